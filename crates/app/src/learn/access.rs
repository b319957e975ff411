//! Which modules a learner may follow: those open for a group they are in.

use std::sync::Arc;

use ledger::Id;
use store::Tx;

use crate::admit::library::Shelved;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::{home, path, withdrawn};
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

/// Lets a learner into a module, in the version they follow: it is in use, open for them, and its turn has come. The one
/// place of this rule; the same refusal for absent and not open. One that was withdrawn, or comes later in a path, sends
/// them to the page that says so.
pub async fn enter(me: &Me, module: &str) -> Result<Arc<Shelved>> {
    let (site, person) = (&me.visitor.site, me.session.person);
    let Ok(shelved) = site.library.followed(person, module) else {
        withdrawn::of(me, module).await?.or_not_found()?;
        return Err(Error::Elsewhere(format!("/m/{module}")));
    };
    let series = shelved.series;
    let Err(meeting) = site.recall.entered(person, series) else {
        return Ok(shelved);
    };
    let (open, progress) = site
        .read(move |tx| Ok((open_for(tx, person)?, home::progress(tx, person)?)))
        .await?;
    open.contains(&series).then_some(()).or_not_found()?;
    if let Some(path) = path::before(me, &open, &progress, module) {
        return Err(Error::Elsewhere(format!("/path/{path}")));
    }
    site.recall.enter(person, series, meeting);
    Ok(shelved)
}

/// The language in which the learner follows the module: their choice, else that of the interface, else its source.
pub fn language(me: &Me, shelved: &Arc<Shelved>) -> String {
    let manifest = &shelved.module.manifest;
    let offered = |tag: &str| manifest.languages.iter().any(|one| one.as_str() == tag);
    let wished = [me.session.content_language.as_str(), me.visitor.lang.tag()];
    let found = wished.into_iter().find(|tag| offered(tag));
    found.unwrap_or(manifest.source.as_str()).to_owned()
}
