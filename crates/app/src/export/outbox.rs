//! Sealed parcels that lie in the folder `out`. Nobody here can look into them, so which of them concern somebody who is
//! erased is decided by the list of events that each of them holds; what no export accounts for goes as well.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ledger::{Id, Kind};
use store::Tx;

use crate::error::{Error, Result};
use crate::export::Range;
use crate::folder::Folder;
use crate::gone::list;
use crate::site::Site;

/// Parcels that may stay, by id.
pub type Staying = BTreeSet<Id>;

/// Where the sealed parcels lie.
pub fn folder(folder: &Folder) -> PathBuf {
    folder.path().join("out")
}

/// How many people had been erased or restricted when a parcel was sealed stands beside it.
fn note(out: &Path, parcel: Id) -> PathBuf {
    out.join(format!("{parcel}.erased"))
}

/// How often somebody was erased or restricted: it only grows.
fn count(site: &Site) -> Result<u64> {
    let restricted = i64::from(Kind::PersonRestricted.code());
    let times = site.read_blocking(move |tx| -> Result<u64> {
        let sql = "SELECT COUNT(*) FROM event WHERE kind = $1";
        Ok(tx.query_one(sql, &[&restricted])?.get(0)?)
    })?;
    Ok(list::count(&site.folder)? + times)
}

/// Notes beside a parcel, before it is sealed, how many people are erased or were restricted.
pub fn sealing(site: &Site, parcel: Id) -> Result<()> {
    let count = count(site)?;
    let path = note(&folder(&site.folder), parcel);
    crate::folder::write_durable(&path, format!("{count}\n").as_bytes())
}

/// The parcels that hold no event about this person. Asked before the person is erased, while events still say so.
pub fn without(tx: &mut Tx, person: Id) -> Result<Staying> {
    let rows = tx.query(
        "SELECT device, epoch, seq FROM event WHERE subject = $1",
        &[person.as_bytes()],
    )?;
    staying(tx, &spots(&rows)?)
}

/// The parcels that hold no event of which the content is gone or does not leave.
fn untouched(tx: &mut Tx) -> Result<Staying> {
    let rows = tx.query(
        "SELECT device, epoch, seq FROM event WHERE length(body) = 0 \
         OR EXISTS (SELECT 1 FROM restricted r WHERE r.person = event.subject)",
        &[],
    )?;
    staying(tx, &spots(&rows)?)
}

/// Positions by log.
type Spots = BTreeMap<(Id, Id), BTreeSet<u64>>;

fn spots(rows: &[store::Row]) -> Result<Spots> {
    let mut spots = Spots::new();
    for row in rows {
        let (device, epoch) = (row.get("device")?, row.get("epoch")?);
        let log = (Id::from_bytes(device), Id::from_bytes(epoch));
        spots.entry(log).or_default().insert(row.get("seq")?);
    }
    Ok(spots)
}

fn staying(tx: &mut Tx, spots: &Spots) -> Result<Staying> {
    let rows = tx.query(
        "SELECT parcel, ranges FROM export WHERE parcel IS NOT NULL",
        &[],
    )?;
    let mut staying = Staying::new();
    for row in rows {
        let ranges: String = row.get("ranges")?;
        let ranges: Vec<Range> = serde_json::from_str(&ranges)
            .map_err(|error| Error::Internal(format!("export: {error}")))?;
        let holds = |range: &Range| {
            let log = spots.get(&(range.device, range.epoch));
            let first = log.and_then(|log| log.range(range.from..).next());
            first.is_some_and(|first| *first <= range.to)
        };
        if !ranges.iter().any(holds) {
            staying.insert(Id::from_bytes(row.get("parcel")?));
        }
    }
    Ok(staying)
}

/// Takes away what may not stay; the names of the parcels that went.
pub fn clear(out: &Path, staying: &Staying) -> Vec<String> {
    let mut gone = Vec::new();
    for path in entries(out) {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let parcel = stem.and_then(|stem| stem.parse::<Id>().ok());
        if parcel.is_some_and(|parcel| staying.contains(&parcel)) {
            continue;
        }
        let removed = match path.is_dir() {
            true => fs::remove_dir_all(&path),
            false => fs::remove_file(&path),
        };
        let name = path.file_name().map(|name| name.to_string_lossy());
        let sealed = path.extension().is_some_and(|end| end == "age");
        match removed {
            Ok(()) if sealed => gone.extend(name.map(std::borrow::Cow::into_owned)),
            Ok(()) => {}
            Err(error) => tracing::error!(%error, path = %path.display(), "it was not removed"),
        }
    }
    gone.sort();
    gone
}

/// At every start: a parcel that was sealed before somebody was erased or restricted, and holds events of which the content
/// is gone or does not leave since, would have gone with them, had the power not failed.
pub fn after_a_break(site: &Site) -> Result<()> {
    let out = folder(&site.folder);
    let parcels: BTreeSet<Id> = entries(&out)
        .iter()
        .filter_map(|path| path.file_stem()?.to_str()?.parse().ok())
        .collect();
    if parcels.is_empty() {
        return Ok(());
    }
    let now = count(site)?;
    let sealed_before = |parcel: Id| {
        let noted = fs::read_to_string(note(&out, parcel)).ok();
        let then: Option<u64> = noted.and_then(|text| text.trim().parse().ok());
        then.is_none_or(|then| then < now)
    };
    let older: BTreeSet<Id> = parcels
        .into_iter()
        .filter(|id| sealed_before(*id))
        .collect();
    if now == 0 || older.is_empty() {
        return Ok(());
    }
    let untouched = site.read_blocking(untouched)?;
    let all = site.read_blocking(|tx| staying(tx, &Spots::new()))?;
    let stays = |parcel: &Id| !older.contains(parcel) || untouched.contains(parcel);
    let staying: Staying = all.into_iter().filter(stays).collect();
    clear(&out, &staying);
    Ok(())
}

fn entries(out: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(out).into_iter().flatten().flatten();
    found.map(|entry| entry.path()).collect()
}
