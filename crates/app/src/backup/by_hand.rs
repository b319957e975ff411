//! A copy's ledger file that somebody put in the place of the database by hand. It carries a mark that a running
//! database never has, so it is seen at the start, and brought in as a restore would.

use std::fs;
use std::path::{Path, PathBuf};

use store::CopyFile;

use crate::backup::restore;
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::site::Site;
use crate::tables::MARK;

/// Sets a marked file aside, so that a fresh database can be made in its place. Answers the file that waits to be
/// brought in, also one that an earlier start had set aside.
pub fn set_aside(folder: &Folder, sqlite: bool) -> Result<Option<PathBuf>> {
    let database = folder.database();
    let aside = folder.path().join("copy-by-hand.db");
    if sqlite && database.is_file() && CopyFile::has_table(&database, MARK) {
        fs::rename(&database, &aside).map_err(|error| Error::file(&aside, error))?;
        for beside in ["site.db-wal", "site.db-shm"] {
            let _ = fs::remove_file(folder.path().join(beside));
        }
    }
    Ok(aside.is_file().then_some(aside))
}

/// Brings it in, in a new epoch.
pub fn adopt(site: &Site, path: &Path) -> Result<()> {
    tracing::warn!("a copy was put in the place of the database; it is brought in, in a new epoch");
    restore::adopt(site, path)?;
    fs::remove_file(path).map_err(|error| Error::file(path, error))
}
