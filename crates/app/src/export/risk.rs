//! Work at risk: events that are nowhere but on this machine. One query, used everywhere.

use store::Tx;

use crate::error::Result;

/// How many events were written since the last ack of the hub.
pub fn at_risk(tx: &mut Tx) -> Result<i64> {
    let row = tx.query_one(include_str!("sql/at_risk.sql"), &[])?;
    Ok(row.get(0)?)
}
