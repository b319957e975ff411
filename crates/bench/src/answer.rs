//! An answer given, marked, durable and answered, against bare group commits of the same rows; 200 learners at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use lucarne::migrations;
use store::{Db, Engine, NoGroup, Options};

use crate::Lines;
use crate::http::Browser;
use crate::load::{self, Took};
use crate::place::{BarePlace, Place, Question, engines};
use crate::report::verdict;

const LEARNERS: usize = 200;
const ROUNDS: usize = 3;
const TIME: Duration = Duration::from_secs(4);

/// A learner at a station: what comes next, and in which try.
pub struct Station {
    browser: Browser,
    questions: Arc<[Question]>,
    next: usize,
}

impl Station {
    /// Everybody begins at another question.
    pub fn new(browser: Browser, questions: &Arc<[Question]>) -> Station {
        Station {
            browser,
            questions: Arc::clone(questions),
            next: 0,
        }
    }

    /// As one who has answered so many already.
    pub fn at(browser: Browser, questions: &Arc<[Question]>, next: usize) -> Station {
        Station {
            next,
            ..Station::new(browser, questions)
        }
    }

    /// The browser, when the work is done.
    pub fn leave(self) -> Browser {
        self.browser
    }

    /// Answers the next question; after the last one practice goes on with the first.
    pub async fn answer(&mut self) {
        let question = &self.questions[self.next % self.questions.len()];
        let round = self.next / self.questions.len() + 1;
        let fields = format!("round={round}&pick={}", round % 2 + 1);
        let answer = self.browser.post(&question.path, &fields).await.unwrap();
        assert!(
            answer.location.ends_with("verdict"),
            "{} {fields}: {answer:?}",
            question.path
        );
        self.next += 1;
    }

    /// Opens a page.
    pub async fn look(&mut self, path: &str) {
        assert_eq!(self.browser.get(path).await.unwrap().status, 200);
    }
}

/// Measures both sides in turn, then an everyday pace.
pub fn measure() -> Lines {
    let mut lines = vec![
        format!(
            "{LEARNERS} learners who answer without a pause, {ROUNDS} rounds of {} s in turn. The bare side writes the same rows \
             (event, attempt, state, head) with the same group commit, without HTTP, marking, hashing and sealing.",
            TIME.as_secs()
        ),
        String::new(),
    ];
    for engine in engines() {
        let place = Place::new(engine, LEARNERS);
        let questions = place.questions().into();
        lines.extend(load::runtime().block_on(compare(&place, engine, &questions)));
    }
    lines
}

async fn compare(place: &Place, engine: Engine, questions: &Arc<[Question]>) -> Lines {
    let running = place.start();
    let bare_place = BarePlace::new(engine);
    let bare = Bare::open(&bare_place.options());
    let mut stations = Vec::new();
    for learner in &place.learners {
        stations.push(Station::new(running.browser(learner).await, questions));
    }
    let (mut answers, mut commits) = (Took::default(), Took::default());
    for _ in 0..ROUNDS {
        let (took, back) = answer(stations, Instant::now() + TIME, Duration::ZERO).await;
        stations = back;
        answers.then(took);
        commits.then(bare.commit().await);
    }
    let (calm, _) = answer(stations, Instant::now() + 2 * TIME, Duration::from_secs(1)).await;
    let ratio = answers.rate() / commits.rate();
    vec![
        format!("- {engine}: answers: {}", answers.words()),
        format!("- {engine}: bare group commits: {}", commits.words()),
        verdict(
            &format!("{engine}: ratio of rates {ratio:.2} (budget ≥ 0.5)"),
            ratio >= 0.5,
        ),
        verdict(
            &format!(
                "{engine}: p99 {:.1} ms with {LEARNERS} learners at once without a pause (budget ≤ 50 ms)",
                answers.percentile(0.99)
            ),
            answers.percentile(0.99) <= 50.0,
        ),
        verdict(
            &format!(
                "{engine}: with one answer a second from each of them: {}",
                calm.words()
            ),
            calm.percentile(0.99) <= 50.0,
        ),
    ]
}

/// Everybody answers until the time is over, with this pause between answers.
async fn answer(stations: Vec<Station>, end: Instant, pause: Duration) -> (Took, Vec<Station>) {
    let apart = AtomicI64::new(0);
    load::all(stations, |mut station| {
        let n = u32::try_from(apart.fetch_add(1, Ordering::Relaxed)).unwrap();
        async move {
            let mut took = Took::default();
            tokio::time::sleep(pause * n / u32::try_from(LEARNERS).unwrap()).await;
            while Instant::now() < end {
                let asked = Instant::now();
                station.answer().await;
                took.add(asked);
                tokio::time::sleep(pause.saturating_sub(asked.elapsed())).await;
            }
            (took, station)
        }
    })
    .await
}

/// The rows of an answer and nothing else.
struct Bare {
    db: Db<NoGroup>,
    next: Arc<AtomicI64>,
}

impl Bare {
    fn open(options: &Options) -> Bare {
        Bare {
            db: Db::open(options, migrations::ALL, NoGroup).unwrap(),
            next: Arc::new(AtomicI64::new(1)),
        }
    }

    async fn commit(&self) -> Took {
        let end = Instant::now() + TIME;
        let writers: Vec<i64> = (0..i64::try_from(LEARNERS).unwrap()).collect();
        let (took, _) = load::all(writers, |learner| {
            let (db, next) = (self.db.clone(), Arc::clone(&self.next));
            async move {
                let mut took = Took::default();
                while Instant::now() < end {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let asked = Instant::now();
                    db.write(move |tx, ()| rows(tx, learner, n)).await.unwrap();
                    took.add(asked);
                }
                (took, learner)
            }
        })
        .await;
        took
    }
}

/// As large as the rows of an answer of Humanum.
fn rows(tx: &mut store::Tx, learner: i64, n: i64) -> store::Result<()> {
    let person = wide::<16>(learner);
    let (series, device, epoch) = (wide::<16>(1), wide::<16>(2), wide::<16>(3));
    let hash = wide::<32>(n);
    tx.execute(
        "INSERT INTO event (hash, device, epoch, seq, kind, header, subject, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[&hash, &device, &epoch, &n, &1281i64, &[7u8; 144], &person, &[9u8; 1200]],
    )?;
    tx.execute(
        "INSERT INTO attempt (person, series, activity, round, unit, version, language, answer, milli, verdict, counts, event, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            &person, &series, &"shelf-no-result", &n, &"01-shelf", &1i64, &"en", &"{\"picked\":[1]}", &1000i64, &"right", &0i64,
            &"00000000000000000000000000000000.00000000000000000000000000000000.123456", &1_800_000_000i64,
        ],
    )?;
    tx.execute(
        "INSERT INTO activity_state (person, series, activity, unit, milli, first, tries, state) VALUES ($1, $2, $3, $4, $5, $6, 1, $7) \
         ON CONFLICT (person, series, activity) DO UPDATE SET milli = excluded.milli, tries = activity_state.tries + 1, state = excluded.state",
        &[&person, &series, &"shelf-no-result", &"01-shelf", &1000i64, &1000i64, &"done"],
    )?;
    tx.execute(
        "INSERT INTO ledger_head (id, device, epoch, epoch_n, seq, lamport, hash) VALUES (1, $1, $2, 1, $3, $3, $4) \
         ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, lamport = excluded.lamport, hash = excluded.hash",
        &[&device, &epoch, &n, &hash],
    )?;
    Ok(())
}

/// A number as bytes that spread like a hash.
fn wide<const N: usize>(n: i64) -> [u8; N] {
    let mut bytes = [0; N];
    let mixed = n
        .unsigned_abs()
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .rotate_left(29)
        .wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bytes[..8].copy_from_slice(&mixed.to_be_bytes());
    bytes[8..16].copy_from_slice(&n.to_be_bytes());
    bytes
}
