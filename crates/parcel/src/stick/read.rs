//! Reading sticks: any number of them, in any order. What a file is, is told by its content, because some scanning
//! stations rename or move files; so every file is read and hashed once, and the parcels are found among the hashes.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{Hash, Id};
use sha2::{Digest, Sha256};

use super::fs::{Entry, Fs, FsError};
use crate::{
    key::PublicKey,
    layout::{self, Mark, Tree},
    manifest::{self, FileEntry, Manifest, first_bytes, trusted_comment},
    sealed,
    signature::{self, Signature},
    verify::{Refusal, verify_manifest},
};

/// The most manifests, signatures or marks that are looked at.
const MOST_PARCELS: usize = 4_096;
/// The longest mark of completeness.
const MARK: usize = 256;

/// What some sticks hold together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stock {
    /// Open parcels, one for each manifest.
    pub parcels: Vec<Held>,
    /// Sealed parcels.
    pub sealed: Vec<SealedOn>,
    /// Files that were not looked at, or could not be read.
    pub notes: Vec<Note>,
    places: BTreeMap<Hash, Place>,
}

/// An open parcel on sticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id, as its first bytes say.
    pub id: Id,
    /// The SHA-256 of its manifest.
    pub digest: Hash,
    /// How it stands.
    pub state: State,
    /// The number of its blobs on each stick, in the order in which the sticks were given.
    pub blobs_on: Vec<usize>,
    signature: Option<Hash>,
}

/// How a parcel stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Signed by a trusted key, complete and unchanged.
    Complete(Box<Manifest>, PublicKey),
    /// Signed by a trusted key, and not all of it has been seen.
    Incomplete {
        /// What it is, as its manifest says.
        manifest: Box<Manifest>,
        /// Who signed it.
        signer: PublicKey,
        /// The files that are not whole.
        missing: Vec<String>,
        /// Whether the mark of completeness was seen.
        marked: bool,
    },
    /// Never to be imported.
    Refused(Refusal),
}

/// A sealed parcel on a stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedOn {
    /// The SHA-256 of the file.
    pub digest: Hash,
    /// Its id, where the name still tells.
    pub id: Option<Id>,
    /// Which stick, by the order in which they were given.
    pub stick: usize,
    /// Whether its mark of completeness was seen.
    pub complete: bool,
    /// Its size in bytes.
    pub size: u64,
}

/// A file that was left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which stick, by the order in which they were given.
    pub stick: usize,
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Unfit,
}

/// Why a file was left aside.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A link, a device, or a name that cannot be read.
    #[error("not a plain file")]
    NotPlain,
    /// Larger than anything a stick carries.
    #[error("larger than any file of a parcel")]
    TooLarge,
    /// More manifests, signatures or marks than sticks carry.
    #[error("more parcels than a stick carries")]
    TooMany,
    /// The stick does not give it back.
    #[error("cannot be read: {0}")]
    Unreadable(FsError),
}

/// Why sticks are not read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("stick {}: {error}", .stick + 1)]
pub struct NotRead {
    /// Which stick, from 0.
    pub stick: usize,
    /// Why.
    pub error: FsError,
}

/// Where bytes with a certain hash lie.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    name: String,
    size: u64,
    sticks: BTreeSet<usize>,
}

/// Small files that were read.
#[derive(Default)]
struct Small {
    manifests: BTreeSet<Hash>,
    signatures: BTreeMap<Hash, Vec<u8>>,
    marks: BTreeSet<Mark>,
    /// Lists of checksums, by the parcel that their name tells.
    sums: BTreeMap<Id, BTreeSet<Hash>>,
    sealed: Vec<SealedOn>,
}

/// Reads these sticks, and says of every parcel whether it is complete.
pub fn read(sticks: &[&dyn Fs], trusted: &[PublicKey]) -> Result<Stock, NotRead> {
    let mut stock = Stock::default();
    let mut small = Small::default();
    for (stick, fs) in sticks.iter().enumerate() {
        let failed = |error| NotRead { stick, error };
        for entry in fs.list().map_err(failed)? {
            match stock.take(*fs, stick, &entry, &mut small) {
                Err(Unfit::Unreadable(FsError::Gone)) => return Err(failed(FsError::Gone)),
                Err(why) => stock.notes.push(Note {
                    stick,
                    name: entry.name,
                    why,
                }),
                Ok(()) => {}
            }
        }
    }
    for digest in &small.manifests {
        let held = stock.held(sticks, *digest, &small, trusted);
        stock.parcels.extend(held);
    }
    for one in &mut small.sealed {
        let mark = Mark {
            digest: one.digest,
            blobs: 1,
            bytes: one.size,
        };
        one.complete = small.marks.contains(&mark);
    }
    stock.sealed = small.sealed;
    Ok(stock)
}

impl Stock {
    /// The files of one parcel under their proper names, from wherever they lie.
    pub fn collect(&self, sticks: &[&dyn Fs], held: &Held) -> Result<Tree, NotRead> {
        let mut tree = Tree::new();
        let (State::Complete(manifest, _) | State::Incomplete { manifest, .. }) = &held.state
        else {
            return Ok(tree);
        };
        let id = manifest.id;
        let bytes = self.bytes(sticks, held.digest)?;
        if let State::Complete(..) = held.state {
            let mark = layout::complete_text(manifest, &bytes);
            tree.insert(layout::complete(id), mark.into_bytes());
        }
        tree.insert(layout::manifest(id), bytes);
        tree.insert(layout::sums(id), layout::sums_text(manifest).into_bytes());
        if let Some(signature) = held.signature {
            tree.insert(layout::signature(id), self.bytes(sticks, signature)?);
        }
        for blob in manifest.blobs().keys() {
            if self.places.contains_key(blob) {
                tree.insert(layout::blob(blob), self.bytes(sticks, *blob)?);
            }
        }
        Ok(tree)
    }

    /// A sealed parcel, as it is.
    pub fn sealed_file(&self, sticks: &[&dyn Fs], sealed: &SealedOn) -> Result<Vec<u8>, NotRead> {
        self.bytes(sticks, sealed.digest)
    }

    /// Reads and hashes one file, and notes what it may be.
    fn take(
        &mut self,
        fs: &dyn Fs,
        stick: usize,
        entry: &Entry,
        small: &mut Small,
    ) -> Result<(), Unfit> {
        let size = entry.size.ok_or(Unfit::NotPlain)?;
        let head = fs.read(&entry.name, 64).map_err(Unfit::Unreadable)?;
        let is_sealed = head.starts_with(sealed::FIRST);
        let most = if is_sealed {
            sealed::MAX_FILE as u64
        } else {
            manifest::BLOB
        };
        if size > most {
            return Err(Unfit::TooLarge);
        }
        let bytes = fs.read(&entry.name, most + 1).map_err(Unfit::Unreadable)?;
        let digest = Hash::of(&bytes);
        let place = self.places.entry(digest).or_insert_with(|| Place {
            name: entry.name.clone(),
            size: bytes.len() as u64,
            sticks: BTreeSet::new(),
        });
        place.sticks.insert(stick);
        small.note(&entry.name, &bytes, digest)?;
        if is_sealed && small.sealed.iter().all(|one| one.digest != digest) {
            small.sealed.push(SealedOn {
                digest,
                id: id_in(&entry.name),
                stick,
                complete: false,
                size: bytes.len() as u64,
            });
        }
        Ok(())
    }

    fn held(
        &self,
        sticks: &[&dyn Fs],
        digest: Hash,
        small: &Small,
        trusted: &[PublicKey],
    ) -> Option<Held> {
        let bytes = self.bytes(sticks, digest).ok()?;
        let (_, id) = first_bytes(&bytes)?;
        let verified = find_signature(&bytes, small, trusted);
        let (state, signature) = match verified {
            Ok((signature, manifest, signer)) => {
                let state = self.state(sticks, &bytes, manifest, signer, small);
                (state, Some(signature))
            }
            Err(refusal) => (State::Refused(refusal), None),
        };
        let blobs_on = (0..sticks.len()).map(|stick| self.count(&state, stick));
        Some(Held {
            id,
            digest,
            blobs_on: blobs_on.collect(),
            state,
            signature,
        })
    }

    fn state(
        &self,
        sticks: &[&dyn Fs],
        bytes: &[u8],
        manifest: Manifest,
        signer: PublicKey,
        small: &Small,
    ) -> State {
        let whole = |file: &&FileEntry| !self.is_whole(sticks, file);
        let missing = manifest.files.iter().filter(whole);
        let missing: Vec<String> = missing.map(|file| file.path.clone()).collect();
        let mark = Mark::parse(layout::complete_text(&manifest, bytes).as_bytes());
        let marked = mark.is_some_and(|mark| small.marks.contains(&mark));
        let sums = Hash::of(layout::sums_text(&manifest).as_bytes());
        let listed = small.sums.get(&manifest.id);
        if marked && listed.is_some_and(|listed| !listed.contains(&sums)) {
            return State::Refused(Refusal::BadSums {
                file: layout::sums(manifest.id),
            });
        }
        let manifest = Box::new(manifest);
        match marked && missing.is_empty() {
            true => State::Complete(manifest, signer),
            false => State::Incomplete {
                manifest,
                signer,
                missing,
                marked,
            },
        }
    }

    /// Whether every blob of the file was seen in its size and, where there are several, they make the file.
    fn is_whole(&self, sticks: &[&dyn Fs], file: &FileEntry) -> bool {
        let seen = |(hash, size): &(Hash, u64)| {
            let place = self.places.get(hash);
            place.is_some_and(|place| place.size == *size)
        };
        let blobs = file.blobs();
        if !blobs.iter().all(seen) || file.chunks.is_none() {
            return blobs.iter().all(seen);
        }
        let mut whole = Sha256::new();
        for (hash, _) in blobs {
            let Ok(bytes) = self.bytes(sticks, hash) else {
                return false;
            };
            whole.update(&bytes);
        }
        Hash::from_bytes(whole.finalize().into()) == file.sha256
    }

    fn count(&self, state: &State, stick: usize) -> usize {
        let (State::Complete(manifest, _) | State::Incomplete { manifest, .. }) = state else {
            return 0;
        };
        let on = |hash: &&Hash| {
            let place = self.places.get(hash);
            place.is_some_and(|place| place.sticks.contains(&stick))
        };
        manifest.blobs().keys().filter(on).count()
    }

    /// The bytes with this hash, read again; a stick that gives other bytes the second time gives none.
    fn bytes(&self, sticks: &[&dyn Fs], hash: Hash) -> Result<Vec<u8>, NotRead> {
        let lost = NotRead {
            stick: 0,
            error: FsError::NotFound,
        };
        let place = self.places.get(&hash).ok_or(lost)?;
        let stick = place.sticks.first().copied().unwrap_or_default();
        let failed = |error| NotRead { stick, error };
        let fs = sticks.get(stick).ok_or_else(|| failed(FsError::Gone))?;
        let bytes = fs.read(&place.name, place.size + 1).map_err(failed)?;
        let other = || failed(FsError::Other(format!("{}: changed", place.name)));
        (Hash::of(&bytes) == hash)
            .then_some(bytes)
            .ok_or_else(other)
    }
}

impl Small {
    fn note(&mut self, name: &str, bytes: &[u8], digest: Hash) -> Result<(), Unfit> {
        let size = bytes.len();
        let full = |held: usize| match held < MOST_PARCELS {
            true => Ok(()),
            false => Err(Unfit::TooMany),
        };
        if size <= manifest::MAX_BYTES && first_bytes(bytes).is_some() {
            full(self.manifests.len())?;
            self.manifests.insert(digest);
        } else if size <= signature::MAX_BYTES && bytes.starts_with(signature::FIRST) {
            full(self.signatures.len())?;
            self.signatures.insert(digest, bytes.to_vec());
        } else if size <= MARK
            && let Some(mark) = Mark::parse(bytes)
        {
            full(self.marks.len())?;
            self.marks.insert(mark);
        } else if let Some(id) = layout::sums_id(name) {
            full(self.sums.len())?;
            self.sums.entry(id).or_default().insert(digest);
        }
        Ok(())
    }
}

/// The signature of a trusted key among all that were seen; otherwise why the best of them does not serve.
fn find_signature(
    bytes: &[u8],
    small: &Small,
    trusted: &[PublicKey],
) -> Result<(Hash, Manifest, PublicKey), Refusal> {
    let claimed = first_bytes(bytes).map(|(kind, id)| trusted_comment(kind, id));
    let mut refusal = None;
    for (hash, signature) in &small.signatures {
        let read = Signature::parse(signature);
        if read.is_ok_and(|read| Some(&read.comment) != claimed.as_ref()) {
            continue;
        }
        match verify_manifest(bytes, signature, trusted) {
            Ok((manifest, signer)) => return Ok((*hash, manifest, signer)),
            Err(other) => drop(refusal.get_or_insert(other)),
        }
    }
    let manifest = || first_bytes(bytes).map_or_else(String::new, |(_, id)| layout::manifest(id));
    Err(refusal.unwrap_or_else(|| Refusal::NoSignature {
        manifest: manifest(),
    }))
}

/// The id in a name such as `LUCARNE/s/<id>.age`.
fn id_in(name: &str) -> Option<Id> {
    let last = name.rsplit('/').next()?;
    last.split('.').next()?.to_ascii_lowercase().parse().ok()
}
