//! The ack on paper: 32 characters by which a hub tells an installation, where no stick may enter, what it has safely
//! stored. A correct code also proves that both hold the same history.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};

use crate::{Hash, Id, header::EventRef};

const TAG: &[u8] = b"LUCARNE1/paper-ack\0";
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a hub and an installation share.
#[derive(Clone)]
pub struct PaperKey([u8; 32]);

/// A code as it was typed in, not yet compared with anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code([u8; 20]);

/// Why a code does not acknowledge anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// Not 32 characters of the alphabet.
    #[error("the code is not 32 letters and digits")]
    Form,
    /// It was made for another installation or another epoch.
    #[error("the code is for another installation or epoch")]
    OtherLog,
    /// It was mistyped, or the two sides do not hold the same history.
    #[error("the code does not match this ledger")]
    Refused,
    /// The two keys agree on nothing.
    #[error("the keys agree on nothing")]
    BadKey,
}

/// The public key of an X25519 secret made of 32 random bytes.
#[must_use]
pub fn public_key(secret: &[u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(*secret)).to_bytes()
}

impl PaperKey {
    /// The shared key, from the installation's side.
    pub fn of_device(device_secret: &[u8; 32], hub_public: &[u8; 32]) -> Result<Self, PaperError> {
        let device_public = public_key(device_secret);
        Self::derive(device_secret, hub_public, hub_public, &device_public)
    }

    /// The shared key, from the hub's side.
    pub fn of_hub(hub_secret: &[u8; 32], device_public: &[u8; 32]) -> Result<Self, PaperError> {
        let hub_public = public_key(hub_secret);
        Self::derive(hub_secret, device_public, &hub_public, device_public)
    }

    /// The code that acknowledges everything up to `event`, whose hash is `head`.
    #[must_use]
    pub fn write(&self, event: &EventRef, head: &Hash) -> String {
        let mut bytes = [0; 20];
        bytes[..2].copy_from_slice(&event.device.as_bytes()[..2]);
        bytes[2..5].copy_from_slice(&event.epoch.as_bytes()[..3]);
        bytes[5..10].copy_from_slice(&event.seq.to_be_bytes()[3..]);
        bytes[10..].copy_from_slice(&self.mac(event, head).finalize().into_bytes()[..10]);
        Code(bytes).to_string()
    }

    /// The event that a typed code acknowledges, looking up the hash of that event of this `(device, epoch)`.
    pub fn accept(
        &self,
        code: &Code,
        device: Id,
        epoch: Id,
        hash_at: impl FnOnce(u64) -> Option<Hash>,
    ) -> Result<EventRef, PaperError> {
        if code.0[..2] != device.as_bytes()[..2] || code.0[2..5] != epoch.as_bytes()[..3] {
            return Err(PaperError::OtherLog);
        }
        let event = EventRef {
            device,
            epoch,
            seq: code.seq(),
        };
        let head = hash_at(event.seq).ok_or(PaperError::Refused)?;
        let mac = self.mac(&event, &head);
        mac.verify_truncated_left(&code.0[10..])
            .map_err(|_| PaperError::Refused)?;
        Ok(event)
    }

    fn derive(
        secret: &[u8; 32],
        other: &[u8; 32],
        hub_public: &[u8; 32],
        device_public: &[u8; 32],
    ) -> Result<Self, PaperError> {
        let shared = StaticSecret::from(*secret).diffie_hellman(&PublicKey::from(*other));
        if !shared.was_contributory() {
            return Err(PaperError::BadKey);
        }
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, shared.as_bytes())
            .expand_multi_info(&[TAG, hub_public, device_public], &mut key)
            .map_err(|_| PaperError::BadKey)?;
        Ok(Self(key))
    }

    fn mac(&self, event: &EventRef, head: &Hash) -> Hmac<Sha256> {
        // HMAC pads a short key with zeros to one block; doing it here makes the length a matter of types.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(TAG);
        mac.update(event.device.as_bytes());
        mac.update(event.epoch.as_bytes());
        mac.update(&event.seq.to_be_bytes());
        mac.update(head.as_bytes());
        mac
    }
}

impl Code {
    /// The number of the event the code speaks of.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.0[5..10]
            .iter()
            .fold(0, |seq, byte| seq << 8 | u64::from(*byte))
    }
}

impl std::str::FromStr for Code {
    type Err = PaperError;

    /// Case, spaces and hyphens do not matter; I and L are read as 1, O as 0.
    fn from_str(text: &str) -> Result<Self, PaperError> {
        let typed = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
        let values = typed.map(value).collect::<Option<Vec<u8>>>();
        let values = values.filter(|values| values.len() == 32);
        let values = values.ok_or(PaperError::Form)?;
        let mut bytes = [0; 20];
        for (group, eight) in bytes.chunks_exact_mut(5).zip(values.chunks_exact(8)) {
            let bits = eight
                .iter()
                .fold(0u64, |bits, five| bits << 5 | u64::from(*five));
            group.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        Ok(Self(bytes))
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, group) in self.0.chunks_exact(5).enumerate() {
            let bits = group
                .iter()
                .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            let letter =
                |place: u64| char::from(ALPHABET[(bits >> (35 - 5 * place) & 31) as usize]);
            let eight: String = (0..8).map(letter).collect();
            let (left, right) = eight.split_at(4);
            write!(f, "{}{left}-{right}", if i == 0 { "" } else { "-" })?;
        }
        Ok(())
    }
}

fn value(typed: char) -> Option<u8> {
    let letter = match typed.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let place = ALPHABET
        .iter()
        .position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wycheproof::vectors;

    #[test]
    fn keys_agree_as_published_by_wycheproof_and_on_nothing_where_the_other_one_is_of_small_order()
    {
        let mut tried = (0, 0);
        for vector in vectors(include_str!("../tests/wycheproof/x25519.txt")) {
            let secret = vector.array(1).expect("a secret");
            let other = vector.array(2).expect("a public key");
            let shared: [u8; 32] = vector.array(3).expect("a secret they share");
            let mine = public_key(&secret);
            let sides = [
                (PaperKey::of_device(&secret, &other), other, mine),
                (PaperKey::of_hub(&secret, &other), mine, other),
            ];
            for (agreed, hub, device) in sides {
                let info = [TAG, &hub, &device].concat();
                let mut key = [0; 32];
                let derived = Hkdf::<Sha256>::new(None, &shared).expand(&info, &mut key);
                derived.expect("32 bytes");
                // Of what is published as acceptable, all is taken but a secret of zeros, which anybody knows.
                let expected = (!vector.is("ZeroSharedSecret")).then_some(key);
                assert_eq!(agreed.ok().map(|key| key.0), expected, "{}", vector.name());
            }
            let zero = vector.is("ZeroSharedSecret");
            let count = if zero { &mut tried.1 } else { &mut tried.0 };
            *count += 1;
        }
        assert_eq!(tried, (487, 31));
    }

    #[test]
    fn keys_are_derived_as_published_by_wycheproof() {
        let mut tried = 0;
        for vector in vectors(include_str!("../tests/wycheproof/hkdf-sha256.txt")) {
            let mut derived = vec![0; vector.number(4)];
            let salt = vector.bytes(2);
            let done = Hkdf::<Sha256>::new(Some(&salt), &vector.bytes(1))
                .expand_multi_info(&[&vector.bytes(3)], &mut derived);
            assert_eq!(done.is_ok(), vector.is("valid"), "{}", vector.name());
            if done.is_ok() {
                assert_eq!(derived, vector.bytes(5), "{}", vector.name());
            }
            tried += 1;
        }
        assert_eq!(tried, 86);
    }

    #[test]
    fn codes_are_compared_as_published_by_wycheproof() {
        let mut tried = 0;
        for vector in vectors(include_str!("../tests/wycheproof/hmac-sha256.txt")) {
            let mut mac = Hmac::<Sha256>::new_from_slice(&vector.bytes(1)).expect("any length");
            mac.update(&vector.bytes(2));
            // As in `accept`: what is given is compared with the beginning of the whole.
            let stands = mac.verify_truncated_left(&vector.bytes(3)).is_ok();
            assert_eq!(stands, vector.is("valid"), "{}", vector.name());
            tried += 1;
        }
        assert_eq!(tried, 174);
    }
}
