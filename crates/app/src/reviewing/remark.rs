//! Comments of a reviewer on a place: what stands beside a unit and beside the module, and the forms of both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use course::model::{Activity, Block, BlockKind, Unit};
use course::walk::Walk;
use ledger::Id;
use locale::Lang;

use crate::admit::web::look::Look;
use crate::advice::find::{self, Comment};
use crate::advice::panel::{Mark, place, settled, weighed};
use crate::advice::{self, Place, Weight, comment, words};
use crate::error::{OrNotFound as _, Result};
use crate::once::once;
use crate::random;
use crate::record::Write;
use crate::request::{Fields, Me, Posted, see};
use crate::reviewing::{door, module, unit};

/// Longest text, in characters.
pub const TEXT: usize = course::review::TEXT;
/// Longest quotation of a block, in characters; shorter than what a review may hold.
const QUOTE: usize = 60;

/// Comments on one place, with the form for another one.
pub struct Talk {
    /// Address of the form.
    pub action: String,
    /// Id of the unit; empty for the module.
    pub unit: String,
    /// Language of the unit.
    pub lang: String,
    /// What can be commented on: name and words.
    pub blocks: Vec<(String, String)>,
    /// What was said.
    pub rows: Vec<Row>,
    /// What was typed and is wrong.
    pub typed: Typed,
    /// Names the form.
    pub once: String,
}

/// One comment.
pub struct Row {
    /// What is known of it.
    pub comment: Comment,
    /// Whether it can still be changed.
    pub draft: bool,
    /// The text in its form.
    pub text: String,
    /// The weight in its form.
    pub weight: &'static str,
    /// What is wrong with the text.
    pub fault: Option<String>,
}

impl Row {
    /// How much it matters.
    pub fn mark(&self, t: &Lang) -> Mark {
        weighed(t, &self.comment.weight)
    }

    /// What became of it.
    pub fn became(&self, t: &Lang) -> Mark {
        settled(t, &self.comment.settled)
    }

    /// Where it stands.
    pub fn place(&self, t: &Lang) -> String {
        let at = &self.comment.place;
        place(t, &at.unit, &at.lang, &at.block, &at.quote)
    }
}

/// What was typed.
#[derive(Default)]
pub struct Typed {
    /// The comment that is changed; none for a new one.
    pub comment: Option<Id>,
    /// The block.
    pub block: String,
    /// The weight.
    pub weight: String,
    /// The text.
    pub text: String,
    /// What is wrong.
    pub fault: Option<String>,
    /// The name of the form.
    pub once: String,
}

/// The comments of a review that stand beside this unit, or beside the module.
pub async fn talk(
    me: &Me,
    review: Id,
    (unit, lang): (&str, &str),
    blocks: Vec<(String, String)>,
    typed: Typed,
) -> Result<Talk> {
    let all = me
        .visitor
        .site
        .read(move |tx| find::comments(tx, review))
        .await?;
    let here = all
        .into_iter()
        .filter(|one| one.place.unit == unit && one.place.lang == lang);
    let row = |comment: Comment| {
        let changed = typed.comment == Some(comment.id);
        let text = if changed { &typed.text } else { &comment.text };
        Row {
            draft: comment.given_in == 0,
            text: text.clone(),
            weight: if changed {
                Weight::from_code(&typed.weight)
                    .unwrap_or(comment.weight)
                    .code()
            } else {
                comment.weight.code()
            },
            fault: typed.fault.clone().filter(|_| changed),
            comment,
        }
    };
    let rows = here.map(row).collect();
    Ok(Talk {
        action: format!("/advice/{review}/comments"),
        unit: unit.to_owned(),
        lang: lang.to_owned(),
        blocks,
        rows,
        once: if typed.once.is_empty() {
            random::id().to_string()
        } else {
            typed.once.clone()
        },
        typed,
    })
}

impl Talk {
    /// What is wrong with the new comment.
    pub fn fault(&self) -> Option<&String> {
        self.typed
            .fault
            .as_ref()
            .filter(|_| self.typed.comment.is_none())
    }

    /// The weights there are, with their words.
    pub fn weights(&self, t: &Lang) -> Vec<(&'static str, &'static str)> {
        let one = |one: &Weight| (one.code(), words::weight(*t, *one));
        Weight::ALL.iter().map(one).collect()
    }

    /// The weight in the form of a new comment.
    pub fn weight(&self) -> &str {
        match (self.typed.comment, self.typed.weight.as_str()) {
            (None, weight) if !weight.is_empty() => weight,
            _ => Weight::Suggestion.code(),
        }
    }

    /// The block in the form of a new comment.
    pub fn is_block(&self, block: &str) -> bool {
        self.typed.comment.is_none() && self.typed.block == block
    }

    /// The text in the form of a new comment.
    pub fn text(&self) -> &str {
        if self.typed.comment.is_none() {
            &self.typed.text
        } else {
            ""
        }
    }
}

/// What can be commented on in a unit: each block, and each activity by its id.
pub fn blocks(unit: &Unit) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (n, block) in unit.blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::ScreenBreak | BlockKind::PrintBreak => {}
            _ => inside(block, n + 1, &mut found),
        }
    }
    found
}

fn inside(block: &Block, n: usize, found: &mut Vec<(String, String)>) {
    let walk = Walk::over(std::slice::from_ref(block));
    let own = match &block.kind {
        BlockKind::Activity(activity) => named(activity),
        _ => None,
    };
    if own.is_none() {
        let words = walk
            .texts
            .first()
            .map(course::walk::Said::read)
            .unwrap_or_default();
        found.push((format!("block-{n}"), short(&words)));
    }
    for (activity, ..) in &walk.activities {
        if let Some(name) = named(activity) {
            let own = |said: &&course::walk::Said<'_>| {
                said.activity.is_some_and(|one| one.id == activity.id)
            };
            let words = walk.texts.iter().find(own).map(course::walk::Said::read);
            found.push((name, short(&words.unwrap_or_default())));
        }
    }
}

fn named(activity: &Activity) -> Option<String> {
    let known = course::names::is_activity_id(&activity.id);
    known.then(|| activity.id.clone())
}

/// The first words, without signs that cannot be shown.
fn short(words: &str) -> String {
    let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = |sign: &char| course::review::is_shown(&sign.to_string());
    let all: String = one_line.chars().filter(shown).collect();
    if all.chars().count() <= QUOTE {
        return all.trim().to_owned();
    }
    let begun: String = all.chars().take(QUOTE).collect();
    let whole = begun
        .rsplit_once(' ')
        .map_or(begun.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim())
}

/// `POST /advice/{review}/comments`.
pub async fn add(me: Me, Path(review): Path<String>, Posted(form): Posted) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let look = door::look(&me, &advice).await?;
    let place = place_of(&look, &form)?;
    let weight = Weight::from_code(form.text("weight")).unwrap_or(Weight::Suggestion);
    let location = address(advice.id, &place);
    let t = me.visitor.lang;
    let fault = match advice::text(form.text("text"), 1, TEXT) {
        Err(why) => words::fault(t, why),
        Ok(text) => {
            let (id, at, led) = (advice.id, place.clone(), format!("{location}#comments"));
            let token = form.text("once").to_owned();
            let act = move |w: &mut Write| {
                let mut full = false;
                let led = once(w, &token, |w| {
                    full = comment::add(w, id, at, weight, text)?.is_none();
                    Ok(led)
                })?;
                Ok((!full).then_some(led))
            };
            match me.visitor.site.write(me.session.actor(), act).await? {
                Some(led) => return Ok(see(&led)),
                None => t.advice_too_many(door::number(course::review::COMMENTS)),
            }
        }
    };
    let typed = Typed {
        comment: None,
        block: form.text("block").to_owned(),
        weight: form.text("weight").to_owned(),
        text: form.text("text").to_owned(),
        once: form.text("once").to_owned(),
        fault: Some(fault),
    };
    again(&me, &advice, &place, typed).await
}

/// `POST /advice/{review}/comments/{comment}`.
pub async fn change(
    me: Me,
    Path((review, comment)): Path<(String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let (id, comment) = (advice.id, door::id(&comment)?);
    let all = me
        .visitor
        .site
        .read(move |tx| find::comments(tx, id))
        .await?;
    let before = all
        .into_iter()
        .find(|one| one.id == comment)
        .or_not_found()?;
    let location = format!("{}#comments", address(id, &before.place));
    if form.text("do") == "withdraw" {
        let act = move |w: &mut Write| comment::take_back(w, id, comment);
        me.visitor.site.write(me.session.actor(), act).await?;
        return Ok(see(&location));
    }
    let weight = Weight::from_code(form.text("weight")).unwrap_or(before.weight);
    match advice::text(form.text("text"), 1, TEXT) {
        Ok(text) => {
            let act = move |w: &mut Write| comment::change(w, id, comment, weight, text);
            me.visitor.site.write(me.session.actor(), act).await?;
            Ok(see(&location))
        }
        Err(why) => {
            let typed = Typed {
                comment: Some(comment),
                weight: form.text("weight").to_owned(),
                text: form.text("text").to_owned(),
                fault: Some(words::fault(me.visitor.lang, why)),
                ..Typed::default()
            };
            again(&me, &advice, &before.place, typed).await
        }
    }
}

/// The page once more, with what was typed and what is wrong.
async fn again(me: &Me, advice: &find::Advice, place: &Place, typed: Typed) -> Result<Response> {
    let mut response = if place.unit.is_empty() {
        module::page(me, advice, typed).await?
    } else {
        unit::page(me, advice, &place.unit, &place.lang, typed).await?
    };
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

fn address(review: Id, place: &Place) -> String {
    match place.unit.as_str() {
        "" => format!("/advice/{review}"),
        unit => format!("/advice/{review}/unit/{unit}/{}", place.lang),
    }
}

/// The place that a form names, if the module has it.
fn place_of(look: &Look, form: &Fields) -> Result<Place> {
    let (unit, lang, block) = (form.text("unit"), form.text("lang"), form.text("block"));
    if unit.is_empty() {
        return Ok(Place::default());
    }
    let parsed = look.shelved.module.unit(unit, lang).or_not_found()?;
    let quote = match block {
        "" => String::new(),
        block => {
            let mut all = blocks(parsed).into_iter();
            let found = all.find(|(name, _)| name == block);
            found.or_not_found()?.1
        }
    };
    Ok(Place {
        unit: unit.to_owned(),
        lang: lang.to_owned(),
        block: block.to_owned(),
        quote,
    })
}
