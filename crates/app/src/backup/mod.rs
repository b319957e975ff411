//! Copies of the whole site on a medium in the cabinet, and the way back from one.
//!
//! A copy is sealed for a recipient whose other half is printed on the recovery sheet and exists nowhere else. It
//! holds sealed bodies only; the keys of people are in a file of their own beside it, of which there is one
//! generation, so that destroying a key reaches every copy ever made.

mod accounts;
pub mod by_hand;
pub mod command;
mod copy;
pub mod desk;
pub mod fault;
pub mod fold;
pub mod found;
mod medium;
pub mod note;
mod recipient;
pub mod restore;
pub mod restore_command;
pub mod restore_web;
mod run;
pub mod sheet_act;
mod slot;
mod source;
pub mod web;

use ledger::{Hash, Head, Id};
use serde::{Deserialize, Serialize};

pub use medium::{Generation, Medium};
pub use recipient::{Sheet, recipient, words as recipient_words};
pub use run::{Made, alone, rewrite_keys, run};
pub use source::Source;

/// What a copy says about itself, sealed inside it and, without a name, in clear beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// `LUCARNE1/backup`.
    pub lucarne: String,
    /// Number of the copy on its medium.
    pub n: u64,
    /// When it was made, seconds since 1970.
    pub at: i64,
    /// The installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// The number of the epoch, for people.
    pub epoch_n: u32,
    /// The last event.
    pub seq: u64,
    /// Its place in the order of all events.
    pub lamport: u64,
    /// Its hash.
    pub head: Hash,
    /// Events in the copy.
    pub events: u64,
    /// Answers of learners among them.
    pub answers: u64,
    /// People in the copy.
    pub people: u64,
    /// Name of the last migration.
    pub schema: String,
    /// Version of the program.
    pub app: String,
}

/// The name of the format.
pub const NAME: &str = "LUCARNE1/backup";

impl Meta {
    /// Where the ledger stood.
    pub fn head(&self) -> Head {
        Head {
            device: self.device,
            epoch: self.epoch,
            epoch_n: self.epoch_n,
            seq: self.seq,
            lamport: self.lamport,
            hash: self.head,
        }
    }

    /// The eight words people compare and write into the cabinet's book.
    pub fn words(&self) -> String {
        ledger::words8(&self.head).to_string()
    }
}

/// `backup.made`: a copy is on a medium, read back and found whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupMade {
    /// Which medium.
    pub medium: Id,
    /// Number of the copy on it.
    pub n: u64,
    /// When.
    pub at: i64,
    /// The installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// The last event in the copy.
    pub seq: u64,
    /// Its hash.
    pub head: Hash,
    /// Answers in the copy.
    pub answers: u64,
    /// How many people had been erased when the key file was written.
    pub erased: u64,
}
