//! From a released export to a sealed parcel in the folder `out`: batches with signed heads, what we hold, the list of
//! erased persons, and the sheet the officer saw.

use std::fs;
use std::path::PathBuf;

use ledger::batch::{Batch, MAX_EVENTS};
use ledger::sign::DeviceKey;
use ledger::{Event, Hash, Id};
use parcel::manifest::Needs;
use parcel::pack::{File, Label, Sealed};
use parcel::trust::Hub;
use parcel::{Installation, Kind};
use serde::Serialize;
use store::{Tx, bigint};

use crate::clock;
use crate::device::Device;
use crate::error::{Error, Result};
use crate::export::sheet::Sheet;
use crate::export::{Export, Profile, Range, freeze, outbox, release};
use crate::folder::write_durable;
use crate::keys::Keys;
use crate::record;
use crate::restricted;
use crate::site::Site;

/// Most bytes of records in a batch, well below its limit.
const BATCH: usize = 16 << 20;

/// A sealed parcel that lies in the folder.
#[derive(Debug, Clone)]
pub struct Out {
    /// Where.
    pub path: PathBuf,
    /// Its name: the random id of the parcel.
    pub name: String,
    /// SHA-256 of the manifest inside.
    pub manifest: Hash,
}

#[derive(Serialize)]
struct Holds {
    device: Id,
    epoch: Id,
    seq: u64,
    head: Hash,
}

/// The sealed parcel of a released export; made once, then found again.
pub fn out(site: &Site, id: Id) -> Result<Out> {
    let keys = std::sync::Arc::clone(&site.keys);
    let (export, sheet, hub) = site.read_blocking(move |tx| release::read(tx, &keys, id))?;
    let parcel = export.parcel.ok_or(Error::NotFound)?;
    let name = format!("{parcel}.age");
    let folder = outbox::folder(&site.folder);
    let (path, beside) = (folder.join(&name), folder.join(format!("{parcel}.sha256")));
    let known = fs::read_to_string(&beside).ok();
    if let Some(manifest) = known.and_then(|text| text.trim().parse().ok())
        && path.exists()
    {
        return Ok(Out {
            path,
            name,
            manifest,
        });
    }
    outbox::sealing(site, parcel)?;
    let (sealed, manifest) = seal(site, &export, &sheet, &hub, parcel)?;
    write_durable(&path, &sealed)?;
    write_durable(&beside, format!("{manifest}\n").as_bytes())?;
    Ok(Out {
        path,
        name,
        manifest,
    })
}

fn seal(site: &Site, export: &Export, sheet: &Sheet, hub: &Hub, id: Id) -> Result<(Vec<u8>, Hash)> {
    let device = Device::of(site)?;
    let (keys, head_key) = (std::sync::Arc::clone(&site.keys), device.head_key());
    let ranges = export.ranges.clone();
    let mut files = site.read_blocking(move |tx| {
        let mut files = Vec::new();
        for range in &ranges {
            batches(tx, &keys, range, &head_key, &mut files)?;
        }
        files.push(file("have.json", "application/json", have(tx)?));
        Ok::<_, Error>(files)
    })?;
    let list = fs::read(site.folder.path().join("erased.list")).unwrap_or_default();
    files.push(file("erased.list", "text/plain", list));
    files.push(file("sheet.json", "application/json", sheet.bytes()?));
    let (year, month, day) = clock::day(export.prepared_at);
    let label = Label {
        kind: Kind::Results,
        name: "results".to_owned(),
        namespace: Installation::Device(device.id).to_string(),
        issued: format!("{year:04}-{month:02}-{day:02}"),
        needs: Needs {
            app: env!("CARGO_PKG_VERSION").to_owned(),
            root: 1,
            registry: 0,
        },
        prev: None,
        sealed: Some(Sealed {
            id,
            to: hub.keys()?.seal.iter().map(ToString::to_string).collect(),
        }),
    };
    let fault = |error: &dyn ToString| Error::Internal(error.to_string());
    let packed =
        parcel::pack(&label, Vec::new(), files, &device.signer()).map_err(|error| fault(&error))?;
    let sealed = parcel::sealed::seal(&packed).map_err(|error| fault(&error))?;
    Ok((sealed, packed.digest))
}

fn file(path: &str, media_type: &str, bytes: Vec<u8>) -> File {
    File {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        bytes,
    }
}

/// A range as batches; types that do not leave, and what is about somebody whose record is restricted, are headers only.
fn batches(
    tx: &mut Tx,
    keys: &Keys,
    range: &Range,
    key: &DeviceKey,
    files: &mut Vec<File>,
) -> Result<()> {
    let restricted = restricted::all(tx)?;
    let (mut from, mut waiting, mut bytes) = (range.from, Vec::new(), 0);
    while from <= range.to {
        let rows = tx.query(
            include_str!("sql/range.sql"),
            &[
                range.device.as_bytes(),
                range.epoch.as_bytes(),
                &bigint(from, "seq")?,
                &bigint(range.to, "seq")?,
            ],
        )?;
        if rows.is_empty() {
            return Err(Error::Ledger(format!(
                "event {} of epoch {} is not there",
                from, range.epoch
            )));
        }
        for row in &rows {
            let event = record::stored(row, keys)?.event;
            let subject: Option<[u8; 16]> = row.get("subject")?;
            let hidden = subject.is_some_and(|id| restricted.contains(&Id::from_bytes(id)));
            let leaves = Profile::Basic.lets(event.header.kind) && !hidden;
            let event = if leaves { event } else { event.withheld() };
            from = event.header.seq + 1;
            bytes += event.content.as_ref().map_or(0, |one| one.payload.len()) + 256;
            waiting.push(event);
            if bytes >= BATCH || waiting.len() as u64 == MAX_EVENTS {
                files.push(batch(std::mem::take(&mut waiting), key)?);
                bytes = 0;
            }
        }
    }
    if !waiting.is_empty() {
        files.push(batch(waiting, key)?);
    }
    Ok(())
}

fn batch(events: Vec<Event>, key: &DeviceKey) -> Result<File> {
    let batch = Batch::sign(events, key).map_err(|error| Error::Ledger(error.to_string()))?;
    let name = format!(
        "batches/{}-{}-{:013}.bat",
        &batch.device.to_hex()[..8],
        &batch.epoch.to_hex()[..8],
        batch.from
    );
    Ok(file(&name, "application/octet-stream", batch.encode()))
}

/// Where each of our logs ends, so that the hub sees what is lost on the way.
fn have(tx: &mut Tx) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for (device, epoch, seq) in freeze::lasts(tx)? {
        if let Some(head) = freeze::hash_at(tx, device, epoch, seq)? {
            all.push(Holds {
                device,
                epoch,
                seq,
                head,
            });
        }
    }
    serde_json::to_vec(&all).map_err(|error| Error::Internal(error.to_string()))
}

/// The manifest of a parcel that was sealed before.
pub fn known(site: &Site, parcel: Id) -> Option<Hash> {
    let beside = site
        .folder
        .path()
        .join("out")
        .join(format!("{parcel}.sha256"));
    fs::read_to_string(beside).ok()?.trim().parse().ok()
}
