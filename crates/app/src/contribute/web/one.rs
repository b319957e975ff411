//! One proposal: what it changes, old and new side by side, what was said about it, and what its reader may do.

use ::cartography::Atlas;
use ::cartography::facts::{self, Facts};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::cartography::here::Here;
use crate::cartography::web::history::hex;
use crate::cartography::web::values::{self, page_of};
use crate::cartography::{atlas, fact};
use crate::contribute::events::Verdict;
use crate::contribute::judge::last;
use crate::contribute::propose::holds;
use crate::contribute::read::{self, Contribution, ContributionPart, State, Turn, What};
use crate::contribute::web::list::{Shown, name, state_shown, whose};
use crate::contribute::web::may;
use crate::error::{Error, Result};
use crate::page::{Frame, html, moment};
use crate::request::Me;
use crate::rights::Capability;

/// One field of the proposal.
struct Change {
    field: &'static str,
    word: &'static str,
    /// What holds now.
    now: Vec<String>,
    /// What held when it was proposed, where that is something else.
    before: Option<Vec<String>>,
    proposed: Vec<String>,
    seen: String,
    /// What became of it.
    verdict: Option<&'static str>,
}

/// Something that was said.
struct Line {
    what: &'static str,
    who: String,
    when: String,
    said: String,
}

#[derive(Template)]
#[template(path = "contribute/web/one.html")]
struct OnePage {
    f: Frame,
    id: String,
    name: String,
    place: Option<String>,
    new: bool,
    state: Shown,
    author: String,
    role: &'static str,
    when: String,
    sources: Vec<String>,
    note: String,
    changes: Vec<Change>,
    lines: Vec<Line>,
    may_judge: bool,
    own: bool,
    may_answer: bool,
    open: bool,
    trouble: Option<String>,
    reason: String,
}

/// `GET /contributions/{contribution}`.
pub async fn show(me: Me, Path(id): Path<String>) -> Result<Response> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    page(&me, id, None, String::new()).await
}

/// What is read of a proposal.
struct Found {
    one: Contribution,
    parts: Vec<ContributionPart>,
    turns: Vec<Turn>,
    said: Facts,
}

/// The page, with what did not work and the reason that was typed.
pub async fn page(me: &Me, id: Id, trouble: Option<String>, reason: String) -> Result<Response> {
    let (t, whose) = (me.visitor.lang, whose(me));
    let found = me
        .visitor
        .site
        .read(move |tx| {
            let one = read::find(tx, id, whose)?;
            Ok(Found {
                parts: read::parts(tx, &one)?,
                turns: read::turns(tx, id)?,
                said: fact::of(tx, &one.record)?,
                one,
            })
        })
        .await?;
    let here = atlas(&me.visitor.site);
    let one = &found.one;
    let own = one.person == Some(me.session.person);
    let wrong = trouble.is_some();
    let called = name(t, &here, one);
    let mut response = html(&OnePage {
        f: Frame::of(me, t.contribute_proposal()),
        id: one.id.to_hex(),
        place: here.name_of(t, &one.record).map(|_| page_of(&one.record)),
        name: called,
        new: one.new,
        state: state_shown(t, one.state),
        author: one.author.clone(),
        role: values::quality(t, one.role),
        when: moment(t, one.at),
        sources: one.sources.clone(),
        note: one.note.clone(),
        changes: found
            .parts
            .iter()
            .map(|part| change(t, &here, &found, part))
            .collect(),
        lines: found.turns.iter().map(|turn| line(t, turn)).collect(),
        may_judge: may(me, Capability::Judge) && !own && one.person.is_some(),
        own,
        may_answer: own && one.state == State::Asked,
        open: one.state.open(),
        trouble,
        reason,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn change(t: Lang, here: &Here, found: &Found, part: &ContributionPart) -> Change {
    let record = &found.one.record;
    let told = |value| values::told(t, here, record.sort, part.field, value);
    let shipped = facts::value(Atlas::shipped(), record, part.field);
    let now = holds(&found.said, record, part.field);
    let moved = part.verdict.is_none() && now != part.before;
    // What was judged is told as it was judged.
    let now = if part.verdict.is_none() {
        &now
    } else {
        &part.before
    };
    Change {
        field: part.field.name(),
        word: values::field(t, record.sort, part.field),
        now: told(now),
        before: moved.then(|| told(&part.before)),
        proposed: told(&part.value),
        seen: hex(&last(&found.said, &found.one, part.field, &shipped)),
        verdict: part.verdict.map(|verdict| match verdict {
            Verdict::Accepted => t.contribute_part_accepted(),
            Verdict::Refused => t.contribute_part_refused(),
            Verdict::Earlier => t.contribute_part_earlier(),
        }),
    }
}

fn line(t: Lang, turn: &Turn) -> Line {
    Line {
        what: match turn.what {
            What::Asked => t.contribute_turn_asked(),
            What::Answered => t.contribute_turn_answered(),
            What::Judged => t.contribute_turn_judged(),
        },
        who: turn.who.clone(),
        when: moment(t, turn.at),
        said: turn.said.clone(),
    }
}
