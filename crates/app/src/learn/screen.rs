//! `learner.screen`: what a learner reads, hears and does on one screen; what they send is received next door.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Response};
use course::answer::Answer;
use course::model::{Activity, BlockKind};
use course::render;
use course::render::{Page, ScreenPart, page as fragment};
use serde::Deserialize;

use crate::error::{OrNotFound as _, Result};
use crate::learn::doing::{Doing, Seen};
use crate::learn::listen;
use crate::learn::opinion::Said;
use crate::learn::recall::{Known, Wanted};
use crate::learn::state::{self, Standing};
use crate::learn::text::Text;
use crate::learn::work::{self, Refused};
use crate::page::{Frame, html};
use crate::policy;
use crate::request::Me;

/// What the address of a screen may ask for.
#[derive(Debug, Default, Deserialize)]
pub struct Asking {
    /// Number of the sound whose player is wanted.
    say: Option<usize>,
    /// Practise again after the end.
    pub(super) again: Option<String>,
    /// Search words of a small corpus.
    q: Option<String>,
    /// A text of a small corpus to open.
    text: Option<String>,
    /// What was just pressed, so that the result gets the focus.
    pub(super) done: Option<String>,
    /// What was just pressed was not an answer yet.
    missing: Option<String>,
    /// Why the file that was just sent is not taken.
    pub(super) refused: Option<Refused>,
}

/// One part of the page.
enum Part {
    /// Something to read, hear or see.
    Read(String),
    /// An activity with its form.
    Do(Box<Doing>),
    /// A checklist or survey with its form.
    Say {
        /// Id of the block.
        id: String,
        /// The inside of the form.
        html: String,
        /// Whether something was said already.
        said: bool,
    },
}

#[derive(Template)]
#[template(path = "learn/screen.html")]
struct ScreenPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    module_title: String,
    module: String,
    unit: String,
    unit_title: String,
    here: String,
    title: String,
    parts: Vec<Part>,
    sounds: Vec<render::Sound>,
    say: Option<usize>,
    number: i64,
    total: i64,
    back: Option<String>,
    next: usize,
    /// The only activity that still wants an answer has the main button.
    next_is_main: bool,
}

/// Steps done, the one now, and those to come.
impl ScreenPage {
    fn steps(&self) -> impl Iterator<Item = &'static str> {
        let now = self.number;
        (1..=self.total).map(move |n| match n.cmp(&now) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "",
        })
    }

    fn step(&self) -> String {
        self.f.t.common_step(self.number, self.total)
    }

    fn playing(&self) -> Option<&render::Sound> {
        self.sounds.get(self.say?.checked_sub(1)?)
    }

    /// "Sound 2 of 5", and the number of the one after it.
    fn sound_of(&self) -> (String, Option<usize>) {
        let now = self.say.unwrap_or(1);
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let words = self
            .f
            .t
            .learn_sound_of(count(now), count(self.sounds.len()));
        (
            words,
            Some(now + 1).filter(|next| *next <= self.sounds.len()),
        )
    }

    /// The addresses of all sounds, in reading order, for the script.
    fn all_sounds(&self) -> String {
        let all: Vec<&str> = self.sounds.iter().map(|sound| sound.url.as_str()).collect();
        all.join(" ")
    }
}

/// Shows a screen.
pub async fn screen(
    me: Me,
    Path((module, unit, number)): Path<(String, String, usize)>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let parsed = text.parsed()?;
    let screens = render::screens(parsed);
    let screen = screens.get(number).or_not_found()?;
    let here = format!("/m/{module}/{unit}/{number}");
    let known = known(&me, &text, screen).await?;
    let heard = listen::heard(&me, text.shelved.series, screen.activities()).await?;
    let allowed = if screen.activities().any(work::asks_for_file) {
        Some(policy::of(&me.visitor.site, me.session.person).await?)
    } else {
        None
    };
    let t = me.visitor.lang;
    let icons = crate::asset::url("icons.svg");
    let mut heading = None;
    let (title, parts, sounds) = text.render(t, &here, icons, |ctx| {
        let mut standings = known.standings.iter();
        let mut said = known.said.iter();
        let mut sounds = Vec::new();
        let mut first = Page::new(ctx);
        fragment::title(&mut first, parsed, screen);
        sounds.append(&mut first.sounds);
        let mut parts = Vec::new();
        for part in &screen.parts {
            let mut page = Page::new(ctx);
            page.sounds = std::mem::take(&mut sounds);
            parts.push(match part {
                ScreenPart::Block(block) => {
                    fragment::block(&mut page, block);
                    if let BlockKind::Corpus { texts, .. } = &block.kind {
                        corpus(&mut page, &text, texts, &asking);
                    }
                    Part::Read(std::mem::take(&mut page.html))
                }
                ScreenPart::Activity(activity) => {
                    let standing = standings.next().cloned().unwrap_or_default();
                    let missing = missing(&asking, activity, &standing);
                    let marking = text.with_surroundings(activity, |around| match &missing {
                        Some(draft) => Some(course::mark::mark(activity, draft, around)),
                        None => state::marking(activity, &standing, around),
                    });
                    if asking.done.as_deref() == Some(activity.id.as_str()) {
                        heading = marking
                            .as_ref()
                            .map(|marking| fragment::look(marking.verdict).2);
                    }
                    let view = Seen {
                        me: &me,
                        here: &here,
                        heard: heard.get(&activity.id).copied(),
                        activity,
                        standing: &standing,
                        marking,
                        missing,
                        front: &parsed.front,
                    };
                    let takes = allowed
                        .as_ref()
                        .filter(|_| work::asks_for_file(activity))
                        .map_or_else(Vec::new, |policy| work::taken(policy, activity));
                    Part::Do(Box::new(view.doing(&mut page, &asking, &takes)))
                }
                ScreenPart::Opinion(block) => {
                    opinion_part(&mut page, block, said.next().and_then(Option::as_ref))
                }
            });
            sounds = std::mem::take(&mut page.sounds);
        }
        (first.html, parts, sounds)
    });
    let doing = || {
        parts.iter().filter_map(|part| {
            if let Part::Do(doing) = part {
                Some(doing)
            } else {
                None
            }
        })
    };
    let verdict = heading
        .map(|word| course::render::Words::word(&crate::wording::Wording(t), word).into_owned());
    let page_title = page_title(
        verdict.as_deref(),
        &fragment::title_text(parsed, screen),
        text.module_title(),
    );
    html(&ScreenPage {
        lang: text.language.clone(),
        dir: render::direction(&text.language),
        module_title: text.module_title().to_owned(),
        unit_title: parsed.front.title.clone(),
        next_is_main: doing().all(|doing| !doing.asks || doing.finished || !doing.unanswered),
        f: Frame::of(&me, page_title),
        back: number
            .checked_sub(1)
            .map(|before| format!("/m/{module}/{unit}/{before}")),
        module,
        unit,
        here,
        title,
        sounds,
        say: asking.say,
        number: i64::try_from(number).unwrap_or_default() + 1,
        total: i64::try_from(screens.len()).unwrap_or_default(),
        next: number + 1,
        parts,
    })
}

fn page_title(verdict: Option<&str>, title: &str, module: &str) -> String {
    let parts = [verdict, Some(title), Some(module)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// Loads what the learner did on this screen; refuses a module that is not open for them.
async fn known(me: &Me, text: &Text, screen: &render::Screen<'_>) -> Result<Known> {
    let wanted = Wanted {
        activities: screen
            .activities()
            .map(|activity| activity.id.clone())
            .collect(),
        blocks: screen.parts.iter().filter_map(opinion_id).collect(),
    };
    let (person, series) = (me.session.person, text.shelved.series);
    let site = &me.visitor.site;
    let meeting = match site.recall.of(person, series, &wanted) {
        Ok(known) => return Ok(known),
        Err(meeting) => meeting,
    };
    let keys = std::sync::Arc::clone(&site.keys);
    let (wanted, known) = site
        .read(move |tx| {
            let known = state::known(tx, &keys, person, series, &wanted)?;
            Ok((wanted, known))
        })
        .await?;
    site.recall.keep(person, series, meeting, wanted, &known);
    Ok(known)
}

fn opinion_id(part: &ScreenPart<'_>) -> Option<String> {
    match part {
        ScreenPart::Opinion(block) => match &block.kind {
            BlockKind::Checklist { id, .. } | BlockKind::Survey { id, .. } => Some(id.clone()),
            _ => None,
        },
        _ => None,
    }
}

fn opinion_part(page: &mut Page<'_>, block: &course::model::Block, said: Option<&Said>) -> Part {
    let given = said.map_or_else(fragment::Opinion::default, |said| fragment::Opinion {
        ticked: said.ticked.clone(),
        face: said.face,
        text: said.text.clone(),
    });
    fragment::opinion(page, block, &given);
    let id = opinion_id(&ScreenPart::Opinion(block)).unwrap_or_default();
    Part::Say {
        id,
        html: std::mem::take(&mut page.html),
        said: said.is_some(),
    }
}

/// What the controls held when "Check" was pressed and nothing could be marked yet.
fn missing(asking: &Asking, activity: &Activity, standing: &Standing) -> Option<Answer> {
    let this = asking.missing.is_some() && asking.done.as_deref() == Some(activity.id.as_str());
    standing.draft.clone().filter(|_| this)
}

/// The search tool over the texts of a small corpus.
fn corpus(page: &mut Page<'_>, text: &Text, texts: &str, asking: &Asking) {
    let all = text.module().corpus(texts, &text.language);
    let all: Vec<_> = all
        .iter()
        .map(|one| course::corpus::Text::new(&one.title, &one.body))
        .collect();
    let open = asking
        .text
        .as_deref()
        .and_then(|number| number.parse().ok());
    render::corpus(
        page,
        &all,
        asking.q.as_deref().unwrap_or_default(),
        open,
        &[],
    );
}

/// The field of a pointer drill after so many hits, as a drawing.
pub async fn field(
    me: Me,
    Path((module, unit, number, hits)): Path<(String, String, usize, u32)>,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let screens = render::screens(text.parsed()?);
    let drill =
        screens
            .get(number)
            .or_not_found()?
            .activities()
            .find_map(|activity| match &activity.kind {
                course::model::Kind::Mouse(mouse) => Some((activity, mouse)),
                _ => None,
            });
    let (activity, mouse) = drill.or_not_found()?;
    let drawing = render::drill_field(mouse, state::seed(me.session.person, &activity.id), hits);
    Ok((
        [(
            axum::http::header::CONTENT_TYPE,
            "image/svg+xml; charset=utf-8",
        )],
        drawing,
    )
        .into_response())
}
