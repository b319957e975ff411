//! Parcels that were taken in, with the digest of what was signed: whoever brought one compares its eight words by
//! telephone with the sheet that was printed at the site.

use ledger::{Hash, Id, words8};
use serde_json::{Value, json};
use store::{Row, Tx, bigint};

use crate::clock;
use crate::error::Result;
use crate::hub::senders::Senders;
use crate::record::Write;

/// A parcel that was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its id, which is the name of its file.
    pub parcel: Id,
    /// Who signed it.
    pub device: Id,
    /// The SHA-256 of its manifest.
    pub manifest: Hash,
    /// When it was first taken in, seconds since 1970.
    pub at: i64,
    /// Batches that were not taken.
    pub refused: u64,
}

impl Taken {
    /// Its eight words, and the numbers that say the same in every language.
    pub fn text(&self) -> String {
        text(self.parcel, &self.manifest)
    }

    /// The same for programs.
    pub fn json(&self) -> Value {
        json!({
            "parcel": self.parcel,
            "manifest": self.manifest,
            "words8": words8(&self.manifest).words(),
            "taken": clock::date(self.at),
            "refused": self.refused,
        })
    }
}

/// Two lines for people: the parcel, and what is compared.
pub fn text(parcel: Id, manifest: &Hash) -> String {
    let words = words8(manifest);
    format!(
        "  parcel {parcel}\n  eight words  {words}\n               {}\n",
        words.digits()
    )
}

/// Notes that a parcel was taken in; whether for the first time. Taken in again, it stays as it was noted, but for what is
/// refused no more.
pub fn note(w: &mut Write, taken: &Taken) -> Result<bool> {
    let known = "SELECT 1 FROM hub_parcel WHERE manifest = $1";
    let known = w.tx.query_opt(known, &[taken.manifest.as_bytes()])?;
    w.tx.execute(
        "INSERT INTO hub_parcel (manifest, parcel, device, at, refused) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (manifest) DO UPDATE SET refused = excluded.refused",
        &[
            taken.manifest.as_bytes(),
            taken.parcel.as_bytes(),
            taken.device.as_bytes(),
            &taken.at,
            &bigint(taken.refused, "refused")?,
        ],
    )?;
    Ok(known.is_none())
}

/// What no ack has answered yet is answered by this one.
pub fn answered(w: &mut Write, senders: &Senders, to: Id, n: u64) -> Result<()> {
    let n = bigint(n, "n")?;
    for known in &senders.0 {
        if senders.inherits(to, known.device) {
            w.tx.execute(
                "UPDATE hub_parcel SET answered_to = $2, answer = $3 WHERE device = $1 AND answer IS NULL",
                &[known.device.as_bytes(), to.as_bytes(), &n],
            )?;
        }
    }
    Ok(())
}

/// The parcels that an ack answers, in the order in which they were taken in.
pub fn of_answer(tx: &mut Tx, to: Id, n: u64) -> Result<Vec<Taken>> {
    let sql = format!("{TAKEN} WHERE answered_to = $1 AND answer = $2 ORDER BY at, manifest");
    let rows = tx.query(&sql, &[to.as_bytes(), &bigint(n, "n")?])?;
    rows.iter().map(read).collect()
}

/// The parcel of an installation that was taken in last.
pub fn last(tx: &mut Tx, device: Id) -> Result<Option<Taken>> {
    let sql = format!("{TAKEN} WHERE device = $1 ORDER BY at DESC, manifest LIMIT 1");
    let row = tx.query_opt(&sql, &[device.as_bytes()])?;
    row.as_ref().map(read).transpose()
}

const TAKEN: &str = "SELECT parcel, device, manifest, at, refused FROM hub_parcel";

fn read(row: &Row) -> Result<Taken> {
    Ok(Taken {
        parcel: Id::from_bytes(row.get("parcel")?),
        device: Id::from_bytes(row.get("device")?),
        manifest: Hash::from_bytes(row.get("manifest")?),
        at: row.get("at")?,
        refused: row.get::<i64>("refused")?.unsigned_abs(),
    })
}
