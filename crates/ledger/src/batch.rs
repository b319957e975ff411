//! `LUCBAT01`: a contiguous range of one log, with the installation's signature over its head.

use crate::{
    Event, Hash, Id,
    event::Clear,
    header::{HEADER_LEN, HeaderError, MAX_SEQ, part},
    payload::MAX_PAYLOAD,
    sign::{self, DeviceKey, DevicePublic, Signature},
    verify::{BreakReason, Log},
};

/// The most events in one batch.
pub const MAX_EVENTS: u64 = 16_384;
/// The largest batch, in bytes.
pub const MAX_BYTES: usize = 32 << 20;

const MAGIC: &[u8; 8] = b"LUCBAT01";
const FIXED: usize = 184;

/// A contiguous range of one log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The first position.
    pub from: u64,
    /// The last position.
    pub to: u64,
    /// What the first event chains to.
    pub prev: Hash,
    /// The hash of the last event.
    pub head: Hash,
    /// The signature over the head.
    pub signature: Signature,
    /// The events.
    pub events: Vec<Event>,
}

/// Why a batch is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BatchError {
    /// More events or bytes than a batch may have.
    #[error("the batch is larger than {MAX_EVENTS} events or {MAX_BYTES} bytes")]
    TooLarge,
    /// There is nothing in it.
    #[error("the batch is empty")]
    Empty,
    /// The bytes end too early, go on too long or hold a value outside its range.
    #[error("the batch is malformed: {0}")]
    Malformed(&'static str),
    /// A record's header is not one.
    #[error("event {seq}: {error}")]
    Header {
        /// Where.
        seq: u64,
        /// Why.
        error: HeaderError,
    },
    /// The head is not signed by this key.
    #[error("the head is not signed by the key of this installation")]
    Signature,
    /// The chain breaks.
    #[error("event {seq}: {reason}")]
    Chain {
        /// Where.
        seq: u64,
        /// Why.
        reason: BreakReason,
    },
}

impl Batch {
    /// The signed batch of these events, which have to follow each other.
    pub fn sign(events: Vec<Event>, key: &DeviceKey) -> Result<Self, BatchError> {
        let first = events.first().ok_or(BatchError::Empty)?.header;
        let last = events.last().ok_or(BatchError::Empty)?;
        let batch = Self {
            device: first.device,
            epoch: first.epoch,
            from: first.seq,
            to: last.header.seq,
            prev: first.prev,
            head: last.hash,
            signature: sign::sign_head(key, last),
            events,
        };
        if batch.events.len() as u64 > MAX_EVENTS || batch.size() > MAX_BYTES {
            return Err(BatchError::TooLarge);
        }
        batch.check_chain()?;
        Ok(batch)
    }

    /// The bytes of the file.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.size());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(self.device.as_bytes());
        bytes.extend_from_slice(self.epoch.as_bytes());
        bytes.extend_from_slice(&self.from.to_be_bytes());
        bytes.extend_from_slice(&self.to.to_be_bytes());
        bytes.extend_from_slice(self.prev.as_bytes());
        bytes.extend_from_slice(self.head.as_bytes());
        bytes.extend_from_slice(&self.signature);
        for event in &self.events {
            write_record(event, &mut bytes);
        }
        bytes
    }

    /// The batch in a file. Its form is checked, nothing is verified yet.
    pub fn decode(bytes: &[u8]) -> Result<Self, BatchError> {
        if bytes.len() > MAX_BYTES {
            return Err(BatchError::TooLarge);
        }
        let (fixed, mut rest) = bytes
            .split_first_chunk::<FIXED>()
            .ok_or(BatchError::Malformed("too short"))?;
        if &fixed[..8] != MAGIC {
            return Err(BatchError::Malformed("it does not begin with LUCBAT01"));
        }
        let from = u64::from_be_bytes(part(fixed, 40));
        let to = u64::from_be_bytes(part(fixed, 48));
        if from == 0 || to < from || to > MAX_SEQ {
            return Err(BatchError::Malformed("range"));
        }
        if to - from >= MAX_EVENTS {
            return Err(BatchError::TooLarge);
        }
        let events = (from..=to)
            .map(|seq| read_record(&mut rest, seq))
            .collect::<Result<_, _>>()?;
        if !rest.is_empty() {
            return Err(BatchError::Malformed("bytes after the last event"));
        }
        Ok(Self {
            device: Id::from_bytes(part(fixed, 8)),
            epoch: Id::from_bytes(part(fixed, 24)),
            from,
            to,
            prev: Hash::from_bytes(part(fixed, 56)),
            head: Hash::from_bytes(part(fixed, 88)),
            signature: part(fixed, 120),
            events,
        })
    }

    /// Whether the head is signed by `key`, the events chain up to it and every content keeps its commitment.
    pub fn verify(&self, key: &DevicePublic) -> Result<(), BatchError> {
        let (device, epoch) = (self.device, self.epoch);
        if !sign::head_is_signed(key, device, epoch, self.to, &self.head, &self.signature) {
            return Err(BatchError::Signature);
        }
        self.check_chain()
    }

    fn check_chain(&self) -> Result<(), BatchError> {
        let mut log = Log::starting(self.device, self.epoch, self.from, self.prev);
        for event in &self.events {
            log.push(event).map_err(|reason| BatchError::Chain {
                seq: event.header.seq,
                reason,
            })?;
        }
        if log.next_seq() != self.to + 1 || *log.head() != self.head {
            return Err(BatchError::Chain {
                seq: self.to,
                reason: BreakReason::Head,
            });
        }
        Ok(())
    }

    fn size(&self) -> usize {
        let records = self.events.iter().map(record_len);
        FIXED + records.sum::<usize>()
    }
}

pub(crate) fn record_len(event: &Event) -> usize {
    let content = event.content.as_ref();
    HEADER_LEN + 1 + content.map_or(0, |clear| 36 + clear.payload.len())
}

/// `header || state`, and with content `|| salt || length || payload`.
pub(crate) fn write_record(event: &Event, bytes: &mut Vec<u8>) {
    bytes.extend_from_slice(&event.header_bytes());
    bytes.push(event.content.is_some().into());
    if let Some(clear) = &event.content {
        bytes.extend_from_slice(&clear.salt);
        bytes.extend_from_slice(&(clear.payload.len() as u32).to_be_bytes());
        bytes.extend_from_slice(&clear.payload);
    }
}

/// The record at the beginning of `rest`, which moves past it.
pub(crate) fn read_record(rest: &mut &[u8], seq: u64) -> Result<Event, BatchError> {
    let header: [u8; HEADER_LEN] = take(rest)?;
    let content = match take::<1>(rest)? {
        [0] => None,
        [1] => Some(read_content(rest)?),
        _ => return Err(BatchError::Malformed("state of an event")),
    };
    Event::decode(&header, content).map_err(|error| BatchError::Header { seq, error })
}

fn read_content(rest: &mut &[u8]) -> Result<Clear, BatchError> {
    let salt = take(rest)?;
    let length = u32::from_be_bytes(take(rest)?) as usize;
    if length > MAX_PAYLOAD {
        return Err(BatchError::Malformed("length of a payload"));
    }
    let (payload, after) = rest
        .split_at_checked(length)
        .ok_or(BatchError::Malformed("too short"))?;
    *rest = after;
    Ok(Clear {
        salt,
        payload: payload.to_vec(),
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], BatchError> {
    let (bytes, after) = rest
        .split_first_chunk::<N>()
        .ok_or(BatchError::Malformed("too short"))?;
    *rest = after;
    Ok(*bytes)
}
