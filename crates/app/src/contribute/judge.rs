//! A reviewer accepts or refuses, field by field. What is accepted becomes a fact that replaces what the reviewer saw.

use std::collections::{BTreeMap, BTreeSet};

use ::cartography::Atlas;
use ::cartography::facts::{self, Fact, Facts, Part, Quality};
use ledger::Id;
use serde_json::Value;

use crate::cartography::fact;
use crate::cartography::kinds::Told;
use crate::clock;
use crate::contribute::events::{Judged, JudgedPart, Verdict};
use crate::contribute::read::{self, Contribution, ContributionPart, Whose};
use crate::error::{Error, Result};
use crate::record::Write;

/// What a reviewer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The proposal.
    pub contribution: Id,
    /// Fields with the verdict, and the facts that held in them when the reviewer looked.
    pub verdicts: BTreeMap<Part, (Verdict, BTreeSet<Id>)>,
    /// Why.
    pub reason: String,
    /// How the reviewer is named where they bring back what held before.
    pub reviewer: String,
    /// In which quality they judge.
    pub role: Quality,
}

/// What becomes of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// A field was changed while the reviewer looked.
    Overtaken(Part),
    /// The fields of a new record are accepted together, or not at all.
    Together,
    /// What was proposed cannot be kept.
    Unfit(Part),
}

/// Judges.
pub fn judge(w: &mut Write, decision: &Decision) -> Result<Outcome> {
    let one = read::find(w.tx, decision.contribution, Whose::All)?;
    if one.person.is_none() || one.person == w.by.id {
        return Err(Error::Forbidden);
    }
    let mut parts = read::parts(w.tx, &one)?;
    parts.retain(|part| part.verdict.is_none() && decision.verdicts.contains_key(&part.field));
    if !one.state.open() || parts.is_empty() {
        return Ok(Outcome::Done);
    }
    if one.new && !together(w, &one, decision)? {
        return Ok(Outcome::Together);
    }
    let said = fact::of(w.tx, &one.record)?;
    let mut made = Vec::new();
    for part in &parts {
        match fact_of(w, &one, part, decision, &said)? {
            Ok(fact) => made.extend(fact),
            Err(outcome) => return Ok(outcome),
        }
    }
    let judged = parts.iter().filter_map(|part| {
        let (verdict, _) = decision.verdicts.get(&part.field)?;
        Some(JudgedPart {
            field: part.field,
            verdict: *verdict,
        })
    });
    let judged = Judged {
        contribution: one.id,
        parts: judged.collect(),
        said: decision.reason.clone(),
    };
    w.record(Told::Judged.kind(), &judged)?;
    for fact in &made {
        fact::record(w, fact)?;
    }
    Ok(Outcome::Done)
}

/// Whether a decision about a new record says the same of all its fields.
fn together(w: &mut Write, one: &Contribution, decision: &Decision) -> Result<bool> {
    let parts = read::parts(w.tx, one)?;
    let mut verdicts = parts.iter().map(|part| decision.verdicts.get(&part.field));
    let first = verdicts.next().flatten().map(|(verdict, _)| *verdict);
    let same =
        |other: Option<&(Verdict, BTreeSet<Id>)>| other.map(|(verdict, _)| *verdict) == first;
    Ok(first.is_some() && first != Some(Verdict::Earlier) && verdicts.all(same))
}

/// The fact a verdict makes, if it makes one.
fn fact_of(
    w: &mut Write,
    one: &Contribution,
    part: &ContributionPart,
    decision: &Decision,
    said: &Facts,
) -> Result<Result<Option<Fact>, Outcome>> {
    let Some((verdict, seen)) = decision.verdicts.get(&part.field) else {
        return Ok(Ok(None));
    };
    let shipped = facts::value(Atlas::shipped(), &one.record, part.field);
    let after = last(said, one, part.field, &shipped);
    if after != *seen && *verdict != Verdict::Refused {
        return Ok(Err(Outcome::Overtaken(part.field)));
    }
    let (value, author, role) = match verdict {
        Verdict::Refused => return Ok(Ok(None)),
        Verdict::Accepted => (part.value.clone(), &one.author, one.role),
        Verdict::Earlier => (part.before.clone(), &decision.reviewer, decision.role),
    };
    let fact = Fact {
        id: Id::default(),
        record: one.record.clone(),
        field: part.field,
        value,
        after,
        shipped,
        author: author.clone(),
        role,
        site: w.head()?.device,
        day: clock::date(clock::seconds()),
        sources: one.sources.clone(),
        proposal: one.id,
    };
    let fact = fact.named();
    Ok(match fact.sound() {
        Ok(()) => Ok(Some(fact)),
        Err(_) => Err(Outcome::Unfit(part.field)),
    })
}

/// The facts that hold in a field.
pub fn last(said: &Facts, one: &Contribution, field: Part, shipped: &Value) -> BTreeSet<Id> {
    let heads = said.heads(&one.record, field, shipped);
    let facts = heads.iter().flat_map(|head| &head.facts);
    facts.map(|fact| fact.id).collect()
}
