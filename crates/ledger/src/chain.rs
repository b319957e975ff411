//! The growing end of a ledger: what the single writer needs to know to append one more event.

use crate::{
    Hash, Id, Kind,
    epoch::{self, Reason},
    event::{Clear, Event, Salt},
    header::{Clock, EventRef, Header, MAX_LAMPORT, MAX_SEQ},
    payload::{Actor, Payload, PayloadError},
};

/// Where a ledger stands. A database keeps exactly one such row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The installation.
    pub device: Id,
    /// The current epoch.
    pub epoch: Id,
    /// Its number, for people.
    pub epoch_n: u32,
    /// The last sequence number; 0 before the first event of the epoch.
    pub seq: u64,
    /// The largest Lamport number known, own or imported.
    pub lamport: u64,
    /// The hash of the last event; before the first one, what it chains to.
    pub hash: Hash,
}

/// What the clocks said when an event was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Wall clock, seconds since 1970 UTC.
    pub claimed: i64,
    /// How far it is to be trusted.
    pub clock: Clock,
    /// Latest time proved by verified documents.
    pub t_min: i64,
}

/// Why an event was not appended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// The payload cannot be written.
    #[error(transparent)]
    Payload(#[from] PayloadError),
    /// Schema versions count from 1.
    #[error("schema versions count from 1")]
    Schema,
    /// The epoch has no number left; a new one has to be opened.
    #[error("the epoch has no sequence or lamport number left")]
    Full,
}

/// A ledger that can grow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain(Head);

impl Chain {
    /// The chain that continues from `head`.
    #[must_use]
    pub const fn resume(head: Head) -> Self {
        Self(head)
    }

    /// A new epoch, with the `epoch.open` event that begins it. Without a parent it is the first of the installation.
    pub fn open_epoch(
        parent: Option<&Head>,
        opening: Opening,
        actor: Actor,
        salt: Salt,
        stamp: Stamp,
    ) -> Result<(Self, Event), AppendError> {
        let n = parent.map_or(1, |head| head.epoch_n.saturating_add(1));
        let open = epoch::Open {
            n,
            parent: parent.map(epoch::Parent::of),
            reason: opening.reason,
            software: opening.software,
        };
        let mut chain = Self(Head {
            device: opening.device,
            epoch: opening.epoch,
            epoch_n: n,
            seq: 0,
            lamport: parent.map_or(0, |head| head.lamport),
            hash: parent.map_or(Hash::ZERO, |head| head.hash),
        });
        let payload = Payload::new(actor, open.to_data());
        let event = chain.append(Kind::EpochOpen, 1, &payload, salt, stamp)?;
        Ok((chain, event))
    }

    /// Where the ledger stands.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.0
    }

    /// Appends an event and moves the head.
    pub fn append(
        &mut self,
        kind: Kind,
        schema: u16,
        payload: &Payload,
        salt: Salt,
        stamp: Stamp,
    ) -> Result<Event, AppendError> {
        self.append_bytes(kind, schema, payload.encode()?, salt, stamp)
    }

    /// Takes note of an imported Lamport number, so that what is written next sorts after it.
    pub fn observe(&mut self, lamport: u64) {
        self.0.lamport = self.0.lamport.max(lamport.min(MAX_LAMPORT));
    }

    fn append_bytes(
        &mut self,
        kind: Kind,
        schema: u16,
        payload: Vec<u8>,
        salt: Salt,
        stamp: Stamp,
    ) -> Result<Event, AppendError> {
        let head = &mut self.0;
        if schema == 0 {
            return Err(AppendError::Schema);
        }
        if head.seq >= MAX_SEQ || head.lamport >= MAX_LAMPORT {
            return Err(AppendError::Full);
        }
        let content = Clear { salt, payload };
        let header = Header {
            kind,
            schema,
            clock: stamp.clock,
            device: head.device,
            epoch: head.epoch,
            seq: head.seq + 1,
            lamport: head.lamport + 1,
            claimed: stamp.claimed_if_set(),
            t_min: stamp.t_min,
            commit: content.commitment(),
            prev: head.hash,
        };
        let event = Event::new(header, Some(content));
        head.seq = header.seq;
        head.lamport = header.lamport;
        head.hash = event.hash;
        Ok(event)
    }
}

/// What a new epoch is opened with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The installation that will write.
    pub device: Id,
    /// The fresh random id of the epoch.
    pub epoch: Id,
    /// Why.
    pub reason: Reason,
    /// The version of the program.
    pub software: String,
}

impl Head {
    /// The name of the last event.
    #[must_use]
    pub const fn event(&self) -> EventRef {
        EventRef {
            device: self.device,
            epoch: self.epoch,
            seq: self.seq,
        }
    }
}

impl Stamp {
    /// An unset clock claims nothing, whatever it shows.
    const fn claimed_if_set(self) -> i64 {
        match self.clock {
            Clock::Unset => 0,
            _ => self.claimed,
        }
    }
}
