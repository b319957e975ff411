//! A stick in memory that can be pulled, full, write-protected or broken at every single call, and that forgets what
//! was not made durable in all the ways in which real ones do.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use parcel::stick::{Entry, Fs, FsError, Room};

/// What goes wrong, and at which call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Pulled out in the middle of the call: from then on nothing answers.
    Pulled,
    /// This call fails, once.
    Once,
    /// From this call on nothing may be written any more.
    Protected,
    /// From this call on there is no room.
    Filled,
}

/// What is left of everything that was not durable when the stick was pulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Nothing.
    Nothing,
    /// All of it.
    Everything,
    /// Every name, with half of the bytes.
    Half,
    /// Every name and size, with zeros instead of bytes.
    Zeros,
    /// The mark, and half of everything else.
    Mark,
    /// Some of it, by chance.
    Chance(u64),
}

/// Every way in which the rest may be left.
pub const LEFT: [Left; 7] = [
    Left::Nothing,
    Left::Everything,
    Left::Half,
    Left::Zeros,
    Left::Mark,
    Left::Chance(1),
    Left::Chance(2),
];

#[derive(Debug, Clone, Default)]
struct File {
    bytes: Vec<u8>,
    /// The bytes that survive in any case, once the name does.
    durable: Option<Vec<u8>>,
}

/// The stick.
#[derive(Debug, Clone, Default)]
pub struct Medium {
    files: BTreeMap<String, File>,
    /// Files that survive in any case, and folders whose names do.
    kept: BTreeMap<String, Vec<u8>>,
    folders: BTreeSet<String>,
    kept_folders: BTreeSet<String>,
    /// Bytes that fit at all, if not any number.
    pub capacity: Option<u64>,
    /// What it says is free, if that is a lie.
    pub lie: Option<u64>,
    /// What goes wrong.
    pub fault: Option<(usize, Fault)>,
    calls: Cell<usize>,
    gone: Cell<bool>,
    trace: RefCell<Vec<String>>,
}

impl Medium {
    /// A stick with these files, all durable.
    pub fn of(files: BTreeMap<String, Vec<u8>>) -> Self {
        let mut medium = Self::default();
        for (name, bytes) in files {
            let file = File {
                durable: Some(bytes.clone()),
                bytes: bytes.clone(),
            };
            medium.folders.extend(above(&name));
            medium.kept.insert(name.clone(), bytes);
            medium.files.insert(name, file);
        }
        medium.kept_folders = medium.folders.clone();
        medium
    }

    /// An empty stick on which so many bytes fit.
    pub fn with_room(capacity: u64) -> Self {
        Self {
            capacity: Some(capacity),
            ..Self::default()
        }
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// What each call was.
    pub fn trace(&self) -> Vec<String> {
        self.trace.borrow().clone()
    }

    /// The files as another machine finds them after the stick was pulled.
    pub fn after(&self, left: Left) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut chance = match left {
            Left::Chance(seed) => seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            _ => 1,
        };
        let names: BTreeSet<&String> = self.files.keys().chain(self.kept.keys()).collect();
        for name in names {
            let how = match left {
                Left::Chance(_) => {
                    chance ^= chance << 13;
                    chance ^= chance >> 7;
                    chance ^= chance << 17;
                    [Left::Nothing, Left::Everything, Left::Half, Left::Zeros]
                        [(chance % 4) as usize]
                }
                Left::Mark if is_mark(name) => Left::Everything,
                Left::Mark => Left::Half,
                left => left,
            };
            if let Some(bytes) = self.one_after(name, how) {
                found.insert(name.clone(), bytes);
            }
        }
        found
    }

    fn one_after(&self, name: &str, left: Left) -> Option<Vec<u8>> {
        let reachable = above(name)
            .iter()
            .all(|folder| self.kept_folders.contains(folder));
        let kept = || self.kept.get(name).filter(|_| reachable).cloned();
        let Some(file) = self.files.get(name) else {
            // Removed, and the removal was perhaps not made durable.
            return kept().filter(|_| left == Left::Nothing);
        };
        let unsettled = || match left {
            Left::Half => file.bytes[..file.bytes.len() / 2].to_vec(),
            Left::Zeros => vec![0; file.bytes.len()],
            _ => file.bytes.clone(),
        };
        match (&file.durable, left) {
            (_, Left::Nothing) => kept(),
            (Some(durable), _) if *durable == file.bytes => Some(durable.clone()),
            _ => Some(unsettled()),
        }
    }

    /// Counts the call; `Err` where it goes wrong. The answer says whether half of it is done before.
    fn call(&self, what: String, writes: bool) -> Result<(), (FsError, bool)> {
        if self.gone.get() {
            return Err((FsError::Gone, false));
        }
        let number = self.calls.get();
        self.calls.set(number + 1);
        self.trace.borrow_mut().push(what);
        match self.fault {
            Some((at, Fault::Pulled)) if at == number => {
                self.gone.set(true);
                Err((FsError::Gone, true))
            }
            Some((at, Fault::Once)) if at == number => {
                Err((FsError::Other("broken".to_owned()), true))
            }
            Some((at, Fault::Protected)) if writes && number >= at => {
                Err((FsError::ReadOnly, false))
            }
            Some((at, Fault::Filled)) if writes && number >= at => Err((FsError::Full, true)),
            _ => Ok(()),
        }
    }

    fn used(&self) -> u64 {
        self.files
            .values()
            .map(|file| file.bytes.len() as u64)
            .sum()
    }

    fn append(&mut self, name: &str, bytes: &[u8]) {
        if let Some(file) = self.files.get_mut(name) {
            file.bytes.extend_from_slice(bytes);
        }
    }
}

impl Fs for Medium {
    fn create(&mut self, name: &str) -> Result<(), FsError> {
        let done = self.call(format!("create {name}"), true);
        if self
            .files
            .keys()
            .any(|there| there.eq_ignore_ascii_case(name))
        {
            return Err(FsError::Exists);
        }
        if let Err((error, half)) = done {
            if half && error != FsError::Full {
                self.folders.extend(above(name));
            }
            return Err(error);
        }
        self.folders.extend(above(name));
        self.files.insert(name.to_owned(), File::default());
        Ok(())
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FsError> {
        if let Err((error, half)) = self.call(format!("write {name}"), true) {
            if half {
                self.append(name, &bytes[..bytes.len() / 2]);
            }
            return Err(error);
        }
        let room = self
            .capacity
            .map_or(u64::MAX, |capacity| capacity.saturating_sub(self.used()));
        if room < bytes.len() as u64 {
            self.append(name, &bytes[..room as usize]);
            return Err(FsError::Full);
        }
        self.append(name, bytes);
        Ok(())
    }

    fn sync(&mut self, name: &str) -> Result<(), FsError> {
        self.call(format!("sync {name}"), true)
            .map_err(|(error, _)| error)?;
        if let Some(file) = self.files.get_mut(name) {
            file.durable = Some(file.bytes.clone());
            return Ok(());
        }
        let within = |path: &String| above(path).first().is_some_and(|folder| folder == name);
        let (files, kept) = (&self.files, &mut self.kept);
        kept.retain(|path, _| !within(path) || files.contains_key(path));
        for (path, file) in files.iter().filter(|(path, _)| within(path)) {
            kept.insert(path.clone(), file.durable.clone().unwrap_or_default());
        }
        let below = self.folders.iter().filter(|path| within(path)).cloned();
        self.kept_folders.extend(below.collect::<Vec<_>>());
        self.kept_folders.insert(String::new());
        Ok(())
    }

    fn list(&self) -> Result<Vec<Entry>, FsError> {
        self.call("list".to_owned(), false)
            .map_err(|(error, _)| error)?;
        let entry = |(name, file): (&String, &File)| Entry {
            name: name.clone(),
            size: Some(file.bytes.len() as u64),
        };
        Ok(self.files.iter().map(entry).collect())
    }

    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, FsError> {
        self.call(format!("read {name}"), false)
            .map_err(|(error, _)| error)?;
        let file = self.files.get(name).ok_or(FsError::NotFound)?;
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        Ok(file.bytes[..file.bytes.len().min(most)].to_vec())
    }

    fn read_back(&self, name: &str) -> Result<Vec<u8>, FsError> {
        self.call(format!("read back {name}"), false)
            .map_err(|(error, _)| error)?;
        let file = self.files.get(name).ok_or(FsError::NotFound)?;
        Ok(file.bytes.clone())
    }

    fn room(&self) -> Result<Room, FsError> {
        self.call("room".to_owned(), false)
            .map_err(|(error, _)| error)?;
        let honest = self
            .capacity
            .map_or(u64::MAX, |capacity| capacity.saturating_sub(self.used()));
        Ok(Room {
            free: self.lie.unwrap_or(honest),
            block: 1,
        })
    }

    fn remove(&mut self, name: &str) -> Result<(), FsError> {
        self.call(format!("remove {name}"), true)
            .map_err(|(error, _)| error)?;
        self.files.remove(name).map(drop).ok_or(FsError::NotFound)
    }
}

fn is_mark(name: &str) -> bool {
    name.ends_with("/COMPLETE") || name.ends_with(".complete")
}

/// The folders that a name lies in, the nearest first; the top of the stick has an empty name.
fn above(name: &str) -> Vec<String> {
    let mut folders = Vec::new();
    let mut rest = name;
    while let Some((folder, _)) = rest.rsplit_once('/') {
        folders.push(folder.to_owned());
        rest = folder;
    }
    if !name.is_empty() {
        folders.push(String::new());
    }
    folders
}
