//! What is known of mentors and help wanted now, for who may know it.

use ledger::Id;
use store::{Row, Tx};

use crate::error::{OrNotFound as _, Result};
use crate::mentor::{NOW, State};
use crate::policy::{self, Policy};

/// Somebody who asks for help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Names the request.
    pub id: Id,
    /// Who asks.
    pub learner: Id,
    /// How the reader knows them: the tile for a mentor, the name for who looks after the group.
    pub called: String,
    /// Picture on the tile.
    pub symbol: String,
    /// The module.
    pub series: Id,
    /// The unit.
    pub unit: String,
    /// The screen, from 0.
    pub screen: u32,
    /// Where it stands.
    pub state: State,
    /// Who took it, or handed it on.
    pub taker: Option<Id>,
    /// When they asked.
    pub at: i64,
    /// The group it is met in.
    pub group: Id,
}

/// A mentor, as a learner of the group decides about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// The mentor.
    pub mentor: Id,
    /// What their tile shows.
    pub alias: String,
    /// Picture on the tile.
    pub symbol: String,
    /// The group.
    pub group: Id,
    /// Its name.
    pub group_name: String,
    /// Until when they are a mentor.
    pub until: i64,
    /// Whether the learner accepted them.
    pub accepted: bool,
}

/// A mentor, as who looks after the group sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub person: Id,
    /// How staff see them.
    pub name: String,
    /// Until when.
    pub until: i64,
}

/// Whether a group may have mentors.
pub fn allowed(tx: &mut Tx, file: &Policy, group: Id) -> Result<bool> {
    Ok(policy::in_group(tx, file.clone(), group)?.mentors)
}

/// The groups somebody is a mentor of now, where that is allowed.
pub fn groups(tx: &mut Tx, file: &Policy, mentor: Id, now: i64) -> Result<Vec<(Id, String)>> {
    let rows = tx.query(include_str!("sql/groups.sql"), &[mentor.as_bytes(), &now])?;
    let mut found = Vec::new();
    for row in rows {
        let group = Id::from_bytes(row.get("group_id")?);
        if allowed(tx, file, group)? {
            found.push((group, row.get("name")?));
        }
    }
    Ok(found)
}

/// Who asks for help now, as far as a mentor may know; who asked first comes first.
pub fn wanted(tx: &mut Tx, file: &Policy, mentor: Id, now: i64) -> Result<Vec<Wanted>> {
    let rows = tx.query(
        include_str!("sql/wanted.sql"),
        &[mentor.as_bytes(), &now, &(now - NOW)],
    )?;
    let mut found: Vec<Wanted> = Vec::new();
    for row in &rows {
        let one = read(row)?;
        let twice = found.iter().any(|other| other.id == one.id);
        if !twice && allowed(tx, file, one.group)? {
            found.push(one);
        }
    }
    Ok(found)
}

/// One of them.
pub fn one(tx: &mut Tx, file: &Policy, mentor: Id, now: i64, help: Id) -> Result<Wanted> {
    let all = wanted(tx, file, mentor, now)?;
    all.into_iter().find(|one| one.id == help).or_not_found()
}

/// Who of a group asks for help now.
pub fn of_group(tx: &mut Tx, group: Id, now: i64) -> Result<Vec<Wanted>> {
    let rows = tx.query(
        include_str!("sql/of_group.sql"),
        &[group.as_bytes(), &(now - NOW)],
    )?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Wanted> {
    let taker: Option<[u8; 16]> = row.get("taker")?;
    Ok(Wanted {
        id: Id::from_bytes(row.get("id")?),
        learner: Id::from_bytes(row.get("learner")?),
        called: row.get("called")?,
        symbol: row.get("symbol")?,
        series: Id::from_bytes(row.get("series")?),
        unit: row.get("unit")?,
        screen: row.get("screen")?,
        state: State::from_name(&row.get::<String>("state")?),
        taker: taker.map(Id::from_bytes),
        at: row.get("at")?,
        group: Id::from_bytes(row.get("group_id")?),
    })
}

/// A request of a learner that is not over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Names the request.
    pub id: Id,
    /// The module.
    pub series: Id,
    /// The unit.
    pub unit: String,
    /// Where it stands.
    pub state: State,
}

/// What a learner asks for now.
pub fn open(tx: &mut Tx, learner: Id, now: i64) -> Result<Vec<Open>> {
    let rows = tx.query(
        "SELECT id, series, unit, state FROM help_request \
         WHERE learner = $1 AND state <> 'ended' AND at > $2 ORDER BY at, id",
        &[learner.as_bytes(), &(now - NOW)],
    )?;
    rows.iter()
        .map(|row| {
            Ok(Open {
                id: Id::from_bytes(row.get("id")?),
                series: Id::from_bytes(row.get("series")?),
                unit: row.get("unit")?,
                state: State::from_name(&row.get::<String>("state")?),
            })
        })
        .collect()
}

/// The mentors of the groups of a learner, where that is allowed.
pub fn choices(tx: &mut Tx, file: &Policy, learner: Id, now: i64) -> Result<Vec<Deciding>> {
    let rows = tx.query(include_str!("sql/choices.sql"), &[learner.as_bytes(), &now])?;
    let mut found = Vec::new();
    for row in &rows {
        let group = Id::from_bytes(row.get("group_id")?);
        if !allowed(tx, file, group)? {
            continue;
        }
        let accepted: Option<[u8; 16]> = row.get("learner")?;
        found.push(Deciding {
            mentor: Id::from_bytes(row.get("person")?),
            alias: row.get("alias")?,
            symbol: row.get("symbol")?,
            group,
            group_name: row.get("group_name")?,
            until: row.get("until")?,
            accepted: accepted.is_some(),
        });
    }
    Ok(found)
}

/// The mentors of a group.
pub fn named(tx: &mut Tx, group: Id, now: i64) -> Result<Vec<Named>> {
    let rows = tx.query(include_str!("sql/named.sql"), &[group.as_bytes(), &now])?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                person: Id::from_bytes(row.get("id")?),
                name: row.get("name")?,
                until: row.get("until")?,
            })
        })
        .collect()
}
