//! The page *Waiting for a second person*: what one may confirm, what one proposed, what was decided lately.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::people;
use crate::request::{Me, Posted, see};
use crate::restricted;
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::session::Session;
use crate::two::acts::{Words, act};
use crate::two::{self, Proposal, State, What};

/// The routes of this page.
pub fn routes() -> Routes {
    let second = Access::May(Capability::Second);
    Routes::new()
        .get("/two", second, list)
        .post_proved("/two/{proposal}/confirm", second, confirm)
        .post("/two/{proposal}/refuse", second, refuse)
}

/// How many decided ones are shown.
const DECIDED: i64 = 30;

/// A proposal as the page shows it.
struct Row {
    id: Id,
    words: Words,
    reason: String,
    by: String,
    day: String,
    mine: bool,
    may_confirm: bool,
    state: State,
    decided_by: String,
    decided_day: String,
    answer: String,
    /// Why it was not refused: no reason was given.
    fault: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "two/two.html")]
struct TwoPage {
    f: Frame,
    waiting: Vec<Row>,
    mine: Vec<Row>,
    decided: Vec<Row>,
}

async fn list(me: Me) -> Result<Response> {
    show(&me, None).await
}

async fn show(me: &Me, without_reason: Option<Id>) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let (mut open, decided) = me
        .visitor
        .site
        .read(move |tx| {
            let mut open = Vec::new();
            for what in What::ALL {
                open.extend(two::waiting(tx, what)?);
            }
            open.sort_by_key(|one| (one.at, one.id));
            let decided = two::decided(tx, DECIDED)?;
            Ok((
                rows(tx, t, &session, open)?,
                rows(tx, t, &session, decided)?,
            ))
        })
        .await?;
    for row in &mut open {
        row.fault = (without_reason == Some(row.id)).then(|| t.two_reason_missing());
    }
    let (waiting, mine) = open.into_iter().partition(|row| !row.mine);
    let mut response = html(&TwoPage {
        f: Frame::of(me, t.two_title()),
        waiting,
        mine,
        decided,
    })?;
    if without_reason.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Those that concern the person, in words.
fn rows(tx: &mut Tx, t: Lang, session: &Session, all: Vec<Proposal>) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for one in all {
        let Some(act) = act(one.what) else { continue };
        if !two::concerns(session.roles, &one, session.person) {
            continue;
        }
        // Who once proposed something about a learner may be told nothing of them now.
        let hidden = match one.about {
            Some(about) => restricted::hidden_from(tx, session.roles, about)?,
            None => false,
        };
        if hidden {
            continue;
        }
        rows.push(Row {
            words: (act.words)(tx, t, &one)?,
            by: name(tx, Some(one.by))?,
            day: moment(t, one.at),
            mine: one.by == session.person,
            may_confirm: two::may_confirm(session.roles, &one, session.person),
            state: one.state,
            decided_by: name(tx, one.decided_by)?,
            decided_day: moment(t, one.decided_at),
            id: one.id,
            reason: one.reason,
            answer: one.answer,
            fault: None,
        });
    }
    Ok(rows)
}

fn name(tx: &mut Tx, person: Option<Id>) -> Result<String> {
    let Some(person) = person else {
        return Ok(String::new());
    };
    Ok(people::find(tx, person)?.map_or_else(String::new, |person| person.name))
}

async fn confirm(me: Me, Path(proposal): Path<String>, _: Posted) -> Result<Response> {
    let id = parse(&proposal)?;
    let what = me
        .visitor
        .site
        .read(move |tx| two::find(tx, id))
        .await?
        .or_not_found()?
        .what;
    let act = act(what).or_not_found()?;
    match (act.confirm)(me, id).await {
        Ok(location) => Ok(see(&location)),
        // Decided already: the page says by whom.
        Err(Error::Stale) => Ok(see("/two")),
        Err(error) => Err(error),
    }
}

async fn refuse(me: Me, Path(proposal): Path<String>, Posted(form): Posted) -> Result<Response> {
    let id = parse(&proposal)?;
    let reason = form.text("reason").to_owned();
    let mine = {
        let session = me.session.clone();
        let read = me.visitor.site.read(move |tx| two::find(tx, id)).await?;
        let proposal = read.or_not_found()?;
        two::concerns(session.roles, &proposal, session.person)
            .then_some(())
            .or_not_found()?;
        proposal.by == session.person
    };
    if reason.is_empty() && !mine {
        return show(&me, Some(id)).await;
    }
    let refused = me
        .visitor
        .site
        .write(me.session.actor(), move |w| two::refuse(w, id, &reason))
        .await;
    match refused {
        Ok(_) | Err(Error::Stale) => Ok(see("/two")),
        Err(error) => Err(error),
    }
}

fn parse(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound)
}
