//! A trainer and a group.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use course::answer::Answer;
use ledger::statement::Verb;
use ledger::{Actor, Id};
use lucarne::learn::answer::{self, Given, Rules};
use lucarne::learn::fact::{self, Detail, Place};
use lucarne::learn::text;
use lucarne::rights::Role;

use crate::support::{Browser, School, hidden};

const MODULE: &[u8] = include_bytes!("../../../course/tests/modules/email/module.toml");

/// Makes a group by the page and answers its address.
pub async fn make_group(browser: &mut Browser, name: &str) -> String {
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
        let large = vec![b'a'; 1 << 20];
        let large = ("table", "learners.csv", large.as_slice());
        let answer = trainer.upload(&format!("{group}/table"), &[], large).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        let answer = trainer.upload(&format!("{group}/table"), &[], bad).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

const UNIT: &str = "---
title: The envelope
---

:::choice id=which
Which of these are boxes of a message?

- [x] To
- [x] Subject
- [ ] Weather
:::

---

:::hand-in id=letter
Write a short message.

- [ ] There is a greeting {2}
- [ ] It says what I want {2}
:::
";

/// Records an answer as the learner's page does.
async fn answers(
    school: &School,
    learner: Id,
    series: Id,
    activity: &str,
    round: u32,
    answer: Answer,
) {
    let site = school.site.clone();
    let shelved = site.library.series(series).unwrap();
    let unit = shelved.module.unit("01-envelope", "en").unwrap();
    let parsed = text::activity(unit, activity).unwrap();
    let given = Given {
        learner,
        place: Place::of(&shelved, "01-envelope", "en"),
        activity: activity.to_owned(),
        round,
        marking: course::mark::mark(parsed, &answer, course::mark::Surroundings::default()),
        rules: Rules::of(parsed, unit.front.mode),
        answer,
    };
    let keys = site.keys.clone();
    site.write(Actor::learner(learner), move |w| {
        answer::answer(w, &keys, &given)?;
        let step = Detail::Step { screen: 0 };
        fact::record(w, learner, Verb::Progressed, &given.place, None, step, None)?;
        Ok(())
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn a_trainer_reads_answers_and_marks_and_a_coordinator_sees_only_progress() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let otto = school.staff("Otto", &[Role::Trainer]).await;
        let carla = school.staff("Carla", &[Role::Coordinator]).await;
        let ana = school.learner("Ana").await;
        let files = [
            ("module.toml", MODULE),
            ("units/01-envelope.en.md", UNIT.as_bytes()),
        ];
        let series = school.module("email-first-steps", &files).await;
        let group = school.group("Monday", &[tina], &[ana], &[series]).await;
        let picked = |list: &[u32]| Answer {
            picked: Some(list.to_vec()),
            ..Answer::default()
        };
        answers(&school, ana, series, "which", 1, picked(&[1, 3])).await;
        let written = Answer {
            text: Some("Dear <b>Leo</b>".to_owned()),
            ..Answer::default()
        };
        answers(&school, ana, series, "letter", 1, written).await;

        let mut trainer = school.signed_in(tina).await;
        let progress = trainer.page(&format!("/teach/{group}/progress")).await;
        assert!(progress.contains("on it: 1 of"), "{progress}");
        let unit = format!("/learner/{ana}/email-first-steps/01-envelope");
        let page = trainer.page(&unit).await;
        for words in ["Which of these", "Weather", "To · Subject", "Leo", "1 try"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("<b>Leo"));

        let mark = format!("/mark/{ana}/email-first-steps/letter");
        assert!(trainer.page("/marks").await.contains(&mark));
        let page = trainer.page(&mark).await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let faulty = [
            ("once", once.as_str()),
            ("round", "1"),
            ("c1", "1.3"),
            ("c2", "2"),
        ];
        let refused = trainer.post(&mark, &faulty).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let given = [
            ("once", once.as_str()),
            ("round", "1"),
            ("c1", "1,5"),
            ("c2", "2"),
            ("comment", "Well begun."),
        ];
        assert_eq!(trainer.submit(&mark, &given).await, "/marks");
        assert_eq!(trainer.submit(&mark, &given).await, "/marks");
        assert_eq!(
            school
                .count("SELECT COUNT(*) FROM event WHERE kind = 772")
                .await,
            1
        );
        assert_eq!(
            school
                .count("SELECT milli FROM staff_mark WHERE comment = 'Well begun.'")
                .await,
            875
        );
        assert_eq!(
            school
                .count(
                    "SELECT milli FROM activity_state WHERE activity = 'letter' AND state = 'done'"
                )
                .await,
            875
        );
        assert!(!trainer.page("/marks").await.contains(&mark));

        let mut coordinator = school.signed_in(carla).await;
        let page = coordinator.page(&unit).await;
        assert!(page.contains("1 try") && !page.contains("Weather") && !page.contains("Leo"));
        let refused = coordinator.get(&mark).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let mut other = school.signed_in(otto).await;
        for path in [&unit, &mark] {
            assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn three_tries_without_success_show_who_is_stuck() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let ana = school.learner("Ana").await;
        let unit = UNIT.replace("id=which", "id=which tries=5");
        let files = [
            ("module.toml", MODULE),
            ("units/01-envelope.en.md", unit.as_bytes()),
        ];
        let series = school.module("email-first-steps", &files).await;
        let group = school.group("Monday", &[tina], &[ana], &[series]).await;
        for round in 1..=3 {
            let wrong = Answer {
                picked: Some(vec![3]),
                ..Answer::default()
            };
            answers(&school, ana, series, "which", round, wrong).await;
        }
        let mut trainer = school.signed_in(tina).await;
        let progress = trainer.page(&format!("/teach/{group}/progress")).await;
        assert!(progress.contains("stuck at 1 of"), "{progress}");
    }
}
