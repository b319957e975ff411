//! Where a learner stands in the activities of one screen.

use std::sync::Arc;

use course::answer::{Answer, Marking};
use course::model::{Activity, Mode, Tries};
use course::score;
use ledger::{Hash, Id};
use store::Tx;

use crate::error::Result;
use crate::keys::Keys;
use crate::learn::draft;
use crate::learn::fact::ActivityState;

/// Where a learner stands in one activity.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// Tries recorded so far, also those that do not count.
    pub rounds: u32,
    /// Tries that count.
    pub tries: u32,
    /// Hints shown.
    pub hints: u32,
    /// Score so far.
    pub milli: u16,
    /// Open, done or waiting.
    pub state: ActivityState,
    /// Scores of the tries that count, in order.
    pub scores: Vec<u16>,
    /// The last answer.
    pub answer: Option<Answer>,
    /// What the controls hold that was not handed over.
    pub draft: Option<Answer>,
    /// What the trainer gave and wrote for the last work handed in.
    pub marked: Option<Marked>,
}

/// A mark of the trainer.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    /// Points for each criterion.
    pub given: Vec<f64>,
    /// What the trainer wrote.
    pub comment: String,
}

impl Standing {
    /// Tries left; `None` without limit.
    pub fn left(&self, activity: &Activity, mode: Mode) -> Option<u32> {
        match score::tries(activity, mode) {
            Tries::Unlimited => None,
            Tries::Limited(limit) => Some(limit.saturating_sub(self.tries)),
        }
    }

    /// Whether no try counts any more.
    pub fn finished(&self) -> bool {
        self.state != ActivityState::Open
    }
}

/// Loads the standing in one activity.
pub fn load(
    tx: &mut Tx,
    keys: &Arc<Keys>,
    person: Id,
    series: Id,
    activity: &str,
) -> Result<Standing> {
    let mut standing = Standing::default();
    let key: [&dyn store::ToValue; 3] = [person.as_bytes(), series.as_bytes(), &activity];
    if let Some(row) = tx.query_opt(include_str!("sql/standing.sql"), &key)? {
        standing.tries = row.get("tries")?;
        standing.hints = row.get("hints")?;
        standing.milli = u16::try_from(row.get::<i64>("milli")?).unwrap_or_default();
        standing.state = ActivityState::from_name(&row.get::<String>("state")?);
    }
    for row in tx.query(include_str!("sql/tries.sql"), &key)? {
        standing.rounds = row.get("round")?;
        if row.get::<bool>("counts")? {
            standing
                .scores
                .push(u16::try_from(row.get::<i64>("milli")?).unwrap_or_default());
        }
        standing.answer = serde_json::from_str(&row.get::<String>("answer")?).ok();
    }
    let row = tx.query_opt(
        "SELECT answer FROM draft WHERE person = $1 AND series = $2 AND activity = $3",
        &key,
    )?;
    if let Some(row) = row {
        standing.draft = draft::open(keys, person, &row.get::<Vec<u8>>(0)?);
    }
    let row = tx.query_opt(include_str!("sql/marked.sql"), &key)?;
    if let Some(row) = row {
        let given = serde_json::from_str(&row.get::<String>("given")?).unwrap_or_default();
        standing.marked = Some(Marked {
            given,
            comment: row.get("comment")?,
        });
    }
    if let (Some(answer), Some(marked)) = (&mut standing.answer, &standing.marked) {
        answer.given = Some(marked.given.clone());
    }
    Ok(standing)
}

/// The order in which items are shown to this learner: always the same for the same activity.
pub fn seed(person: Id, activity: &str) -> u64 {
    let hash = Hash::of(&[person.as_bytes().as_slice(), activity.as_bytes()].concat());
    let mut first = [0; 8];
    first.copy_from_slice(&hash.as_bytes()[..8]);
    u64::from_be_bytes(first)
}

/// The marking of the last answer, made again: marking is a pure function.
pub fn marking(
    activity: &Activity,
    standing: &Standing,
    around: course::mark::Surroundings<'_>,
) -> Option<Marking> {
    standing
        .answer
        .as_ref()
        .map(|answer| course::mark::mark(activity, answer, around))
}
