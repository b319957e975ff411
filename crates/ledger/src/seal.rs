//! How the content of an event rests in the database: in clear if it is about nobody, under the person's key if it is
//! about a person. Destroying that one key reaches every copy ever made.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload as Sealed},
};

use crate::{Hash, Id, event::Clear};

/// The secret of one person, kept apart from the ledger.
pub type SubjectKey = [u8; 32];
/// 24 fresh random bytes.
pub type Nonce = [u8; 24];

const CLEAR: u8 = 0;
const SEALED: u8 = 1;

/// What a stored body turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Salt and payload.
    Clear(Clear),
    /// Erased, pruned or withheld by the sender.
    Empty,
    /// Sealed for a person whose key was not given, or no longer exists.
    Locked,
}

/// Why a stored body cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The bytes are no stored body.
    #[error("not a stored body")]
    Malformed,
    /// The key is another person's, or the bytes were changed.
    #[error("the body does not open under this key")]
    Refused,
    /// There is more to seal than the cipher takes.
    #[error("too much to seal")]
    TooLarge,
}

/// The stored body of an event about nobody.
#[must_use]
pub fn store(content: &Clear) -> Vec<u8> {
    [&[CLEAR][..], &content.salt, &content.payload].concat()
}

/// The stored body of an event about the person who owns `key`.
pub fn store_sealed(
    event: &Hash,
    content: &Clear,
    key: &SubjectKey,
    nonce: &Nonce,
) -> Result<Vec<u8>, SealError> {
    let plain = [&content.salt[..], &content.payload].concat();
    seal(&event_context(event), &plain, key, nonce)
}

/// What a stored body holds.
pub fn open(event: &Hash, body: &[u8], key: Option<&SubjectKey>) -> Result<Body, SealError> {
    match (body.first(), key) {
        (None, _) => Ok(Body::Empty),
        (Some(&CLEAR), _) => split(&body[1..]),
        (Some(&SEALED), None) => Ok(Body::Locked),
        (Some(&SEALED), Some(key)) => split(&unseal(&event_context(event), body, key)?),
        (Some(_), _) => Err(SealError::Malformed),
    }
}

/// An upload, a recording or a draft as it rests on disk.
pub fn seal_file(
    person: Id,
    bytes: &[u8],
    key: &SubjectKey,
    nonce: &Nonce,
) -> Result<Vec<u8>, SealError> {
    seal(&file_context(person), bytes, key, nonce)
}

/// The upload, recording or draft in a sealed file.
pub fn open_file(person: Id, sealed: &[u8], key: &SubjectKey) -> Result<Vec<u8>, SealError> {
    match sealed.first() {
        Some(&SEALED) => unseal(&file_context(person), sealed, key),
        _ => Err(SealError::Malformed),
    }
}

fn event_context(event: &Hash) -> Vec<u8> {
    [b"LUCARNE1/seal\0", &event.as_bytes()[..]].concat()
}

fn file_context(person: Id) -> Vec<u8> {
    [b"LUCARNE1/seal-file\0", &person.as_bytes()[..]].concat()
}

fn seal(
    context: &[u8],
    plain: &[u8],
    key: &SubjectKey,
    nonce: &Nonce,
) -> Result<Vec<u8>, SealError> {
    let message = Sealed {
        msg: plain,
        aad: context,
    };
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher
        .encrypt(nonce.into(), message)
        .map_err(|_| SealError::TooLarge)?;
    Ok([&[SEALED][..], nonce, &sealed].concat())
}

fn unseal(context: &[u8], body: &[u8], key: &SubjectKey) -> Result<Vec<u8>, SealError> {
    let rest = body.get(1..).ok_or(SealError::Malformed)?;
    let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or(SealError::Malformed)?;
    let message = Sealed {
        msg: sealed,
        aad: context,
    };
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher
        .decrypt(nonce.into(), message)
        .map_err(|_| SealError::Refused)
}

fn split(plain: &[u8]) -> Result<Body, SealError> {
    let (salt, payload) = plain
        .split_first_chunk::<32>()
        .ok_or(SealError::Malformed)?;
    Ok(Body::Clear(Clear {
        salt: *salt,
        payload: payload.to_vec(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wycheproof::vectors;

    const KEY: SubjectKey = [3; 32];
    const NONCE: Nonce = [4; 24];

    fn content() -> Clear {
        Clear {
            salt: [1; 32],
            payload: b"{}".to_vec(),
        }
    }

    #[test]
    fn a_body_about_nobody_rests_in_clear() {
        let body = store(&content());
        assert_eq!(open(&Hash::ZERO, &body, None), Ok(Body::Clear(content())));
    }

    #[test]
    fn a_body_about_a_person_opens_under_that_persons_key_and_that_event_only() {
        let event = Hash::of(b"event");
        let body = store_sealed(&event, &content(), &KEY, &NONCE).expect("sealed");
        assert_eq!(open(&event, &body, Some(&KEY)), Ok(Body::Clear(content())));
        assert_eq!(open(&event, &body, None), Ok(Body::Locked));
        assert_eq!(open(&event, &body, Some(&[9; 32])), Err(SealError::Refused));
        assert_eq!(
            open(&Hash::ZERO, &body, Some(&KEY)),
            Err(SealError::Refused)
        );
    }

    #[test]
    fn every_changed_byte_of_a_sealed_body_is_noticed() {
        let event = Hash::of(b"event");
        let body = store_sealed(&event, &content(), &KEY, &NONCE).expect("sealed");
        for i in 0..body.len() {
            let mut changed = body.clone();
            changed[i] ^= 0x80;
            assert!(open(&event, &changed, Some(&KEY)).is_err(), "byte {i}");
            let cut = open(&event, &body[..i], Some(&KEY));
            assert!(i == 0 && cut == Ok(Body::Empty) || cut.is_err());
        }
    }

    #[test]
    fn a_sealed_file_opens_for_its_owner_only() {
        let ana = Id::from_bytes([1; 16]);
        let ben = Id::from_bytes([2; 16]);
        let sealed = seal_file(ana, b"a drawing", &KEY, &NONCE).expect("sealed");
        assert_eq!(open_file(ana, &sealed, &KEY), Ok(b"a drawing".to_vec()));
        assert_eq!(open_file(ben, &sealed, &KEY), Err(SealError::Refused));
    }

    #[test]
    fn sealed_bodies_of_wycheproof_open_or_not_as_published() {
        let mut tried = 0;
        for vector in vectors(include_str!("../tests/wycheproof/xchacha20-poly1305.txt")) {
            let (name, key) = (vector.name(), vector.array(1).expect("a key"));
            let (context, plain) = (vector.bytes(3), vector.bytes(4));
            let sealed = [vector.bytes(5), vector.bytes(6)].concat();
            let body = [&[SEALED][..], &vector.bytes(2), &sealed].concat();
            let opened = unseal(&context, &body, &key);
            // A nonce of another length is none by its type; here its bytes only move what follows.
            if vector.is("valid") {
                assert_eq!(opened.as_ref(), Ok(&plain), "{name}");
                let nonce = vector.array(2).expect("a nonce");
                assert_eq!(seal(&context, &plain, &key, &nonce), Ok(body), "{name}");
            } else {
                assert!(opened.is_err(), "{name}");
            }
            tried += 1;
        }
        assert_eq!(tried, 315);
    }
}
