//! Packing: from items and files to a signed tree. The same content packed twice gives the same parcel, byte for byte.

use ledger::{Hash, Id};

use crate::{
    key::SecretKey,
    kind::Kind,
    layout::{self, Tree},
    manifest::{BLOB, Chunk, FileEntry, Manifest, ManifestError, Needs},
    signature,
};

pub use crate::{
    kind::{Feature, ItemKind},
    manifest::Item,
};

/// What a parcel says about itself beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What it is for.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// Reverse domain of the publisher.
    pub namespace: String,
    /// The release date of the content, `YYYY-MM-DD`.
    pub issued: String,
    /// What the reader has to have first.
    pub needs: Needs,
    /// The parcel this one replaces.
    pub prev: Option<Id>,
    /// Id and recipients of a sealed parcel.
    pub sealed: Option<Sealed>,
}

/// What only a sealed parcel has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Its random id.
    pub id: Id,
    /// Its age recipients.
    pub to: Vec<String>,
}

/// A file to pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name inside the parcel.
    pub path: String,
    /// Its media type.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A parcel, ready to be written to a stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its manifest.
    pub manifest: Manifest,
    /// The SHA-256 of the manifest's bytes, of which people compare the eight words.
    pub digest: Hash,
    /// Its files. `COMPLETE` has to be written last.
    pub tree: Tree,
}

/// Packs and signs a parcel.
pub fn pack(
    label: &Label,
    items: Vec<Item>,
    files: Vec<File>,
    signer: &SecretKey,
) -> Result<Packed, ManifestError> {
    let mut files = files;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let sealed = label.sealed.clone();
    let mut manifest = Manifest {
        kind: label.kind,
        id: sealed.as_ref().map_or_else(Id::default, |sealed| sealed.id),
        name: label.name.clone(),
        namespace: label.namespace.clone(),
        issued: label.issued.clone(),
        needs: label.needs.clone(),
        critical: Vec::new(),
        items,
        files: files.iter().map(entry).collect(),
        to: sealed.map(|sealed| sealed.to).unwrap_or_default(),
        prev: label.prev,
    };
    let bytes = manifest.write()?;
    let mut tree = Tree::new();
    for (entry, file) in manifest.files.iter().zip(files) {
        add_blobs(entry, file.bytes, &mut tree);
    }
    let digest = Hash::of(&bytes);
    add_signed(&manifest, bytes, signer, &mut tree);
    Ok(Packed {
        manifest,
        digest,
        tree,
    })
}

fn entry(file: &File) -> FileEntry {
    let pieces = file.bytes.chunks(BLOB as usize);
    let chunk = |piece: &[u8]| Chunk {
        size: piece.len() as u64,
        sha256: Hash::of(piece),
    };
    FileEntry {
        path: file.path.clone(),
        size: file.bytes.len() as u64,
        sha256: Hash::of(&file.bytes),
        media_type: file.media_type.clone(),
        chunks: (pieces.len() > 1).then(|| pieces.map(chunk).collect()),
    }
}

fn add_blobs(entry: &FileEntry, bytes: Vec<u8>, tree: &mut Tree) {
    let Some(chunks) = &entry.chunks else {
        tree.insert(layout::blob(&entry.sha256), bytes);
        return;
    };
    for (chunk, piece) in chunks.iter().zip(bytes.chunks(BLOB as usize)) {
        tree.insert(layout::blob(&chunk.sha256), piece.to_vec());
    }
}

fn add_signed(manifest: &Manifest, bytes: Vec<u8>, signer: &SecretKey, tree: &mut Tree) {
    let id = manifest.id;
    let signature = signature::sign(&bytes, &manifest.trusted_comment(), signer);
    let complete = layout::complete_text(manifest, &bytes);
    tree.insert(layout::signature(id), signature.into_bytes());
    tree.insert(layout::sums(id), layout::sums_text(manifest).into_bytes());
    tree.insert(layout::complete(id), complete.into_bytes());
    tree.insert(layout::manifest(id), bytes);
}
