//! A learner asks that something written about them be put right; the coordinator answers, and both are recorded.

use ledger::{Id, Kind};
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::error::{Error, OrNotFound as _, Result};
use crate::random;
use crate::record::{Happened, Write};

/// Longest wish or answer, in letters.
pub const LIMIT: usize = 500;
/// Wishes of one learner that may wait at once.
const OPEN: i64 = 5;

/// `message.sent`, where the message is about a correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Message {
    /// The learner asks.
    CorrectionAsked {
        /// Names the wish.
        correction: Id,
        /// What is not right.
        about: About,
        /// In the learner's words.
        wish: String,
    },
    /// The coordinator answers.
    CorrectionAnswered {
        /// Which wish.
        correction: Id,
        /// What was done.
        outcome: Outcome,
        /// Why, for the learner.
        answer: String,
    },
    /// Another message.
    #[serde(other)]
    Another,
}

/// What is not right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// Name, number, languages.
    Profile,
    /// Steps and answers.
    Answers,
    /// Marks and notes.
    Marks,
    /// When I was there.
    Attendance,
    /// Something else.
    Other,
}

/// All of them, in the order of the list.
pub const ABOUTS: [About; 5] = [
    About::Profile,
    About::Answers,
    About::Marks,
    About::Attendance,
    About::Other,
];

impl About {
    /// Its name in tables and forms.
    pub fn name(self) -> &'static str {
        match self {
            About::Profile => "profile",
            About::Answers => "answers",
            About::Marks => "marks",
            About::Attendance => "attendance",
            About::Other => "other",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<About> {
        ABOUTS.into_iter().find(|about| about.name() == name)
    }
}

/// What the coordinator did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was put right.
    Corrected,
    /// It stays, and the answer says why.
    Kept,
}

impl Outcome {
    /// Its name in tables and forms.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Corrected => "corrected",
            Outcome::Kept => "kept",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Outcome> {
        [Outcome::Corrected, Outcome::Kept]
            .into_iter()
            .find(|outcome| outcome.name() == name)
    }
}

/// A wish with its answer, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Names the wish.
    pub id: Id,
    /// Whose record.
    pub person: Id,
    /// What is not right.
    pub about: About,
    /// In the learner's words.
    pub wish: String,
    /// When.
    pub asked_at: i64,
    /// What was done, why, and when; `None` while it waits.
    pub answered: Option<(Outcome, String, i64)>,
}

/// A learner asks.
pub fn ask(w: &mut Write, person: Id, about: About, wish: &str) -> Result<()> {
    let open: i64 =
        w.tx.query_one(
            "SELECT COUNT(*) FROM correction WHERE person = $1 AND state = 'asked'",
            &[person.as_bytes()],
        )?
        .get(0)?;
    if open >= OPEN {
        return Err(Error::Wait { seconds: 24 * 3600 });
    }
    let asked = Message::CorrectionAsked {
        correction: random::id(),
        about,
        wish: wish.to_owned(),
    };
    w.record_about(person, Kind::MessageSent, &asked)?;
    Ok(())
}

/// The coordinator answers; a wish that was answered stays answered.
pub fn answer(w: &mut Write, correction: Id, outcome: Outcome, answer: &str) -> Result<()> {
    let row =
        w.tx.query_opt(
            "SELECT person, state FROM correction WHERE id = $1",
            &[correction.as_bytes()],
        )?
        .or_not_found()?;
    if row.get::<String>("state")? != "asked" {
        return Ok(());
    }
    let person = Id::from_bytes(row.get("person")?);
    let answered = Message::CorrectionAnswered {
        correction,
        outcome,
        answer: answer.to_owned(),
    };
    w.record_about(person, Kind::MessageSent, &answered)?;
    Ok(())
}

const COLUMNS: &str =
    "SELECT id, person, about, wish, asked_at, state, answer, answered_at FROM correction ";

/// What a learner asked, the latest first.
pub fn of(tx: &mut Tx, person: Id) -> Result<Vec<Correction>> {
    let sql = format!("{COLUMNS} WHERE person = $1 ORDER BY asked_at DESC, id LIMIT 50");
    tx.query(&sql, &[person.as_bytes()])?
        .iter()
        .map(read)
        .collect()
}

/// What waits for an answer, the oldest first, or what was answered lately.
pub fn list(tx: &mut Tx, waiting: bool) -> Result<Vec<Correction>> {
    let sql = if waiting {
        format!("{COLUMNS} WHERE state = 'asked' ORDER BY asked_at, id LIMIT 200")
    } else {
        format!("{COLUMNS} WHERE state <> 'asked' ORDER BY answered_at DESC, id LIMIT 50")
    };
    tx.query(&sql, &[])?.iter().map(read).collect()
}

/// How many wait for an answer.
pub fn waiting(tx: &mut Tx) -> Result<i64> {
    let row = tx.query_one("SELECT COUNT(*) FROM correction WHERE state = 'asked'", &[])?;
    Ok(row.get(0)?)
}

/// Whether a wish was answered; one that is not here waits for nobody.
pub fn answered(tx: &mut Tx, correction: Id) -> Result<bool> {
    let waits = tx.query_opt(
        "SELECT 1 FROM correction WHERE id = $1 AND state = 'asked'",
        &[correction.as_bytes()],
    )?;
    Ok(waits.is_none())
}

fn read(row: &Row) -> Result<Correction> {
    let outcome = Outcome::from_name(&row.get::<String>("state")?);
    let (answer, at) = (row.get("answer")?, row.get("answered_at")?);
    Ok(Correction {
        id: Id::from_bytes(row.get("id")?),
        person: Id::from_bytes(row.get("person")?),
        about: About::from_name(&row.get::<String>("about")?).unwrap_or(About::Other),
        wish: row.get("wish")?,
        asked_at: row.get("asked_at")?,
        answered: outcome.map(|outcome| (outcome, answer, at)),
    })
}

/// Folds one message, if it is about a correction.
pub(super) fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.data::<Message>() {
        Ok(Message::CorrectionAsked {
            correction,
            about,
            wish,
        }) => {
            tx.execute(
                "INSERT INTO correction (id, person, about, wish, asked_at, state) \
                 VALUES ($1, $2, $3, $4, $5, 'asked') ON CONFLICT (id) DO NOTHING",
                &[
                    correction.as_bytes(),
                    happened.person()?.as_bytes(),
                    &about.name(),
                    &wish,
                    &happened.at,
                ],
            )?;
        }
        Ok(Message::CorrectionAnswered {
            correction,
            outcome,
            answer,
        }) => {
            tx.execute(
                "UPDATE correction SET state = $2, answer = $3, answered_at = $4 WHERE id = $1",
                &[
                    correction.as_bytes(),
                    &outcome.name(),
                    &answer,
                    &happened.at,
                ],
            )?;
        }
        // Messages of other capabilities have other shapes.
        Ok(Message::Another) | Err(_) => {}
    }
    Ok(())
}
