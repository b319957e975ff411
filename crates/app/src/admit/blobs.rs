//! The store of content: files named by their SHA-256, durable before any event names them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use ledger::Hash;

use crate::error::{Error, Result};
use crate::folder::Folder;

/// Keeps these files. Every one is synchronised, then every folder once.
pub fn keep(folder: &Folder, files: impl Iterator<Item = (Hash, Vec<u8>)>) -> Result<()> {
    let mut parents = BTreeSet::new();
    for (hash, bytes) in files {
        let path = folder.blob(hash.as_bytes());
        if is_kept(&path, &bytes) {
            continue;
        }
        write(&path, &bytes).map_err(|error| Error::file(&path, error))?;
        parents.extend(path.parent().map(Path::to_path_buf));
    }
    if !parents.is_empty() {
        parents.insert(folder.blobs());
    }
    parents.iter().try_for_each(sync)
}

fn is_kept(path: &Path, bytes: &[u8]) -> bool {
    fs::metadata(path).is_ok_and(|about| about.len() == bytes.len() as u64)
        && fs::read(path).is_ok_and(|there| there == bytes)
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let beside = path.with_extension("new");
    let mut file = fs::File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

fn sync(folder: &PathBuf) -> Result<()> {
    fs::File::open(folder)
        .and_then(|open| open.sync_all())
        .map_err(|error| Error::file(folder, error))
}
