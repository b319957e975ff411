//! A group as staff meet it: who may see it, what it is, who is in it.

use ledger::{Id, Kind};
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::people::{self, Person};
use crate::record::Write;
use crate::restricted;
use crate::rights::{Capability, Reach};
use crate::session::Session;
use crate::teach::GroupSet;

/// Longest name of a group, in letters.
pub const NAME_LIMIT: usize = 60;

/// A group with how many learners it has.
pub struct Summary {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// No longer taught.
    pub closed: bool,
    /// How many learners.
    pub learners: i64,
}

/// The groups this person looks after, or all of the site.
pub fn list(tx: &mut Tx, session: &Session) -> Result<Vec<Summary>> {
    let me = *session.person.as_bytes();
    let rows = match session.roles.reach(Capability::Groups) {
        Reach::Site => tx.query(include_str!("sql/groups.sql"), &[])?,
        Reach::Group => tx.query(include_str!("sql/my_groups.sql"), &[&me])?,
        Reach::Own | Reach::None => Vec::new(),
    };
    rows.iter()
        .map(|row| {
            Ok(Summary {
                id: Id::from_bytes(row.get("id")?),
                name: row.get("name")?,
                closed: row.get("closed")?,
                learners: row.get("learners")?,
            })
        })
        .collect()
}

/// Whether the group exists and is within reach; foreign and absent answer the same.
pub fn within(tx: &mut Tx, session: &Session, capability: Capability, group: Id) -> Result<()> {
    let me = session.person.as_bytes();
    let row = match session.roles.reach(capability) {
        Reach::Site => tx.query_opt(
            "SELECT 1 FROM class_group WHERE id = $1",
            &[group.as_bytes()],
        )?,
        Reach::Group => tx.query_opt(
            "SELECT 1 FROM group_trainer WHERE group_id = $1 AND person = $2",
            &[group.as_bytes(), me],
        )?,
        Reach::Own | Reach::None => None,
    };
    row.map(|_| ()).or_not_found()
}

/// The learner, if one of the groups within reach has them.
pub fn learner_within(
    tx: &mut Tx,
    session: &Session,
    capability: Capability,
    learner: Id,
) -> Result<Person> {
    let reached = match session.roles.reach(capability) {
        Reach::Site => true,
        Reach::Group => tx
            .query_opt(
                include_str!("sql/my_learner.sql"),
                &[learner.as_bytes(), session.person.as_bytes()],
            )?
            .is_some(),
        Reach::Own | Reach::None => false,
    };
    if !reached {
        return Err(Error::NotFound);
    }
    people::find(tx, learner)?
        .filter(|person| person.learner)
        .or_not_found()
}

/// Whether this person may take the learner into a group: one of theirs already, or in no group at all.
pub fn may_enrol(tx: &mut Tx, session: &Session, learner: Id) -> Result<bool> {
    if learner_within(tx, session, Capability::Groups, learner).is_ok() {
        return Ok(true);
    }
    if restricted::hidden_from(tx, session.roles, learner)? {
        return Ok(false);
    }
    let elsewhere = tx.query_opt(
        "SELECT 1 FROM enrolment WHERE person = $1 LIMIT 1",
        &[learner.as_bytes()],
    )?;
    Ok(elsewhere.is_none())
}

/// All a group is.
pub fn load(tx: &mut Tx, group: Id) -> Result<GroupSet> {
    let id = group.as_bytes();
    let row = tx
        .query_opt("SELECT name, closed FROM class_group WHERE id = $1", &[id])?
        .or_not_found()?;
    Ok(GroupSet {
        group,
        name: row.get("name")?,
        closed: row.get("closed")?,
        trainers: ids(
            tx,
            "SELECT person FROM group_trainer WHERE group_id = $1 ORDER BY person",
            group,
        )?,
        modules: ids(
            tx,
            "SELECT series FROM group_module WHERE group_id = $1 ORDER BY series",
            group,
        )?,
    })
}

fn ids(tx: &mut Tx, sql: &'static str, group: Id) -> Result<Vec<Id>> {
    let rows = tx.query(sql, &[group.as_bytes()])?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// The learners of a group.
pub fn learners(tx: &mut Tx, group: Id) -> Result<Vec<Person>> {
    let rows = tx.query(include_str!("sql/learners.sql"), &[group.as_bytes()])?;
    rows.iter().map(people::person).collect()
}

/// The open groups a learner is in.
pub fn of_learner(tx: &mut Tx, learner: Id) -> Result<Vec<(Id, String)>> {
    let rows = tx.query(
        include_str!("sql/groups_of_learner.sql"),
        &[learner.as_bytes()],
    )?;
    rows.iter()
        .map(|row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?)))
        .collect()
}

/// Changes a group: loads it, lets `change` at it, records what it is now.
pub fn change(w: &mut Write, group: Id, change: impl FnOnce(&mut GroupSet)) -> Result<()> {
    let before = load(w.tx, group)?;
    let mut after = before.clone();
    change(&mut after);
    if after != before {
        w.record(Kind::GroupSet, &after)?;
    }
    Ok(())
}
