//! How a parcel lies on a stick: names of its files, and the two small files that are for people and for completeness.

use std::collections::BTreeMap;

use ledger::{Hash, Id};

use crate::manifest::Manifest;

/// Files by name, such as `LUCARNE/b/2d/2dd3…`, in the order of their names.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// The only directory on a stick that is ever read.
pub const ROOT: &str = "LUCARNE";

/// The name of a file that belongs to one parcel.
#[must_use]
pub fn beside(id: Id, name: &str) -> String {
    format!("{ROOT}/m/{id}/{name}")
}

/// The name of a manifest.
#[must_use]
pub fn manifest(id: Id) -> String {
    beside(id, "manifest.json")
}

/// The name of a manifest's signature.
#[must_use]
pub fn signature(id: Id) -> String {
    beside(id, "manifest.json.minisig")
}

/// The name of the list of checksums.
#[must_use]
pub fn sums(id: Id) -> String {
    beside(id, "SHA256SUMS")
}

/// The parcel whose list of checksums has this name, in whatever case.
#[must_use]
pub fn sums_id(name: &str) -> Option<Id> {
    let (folder, last) = name.rsplit_once('/')?;
    let id = folder.rsplit('/').next()?.to_ascii_lowercase();
    last.eq_ignore_ascii_case("SHA256SUMS")
        .then(|| id.parse().ok())?
}

/// The name of the mark that is written last.
#[must_use]
pub fn complete(id: Id) -> String {
    beside(id, "COMPLETE")
}

/// The name of a blob.
#[must_use]
pub fn blob(hash: &Hash) -> String {
    let hex = hash.to_hex();
    format!("{ROOT}/b/{}/{hex}", &hex[..2])
}

/// The name of a sealed parcel.
#[must_use]
pub fn sealed(id: Id) -> String {
    format!("{ROOT}/s/{id}.age")
}

/// The name of the mark that is written after a sealed parcel.
#[must_use]
pub fn sealed_complete(id: Id) -> String {
    format!("{ROOT}/s/{id}.complete")
}

/// The content of `SHA256SUMS`, which `sha256sum -c` checks from inside the root directory.
#[must_use]
pub fn sums_text(manifest: &Manifest) -> String {
    let line = |hash: &Hash| {
        let hex = hash.to_hex();
        format!("{hex}  b/{}/{hex}\n", &hex[..2])
    };
    manifest.blobs().keys().map(line).collect()
}

/// The content of `COMPLETE`.
#[must_use]
pub fn complete_text(manifest: &Manifest, manifest_bytes: &[u8]) -> String {
    let digest = Hash::of(manifest_bytes);
    let (blobs, bytes) = manifest.blob_totals();
    format!("LUCARNE1/complete {digest} {blobs} {bytes}\n")
}

/// What a mark of completeness says, if it is one: the hash of manifest or sealed file, the number of distinct blobs and
/// their bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The SHA-256 of the manifest, or of the sealed file.
    pub digest: Hash,
    /// How many distinct blobs.
    pub blobs: u64,
    /// How many bytes they hold.
    pub bytes: u64,
}

impl Mark {
    /// The mark in these bytes, which have exactly one form.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut words = text
            .strip_prefix("LUCARNE1/complete ")?
            .strip_suffix('\n')?
            .split(' ');
        let mark = Self {
            digest: words.next()?.parse().ok()?,
            blobs: words.next()?.parse().ok()?,
            bytes: words.next()?.parse().ok()?,
        };
        (mark.text() == text).then_some(mark)
    }

    /// The line of the mark.
    #[must_use]
    pub fn text(&self) -> String {
        let Self {
            digest,
            blobs,
            bytes,
        } = self;
        format!("LUCARNE1/complete {digest} {blobs} {bytes}\n")
    }
}

/// Whether the name is that of a file for people, which is never trusted and never read.
#[must_use]
pub fn is_for_people(name: &str) -> bool {
    ["LUCARNE/READ-ME.TXT", "LUCARNE/STICK.TXT"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether the last part of the name is `last`, without regard to case.
pub(crate) fn is_named(name: &str, last: &str) -> bool {
    let part = name.rsplit('/').next();
    part.is_some_and(|part| part.eq_ignore_ascii_case(last))
}
