//! The manifest: what is in a parcel, in the one form that is signed. It is never written again from what was read.

use ledger::{
    Hash, Id,
    hash::tagged,
    json::{self, JsonError, Limits},
};
use serde::{Deserialize, Serialize};

use crate::{
    kind::{Feature, ItemKind, Kind},
    path::PathError,
};

mod rules;

pub use rules::is_namespace;

/// The largest manifest, in bytes.
pub const MAX_BYTES: usize = 16 << 20;
/// The most files in a parcel.
pub const MAX_FILES: usize = 100_000;
/// The largest parcel, in bytes.
pub const MAX_TOTAL: u64 = 1 << 40;
/// The largest blob; bigger files are cut into chunks of exactly this size.
pub const BLOB: u64 = 64 << 20;

const LIMITS: Limits = Limits {
    bytes: MAX_BYTES,
    depth: 8,
    integers_only: true,
};

/// What is in a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// What it is for.
    pub kind: Kind,
    /// Derived from the content in open parcels, random in sealed ones.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Reverse domain of the publisher, or `device.<id>` or `hub.<id>`.
    pub namespace: String,
    /// The release date, `YYYY-MM-DD`.
    pub issued: String,
    /// What the reader has to have first.
    pub needs: Needs,
    /// Members a reader must understand.
    pub critical: Vec<String>,
    /// What the officer admits one by one.
    pub items: Vec<Item>,
    /// The files, sorted by path.
    pub files: Vec<FileEntry>,
    /// The recipients of a sealed parcel.
    pub to: Vec<String>,
    /// The parcel this one replaces.
    pub prev: Option<Id>,
}

/// What a reader has to have first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// Least version of the program.
    pub app: String,
    /// Least root version.
    pub root: u64,
    /// Least registry version.
    pub registry: u64,
}

/// One thing that an officer admits or refuses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What identifies the thing across its versions.
    pub series: Id,
    /// Its version, from 1.
    pub version: u32,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// The prefix of its files, ending with `/`.
    pub path: String,
    /// What widens the risk.
    pub features: Vec<Feature>,
    /// The languages it speaks.
    pub languages: Vec<String>,
    /// Its licence.
    pub licence: String,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its name inside the parcel.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// The SHA-256 of the whole file.
    pub sha256: Hash,
    /// Its media type.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Its pieces, above 64 MiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chunks: Option<Vec<Chunk>>,
}

/// A piece of a file that is larger than a blob may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chunk {
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Hash,
}

/// Why bytes are not a manifest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    /// The first bytes are not those of any kind of parcel, followed by an id.
    #[error("it does not begin like a manifest")]
    FirstBytes,
    /// Not strict JSON.
    #[error("it is not strict JSON: {0}")]
    Json(#[from] JsonError),
    /// A member is missing, malformed or out of range.
    #[error("{0}")]
    Member(String),
    /// The id of an open parcel is not that of its content.
    #[error("the id is not that of this content")]
    Id,
    /// It asks for something this version does not understand.
    #[error("it needs a reader that understands {0:?}")]
    Critical(String),
    /// A path is not allowed.
    #[error("path {path:?}: {error}")]
    Path {
        /// Which.
        path: String,
        /// Why.
        error: PathError,
    },
    /// A file's sizes, chunks or place are wrong.
    #[error("file {path:?}: {reason}")]
    File {
        /// Which.
        path: String,
        /// Why.
        reason: &'static str,
    },
}

impl Manifest {
    /// The bytes to sign. Open parcels get the id of their content, whatever `id` was.
    pub fn write(&mut self) -> Result<Vec<u8>, ManifestError> {
        self.check()?;
        if self.kind.is_open() {
            self.id = Id::default();
            self.id = open_id(&self.encode()?);
        }
        let bytes = self.encode()?;
        if bytes.len() > MAX_BYTES {
            return Err(JsonError::TooLarge(MAX_BYTES).into());
        }
        Ok(bytes)
    }

    /// The manifest in these bytes. Call it only once their signature has been verified.
    pub fn read(bytes: &[u8]) -> Result<Self, ManifestError> {
        let (kind, id) = first_bytes(bytes).ok_or(ManifestError::FirstBytes)?;
        let value = json::parse(bytes, LIMITS)?;
        let read: Members = serde_json::from_value(value).map_err(member)?;
        let manifest = read.into_manifest(kind)?;
        if manifest.id != id {
            return Err(ManifestError::FirstBytes);
        }
        if kind.is_open() && open_id(&with_zero_id(kind, bytes)) != id {
            return Err(ManifestError::Id);
        }
        manifest.check()?;
        Ok(manifest)
    }

    /// The number of distinct blobs and the bytes they hold.
    #[must_use]
    pub fn blob_totals(&self) -> (usize, u64) {
        let blobs = self.blobs();
        let bytes = blobs.values().sum();
        (blobs.len(), bytes)
    }

    /// Every distinct blob with its size.
    #[must_use]
    pub fn blobs(&self) -> std::collections::BTreeMap<Hash, u64> {
        self.files.iter().flat_map(FileEntry::blobs).collect()
    }

    /// The files of one item.
    pub fn files_of<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a FileEntry> {
        let first = self.files.partition_point(|file| file.path < item.path);
        let files = self.files.get(first..).unwrap_or_default();
        files
            .iter()
            .take_while(|file| file.path.starts_with(&item.path))
    }

    /// The text that is signed beside the manifest: `LUCARNE1/<kind> <id>`.
    #[must_use]
    pub fn trusted_comment(&self) -> String {
        trusted_comment(self.kind, self.id)
    }

    fn total(&self) -> Total {
        Total {
            files: self.files.len() as u64,
            bytes: self.files.iter().map(|file| file.size).sum(),
        }
    }

    fn encode(&self) -> Result<Vec<u8>, ManifestError> {
        let members = Members {
            lucarne: self.kind.tag(),
            id: self.id,
            name: self.name.clone(),
            namespace: self.namespace.clone(),
            issued: self.issued.clone(),
            needs: self.needs.clone(),
            critical: self.critical.clone(),
            items: self.items.clone(),
            files: self.files.clone(),
            total: self.total(),
            to: (!self.kind.is_open()).then(|| self.to.clone()),
            prev: self.prev.map(|id| Prev { id }),
        };
        serde_json::to_vec(&members).map_err(member)
    }
}

impl FileEntry {
    /// The blobs the file is made of, in order.
    #[must_use]
    pub fn blobs(&self) -> Vec<(Hash, u64)> {
        match &self.chunks {
            Some(chunks) => chunks
                .iter()
                .map(|chunk| (chunk.sha256, chunk.size))
                .collect(),
            None => vec![(self.sha256, self.size)],
        }
    }
}

/// The text that is signed beside a manifest.
#[must_use]
pub fn trusted_comment(kind: Kind, id: Id) -> String {
    format!("{} {id}", kind.tag())
}

/// Kind and id as the first bytes say, before any JSON is parsed; `None` if they are not those of a manifest.
#[must_use]
pub fn first_bytes(bytes: &[u8]) -> Option<(Kind, Id)> {
    let rest = bytes.strip_prefix(b"{\"lucarne\":\"LUCARNE1/")?;
    let quote = rest.iter().take(16).position(|byte| *byte == b'"')?;
    let kind = Kind::from_name(std::str::from_utf8(&rest[..quote]).ok()?)?;
    let rest = rest[quote..].strip_prefix(b"\",\"id\":\"")?;
    let (digits, rest) = rest.split_at_checked(32)?;
    let id = std::str::from_utf8(digits).ok()?.parse().ok()?;
    rest.starts_with(b"\",").then_some((kind, id))
}

#[derive(Serialize, Deserialize)]
struct Members {
    lucarne: String,
    id: Id,
    name: String,
    namespace: String,
    issued: String,
    needs: Needs,
    critical: Vec<String>,
    items: Vec<Item>,
    files: Vec<FileEntry>,
    total: Total,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prev: Option<Prev>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct Total {
    files: u64,
    bytes: u64,
}

#[derive(Serialize, Deserialize)]
struct Prev {
    id: Id,
}

impl Members {
    fn into_manifest(self, kind: Kind) -> Result<Manifest, ManifestError> {
        if self.lucarne != kind.tag() {
            return Err(ManifestError::FirstBytes);
        }
        let total = self.total;
        let sizes = self.files.iter().map(|file| file.size);
        let bytes = sizes.fold(0u64, u64::saturating_add);
        if total.files != self.files.len() as u64 || total.bytes != bytes {
            return Err(wrong("total is not the sum of the files"));
        }
        Ok(Manifest {
            kind,
            id: self.id,
            name: self.name,
            namespace: self.namespace,
            issued: self.issued,
            needs: self.needs,
            critical: self.critical,
            items: self.items,
            files: self.files,
            to: self.to.unwrap_or_default(),
            prev: self.prev.map(|prev| prev.id),
        })
    }
}

/// The id of an open parcel, from its manifest with 32 zeros as id.
fn open_id(bytes: &[u8]) -> Id {
    let hash = tagged("LUCARNE1/id", &[bytes]);
    Id::from_bytes(std::array::from_fn(|i| hash.as_bytes()[i]))
}

/// The same bytes with zeros where [`first_bytes`] found the id.
fn with_zero_id(kind: Kind, bytes: &[u8]) -> Vec<u8> {
    let before = format!("{{\"lucarne\":\"{}\",\"id\":\"", kind.tag());
    let after = bytes.get(before.len() + 32..).unwrap_or_default();
    [before.as_bytes(), &[b'0'; 32], after].concat()
}

fn wrong(what: &str) -> ManifestError {
    ManifestError::Member(what.to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn member(error: serde_json::Error) -> ManifestError {
    ManifestError::Member(error.to_string())
}
