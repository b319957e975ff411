//! What events about contributions do to their tables.

use ledger::Id;
use serde::Serialize;
use store::Tx;

use crate::cartography::fact;
use crate::cartography::kinds::Told;
use crate::contribute::events::{Judged, Proposed, Said, TakenBack};
use crate::contribute::read::{State, What};
use crate::error::{Error, Result};
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, told: Told, happened: &Happened) -> Result<()> {
    match told {
        Told::Fact => fact::fold(tx, happened),
        Told::Proposed => proposed(tx, happened),
        Told::Asked => said(tx, happened, What::Asked, State::Asked),
        Told::Answered => said(tx, happened, What::Answered, State::Waiting),
        Told::Judged => judged(tx, happened),
        Told::TakenBack => {
            let back: TakenBack = happened.data()?;
            state(tx, back.contribution, State::Withdrawn)
        }
    }
}

fn proposed(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let one: Proposed = happened.data()?;
    tx.execute(
        "INSERT INTO contribution (id, record, is_new, person, author, role, sources, note, at, state) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            one.contribution.as_bytes(),
            &one.record.to_string(),
            &i64::from(one.new),
            &happened.actor.id.map(|id| *id.as_bytes()),
            &one.author,
            &one.role.name(),
            &json(&one.sources)?,
            &one.note,
            &happened.at,
            &State::Waiting.name(),
        ],
    )?;
    for part in &one.parts {
        tx.execute(
            "INSERT INTO contribution_part (contribution, field, value, before, state) VALUES ($1, $2, $3, $4, $5)",
            &[
                one.contribution.as_bytes(),
                &part.field.name(),
                &json(&part.value)?,
                &json(&part.before)?,
                &State::Waiting.name(),
            ],
        )?;
    }
    Ok(())
}

fn said(tx: &mut Tx, happened: &Happened, what: What, then: State) -> Result<()> {
    let one: Said = happened.data()?;
    turn(tx, happened, one.contribution, what, &one.said)?;
    state(tx, one.contribution, then)
}

fn judged(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let one: Judged = happened.data()?;
    for part in &one.parts {
        tx.execute(
            "UPDATE contribution_part SET state = $3 WHERE contribution = $1 AND field = $2",
            &[
                one.contribution.as_bytes(),
                &part.field.name(),
                &part.verdict.name(),
            ],
        )?;
    }
    turn(tx, happened, one.contribution, What::Judged, &one.said)?;
    tx.execute(
        include_str!("sql/close.sql"),
        &[one.contribution.as_bytes()],
    )?;
    Ok(())
}

fn turn(tx: &mut Tx, happened: &Happened, id: Id, what: What, said: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO contribution_turn (contribution, n, what, person, said, at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            id.as_bytes(),
            &store::bigint(happened.lamport, "lamport")?,
            &what.name(),
            &happened.actor.id.map(|id| *id.as_bytes()),
            &said,
            &happened.at,
        ],
    )?;
    Ok(())
}

fn state(tx: &mut Tx, id: Id, state: State) -> Result<()> {
    tx.execute(
        "UPDATE contribution SET state = $2 WHERE id = $1",
        &[id.as_bytes(), &state.name()],
    )?;
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))
}
