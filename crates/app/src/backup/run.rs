//! Making one copy: ledger, files, keys, and last the mark that says it is complete.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use age::x25519::Recipient;
use ledger::{Hash, Id};
use parcel::layout::ROOT;
use parcel::zip::stream::{self, Listed, NotWritten};

use crate::backup::fault::Fault;
use crate::backup::medium::{blob, complete, full};
use crate::backup::recipient::{self, seal_to};
use crate::backup::{BackupMade, Generation, Medium, Meta, Source, copy, slot};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::{clock, gone};

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// As long as it lives no other copy is made, and nobody is erased; neither here nor by a command beside the site.
pub struct Alone {
    _others: File,
    _threads: MutexGuard<'static, ()>,
}

/// Waits until nobody else makes a copy or erases a person.
pub fn alone(folder: &Folder) -> Result<Alone> {
    let threads = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let path = folder.copying();
    let others = File::create(&path).and_then(|file| file.lock().map(|()| file));
    Ok(Alone {
        _others: others.map_err(|error| Error::file(&path, error))?,
        _threads: threads,
    })
}

/// A copy that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// What is recorded about it.
    pub event: BackupMade,
    /// What it says about itself.
    pub meta: Meta,
    /// Files that were not on the medium before.
    pub new_files: u64,
    /// Bytes written in all.
    pub bytes: u64,
}

/// Makes a copy on the medium, reads it back, and takes copies away that are too old.
pub fn run(source: &Source, medium: &Medium) -> Result<Made> {
    let _alone = alone(&source.folder)?;
    let recipient = recipient::recipient(&source.folder)?.ok_or(Fault::NoSheet)?;
    let scratch = Scratch::new(&source.folder.scratch())?;
    medium.tidy(clock::seconds());
    let n = medium.next();
    let path = scratch.0.join("ledger.db");
    let meta = copy::copy(source, &path, n)?;
    let (new_files, file_bytes) = files(source, medium)?;
    let (sha256, bytes) = medium.put_pieces(&full(n), |out| {
        inside(source, &path, &meta, &recipient, out)
    })?;
    let erased = gone::list::count(&source.folder)?;
    slot::write(source, medium, &recipient, n, (meta.epoch, meta.seq))?;
    let generation = Generation {
        sha256,
        bytes,
        meta: meta.clone(),
    };
    let text =
        serde_json::to_vec(&generation).map_err(|error| Error::Internal(error.to_string()))?;
    medium.put(&complete(n), &text)?;
    medium.tidy(clock::seconds());
    Ok(Made {
        event: made(medium.id, &meta, erased),
        bytes: file_bytes + bytes,
        new_files,
        meta,
    })
}

/// Writes the key file of a medium again, after somebody was erased, and takes their files away.
pub fn rewrite_keys(source: &Source, medium: &Medium) -> Result<()> {
    let _alone = alone(&source.folder)?;
    let Some(recipient) = recipient::recipient(&source.folder)? else {
        return Ok(());
    };
    let _scratch = Scratch::new(&source.folder.scratch())?;
    let last = medium.generations().pop();
    let (n, reached) = last.map_or((0, (Id::default(), 0)), |last| {
        (last.meta.n, (last.meta.epoch, last.meta.seq))
    });
    slot::write(source, medium, &recipient, n, reached)?;
    for name in medium.blobs() {
        if !source.folder.blob_named(&name).is_file() {
            medium.remove_blob(&name);
        }
    }
    Ok(())
}

fn made(medium: Id, meta: &Meta, erased: u64) -> BackupMade {
    BackupMade {
        medium,
        n: meta.n,
        at: meta.at,
        device: meta.device,
        epoch: meta.epoch,
        seq: meta.seq,
        head: meta.head,
        answers: meta.answers,
        erased,
    }
}

/// The strict ZIP inside of a copy: the ledger, and the documents of parcels, which stand beside the database. It is
/// sealed while it is written, so that a copy takes little memory however long the ledger is.
fn inside(
    source: &Source,
    ledger: &Path,
    meta: &Meta,
    recipient: &Recipient,
    out: &mut impl Write,
) -> Result<()> {
    let text = serde_json::to_vec(meta).map_err(|error| Error::Internal(error.to_string()))?;
    let mut files = BTreeMap::from([(format!("{ROOT}/ledger.db"), ledger.to_path_buf())]);
    for path in below(&source.folder.parcels()) {
        let name = path
            .strip_prefix(source.folder.parcels())
            .unwrap_or(&path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/");
        files.insert(format!("{ROOT}/parcels/{name}"), path);
    }
    let about = format!("{ROOT}/meta.json");
    let open = |name: &str| -> std::io::Result<Box<dyn Read>> {
        match files.get(name) {
            Some(path) => Ok(Box::new(File::open(path)?)),
            None => Ok(Box::new(Cursor::new(text.clone()))),
        }
    };
    let mut listed = Vec::with_capacity(files.len() + 1);
    for name in files.keys().chain([&about]) {
        let one = open(name).and_then(|content| Listed::read(name, content));
        listed.push(one.map_err(|error| Error::file(Path::new(name), error))?);
    }
    let mut sealed = seal_to(recipient, out)?;
    let failed = |error| Error::file(Path::new(&full(meta.n)), error);
    stream::write_to(listed, &mut sealed, open).map_err(|error| match error {
        NotWritten::Io(error) => failed(error),
        other => Error::Unfit(format!("the copy: {other}")),
    })?;
    sealed.finish().map_err(failed)?;
    Ok(())
}

/// Copies every file of the site that the medium lacks; each is read back and has the name of its content.
fn files(source: &Source, medium: &Medium) -> Result<(u64, u64)> {
    let (mut count, mut bytes) = (0, 0);
    for path in below(&source.folder.blobs()) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let Ok(hash) = name.parse::<Hash>() else {
            continue;
        };
        let size = fs::metadata(&path).map_or(0, |facts| facts.len());
        if medium.has_blob(name, size) {
            continue;
        }
        let content = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        if Hash::of(&content) != hash {
            return Err(Fault::OwnFile(path).into());
        }
        medium.put(&blob(name), &content)?;
        (count, bytes) = (count + 1, bytes + content.len() as u64);
    }
    Ok((count, bytes))
}

/// All files in a folder and the folders in it, two levels deep.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| {
        let found = fs::read_dir(folder).into_iter().flatten().flatten();
        found.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let mut files: Vec<PathBuf> = entries(folder)
        .iter()
        .flat_map(|inner| entries(inner))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

/// A folder that is empty at the beginning and gone at the end.
pub(super) struct Scratch(pub PathBuf);

impl Scratch {
    /// Makes it.
    pub fn new(path: &Path) -> Result<Scratch> {
        let _ = fs::remove_dir_all(path);
        fs::create_dir_all(path).map_err(|error| Error::file(path, error))?;
        #[cfg(unix)]
        {
            let only_us = std::os::unix::fs::PermissionsExt::from_mode(0o700);
            fs::set_permissions(path, only_us).map_err(|error| Error::file(path, error))?;
        }
        Ok(Scratch(path.to_path_buf()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
