//! Thirty learners press their tile and type their PIN at the same moment.

use std::time::Instant;

use store::Engine;

use crate::Lines;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{Learner, PIN, Place, engines};
use crate::report::verdict;

const LEARNERS: usize = 30;
const TIMES: usize = 3;

/// Measures on each engine.
pub fn measure() -> Lines {
    engines().into_iter().map(on).collect()
}

fn on(engine: Engine) -> String {
    let place = Place::new(engine, LEARNERS);
    let running = place.start();
    let mut worst = 0.0_f64;
    let mut all = Took::default();
    for _ in 0..TIMES {
        let took = load::runtime().block_on(storm(running.address, &place.learners));
        worst = worst.max(took.percentile(1.0));
        all.beside(took);
    }
    let (resident, most) = running.memory();
    verdict(
        &format!(
            "{engine}: the last of {LEARNERS} is in after {:.2} s, p95 {:.2} s (worst of {TIMES} times; budget p95 ≤ 3 s); \
             memory at most {most:.0} MiB, {resident:.0} MiB after",
            worst / 1000.0,
            all.percentile(0.95) / 1000.0
        ),
        all.percentile(0.95) <= 3000.0,
    )
}

/// Everybody presses their tile and types their PIN at once.
pub async fn storm(address: std::net::SocketAddr, learners: &[Learner]) -> Took {
    let mut waiting = Vec::new();
    for learner in learners {
        // Who is at work elsewhere has to wait; so nobody is.
        let mut before = Browser::connect(address, &learner.cookie, &learner.token)
            .await
            .unwrap();
        before.post("/sign-out", "").await.unwrap();
        let mut browser = Browser::connect(address, "", "").await.unwrap();
        browser.open("/start").await.unwrap();
        waiting.push((browser, learner.id));
    }
    let began = Instant::now();
    let (took, inside) = load::all(waiting, move |(mut browser, id)| async move {
        let mut took = Took::default();
        browser
            .post("/start", &format!("person={id}"))
            .await
            .unwrap();
        let answer = browser.post("/proof", &format!("pin={PIN}")).await.unwrap();
        assert_eq!(answer.location, "/home", "{answer:?}");
        took.add(began);
        (took, (browser, id))
    })
    .await;
    for (mut browser, _) in inside {
        browser.open("/settings").await.unwrap();
        let out = browser.post("/sign-out", "").await.unwrap();
        assert_eq!(out.status, 303, "{out:?}");
    }
    took
}
