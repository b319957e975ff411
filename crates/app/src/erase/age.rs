//! What was kept long enough, by its age: which events, and emptying them. Headers, hashes and the chain stay.
//!
//! A clock may have been wrong for a while, so an event is not old because it says so: it is old when it stands in the
//! ledger before the first one that happened within the time that is kept.

use std::collections::{BTreeMap, HashMap};

use ledger::{Id, Kind};
use store::{Row, Tx, bigint, values};

use crate::audit::correction::{self, Message};
use crate::audit::part::Part;
use crate::clock;
use crate::erase::in_force;
use crate::error::Result;
use crate::gone::expired::{Expired, Named, Spot, whole};
use crate::keys::Keys;
use crate::policy::period::{self, Period};
use crate::record::{self, Happened, Write};
use crate::restricted;
use crate::teach::GroupSet;

/// What goes by its age; what somebody learned goes with the person, see [`crate::erase::retention`].
pub const BY_AGE: [Period; 4] = [
    Period::Messages,
    Period::SignIns,
    Period::Reads,
    Period::Accounts,
];

/// What is proposed for one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What it was kept for.
    pub period: Period,
    /// How long it is kept, months.
    pub months: i64,
    /// What happened before this moment.
    pub until: i64,
    /// And before this event, in the order of all events.
    pub place: u64,
    /// How many events.
    pub events: u64,
}

/// An event with what it says.
pub(super) struct Fact {
    /// Where it stands.
    pub spot: Spot,
    /// What happened.
    pub happened: Happened,
}

/// What is due now of one period.
pub fn look(tx: &mut Tx, keys: &Keys, period: Period, now: i64) -> Result<Due> {
    let months = period::months(tx, period)?;
    let until = clock::months_before(now, months);
    let row = tx.query_one(
        "SELECT COALESCE(MIN(lamport), 0) FROM trail WHERE at >= $1 AND at <= $2",
        &[&until, &now],
    )?;
    let place: u64 = row.get(0)?;
    let events = match whole(period) {
        Some(part) => tx
            .query_one(
                "SELECT COUNT(*) FROM trail t WHERE part = $1 AND lamport < $2 \
                 AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = t.subject)",
                &[&part.name(), &bigint(place, "place")?],
            )?
            .get(0)?,
        None => named(tx, keys, period, place)?.events.len() as u64,
    };
    Ok(Due {
        period,
        months,
        until,
        place,
        events,
    })
}

/// Empties what was proposed, and records how much it was.
pub fn expire(w: &mut Write, due: &Due) -> Result<u64> {
    let keys = std::sync::Arc::clone(w.keys());
    let (named, events) = match whole(due.period) {
        Some(part) => {
            let place = bigint(due.place, "place")?;
            let sql = include_str!("sql/empty_part.sql");
            let empty = Vec::<u8>::new();
            (
                Named::default(),
                w.tx.execute(sql, &[&part.name(), &place, &empty])?,
            )
        }
        None => {
            let named = named(w.tx, &keys, due.period, due.place)?;
            let events = empty(w.tx, &named)?;
            (named, events)
        }
    };
    if due.period == Period::Accounts {
        beside(w.tx, due.until, &named)?;
    }
    if events > 0 {
        w.record(
            Kind::RecordsExpired,
            &Expired {
                period: due.period,
                until: due.until,
                place: due.place,
                events,
                named,
            },
        )?;
    }
    Ok(events)
}

fn empty(tx: &mut Tx, named: &Named) -> Result<u64> {
    let mut rows = Vec::with_capacity(named.events.len());
    for spot in &named.events {
        rows.push(values![
            spot.device.as_bytes(),
            spot.epoch.as_bytes(),
            bigint(spot.seq, "seq")?,
            Vec::<u8>::new()
        ]);
    }
    Ok(tx.execute_each(
        "UPDATE event SET body = $4, subject = NULL WHERE device = $1 AND epoch = $2 AND seq = $3",
        &rows,
    )?)
}

/// What stands beside the ledger of the same: decided proposals, and where files of parcels lie.
fn beside(tx: &mut Tx, until: i64, named: &Named) -> Result<()> {
    tx.execute(
        "DELETE FROM proposal WHERE state <> 'waiting' AND decided_at < $1 \
         AND NOT EXISTS (SELECT 1 FROM restricted r WHERE r.person = proposal.about)",
        &[&until],
    )?;
    for parcel in &named.parcels {
        tx.execute(
            "DELETE FROM parcel_file WHERE parcel = $1",
            &[parcel.as_bytes()],
        )?;
    }
    Ok(())
}

fn named(tx: &mut Tx, keys: &Keys, period: Period, place: u64) -> Result<Named> {
    match period {
        Period::Messages => messages(tx, keys, place),
        Period::Accounts => in_force::past(tx, keys, place),
        Period::SignIns | Period::Reads | Period::Learning => Ok(Named::default()),
    }
}

/// Messages of learners whose courses ended before this place. A wish and its answer go together, and none that waits.
fn messages(tx: &mut Tx, keys: &Keys, place: u64) -> Result<Named> {
    let sent = facts(tx, keys, &[Kind::MessageSent, Kind::MessageReleased])?;
    let ended = ended(tx, keys)?;
    let mut wishes: BTreeMap<Option<Id>, Vec<&Fact>> = BTreeMap::new();
    let mut named = Named::default();
    let held = restricted::all(tx)?;
    let held = |fact: &Fact| fact.happened.subject.is_some_and(|one| held.contains(&one));
    for fact in sent.iter().filter(|fact| !held(fact)) {
        wishes.entry(wish(&fact.happened)).or_default().push(fact);
    }
    for (wish, facts) in wishes {
        let old = |fact: &&Fact| {
            let person = fact.happened.subject.unwrap_or_default();
            let left = ended.get(&person).is_none_or(|end| *end < place);
            fact.spot.lamport < place && left
        };
        let Some(wish) = wish else {
            let others = facts.into_iter().filter(old);
            named.events.extend(others.map(|fact| fact.spot));
            continue;
        };
        if facts.iter().all(old) && correction::answered(tx, wish)? {
            named.events.extend(facts.iter().map(|fact| fact.spot));
            named.corrections.push(wish);
        }
    }
    Ok(named)
}

/// The wish a message is about. Other messages have other shapes.
fn wish(happened: &Happened) -> Option<Id> {
    match happened.data() {
        Ok(
            Message::CorrectionAsked { correction, .. }
            | Message::CorrectionAnswered { correction, .. },
        ) => Some(correction),
        Ok(Message::Another) | Err(_) => None,
    }
}

/// When the last course of each learner ended, by the event that ended it: they were taken out of the group, or the
/// group was closed. Who is in an open group is still at it.
fn ended(tx: &mut Tx, keys: &Keys) -> Result<HashMap<Id, u64>> {
    let mut closed: HashMap<Id, Option<u64>> = HashMap::new();
    for fact in facts(tx, keys, &[Kind::GroupSet])? {
        let set: GroupSet = fact.happened.data()?;
        let before = closed.get(&set.group).copied().flatten();
        let now = before.unwrap_or(fact.spot.lamport);
        closed.insert(set.group, set.closed.then_some(now));
    }
    let mut ended: HashMap<Id, u64> = HashMap::new();
    let mut end = |person: Id, at: u64| {
        let known = ended.entry(person).or_default();
        *known = at.max(*known);
    };
    for row in tx.query("SELECT person, group_id FROM enrolment", &[])? {
        let group = Id::from_bytes(row.get("group_id")?);
        let at = closed.get(&group).copied().flatten();
        end(Id::from_bytes(row.get("person")?), at.unwrap_or(u64::MAX));
    }
    let removed = i64::from(Kind::EnrolmentRemoved.code());
    for row in tx.query(include_str!("sql/removed.sql"), &[&removed])? {
        end(Id::from_bytes(row.get("subject")?), row.get("last")?);
    }
    Ok(ended)
}

/// All events of these kinds that still have their content, in order.
pub(super) fn facts(tx: &mut Tx, keys: &Keys, kinds: &[Kind]) -> Result<Vec<Fact>> {
    let mut found = Vec::new();
    for kind in kinds {
        let rows = tx.query(
            include_str!("sql/of_kind.sql"),
            &[&Part::of(*kind).name(), &i64::from(kind.code())],
        )?;
        for row in &rows {
            found.extend(fact(row, keys)?);
        }
    }
    found.sort_by_key(|fact| (fact.spot.lamport, fact.spot.device, fact.spot.epoch));
    Ok(found)
}

fn fact(row: &Row, keys: &Keys) -> Result<Option<Fact>> {
    let stored = record::stored(row, keys)?;
    let header = stored.event.header;
    Ok(stored.happened.map(|happened| Fact {
        spot: Spot {
            device: header.device,
            epoch: header.epoch,
            seq: header.seq,
            lamport: header.lamport,
        },
        happened,
    }))
}
