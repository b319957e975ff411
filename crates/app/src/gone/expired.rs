//! What was kept long enough: the event that says so, and what it does to every view. The bodies of these events are
//! emptied in the same transaction, so that folding again meets none of them and makes the same tables.

use ledger::{EventRef, Id, Kind};
use serde::{Deserialize, Serialize};
use store::{Tx, bigint};

use crate::audit::look::HOUR;
use crate::audit::part::Part;
use crate::error::Result;
use crate::policy::period::Period;
use crate::record::Happened;

/// `records.expired`: how much of what, before when. Nobody is named in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expired {
    /// What it was kept for.
    pub period: Period,
    /// What happened before this moment.
    pub until: i64,
    /// And before this event, in the order of all events.
    pub place: u64,
    /// How many events.
    pub events: u64,
    /// Which events and what was made of them, where not everything of a kind went.
    #[serde(default, skip_serializing_if = "Named::is_empty")]
    pub named: Named,
}

/// Events one by one, and the rows that were made of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// Events.
    pub events: Vec<Spot>,
    /// Wishes with their answers.
    pub corrections: Vec<Id>,
    /// Exports.
    pub exports: Vec<Id>,
    /// Numbers of root documents.
    pub roots: Vec<u64>,
    /// Parcels.
    pub parcels: Vec<Id>,
}

/// Where an event stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// Who wrote it.
    pub device: Id,
    /// In which life of the database.
    pub epoch: Id,
    /// Position in it.
    pub seq: u64,
    /// Order among all events.
    pub lamport: u64,
}

impl Named {
    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }
}

/// The group of kinds that goes as a whole; `None` where each event is named.
pub fn whole(period: Period) -> Option<Part> {
    match period {
        Period::SignIns => Some(Part::SignIn),
        Period::Reads => Some(Part::Reading),
        Period::Messages | Period::Accounts | Period::Learning => None,
    }
}

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let expired: Expired = happened.data()?;
    if let Some(part) = whole(expired.period) {
        of_part(tx, part, expired.place)?;
    }
    one_by_one(tx, &expired.named)?;
    tx.execute(
        "INSERT INTO expiry (event, at, actor, period, until, events) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (event) DO NOTHING",
        &[
            &happened.event.to_string(),
            &happened.at,
            &happened.actor.id.map(|id| *id.as_bytes()),
            &expired.period.name(),
            &expired.until,
            &bigint(expired.events, "events")?,
        ],
    )?;
    Ok(())
}

fn of_part(tx: &mut Tx, part: Part, place: u64) -> Result<()> {
    let place = bigint(place, "place")?;
    if part == Part::Reading {
        tx.execute(
            include_str!("sql/old_looks.sql"),
            &[&part.name(), &place, &HOUR],
        )?;
    }
    tx.execute(
        "DELETE FROM trail WHERE part = $1 AND lamport < $2 \
         AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = trail.subject)",
        &[&part.name(), &place],
    )?;
    if part == Part::SignIn {
        tx.execute(
            include_str!("sql/not_here.sql"),
            &[&i64::from(Kind::AuthSignin.code())],
        )?;
    }
    Ok(())
}

fn one_by_one(tx: &mut Tx, named: &Named) -> Result<()> {
    for spot in &named.events {
        tx.execute(
            "DELETE FROM trail WHERE lamport = $1 AND device = $2 AND epoch = $3",
            &[
                &bigint(spot.lamport, "lamport")?,
                spot.device.as_bytes(),
                spot.epoch.as_bytes(),
            ],
        )?;
        let event = EventRef {
            device: spot.device,
            epoch: spot.epoch,
            seq: spot.seq,
        };
        let event = event.to_string();
        tx.execute("DELETE FROM recovered WHERE event = $1", &[&event])?;
        tx.execute("DELETE FROM key_changed WHERE event = $1", &[&event])?;
        tx.execute("DELETE FROM help_request WHERE event = $1", &[&event])?;
    }
    let rows = [
        ("DELETE FROM correction WHERE id = $1", &named.corrections),
        ("DELETE FROM export WHERE id = $1", &named.exports),
        ("DELETE FROM decision WHERE parcel = $1", &named.parcels),
        ("DELETE FROM parcel_item WHERE parcel = $1", &named.parcels),
        ("DELETE FROM parcel WHERE id = $1", &named.parcels),
    ];
    for (sql, ids) in rows {
        for id in ids {
            tx.execute(sql, &[id.as_bytes()])?;
        }
    }
    for version in &named.roots {
        let version = bigint(*version, "version")?;
        tx.execute("DELETE FROM trust_root WHERE version = $1", &[&version])?;
    }
    Ok(())
}
