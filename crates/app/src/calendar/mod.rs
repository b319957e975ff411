//! Lessons, who was there, and what interrupts them: deadlines pause, and absences explain themselves.

pub mod attendance;
pub mod deadline;
pub mod fold;
pub mod interruption;
pub mod lesson;

use ledger::Id;
use serde::{Deserialize, Serialize};

/// `interruption.set`: no lessons for a time, for the whole site or one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterruptionSet {
    /// Names it; the latest event holds.
    pub interruption: Id,
    /// Which group; `None` for the whole site.
    pub group: Option<Id>,
    /// Why.
    pub reason: Reason,
    /// From this second on.
    pub from: i64,
    /// Until before this second.
    pub until: i64,
    /// It was taken back.
    #[serde(default)]
    pub cancelled: bool,
}

/// `interruption.person`: one learner cannot come for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterruptionPerson {
    /// Names it; the latest event holds.
    pub interruption: Id,
    /// Why.
    pub reason: Away,
    /// From this second on.
    pub from: i64,
    /// Until before this second.
    pub until: i64,
    /// It was taken back.
    #[serde(default)]
    pub cancelled: bool,
}

/// `session.planned`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Planned {
    /// A lesson of a group.
    Lesson {
        /// Names it.
        session: Id,
        /// Of which group.
        group: Id,
        /// Where.
        room: String,
        /// When.
        from: i64,
        /// How long.
        minutes: i64,
    },
    /// A group is to finish a module by a day; the latest one holds.
    FinishBy {
        /// Which group.
        group: Id,
        /// Which module.
        series: Id,
        /// Days since 1970-01-01.
        day: i64,
        /// The day it was set.
        since: i64,
    },
}

/// `session.changed`: what was planned is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Changed {
    /// A lesson.
    Cancelled {
        /// Which.
        session: Id,
    },
    /// A day to finish by.
    NoFinish {
        /// Of which group.
        group: Id,
        /// Which module.
        series: Id,
    },
}

/// `attendance.marked`: whether the person was at a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// Which lesson.
    pub session: Id,
    /// Whether.
    pub status: Status,
    /// For how long.
    pub minutes: i64,
}

/// `attendance.reason`: why the person was not there. It never leaves the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasoned {
    /// Which lesson.
    pub session: Id,
    /// Why.
    pub reason: Away,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident $all:ident $count:literal { $($(#[$why:meta])* $one:ident $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$why])* $one,)+ }

        /// All of them, in the order of lists.
        pub const $all: [$name; $count] = [$($name::$one,)+];

        impl $name {
            /// Its name in tables and forms.
            pub fn name(self) -> &'static str {
                match self { $($name::$one => $text,)+ }
            }

            /// The one of that name.
            pub fn from_name(name: &str) -> Option<$name> {
                $all.into_iter().find(|one| one.name() == name)
            }
        }
    };
}

words! {
    /// Why there are no lessons.
    Reason REASONS 4 {
        /// Nobody may leave their place.
        Lockdown "lockdown",
        /// A holiday.
        Holiday "holiday",
        /// The room, the machines or the power.
        Technical "technical",
        /// Something else.
        Other "other",
    }
}

words! {
    /// Why a learner is not there. A code, never a text about a person.
    Away AWAYS 5 {
        /// Brought somewhere.
        Escort "escort",
        /// A day in court.
        Court "court",
        /// An appointment with medical staff.
        Medical "medical",
        /// A visit.
        Visit "visit",
        /// At work.
        Work "work",
    }
}

words! {
    /// Whether somebody was at a lesson.
    Status STATUSES 3 {
        /// All the time.
        Present "present",
        /// A part of it.
        Part "part",
        /// Not at all.
        Absent "absent",
    }
}
