//! Resident memory with 200 learners signed in who read pages and answer, after thirty others signed in at once.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::Lines;
use crate::answer::Station;
use crate::load::{self, Took};
use crate::place::{Place, Question, engines};
use crate::report::verdict;
use crate::signin;

const LEARNERS: usize = 200;
/// Others, who sign in by the pages at the same moment before the work begins.
const AT_ONCE: usize = 30;
const TIME: Duration = Duration::from_secs(20);

/// Measures on each engine.
pub fn measure() -> Lines {
    let mut lines = Vec::new();
    for engine in engines() {
        let place = Place::new(engine, LEARNERS + AT_ONCE);
        let questions: Arc<[Question]> = place.questions().into();
        let (began, resident, most, pages) = load::runtime().block_on(work(&place, &questions));
        lines.push(format!(
            "- {engine}: {began:.1} MiB after the start, before anybody came"
        ));
        lines.push(verdict(
            &format!(
                "{engine}: {resident:.1} MiB resident after {} s of {LEARNERS} learners ({pages} pages and answers; budget ≤ 64 MiB), \
                 at most {most:.1} MiB",
                TIME.as_secs()
            ),
            resident <= 64.0,
        ));
    }
    lines
}

async fn work(place: &Place, questions: &Arc<[Question]>) -> (f64, f64, f64, usize) {
    let running = place.start();
    let (began, _) = running.memory();
    signin::storm(running.address, &place.learners[LEARNERS..]).await;
    let mut stations = Vec::new();
    for learner in &place.learners[..LEARNERS] {
        stations.push(Station::new(running.browser(learner).await, questions));
    }
    let end = Instant::now() + TIME;
    let screen = place.screen();
    let (took, stations) = load::all(stations, |mut station| {
        let screen = screen.clone();
        async move {
            let mut took = Took::default();
            while Instant::now() < end {
                let asked = Instant::now();
                station.look(&screen).await;
                took.add(asked);
                station.answer().await;
                took.add(asked);
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            (took, station)
        }
    })
    .await;
    let (resident, most) = running.memory();
    drop(stations);
    (began, resident, most, took.count())
}
