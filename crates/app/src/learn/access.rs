//! Which modules a learner may follow: those open for a group they are in.

use std::sync::Arc;

use ledger::Id;
use store::Tx;

use crate::admit::library::Shelved;
use crate::error::{OrNotFound as _, Result};
use crate::request::Me;

/// Answers a row if the module ($2) is open for the learner ($1).
pub const MAY_FOLLOW: &str = "SELECT 1 FROM may_follow WHERE person = $1 AND series = $2 LIMIT 1";

/// Whether the module is open for the learner.
pub fn may_follow(tx: &mut Tx, person: Id, series: Id) -> Result<bool> {
    let row = tx.query_opt(MAY_FOLLOW, &[person.as_bytes(), series.as_bytes()])?;
    Ok(row.is_some())
}

/// Series of all modules that are open for the learner.
pub fn open_for(tx: &mut Tx, person: Id) -> Result<Vec<Id>> {
    let rows = tx.query(
        "SELECT DISTINCT series FROM may_follow WHERE person = $1",
        &[person.as_bytes()],
    )?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// An admitted module that is open for the learner; the same refusal for absent and not open.
pub fn open_module(me: &Me, tx: &mut Tx, shelved: &Shelved) -> Result<()> {
    may_follow(tx, me.session.person, shelved.series)?
        .then_some(())
        .or_not_found()
}

/// The language in which the learner follows the module: their choice, else that of the interface, else its source.
pub fn language(me: &Me, shelved: &Arc<Shelved>) -> String {
    let manifest = &shelved.module.manifest;
    let offered = |tag: &str| manifest.languages.iter().any(|one| one.as_str() == tag);
    let wished = [me.session.content_language.as_str(), me.visitor.lang.tag()];
    let found = wished.into_iter().find(|tag| offered(tag));
    found.unwrap_or(manifest.source.as_str()).to_owned()
}
