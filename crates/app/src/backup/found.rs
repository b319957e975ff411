//! A copy that was opened with its recovery sheet. Only data is read: the file must hold exactly the tables it should,
//! and every event takes its place in the chain as one from a foreign log would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ledger::verify::{Summary, Verifier, ends_at};
use ledger::{Head, Kind};
use parcel::layout::ROOT;
use parcel::zip;
use store::CopyFile;

use crate::backup::fault::Fault;
use crate::backup::medium::{blob, full};
use crate::backup::run::Scratch;
use crate::backup::slot::{self, KeyFile};
use crate::backup::{Generation, Medium, Meta, NAME, Sheet, copy};
use crate::error::{Error, Result};
use crate::folder::write_private;
use crate::keys::Keys;
use crate::refold::walk;
use crate::{record, tables};

/// A copy, open in a scratch place that goes with it.
pub struct Found {
    /// What it says about itself.
    pub meta: Meta,
    /// The medium it is on.
    pub medium: Medium,
    /// Keys, pepper, and who was erased.
    pub keys: KeyFile,
    /// Documents of parcels by name below `parcels`.
    pub parcels: BTreeMap<String, Vec<u8>>,
    /// The newest copy on the medium, which may be another one.
    pub newest: Meta,
    pub(super) ledger: PathBuf,
    _scratch: Scratch,
}

/// What looking through a whole copy counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Counted {
    /// Events in one unbroken chain.
    pub events: u64,
    /// Answers among them.
    pub answers: u64,
    /// Files that belong to it.
    pub files: u64,
}

impl Found {
    /// Opens the newest copy on the medium, or the one with this number.
    pub fn open(medium: &Medium, sheet: &Sheet, n: Option<u64>, scratch: &Path) -> Result<Found> {
        let all = medium.generations();
        let newest = all.last().cloned();
        let wanted = match n {
            None => newest.clone(),
            Some(n) => all.into_iter().find(|one| one.meta.n == n),
        };
        let (Some(wanted), Some(newest)) = (wanted, newest) else {
            return Err(Fault::NoCopy(n).into());
        };
        let scratch = Scratch::new(scratch)?;
        let mut tree = inside(medium, sheet, &wanted)?;
        let mut take = |name: &str| tree.remove(&format!("{ROOT}/{name}"));
        let (Some(ledger), Some(meta)) = (take("ledger.db"), take("meta.json")) else {
            return Err(damaged(wanted.meta.n));
        };
        let meta: Meta = serde_json::from_slice(&meta).map_err(|_| damaged(wanted.meta.n))?;
        if meta != wanted.meta || meta.lucarne != NAME {
            return Err(damaged(wanted.meta.n));
        }
        let keys = slot::read(medium, sheet, &scratch.0).ok_or(Fault::Keys)?;
        let path = scratch.0.join("ledger.db");
        write_private(&path, &ledger)?;
        let below = format!("{ROOT}/parcels/");
        let parcels = tree
            .into_iter()
            .filter_map(|(name, bytes)| Some((name.strip_prefix(&below)?.to_owned(), bytes)))
            .collect();
        Ok(Found {
            meta,
            medium: medium.clone(),
            keys,
            parcels,
            newest: newest.meta,
            ledger: path,
            _scratch: scratch,
        })
    }

    /// The file with the ledger, if it holds exactly what it should.
    pub fn ledger(&self) -> Result<CopyFile> {
        open_ledger(&self.ledger, &self.meta.schema)
    }

    /// Looks through all of it: chain, content, counts, and every file.
    pub fn test(&self) -> Result<Counted> {
        let keys = Keys::in_memory(self.keys.keys.clone())?;
        let mut answers = 0;
        let (summary, head, files) = self.ledger()?.read(|tx| -> Result<_> {
            let mut verifier = Verifier::default();
            walk(tx, |_, rows| {
                for row in &rows {
                    let event = copy::checked(row, &keys, &mut verifier)?;
                    answers += u64::from(event.header.kind == Kind::LearningStatement);
                }
                Ok(())
            })?;
            let files = tx.query("SELECT DISTINCT sha256 FROM parcel_file", &[])?;
            let files: Vec<[u8; 32]> = files
                .iter()
                .map(|row| Ok(row.get(0)?))
                .collect::<Result<_>>()?;
            Ok((verifier.finish(), record::head(tx)?, files))
        })?;
        whole(&summary, head, &self.meta)?;
        for sha256 in &files {
            let name = ledger::id::hex(sha256);
            let bytes = self.medium.read(&blob(&name))?;
            if ledger::Hash::of(&bytes).as_bytes() != sha256 {
                return Err(Fault::File(name).into());
            }
        }
        if answers != self.meta.answers {
            return Err(damaged(self.meta.n));
        }
        Ok(Counted {
            events: summary.events,
            answers,
            files: files.len() as u64,
        })
    }

    /// How many events were recorded since, as far as the medium and `also` (the anchors of this machine) know.
    pub fn missing(&self, also: impl Iterator<Item = (ledger::Id, u64)>) -> u64 {
        let known = [(self.newest.epoch, self.newest.seq), self.keys.reached];
        let later = known
            .into_iter()
            .chain(also)
            .filter(|(epoch, _)| *epoch == self.meta.epoch)
            .map(|(_, seq)| seq.saturating_sub(self.meta.seq));
        later.max().unwrap_or(0)
    }
}

/// Opens a ledger file made by a program of this schema.
pub(super) fn open_ledger(path: &Path, schema: &str) -> Result<CopyFile> {
    let tables = tables::copied(schema).ok_or(Fault::Newer)?;
    Ok(CopyFile::open(path, &tables)?)
}

/// Whether what was walked ends where the copy says it ends.
pub(super) fn whole(summary: &Summary, head: Option<Head>, meta: &Meta) -> Result<()> {
    let head = head.ok_or_else(|| damaged(meta.n))?;
    let same = head.event() == meta.head().event() && head.hash == meta.head;
    let ends = ends_at(summary, &head).is_ok();
    if same && ends && summary.events == meta.events {
        return Ok(());
    }
    Err(damaged(meta.n))
}

fn inside(medium: &Medium, sheet: &Sheet, wanted: &Generation) -> Result<parcel::layout::Tree> {
    let n = wanted.meta.n;
    let sealed = medium.read(&full(n))?;
    if ledger::Hash::of(&sealed) != wanted.sha256 {
        return Err(damaged(n));
    }
    let file = sheet.open(&sealed).ok_or(Fault::OtherSheet)?;
    zip::read(&file).map_err(|_| damaged(n))
}

pub(super) fn damaged(n: u64) -> Error {
    Fault::Damaged(n).into()
}

/// Where a copy is opened inside of a data folder.
pub fn scratch(folder: &crate::folder::Folder) -> PathBuf {
    folder.path().join("scratch-found")
}

/// Takes away what an interrupted opening left.
pub fn clean(folder: &crate::folder::Folder) {
    let _ = fs::remove_dir_all(scratch(folder));
    let _ = fs::remove_dir_all(folder.scratch());
}
