//! One's own account: another passphrase, the sessions one has, and what is handed over on paper and left lying.
#![allow(clippy::unwrap_used)]

use axum::http::{StatusCode, header};
use ledger::{Actor, Id};
use lucarne::error::Error;
use lucarne::people::account;
use lucarne::people::secret::{Kind, Secret};
use lucarne::rights::Role;
use lucarne::session::factor::Factor;
use lucarne::session::throttle::Try;
use lucarne::session::{Way, sign_in};

use crate::support::{Browser, School};

const OLD: &str = "four words are enough";
const NEW: &str = "chalk on a green board";
/// Events of who signed out, and of secrets that were set.
const OUT: &str = "SELECT COUNT(*) FROM event WHERE kind = 514";
const SET: &str = "SELECT COUNT(*) FROM event WHERE kind = 516";

async fn rosa(school: &mut School) -> Id {
    let rosa = school.staff("Rosa", &[Role::Trainer]).await;
    school
        .secret(rosa, Kind::Passphrase, Secret::given(OLD))
        .await;
    rosa
}

async fn change(browser: &mut Browser, old: &str, new: &str, again: &str) -> StatusCode {
    let fields = [("old", old), ("passphrase", new), ("again", again)];
    let answer = browser.post("/account/passphrase", &fields).await;
    if answer.status == StatusCode::SEE_OTHER {
        assert_eq!(answer.leads_to(), "/account?changed=1");
    }
    answer.status
}

/// What the page calls sessions that can be ended.
fn endable(page: &str) -> Vec<String> {
    let parts = page.split("name=\"session\" value=\"").skip(1);
    parts
        .map(|part| part.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_passphrase_is_changed_with_the_old_one_and_every_other_session_ends() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = rosa(&mut school).await;
        let mut here = school.signed_in(rosa).await;
        let mut there = school.signed_in(rosa).await;
        let mut officer = school.signed_in(school.officer).await;
        assert!(here.page("/account").await.contains("Change my passphrase"));
        let set = school.count(SET).await;
        for (old, new, again) in [
            ("not these words at all", NEW, NEW),
            ("", NEW, NEW),
            (OLD, "too short", "too short"),
            (OLD, "Passw0rd 2026!", "Passw0rd 2026!"),
            (OLD, "rosa!rosa!rosa!", "rosa!rosa!rosa!"),
            (OLD, NEW, "chalk on a green bord"),
            (OLD, OLD, OLD),
        ] {
            let status = change(&mut here, old, new, again).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{old}, {new}");
        }
        there.page("/teach").await;
        assert_eq!(school.count(SET).await, set);

        let changed = change(&mut here, OLD, NEW, NEW).await;
        assert_eq!(changed, StatusCode::SEE_OTHER);
        here.page("/account?changed=1").await;
        officer.page("/desk").await;
        assert_eq!(there.get("/teach").await.leads_to(), "/");
        assert_eq!(school.count(SET).await, set + 1);
        assert_eq!(school.count(OUT).await, 1);
        assert!(
            officer
                .page("/trail")
                .await
                .contains("A new secret was given")
        );
        for (words, status) in [
            (OLD, StatusCode::UNPROCESSABLE_ENTITY),
            (NEW, StatusCode::SEE_OTHER),
        ] {
            let way = [("login", "rosa"), ("passphrase", words)];
            let answer = school.browser().post("/staff", &way).await;
            assert_eq!(answer.status, status, "{words}");
        }
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn the_old_passphrase_cannot_be_guessed_at_a_station_somebody_left() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = rosa(&mut school).await;
        let mut here = school.signed_in(rosa).await;
        for _ in 0..5 {
            let status = change(&mut here, "wrong words here", NEW, NEW).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let status = change(&mut here, OLD, NEW, NEW).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn a_person_sees_the_sessions_they_have_and_ends_one_or_all_others() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (rosa, ana) = (rosa(&mut school).await, school.learner("Ana").await);
        let mut here = school.signed_in(rosa).await;
        let page = here.page("/account").await;
        assert!(page.contains("This one") && endable(&page).is_empty());
        let mut others = Vec::new();
        for _ in 0..3 {
            others.push(school.signed_in(rosa).await);
        }
        let mut officer = school.signed_in(school.officer).await;
        let named = endable(&here.page("/account").await);
        assert_eq!(named.len(), 3);

        // Nobody ends what is another's, or what they are in.
        for name in [&named[0], "no such name"] {
            officer
                .submit("/account/session", &[("session", name)])
                .await;
        }
        assert_eq!(school.count(OUT).await, 0);
        let one = [("session", named[0].as_str())];
        let led = here.submit("/account/session", &one).await;
        assert_eq!(led, "/account?ended=1");
        let mut in_still = 0;
        for other in &mut others {
            in_still += usize::from(other.get("/teach").await.status == StatusCode::OK);
        }
        assert_eq!((in_still, school.count(OUT).await), (2, 1));

        here.submit("/account/others", &[]).await;
        for other in &mut others {
            assert_eq!(other.get("/teach").await.leads_to(), "/");
        }
        assert!(endable(&here.page("/account").await).is_empty());
        officer.page("/account").await;
        assert_eq!(school.count(OUT).await, 3);

        // A learner has one session, and no passphrase.
        let mut learner = school.signed_in(ana).await;
        assert_eq!(learner.get("/account").await.status, StatusCode::NOT_FOUND);
        let answer = learner.post("/account/others", &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_proof_gives_the_session_another_cookie_and_the_one_before_opens_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = rosa(&mut school).await;
        let codes = school.sheet(rosa).await;
        let (site, sessions) = (&school.site, &school.site.sessions);
        let (before, session) = sessions.begin(site, rosa, "test").await.unwrap();
        let after = sessions.proved(site, &session, Factor::App).await.unwrap();
        assert!(sessions.find(site, &before).await.unwrap().is_none());
        let found = sessions.find(site, &after).await.unwrap().unwrap();
        assert_eq!((found.person, found.made), (rosa, session.made));
        assert!(found.proved_lately(site.running.now()));
        // What has ended meanwhile does not begin again.
        sessions.end_all(site, rosa).await.unwrap();
        let proved = sessions.proved(site, &found, Factor::App).await;
        assert!(
            matches!(proved, Err(Error::SignedOut)),
            "{:?}",
            proved.err()
        );

        let mut browser = school.signed_in(rosa).await;
        let right = [("next", "/teach"), ("passphrase", OLD), ("code", &codes[0])];
        let answer = browser.post("/prove", &right).await;
        assert!(answer.headers.contains_key(header::SET_COOKIE));
        browser.page("/teach").await;
    }
}

#[tokio::test]
async fn a_session_that_cannot_be_recorded_does_not_begin() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        // The way of staff does not fit.
        let refused =
            sign_in::finish(&school.site, ana, "test", Way::Passphrase(Factor::Sheet)).await;
        assert!(matches!(refused, Err(Error::SignedOut)));
        // Who is shut out has no session, and nothing says that they signed in.
        school
            .sql("UPDATE person SET suspended = 1 WHERE kind = 'learner'")
            .await;
        let refused = sign_in::finish(&school.site, ana, "test", Way::Secret).await;
        assert!(refused.is_err());
        for count in [
            "SELECT COUNT(*) FROM session",
            "SELECT COUNT(*) FROM event WHERE kind = 513",
        ] {
            assert_eq!(school.count(count).await, 0, "{count}");
        }
        school.sql("UPDATE person SET suspended = 0").await;
        let begun = sign_in::finish(&school.site, ana, "test", Way::Secret).await;
        assert!(begun.is_ok());
    }
}

/// Somebody with a passphrase that the officer handed over.
async fn handed_over(school: &mut School, name: &str, roles: &[Role], by: Actor) -> Id {
    let person = school.staff(name, roles).await;
    let hash = school.site.pepper.hash(Secret::given(OLD)).await.unwrap();
    school
        .site
        .write(by, move |w| {
            account::keep(w, person, Kind::Passphrase, &hash)?;
            account::replace_at_next(w, person)
        })
        .await
        .unwrap();
    person
}

async fn opens(school: &School, login: &str) -> bool {
    let way = [("login", login), ("passphrase", OLD)];
    let answer = school.browser().post("/staff", &way).await;
    let lapsed = answer.text.contains("more than seven days ago");
    assert_eq!(lapsed, answer.status == StatusCode::UNPROCESSABLE_ENTITY);
    !lapsed
}

#[tokio::test]
async fn what_was_handed_over_on_paper_opens_for_seven_days_unless_nobody_could_give_another() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let by = Actor::staff(school.officer);
        handed_over(&mut school, "Nora", &[Role::Trainer], by).await;
        handed_over(&mut school, "Adam", &[Role::Administrator], by).await;
        // As the console gives them: nobody handed them over.
        handed_over(&mut school, "Rita", &[Role::Administrator], Actor::SYSTEM).await;
        school.sql("UPDATE secret SET made = made - 600000").await;
        assert!(opens(&school, "nora").await);
        school.sql("UPDATE secret SET made = made - 5000").await;
        // No administrator has come in yet who could propose another one.
        for login in ["nora", "adam", "rita"] {
            assert!(opens(&school, login).await, "{login}");
        }
        let words = |text| Secret::given(text);
        let amir = school.staff("Amir", &[Role::Administrator]).await;
        school.secret(amir, Kind::Passphrase, words(NEW)).await;
        assert!(
            opens(&school, "nora").await,
            "the officer has no passphrase"
        );
        let officer = school.officer;
        school.secret(officer, Kind::Passphrase, words(NEW)).await;
        assert!(!opens(&school, "nora").await);
        assert!(!opens(&school, "adam").await);
        assert!(opens(&school, "rita").await);
        school
            .sql("UPDATE person SET suspended = 1 WHERE number = 'amir'")
            .await;
        assert!(opens(&school, "nora").await);
        school.sql("UPDATE person SET suspended = 0").await;
        assert!(!opens(&school, "nora").await);
        // One's own does not lapse.
        school.sql("UPDATE secret SET replace_at_next = 0").await;
        assert!(opens(&school, "nora").await);
    }
}

#[tokio::test]
async fn of_tries_for_many_people_at_one_station_no_more_are_looked_at_than_lock_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut tries = tokio::task::JoinSet::new();
        for n in 0..26 {
            let person = school.learner(&format!("L{n}")).await;
            let (site, trial) = (school.site.clone(), Try::learner(person, "room 9"));
            let wrong = Secret::given("000000");
            tries.spawn(async move { sign_in::right(&site, &trial, wrong).await });
        }
        let answers = tries.join_all().await;
        let looked_at = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(looked_at, 20, "{answers:?}");
    }
}

#[tokio::test]
async fn names_of_staff_are_as_long_and_as_plain_as_those_of_learners() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let mut browser = school.signed_in(adam).await;
        let long = "n".repeat(81);
        for (name, login, said) in [
            ("", "nora", "Fill in name and sign-in name"),
            (long.as_str(), "nora", "This is too long"),
            ("Nora", &long[..41], "This is too long"),
            ("Nora\u{202e}", "nora", "cannot be seen"),
            ("Nora", "no\u{200b}ra", "cannot be seen"),
        ] {
            let once = lucarne::random::id().to_string();
            let fields = [
                ("once", once.as_str()),
                ("name", name),
                ("login", login),
                ("role", "trainer"),
                ("reason", "new"),
            ];
            let answer = browser.post("/staff-accounts", &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(answer.text.contains(said), "{name}, {login}");
        }
        let once = lucarne::random::id().to_string();
        let fits = [
            ("once", once.as_str()),
            ("name", &long[..80]),
            ("login", &long[..40]),
            ("role", "trainer"),
            ("reason", "new"),
        ];
        let led = browser.submit("/staff-accounts", &fits).await;
        assert!(led.starts_with("/two#p"), "{led}");
    }
}
