//! Work at risk: events that are nowhere but on this machine, neither acknowledged by a hub nor in a good copy. One
//! query, used everywhere.

use ledger::Kind;
use store::Tx;

use crate::error::Result;

/// What is on this machine only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AtRisk {
    /// Events.
    pub events: i64,
    /// Answers of learners among them.
    pub answers: i64,
}

/// What was recorded since the last ack of the hub and since the last good copy.
pub fn work(tx: &mut Tx) -> Result<AtRisk> {
    let answers = i64::from(Kind::LearningStatement.code());
    let row = tx.query_one(include_str!("sql/at_risk.sql"), &[&answers])?;
    Ok(AtRisk {
        events: row.get("events")?,
        answers: row.get("answers")?,
    })
}

/// How many events are at risk.
pub fn at_risk(tx: &mut Tx) -> Result<i64> {
    Ok(work(tx)?.events)
}
