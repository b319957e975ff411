//! What must be there, computed from the parcels alone: they are read by hand, from the text of the format.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use ledger::{Hash, Id};
use lucarne::error::Result;
use lucarne::hub::log::Log;
use lucarne::hub::status::figures;
use lucarne::record;
use lucarne::site::Site;
use sha2::{Digest as _, Sha256};
use store::Tx;
use tokio::task::block_in_place;

use crate::support::School;

/// An event as everybody names it, with its hash.
pub type Name = (Id, u64, Hash);

/// An event in a parcel.
#[derive(Debug, Clone)]
pub struct Told {
    pub name: Name,
    /// What it chains to.
    prev: Hash,
    /// Its content is with it.
    full: bool,
}

/// A parcel that left.
#[derive(Clone)]
pub struct Sent {
    /// Its file.
    pub file: Vec<u8>,
    /// Its events.
    pub told: Vec<Told>,
}

/// What parcels hold together, whatever their order.
#[derive(Default)]
pub struct Union {
    /// Every event.
    pub names: BTreeSet<Name>,
    /// Those with their content.
    pub full: BTreeSet<Name>,
    at: BTreeMap<Id, BTreeMap<u64, BTreeSet<Hash>>>,
}

impl Union {
    pub fn of<'a>(sent: impl IntoIterator<Item = &'a Sent>) -> Union {
        let mut union = Union::default();
        for told in sent.into_iter().flat_map(|sent| &sent.told) {
            let (epoch, seq, hash) = told.name;
            union.names.insert(told.name);
            if told.full {
                union.full.insert(told.name);
            }
            let at = union.at.entry(epoch).or_default();
            at.entry(seq).or_default().insert(hash);
            if seq > 1 {
                at.entry(seq - 1).or_default().insert(told.prev);
            }
        }
        union
    }

    /// The first position of an epoch with two histories.
    pub fn fork(&self, epoch: Id) -> Option<u64> {
        let mut at = self.at.get(&epoch)?.iter();
        at.find(|(_, all)| all.len() > 1).map(|(seq, _)| *seq)
    }

    pub fn forks(&self) -> usize {
        let epochs = self.at.keys();
        epochs.filter(|epoch| self.fork(**epoch).is_some()).count()
    }

    /// Up to where an epoch is whole and has one history.
    pub fn upto(&self, epoch: Id) -> u64 {
        let fork = self.fork(epoch).unwrap_or(u64::MAX);
        let there: BTreeSet<u64> = self
            .names
            .iter()
            .filter(|name| name.0 == epoch)
            .map(|name| name.1)
            .collect();
        (1..fork)
            .take_while(|seq| there.contains(seq))
            .last()
            .unwrap_or(0)
    }

    /// How many events count: with content, and below a fork of their epoch.
    pub fn counted(&self) -> usize {
        let below = |name: &&Name| self.fork(name.0).is_none_or(|at| name.1 < at);
        self.full.iter().filter(below).count()
    }

    /// A hub holds this, each event once, knows where two histories begin, and counts nothing from there on.
    pub fn held_by(&self, hub: &Site) {
        let sql = "SELECT l.epoch, e.seq, e.hash FROM hub_event e JOIN hub_log l ON l.id = e.log";
        let all = names(hub, sql);
        let each: BTreeSet<Name> = all.iter().copied().collect();
        assert_eq!(all.len(), each.len(), "an event lies there twice");
        assert_eq!(each, self.names, "what left is there");
        for (log, upto, _) in logs(hub) {
            assert_eq!(log.fork, self.fork(log.epoch), "where two histories begin");
            assert_eq!(upto, self.upto(log.epoch), "what is said to be there");
        }
        let figures = block_in_place(|| hub.read_blocking(figures)).unwrap();
        let counted: i64 = figures.iter().map(|(_, _, events, _)| *events).sum();
        assert_eq!(
            usize::try_from(counted).unwrap(),
            self.counted(),
            "what counts"
        );
    }
}

/// What a hub holds of each epoch, and what it says of it: up to where, and with which hash.
pub fn logs(hub: &Site) -> Vec<(Log, u64, Hash)> {
    let read = |tx: &mut Tx| -> Result<Vec<(Log, u64, Hash)>> {
        let mut all = Vec::new();
        for log in Log::all(tx)? {
            let have = log.have(tx)?;
            all.push((log, have.upto, have.head));
        }
        Ok(all)
    };
    block_in_place(|| hub.read_blocking(read).unwrap())
}

/// The events in the batches of a parcel, by hand.
pub fn told(mut bytes: &[u8]) -> Vec<Told> {
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0_u64, |n, byte| n << 8 | u64::from(*byte))
    };
    let id = |bytes: &[u8]| Id::from_bytes(bytes.try_into().unwrap());
    let hash = |bytes: &[u8]| Hash::from_bytes(bytes.try_into().unwrap());
    let mut all = Vec::new();
    while !bytes.is_empty() {
        assert_eq!(&bytes[..8], b"LUCBAT01");
        let (from, to) = (number(&bytes[40..48]), number(&bytes[48..56]));
        bytes = &bytes[184..];
        for seq in from..=to {
            let (header, full) = (&bytes[..144], bytes[144] == 1);
            assert_eq!(number(&header[48..56]), seq);
            let whole = Sha256::new()
                .chain_update(b"LUCARNE1/hdr\0")
                .chain_update(header);
            all.push(Told {
                name: (id(&header[32..48]), seq, hash(&whole.finalize())),
                prev: hash(&header[112..144]),
                full,
            });
            let content = if full {
                36 + number(&bytes[177..181]) as usize
            } else {
                0
            };
            bytes = &bytes[145 + content..];
        }
    }
    all
}

/// Where the newer of the anchors says that the ledger had come, by hand.
pub fn anchored(school: &School) -> (Id, u64, Hash) {
    let slots = ["a", "b"]
        .map(|slot| fs::read_to_string(school.folder().join(format!("anchor/anchor.{slot}"))));
    let lines = slots
        .into_iter()
        .flatten()
        .map(|text| text.lines().next().unwrap().to_owned());
    let all = lines.map(|line| serde_json::from_str::<serde_json::Value>(&line).unwrap());
    let newest = all.max_by_key(|anchor| anchor["n"].as_u64()).unwrap();
    let text = |name: &str| newest[name].as_str().unwrap().to_owned();
    (
        text("epoch").parse().unwrap(),
        newest["seq"].as_u64().unwrap(),
        text("head").parse().unwrap(),
    )
}

/// Everything in a ledger.
pub fn ledger_of(site: &Site) -> BTreeSet<Name> {
    names(site, "SELECT epoch, seq, hash FROM event")
        .into_iter()
        .collect()
}

fn names(site: &Site, sql: &'static str) -> Vec<Name> {
    let read = move |tx: &mut Tx| {
        let rows = tx.query(sql, &[])?;
        let each = rows.iter().map(|row| {
            let (epoch, seq, hash) = (row.get(0)?, row.get::<i64>(1)?, row.get(2)?);
            Ok((
                Id::from_bytes(epoch),
                seq.unsigned_abs(),
                Hash::from_bytes(hash),
            ))
        });
        each.collect::<Result<Vec<Name>>>()
    };
    block_in_place(|| site.read_blocking(read).unwrap())
}

/// The epoch that is written now.
pub fn epoch(site: &Site) -> Id {
    let head = block_in_place(|| site.read_blocking(|tx| Ok(record::head(tx)?)).unwrap());
    head.unwrap().epoch
}
