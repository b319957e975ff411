//! The medium in the cabinet: names of its files, writing that is read back, and which old copies may go.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Read as _, Write};
use std::path::{Path, PathBuf};

use ledger::{Hash, Id};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::backup::Meta;
use crate::backup::fault::Fault;
use crate::error::{Error, Result};
use crate::random;

/// The one folder on the medium.
pub const FOLDER: &str = "LUCARNE-BACKUP";
/// Names the medium, for people and for the list of media.
const ID: &str = "medium.id";

/// Bytes that are written at a time.
const PIECE: usize = 256 << 10;

const DAY: i64 = 24 * 60 * 60;
/// Days of which the last copy is kept.
const DAILY: usize = 14;
/// Weeks of which the last copy is kept.
const WEEKLY: usize = 8;
/// No copy is older.
const OLDEST: i64 = 90 * DAY;

/// A medium that is plugged in.
#[derive(Debug, Clone)]
pub struct Medium {
    root: PathBuf,
    /// Drawn when it was used for the first time.
    pub id: Id,
}

/// A whole copy on a medium: what `f-<n>.complete` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Generation {
    /// About the copy.
    pub meta: Meta,
    /// SHA-256 of `f-<n>.age`.
    pub sha256: Hash,
    /// Its size.
    pub bytes: u64,
}

impl Medium {
    /// The medium in this folder, if it was used before.
    pub fn at(dir: &Path) -> Option<Medium> {
        let root = dir.join(FOLDER);
        let text = fs::read_to_string(root.join(ID)).ok()?;
        let id = text.trim().parse().ok()?;
        Some(Medium { root, id })
    }

    /// The medium in this folder, prepared if it is a new one. The folder itself must exist: an empty place where
    /// nothing is plugged in is not made into a medium by accident.
    pub fn prepare(dir: &Path) -> Result<Medium> {
        if let Some(medium) = Medium::at(dir) {
            return Ok(medium);
        }
        if !dir.is_dir() {
            return Err(Fault::NotThere(dir.to_path_buf()).into());
        }
        let root = dir.join(FOLDER);
        // A medium that cannot be read is not a new one: its name, by which copies are counted, would be lost.
        if let Err(error) = fs::read(root.join(ID))
            && error.kind() != ErrorKind::NotFound
        {
            return Err(Error::file(&root.join(ID), error));
        }
        let medium = Medium {
            root,
            id: random::id(),
        };
        fs::create_dir_all(&medium.root).map_err(|error| Error::file(&medium.root, error))?;
        medium.put(ID, format!("{}\n", medium.id).as_bytes())?;
        Ok(medium)
    }

    /// All whole copies, oldest first. A copy without its mark of completeness is none.
    pub fn generations(&self) -> Vec<Generation> {
        let mut found: Vec<Generation> = self
            .names()
            .iter()
            .filter_map(|name| number(name, ".complete"))
            .filter_map(|n| self.generation(n))
            .collect();
        found.sort_by_key(|one| one.meta.n);
        found
    }

    fn generation(&self, n: u64) -> Option<Generation> {
        let text = self.read(&complete(n)).ok()?;
        let found: Generation = serde_json::from_slice(&text).ok()?;
        let size = fs::metadata(self.path(&full(n))).ok()?.len();
        (found.meta.n == n && size == found.bytes).then_some(found)
    }

    /// The number the next copy gets: higher than any that was ever begun.
    pub fn next(&self) -> u64 {
        let names = self.names();
        let numbers = names
            .iter()
            .filter_map(|name| number(name, ".age").or_else(|| number(name, ".complete")));
        numbers.max().unwrap_or(0) + 1
    }

    /// Writes a file whole and durable, then reads it back from the medium itself.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
        let beside = path.with_extension("new");
        let written = write(&beside, bytes)
            .and_then(|()| fs::rename(&beside, &path))
            .and_then(|()| File::open(folder)?.sync_all())
            .and_then(|()| read_from_medium(&path));
        let read = written.map_err(|error| {
            let _ = fs::remove_file(&beside);
            Error::file(&path, error)
        })?;
        if read == bytes {
            return Ok(());
        }
        Err(Fault::WornOut(path).into())
    }

    /// As [`Medium::put`] for a file that is too large to be held in memory: `fill` writes it piece by piece. Answers
    /// its hash and size.
    pub fn put_pieces(
        &self,
        name: &str,
        fill: impl FnOnce(&mut Hashing<BufWriter<File>>) -> Result<()>,
    ) -> Result<(Hash, u64)> {
        let path = self.path(name);
        let beside = path.with_extension("new");
        let failed = |error| Error::file(&path, error);
        let written = || -> Result<(Hash, u64)> {
            let file = File::create(&beside).map_err(failed)?;
            let mut out = Hashing::new(BufWriter::with_capacity(PIECE, file));
            fill(&mut out)?;
            let (file, hash, size) = out.finish();
            let file = file
                .into_inner()
                .map_err(|error| failed(error.into_error()))?;
            file.sync_all().map_err(failed)?;
            fs::rename(&beside, &path).map_err(failed)?;
            let folder = File::open(&self.root).map_err(failed)?;
            folder.sync_all().map_err(failed)?;
            Ok((hash, size))
        };
        let (hash, size) = written().inspect_err(|_| {
            let _ = fs::remove_file(&beside);
        })?;
        if hash_on_medium(&path).map_err(failed)? == (hash, size) {
            return Ok((hash, size));
        }
        Err(Fault::WornOut(path).into())
    }

    /// Reads a file.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.path(name);
        read_from_medium(&path).map_err(|error| Error::file(&path, error))
    }

    /// Whether a blob is there with its size.
    pub fn has_blob(&self, sha256: &str, size: u64) -> bool {
        fs::metadata(self.path(&blob(sha256))).is_ok_and(|facts| facts.len() == size)
    }

    /// Takes blobs away that were of an erased person.
    pub fn remove_blob(&self, sha256: &str) {
        let _ = fs::remove_file(self.path(&blob(sha256)));
    }

    /// All blobs on the medium.
    pub fn blobs(&self) -> Vec<String> {
        let folders = entries(&self.path("blobs"));
        let names = folders.iter().flat_map(|folder| entries(folder));
        names
            .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
            .filter(|name| name.parse::<Hash>().is_ok())
            .collect()
    }

    /// Takes away what is too old, what was never finished, and what a failed writing left.
    pub fn tidy(&self, now: i64) {
        let all = self.generations();
        let kept = kept(&all, now);
        for name in self.names() {
            let n = number(&name, ".age").or_else(|| number(&name, ".complete"));
            let gone = n.is_some_and(|n| !kept.contains(&n)) || name.ends_with(".new");
            if gone {
                let _ = fs::remove_file(self.path(&name));
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    fn names(&self) -> Vec<String> {
        let paths = entries(&self.root);
        let names = paths.iter().filter_map(|path| path.file_name()?.to_str());
        names.map(str::to_owned).collect()
    }
}

/// The name of a copy.
pub fn full(n: u64) -> String {
    format!("f-{n}.age")
}

/// The name of its mark of completeness.
pub fn complete(n: u64) -> String {
    format!("f-{n}.complete")
}

/// The name of a blob.
pub fn blob(sha256: &str) -> String {
    format!("blobs/{}/{sha256}", sha256.get(..2).unwrap_or_default())
}

fn number(name: &str, ending: &str) -> Option<u64> {
    name.strip_prefix("f-")?.strip_suffix(ending)?.parse().ok()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    found.map(|entry| entry.path()).collect()
}

/// The last copy of each of the latest days and weeks; the two newest are never too many and never too old, so that
/// one is left when the other is damaged.
fn kept(all: &[Generation], now: i64) -> BTreeSet<u64> {
    let mut kept: BTreeSet<u64> = all.iter().rev().take(2).map(|one| one.meta.n).collect();
    for (length, most) in [(DAY, DAILY), (7 * DAY, WEEKLY)] {
        let mut seen = BTreeSet::new();
        for one in all.iter().rev() {
            let young = now - one.meta.at <= OLDEST;
            if young && seen.len() < most && seen.insert(one.meta.at.div_euclid(length)) {
                kept.insert(one.meta.n);
            }
        }
    }
    kept
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Passes bytes on, and remembers what they were.
pub struct Hashing<W> {
    out: W,
    hasher: Sha256,
    size: u64,
}

impl<W: Write> Hashing<W> {
    fn new(out: W) -> Hashing<W> {
        Hashing {
            out,
            hasher: Sha256::new(),
            size: 0,
        }
    }

    fn finish(self) -> (W, Hash, u64) {
        let hash = Hash::from_bytes(self.hasher.finalize().into());
        (self.out, hash, self.size)
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.hasher.update(&bytes[..n]);
        self.size += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// Hash and size of a file, read from the medium itself.
fn hash_on_medium(path: &Path) -> std::io::Result<(Hash, u64)> {
    let mut file = open_on_medium(path)?;
    let mut read = Hashing::new(std::io::sink());
    std::io::copy(&mut file, &mut read)?;
    let (_, hash, size) = read.finish();
    Ok((hash, size))
}

/// Past what the system remembers of the file, as far as it lets us.
fn open_on_medium(path: &Path) -> std::io::Result<File> {
    let file = File::open(path)?;
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    Ok(file)
}

fn read_from_medium(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut file = open_on_medium(path)?;
    let mut bytes = Vec::new();
    match file.read_to_end(&mut bytes) {
        Err(error) if error.kind() == ErrorKind::Interrupted => Err(error),
        other => other.map(|_| bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(n: u64, at: i64) -> Generation {
        Generation {
            meta: Meta {
                lucarne: String::new(),
                n,
                at,
                device: Id::default(),
                epoch: Id::default(),
                epoch_n: 1,
                seq: 0,
                lamport: 0,
                head: Hash::ZERO,
                events: 0,
                answers: 0,
                people: 0,
                schema: String::new(),
                app: String::new(),
            },
            sha256: Hash::ZERO,
            bytes: 0,
        }
    }

    #[test]
    fn a_year_of_daily_copies_leaves_fourteen_days_and_eight_weeks() {
        let now = 20_000 * DAY;
        let all: Vec<Generation> = (0..365)
            .map(|n| made(n, now - (364 - n as i64) * DAY))
            .collect();
        let kept = kept(&all, now);
        // Fourteen days, and five weeks before them: the first three of the eight end within these days.
        assert_eq!(kept.len(), 19, "{kept:?}");
        assert!((351..=364).all(|n| kept.contains(&n)));
        assert!(kept.iter().all(|n| (364 - *n as i64) <= 90));
    }

    #[test]
    fn of_many_copies_on_one_day_the_two_newest_stay_and_are_never_too_old() {
        let all: Vec<Generation> = (1..=5).map(|n| made(n, 1000 + n as i64)).collect();
        assert_eq!(kept(&all, 2000), BTreeSet::from([4, 5]));
        assert_eq!(kept(&all, 2000 * DAY), BTreeSet::from([4, 5]));
    }
}
