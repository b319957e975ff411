//! Walking the whole ledger in order, and making every view again from it.

use store::{Row, Tx};

use crate::epochs::{self, Epoch};
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

/// Every event in order, a chunk of rows at a time.
pub fn walk(tx: &mut Tx, mut each: impl FnMut(&mut Tx, Vec<Row>) -> Result<()>) -> Result<()> {
    for Epoch { device, epoch, .. } in epochs::all(tx)? {
        let (mut seq, mut hash) = (-1_i64, vec![0_u8; 32]);
        loop {
            let rows = tx.query(
                include_str!("sql/next_events.sql"),
                &[device.as_bytes(), epoch.as_bytes(), &seq, &hash, &CHUNK],
            )?;
            let Some(last) = rows.last() else { break };
            let end = (last.get("seq")?, last.get("hash")?);
            if end <= (seq, hash) {
                return Err(store::Error::walked_in_a_ring("event").into());
            }
            (seq, hash) = end;
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
