//! Why something did not enter, or does not stay, as the ledger keeps it: for the trail and for looking back.

use ledger::{EventRef, Hash, Id, Kind};
use locale::Lang;
use store::{Row, Tx};

use crate::admit::{pack, words};
use crate::error::{Error, Result};

/// A parcel that did not enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// SHA-256 of what was handed over.
    pub sum: Hash,
    /// Code of the reason.
    pub code: String,
    /// What the reason is about.
    pub about: Vec<String>,
    /// Name of who brought it.
    pub who: String,
    /// When.
    pub at: i64,
    /// Order among all events.
    pub lamport: i64,
}

impl Rejected {
    fn of(row: &Row) -> Result<Rejected> {
        let about: String = row.get("about")?;
        Ok(Rejected {
            sum: Hash::from_bytes(row.get("sum")?),
            code: row.get("code")?,
            about: serde_json::from_str(&about)
                .map_err(|error| Error::Internal(format!("rejection: {error}")))?,
            who: row.get("who")?,
            at: row.get("at")?,
            lamport: row.get("lamport")?,
        })
    }

    /// The reason in words.
    pub fn why(&self, t: Lang) -> String {
        words::said(t, &self.code, &self.about)
    }
}

/// The last parcels that did not enter, the latest first.
pub fn rejected(tx: &mut Tx) -> Result<Vec<Rejected>> {
    let rows = tx.query(include_str!("sql/rejected.sql"), &[])?;
    rows.iter().map(Rejected::of).collect()
}

/// Whether events of this kind may carry a reason of the gate or of the officer.
pub fn carries(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ParcelRejected
            | Kind::ItemRefused
            | Kind::ItemWithdrawn
            | Kind::ItemRolledback
            | Kind::ItemAdmitted
    )
}

/// What was refused by an event, and why, in one sentence; nothing for an event that gives no reason.
pub fn of(tx: &mut Tx, t: Lang, event: &EventRef, kind: Kind) -> Result<Option<String>> {
    let name = event.to_string();
    if kind == Kind::ParcelRejected {
        let row = tx.query_opt(include_str!("sql/rejection.sql"), &[&name])?;
        let rejected = row.as_ref().map(Rejected::of).transpose()?;
        return Ok(rejected.map(|one| one.why(t)));
    }
    let row = tx.query_opt(include_str!("sql/decision.sql"), &[&name])?;
    let Some(row) = row else { return Ok(None) };
    let (title, version): (String, i64) = (row.get("title")?, row.get("version")?);
    let (act, reason): (String, String) = (row.get("act")?, row.get("reason")?);
    let item = format!("{title} {}", pack::version_text(version));
    Ok(match act.as_str() {
        "removed" => Some(t.admit_reason_removed(&item)),
        _ if reason.is_empty() => None,
        _ => Some(t.admit_reason_of(&item, &reason)),
    })
}

/// Items of parcels that were refused, or sent back for a change, before a moment.
pub fn refused_before(tx: &mut Tx, moment: i64) -> Result<Vec<(Id, Id)>> {
    let rows = tx.query(include_str!("sql/refused_before.sql"), &[&moment])?;
    let pair = |row: &Row| -> Result<(Id, Id)> {
        Ok((Id::from_bytes(row.get(0)?), Id::from_bytes(row.get(1)?)))
    };
    rows.iter().map(pair).collect()
}
