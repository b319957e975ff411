//! The power goes, again and again, while a class answers: what was acknowledged is there, once.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::{Duration, Instant};

use ledger::Id;
use store::Engine;

use crate::browser::Browser;
use crate::place::{ACTIVITIES, Learner, Place, Round, Running, SCREEN};

const LEARNERS: usize = 8;

/// What one learner knows to have answered.
struct Class {
    learner: Learner,
    acknowledged: BTreeSet<Round>,
    /// Sent when the power went: recorded or not, nobody can say yet.
    sent: Option<Round>,
    answered: u32,
}

#[test]
fn no_acknowledged_answer_is_lost_when_sqlite_is_killed() {
    kills(Engine::Sqlite);
}

#[test]
fn no_acknowledged_answer_is_lost_when_the_program_is_killed_on_postgresql() {
    if store::testing::engines().contains(&Engine::Postgres) {
        kills(Engine::Postgres);
    }
}

fn kills(engine: Engine) {
    let times = std::env::var("LUCARNE_KILLS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(5);
    let place = Place::durable(engine, LEARNERS);
    let mut class: Vec<Class> = place.learners.iter().map(Class::new).collect();
    let mut slowest = Duration::ZERO;
    let mut recorded_unseen = 0;
    for _ in 0..times {
        let began = Instant::now();
        let running = place.start();
        running.browser(&class[0].learner).get(SCREEN).unwrap();
        slowest = slowest.max(began.elapsed());
        class = work(running, class);
        let tries = place.tries();
        for one in &mut class {
            recorded_unseen += one.compare(&tries);
        }
    }
    let total: usize = class.iter().map(|one| one.acknowledged.len()).sum();
    assert!(
        slowest <= Duration::from_secs(5),
        "first page after {slowest:?}"
    );
    assert!(total > 0, "nothing was answered");
    println!(
        "{engine}: {times} kills, {total} answers acknowledged, 0 lost, 0 counted twice, \
         {recorded_unseen} recorded without the learner seeing it, slowest first page {} ms",
        slowest.as_millis()
    );
}

/// Everybody answers until the power goes at a random moment.
fn work(running: Running, class: Vec<Class>) -> Vec<Class> {
    let address = running.address;
    let workers: Vec<_> = class
        .into_iter()
        .map(|mut one| {
            thread::spawn(move || {
                let browser = Browser::with(address, &one.learner.cookie, &one.learner.token);
                if let Ok(mut browser) = browser {
                    one.answer_until_the_end(&mut browser);
                }
                one
            })
        })
        .collect();
    thread::sleep(Duration::from_millis(
        50 + u64::from(lucarne::random::below(400)),
    ));
    running.kill();
    workers
        .into_iter()
        .map(|worker| worker.join().unwrap())
        .collect()
}

impl Class {
    fn new(learner: &Learner) -> Class {
        Class {
            learner: learner.clone(),
            acknowledged: BTreeSet::new(),
            sent: None,
            answered: 0,
        }
    }

    /// Goes through the activities over and over; first sends again what got no answer before.
    fn answer_until_the_end(&mut self, browser: &mut Browser) {
        loop {
            let round = match self.sent.take() {
                Some(round) => round,
                None => {
                    let n = self.answered;
                    self.answered += 1;
                    (format!("q{}", n % ACTIVITIES + 1), n / ACTIVITIES + 1)
                }
            };
            let sent = browser.post(
                &format!("{SCREEN}/{}", round.0),
                &format!("round={}&pick={}", round.1, round.1 % 3 + 1),
            );
            match sent {
                Ok(answer) if answer.taken() => drop(self.acknowledged.insert(round)),
                Ok(answer) => panic!("{round:?}: {answer:?}"),
                Err(_) => {
                    self.sent = Some(round);
                    return;
                }
            }
        }
    }

    /// Everything acknowledged is there, and at most the one answer that was under way besides.
    fn compare(&self, tries: &BTreeMap<Id, BTreeSet<Round>>) -> usize {
        let none = BTreeSet::new();
        let recorded = tries.get(&self.learner.id).unwrap_or(&none);
        let lost: Vec<_> = self.acknowledged.difference(recorded).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        let more: Vec<_> = recorded.difference(&self.acknowledged).collect();
        assert!(
            more.is_empty() || more == [self.sent.as_ref().unwrap()],
            "recorded, but never sent: {more:?}"
        );
        more.len()
    }
}
