//! The signature of an installation: strict Ed25519 under the device key, which serves for heads and extracts only.

use ed25519_dalek::{Signature as Ed25519, Signer, SigningKey, VerifyingKey};

use crate::{Event, Hash, Id, hash::fingerprint};

/// The 64 bytes of a signature.
pub type Signature = [u8; 64];

/// The secret key of an installation.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

/// The public key of an installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DevicePublic(VerifyingKey);

/// The 32 bytes are not a usable public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a usable Ed25519 public key")]
pub struct BadKey;

impl DeviceKey {
    /// The key pair that grows from 32 random bytes.
    #[must_use]
    pub fn from_bytes(secret: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(secret))
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> DevicePublic {
        DevicePublic(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Signature {
        self.0.sign(message).to_bytes()
    }
}

impl DevicePublic {
    /// The key in these bytes; points of small order and second ways of writing a point are refused.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, BadKey> {
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| BadKey)?;
        let canonical = key.to_edwards().compress().as_bytes() == bytes;
        if key.is_weak() || !canonical {
            return Err(BadKey);
        }
        Ok(Self(key))
    }

    /// The 32 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// What people compare.
    #[must_use]
    pub fn fingerprint(&self) -> Hash {
        fingerprint(self.as_bytes())
    }

    pub(crate) fn accepts(&self, message: &[u8], signature: &Signature) -> bool {
        let signature = Ed25519::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}

/// Signs the head of a log, which makes every event below it undeniable.
#[must_use]
pub fn sign_head(key: &DeviceKey, head: &Event) -> Signature {
    let header = &head.header;
    key.sign(&head_statement(
        header.device,
        header.epoch,
        header.seq,
        &head.hash,
    ))
}

/// Whether `signature` is the installation's word that its log `(device, epoch)` stands at `to` with this hash.
#[must_use]
pub fn head_is_signed(
    key: &DevicePublic,
    device: Id,
    epoch: Id,
    to: u64,
    hash: &Hash,
    signature: &Signature,
) -> bool {
    key.accepts(&head_statement(device, epoch, to, hash), signature)
}

fn head_statement(device: Id, epoch: Id, to: u64, hash: &Hash) -> Vec<u8> {
    let parts: [&[u8]; 5] = [
        b"LUCARNE1/head\0",
        device.as_bytes(),
        epoch.as_bytes(),
        &to.to_be_bytes(),
        hash.as_bytes(),
    ];
    parts.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wycheproof::vectors;

    #[test]
    fn weak_keys_and_second_ways_of_writing_a_key_are_refused() {
        // The prime 2^255 − 19 and the numbers after it are written like small numbers, only longer.
        for small in 0..19 {
            let mut bytes = [0xff; 32];
            bytes[0] = 0xed + small;
            bytes[31] = 0x7f;
            assert_eq!(DevicePublic::from_bytes(&bytes), Err(BadKey), "{small}");
        }
        let mut identity = [0; 32];
        identity[0] = 1;
        assert_eq!(DevicePublic::from_bytes(&identity), Err(BadKey));
        let good = DeviceKey::from_bytes(&[1; 32]).public();
        assert_eq!(DevicePublic::from_bytes(good.as_bytes()), Ok(good));
    }

    #[test]
    fn signatures_of_wycheproof_stand_or_fall_as_published() {
        let mut tried = (0, 0);
        for vector in vectors(include_str!("../tests/wycheproof/ed25519.txt")) {
            let key = DevicePublic::from_bytes(&vector.array(1).expect("a key"));
            // A signature of another length is none by its type.
            let stands = key.is_ok_and(|key| {
                let signature = vector.array(3);
                signature.is_some_and(|signature| key.accepts(&vector.bytes(2), &signature))
            });
            assert_eq!(stands, vector.is("valid"), "{}", vector.name());
            let count = if stands { &mut tried.0 } else { &mut tried.1 };
            *count += 1;
        }
        assert_eq!(tried, (88, 63));
    }
}
