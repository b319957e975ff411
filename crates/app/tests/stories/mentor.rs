//! A learner helps others of their group: only with the consent of each, only what is needed, and every look is told.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::Id;
use lucarne::clock;
use lucarne::rights::Role;

use crate::support::{Browser, School, hidden};

const FILES: [(&str, &[u8]); 3] = [
    (
        "module.toml",
        include_bytes!("../../../../tests/browser/activities/module.toml"),
    ),
    (
        "units/01-all.en.md",
        include_bytes!("../../../../tests/browser/activities/units/01-all.en.md"),
    ),
    (
        "media/audio/one.opus",
        include_bytes!("../../../../tests/browser/activities/media/audio/one.opus"),
    ),
];
/// A screen with one activity that gives a result.
const COME: &str = "/come/activities/01-all/2";

struct Class {
    school: School,
    tina: Id,
    ana: Id,
    bo: Id,
    group: Id,
}

/// Tina looks after Ana, who will ask, and Bo, who will be a mentor.
async fn class(engine: store::Engine) -> Class {
    let mut school = School::new(engine).await;
    let tina = school.staff("Tina", &[Role::Trainer]).await;
    let (ana, bo) = (school.learner("Ana").await, school.learner("Bo").await);
    let series = school.module("activities", &FILES).await;
    let group = school.group("Monday", &[tina], &[ana, bo], &[series]).await;
    Class {
        school,
        tina,
        ana,
        bo,
        group,
    }
}

fn allow(school: &School) {
    std::fs::write(school.site.folder.policy(), "mentors = true\n").unwrap();
}

fn in_a_week() -> String {
    clock::date(clock::seconds() + 7 * 24 * 60 * 60)
}

impl Class {
    async fn name(&self) {
        let mut trainer = self.school.signed_in(self.tina).await;
        let person = self.bo.to_string();
        let form = [("person", person.as_str()), ("until", &in_a_week())];
        let led = trainer.submit(&self.address(), &form).await;
        assert_eq!(led, self.address());
    }

    async fn accepts(&self, yes: &str) {
        let mut learner = self.school.signed_in(self.ana).await;
        let (mentor, group) = (self.bo.to_string(), self.group.to_string());
        let form = [
            ("mentor", mentor.as_str()),
            ("group", &group),
            ("accept", yes),
        ];
        learner.submit("/about-me/mentors", &form).await;
    }

    async fn asks(&self) {
        let mut learner = self.school.signed_in(self.ana).await;
        learner.submit(COME, &[]).await;
    }

    fn address(&self) -> String {
        format!("/teach/{}/mentors", self.group)
    }

    /// All that is needed, and what Bo sees then.
    async fn helping(&self) -> (Browser, String) {
        allow(&self.school);
        self.name().await;
        self.accepts("1").await;
        self.asks().await;
        let mut mentor = self.school.signed_in(self.bo).await;
        let page = mentor.page("/mentor").await;
        let request = request(&page).unwrap().to_owned();
        (mentor, request)
    }
}

/// The address of the first request in the list of a mentor.
fn request(page: &str) -> Option<&str> {
    let start = "action=\"/mentor/";
    let at = page.find(start)? + "action=\"".len();
    page[at..].split('"').next()
}

const LOOKS: &str = "SELECT COUNT(*) FROM event WHERE kind = 266";
const NOTED: &str = "SELECT COUNT(*) FROM activity_state WHERE noted > 0";

#[tokio::test]
async fn a_mentor_sees_only_who_accepted_them_and_only_with_which_unit() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        allow(&class.school);
        class.name().await;
        class.asks().await;
        let mut mentor = class.school.signed_in(class.bo).await;
        assert!(mentor.page("/home").await.contains("href=\"/mentor\""));
        let page = mentor.page("/mentor").await;
        assert!(!page.contains(">Ana<") && page.contains("Nobody asks for help now."));
        assert_eq!(class.school.count(LOOKS).await, 0, "nothing was seen");

        class.accepts("1").await;
        let page = mentor.page("/mentor").await;
        assert!(page.contains(">Ana<"), "{page}");
        assert!(!page.contains("of the school"), "the name staff use");
        let request = request(&page).unwrap().to_owned();

        class.accepts("0").await;
        assert!(!mentor.page("/mentor").await.contains(">Ana<"));
        for path in [format!("{request}/unit"), format!("{request}/file/x")] {
            assert_eq!(mentor.get(&path).await.status, StatusCode::NOT_FOUND);
        }
        class.school.close_and_verify().await;
    }
}

#[tokio::test]
async fn every_look_of_a_mentor_is_told_to_the_learner() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let (mut mentor, request) = class.helping().await;
        assert_eq!(class.school.count(LOOKS).await, 1);
        mentor.page(&format!("{request}/unit")).await;
        mentor.page("/mentor").await;
        assert_eq!(class.school.count(LOOKS).await, 1, "once an hour");
        let mut learner = class.school.signed_in(class.ana).await;
        let page = learner.page("/about-me").await;
        assert!(page.contains(": mentor</li>"), "{page}");
        assert!(!page.contains(">Bo<"));
    }
}

#[tokio::test]
async fn what_is_off_ended_or_taken_back_is_as_if_it_never_was() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let (mut mentor, request) = class.helping().await;
        let unit = format!("{request}/unit");
        mentor.page(&unit).await;
        let gone = async |mentor: &mut Browser, why: &str| {
            for path in ["/mentor", &unit] {
                let status = mentor.get(path).await.status;
                assert_eq!(status, StatusCode::NOT_FOUND, "{path}: {why}");
            }
            let once = lucarne::random::id().to_string();
            let hand_on = [("do", "hand-on"), ("once", once.as_str())];
            let answer = mentor.post(&request, &hand_on).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{why}");
            assert!(!mentor.page("/home").await.contains("href=\"/mentor\""));
        };
        std::fs::write(class.school.site.folder.policy(), "mentors = false\n").unwrap();
        gone(&mut mentor, "switched off").await;
        allow(&class.school);
        mentor.page(&unit).await;

        class.school.sql("UPDATE mentor SET until = 1").await;
        gone(&mut mentor, "ended").await;

        class.name().await;
        let page = mentor.page("/mentor").await;
        assert!(!page.contains(">Ana<"), "who is named anew asks anew");

        let mut trainer = class.school.signed_in(class.tina).await;
        let person = class.bo.to_string();
        for _ in 0..2 {
            let end = format!("{}/end", class.address());
            trainer.submit(&end, &[("person", &person)]).await;
        }
        let answer = mentor.get("/mentor").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "no mentor any more");
        let roles = "SELECT COUNT(*) FROM person_role WHERE role = 'mentor'";
        assert_eq!(class.school.count(roles).await, 0);
    }
}

#[tokio::test]
async fn a_mentor_takes_a_request_and_what_they_helped_with_makes_the_result_helped() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let (mut mentor, request) = class.helping().await;
        let page = mentor.page("/mentor").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let take = [("do", "take"), ("once", once.as_str())];
        mentor.submit(&request, &take).await;
        mentor.submit(&request, &take).await;
        let mut learner = class.school.signed_in(class.ana).await;
        assert!(
            learner
                .page(COME)
                .await
                .contains("Somebody is coming to you.")
        );

        let page = mentor.page("/mentor").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let nothing = [("do", "helped"), ("once", once.as_str())];
        let answer = mentor.post(&request, &nothing).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("Tick at least one line"));
        assert_eq!(class.school.count(NOTED).await, 0);

        let helped = [
            ("do", "helped"),
            ("with", "mouse"),
            ("with", "word"),
            ("once", once.as_str()),
        ];
        mentor.submit(&request, &helped).await;
        mentor.submit(&request, &helped).await;
        assert_eq!(class.school.count(NOTED).await, 1);
        let twice = "SELECT COUNT(*) FROM activity_state WHERE noted > 1";
        assert_eq!(class.school.count(twice).await, 0, "pressed twice");
        assert!(mentor.page("/mentor").await.contains("Nobody asks"));
        assert!(!learner.page(COME).await.contains("Somebody is coming"));

        let mut trainer = class.school.signed_in(class.tina).await;
        let unit = format!("/learner/{}/activities/01-all", class.ana);
        let page = trainer.page(&unit).await;
        assert_eq!(page.matches("with help").count(), 1, "{page}");
        assert!(!page.contains("Not yet"), "helped before the first try");
        class.school.close_and_verify().await;
    }
}

#[tokio::test]
async fn a_mentor_tries_the_unit_and_nothing_is_recorded_for_anybody() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let (mut mentor, request) = class.helping().await;
        let page = mentor.page(&format!("{request}/unit")).await;
        assert!(page.contains("What you try here is not kept"), "{page}");
        let start = format!("action=\"{request}/unit/");
        let at = page.find(&start).unwrap() + "action=\"".len();
        let form = page[at..].split('"').next().unwrap().to_owned();
        let events = class.school.count("SELECT COUNT(*) FROM event").await;
        mentor.submit(&form, &[("pick", "1")]).await;
        let after = class.school.count("SELECT COUNT(*) FROM event").await;
        assert_eq!(events, after);
        assert_eq!(class.school.count("SELECT COUNT(*) FROM attempt").await, 0);
        let progress = "SELECT COUNT(*) FROM unit_progress";
        assert_eq!(class.school.count(progress).await, 0);
    }
}

#[tokio::test]
async fn what_a_mentor_leaves_to_the_trainer_is_the_trainers() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let (mut mentor, request) = class.helping().await;
        let page = mentor.page("/mentor").await;
        let once = hidden(&page, "once").unwrap().to_owned();
        let hand_on = [("do", "hand-on"), ("once", once.as_str())];
        mentor.submit(&request, &hand_on).await;
        assert!(mentor.page("/mentor").await.contains("Nobody asks"));

        let mut trainer = class.school.signed_in(class.tina).await;
        let page = trainer.page(&class.address()).await;
        assert!(page.contains("Bo of the school leaves it to you"), "{page}");
        let (help, once) = (
            hidden(&page, "help").unwrap(),
            hidden(&page, "once").unwrap(),
        );
        let helped = [
            ("help", help),
            ("once", once),
            ("do", "helped"),
            ("with", "instruction"),
        ];
        let form = format!("{}/help", class.address());
        trainer.submit(&form, &helped).await;
        trainer.submit(&form, &helped).await;
        assert_eq!(class.school.count(NOTED).await, 1);
        assert!(trainer.page(&class.address()).await.contains("Nobody asks"));
    }
}

#[tokio::test]
async fn a_mentor_is_a_learner_of_the_trainers_own_group_until_a_day_to_come() {
    for engine in store::testing::engines() {
        let mut class = class(engine).await;
        let cid = class.school.learner("Cid").await;
        let toni = class.school.staff("Toni", &[Role::Trainer]).await;
        let other = class.school.group("Tuesday", &[toni], &[cid], &[]).await;
        let (cid, bo) = (cid.to_string(), class.bo.to_string());
        let day = in_a_week();
        let mut trainer = class.school.signed_in(class.tina).await;
        let good = [("person", bo.as_str()), ("until", day.as_str())];
        let off = trainer.post(&class.address(), &good).await;
        assert_eq!(off.status, StatusCode::NOT_FOUND, "the site allows none");
        let page = trainer.page(&class.address()).await;
        assert!(page.contains("Mentors are not allowed in this group."));

        allow(&class.school);
        let foreign = [("person", cid.as_str()), ("until", day.as_str())];
        let answer = trainer.post(&class.address(), &foreign).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "not of this group");
        let elsewhere = format!("/teach/{other}/mentors");
        let answer = trainer.post(&elsewhere, &foreign).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "not their group");
        let past = [("person", bo.as_str()), ("until", "2026-01-01")];
        let answer = trainer.post(&class.address(), &past).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            answer.text.contains("value=\"2026-01-01\""),
            "typed in vain"
        );

        trainer.submit(&class.address(), &good).await;
        trainer.submit(&class.address(), &good).await;
        let events = "SELECT COUNT(*) FROM event WHERE kind = 259";
        let roles = class.school.count("SELECT COUNT(*) FROM person").await;
        assert_eq!(class.school.count(events).await, roles + 1, "named once");

        let mut mentor = class.school.signed_in(class.bo).await;
        mentor.page("/m/activities").await;
        assert_eq!(mentor.get("/teach").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_learner_decides_only_about_mentors_of_their_own_groups() {
    for engine in store::testing::engines() {
        let mut class = class(engine).await;
        allow(&class.school);
        class.name().await;
        let cid = class.school.learner("Cid").await;
        class.school.group("Tuesday", &[], &[cid], &[]).await;
        let mut stranger = class.school.signed_in(cid).await;
        let page = stranger.page("/about-me/mentors").await;
        assert!(page.contains("Nobody in your groups is a mentor now."));
        let (mentor, group) = (class.bo.to_string(), class.group.to_string());
        let form = [
            ("mentor", mentor.as_str()),
            ("group", &group),
            ("accept", "1"),
        ];
        let answer = stranger.post("/about-me/mentors", &form).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);

        let mut learner = class.school.signed_in(class.ana).await;
        let page = learner.page("/about-me/mentors").await;
        assert!(
            page.contains("may not see it"),
            "nobody is accepted at first"
        );
        assert!(page.contains("A mentor never sees: your answers"));
        for lang in ["fr", "it", "ro", "ar"] {
            learner
                .page(&format!("/about-me/mentors?lang={lang}"))
                .await;
            learner.page(&format!("{COME}?lang={lang}")).await;
        }
    }
}

#[tokio::test]
async fn asking_twice_asks_once_and_can_be_taken_back() {
    for engine in store::testing::engines() {
        let class = class(engine).await;
        let mut learner = class.school.signed_in(class.ana).await;
        assert!(
            learner
                .page("/m/activities/01-all/2")
                .await
                .contains("href=\"/come/activities/01-all/2\"")
        );
        learner.submit(COME, &[]).await;
        learner.submit(COME, &[]).await;
        let open = "SELECT COUNT(*) FROM help_request WHERE state <> 'ended'";
        assert_eq!(class.school.count(open).await, 1);
        let led = learner.submit(COME, &[("over", "1")]).await;
        assert_eq!(led, "/m/activities/01-all/2");
        assert_eq!(class.school.count(open).await, 0);
        let nowhere = learner.post("/come/activities/01-all/999", &[]).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}
