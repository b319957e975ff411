//! A stick as it is bought: a FAT32 file system on a block device, pulled out at its writes. Names, bytes and the room
//! must come back as they were written, and what is left by a pull must be honest and made whole by writing again.
//!
//! `LUCARNE_EVERY=1` pulls at every write of the device instead of at a sample.

#[allow(dead_code)]
mod medium;
mod school;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

use fatfs::{Dir, FatType, FileSystem, FormatVolumeOptions, FsOptions};
use ledger::Id;
use medium::Medium;
use parcel::stick::{self, Direction, Entry, Fs, FsError, Load, NotWritten, Room, State, Wish};
use parcel::{PublicKey, Tree, layout, layout::Mark, pack::pack, verify};

/// What FAT32 needs at least, with clusters of one sector.
const SECTORS: u32 = 68_000;
const SECTOR: usize = 512;

/// A block device that writes whole sectors and remembers only those that are not zero.
#[derive(Clone, Default)]
struct Device {
    sectors: BTreeMap<u64, [u8; SECTOR]>,
    /// The sector that is being put together, and is not on the device yet.
    open: Option<(u64, [u8; SECTOR])>,
    writes: usize,
    /// The write that does not happen any more, nor does anything after it.
    pulled: Option<usize>,
}

/// A device in a socket.
struct Plug(Rc<RefCell<Device>>, u64);

struct Stick {
    files: FileSystem<Plug>,
    device: Rc<RefCell<Device>>,
}

impl Device {
    fn formatted() -> Device {
        let device = Rc::new(RefCell::new(Device::default()));
        let options = FormatVolumeOptions::new()
            .fat_type(FatType::Fat32)
            .bytes_per_cluster(SECTOR as u32)
            .total_sectors(SECTORS);
        fatfs::format_volume(Plug(Rc::clone(&device), 0), options).expect("formatted");
        device.borrow_mut().flush().expect("written");
        let formatted = device.borrow().clone();
        Device {
            writes: 0,
            ..formatted
        }
    }

    fn answers(&self) -> io::Result<()> {
        let pulled = self.pulled.is_some_and(|pulled| self.writes >= pulled);
        if pulled {
            Err(ErrorKind::BrokenPipe.into())
        } else {
            Ok(())
        }
    }

    fn sector(&self, number: u64) -> [u8; SECTOR] {
        match self.open {
            Some((open, bytes)) if open == number => bytes,
            _ => self.sectors.get(&number).copied().unwrap_or([0; SECTOR]),
        }
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<usize> {
        let (number, from) = (at / SECTOR as u64, at as usize % SECTOR);
        if number >= u64::from(SECTORS) {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if self.open.is_some_and(|(open, _)| open != number) {
            self.flush()?;
        }
        self.answers()?;
        let mut sector = self.sector(number);
        let fits = bytes.len().min(SECTOR - from);
        sector[from..from + fits].copy_from_slice(&bytes[..fits]);
        self.open = Some((number, sector));
        Ok(fits)
    }

    /// Writes the sector that was put together.
    fn flush(&mut self) -> io::Result<()> {
        self.answers()?;
        if let Some((number, bytes)) = self.open.take() {
            self.writes += 1;
            match bytes == [0; SECTOR] {
                true => self.sectors.remove(&number),
                false => self.sectors.insert(number, bytes),
            };
        }
        Ok(())
    }

    fn read(&self, at: u64, bytes: &mut [u8]) -> io::Result<usize> {
        self.answers()?;
        let (number, from) = (at / SECTOR as u64, at as usize % SECTOR);
        if number >= u64::from(SECTORS) {
            return Ok(0);
        }
        let fits = bytes.len().min(SECTOR - from);
        bytes[..fits].copy_from_slice(&self.sector(number)[from..from + fits]);
        Ok(fits)
    }
}

impl Read for Plug {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.0.borrow().read(self.1, bytes)?;
        self.1 += read as u64;
        Ok(read)
    }
}

impl Write for Plug {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.0.borrow_mut().write(self.1, bytes)?;
        self.1 += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.borrow_mut().flush()
    }
}

impl Seek for Plug {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.1.checked_add_signed(by),
            SeekFrom::End(by) => (u64::from(SECTORS) * SECTOR as u64).checked_add_signed(by),
        };
        self.1 = at.ok_or(ErrorKind::InvalidInput)?;
        Ok(self.1)
    }
}

impl Stick {
    fn plugged(device: Device) -> Stick {
        let device = Rc::new(RefCell::new(device));
        let plug = Plug(Rc::clone(&device), 0);
        let files = FileSystem::new(plug, FsOptions::new()).expect("a file system");
        assert_eq!(files.fat_type(), FatType::Fat32);
        Stick { files, device }
    }

    /// What is on the device when it is taken out without a word.
    fn taken_out(self) -> Device {
        let device = self.device.borrow().clone();
        Device {
            pulled: None,
            writes: 0,
            open: None,
            ..device
        }
    }

    fn everything(&self) -> BTreeMap<String, Vec<u8>> {
        let entries = self.list().expect("a list");
        let read = |entry: Entry| Some((entry.name.clone(), self.read_back(&entry.name).ok()?));
        entries.into_iter().filter_map(read).collect()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn said(error: io::Error) -> FsError {
    match error.kind() {
        ErrorKind::BrokenPipe => FsError::Gone,
        ErrorKind::NotFound => FsError::NotFound,
        ErrorKind::AlreadyExists => FsError::Exists,
        _ if error.to_string().contains("No space") => FsError::Full,
        _ => FsError::Other(error.to_string()),
    }
}

fn walk(folder: &Dir<Plug>, above: &str, found: &mut Vec<Entry>) -> Result<(), FsError> {
    if above.matches('/').count() > stick::MAX_DEPTH + 1 {
        return Err(FsError::TooMany);
    }
    for entry in folder.iter() {
        let entry = entry.map_err(said)?;
        let name = entry.file_name();
        if name == "." || name == ".." {
            continue;
        }
        let name = format!("{above}{name}");
        if entry.is_dir() {
            walk(&entry.to_dir(), &format!("{name}/"), found)?;
        } else {
            found.push(Entry {
                name,
                size: Some(entry.len()),
            });
        }
    }
    Ok(())
}

impl Fs for Stick {
    fn create(&mut self, name: &str) -> Result<(), FsError> {
        let root = self.files.root_dir();
        for (end, _) in name.match_indices('/') {
            root.create_dir(&name[..end]).map_err(said)?;
        }
        if root.open_file(name).is_ok() {
            return Err(FsError::Exists);
        }
        root.create_file(name).map(drop).map_err(said)
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FsError> {
        let mut file = self.files.root_dir().open_file(name).map_err(said)?;
        file.seek(SeekFrom::End(0)).map_err(said)?;
        file.write_all(bytes).map_err(said)?;
        file.flush().map_err(said)
    }

    fn sync(&mut self, _: &str) -> Result<(), FsError> {
        self.device.borrow_mut().flush().map_err(said)
    }

    fn list(&self) -> Result<Vec<Entry>, FsError> {
        let mut found = Vec::new();
        match self.files.root_dir().open_dir("LUCARNE") {
            Ok(ours) => walk(&ours, "LUCARNE/", &mut found)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(said(error)),
        }
        Ok(found)
    }

    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, FsError> {
        let file = self.files.root_dir().open_file(name).map_err(said)?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes).map_err(said)?;
        Ok(bytes)
    }

    fn read_back(&self, name: &str) -> Result<Vec<u8>, FsError> {
        self.read(name, u64::MAX)
    }

    fn room(&self) -> Result<Room, FsError> {
        let stats = self.files.stats().map_err(said)?;
        let block = u64::from(stats.cluster_size());
        Ok(Room {
            free: u64::from(stats.free_clusters()) * block,
            block,
        })
    }

    fn remove(&mut self, name: &str) -> Result<(), FsError> {
        self.files.root_dir().remove(name).map_err(said)
    }
}

fn trusted() -> Vec<PublicKey> {
    vec![school::key("publisher").public()]
}

fn parcel_of(files: usize) -> Tree {
    let text = |i: usize| format!("file {i} ").repeat(1 + i % 90).into_bytes();
    let file = |i| school::file(&format!("1/{i:03}.txt"), "text/plain", &text(i));
    let files = (0..files).map(file).collect();
    let packed = pack(
        &school::label(),
        vec![school::item()],
        files,
        &school::key("publisher"),
    );
    packed.expect("a parcel").tree
}

fn put(stick: &mut Stick, tree: &Tree) -> Result<(), NotWritten> {
    let trusted = trusted();
    let verified = verify(tree, &trusted).expect("verified");
    let load = Load::open(&verified, &tree[&layout::signature(verified.manifest.id)]);
    let wish = Wish {
        direction: Direction::In,
        elsewhere: &BTreeSet::new(),
        several: false,
        fresh: Id::from_bytes([9; 16]),
    };
    stick::write(stick, &load, wish).map(drop)
}

fn complete(stick: &Stick) -> Option<Tree> {
    let stock = stick::read(&[stick], &trusted()).expect("read");
    let held = stock.parcels.first()?;
    matches!(held.state, State::Complete(..))
        .then(|| stock.collect(&[stick], held).expect("its files"))
}

#[test]
fn what_is_written_on_fat32_is_there_when_it_is_plugged_in_again() {
    let tree = parcel_of(30);
    let mut stick = Stick::plugged(Device::formatted());
    let before = stick.room().expect("room");
    put(&mut stick, &tree).expect("written");
    let stick = Stick::plugged(stick.taken_out());
    assert_eq!(complete(&stick).as_ref(), Some(&tree));
    let files = stick.everything();
    for (name, bytes) in &tree {
        assert_eq!(files.get(name), Some(bytes), "{name}");
    }
    let after = stick.room().expect("room");
    let taken: u64 = files
        .values()
        .map(|bytes| before.taken(bytes.len() as u64))
        .sum();
    assert!(before.free - after.free >= taken, "folders take room too");
}

#[test]
fn pulled_at_a_write_of_the_device_it_is_honest_and_made_whole_by_writing_again() {
    let (tree, empty) = (parcel_of(6), Device::formatted());
    let mut smooth = Stick::plugged(empty.clone());
    put(&mut smooth, &tree).expect("written");
    let writes = smooth.device.borrow().writes;
    let every = std::env::var("LUCARNE_EVERY").is_ok();
    let mut pulls = 0;
    for at in (1..writes).step_by(if every { 1 } else { writes / 12 }) {
        let mut stick = Stick::plugged(Device {
            pulled: Some(at),
            ..empty.clone()
        });
        let done = put(&mut stick, &tree);
        let mut stick = Stick::plugged(stick.taken_out());
        let files = stick.everything();
        let marked = files.values().any(|bytes| Mark::parse(bytes).is_some());
        let whole = tree
            .iter()
            .all(|(name, bytes)| files.get(name) == Some(bytes));
        assert!(
            !marked || whole,
            "a mark without the parcel, {at}: {done:?}"
        );
        assert!(done.is_err() || whole, "{at}");
        assert_eq!(complete(&stick).is_some(), marked && whole, "{at}");
        put(&mut stick, &tree).unwrap_or_else(|error| panic!("{at} of {writes}: {error}"));
        let stick = Stick::plugged(stick.taken_out());
        assert_eq!(complete(&stick).as_ref(), Some(&tree), "{at}");
        assert_eq!(complete_in_memory(&stick), Some(true), "{at}");
        pulls += 1;
    }
    println!("{pulls} of {writes} writes of the device");
}

/// The same files on a stick in memory say the same.
fn complete_in_memory(stick: &Stick) -> Option<bool> {
    let memory = Medium::of(stick.everything());
    let stock = stick::read(&[&memory], &trusted()).ok()?;
    let held = stock.parcels.first()?;
    Some(matches!(held.state, State::Complete(..)))
}
