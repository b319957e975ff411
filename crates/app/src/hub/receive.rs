//! Receiving a results parcel: opened, verified, and each of its batches taken or refused, in the order of the rules.
//! Receiving it again, or after others, changes nothing.

use ledger::batch::Batch;
use ledger::{Hash, Id, Kind};
use parcel::sealed::{self, Unopened};
use parcel::verify::Refusal;
use parcel::{Installation, Verified};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::clock;
use crate::device::Device;
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::hub::erase::{self, Erased};
use crate::hub::log::Log;
use crate::hub::merge::{self, Merged, Signer};
use crate::hub::senders::{Known, Senders};
use crate::hub::taken::{self, Taken};
use crate::record::Write;
use crate::site::Site;

/// What became of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// Taken, as far as its batches stand.
    Taken(Report),
    /// Nobody enrolled its sender yet: it is kept, and taken once somebody does.
    Waits,
    /// Not for us, damaged, or no results; why.
    Refused(String),
}

/// What a parcel brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The site.
    pub site: String,
    /// Id of the parcel.
    pub parcel: Id,
    /// The SHA-256 of its manifest, of which people compare the eight words.
    pub manifest: Hash,
    /// Events that were not there.
    pub new: u64,
    /// Events of which only the header was there.
    pub filled: u64,
    /// Persons whose erasure it brought.
    pub erased: u64,
    /// Positions where two histories begin.
    pub forks: Vec<(Id, u64)>,
    /// Batches that were not taken, and why.
    pub refused: Vec<String>,
    /// Events that lie above the cut-off of the key: kept, and not counted.
    pub held: u64,
    /// Persons whose erasure lies above the cut-off: not erased.
    pub not_erased: u64,
}

/// `results.imported`.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ResultsImported {
    parcel: Id,
    manifest: Hash,
    device: Id,
    new: u64,
    filled: u64,
    erased: u64,
}

/// `fork.found`.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ForkFound {
    device: Id,
    epoch: Id,
    at: u64,
}

/// One epoch as a sender says it holds it, a line of `have.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holds {
    /// The installation that wrote it.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The last position.
    pub seq: u64,
    /// Its hash.
    pub head: Hash,
}

/// Receives a sealed parcel.
pub fn receive(hub: &Site, device: &Device, file: &[u8]) -> Result<Received> {
    let opened = match sealed::open(file, &device.identity) {
        Ok(opened) => opened,
        Err(why) => return Ok(Received::Refused(why.to_string())),
    };
    let senders = hub.read_blocking(Senders::all)?;
    let verified = match opened.verify(&senders.keys()) {
        Ok(verified) => verified,
        Err(Unopened::Refused(Refusal::WrongKey { .. })) => {
            wait(hub, file, "parcel", Id::default())?;
            return Ok(Received::Waits);
        }
        Err(why) => return Ok(Received::Refused(why.to_string())),
    };
    if verified.manifest.kind != parcel::Kind::Results {
        let why = format!(
            "a parcel of kind {} holds no results",
            verified.manifest.kind
        );
        return Ok(Received::Refused(why));
    }
    let sender = senders.by_key(&verified.signer);
    let named = Installation::from_namespace(&verified.manifest.namespace);
    match sender {
        Some(sender) if named == Some(Installation::Device(sender.device)) => {
            Ok(Received::Taken(take(hub, &senders, sender, &verified)?))
        }
        _ => Ok(Received::Refused(
            "it names another installation than the one that signed it".to_owned(),
        )),
    }
}

/// Receives again what waited; to be called after somebody was enrolled.
pub fn receive_waiting(hub: &Site, device: &Device) -> Result<Vec<Received>> {
    let rows = hub.read_blocking(|tx| {
        Ok(tx.query(
            "SELECT sha256 FROM hub_waiting WHERE what = 'parcel' ORDER BY sha256",
            &[],
        )?)
    })?;
    let mut received = Vec::new();
    for row in &rows {
        let sha256: [u8; 32] = row.get(0)?;
        let path = hub.folder.blob(&sha256);
        let file = std::fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let one = receive(hub, device, &file)?;
        if one == Received::Waits {
            continue;
        }
        hub.write_blocking(ledger::Actor::SYSTEM, move |w| {
            w.tx.execute("DELETE FROM hub_waiting WHERE sha256 = $1", &[&sha256])?;
            Ok(())
        })?;
        std::fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
        received.push(one);
    }
    Ok(received)
}

fn take(hub: &Site, senders: &Senders, sender: &Known, parcel: &Verified) -> Result<Report> {
    let mut report = Report {
        site: sender.site.clone(),
        parcel: parcel.manifest.id,
        manifest: parcel.digest(),
        new: 0,
        filled: 0,
        erased: 0,
        forks: Vec::new(),
        refused: Vec::new(),
        held: 0,
        not_erased: 0,
    };
    for file in &parcel.manifest.files {
        if file.path.ends_with(".bat") {
            let bytes = parcel.file(&file.path).unwrap_or_default();
            take_batch(hub, senders, sender, &bytes, &mut report)?;
        }
    }
    let holds = parcel.file("have.json").unwrap_or_default();
    let holds: Vec<Holds> = serde_json::from_slice(&holds).unwrap_or_default();
    let list = parcel.file("erased.list").unwrap_or_default();
    let list = Erased::lines(&String::from_utf8_lossy(&list));
    let list = list.into_iter();
    // Whoever holds one site's key cannot erase on another site's behalf.
    let list = list.filter(|line| senders.inherits(sender.device, line.event.device));
    finish(hub, senders, sender, holds, list.collect(), &mut report)?;
    Ok(report)
}

/// Rules 1 to 4 refuse a batch; what passes them is never lost.
fn take_batch(
    hub: &Site,
    senders: &Senders,
    sender: &Known,
    bytes: &[u8],
    report: &mut Report,
) -> Result<()> {
    let batch = match Batch::decode(bytes) {
        Ok(batch) => batch,
        Err(why) => {
            report.refused.push(why.to_string());
            return Ok(());
        }
    };
    if !senders.inherits(sender.device, batch.device) {
        let why = format!("{} is not this sender's to send", batch.device);
        report.refused.push(why);
        return Ok(());
    }
    let signer = match signer(&batch, senders) {
        Ok(signer) => signer,
        Err(why) => {
            report.refused.push(why);
            return Ok(());
        }
    };
    let (epoch, kind) = (batch.epoch, sender.kind);
    let merged: Merged = hub.write_blocking(ledger::Actor::SYSTEM, move |w| {
        let merged = merge::merge(w, &batch, kind, signer)?;
        if let Some(at) = merged.fork {
            let (device, epoch) = (batch.device, batch.epoch);
            w.record(Kind::ForkFound, &ForkFound { device, epoch, at })?;
        }
        Ok(merged)
    })?;
    report.new += merged.new;
    report.filled += merged.filled;
    report.held += merged.held;
    report.forks.extend(merged.fork.map(|at| (epoch, at)));
    Ok(())
}

/// Whose key the head is signed with, if everything else stands too; or why not.
fn signer(batch: &Batch, senders: &Senders) -> Result<Signer, String> {
    let mut why = "no key".to_owned();
    for (signer, key) in senders.head_keys(batch.device) {
        match batch.verify(&key) {
            Ok(()) => return Ok(signer),
            Err(error) => why = error.to_string(),
        }
    }
    Err(why)
}

/// What a sender says of persons who were erased, and of what it holds. Whoever has a stolen key could say anything: then
/// only erasures count that lie below the cut-off, and no claim at all.
fn believed(
    tx: &mut Tx,
    sender: &Known,
    holds: Vec<Holds>,
    list: Vec<Erased>,
) -> Result<(Vec<Holds>, Vec<Erased>, u64)> {
    if !sender.cut {
        return Ok((holds, list, 0));
    }
    let (said, mut good) = (list.len(), Vec::new());
    for line in list {
        let log = Log::find(tx, line.event.device, line.event.epoch)?;
        let cut = log.and_then(|log| log.cut).unwrap_or(0);
        if line.event.device == sender.device && line.event.seq <= cut {
            good.push(line);
        }
    }
    let held = (said - good.len()) as u64;
    Ok((Vec::new(), good, held))
}

fn finish(
    hub: &Site,
    senders: &Senders,
    sender: &Known,
    holds: Vec<Holds>,
    list: Vec<Erased>,
    report: &mut Report,
) -> Result<()> {
    let holds: Vec<Holds> = holds
        .into_iter()
        .filter(|one| senders.inherits(sender.device, one.device))
        .collect();
    let known = sender.clone();
    let (holds, list, held) = hub.read_blocking(move |tx| believed(tx, &known, holds, list))?;
    report.not_erased = held;
    let taken = Taken {
        parcel: report.parcel,
        device: sender.device,
        manifest: report.manifest,
        at: clock::seconds(),
        refused: report.refused.len() as u64,
    };
    let (new, filled) = (report.new, report.filled);
    let people: Vec<Id> = list.iter().map(|line| line.person).collect();
    report.erased = hub.write_blocking(ledger::Actor::SYSTEM, move |w| {
        let first = taken::note(w, &taken)?;
        for one in &holds {
            claim(w, one)?;
        }
        let mut erased = 0;
        for line in &list {
            erased += u64::from(erase::erase(w, line)?);
        }
        // What a power failure cut off after its events is recorded by the next try, which finds nothing new.
        if first || new + filled + erased > 0 {
            w.record(
                Kind::ResultsImported,
                &ResultsImported {
                    parcel: taken.parcel,
                    manifest: taken.manifest,
                    device: taken.device,
                    new,
                    filled,
                    erased,
                },
            )?;
        }
        Ok(erased)
    })?;
    erase::for_good(hub, &people, report.erased > 0)
}

/// Notes how far the sender says it came, so that what is lost on the way is seen.
fn claim(w: &mut Write, holds: &Holds) -> Result<()> {
    let found = Log::find(w.tx, holds.device, holds.epoch)?;
    let mut log = match found {
        Some(log) => log,
        None => Log::begin(w.tx, holds.device, holds.epoch)?,
    };
    if holds.seq > ledger::header::MAX_SEQ {
        return Ok(());
    }
    log.stands = holds.seq;
    log.claimed = log.claimed.max(holds.seq);
    log.save(w.tx)
}

fn wait(hub: &Site, bytes: &[u8], what: &'static str, device: Id) -> Result<()> {
    let sha256 = *Hash::of(bytes).as_bytes();
    write_durable(&hub.folder.blob(&sha256), bytes)?;
    hub.write_blocking(ledger::Actor::SYSTEM, move |w| {
        w.tx.execute(
            "INSERT INTO hub_waiting (sha256, device, what) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING",
            &[&sha256, device.as_bytes(), &what],
        )?;
        Ok(())
    })
}
