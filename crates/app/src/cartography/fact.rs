//! Facts in the ledger and in their table.

use ::cartography::facts::{Fact, Facts, RecordRef};
use store::{Row, Tx};

use crate::cartography::kinds::Told;
use crate::error::{Error, Result};
use crate::record::{Happened, Write};

/// Every fact that holds here.
pub fn all(tx: &mut Tx) -> Result<Facts> {
    let rows = tx.query("SELECT content FROM cartography_fact ORDER BY id", &[])?;
    rows.iter().map(read).collect()
}

/// The facts of one record.
pub fn of(tx: &mut Tx, record: &RecordRef) -> Result<Facts> {
    let rows = tx.query(
        "SELECT content FROM cartography_fact WHERE record = $1 ORDER BY id",
        &[&record.to_string()],
    )?;
    rows.iter().map(read).collect()
}

/// A fact holds from now on, if it did not yet.
pub fn record(w: &mut Write, fact: &Fact) -> Result<bool> {
    fact.sound()
        .map_err(|why| Error::Internal(format!("{}: {why}", fact.record)))?;
    let known = w.tx.query_opt(
        "SELECT 1 FROM cartography_fact WHERE id = $1",
        &[fact.id.as_bytes()],
    )?;
    if known.is_some() {
        return Ok(false);
    }
    w.record(Told::Fact.kind(), fact)?;
    Ok(true)
}

/// Facts of another site hold here too; how many of them are new.
pub fn merge(w: &mut Write, facts: &[Fact]) -> Result<u64> {
    let mut new = 0;
    for fact in facts {
        new += u64::from(record(w, fact)?);
    }
    Ok(new)
}

/// How many proposals wait about a record.
pub fn waiting(tx: &mut Tx, record: &RecordRef) -> Result<i64> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM contribution WHERE record = $1 AND state IN ('waiting', 'asked')",
        &[&record.to_string()],
    )?;
    Ok(row.get(0)?)
}

/// Folds a fact. The same one twice is one.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let fact: Fact = happened.data()?;
    let content =
        serde_json::to_string(&fact).map_err(|error| Error::Internal(error.to_string()))?;
    tx.execute(
        "INSERT INTO cartography_fact (id, record, content, lamport) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
        &[
            fact.id.as_bytes(),
            &fact.record.to_string(),
            &content,
            &store::bigint(happened.lamport, "lamport")?,
        ],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Fact> {
    let content: String = row.get("content")?;
    serde_json::from_str(&content).map_err(|error| Error::Ledger(error.to_string()))
}
