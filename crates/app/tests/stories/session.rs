//! Signing in.
#![allow(clippy::unwrap_used)]

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use ledger::{Actor, Id};
use lucarne::people::secret::{Kind, Secret};
use lucarne::rights::Role;
use lucarne::session::Out;

use crate::support::{Browser, HOST, School, hidden};

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
        for _ in 0..5 {
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

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_while_it_is_asked_for_is_not_met_again() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        for _ in 0..30 {
            let sessions = &school.site.sessions;
            let (cookie, session) = sessions.begin(&school.site, rosa, "test").await.unwrap();
            sessions.forget(rosa);
            let (site, asked) = (school.site.clone(), cookie.clone());
            let asking = tokio::spawn(async move {
                for _ in 0..20 {
                    site.sessions.find(&site, &asked).await.unwrap();
                }
            });
            let hash = session.token_hash;
            sessions
                .end(&school.site, hash, Actor::SYSTEM, Out::Asked)
                .await
                .unwrap();
            asking.await.unwrap();
            let met = sessions.find(&school.site, &cookie).await.unwrap();
            assert!(met.is_none());
        }
    }
}

#[tokio::test]
async fn a_passphrase_counts_exactly_as_it_is_typed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = Secret::given(" Four words, and a blank ");
        school.secret(rosa, Kind::Passphrase, words).await;
        let mut browser = school.browser();
        for (typed, right) in [
            ("Four words, and a blank", false),
            (" four words, and a blank ", false),
            (" Four words, and a blank ", true),
        ] {
            let way = [("login", "rosa"), ("passphrase", typed)];
            let answer = browser.post("/staff", &way).await;
            assert_eq!(answer.status == StatusCode::SEE_OTHER, right, "{typed:?}");
        }
    }
}

#[tokio::test]
async fn signing_in_ends_the_session_the_browser_had() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let rosa = school.staff("Rosa", &[Role::Trainer]).await;
        let words = Secret::given("four words are enough");
        school.secret(rosa, Kind::Passphrase, words).await;
        let codes = school.sheet(rosa).await;
        let mut browser = school.signed_in(school.officer).await;
        let way = [("login", "rosa"), ("passphrase", "four words are enough")];
        browser.submit("/staff", &way).await;
        let sessions = "SELECT COUNT(*) FROM session";
        assert_eq!(school.count(sessions).await, 1);
        let led = browser.submit("/staff/code", &[("code", &codes[0])]).await;
        assert_eq!(led, "/teach");
        assert_eq!(browser.get("/teach").await.status, StatusCode::OK);
        assert_eq!(school.count(sessions).await, 1);
    }
}

/// A member of staff with a passphrase, whose last proof is six minutes old.
async fn long_ago(school: &mut School) -> (Browser, Vec<String>) {
    let roles = [Role::Administrator, Role::Trainer];
    let rosa = school.staff("Rosa", &roles).await;
    let passphrase = Secret::given("four words are enough");
    school.secret(rosa, Kind::Passphrase, passphrase).await;
    let browser = school.signed_in(rosa).await;
    school.sql("UPDATE session SET proved = proved - 360").await;
    school.site.sessions.forget(rosa);
    (browser, school.sheet(rosa).await)
}

/// Adds an account from the page where the form stands.
/// The mark of the form that is sent again and again.
const ONCE: &str = "00112233445566778899aabbccddeeff";

async fn add_account(browser: &mut Browser) -> String {
    let token = browser.token().await;
    let body = format!("token={token}&once={ONCE}&name=Ion&login=ion&role=trainer&reason=new");
    let request = Request::post("/staff-accounts")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::REFERER, format!("http://{HOST}/staff-accounts?a=b"))
        .body(Body::from(body))
        .unwrap();
    browser.send(request).await.leads_to()
}

#[tokio::test]
async fn an_act_in_ones_name_asks_again_who_one_is_after_five_minutes() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (mut browser, codes) = long_ago(&mut school).await;
        let proposals = "SELECT COUNT(*) FROM proposal";
        let before = school.count(proposals).await;
        let led = add_account(&mut browser).await;
        assert_eq!(led, "/prove?next=%2Fstaff%2Daccounts%3Fa%3Db&pressed=1");
        assert_eq!(school.count(proposals).await, before);
        let page = browser.page(&led).await;
        assert!(page.contains("What you pressed was not done yet"), "{page}");
        assert_eq!(hidden(&page, "next"), Some("/staff-accounts?a=b"));

        let next = ("next", "/staff-accounts?a=b");
        for (passphrase, code) in [
            ("not these words", codes[0].as_str()),
            ("four words are enough", codes[1].as_str()),
            ("four words are enough", ""),
        ] {
            let wrong = [next, ("passphrase", passphrase), ("code", code)];
            let answer = browser.post("/prove", &wrong).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(add_account(&mut browser).await.starts_with("/prove"));
        }

        let right = [
            next,
            ("pressed", "1"),
            ("passphrase", "four words are enough"),
            ("code", &codes[0]),
        ];
        let led = browser.submit("/prove", &right).await;
        assert_eq!(led, "/staff-accounts?a=b&press-again=1");
        assert!(browser.page(&led).await.contains("please press again"));
        assert!(add_account(&mut browser).await.starts_with("/two#p"));
        assert_eq!(school.count(proposals).await, before + 1);
        let stepups = "SELECT COUNT(*) FROM event WHERE kind = 517";
        assert_eq!(school.count(stepups).await, 1);
    }
}

#[tokio::test]
async fn the_way_back_from_a_proof_never_leaves_the_site() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (mut browser, codes) = long_ago(&mut school).await;
        let foreign = ["https://evil.test/", "//evil.test", "/\\evil.test", "evil"];
        for (foreign, code) in foreign.into_iter().zip(&codes) {
            let fields = [
                ("next", foreign),
                ("passphrase", "four words are enough"),
                ("code", code),
            ];
            assert_eq!(browser.submit("/prove", &fields).await, "/");
        }
        let page = browser.page("/prove?next=//evil.test/x").await;
        assert_eq!(hidden(&page, "next"), Some("/"));
    }
}

#[test]
fn the_table_of_routes_says_which_ask_for_a_fresh_proof() {
    let table = lucarne::router::routes().table;
    let mut proved: Vec<&str> = table
        .iter()
        .filter(|entry| entry.proved)
        .map(|entry| entry.path)
        .collect();
    proved.sort_unstable();
    for path in [
        "/account/others",
        "/account/session",
        "/desk/{parcel}",
        "/learner/{person}/reset",
        "/hub",
        "/library/{module}/withdraw",
        "/release/{export}",
        "/staff-accounts",
    ] {
        assert!(proved.contains(&path), "{path}");
    }
    let pages = table.iter().filter(|entry| entry.path == "/staff-accounts");
    let asks: Vec<_> = pages.map(|entry| (entry.method, entry.proved)).collect();
    assert_eq!(asks, [("GET", false), ("POST", true)]);
}
