//! Proposing a change or a new record.

use ::cartography::Atlas;
use ::cartography::facts::{self, Facts, Part, Quality, RecordRef};
use ledger::Id;
use serde_json::Value;

use crate::cartography::fact;
use crate::cartography::kinds::Told;
use crate::contribute::events::{Proposed, ProposedPart};
use crate::contribute::read::{self, Whose};
use crate::error::{Error, Result};
use crate::record::Write;

/// What somebody wants to propose; its values fit their fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The id the proposal will have; a form that is sent twice has the same one.
    pub id: Id,
    /// The record.
    pub record: RecordRef,
    /// Whether it is new.
    pub new: bool,
    /// Who proposes, as they wish to be named.
    pub author: String,
    /// In which quality.
    pub role: Quality,
    /// Where it is known from.
    pub sources: Vec<String>,
    /// What the reviewer should know.
    pub note: String,
    /// Fields with what should stand in them; those that stand so already are left out.
    pub parts: Vec<(Part, Value)>,
}

/// What becomes of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It waits for a reviewer.
    Waits(Id),
    /// It changes nothing.
    Nothing,
    /// A new record has the id of one that is known or proposed already.
    Taken,
    /// It is longer than a proposal may be.
    TooLong,
}

/// The most bytes of a proposal, as JSON: an event must hold it.
const MOST_BYTES: usize = 96_000;

/// Proposes. The same draft twice is one proposal.
pub fn propose(w: &mut Write, draft: Draft) -> Result<Outcome> {
    let person = w.by.id.ok_or(Error::Forbidden)?;
    match read::find(w.tx, draft.id, Whose::All) {
        Ok(known) if known.person == Some(person) => return Ok(Outcome::Waits(draft.id)),
        Ok(_) => return Err(Error::Stale),
        Err(Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let said = fact::of(w.tx, &draft.record)?;
    if draft.new && taken(w, &draft.record, &said)? {
        return Ok(Outcome::Taken);
    }
    let mut parts = Vec::new();
    for (field, value) in draft.parts {
        let before = holds(&said, &draft.record, field);
        if before != value {
            parts.push(ProposedPart {
                field,
                value,
                before,
            });
        }
    }
    if parts.is_empty() {
        return Ok(Outcome::Nothing);
    }
    let proposed = Proposed {
        contribution: draft.id,
        record: draft.record,
        new: draft.new,
        author: draft.author,
        role: draft.role,
        sources: draft.sources,
        note: draft.note,
        parts,
    };
    let bytes =
        serde_json::to_vec(&proposed).map_err(|error| Error::Internal(error.to_string()))?;
    if bytes.len() > MOST_BYTES {
        return Ok(Outcome::TooLong);
    }
    w.record(Told::Proposed.kind(), &proposed)?;
    Ok(Outcome::Waits(proposed.contribution))
}

/// What stands in a field here.
pub fn holds(said: &Facts, record: &RecordRef, field: Part) -> Value {
    let shipped = facts::value(Atlas::shipped(), record, field);
    let heads = said.heads(record, field, &shipped);
    heads.first().map_or(Value::Null, |head| head.value.clone())
}

fn taken(w: &mut Write, record: &RecordRef, said: &Facts) -> Result<bool> {
    let shipped = facts::value(Atlas::shipped(), record, Part::Name);
    if !said.is_empty() || !shipped.is_null() {
        return Ok(true);
    }
    let row = w.tx.query_opt(
        "SELECT 1 FROM contribution WHERE record = $1 AND is_new = 1 AND state IN ('waiting', 'asked')",
        &[&record.to_string()],
    )?;
    Ok(row.is_some())
}
