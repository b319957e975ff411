//! Keys of publishers and installations, in the forms that the `minisign` program reads and writes.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use blake2::{Blake2b, Digest, digest::consts::U32};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use ledger::{Hash, Words8, hash::fingerprint, words8};

mod protect;

pub use protect::Effort;
use protect::mask;

const ALGORITHM: &[u8; 2] = b"Ed";
const SCRYPT: &[u8; 2] = b"Sc";
const PLAIN: &[u8; 2] = &[0, 0];
const CHECKSUM: &[u8; 2] = b"B2";
const COMMENT: &str = "untrusted comment: ";

/// A public key with the hint that names it.
#[derive(Debug, Clone, Copy)]
pub struct PublicKey {
    key_id: [u8; 8],
    key: VerifyingKey,
}

/// A key pair.
#[derive(Clone)]
pub struct SecretKey {
    key_id: [u8; 8],
    key: SigningKey,
}

/// Why a text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not the form that minisign writes.
    #[error("not a key as minisign writes it")]
    Form,
    /// The point is of small order, written in a second way, or none at all.
    #[error("not a usable Ed25519 public key")]
    Weak,
    /// The key is protected, and no passphrase was given.
    #[error("the key needs its passphrase")]
    Locked,
    /// The passphrase is not the one of this key.
    #[error("the passphrase is not the one of this key")]
    Passphrase,
    /// Opening the key would take more than 1 GiB of memory.
    #[error("the key asks for too much memory")]
    Effort,
    /// The two halves of the pair do not belong together.
    #[error("the halves of the key do not belong together")]
    Halves,
}

impl PublicKey {
    /// The key in these 32 bytes, named by its fingerprint.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, KeyError> {
        Self::with_id(named_by_fingerprint(bytes), bytes)
    }

    /// The key that minisign wrote: the file of two lines, or the line `RWQ…` alone.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes: [u8; 42] = BASE64
            .decode(payload_line(text)?)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(KeyError::Form)?;
        if &bytes[..2] != ALGORITHM {
            return Err(KeyError::Form);
        }
        Self::with_id(part(&bytes, 2), &part(&bytes, 10))
    }

    /// The line `RWQ…`.
    #[must_use]
    pub fn to_base64(&self) -> String {
        BASE64.encode([&ALGORITHM[..], &self.key_id, self.as_bytes()].concat())
    }

    /// The file of two lines. A line break in the comment becomes a space.
    #[must_use]
    pub fn to_file(&self, comment: &str) -> String {
        format!("{COMMENT}{}\n{}\n", one_line(comment), self.to_base64())
    }

    /// The 32 bytes, by which keys are compared.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// The hint that signatures carry.
    #[must_use]
    pub const fn key_id(&self) -> &[u8; 8] {
        &self.key_id
    }

    /// The SHA-256 of the 32 bytes.
    #[must_use]
    pub fn fingerprint(&self) -> Hash {
        fingerprint(self.as_bytes())
    }

    /// What two people compare by telephone.
    #[must_use]
    pub fn words8(&self) -> Words8 {
        words8(&self.fingerprint())
    }

    pub(crate) fn accepts(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(signature);
        self.key.verify_strict(message, &signature).is_ok()
    }

    fn with_id(key_id: [u8; 8], bytes: &[u8; 32]) -> Result<Self, KeyError> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::Weak)?;
        let canonical = key.to_edwards().compress().as_bytes() == bytes;
        if key.is_weak() || !canonical {
            return Err(KeyError::Weak);
        }
        Ok(Self { key_id, key })
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for PublicKey {}

impl SecretKey {
    /// The key pair that grows from 32 random bytes, named by its fingerprint.
    #[must_use]
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(secret);
        Self {
            key_id: named_by_fingerprint(key.verifying_key().as_bytes()),
            key,
        }
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey {
            key_id: self.key_id,
            key: self.key.verifying_key(),
        }
    }

    /// The 32 secret bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// The file of two lines, as `minisign -G -W` writes it: whoever reads it can sign.
    #[must_use]
    pub fn to_plain_file(&self, comment: &str) -> String {
        secret_file(comment, PLAIN, &[0; 32], (0, 0), &self.inner([0; 32]))
    }

    /// The file of two lines, protected by a passphrase; `salt` is 32 fresh random bytes.
    pub fn to_protected_file(
        &self,
        comment: &str,
        passphrase: &str,
        salt: &[u8; 32],
        effort: Effort,
    ) -> Result<String, KeyError> {
        let limits = effort.limits();
        let mut inner = self.inner(self.checksum());
        mask(&mut inner, passphrase, salt, limits)?;
        Ok(secret_file(comment, SCRYPT, salt, limits, &inner))
    }

    /// The key pair in a file that minisign or this program wrote.
    pub fn parse(text: &str, passphrase: Option<&str>) -> Result<Self, KeyError> {
        let bytes: [u8; 158] = BASE64
            .decode(payload_line(text)?)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(KeyError::Form)?;
        if &bytes[..2] != ALGORITHM || &bytes[4..6] != CHECKSUM {
            return Err(KeyError::Form);
        }
        let limits = (
            u64::from_le_bytes(part(&bytes, 38)),
            u64::from_le_bytes(part(&bytes, 46)),
        );
        let mut inner: [u8; 104] = part(&bytes, 54);
        let protected = &bytes[2..4] == SCRYPT;
        if protected {
            let passphrase = passphrase.ok_or(KeyError::Locked)?;
            mask(&mut inner, passphrase, &part(&bytes, 6), limits)?;
        } else if &bytes[2..4] != PLAIN {
            return Err(KeyError::Form);
        }
        Self::from_inner(&inner, protected)
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }

    /// Key id, secret and public bytes, and their checksum.
    fn inner(&self, checksum: [u8; 32]) -> [u8; 104] {
        let mut inner = [0; 104];
        inner[..8].copy_from_slice(&self.key_id);
        inner[8..72].copy_from_slice(&self.key.to_keypair_bytes());
        inner[72..].copy_from_slice(&checksum);
        inner
    }

    fn from_inner(inner: &[u8; 104], protected: bool) -> Result<Self, KeyError> {
        let pair: [u8; 64] = part(inner, 8);
        let key = SigningKey::from_bytes(&part(&pair, 0));
        let read = Self {
            key_id: part(inner, 0),
            key,
        };
        // A key without passphrase carries zeros instead of a checksum.
        let right = inner[72..] == read.checksum() || !protected && inner[72..] == [0; 32];
        if !right {
            return Err(if protected {
                KeyError::Passphrase
            } else {
                KeyError::Form
            });
        }
        if read.key.to_keypair_bytes() != pair {
            return Err(KeyError::Halves);
        }
        Ok(read)
    }

    fn checksum(&self) -> [u8; 32] {
        let mut digest = Blake2b::<U32>::new();
        digest.update(ALGORITHM);
        digest.update(self.key_id);
        digest.update(self.key.to_keypair_bytes());
        digest.finalize().into()
    }
}

fn named_by_fingerprint(key: &[u8; 32]) -> [u8; 8] {
    part(fingerprint(key).as_bytes(), 0)
}

fn secret_file(
    comment: &str,
    kdf: &[u8; 2],
    salt: &[u8; 32],
    limits: (u64, u64),
    inner: &[u8; 104],
) -> String {
    let parts: [&[u8]; 7] = [
        ALGORITHM,
        kdf,
        CHECKSUM,
        salt,
        &limits.0.to_le_bytes(),
        &limits.1.to_le_bytes(),
        inner,
    ];
    let base64 = BASE64.encode(parts.concat());
    format!("{COMMENT}{}\n{base64}\n", one_line(comment))
}

/// The line that carries the bytes: the second of a file, or the only one.
fn payload_line(text: &str) -> Result<&str, KeyError> {
    let mut lines = text.lines();
    let first = lines.next().ok_or(KeyError::Form)?;
    let line = match first.strip_prefix(COMMENT) {
        Some(_) => lines.next().ok_or(KeyError::Form)?,
        None => first,
    };
    let done = lines.all(|rest| rest.trim().is_empty());
    done.then_some(line.trim()).ok_or(KeyError::Form)
}

fn one_line(comment: &str) -> String {
    comment.replace(['\n', '\r'], " ")
}

fn part<const N: usize>(bytes: &[u8], offset: usize) -> [u8; N] {
    std::array::from_fn(|i| bytes[offset + i])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_protected_key_opens_with_its_passphrase_only() {
        let key = SecretKey::from_bytes(&[5; 32]);
        let file = key
            .to_protected_file("site root", "four plain words", &[6; 32], Effort::Light)
            .expect("a file");
        let opened = SecretKey::parse(&file, Some("four plain words")).expect("the key");
        assert_eq!(opened.public(), key.public());
        assert_eq!(
            SecretKey::parse(&file, Some("three")).err(),
            Some(KeyError::Passphrase)
        );
        assert_eq!(SecretKey::parse(&file, None).err(), Some(KeyError::Locked));
    }

    #[test]
    fn keys_are_read_as_they_were_written() {
        let key = SecretKey::from_bytes(&[5; 32]);
        let opened = SecretKey::parse(&key.to_plain_file("two\nlines"), None).expect("the key");
        assert_eq!(opened.to_bytes(), key.to_bytes());
        let public = key.public();
        assert_eq!(PublicKey::parse(&public.to_file("publisher")), Ok(public));
        assert_eq!(PublicKey::parse(&public.to_base64()), Ok(public));
        assert_eq!(&public.key_id()[..], &public.fingerprint().as_bytes()[..8]);
    }

    #[test]
    fn a_plain_key_carries_its_checksum_or_zeros_and_a_protected_one_its_checksum() {
        let key = SecretKey::from_bytes(&[5; 32]);
        let plain = |checksum| {
            let inner = key.inner(checksum);
            SecretKey::from_inner(&inner, false).map(|key| key.to_bytes())
        };
        assert_eq!(plain([0; 32]), Ok([5; 32]));
        assert_eq!(plain(key.checksum()), Ok([5; 32]));
        assert_eq!(plain([1; 32]), Err(KeyError::Form));
        let protected = SecretKey::from_inner(&key.inner([0; 32]), true);
        assert_eq!(protected.err(), Some(KeyError::Passphrase));
    }

    #[test]
    fn every_tag_of_a_secret_key_is_looked_at() {
        let text = SecretKey::from_bytes(&[5; 32]).to_plain_file("site");
        let line = text.lines().nth(1).expect("the key");
        let bytes = BASE64.decode(line).expect("base64");
        for place in 0..6 {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            let refused = SecretKey::parse(&BASE64.encode(changed), Some("words")).err();
            assert_eq!(refused, Some(KeyError::Form), "byte {place}");
        }
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        for text in [
            "",
            "RWQ",
            "untrusted comment: x",
            "untrusted comment: x\n\n\n",
        ] {
            assert_eq!(PublicKey::parse(text), Err(KeyError::Form), "{text}");
        }
        assert_eq!(PublicKey::from_bytes(&[0; 32]), Err(KeyError::Weak));
    }

    #[test]
    fn edge_cases_of_ed25519_are_accepted_only_where_nothing_about_them_is_odd() {
        let lines = include_str!("key/edge-cases.txt").lines();
        let mut accepted = 0;
        for line in lines.filter(|line| !line.starts_with('#')) {
            let words: Vec<_> = line.split(' ').collect();
            let message = format!("ed25519vectors {}", words[2]).replace(" -", "");
            accepted += usize::from(is_judged_by_its_flags(
                [words[0], words[1], &message],
                &words[3..],
            ));
        }
        assert!(accepted > 0);
    }

    #[test]
    #[ignore = "LUCARNE_CCTV=<ed25519vectors.json of C2SP/CCTV> cargo test -p parcel --lib -- --ignored every_edge_case"]
    fn every_edge_case_published_is_judged_so() {
        let path = std::env::var("LUCARNE_CCTV").expect("LUCARNE_CCTV names the file");
        let text = std::fs::read_to_string(path).expect("a file");
        let vectors: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list");
        let said = |vector: &serde_json::Value| {
            let word = |name: &str| vector[name].as_str().expect("a text").to_owned();
            let flags: Vec<_> = vector["flags"]
                .as_array()
                .into_iter()
                .flatten()
                .cloned()
                .collect();
            let flags: Vec<&str> = flags.iter().filter_map(serde_json::Value::as_str).collect();
            is_judged_by_its_flags([&word("key"), &word("sig"), &word("msg")], &flags)
        };
        let accepted = vectors.iter().filter(|vector| said(vector)).count();
        println!("{} edge cases, {accepted} accepted", vectors.len());
        assert!(vectors.len() >= 914 && accepted > 0);
    }

    /// Whether a signature is accepted, which must be where no flag says that it is odd.
    fn is_judged_by_its_flags([key, signature, message]: [&str; 3], flags: &[&str]) -> bool {
        let odd = ["low_order_A", "low_order_R", "low_order_residue"];
        let second_writing = ["non_canonical_A", "non_canonical_R", "reencoded_k"];
        let signature = ledger::id::unhex(signature).expect("a signature");
        let stands = PublicKey::from_bytes(&ledger::id::unhex(key).expect("a key"))
            .is_ok_and(|key| key.accepts(message.as_bytes(), &signature));
        let is_odd = flags
            .iter()
            .any(|flag| odd.contains(flag) || second_writing.contains(flag));
        assert_eq!(stands, !is_odd, "{key} {signature:?} {message} {flags:?}");
        stands
    }

    #[test]
    fn signatures_of_wycheproof_stand_or_fall_as_published() {
        let lines = include_str!("../../ledger/tests/wycheproof/ed25519.txt").lines();
        let mut tried = (0, 0);
        for line in lines.filter(|line| !line.starts_with('#')) {
            let words: Vec<_> = line.split(' ').collect();
            let digits = words[2].trim_start_matches('-').as_bytes().chunks_exact(2);
            let byte = |pair| u8::from_str_radix(std::str::from_utf8(pair).expect("digits"), 16);
            let message: Vec<u8> = digits.map(|pair| byte(pair).expect("a byte")).collect();
            let key = PublicKey::from_bytes(&ledger::id::unhex(words[1]).expect("a key"));
            // A signature of another length is none by its type.
            let stands = key.is_ok_and(|key| {
                let signature = ledger::id::unhex(words[3]);
                signature.is_some_and(|signature| key.accepts(&message, &signature))
            });
            assert_eq!(stands, words[4] == "valid", "{}", words[0]);
            let count = if stands { &mut tried.0 } else { &mut tried.1 };
            *count += 1;
        }
        assert_eq!(tried, (88, 63));
    }
}
