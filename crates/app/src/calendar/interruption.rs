//! Times without lessons and times in which somebody cannot come: asked for by page, one query each.

use std::collections::HashMap;

use ledger::Id;
use store::Tx;

use crate::calendar::{Away, Reason};
use crate::error::Result;

/// A time without lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interruption {
    /// Names it.
    pub id: Id,
    /// Which group; `None` for the whole site.
    pub group: Option<Id>,
    /// Why.
    pub reason: Reason,
    /// From this second on.
    pub from: i64,
    /// Until before this second.
    pub until: i64,
}

/// A time in which one learner cannot come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    /// Names it.
    pub id: Id,
    /// Who.
    pub person: Id,
    /// Why.
    pub reason: Away,
    /// From this second on.
    pub from: i64,
    /// Until before this second.
    pub until: i64,
}

/// Why somebody is not here now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No lessons for the site or their group.
    Lessons(Reason),
    /// They cannot come themself.
    Away(Away),
}

/// Interruptions of the site and of all groups that end after this moment.
pub fn after(tx: &mut Tx, moment: i64) -> Result<Vec<Interruption>> {
    let rows = tx.query(
        "SELECT id, group_id, reason, from_at, until_at FROM interruption WHERE until_at > $1 ORDER BY from_at, id",
        &[&moment],
    )?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let group: Option<[u8; 16]> = row.get("group_id")?;
        let reason: String = row.get("reason")?;
        list.push(Interruption {
            id: Id::from_bytes(row.get("id")?),
            group: group.map(Id::from_bytes),
            reason: Reason::from_name(&reason).unwrap_or(Reason::Other),
            from: row.get("from_at")?,
            until: row.get("until_at")?,
        });
    }
    Ok(list)
}

/// Absences of a group's learners that end after this moment.
pub fn absences(tx: &mut Tx, group: Id, moment: i64) -> Result<Vec<Absence>> {
    let sql = "SELECT id, person, reason, from_at, until_at FROM absence \
               WHERE until_at > $2 AND person IN (SELECT e.person FROM in_group e WHERE e.group_id = $1) \
               ORDER BY from_at, id";
    read(tx, sql, &[group.as_bytes(), &moment])
}

/// Absences of one learner that end after this moment.
pub fn absences_of(tx: &mut Tx, person: Id, moment: i64) -> Result<Vec<Absence>> {
    let sql = "SELECT id, person, reason, from_at, until_at FROM absence \
               WHERE person = $1 AND until_at > $2 ORDER BY from_at, id";
    read(tx, sql, &[person.as_bytes(), &moment])
}

/// Why learners of a group are not here now.
pub fn away_now(tx: &mut Tx, group: Id, now: i64) -> Result<HashMap<Id, Why>> {
    let absences = absences(tx, group, now)?;
    let here = absences.into_iter().filter(|one| one.from <= now);
    Ok(here
        .map(|one| (one.person, Why::Away(one.reason)))
        .collect())
}

/// Why there are no lessons for a group now.
pub fn paused_now(tx: &mut Tx, group: Id, now: i64) -> Result<Option<Reason>> {
    let all = after(tx, now)?;
    let now = all
        .iter()
        .find(|one| one.from <= now && one.group.is_none_or(|only| only == group));
    Ok(now.map(|one| one.reason))
}

fn read(tx: &mut Tx, sql: &str, values: &[&dyn store::ToValue]) -> Result<Vec<Absence>> {
    let rows = tx.query(sql, values)?;
    let mut list = Vec::with_capacity(rows.len());
    for row in &rows {
        let reason: String = row.get("reason")?;
        let Some(reason) = Away::from_name(&reason) else {
            continue;
        };
        list.push(Absence {
            id: Id::from_bytes(row.get("id")?),
            person: Id::from_bytes(row.get("person")?),
            reason,
            from: row.get("from_at")?,
            until: row.get("until_at")?,
        });
    }
    Ok(list)
}
