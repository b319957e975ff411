//! The epochs that lie in the ledger, from the first event of each to the last.
//!
//! Each costs two steps into an index, however long it is: what grouped all events took minutes with a million of them.

use ledger::{Event, Id};
use store::Tx;

use crate::error::Result;

/// One epoch of one installation.
#[derive(Debug, Clone, Copy)]
pub struct Epoch {
    /// The installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// Lamport number of its first event, by which epochs are put in order.
    pub lamport: u64,
    /// Position of its last event.
    pub last: u64,
}

/// All epochs, in the order in which they were opened.
pub fn all(tx: &mut Tx) -> Result<Vec<Epoch>> {
    let mut epochs = Vec::new();
    let mut before = (Vec::new(), Vec::new());
    while let Some(row) =
        tx.query_opt(include_str!("sql/next_epoch.sql"), &[&before.0, &before.1])?
    {
        let device = Id::from_bytes(row.get("device")?);
        let epoch = Id::from_bytes(row.get("epoch")?);
        let header: Vec<u8> = row.get("header")?;
        epochs.push(Epoch {
            device,
            epoch,
            lamport: lamport(&header),
            last: last(tx, device, epoch)?,
        });
        before = (device.as_bytes().to_vec(), epoch.as_bytes().to_vec());
    }
    epochs.sort_by_key(|one| (one.lamport, one.device, one.epoch));
    Ok(epochs)
}

/// The place of an event among all events. A header that cannot be read is met again, and named, when its epoch is
/// walked.
pub fn lamport(header: &[u8]) -> u64 {
    Event::decode(header, None).map_or(0, |event| event.header.lamport)
}

fn last(tx: &mut Tx, device: Id, epoch: Id) -> Result<u64> {
    let row = tx.query_one(
        "SELECT MAX(seq) FROM event WHERE device = $1 AND epoch = $2",
        &[device.as_bytes(), epoch.as_bytes()],
    )?;
    let last: i64 = row.get(0)?;
    Ok(last.unsigned_abs())
}
