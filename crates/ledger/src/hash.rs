//! SHA-256, plain for files and tagged for everything that is chained or signed, so that no hash made for one purpose
//! can serve another.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sha2::{Digest, Sha256};

use crate::id::{hex, unhex};

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a hash of 64 lower-case hexadecimal digits")]
pub struct NotAHash;

impl Hash {
    /// The `prev` of the very first event of an installation.
    pub const ZERO: Self = Self([0; 32]);

    /// The digest made of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Plain SHA-256 of `bytes`, the name of a blob.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The thirty-two bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The 64 hexadecimal digits.
    #[must_use]
    pub fn to_hex(self) -> String {
        hex(&self.0)
    }
}

/// `SHA-256(tag || 0x00 || parts…)`.
#[must_use]
pub fn tagged(tag: &str, parts: &[&[u8]]) -> Hash {
    let mut digest = Sha256::new();
    digest.update(tag.as_bytes());
    digest.update([0]);
    for part in parts {
        digest.update(part);
    }
    Hash(digest.finalize().into())
}

/// The fingerprint of a public key: plain SHA-256 of its 32 bytes, shown as [`short`] and as eight words.
#[must_use]
pub fn fingerprint(public_key: &[u8; 32]) -> Hash {
    Hash::of(public_key)
}

/// The first 40 hexadecimal digits of a fingerprint, the part shown to people.
#[must_use]
pub fn short(fingerprint: &Hash) -> String {
    hex(&fingerprint.0[..20])
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        unhex(text).map(Self).ok_or(NotAHash)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
