//! What events about lessons and interruptions do to their tables.

use ledger::Kind;
use store::Tx;

use crate::calendar::{
    Changed, InterruptionPerson, InterruptionSet, Marked, Planned, Reasoned, Status,
};
use crate::error::Result;
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::InterruptionSet => interruption(tx, &happened.data()?),
        Kind::InterruptionPerson => absence(tx, happened),
        Kind::SessionPlanned => planned(tx, &happened.data()?),
        Kind::SessionChanged => changed(tx, &happened.data()?),
        Kind::AttendanceMarked => marked(tx, happened),
        Kind::AttendanceReason => reasoned(tx, happened),
        _ => Ok(()),
    }
}

fn interruption(tx: &mut Tx, set: &InterruptionSet) -> Result<()> {
    let id = set.interruption;
    tx.execute("DELETE FROM interruption WHERE id = $1", &[id.as_bytes()])?;
    if !set.cancelled {
        tx.execute(
            "INSERT INTO interruption (id, group_id, reason, from_at, until_at) VALUES ($1, $2, $3, $4, $5)",
            &[
                id.as_bytes(),
                &set.group.map(|group| *group.as_bytes()),
                &set.reason.name(),
                &set.from,
                &set.until,
            ],
        )?;
    }
    Ok(())
}

fn absence(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let set: InterruptionPerson = happened.data()?;
    let id = set.interruption;
    tx.execute("DELETE FROM absence WHERE id = $1", &[id.as_bytes()])?;
    if !set.cancelled {
        tx.execute(
            "INSERT INTO absence (id, person, reason, from_at, until_at) VALUES ($1, $2, $3, $4, $5)",
            &[
                id.as_bytes(),
                happened.person()?.as_bytes(),
                &set.reason.name(),
                &set.from,
                &set.until,
            ],
        )?;
    }
    Ok(())
}

fn planned(tx: &mut Tx, planned: &Planned) -> Result<()> {
    match planned {
        Planned::Lesson {
            session,
            group,
            room,
            from,
            minutes,
        } => tx.execute(
            "INSERT INTO lesson (id, group_id, room, from_at, minutes) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (id) DO NOTHING",
            &[session.as_bytes(), group.as_bytes(), room, from, minutes],
        )?,
        Planned::FinishBy {
            group,
            series,
            day,
            since,
        } => tx.execute(
            "INSERT INTO finish_by (group_id, series, day, since) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (group_id, series) DO UPDATE SET day = excluded.day, since = excluded.since",
            &[group.as_bytes(), series.as_bytes(), day, since],
        )?,
    };
    Ok(())
}

fn changed(tx: &mut Tx, changed: &Changed) -> Result<()> {
    match changed {
        Changed::Cancelled { session } => {
            tx.execute("DELETE FROM lesson WHERE id = $1", &[session.as_bytes()])?
        }
        Changed::NoFinish { group, series } => tx.execute(
            "DELETE FROM finish_by WHERE group_id = $1 AND series = $2",
            &[group.as_bytes(), series.as_bytes()],
        )?,
    };
    Ok(())
}

fn marked(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let (marked, person): (Marked, _) = (happened.data()?, happened.person()?);
    tx.execute(
        "INSERT INTO attendance (lesson, person, status, minutes) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (lesson, person) DO UPDATE SET status = excluded.status, minutes = excluded.minutes, \
         reason = CASE WHEN excluded.status = $5 THEN '' ELSE attendance.reason END",
        &[
            marked.session.as_bytes(),
            person.as_bytes(),
            &marked.status.name(),
            &marked.minutes,
            &Status::Present.name(),
        ],
    )?;
    Ok(())
}

fn reasoned(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let (reasoned, person): (Reasoned, _) = (happened.data()?, happened.person()?);
    tx.execute(
        "UPDATE attendance SET reason = $3 WHERE lesson = $1 AND person = $2",
        &[
            reasoned.session.as_bytes(),
            person.as_bytes(),
            &reasoned.reason.name(),
        ],
    )?;
    Ok(())
}
