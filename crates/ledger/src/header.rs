//! The fixed 144 bytes of every event. They name no person and survive erasure, so the chain can always be verified.

use std::{fmt, str::FromStr};

use crate::{Hash, Id, Kind, hash::tagged};

/// The length of a header.
pub const HEADER_LEN: usize = 144;
/// The largest sequence number.
pub const MAX_SEQ: u64 = (1 << 40) - 1;
/// The largest Lamport number.
pub const MAX_LAMPORT: u64 = (1 << 53) - 1;

const MAGIC: &[u8; 8] = b"LUCEVT01";

/// How far the wall clock was to be trusted when the event was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Clock {
    /// Never set.
    #[default]
    Unset = 0,
    /// Set by staff.
    Staff = 1,
    /// Synchronised on the closed network.
    Network = 2,
    /// Moved by more than 120 seconds against the monotonic clock since the machine started.
    Jumped = 3,
}

/// One event without its payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Header {
    /// What happened.
    pub kind: Kind,
    /// Version of the payload schema of that type, from 1.
    pub schema: u16,
    /// Quality of `claimed`.
    pub clock: Clock,
    /// The installation that wrote the event.
    pub device: Id,
    /// The uninterrupted life of its database.
    pub epoch: Id,
    /// Position in the epoch, from 1, without holes.
    pub seq: u64,
    /// One more than the largest number known to the ledger.
    pub lamport: u64,
    /// Wall clock, seconds since 1970 UTC; shown to people, never used for order.
    pub claimed: i64,
    /// Latest time proved by verified documents, seconds since 1970 UTC.
    pub t_min: i64,
    /// Commitment to salt and payload.
    pub commit: Hash,
    /// Hash of the event before.
    pub prev: Hash,
}

/// The name of an event, everywhere and for ever: `device.epoch.seq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventRef {
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The position in it.
    pub seq: u64,
}

/// What events are sorted by where an order is needed. It never contains wall-clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey {
    /// Lamport number.
    pub lamport: u64,
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The position in it.
    pub seq: u64,
}

/// Why bytes are not a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// Not 144 bytes.
    #[error("a header has 144 bytes, not {0}")]
    Length(usize),
    /// The first eight bytes are not `LUCEVT01`.
    #[error("the header does not begin with LUCEVT01")]
    Magic,
    /// Flags or reserved bytes are not zero.
    #[error("reserved bytes of the header are not zero")]
    Reserved,
    /// A field holds a value outside its range.
    #[error("the header's {0} is out of range")]
    Range(&'static str),
}

impl Header {
    /// The 144 bytes.
    #[must_use]
    pub fn encode(&self) -> [u8; HEADER_LEN] {
        let mut bytes = [0; HEADER_LEN];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..10].copy_from_slice(&self.kind.code().to_be_bytes());
        bytes[10..12].copy_from_slice(&self.schema.to_be_bytes());
        bytes[12] = self.clock as u8;
        bytes[16..32].copy_from_slice(self.device.as_bytes());
        bytes[32..48].copy_from_slice(self.epoch.as_bytes());
        bytes[48..56].copy_from_slice(&self.seq.to_be_bytes());
        bytes[56..64].copy_from_slice(&self.lamport.to_be_bytes());
        bytes[64..72].copy_from_slice(&self.claimed.to_be_bytes());
        bytes[72..80].copy_from_slice(&self.t_min.to_be_bytes());
        bytes[80..112].copy_from_slice(self.commit.as_bytes());
        bytes[112..].copy_from_slice(self.prev.as_bytes());
        bytes
    }

    /// The header in these bytes, refusing everything that `encode` would not have written.
    pub fn decode(bytes: &[u8]) -> Result<Self, HeaderError> {
        let bytes: &[u8; HEADER_LEN] = bytes
            .try_into()
            .map_err(|_| HeaderError::Length(bytes.len()))?;
        if &bytes[..8] != MAGIC {
            return Err(HeaderError::Magic);
        }
        if bytes[13..16] != [0; 3] {
            return Err(HeaderError::Reserved);
        }
        let header = Self {
            kind: Kind::from_code(u16::from_be_bytes(part(bytes, 8))),
            schema: u16::from_be_bytes(part(bytes, 10)),
            clock: Clock::from_code(bytes[12]).ok_or(HeaderError::Range("clock"))?,
            device: Id::from_bytes(part(bytes, 16)),
            epoch: Id::from_bytes(part(bytes, 32)),
            seq: u64::from_be_bytes(part(bytes, 48)),
            lamport: u64::from_be_bytes(part(bytes, 56)),
            claimed: i64::from_be_bytes(part(bytes, 64)),
            t_min: i64::from_be_bytes(part(bytes, 72)),
            commit: Hash::from_bytes(part(bytes, 80)),
            prev: Hash::from_bytes(part(bytes, 112)),
        };
        header.check_ranges()?;
        Ok(header)
    }

    /// The hash that names the event and that the next one chains to.
    #[must_use]
    pub fn hash(&self) -> Hash {
        tagged("LUCARNE1/hdr", &[&self.encode()])
    }

    /// `device.epoch.seq`.
    #[must_use]
    pub const fn event(&self) -> EventRef {
        EventRef {
            device: self.device,
            epoch: self.epoch,
            seq: self.seq,
        }
    }

    /// What the event is sorted by.
    #[must_use]
    pub const fn order(&self) -> OrderKey {
        OrderKey {
            lamport: self.lamport,
            device: self.device,
            epoch: self.epoch,
            seq: self.seq,
        }
    }

    fn check_ranges(&self) -> Result<(), HeaderError> {
        if self.schema == 0 {
            return Err(HeaderError::Range("schema"));
        }
        if !(1..=MAX_SEQ).contains(&self.seq) {
            return Err(HeaderError::Range("seq"));
        }
        if !(1..=MAX_LAMPORT).contains(&self.lamport) {
            return Err(HeaderError::Range("lamport"));
        }
        if self.clock == Clock::Unset && self.claimed != 0 {
            return Err(HeaderError::Range("claimed"));
        }
        Ok(())
    }
}

impl Clock {
    /// The quality with this code.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Unset),
            1 => Some(Self::Staff),
            2 => Some(Self::Network),
            3 => Some(Self::Jumped),
            _ => None,
        }
    }
}

impl fmt::Display for EventRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.device, self.epoch, self.seq)
    }
}

/// The text is not `device.epoch.seq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an event name of the form device.epoch.seq")]
pub struct NotAnEventRef;

impl FromStr for EventRef {
    type Err = NotAnEventRef;

    fn from_str(text: &str) -> Result<Self, NotAnEventRef> {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next().ok_or(NotAnEventRef);
        let device = part()?.parse().map_err(|_| NotAnEventRef)?;
        let epoch = part()?.parse().map_err(|_| NotAnEventRef)?;
        let seq = part()?.parse().map_err(|_| NotAnEventRef)?;
        let event = Self { device, epoch, seq };
        let canonical = (1..=MAX_SEQ).contains(&seq) && event.to_string() == text;
        canonical.then_some(event).ok_or(NotAnEventRef)
    }
}

/// `N` bytes from `offset`; every caller names a field that lies inside the array.
pub(crate) fn part<const N: usize>(bytes: &[u8], offset: usize) -> [u8; N] {
    std::array::from_fn(|i| bytes[offset + i])
}
