//! Sticks: how a parcel is brought onto a medium that may be pulled, full or tired at any moment, and how it is found
//! again. A stick holds a parcel completely, or one sees that it does not: the mark is written last, after everything
//! else was read back from the medium.

use std::collections::BTreeSet;

use ledger::{Hash, Id};

use crate::{
    layout::{self, Tree},
    sealed,
    verify::Verified,
};

mod belt;
mod fs;
mod plan;
mod read;
mod write;

pub use belt::{Direction, READ_ME};
pub use fs::{Entry, Fs, FsError, Room};
pub use read::{Held, NotRead, Note, SealedOn, State, Stock, Unfit, read};
pub use write::{NotWritten, Wish, Written, write};

/// The most entries read under the root directory of a stick.
pub const MAX_ENTRIES: usize = 200_000;
/// The most entries of one directory.
pub const MAX_IN_FOLDER: usize = 4_096;
/// How deep entries lie below the root directory at most.
pub const MAX_DEPTH: usize = 4;

/// A parcel to be written: its files by their names on a stick, and the mark that goes last.
#[derive(Debug, Clone)]
pub struct Load<'a> {
    /// The parcel.
    pub id: Id,
    /// What people compare: the SHA-256 of the manifest, or of a sealed file.
    pub digest: Hash,
    blobs: Vec<(String, &'a [u8])>,
    /// Manifest, signature and list of checksums; every stick of a parcel carries them.
    beside: Vec<(String, Vec<u8>)>,
    mark: (String, Vec<u8>),
}

impl<'a> Load<'a> {
    /// An open parcel, verified, with the tree it was found in.
    #[must_use]
    pub fn open(verified: &Verified<'a>, signature: &[u8]) -> Self {
        let manifest = &verified.manifest;
        let id = manifest.id;
        let mark = layout::complete_text(manifest, verified.manifest_bytes);
        let blobs = verified.blobs.iter();
        Self {
            id,
            digest: verified.digest(),
            blobs: blobs
                .map(|(hash, bytes)| (layout::blob(hash), *bytes))
                .collect(),
            beside: vec![
                (layout::sums(id), layout::sums_text(manifest).into_bytes()),
                (layout::signature(id), signature.to_vec()),
                (layout::manifest(id), verified.manifest_bytes.to_vec()),
            ],
            mark: (layout::complete(id), mark.into_bytes()),
        }
    }

    /// A sealed parcel: one file of which nobody outside sees more than its random id.
    #[must_use]
    pub fn sealed(id: Id, file: &'a [u8]) -> Self {
        Self {
            id,
            digest: Hash::of(file),
            blobs: vec![(layout::sealed(id), file)],
            beside: Vec::new(),
            mark: (
                layout::sealed_complete(id),
                sealed::complete_text(file).into_bytes(),
            ),
        }
    }

    /// The names of its large files, of which one stick may carry some and another stick the rest.
    #[must_use]
    pub fn parts(&self) -> BTreeSet<String> {
        self.blobs.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The size of its smallest part.
    fn smallest(&self) -> u64 {
        let sizes = self.blobs.iter().map(|(_, bytes)| bytes.len() as u64);
        sizes.min().unwrap_or_default()
    }

    /// The parcel as a tree, as a stick that holds nothing else has it.
    #[must_use]
    pub fn tree(&self) -> Tree {
        let blobs = self
            .blobs
            .iter()
            .map(|(name, bytes)| (name.clone(), bytes.to_vec()));
        let beside = self.beside.iter().cloned();
        blobs.chain(beside).chain([self.mark.clone()]).collect()
    }
}
