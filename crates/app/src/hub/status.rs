//! What the hub holds of every site, and what is missing.

use std::collections::BTreeMap;

use ledger::Id;
use serde::Serialize;
use store::Tx;

use crate::clock;
use crate::error::Result;
use crate::hub::coverage::{self, Ranges};
use crate::hub::cutoff::{self, Cutoff};
use crate::hub::log::Log;
use crate::hub::senders::Senders;
use crate::hub::taken;

/// What the hub holds of one installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The installation.
    pub device: Id,
    /// What the hub's people call it.
    pub site: String,
    /// Its epochs.
    pub epochs: Vec<Epoch>,
    /// Events held.
    pub events: u64,
    /// Events that are in the last verified copy of the hub.
    pub copied: u64,
    /// Events that were written, as far as the hub knows, and never arrived.
    pub missing: u64,
    /// The parcel of it that was taken in last.
    pub last: Option<Last>,
    /// Its key is not trusted from a point on, or was not.
    pub cutoff: Option<Cutoff>,
    /// Events above the cut-off: kept, and not counted.
    pub held: u64,
}

/// A parcel, with what people compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Last {
    /// Its id.
    pub parcel: Id,
    /// When it was taken in, seconds since 1970.
    pub at: i64,
    /// The eight words of its manifest.
    pub words8: [&'static str; 8],
}

/// What the hub holds of one epoch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Epoch {
    /// Its id.
    pub epoch: Id,
    /// Positions held.
    pub held: Ranges,
    /// Positions missing.
    pub missing: Ranges,
    /// The first position with two histories.
    pub fork: Option<u64>,
    /// The last position at which the key is trusted.
    pub cut: Option<u64>,
}

/// Everything, by the name of the site.
pub fn status(tx: &mut Tx) -> Result<Vec<Status>> {
    let senders = Senders::all(tx)?;
    let mut all = Vec::new();
    for known in &senders.0 {
        let logs = Log::of_device(tx, known.device)?;
        let copied = logs.iter().filter_map(|log| log.copied.as_ref());
        let copied = copied.map(|have| have.upto + coverage::count(&have.extra));
        let epochs: Vec<Epoch> = logs.iter().map(epoch).collect();
        all.push(Status {
            device: known.device,
            site: known.site.clone(),
            events: epochs.iter().map(|one| coverage::count(&one.held)).sum(),
            copied: copied.sum(),
            missing: epochs.iter().map(|one| coverage::count(&one.missing)).sum(),
            epochs,
            last: taken::last(tx, known.device)?.map(|one| Last {
                parcel: one.parcel,
                at: one.at,
                words8: ledger::words8(&one.manifest).words(),
            }),
            cutoff: cutoff::of(tx, known.device)?,
            held: cutoff::held(tx, known.device)?,
        });
    }
    Ok(all)
}

fn epoch(log: &Log) -> Epoch {
    Epoch {
        epoch: log.epoch,
        held: log.ranges.clone(),
        missing: coverage::missing(&log.ranges, log.claimed),
        fork: log.fork,
        cut: log.cut,
    }
}

/// The status as people read it.
pub fn text(all: &[Status], waiting: u64) -> String {
    let mut out = String::new();
    for one in all {
        out.push_str(&format!(
            "{}  ({})\n  {} events, {} of them in the last copy, {} missing\n",
            one.site, one.device, one.events, one.copied, one.missing
        ));
        if let Some(last) = &one.last {
            out.push_str(&format!(
                "  last parcel, {}: {}\n",
                clock::date(last.at),
                last.words8.join(" ")
            ));
        }
        if let Some(cutoff) = &one.cutoff {
            out.push_str(&cut_off(one, cutoff));
        }
        for epoch in &one.epochs {
            for (from, to) in &epoch.missing {
                out.push_str(&format!("  missing in {}: {from} to {to}\n", epoch.epoch));
            }
            if let Some(at) = epoch.fork {
                out.push_str(&format!(
                    "  TWO HISTORIES in {} from {at}: nothing from there on is counted; the next ack orders a new epoch\n",
                    epoch.epoch
                ));
            }
        }
    }
    if all.is_empty() {
        out.push_str("No site is enrolled yet: lucarne hub enrol enrol-….json --site \"…\"\n");
    }
    if waiting > 0 {
        out.push_str(&format!(
            "{waiting} parcels wait: nobody has enrolled their sender\n"
        ));
    }
    out
}

fn cut_off(one: &Status, cutoff: &Cutoff) -> String {
    let since = clock::date(cutoff.since);
    if let Some(lifted) = cutoff.lifted {
        return format!(
            "  cut off on {since} ({}), taken back on {} ({})\n",
            cutoff.reason,
            clock::date(lifted),
            cutoff.lifted_reason
        );
    }
    let mut out = format!(
        "  CUT OFF on {since}: {}\n  {} later events are held and do not count\n",
        cutoff.reason, one.held
    );
    for epoch in &one.epochs {
        let upto = epoch.cut.unwrap_or_default();
        out.push_str(&format!("  {} stands up to event {upto}\n", epoch.epoch));
    }
    out
}

/// How much waits.
pub fn waiting(tx: &mut Tx) -> Result<u64> {
    let row = tx.query_one("SELECT COUNT(*) FROM hub_waiting", &[])?;
    Ok(row.get::<i64>(0)?.unsigned_abs())
}

/// Events that count of every site, by kind: events and persons.
pub fn figures(tx: &mut Tx) -> Result<Vec<(String, String, i64, i64)>> {
    let rows = tx.query(include_str!("sql/figures.sql"), &[])?;
    let mut sums: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for row in &rows {
        let code: i64 = row.get("kind")?;
        let kind = u16::try_from(code).map(ledger::Kind::from_code);
        let kind = kind.map_or_else(|_| code.to_string(), |kind| kind.to_string());
        let sum = (row.get("events")?, row.get("people")?);
        sums.insert((row.get("site")?, kind), sum);
    }
    let rows = sums.into_iter();
    Ok(rows
        .map(|((site, kind), (events, people))| (site, kind, events, people))
        .collect())
}
