//! Whose record only officer and coordinator see, because a legal claim needs it: what is recorded, and who asks.

use std::collections::BTreeSet;

use ledger::{Id, Kind};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::Result;
use crate::record::Happened;
use crate::rights::{Capability, Roles};

/// `person.restricted`, and `person.unrestricted`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restricted {
    /// The number of the order.
    pub order: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who proposed it; the actor confirmed.
    pub proposed_by: Id,
}

/// Folds one event.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let restricted: Restricted = happened.data()?;
    tx.execute(
        "INSERT INTO restriction (person, stands, order_number, reason, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (person) DO UPDATE SET stands = excluded.stands, order_number = excluded.order_number, \
         reason = excluded.reason, at = excluded.at",
        &[
            happened.person()?.as_bytes(),
            &(happened.kind == Kind::PersonRestricted),
            &restricted.order,
            &restricted.reason,
            &happened.at,
        ],
    )?;
    Ok(())
}

/// Everybody whose record is hidden now.
pub fn all(tx: &mut Tx) -> Result<BTreeSet<Id>> {
    let rows = tx.query("SELECT person FROM restricted ORDER BY person", &[])?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// Whether this record is hidden now.
pub fn stands(tx: &mut Tx, person: Id) -> Result<bool> {
    let row = tx.query_opt(
        "SELECT 1 FROM restricted WHERE person = $1",
        &[person.as_bytes()],
    )?;
    Ok(row.is_some())
}

/// Whether it is hidden from somebody with these roles: from everybody but who proposes and confirms such things.
pub fn hidden_from(tx: &mut Tx, roles: Roles, person: Id) -> Result<bool> {
    let theirs = roles.propose(Capability::Erase) || roles.confirm(Capability::Erase);
    Ok(!theirs && stands(tx, person)?)
}
