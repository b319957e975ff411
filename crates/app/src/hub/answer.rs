//! What the hub answers: acks, in a parcel or on paper. It calls safe only what a verified copy of the hub holds too.

use ledger::ack::{Ack, Order, OrderReason};
use ledger::have::Have;
use ledger::paper::PaperKey;
use ledger::{EventRef, Id, Kind};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::device::Device;
use crate::error::{Error, OrNotFound as _, Result};
use crate::hub::log::Log;
use crate::hub::senders::Senders;
use crate::hub::taken;
use crate::record::Write;

/// `ack.issued`.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct AckIssued {
    to: Id,
    n: u64,
    durable: bool,
}

/// A line of an ack on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// The last event that is safe.
    pub event: EventRef,
    /// The code, in groups of four.
    pub code: String,
}

/// The next ack to an installation. It is durable where a verified copy of the hub exists; then it says what that
/// copy holds, and not what came later.
pub fn ack(w: &mut Write, hub: Id, to: Id) -> Result<Ack> {
    let senders = Senders::all(w.tx)?;
    let known = senders.find(to).or_not_found()?;
    let n = known.ack_n + 1;
    let logs = logs_for(w.tx, &senders, to)?;
    let durable = logs.iter().any(|log| log.copied.is_some());
    let (mut have, mut orders) = (Vec::new(), Vec::new());
    for log in &logs {
        let one = match durable {
            true => safe(w.tx, log)?,
            false => Some(log.have(w.tx)?),
        };
        if let Some(one) = one {
            have.extend(where_it_stands(w.tx, log, &one)?);
            have.push(one);
        }
        orders.extend(log.fork.map(|at| Order::OpenEpoch {
            epoch: log.epoch,
            at,
            reason: OrderReason::Fork,
        }));
    }
    let mut ack = Ack::new(hub, n, to, durable, have, env!("CARGO_PKG_VERSION"));
    ack.orders = orders;
    w.tx.execute(
        "UPDATE hub_device SET ack_n = $2 WHERE device = $1",
        &[to.as_bytes(), &store::bigint(n, "n")?],
    )?;
    taken::answered(w, &senders, to, n)?;
    w.record(Kind::AckIssued, &AckIssued { to, n, durable })?;
    Ok(ack)
}

/// The codes that say the same on paper, one for each epoch of which something is safe.
pub fn paper(tx: &mut Tx, hub: &Device, to: Id) -> Result<Vec<PaperLine>> {
    let senders = Senders::all(tx)?;
    let known = senders.find(to).or_not_found()?;
    let key = PaperKey::of_hub(&hub.mac, &known.mac)
        .map_err(|error| Error::Internal(error.to_string()))?;
    let mut lines = Vec::new();
    for log in logs_for(tx, &senders, to)? {
        let Some(have) = safe(tx, &log)?.filter(|have| have.upto > 0) else {
            continue;
        };
        let event = EventRef {
            device: log.device,
            epoch: log.epoch,
            seq: have.upto,
        };
        let code = key.write(&event, &have.head);
        lines.push(PaperLine { event, code });
    }
    Ok(lines)
}

/// Logs of an installation and of those whose logs it inherited.
fn logs_for(tx: &mut Tx, senders: &Senders, to: Id) -> Result<Vec<Log>> {
    let mut logs = Vec::new();
    for known in &senders.0 {
        if senders.inherits(to, known.device) {
            logs.extend(Log::of_device(tx, known.device)?);
        }
    }
    Ok(logs)
}

/// An installation whose copy ends below what the hub holds lost something. What it still has is safe nevertheless:
/// this says so, with the hash it can compare.
fn where_it_stands(tx: &mut Tx, log: &Log, have: &Have) -> Result<Option<Have>> {
    if log.stands == 0 || log.stands >= have.upto {
        return Ok(None);
    }
    Ok(Some(Have {
        epoch: log.epoch,
        upto: log.stands,
        head: log.hash_at(tx, log.stands)?,
        extra: Vec::new(),
    }))
}

/// What the last verified copy holds; never anything at or above a fork, even if the copy was made before it was seen.
fn safe(tx: &mut Tx, log: &Log) -> Result<Option<Have>> {
    let Some(copied) = &log.copied else {
        return Ok(None);
    };
    match log.fork {
        Some(at) if copied.upto >= at || !copied.extra.is_empty() => Ok(Some(log.have(tx)?)),
        _ => Ok(Some(copied.clone())),
    }
}
