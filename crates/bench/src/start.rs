//! From the start of the process to the first page, with a ledger of a million events.

use std::time::{Duration, Instant};

use course::answer::Verdict;
use ledger::Actor;
use ledger::statement::{Interaction, Verb};
use lucarne::learn::fact::{self, ActivityState, Detail, Place as Where, Try};
use serde_json::json;
use store::Engine;

use crate::Lines;
use crate::http::Browser;
use crate::load;
use crate::place::Place;
use crate::report::verdict;

const EVENTS: u32 = 1_000_000;
const AT_ONCE: u32 = 5_000;
const LEARNERS: usize = 200;
const STARTS: usize = 5;

/// Measures on SQLite, where the start opens the file; `LUCARNE_BENCH_EVENTS` asks for fewer events.
pub fn measure() -> Lines {
    let events = std::env::var("LUCARNE_BENCH_EVENTS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(EVENTS);
    let place = Place::new(Engine::Sqlite, LEARNERS);
    let began = Instant::now();
    fill(&place, events);
    let filling = began.elapsed().as_secs_f64();
    let size = std::fs::metadata(place.folder.join("site.db")).map_or(0, |file| file.len()) >> 20;
    let mut times: Vec<Duration> = (0..STARTS).map(|_| first_page(&place)).collect();
    times.sort();
    let median = times[STARTS / 2].as_secs_f64() * 1000.0;
    let (least, most) = (times[0].as_millis(), times[STARTS - 1].as_millis());
    vec![
        format!(
            "- the ledger: {events} answers of {LEARNERS} learners, {size} MiB, written at {:.0} events/s",
            f64::from(events) / filling
        ),
        verdict(
            &format!(
                "SQLite: first page after {median:.0} ms (median of {STARTS}, {least}–{most} ms; budget ≤ 150 ms)"
            ),
            median <= 150.0,
        ),
    ]
}

fn first_page(place: &Place) -> Duration {
    let began = Instant::now();
    let running = place.start();
    let status = load::runtime().block_on(async {
        let mut browser = Browser::connect(running.address, "", "").await.unwrap();
        browser.get("/start").await.unwrap().status
    });
    assert_eq!(status, 200);
    began.elapsed()
}

/// Answers of everybody to questions of one unit, through the ledger like any other.
fn fill(place: &Place, events: u32) {
    let site = place.open();
    let learners = place.filled.learners.clone();
    let at = Where {
        series: place.filled.series,
        module: place.filled.module.clone(),
        version: ("1.0.0".to_owned(), 1),
        unit: "01-shelf".to_owned(),
        language: "en".to_owned(),
    };
    for first in (0..events).step_by(AT_ONCE as usize) {
        let (learners, at) = (learners.clone(), at.clone());
        let last = events.min(first + AT_ONCE);
        site.write_blocking(Actor::SYSTEM, move |w| {
            for n in first..last {
                let people = u32::try_from(learners.len()).unwrap();
                let learner = learners[(n % people) as usize];
                let activity = format!("q{}", n / people % 60);
                let object = Some((activity.as_str(), Interaction::Choice));
                let detail = Detail::Try(try_of(n / people / 60 + 1));
                fact::record(w, learner, Verb::Answered, &at, object, detail, None)?;
            }
            Ok(())
        })
        .unwrap();
    }
    site.close().unwrap();
}

fn try_of(round: u32) -> Try {
    Try {
        round,
        counts: round <= 3,
        verdict: Verdict::Right,
        milli: 1000,
        worth: 1000,
        state: ActivityState::Done,
        answer: json!({ "picked": [1] }),
    }
}
