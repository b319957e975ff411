//! Freezing: what will leave is laid down in the ledger before anything of it is visible. Everything above the last
//! ack leaves, every time: a lost stick heals itself with the next one.

use std::collections::{BTreeMap, HashMap};

use ledger::{Hash, Id, Kind};
use store::{Tx, bigint};

use crate::epochs;
use crate::error::{Error, Result};
use crate::export::risk::acknowledged;
use crate::export::{ExportFrozen, Profile, Range, trust};
use crate::random;
use crate::record::Write;

/// Freezes everything the hub does not have safely yet. Answers `None` where there is nothing.
pub fn freeze(w: &mut Write) -> Result<Option<Id>> {
    let hub = trust::hub(w.tx)?.ok_or_else(|| Error::invalid("hub", "no hub"))?;
    let ranges = due(w.tx)?;
    if ranges.is_empty() {
        return Ok(None);
    }
    let export = random::id();
    w.record(
        Kind::ExportFrozen,
        &ExportFrozen {
            export,
            hub: hub.device,
            profile: Profile::Basic,
            ranges,
        },
    )?;
    Ok(Some(export))
}

/// What the hub does not have safely, of every log that lies here.
fn due(tx: &mut Tx) -> Result<Vec<Range>> {
    let acknowledged = acknowledged(tx)?;
    let owed = owed(tx, &acknowledged)?;
    let mut ranges = Vec::new();
    for (device, epoch, to) in lasts(tx)? {
        let upto = acknowledged.get(&(device, epoch)).copied().unwrap_or(0);
        let first = owed.get(&(device, epoch)).copied().unwrap_or(u64::MAX);
        let upto = upto.min(first.saturating_sub(1));
        if to <= upto {
            continue;
        }
        if let Some(head) = hash_at(tx, device, epoch, to)? {
            ranges.push(Range {
                device,
                epoch,
                from: upto + 1,
                to,
                head,
            });
        }
    }
    Ok(ranges)
}

/// Where in each log the first event is about somebody whose record was restricted while results left. Once that is
/// lifted all since then leaves again, until the hub has the lifting itself: the content it lacks comes with it.
fn owed(tx: &mut Tx, acknowledged: &HashMap<(Id, Id), u64>) -> Result<BTreeMap<(Id, Id), u64>> {
    let lifted = i64::from(Kind::PersonUnrestricted.code());
    let mut owed = BTreeMap::new();
    for row in tx.query(include_str!("sql/lifted.sql"), &[&lifted])? {
        let log = (
            Id::from_bytes(row.get("device")?),
            Id::from_bytes(row.get("epoch")?),
        );
        let there = acknowledged.get(&log).copied().unwrap_or(0);
        if there >= row.get("seq")? {
            continue;
        }
        let person: [u8; 16] = row.get("subject")?;
        for first in tx.query(include_str!("sql/first.sql"), &[&person])? {
            let (device, epoch) = (first.get("device")?, first.get("epoch")?);
            let log = (Id::from_bytes(device), Id::from_bytes(epoch));
            let seq: u64 = first.get("seq")?;
            let known = owed.entry(log).or_insert(seq);
            *known = seq.min(*known);
        }
    }
    Ok(owed)
}

/// The hash of one event of ours.
pub fn hash_at(tx: &mut Tx, device: Id, epoch: Id, seq: u64) -> Result<Option<Hash>> {
    let row = tx.query_opt(
        "SELECT hash FROM event WHERE device = $1 AND epoch = $2 AND seq = $3",
        &[device.as_bytes(), epoch.as_bytes(), &bigint(seq, "seq")?],
    )?;
    row.map(|row| Ok(Hash::from_bytes(row.get(0)?))).transpose()
}

/// The last position of each log that lies here.
pub fn lasts(tx: &mut Tx) -> Result<Vec<(Id, Id, u64)>> {
    let mut lasts: Vec<_> = epochs::all(tx)?
        .iter()
        .map(|one| (one.device, one.epoch, one.last))
        .collect();
    lasts.sort_unstable();
    Ok(lasts)
}
