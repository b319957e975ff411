//! Work at risk: events that are nowhere but on this machine, neither acknowledged by a hub nor in a good copy. One
//! count, used everywhere.

use std::collections::HashMap;

use ledger::{Id, Kind};
use store::{Tx, bigint};

use crate::epochs::{self, Epoch};
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
    let acknowledged = acknowledged(tx)?;
    let copied = copied(tx)?;
    let mut risk = AtRisk::default();
    for one in epochs::all(tx)? {
        let known = acknowledged.get(&(one.device, one.epoch)).copied();
        let kept = copied.as_ref().map_or(0, |copy| copy.holds(&one));
        let safe = known.unwrap_or(0).max(kept).min(one.last);
        if safe < one.last {
            risk.events += bigint(one.last - safe, "events")?;
            risk.answers += answers(tx, &one, safe)?;
        }
    }
    Ok(risk)
}

/// Up to where a hub holds our own logs safely. A log it never answered for is not among them.
pub fn acknowledged(tx: &mut Tx) -> Result<HashMap<(Id, Id), u64>> {
    let rows = tx.query("SELECT device, epoch, upto FROM acknowledged", &[])?;
    let each = rows.iter().map(|row| {
        let (device, epoch) = (row.get("device")?, row.get("epoch")?);
        let log = (Id::from_bytes(device), Id::from_bytes(epoch));
        Ok((log, row.get("upto")?))
    });
    each.collect()
}

/// Where the ledger stood when the last good copy was made.
struct Copied {
    epoch: Id,
    seq: u64,
    lamport: u64,
}

impl Copied {
    /// Up to where a copy holds an epoch: its own up to where it was made, and whole every one opened before.
    fn holds(&self, one: &Epoch) -> u64 {
        if one.epoch == self.epoch {
            self.seq
        } else if one.lamport < self.lamport {
            one.last
        } else {
            0
        }
    }
}

fn copied(tx: &mut Tx) -> Result<Option<Copied>> {
    let rows = tx.query(include_str!("sql/copied.sql"), &[])?;
    let each = rows.iter().map(|row| {
        let header: Vec<u8> = row.get("header")?;
        Ok(Copied {
            epoch: Id::from_bytes(row.get("epoch")?),
            seq: row.get("seq")?,
            lamport: epochs::lamport(&header),
        })
    });
    let copies: Vec<Copied> = each.collect::<Result<_>>()?;
    Ok(copies.into_iter().max_by_key(|copy| copy.lamport))
}

fn answers(tx: &mut Tx, one: &Epoch, safe: u64) -> Result<i64> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM event WHERE device = $1 AND epoch = $2 AND seq > $3 AND kind = $4",
        &[
            one.device.as_bytes(),
            one.epoch.as_bytes(),
            &bigint(safe, "seq")?,
            &i64::from(Kind::LearningStatement.code()),
        ],
    )?;
    Ok(row.get(0)?)
}

/// How many events are at risk.
pub fn at_risk(tx: &mut Tx) -> Result<i64> {
    Ok(work(tx)?.events)
}
