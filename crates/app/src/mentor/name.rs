//! A learner of a group becomes a mentor of it until a day, or stops being one.

use ledger::{Id, Kind};
use store::Tx;

use crate::error::{Error, Result};
use crate::mentor::Mandate;
use crate::policy::change::PolicySet;
use crate::policy::{Place, Switch};
use crate::record::Write;
use crate::rights::Role;

/// Seconds of a year: how long mentors of a filled site are named for.
pub const YEAR: i64 = 365 * 24 * 60 * 60;

/// Lets a group of a filled site have mentors; elsewhere two people decide it.
pub fn allow(w: &mut Write, group: Id) -> Result<()> {
    let set = PolicySet {
        place: Place::Group(group).name(),
        switch: Switch::Mentors,
        value: Some("yes".to_owned()),
        before: None,
        proposed_by: None,
        reason: String::new(),
    };
    w.record(Kind::PolicySet, &set)?;
    Ok(())
}

/// Makes a learner of the group a mentor of it until then. A new day asks everybody anew whether they accept them.
pub fn name(w: &mut Write, group: Id, person: Id, until: i64) -> Result<()> {
    let member = w.tx.query_opt(
        "SELECT 1 FROM in_group e JOIN person p ON p.id = e.person \
         WHERE e.group_id = $1 AND e.person = $2 AND p.kind = 'learner' LIMIT 1",
        &[group.as_bytes(), person.as_bytes()],
    )?;
    if member.is_none() || until <= w.now.claimed {
        return Err(Error::NotFound);
    }
    if ends(w.tx, group, person)? == Some(until) {
        return Ok(());
    }
    let mandate = Mandate {
        role: Role::Mentor,
        given: true,
        group,
        until: Some(until),
    };
    w.record_about(person, Kind::PersonRole, &mandate)?;
    Ok(())
}

/// Takes it back; nothing happens where it was taken back already.
pub fn end(w: &mut Write, group: Id, person: Id) -> Result<()> {
    if ends(w.tx, group, person)?.is_none() {
        return Ok(());
    }
    let elsewhere = w.tx.query_opt(
        "SELECT 1 FROM mentor WHERE person = $1 AND group_id <> $2 LIMIT 1",
        &[person.as_bytes(), group.as_bytes()],
    )?;
    let mandate = Mandate {
        role: Role::Mentor,
        given: elsewhere.is_some(),
        group,
        until: None,
    };
    w.record_about(person, Kind::PersonRole, &mandate)?;
    Ok(())
}

fn ends(tx: &mut Tx, group: Id, person: Id) -> Result<Option<i64>> {
    let row = tx.query_opt(
        "SELECT until FROM mentor WHERE group_id = $1 AND person = $2",
        &[group.as_bytes(), person.as_bytes()],
    )?;
    row.map(|row| Ok(row.get(0)?)).transpose()
}
