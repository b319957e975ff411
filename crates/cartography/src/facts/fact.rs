//! A fact, and the id that follows from what it says.

use std::collections::BTreeSet;

use ledger::{Hash, Id, json};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::part::{Part, RecordRef};

/// Somebody says what stands in one field of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Follows from all the rest: the same fact has the same id everywhere, and no other fact has it.
    pub id: Id,
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: Part,
    /// What stands in it.
    pub value: Value,
    /// The facts it replaces.
    pub after: BTreeSet<Id>,
    /// The value that was shipped when it was said, which it replaces too; nothing in a new record.
    pub shipped: Value,
    /// Who says so, as they wish to be named.
    pub author: String,
    /// In which quality.
    pub role: Quality,
    /// The installation at which it was said, 32 hexadecimal digits.
    pub site: Id,
    /// The day, `2026-11-22`.
    pub day: String,
    /// Where it is known from.
    pub sources: Vec<String>,
    /// The proposal it comes from.
    pub proposal: Id,
}

/// In which quality somebody contributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// As a trainer.
    Trainer,
    /// As a researcher.
    Researcher,
    /// As a coordinator.
    Coordinator,
    /// As a reviewer, who chose.
    Reviewer,
}

/// Why something is not a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Spurious {
    /// The id is that of something else.
    #[error("its id does not follow from what it says")]
    Id,
    /// It has a field that records of its sort lack.
    #[error("records of this sort have no such field")]
    Field,
    /// It is longer than a fact may be.
    #[error("it is longer than a fact may be")]
    Large,
    /// Who says so, the day or a source is not as it has to be.
    #[error("author, day or sources are not as they have to be")]
    Head,
}

/// The most bytes a fact may take as JSON.
pub const MOST_BYTES: usize = 100_000;
/// The longest name of an author, in characters.
const LONGEST_NAME: usize = 200;
/// The longest source, in characters.
const LONGEST_SOURCE: usize = 2_000;
/// The most sources or facts replaced.
const MOST: usize = 100;

impl Quality {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Quality::Trainer => "trainer",
            Quality::Researcher => "researcher",
            Quality::Coordinator => "coordinator",
            Quality::Reviewer => "reviewer",
        }
    }

    /// The quality of a name.
    pub fn parse(name: &str) -> Option<Quality> {
        use Quality::{Coordinator, Researcher, Reviewer, Trainer};
        let all = [Trainer, Researcher, Coordinator, Reviewer];
        all.into_iter().find(|one| one.name() == name)
    }
}

impl Fact {
    /// The same with the id that is its own.
    #[must_use]
    pub fn named(self) -> Fact {
        let id = self.own_id();
        Fact { id, ..self }
    }

    /// The id that follows from what it says.
    pub fn own_id(&self) -> Id {
        let mut said = serde_json::to_value(self).unwrap_or_default();
        if let Some(members) = said.as_object_mut() {
            members.remove("id");
        }
        let hash = Hash::of(format!("lucarne.fact\n{}", json::canonical(&said)).as_bytes());
        let mut id = [0; 16];
        id.copy_from_slice(&hash.as_bytes()[..16]);
        Id::from_bytes(id)
    }

    /// Whether it is a fact at all. The vocabulary is not asked: that of another site may be newer.
    pub fn sound(&self) -> Result<(), Spurious> {
        if !self.record.sort.parts().contains(&self.field) {
            return Err(Spurious::Field);
        }
        let bytes = serde_json::to_vec(self).map_or(usize::MAX, |bytes| bytes.len());
        if bytes > MOST_BYTES || self.sources.len() > MOST || self.after.len() > MOST {
            return Err(Spurious::Large);
        }
        let line = |text: &str, most: usize| {
            !text.trim().is_empty()
                && text.chars().count() <= most
                && !text.chars().any(char::is_control)
        };
        let sources = self.sources.iter().all(|one| line(one, LONGEST_SOURCE));
        if !line(&self.author, LONGEST_NAME) || !is_day(&self.day) || !sources {
            return Err(Spurious::Head);
        }
        if self.id != self.own_id() {
            return Err(Spurious::Id);
        }
        Ok(())
    }
}

/// Whether a text is a day: `2026-11-22`.
fn is_day(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|one| one.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    matches!(parts[..], [year, month, day]
        if (year.len(), month.len(), day.len()) == (4, 2, 2)
            && digits(year)
            && digits(month)
            && digits(day)
            && ("01"..="12").contains(&month)
            && ("01"..="31").contains(&day))
}
