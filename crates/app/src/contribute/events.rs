//! What the events of contributions say. Facts say it themselves.

use ::cartography::facts::{Part, Quality, RecordRef};
use ledger::Id;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A change or a new record is proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// The proposal.
    pub contribution: Id,
    /// The record.
    pub record: RecordRef,
    /// Whether there is no such record yet.
    pub new: bool,
    /// Who proposes, as they wish to be named.
    pub author: String,
    /// In which quality.
    pub role: Quality,
    /// Where it is known from.
    pub sources: Vec<String>,
    /// What the reviewer should know.
    pub note: String,
    /// The fields.
    pub parts: Vec<ProposedPart>,
}

/// One field of a proposal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProposedPart {
    /// Which.
    pub field: Part,
    /// What should stand there.
    pub value: Value,
    /// What stands there now.
    pub before: Value,
}

/// Something is said about a proposal: a question or its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The proposal.
    pub contribution: Id,
    /// The words.
    pub said: String,
}

/// Fields of a proposal are judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The proposal.
    pub contribution: Id,
    /// What becomes of each field.
    pub parts: Vec<JudgedPart>,
    /// Why; needed where something is refused.
    pub said: String,
}

/// What becomes of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedPart {
    /// Which.
    pub field: Part,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What a reviewer decides about a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// What was proposed holds.
    Accepted,
    /// What holds now stays.
    Refused,
    /// What held when it was proposed holds again.
    Earlier,
}

/// A proposal is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// The proposal.
    pub contribution: Id,
}

impl Verdict {
    /// Its name in tables and forms.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::Refused => "refused",
            Verdict::Earlier => "earlier",
        }
    }

    /// The verdict of a name.
    pub fn parse(name: &str) -> Option<Verdict> {
        let all = [Verdict::Accepted, Verdict::Refused, Verdict::Earlier];
        all.into_iter().find(|one| one.name() == name)
    }
}
