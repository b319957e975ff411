//! `learner.screen`: read, listen, answer, check, hint, "I don't know", back, next, stop here.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Response};
use course::answer::{Answer, Marking};
use course::model::{Activity, BlockKind, Mode};
use course::render::{Page, ScreenPart, View, page as fragment};
use course::{form, render, score, shuffle};
use serde::Deserialize;

use crate::error::{OrNotFound as _, Result};
use crate::learn::answer::{Given, Received, Rules, answer};
use crate::learn::fact::ActivityState;
use crate::learn::help::{Asked, ask};
use crate::learn::keep::{self, Typed};
use crate::learn::opinion::{Said, say};
use crate::learn::recall::{Known, Wanted};
use crate::learn::state::{self, Standing};
use crate::learn::text::{self, Text};
use crate::learn::work::{self, Brought, Refused};
use crate::learn::{access, draft, listen, step};
use crate::page::{Frame, html};
use crate::policy;
use crate::request::{Fields, Me, Posted, see};

/// What the address of a screen may ask for.
#[derive(Debug, Default, Deserialize)]
pub struct Asking {
    /// Number of the sound whose player is wanted.
    say: Option<usize>,
    /// Practise again after the end.
    again: Option<String>,
    /// Search words of a small corpus.
    q: Option<String>,
    /// A text of a small corpus to open.
    text: Option<String>,
    /// What was just pressed, so that the result gets the focus.
    done: Option<String>,
    /// What was just pressed was not an answer yet.
    missing: Option<String>,
    /// Why the file that was just sent is not taken.
    refused: Option<Refused>,
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

/// An activity on the page.
struct Doing {
    id: String,
    /// The inside of the form.
    html: String,
    verdict: String,
    hints: String,
    round: u32,
    shown: u32,
    finished: bool,
    more_hints: bool,
    asks: bool,
    again: bool,
    /// What the trainer wrote.
    comment: String,
    unanswered: bool,
    picks_itself: bool,
    /// A conversation that ended can be had again while tries are left.
    restarts: bool,
    /// So much is typed here that it is kept on the way.
    long: bool,
    /// What was typed before is kept, and not handed in.
    kept: bool,
    /// A file is handed in.
    file: bool,
    /// Why the file just sent is not taken.
    refused: Option<&'static str>,
    /// Open work that waits can be replaced.
    replaceable: bool,
    /// It is done again, or replaced, now.
    anew: bool,
}

#[derive(Template)]
#[template(path = "learn/screen.html")]
struct ScreenPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    module_title: String,
    module: String,
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
    let text = Text::find(&me, &module, &unit)?;
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

/// One activity as one learner sees it.
struct Seen<'a> {
    me: &'a Me,
    /// Address of the screen.
    here: &'a str,
    /// How often the sound was heard, where that is counted.
    heard: Option<u32>,
    activity: &'a Activity,
    standing: &'a Standing,
    marking: Option<Marking>,
    /// What the controls held when "Check" found nothing to mark.
    missing: Option<Answer>,
    front: &'a course::model::Front,
}

impl Seen<'_> {
    fn doing(&self, page: &mut Page<'_>, asking: &Asking, takes: &[String]) -> Doing {
        let again = asking.again.as_deref() == Some(self.activity.id.as_str());
        let standing = self.standing;
        let mode = self.front.mode;
        let finished = standing.count.finished() && !again;
        let work = match &self.activity.kind {
            course::model::Kind::HandIn(work) => Some(work.work),
            _ => None,
        };
        let waits = work.is_some() && standing.count.state == ActivityState::Waiting;
        let replaces = again && waits;
        let kept = standing
            .draft
            .as_ref()
            .filter(|_| self.missing.is_none() && !finished);
        let sound = format!("{}/{}/sound", self.here, self.activity.id);
        let listening = self.heard.zip(listen::limit(self.activity));
        let listening = listening.map(|(heard, limit)| render::Listening {
            address: &sound,
            next: heard + 1,
            left: limit.saturating_sub(heard),
        });
        // In a test nothing is told before the end, and only where the unit says so.
        let told = match mode {
            Mode::Practice => true,
            Mode::Test => self.front.feedback_at_end,
            Mode::Placement => false,
        };
        let view = View {
            seed: state::seed(self.me.session.person, &self.activity.id),
            mode,
            draft: kept,
            answer: self
                .missing
                .as_ref()
                .or(standing.answer.as_ref().filter(|_| !again || replaces)),
            marking: self.marking.as_ref().filter(|_| !again),
            hints: usize::try_from(standing.count.hints).unwrap_or_default(),
            tries_left: standing.count.left(self.activity, mode),
            finished: finished && told,
            moved: None,
            listening,
            takes,
        };
        fragment::activity(page, self.activity, &view);
        let inside = std::mem::take(&mut page.html);
        fragment::verdict(page, self.activity, &view);
        let verdict = std::mem::take(&mut page.html);
        fragment::hints(page, self.activity, &view);
        let hints = std::mem::take(&mut page.html);
        let all_hints = if score::gives_hints(mode) {
            self.activity.hints.len()
        } else {
            0
        };
        Doing {
            id: self.activity.id.clone(),
            html: inside,
            verdict,
            hints,
            round: standing.count.rounds + 1,
            shown: standing.count.hints,
            finished,
            more_hints: !finished && (standing.count.hints as usize) < all_hints,
            asks: !matches!(self.activity.kind, course::model::Kind::Simulator(_)),
            comment: standing
                .marked
                .as_ref()
                .map_or_else(String::new, |marked| marked.comment.clone()),
            unanswered: standing.answer.is_none() || again,
            picks_itself: picks_itself(self.activity, kept),
            restarts: matches!(self.activity.kind, course::model::Kind::Dialogue(_))
                && !finished
                && !again
                && kept.is_none()
                && standing.answer.is_some(),
            again: finished && told && standing.count.state != ActivityState::Waiting,
            long: keep::is_long(self.activity) && !finished,
            kept: keep::is_long(self.activity) && kept.is_some(),
            file: work == Some(course::model::Work::File) && !takes.is_empty(),
            refused: asking
                .refused
                .filter(|_| asking.done.as_deref() == Some(self.activity.id.as_str()))
                .map(|why| why.words(self.me.visitor.lang)),
            replaceable: waits && finished,
            anew: again,
        }
    }
}

/// Cards and dialogues bring their own buttons until they have come to their end.
fn picks_itself(activity: &Activity, kept: Option<&Answer>) -> bool {
    match &activity.kind {
        course::model::Kind::Cards(_) => true,
        course::model::Kind::Dialogue(dialogue) => {
            let path = kept
                .and_then(|answer| answer.path.as_deref())
                .unwrap_or_default();
            !render::dialogue_at_end(dialogue, path)
        }
        _ => false,
    }
}

/// "Next": goes on to a screen, or to the end of the unit.
pub async fn go(
    me: Me,
    Path((module, unit, _)): Path<(String, String, usize)>,
    Posted(fields): Posted,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit)?;
    let parsed = text.parsed()?;
    let screens = render::screens(parsed).len();
    let required = required(parsed);
    let wanted: usize = fields.text("to").parse().unwrap_or_default();
    let (person, series, place) = (me.session.person, text.shelved.series, text.place());
    let over = wanted >= screens;
    let screen = u32::try_from(wanted).unwrap_or(u32::MAX);
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            access::may_follow(w.tx, person, series)?
                .then_some(())
                .or_not_found()?;
            if over {
                step::finish(w, person, &place, &required)
            } else {
                step::go(w, person, &place, screen)
            }
        })
        .await?;
    if fields.has("stop") {
        return Ok(see("/home"));
    }
    let next = if over {
        "end".to_owned()
    } else {
        wanted.to_string()
    };
    Ok(see(&format!("/m/{module}/{unit}/{next}")))
}

/// Activities that are needed to finish the unit.
fn required(unit: &course::model::Unit) -> Vec<String> {
    let all = text::activities(&unit.blocks).into_iter();
    let needed = |activity: &&Activity| score::is_required(activity) && text::counts(activity);
    all.map(|(activity, _)| activity)
        .filter(needed)
        .map(|activity| activity.id.clone())
        .collect()
}

/// The field of a pointer drill after so many hits, as a drawing.
pub async fn field(
    me: Me,
    Path((module, unit, number, hits)): Path<(String, String, usize, u32)>,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit)?;
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
        [(axum::http::header::CONTENT_TYPE, "image/svg+xml")],
        drawing,
    )
        .into_response())
}

/// An answer, a request for help, a step inside an activity, or an opinion.
pub async fn give(
    me: Me,
    Path((module, unit, number, block)): Path<(String, String, usize, String)>,
    Posted(fields): Posted,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit)?;
    let here = format!("/m/{module}/{unit}/{number}");
    let parsed = text.parsed()?;
    if fields.has("opinion") {
        tell(&me, &text, &block, &fields).await?;
        return Ok(see(&format!("{here}?done={block}#{block}")));
    }
    let activity = text::activity(parsed, &block)?;
    take(&me, &text, activity, &fields, None, &here).await
}

/// What a form of an activity asks for: help, to be kept, or to be marked.
pub async fn take(
    me: &Me,
    text: &Text,
    activity: &Activity,
    fields: &Fields,
    brought: Option<Brought>,
    here: &str,
) -> Result<Response> {
    let mode = text.parsed()?.front.mode;
    if fields.has("keep") {
        return keep::kept(me, text, activity, fields, here).await;
    }
    if fields.has("hint") || fields.has("dont-know") && mode == Mode::Practice {
        let shown = fields.text("shown").parse().unwrap_or_default();
        let asked = Asked::new(
            me.session.person,
            text.place(),
            activity,
            mode,
            fields.has("dont-know"),
            shown,
        );
        let typed = Typed::of(me, text, activity, fields);
        let keys = std::sync::Arc::clone(&me.visitor.site.keys);
        me.visitor
            .site
            .write(me.session.actor(), move |w| {
                ask(w, &asked)?;
                typed.map_or(Ok(()), |typed| keep::keep(w, &keys, &typed))
            })
            .await?;
        return Ok(see(&format!("{here}#{}-help", activity.id)));
    }
    receive(me, text, activity, mode, fields, brought, here).await
}

async fn receive(
    me: &Me,
    text: &Text,
    activity: &Activity,
    mode: Mode,
    fields: &Fields,
    brought: Option<Brought>,
    here: &str,
) -> Result<Response> {
    let seed = state::seed(me.session.person, &activity.id);
    let mut shown = form::answer(activity, &fields.0);
    let takes = work::takes(me, activity).await?;
    work::complete(activity, &takes, brought.as_ref(), &mut shown);
    let moved = move_one(activity, fields, &mut shown) || press(me, activity, fields, &mut shown);
    let given = shuffle::to_source(activity, seed, shown);
    let person = me.session.person;
    let series = text.shelved.series;
    let keys = std::sync::Arc::clone(&me.visitor.site.keys);
    let id = activity.id.clone();
    if moved {
        me.visitor
            .site
            .write(me.session.actor(), move |w| {
                access::may_follow(w.tx, person, series)?
                    .then_some(())
                    .or_not_found()?;
                draft::keep(w, &keys, person, series, &id, &given)
            })
            .await?;
        return Ok(see(&format!("{here}#{}", activity.id)));
    }
    let marking = text.with_surroundings(activity, |around| {
        course::mark::mark(activity, &given, around)
    });
    let given = Given {
        learner: person,
        place: text.place(),
        activity: activity.id.clone(),
        round: fields.text("round").parse().unwrap_or_default(),
        answer: given,
        marking,
        rules: Rules::of(activity, mode),
    };
    let received = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            if let Some(brought) = &brought {
                work::record(w, &given, &brought.filed)?;
            }
            answer(w, &keys, &given)
        })
        .await?;
    let anchor = match received {
        Received::Recorded | Received::Already => format!("{}-verdict", activity.id),
        Received::NotAnAnswer => activity.id.clone(),
    };
    let step = matches!(
        activity.kind,
        course::model::Kind::Dialogue(_) | course::model::Kind::Cards(_)
    );
    let missing = if received == Received::NotAnAnswer && !step {
        "&missing=1"
    } else {
        ""
    };
    let id = &activity.id;
    let again = if received == Received::NotAnAnswer && fields.has("again") {
        format!("&again={id}")
    } else {
        String::new()
    };
    Ok(see(&format!("{here}?done={id}{missing}{again}#{anchor}")))
}

/// "Up" and "down" of an order: the items change places and nothing is answered yet.
fn move_one(activity: &Activity, fields: &Fields, shown: &mut Answer) -> bool {
    let value = fields.text("move");
    if value.is_empty() {
        return false;
    }
    let course::model::Kind::Order(order) = &activity.kind else {
        return false;
    };
    let now = shown
        .order
        .clone()
        .unwrap_or_else(|| (1..).take(order.items.len()).collect());
    match render::move_item(&now, value) {
        Some((order, _)) => {
            shown.order = Some(order);
            true
        }
        None => false,
    }
}

/// A press on the field of a pointer drill counts as hit or miss; the last target ends it.
fn press(me: &Me, activity: &Activity, fields: &Fields, shown: &mut Answer) -> bool {
    let course::model::Kind::Mouse(mouse) = &activity.kind else {
        return false;
    };
    let at = |name: &str| fields.text(name).parse::<i64>().ok();
    let (Some(x), Some(y)) = (at("hit.x"), at("hit.y")) else {
        return false;
    };
    let so_far = (
        shown.hits.unwrap_or_default(),
        shown.misses.unwrap_or_default(),
    );
    let seed = state::seed(me.session.person, &activity.id);
    let (hits, misses) = render::press_field(mouse, seed, so_far, (x, y));
    (shown.hits, shown.misses) = (Some(hits), Some(misses));
    hits < mouse.targets.unwrap_or(10)
}

async fn tell(me: &Me, text: &Text, block: &str, fields: &Fields) -> Result<()> {
    let known = crate::learn::text::opinions(&text.parsed()?.blocks);
    known.into_iter().find(|id| *id == block).or_not_found()?;
    let said = Said {
        ticked: fields.all("tick").filter_map(|n| n.parse().ok()).collect(),
        face: fields.text("face").parse().ok(),
        text: Some(fields.text("text").to_owned()).filter(|text| !text.is_empty()),
    };
    let (person, series, place, block) = (
        me.session.person,
        text.shelved.series,
        text.place(),
        block.to_owned(),
    );
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            access::may_follow(w.tx, person, series)?
                .then_some(())
                .or_not_found()?;
            say(w, person, &place, &block, &said)
        })
        .await
}

/// A word of the glossary.
#[derive(Debug, Deserialize)]
pub struct Word {
    w: String,
    back: String,
}

#[derive(Template)]
#[template(path = "learn/word.html")]
struct WordPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    word: String,
    means: String,
    also: String,
    back: String,
}

/// Explains a word of the glossary.
pub async fn word(
    me: Me,
    Path((module, unit)): Path<(String, String)>,
    Query(asked): Query<Word>,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit)?;
    let term = text
        .glossary()
        .and_then(|glossary| glossary.get(&asked.w))
        .cloned()
        .or_not_found()?;
    let ours = asked.back.starts_with("/m/");
    html(&WordPage {
        f: Frame::of(&me, asked.w.clone()),
        dir: render::direction(&text.language),
        lang: text.language.clone(),
        word: asked.w,
        means: term.means,
        also: term.also.join(", "),
        back: if ours {
            asked.back
        } else {
            format!("/m/{module}")
        },
    })
}
