//! One digest of everything that counts, by which two hubs, or a hub and its copy, see that they hold the same.

use ledger::{Hash, Id};
use serde_json::{Value, json};
use store::{Tx, bigint};

use crate::error::Result;
use crate::hub::coverage;
use crate::hub::log::Log;

/// The digest of the logs of these installations; of all where none is named.
pub fn digest(tx: &mut Tx, devices: &[Id]) -> Result<Hash> {
    let mut logs = Vec::new();
    for device in devices {
        logs.extend(Log::of_device(tx, *device)?);
    }
    if devices.is_empty() {
        logs = Log::all(tx)?;
    }
    let rows = logs.iter().map(|log| row(tx, log));
    let rows: Vec<Value> = rows.collect::<Result<_>>()?;
    Ok(ledger::state::digest(rows.iter()))
}

fn row(tx: &mut Tx, log: &Log) -> Result<Value> {
    let have = log.have(tx)?;
    Ok(json!({
        "view": "log",
        "device": log.device,
        "epoch": log.epoch,
        "upto": have.upto,
        "head": have.head,
        "extra": have.extra,
        "held": coverage::count(&log.ranges),
        "fork": log.fork,
        // What a stolen key signed says nothing.
        "signed": log.cut.is_none().then_some(log.signed_to),
        "cut": log.cut,
        "counted": counted(tx, log)?,
    }))
}

/// Events that count, and persons, by kind: below the fork, with a sound payload, their sender's to say.
pub fn counted(tx: &mut Tx, log: &Log) -> Result<Vec<[i64; 3]>> {
    let end = log.fork.map_or(Ok(i64::MAX), |fork| bigint(fork, "seq"))?;
    let rows = tx.query(
        include_str!("sql/counted.sql"),
        &[&log.id, &end, &log.bound()?],
    )?;
    let each = rows.iter().map(|row| {
        let (kind, events, people) = (row.get("kind")?, row.get("events")?, row.get("people")?);
        Ok([kind, events, people])
    });
    each.collect()
}
