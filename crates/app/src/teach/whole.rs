//! `coordinator.overview`: the groups with what needs a look; who is away for a reason that is known needs none. A
//! trainer sees their own groups here.

use std::collections::HashMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Id, Kind};
use locale::Lang;
use store::Tx;

use crate::audit::correction;
use crate::calendar::interruption::{self, Interruption};
use crate::calendar::{InterruptionSet, REASONS, Reason};
use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::once::once;
use crate::page::{Frame, html};
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::session::Session;
use crate::teach::{calendar_words as words, group, plan};

/// Tries without success after which a learner is stuck.
const TRIES: i64 = 3;
/// Seconds without a step after which a learner is missed.
const MISSED: i64 = 14 * 24 * 60 * 60;

struct Row {
    id: Id,
    name: String,
    learners: i64,
    stuck: i64,
    missed: i64,
    away: i64,
    unmarked: i64,
    paused: Option<&'static str>,
}

struct Pause {
    id: Id,
    reason: &'static str,
    group: String,
    when: String,
    ours: bool,
}

#[derive(Template)]
#[template(path = "teach/whole.html")]
struct WholePage {
    f: Frame,
    once: Id,
    rows: Vec<Row>,
    pauses: Vec<Pause>,
    corrections: i64,
    site_wide: bool,
    reasons: Vec<(&'static str, &'static str)>,
    today: String,
    fault: Option<&'static str>,
}

struct Read {
    groups: Vec<group::Summary>,
    stuck: HashMap<Id, i64>,
    missed: HashMap<Id, i64>,
    away: HashMap<Id, i64>,
    unmarked: HashMap<Id, i64>,
    pauses: Vec<Interruption>,
    corrections: i64,
}

/// The page.
pub async fn show(me: Me) -> Result<Response> {
    page(&me, None).await
}

async fn page(me: &Me, fault: Option<&'static str>) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let now = clock::seconds();
    let mut read = me
        .visitor
        .site
        .read(move |tx| read(tx, &session, now))
        .await?;
    read.groups.retain(|group| !group.closed);
    locale::sort_names(t, &mut read.groups, |group| &group.name);
    let site_wide = plan::site_wide(&me.session);
    let mut response = html(&WholePage {
        f: Frame::of(me, t.calendar_overview()),
        once: random::id(),
        rows: read
            .groups
            .iter()
            .map(|one| row(t, one, &read, now))
            .collect(),
        pauses: pauses(t, &read, site_wide),
        corrections: read.corrections,
        site_wide,
        reasons: REASONS
            .iter()
            .map(|one| (one.name(), words::reason(t, *one)))
            .collect(),
        today: clock::date(now),
        fault,
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn row(t: Lang, one: &group::Summary, read: &Read, now: i64) -> Row {
    let of = |figures: &HashMap<Id, i64>| figures.get(&one.id).copied().unwrap_or_default();
    let paused = read.pauses.iter().find(|pause| {
        pause.from <= now && pause.until > now && pause.group.is_none_or(|only| only == one.id)
    });
    Row {
        id: one.id,
        name: one.name.clone(),
        learners: one.learners,
        stuck: of(&read.stuck),
        missed: of(&read.missed),
        away: of(&read.away),
        unmarked: of(&read.unmarked),
        paused: paused.map(|pause| words::reason(t, pause.reason)),
    }
}

fn pauses(t: Lang, read: &Read, site_wide: bool) -> Vec<Pause> {
    let name = |pause: &Interruption| match pause.group {
        None => Some(t.calendar_whole_site().to_owned()),
        Some(id) => {
            let group = read.groups.iter().find(|group| group.id == id);
            group.map(|group| group.name.clone())
        }
    };
    let shown = read.pauses.iter().filter_map(|pause| {
        Some(Pause {
            id: pause.id,
            reason: words::reason(t, pause.reason),
            group: name(pause)?,
            when: words::span(t, pause.from, pause.until),
            ours: site_wide && pause.group.is_none(),
        })
    });
    shown.collect()
}

/// One query a figure, each for all groups at once.
fn read(tx: &mut Tx, session: &Session, now: i64) -> Result<Read> {
    let since = now - MISSED;
    let corrections = match session.roles.reach(Capability::AddLearners) {
        Reach::Site => correction::waiting(tx)?,
        _ => 0,
    };
    Ok(Read {
        groups: group::list(tx, session)?,
        stuck: figures(tx, include_str!("sql/whole_stuck.sql"), &[&TRIES, &now])?,
        missed: figures(tx, include_str!("sql/whole_missed.sql"), &[&since, &now])?,
        away: figures(tx, include_str!("sql/whole_away.sql"), &[&now])?,
        unmarked: figures(tx, include_str!("sql/whole_unmarked.sql"), &[&since, &now])?,
        pauses: interruption::after(tx, now)?,
        corrections,
    })
}

fn figures(
    tx: &mut Tx,
    sql: &'static str,
    values: &[&dyn store::ToValue],
) -> Result<HashMap<Id, i64>> {
    let rows = tx.query(sql, values)?;
    rows.iter()
        .map(|row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?)))
        .collect()
}

/// No lessons for the whole site for a time.
pub async fn interrupt(me: Me, Posted(form): Posted) -> Result<Response> {
    allowed(&me)?;
    let t = me.visitor.lang;
    let Some(set) = asked(&form)? else {
        return page(&me, Some(t.calendar_fault_span())).await;
    };
    let token = form.text("once").to_owned();
    let location = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            once(w, &token, |w| {
                w.record(Kind::InterruptionSet, &set)?;
                Ok("/overview".to_owned())
            })
        })
        .await?;
    Ok(see(&location))
}

fn asked(form: &Fields) -> Result<Option<InterruptionSet>> {
    let reason = Reason::from_name(form.text("reason")).or_not_found()?;
    Ok(plan::span(form).map(|(from, until)| InterruptionSet {
        interruption: random::id(),
        group: None,
        reason,
        from,
        until,
        cancelled: false,
    }))
}

/// Takes an interruption of the site back.
pub async fn cancel(me: Me, Posted(form): Posted) -> Result<Response> {
    allowed(&me)?;
    let one = form.id("id")?;
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            let all = interruption::after(w.tx, 0)?;
            let found = all
                .into_iter()
                .find(|known| known.id == one && known.group.is_none());
            plan::cancel_pause(w, &found.or_not_found()?)
        })
        .await?;
    Ok(see("/overview"))
}

fn allowed(me: &Me) -> Result<()> {
    let allowed = plan::site_wide(&me.session);
    allowed.then_some(()).ok_or(Error::NotFound)
}
