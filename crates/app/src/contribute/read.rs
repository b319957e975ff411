//! Proposals as they stand.

use ::cartography::facts::{Part, Quality, RecordRef};
use ledger::Id;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::{Row, Tx};

use crate::contribute::events::Verdict;
use crate::error::{Error, OrNotFound as _, Result};

/// How far a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A reviewer has to look at it.
    Waiting,
    /// Who proposed it has to answer.
    Asked,
    /// All of it holds.
    Accepted,
    /// Some of it holds.
    Partly,
    /// Nothing of it holds.
    Refused,
    /// It was taken back.
    Withdrawn,
}

impl State {
    /// Every state, those where something is to do first.
    pub const ALL: [State; 6] = [
        State::Waiting,
        State::Asked,
        State::Accepted,
        State::Partly,
        State::Refused,
        State::Withdrawn,
    ];

    /// Its name in tables and addresses.
    pub fn name(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Asked => "asked",
            State::Accepted => "accepted",
            State::Partly => "partly",
            State::Refused => "refused",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn parse(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether something can still become of it.
    pub fn open(self) -> bool {
        matches!(self, State::Waiting | State::Asked)
    }
}

/// A proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Its id.
    pub id: Id,
    /// The record.
    pub record: RecordRef,
    /// Whether the record is new.
    pub new: bool,
    /// Who proposed it.
    pub person: Option<Id>,
    /// Who proposed it, as they wish to be named.
    pub author: String,
    /// In which quality.
    pub role: Quality,
    /// Where it is known from.
    pub sources: Vec<String>,
    /// What the reviewer should know.
    pub note: String,
    /// When, seconds.
    pub at: i64,
    /// How far it is.
    pub state: State,
    /// How many fields it has.
    pub fields: i64,
}

/// One field of a proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct ContributionPart {
    /// Which.
    pub field: Part,
    /// What should stand there.
    pub value: Value,
    /// What stood there when it was proposed.
    pub before: Value,
    /// What became of it; none while it waits.
    pub verdict: Option<Verdict>,
}

/// What was said about a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// What was done.
    pub what: What,
    /// By whom.
    pub who: String,
    /// The words.
    pub said: String,
    /// When, seconds.
    pub at: i64,
}

/// What was done with words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A reviewer asked.
    Asked,
    /// Who proposed answered.
    Answered,
    /// A reviewer judged.
    Judged,
}

impl What {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            What::Asked => "asked",
            What::Answered => "answered",
            What::Judged => "judged",
        }
    }
}

/// Whose proposals somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// One's own.
    Of(Id),
}

/// The proposals of a state or of all, the latest first.
pub fn list(tx: &mut Tx, whose: Whose, state: Option<State>) -> Result<Vec<Contribution>> {
    let all = include_str!("sql/contributions.sql");
    let rows = tx.query(all, &[])?;
    let read: Result<Vec<Contribution>> = rows.iter().map(contribution).collect();
    let mut all = read?;
    all.retain(|one| match whose {
        Whose::All => true,
        Whose::Of(person) => one.person == Some(person),
    });
    all.retain(|one| state.is_none_or(|state| one.state == state));
    Ok(all)
}

/// One proposal, if this person may see it.
pub fn find(tx: &mut Tx, id: Id, whose: Whose) -> Result<Contribution> {
    let row = tx.query_opt(include_str!("sql/contribution.sql"), &[id.as_bytes()])?;
    let one = contribution(&row.or_not_found()?)?;
    match whose {
        Whose::Of(person) if one.person != Some(person) => Err(Error::NotFound),
        _ => Ok(one),
    }
}

/// Its fields, in the order of the form.
pub fn parts(tx: &mut Tx, one: &Contribution) -> Result<Vec<ContributionPart>> {
    let rows = tx.query(
        "SELECT field, value, before, state FROM contribution_part WHERE contribution = $1 ORDER BY field",
        &[one.id.as_bytes()],
    )?;
    let read: Result<Vec<ContributionPart>> = rows.iter().map(part).collect();
    let mut parts = read?;
    let order = one.record.sort.parts();
    parts.sort_by_key(|part| order.iter().position(|one| *one == part.field));
    Ok(parts)
}

/// What was said about it, in order.
pub fn turns(tx: &mut Tx, id: Id) -> Result<Vec<Turn>> {
    let rows = tx.query(include_str!("sql/turns.sql"), &[id.as_bytes()])?;
    rows.iter().map(turn).collect()
}

fn contribution(row: &Row) -> Result<Contribution> {
    let person: Option<[u8; 16]> = row.get("person")?;
    let (record, role): (String, String) = (row.get("record")?, row.get("role")?);
    let state: String = row.get("state")?;
    Ok(Contribution {
        id: Id::from_bytes(row.get("id")?),
        record: RecordRef::parse(&record).ok_or_else(|| odd(&record))?,
        new: row.get::<i64>("is_new")? == 1,
        person: person.map(Id::from_bytes),
        author: row.get("author")?,
        role: Quality::parse(&role).ok_or_else(|| odd(&role))?,
        sources: json(row, "sources")?,
        note: row.get("note")?,
        at: row.get("at")?,
        state: State::parse(&state).ok_or_else(|| odd(&state))?,
        fields: row.get("fields")?,
    })
}

fn part(row: &Row) -> Result<ContributionPart> {
    let (field, state): (String, String) = (row.get("field")?, row.get("state")?);
    Ok(ContributionPart {
        field: Part::parse(&field).ok_or_else(|| odd(&field))?,
        value: json(row, "value")?,
        before: json(row, "before")?,
        verdict: Verdict::parse(&state),
    })
}

fn turn(row: &Row) -> Result<Turn> {
    let what: String = row.get("what")?;
    let all = [What::Asked, What::Answered, What::Judged];
    let found = all.into_iter().find(|one| one.name() == what);
    Ok(Turn {
        what: found.ok_or_else(|| odd(&what))?,
        who: row.get("who")?,
        said: row.get("said")?,
        at: row.get("at")?,
    })
}

fn json<T: DeserializeOwned>(row: &Row, column: &str) -> Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| Error::Ledger(error.to_string()))
}

fn odd(text: &str) -> Error {
    Error::Ledger(format!("contribution: {text}"))
}
