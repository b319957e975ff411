//! A trainer and a group.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Id, Kind};
use lucarne::rights::Role;
use lucarne::teach::mark::{Marked, give};

use crate::support::{Browser, School, hidden};

const MODULE: &[u8] = include_bytes!("../../../course/tests/modules/email/module.toml");

/// Makes a group by the page and answers its address.
async fn make_group(browser: &mut Browser, name: &str) -> String {
    let page = browser.page("/teach").await;
    let once = hidden(&page, "once").unwrap();
    browser
        .submit("/teach", &[("name", name), ("once", once)])
        .await
}

/// The fields of a new learner.
fn fields<'a>(
    once: &'a str,
    name: &'a str,
    number: &'a str,
    secret: &'a str,
) -> Vec<(&'a str, &'a str)> {
    vec![
        ("once", once),
        ("name", name),
        ("alias", name),
        ("number", number),
        ("language", "en"),
        ("secret", secret),
    ]
}

/// Adds a learner by the page and answers where the sheet with the secret is.
async fn add(browser: &mut Browser, group: &str, name: &str, number: &str, secret: &str) -> String {
    let page = browser.page(&format!("{group}/add")).await;
    let once = hidden(&page, "once").unwrap();
    let fields = fields(once, name, number, secret);
    browser.submit(&format!("{group}/add"), &fields).await
}

/// The id of the learner whose link stands in a page.
fn learner_in(page: &str) -> String {
    let at = page.find("/learner/").unwrap() + "/learner/".len();
    page[at..at + 32].to_owned()
}

/// The six digits on a sheet.
fn pin_on(sheet: &str) -> String {
    let at = sheet.find("class=\"code\">").unwrap() + "class=\"code\">".len();
    sheet[at..at + 6].to_owned()
}

#[tokio::test]
async fn the_whole_life_of_a_group() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let module = school
            .module("email-first-steps", &[("module.toml", MODULE)])
            .await;
        let mut trainer = school.signed_in(tina).await;
        let group = make_group(&mut trainer, "Monday").await;
        let page = trainer.page(&group).await;
        assert!(page.contains("Monday"));

        let sheet = add(&mut trainer, &group, "Ana", "17", "pin").await;
        let shown = trainer.page(&sheet).await;
        let pin = pin_on(&shown);
        let reloaded = trainer.page(&sheet).await;
        assert!(!reloaded.contains(&pin), "the secret was shown again");

        let page = trainer.page(&group).await;
        let ana = learner_in(&page);
        let mut learner = school.browser();
        learner.submit("/start", &[("person", &ana)]).await;
        assert_eq!(learner.submit("/proof", &[("pin", &pin)]).await, "/home");
        let page = trainer.page(&group).await;
        assert!(page.contains("since "), "who is signed in is seen");

        let series = module.to_string();
        let open = [("series", series.as_str()), ("open", "1")];
        trainer.submit(&format!("{group}/module"), &open).await;
        assert_eq!(school.count("SELECT COUNT(*) FROM group_module").await, 1);
        let progress = trainer.page(&format!("{group}/progress")).await;
        assert!(progress.contains("not begun"), "{progress}");
        trainer.page(&format!("/learner/{ana}")).await;
        trainer.page(&format!("{group}/cards")).await;
        trainer.page(&format!("{group}/list")).await;

        let page = trainer.page(&format!("/learner/{ana}")).await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let reset = format!("/learner/{ana}/reset");
        let sheet = trainer
            .submit(&reset, &[("once", &once), ("secret", "pictures")])
            .await;
        assert!(trainer.page(&sheet).await.contains("First "));
        assert_eq!(learner.get("/settings").await.leads_to(), "/");
        let next = trainer.submit(&format!("{sheet}/again"), &[]).await;
        assert_ne!(next, sheet);
        assert_eq!(trainer.submit(&format!("{sheet}/again"), &[]).await, next);

        trainer
            .submit(&format!("/learner/{ana}/suspend"), &[("suspend", "1")])
            .await;
        assert_eq!(
            school
                .count("SELECT suspended FROM person WHERE kind = 'learner'")
                .await,
            1
        );
        trainer
            .submit(&format!("/learner/{ana}/suspend"), &[("suspend", "0")])
            .await;

        let other = make_group(&mut trainer, "Tuesday").await;
        let to = other.trim_start_matches("/teach/").to_owned();
        let led = trainer
            .submit(&format!("{group}/move"), &[("person", &ana), ("to", &to)])
            .await;
        assert_eq!(led, other);
        assert!(trainer.page(&other).await.contains("Ana"));
        trainer
            .submit(&format!("{group}/known"), &[("known", "17")])
            .await;
        assert_eq!(school.count("SELECT COUNT(*) FROM enrolment").await, 2);
        trainer
            .submit(&format!("{group}/remove"), &[("person", &ana)])
            .await;
        assert_eq!(school.count("SELECT COUNT(*) FROM enrolment").await, 1);

        trainer
            .submit(&format!("{group}/name"), &[("name", "Wednesday")])
            .await;
        trainer
            .submit(&format!("{group}/close"), &[("closed", "1")])
            .await;
        let page = trainer.page(&group).await;
        assert!(page.contains("Wednesday") && page.contains("closed"));

        let carla = school.staff("Carla", &[Role::Coordinator]).await;
        let mut coordinator = school.signed_in(carla).await;
        let all = coordinator.page("/teach").await;
        assert!(all.contains("Wednesday") && all.contains("Tuesday"));
    }
}

#[tokio::test]
async fn a_double_click_makes_one_learner() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tina).await;
        let group = make_group(&mut trainer, "Monday").await;
        let page = trainer.page(&format!("{group}/add")).await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let fields = fields(&once, "Ana", "17", "pictures");
        let first = trainer.submit(&format!("{group}/add"), &fields).await;
        let second = trainer.submit(&format!("{group}/add"), &fields).await;
        assert_eq!(first, second);
        assert_eq!(
            school
                .count("SELECT COUNT(*) FROM person WHERE kind = 'learner'")
                .await,
            1
        );
        assert_eq!(school.count("SELECT COUNT(*) FROM enrolment").await, 1);
    }
}

#[tokio::test]
async fn a_form_with_faults_says_where_and_keeps_what_was_typed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tina).await;
        let group = make_group(&mut trainer, "Monday").await;
        let once = lucarne::random::id().to_string();
        let fields = fields(&once, "Ana", "", "pin");
        let answer = trainer.post(&format!("{group}/add"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("href=\"#number\"") && answer.text.contains("value=\"Ana\""));
        assert_eq!(
            trainer.post("/teach", &[("name", "")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn a_trainer_of_another_group_is_refused_as_if_there_was_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let otto = school.staff("Otto", &[Role::Trainer]).await;
        let ana = school.learner("Ana").await;
        let group = school.group("Monday", &[tina], &[ana], &[]).await;
        let mut other = school.signed_in(otto).await;
        assert!(!other.page("/teach").await.contains("Monday"));
        for path in [
            format!("/teach/{group}"),
            format!("/teach/{group}/add"),
            format!("/teach/{group}/table"),
            format!("/teach/{group}/list"),
            format!("/teach/{group}/cards"),
            format!("/teach/{group}/progress"),
            format!("/learner/{ana}"),
        ] {
            let answer = other.get(&path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            assert!(!answer.text.contains("Ana"), "{path}");
        }
        let ana = ana.to_string();
        for (path, fields) in [
            (format!("/teach/{group}/name"), vec![("name", "Mine")]),
            (format!("/teach/{group}/close"), vec![("closed", "1")]),
            (
                format!("/teach/{group}/remove"),
                vec![("person", ana.as_str())],
            ),
            (format!("/teach/{group}/known"), vec![("known", "n-Ana")]),
            (
                format!("/learner/{ana}/reset"),
                vec![("once", "00000000000000000000000000000001")],
            ),
            (format!("/learner/{ana}/suspend"), vec![("suspend", "1")]),
        ] {
            let answer = other.post(&path, &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        let own = make_group(&mut other, "Mine").await;
        let answer = other
            .post(&format!("{own}/known"), &[("known", "n-Ana")])
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(school.count("SELECT COUNT(*) FROM enrolment").await, 1);
    }
}

#[tokio::test]
async fn a_table_is_looked_at_then_written_and_twice_doubles_nobody() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tina).await;
        let group = make_group(&mut trainer, "Monday").await;
        let csv = "\u{feff}number;name;alias;language;content_language;secret\r\n\
                   1;Ana Popa;Ana;ro;;pin\r\n\
                   2;=Bob;Bob;xx;;\r\n\
                   3;Cy <b>;Cy;fr;ro;pictures\r\n";
        let learners = "SELECT COUNT(*) FROM person WHERE kind = 'learner'";
        for round in 0..2 {
            let file = ("file", "list.csv", csv.as_bytes());
            let table = format!("{group}/table");
            let preview = trainer.upload(&table, &[], file).await;
            assert_eq!(preview.status, StatusCode::OK);
            assert!(preview.text.contains("Line 3 language") && !preview.text.contains("<b>"));
            assert_eq!(school.count(learners).await, round * 2);

            let no_file = ("none", "", b"".as_slice());
            let sent = [("table", csv)];
            let faults = trainer
                .upload(&format!("{table}/faults"), &sent, no_file)
                .await;
            assert!(faults.text.contains("2,'=Bob,Bob,xx,,,"), "{}", faults.text);

            let once = hidden(&preview.text, "once").unwrap();
            let sent = [("table", csv), ("once", once)];
            let done = trainer
                .upload(&format!("{table}/confirm"), &sent, no_file)
                .await;
            let led = done.leads_to();
            assert_eq!(led.starts_with("/sheet/"), round == 0, "{led}");
            if round == 0 {
                let sheet = trainer.page(&led).await;
                assert!(sheet.contains("class=\"code\"") && sheet.contains("Cy"));
            }
            assert_eq!(school.count(learners).await, 2);
            assert_eq!(school.count("SELECT COUNT(*) FROM enrolment").await, 2);
        }
        assert_eq!(
            school
                .count("SELECT COUNT(DISTINCT symbol) FROM person WHERE kind = 'learner'")
                .await,
            2
        );
        let bad = ("file", "x.csv", b"\xff\xfe".as_slice());
        let answer = trainer.upload(&format!("{group}/table"), &[], bad).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_mark_and_its_comment_reach_the_tables() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana) = (
            school.staff("Tina", &[Role::Trainer]).await,
            school.learner("Ana").await,
        );
        let marked = Marked {
            series: Id::from_bytes([1; 16]),
            activity: "letter".to_owned(),
            round: 1,
            given: vec![1.5, 2.0],
            milli: 700,
        };
        school
            .site
            .write(Actor::staff(tina), move |w| give(w, ana, &marked, "Good."))
            .await
            .unwrap();
        assert_eq!(
            school
                .count("SELECT milli FROM staff_mark WHERE comment = 'Good.'")
                .await,
            700
        );
        let notes = Kind::LearningNote.code();
        assert!(notes > 0);
    }
}
