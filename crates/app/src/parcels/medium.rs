//! A stick as the operating system shows it: a folder that holds `LUCARNE`. Only plain files are opened, links never;
//! reading back goes past the cache.

use std::cell::Cell;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use parcel::layout::ROOT;
use parcel::stick::{Entry, Fs, FsError, MAX_DEPTH, MAX_ENTRIES, Room};

/// A stick.
#[derive(Debug)]
pub struct Medium {
    top: PathBuf,
    root: PathBuf,
    /// The file that is being written.
    open: Option<(String, File)>,
    past_cache: Cell<bool>,
}

impl Medium {
    /// The stick that is reached at this folder.
    pub fn open(top: &Path) -> io::Result<Self> {
        let named = |entry: &fs::DirEntry| {
            let name = entry.file_name();
            name.to_string_lossy().eq_ignore_ascii_case(ROOT)
        };
        let found = fs::read_dir(top)?.flatten().find(named);
        Ok(Self {
            top: top.to_owned(),
            root: found.map_or_else(|| top.join(ROOT), |entry| entry.path()),
            open: None,
            past_cache: Cell::new(true),
        })
    }

    /// Whether everything that was read back came from the medium itself; some file systems have no way past the cache.
    pub fn read_past_cache(&self) -> bool {
        self.past_cache.get()
    }

    /// Where a name lies. Names are ours or come from [`Fs::list`]; any other is refused.
    fn path(&self, name: &str) -> Result<PathBuf, FsError> {
        if name.is_empty() {
            return Ok(self.top.clone());
        }
        let mut parts = name.split('/');
        let inside = parts.next() == Some(ROOT);
        let mut path = self.root.clone();
        for part in parts {
            if part.is_empty() || part == "." || part == ".." {
                return Err(FsError::NotFound);
            }
            path.push(part);
        }
        inside.then_some(path).ok_or(FsError::NotFound)
    }

    /// Makes the folders that are missing above a file; a link among them is refused, it could lead anywhere.
    fn make_folders(&self, name: &str) -> Result<(), FsError> {
        let mut path = self.root.clone();
        make_folder(&path)?;
        let folders = name.split('/').skip(1);
        let mut folders = folders.collect::<Vec<_>>();
        folders.pop();
        for folder in folders {
            path.push(folder);
            make_folder(&path)?;
        }
        Ok(())
    }

    fn walk(
        &self,
        folder: &Path,
        name: &str,
        depth: usize,
        found: &mut Vec<Entry>,
    ) -> Result<(), FsError> {
        for entry in fs::read_dir(folder).map_err(explain)? {
            let entry = entry.map_err(explain)?;
            let about = fs::symlink_metadata(entry.path()).map_err(explain)?;
            let own = entry.file_name();
            let name = format!("{name}/{}", own.to_string_lossy());
            if found.len() >= MAX_ENTRIES || depth > MAX_DEPTH {
                return Err(FsError::TooMany);
            }
            if about.is_dir() && own.to_str().is_some() {
                self.walk(&entry.path(), &name, depth + 1, found)?;
                continue;
            }
            let plain = about.is_file() && own.to_str().is_some();
            found.push(Entry {
                name,
                size: plain.then_some(about.len()),
            });
        }
        Ok(())
    }
}

impl Fs for Medium {
    fn create(&mut self, name: &str) -> Result<(), FsError> {
        self.make_folders(name)?;
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(self.path(name)?)
            .map_err(explain)?;
        self.open = Some((name.to_owned(), file));
        Ok(())
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), FsError> {
        match &mut self.open {
            Some((open, file)) if open == name => file.write_all(bytes).map_err(explain),
            _ => Err(FsError::NotFound),
        }
    }

    fn sync(&mut self, name: &str) -> Result<(), FsError> {
        match self.open.take() {
            Some((open, file)) if open == name => file.sync_all().map_err(explain),
            _ => system::open(&self.path(name)?)
                .and_then(|file| file.sync_all())
                .map_err(explain),
        }
    }

    fn list(&self) -> Result<Vec<Entry>, FsError> {
        let mut found = Vec::new();
        match fs::symlink_metadata(&self.root) {
            Err(error) if error.kind() == ErrorKind::NotFound && self.top.is_dir() => {}
            Err(error) => return Err(explain(error)),
            Ok(about) if !about.is_dir() => return Err(no_folder()),
            Ok(_) => self.walk(&self.root, ROOT, 1, &mut found)?,
        }
        Ok(found)
    }

    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, FsError> {
        let file = system::open(&self.path(name)?).map_err(explain)?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes).map_err(explain)?;
        Ok(bytes)
    }

    fn read_back(&self, name: &str) -> Result<Vec<u8>, FsError> {
        let (bytes, past_cache) = system::read_back(&self.path(name)?).map_err(explain)?;
        self.past_cache.set(self.past_cache.get() && past_cache);
        Ok(bytes)
    }

    fn room(&self) -> Result<Room, FsError> {
        system::room(&self.top)
    }

    fn remove(&mut self, name: &str) -> Result<(), FsError> {
        fs::remove_file(self.path(name)?).map_err(explain)
    }
}

fn make_folder(path: &Path) -> Result<(), FsError> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let about = fs::symlink_metadata(path).map_err(explain)?;
            about.is_dir().then_some(()).ok_or_else(no_folder)
        }
        done => done.map_err(explain),
    }
}

fn no_folder() -> FsError {
    FsError::Other("a folder is needed here, and something else is in its place".to_owned())
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn explain(error: io::Error) -> FsError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            FsError::Full
        }
        ErrorKind::ReadOnlyFilesystem => FsError::ReadOnly,
        ErrorKind::AlreadyExists => FsError::Exists,
        ErrorKind::NotFound => FsError::NotFound,
        _ if system::is_gone(&error) => FsError::Gone,
        _ => FsError::Other(error.to_string()),
    }
}

#[cfg(unix)]
mod system {
    //! What Linux and its relatives offer.

    use std::fs::{File, OpenOptions};
    use std::io::{self, Read as _};
    use std::os::unix::fs::OpenOptionsExt as _;
    use std::path::Path;

    use parcel::stick::{FsError, Room};
    use rustix::fs::{Advice, OFlags, StatVfsMountFlags};
    use rustix::io::Errno;

    /// Reading past the cache wants memory and lengths in multiples of this.
    const ALIGNED: usize = 4096;
    const PIECE: usize = 1 << 20;

    /// Opens for reading, and never through a link.
    pub fn open(path: &Path) -> io::Result<File> {
        open_with(path, OFlags::NOFOLLOW | OFlags::NONBLOCK)
    }

    /// The whole file as the medium has it, and whether there was a way past the cache.
    pub fn read_back(path: &Path) -> io::Result<(Vec<u8>, bool)> {
        let mut cached = open(path)?;
        rustix::fs::fadvise(&cached, 0, None, Advice::DontNeed)?;
        match open_with(path, OFlags::NOFOLLOW | OFlags::DIRECT) {
            Ok(direct) => Ok((read_direct(direct)?, true)),
            Err(error) if error.raw_os_error() == Some(Errno::INVAL.raw_os_error()) => {
                let mut bytes = Vec::new();
                cached.read_to_end(&mut bytes)?;
                Ok((bytes, false))
            }
            Err(error) => Err(error),
        }
    }

    /// Free room, unless nothing may be written.
    pub fn room(top: &Path) -> Result<Room, FsError> {
        let about = rustix::fs::statvfs(top).map_err(|error| super::explain(error.into()))?;
        if about.f_flag.contains(StatVfsMountFlags::RDONLY) {
            return Err(FsError::ReadOnly);
        }
        Ok(Room {
            free: about.f_bavail.saturating_mul(about.f_frsize),
            block: about.f_frsize,
        })
    }

    pub fn is_gone(error: &io::Error) -> bool {
        let gone = [Errno::NODEV, Errno::NXIO].map(|errno| Some(errno.raw_os_error()));
        gone.contains(&error.raw_os_error())
    }

    fn open_with(path: &Path, flags: OFlags) -> io::Result<File> {
        let flags = i32::try_from(flags.bits()).map_err(io::Error::other)?;
        OpenOptions::new().read(true).custom_flags(flags).open(path)
    }

    fn read_direct(mut file: File) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut memory = vec![0; PIECE + ALIGNED];
        let start = memory.as_ptr().align_offset(ALIGNED).min(ALIGNED);
        let piece = &mut memory[start..start + PIECE];
        loop {
            match file.read(piece)? {
                0 => return Ok(bytes),
                read => bytes.extend_from_slice(&piece[..read]),
            }
        }
    }
}

#[cfg(not(unix))]
mod system {
    //! Elsewhere sticks are read; writing them needs what only Unix offers here so far.

    use std::fs::File;
    use std::io;
    use std::path::Path;

    use parcel::stick::{FsError, Room};

    pub fn open(path: &Path) -> io::Result<File> {
        File::open(path)
    }

    pub fn read_back(path: &Path) -> io::Result<(Vec<u8>, bool)> {
        Ok((std::fs::read(path)?, false))
    }

    pub fn room(_: &Path) -> Result<Room, FsError> {
        Err(FsError::Other(
            "sticks are written on Linux only so far".to_owned(),
        ))
    }

    pub fn is_gone(_: &io::Error) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_listed_and_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut medium = Medium::open(folder.path()).expect("a stick");
        let bytes: Vec<u8> = (0..3_000_000u32).map(|i| (i % 251) as u8).collect();
        medium.create("LUCARNE/b/00/x").expect("made");
        assert_eq!(medium.create("LUCARNE/b/00/x"), Err(FsError::Exists));
        medium.write("LUCARNE/b/00/x", &bytes).err();
        let name = "LUCARNE/b/00/y";
        medium.create(name).expect("made");
        medium.write(name, &bytes[..1_000_000]).expect("written");
        medium.write(name, &bytes[1_000_000..]).expect("written");
        for synced in [name, "LUCARNE/b/00", "LUCARNE", ""] {
            medium.sync(synced).expect("synced");
        }
        assert_eq!(medium.read_back(name).as_ref(), Ok(&bytes));
        assert_eq!(medium.read(name, 5).as_deref(), Ok(&bytes[..5]));
        assert_eq!(medium.list().map(|list| list.len()), Ok(2));
        medium.remove(name).expect("removed");
        assert_eq!(medium.read_back(name), Err(FsError::NotFound));
        assert!(
            medium
                .room()
                .is_ok_and(|room| room.free > 0 && room.block > 0)
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_and_names_that_lead_outside_are_never_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("secret"), "secret").expect("written");
        fs::create_dir(folder.path().join("lucarne")).expect("made");
        let root = folder.path().join("lucarne");
        std::os::unix::fs::symlink(outside.path(), root.join("b")).expect("linked");
        std::os::unix::fs::symlink(outside.path().join("secret"), root.join("x")).expect("linked");
        let mut medium = Medium::open(folder.path()).expect("a stick");
        let list = medium.list().expect("listed");
        assert!(list.len() == 2 && list.iter().all(|entry| entry.size.is_none()));
        assert!(medium.read("LUCARNE/x", 10).is_err());
        assert!(medium.create("LUCARNE/b/00/new").is_err());
        assert!(medium.read("LUCARNE/../secret", 10).is_err());
        assert!(medium.read("elsewhere/secret", 10).is_err());
        assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn folders_that_are_too_deep_are_said_to_be() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("LUCARNE/1/2/3/4/5/6")).expect("made");
        let medium = Medium::open(folder.path()).expect("a stick");
        assert_eq!(medium.list(), Err(FsError::TooMany));
    }
}
