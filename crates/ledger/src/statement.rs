//! Learning facts as xAPI 2.0 statements: written by the acts of learning, read back by the views that fold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    EventRef, Id,
    id::{hex, unhex},
};

mod object;
mod time;
mod verb;
mod wire;

pub use object::{Interaction, Object};
pub use time::{Ms, timestamp};
pub use verb::Verb;
use wire::Xapi;

/// What every extension's name begins with.
pub const EXTENSION: &str = "https://lucarne.invalid/xapi/";

/// One learning fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Its own random id.
    pub id: StatementId,
    /// Who learned.
    pub learner: Id,
    /// What they did.
    pub verb: Verb,
    /// What they did it to.
    pub object: Object,
    /// What came of it.
    pub outcome: Outcome,
    /// Under which circumstances.
    pub context: Context,
    /// Wall clock, seconds since 1970 UTC, where there is one to show.
    pub at: Option<i64>,
}

/// The id of a statement, which xAPI wants to be a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementId([u8; 16]);

/// What came of it. Text that a learner wrote is an event of its own, to which `text` points.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// The score, in thousandths.
    pub score: Option<Milli>,
    /// Whether it was right, or passed.
    pub success: Option<bool>,
    /// Whether it was finished.
    pub completion: Option<bool>,
    /// The answer as the marker reads it, never free text.
    pub response: Option<String>,
    /// The time it took.
    pub duration: Option<Ms>,
    /// The event that holds the open answer.
    pub text: Option<EventRef>,
}

/// Under which circumstances.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// How far the fact is to be trusted.
    pub evidence: Evidence,
    /// The version of the module.
    pub module_version: Option<String>,
    /// Which try it was, from 1.
    pub try_number: Option<u32>,
    /// The hints that were shown.
    pub hints: Option<u32>,
    /// The language of the content.
    pub language: Option<String>,
    /// The enrolment, or the launch of a package.
    pub registration: Option<StatementId>,
    /// Further extensions, by what follows [`EXTENSION`].
    pub more: BTreeMap<String, Value>,
}

/// How far a learning fact is to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A package in the browser said so.
    ClientReported,
    /// Typed in from paper.
    Paper,
    /// A member of staff saw it.
    StaffObserved,
    /// The server marked it.
    ServerScored,
}

/// A score in thousandths, from 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Milli(u16);

impl Statement {
    /// The fact alone; outcome and circumstances can be set afterwards.
    #[must_use]
    pub fn new(
        id: StatementId,
        learner: Id,
        verb: Verb,
        object: Object,
        evidence: Evidence,
    ) -> Self {
        Self {
            id,
            learner,
            verb,
            object,
            outcome: Outcome::default(),
            context: Context::new(evidence),
            at: None,
        }
    }

    /// The `data` of a `learning.statement` event.
    #[must_use]
    pub fn to_data(&self) -> Value {
        serde_json::to_value(Xapi::of(self)).unwrap_or_default()
    }

    /// The statement in the `data` of an event; `None` if it is not one that this version writes, such as one that a
    /// package made.
    #[must_use]
    pub fn from_data(data: &Value) -> Option<Self> {
        Xapi::deserialize(data).ok()?.into_statement()
    }
}

impl Context {
    /// Circumstances of which only the trust is known.
    #[must_use]
    pub const fn new(evidence: Evidence) -> Self {
        Self {
            evidence,
            module_version: None,
            try_number: None,
            hints: None,
            language: None,
            registration: None,
            more: BTreeMap::new(),
        }
    }
}

impl Evidence {
    /// Whether it is enough for a credential.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::ClientReported)
    }
}

impl Milli {
    /// A full score.
    pub const FULL: Self = Self(1000);

    /// The score of this many thousandths; `None` above 1000.
    #[must_use]
    pub const fn new(thousandths: u16) -> Option<Self> {
        if thousandths <= 1000 {
            Some(Self(thousandths))
        } else {
            None
        }
    }

    /// The thousandths.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl StatementId {
    /// The id made of these random bytes; six bits are fixed, as a UUID of version 4 wants it.
    #[must_use]
    pub const fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Self(bytes)
    }

    /// The sixteen bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl std::fmt::Display for StatementId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = hex(&self.0);
        let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| &digits[range]);
        f.write_str(&parts.join("-"))
    }
}

impl std::str::FromStr for StatementId {
    type Err = crate::id::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let id = Self(unhex(&text.replace('-', "")).ok_or(crate::id::NotAnId)?);
        (id.to_string() == text)
            .then_some(id)
            .ok_or(crate::id::NotAnId)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answered() -> Statement {
        let learner = Id::from_bytes([1; 16]);
        let object = Object::activity(
            "email-first-steps",
            "01-envelope",
            "q1",
            Interaction::Choice,
        );
        let id = StatementId::from_random([0xff; 16]);
        let mut statement =
            Statement::new(id, learner, Verb::Answered, object, Evidence::ServerScored);
        statement.outcome = Outcome {
            score: Milli::new(667),
            success: Some(false),
            response: Some("a[,]c".to_owned()),
            duration: Some(Ms(12_340)),
            ..Outcome::default()
        };
        statement.context.module_version = Some("1.2.0".to_owned());
        statement.context.try_number = Some(2);
        statement.context.language = Some("fr".to_owned());
        statement.at = Some(1_772_615_562);
        statement
    }

    #[test]
    fn an_answer_is_an_xapi_statement() {
        assert_eq!(
            answered().to_data(),
            json!({
                "id": "ffffffff-ffff-4fff-bfff-ffffffffffff",
                "actor": {"objectType": "Agent", "account": {
                    "homePage": "https://person.lucarne.invalid",
                    "name": "01010101010101010101010101010101"}},
                "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
                "object": {"objectType": "Activity",
                    "id": "https://lucarne.invalid/xapi/module/email-first-steps/unit/01-envelope/activity/q1",
                    "definition": {
                        "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
                        "interactionType": "choice"}},
                "result": {
                    "score": {"scaled": 0.667, "raw": 667, "min": 0, "max": 1000},
                    "success": false, "response": "a[,]c", "duration": "PT12.34S"},
                "context": {"language": "fr", "extensions": {
                    "https://lucarne.invalid/xapi/evidence": "server_scored",
                    "https://lucarne.invalid/xapi/version": "1.2.0",
                    "https://lucarne.invalid/xapi/try": 2}},
                "timestamp": "2026-03-04T09:12:42Z"
            })
        );
    }

    #[test]
    fn what_was_written_is_read_back() {
        let mut full = answered();
        full.context.more.insert("sound".to_owned(), json!(true));
        full.context.registration = Some(StatementId::from_random([3; 16]));
        full.context.hints = Some(1);
        full.outcome.completion = Some(true);
        full.outcome.text = Some(EventRef {
            device: Id::from_bytes([1; 16]),
            epoch: Id::from_bytes([2; 16]),
            seq: 7,
        });
        let bare = Statement::new(
            full.id,
            full.learner,
            Verb::Experienced,
            Object::unit("m", "01-u"),
            Evidence::ClientReported,
        );
        for statement in [full, bare, answered()] {
            assert_eq!(Statement::from_data(&statement.to_data()), Some(statement));
        }
    }

    #[test]
    fn a_statement_of_another_make_is_left_alone() {
        let mut foreign = answered().to_data();
        foreign["verb"]["id"] = json!("https://example.org/verbs/danced");
        assert_eq!(Statement::from_data(&foreign), None);
        assert_eq!(Statement::from_data(&json!({})), None);
    }
}
