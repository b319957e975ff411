//! The library in memory: each module that learners may meet, parsed once, with where its files lie.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use course::files::{Entry, EntryKind, Files};
use course::media::{Format, probe};
use course::module::Module;
use ledger::Id;
use store::Tx;

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
pub struct Library(RwLock<HashMap<String, Arc<Shelved>>>);

impl Library {
    /// Reads every active item.
    pub fn load(&self, site: &Site) -> Result<()> {
        let folder = site.folder.clone();
        let shelved = site.read_blocking(move |tx| active(tx, &folder))?;
        let modules = shelved
            .into_iter()
            .map(|one| (one.module.manifest.id.clone(), Arc::new(one)))
            .collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = modules;
        Ok(())
    }

    /// An admitted module.
    pub fn module(&self, id: &str) -> Result<Arc<Shelved>> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(id)
            .cloned()
            .or_not_found()
    }

    /// An admitted module by its series.
    pub fn series(&self, series: Id) -> Option<Arc<Shelved>> {
        let modules = self.0.read().unwrap_or_else(PoisonError::into_inner);
        modules.values().find(|one| one.series == series).cloned()
    }

    /// All admitted modules, by id.
    pub fn all(&self) -> Vec<Arc<Shelved>> {
        let mut all: Vec<_> = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
            .cloned()
            .collect();
        all.sort_by(|a, b| a.module.manifest.id.cmp(&b.module.manifest.id));
        all
    }
}

fn active(tx: &mut Tx, folder: &Folder) -> Result<Vec<Shelved>> {
    let rows = tx.query("SELECT series, parcel FROM item", &[])?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let (series, parcel) = (Id::from_bytes(row.get(0)?), Id::from_bytes(row.get(1)?));
        list.push(shelved(tx, folder, parcel, series)?);
    }
    Ok(list)
}

/// Reads one item of a parcel, admitted or not; who may see it is decided by the caller.
pub fn shelved(tx: &mut Tx, folder: &Folder, parcel: Id, series: Id) -> Result<Shelved> {
    let item = tx
        .query_opt(
            "SELECT version, module, path FROM parcel_item WHERE parcel = $1 AND series = $2",
            &[parcel.as_bytes(), series.as_bytes()],
        )?
        .or_not_found()?;
    let prefix: String = item.get("path")?;
    let rows = tx.query(
        "SELECT path, sha256, size FROM parcel_file WHERE parcel = $1",
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
    let (module, findings) = Module::load(&files);
    let first = findings.first().map_or_else(String::new, |finding| {
        format!("{} {}", finding.code, finding.file)
    });
    let module = module
        .ok_or_else(|| Error::Internal(format!("parcel {parcel} cannot be read: {first}")))?;
    let pictures = pictures(&module, &files);
    Ok(Shelved {
        series,
        parcel,
        version: item.get("version")?,
        module,
        files,
        pictures,
    })
}

fn pictures(module: &Module, files: &ParcelFiles) -> BTreeMap<String, (u32, u32)> {
    let size = |path: &String| {
        let format = Format::of(path)?;
        let bytes = files.read(&format!("media/{path}")).ok()?;
        Some((path.clone(), probe(format, &bytes).ok()?.size?))
    };
    module.media.keys().filter_map(size).collect()
}
