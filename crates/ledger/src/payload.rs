//! What an event says: strict JSON with exactly four members, about at most one person.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    Id,
    json::{self, JsonError, Limits},
};

/// The largest payload, in bytes.
pub const MAX_PAYLOAD: usize = 131_072;

const LIMITS: Limits = Limits {
    bytes: MAX_PAYLOAD,
    depth: 32,
    integers_only: false,
};

/// What an event says.
#[derive(Debug, Clone, PartialEq)]
pub struct Payload {
    /// The one person the event is about.
    pub subject: Option<Id>,
    /// Who did it.
    pub actor: Actor,
    /// An object, as the type's schema says.
    pub data: Value,
}

/// Who did something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// In which quality.
    pub kind: ActorKind,
    /// Which person, where there is one.
    #[serde(deserialize_with = "present")]
    pub id: Option<Id>,
}

/// In which quality somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// A learner.
    Learner,
    /// A member of staff.
    Staff,
    /// The program itself.
    System,
    /// Typed in from paper.
    Paper,
}

/// Why something is not a payload.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// Not strict JSON, too large or too deep.
    #[error("the payload is not strict JSON: {0}")]
    Json(#[from] JsonError),
    /// Not the four members, or one of them malformed.
    #[error("the payload is not {{v, subject, actor, data}}: {0}")]
    Shape(String),
}

impl Payload {
    /// A payload about nobody.
    #[must_use]
    pub const fn new(actor: Actor, data: Value) -> Self {
        Self {
            subject: None,
            actor,
            data,
        }
    }

    /// A payload about one person.
    #[must_use]
    pub const fn about(subject: Id, actor: Actor, data: Value) -> Self {
        Self {
            subject: Some(subject),
            actor,
            data,
        }
    }

    /// The bytes to commit to, refusing what [`Payload::parse`] would refuse.
    pub fn encode(&self) -> Result<Vec<u8>, PayloadError> {
        if !self.data.is_object() {
            return Err(PayloadError::Shape("data is not an object".to_owned()));
        }
        json::check(&self.data, LIMITS.depth - 1)?;
        let members = Written {
            v: 1,
            subject: self.subject,
            actor: self.actor,
            data: &self.data,
        };
        let bytes = serde_json::to_vec(&members)?;
        if bytes.len() > MAX_PAYLOAD {
            return Err(JsonError::TooLarge(MAX_PAYLOAD).into());
        }
        Ok(bytes)
    }

    /// The payload in these bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, PayloadError> {
        let value = json::parse(bytes, LIMITS)?;
        let read: Read = serde_json::from_value(value)?;
        if read.v != 1 {
            return Err(PayloadError::Shape(format!(
                "version {} is not known",
                read.v
            )));
        }
        if !read.data.is_object() {
            return Err(PayloadError::Shape("data is not an object".to_owned()));
        }
        Ok(Self {
            subject: read.subject,
            actor: read.actor,
            data: read.data,
        })
    }
}

impl Actor {
    /// The program itself.
    pub const SYSTEM: Self = Self {
        kind: ActorKind::System,
        id: None,
    };

    /// A learner.
    #[must_use]
    pub const fn learner(id: Id) -> Self {
        Self {
            kind: ActorKind::Learner,
            id: Some(id),
        }
    }

    /// A member of staff.
    #[must_use]
    pub const fn staff(id: Id) -> Self {
        Self {
            kind: ActorKind::Staff,
            id: Some(id),
        }
    }

    /// Somebody who typed in what is on paper.
    #[must_use]
    pub const fn paper(id: Id) -> Self {
        Self {
            kind: ActorKind::Paper,
            id: Some(id),
        }
    }
}

#[derive(Serialize)]
struct Written<'a> {
    v: u64,
    subject: Option<Id>,
    actor: Actor,
    data: &'a Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    v: u64,
    #[serde(deserialize_with = "present")]
    subject: Option<Id>,
    actor: Actor,
    data: Value,
}

/// `null` is an answer, silence is not.
fn present<'de, D: serde::Deserializer<'de>>(reader: D) -> Result<Option<Id>, D::Error> {
    Option::deserialize(reader)
}

impl From<serde_json::Error> for PayloadError {
    fn from(error: serde_json::Error) -> Self {
        Self::Shape(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_payload_is_written_in_the_order_of_its_members_and_read_back() {
        let data = json!({"n": 1, "parent": null, "reason": "first", "software": "0.1.0"});
        let payload = Payload::new(Actor::SYSTEM, data);
        let bytes = payload.encode().expect("a payload");
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            r#"{"v":1,"subject":null,"actor":{"kind":"system","id":null},"data":{"n":1,"parent":null,"reason":"first","software":"0.1.0"}}"#
        );
        assert_eq!(Payload::parse(&bytes), Ok(payload));
    }

    #[test]
    fn missing_extra_and_foreign_members_are_refused() {
        for text in [
            r#"{"v":1,"actor":{"kind":"system","id":null},"data":{}}"#,
            r#"{"v":1,"subject":null,"actor":{"kind":"system"},"data":{}}"#,
            r#"{"v":1,"subject":null,"actor":{"kind":"guest","id":null},"data":{}}"#,
            r#"{"v":2,"subject":null,"actor":{"kind":"system","id":null},"data":{}}"#,
            r#"{"v":1,"subject":null,"actor":{"kind":"system","id":null},"data":[]}"#,
            r#"{"v":1,"subject":null,"actor":{"kind":"system","id":null},"data":{},"x":1}"#,
            r#"{"v":1,"v":1,"subject":null,"actor":{"kind":"system","id":null},"data":{}}"#,
        ] {
            assert!(Payload::parse(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn what_could_not_be_read_is_not_written() {
        let nested = (0..31).fold(json!(1), |inner, _| json!({ "a": inner }));
        assert!(Payload::new(Actor::SYSTEM, nested.clone()).encode().is_ok());
        assert!(
            Payload::new(Actor::SYSTEM, json!({ "a": nested }))
                .encode()
                .is_err()
        );
        assert!(
            Payload::new(Actor::SYSTEM, json!({"a": "\0"}))
                .encode()
                .is_err()
        );
        let large = "a".repeat(MAX_PAYLOAD);
        assert!(
            Payload::new(Actor::SYSTEM, json!({ "a": large }))
                .encode()
                .is_err()
        );
    }
}
