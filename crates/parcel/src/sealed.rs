//! Sealed parcels: signed, zipped to a size class, then encrypted with age for the recipients that the manifest names.
//! `age -d` and `unzip` open one by hand.
//!
//! Encryption is the one act of this crate that draws randomness itself: the `age` crate takes none from outside.

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor};
use ledger::Hash;

use crate::key::PublicKey;
use crate::{
    kind::Kind,
    layout::Tree,
    manifest::Manifest,
    pack::Packed,
    verify::{Refusal, Verified, verify},
    zip::{self, ZipError},
};

mod identity;

pub use identity::{Identity, NotAKey, Recipient};

/// How every sealed parcel begins.
pub const FIRST: &[u8] = b"age-encryption.org/v1\n";
/// The most bytes in a sealed parcel, before it is zipped.
pub const MAX_BYTES: usize = 1 << 30;
/// The largest age file: the largest ZIP, 16 bytes for each 64 KiB of it, and a header with room for many recipients.
pub const MAX_FILE: usize = zip::MAX_BYTES + zip::MAX_BYTES / 4096 + (1 << 20);

/// Why a parcel is not sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unsealed {
    /// A kind that travels open.
    #[error("a parcel of kind {0} travels open")]
    OpenKind(Kind),
    /// A recipient is no age recipient, or there are none.
    #[error("recipient {0:?}: {error}", error = NotAKey::Recipient)]
    Recipient(String),
    /// Too large for one file.
    #[error("a sealed parcel holds at most 1 GiB")]
    TooLarge,
    /// It cannot stand in one file.
    #[error(transparent)]
    Zip(#[from] ZipError),
    /// Encrypting failed.
    #[error("encrypting failed: {0}")]
    Age(String),
}

/// Why a sealed parcel is not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// It does not begin like one.
    #[error("not a sealed parcel")]
    NotSealed,
    /// Larger than any sealed parcel.
    #[error("larger than any sealed parcel")]
    TooLarge,
    /// Sealed for others only.
    #[error("sealed for somebody else")]
    OtherRecipient,
    /// Bytes are changed or missing.
    #[error("changed or cut: the encryption does not stand")]
    Changed,
    /// What is inside does not stand.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A kind that travels open was hidden inside.
    #[error("a parcel of kind {0} is never sealed")]
    OpenKind(Kind),
    /// The sender addressed it to others; somebody sealed it again.
    #[error("the sender did not address it to us")]
    NotAddressed,
}

/// A sealed parcel, decrypted. Nothing in it is verified yet, so its files cannot be reached.
#[derive(Debug)]
pub struct Opened {
    tree: Tree,
    recipient: String,
}

/// Seals a packed parcel for the recipients in its manifest.
pub fn seal(packed: &Packed) -> Result<Vec<u8>, Unsealed> {
    let manifest = &packed.manifest;
    if manifest.kind.is_open() {
        return Err(Unsealed::OpenKind(manifest.kind));
    }
    if packed.tree.values().map(Vec::len).sum::<usize>() > MAX_BYTES {
        return Err(Unsealed::TooLarge);
    }
    let recipients = manifest.to.iter().map(|line| {
        let read = line.parse::<Recipient>();
        read.map_err(|_| Unsealed::Recipient(line.clone()))
    });
    let recipients = recipients.collect::<Result<Vec<_>, _>>()?;
    encrypt(&zip::write_sealed(&packed.tree)?, &recipients)
}

/// Decrypts a sealed parcel. Whether it stands, and is for us, is for [`Opened::verify`] to say.
pub fn open(file: &[u8], identity: &Identity) -> Result<Opened, Unopened> {
    if !file.starts_with(FIRST) {
        return Err(Unopened::NotSealed);
    }
    if file.len() > MAX_FILE {
        return Err(Unopened::TooLarge);
    }
    if !ends_every_stanza(&file[FIRST.len()..]) {
        return Err(Unopened::Changed);
    }
    let zip = decrypt(file, identity)?;
    let tree = zip::read_sealed(&zip, MAX_BYTES).map_err(Refusal::from)?;
    Ok(Opened {
        tree,
        recipient: identity.recipient().to_string(),
    })
}

/// The content of the `.complete` file beside a sealed parcel.
#[must_use]
pub fn complete_text(file: &[u8]) -> String {
    let size = file.len();
    format!("LUCARNE1/complete {} 1 {size}\n", Hash::of(file))
}

impl Opened {
    /// What it says about itself, for people to look at; nothing of it is verified.
    #[must_use]
    pub fn unverified(&self) -> Option<Manifest> {
        let mut manifests = self
            .tree
            .values()
            .filter_map(|bytes| Manifest::read(bytes).ok());
        manifests.next()
    }

    /// Verifies signature, kind and every file, and that the sender meant us.
    pub fn verify(&self, trusted: &[PublicKey]) -> Result<Verified<'_>, Unopened> {
        let verified = verify(&self.tree, trusted)?;
        let manifest = &verified.manifest;
        if manifest.kind.is_open() {
            return Err(Unopened::OpenKind(manifest.kind));
        }
        if !manifest.to.contains(&self.recipient) {
            return Err(Unopened::NotAddressed);
        }
        Ok(verified)
    }
}

fn encrypt(zip: &[u8], recipients: &[Recipient]) -> Result<Vec<u8>, Unsealed> {
    let recipients = recipients.iter().map(|one| &one.0 as &dyn age::Recipient);
    let failed = |error: &dyn ToString| Unsealed::Age(error.to_string());
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| failed(&error))?;
    let sealed = Vec::with_capacity(zip.len() + zip.len() / 4096 + 1024);
    let mut writer = encryptor
        .wrap_output(sealed)
        .map_err(|error| failed(&error))?;
    writer.write_all(zip).map_err(|error| failed(&error))?;
    writer.finish().map_err(|error| failed(&error))
}

/// Whether every stanza of the header ends with a short line, even an empty one, as the format asks. The `age` crate lets
/// an older writing pass, and we know no second writing of anything.
fn ends_every_stanza(header: &[u8]) -> bool {
    const FULL: usize = 64;
    let mut ended = true;
    for line in header.split(|byte| *byte == b'\n') {
        if line.starts_with(b"-> ") || line.starts_with(b"---") {
            if !ended {
                return false;
            }
            ended = false;
            if line.starts_with(b"---") {
                return true;
            }
        } else {
            ended = line.len() < FULL;
        }
    }
    false
}

fn decrypt(file: &[u8], identity: &Identity) -> Result<Vec<u8>, Unopened> {
    let explain = |error: DecryptError| match error {
        DecryptError::NoMatchingKeys => Unopened::OtherRecipient,
        _ => Unopened::Changed,
    };
    let decryptor = Decryptor::new_buffered(file).map_err(explain)?;
    let identities = std::iter::once(&identity.0 as &dyn age::Identity);
    let reader = decryptor.decrypt(identities).map_err(explain)?;
    let mut zip = Vec::with_capacity(file.len());
    let read = reader.take(zip::MAX_BYTES as u64 + 1).read_to_end(&mut zip);
    read.map_err(|_| Unopened::Changed)?;
    Ok(zip)
}
