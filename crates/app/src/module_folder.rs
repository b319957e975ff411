//! A module in a folder on disk, as the checker and the packer read it: links are named, never followed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use course::files::{Entry, EntryKind, Files};

use crate::error::{Error, Result};

/// Folders deeper than this are not looked into; the format allows four.
const DEPTH: usize = 8;
/// More entries than this are not listed; the format allows about seven thousand.
const MOST: usize = 50_000;

/// The files of one module in a folder.
#[derive(Debug, Clone)]
pub struct ModuleFolder {
    root: PathBuf,
    entries: Vec<Entry>,
}

impl ModuleFolder {
    /// Lists a folder once; what changes there afterwards is not seen, what vanishes cannot be read.
    pub fn open(root: &Path) -> Result<ModuleFolder> {
        let root = fs::canonicalize(root).map_err(|error| Error::file(root, error))?;
        let mut entries = Vec::new();
        list(&root, "", 0, &mut entries).map_err(|error| Error::file(&root, error))?;
        entries.sort();
        Ok(ModuleFolder { root, entries })
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Files for ModuleFolder {
    fn list(&self) -> Vec<Entry> {
        self.entries.clone()
    }

    /// Only what was listed as a plain file, and still is one, is read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let listed = |entry: &Entry| entry.path == path && entry.kind == EntryKind::File;
        if !self.entries.iter().any(listed) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let place = self.root.join(path);
        if !fs::symlink_metadata(&place)?.is_file() {
            return Err(io::ErrorKind::NotFound.into());
        }
        fs::read(place)
    }

    fn folder(&self) -> Option<String> {
        let name = self.root.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }
}

fn list(folder: &Path, prefix: &str, depth: usize, entries: &mut Vec<Entry>) -> io::Result<()> {
    for found in fs::read_dir(folder)? {
        let found = found?;
        let path = format!("{prefix}{}", found.file_name().to_string_lossy());
        let about = fs::symlink_metadata(found.path())?;
        if about.is_dir() && depth < DEPTH {
            list(&found.path(), &format!("{path}/"), depth + 1, entries)?;
            continue;
        }
        if entries.len() >= MOST {
            return Err(io::Error::other("too many files for one module"));
        }
        entries.push(Entry {
            path,
            size: about.len(),
            kind: kind(&about),
        });
    }
    Ok(())
}

fn kind(about: &fs::Metadata) -> EntryKind {
    let kind = about.file_type();
    if kind.is_symlink() {
        EntryKind::Link
    } else if kind.is_file() {
        EntryKind::File
    } else {
        EntryKind::Special
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_below_their_folder_and_read() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("units")).expect("a folder");
        fs::write(folder.path().join("units/01-a.fr.md"), "# A").expect("a file");
        fs::write(folder.path().join("module.toml"), "x").expect("a file");
        let files = ModuleFolder::open(folder.path()).expect("a module folder");
        let paths: Vec<_> = files.list().into_iter().map(|entry| entry.path).collect();
        assert_eq!(paths, ["module.toml", "units/01-a.fr.md"]);
        assert_eq!(files.read("units/01-a.fr.md").expect("bytes"), b"# A");
        assert!(files.read("../etc/passwd").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_named_and_never_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("a.txt")).expect("a link");
        std::os::unix::fs::symlink("/etc", folder.path().join("units")).expect("a link");
        let files = ModuleFolder::open(folder.path()).expect("a module folder");
        assert!(
            files
                .list()
                .iter()
                .all(|entry| entry.kind == EntryKind::Link)
        );
        assert_eq!(files.list().len(), 2);
        assert!(files.read("a.txt").is_err());
    }

    #[test]
    fn a_folder_that_is_not_there_is_a_fault_with_its_name() {
        let error = ModuleFolder::open(Path::new("/nowhere/at/all")).expect_err("a fault");
        assert!(error.to_string().contains("/nowhere/at/all"));
    }
}
