//! What leaves: results are frozen by one person, released by another, sealed for the hub, and called safe once the
//! hub says so.

pub mod ack;
pub mod command;
pub mod fold;
pub mod freeze;
pub mod outbox;
pub mod pack;
pub mod paper;
mod refused;
pub mod release;
pub mod risk;
pub mod sheet;
pub mod trust;
pub mod web;

use ledger::{Hash, Id};
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::error::{Error, OrNotFound as _, Result};

/// A part of one of our own logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The installation that wrote it; another one where this machine replaced it.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The first position.
    pub from: u64,
    /// The last position.
    pub to: u64,
    /// The hash of the last event.
    pub head: Hash,
}

/// `export.frozen`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportFrozen {
    /// The export.
    pub export: Id,
    /// The installation it goes to.
    pub hub: Id,
    /// Which types leave with their content.
    pub profile: Profile,
    /// What it covers.
    pub ranges: Vec<Range>,
}

/// Which types leave with their content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// The default: what is needed to recognise learning, and no text.
    Basic,
}

impl Profile {
    /// Whether events of this type leave with their content.
    pub fn lets(self, kind: ledger::Kind) -> bool {
        match self {
            Profile::Basic => kind.leaves() == ledger::kind::Leaves::Basic,
        }
    }
}

/// `export.released`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportReleased {
    /// The export.
    pub export: Id,
    /// SHA-256 of the sheet that was read.
    pub sheet: Hash,
    /// The id its parcel will have.
    pub parcel: Id,
}

/// `export.written`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportWritten {
    /// The export.
    pub export: Id,
    /// SHA-256 of the manifest, of which people compare the eight words.
    pub manifest: Hash,
}

/// Where an export stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for its release.
    Frozen,
    /// Another person released it.
    Released,
    /// It was handed over, as a file or on a stick.
    Written,
    /// A later one took its place before it was released.
    Replaced,
}

impl State {
    fn from_name(name: &str) -> Option<State> {
        match name {
            "frozen" => Some(State::Frozen),
            "released" => Some(State::Released),
            "written" => Some(State::Written),
            "replaced" => Some(State::Replaced),
            _ => None,
        }
    }
}

/// An export.
#[derive(Debug, Clone)]
pub struct Export {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub state: State,
    /// The installation it goes to.
    pub hub: Id,
    /// What it covers.
    pub ranges: Vec<Range>,
    /// Who prepared it.
    pub prepared_by: Id,
    /// When.
    pub prepared_at: i64,
    /// Name of who prepared it.
    pub prepared_name: String,
    /// Name of who released it.
    pub released_name: String,
    /// When.
    pub released_at: i64,
    /// SHA-256 of the sheet that was released.
    pub sheet: Option<Hash>,
    /// The id of its parcel.
    pub parcel: Option<Id>,
    /// Eight words of its manifest, once written.
    pub words: String,
}

impl Export {
    /// How many events it covers.
    pub fn events(&self) -> i64 {
        let each = self.ranges.iter().map(|range| range.to - range.from + 1);
        i64::try_from(each.sum::<u64>()).unwrap_or(i64::MAX)
    }
}

/// One export.
pub fn find(tx: &mut Tx, id: Id) -> Result<Export> {
    let row = tx.query_opt(include_str!("sql/export.sql"), &[id.as_bytes()])?;
    read(&row.or_not_found()?)
}

/// The last exports, newest first.
pub fn list(tx: &mut Tx) -> Result<Vec<Export>> {
    let rows = tx.query(include_str!("sql/exports.sql"), &[])?;
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Export> {
    let state: String = row.get("state")?;
    let ranges: String = row.get("ranges")?;
    let fault = |what: &str| Error::Internal(format!("export: {what}"));
    let id = |bytes: Option<[u8; 16]>| bytes.map(Id::from_bytes);
    Ok(Export {
        id: Id::from_bytes(row.get("id")?),
        state: State::from_name(&state).ok_or_else(|| fault(&state))?,
        hub: Id::from_bytes(row.get("hub")?),
        ranges: serde_json::from_str(&ranges).map_err(|error| fault(&error.to_string()))?,
        prepared_by: Id::from_bytes(row.get("prepared_by")?),
        prepared_at: row.get("prepared_at")?,
        prepared_name: row.get("prepared_name")?,
        released_name: row.get("released_name")?,
        released_at: row.get("released_at")?,
        sheet: row.get::<Option<[u8; 32]>>("sheet")?.map(Hash::from_bytes),
        parcel: id(row.get("parcel")?),
        words: row.get("words")?,
    })
}
