//! Bringing a parcel in: verified before anything in it is parsed, checked, kept, and left waiting for an officer.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ledger::anchor::Floors;
use ledger::{Actor, Hash, Id, Kind};
use parcel::kind::ItemKind;
use parcel::{Tree, Verified, layout, signature, zip};
use serde_json::json;
use store::{Row, Tx, Value};

use crate::admit::gate::{self, Passed};
use crate::admit::rejection::{NotBrought, Rejection};
use crate::admit::report::{self, Before, Changes, Sums};
use crate::admit::trust::{Publisher, Trust};
use crate::admit::{
    CARTOGRAPHY, MODULE, PATH, ParcelRejected, ParcelVerified, WaitingItem, blobs, library, pack,
};
use crate::anchor;
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::record::Write;
use crate::site::Site;

/// A parcel as it was handed over.
pub enum Parcel {
    /// One file, `….lucarne.zip`.
    Zip(Vec<u8>),
    /// The files of a stick or a folder, by name.
    Tree(Tree),
}

impl From<Vec<u8>> for Parcel {
    fn from(zip: Vec<u8>) -> Parcel {
        Parcel::Zip(zip)
    }
}

impl From<Tree> for Parcel {
    fn from(tree: Tree) -> Parcel {
        Parcel::Tree(tree)
    }
}

/// Brings a parcel in for `by`; it waits for an officer when this returns.
pub async fn bring(
    site: &Site,
    by: Actor,
    parcel: impl Into<Parcel> + Send + 'static,
) -> Result<Id, NotBrought> {
    let site = site.clone();
    tokio::task::spawn_blocking(move || bring_blocking(&site, by, parcel))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}

/// The same for commands, which wait.
pub fn bring_blocking(site: &Site, by: Actor, parcel: impl Into<Parcel>) -> Result<Id, NotBrought> {
    let _alone = alone();
    let (seen, tree) = match parcel.into() {
        Parcel::Zip(file) => (Seen::of_file(&file), zip::read(&file)),
        Parcel::Tree(tree) => (Seen::of_tree(&tree), Ok(tree)),
    };
    let brought = tree
        .map_err(|why| NotBrought::Rejected(Rejection::Parcel(why.into())))
        .and_then(|tree| take(site, by, &seen, &tree));
    if let Err(NotBrought::Rejected(why)) = &brought {
        note_rejection(site, by, &seen, why)?;
    }
    brought
}

/// Files of parcels are written and removed by one at a time, so that nobody removes what another has just checked.
pub(super) fn alone() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was handed over, before anything is known about it.
struct Seen {
    sum: Hash,
    bytes: u64,
}

impl Seen {
    fn of_file(file: &[u8]) -> Seen {
        Seen {
            sum: Hash::of(file),
            bytes: file.len() as u64,
        }
    }

    fn of_tree(tree: &Tree) -> Seen {
        let lines: String = tree
            .iter()
            .map(|(name, bytes)| format!("{}  {name}\n", Hash::of(bytes)))
            .collect();
        Seen {
            sum: Hash::of(lines.as_bytes()),
            bytes: tree.values().map(|bytes| bytes.len() as u64).sum(),
        }
    }

    fn record(&self, w: &mut Write) -> Result<()> {
        let data = json!({ "sha256": self.sum, "bytes": self.bytes });
        w.record(Kind::ParcelSeen, &data).map(drop)
    }
}

fn take(site: &Site, by: Actor, seen: &Seen, tree: &Tree) -> Result<Id, NotBrought> {
    let trust = Trust::read(&site.folder)?;
    if trust.publishers.is_empty() {
        return Err(Rejection::NobodyTrusted.into());
    }
    let verified = parcel::verify(tree, &trust.keys()).map_err(Rejection::Parcel)?;
    let publisher = trust
        .publisher(&verified.signer)
        .ok_or_else(|| Error::Internal("a key without its publisher".to_owned()))?;
    let passed = gate::pass(&verified, publisher)?;
    let before = before(site, &verified, &passed)?;
    let reports = keep(site, tree, &verified, &passed, publisher, before)?;
    record(site, by, seen, &verified, &passed, &reports)
}

/// What is in use of each item; refuses a parcel that is here, and versions below the highest ever admitted.
fn before(
    site: &Site,
    verified: &Verified,
    passed: &[Passed],
) -> Result<Vec<Option<Before>>, NotBrought> {
    let id = verified.manifest.id;
    if site.read_blocking(move |tx| is_here(tx, id))? {
        return Err(Rejection::Here(id).into());
    }
    let floors = anchor::floors(site);
    let one = |passed: &Passed| -> Result<Option<Before>, NotBrought> {
        let series = passed.item.series;
        let (floor, active) = site
            .read_blocking(move |tx| Ok((floor(tx, series)?, library::active_sums(tx, series)?)))?;
        let floor = floor.max(anchored(&floors, series));
        if i64::from(passed.item.version) < floor {
            return Err(Rejection::Older {
                version: pack::version_text(i64::from(passed.item.version)),
                admitted: pack::version_text(floor),
            }
            .into());
        }
        let new = report::sums(verified, passed);
        Ok(active.map(|(parcel, version, old)| compared(parcel, version, &old, &new)))
    };
    passed.iter().map(one).collect()
}

fn compared(parcel: Id, version: i64, old: &Sums, new: &Sums) -> Before {
    Before {
        parcel,
        version,
        changes: Changes::between(old, new),
    }
}

/// Whether the parcel lies here with all its files. What was refused and removed comes in again as if it were new.
fn is_here(tx: &mut Tx, parcel: Id) -> Result<bool> {
    let row = tx.query_opt(include_str!("sql/is_here.sql"), &[parcel.as_bytes()])?;
    Ok(row.is_some())
}

/// The highest version of a series that was ever admitted; 0 if none was.
pub fn floor(tx: &mut Tx, series: Id) -> Result<i64> {
    let row = tx.query_one(include_str!("sql/floor.sql"), &[series.as_bytes()])?;
    Ok(row.get(0)?)
}

/// The same of every series.
pub fn floors(tx: &mut Tx) -> Result<BTreeMap<Id, u64>> {
    let one = |row: &Row| -> Result<(Id, u64)> {
        let version: i64 = row.get("version")?;
        Ok((Id::from_bytes(row.get("series")?), version.unsigned_abs()))
    };
    let rows = tx.query(include_str!("sql/floors.sql"), &[])?;
    rows.iter().map(one).collect()
}

/// What the anchor says of it; after a restore that may be more than the database knows.
pub fn anchored(floors: &Floors, series: Id) -> i64 {
    let version = floors.series.get(&series).copied().unwrap_or_default();
    i64::try_from(version).unwrap_or(i64::MAX)
}

/// Keeps the files, manifest, signature and reports; all durable when this returns.
fn keep(
    site: &Site,
    tree: &Tree,
    verified: &Verified,
    passed: &[Passed],
    publisher: &Publisher,
    before: Vec<Option<Before>>,
) -> Result<Vec<Hash>> {
    let (folder, id) = (&site.folder, verified.manifest.id);
    let files = verified.manifest.files.iter();
    blobs::keep(
        folder,
        files.filter_map(|file| Some((file.sha256, verified.file(&file.path)?))),
    )?;
    let own = folder.parcel(id);
    write_durable(&own.join("manifest.json"), verified.manifest_bytes)?;
    write_durable(&own.join("manifest.json.minisig"), signed(tree, id))?;
    let mut hashes = Vec::new();
    for (passed, before) in passed.iter().zip(before) {
        let bytes = report::write(verified, passed, publisher, before).bytes()?;
        write_durable(&folder.report(id, passed.item.series), &bytes)?;
        hashes.push(Hash::of(&bytes));
    }
    Ok(hashes)
}

/// The signature file, under its name or, where a station renamed files, by how it begins.
pub fn signed(tree: &Tree, id: Id) -> &[u8] {
    let begins = |bytes: &&Vec<u8>| bytes.starts_with(signature::FIRST);
    tree.get(&layout::signature(id))
        .or_else(|| tree.values().find(begins))
        .map_or(&[], Vec::as_slice)
}

fn record(
    site: &Site,
    by: Actor,
    seen: &Seen,
    verified: &Verified,
    passed: &[Passed],
    reports: &[Hash],
) -> Result<Id, NotBrought> {
    let manifest = &verified.manifest;
    let (id, rows) = (manifest.id, rows(verified));
    let seen = Seen { ..*seen };
    let about = ParcelVerified {
        parcel: id,
        name: manifest.name.clone(),
        namespace: manifest.namespace.clone(),
        signer: verified.signer.to_base64(),
        manifest: verified.digest(),
        items: passed.iter().zip(reports).map(waiting).collect(),
    };
    let here = site.write_blocking(by, move |w| {
        if is_here(w.tx, id)? {
            return Ok(true);
        }
        w.tx.execute_each(include_str!("sql/insert_file.sql"), &rows)?;
        seen.record(w)?;
        w.record(Kind::ParcelVerified, &about)?;
        for item in &about.items {
            let checked = json!({ "parcel": id, "series": item.series, "report": item.report });
            w.record(Kind::ParcelChecked, &checked)?;
        }
        Ok(false)
    })?;
    if here {
        return Err(Rejection::Here(id).into());
    }
    Ok(id)
}

fn waiting((passed, report): (&Passed, &Hash)) -> WaitingItem {
    WaitingItem {
        series: passed.item.series,
        version: i64::from(passed.item.version),
        kind: match passed.item.kind {
            ItemKind::Path => PATH.to_owned(),
            ItemKind::Cartography => CARTOGRAPHY.to_owned(),
            _ => MODULE.to_owned(),
        },
        module: passed.module.clone(),
        title: passed.item.title.clone(),
        path: passed.item.path.clone(),
        report: *report,
    }
}

/// One row for each file, for the table that finds blobs by path.
fn rows(verified: &Verified) -> Vec<Vec<Value>> {
    let manifest = &verified.manifest;
    let row = |file: &parcel::manifest::FileEntry| {
        vec![
            Value::Blob(manifest.id.as_bytes().to_vec()),
            Value::Text(file.path.clone()),
            Value::Blob(file.sha256.as_bytes().to_vec()),
            Value::Int(i64::try_from(file.size).unwrap_or(i64::MAX)),
        ]
    };
    manifest.files.iter().map(row).collect()
}

fn note_rejection(site: &Site, by: Actor, seen: &Seen, why: &Rejection) -> Result<()> {
    let seen = Seen { ..*seen };
    let data = ParcelRejected {
        sha256: seen.sum,
        reason: why.code().to_owned(),
        about: why.about(),
    };
    site.write_blocking(by, move |w| {
        seen.record(w)?;
        w.record(Kind::ParcelRejected, &data).map(drop)
    })
}
