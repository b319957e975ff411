//! `learner.result`: the end of a unit: what went well, what to do again.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::model::Mode;
use course::render;
use ledger::Id;
use store::Tx;

use crate::error::{OrNotFound as _, Result};
use crate::learn::access;
use crate::learn::fact::ActivityState;
use crate::learn::text::{self, Text};
use crate::page::{Frame, html};
use crate::request::Me;

/// Where an activity stands, for lists.
#[derive(Debug, Clone)]
pub struct Stands {
    /// Activity id.
    pub activity: String,
    /// Score, 0…1000.
    pub milli: u16,
    /// Tries that count.
    pub tries: u32,
    /// State.
    pub state: ActivityState,
}

/// Where all activities of a unit stand.
pub fn stands(tx: &mut Tx, person: Id, series: Id, unit: &str) -> Result<Vec<Stands>> {
    let rows = tx.query(
        "SELECT activity, milli, tries, state FROM activity_state WHERE person = $1 AND series = $2 AND unit = $3",
        &[person.as_bytes(), series.as_bytes(), &unit],
    )?;
    rows.iter()
        .map(|row| {
            Ok(Stands {
                activity: row.get("activity")?,
                milli: u16::try_from(row.get::<i64>("milli")?).unwrap_or_default(),
                tries: row.get("tries")?,
                state: ActivityState::from_name(&row.get::<String>("state")?),
            })
        })
        .collect()
}

struct Line {
    href: String,
    title: String,
    state: Shown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Right,
    Partly,
    NotYet,
    Waiting,
    Open,
}

#[derive(Template)]
#[template(path = "learn/result.html")]
struct ResultPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    module: String,
    module_title: String,
    unit_title: String,
    lines: Vec<Line>,
    right: String,
    open: bool,
    told: bool,
    next: Option<(String, String)>,
}

/// Shows the end of a unit.
pub async fn result(me: Me, Path((module, unit)): Path<(String, String)>) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let parsed = text.parsed()?;
    let (person, series, id) = (me.session.person, text.shelved.series, unit.clone());
    let stands = me
        .visitor
        .site
        .read(move |tx| {
            access::may_follow(tx, person, series)?
                .then_some(())
                .or_not_found()?;
            stands(tx, person, series, &id)
        })
        .await?;
    let told = parsed.front.mode == Mode::Practice || parsed.front.feedback_at_end;
    let lines = lines(&module, &unit, parsed, &stands);
    let count = |wanted: Shown| lines.iter().filter(|line| line.state == wanted).count();
    let open = count(Shown::Open) > 0;
    let (right, of) = (count(Shown::Right), lines.len());
    let next = next(&text, &unit);
    html(&ResultPage {
        f: Frame::of(
            &me,
            format!("{} – {}", parsed.front.title, text.module_title()),
        ),
        dir: render::direction(&text.language),
        lang: text.language.clone(),
        module_title: text.module_title().to_owned(),
        unit_title: parsed.front.title.clone(),
        module,
        right: me.visitor.lang.learn_right_of(
            i64::try_from(right).unwrap_or_default(),
            i64::try_from(of).unwrap_or_default(),
        ),
        lines,
        open,
        told,
        next,
    })
}

fn lines(module: &str, unit: &str, parsed: &course::model::Unit, stands: &[Stands]) -> Vec<Line> {
    let screens = render::screens(parsed);
    let mut lines = Vec::new();
    for screen in &screens {
        for activity in screen
            .activities()
            .filter(|activity| text::counts(activity))
        {
            let known = stands.iter().find(|one| one.activity == activity.id);
            lines.push(Line {
                href: format!("/m/{module}/{unit}/{}#{}", screen.index, activity.id),
                title: render::page::title_text(parsed, screen),
                state: shown(known),
            });
        }
    }
    lines
}

fn shown(known: Option<&Stands>) -> Shown {
    match known {
        Some(one) if one.state == ActivityState::Waiting => Shown::Waiting,
        Some(one) if one.milli == 1000 => Shown::Right,
        Some(one) if one.milli > 0 => Shown::Partly,
        Some(one) if one.tries > 0 || one.state == ActivityState::Done => Shown::NotYet,
        _ => Shown::Open,
    }
}

/// The unit after this one in the normal sequence.
fn next(text: &Text, unit: &str) -> Option<(String, String)> {
    let units = crate::learn::home::practice(&text.shelved, &text.language);
    let at = units.iter().position(|id| *id == unit)?;
    let id = units.get(at + 1)?;
    let title = text.module().unit(id, &text.language)?.front.title.clone();
    Some(((*id).to_owned(), title))
}
