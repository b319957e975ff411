//! A learner who helps others of their group: who named them, who accepted them, who asks for help, what became of it.
//!
//! A mentor sees of a learner that they ask for help and with which unit, once that learner accepted them, as long as
//! the site allows it and until a day. Everything here says the same of what is foreign, over, or not accepted: nothing.

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::rights::Role;

pub mod accept;
pub mod find;
pub mod fold;
pub mod help;
pub mod name;

/// `person.role`, where the role is held in one group: the event is about who becomes or stops being a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Always the mentor.
    pub role: Role,
    /// Whether the person holds the role after this, in whatever group.
    pub given: bool,
    /// The group.
    pub group: Id,
    /// Until when, seconds since 1970; absent where it ends now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// `person.profile`, where a learner says what a mentor may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// About which mentor.
    pub mentor: Accepted,
}

/// Whether the learner an event is about lets a mentor see that they ask for help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The mentor.
    pub person: Id,
    /// In which group.
    pub group: Id,
    /// Yes, or no longer.
    pub accepted: bool,
}

/// `message.sent`, where the message asks for help, or says what became of that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Message {
    /// The learner asks somebody to come.
    HelpAsked {
        /// Names the request.
        help: Id,
        /// The module.
        series: Id,
        /// The unit.
        unit: String,
        /// The screen, from 0.
        screen: u32,
    },
    /// The actor goes there.
    HelpTaken {
        /// Which request.
        help: Id,
    },
    /// The actor leaves it to the trainer.
    HelpHandedOn {
        /// Which request.
        help: Id,
    },
    /// It is over: the learner was helped, or needs no help any more.
    HelpEnded {
        /// Which request.
        help: Id,
    },
    /// Another message.
    #[serde(other)]
    Another,
}

/// Where a request for help stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody goes there yet.
    Asked,
    /// Somebody goes there.
    Taken,
    /// A mentor left it to the trainer.
    HandedOn,
    /// Over.
    Ended,
}

impl State {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            State::Asked => "asked",
            State::Taken => "taken",
            State::HandedOn => "handed-on",
            State::Ended => "ended",
        }
    }

    /// The state of that name; what is not known is over.
    pub fn from_name(name: &str) -> State {
        let all = [State::Asked, State::Taken, State::HandedOn];
        let found = all.into_iter().find(|state| state.name() == name);
        found.unwrap_or(State::Ended)
    }
}

/// Seconds for which somebody asks for help *now*: no session lasts longer.
pub const NOW: i64 = 4 * 60 * 60;
