//! Which old decisions are of the past: rules and trust that later ones replaced, exports that are over, acks that a
//! later one went beyond, parcels of which nothing is used any more. What still holds is needed, however old it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ledger::{Hash, Id, Kind};
use store::Tx;

use crate::erase::age::{Fact, facts};
use crate::error::Result;
use crate::export::ack::{AckAccepted, PaperAckAccepted};
use crate::export::{risk, trust};
use crate::gone::expired::{Named, Spot};
use crate::keys::Keys;
use crate::keys_changed::PolicySet;

/// The events of the past before this place. Where there is a hub, what it does not have yet stays.
pub fn past(tx: &mut Tx, keys: &Keys, place: u64) -> Result<Named> {
    let mut named = Named::default();
    rules(&facts(tx, keys, &[Kind::PolicySet])?, place, &mut named);
    roots(&facts(tx, keys, &[Kind::TrustRoot])?, place, &mut named);
    exports(tx, keys, place, &mut named)?;
    acks(tx, keys, place, &mut named)?;
    parcels(tx, keys, place, &mut named)?;
    Ok(named)
}

fn text<'a>(fact: &'a Fact, field: &str) -> &'a str {
    let value = fact.happened.data.get(field);
    value.and_then(|value| value.as_str()).unwrap_or_default()
}

fn id(fact: &Fact, field: &str) -> Option<Id> {
    text(fact, field).parse().ok()
}

/// All but the last decision about each switch at each place; that one too where it takes the decision back. Of the
/// keys of the site, all but the last change of each; of what `policy.toml` says, all but the last.
fn rules(facts: &[Fact], place: u64, named: &mut Named) {
    let changed = |fact: &Fact| fact.happened.data::<PolicySet>().ok();
    let by_hand = |fact: &Fact| fact.happened.data.get("file").is_some();
    let key = |fact: &Fact| match changed(fact) {
        _ if by_hand(fact) => ("file".to_owned(), String::new()),
        Some(PolicySet { key }) => ("key".to_owned(), key.what.name().to_owned()),
        None => (
            text(fact, "place").to_owned(),
            text(fact, "switch").to_owned(),
        ),
    };
    let last: HashMap<_, u64> = facts
        .iter()
        .map(|one| (key(one), one.spot.lamport))
        .collect();
    let past = facts.iter().filter(|fact| {
        let value = fact.happened.data.get("value");
        let nothing = changed(fact).is_none()
            && !by_hand(fact)
            && value.is_none_or(serde_json::Value::is_null);
        let replaced = last.get(&key(fact)) != Some(&fact.spot.lamport);
        fact.spot.lamport < place && (replaced || nothing)
    });
    named.events.extend(past.map(|fact| fact.spot));
}

/// All but the root document with the highest number.
fn roots(facts: &[Fact], place: u64, named: &mut Named) {
    let version = |fact: &Fact| {
        let value = fact.happened.data.get("version");
        value
            .and_then(serde_json::Value::as_u64)
            .unwrap_or(u64::MAX)
    };
    let highest = facts.iter().map(version).max();
    for fact in facts {
        if fact.spot.lamport < place && Some(version(fact)) != highest {
            named.events.push(fact.spot);
            named.roots.push(version(fact));
        }
    }
}

/// Exports of which everything is old and nothing waits.
fn exports(tx: &mut Tx, keys: &Keys, place: u64, named: &mut Named) -> Result<()> {
    let kinds = [
        Kind::ExportFrozen,
        Kind::ExportReleased,
        Kind::ExportWritten,
    ];
    let mut all: BTreeMap<Id, Vec<Spot>> = BTreeMap::new();
    for fact in facts(tx, keys, &kinds)? {
        all.entry(id(&fact, "export").unwrap_or_default())
            .or_default()
            .push(fact.spot);
    }
    for (export, spots) in all {
        let waits = tx.query_opt(
            "SELECT 1 FROM export WHERE id = $1 AND state = 'frozen'",
            &[export.as_bytes()],
        )?;
        if waits.is_none() && spots.iter().all(|spot| spot.lamport < place) {
            named.events.extend(spots);
            named.exports.push(export);
        }
    }
    Ok(())
}

/// Acks every position of which a later one raised; and what a hub noted of others.
fn acks(tx: &mut Tx, keys: &Keys, place: u64, named: &mut Named) -> Result<()> {
    let reached = risk::acknowledged(tx)?;
    let last: Vec<Hash> = tx
        .query("SELECT sha256 FROM hub_ack", &[])?
        .iter()
        .map(|row| Ok(Hash::from_bytes(row.get(0)?)))
        .collect::<Result<_>>()?;
    let beyond = |device: Id, epoch: Id, upto: u64| {
        let at = reached.get(&(device, epoch));
        at.is_some_and(|at| *at > upto)
    };
    for fact in facts(tx, keys, &[Kind::AckAccepted])? {
        let ack: AckAccepted = fact.happened.data()?;
        let raised = ack
            .safe
            .iter()
            .all(|one| beyond(one.device, one.epoch, one.upto));
        if fact.spot.lamport < place && raised && !last.contains(&ack.sha256) {
            named.events.push(fact.spot);
        }
    }
    for fact in facts(tx, keys, &[Kind::PaperackAccepted])? {
        let ack: PaperAckAccepted = fact.happened.data()?;
        if fact.spot.lamport < place && beyond(ack.device, ack.epoch, ack.upto) {
            named.events.push(fact.spot);
        }
    }
    let at_hub = facts(tx, keys, &[Kind::ResultsImported, Kind::AckIssued])?;
    let old = at_hub.iter().filter(|fact| fact.spot.lamport < place);
    named.events.extend(old.map(|fact| fact.spot));
    Ok(())
}

const ADMISSION: [Kind; 9] = [
    Kind::ParcelSeen,
    Kind::ParcelVerified,
    Kind::ParcelRejected,
    Kind::ParcelChecked,
    Kind::ItemAdmitted,
    Kind::ItemRefused,
    Kind::ItemActivated,
    Kind::ItemWithdrawn,
    Kind::ItemRolledback,
];

/// Parcels about which everything is old, and of which nothing is in use, followed, reviewed, or a floor.
fn parcels(tx: &mut Tx, keys: &Keys, place: u64, named: &mut Named) -> Result<()> {
    let safe = risk::acknowledged(tx)?;
    let hub = trust::hub(tx)?.is_some();
    let travels = |fact: &Fact| {
        let spot = fact.spot;
        let there = safe.get(&(spot.device, spot.epoch));
        let leaves = fact.happened.kind.leaves() == ledger::kind::Leaves::Basic;
        hub && leaves && there.is_none_or(|upto| *upto < spot.seq)
    };
    let facts = facts(tx, keys, &ADMISSION)?;
    let mut all: BTreeSet<Id> = BTreeSet::new();
    let mut kept: BTreeSet<Id> = BTreeSet::new();
    for row in tx.query(include_str!("sql/used_parcels.sql"), &[])? {
        kept.insert(Id::from_bytes(row.get(0)?));
    }
    for fact in &facts {
        all.extend(names(fact));
        if fact.spot.lamport >= place || travels(fact) {
            kept.extend(names(fact));
        }
    }
    // What is kept keeps what it was exchanged for.
    loop {
        let bound = facts.iter().flat_map(|fact| {
            let names = names(fact);
            let held = names.iter().any(|one| kept.contains(one));
            if held { names } else { Vec::new() }
        });
        let bound: BTreeSet<Id> = bound.collect();
        if bound.is_subset(&kept) {
            break;
        }
        kept.extend(bound);
    }
    for fact in &facts {
        let names = names(fact);
        let past = fact.spot.lamport < place && !names.iter().any(|one| kept.contains(one));
        if past {
            named.events.push(fact.spot);
        }
    }
    named.parcels.extend(all.difference(&kept));
    Ok(())
}

/// The parcels an event is about.
fn names(fact: &Fact) -> Vec<Id> {
    ["parcel", "to"]
        .iter()
        .filter_map(|field| id(fact, field))
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_kind_of_admission_is_looked_at() {
        let all = ledger::Kind::NAMED.iter().filter(|kind| {
            (0x0501..=0x0509).contains(&kind.code()) && !super::ADMISSION.contains(kind)
        });
        assert_eq!(all.count(), 0);
    }
}
