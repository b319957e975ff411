//! What has to be done on a stick: what is there already, what is half-written, what fits.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Load, MAX_IN_FOLDER,
    belt::{self, Belt, Direction, READ_ME},
    fs::{Entry, Fs, Room},
    write::{NotWritten, Wish, at, folders},
};
use crate::{
    layout::{self, ROOT},
    signature::Signature,
};

/// What was on a stick when we looked, by names in upper case: sticks do not tell cases apart.
pub(super) struct There {
    entries: BTreeMap<String, Entry>,
    /// Which way it goes, if it says so.
    pub(super) goes: Option<Direction>,
}

/// What has to be written, and what has to go first.
#[derive(Default)]
pub(super) struct Plan<'a> {
    pub(super) blobs: Vec<(&'a str, &'a [u8])>,
    pub(super) beside: Vec<(&'a str, &'a [u8])>,
    /// Half-written files of an earlier attempt; before them, the mark, if it says too much.
    pub(super) damaged: Vec<&'a str>,
    /// Whether the mark is to be written.
    pub(super) mark: bool,
    pub(super) held: BTreeSet<String>,
    pub(super) left: BTreeSet<String>,
    pub(super) kept: usize,
}

/// How a file of a parcel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Absent,
    Damaged,
    Whole,
}

impl There {
    /// Looks; refuses a stick that goes the other way.
    pub(super) fn look(fs: &dyn Fs, direction: Direction) -> Result<Self, NotWritten> {
        let list = fs.list().map_err(|error| at(ROOT, error))?;
        let entries = list
            .into_iter()
            .map(|entry| (entry.name.to_uppercase(), entry));
        let mut there = Self {
            entries: entries.collect(),
            goes: None,
        };
        let name = belt::name();
        let Some(entry) = there.entry(&name) else {
            return Ok(there);
        };
        let read = fs.read(&entry.name, belt::MOST);
        match belt::parse(&read.map_err(|error| at(&name, error))?) {
            Belt::Goes(way) if way == direction => there.goes = Some(way),
            Belt::Goes(way) => return Err(NotWritten::OtherWay(way)),
            Belt::Torn => {}
            Belt::Unknown => return Err(NotWritten::UnknownStick),
        }
        Ok(there)
    }

    /// The entry of this name, in whatever case.
    pub(super) fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.get(&name.to_uppercase())
    }

    /// The same, and from now on it is no longer there.
    pub(super) fn take(&mut self, name: &str) -> Option<Entry> {
        self.entries.remove(&name.to_uppercase())
    }

    /// Counts the two files for people where they are not there yet.
    fn count_missing(&self, budget: &mut Budget) {
        for (name, size) in [
            (belt::name(), belt::MOST),
            (belt::read_me(), READ_ME.len() as u64),
        ] {
            if self.entry(&name).is_none() {
                budget.add(size);
            }
        }
    }

    fn standing(&self, fs: &dyn Fs, name: &str, bytes: &[u8]) -> Result<Standing, NotWritten> {
        let Some(entry) = self.entry(name) else {
            return Ok(Standing::Absent);
        };
        let size = entry.size.ok_or_else(|| taken(name))?;
        if size != bytes.len() as u64 {
            return Ok(Standing::Damaged);
        }
        let back = fs.read_back(&entry.name).map_err(|error| at(name, error))?;
        Ok(match back == bytes {
            true => Standing::Whole,
            false => Standing::Damaged,
        })
    }
}

impl<'a> Plan<'a> {
    /// Compares what is there with what shall be there.
    pub(super) fn make(
        fs: &dyn Fs,
        there: &There,
        load: &'a Load<'_>,
        wish: Wish<'_>,
    ) -> Result<Self, NotWritten> {
        let mut plan = Self::default();
        let mut budget = Budget::new(fs.room().map_err(|error| at(ROOT, error))?);
        let (mark_name, mark) = (load.mark.0.as_str(), load.mark.1.as_slice());
        let marked = there.standing(fs, mark_name, mark)?;
        if marked == Standing::Absent {
            budget.add(mark.len() as u64);
        }
        there.count_missing(&mut budget);
        refuse_other(fs, there, load, marked)?;
        for (name, bytes) in &load.beside {
            let standing = there.standing(fs, name, bytes)?;
            plan.note(standing, name);
            if standing != Standing::Whole {
                budget.add(bytes.len() as u64);
                plan.beside.push((name, bytes));
            }
        }
        for (name, bytes) in &load.blobs {
            if !wish.elsewhere.contains(name) {
                let standing = there.standing(fs, name, bytes)?;
                plan.place(standing, name, bytes, &mut budget, wish.several);
            }
        }
        if plan.held.is_empty() && !plan.left.is_empty() {
            budget.add(load.smallest());
        }
        budget.check()?;
        plan.decide_mark(marked, mark_name);
        plan.check_folders(there, mark_name)?;
        Ok(plan)
    }

    /// Whether everything is on the stick already.
    pub(super) fn is_done(&self) -> bool {
        self.blobs.is_empty() && self.beside.is_empty() && self.damaged.is_empty() && !self.mark
    }

    fn note(&mut self, standing: Standing, name: &'a str) {
        match standing {
            Standing::Whole => self.kept += 1,
            Standing::Damaged => self.damaged.push(name),
            Standing::Absent => {}
        }
    }

    fn place(
        &mut self,
        standing: Standing,
        name: &'a str,
        bytes: &'a [u8],
        budget: &mut Budget,
        several: bool,
    ) {
        let size = bytes.len() as u64;
        if standing != Standing::Whole {
            if several && !budget.fits(size) {
                self.left.insert(name.to_owned());
                return;
            }
            budget.add(size);
            self.blobs.push((name, bytes));
        }
        self.note(standing, name);
        self.held.insert(name.to_owned());
    }

    fn decide_mark(&mut self, marked: Standing, name: &'a str) {
        let nothing_to_do = self.blobs.is_empty() && self.beside.is_empty();
        let whole = marked == Standing::Whole && nothing_to_do && self.left.is_empty();
        self.mark = self.left.is_empty() && !whole;
        if marked != Standing::Absent && !whole {
            self.damaged.insert(0, name);
        }
    }

    fn check_folders(&self, there: &There, mark: &str) -> Result<(), NotWritten> {
        let new = self
            .blobs
            .iter()
            .chain(&self.beside)
            .map(|(name, _)| name.to_uppercase());
        let people = [belt::name(), belt::read_me(), mark.to_uppercase()];
        let mut children: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for name in there.entries.keys().cloned().chain(new).chain(people) {
            let mut child = name.as_str();
            for folder in folders(&name) {
                children
                    .entry(folder.to_owned())
                    .or_default()
                    .insert(child.to_owned());
                child = folder;
            }
        }
        match children.iter().find(|(_, held)| held.len() > MAX_IN_FOLDER) {
            Some((folder, _)) => Err(NotWritten::Crowded {
                folder: folder.clone(),
            }),
            None => Ok(()),
        }
    }
}

/// Refuses a stick on which another parcel of the same id is complete: a sealed one that was sealed again, or the same
/// content signed by another key.
fn refuse_other(
    fs: &dyn Fs,
    there: &There,
    load: &Load<'_>,
    marked: Standing,
) -> Result<(), NotWritten> {
    let read = |name: &str, most: usize| match there.entry(name) {
        Some(entry) => fs
            .read(&entry.name, most as u64 + 1)
            .map_err(|error| at(name, error)),
        None => Ok(Vec::new()),
    };
    if marked == Standing::Damaged && layout::Mark::parse(&read(&load.mark.0, 256)?).is_some() {
        return Err(taken(&load.mark.0));
    }
    let signature = layout::signature(load.id);
    let ours = load.beside.iter().find(|(name, _)| *name == signature);
    if let (Standing::Whole, Some((name, ours))) = (marked, ours) {
        let there = read(name, crate::signature::MAX_BYTES)?;
        if there != *ours && Signature::parse(&there).is_ok() {
            return Err(taken(name));
        }
    }
    Ok(())
}

fn taken(name: &str) -> NotWritten {
    NotWritten::Taken {
        name: name.to_owned(),
    }
}

/// What fits, with five per cent to spare.
struct Budget {
    room: Room,
    need: u64,
}

impl Budget {
    fn new(room: Room) -> Self {
        Self { room, need: 0 }
    }

    fn add(&mut self, size: u64) {
        self.need = self.need.saturating_add(self.room.taken(size));
    }

    fn fits(&self, size: u64) -> bool {
        let need = self.need.saturating_add(self.room.taken(size));
        with_spare(need) <= self.room.free
    }

    fn check(&self) -> Result<(), NotWritten> {
        let (need, free) = (with_spare(self.need), self.room.free);
        match need <= free {
            true => Ok(()),
            false => Err(NotWritten::Room { need, free }),
        }
    }
}

fn with_spare(need: u64) -> u64 {
    need.saturating_add(need.div_ceil(20))
}
