//! The ballast: 64 MiB beside the database, given up when the disk is full so that sign-in, export and backup go on.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::{clock, random};

/// Its size, bytes.
pub const SIZE: u64 = 64 << 20;

/// Room that must be free before the ballast is laid: it must not be what fills the disk.
const ROOM: u64 = 4 * SIZE;

/// Room that must be free again before work goes on.
const ENOUGH: u64 = 2 * SIZE;

/// A piece that no file system can make smaller.
const PIECE: usize = 1 << 20;

/// The ballast of a data folder.
pub struct Ballast {
    path: PathBuf,
    given_up: AtomicBool,
    looked: AtomicI64,
}

impl Ballast {
    /// The ballast of this folder, laid or not.
    pub fn of(folder: &Folder) -> Ballast {
        Ballast {
            path: folder.path().join("ballast"),
            given_up: AtomicBool::new(false),
            looked: AtomicI64::new(0),
        }
    }

    /// Lays the ballast if it is not there and the disk has room for it. Blocks.
    pub fn lay(&self) {
        if self.path.exists() || free(&self.path).is_some_and(|free| free < ROOM) {
            return;
        }
        if let Err(error) = lay(&self.path) {
            tracing::warn!(%error, "the ballast could not be laid");
        }
    }

    /// The disk is full: gives the ballast up. From now on new work is refused until there is room again.
    pub fn give_up(&self) {
        if fs::remove_file(&self.path).is_ok() {
            self.given_up.store(true, Ordering::Relaxed);
            tracing::error!("the disk is full; the ballast was given up for export and backup");
        }
    }

    /// Refuses new work as long as the disk is full; looks once a second whether it still is.
    pub fn take_work(&self) -> Result<()> {
        if !self.given_up.load(Ordering::Relaxed) {
            return Ok(());
        }
        let now = clock::seconds();
        if self.looked.swap(now, Ordering::Relaxed) == now
            || free(&self.path).is_some_and(|free| free < ENOUGH)
        {
            return Err(Error::Store(store::Error::DiskFull {
                detail: "only sign-in, export and backup go on".to_owned(),
            }));
        }
        self.given_up.store(false, Ordering::Relaxed);
        let path = self.path.clone();
        std::thread::spawn(move || lay(&path));
        Ok(())
    }
}

fn lay(path: &Path) -> io::Result<()> {
    let beside = path.with_extension("new");
    let piece: Vec<u8> = (0..PIECE / 4096)
        .flat_map(|_| random::bytes::<4096>())
        .collect();
    let write = || {
        let mut file = fs::File::create(&beside)?;
        for _ in 0..SIZE / PIECE as u64 {
            file.write_all(&piece)?;
        }
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// Bytes free on the disk this path is on; `None` where the system does not say.
#[cfg(unix)]
fn free(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path.parent()?).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}
