//! Putting a copy back into an empty site, in the fixed order: data first, then a new epoch, the erased, the views.
//!
//! Everything that makes the site live again is one transaction. What is written before it (keys, pepper, files) means
//! nothing without it; a mark in the folder says so until the end, and the next start clears a half-made restore away.

use std::fs;

use ledger::epoch::Reason;
use ledger::verify::Verifier;
use ledger::{Chain, Id};
use store::{CopyFile, Tx, Value};

use crate::backup::fault::Fault;
use crate::backup::found::{Found, open_ledger, whole};
use crate::backup::medium::blob;
use crate::backup::{Meta, Sheet, copy, slot};
use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};
use crate::keys::Keys;
use crate::refold::{refold, walk};
use crate::site::Site;
use crate::tables::{MARK, TABLES, Use};
use crate::{anchor, gone, random, record};

/// What was put back, and what is missing.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Restored {
    /// About the copy.
    pub meta: Meta,
    /// Events recorded after the copy, as far as anything here knows of them.
    pub missing: u64,
    /// People who were erased after the copy, and stay so.
    pub erased: u64,
    /// Files of the copy that were not on the medium, or damaged there.
    pub files_missing: u64,
}

/// Puts the copy back into a site that holds nobody yet.
pub fn restore(site: &Site, found: &Found, sheet: &Sheet) -> Result<Restored> {
    let before = anchor::slots(&site.folder);
    must_be_empty(site)?;
    write_durable(
        &site.folder.half_restored(),
        format!("{}\n", found.meta.words()).as_bytes(),
    )?;
    let missing = found.missing(before.iter().map(|anchor| (anchor.epoch, anchor.seq)));
    let files_missing = files(site, found)?;
    gone::list::add(&site.folder, &gone::list::lines(&found.keys.erased))?;
    site.keys.take_in(found.keys.keys.clone())?;
    site.folder.replace_secret("pepper", &found.keys.pepper)?;
    site.pepper.replace(found.keys.pepper);
    slot::put_authority(&site.folder, &found.keys)?;
    sheet.take_up(&site.folder)?;
    let same_machine = before
        .iter()
        .any(|anchor| anchor.device == found.meta.device);
    let device = same_machine.then_some(found.meta.device);
    let (ledger, meta) = (found.ledger()?, found.meta.clone());
    bring_in(site, ledger, meta.clone(), device)?;
    let erased = finish(site)?;
    Ok(Restored {
        meta,
        missing,
        erased,
        files_missing,
    })
}

/// A copy's ledger file was put in the place of the database by hand: its rows are brought into a fresh database, as
/// a restore would.
pub fn adopt(site: &Site, path: &std::path::Path) -> Result<()> {
    let (schema, meta) = about(path)?;
    let ledger = open_ledger(path, &schema)?;
    let device = Some(meta.device);
    bring_in(site, ledger, meta, device)?;
    finish(site)?;
    Ok(())
}

/// What a ledger file says about itself where nothing else does.
fn about(path: &std::path::Path) -> Result<(String, Meta)> {
    let mut file = CopyFile::open_unchecked(path)?;
    let (schema, head, events) = file.read(|tx| -> Result<_> {
        let row = tx.query_one(&format!("SELECT schema FROM {MARK}"), &[])?;
        let schema: String = row.get(0)?;
        let events = tx.query_one("SELECT COUNT(*) FROM event", &[])?;
        let head = record::head(tx)?;
        Ok((schema, head, events.get::<u64>(0)?))
    })?;
    let head = head.ok_or_else(|| Error::Ledger("the copy is empty".to_owned()))?;
    let meta = Meta {
        lucarne: crate::backup::NAME.to_owned(),
        n: 0,
        at: 0,
        device: head.device,
        epoch: head.epoch,
        epoch_n: head.epoch_n,
        seq: head.seq,
        lamport: head.lamport,
        head: head.hash,
        events,
        answers: 0,
        people: 0,
        schema: schema.clone(),
        app: String::new(),
    };
    Ok((schema, meta))
}

/// After a start: a restore that came as far as its transaction is finished, any other is cleared away. Says whether
/// one was cleared away.
pub fn after_a_break(site: &Site) -> Result<bool> {
    if !site.folder.half_restored().exists() {
        return Ok(false);
    }
    if is_empty(site)? {
        site.keys.take_in(std::collections::HashMap::new())?;
        let _ = fs::remove_file(site.folder.recovery());
        remove_mark(&site.folder)?;
        return Ok(true);
    }
    finish(site)?;
    Ok(false)
}

/// What follows the transaction; harmless when done twice.
fn finish(site: &Site) -> Result<u64> {
    let erased = gone::reconcile(site)?;
    site.recall.forget_everybody();
    anchor::update(site)?;
    site.library.load(site)?;
    site.atlas.load(site)?;
    remove_mark(&site.folder)?;
    Ok(erased)
}

fn remove_mark(folder: &Folder) -> Result<()> {
    let path = folder.half_restored();
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::file(&path, error))
        }
        _ => Ok(()),
    }
}

fn is_empty(site: &Site) -> Result<bool> {
    site.read_blocking(|tx| {
        // A hub holds people of others, and perhaps none of its own.
        for sql in [
            "SELECT 1 FROM event WHERE subject IS NOT NULL LIMIT 1",
            "SELECT 1 FROM hub_device LIMIT 1",
        ] {
            if tx.query_opt(sql, &[])?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

fn must_be_empty(site: &Site) -> Result<()> {
    if is_empty(site)? {
        return Ok(());
    }
    Err(Fault::NotEmpty.into())
}

/// The one transaction: every event through the same checks as a foreign log, what stands beside the ledger, the new
/// epoch, the erased, and all views.
///
/// Without a device id of the copy the one goes on that the empty site drew, or a new one.
fn bring_in(site: &Site, mut ledger: CopyFile, meta: Meta, device: Option<Id>) -> Result<()> {
    let keys = std::sync::Arc::clone(&site.keys);
    let gone = gone::list::read(&site.folder)?;
    site.db.write_blocking(move |tx, state| -> Result<()> {
        let own = state.as_ref().map(|chain| chain.head().device);
        let device = device.or(own).unwrap_or_else(random::id);
        for table in TABLES {
            if table.made != Use::View {
                tx.execute(&format!("DELETE FROM {}", table.name), &[])?;
            }
        }
        ledger.read(|from| rows(from, tx, &keys, &meta))?;
        *state = Some(Chain::resume(meta.head()));
        record::open_epoch(tx, &keys, state, device, Reason::Restore)?;
        for line in &gone {
            gone::forget(tx, line.person)?;
        }
        refold(tx, &keys, |_| ())?;
        Ok(())
    })
}

fn rows(from: &mut Tx, tx: &mut Tx, keys: &Keys, meta: &Meta) -> Result<()> {
    let mut verifier = Verifier::default();
    walk(from, |_, rows| {
        let mut copied: Vec<Vec<Value>> = Vec::with_capacity(rows.len());
        for row in &rows {
            let event = copy::checked(row, keys, &mut verifier)?;
            copied.push(copy::columns(row, &event)?);
        }
        tx.execute_each(include_str!("../sql/insert_event.sql"), &copied)?;
        Ok(())
    })?;
    let head = record::head(from)?;
    whole(&verifier.finish(), head, meta)?;
    for table in TABLES {
        if table.copied && table.made == Use::Beside {
            copy::rows_of(from, tx, table.name)?;
        }
    }
    Ok(())
}

/// Files of modules and of learners, and the documents of parcels. What the medium lacks is counted, not fatal: a page
/// without its picture is better than no page.
fn files(site: &Site, found: &Found) -> Result<u64> {
    let mut missing = 0;
    for name in found.medium.blobs() {
        let path = site.folder.blob_named(&name);
        if path.is_file() {
            continue;
        }
        match found.medium.read(&blob(&name)) {
            Ok(bytes) if ledger::Hash::of(&bytes).to_hex() == name => write_durable(&path, &bytes)?,
            _ => missing += 1,
        }
    }
    for (name, bytes) in &found.parcels {
        // Names of a strict ZIP have plain letters and no way up.
        write_durable(&site.folder.parcels().join(name), bytes)?;
    }
    Ok(missing)
}
