//! For whom a sealed parcel is: age recipients, and the identities that open what was sealed for them. Only native
//! X25519 keys exist here; plugins are not compiled in.

use std::{fmt, str::FromStr};

use age::secrecy::ExposeSecret;
use bech32::{Bech32, Hrp};

/// Who can open a parcel: the line `age1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(pub(super) age::x25519::Recipient);

/// What opens a parcel: the line `AGE-SECRET-KEY-1…`. It is never in a backup.
#[derive(Clone)]
pub struct Identity(pub(super) age::x25519::Identity);

/// Why a text is no age key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    /// Not a recipient.
    #[error("not an age recipient: a line that begins with age1")]
    Recipient,
    /// Not an identity.
    #[error("not an age identity: a line that begins with AGE-SECRET-KEY-1")]
    Identity,
}

impl Identity {
    /// The identity that grows from 32 random bytes.
    pub fn from_bytes(secret: &[u8; 32]) -> Result<Self, NotAKey> {
        let line = bech32::encode::<Bech32>(Hrp::parse_unchecked("age-secret-key-"), secret)
            .map_err(|_| NotAKey::Identity)?;
        Self::parse(&line.to_uppercase())
    }

    /// The identity in a file as `age-keygen` writes it, or in the line alone. Lines that begin with `#` are comments.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let lines = text.lines().map(str::trim);
        let mut said = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let line = said.next().ok_or(NotAKey::Identity)?;
        if said.next().is_some() {
            return Err(NotAKey::Identity);
        }
        let key = age::x25519::Identity::from_str(line).map_err(|_| NotAKey::Identity)?;
        Ok(Self(key))
    }

    /// Who can be told: the public half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// A file as `age-keygen` writes it: whoever reads it opens what is sealed for this identity.
    #[must_use]
    pub fn to_file(&self) -> String {
        let secret = self.0.to_string();
        let (public, secret) = (self.recipient(), secret.expose_secret());
        format!("# public key: {public}\n{secret}\n")
    }
}

impl FromStr for Recipient {
    type Err = NotAKey;

    fn from_str(line: &str) -> Result<Self, NotAKey> {
        let key = age::x25519::Recipient::from_str(line).map_err(|_| NotAKey::Recipient)?;
        Ok(Self(key))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({})", self.recipient())
    }
}
