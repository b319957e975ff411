//! Writing a parcel to a stick, in the order that lets it be pulled at any moment: look first, new names only, every
//! file made durable, everything read back from the medium, the mark last. Writing again goes on where it stopped.

use std::collections::BTreeSet;

use ledger::{Hash, Id};

use super::{
    Load,
    belt::{self, Direction, READ_ME},
    fs::{Fs, FsError},
    plan::{Plan, There},
};
use crate::layout::ROOT;

/// How much is handed to a stick at once.
const PIECE: usize = 1 << 20;

/// How a parcel is to be written.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    /// Which way the stick goes.
    pub direction: Direction,
    /// Parts that are on other sticks already.
    pub elsewhere: &'a BTreeSet<String>,
    /// Whether what does not fit may go onto another stick.
    pub several: bool,
    /// A random id, for a stick that has none.
    pub fresh: Id,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Parts that this stick holds now.
    pub held: BTreeSet<String>,
    /// Parts that did not fit, and go onto the next stick. The mark is written only when there are none.
    pub left: BTreeSet<String>,
    /// Files that were there already, whole, from an earlier attempt.
    pub kept: usize,
    /// Bytes that were written now.
    pub bytes: u64,
}

/// Why a parcel was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// The stick did not do something.
    #[error("{name}: {error}")]
    Stick {
        /// The file.
        name: String,
        /// Why.
        error: FsError,
    },
    /// Not enough room, with five per cent to spare.
    #[error("the stick has {free} bytes free, and {need} are needed")]
    Room {
        /// What is needed, in bytes.
        need: u64,
        /// What is free, in bytes.
        free: u64,
    },
    /// The stick goes the other way.
    #[error(
        "this stick goes {}; sticks that go in and sticks that go out are never mixed: take another one",
        .0.word()
    )]
    OtherWay(Direction),
    /// `STICK.TXT` is not one of ours.
    #[error("LUCARNE/STICK.TXT was not written by this program: take another stick")]
    UnknownStick,
    /// Another parcel lies complete under the same id.
    #[error(
        "{name} belongs to another parcel of the same id, which is complete: take another stick"
    )]
    Taken {
        /// The file.
        name: String,
    },
    /// A directory would hold more entries than every system can read.
    #[error("{folder} would hold more than 4,096 entries: take another stick")]
    Crowded {
        /// The directory.
        folder: String,
    },
    /// What the medium gives back is not what was written.
    #[error("{name}: the stick gives back other bytes than were written: take another stick")]
    Differs {
        /// The file.
        name: String,
    },
}

/// Writes `load`, or as much of it as fits where several sticks are allowed.
pub fn write(fs: &mut dyn Fs, load: &Load<'_>, wish: Wish<'_>) -> Result<Written, NotWritten> {
    let mut there = There::look(fs, wish.direction)?;
    let plan = Plan::make(fs, &there, load, wish)?;
    if plan.is_done() && plan.left.is_empty() {
        return Ok(plan.written());
    }
    probe(fs, &mut there, wish.fresh)?;
    for name in &plan.damaged {
        clear(fs, &mut there, name)?;
        sync_folders(fs, [*name])?;
    }
    for_people(fs, &mut there, wish)?;
    for files in [&plan.blobs, &plan.beside] {
        put_all(fs, files)?;
    }
    for files in [&plan.blobs, &plan.beside] {
        compare_all(fs, files)?;
    }
    if plan.mark {
        let mark = [(load.mark.0.as_str(), load.mark.1.as_slice())];
        put_all(fs, &mark)?;
        compare_all(fs, &mark)?;
    }
    Ok(plan.written())
}

/// Writes, reads back and removes a small file, before anything else is touched.
fn probe(fs: &mut dyn Fs, there: &mut There, fresh: Id) -> Result<(), NotWritten> {
    let name = format!("{ROOT}/PROBE.TMP");
    let text = format!("LUCARNE1/probe {fresh}\n");
    clear(fs, there, &name)?;
    put(fs, &name, text.as_bytes())?;
    compare_all(fs, &[(&name, text.as_bytes())])?;
    fs.remove(&name).map_err(|error| at(&name, error))
}

/// The belt and the explanation, where they are missing or an earlier attempt left them half-written.
fn for_people(fs: &mut dyn Fs, there: &mut There, wish: Wish<'_>) -> Result<(), NotWritten> {
    let (name, read_me) = (belt::name(), belt::read_me());
    if there.goes.is_none() {
        clear(fs, there, &name)?;
        put(fs, &name, belt::text(wish.direction, wish.fresh).as_bytes())?;
    }
    if is_torn(fs, there, &read_me)? {
        clear(fs, there, &read_me)?;
        put(fs, &read_me, READ_ME.as_bytes())?;
    }
    sync_folders(fs, [name.as_str()])
}

/// Whether the explanation is missing or only the beginning of itself. One that people changed is left alone.
fn is_torn(fs: &dyn Fs, there: &There, name: &str) -> Result<bool, NotWritten> {
    let Some(entry) = there.entry(name) else {
        return Ok(true);
    };
    let read = fs.read(&entry.name, READ_ME.len() as u64 + 1);
    let bytes = read.map_err(|error| at(name, error))?;
    let begins = bytes.len() < READ_ME.len() && READ_ME.as_bytes().starts_with(&bytes);
    Ok(begins || bytes.iter().all(|byte| *byte == 0))
}

fn put_all(fs: &mut dyn Fs, files: &[(&str, &[u8])]) -> Result<(), NotWritten> {
    for (name, bytes) in files {
        put(fs, name, bytes)?;
    }
    sync_folders(fs, files.iter().map(|(name, _)| *name))
}

fn put(fs: &mut dyn Fs, name: &str, bytes: &[u8]) -> Result<(), NotWritten> {
    let failed = |error| at(name, error);
    fs.create(name).map_err(failed)?;
    for piece in bytes.chunks(PIECE) {
        fs.write(name, piece).map_err(failed)?;
    }
    fs.sync(name).map_err(failed)
}

/// Makes the names themselves durable: every folder above them, the deepest first.
fn sync_folders<'a>(
    fs: &mut dyn Fs,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(), NotWritten> {
    let folders: BTreeSet<&str> = names.into_iter().flat_map(folders).collect();
    folders.iter().rev().try_for_each(|folder| {
        let synced = fs.sync(folder);
        synced.map_err(|error| at(folder, error))
    })
}

/// The folders that `name` lies in, up to the top of the stick, whose name is empty.
pub(super) fn folders(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(above(name), |name| above(name))
}

fn above(name: &str) -> Option<&str> {
    match name.rsplit_once('/') {
        Some((folder, _)) => Some(folder),
        None => (!name.is_empty()).then_some(""),
    }
}

fn clear(fs: &mut dyn Fs, there: &mut There, name: &str) -> Result<(), NotWritten> {
    let Some(entry) = there.take(name) else {
        return Ok(());
    };
    fs.remove(&entry.name).map_err(|error| at(name, error))
}

fn compare_all(fs: &dyn Fs, files: &[(&str, &[u8])]) -> Result<(), NotWritten> {
    files.iter().try_for_each(|(name, bytes)| {
        let back = fs.read_back(name).map_err(|error| at(name, error))?;
        let differs = || NotWritten::Differs {
            name: (*name).to_owned(),
        };
        let same = Hash::of(&back) == Hash::of(bytes);
        same.then_some(()).ok_or_else(differs)
    })
}

pub(super) fn at(name: &str, error: FsError) -> NotWritten {
    NotWritten::Stick {
        name: name.to_owned(),
        error,
    }
}

impl Plan<'_> {
    fn written(self) -> Written {
        let files = self.blobs.iter().chain(&self.beside);
        Written {
            bytes: files.map(|(_, bytes)| bytes.len() as u64).sum(),
            held: self.held,
            left: self.left,
            kept: self.kept,
        }
    }
}
