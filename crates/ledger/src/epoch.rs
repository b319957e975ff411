//! Epochs: one uninterrupted life of a database each. Every restore opens a new one, so no number is ever used twice.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Event, Hash, Head, Id, hash::tagged};

/// The data of an `epoch.open` event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// A counter for people; the random id is what identifies.
    pub n: u32,
    /// What the epoch continues; `None` in the very first one.
    pub parent: Option<Parent>,
    /// Why it was opened.
    pub reason: Reason,
    /// The version of the program that opened it.
    pub software: String,
}

/// The last known event of the epoch before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// Its installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// Its position.
    pub seq: u64,
    /// Its hash.
    pub head: Hash,
}

/// Why an epoch is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// The installation begins.
    First,
    /// A backup was restored.
    Restore,
    /// The database and its anchor disagree.
    Anchor,
    /// A stick names events of ours that we do not have.
    Stick,
    /// The hub saw two histories.
    Hub,
    /// The machine is another one.
    Machine,
    /// Staff asked for it.
    Staff,
}

impl Open {
    /// The `data` member of the payload.
    #[must_use]
    pub fn to_data(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The opening that an event describes; `None` if its content is gone or malformed, or if its parent is not what
    /// the header chains to.
    #[must_use]
    pub fn of(event: &Event) -> Option<Self> {
        let payload = event.payload().ok()??;
        let open: Self = serde_json::from_value(payload.data).ok()?;
        let prev = open.parent.map_or(Hash::ZERO, |parent| parent.head);
        (prev == event.header.prev).then_some(open)
    }
}

impl Parent {
    /// The parent that a ledger standing at `head` is to a new epoch.
    #[must_use]
    pub const fn of(head: &Head) -> Self {
        Self {
            device: head.device,
            epoch: head.epoch,
            seq: head.seq,
            head: head.hash,
        }
    }
}

/// The implicit epoch of a disputed branch, named by its first differing event.
#[must_use]
pub fn fork_id(epoch: Id, first_differing: &Hash) -> Id {
    let hash = tagged(
        "LUCARNE1/fork",
        &[epoch.as_bytes(), first_differing.as_bytes()],
    );
    Id::from_bytes(crate::header::part(hash.as_bytes(), 0))
}
