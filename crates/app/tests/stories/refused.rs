//! What was refused is counted and told to the officer, each person in one event a minute; and who came in and went out,
//! and with what.
#![allow(clippy::unwrap_used)]

use std::fmt::Debug;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use ledger::{Actor, Kind};
use lucarne::gone::{self, Erased};
use lucarne::people::secret::{self, Secret};
use lucarne::refused::{self, Why};
use lucarne::rights::Role;
use lucarne::session::{Out, Sessions};

use crate::support::School;
use crate::told::read;

const REFUSED: &str = "SELECT COUNT(*) FROM event WHERE kind = 518";
const EVENTS: &str = "SELECT COUNT(*) FROM event";

/// What the program does every minute.
async fn a_minute_passes(school: &School) {
    let site = school.site.clone();
    tokio::task::spawn_blocking(move || refused::write(&site).unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_thousand_refused_requests_are_one_event_with_a_number() {
    assert_eq!(Kind::AuthRefused.code(), 518);
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let mut learner = school.signed_in(ana).await;
        let before = school.count(EVENTS).await;
        for _ in 0..1000 {
            let answer = learner.get("/policy").await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(school.count(EVENTS).await, before, "no request writes");
        a_minute_passes(&school).await;
        a_minute_passes(&school).await;
        assert_eq!(school.count(REFUSED).await, 1);
        assert_eq!(school.count(EVENTS).await, before + 1);

        // Somebody else's learner, another site's form, and another name of the site.
        let mut trainer = school.signed_in(tom).await;
        for _ in 0..2 {
            let answer = trainer.get(&format!("/learner/{ana}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        let foreign = Request::post("/sign-out")
            .header(header::ORIGIN, "http://evil.test")
            .body(Body::empty())
            .unwrap();
        let answer = learner.send(foreign).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        let unknown = [("login", "nobody at all"), ("passphrase", "four of words")];
        school.browser().post("/staff", &unknown).await;
        a_minute_passes(&school).await;

        let mut olga = school.signed_in(school.officer).await;
        for address in ["/trail", "/trail/file", "/review"] {
            let page = read(&mut olga, address).await;
            for words in [
                "without the right to it, /policy: 1,000",
                "not there, or not theirs, /learner/{person}: 2",
                "a form that did not come from our pages, or was too old: 1",
                "a name, number or card that nobody has: 1",
            ] {
                assert!(page.contains(words), "{address}: {words}: {page}");
            }
        }
        let page = read(&mut olga, "/review").await;
        assert!(
            page.contains("Number n-Ana, refused: without the right"),
            "{page}"
        );
        assert!(page.contains("Station local, nobody signed in, refused: a form"));
        for (lang, words) in [
            (
                "fr",
                "Numéro n-Ana, refusé\u{a0}: sans en avoir le droit, /policy\u{a0}: ",
            ),
            (
                "it",
                "Numero n-Ana, rifiutato: senza averne il diritto, /policy: ",
            ),
            (
                "ro",
                "Numărul n-Ana, refuzat: fără a avea dreptul, /policy: ",
            ),
        ] {
            let page = read(&mut olga, &format!("/review?lang={lang}")).await;
            assert!(page.contains(words), "{page}");
        }

        // Who is erased takes it along, and does not come back with what is still counted.
        let told = school.count(REFUSED).await;
        school
            .site
            .refused
            .count(Actor::learner(ana), "local", Why::Right, "/policy");
        let erased = Erased {
            person: ana,
            order: "7/2027".to_owned(),
            proposed_by: None,
        };
        school
            .site
            .write(Actor::SYSTEM, move |w| {
                gone::forget::erase(w, &erased).map(drop)
            })
            .await
            .unwrap();
        school.site.keys.destroy(ana).unwrap();
        a_minute_passes(&school).await;
        assert_eq!(school.count(REFUSED).await, told);
        assert!(school.site.keys.get(ana).is_none(), "a key came back");
        let page = read(&mut olga, "/review").await;
        assert!(!page.contains("n-Ana") && !page.contains("1,000"), "{page}");
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn signing_in_and_out_says_how_and_a_station_is_locked_and_unlocked_in_the_trail() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = || Secret::given("four of my words");
        school.secret(rosa, secret::Kind::Passphrase, words()).await;
        let codes = school.sheet(rosa).await;
        let mut browser = school.browser();
        let typed = [("login", "rosa"), ("passphrase", "four of my words")];
        browser.submit("/staff", &typed).await;
        let code = [("code", codes[0].as_str())];
        browser.submit("/staff/code", &code).await;
        browser.submit("/sign-out", &[]).await;
        let hash = {
            let (_, session) = school
                .site
                .sessions
                .begin(&school.site, rosa, "test")
                .await
                .unwrap();
            session.token_hash
        };
        let sessions: &Sessions = &school.site.sessions;
        sessions
            .end(&school.site, hash, Actor::SYSTEM, Out::Time)
            .await
            .unwrap();
        for _ in 0..20 {
            let unknown = [("login", "nobody at all"), ("passphrase", "four of words")];
            let _ = school.browser().post("/staff", &unknown).await;
            school.sql("DELETE FROM throttle").await;
        }
        let mut olga = school.signed_in(school.officer).await;
        olga.submit("/stations", &[("station", "local")]).await;
        olga.submit("/stations", &[("station", "local")]).await;
        let page = read(&mut olga, "/trail?part=sign-in").await;
        for words in [
            "With the passphrase and a code of the printed sheet.",
            "The person signed out.",
            "nothing was done for too long.",
            "Station local was locked: too many failed there.",
            "Station local was unlocked.",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert_eq!(
            school
                .count("SELECT COUNT(*) FROM event WHERE kind = 519")
                .await,
            2,
            "nothing is unlocked twice"
        );
        school.close_and_verify().await;
    }
}

/// Fails to compile for what can be printed: then `some` could be meant in two ways.
macro_rules! cannot_be_printed {
    ($($secret:ty),+ $(,)?) => {$({
        trait Ambiguous<A> { fn some() {} }
        impl<T: ?Sized> Ambiguous<()> for T {}
        impl<T: ?Sized + Debug> Ambiguous<u8> for T {}
        <$secret as Ambiguous<_>>::some();
    })+};
}

#[test]
fn what_holds_secrets_cannot_be_printed() {
    cannot_be_printed!(
        lucarne::session::pending::Stage,
        lucarne::session::pending::Attempt,
        lucarne::session::card::Code,
        lucarne::people::account::Shown,
        lucarne::people::secret::Secret,
        lucarne::people::secret::Pepper,
        lucarne::people::shown::Sheet,
        lucarne::request::Fields,
        lucarne::request::Cookie,
        lucarne::backup::Sheet,
        lucarne::keys::Keys,
        parcel::SecretKey,
    );
}
