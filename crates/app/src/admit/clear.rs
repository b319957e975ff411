//! Files of refused items: they stay for thirty days, in which an officer may think again, and are then removed. What
//! was decided, the manifest, the signature and the reports stay.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;

use ledger::{Actor, Clock, Hash, Id, Kind, Stamp};
use parcel::Manifest;
use store::Tx;

use crate::admit::bring::alone;
use crate::admit::{Decision, Refused, reasons};
use crate::error::{Error, OrNotFound as _, Result};
use crate::record::Write;
use crate::site::Site;

/// Days for which files of a refused item stay.
pub const DAYS: i64 = 30;
const DAY: i64 = 24 * 60 * 60;

/// Until when files of an item stay that was refused then.
pub fn until(refused_at: i64) -> i64 {
    refused_at.saturating_add(DAYS * DAY)
}

/// Removes files of items that were refused more than thirty days ago, and answers of how many items. A clock that
/// cannot be trusted removes nothing: no day is missed by waiting.
pub fn clear(site: &Site, now: Stamp) -> Result<usize> {
    if !matches!(now.clock, Clock::Staff | Clock::Network) {
        return Ok(0);
    }
    let _alone = alone();
    let before = now.claimed - DAYS * DAY;
    let old = site.read_blocking(move |tx| reasons::refused_before(tx, before))?;
    let due = old.len();
    if due > 0 {
        site.write_blocking(Actor::SYSTEM, move |w| {
            old.iter().try_for_each(|(parcel, series)| {
                let decision = decision(w.tx, *parcel, *series)?;
                remove(w, decision)
            })
        })?;
    }
    sweep(site)?;
    Ok(due)
}

fn decision(tx: &mut Tx, parcel: Id, series: Id) -> Result<Decision> {
    let row = tx
        .query_opt(
            include_str!("sql/judged.sql"),
            &[parcel.as_bytes(), series.as_bytes()],
        )?
        .or_not_found()?;
    Ok(Decision {
        parcel,
        series,
        manifest: Hash::from_bytes(row.get("manifest_sha256")?),
        report: Hash::from_bytes(row.get("report_sha256")?),
        reason: String::new(),
    })
}

fn remove(w: &mut Write, decision: Decision) -> Result<()> {
    let refused = Refused {
        decision,
        change: false,
        removed: true,
    };
    w.record(Kind::ItemRefused, &refused).map(drop)
}

/// Takes away every file that belongs to removed items alone: also one that a power failure, or a copy put back, left.
fn sweep(site: &Site) -> Result<()> {
    let parcels = site.write_blocking(Actor::SYSTEM, |w| {
        for row in w.tx.query(include_str!("sql/of_removed.sql"), &[])? {
            let (parcel, path): ([u8; 16], String) = (row.get(0)?, row.get(1)?);
            w.tx.execute(
                "DELETE FROM parcel_file WHERE parcel = $1 AND path = $2",
                &[&parcel, &path],
            )?;
        }
        removed(w.tx)
    })?;
    if parcels.is_empty() {
        return Ok(());
    }
    let used = site.read_blocking(used)?;
    for parcel in parcels {
        for hash in listed(site, parcel)? {
            if !used.contains(&hash) {
                delete(site, &hash)?;
            }
        }
    }
    Ok(())
}

fn removed(tx: &mut Tx) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT parcel FROM parcel_item WHERE state = 'removed'";
    let rows = tx.query(sql, &[])?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// Files of all parcels that are here, by hash.
fn used(tx: &mut Tx) -> Result<BTreeSet<Hash>> {
    let rows = tx.query("SELECT DISTINCT sha256 FROM parcel_file", &[])?;
    rows.iter()
        .map(|row| Ok(Hash::from_bytes(row.get(0)?)))
        .collect()
}

/// What the manifest of a parcel lists; nothing where it is not here any more.
fn listed(site: &Site, parcel: Id) -> Result<Vec<Hash>> {
    let path = site.folder.parcel(parcel).join("manifest.json");
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(&path, error)),
    };
    let manifest = Manifest::read(&bytes)
        .map_err(|error| Error::Internal(format!("{}: {error}", path.display())))?;
    Ok(manifest.files.iter().map(|file| file.sha256).collect())
}

fn delete(site: &Site, hash: &Hash) -> Result<()> {
    let path = site.folder.blob(hash.as_bytes());
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file(&path, error)),
        _ => Ok(()),
    }
}
