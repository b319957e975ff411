//! Stories of the hub: whatever the order, however often, and with whatever missing, it holds the same.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use ledger::batch::Batch;
use ledger::chain::Opening;
use ledger::epoch::Reason;
use ledger::sign::DeviceKey;
use ledger::{Actor, Chain, Event, Hash, Id, Kind, Payload, Stamp};
use lucarne::hub::digest::{counted, digest};
use lucarne::hub::erase::{Erased, erase};
use lucarne::hub::log::Log;
use lucarne::hub::merge::{Signer, merge};
use lucarne::hub::{Sender, cutoff};
use lucarne::random;
use lucarne::site::Site;
use store::{Engine, Tx};

use crate::support::School;

/// Numbers that follow from a seed, so that a schedule that fails can be run again.
pub struct Dice(u64);

impl Dice {
    /// The dice of this seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this one.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    /// So often out of a hundred times.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for i in (1..all.len()).rev() {
            all.swap(i, self.below(i + 1));
        }
    }
}

/// One copy of an installation's database.
#[derive(Clone)]
struct Copy {
    chain: Chain,
    events: Vec<Event>,
}

struct Installation {
    key: DeviceKey,
    device: Id,
    people: [Id; 3],
    live: Vec<Copy>,
    backup: Copy,
}

fn opening(device: Id, reason: Reason) -> Opening {
    Opening {
        device,
        epoch: random::id(),
        reason,
        software: "1".to_owned(),
    }
}

impl Copy {
    fn open(&mut self, device: Id, reason: Reason) {
        let (chain, event) = Chain::open_epoch(
            Some(self.chain.head()),
            opening(device, reason),
            Actor::SYSTEM,
            random::bytes(),
            Stamp::default(),
        )
        .unwrap();
        self.chain = chain;
        self.events.push(event);
    }

    fn write(&mut self, people: [Id; 3], dice: &mut Dice) {
        let (kind, payload) = match dice.below(8) {
            0 => (
                Kind::ClockSet,
                Payload::new(Actor::SYSTEM, serde_json::json!({"n": dice.below(9)})),
            ),
            // Not a site's to say.
            1 => (
                Kind::AckIssued,
                Payload::new(Actor::SYSTEM, serde_json::json!({})),
            ),
            // Against its schema: a statement about nobody.
            2 => (
                Kind::LearningStatement,
                Payload::new(Actor::SYSTEM, serde_json::json!({})),
            ),
            n => (
                Kind::LearningStatement,
                Payload::about(
                    people[n % 3],
                    Actor::SYSTEM,
                    serde_json::json!({"verb": dice.below(99)}),
                ),
            ),
        };
        let event = self
            .chain
            .append(kind, 1, &payload, random::bytes(), Stamp::default())
            .unwrap();
        self.events.push(event);
    }

    /// Batches of everything above a position of each epoch, some types as headers only.
    fn export(&self, key: &DeviceKey, dice: &mut Dice) -> Vec<Batch> {
        let mut epochs: BTreeMap<Id, Vec<Event>> = BTreeMap::new();
        for event in &self.events {
            epochs
                .entry(event.header.epoch)
                .or_default()
                .push(event.clone());
        }
        let withhold = dice.chance(30);
        let mut batches = Vec::new();
        for events in epochs.into_values() {
            let from = dice.below(events.len().min(6));
            let kept = events[from..].iter().map(|event| match withhold {
                true => event.withheld(),
                false => event.clone(),
            });
            batches.push(Batch::sign(kept.collect(), key).unwrap());
        }
        batches
    }
}

impl Installation {
    fn new() -> Installation {
        let (key, device) = (DeviceKey::from_bytes(&random::bytes()), random::id());
        let (chain, first) = Chain::open_epoch(
            None,
            opening(device, Reason::First),
            Actor::SYSTEM,
            random::bytes(),
            Stamp::default(),
        )
        .unwrap();
        let copy = Copy {
            chain,
            events: vec![first],
        };
        Installation {
            key,
            device,
            people: [random::id(), random::id(), random::id()],
            live: vec![copy.clone()],
            backup: copy,
        }
    }

    /// One thing happens; what leaves is answered.
    fn live_on(&mut self, dice: &mut Dice) -> Vec<Batch> {
        let which = dice.below(self.live.len());
        let people = self.people;
        match dice.below(12) {
            0..6 => {
                for _ in 0..dice.below(5) {
                    self.live[which].write(people, dice);
                }
            }
            6 => self.backup = self.live[which].clone(),
            7 => {
                self.live[which] = self.backup.clone();
                self.live[which].open(self.device, Reason::Restore);
            }
            // Nobody noticed: the old copy writes on under numbers that were used.
            8 => self.live[which] = self.backup.clone(),
            9 if self.live.len() < 2 && dice.chance(70) => {
                self.live.push(self.live[which].clone());
            }
            _ => return self.live[which].export(&self.key, dice),
        }
        Vec::new()
    }
}

/// What arrives at a hub.
#[derive(Clone)]
enum Arrival {
    /// A batch, the key, and whose key that is.
    Batch(Box<Batch>, [u8; 32], Signer),
    Erased(Id),
    /// The operator no longer trusts a key above these positions.
    Cut(Id, BTreeMap<Id, u64>),
    /// The operator takes that back.
    Lift(Id),
}

/// A schedule: 2 to 4 installations live, lose, restore and are cloned; what arrived, once and in order.
fn schedule(dice: &mut Dice) -> (Vec<Id>, Vec<Arrival>) {
    let many = 2 + dice.below(3);
    let mut all: Vec<Installation> = (0..many).map(|_| Installation::new()).collect();
    let arrivals = live(&mut all, dice);
    (devices(&all), arrivals)
}

/// The same with 2 installations that are clones of themselves from the beginning, and send once more at the end.
fn apart(dice: &mut Dice) -> (Vec<Id>, Vec<Arrival>) {
    let mut all = vec![Installation::new(), Installation::new()];
    for one in &mut all {
        one.live.push(one.backup.clone());
    }
    let mut arrivals = live(&mut all, dice);
    for one in &mut all {
        for copy in &mut one.live {
            copy.write(one.people, dice);
            let sent = copy.export(&one.key, dice);
            arrivals.extend(sent.into_iter().map(|batch| arrival(batch, &one.key)));
        }
    }
    (devices(&all), arrivals)
}

fn devices(all: &[Installation]) -> Vec<Id> {
    all.iter().map(|one| one.device).collect()
}

fn arrival(batch: Batch, key: &DeviceKey) -> Arrival {
    Arrival::Batch(Box::new(batch), *key.public().as_bytes(), Signer::Itself)
}

fn live(all: &mut [Installation], dice: &mut Dice) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    for _ in 0..12 + dice.below(30) {
        let which = dice.below(all.len());
        let one = &mut all[which];
        for batch in one.live_on(dice) {
            let lost = dice.chance(35);
            if !lost {
                arrivals.push(arrival(batch, &one.key));
            }
        }
        if dice.chance(4) {
            arrivals.push(Arrival::Erased(one.people[dice.below(3)]));
        }
    }
    arrivals
}

/// An epoch as a hub holds it.
struct Stand {
    log: Log,
    /// Every event that lies there.
    held: Vec<Hash>,
    /// Up to where it says that it has everything.
    upto: u64,
    /// How many events count.
    counted: i64,
}

fn held(tx: &mut Tx, log: &Log) -> lucarne::error::Result<Vec<Hash>> {
    let rows = tx.query(
        "SELECT hash FROM hub_event WHERE log = $1 ORDER BY hash",
        &[&log.id],
    )?;
    let each = rows.iter().map(|row| Ok(Hash::from_bytes(row.get(0)?)));
    each.collect()
}

/// Brings everything to a hub, in one transaction; answers the digest and every epoch.
fn bring(hub: &Site, devices: &[Id], arrivals: Vec<Arrival>) -> (Hash, Vec<Stand>) {
    let devices = devices.to_vec();
    hub.write_blocking(Actor::SYSTEM, move |w| {
        for arrival in arrivals {
            match arrival {
                Arrival::Cut(device, upto) => cutoff::set(w, device, &upto, "stolen")?,
                Arrival::Lift(device) => cutoff::lift(w, device, "found again")?,
                Arrival::Batch(batch, key, signer) => {
                    let key = ledger::sign::DevicePublic::from_bytes(&key).unwrap();
                    let read = Batch::decode(&batch.encode()).unwrap();
                    read.verify(&key).unwrap();
                    merge(w, &read, Sender::Site, signer)?;
                }
                Arrival::Erased(person) => {
                    let event = w.next_event()?;
                    let order = "order".to_owned();
                    erase(
                        w,
                        &Erased {
                            person,
                            order,
                            event,
                        },
                    )?;
                }
            }
        }
        let mut stands = Vec::new();
        for device in &devices {
            for log in Log::of_device(w.tx, *device)? {
                let upto = log.have(w.tx)?.upto;
                let counted = counted(w.tx, &log)?
                    .iter()
                    .map(|[_, events, _]| events)
                    .sum();
                let held = held(w.tx, &log)?;
                stands.push(Stand {
                    log,
                    held,
                    upto,
                    counted,
                });
            }
        }
        Ok((digest(w.tx, &devices)?, stands))
    })
    .unwrap()
}

/// The least position at which two histories are known, found by looking at everything that counts at once.
fn fork_of(arrivals: &[Arrival], epoch: Id, counts: impl Fn(u64, &Hash) -> bool) -> Option<u64> {
    let mut hashes: BTreeMap<u64, BTreeSet<Hash>> = BTreeMap::new();
    for arrival in arrivals {
        let Arrival::Batch(batch, ..) = arrival else {
            continue;
        };
        for event in batch.events.iter().filter(|e| e.header.epoch == epoch) {
            let seq = event.header.seq;
            if !counts(seq, &event.hash) {
                continue;
            }
            hashes.entry(seq).or_default().insert(event.hash);
            if seq > 1 {
                hashes.entry(seq - 1).or_default().insert(event.header.prev);
            }
        }
    }
    let forked = hashes.into_iter().find(|(_, all)| all.len() > 1);
    forked.map(|(seq, _)| seq)
}

/// Every event of an epoch that arrived.
fn union_of(arrivals: &[Arrival], epoch: Id) -> Vec<Hash> {
    let batches = arrivals.iter().filter_map(|arrival| match arrival {
        Arrival::Batch(batch, ..) if batch.epoch == epoch => Some(batch),
        _ => None,
    });
    let events = batches.flat_map(|batch| &batch.events);
    let all: BTreeSet<Hash> = events.map(|event| event.hash).collect();
    all.into_iter().collect()
}

/// The events of an epoch that count, by looking at all of them at once: their content came, it is a site's to say and fits
/// its kind, the person was not erased, and no two histories begin there or below.
fn counts_of(arrivals: &[Arrival], epoch: Id, fork: Option<u64>) -> usize {
    let erased = |person: Id| {
        arrivals
            .iter()
            .any(|one| matches!(one, Arrival::Erased(gone) if *gone == person))
    };
    let mut counts = BTreeSet::new();
    for arrival in arrivals {
        let Arrival::Batch(batch, ..) = arrival else {
            continue;
        };
        for event in batch
            .events
            .iter()
            .filter(|event| event.header.epoch == epoch)
        {
            let Some(payload) = event.payload().unwrap() else {
                continue;
            };
            let good = match event.header.kind {
                Kind::AckIssued => false,
                Kind::LearningStatement => payload.subject.is_some_and(|person| !erased(person)),
                _ => true,
            };
            if good && fork.is_none_or(|at| event.header.seq < at) {
                counts.insert(event.hash);
            }
        }
    }
    counts.len()
}

/// A way to make schedules.
type Making = fn(&mut Dice) -> (Vec<Id>, Vec<Arrival>);

/// How many epochs with two histories a schedule had; what both hubs hold is right.
fn converges(ordered: &Site, disordered: &Site, making: Making, seed: u64) -> usize {
    let mut dice = Dice::new(seed);
    let (devices, arrivals) = making(&mut dice);
    let (wanted, one) = bring(ordered, &devices, arrivals.clone());
    let mut mixed = arrivals.clone();
    for arrival in &arrivals {
        if dice.chance(30) {
            mixed.push(arrival.clone());
        }
    }
    dice.shuffle(&mut mixed);
    let (found, other) = bring(disordered, &devices, mixed);
    assert_eq!(found, wanted, "schedule {seed}");
    for Stand {
        log,
        held,
        upto,
        counted,
    } in one.iter().chain(&other)
    {
        assert_eq!(
            *held,
            union_of(&arrivals, log.epoch),
            "schedule {seed}: all is kept, once"
        );
        let fork = fork_of(&arrivals, log.epoch, |_, _| true);
        assert_eq!(log.fork, fork, "schedule {seed}");
        assert!(
            fork.is_none_or(|at| *upto < at),
            "schedule {seed}: {upto} is said to be safe"
        );
        let counts = counts_of(&arrivals, log.epoch, fork);
        assert_eq!(
            usize::try_from(*counted).unwrap(),
            counts,
            "schedule {seed}"
        );
    }
    one.iter().filter(|stand| stand.log.fork.is_some()).count()
}

/// Schedules that follow each other at the same two hubs; then come fresh ones, so that time grows with their number only.
const ON_A_HUB: usize = 250;

/// How many schedules: `LUCARNE_SCHEDULES=50000 cargo test -p lucarne --test stories the_order`
fn schedules() -> u64 {
    let asked = std::env::var("LUCARNE_SCHEDULES").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(500)
}

/// Tries so many schedules; answers how many had two histories.
async fn tried(engine: Engine, making: Making, many: u64) -> u64 {
    let (mut forked, mut forks) = (0, 0);
    for first in (1..=many).step_by(ON_A_HUB) {
        let (one, other) = (School::new(engine).await, School::new(engine).await);
        let (one, other) = (one.site.clone(), other.site.clone());
        let last = many.min(first + ON_A_HUB as u64 - 1);
        let seen = tokio::task::spawn_blocking(move || {
            let each = (first..=last).map(|seed| converges(&one, &other, making, seed));
            each.filter(|forks| *forks > 0).collect::<Vec<_>>()
        })
        .await
        .unwrap();
        forked += seen.len() as u64;
        forks += seen.iter().sum::<usize>();
    }
    println!("{engine:?}: {many} schedules, {forked} with two histories, in {forks} epochs");
    forked
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_in_which_parcels_arrive_does_not_matter() {
    for engine in store::testing::engines() {
        let forked = tried(engine, schedule, schedules()).await;
        assert!(forked > schedules() / 20, "only {forked} had two histories");
    }
}

/// `LUCARNE_SCHEDULES=20000 cargo test -p lucarne --test stories two_histories_in_any_order -- --nocapture`
#[tokio::test(flavor = "multi_thread")]
async fn two_histories_in_any_order_are_both_kept_and_nothing_from_there_on_counts() {
    for engine in store::testing::engines() {
        let many = schedules().div_ceil(5);
        let forked = tried(engine, apart, many).await;
        assert!(forked > many / 2, "only {forked} had two histories");
    }
}

/// Events that a hub believes though the key of their installation was cut off: a successor signed them too.
fn vouched(arrivals: &[Arrival]) -> BTreeSet<Hash> {
    let mut all = BTreeSet::new();
    for arrival in arrivals {
        if let Arrival::Batch(batch, _, Signer::Successor) = arrival {
            all.extend(batch.events.iter().map(|event| event.hash));
        }
    }
    all
}

/// A key is cut off before, between or after what it signed arrives: the hub holds the same. Taken back, it holds what it
/// would hold if the key had never been cut off.
fn cut_off_converges(ordered: &Site, disordered: &Site, seed: u64) -> (bool, bool) {
    let mut dice = Dice(seed.wrapping_mul(0xd1b5_4a32_d192_ed03) | 1);
    let (devices, mut arrivals) = schedule(&mut dice);
    let stolen = devices[dice.below(devices.len())];
    let mut upto = BTreeMap::new();
    for arrival in &mut arrivals {
        let Arrival::Batch(batch, _, signer) = arrival else {
            continue;
        };
        if batch.device != stolen {
            continue;
        }
        if dice.chance(25) {
            *signer = Signer::Successor;
        }
        let last = usize::try_from(batch.to).unwrap();
        let point = dice.below(last + 3) as u64;
        // Of an epoch that is not named nothing is trusted.
        if dice.chance(80) {
            upto.entry(batch.epoch).or_insert(point);
        }
    }
    let (never, _) = bring(ordered, &devices, arrivals.clone());
    let cut = Arrival::Cut(stolen, upto.clone());
    let (wanted, logs) = bring(ordered, &devices, vec![cut.clone()]);

    let mut mixed = arrivals.clone();
    for arrival in &arrivals {
        if dice.chance(30) {
            mixed.push(arrival.clone());
        }
    }
    dice.shuffle(&mut mixed);
    mixed.insert(dice.below(mixed.len() + 1), cut.clone());
    // Set and taken back before: it leaves nothing behind.
    if dice.chance(30) {
        mixed.splice(0..0, [cut.clone(), Arrival::Lift(stolen)]);
    }
    let (found, _) = bring(disordered, &devices, mixed);
    assert_eq!(found, wanted, "schedule {seed}");

    let by_others = vouched(&arrivals);
    let mut apart = false;
    for Stand { log, .. } in logs.iter().filter(|one| one.log.device == stolen) {
        let end = upto.get(&log.epoch).copied().unwrap_or(0);
        assert_eq!(log.cut, Some(end), "schedule {seed}");
        let counts = |seq: u64, hash: &Hash| seq <= end || by_others.contains(hash);
        let fork = fork_of(&arrivals, log.epoch, counts);
        assert_eq!(log.fork, fork, "schedule {seed}");
        apart |= log.signed_to > end;
    }
    let (lifted, logs) = bring(disordered, &devices, vec![Arrival::Lift(stolen)]);
    assert_eq!(lifted, never, "schedule {seed}");
    assert!(logs.iter().all(|one| one.log.cut.is_none()));
    (apart, found != never)
}

/// `LUCARNE_SCHEDULES=10000 cargo test -p lucarne --test stories a_key_is_cut_off`
#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_cut_off_in_whatever_order_and_taken_back_without_a_trace() {
    for engine in store::testing::engines() {
        let (one, other) = (School::new(engine).await, School::new(engine).await);
        let (one, other) = (one.site.clone(), other.site.clone());
        let (apart, changed) = tokio::task::spawn_blocking(move || {
            let many = schedules().div_ceil(4);
            let each = (1..=many).map(|seed| cut_off_converges(&one, &other, seed));
            let all: Vec<(bool, bool)> = each.collect();
            let count =
                |pick: fn(&(bool, bool)) -> bool| all.iter().filter(|one| pick(one)).count();
            (count(|one| one.0), count(|one| one.1))
        })
        .await
        .unwrap();
        let least = usize::try_from(schedules() / 16).unwrap();
        assert!(
            apart > least,
            "only {apart} schedules had something above the cut-off"
        );
        assert!(
            changed > least,
            "only {changed} schedules held another state then"
        );
    }
}
