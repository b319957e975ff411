//! Lessons, who was there, and what interrupts them.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::Id;
use lucarne::clock;
use lucarne::rights::Role;

use crate::support::{Browser, School, hidden, link};

const MODULE: &[u8] = include_bytes!("../../../course/tests/modules/email/module.toml");
const DAY: i64 = 24 * 60 * 60;

struct Class {
    tina: Id,
    ana: Id,
    group: Id,
    series: Id,
}

async fn class(school: &mut School) -> Class {
    let tina = school.staff("Tina", &[Role::Trainer]).await;
    let (ana, ben) = (school.learner("Ana").await, school.learner("Ben").await);
    let series = school
        .module("email-first-steps", &[("module.toml", MODULE)])
        .await;
    let group = school
        .group("Monday", &[tina], &[ana, ben], &[series])
        .await;
    Class {
        tina,
        ana,
        group,
        series,
    }
}

/// Fills in one form of the plan.
pub async fn plan(
    browser: &mut Browser,
    group: Id,
    what: &str,
    fields: &[(&str, &str)],
) -> StatusCode {
    let page = browser.page(&format!("/teach/{group}/plan")).await;
    let once = hidden(&page, "once").unwrap().to_owned();
    let mut all = fields.to_vec();
    all.push(("once", &once));
    let answer = browser
        .post(&format!("/teach/{group}/plan/{what}"), &all)
        .await;
    answer.status
}

#[tokio::test]
async fn a_deadline_moves_by_interrupted_days_and_the_learner_is_told_why() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let Class {
            tina,
            ana,
            group,
            series,
        } = class(&mut school).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let now = clock::seconds();
        let due = clock::date(now + 20 * DAY);
        let series_text = series.to_string();
        let mut trainer = school.signed_in(tina).await;
        let set = [("series", series_text.as_str()), ("day", due.as_str())];
        assert_eq!(
            plan(&mut trainer, group, "finish", &set).await,
            StatusCode::SEE_OTHER
        );
        let mut learner = school.signed_in(ana).await;
        let home = learner.page("/home").await;
        assert!(
            home.contains("Finish by") && !home.contains("more:"),
            "{home}"
        );

        let mut coordinator = school.signed_in(cora).await;
        let page = coordinator.page("/overview").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let (from, to) = (clock::date(now + 2 * DAY), clock::date(now + 3 * DAY));
        let lockdown = [
            ("once", once.as_str()),
            ("reason", "lockdown"),
            ("from", from.as_str()),
            ("to", to.as_str()),
        ];
        coordinator
            .submit("/overview/interruption", &lockdown)
            .await;
        let home = learner.page("/home").await;
        assert!(
            home.contains("You have 2 days more: there were no lessons."),
            "{home}"
        );
        assert!(!home.to_lowercase().contains("lockdown"));

        let ana_text = ana.to_string();
        let day = clock::date(now + 5 * DAY);
        let escort = [
            ("person", ana_text.as_str()),
            ("reason", "escort"),
            ("from", day.as_str()),
            ("to", day.as_str()),
        ];
        assert_eq!(
            plan(&mut trainer, group, "absence", &escort).await,
            StatusCode::SEE_OTHER
        );
        let home = learner.page("/home").await;
        assert!(home.contains("You have 3 days more"), "{home}");
        let page = trainer.page(&format!("/teach/{group}/plan")).await;
        assert!(page.contains("moved by 2 days (Lockdown)"), "{page}");
        assert!(
            trainer
                .page(&format!("/teach/{group}/progress"))
                .await
                .contains("moved by 2 days")
        );
    }
}

#[tokio::test]
async fn an_interruption_taken_back_moves_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let Class {
            tina,
            group,
            series,
            ..
        } = class(&mut school).await;
        let mut trainer = school.signed_in(tina).await;
        let now = clock::seconds();
        let (due, day) = (clock::date(now + 9 * DAY), clock::date(now + DAY));
        let series = series.to_string();
        let set = [("series", series.as_str()), ("day", due.as_str())];
        plan(&mut trainer, group, "finish", &set).await;
        let holiday = [
            ("reason", "holiday"),
            ("from", day.as_str()),
            ("to", day.as_str()),
        ];
        plan(&mut trainer, group, "interruption", &holiday).await;
        let address = format!("/teach/{group}/plan");
        let page = trainer.page(&address).await;
        assert!(page.contains("moved by 1 day (Holiday)"), "{page}");
        let at = page.find("/plan/interruption/cancel").unwrap();
        let id = hidden(&page[at..], "id").unwrap().to_owned();
        trainer
            .submit(&format!("{address}/interruption/cancel"), &[("id", &id)])
            .await;
        assert!(!trainer.page(&address).await.contains("moved by"));
    }
}

#[tokio::test]
async fn attendance_is_everybody_but_the_exceptions_and_known_absences_are_filled_in() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let Class {
            tina, ana, group, ..
        } = class(&mut school).await;
        let mut trainer = school.signed_in(tina).await;
        let now = clock::seconds();
        let today = clock::date(now - DAY);
        let lesson = [
            ("day", today.as_str()),
            ("time", "09:00"),
            ("minutes", "90"),
            ("room", "Room 2"),
        ];
        assert_eq!(
            plan(&mut trainer, group, "lesson", &lesson).await,
            StatusCode::SEE_OTHER
        );
        let again = plan(&mut trainer, group, "lesson", &lesson).await;
        assert_eq!(
            again,
            StatusCode::UNPROCESSABLE_ENTITY,
            "two lessons in one room"
        );
        let ana_text = ana.to_string();
        let court = [
            ("person", ana_text.as_str()),
            ("reason", "court"),
            ("from", today.as_str()),
            ("to", today.as_str()),
        ];
        plan(&mut trainer, group, "absence", &court).await;

        let page = trainer.page(&format!("/teach/{group}/plan")).await;
        let lesson = link(&page, "/lesson/").unwrap().to_owned();
        let sheet = trainer.page(&lesson).await;
        assert!(
            sheet.contains("<option value=\"court\" selected"),
            "{sheet}"
        );
        let fields = shown(&sheet);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        trainer.submit(&lesson, &fields).await;
        let present = "SELECT COUNT(*) FROM attendance WHERE status = 'present' AND minutes = 90";
        assert_eq!(school.count(present).await, 1);
        let absent = "SELECT COUNT(*) FROM attendance WHERE status = 'absent' AND reason = 'court'";
        assert_eq!(school.count(absent).await, 1);

        let events = school.count("SELECT COUNT(*) FROM event").await;
        trainer.submit(&lesson, &fields).await;
        assert_eq!(
            school.count("SELECT COUNT(*) FROM event").await,
            events,
            "what is as it was is recorded again"
        );
        let part = format!("status-{ana}");
        let bad = trainer.post(&lesson, &[(&part, "part")]).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn who_is_away_for_a_known_reason_is_not_missed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let Class {
            tina, ana, group, ..
        } = class(&mut school).await;
        let mut trainer = school.signed_in(tina).await;
        let missed = |page: &str| {
            let row = page
                .split("<tr>")
                .find(|row| row.contains("Monday"))
                .unwrap();
            let cells: Vec<String> = row
                .split("<td class=\"count\">")
                .skip(1)
                .map(|cell| cell.split('<').next().unwrap().to_owned())
                .collect();
            (cells[2].clone(), cells[3].clone())
        };
        let page = trainer.page("/overview").await;
        assert_eq!(missed(&page), ("2".to_owned(), "0".to_owned()));
        let now = clock::seconds();
        let (from, to) = (clock::date(now - DAY), clock::date(now + DAY));
        let ana = ana.to_string();
        let escort = [
            ("person", ana.as_str()),
            ("reason", "escort"),
            ("from", from.as_str()),
            ("to", to.as_str()),
        ];
        plan(&mut trainer, group, "absence", &escort).await;
        let page = trainer.page("/overview").await;
        assert_eq!(missed(&page), ("1".to_owned(), "1".to_owned()));
        let table = trainer.page(&format!("/teach/{group}/progress")).await;
        assert!(table.contains("Escort"), "{table}");
        assert!(
            trainer
                .page(&format!("/teach/{group}"))
                .await
                .contains("Escort")
        );
    }
}

#[tokio::test]
async fn nobody_plans_for_a_group_that_is_not_theirs_nor_for_the_site() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let Class {
            tina, ana, group, ..
        } = class(&mut school).await;
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let mut stranger = school.signed_in(tom).await;
        let address = format!("/teach/{group}/plan");
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
        let holiday = [
            ("reason", "holiday"),
            ("from", "2026-12-24"),
            ("to", "2026-12-26"),
            ("once", "00000000000000000000000000000001"),
        ];
        let answer = stranger
            .post(&format!("{address}/interruption"), &holiday)
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let mut trainer = school.signed_in(tina).await;
        let answer = trainer.post("/overview/interruption", &holiday).await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "a trainer closed the site"
        );
        let mut learner = school.signed_in(ana).await;
        assert_eq!(learner.get("/overview").await.status, StatusCode::FORBIDDEN);
        assert_eq!(school.count("SELECT COUNT(*) FROM interruption").await, 0);

        let backwards = [
            ("reason", "holiday"),
            ("from", "2026-12-26"),
            ("to", "2026-12-24"),
        ];
        let answer = plan(&mut trainer, group, "interruption", &backwards).await;
        assert_eq!(answer, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// What a browser would send of a sheet as it is shown.
pub fn shown(page: &str) -> Vec<(String, String)> {
    let value = |tag: &str, name: &str| {
        let start = format!("{name}=\"");
        let at = tag.find(&start)? + start.len();
        Some(tag[at..].split('"').next()?.to_owned())
    };
    let mut fields = Vec::new();
    let mut select = None;
    for tag in page.split('<') {
        let tag = tag.split('>').next().unwrap_or_default();
        if tag.starts_with("input") {
            let radio = tag.contains("type=\"radio\"");
            let hidden = tag.contains("type=\"hidden\"");
            if !hidden && (!radio || tag.contains(" checked")) {
                fields.extend(value(tag, "name").zip(value(tag, "value")));
            }
        } else if tag.starts_with("select") {
            select = value(tag, "name");
        } else if tag.starts_with("option") && tag.contains(" selected") {
            fields.extend(select.clone().zip(value(tag, "value")));
        }
    }
    fields
}
