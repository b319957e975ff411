//! The same answer comes twice: a double click, two devices, the Back button, an answer that got lost.

use std::sync::{Arc, Barrier};
use std::thread;

use lucarne::backup::{BackupMade, note};

use crate::browser::{Answer, Browser};
use crate::place::{Learner, PIN, Place, Running, SCREEN};

const PAIRS: u32 = 20;

#[test]
fn a_double_click_counts_once() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let running = place.start();
        let learner = place.learners[0].clone();
        for n in 1..=PAIRS {
            let both = at_once(&running, &learner, n, [1, 1]);
            assert!(both.iter().all(Answer::taken), "{both:?}");
        }
        running.stop();
        assert_eq!(place.tries()[&learner.id].len(), PAIRS as usize);
    }
}

#[test]
fn two_devices_that_answer_differently_count_once() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let running = place.start();
        let learner = place.learners[0].clone();
        for n in 1..=PAIRS {
            let both = at_once(&running, &learner, n, [1, 2]);
            assert!(both.iter().all(Answer::taken), "{both:?}");
        }
        running.stop();
        assert_eq!(place.tries()[&learner.id].len(), PAIRS as usize);
    }
}

#[test]
fn a_second_device_waits_for_the_first_and_ends_it() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let running = place.start();
        let learner = &place.learners[0];
        let (mut first, mut left_open) = (running.browser(learner), running.browser(learner));
        assert!(give(&mut first, 1, 1, 1).taken());
        let mut second = Browser::new(running.address).unwrap();
        let answer = second.sign_in(&learner.id.to_string(), PIN).unwrap();
        assert!(answer.location.starts_with("/waiting"), "{answer:?}");
        assert!(!give(&mut second, 2, 1, 1).taken());
        assert!(give(&mut first, 2, 1, 1).taken());
        assert_eq!(first.post("/sign-out", "").unwrap().status, 303);
        let answer = second.sign_in(&learner.id.to_string(), PIN).unwrap();
        assert_eq!(answer.location, "/home", "{answer:?}");
        let late = give(&mut left_open, 3, 1, 1);
        assert!(!late.taken(), "{late:?}");
        assert!(give(&mut second, 3, 1, 1).taken());
        running.stop();
        assert_eq!(place.tries()[&learner.id].len(), 3);
    }
}

#[test]
fn an_old_form_posted_again_changes_nothing() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let running = place.start();
        let mut browser = running.browser(&place.learners[0]);
        for round in 1..=3 {
            assert!(give(&mut browser, 1, round, round).taken());
        }
        for round in 1..=3 {
            let again = give(&mut browser, 1, round, 3);
            assert!(
                again.taken(),
                "the learner sees where things stand: {again:?}"
            );
        }
        assert!(
            give(&mut browser, 1, 9, 1).taken(),
            "a form from the future is as harmless"
        );
        running.stop();
        assert_eq!(place.tries()[&place.learners[0].id].len(), 3);
    }
}

/// Two requests for the same try at the same moment, with these picks.
fn at_once(running: &Running, learner: &Learner, activity: u32, picks: [u32; 2]) -> Vec<Answer> {
    let start = Arc::new(Barrier::new(2));
    let hands = picks.map(|pick| {
        let mut browser = running.browser(learner);
        let start = Arc::clone(&start);
        thread::spawn(move || {
            start.wait();
            give(&mut browser, activity, 1, pick)
        })
    });
    hands.map(|hand| hand.join().unwrap()).into()
}

fn give(browser: &mut Browser, activity: u32, round: u32, pick: u32) -> Answer {
    let path = format!("{SCREEN}/q{activity}");
    browser
        .post(&path, &format!("round={round}&pick={pick}"))
        .unwrap()
}

/// The power may fail after a copy was recorded, and before its note is taken away.
#[test]
fn a_copy_whose_note_is_still_there_is_recorded_once() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let site = place.open();
        let made = BackupMade {
            medium: lucarne::random::id(),
            n: 1,
            at: 1_800_000_000,
            device: lucarne::random::id(),
            epoch: lucarne::random::id(),
            seq: 7,
            head: ledger::Hash::of(b"head"),
            answers: 0,
            erased: 0,
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        for _ in 0..2 {
            note::leave(&site.folder, &made).unwrap();
            runtime.block_on(note::take(&site)).unwrap();
        }
        let code = i64::from(ledger::Kind::BackupMade.code());
        let recorded = site.read_blocking(move |tx| {
            let sql = "SELECT COUNT(*) FROM event WHERE kind = $1";
            Ok(tx.query_one(sql, &[&code])?.get::<i64>(0)?)
        });
        assert_eq!(recorded.unwrap(), 1);
        site.close().unwrap();
    }
}
