//! Taking the union: events are stored by hash, what is there already stays, and two histories under one name are
//! noticed and both kept.

use std::collections::{BTreeMap, BTreeSet};

use ledger::batch::Batch;
use ledger::kind::About;
use ledger::seal;
use ledger::{Event, Hash, Id};
use store::{Row, Tx, Value, bigint, values};

use crate::error::{Error, Result};
use crate::hub::log::Log;
use crate::hub::{Sender, coverage};
use crate::random;
use crate::record::Write;

/// What a batch brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// Events that were not there.
    pub new: u64,
    /// Events of which only the header was there.
    pub filled: u64,
    /// Where two histories begin, if this batch showed it.
    pub fork: Option<u64>,
    /// Events above the cut-off of the key: kept, and not counted.
    pub held: u64,
}

/// Whose signature a batch came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signer {
    /// The installation that wrote it.
    Itself,
    /// An enrolled successor of it.
    Successor,
}

/// How an event counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    HeaderOnly = 0,
    Counts = 1,
    Invalid = 2,
    SetAside = 3,
}

/// What is held of one position.
struct Held {
    hash: Hash,
    prev: Hash,
    full: bool,
    vouched: bool,
}

/// Adds a batch, whose signature, chain and commitments were verified, to what is held. Above a cut-off of the key that
/// signed it, it is kept and does not count.
pub fn merge(w: &mut Write, batch: &Batch, sender: Sender, signer: Signer) -> Result<Merged> {
    let found = Log::find(w.tx, batch.device, batch.epoch)?;
    let mut log = match found {
        Some(log) => log,
        None => Log::begin(w.tx, batch.device, batch.epoch)?,
    };
    let vouched = signer == Signer::Successor;
    let trusted = log.cut.filter(|_| !vouched).unwrap_or(u64::MAX);
    let mut held = held(w.tx, log.id, batch.from - 1, batch.to.saturating_add(1))?;
    let erased = erased(w.tx)?;
    let mut bodies = Bodies::open(batch, sender, &erased);
    w.keys().ensure_all(bodies.people())?;
    let (mut new, mut fill, mut vouch) = (Vec::new(), Vec::new(), Vec::new());
    for event in &batch.events {
        let there = held.get(&event.header.seq);
        let same = there.and_then(|all| all.iter().find(|one| one.hash == event.hash));
        if vouched && same.is_some_and(|one| !one.vouched) {
            let seq = bigint(event.header.seq, "seq")?;
            vouch.push(values![log.id, seq, *event.hash.as_bytes()]);
        }
        match same {
            None => new.push(bodies.row(w, log.id, event, vouched)?),
            Some(one) if !one.full && bodies.has_content(event) => {
                fill.push(bodies.filled(w, log.id, event)?);
            }
            Some(_) => {}
        }
    }
    w.tx.execute_each(include_str!("sql/insert_event.sql"), &new)?;
    w.tx.execute_each(include_str!("sql/fill_event.sql"), &fill)?;
    w.tx.execute_each(include_str!("sql/vouch.sql"), &vouch)?;
    for (seq, all) in &mut held {
        all.retain(|one| one.vouched || log.cut.is_none_or(|cut| *seq <= cut));
    }
    let apart = batch.events.iter().filter(|event| {
        let there = held.get(&event.header.seq);
        let counts = there.is_some_and(|all| all.iter().any(|one| one.hash == event.hash));
        event.header.seq > trusted && !counts
    });
    let fork = fork(batch, trusted, &held).filter(|at| log.fork.is_none_or(|known| *at < known));
    log.fork = fork.or(log.fork);
    let counts = batch.to.min(trusted);
    if batch.from <= counts {
        coverage::add(&mut log.ranges, batch.from, counts);
        log.claimed = log.claimed.max(counts);
    }
    if (batch.to, log.head) > (log.signed_to, batch.head) {
        (log.signed_to, log.head, log.signature) = (batch.to, batch.head, batch.signature);
    }
    log.save(w.tx)?;
    Ok(Merged {
        new: new.len() as u64,
        filled: fill.len() as u64,
        fork,
        held: apart.count() as u64,
    })
}

/// The first position at which the trusted part of the batch and what counts of the log differ. A position's hash is known from the event itself or
/// from what the next one chains to, so that it does not matter which of the two arrived.
fn fork(batch: &Batch, trusted: u64, held: &BTreeMap<u64, Vec<Held>>) -> Option<u64> {
    let at = |seq: u64| held.get(&seq).map_or(&[][..], Vec::as_slice);
    let differs = |seq: u64, hash: &Hash| {
        let itself = at(seq).iter().any(|one| one.hash != *hash);
        itself || at(seq + 1).iter().any(|one| one.prev != *hash)
    };
    let before = (batch.from > 1 && batch.from <= trusted).then_some((batch.from - 1, &batch.prev));
    let inside = batch
        .events
        .iter()
        .filter(|event| event.header.seq <= trusted)
        .map(|event| (event.header.seq, &event.hash));
    let mut all = before.into_iter().chain(inside);
    all.find(|(seq, hash)| differs(*seq, hash))
        .map(|(seq, _)| seq)
}

fn held(tx: &mut Tx, log: i64, from: u64, to: u64) -> Result<BTreeMap<u64, Vec<Held>>> {
    let rows = tx.query(
        include_str!("sql/known.sql"),
        &[&log, &bigint(from, "seq")?, &bigint(to, "seq")?],
    )?;
    let mut held: BTreeMap<u64, Vec<Held>> = BTreeMap::new();
    for row in &rows {
        let seq: i64 = row.get("seq")?;
        held.entry(seq.unsigned_abs())
            .or_default()
            .push(read_held(row)?);
    }
    Ok(held)
}

fn read_held(row: &Row) -> Result<Held> {
    Ok(Held {
        hash: Hash::from_bytes(row.get("hash")?),
        prev: Hash::from_bytes(row.get("prev")?),
        full: row.get::<i64>("full")? == 1,
        vouched: row.get::<i64>("vouched")? == 1,
    })
}

fn erased(tx: &mut Tx) -> Result<BTreeSet<Id>> {
    let rows = tx.query("SELECT person FROM hub_erased", &[])?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

/// How each event of a batch counts, and whom it is about; none for a person who was erased.
struct Bodies {
    of: BTreeMap<u64, (State, Option<Id>, bool)>,
}

impl Bodies {
    fn open(batch: &Batch, sender: Sender, erased: &BTreeSet<Id>) -> Bodies {
        let judge = |event: &Event| (event.header.seq, judge(event, sender, erased));
        Bodies {
            of: batch.events.iter().map(judge).collect(),
        }
    }

    fn people(&self) -> BTreeSet<Id> {
        self.of
            .values()
            .filter_map(|(_, person, _)| *person)
            .collect()
    }

    fn judged(&self, event: &Event) -> (State, Option<Id>, bool) {
        let of = self.of.get(&event.header.seq).copied();
        of.unwrap_or((State::HeaderOnly, None, false))
    }

    fn has_content(&self, event: &Event) -> bool {
        self.judged(event).2
    }

    fn body(&mut self, w: &Write, event: &Event) -> Result<Vec<u8>> {
        let (_, person, keep) = self.judged(event);
        match (&event.content, person) {
            (Some(content), Some(person)) if keep => {
                let key = w.keys().ensure(person)?;
                seal::store_sealed(&event.hash, content, &key, &random::bytes())
                    .map_err(|error| Error::Ledger(error.to_string()))
            }
            (Some(content), None) if keep => Ok(seal::store(content)),
            _ => Ok(Vec::new()),
        }
    }

    fn row(&mut self, w: &Write, log: i64, event: &Event, vouched: bool) -> Result<Vec<Value>> {
        let (state, person, _) = self.judged(event);
        Ok(values![
            log,
            bigint(event.header.seq, "seq")?,
            *event.hash.as_bytes(),
            i64::from(event.header.kind.code()),
            state as i64,
            event.header_bytes(),
            person.map(|id| *id.as_bytes()),
            self.body(w, event)?,
            i64::from(vouched),
        ])
    }

    fn filled(&mut self, w: &Write, log: i64, event: &Event) -> Result<Vec<Value>> {
        let (state, person, _) = self.judged(event);
        Ok(values![
            log,
            bigint(event.header.seq, "seq")?,
            *event.hash.as_bytes(),
            state as i64,
            person.map(|id| *id.as_bytes()),
            self.body(w, event)?,
        ])
    }
}

/// How an event counts, whom it is about, and whether its content is kept.
fn judge(event: &Event, sender: Sender, erased: &BTreeSet<Id>) -> (State, Option<Id>, bool) {
    let aside = !sender.may_emit(event.header.kind);
    if event.content.is_none() {
        let state = if aside {
            State::SetAside
        } else {
            State::HeaderOnly
        };
        return (state, None, false);
    }
    let payload = event.payload().ok().flatten();
    let person = payload.as_ref().and_then(|payload| payload.subject);
    if person.is_some_and(|person| erased.contains(&person)) {
        let state = if aside {
            State::SetAside
        } else {
            State::HeaderOnly
        };
        return (state, None, false);
    }
    let about = match event.header.kind.about() {
        About::Nobody => person.is_none(),
        About::Person => person.is_some(),
        About::Mixed => true,
    };
    let state = match (aside, payload.is_some() && about) {
        (true, _) => State::SetAside,
        (false, true) => State::Counts,
        (false, false) => State::Invalid,
    };
    (state, person, true)
}
