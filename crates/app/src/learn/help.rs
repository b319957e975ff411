//! A learner asks for help: the next hint, or "I don't know", which ends with the explanation.

use course::model::{Activity, Mode};
use course::score;
use ledger::Id;
use ledger::statement::Verb;

use crate::error::Result;
use crate::learn::answer::Rules;
use crate::learn::fact::{self, Detail, Place};
use crate::learn::state;
use crate::record::Write;

/// Help asked for in one activity.
pub struct Asked {
    /// Who asks.
    pub learner: Id,
    /// Where.
    pub place: Place,
    /// Id of the activity.
    pub activity: String,
    /// Hints the activity has; none in tests.
    pub hints: u32,
    /// What the activity allows.
    pub rules: Rules,
    /// "I don't know" rather than "hint".
    pub dont_know: bool,
    /// Hints the form was made with: pressing twice asks once.
    pub shown: u32,
}

impl Asked {
    /// Help in an activity of a unit of this mode.
    pub fn new(
        learner: Id,
        place: Place,
        activity: &Activity,
        mode: Mode,
        dont_know: bool,
        shown: u32,
    ) -> Asked {
        let hints = if score::gives_hints(mode) {
            activity.hints.len()
        } else {
            0
        };
        Asked {
            learner,
            place,
            activity: activity.id.clone(),
            hints: u32::try_from(hints).unwrap_or(u32::MAX),
            rules: Rules::of(activity, mode),
            dont_know,
            shown,
        }
    }
}

/// Gives the next hint; with none left, "I don't know" ends the activity, and the explanation is shown.
/// [`crate::error::Error::NotFound`] where the module is not open for the learner.
pub fn ask(w: &mut Write, asked: &Asked) -> Result<()> {
    let count = state::count(w.tx, asked.learner, asked.place.series, &asked.activity)?;
    if count.finished() || count.hints != asked.shown {
        return Ok(());
    }
    let next = (count.hints + 1).min(asked.hints);
    let ended = asked.dont_know && next == count.hints;
    if !asked.dont_know && next == count.hints {
        return Ok(());
    }
    let detail = Detail::Help {
        hints: next,
        dont_know: asked.dont_know,
        ended,
    };
    let object = Some((asked.activity.as_str(), asked.rules.interaction));
    fact::record(
        w,
        asked.learner,
        Verb::Asked,
        &asked.place,
        object,
        detail,
        None,
    )?;
    Ok(())
}
