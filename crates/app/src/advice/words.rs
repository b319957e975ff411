//! Closed lists of reviews in the reader's language.

use locale::Lang;

use crate::advice::ask::Unfit;
use crate::advice::find::State;
use crate::advice::{Fault, Holds, Question, Recommendation, Settled, Weight};
use crate::clock;

/// What the form asks, as a sentence that may hold.
pub fn question(t: Lang, one: Question) -> &'static str {
    match one {
        Question::Fit => t.advice_fit(),
        Question::Clarity => t.advice_clarity(),
        Question::Accuracy => t.advice_accuracy(),
        Question::Respect => t.advice_respect(),
        Question::Security => t.advice_security(),
    }
}

/// What a question is about, in detail.
pub fn question_help(t: Lang, one: Question) -> &'static str {
    match one {
        Question::Fit => t.advice_fit_help(),
        Question::Clarity => t.advice_clarity_help(),
        Question::Accuracy => t.advice_accuracy_help(),
        Question::Respect => t.advice_respect_help(),
        Question::Security => t.advice_security_help(),
    }
}

/// How far something holds.
pub fn holds(t: Lang, one: Holds) -> &'static str {
    match one {
        Holds::Yes => t.advice_yes(),
        Holds::Partly => t.advice_partly(),
        Holds::No => t.advice_no(),
    }
}

/// A recommendation.
pub fn recommendation(t: Lang, one: Recommendation) -> &'static str {
    match one {
        Recommendation::Ready => t.advice_ready(),
        Recommendation::Changes => t.advice_changes(),
        Recommendation::Not => t.advice_not(),
    }
}

/// Look and icon of a recommendation.
pub fn look(one: Recommendation) -> (&'static str, &'static str) {
    match one {
        Recommendation::Ready => ("good", "check"),
        Recommendation::Changes => ("wait", "edit"),
        Recommendation::Not => ("stop", "stop"),
    }
}

/// How much a comment matters.
pub fn weight(t: Lang, one: Weight) -> &'static str {
    match one {
        Weight::Must => t.advice_must(),
        Weight::Suggestion => t.advice_suggestion(),
        Weight::Praise => t.advice_praise(),
    }
}

/// Look and icon of a comment.
pub fn weight_look(one: Weight) -> (&'static str, &'static str) {
    match one {
        Weight::Must => ("stop", "warning"),
        Weight::Suggestion => ("on", "hint"),
        Weight::Praise => ("good", "star"),
    }
}

/// What became of a comment.
pub fn settled(t: Lang, one: Settled) -> &'static str {
    match one {
        Settled::Open => t.advice_open(),
        Settled::Done => t.advice_done(),
        Settled::NotDone => t.advice_not_done(),
    }
}

/// Look and icon of what became of a comment.
pub fn settled_look(one: Settled) -> (&'static str, &'static str) {
    match one {
        Settled::Open => ("wait", "waiting"),
        Settled::Done => ("good", "check"),
        Settled::NotDone => ("off", "close"),
    }
}

/// How a request stands.
pub fn state(t: Lang, one: State) -> &'static str {
    match one {
        State::Waiting => t.advice_waiting(),
        State::Begun => t.advice_begun(),
        State::Given => t.advice_given(),
        State::Withdrawn => t.advice_withdrawn(),
    }
}

/// Look and icon of how a request stands.
pub fn state_look(one: State) -> (&'static str, &'static str) {
    match one {
        State::Waiting => ("wait", "waiting"),
        State::Begun => ("on", "edit"),
        State::Given => ("good", "check"),
        State::Withdrawn => ("off", "undo"),
    }
}

/// What is wrong with a text, and what to do.
pub fn fault(t: Lang, one: Fault) -> String {
    match one {
        Fault::Missing => t.advice_fault_missing().to_owned(),
        Fault::Long(most) => t.advice_fault_long(i64::try_from(most).unwrap_or(i64::MAX)),
        Fault::Signs => t.advice_fault_signs().to_owned(),
    }
}

/// Why somebody cannot be asked, and what to do.
pub fn unfit(t: Lang, one: Unfit) -> &'static str {
    match one {
        Unfit::Nobody => t.advice_unfit_nobody(),
        Unfit::Own => t.advice_unfit_own(),
        Unfit::Asked => t.advice_unfit_asked(),
        Unfit::Day => t.advice_unfit_day(),
    }
}

/// A day in words.
pub fn day(t: Lang, at: i64) -> String {
    let (year, month, day) = clock::day(at);
    t.date(year.into(), month.unsigned_abs(), day.unsigned_abs())
}
