//! The signature file beside a manifest, in minisign's form, so that `minisign -Vm` verifies it without any code of ours.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use blake2::{Blake2b512, Digest};

use crate::key::{PublicKey, SecretKey};

/// The largest signature file, in bytes.
pub const MAX_BYTES: usize = 1024;
/// How every signature file begins.
pub const FIRST: &[u8] = b"untrusted comment: ";

/// The first lines that are accepted: ours, and the one that minisign writes unless told otherwise. Nothing signs this
/// line, so nothing else may stand in it.
pub const FIRST_LINES: [&str; 2] = [
    "untrusted comment: signature from LUCARNE",
    "untrusted comment: signature from minisign secret key",
];

const PREHASHED: &[u8; 2] = b"ED";
const TRUSTED: &str = "trusted comment: ";

/// A signature file that was read; nothing is verified yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The hint of the key.
    pub key_id: [u8; 8],
    /// The trusted comment.
    pub comment: String,
    signature: [u8; 64],
    global: [u8; 64],
}

/// Why a signature does not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// Not four lines of the form that minisign writes.
    #[error("not a signature as minisign writes it")]
    Form,
    /// The key is another one.
    #[error("made with another key")]
    OtherKey,
    /// The trusted comment binds it to another kind or another parcel.
    #[error("made for another parcel")]
    OtherComment,
    /// The bytes are not the ones that were signed.
    #[error("the signature does not match the bytes")]
    Bytes,
    /// The trusted comment is not the one that was signed.
    #[error("the signature does not match its comment")]
    Comment,
}

/// Signs `message`; the same message, comment and key always give the same file.
#[must_use]
pub fn sign(message: &[u8], comment: &str, key: &SecretKey) -> String {
    let signature = key.sign(&Blake2b512::digest(message));
    let global = key.sign(&[&signature, comment.as_bytes()].concat());
    let line = [&PREHASHED[..], key.public().key_id(), &signature].concat();
    format!(
        "{}\n{}\n{TRUSTED}{comment}\n{}\n",
        FIRST_LINES[0],
        BASE64.encode(line),
        BASE64.encode(global)
    )
}

impl Signature {
    /// The signature in a file of exactly four lines.
    pub fn parse(file: &[u8]) -> Result<Self, SignatureError> {
        Self::read(file).ok_or(SignatureError::Form)
    }

    /// Whether `key` signed `message` with exactly this trusted comment.
    pub fn verify(
        &self,
        message: &[u8],
        comment: &str,
        key: &PublicKey,
    ) -> Result<(), SignatureError> {
        if &self.key_id != key.key_id() {
            return Err(SignatureError::OtherKey);
        }
        if !key.accepts(&Blake2b512::digest(message), &self.signature) {
            return Err(SignatureError::Bytes);
        }
        let bound = [&self.signature, self.comment.as_bytes()].concat();
        if !key.accepts(&bound, &self.global) {
            return Err(SignatureError::Comment);
        }
        if self.comment != comment {
            return Err(SignatureError::OtherComment);
        }
        Ok(())
    }

    fn read(file: &[u8]) -> Option<Self> {
        if file.len() > MAX_BYTES {
            return None;
        }
        let text = std::str::from_utf8(file).ok()?.strip_suffix('\n')?;
        let mut lines = text.split('\n');
        let mut line = || lines.next();
        let (first, signature, trusted, global) = (line()?, line()?, line()?, line()?);
        if line().is_some() || text.contains('\r') || !FIRST_LINES.contains(&first) {
            return None;
        }
        let comment = trusted.strip_prefix(TRUSTED)?.to_owned();
        let signature: [u8; 74] = BASE64.decode(signature).ok()?.try_into().ok()?;
        let (algorithm, rest) = signature.split_first_chunk::<2>()?;
        let (key_id, signature) = rest.split_first_chunk::<8>()?;
        if algorithm != PREHASHED {
            return None;
        }
        Some(Self {
            key_id: *key_id,
            comment,
            signature: signature.try_into().ok()?,
            global: BASE64.decode(global).ok()?.try_into().ok()?,
        })
    }
}
