//! Learners come into a group and leave it. A removal names the additions it undoes, so that sites that were apart agree.

use ledger::{Id, Kind};

use crate::error::{Error, Result};
use crate::people::roster::NewLearner;
use crate::people::{account, add};
use crate::record::Write;
use crate::rights::Role;
use crate::teach::{EnrolmentAdded, EnrolmentRemoved};

/// Takes a learner into a group; nothing happens if they are in it already.
pub fn enrol(w: &mut Write, group: Id, learner: Id) -> Result<()> {
    if additions(w, group, learner)?.is_empty() {
        w.record_about(learner, Kind::EnrolmentAdded, &EnrolmentAdded { group })?;
    }
    Ok(())
}

/// Takes a learner out of a group.
pub fn remove(w: &mut Write, group: Id, learner: Id) -> Result<()> {
    let additions = additions(w, group, learner)?;
    if additions.is_empty() {
        return Err(Error::NotFound);
    }
    w.record_about(
        learner,
        Kind::EnrolmentRemoved,
        &EnrolmentRemoved { additions },
    )?;
    Ok(())
}

fn additions(w: &mut Write, group: Id, learner: Id) -> Result<Vec<String>> {
    let rows = w.tx.query(
        "SELECT event FROM enrolment WHERE group_id = $1 AND person = $2 ORDER BY event",
        &[group.as_bytes(), learner.as_bytes()],
    )?;
    rows.iter().map(|row| Ok(row.get(0)?)).collect()
}

/// Adds a new learner with the hash of their secret and takes them into the group.
pub fn welcome(
    w: &mut Write,
    group: Id,
    learner: &NewLearner,
    hash: &str,
    taken: impl FnOnce() -> String,
) -> Result<Id> {
    let id = add::add(w, &learner.profile(), &[Role::Learner], taken)?;
    account::keep(w, id, learner.secret, hash)?;
    enrol(w, group, id)?;
    Ok(id)
}
