//! What enters: parcels wait in quarantine until an officer, who did not bring them, admits them item by item.

pub mod blobs;
pub mod bring;
pub mod changes;
pub mod clear;
pub mod decide;
pub mod facts;
pub mod file;
pub mod fold;
pub mod gate;
pub mod library;
pub mod pack;
pub mod paper;
pub mod path;
pub mod publisher;
pub mod reasons;
pub mod rejection;
pub mod report;
pub mod title;
pub mod trust;
pub mod web;
pub mod words;

use ledger::{Hash, Id};
use serde::{Deserialize, Serialize};

/// The kind of an item that is a module.
pub const MODULE: &str = "module";
/// The kind of an item that is a path.
pub const PATH: &str = "path";
/// The kind of an item that is a file of facts of the cartographies.
pub const CARTOGRAPHY: &str = "cartography";

/// `parcel.verified`: a parcel whose signature and files are right waits in quarantine.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParcelVerified {
    /// Id of the parcel.
    pub parcel: Id,
    /// Its name.
    pub name: String,
    /// Namespace of its publisher.
    pub namespace: String,
    /// Public key of its signer, as minisign writes it.
    pub signer: String,
    /// SHA-256 of the manifest, whose bytes lie in the data folder.
    pub manifest: Hash,
    /// What it holds.
    pub items: Vec<WaitingItem>,
}

/// `parcel.rejected`: a parcel did not enter; nothing of it is kept but this.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParcelRejected {
    /// SHA-256 of what was handed over.
    pub sha256: Hash,
    /// Code of the reason.
    pub reason: String,
    /// The names and numbers that the reason is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
}

/// One item of a parcel that waits.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WaitingItem {
    /// The thing across versions.
    pub series: Id,
    /// Its version.
    pub version: i64,
    /// [`MODULE`], [`PATH`] or [`CARTOGRAPHY`].
    pub kind: String,
    /// Id of the module or path.
    pub module: String,
    /// Title.
    pub title: String,
    /// Prefix of its files, ends with `/`.
    pub path: String,
    /// SHA-256 of the check report, whose bytes lie in the data folder.
    pub report: Hash,
}

/// `item.admitted`, `item.refused`, `item.activated`, `item.withdrawn`; the last part of [`Refused`], [`Kept`] and
/// [`RolledBack`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Decision {
    /// The parcel.
    pub parcel: Id,
    /// The item.
    pub series: Id,
    /// Manifest the decision binds.
    pub manifest: Hash,
    /// Report the decision binds.
    pub report: Hash,
    /// Why; needed where not admitting.
    #[serde(default)]
    pub reason: String,
}

/// `item.refused`, for good or until the author has changed something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Refused {
    /// What is refused, and why.
    #[serde(flatten)]
    pub decision: Decision,
    /// The author is asked for a change.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub change: bool,
    /// The time to think again is over, and the files are removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// `item.admitted`, once more, of what is in use though its signer is not trusted any more.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    /// What is kept, and why.
    #[serde(flatten)]
    pub decision: Decision,
    /// It was in use already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
}

/// `item.rolledback`: the version that was in use is closed, and an earlier one is used again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RolledBack {
    /// What is closed, and why.
    #[serde(flatten)]
    pub decision: Decision,
    /// The parcel of the earlier version.
    pub to: Id,
}
