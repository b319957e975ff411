//! The anchor: a note outside the database of how far the ledger had come, so that a restored copy is noticed.

use std::fs;
use std::sync::{Mutex, PoisonError};

use ledger::Hash;
use ledger::anchor::{Anchor, Floors, Slot, choose};
use ledger::detect::{Sign, went_back};
use ledger::epoch::Reason;

use crate::admit::bring;
use crate::error::{Error, Result};
use crate::export::trust;
use crate::folder::{Folder, write_durable};
use crate::site::Site;
use crate::{machine, record};

/// Two anchors are never written at once.
static WRITING: Mutex<()> = Mutex::new(());

/// At start: opens the first epoch, or a new one when the database went back in time, and writes the anchor.
pub fn begin(site: &Site) -> Result<()> {
    let anchor = read(site).map(|(_, anchor)| anchor);
    let (head, known) = site.read_blocking({
        let anchor = anchor.clone();
        move |tx| {
            let head = record::head(tx)?;
            let known = match &anchor {
                Some(anchor) => hash_at(tx, anchor)?,
                None => None,
            };
            Ok((head, known))
        }
    })?;
    match (
        &head,
        went_back(anchor.as_ref(), head.as_ref(), |_, _| known),
    ) {
        (None, None) => site.open_epoch(None, Reason::First)?,
        (None, Some(_)) => site.open_epoch(anchor.map(|anchor| anchor.device), Reason::Anchor)?,
        (Some(_), Some(sign)) => {
            tracing::warn!(sign = %say(sign), "the ledger went back in time; a new epoch is opened");
            site.open_epoch(None, Reason::Anchor)?;
        }
        (Some(_), None) if machine::changed(&site.folder) => {
            tracing::warn!("this is another machine than before; a new epoch is opened");
            site.open_epoch(None, Reason::Machine)?;
        }
        (Some(_), None) => {}
    }
    machine::note(&site.folder)?;
    update(site)
}

/// Writes the anchor at the present head, into the slot that is not the newest, and with it what holds here: no version
/// below it is taken again, even by a restored copy.
pub fn update(site: &Site) -> Result<()> {
    let held = site.read_blocking(|tx| {
        Ok(Floors {
            root: trust::root(tx)?.map_or(0, |root| root.version),
            series: bring::floors(tx)?,
            ..Floors::default()
        })
    })?;
    raise(site, &held)
}

/// Notes that an ack was accepted: none before it is taken again, even by a restored copy.
pub fn raise_ack(site: &Site, hub: ledger::Id, n: u64) -> Result<()> {
    let floors = Floors {
        acks: [(hub, n)].into(),
        ..Floors::default()
    };
    raise(site, &floors)
}

/// The versions nothing may fall below.
pub fn floors(site: &Site) -> Floors {
    read(site).map_or_else(Floors::default, |(_, anchor)| anchor.floors)
}

fn raise(site: &Site, higher: &Floors) -> Result<()> {
    let _one_at_a_time = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(head) = site.read_blocking(|tx| Ok(record::head(tx)?))? else {
        return Ok(());
    };
    let (slot, n, floors) = match read(site) {
        Some((slot, anchor)) => {
            let mut floors = anchor.floors.clone();
            floors.raise(higher);
            let same = anchor.head == head.hash && anchor.epoch == head.epoch;
            if same && floors == anchor.floors {
                return Ok(());
            }
            (slot.other(), anchor.n + 1, floors)
        }
        None => (Slot::A, 1, higher.clone()),
    };
    let bytes = Anchor::at(n, &head, floors)
        .encode()
        .map_err(|error| Error::Ledger(error.to_string()))?;
    write_durable(&site.folder.anchors().join(slot.file_name()), &bytes)
}

/// Both anchors in this folder, as far as they are whole.
pub fn slots(folder: &Folder) -> Vec<Anchor> {
    let bytes = [Slot::A, Slot::B].map(|slot| fs::read(folder.anchors().join(slot.file_name())));
    let anchors = bytes.into_iter().flatten();
    anchors
        .filter_map(|bytes| Anchor::decode(&bytes).ok())
        .collect()
}

fn read(site: &Site) -> Option<(Slot, Anchor)> {
    newest(&site.folder)
}

fn newest(folder: &Folder) -> Option<(Slot, Anchor)> {
    let slot = |slot: Slot| fs::read(folder.anchors().join(slot.file_name())).ok();
    choose(slot(Slot::A).as_deref(), slot(Slot::B).as_deref())
}

/// All three columns of the index, or a long ledger is read through at every start.
fn hash_at(tx: &mut store::Tx, anchor: &Anchor) -> Result<Option<Hash>> {
    let row = tx.query_opt(
        "SELECT hash FROM event WHERE device = $1 AND epoch = $2 AND seq = $3 LIMIT 1",
        &[
            anchor.device.as_bytes(),
            anchor.epoch.as_bytes(),
            &store::bigint(anchor.seq, "seq")?,
        ],
    )?;
    row.map(|row| Ok(Hash::from_bytes(row.get(0)?))).transpose()
}

fn say(sign: Sign) -> String {
    sign.to_string()
}
