//! `LUCEXT01`: one learner's events for the journey to another site, signed as a whole because a selection breaks the
//! chain.

use sha2::{Digest, Sha256};

use crate::{
    Event, Id,
    batch::{BatchError, read_record, record_len, write_record},
    header::part,
    sign::{DeviceKey, DevicePublic, Signature},
};

const MAGIC: &[u8; 8] = b"LUCEXT01";
const FIXED: usize = 108;

/// The events of one learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// The installation the learner leaves.
    pub device: Id,
    /// The learner.
    pub subject: Id,
    /// That installation's signature.
    pub signature: Signature,
    /// The events, with their original identity and content.
    pub events: Vec<Event>,
}

/// Why an extract is rejected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtractError {
    /// The bytes are not an extract.
    #[error("the extract is malformed: {0}")]
    Malformed(&'static str),
    /// One of its records is not an event.
    #[error(transparent)]
    Record(#[from] BatchError),
    /// An event has no content.
    #[error("an event of the extract has no content")]
    Withheld,
    /// An event's content is not what it committed to.
    #[error("an event of the extract does not keep its commitment")]
    Commitment,
    /// An event is about somebody else.
    #[error("an event of the extract is about somebody else")]
    OtherPerson,
    /// It is not signed by this key.
    #[error("the extract is not signed by the key of this installation")]
    Signature,
}

impl Extract {
    /// The signed extract of these events.
    pub fn sign(
        device: Id,
        subject: Id,
        events: Vec<Event>,
        key: &DeviceKey,
    ) -> Result<Self, ExtractError> {
        let mut extract = Self {
            device,
            subject,
            signature: [0; 64],
            events,
        };
        u32::try_from(extract.events.len()).map_err(|_| ExtractError::Malformed("too many"))?;
        extract.check_events()?;
        extract.signature = key.sign(&extract.statement());
        Ok(extract)
    }

    /// The bytes of the file.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let fixed: [&[u8]; 5] = [
            MAGIC,
            self.device.as_bytes(),
            self.subject.as_bytes(),
            &self.count(),
            &self.signature,
        ];
        [fixed.concat(), self.records()].concat()
    }

    /// The extract in a file. Its form is checked, nothing is verified yet.
    pub fn decode(bytes: &[u8]) -> Result<Self, ExtractError> {
        let (fixed, mut rest) = bytes
            .split_first_chunk::<FIXED>()
            .ok_or(ExtractError::Malformed("too short"))?;
        if &fixed[..8] != MAGIC {
            return Err(ExtractError::Malformed("it does not begin with LUCEXT01"));
        }
        let count = u32::from_be_bytes(part(fixed, 40));
        let mut events = Vec::new();
        for i in 0..count {
            events.push(read_record(&mut rest, u64::from(i))?);
        }
        if !rest.is_empty() {
            return Err(ExtractError::Malformed("bytes after the last event"));
        }
        Ok(Self {
            device: Id::from_bytes(part(fixed, 8)),
            subject: Id::from_bytes(part(fixed, 24)),
            signature: part(fixed, 44),
            events,
        })
    }

    /// Whether the extract is signed by `key`, and its events are whole and about the learner.
    pub fn verify(&self, key: &DevicePublic) -> Result<(), ExtractError> {
        if !key.accepts(&self.statement(), &self.signature) {
            return Err(ExtractError::Signature);
        }
        self.check_events()
    }

    fn check_events(&self) -> Result<(), ExtractError> {
        self.events.iter().try_for_each(|event| {
            if event.content.is_none() {
                return Err(ExtractError::Withheld);
            }
            if !event.keeps_its_commitment() {
                return Err(ExtractError::Commitment);
            }
            let subject = event
                .payload()
                .ok()
                .flatten()
                .and_then(|payload| payload.subject);
            if subject != Some(self.subject) {
                return Err(ExtractError::OtherPerson);
            }
            Ok(())
        })
    }

    fn count(&self) -> [u8; 4] {
        (self.events.len() as u32).to_be_bytes()
    }

    fn records(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.events.iter().map(record_len).sum());
        for event in &self.events {
            write_record(event, &mut bytes);
        }
        bytes
    }

    fn statement(&self) -> Vec<u8> {
        let digest = Sha256::digest(self.records());
        let parts: [&[u8]; 5] = [
            b"LUCARNE1/extract\0",
            self.device.as_bytes(),
            self.subject.as_bytes(),
            &self.count(),
            &digest,
        ];
        parts.concat()
    }
}
