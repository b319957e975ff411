//! Where a learner stands in the activities of one screen.

use std::sync::Arc;

use course::answer::{Answer, Marking};
use course::model::{Activity, Mode, Tries};
use course::score;
use ledger::{Hash, Id};
use store::{Row, ToValue, Tx};

use crate::error::{OrNotFound as _, Result};
use crate::keys::Keys;
use crate::learn::fact::ActivityState;
use crate::learn::opinion::Said;
use crate::learn::recall::{Known, Wanted};
use crate::learn::{access, draft};

/// What counts of the tries at one activity.
#[derive(Debug, Clone, Default)]
pub struct Count {
    /// Tries recorded so far, also those that do not count.
    pub rounds: u32,
    /// Tries that count.
    pub tries: u32,
    /// Hints shown.
    pub hints: u32,
    /// Open, done or waiting.
    pub state: ActivityState,
    /// Scores of the tries that count, in order.
    pub scores: Vec<u16>,
    /// Whether the controls hold something that was not handed over.
    pub drafted: bool,
}

/// Where a learner stands in one activity.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// What counts.
    pub count: Count,
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

impl Count {
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

    /// Reads the rows of `standing.sql`; [`crate::error::Error::NotFound`] where there is none.
    fn read(rows: &[Row]) -> Result<Count> {
        let first = rows.first().or_not_found()?;
        let mut count = Count {
            drafted: first.get::<Option<Vec<u8>>>("draft")?.is_some(),
            ..Count::default()
        };
        if let Some(state) = first.get::<Option<String>>("state")? {
            count.state = ActivityState::from_name(&state);
            count.tries = first.get("tries")?;
            count.hints = first.get("hints")?;
        }
        for row in rows {
            let Some(round) = row.get::<Option<u32>>("round")? else {
                continue;
            };
            count.rounds = round;
            if row.get::<bool>("counts")? {
                let milli = row.get::<i64>("milli")?;
                count.scores.push(u16::try_from(milli).unwrap_or_default());
            }
        }
        Ok(count)
    }
}

const STANDING: &str = include_str!("sql/standing.sql");

/// Loads what counts of the tries at an activity; [`crate::error::Error::NotFound`] where its module is not open for the learner.
pub fn count(tx: &mut Tx, person: Id, series: Id, activity: &str) -> Result<Count> {
    let key: [&dyn ToValue; 3] = [person.as_bytes(), series.as_bytes(), &activity];
    Count::read(&tx.query(STANDING, &key)?)
}

/// Loads what is known about a screen of a module, all in one question; [`crate::error::Error::NotFound`] where the module is not
/// open for the learner.
pub fn known(
    tx: &mut Tx,
    keys: &Arc<Keys>,
    person: Id,
    series: Id,
    wanted: &Wanted,
) -> Result<Known> {
    let (person_id, series_id) = (person.as_bytes(), series.as_bytes());
    let place: [&dyn ToValue; 2] = [person_id, series_id];
    let activities = keyed(person_id, series_id, &wanted.activities);
    let blocks = keyed(person_id, series_id, &wanted.blocks);
    let mut asked: Vec<(&str, &[&dyn ToValue])> = vec![(access::MAY_FOLLOW, &place)];
    asked.extend(activities.iter().map(|key| (STANDING, key.as_slice())));
    asked.extend(blocks.iter().map(|key| (SAID, key.as_slice())));
    let mut answers = tx.query_each(&asked)?.into_iter();
    let mut next = || answers.next().unwrap_or_default();
    next().first().or_not_found()?;
    let standings = activities
        .iter()
        .map(|_| standing(keys, person, &next()))
        .collect::<Result<_>>()?;
    let said = blocks
        .iter()
        .map(|_| {
            let document = next().first().map(|row| row.get::<String>(0)).transpose()?;
            Ok(document.as_deref().map(Said::read))
        })
        .collect::<Result<_>>()?;
    Ok(Known { standings, said })
}

fn keyed<'a>(
    person: &'a dyn ToValue,
    series: &'a dyn ToValue,
    ids: &'a [String],
) -> Vec<[&'a dyn ToValue; 3]> {
    ids.iter()
        .map(|id| [person, series, id as &dyn ToValue])
        .collect()
}

const SAID: &str =
    "SELECT answer FROM self_report WHERE person = $1 AND series = $2 AND block = $3";

fn standing(keys: &Keys, person: Id, rows: &[Row]) -> Result<Standing> {
    let mut standing = Standing {
        count: Count::read(rows)?,
        ..Standing::default()
    };
    let Some(last) = rows.last() else {
        return Ok(standing);
    };
    if let Some(draft) = last.get::<Option<Vec<u8>>>("draft")? {
        standing.draft = draft::open(keys, person, &draft);
    }
    if let Some(answer) = last.get::<Option<String>>("answer")? {
        standing.answer = serde_json::from_str(&answer).ok();
    }
    if let Some(given) = last.get::<Option<String>>("given")? {
        standing.marked = Some(Marked {
            given: serde_json::from_str(&given).unwrap_or_default(),
            comment: last.get("comment")?,
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
