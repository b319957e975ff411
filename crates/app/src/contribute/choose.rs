//! Choosing between values of a field that nobody has chosen between yet: a fact that replaces them all.

use std::collections::BTreeSet;

use ::cartography::Atlas;
use ::cartography::facts::{self, Fact, Part, Quality, RecordRef};
use ledger::Id;

use crate::cartography::fact;
use crate::clock;
use crate::error::{Error, Result};
use crate::random;
use crate::record::Write;

/// What a reviewer chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: Part,
    /// The facts between which it is chosen, as the reviewer saw them.
    pub seen: BTreeSet<Id>,
    /// One of them, whose value holds; none: the shipped value.
    pub chosen: Option<Id>,
    /// Who chooses.
    pub reviewer: String,
    /// In which quality.
    pub role: Quality,
}

/// Chooses; whether it was done. It is not where the values are others by now.
pub fn choose(w: &mut Write, choice: &Choice) -> Result<bool> {
    let said = fact::of(w.tx, &choice.record)?;
    let shipped = facts::value(Atlas::shipped(), &choice.record, choice.field);
    let heads = said.heads(&choice.record, choice.field, &shipped);
    let all = heads.iter().flat_map(|head| &head.facts);
    let last: BTreeSet<Id> = all.map(|fact| fact.id).collect();
    if heads.len() < 2 || last != choice.seen {
        return Ok(false);
    }
    let head = heads.iter().find(|head| match choice.chosen {
        Some(id) => head.facts.iter().any(|fact| fact.id == id),
        None => head.facts.is_empty(),
    });
    let head = head.ok_or(Error::NotFound)?;
    for fact in heads.iter().flat_map(|head| &head.facts) {
        not_own(w, fact)?;
    }
    let sources = head.facts.first().map(|fact| fact.sources.clone());
    let fact = Fact {
        id: Id::default(),
        record: choice.record.clone(),
        field: choice.field,
        value: head.value.clone(),
        after: last,
        shipped: shipped.clone(),
        author: choice.reviewer.clone(),
        role: choice.role,
        site: w.head()?.device,
        day: clock::date(clock::seconds()),
        sources: sources.unwrap_or_default(),
        proposal: random::id(),
    };
    fact::record(w, &fact.named())
}

/// Nobody chooses where one of the values is their own.
fn not_own(w: &mut Write, fact: &Fact) -> Result<()> {
    let person = w.by.id.map(|id| *id.as_bytes());
    let own = w.tx.query_opt(
        "SELECT 1 FROM contribution WHERE id = $1 AND person = $2",
        &[fact.proposal.as_bytes(), &person],
    )?;
    match own {
        Some(_) => Err(Error::Forbidden),
        None => Ok(()),
    }
}
