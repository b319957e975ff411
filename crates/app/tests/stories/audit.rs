//! What people can find out afterwards: who looked, who did what, and whether it is still whole.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id, Kind};
use lucarne::audit::look::RecordRead;
use lucarne::rights::Role;

use crate::support::{School, hidden};

const MODULE: &[u8] = include_bytes!("../../../course/tests/modules/email/module.toml");

/// A trainer with a group of two learners.
async fn class(school: &mut School) -> (Id, Id, Id, Id) {
    let tina = school.staff("Tina", &[Role::Trainer]).await;
    let (ana, ben) = (school.learner("Ana").await, school.learner("Ben").await);
    let module = school
        .module("email-first-steps", &[("module.toml", MODULE)])
        .await;
    let group = school
        .group("Monday", &[tina], &[ana, ben], &[module])
        .await;
    (tina, ana, ben, group)
}

/// Waits until everything handed to the writer before is committed.
async fn settled(school: &School) {
    school.site.write(Actor::SYSTEM, |_| Ok(())).await.unwrap();
}

const LOOKS: &str = "SELECT COUNT(*) FROM event WHERE kind = 266";

#[tokio::test]
async fn a_look_at_a_record_is_recorded_once_an_hour_for_each_reader_and_person() {
    assert_eq!(Kind::RecordRead.code(), 266);
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, ben, group) = class(&mut school).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut trainer = school.signed_in(tina).await;
        trainer.page(&format!("/teach/{group}/progress")).await;
        settled(&school).await;
        assert_eq!(
            school.count(LOOKS).await,
            0,
            "the table of a group is no one's record"
        );

        trainer.page(&format!("/learner/{ana}")).await;
        trainer.page(&format!("/learner/{ana}")).await;
        settled(&school).await;
        assert_eq!(school.count(LOOKS).await, 1, "two looks in an hour are one");

        trainer.page(&format!("/learner/{ben}")).await;
        let mut coordinator = school.signed_in(cora).await;
        coordinator.page(&format!("/learner/{ana}")).await;
        settled(&school).await;
        assert_eq!(school.count(LOOKS).await, 3);
    }
}

#[tokio::test]
async fn a_look_that_was_refused_is_no_look() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (_, ana, _, _) = class(&mut school).await;
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let mut stranger = school.signed_in(tom).await;
        let answer = stranger.get(&format!("/learner/{ana}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        settled(&school).await;
        assert_eq!(school.count(LOOKS).await, 0);
    }
}

#[tokio::test]
async fn a_look_recorded_before_a_restart_is_not_recorded_again() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        let read = RecordRead {
            roles: vec![Role::Trainer],
        };
        school
            .site
            .write(Actor::staff(tina), move |w| {
                w.record_about(ana, Kind::RecordRead, &read)?;
                Ok(())
            })
            .await
            .unwrap();
        let mut trainer = school.signed_in(tina).await;
        trainer.page(&format!("/learner/{ana}")).await;
        settled(&school).await;
        assert_eq!(school.count(LOOKS).await, 1);
    }
}

#[tokio::test]
async fn the_trail_has_a_line_for_every_event() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        class(&mut school).await;
        let events = school.count("SELECT COUNT(*) FROM event").await;
        assert!(events > 5);
        assert_eq!(school.count("SELECT COUNT(*) FROM trail").await, events);
    }
}

#[tokio::test]
async fn a_learner_is_told_who_looked_by_what_they_are_and_never_by_name() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        let mut learner = school.signed_in(ana).await;
        let before = learner.page("/about-me").await;
        assert!(before.contains("Nobody has looked yet."));
        assert!(before.contains("Nothing about you has left."));

        let mut trainer = school.signed_in(tina).await;
        trainer.page(&format!("/learner/{ana}")).await;
        settled(&school).await;
        let after = learner.page("/about-me").await;
        assert!(after.contains(": trainer</li>"), "{after}");
        assert!(!after.contains("Tina"), "a name of staff reached a learner");
        assert!(
            after.contains("24 months"),
            "until when it is kept is not told"
        );
        for lang in ["fr", "it", "ro", "ar"] {
            learner.page(&format!("/about-me?lang={lang}")).await;
        }
    }
}

#[tokio::test]
async fn a_new_secret_is_told_to_the_learner_with_the_role_it_came_from() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        let mut trainer = school.signed_in(tina).await;
        let page = trainer.page(&format!("/learner/{ana}")).await;
        let once = hidden(&page, "once").unwrap();
        trainer
            .submit(
                &format!("/learner/{ana}/reset"),
                &[("secret", "pin"), ("once", once)],
            )
            .await;
        let mut learner = school.signed_in(ana).await;
        let page = learner.page("/about-me").await;
        assert!(page.contains("New pictures or a new PIN from:"), "{page}");
    }
}

#[tokio::test]
async fn a_learner_asks_for_a_correction_and_the_coordinator_answers() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut learner = school.signed_in(ana).await;
        let page = learner.page("/about-me").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let wish = [
            ("about", "attendance"),
            ("wish", "I was there on <Monday>"),
            ("once", once.as_str()),
        ];
        learner.submit("/about-me/correction", &wish).await;
        learner.submit("/about-me/correction", &wish).await;
        assert_eq!(school.count("SELECT COUNT(*) FROM correction").await, 1);

        let mut trainer = school.signed_in(tina).await;
        let answer = trainer.get("/corrections").await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "requests are not for trainers"
        );

        let mut coordinator = school.signed_in(cora).await;
        assert!(coordinator.page("/teach").await.contains("/corrections"));
        let page = coordinator.page("/corrections").await;
        assert!(page.contains("I was there on &#60;Monday&#62;"), "{page}");
        let address = action(&page, "/corrections/").unwrap().to_owned();
        let empty = coordinator
            .post(&address, &[("outcome", "corrected"), ("answer", "")])
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        coordinator
            .submit(
                &address,
                &[("outcome", "corrected"), ("answer", "You are right.")],
            )
            .await;
        let told = learner.page("/about-me").await;
        assert!(told.contains("It was changed") && told.contains("You are right."));
        assert!(!told.contains("Cora"));
    }
}

#[tokio::test]
async fn a_wish_that_is_too_long_stays_in_the_form() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (_, ana, _, _) = class(&mut school).await;
        let mut learner = school.signed_in(ana).await;
        let page = learner.page("/about-me").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let long = "a".repeat(501);
        let fields = [("about", "marks"), ("wish", &long), ("once", once.as_str())];
        let answer = learner.post("/about-me/correction", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(&long));
        assert_eq!(school.count("SELECT COUNT(*) FROM correction").await, 0);
    }
}

/// The target of the first form in a page that begins so.
fn action<'a>(page: &'a str, begin: &str) -> Option<&'a str> {
    let start = format!("action=\"{begin}");
    let at = page.find(&start)? + "action=\"".len();
    page[at..].split('"').next()
}
