//! A hub that takes in ten million events: 200 sites, 100 learners each, 500 events each, a batch of 10,000 at a time.

use std::time::{Duration, Instant};

use ledger::batch::Batch;
use ledger::chain::Opening as EpochOpening;
use ledger::epoch::Reason;
use ledger::sign::DeviceKey;
use ledger::{Actor, Chain, Id, Kind, Payload, Stamp};
use lucarne::hub::Sender;
use lucarne::hub::merge::{Signer, merge};
use lucarne::random;
use lucarne::site::{Opening, Site};
use serde_json::json;
use store::testing::{PgCluster, TestDb};
use store::{DbUrl, Engine};
use tempfile::TempDir;

use crate::Lines;
use crate::place::disk;

const LEARNERS: usize = 100;
const PER_BATCH: usize = 10_000;
/// How long one engine is measured at most, the making of the batches included.
const SECONDS: u64 = 240;

struct Sending {
    key: DeviceKey,
    chain: Chain,
    learners: Vec<Id>,
}

/// Measures on both engines; `LUCARNE_BENCH_SITES` and `LUCARNE_BENCH_SECONDS` ask for less or more.
pub fn measure() -> Lines {
    let mut lines = Lines::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        lines.extend(one(engine));
    }
    lines
}

fn asked(name: &str, usual: u64) -> u64 {
    let text = std::env::var(name).ok();
    text.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn one(engine: Engine) -> Lines {
    let folder = TempDir::new_in(disk()).unwrap();
    let cluster = (engine == Engine::Postgres).then(|| PgCluster::start(true));
    let db = cluster.as_ref().map(|cluster| TestDb::on(cluster.admin()));
    let database = db.as_ref().and_then(|db| match db.options().url {
        DbUrl::Sqlite(_) => None,
        DbUrl::Postgres(url) => Some(url),
    });
    let hub = Site::open(&Opening {
        folder: folder.path().to_path_buf(),
        database,
        hosts: Vec::new(),
    })
    .unwrap();
    let sites = asked("LUCARNE_BENCH_SITES", 200);
    let wanted = sites * 50_000;
    let limit = Duration::from_secs(asked("LUCARNE_BENCH_SECONDS", SECONDS));
    let mut sending: Vec<Sending> = (0..sites).map(|_| begin()).collect();
    let (began, mut taken, mut events, mut bytes) = (Instant::now(), Duration::ZERO, 0_u64, 0);
    let (mut steps, mut step) = (Vec::new(), (Duration::ZERO, 0_u64));
    let mut turn = 0;
    while events < wanted && began.elapsed() < limit {
        let which = turn % sending.len();
        turn += 1;
        let site = &mut sending[which];
        let file = batch(site).encode();
        bytes += file.len();
        let key = site.key.public();
        let at = Instant::now();
        let batch = Batch::decode(&file).unwrap();
        batch.verify(&key).unwrap();
        let merged = hub
            .write_blocking(Actor::SYSTEM, move |w| {
                merge(w, &batch, Sender::Site, Signer::Itself)
            })
            .unwrap();
        let time = at.elapsed();
        (taken, events) = (taken + time, events + merged.new);
        step = (step.0 + time, step.1 + merged.new);
        if step.1 >= 500_000 {
            steps.push(per_event(step.0, step.1));
            step = (Duration::ZERO, 0);
        }
    }
    let whole = if events >= wanted {
        String::new()
    } else {
        format!(" (of {wanted}; stopped after {} s)", limit.as_secs())
    };
    let steps: Vec<String> = steps.iter().map(|micros| format!("{micros:.1}")).collect();
    vec![
        format!(
            "- {engine}: {events} events{whole} of {} sites, {} MiB of batches, verified, sealed and stored in {:.0} s: {:.0} events/s, {:.1} µs an event",
            sending.len().min(turn),
            bytes >> 20,
            taken.as_secs_f64(),
            events as f64 / taken.as_secs_f64(),
            per_event(taken, events)
        ),
        format!(
            "  - µs an event for each half million: {}; memory of the program {} MiB",
            steps.join(", "),
            resident() >> 20
        ),
    ]
}

fn per_event(time: Duration, events: u64) -> f64 {
    time.as_secs_f64() * 1e6 / events.max(1) as f64
}

fn begin() -> Sending {
    let opening = EpochOpening {
        device: random::id(),
        epoch: random::id(),
        reason: Reason::First,
        software: "bench".to_owned(),
    };
    let (chain, _) = Chain::open_epoch(
        None,
        opening,
        Actor::SYSTEM,
        random::bytes(),
        Stamp::default(),
    )
    .unwrap();
    Sending {
        key: DeviceKey::from_bytes(&random::bytes()),
        chain,
        learners: (0..LEARNERS).map(|_| random::id()).collect(),
    }
}

/// Answers of every learner of a site in turn.
fn batch(site: &mut Sending) -> Batch {
    let events = (0..PER_BATCH).map(|n| {
        let learner = site.learners[n % LEARNERS];
        let data = json!({
            "id": random::uuid(),
            "actor": {"objectType": "Agent", "account": {"homePage": "https://person.lucarne.invalid", "name": learner}},
            "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
            "object": {"id": format!("https://lucarne.invalid/activity/8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24/q{n}")},
            "result": {"success": n % 3 != 0, "score": {"scaled": 0.5}, "response": "1[,]3", "duration": "PT12S"},
            "context": {"extensions": {"https://lucarne.invalid/xapi/evidence": "server_scored", "https://lucarne.invalid/xapi/round": 1}},
        });
        let payload = Payload::about(learner, Actor::SYSTEM, data);
        site.chain
            .append(Kind::LearningStatement, 1, &payload, random::bytes(), Stamp::default())
            .unwrap()
    });
    let events = events.collect();
    Batch::sign(events, &site.key).unwrap()
}

/// Bytes of this process in memory.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = text
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4096
}
