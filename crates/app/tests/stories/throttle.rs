//! Wrong tries: accounts wait, stations lock, the site raises an alarm, and nothing shortens a wait.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id};
use lucarne::people::secret::{Kind, Secret};
use lucarne::random;
use lucarne::rights::Role;
use lucarne::session::sign_in;
use lucarne::session::throttle::Try;

use crate::support::{Answer, Browser, School};

async fn pin(browser: &mut Browser, person: Id, pin: &str) -> Answer {
    let person = person.to_string();
    browser.submit("/start", &[("person", &person)]).await;
    browser.post("/proof", &[("pin", pin)]).await
}

fn wait(answer: &Answer) -> i64 {
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let wait = answer.headers.get("retry-after").unwrap();
    wait.to_str().unwrap().parse().unwrap()
}

async fn ana(school: &mut School) -> Id {
    let ana = school.learner("Ana").await;
    school.secret(ana, Kind::Pin, Secret::given("271828")).await;
    ana
}

#[tokio::test]
async fn a_restart_and_a_changed_clock_leave_a_wait_as_long_as_it_was() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        let mut browser = school.browser();
        for _ in 0..6 {
            assert_eq!(
                pin(&mut browser, ana, "000000").await.status,
                StatusCode::SEE_OTHER
            );
            school
                .sql("UPDATE throttle SET until = until - 30 WHERE failures < 6")
                .await;
        }
        let before = wait(&pin(&mut browser, ana, "271828").await);
        assert!((55..=60).contains(&before), "{before}");

        school.restart().await;
        let mut browser = school.browser();
        let after = wait(&pin(&mut browser, ana, "271828").await);
        assert!(after >= before - 3, "{before} {after}");
        // Nothing of it is kept by the wall clock: what is stored is far from any date.
        let dates = "SELECT COUNT(*) FROM throttle WHERE until > 1000000000";
        assert_eq!(school.count(dates).await, 0);

        school.sql("UPDATE throttle SET until = until - 60").await;
        assert_eq!(pin(&mut browser, ana, "271828").await.leads_to(), "/home");
        assert_eq!(school.count("SELECT COUNT(*) FROM throttle").await, 0);
    }
}

#[tokio::test]
async fn of_tries_sent_at_the_same_moment_no_more_are_looked_at_than_one_by_one() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        let mut tries = tokio::task::JoinSet::new();
        for _ in 0..12 {
            let site = school.site.clone();
            let trial = Try::learner(ana, "local");
            let wrong = Secret::given("000000");
            tries.spawn(async move { sign_in::right(&site, &trial, wrong).await });
        }
        let answers = tries.join_all().await;
        let looked_at = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(looked_at, 5, "{answers:?}");
        wait(&pin(&mut school.browser(), ana, "271828").await);
        school.sql("UPDATE throttle SET until = until - 30").await;
        assert_eq!(
            pin(&mut school.browser(), ana, "271828").await.leads_to(),
            "/home"
        );
        assert_eq!(school.count("SELECT COUNT(*) FROM throttle").await, 0);
    }
}

#[tokio::test]
async fn a_right_passphrase_neither_counts_nor_begins_a_wait() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = Secret::given("four words are enough");
        school.secret(rosa, Kind::Passphrase, words).await;
        let codes = school.sheet(rosa).await;
        let mut browser = school.browser();
        let wrong = [("login", "rosa"), ("passphrase", "wrong words here")];
        for _ in 0..4 {
            browser.post("/staff", &wrong).await;
        }
        let right = [("login", "rosa"), ("passphrase", "four words are enough")];
        for _ in 0..3 {
            let led = browser.submit("/staff", &right).await;
            assert!(led.starts_with("/staff/code"), "{led}");
        }
        let four = "SELECT failures FROM throttle";
        assert_eq!(school.count(four).await, 4);
        let led = browser.submit("/staff/code", &[("code", &codes[0])]).await;
        assert_eq!(led, "/teach");
    }
}

#[tokio::test]
async fn a_name_nobody_has_waits_like_one_somebody_has() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = Secret::given("four words are enough");
        school.secret(rosa, Kind::Passphrase, words).await;
        for login in ["rosa", "nobody"] {
            let mut browser = school.browser();
            let fields = [("login", login), ("passphrase", "wrong words here")];
            for _ in 0..5 {
                let answer = browser.post("/staff", &fields).await;
                assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{login}");
            }
            assert!(wait(&browser.post("/staff", &fields).await) > 25, "{login}");
        }
        let names = "SELECT COUNT(*) FROM throttle WHERE scope = 'nobody' OR scope = 'name:nobody'";
        assert_eq!(school.count(names).await, 0);
    }
}

#[tokio::test]
async fn twenty_failures_lock_a_station_until_staff_unlock_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        let mut browser = school.browser();
        failures(&school, "local", 19).await;
        let bob = school.learner("Bob").await;
        assert_eq!(
            pin(&mut browser, bob, "000000").await.status,
            StatusCode::SEE_OTHER
        );
        // Even the right secret of somebody else is not looked at.
        wait(&pin(&mut browser, ana, "271828").await);
        let mut olga = school.signed_in(school.officer).await;
        let page = olga.page("/stations").await;
        assert!(page.contains("<bdi>local</bdi>") && page.contains("Unlock"));
        school.restart().await;
        let mut browser = school.browser();
        wait(&pin(&mut browser, ana, "271828").await);
        let mut learner = school.signed_in(bob).await;
        let refused = learner.post("/stations", &[("station", "local")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);

        let mut olga = school.signed_in(school.officer).await;
        olga.submit("/stations", &[("station", "local")]).await;
        assert_eq!(
            pin(&mut browser, bob, "000000").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(pin(&mut browser, ana, "271828").await.leads_to(), "/home");
    }
}

#[tokio::test]
async fn the_code_of_set_up_waits_after_wrong_tries_like_every_door() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        // As if nobody had been named yet.
        school.sql("DELETE FROM person_role").await;
        let code = school.site.setup_code.clone();
        let mut browser = school.browser();
        for _ in 0..5 {
            let wrong = browser.post("/setup", &[("code", "AAAAAAAA")]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = [
            ("code", code.as_str()),
            ("runner-name", "Lea"),
            ("runner-login", "lea"),
            ("runner-passphrase", "four words are enough"),
            ("officer-name", "Omar"),
            ("officer-login", "omar"),
            ("officer-passphrase", "other words will do"),
        ];
        wait(&browser.post("/setup", &right).await);
        let copy = [("code", code.as_str()), ("place", "/nowhere")];
        wait(&browser.post("/restore", &copy).await);
        assert_eq!(school.count("SELECT COUNT(*) FROM person_role").await, 0);
        school.sql("UPDATE throttle SET until = until - 30").await;
        browser.post("/setup", &right).await.leads_to();
        assert!(school.count("SELECT COUNT(*) FROM person_role").await > 0);
    }
}

#[tokio::test]
async fn old_failures_lock_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        failures(&school, "local", 19).await;
        school.sql("UPDATE failure SET at = at - 901").await;
        let mut browser = school.browser();
        pin(&mut browser, ana, "000000").await;
        assert_eq!(pin(&mut browser, ana, "271828").await.leads_to(), "/home");
    }
}

#[tokio::test]
async fn staff_get_in_at_a_locked_station_but_cannot_guess_there() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = Secret::given("four words are enough");
        school.secret(rosa, Kind::Passphrase, words).await;
        let codes = school.sheet(rosa).await;
        let ana = ana(&mut school).await;
        failures(&school, "local", 20).await;
        let mut browser = school.browser();
        pin(&mut browser, ana, "000000").await;
        let fields = [("login", "rosa"), ("passphrase", "four words are enough")];
        assert!(wait(&browser.post("/staff", &fields).await) > 20);
        school.sql("UPDATE failure SET at = at - 31").await;
        let led = browser.submit("/staff", &fields).await;
        assert!(led.starts_with("/staff/code"), "{led}");
        let led = browser.submit("/staff/code", &[("code", &codes[0])]).await;
        assert_eq!(led, "/teach");
        browser.submit("/stations", &[("station", "local")]).await;
        assert_eq!(school.count("SELECT COUNT(*) FROM locked_station").await, 0);
    }
}

#[tokio::test]
async fn a_hundred_failures_in_an_hour_are_told_to_officer_and_administrator() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let lea = school.staff("Lea", &[Role::Administrator]).await;
        for n in 0..9 {
            failures(&school, &format!("10.0.0.{n}"), 11).await;
        }
        let says = |page: String| page.contains("More than a hundred tries");
        let mut olga = school.signed_in(school.officer).await;
        assert!(!says(olga.page("/settings").await));
        pin(&mut school.browser(), ana, "000000").await;
        assert!(says(olga.page("/settings").await));
        school.restart().await;
        for (person, told) in [
            (school.officer, true),
            (lea, true),
            (rosa, false),
            (ana, false),
        ] {
            let mut browser = school.signed_in(person).await;
            assert_eq!(says(browser.page("/settings").await), told);
        }
    }
}

#[tokio::test]
async fn who_is_suspended_is_answered_like_somebody_with_a_wrong_secret() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = ana(&mut school).await;
        school
            .site
            .write(Actor::SYSTEM, move |w| {
                w.record_about(ana, ledger::Kind::PersonSuspended, &serde_json::json!({}))?;
                Ok(())
            })
            .await
            .unwrap();
        let mut browser = school.browser();
        let led = pin(&mut browser, ana, "271828").await.leads_to();
        assert!(led.contains("wrong=1"), "{led}");
    }
}

/// So many tries that failed just now at a station.
async fn failures(school: &School, station: &str, count: usize) {
    let (now, station) = (school.site.running.now(), station.to_owned());
    school
        .site
        .write(Actor::SYSTEM, move |w| {
            for _ in 0..count {
                w.tx.execute(
                    "INSERT INTO failure (id, at, station) VALUES ($1, $2, $3)",
                    &[random::id().as_bytes(), &now, &station],
                )?;
            }
            Ok(())
        })
        .await
        .unwrap();
}
