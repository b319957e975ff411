//! Sixty learners through thirty days: everybody signs in, works and signs out each day, and the program never stops.
//! What grows must grow with what is recorded, and with nothing else.

use std::sync::Arc;
use std::time::{Duration, Instant};

use store::Engine;

use crate::Lines;
use crate::answer::Station;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{Learner, PIN, Place, Question, Running, engines};
use crate::report::verdict;

const LEARNERS: usize = 60;
const DAYS: usize = 30;
/// Pages and answers of one learner on one day.
const A_DAY: usize = 40;
/// The days that fill what is kept at hand.
const WARM: usize = 5;

/// The program in the evening.
#[derive(Clone, Copy)]
struct Evening {
    /// MiB.
    resident: f64,
    /// Files, connections and the like that it holds open.
    handles: usize,
    /// Bytes of the database file; of SQLite only.
    database: u64,
}

/// Measures on each engine.
pub fn measure() -> Lines {
    let mut lines = vec![
        format!(
            "The days follow each other without a night. Each day {LEARNERS} learners sign in by the pages, open a page and answer \
             {A_DAY} times, look at what is recorded of them, and sign out."
        ),
        String::new(),
    ];
    for engine in engines() {
        let place = Place::new(engine, LEARNERS);
        let questions: Arc<[Question]> = place.questions().into();
        let evenings = load::runtime().block_on(days(&place, &questions));
        lines.extend(told(engine, &evenings));
    }
    lines
}

fn told(engine: Engine, evenings: &[Evening]) -> Lines {
    let (warm, last) = (evenings[WARM - 1], evenings[DAYS - 1]);
    let most = evenings.iter().map(|one| one.handles).max().unwrap_or(0);
    let mut lines = vec![
        verdict(
            &format!(
                "{engine}: {:.1} MiB after day {WARM}, {:.1} MiB after day {DAYS} ({:+.2} MiB a day; at most +0.2)",
                warm.resident,
                last.resident,
                (last.resident - warm.resident) / (DAYS - WARM) as f64,
            ),
            last.resident - warm.resident <= 0.2 * (DAYS - WARM) as f64,
        ),
        verdict(
            &format!(
                "{engine}: {} handles after day {WARM}, {} after day {DAYS}, at most {most}",
                warm.handles, last.handles
            ),
            last.handles <= warm.handles + 2,
        ),
    ];
    if engine == Engine::Sqlite {
        let middle = evenings[DAYS / 2 - 1].database;
        let halves = [middle - evenings[0].database, last.database - middle];
        let [first, second] = [
            halves[0] as f64 / (DAYS / 2 - 1) as f64,
            halves[1] as f64 / (DAYS / 2) as f64,
        ];
        lines.push(verdict(
            &format!(
                "{engine}: the database grows by {:.2} MiB a day in the first half and {:.2} in the second, ratio {:.2}",
                first / f64::from(1 << 20),
                second / f64::from(1 << 20),
                second / first
            ),
            second <= 1.1 * first,
        ));
    }
    lines
}

async fn days(place: &Place, questions: &Arc<[Question]>) -> Vec<Evening> {
    let running = place.start();
    for learner in &place.learners {
        let mut before = running.browser(learner).await;
        before.post("/sign-out", "").await.unwrap();
    }
    let mut next = 0;
    let mut evenings = Vec::new();
    for _ in 0..DAYS {
        let work = place.learners.clone();
        load::all(work, |learner| {
            one_day(
                running.address,
                learner,
                Arc::clone(questions),
                place.screen(),
                next,
            )
        })
        .await;
        next += A_DAY;
        tokio::time::sleep(Duration::from_secs(1)).await;
        evenings.push(evening(&running, place));
    }
    evenings
}

async fn one_day(
    address: std::net::SocketAddr,
    learner: Learner,
    questions: Arc<[Question]>,
    screen: String,
    next: usize,
) -> (Took, Learner) {
    let mut browser = Browser::connect(address, "", "").await.unwrap();
    browser.open("/start").await.unwrap();
    browser
        .post("/start", &format!("person={}", learner.id))
        .await
        .unwrap();
    let inside = browser.post("/proof", &format!("pin={PIN}")).await.unwrap();
    assert_eq!(inside.location, "/home", "{inside:?}");
    browser.open("/home").await.unwrap();
    let mut station = Station::at(browser, &questions, next);
    let mut took = Took::default();
    for _ in 0..A_DAY {
        let asked = Instant::now();
        station.look(&screen).await;
        station.answer().await;
        took.add(asked);
    }
    station.look("/about-me").await;
    let mut browser = station.leave();
    browser.open("/settings").await.unwrap();
    let out = browser.post("/sign-out", "").await.unwrap();
    assert_eq!(out.status, 303, "{out:?}");
    (took, learner)
}

fn evening(running: &Running, place: &Place) -> Evening {
    let size = |name: &str| std::fs::metadata(place.folder.join(name)).map_or(0, |file| file.len());
    Evening {
        resident: running.memory().0,
        handles: running.handles(),
        database: size("site.db"),
    }
}
