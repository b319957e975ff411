//! Signing in.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::Id;
use lucarne::people::secret::{Kind, Secret};

use crate::support::{Browser, School};

async fn says_who(browser: &mut Browser, person: Id) {
    let person = person.to_string();
    let led = browser.submit("/start", &[("person", &person)]).await;
    assert!(led.starts_with("/proof"), "{led}");
}

async fn pick(browser: &mut Browser, pictures: &[u8]) -> String {
    let mut led = String::new();
    for picture in pictures {
        led = browser
            .submit("/proof", &[("pick", &picture.to_string())])
            .await;
    }
    led
}

#[tokio::test]
async fn a_learner_signs_in_with_five_pictures_or_a_pin() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, ion) = (school.learner("Ana").await, school.learner("Ion").await);
        school
            .secret(ana, Kind::Pictures, Secret::of_pictures(&[3, 1, 4, 1, 5]))
            .await;
        school.secret(ion, Kind::Pin, Secret::given("271828")).await;

        let mut browser = school.browser();
        says_who(&mut browser, ana).await;
        assert_eq!(pick(&mut browser, &[3, 1, 4, 1, 5]).await, "/home");
        assert_eq!(browser.get("/settings").await.status, StatusCode::OK);

        let mut browser = school.browser();
        says_who(&mut browser, ion).await;
        assert_eq!(
            browser.submit("/proof", &[("pin", "271828")]).await,
            "/home"
        );
    }
}

#[tokio::test]
async fn wrong_secrets_cost_time_and_are_not_tried_meanwhile() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        school.secret(ana, Kind::Pin, Secret::given("271828")).await;
        let mut browser = school.browser();
        says_who(&mut browser, ana).await;
        for _ in 0..6 {
            let led = browser.submit("/proof", &[("pin", "000000")]).await;
            assert!(led.contains("wrong=1"), "{led}");
        }
        let answer = browser.post("/proof", &[("pin", "271828")]).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(answer.headers.contains_key("retry-after"));
    }
}

#[tokio::test]
async fn a_person_nobody_knows_is_asked_for_a_secret_like_everybody() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut browser = school.browser();
        says_who(&mut browser, lucarne::random::id()).await;
        let answer = browser.post("/proof", &[("pin", "271828")]).await;
        assert!(answer.leads_to().contains("wrong=1"));
    }
}

#[tokio::test]
async fn two_sessions_of_one_learner_the_first_ends() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        let mut here = school.signed_in(ana).await;
        assert_eq!(here.get("/settings").await.status, StatusCode::OK);
        let mut there = school.signed_in(ana).await;
        assert_eq!(there.get("/settings").await.status, StatusCode::OK);
        assert_eq!(here.get("/settings").await.leads_to(), "/");
    }
}
