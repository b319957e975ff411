//! Freezing: what will leave is laid down in the ledger before anything of it is visible. Everything above the last
//! ack leaves, every time: a lost stick heals itself with the next one.

use ledger::{Hash, Id, Kind};
use store::{Tx, bigint};

use crate::error::{Error, Result};
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
    let rows = tx.query(include_str!("sql/due.sql"), &[])?;
    let mut ranges = Vec::new();
    for row in &rows {
        let (last, upto): (i64, i64) = (row.get("last")?, row.get("upto")?);
        let (device, epoch) = (
            Id::from_bytes(row.get("device")?),
            Id::from_bytes(row.get("epoch")?),
        );
        let to = last.unsigned_abs();
        if let Some(head) = hash_at(tx, device, epoch, to)? {
            ranges.push(Range {
                device,
                epoch,
                from: upto.unsigned_abs() + 1,
                to,
                head,
            });
        }
    }
    Ok(ranges)
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
    let rows = tx.query(
        "SELECT device, epoch, MAX(seq) AS last FROM event GROUP BY device, epoch ORDER BY device, epoch",
        &[],
    )?;
    let each = rows.iter().map(|row| {
        let last: i64 = row.get("last")?;
        let (device, epoch) = (row.get("device")?, row.get("epoch")?);
        Ok((
            Id::from_bytes(device),
            Id::from_bytes(epoch),
            last.unsigned_abs(),
        ))
    });
    each.collect()
}
