//! The anchor: a small file beside, not inside, the database, by which a database that went back in time is noticed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Hash, Head, Id,
    hash::tagged,
    json::{self, Limits},
};

const NAME: &str = "LUCARNE1/anchor";
const LIMITS: Limits = Limits {
    bytes: 4 << 20,
    depth: 8,
    integers_only: true,
};

/// Where the ledger stood when the anchor was written, and the versions nothing may fall below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Counts the writings; the higher of two valid slots is the newer.
    pub n: u64,
    /// The installation.
    pub device: Id,
    /// Its epoch.
    pub epoch: Id,
    /// The number of the epoch, for people.
    pub epoch_n: u32,
    /// The last event.
    pub seq: u64,
    /// Its hash.
    pub head: Hash,
    /// The version floors.
    pub floors: Floors,
}

/// Versions below which a document is refused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floors {
    /// The root document.
    pub root: u64,
    /// The last ack number of each hub.
    pub acks: BTreeMap<Id, u64>,
    /// The version of each series.
    pub series: BTreeMap<Id, u64>,
}

/// One of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// `anchor.a`
    A,
    /// `anchor.b`
    B,
}

/// Why bytes are not an anchor.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnchorError {
    /// The second line is not the check of the first.
    #[error("the anchor's check line does not match")]
    Check,
    /// The first line is not an anchor.
    #[error("not an anchor: {0}")]
    Shape(String),
}

impl Anchor {
    /// The anchor number `n` of a ledger standing at `head`.
    #[must_use]
    pub fn at(n: u64, head: &Head, floors: Floors) -> Self {
        Self {
            n,
            device: head.device,
            epoch: head.epoch,
            epoch_n: head.epoch_n,
            seq: head.seq,
            head: head.hash,
            floors,
        }
    }

    /// The bytes of a slot: the anchor on one line, its check on the next.
    pub fn encode(&self) -> Result<Vec<u8>, AnchorError> {
        let written = Line {
            lucarne: NAME.to_owned(),
            n: self.n,
            device: self.device,
            epoch: self.epoch,
            epoch_n: self.epoch_n,
            seq: self.seq,
            head: self.head,
            floors: self.floors.clone(),
        };
        let line = serde_json::to_string(&written)?;
        let check = check(line.as_bytes());
        Ok(format!("{line}\n{check}\n").into_bytes())
    }

    /// The anchor in a slot.
    pub fn decode(bytes: &[u8]) -> Result<Self, AnchorError> {
        let newline = bytes.iter().position(|byte| *byte == b'\n');
        let (line, rest) = bytes.split_at(newline.ok_or(AnchorError::Check)?);
        if rest != format!("\n{}\n", check(line)).as_bytes() {
            return Err(AnchorError::Check);
        }
        let value =
            json::parse(line, LIMITS).map_err(|error| AnchorError::Shape(error.to_string()))?;
        let read: Line = serde_json::from_value(value)?;
        if read.lucarne != NAME {
            return Err(AnchorError::Shape("another kind of document".to_owned()));
        }
        Ok(Self {
            n: read.n,
            device: read.device,
            epoch: read.epoch,
            epoch_n: read.epoch_n,
            seq: read.seq,
            head: read.head,
            floors: read.floors,
        })
    }
}

impl Slot {
    /// The name of the file.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::A => "anchor.a",
            Self::B => "anchor.b",
        }
    }

    /// The slot to write next.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

impl Floors {
    /// Raises every floor to the other's where that one is higher. No floor ever falls.
    pub fn raise(&mut self, other: &Self) {
        self.root = self.root.max(other.root);
        raise_each(&mut self.acks, &other.acks);
        raise_each(&mut self.series, &other.series);
    }
}

/// The newer of the valid slots, given the bytes of each file that exists.
#[must_use]
pub fn choose(a: Option<&[u8]>, b: Option<&[u8]>) -> Option<(Slot, Anchor)> {
    let read = |bytes: Option<&[u8]>| bytes.and_then(|bytes| Anchor::decode(bytes).ok());
    match (read(a), read(b)) {
        (Some(a), Some(b)) if b.n > a.n => Some((Slot::B, b)),
        (Some(a), _) => Some((Slot::A, a)),
        (None, Some(b)) => Some((Slot::B, b)),
        (None, None) => None,
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    lucarne: String,
    n: u64,
    device: Id,
    epoch: Id,
    epoch_n: u32,
    seq: u64,
    head: Hash,
    floors: Floors,
}

fn check(line: &[u8]) -> Hash {
    tagged(NAME, &[line])
}

fn raise_each(floors: &mut BTreeMap<Id, u64>, other: &BTreeMap<Id, u64>) {
    for (id, version) in other {
        let floor = floors.entry(*id).or_default();
        *floor = (*floor).max(*version);
    }
}

impl From<serde_json::Error> for AnchorError {
    fn from(error: serde_json::Error) -> Self {
        Self::Shape(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(n: u64) -> Anchor {
        let head = Head {
            device: Id::from_bytes([1; 16]),
            epoch: Id::from_bytes([2; 16]),
            epoch_n: 1,
            seq: 5,
            lamport: 9,
            hash: Hash::of(b"five"),
        };
        Anchor::at(n, &head, Floors::default())
    }

    #[test]
    fn the_newer_valid_slot_wins() {
        let old = anchor(6).encode().expect("anchor");
        let new = anchor(7).encode().expect("anchor");
        let torn = &new[..new.len() - 1];
        assert_eq!(choose(Some(&old), Some(&new)), Some((Slot::B, anchor(7))));
        assert_eq!(choose(Some(&new), Some(&old)), Some((Slot::A, anchor(7))));
        assert_eq!(choose(Some(&old), Some(torn)), Some((Slot::A, anchor(6))));
        assert_eq!(choose(None, Some(&old)), Some((Slot::B, anchor(6))));
        assert_eq!(choose(Some(torn), None), None);
    }

    #[test]
    fn every_changed_or_missing_byte_makes_a_slot_invalid() {
        let bytes = anchor(7).encode().expect("anchor");
        for i in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[i] ^= 1;
            assert!(Anchor::decode(&changed).is_err(), "byte {i}");
            assert!(Anchor::decode(&bytes[..i]).is_err(), "cut at {i}");
        }
    }

    #[test]
    fn floors_never_fall() {
        let id = Id::from_bytes([3; 16]);
        let mut floors = Floors {
            root: 2,
            series: [(id, 5)].into(),
            ..Floors::default()
        };
        floors.raise(&Floors {
            root: 1,
            series: [(id, 4)].into(),
            acks: [(id, 1)].into(),
        });
        assert_eq!(
            (floors.root, floors.series[&id], floors.acks[&id]),
            (2, 5, 1)
        );
    }
}
