//! A key that was stolen: from a point of its log on it is not trusted. What came before stands; what comes later is kept,
//! said, and does not count. It can be taken back, and then everything counts as if it had never been.

use std::collections::BTreeMap;

use ledger::{Hash, Id, Kind};
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::clock;
use crate::error::Result;
use crate::hub::coverage::Ranges;
use crate::hub::log::Log;
use crate::record::Write;

/// `trust.cutoff`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustCutoff {
    /// The installation whose key it is.
    pub device: Id,
    /// The last position of each epoch at which the key is trusted. An epoch that is not named is trusted nowhere.
    pub upto: Vec<(Id, u64)>,
    /// Why.
    pub reason: String,
    /// The cut-off is taken back: the key is trusted everywhere again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lifted: bool,
}

/// A cut-off as the hub keeps it, also after it was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cutoff {
    /// Why.
    pub reason: String,
    /// Since when, seconds since 1970.
    pub since: i64,
    /// When it was taken back.
    pub lifted: Option<i64>,
    /// Why it was taken back.
    pub lifted_reason: String,
}

impl Cutoff {
    /// Whether it holds now.
    pub fn holds(&self) -> bool {
        self.lifted.is_none()
    }
}

/// The last cut-off of an installation.
pub fn of(tx: &mut Tx, device: Id) -> Result<Option<Cutoff>> {
    let sql = "SELECT reason, since, lifted, lifted_reason FROM hub_cutoff WHERE device = $1";
    let row = tx.query_opt(sql, &[device.as_bytes()])?;
    let read = |row: &Row| {
        Ok(Cutoff {
            reason: row.get("reason")?,
            since: row.get("since")?,
            lifted: row.get("lifted")?,
            lifted_reason: row.get("lifted_reason")?,
        })
    };
    row.as_ref().map(read).transpose()
}

/// Whether a cut-off of an installation holds.
pub fn holds(tx: &mut Tx, device: Id) -> Result<bool> {
    Ok(of(tx, device)?.is_some_and(|cutoff| cutoff.holds()))
}

/// Everything that is held of an installation now, by epoch: where a cut-off lies if nobody names another point.
pub fn as_held(tx: &mut Tx, device: Id) -> Result<BTreeMap<Id, u64>> {
    let logs = Log::of_device(tx, device)?;
    let end = |log: &Log| log.ranges.last().map_or(0, |(_, to)| *to);
    Ok(logs.iter().map(|log| (log.epoch, end(log))).collect())
}

/// Trusts the key of an installation no longer than up to these positions.
pub fn set(w: &mut Write, device: Id, upto: &BTreeMap<Id, u64>, reason: &str) -> Result<()> {
    w.tx.execute(
        include_str!("sql/set_cutoff.sql"),
        &[device.as_bytes(), &reason, &clock::seconds()],
    )?;
    for epoch in upto.keys() {
        if Log::find(w.tx, device, *epoch)?.is_none() {
            Log::begin(w.tx, device, *epoch)?.save(w.tx)?;
        }
    }
    for mut log in Log::of_device(w.tx, device)? {
        log.cut = Some(upto.get(&log.epoch).copied().unwrap_or(0));
        recount(w.tx, &mut log)?;
        // What was called safe may lie above: nothing is, until the next copy says so.
        log.copied = None;
        log.save(w.tx)?;
    }
    let cutoff = TrustCutoff {
        device,
        upto: upto.iter().map(|(epoch, seq)| (*epoch, *seq)).collect(),
        reason: reason.to_owned(),
        lifted: false,
    };
    w.record(Kind::TrustCutoff, &cutoff).map(drop)
}

/// Takes a cut-off back.
pub fn lift(w: &mut Write, device: Id, reason: &str) -> Result<()> {
    w.tx.execute(
        "UPDATE hub_cutoff SET lifted = $2, lifted_reason = $3 WHERE device = $1",
        &[device.as_bytes(), &clock::seconds(), &reason],
    )?;
    for mut log in Log::of_device(w.tx, device)? {
        log.cut = None;
        recount(w.tx, &mut log)?;
        log.save(w.tx)?;
    }
    let cutoff = TrustCutoff {
        device,
        upto: Vec::new(),
        reason: reason.to_owned(),
        lifted: true,
    };
    w.record(Kind::TrustCutoff, &cutoff).map(drop)
}

/// Events of an installation that are kept and do not count.
pub fn held(tx: &mut Tx, device: Id) -> Result<u64> {
    let row = tx.query_one(include_str!("sql/held_back.sql"), &[device.as_bytes()])?;
    Ok(row.get::<i64>(0)?.unsigned_abs())
}

/// How many rows are read at a time.
const CHUNK: i64 = 4096;

/// Which positions count, and where two histories begin among those that do: found by looking at everything again.
fn recount(tx: &mut Tx, log: &mut Log) -> Result<()> {
    let (mut seq, mut hash) = (0_i64, Vec::new());
    let mut found = Found::default();
    loop {
        let rows = tx.query(
            include_str!("sql/counting.sql"),
            &[&log.id, &log.bound()?, &seq, &hash, &CHUNK],
        )?;
        let Some(last) = rows.last() else { break };
        let end = (last.get("seq")?, last.get("hash")?);
        if end <= (seq, hash) {
            return Err(store::Error::walked_in_a_ring("hub_event").into());
        }
        (seq, hash) = end;
        for row in &rows {
            let at: i64 = row.get("seq")?;
            let own = Hash::from_bytes(row.get("hash")?);
            let prev = Hash::from_bytes(row.get("prev")?);
            found.see(at.unsigned_abs(), own, prev);
        }
    }
    (log.ranges, log.fork) = (found.ranges, found.fork);
    Ok(())
}

/// What is found while a log is walked in the order of its positions.
#[derive(Default)]
struct Found {
    ranges: Ranges,
    fork: Option<u64>,
    /// One hash of this position and of the one before, from the events themselves or from what the next one chains to.
    near: BTreeMap<u64, Hash>,
}

impl Found {
    fn see(&mut self, seq: u64, own: Hash, prev: Hash) {
        match self.ranges.last_mut() {
            Some(last) if seq <= last.1.saturating_add(1) => last.1 = last.1.max(seq),
            _ => self.ranges.push((seq, seq)),
        }
        self.near.retain(|at, _| at.saturating_add(1) >= seq);
        self.compare(seq, own);
        if seq > 1 {
            self.compare(seq - 1, prev);
        }
    }

    fn compare(&mut self, seq: u64, hash: Hash) {
        let known = *self.near.entry(seq).or_insert(hash);
        if known != hash {
            self.fork = Some(self.fork.map_or(seq, |fork| fork.min(seq)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(n: u8) -> Hash {
        Hash::from_bytes([n; 32])
    }

    #[test]
    fn two_histories_begin_where_a_position_has_two_hashes() {
        let mut found = Found::default();
        for (seq, own, prev) in [(1, 1, 0), (2, 2, 1), (3, 3, 2), (3, 33, 2), (4, 4, 3)] {
            found.see(seq, hash(own), hash(prev));
        }
        assert_eq!((found.fork, found.ranges), (Some(3), vec![(1, 4)]));
    }

    #[test]
    fn what_the_next_one_chains_to_counts_as_well() {
        let mut found = Found::default();
        for (seq, own, prev) in [(1, 1, 0), (5, 5, 4), (5, 55, 44), (9, 9, 8)] {
            found.see(seq, hash(own), hash(prev));
        }
        assert_eq!(found.fork, Some(4));
        assert_eq!(found.ranges, vec![(1, 1), (5, 5), (9, 9)]);
    }
}
