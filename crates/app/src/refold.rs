//! Walking the whole ledger in order, and making every view again from it.

use ledger::Id;
use store::{Row, Tx};

use crate::error::Result;
use crate::keys::Keys;
use crate::{fold, record};

/// How many rows are read at a time.
const CHUNK: i64 = 4096;

/// What folding all events did.
#[derive(Debug, Clone, Copy, Default)]
pub struct Folded {
    /// Events walked.
    pub events: u64,
    /// Events without content, which change nothing.
    pub erased: u64,
}

/// One epoch of one installation.
#[derive(Debug, Clone, Copy)]
pub struct Epoch {
    /// The installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// Lamport number of its first event, by which epochs are put in order.
    pub lamport: u64,
}

/// All epochs, in the order in which they were opened.
pub fn epochs(tx: &mut Tx) -> Result<Vec<Epoch>> {
    let rows = tx.query(include_str!("sql/first_events.sql"), &[])?;
    let mut epochs = Vec::new();
    for row in rows {
        let header: Vec<u8> = row.get("header")?;
        // A header that cannot be read is met again, and named, when its epoch is walked.
        let lamport = ledger::Event::decode(&header, None).map_or(0, |event| event.header.lamport);
        epochs.push(Epoch {
            device: Id::from_bytes(row.get("device")?),
            epoch: Id::from_bytes(row.get("epoch")?),
            lamport,
        });
    }
    epochs.sort_by_key(|one| (one.lamport, one.device, one.epoch));
    Ok(epochs)
}

/// Every event in order, a chunk of rows at a time.
pub fn walk(tx: &mut Tx, mut each: impl FnMut(&mut Tx, Vec<Row>) -> Result<()>) -> Result<()> {
    for Epoch { device, epoch, .. } in epochs(tx)? {
        let (mut seq, mut hash) = (-1_i64, vec![0_u8; 32]);
        loop {
            let rows = tx.query(
                include_str!("sql/next_events.sql"),
                &[device.as_bytes(), epoch.as_bytes(), &seq, &hash, &CHUNK],
            )?;
            let Some(last) = rows.last() else { break };
            (seq, hash) = (last.get("seq")?, last.get("hash")?);
            each(tx, rows)?;
        }
    }
    Ok(())
}

/// Empties every view.
pub fn empty(tx: &mut Tx) -> Result<()> {
    for (view, _) in fold::VIEWS {
        tx.execute(&format!("DELETE FROM {view}"), &[])?;
    }
    Ok(())
}

/// Makes every view again; `progress` is told how many events were read.
pub fn refold(tx: &mut Tx, keys: &Keys, mut progress: impl FnMut(u64)) -> Result<Folded> {
    empty(tx)?;
    let mut folded = Folded::default();
    walk(tx, |tx, rows| {
        for row in &rows {
            folded.events += 1;
            match record::stored(row, keys)?.happened {
                Some(happened) => fold::apply(tx, &happened)?,
                None => folded.erased += 1,
            }
        }
        progress(rows.len() as u64);
        Ok(())
    })?;
    Ok(folded)
}
