//! A unit page for a signed-in learner, against a bare handler of the same bytes, 50 connections.

use std::time::{Duration, Instant};

use crate::Lines;
use crate::bare::Bare;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{Place, engines};
use crate::report::verdict;

const CONNECTIONS: usize = 50;
const ROUNDS: usize = 4;
const TIME: Duration = Duration::from_secs(3);

/// Measures both sides in turn.
pub fn measure() -> Lines {
    let mut lines = vec![
        format!(
            "{CONNECTIONS} connections, {ROUNDS} rounds of {} s in turn, load generator on the same machine.",
            TIME.as_secs()
        ),
        String::new(),
    ];
    for engine in engines() {
        let place = Place::new(engine, CONNECTIONS);
        lines.extend(load::runtime().block_on(compare(&place, &engine.to_string())));
    }
    lines
}

async fn compare(place: &Place, engine: &str) -> Lines {
    let running = place.start();
    let screen = place.screen();
    let page = running
        .browser(&place.learners[0])
        .await
        .get(&screen)
        .await
        .unwrap();
    assert_eq!(page.status, 200);
    let file = place.folder.with_file_name("page.html");
    std::fs::write(&file, &page.body).unwrap();
    let bare = Bare::start(&file);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for learner in &place.learners {
        ours.push(running.browser(learner).await);
        theirs.push(Browser::connect(bare.address, "", "").await.unwrap());
    }
    let (mut site, mut handler) = (Took::default(), Took::default());
    for round in 0..=ROUNDS {
        let (took, back) = ask(ours, screen.clone()).await;
        ours = back;
        let (bare_took, back) = ask(theirs, "/".to_owned()).await;
        theirs = back;
        // The first round warms both sides.
        if round > 0 {
            site.then(took);
            handler.then(bare_took);
        }
    }
    let ratio = site.rate() / handler.rate();
    vec![
        format!(
            "- {engine}: unit page of {} bytes: {}",
            page.body.len(),
            site.words()
        ),
        format!("- {engine}: bare handler: {}", handler.words()),
        verdict(
            &format!("{engine}: ratio of rates {ratio:.2} (budget ≥ 0.5)"),
            ratio >= 0.5,
        ),
        verdict(
            &format!(
                "{engine}: p99 {:.1} ms (budget ≤ 10 ms), bare {:.1} ms",
                site.percentile(0.99),
                handler.percentile(0.99)
            ),
            site.percentile(0.99) <= 10.0,
        ),
    ]
}

async fn ask(browsers: Vec<Browser>, path: String) -> (Took, Vec<Browser>) {
    let end = Instant::now() + TIME;
    load::all(browsers, |mut browser| {
        let path = path.clone();
        async move {
            let mut took = Took::default();
            while Instant::now() < end {
                let asked = Instant::now();
                let answer = browser.get(&path).await.unwrap();
                assert_eq!(answer.status, 200);
                took.add(asked);
            }
            (took, browser)
        }
    })
    .await
}
