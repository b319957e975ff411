//! Who was at a lesson: everybody, until somebody is marked otherwise.

use std::collections::HashMap;

use ledger::{Id, Kind};
use store::Tx;

use crate::calendar::{Away, Marked, Reasoned, Status};
use crate::error::Result;
use crate::record::Write;

/// How somebody was at a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// Whether.
    pub status: Status,
    /// For how long.
    pub minutes: i64,
    /// Why not, if that is known.
    pub reason: Option<Away>,
}

/// What was marked for a lesson.
pub fn of_lesson(tx: &mut Tx, lesson: Id) -> Result<HashMap<Id, Presence>> {
    let rows = tx.query(
        "SELECT person, status, minutes, reason FROM attendance WHERE lesson = $1 ORDER BY person",
        &[lesson.as_bytes()],
    )?;
    rows.iter()
        .map(|row| {
            let status: String = row.get("status")?;
            let reason: String = row.get("reason")?;
            Ok((
                Id::from_bytes(row.get("person")?),
                Presence {
                    status: Status::from_name(&status).unwrap_or(Status::Absent),
                    minutes: row.get("minutes")?,
                    reason: Away::from_name(&reason),
                },
            ))
        })
        .collect()
}

/// Marks one learner; what is as it was is not recorded again. The reason is an event of its own, which never leaves.
pub fn mark(
    w: &mut Write,
    lesson: Id,
    person: Id,
    before: Option<&Presence>,
    now: Presence,
) -> Result<()> {
    let same =
        before.is_some_and(|before| (before.status, before.minutes) == (now.status, now.minutes));
    if !same {
        let marked = Marked {
            session: lesson,
            status: now.status,
            minutes: now.minutes,
        };
        w.record_about(person, Kind::AttendanceMarked, &marked)?;
    }
    let known = before.and_then(|before| before.reason);
    match now.reason {
        Some(reason) if now.status != Status::Present && known != Some(reason) => {
            let reasoned = Reasoned {
                session: lesson,
                reason,
            };
            w.record_about(person, Kind::AttendanceReason, &reasoned)?;
        }
        _ => {}
    }
    Ok(())
}
