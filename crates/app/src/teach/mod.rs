//! Groups, who is in them, what is open for them, and where each learner is.

pub mod add;
pub mod attend;
pub mod calendar_words;
pub mod card;
pub mod command;
pub mod door;
pub mod enrol;
pub mod fold;
pub mod given;
pub mod group;
pub mod groups;
pub mod import;
pub mod learner;
pub mod mark;
pub mod marks;
pub mod overview;
pub mod path;
pub mod plan;
pub mod progress;
pub mod room;
pub mod sheet;
pub mod upload;
pub mod web;
pub mod whole;

use ledger::Id;
use serde::{Deserialize, Serialize};

/// `group.set`: all a group is; the latest one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSet {
    /// The group.
    pub group: Id,
    /// Its name, for staff and on the first page.
    pub name: String,
    /// No longer taught.
    #[serde(default)]
    pub closed: bool,
    /// Who looks after it.
    pub trainers: Vec<Id>,
    /// Series of the modules and paths that are open for it.
    pub modules: Vec<Id>,
}

/// `enrolment.added`: the person the event is about is in the group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnrolmentAdded {
    /// The group.
    pub group: Id,
}

/// `enrolment.removed`: undoes the additions it names.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnrolmentRemoved {
    /// Names of `enrolment.added` events.
    pub additions: Vec<String>,
}
