//! Verifying: signature over the raw bytes first, then the manifest, then every byte of every file. What a file is, is
//! told by its content, because some scanning stations rename files; names only give the order in which to try.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{Hash, Id};
use sha2::{Digest, Sha256};

use crate::{
    key::PublicKey,
    layout::{self, Tree, is_for_people, is_named},
    manifest::{FileEntry, Manifest, ManifestError, first_bytes, trusted_comment},
    signature::{self, Signature, SignatureError},
};

mod refusal;

pub use refusal::Refusal;

/// A parcel that is signed by a trusted key, complete and unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<'a> {
    /// Its manifest.
    pub manifest: Manifest,
    /// The exact bytes that were signed.
    pub manifest_bytes: &'a [u8],
    /// Who signed it.
    pub signer: PublicKey,
    /// Its blobs.
    pub blobs: BTreeMap<Hash, &'a [u8]>,
}

/// Verifies a tree that holds one parcel and nothing else.
pub fn verify<'a>(tree: &'a Tree, trusted: &[PublicKey]) -> Result<Verified<'a>, Refusal> {
    let hashes: Vec<Hash> = tree.values().map(|bytes| Hash::of(bytes)).collect();
    let blobs = hashes
        .iter()
        .copied()
        .zip(tree.values().map(Vec::as_slice))
        .collect();
    let (found, verified) = verify_any(tree, &blobs, trusted)?;
    let mut seen = BTreeSet::new();
    for (name, hash) in tree.keys().zip(hashes) {
        let known = found.used.contains(name.as_str()) || is_for_people(name);
        let first_of_its_kind = verified.blobs.contains_key(&hash) && seen.insert(hash);
        if !known && !first_of_its_kind {
            return Err(Refusal::Extra { file: name.clone() });
        }
    }
    Ok(verified)
}

/// Verifies every parcel on a stick, on which other files may lie as well. One answer for each manifest.
pub fn verify_each<'a>(
    tree: &'a Tree,
    trusted: &[PublicKey],
) -> Vec<(&'a str, Result<Verified<'a>, Refusal>)> {
    let blobs = tree
        .values()
        .map(|bytes| (Hash::of(bytes), bytes.as_slice()))
        .collect();
    let manifests = manifests(tree);
    let answer = |(name, bytes)| {
        let verified = Found::new(tree, name, bytes, trusted);
        (
            name,
            verified.and_then(|mut found| found.finish(tree, &blobs)),
        )
    };
    manifests.into_iter().map(answer).collect()
}

/// Verifies a signed manifest alone, for a caller that streams the blobs itself.
pub fn verify_manifest(
    manifest: &[u8],
    signature: &[u8],
    trusted: &[PublicKey],
) -> Result<(Manifest, PublicKey), Refusal> {
    let (kind, id) = first_bytes(manifest).ok_or(Refusal::NoManifest)?;
    let file = || layout::signature(id);
    let signer =
        signer(signature, manifest, &trusted_comment(kind, id), trusted).map_err(|reason| {
            match reason {
                SignatureError::OtherKey => Refusal::WrongKey { file: file() },
                reason => Refusal::BadSignature {
                    file: file(),
                    reason,
                },
            }
        })?;
    let read = Manifest::read(manifest).map_err(|reason| Refusal::BadManifest {
        file: layout::manifest(id),
        reason,
    })?;
    Ok((read, signer))
}

/// A manifest whose signature stands.
struct Found<'a> {
    manifest: Manifest,
    bytes: &'a [u8],
    signer: PublicKey,
    /// Names of the files that are accounted for.
    used: BTreeSet<&'a str>,
}

impl<'a> Found<'a> {
    fn new(
        tree: &'a Tree,
        name: &'a str,
        bytes: &'a [u8],
        trusted: &[PublicKey],
    ) -> Result<Self, Refusal> {
        let (kind, id) = first_bytes(bytes).ok_or(Refusal::NoManifest)?;
        let comment = trusted_comment(kind, id);
        let (file, signer) = find_signature(tree, name, bytes, &comment, id, trusted)?;
        let manifest = Manifest::read(bytes).map_err(|reason| Refusal::BadManifest {
            file: name.to_owned(),
            reason,
        })?;
        Ok(Self {
            manifest,
            bytes,
            signer,
            used: [name, file].into(),
        })
    }

    fn finish(
        &mut self,
        tree: &'a Tree,
        blobs: &BTreeMap<Hash, &'a [u8]>,
    ) -> Result<Verified<'a>, Refusal> {
        self.find_complete(tree)?;
        self.check_sums(tree)?;
        let files = self.manifest.files.iter();
        let mut own = BTreeMap::new();
        for file in files {
            own.extend(take_file(file, tree, blobs)?);
        }
        Ok(Verified {
            manifest: self.manifest.clone(),
            manifest_bytes: self.bytes,
            signer: self.signer,
            blobs: own,
        })
    }

    fn find_complete(&mut self, tree: &'a Tree) -> Result<(), Refusal> {
        let expected = layout::complete_text(&self.manifest, self.bytes);
        if let Some((name, _)) = tree.iter().find(|(_, bytes)| *bytes == expected.as_bytes()) {
            self.used.insert(name);
            return Ok(());
        }
        match own(tree, self.manifest.id, "COMPLETE").or_else(|| only(tree, "COMPLETE")) {
            Some((name, _)) => Err(Refusal::BadComplete {
                file: name.to_owned(),
            }),
            None => Err(Refusal::NoComplete),
        }
    }

    fn check_sums(&mut self, tree: &'a Tree) -> Result<(), Refusal> {
        let expected = layout::sums_text(&self.manifest);
        if let Some((name, _)) = tree.iter().find(|(_, bytes)| *bytes == expected.as_bytes()) {
            self.used.insert(name);
            return Ok(());
        }
        match own(tree, self.manifest.id, "SHA256SUMS") {
            Some((name, _)) => Err(Refusal::BadSums {
                file: name.to_owned(),
            }),
            None => Ok(()),
        }
    }
}

/// The first manifest, in the order in which to try, that leads to a parcel; otherwise why the first one does not.
fn verify_any<'a>(
    tree: &'a Tree,
    blobs: &BTreeMap<Hash, &'a [u8]>,
    trusted: &[PublicKey],
) -> Result<(Found<'a>, Verified<'a>), Refusal> {
    let mut refusal = Refusal::NoManifest;
    for (name, bytes) in manifests(tree) {
        let attempt = Found::new(tree, name, bytes, trusted).and_then(|mut found| {
            let verified = found.finish(tree, blobs)?;
            Ok((found, verified))
        });
        match attempt {
            Ok(both) => return Ok(both),
            Err(error) if refusal == Refusal::NoManifest => refusal = error,
            Err(_) => {}
        }
    }
    if let (Refusal::NoManifest, Some((name, _))) = (&refusal, only(tree, "manifest.json")) {
        // A file under the right name that does not even begin right was changed, not forgotten.
        refusal = Refusal::BadManifest {
            file: name.to_owned(),
            reason: ManifestError::FirstBytes,
        };
    }
    Err(refusal)
}

fn find_signature<'a>(
    tree: &'a Tree,
    manifest: &str,
    bytes: &[u8],
    comment: &str,
    id: Id,
    trusted: &[PublicKey],
) -> Result<(&'a str, PublicKey), Refusal> {
    let looks =
        |bytes: &[u8]| bytes.starts_with(signature::FIRST) && bytes.len() <= signature::MAX_BYTES;
    let mut candidates: Vec<_> = tree.iter().filter(|(_, bytes)| looks(bytes)).collect();
    let ours = layout::signature(id);
    candidates.sort_by_key(|(name, _)| !name.eq_ignore_ascii_case(&ours));
    if candidates.is_empty() {
        candidates.extend(
            tree.iter()
                .filter(|(name, _)| name.eq_ignore_ascii_case(&ours)),
        );
    }
    let mut refusal = None;
    for (name, signature) in candidates {
        let reason = match signer(signature, bytes, comment, trusted) {
            Ok(key) => return Ok((name, key)),
            Err(reason) => reason,
        };
        let file = name.clone();
        refusal.get_or_insert(match reason {
            SignatureError::OtherKey => Refusal::WrongKey { file },
            reason => Refusal::BadSignature { file, reason },
        });
    }
    let manifest = manifest.to_owned();
    Err(refusal.unwrap_or(Refusal::NoSignature { manifest }))
}

/// Which of the trusted keys made the signature.
fn signer(
    signature: &[u8],
    message: &[u8],
    comment: &str,
    trusted: &[PublicKey],
) -> Result<PublicKey, SignatureError> {
    let signature = Signature::parse(signature)?;
    let mut last = SignatureError::OtherKey;
    for key in trusted {
        match signature.verify(message, comment, key) {
            Ok(()) => return Ok(*key),
            Err(SignatureError::OtherKey) => {}
            Err(reason) => last = reason,
        }
    }
    Err(last)
}

fn take_file<'a>(
    file: &FileEntry,
    tree: &Tree,
    blobs: &BTreeMap<Hash, &'a [u8]>,
) -> Result<Vec<(Hash, &'a [u8])>, Refusal> {
    let path = || file.path.clone();
    let mut taken = Vec::new();
    let mut whole = Sha256::new();
    for (hash, size) in file.blobs() {
        let Some(bytes) = blobs.get(&hash) else {
            let name = layout::blob(&hash);
            let there = tree.keys().find(|key| key.eq_ignore_ascii_case(&name));
            return Err(match there {
                Some(file) => Refusal::Changed {
                    file: file.clone(),
                    path: path(),
                },
                None => Refusal::Missing {
                    path: path(),
                    blob: hash,
                },
            });
        };
        if bytes.len() as u64 != size {
            return Err(Refusal::NotAsListed { path: path() });
        }
        if file.chunks.is_some() {
            whole.update(bytes);
        }
        taken.push((hash, *bytes));
    }
    let put_together = || Hash::from_bytes(whole.finalize().into());
    if file.chunks.is_some() && put_together() != file.sha256 {
        return Err(Refusal::NotAsListed { path: path() });
    }
    Ok(taken)
}

impl Verified<'_> {
    /// The bytes of one file, put together from its blobs.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        let files = &self.manifest.files;
        let place = files
            .binary_search_by(|file| file.path.as_str().cmp(path))
            .ok()?;
        let pieces = files[place].blobs();
        let pieces = pieces.iter().map(|(hash, _)| self.blobs.get(hash).copied());
        Some(pieces.collect::<Option<Vec<_>>>()?.concat())
    }

    /// The SHA-256 of the signed bytes, of which people compare the eight words.
    #[must_use]
    pub fn digest(&self) -> Hash {
        Hash::of(self.manifest_bytes)
    }
}

/// Files that begin like a manifest, those named like one first.
fn manifests(tree: &Tree) -> Vec<(&str, &[u8])> {
    let named = tree
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let mut found: Vec<_> = named
        .filter(|(_, bytes)| first_bytes(bytes).is_some())
        .collect();
    found.sort_by_key(|(name, _)| !is_named(name, "manifest.json"));
    found
}

/// The file of this name beside the manifest.
fn own<'a>(tree: &'a Tree, id: Id, last: &str) -> Option<(&'a str, &'a [u8])> {
    let name = layout::beside(id, last);
    let found = tree.iter().find(|(key, _)| key.eq_ignore_ascii_case(&name));
    found.map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
}

/// The only file of this name in the whole tree.
fn only<'a>(tree: &'a Tree, last: &str) -> Option<(&'a str, &'a [u8])> {
    let mut named = tree.iter().filter(|(name, _)| is_named(name, last));
    let first = named.next()?;
    let alone = named.next().is_none();
    alone.then_some((first.0.as_str(), first.1.as_slice()))
}
