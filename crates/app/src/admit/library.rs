//! The library in memory: each module and path that learners may meet, parsed once, with where its files lie.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};

use course::files::{Entry, EntryKind, Files};
use course::media::{Format, probe};
use course::model::Mode;
use course::module::Module;
use course::pathway;
use ledger::Id;
use store::Tx;

use crate::admit::PATH;
use crate::admit::report::Sums;
use crate::error::{Error, OrNotFound as _, Result};
use crate::folder::Folder;
use crate::site::Site;

/// A module whose parcel lies in the data folder, admitted or not.
pub struct Shelved {
    /// The thing across versions.
    pub series: Id,
    /// The parcel it came with.
    pub parcel: Id,
    /// Its version as a number.
    pub version: i64,
    /// The module, parsed.
    pub module: Module,
    /// Its files.
    pub files: ParcelFiles,
    /// Width and height of its pictures, by path below `media/`.
    pub pictures: BTreeMap<String, (u32, u32)>,
}

impl Shelved {
    /// Whether every unit of the normal sequence is among these.
    fn is_finished(&self, done: &[String]) -> bool {
        let manifest = &self.module.manifest;
        let source = manifest.source.as_str();
        let mut units = manifest.units.iter().filter(|id| {
            let unit = self.module.unit(&id.value, source);
            unit.is_some_and(|unit| unit.front.mode == Mode::Practice)
        });
        units.all(|id| done.contains(&id.value))
    }

    /// Where the bytes of one of its files lie, by path inside the module, and how many there are.
    pub fn file(&self, path: &str) -> Option<(&PathBuf, u64)> {
        self.files.blob(path)
    }
}

/// A path whose parcel lies in the data folder, admitted or not.
pub struct ShelvedPath {
    /// The thing across versions.
    pub series: Id,
    /// The parcel it came with.
    pub parcel: Id,
    /// Its version as a number.
    pub version: i64,
    /// The path, parsed.
    pub path: pathway::Path,
    /// Its only file, as written.
    pub text: String,
}

/// Files of one item of a parcel: paths below the module to blobs.
#[derive(Debug, Clone, Default)]
pub struct ParcelFiles {
    folder: String,
    files: BTreeMap<String, (PathBuf, u64)>,
}

impl ParcelFiles {
    /// Where the bytes of a file lie, and how many there are.
    pub fn blob(&self, path: &str) -> Option<(&PathBuf, u64)> {
        self.files.get(path).map(|(blob, size)| (blob, *size))
    }
}

impl Files for ParcelFiles {
    fn list(&self) -> Vec<Entry> {
        let entry = |(path, (_, size)): (&String, &(PathBuf, u64))| Entry {
            path: path.clone(),
            size: *size,
            kind: EntryKind::File,
        };
        self.files.iter().map(entry).collect()
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.files.get(path) {
            Some((blob, _)) => fs::read(blob),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn folder(&self) -> Option<String> {
        Some(self.folder.clone())
    }
}

/// The admitted modules by their id.
#[derive(Default)]
pub struct Library {
    shelves: RwLock<Shelves>,
    loading: Mutex<()>,
}

#[derive(Default)]
struct Shelves {
    by_id: HashMap<String, Arc<Shelved>>,
    by_series: HashMap<Id, Arc<Shelved>>,
    /// The admitted paths, by id.
    paths: BTreeMap<String, Arc<ShelvedPath>>,
    /// Who is in the middle of a version that was replaced, by person and series, and that version.
    staying: HashMap<(Id, Id), Arc<Shelved>>,
}

impl Library {
    /// Reads every active item. One that cannot be read is left out, and the log says why.
    pub fn load(&self, site: &Site) -> Result<()> {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        let active = site.read_blocking(active)?;
        let mut shelves = Shelves::default();
        for (series, parcel, kind) in active {
            if kind == PATH {
                match find(site, series, parcel).and_then(Found::parse_path) {
                    Ok(path) => {
                        shelves.paths.insert(path.path.id.clone(), Arc::new(path));
                    }
                    Err(error) => tracing::error!(%error, "an admitted path cannot be read"),
                }
                continue;
            }
            let one = match self.known(series, parcel) {
                Some(known) => known,
                None => match find(site, series, parcel).and_then(Found::parse) {
                    Ok(shelved) => Arc::new(shelved),
                    Err(error) => {
                        tracing::error!(%error, "an admitted module cannot be read");
                        continue;
                    }
                },
            };
            let id = one.module.manifest.id.clone();
            shelves.by_series.insert(series, Arc::clone(&one));
            shelves.by_id.insert(id, one);
        }
        shelves.staying = self.staying(site)?;
        *self.shelves.write().unwrap_or_else(PoisonError::into_inner) = shelves;
        // Who was let in by what was read before is looked at again.
        site.recall.forget_everybody();
        Ok(())
    }

    /// Who goes on with a version that was replaced: those who worked in it last and have not finished it.
    fn staying(&self, site: &Site) -> Result<HashMap<(Id, Id), Arc<Shelved>>> {
        let mut staying = HashMap::new();
        let mut versions: HashMap<Id, Arc<Shelved>> = HashMap::new();
        for (person, series, parcel, done) in site.read_blocking(unfinished)? {
            let old = match versions.get(&parcel).filter(|one| one.series == series) {
                Some(known) => Arc::clone(known),
                None => match self.earlier(site, series, parcel) {
                    Ok(read) => read,
                    Err(error) => {
                        tracing::error!(%error, "an earlier version cannot be read");
                        continue;
                    }
                },
            };
            if !old.is_finished(&done) {
                staying.insert((person, series), Arc::clone(&old));
            }
            versions.insert(parcel, old);
        }
        Ok(staying)
    }

    fn earlier(&self, site: &Site, series: Id, parcel: Id) -> Result<Arc<Shelved>> {
        if let Some(known) = self.known(series, parcel) {
            return Ok(known);
        }
        let same = |one: &&Arc<Shelved>| one.parcel == parcel && one.series == series;
        if let Some(known) = self.read().staying.values().find(same) {
            return Ok(Arc::clone(known));
        }
        Ok(Arc::new(find(site, series, parcel)?.parse()?))
    }

    /// The version of an admitted module that a learner follows: the one they are in the middle of, else the one in use.
    pub fn followed(&self, person: Id, id: &str) -> Result<Arc<Shelved>> {
        let shelves = self.read();
        let active = shelves.by_id.get(id).or_not_found()?;
        let stays = shelves.staying.get(&(person, active.series));
        Ok(Arc::clone(stays.unwrap_or(active)))
    }

    /// All admitted modules, by id, each in the version that the learner follows.
    pub fn all_for(&self, person: Id) -> Vec<Arc<Shelved>> {
        let all = self.all();
        let shelves = self.read();
        let own = |one: Arc<Shelved>| {
            let stays = shelves.staying.get(&(person, one.series));
            stays.map_or(one, Arc::clone)
        };
        all.into_iter().map(own).collect()
    }

    /// Whether the learner is in the middle of a version that was replaced.
    pub fn stays(&self, person: Id, series: Id) -> bool {
        self.read().staying.contains_key(&(person, series))
    }

    /// How many learners are in the middle of a version that was replaced.
    pub fn staying_in(&self, parcel: Id, series: Id) -> usize {
        let shelves = self.read();
        let same = |one: &&Arc<Shelved>| one.parcel == parcel && one.series == series;
        shelves.staying.values().filter(same).count()
    }

    /// What is parsed already needs not be parsed again: a parcel never changes.
    fn known(&self, series: Id, parcel: Id) -> Option<Arc<Shelved>> {
        self.series(series).filter(|one| one.parcel == parcel)
    }

    /// An admitted module.
    pub fn module(&self, id: &str) -> Result<Arc<Shelved>> {
        self.read().by_id.get(id).cloned().or_not_found()
    }

    /// An admitted module by its series.
    pub fn series(&self, series: Id) -> Option<Arc<Shelved>> {
        self.read().by_series.get(&series).cloned()
    }

    /// All admitted modules, by id.
    pub fn all(&self) -> Vec<Arc<Shelved>> {
        let mut all: Vec<_> = self.read().by_id.values().cloned().collect();
        all.sort_by(|a, b| a.module.manifest.id.cmp(&b.module.manifest.id));
        all
    }

    /// All admitted paths, by id.
    pub fn paths(&self) -> Vec<Arc<ShelvedPath>> {
        self.read().paths.values().cloned().collect()
    }

    /// An admitted path.
    pub fn path(&self, id: &str) -> Result<Arc<ShelvedPath>> {
        self.read().paths.get(id).cloned().or_not_found()
    }

    /// Whether anything admitted has this series: a module or a path.
    pub fn has(&self, series: Id) -> bool {
        let shelves = self.read();
        let path = |one: &Arc<ShelvedPath>| one.series == series;
        shelves.by_series.contains_key(&series) || shelves.paths.values().any(path)
    }

    fn read(&self) -> RwLockReadGuard<'_, Shelves> {
        self.shelves.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A learner, the item and the parcel they worked in last, and the units of it that they finished.
type Unfinished = (Id, Id, Id, Vec<String>);

fn unfinished(tx: &mut Tx) -> Result<Vec<Unfinished>> {
    let mut all: Vec<Unfinished> = Vec::new();
    for row in tx.query(include_str!("sql/staying.sql"), &[])? {
        let id = |at: usize| Ok::<_, Error>(Id::from_bytes(row.get(at)?));
        let (person, series, parcel) = (id(0)?, id(1)?, id(2)?);
        let unit: Option<String> = row.get(3)?;
        match all.last_mut() {
            Some(last) if (last.0, last.1) == (person, series) => {
                // Of the same version packed twice, the first is as good as the second.
                if last.2 == parcel {
                    last.3.extend(unit);
                }
            }
            _ => all.push((person, series, parcel, unit.into_iter().collect())),
        }
    }
    Ok(all)
}

/// A module that was withdrawn.
pub struct Withdrawn {
    /// The thing across versions.
    pub series: Id,
    /// Its id.
    pub module: String,
    /// Its title.
    pub title: String,
}

/// The modules that were withdrawn and of which nothing is in use.
pub fn withdrawn(tx: &mut Tx) -> Result<Vec<Withdrawn>> {
    let mut all: Vec<Withdrawn> = Vec::new();
    for row in tx.query(include_str!("sql/withdrawn.sql"), &[])? {
        let series = Id::from_bytes(row.get(0)?);
        if all.last().is_none_or(|last| last.series != series) {
            all.push(Withdrawn {
                series,
                module: row.get(1)?,
                title: row.get(2)?,
            });
        }
    }
    Ok(all)
}

/// A module that waits at the desk or is in use.
pub struct Here {
    /// The parcel it lies in.
    pub parcel: Id,
    /// The thing across versions.
    pub series: Id,
    /// Its id.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Its version as a number.
    pub version: i64,
    /// It waits for an officer.
    pub waits: bool,
}

/// Modules that wait, and those in use.
pub fn here(tx: &mut Tx) -> Result<Vec<Here>> {
    let rows = tx.query(include_str!("sql/here.sql"), &[])?;
    let one = |row: &store::Row| {
        Ok(Here {
            parcel: Id::from_bytes(row.get("parcel")?),
            series: Id::from_bytes(row.get("series")?),
            module: row.get("module")?,
            title: row.get("title")?,
            version: row.get("version")?,
            waits: row.get::<String>("state")? != "admitted",
        })
    };
    rows.iter().map(one).collect()
}

/// Who brought any version of a module here, and the key each was signed with.
pub fn brought(tx: &mut Tx, series: Id) -> Result<Vec<(Id, String)>> {
    let rows = tx.query(include_str!("sql/brought_series.sql"), &[series.as_bytes()])?;
    let one = |row: &store::Row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?));
    rows.iter().map(one).collect()
}

/// Parcel and version of what could be used again instead of what is in use.
pub fn earlier(tx: &mut Tx, series: Id) -> Result<Vec<(Id, i64)>> {
    let rows = tx.query(include_str!("sql/earlier.sql"), &[series.as_bytes()])?;
    let one = |row: &store::Row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?));
    rows.iter().map(one).collect()
}

/// Series, parcel and kind of every active item.
fn active(tx: &mut Tx) -> Result<Vec<(Id, Id, String)>> {
    let rows = tx.query(include_str!("sql/active.sql"), &[])?;
    let id = |row: &store::Row, at: usize| Ok::<_, Error>(Id::from_bytes(row.get(at)?));
    rows.iter()
        .map(|row| Ok((id(row, 0)?, id(row, 1)?, row.get(2)?)))
        .collect()
}

fn find(site: &Site, series: Id, parcel: Id) -> Result<Found> {
    let folder = site.folder.clone();
    site.read_blocking(move |tx| found(tx, &folder, parcel, series))
}

/// Parcel, version and files of what learners meet of a series.
pub fn active_sums(tx: &mut Tx, series: Id) -> Result<Option<(Id, i64, Sums)>> {
    let row = tx.query_opt(
        "SELECT parcel, version FROM item WHERE series = $1",
        &[series.as_bytes()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let parcel = Id::from_bytes(row.get(0)?);
    Ok(Some((parcel, row.get(1)?, sums(tx, parcel, series)?)))
}

/// Files of one item with their SHA-256, by path inside the module.
pub fn sums(tx: &mut Tx, parcel: Id, series: Id) -> Result<Sums> {
    let item = tx
        .query_opt(
            "SELECT path FROM parcel_item WHERE parcel = $1 AND series = $2",
            &[parcel.as_bytes(), series.as_bytes()],
        )?
        .or_not_found()?;
    let prefix: String = item.get(0)?;
    let rows = tx.query(
        "SELECT path, sha256 FROM parcel_file WHERE parcel = $1 ORDER BY path",
        &[parcel.as_bytes()],
    )?;
    let mut sums = Sums::new();
    for row in rows {
        let path: String = row.get(0)?;
        if let Some(inner) = path.strip_prefix(&prefix) {
            sums.insert(inner.to_owned(), row.get(1)?);
        }
    }
    Ok(sums)
}

/// An item of a parcel that is known, but not parsed yet.
pub struct Found {
    series: Id,
    parcel: Id,
    version: i64,
    files: ParcelFiles,
}

impl Found {
    /// One file of the item; not inside a transaction.
    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        let bytes = self.files.read(path);
        bytes.map_err(|error| Error::file(Path::new(path), error))
    }

    /// Parses the path; reads a file, so not inside a transaction.
    pub fn parse_path(self) -> Result<ShelvedPath> {
        let bytes = self.files.read(pathway::FILE);
        let bytes = bytes.map_err(|error| Error::file(Path::new(pathway::FILE), error))?;
        let (path, _) = pathway::parse(&bytes);
        let path = path.ok_or_else(|| {
            Error::Internal(format!("the path of parcel {} cannot be read", self.parcel))
        })?;
        Ok(ShelvedPath {
            series: self.series,
            parcel: self.parcel,
            version: self.version,
            path,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    /// Parses the module; reads files, so not inside a transaction.
    pub fn parse(self) -> Result<Shelved> {
        let (module, findings) = Module::load(&self.files);
        let first = findings.first().map_or_else(String::new, |finding| {
            format!("{} {}", finding.code, finding.file)
        });
        let module = module.ok_or_else(|| {
            Error::Internal(format!("parcel {} cannot be read: {first}", self.parcel))
        })?;
        let pictures = pictures(&module, &self.files);
        Ok(Shelved {
            series: self.series,
            parcel: self.parcel,
            version: self.version,
            module,
            files: self.files,
            pictures,
        })
    }
}

fn pictures(module: &Module, files: &ParcelFiles) -> BTreeMap<String, (u32, u32)> {
    let size = |path: &String| {
        let format = Format::of(path)?;
        let bytes = files.read(&format!("media/{path}")).ok()?;
        Some((path.clone(), probe(format, &bytes).ok()?.size?))
    };
    module.media.keys().filter_map(size).collect()
}

/// One item of a parcel, admitted or not; who may see it is decided by the caller.
pub fn found(tx: &mut Tx, folder: &Folder, parcel: Id, series: Id) -> Result<Found> {
    let item = tx
        .query_opt(
            "SELECT version, module, path FROM parcel_item WHERE parcel = $1 AND series = $2",
            &[parcel.as_bytes(), series.as_bytes()],
        )?
        .or_not_found()?;
    let prefix: String = item.get("path")?;
    let rows = tx.query(
        "SELECT path, sha256, size FROM parcel_file WHERE parcel = $1 ORDER BY path",
        &[parcel.as_bytes()],
    )?;
    let mut files = ParcelFiles {
        folder: item.get("module")?,
        files: BTreeMap::new(),
    };
    for row in rows {
        let path: String = row.get("path")?;
        if let Some(inner) = path.strip_prefix(&prefix) {
            let sha256: [u8; 32] = row.get("sha256")?;
            let size = row.get::<i64>("size")?.unsigned_abs();
            files
                .files
                .insert(inner.to_owned(), (folder.blob(&sha256), size));
        }
    }
    Ok(Found {
        series,
        parcel,
        version: item.get("version")?,
        files,
    })
}

/// A path of a parcel, admitted or not, parsed.
pub async fn shelved_path(site: &Site, parcel: Id, series: Id) -> Result<ShelvedPath> {
    let folder = site.folder.clone();
    let found = site
        .read(move |tx| found(tx, &folder, parcel, series))
        .await?;
    tokio::task::spawn_blocking(move || found.parse_path())
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}

/// A module of a parcel, parsed; who may see it is decided by the caller.
pub async fn shelved(site: &Site, parcel: Id, series: Id) -> Result<Arc<Shelved>> {
    if let Some(known) = site.library.known(series, parcel) {
        return Ok(known);
    }
    let folder = site.folder.clone();
    let found = site
        .read(move |tx| found(tx, &folder, parcel, series))
        .await?;
    tokio::task::spawn_blocking(move || found.parse().map(Arc::new))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}
