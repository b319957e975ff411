//! One epoch of one installation, as the hub holds it.

use ledger::have::Have;
use ledger::sign::Signature;
use ledger::{Hash, Id};
use store::{Row, Tx, bigint};

use crate::error::{Error, Result};
use crate::hub::coverage::{self, Ranges};
use crate::hub::cutoff;

/// One row of `hub_log`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// Number in this database; it means nothing elsewhere.
    pub id: i64,
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// Positions held.
    pub ranges: Ranges,
    /// The first position with two histories.
    pub fork: Option<u64>,
    /// The latest position the installation signed.
    pub signed_to: u64,
    /// Its hash.
    pub head: Hash,
    /// Its signature, which makes everything below undeniable.
    pub signature: Signature,
    /// The last position the sender says it holds.
    pub claimed: u64,
    /// Where the sender's copy ended when it last wrote: below `claimed` where it lost something.
    pub stands: u64,
    /// What the last verified copy of this hub holds.
    pub copied: Option<Have>,
    /// The last position at which the key is trusted.
    pub cut: Option<u64>,
}

const COLUMNS: &str =
    "id, device, epoch, ranges, fork, signed_to, head, signature, claimed, stands, copied, cut";

impl Log {
    fn of(row: &Row) -> Result<Log> {
        let copied: Option<String> = row.get("copied")?;
        Ok(Log {
            id: row.get("id")?,
            device: Id::from_bytes(row.get("device")?),
            epoch: Id::from_bytes(row.get("epoch")?),
            ranges: read_json(&row.get::<String>("ranges")?)?,
            fork: row.get::<Option<i64>>("fork")?.map(i64::unsigned_abs),
            signed_to: row.get::<i64>("signed_to")?.unsigned_abs(),
            head: Hash::from_bytes(row.get("head")?),
            signature: row.get("signature")?,
            claimed: row.get::<i64>("claimed")?.unsigned_abs(),
            stands: row.get::<i64>("stands")?.unsigned_abs(),
            copied: copied.as_deref().map(read_json).transpose()?,
            cut: row.get::<Option<i64>>("cut")?.map(i64::unsigned_abs),
        })
    }

    /// The log of that name, if anything of it ever arrived.
    pub fn find(tx: &mut Tx, device: Id, epoch: Id) -> Result<Option<Log>> {
        let sql = format!("SELECT {COLUMNS} FROM hub_log WHERE device = $1 AND epoch = $2");
        let row = tx.query_opt(&sql, &[device.as_bytes(), epoch.as_bytes()])?;
        row.as_ref().map(Log::of).transpose()
    }

    /// All logs, in the order of their names.
    pub fn all(tx: &mut Tx) -> Result<Vec<Log>> {
        let sql = format!("SELECT {COLUMNS} FROM hub_log ORDER BY device, epoch");
        tx.query(&sql, &[])?.iter().map(Log::of).collect()
    }

    /// The logs of one installation, in the order of their epochs' names.
    pub fn of_device(tx: &mut Tx, device: Id) -> Result<Vec<Log>> {
        let sql = format!("SELECT {COLUMNS} FROM hub_log WHERE device = $1 ORDER BY epoch");
        let rows = tx.query(&sql, &[device.as_bytes()])?;
        rows.iter().map(Log::of).collect()
    }

    /// A log of which nothing is held yet. Where the key was cut off, nothing of a new epoch is trusted.
    pub fn begin(tx: &mut Tx, device: Id, epoch: Id) -> Result<Log> {
        let cut = cutoff::holds(tx, device)?.then_some(0);
        let last = tx.query_one("SELECT COALESCE(MAX(id), 0) FROM hub_log", &[])?;
        Ok(Log {
            id: last.get::<i64>(0)? + 1,
            device,
            epoch,
            ranges: Ranges::new(),
            fork: None,
            signed_to: 0,
            head: Hash::ZERO,
            signature: [0; 64],
            claimed: 0,
            stands: 0,
            copied: None,
            cut,
        })
    }

    /// Writes the row.
    pub fn save(&self, tx: &mut Tx) -> Result<()> {
        let optional = |seq: Option<u64>| seq.map(|seq| bigint(seq, "seq")).transpose();
        tx.put(
            include_str!("sql/save_log.sql"),
            &[
                &self.id,
                self.device.as_bytes(),
                self.epoch.as_bytes(),
                &to_json(&self.ranges)?,
                &optional(self.fork)?,
                &bigint(self.signed_to, "seq")?,
                self.head.as_bytes(),
                &self.signature,
                &bigint(self.claimed, "seq")?,
                &bigint(self.stands, "seq")?,
                &self.copied.as_ref().map(to_json).transpose()?,
                &optional(self.cut)?,
            ],
        )?;
        Ok(())
    }

    /// The last position at which the key is trusted, as the database compares it.
    pub fn bound(&self) -> Result<i64> {
        Ok(self.cut.map_or(Ok(i64::MAX), |cut| bigint(cut, "seq"))?)
    }

    /// What an ack says of it now.
    pub fn have(&self, tx: &mut Tx) -> Result<Have> {
        coverage::have(self.epoch, &self.ranges, self.fork, |seq| {
            self.hash_at(tx, seq)
        })
    }

    /// The hash at a position below any fork.
    pub fn hash_at(&self, tx: &mut Tx, seq: u64) -> Result<Hash> {
        let row = tx.query_one(
            "SELECT hash FROM hub_event WHERE log = $1 AND seq = $2 AND (seq <= $3 OR vouched = 1)",
            &[&self.id, &bigint(seq, "seq")?, &self.bound()?],
        )?;
        Ok(Hash::from_bytes(row.get(0)?))
    }
}

fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Internal(error.to_string()))
}

fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::Internal(format!("hub_log: {error}")))
}
