//! An event: its header, the hash that names it, and its content unless that was erased or withheld.

use crate::{
    Hash, Header,
    hash::tagged,
    header::{HEADER_LEN, HeaderError},
    payload::{Payload, PayloadError},
};

/// 32 fresh random bytes that make a commitment reveal nothing.
pub type Salt = [u8; 32];

/// Salt and payload, the part of an event that can be destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clear {
    /// The salt.
    pub salt: Salt,
    /// The payload, byte for byte as it was committed to.
    pub payload: Vec<u8>,
}

/// An event. `content` is `None` where it was erased, pruned or withheld by the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The header.
    pub header: Header,
    /// The hash of the header.
    pub hash: Hash,
    /// Salt and payload.
    pub content: Option<Clear>,
}

impl Event {
    /// The event with this header and content; the hash is computed.
    #[must_use]
    pub fn new(header: Header, content: Option<Clear>) -> Self {
        Self {
            header,
            hash: header.hash(),
            content,
        }
    }

    /// The event whose header is in these bytes.
    pub fn decode(header: &[u8], content: Option<Clear>) -> Result<Self, HeaderError> {
        Ok(Self::new(Header::decode(header)?, content))
    }

    /// The header as it is stored and sent.
    #[must_use]
    pub fn header_bytes(&self) -> [u8; HEADER_LEN] {
        self.header.encode()
    }

    /// The payload, where the event still has one.
    pub fn payload(&self) -> Result<Option<Payload>, PayloadError> {
        let content = self.content.as_ref();
        content
            .map(|clear| Payload::parse(&clear.payload))
            .transpose()
    }

    /// Whether the content, if any, is what the header committed to.
    #[must_use]
    pub fn keeps_its_commitment(&self) -> bool {
        let content = self.content.as_ref();
        content.is_none_or(|clear| clear.commitment() == self.header.commit)
    }

    /// The same event as it leaves when its type is withheld.
    #[must_use]
    pub fn withheld(&self) -> Self {
        Self {
            content: None,
            ..self.clone()
        }
    }
}

impl Clear {
    /// `H("LUCARNE1/evt", salt || payload)`.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        tagged("LUCARNE1/evt", &[&self.salt, &self.payload])
    }
}
