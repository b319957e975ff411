//! An ack of the hub: what is safe there. It never deletes anything and never lowers a position; one that knows more
//! of us than we do shows that our database went back, and a new epoch is opened before anything else is written.

use ledger::ack::{Ack, AckError, Finding, Own};
use ledger::epoch::Reason;
use ledger::{Actor, Hash, Id, Kind};
use parcel::ack::{AckRefused, read_ack};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::anchor;
use crate::error::{Error, Result};
use crate::export::{freeze, trust};
use crate::record;
use crate::record::Write;
use crate::site::Site;

/// `ack.accepted`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AckAccepted {
    /// The hub.
    pub hub: Id,
    /// Number of the ack.
    pub n: u64,
    /// SHA-256 of `ack.json`.
    pub sha256: Hash,
    /// What is safe at the hub.
    pub safe: Vec<Safe>,
    /// Events of ours that the hub has and we lost.
    pub lost: u64,
}

/// One log up to where it is safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safe {
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The last safe position.
    pub upto: u64,
}

/// `paperack.accepted`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PaperAckAccepted {
    /// The hub.
    pub hub: Id,
    /// The installation.
    pub device: Id,
    /// The epoch.
    pub epoch: Id,
    /// The last safe position.
    pub upto: u64,
}

/// Why an ack was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum NotAccepted {
    /// No hub is named here.
    #[error("no hub")]
    NoHub,
    /// Not a parcel of our hub.
    #[error("{0}")]
    Parcel(#[from] parcel::Refusal),
    /// Not an ack of our hub.
    #[error("{0}")]
    Ack(#[from] AckRefused),
    /// Not for us, or older than one accepted before.
    #[error("{0}")]
    Order(#[from] AckError),
    /// The machine failed.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<store::Error> for NotAccepted {
    fn from(error: store::Error) -> NotAccepted {
        NotAccepted::Failed(error.into())
    }
}

/// What an ack brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Accepted {
    /// Events that were at risk and are safe now.
    pub safe: i64,
    /// Events of ours that the hub has and we lost.
    pub lost: u64,
    /// Whether a new epoch had to be opened.
    pub new_epoch: bool,
}

/// What follows from an ack.
#[derive(Debug, Default)]
struct Judged {
    safe: Vec<Safe>,
    lost: u64,
    opens: Option<Reason>,
    /// The very ack that was accepted last.
    again: bool,
}

/// Accepts an ack from the file of its parcel. Blocks.
pub fn accept(site: &Site, by: Actor, file: &[u8]) -> Result<Accepted, NotAccepted> {
    let tree = parcel::zip::read(file).map_err(parcel::Refusal::from)?;
    let hub = site.read_blocking(trust::hub)?.ok_or(NotAccepted::NoHub)?;
    let keys = hub.keys().map_err(Error::from)?;
    let verified = parcel::verify(&tree, &[keys.sign])?;
    let ack = read_ack(&verified)?;
    if ack.hub != hub.device {
        return Err(AckRefused::OtherHub.into());
    }
    let sha256 = Hash::of(&verified.file(parcel::ack::FILE).unwrap_or_default());
    let floor = anchor::floors(site).acks.get(&ack.hub).copied();
    let floor = floor.unwrap_or_default();
    let (read, before) = (
        ack.clone(),
        site.read_blocking(crate::export::risk::at_risk)?,
    );
    let judged = site.read_blocking(move |tx| Ok(judge(tx, &read, sha256, floor)))??;
    if judged.again {
        return Ok(Accepted::default());
    }
    if let Some(reason) = judged.opens {
        tracing::warn!(
            ?reason,
            "the hub knows more of us than we do; a new epoch is opened"
        );
        site.open_epoch(None, reason)?;
    }
    let (hub, n, lost) = (ack.hub, ack.n, judged.lost);
    let accepted = AckAccepted {
        hub,
        n,
        sha256,
        safe: judged.safe,
        lost,
    };
    site.write_blocking(by, move |w: &mut Write| {
        w.record(Kind::AckAccepted, &accepted).map(drop)
    })?;
    anchor::raise_ack(site, hub, n)?;
    let after = site.read_blocking(crate::export::risk::at_risk)?;
    Ok(Accepted {
        safe: (before - after).max(0),
        lost,
        new_epoch: judged.opens.is_some(),
    })
}

fn judge(tx: &mut Tx, ack: &Ack, sha256: Hash, floor: u64) -> Result<Judged, NotAccepted> {
    let head = record::head(tx)?.ok_or_else(|| Error::Ledger("no epoch".to_owned()))?;
    let last = tx.query_opt(
        "SELECT n, sha256 FROM hub_ack WHERE hub = $1",
        &[ack.hub.as_bytes()],
    )?;
    let (n, known) = match &last {
        Some(row) => (
            row.get::<i64>("n")?.unsigned_abs(),
            Some(Hash::from_bytes(row.get("sha256")?)),
        ),
        None => (0, None),
    };
    if known == Some(sha256) {
        return Ok(Judged {
            again: true,
            ..Judged::default()
        });
    }
    // A database that went back may read the last ack again, and none before it.
    ack.check(head.device, n.max(floor.saturating_sub(1)))?;
    let lasts = freeze::lasts(tx)?;
    let mut judged = Judged::default();
    for have in &ack.have {
        let ours = lasts.iter().find(|(_, epoch, _)| *epoch == have.epoch);
        let current = (have.epoch, head.device) == (head.epoch, ours.map_or(head.device, |o| o.0));
        let own = ours.map(|(_, _, last)| Own {
            last: *last,
            current,
        });
        let device = ours.map_or(head.device, |(device, _, _)| *device);
        let held = match own {
            Some(own) if have.upto > 0 && have.upto <= own.last => {
                freeze::hash_at(tx, device, have.epoch, have.upto)?
            }
            _ => None,
        };
        match ack.finding(have, own, |_, _| held) {
            Finding::Acknowledged(0) | Finding::Agrees => {}
            Finding::Acknowledged(upto) => judged.safe.push(Safe {
                device,
                epoch: have.epoch,
                upto,
            }),
            // An epoch nobody here knows was lost with all it held, but only the current one asks for another.
            Finding::WentBack if own.is_none() => {
                judged.lost += have.upto;
                judged.opens = judged.opens.or(Some(Reason::Stick));
            }
            Finding::WentBack => judged.opens = Some(Reason::Stick),
            // What we still hold of it may differ from what the hub holds: nothing is called safe here.
            Finding::Lost(events) => judged.lost += events,
            Finding::Forked => judged.opens = judged.opens.or(current.then_some(Reason::Hub)),
        }
    }
    for order in &ack.orders {
        let ledger::ack::Order::OpenEpoch { epoch, .. } = order;
        if *epoch == head.epoch {
            judged.opens = Some(Reason::Hub);
        }
    }
    Ok(judged)
}
