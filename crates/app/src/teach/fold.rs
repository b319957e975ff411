//! What events about groups do to their tables.

use ledger::Kind;
use store::Tx;

use crate::error::Result;
use crate::record::Happened;
use crate::teach::mark;
use crate::teach::{EnrolmentAdded, EnrolmentRemoved, GroupSet};

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::GroupSet => set(tx, &happened.data()?),
        Kind::EnrolmentAdded => {
            let added: EnrolmentAdded = happened.data()?;
            tx.execute(
                "INSERT INTO enrolment (event, group_id, person) VALUES ($1, $2, $3) ON CONFLICT (event) DO NOTHING",
                &[&happened.event.to_string(), added.group.as_bytes(), happened.person()?.as_bytes()],
            )?;
            Ok(())
        }
        Kind::EnrolmentRemoved => {
            let removed: EnrolmentRemoved = happened.data()?;
            for addition in &removed.additions {
                tx.execute("DELETE FROM enrolment WHERE event = $1", &[addition])?;
            }
            Ok(())
        }
        Kind::LearningMark | Kind::LearningNote => mark::fold(tx, happened),
        _ => Ok(()),
    }
}

fn set(tx: &mut Tx, group: &GroupSet) -> Result<()> {
    let id = group.group.as_bytes();
    tx.execute(
        "INSERT INTO class_group (id, name, closed) VALUES ($1, $2, $3) \
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, closed = excluded.closed",
        &[id, &group.name, &group.closed],
    )?;
    tx.execute("DELETE FROM group_trainer WHERE group_id = $1", &[id])?;
    for trainer in &group.trainers {
        tx.execute(
            "INSERT INTO group_trainer (group_id, person) VALUES ($1, $2) ON CONFLICT (group_id, person) DO NOTHING",
            &[id, trainer.as_bytes()],
        )?;
    }
    tx.execute("DELETE FROM group_module WHERE group_id = $1", &[id])?;
    for series in &group.modules {
        tx.execute(
            "INSERT INTO group_module (group_id, series) VALUES ($1, $2) ON CONFLICT (group_id, series) DO NOTHING",
            &[id, series.as_bytes()],
        )?;
    }
    Ok(())
}
