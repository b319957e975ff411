//! Open work is marked by criterion in halves, with a comment the learner can see.

use course::answer::Answer;
use course::model::{Activity, Kind as ActivityKind};
use ledger::{Id, Kind};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{OrNotFound as _, Result};
use crate::record::{Happened, Write};

/// `learning.mark`: points for one hand-in of the person the event is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// The module.
    pub series: Id,
    /// The activity.
    pub activity: String,
    /// Which try was marked.
    pub round: i64,
    /// Points for each criterion, in halves.
    pub given: Vec<f64>,
    /// The score they make, 0…1000.
    pub milli: i64,
}

/// `learning.note`: what staff write to the person the event is about, beside a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The module.
    pub series: Id,
    /// The activity.
    pub activity: String,
    /// The try it is about.
    pub round: i64,
    /// The text.
    pub text: String,
}

/// Work that waits for a mark.
pub struct Waiting {
    /// Whose.
    pub learner: Id,
    /// How staff see them.
    pub name: String,
    /// The module.
    pub series: Id,
    /// The unit.
    pub unit: String,
    /// The activity.
    pub activity: String,
    /// When it was handed in.
    pub at: i64,
}

/// All that waits in the groups of a trainer, oldest first.
pub fn waiting(tx: &mut Tx, trainer: Id) -> Result<Vec<Waiting>> {
    let rows = tx.query(include_str!("sql/waiting.sql"), &[trainer.as_bytes()])?;
    rows.iter()
        .map(|row| {
            Ok(Waiting {
                learner: Id::from_bytes(row.get("person")?),
                name: row.get("name")?,
                series: Id::from_bytes(row.get("series")?),
                unit: row.get("unit")?,
                activity: row.get("activity")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

/// The latest hand-in of an activity.
pub struct Work {
    /// Its unit.
    pub unit: String,
    /// Which try.
    pub round: i64,
    /// Language it was answered in.
    pub language: String,
    /// What was handed in.
    pub answer: Answer,
    /// When.
    pub at: i64,
    /// The mark it has.
    pub marked: Option<(Vec<f64>, String)>,
}

/// The latest hand-in of a learner for an activity.
pub fn work(tx: &mut Tx, learner: Id, series: Id, activity: &str) -> Result<Work> {
    let row = tx
        .query_opt(
            include_str!("sql/work.sql"),
            &[learner.as_bytes(), series.as_bytes(), &activity],
        )?
        .or_not_found()?;
    let given: Option<String> = row.get("given")?;
    let comment: Option<String> = row.get("comment")?;
    let answer: String = row.get("answer")?;
    Ok(Work {
        unit: row.get("unit")?,
        round: row.get("round")?,
        language: row.get("language")?,
        answer: serde_json::from_str(&answer).unwrap_or_default(),
        at: row.get("at")?,
        marked: given.map(|given| {
            let given = serde_json::from_str(&given).unwrap_or_default();
            (given, comment.unwrap_or_default())
        }),
    })
}

/// The points of each criterion of a hand-in; `None` for any other activity.
pub fn criteria(activity: &Activity) -> Option<Vec<(String, u32)>> {
    let ActivityKind::HandIn(work) = &activity.kind else {
        return None;
    };
    let line = |one: &course::model::Criterion| (course::plain::rich(&one.text), one.points);
    Some(work.criteria.iter().map(line).collect())
}

/// The score of these points; `None` if they do not fit the criteria.
pub fn score(activity: &Activity, answer: &Answer, given: &[f64]) -> Option<i64> {
    let criteria = criteria(activity)?;
    let fits = |(points, (_, most)): (&f64, &(String, u32))| {
        (0.0..=f64::from(*most)).contains(points) && (points * 2.0).fract() == 0.0
    };
    if given.len() != criteria.len() || !given.iter().zip(&criteria).all(fits) {
        return None;
    }
    let answer = Answer {
        given: Some(given.to_vec()),
        ..answer.clone()
    };
    let marking = course::mark::mark(activity, &answer, course::mark::Surroundings::default());
    Some(i64::from(marking.milli.0))
}

/// Records a mark, and the comment if there is one.
pub fn give(w: &mut Write, learner: Id, marked: &Marked, comment: &str) -> Result<()> {
    w.record_about(learner, Kind::LearningMark, marked)?;
    if !comment.is_empty() {
        let note = Note {
            series: marked.series,
            activity: marked.activity.clone(),
            round: marked.round,
            text: comment.to_owned(),
        };
        w.record_about(learner, Kind::LearningNote, &note)?;
    }
    Ok(())
}

/// What a mark or its comment does to the tables.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::LearningMark => fold_mark(tx, happened, &happened.data()?),
        Kind::LearningNote => fold_note(tx, happened, &happened.data()?),
        _ => Ok(()),
    }
}

fn fold_mark(tx: &mut Tx, happened: &Happened, marked: &Marked) -> Result<()> {
    let person = happened.person()?;
    let given = serde_json::Value::from(marked.given.clone()).to_string();
    let by = happened.actor.id.unwrap_or_default();
    tx.execute(
        include_str!("sql/set_mark.sql"),
        &[
            person.as_bytes(),
            marked.series.as_bytes(),
            &marked.activity,
            &marked.round,
            &given,
            &marked.milli,
            by.as_bytes(),
            &happened.at,
        ],
    )?;
    let verdict = match marked.milli {
        0 => "not-yet",
        1000 => "right",
        _ => "partly",
    };
    tx.execute(
        include_str!("sql/mark_attempt.sql"),
        &[
            person.as_bytes(),
            marked.series.as_bytes(),
            &marked.activity,
            &marked.round,
            &marked.milli,
            &verdict,
        ],
    )?;
    tx.execute(
        "UPDATE activity_state SET milli = $4, state = 'done' \
         WHERE person = $1 AND series = $2 AND activity = $3",
        &[
            person.as_bytes(),
            marked.series.as_bytes(),
            &marked.activity,
            &marked.milli,
        ],
    )?;
    Ok(())
}

fn fold_note(tx: &mut Tx, happened: &Happened, note: &Note) -> Result<()> {
    tx.execute(
        include_str!("sql/set_comment.sql"),
        &[
            happened.person()?.as_bytes(),
            note.series.as_bytes(),
            &note.activity,
            &note.round,
            &note.text,
        ],
    )?;
    Ok(())
}
