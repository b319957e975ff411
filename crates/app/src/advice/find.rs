//! What is known of reviews.

use ledger::Id;
use store::{Row, Tx};

use crate::advice::{Form, Place, Settled, Weight};
use crate::error::{Error, OrNotFound as _, Result};

/// How a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The reviewer has not begun.
    Waiting,
    /// There are comments, and no form yet.
    Begun,
    /// A form was given.
    Given,
    /// It was taken back before anything was given.
    Withdrawn,
}

/// One review that was asked for.
#[derive(Debug, Clone)]
pub struct Advice {
    /// Its name.
    pub id: Id,
    /// The parcel the module lies in.
    pub parcel: Id,
    /// The module across versions.
    pub series: Id,
    /// Id of the module.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Its version as a number.
    pub version: i64,
    /// Who reviews.
    pub reviewer: Id,
    /// Their name here.
    pub reviewer_name: String,
    /// Who asked.
    pub asked_by: Option<Id>,
    /// Their name.
    pub asked_by_name: String,
    /// When, seconds.
    pub asked_at: i64,
    /// The last second of the day it is due.
    pub due: i64,
    /// What the reviewer should know.
    pub note: String,
    /// How it stands.
    pub state: State,
    /// How often a form was given.
    pub editions: i64,
    /// What was recommended last.
    pub recommendation: Option<super::Recommendation>,
    /// Comments, given or not.
    pub comments: i64,
    /// Comments that wait for the author: given, open, and no praise.
    pub open: i64,
    /// Comments answered since the reviewer did something last.
    pub news: i64,
}

const COLUMNS: &str = "SELECT a.id, a.parcel, a.series, a.module, a.title, a.version, a.reviewer, a.asked_by, \
    a.asked_at, a.due, a.note, a.state, COALESCE(r.name, '') AS reviewer_name, COALESCE(w.name, '') AS asked_by_name, \
    (SELECT COUNT(*) FROM advice_given g WHERE g.review = a.id) AS editions, \
    (SELECT g.recommendation FROM advice_given g WHERE g.review = a.id ORDER BY g.edition DESC LIMIT 1) AS said, \
    (SELECT COUNT(*) FROM advice_comment c WHERE c.review = a.id) AS comments, \
    (SELECT COUNT(*) FROM advice_comment c WHERE c.review = a.id AND c.given_in > 0 AND c.settled = 'open' \
       AND c.weight <> 'praise') AS open, \
    (SELECT COUNT(*) FROM advice_comment c WHERE c.review = a.id AND c.answered_at > 0 \
       AND c.answered_at >= a.acted_at) AS news \
    FROM advice a LEFT JOIN person r ON r.id = a.reviewer LEFT JOIN person w ON w.id = a.asked_by ";

fn read(row: &Row) -> Result<Advice> {
    let comments: i64 = row.get("comments")?;
    let state = match row.get::<String>("state")?.as_str() {
        "given" => State::Given,
        "withdrawn" => State::Withdrawn,
        _ if comments > 0 => State::Begun,
        _ => State::Waiting,
    };
    let asked_by: Option<[u8; 16]> = row.get("asked_by")?;
    let said: Option<String> = row.get("said")?;
    Ok(Advice {
        id: Id::from_bytes(row.get("id")?),
        parcel: Id::from_bytes(row.get("parcel")?),
        series: Id::from_bytes(row.get("series")?),
        module: row.get("module")?,
        title: row.get("title")?,
        version: row.get("version")?,
        reviewer: Id::from_bytes(row.get("reviewer")?),
        reviewer_name: row.get("reviewer_name")?,
        asked_by: asked_by.map(Id::from_bytes),
        asked_by_name: row.get("asked_by_name")?,
        asked_at: row.get("asked_at")?,
        due: row.get("due")?,
        note: row.get("note")?,
        state,
        editions: row.get("editions")?,
        recommendation: said.and_then(|code| super::Recommendation::from_code(&code)),
        comments,
        open: row.get("open")?,
        news: row.get("news")?,
    })
}

/// A review, whoever asks.
pub fn one(tx: &mut Tx, review: Id) -> Result<Advice> {
    let row = tx.query_opt(&format!("{COLUMNS} WHERE a.id = $1"), &[review.as_bytes()])?;
    read(&row.or_not_found()?)
}

/// A review that this person was asked for by name; what was taken back is not theirs any more.
pub fn assigned(tx: &mut Tx, review: Id, reviewer: Id) -> Result<Advice> {
    let row = tx.query_opt(
        &format!("{COLUMNS} WHERE a.id = $1 AND a.reviewer = $2 AND a.state <> 'withdrawn'"),
        &[review.as_bytes(), reviewer.as_bytes()],
    )?;
    read(&row.or_not_found()?)
}

/// What this person is asked for, the next one due first.
pub fn of_reviewer(tx: &mut Tx, reviewer: Id) -> Result<Vec<Advice>> {
    let sql = format!(
        "{COLUMNS} WHERE a.reviewer = $1 AND a.state <> 'withdrawn' ORDER BY a.due, a.id LIMIT 500"
    );
    let rows = tx.query(&sql, &[reviewer.as_bytes()])?;
    rows.iter().map(read).collect()
}

/// Every review, the latest first.
pub fn all(tx: &mut Tx) -> Result<Vec<Advice>> {
    let rows = tx.query(
        &format!("{COLUMNS} ORDER BY a.asked_at DESC, a.id LIMIT 500"),
        &[],
    )?;
    rows.iter().map(read).collect()
}

/// Reviews of a module in any version, the latest first; not those taken back.
pub fn of_series(tx: &mut Tx, series: Id) -> Result<Vec<Advice>> {
    let sql = format!(
        "{COLUMNS} WHERE a.series = $1 AND a.state <> 'withdrawn' ORDER BY a.asked_at DESC, a.id LIMIT 100"
    );
    let rows = tx.query(&sql, &[series.as_bytes()])?;
    rows.iter().map(read).collect()
}

/// One comment.
#[derive(Debug, Clone)]
pub struct Comment {
    /// Its name.
    pub id: Id,
    /// What it is about.
    pub place: Place,
    /// How much it matters.
    pub weight: Weight,
    /// What it says.
    pub text: String,
    /// When, seconds.
    pub at: i64,
    /// The giving it came with; 0: not given yet.
    pub given_in: i64,
    /// What the author says.
    pub answer: String,
    /// What became of it.
    pub settled: Settled,
    /// When it was answered; 0: never.
    pub answered_at: i64,
    /// By whom.
    pub answered_by: String,
}

/// The comments of a review, by unit and block.
pub fn comments(tx: &mut Tx, review: Id) -> Result<Vec<Comment>> {
    let fault = || Error::Ledger(format!("review {review}: a comment cannot be read"));
    let comment = |row: &Row| {
        Ok(Comment {
            id: Id::from_bytes(row.get("id")?),
            place: Place {
                unit: row.get("unit")?,
                lang: row.get("lang")?,
                block: row.get("block")?,
                quote: row.get("quote")?,
            },
            weight: Weight::from_code(&row.get::<String>("weight")?).ok_or_else(fault)?,
            text: row.get("body")?,
            at: row.get("at")?,
            given_in: row.get("given_in")?,
            answer: row.get("answer")?,
            settled: Settled::from_code(&row.get::<String>("settled")?).ok_or_else(fault)?,
            answered_at: row.get("answered_at")?,
            answered_by: row.get("answered_by")?,
        })
    };
    let rows = tx.query(include_str!("sql/comments.sql"), &[review.as_bytes()])?;
    rows.iter().map(comment).collect()
}

/// One giving.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its number, from 1.
    pub number: i64,
    /// When, seconds.
    pub at: i64,
    /// What was filled in.
    pub form: Form,
}

/// Every giving of a review, the latest first.
pub fn editions(tx: &mut Tx, review: Id) -> Result<Vec<Edition>> {
    let edition = |row: &Row| {
        let form = serde_json::from_str(&row.get::<String>("form")?);
        Ok(Edition {
            number: row.get("edition")?,
            at: row.get("at")?,
            form: form.map_err(|error| Error::Ledger(format!("review {review}: {error}")))?,
        })
    };
    let rows = tx.query(include_str!("sql/editions.sql"), &[review.as_bytes()])?;
    rows.iter().map(edition).collect()
}

/// How many givings there were of a module up to this one: the number in the name of its file.
pub fn number(tx: &mut Tx, series: Id, at: i64) -> Result<i64> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM advice_given g JOIN advice a ON a.id = g.review WHERE a.series = $1 AND g.at <= $2",
        &[series.as_bytes(), &at],
    )?;
    Ok(row.get(0)?)
}
