//! Walks a ledger event by event and reports the first break, wherever it is.

use std::collections::BTreeMap;

use crate::{
    Hash, Head, Id, Kind,
    epoch::Open,
    event::{Clear, Event},
    header::{EventRef, HeaderError},
};

/// One event as a database holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored<H> {
    /// The 144 header bytes, as written.
    pub header: H,
    /// The hash it is stored under.
    pub hash: Hash,
    /// Salt and payload, where they could be opened.
    pub content: Option<Clear>,
}

/// The first place where a ledger does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("row {row}, event {}: {reason}", event.map_or_else(|| "?".to_owned(), |event| event.to_string()))]
pub struct Break {
    /// Which of the rows, from 0.
    pub row: u64,
    /// Which event, as far as its header can be read.
    pub event: Option<EventRef>,
    /// What is wrong.
    pub reason: BreakReason,
}

/// What is wrong with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BreakReason {
    /// Its header cannot be read.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// It is not stored under its own hash.
    #[error("the header does not have the hash it is stored under")]
    Hash,
    /// It belongs to another log.
    #[error("the event belongs to another device or epoch")]
    OtherLog,
    /// Its number is not the next one.
    #[error("the sequence has a hole or a repetition")]
    Seq,
    /// It does not name the event before it.
    #[error("it does not chain to the event before it")]
    Prev,
    /// Its Lamport number does not rise.
    #[error("the lamport number does not rise")]
    Lamport,
    /// Its content is not what it committed to.
    #[error("the content is not what the header committed to")]
    Commitment,
    /// The last event is not the promised head.
    #[error("the last event is not the head")]
    Head,
    /// The first event of an epoch continues nothing that came before.
    #[error("the epoch continues an event that is not there")]
    Parent,
}

/// What a verified ledger amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many events there are.
    pub events: u64,
    /// How many of them still have content that was checked.
    pub with_content: u64,
    /// The last event of every epoch, in the order of the rows.
    pub heads: Vec<Head>,
}

/// One log while it is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Log {
    device: Id,
    epoch: Id,
    next_seq: u64,
    lamport: u64,
    head: Hash,
}

/// Verifies the ledger an installation wrote itself: its epochs one after the other, each from its first event.
///
/// Rows are any iterator over [`Stored`]; nothing is kept but one head for each epoch.
pub fn verify<H, I>(rows: I) -> Result<Summary, Break>
where
    H: AsRef<[u8]>,
    I: IntoIterator<Item = Stored<H>>,
{
    let mut verifier = Verifier::default();
    rows.into_iter().try_for_each(|row| verifier.push(row))?;
    Ok(verifier.finish())
}

/// Whether the ledger ends where its head row says.
pub fn ends_at(summary: &Summary, head: &Head) -> Result<(), BreakReason> {
    let last = summary.heads.last().ok_or(BreakReason::Head)?;
    let same = last.event() == head.event() && last.hash == head.hash;
    let ahead = head.lamport >= last.lamport;
    (same && ahead).then_some(()).ok_or(BreakReason::Head)
}

impl Log {
    /// A log of which event `from`, chaining to `prev`, is expected next.
    #[must_use]
    pub const fn starting(device: Id, epoch: Id, from: u64, prev: Hash) -> Self {
        Self {
            device,
            epoch,
            next_seq: from,
            lamport: 0,
            head: prev,
        }
    }

    /// Checks the next event and moves past it.
    pub fn push(&mut self, event: &Event) -> Result<(), BreakReason> {
        let header = &event.header;
        if (header.device, header.epoch) != (self.device, self.epoch) {
            return Err(BreakReason::OtherLog);
        }
        if header.seq != self.next_seq {
            return Err(BreakReason::Seq);
        }
        if header.prev != self.head {
            return Err(BreakReason::Prev);
        }
        if header.lamport <= self.lamport {
            return Err(BreakReason::Lamport);
        }
        if !event.keeps_its_commitment() {
            return Err(BreakReason::Commitment);
        }
        self.next_seq += 1;
        self.lamport = header.lamport;
        self.head = event.hash;
        Ok(())
    }

    /// The number of the event expected next.
    #[must_use]
    pub const fn next_seq(&self) -> u64 {
        self.next_seq
    }

    /// The hash of the last event.
    #[must_use]
    pub const fn head(&self) -> &Hash {
        &self.head
    }
}

/// A ledger that is verified while its rows are still being read.
#[derive(Debug, Clone, Default)]
pub struct Verifier {
    summary: Summary,
    log: Option<(Log, u32)>,
    /// The last hash of every closed epoch, which a later one may continue.
    closed: BTreeMap<Hash, u32>,
}

impl Verifier {
    /// Checks the next row.
    pub fn push<H: AsRef<[u8]>>(&mut self, stored: Stored<H>) -> Result<(), Break> {
        let row = self.summary.events;
        self.step(stored)
            .map_err(|(event, reason)| Break { row, event, reason })
    }

    /// What was verified, once there are no more rows.
    #[must_use]
    pub fn finish(mut self) -> Summary {
        self.close();
        self.summary
    }

    fn step<H: AsRef<[u8]>>(
        &mut self,
        stored: Stored<H>,
    ) -> Result<(), (Option<EventRef>, BreakReason)> {
        let event = Event::decode(stored.header.as_ref(), stored.content)
            .map_err(|error| (None, error.into()))?;
        let at = |reason| (Some(event.header.event()), reason);
        if event.hash != stored.hash {
            return Err(at(BreakReason::Hash));
        }
        if !self.continues(&event) {
            self.open(&event).map_err(at)?;
        }
        if let Some((log, _)) = &mut self.log {
            log.push(&event).map_err(at)?;
        }
        self.summary.events += 1;
        self.summary.with_content += u64::from(event.content.is_some());
        Ok(())
    }

    fn continues(&self, event: &Event) -> bool {
        let header = &event.header;
        let log = self.log.as_ref();
        log.is_some_and(|(log, _)| (log.device, log.epoch) == (header.device, header.epoch))
    }

    fn open(&mut self, event: &Event) -> Result<(), BreakReason> {
        self.close();
        let header = &event.header;
        if header.kind != Kind::EpochOpen {
            return Err(BreakReason::Parent);
        }
        let n = match self.closed.get(&header.prev) {
            Some(parent) => parent + 1,
            None if header.prev == Hash::ZERO && self.closed.is_empty() => 1,
            None => return Err(BreakReason::Parent),
        };
        let reopened = self
            .summary
            .heads
            .iter()
            .any(|head| (head.device, head.epoch) == (header.device, header.epoch));
        if reopened {
            return Err(BreakReason::OtherLog);
        }
        if event.content.is_some() && event.keeps_its_commitment() && Open::of(event).is_none() {
            return Err(BreakReason::Parent);
        }
        let log = Log::starting(header.device, header.epoch, 1, header.prev);
        self.log = Some((log, n));
        Ok(())
    }

    fn close(&mut self) {
        let Some((log, n)) = self.log.take() else {
            return;
        };
        self.closed.insert(log.head, n);
        self.summary.heads.push(Head {
            device: log.device,
            epoch: log.epoch,
            epoch_n: n,
            seq: log.next_seq - 1,
            lamport: log.lamport,
            hash: log.head,
        });
    }
}
