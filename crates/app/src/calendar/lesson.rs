//! Lessons: what is planned for a group, and who was there.

use ledger::{Id, Kind};
use store::{Row, Tx};

use crate::calendar::{Changed, Planned};
use crate::error::{OrNotFound as _, Result};
use crate::record::Write;

/// Longest name of a room, in letters.
pub const ROOM: usize = 30;
/// Longest lesson, in minutes.
pub const LONGEST: i64 = 12 * 60;

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Names it.
    pub id: Id,
    /// Of which group.
    pub group: Id,
    /// Where.
    pub room: String,
    /// When.
    pub from: i64,
    /// How long.
    pub minutes: i64,
    /// How many learners were marked.
    pub marked: i64,
}

const COLUMNS: &str = "SELECT l.id, l.group_id, l.room, l.from_at, l.minutes, \
    (SELECT COUNT(*) FROM attendance a WHERE a.lesson = l.id \
     AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = a.person)) AS marked FROM lesson l ";

/// One lesson.
pub fn find(tx: &mut Tx, lesson: Id) -> Result<Lesson> {
    let row = tx.query_opt(&format!("{COLUMNS} WHERE l.id = $1"), &[lesson.as_bytes()])?;
    read(&row.or_not_found()?)
}

/// Lessons of a group that begin after a moment, the earliest first.
pub fn of_group(tx: &mut Tx, group: Id, after: i64) -> Result<Vec<Lesson>> {
    let sql = format!(
        "{COLUMNS} WHERE l.group_id = $1 AND l.from_at >= $2 ORDER BY l.from_at, l.id LIMIT 100"
    );
    tx.query(&sql, &[group.as_bytes(), &after])?
        .iter()
        .map(read)
        .collect()
}

/// The next lessons of a learner.
pub fn of_learner(tx: &mut Tx, person: Id, after: i64) -> Result<Vec<Lesson>> {
    let sql = format!(
        "{COLUMNS} WHERE l.from_at >= $2 AND l.group_id IN \
         (SELECT e.group_id FROM in_group e WHERE e.person = $1) ORDER BY l.from_at, l.id LIMIT 3"
    );
    tx.query(&sql, &[person.as_bytes(), &after])?
        .iter()
        .map(read)
        .collect()
}

/// A lesson at the same time in the same room, if there is one.
pub fn in_the_way(tx: &mut Tx, room: &str, from: i64, minutes: i64) -> Result<bool> {
    let until = from + minutes * 60;
    let row = tx.query_opt(
        "SELECT 1 FROM lesson WHERE from_at >= $1 AND from_at < $2 AND from_at + minutes * 60 > $3 AND room = $4 LIMIT 1",
        &[&(from - LONGEST * 60), &until, &from, &room],
    )?;
    Ok(row.is_some())
}

/// Takes a lesson back.
pub fn cancel(w: &mut Write, lesson: Id) -> Result<()> {
    w.record(
        Kind::SessionChanged,
        &Changed::Cancelled { session: lesson },
    )?;
    Ok(())
}

/// Plans something.
pub fn plan(w: &mut Write, planned: &Planned) -> Result<()> {
    w.record(Kind::SessionPlanned, planned)?;
    Ok(())
}

fn read(row: &Row) -> Result<Lesson> {
    Ok(Lesson {
        id: Id::from_bytes(row.get("id")?),
        group: Id::from_bytes(row.get("group_id")?),
        room: row.get("room")?,
        from: row.get("from_at")?,
        minutes: row.get("minutes")?,
        marked: row.get("marked")?,
    })
}
