//! The files of a module as the checker sees them: paths, sizes and bytes, wherever they are kept.

use std::collections::BTreeMap;
use std::io;

/// What can list and read the files of one module. Paths use `/` and are relative to the module's folder.
pub trait Files {
    /// Everything below the folder that is not itself a folder.
    fn list(&self) -> Vec<Entry>;

    /// The bytes of one file.
    ///
    /// # Errors
    /// The file does not exist or cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Name of the folder, when it has one; it must equal the id of the module (LC0205).
    fn folder(&self) -> Option<String> {
        None
    }
}

/// One file of a module.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// `units/01-a.fr.md`.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// What it is.
    pub kind: EntryKind,
}

/// What a directory entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A plain file.
    File,
    /// A link to another file.
    Link,
    /// A device, a socket, a pipe.
    Special,
}

/// The files of a module in memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Memory {
    /// Name of the folder, if it matters.
    pub folder: Option<String>,
    files: BTreeMap<String, Vec<u8>>,
    links: Vec<(String, EntryKind)>,
}

impl Memory {
    /// No file yet.
    pub fn new() -> Self {
        Memory::default()
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// The same with one more file.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.put(path, bytes);
        self
    }

    /// The same without a file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// The same with a link or special file.
    #[must_use]
    pub fn with_special(mut self, path: &str, kind: EntryKind) -> Self {
        self.links.push((path.to_owned(), kind));
        self
    }
}

impl Files for Memory {
    fn list(&self) -> Vec<Entry> {
        let files = self.files.iter().map(|(path, bytes)| Entry {
            path: path.clone(),
            size: bytes.len() as u64,
            kind: EntryKind::File,
        });
        let links = self.links.iter().map(|(path, kind)| Entry {
            path: path.clone(),
            size: 0,
            kind: *kind,
        });
        files.chain(links).collect()
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files
            .get(path)
            .cloned()
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn folder(&self) -> Option<String> {
        self.folder.clone()
    }
}
