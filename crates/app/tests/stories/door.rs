//! At the door: two stations at once, being let in, a secret somebody else knows, and the last time one was here.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id};
use lucarne::people::account::{self, Shown};
use lucarne::people::secret::{Kind, Secret};
use lucarne::rights::Role;

use crate::support::{Browser, School, hidden};

async fn pin(browser: &mut Browser, person: Id, pin: &str) -> String {
    let person = person.to_string();
    browser.submit("/start", &[("person", &person)]).await;
    browser.submit("/proof", &[("pin", pin)]).await
}

/// Ana in a group of Rosa's.
async fn ana_and_rosa(school: &mut School) -> (Id, Id, Id) {
    let rosa = school.staff("Rosa", &[Role::Trainer]).await;
    let ana = school.learner("Ana").await;
    school.secret(ana, Kind::Pin, Secret::given("271828")).await;
    let group = school.group("Tuesday", &[rosa], &[ana], &[]).await;
    (ana, rosa, group)
}

#[tokio::test]
async fn who_was_at_work_elsewhere_a_moment_ago_is_let_through_by_staff() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, rosa, group) = ana_and_rosa(&mut school).await;
        let mut there = school.signed_in(ana).await;
        there.page("/home").await;
        let mut here = school.browser();
        assert_eq!(pin(&mut here, ana, "271828").await, "/waiting?lang=en");
        let page = here.page("/waiting").await;
        assert!(page.contains("at work at another station") && page.contains("refresh"));
        assert_eq!(here.submit("/waiting", &[]).await, "/waiting?lang=en");
        there.page("/home").await;

        let door = format!("/learner/{ana}/door");
        let group_id = group.to_string();
        let sign = shown(&here.page("/waiting").await);
        let fields = [
            ("station", "local"),
            ("sign", sign.as_str()),
            ("group", &group_id),
        ];
        let ivo = school.staff("Ivo", &[Role::Trainer]).await;
        let mut ivo = school.signed_in(ivo).await;
        assert_eq!(ivo.post(&door, &fields).await.status, StatusCode::NOT_FOUND);
        let mut rosa = school.signed_in(rosa).await;
        let page = rosa.page(&format!("/teach/{group}")).await;
        assert!(page.contains("Let it through"), "{page}");
        assert_eq!(rosa.submit(&door, &fields).await, format!("/teach/{group}"));
        assert!(here.page("/waiting").await.contains("You can go on now"));
        assert_eq!(here.submit("/waiting", &[]).await, "/home");
        assert_eq!(there.get("/home").await.leads_to(), "/");
        let again = rosa.post(&door, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_session_left_alone_for_two_minutes_is_closed_without_asking() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, _, _) = ana_and_rosa(&mut school).await;
        let mut there = school.signed_in(ana).await;
        school.site.sessions.forget(ana);
        school.sql("UPDATE session SET seen = seen - 121").await;
        let mut here = school.browser();
        assert_eq!(pin(&mut here, ana, "271828").await, "/home");
        assert_eq!(there.get("/home").await.leads_to(), "/");
    }
}

#[tokio::test]
async fn a_learner_is_let_in_only_where_it_was_switched_on_and_reads_of_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, rosa, group) = ana_and_rosa(&mut school).await;
        let mut rosa = school.signed_in(rosa).await;
        let mut here = school.browser();
        let person = ana.to_string();
        here.submit("/start", &[("person", &person)]).await;
        assert!(!here.page("/proof").await.contains("Ask to be let in"));
        let refused = here.post("/proof", &[("ask", "1")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);

        let switch = format!("/learner/{ana}/let-in");
        rosa.submit(&switch, &[("on", "1")]).await;
        assert!(here.page("/proof").await.contains("Ask to be let in"));
        let led = here.submit("/proof", &[("ask", "1")]).await;
        assert_eq!(led, "/waiting?lang=en");
        assert_eq!(here.submit("/waiting", &[]).await, led);
        let page = rosa.page(&format!("/teach/{group}")).await;
        assert!(page.contains("asks to be let in"), "{page}");
        let sign = shown(&here.page("/waiting").await);
        assert_eq!(hidden(&page, "sign"), Some(sign.as_str()));
        // Another browser behind the same address says that it is her, too.
        let mut rival = school.browser();
        rival.submit("/start", &[("person", &person)]).await;
        rival.submit("/proof", &[("ask", "1")]).await;
        assert_ne!(shown(&rival.page("/waiting").await), sign);
        let fields = [("station", "local"), ("sign", &sign), ("let-in", "1")];
        rosa.submit(&format!("/learner/{ana}/door"), &fields).await;
        assert_eq!(rival.submit("/waiting", &[]).await, led);
        assert_eq!(here.submit("/waiting", &[]).await, "/home");
        assert!(here.page("/about-me").await.contains("trainer"));

        rosa.submit(&switch, &[("on", "0")]).await;
        let mut other = school.browser();
        other.submit("/start", &[("person", &person)]).await;
        let refused = other.post("/proof", &[("ask", "1")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
    }
}

/// The PIN a page shows.
fn shown(page: &str) -> String {
    let after = page.split("<strong class=\"code\">").nth(1).unwrap();
    after.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_secret_that_staff_gave_is_replaced_at_first_use() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, rosa, _) = ana_and_rosa(&mut school).await;
        let given = account::renew(&school.site, Actor::staff(rosa), ana, Kind::Pin).await;
        let Shown::Pin(given) = given.unwrap() else {
            panic!("no PIN");
        };
        let mut here = school.browser();
        assert_eq!(pin(&mut here, ana, &given).await, "/new-secret?lang=en");
        assert_eq!(here.get("/home").await.leads_to(), "/");
        let page = here.page("/new-secret").await;
        assert!(page.contains("trainer"), "{page}");
        let mut pins = vec![given, shown(&page)];
        for _ in 0..4 {
            here.submit("/new-secret", &[("another", "1")]).await;
            pins.push(shown(&here.page("/new-secret").await));
        }
        let mine = pins.pop().unwrap();
        assert_eq!(pins.last(), Some(&mine), "a fourth one was given");
        assert!(!here.page("/new-secret").await.contains("name=\"another\""));
        assert_eq!(here.submit("/new-secret", &[("take", "1")]).await, "/home");

        let mut here = school.browser();
        assert!(pin(&mut here, ana, &pins[0]).await.contains("wrong=1"));
        assert_eq!(pin(&mut here, ana, &mine).await, "/home");
    }
}

#[tokio::test]
async fn the_last_time_and_wrong_tries_since_are_said_once() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, _, _) = ana_and_rosa(&mut school).await;
        let mut here = school.browser();
        assert_eq!(pin(&mut here, ana, "271828").await, "/home");
        assert!(!here.page("/home").await.contains("Last time you were here"));
        let mut here = school.browser();
        pin(&mut here, ana, "000000").await;
        assert_eq!(pin(&mut here, ana, "271828").await, "/home");
        let page = here.page("/home").await;
        assert!(page.contains("Last time you were here"), "{page}");
        assert!(page.contains("there was 1 try that did not fit"), "{page}");
        assert!(!here.page("/home").await.contains("Last time you were here"));
    }
}

/// Prints a card of Ana's and says what its letters are.
async fn printed(rosa: &mut Browser, ana: Id) -> String {
    let once = lucarne::random::id().to_string();
    let fields = [("print", "1"), ("once", once.as_str())];
    let card = format!("/learner/{ana}/card");
    let sheet = rosa.submit(&card, &fields).await;
    assert_eq!(
        rosa.submit(&card, &fields).await,
        sheet,
        "pressed twice, printed once"
    );
    let page = rosa.page(&sheet).await;
    let card = page.split("<section").nth(1).unwrap();
    let card = card.split("</section>").next().unwrap();
    assert!(
        card.contains("Ana") && card.contains("<svg class=\"qr\""),
        "{card}"
    );
    for foreign in ["Tuesday", "number", "Lucarne", "school"] {
        assert!(!card.contains(foreign), "{foreign}: {card}");
    }
    assert!(rosa.page(&sheet).await.contains("shown already"));
    let letters = card.split("translate=\"no\">").nth(1).unwrap();
    letters.split('<').next().unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_printed_card_opens_until_another_one_is_printed_or_it_is_switched_off() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, rosa, _) = ana_and_rosa(&mut school).await;
        let ivo = school.staff("Ivo", &[Role::Trainer]).await;
        let (mut rosa, mut ivo) = (school.signed_in(rosa).await, school.signed_in(ivo).await);
        let foreign = ivo
            .post(&format!("/learner/{ana}/card"), &[("print", "1")])
            .await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);

        // Card or "let in": the card ends the other.
        let may_ask = "SELECT COUNT(*) FROM may_be_let_in WHERE allowed = 1";
        rosa.submit(&format!("/learner/{ana}/let-in"), &[("on", "1")])
            .await;
        let lost = printed(&mut rosa, ana).await;
        assert_eq!(school.count(may_ask).await, 0);
        let mut here = school.browser();
        assert!(here.page("/start").await.contains("name=\"card\""));
        // A reader types in one piece, small letters or large.
        let typed = lost.replace(' ', "").to_lowercase();
        assert_eq!(here.submit("/start", &[("card", &typed)]).await, "/home");
        let page = here.page("/about-me").await;
        assert!(page.contains("You can sign in with a card") && page.contains("trainer"));

        let card = printed(&mut rosa, ana).await;
        assert_eq!(
            here.get("/home").await.leads_to(),
            "/",
            "the old card's session ended"
        );
        let refused = here.post("/start", &[("card", &lost)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("does not count") && !refused.text.contains(&lost));
        assert_eq!(here.submit("/start", &[("card", &card)]).await, "/home");

        // At work here, it asks staff before it opens there.
        let mut there = school.browser();
        school.sql("UPDATE session SET station = 'room 9'").await;
        school.site.sessions.forget(ana);
        let led = there.submit("/start", &[("card", &card)]).await;
        assert_eq!(led, "/waiting?lang=en");

        rosa.submit(&format!("/learner/{ana}/let-in"), &[("on", "1")])
            .await;
        assert_eq!(school.count("SELECT COUNT(*) FROM card").await, 0);
        printed(&mut rosa, ana).await;
        rosa.submit(&format!("/learner/{ana}/card"), &[("print", "0")])
            .await;
        assert_eq!(school.count("SELECT COUNT(*) FROM card").await, 0);
    }
}

#[tokio::test]
async fn guessing_at_a_card_waits_like_guessing_at_a_pin_and_nothing_of_it_is_kept() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, rosa, _) = ana_and_rosa(&mut school).await;
        let mut rosa = school.signed_in(rosa).await;
        let card = printed(&mut rosa, ana).await;
        let proof = card.replace(' ', "")[8..].to_owned();
        let hash = "SELECT COUNT(*) FROM card WHERE length(hash) = 32 AND length(handle) = 8";
        assert_eq!(school.count(hash).await, 1);
        let mut here = school.browser();
        let other = if card.ends_with('B') { "C" } else { "B" };
        let wrong = format!("{}{other}", &card[..card.len() - 1]);
        let nobody = "BCDF GHJK LNPR STVX BCDF GHJK LNPR STVX BCDF GHJK";
        for guess in [wrong.as_str(), nobody] {
            for _ in 0..5 {
                let refused = here.post("/start", &[("card", guess)]).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            let refused = here.post("/start", &[("card", guess)]).await;
            assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        }
        let right = here.post("/start", &[("card", &card)]).await;
        assert_eq!(
            right.status,
            StatusCode::TOO_MANY_REQUESTS,
            "the right one waits too"
        );
        school.sql("UPDATE throttle SET until = until - 30").await;
        assert_eq!(here.submit("/start", &[("card", &card)]).await, "/home");
        school
            .sql("UPDATE person SET suspended = 1 WHERE kind = 'learner'")
            .await;
        let out = school.browser().post("/start", &[("card", &card)]).await;
        assert_eq!(out.status, StatusCode::UNPROCESSABLE_ENTITY);
        let folder = school.site.folder.path().to_owned();
        for file in ["site.db", "site.db-wal"] {
            let bytes = std::fs::read(folder.join(file)).unwrap_or_default();
            assert!(
                !bytes.windows(32).any(|part| part == proof.as_bytes()),
                "{file}"
            );
        }
    }
}

#[tokio::test]
async fn a_number_leads_to_the_proof_whether_somebody_has_it_or_not() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (ana, ..) = ana_and_rosa(&mut school).await;
        school
            .sql("UPDATE person SET number = '1024' WHERE kind = 'learner'")
            .await;
        let mut here = school.browser();
        for number in ["1024", "4201"] {
            let led = here.submit("/start", &[("card", number)]).await;
            assert_eq!(led, "/proof?lang=en");
            let page = here.page("/proof").await;
            assert!(page.contains(number) && !page.contains("Ana"), "{page}");
        }
        let wrong = here.submit("/proof", &[("pin", "271828")]).await;
        assert!(wrong.contains("wrong=1"));
        here.submit("/start", &[("card", "1024")]).await;
        assert_eq!(here.submit("/proof", &[("pin", "271828")]).await, "/home");
        assert_eq!(
            here.submit("/start", &[("person", &ana.to_string())]).await,
            "/proof?lang=en"
        );
        let empty = school.browser().post("/start", &[("card", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
