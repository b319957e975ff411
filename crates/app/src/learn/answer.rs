//! A learner answers: the answer is marked, recorded once, and durable before the page says so.

use course::answer::{Answer, Marking, Milli, Verdict};
use course::model::{Activity, Kind, Mode, Tries};
use course::score;
use ledger::statement::{Interaction, Verb};
use ledger::{EventRef, Id};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::learn::draft;
use crate::learn::fact::{self, ActivityState, Detail, Place, Try};
use crate::learn::state::{self, Count};
use crate::record::Write;

/// An answer on its way into the ledger.
pub struct Given {
    /// Who answers.
    pub learner: Id,
    /// Where.
    pub place: Place,
    /// Id of the activity.
    pub activity: String,
    /// Which try the form was made for, from 1; the same try is never recorded twice.
    pub round: u32,
    /// The answer in numbers of the source.
    pub answer: Answer,
    /// Its marking.
    pub marking: Marking,
    /// What the activity allows.
    pub rules: Rules,
}

/// What an activity allows.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// Tries that count.
    pub tries: Tries,
    /// Per cent taken off for each earlier try.
    pub penalty: u32,
    /// Kind of interaction, for other programs.
    pub interaction: Interaction,
    /// Whether the answer is kept in an event of its own.
    pub open_text: bool,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Recorded.
    Recorded,
    /// Another form for the same try was first; this one changed nothing.
    Already,
    /// Nothing was answered yet; what the controls held is kept.
    NotAnAnswer,
}

impl Rules {
    /// The rules of an activity in a unit of this mode.
    pub fn of(activity: &Activity, mode: Mode) -> Rules {
        Rules {
            tries: score::tries(activity, mode),
            penalty: score::penalty(activity),
            interaction: interaction(&activity.kind),
            open_text: matches!(
                activity.kind,
                Kind::Answer(_)
                    | Kind::Dictation(_)
                    | Kind::Gaps(_)
                    | Kind::Keyboard(_)
                    | Kind::HandIn(_)
                    // A mail of the simulated internet is written in the learner's words.
                    | Kind::Simulator(_)
            ),
        }
    }
}

/// Records an answer; [`Error::NotFound`] where the module is not open for the learner.
pub fn answer(
    w: &mut Write,
    keys: &std::sync::Arc<crate::keys::Keys>,
    given: &Given,
) -> Result<Received> {
    let series = given.place.series;
    let count = state::count(w.tx, given.learner, series, &given.activity)?;
    if given.round != count.rounds + 1 {
        return Ok(Received::Already);
    }
    if given.marking.verdict == Verdict::None {
        draft::keep(
            w,
            keys,
            given.learner,
            series,
            &given.activity,
            &given.answer,
        )?;
        return Ok(Received::NotAnAnswer);
    }
    if count.drafted {
        draft::forget(w, given.learner, series, &given.activity)?;
    }
    let text = text(w, given)?;
    let try_ = decide(given, &count)?;
    let verb = Verb::Answered;
    let object = Some((given.activity.as_str(), given.rules.interaction));
    fact::record(
        w,
        given.learner,
        verb,
        &given.place,
        object,
        Detail::Try(try_),
        text,
    )?;
    Ok(Received::Recorded)
}

/// What this try makes of the activity.
fn decide(given: &Given, count: &Count) -> Result<Try> {
    let counts = !count.finished();
    let mut scores: Vec<Milli> = count.scores.iter().map(|milli| Milli(*milli)).collect();
    scores.push(given.marking.milli);
    let right = matches!(given.marking.verdict, Verdict::Right);
    let last = match given.rules.tries {
        Tries::Unlimited => false,
        Tries::Limited(limit) => count.tries + 1 >= limit,
    };
    let state = match given.marking.verdict {
        Verdict::Waiting => ActivityState::Waiting,
        _ if right || last => ActivityState::Done,
        _ => ActivityState::Open,
    };
    let document = document(&given.answer)?;
    Ok(Try {
        round: given.round,
        counts,
        verdict: given.marking.verdict,
        milli: given.marking.milli.0,
        worth: score::activity(&scores, given.rules.penalty).0,
        state,
        answer: if given.rules.open_text {
            Value::Null
        } else {
            document
        },
    })
}

fn text(w: &mut Write, given: &Given) -> Result<Option<EventRef>> {
    if !given.rules.open_text {
        return Ok(None);
    }
    fact::record_text(w, given.learner, &document(&given.answer)?).map(Some)
}

fn document(answer: &Answer) -> Result<Value> {
    serde_json::to_value(answer).map_err(|error| Error::Internal(error.to_string()))
}

fn interaction(kind: &Kind) -> Interaction {
    match kind {
        Kind::Choice(_) | Kind::Hotspot(_) | Kind::Mark(_) => Interaction::Choice,
        Kind::TrueFalse(_) => Interaction::TrueFalse,
        Kind::Swipe(_) | Kind::Pairs(_) | Kind::Sort(_) | Kind::Label(_) => Interaction::Matching,
        Kind::Answer(_) | Kind::Gaps(_) | Kind::Dictation(_) => Interaction::FillIn,
        Kind::HandIn(_) => Interaction::LongFillIn,
        Kind::Number(_) => Interaction::Numeric,
        Kind::Order(_) | Kind::Dialogue(_) => Interaction::Sequencing,
        Kind::Simulator(_) | Kind::Keyboard(_) | Kind::Mouse(_) => Interaction::Performance,
        Kind::Cards(_) => Interaction::Other,
    }
}
