//! What events about people do to `person` and `person_role`.

use ledger::Kind;
use store::Tx;

use crate::error::Result;
use crate::people::suspension::Suspended;
use crate::people::{Added, Profile, RoleChange};
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let person = happened.person()?;
    let id = person.as_bytes();
    match happened.kind {
        Kind::PersonAdded => {
            let added: Added = happened.data()?;
            // Until a number is given the id stands for it: numbers are unique.
            tx.execute(
                "INSERT INTO person (id, kind, number) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
                &[id, &added.kind.name(), &person.to_hex()],
            )?;
        }
        Kind::PersonProfile => profile(tx, happened)?,
        Kind::PersonRole => {
            let change: RoleChange = happened.data()?;
            let sql = if change.given {
                "INSERT INTO person_role (person, role) VALUES ($1, $2) ON CONFLICT (person, role) DO NOTHING"
            } else {
                "DELETE FROM person_role WHERE person = $1 AND role = $2"
            };
            tx.execute(sql, &[id, &change.role.name()])?;
        }
        Kind::PersonSuspended => {
            let suspended: Suspended = happened.data()?;
            tx.execute(
                "UPDATE person SET suspended = 1, suspended_until = $2, suspended_reason = $3 WHERE id = $1",
                &[id, &suspended.until, &suspended.reason],
            )?;
        }
        Kind::PersonResumed => {
            tx.execute(
                "UPDATE person SET suspended = 0, suspended_until = 0, suspended_reason = '' WHERE id = $1",
                &[id],
            )?;
        }
        _ => {}
    }
    Ok(())
}

/// What is absent stays as it was.
fn profile(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let change: Profile = happened.data()?;
    tx.execute(
        include_str!("sql/profile.sql"),
        &[
            happened.person()?.as_bytes(),
            &change.name,
            &change.alias,
            &change.symbol,
            &change.number,
            &change.language,
            &change.content_language,
            &change.display,
        ],
    )?;
    Ok(())
}
