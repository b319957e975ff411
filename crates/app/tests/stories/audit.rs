//! What people can find out afterwards: who looked, who did what, and whether it is still whole.
#![allow(clippy::unwrap_used)]

use axum::http::{StatusCode, header};
use ledger::{Actor, Clock, Id, Kind};
use lucarne::audit::look::RecordRead;
use lucarne::rights::Role;

use crate::support::{School, hidden};
use crate::told;

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
        assert!(
            page.contains("New pictures, a new PIN or another way to sign in, from:"),
            "{page}"
        );
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

#[tokio::test]
async fn the_officer_finds_what_a_person_did_by_number_and_names_are_a_look() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        class(&mut school).await;
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/trail").await;
        assert!(page.contains("A person was added"), "{page}");
        assert!(page.contains("n-Ana") && !page.contains("Ana of the school"));

        let ana = officer.page("/trail?person=n-Ana").await;
        assert!(ana.contains("A learner came into a group") && !ana.contains("n-Ben"));
        let groups = officer.page("/trail?part=teaching").await;
        assert!(groups.contains("A group was made") && !groups.contains("A person was added"));
        let nobody = officer.page("/trail?person=n-Nobody").await;
        assert!(nobody.contains("Nobody has this number."));
        let strange = officer.page("/trail?from=yesterday&after=1_2").await;
        assert!(strange.contains("Write a day as"));

        assert_eq!(school.count(LOOKS).await, 0);
        let named = officer.submit("/trail/names", &[("person", "n-Ana")]).await;
        let page = officer.page(&named).await;
        assert!(page.contains("Ana of the school"), "{page}");
        assert_eq!(
            school.count(LOOKS).await,
            1,
            "a name was shown and not recorded"
        );
        let others = officer.page("/trail?names=1").await;
        assert!(
            !others.contains("Ben of the school"),
            "a name was shown unasked"
        );
    }
}

#[tokio::test]
async fn the_trail_goes_on_page_by_page_without_losing_or_repeating_an_event() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        for n in 0..30 {
            school.learner(&format!("L{n}")).await;
        }
        let events = school.count("SELECT COUNT(*) FROM event").await;
        for way in ["/trail", "/trail?from=2020-01-01"] {
            let mut officer = school.signed_in(school.officer).await;
            let mut seen = 0;
            let mut address = way.to_owned();
            for _ in 0..10 {
                let page = officer.page(&address).await;
                seen += i64::try_from(page.matches("<th scope=\"row\">").count()).unwrap();
                let at = page.rfind("href=\"/trail?").unwrap() + "href=\"".len();
                let next = page[at..].split('"').next().unwrap();
                if !next.contains("after=") {
                    break;
                }
                address = next.replace("&#38;", "&").replace("&amp;", "&");
            }
            assert_eq!(seen, events, "{way}");
        }
    }
}

#[tokio::test]
async fn the_trail_of_a_filter_goes_on_paper_with_who_printed_it_what_was_asked_and_where_the_ledger_ends()
 {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        class(&mut school).await;
        let mut officer = school.signed_in(school.officer).await;
        for (lang, by, asked) in [
            (
                "en",
                "Printed by: Olga",
                "Asked for: Kind: People and roles",
            ),
            (
                "fr",
                "Imprimé par : Olga",
                "Demandé : Genre : Personnes et rôles",
            ),
            (
                "it",
                "Stampato da: Olga",
                "Chiesto: Genere: Persone e ruoli",
            ),
            ("ro", "Tipărit de: Olga", "Cerut: Fel: Persoane și roluri"),
        ] {
            let address = format!("/trail?part=people&paper=1&lang={lang}");
            let page = told::read(&mut officer, &address).await;
            let plain = page.replace(['\u{202f}', '\u{a0}'], " ");
            assert!(plain.contains(by) && plain.contains(asked), "{plain}");
            let screen = officer.page("/trail").await;
            let head = words(&screen).to_owned();
            assert_eq!(head.split(' ').count(), 8, "{head}");
            let html = officer.page(&address).await;
            assert!(html.contains(&head), "{html}");
            assert!(html.contains("class=\"report stack numbered\""));
            assert!(html.contains("n-Ana") && !html.contains("Ana of the school"));
        }
        let page = officer.page("/trail?part=people&paper=1").await;
        assert!(page.contains("A person was added") && !page.contains("A group was made"));
        let everything = officer.page("/trail?paper=1").await;
        assert!(everything.contains("Asked for: Everything"), "{everything}");
        assert!(everything.contains("A group was made") && !everything.contains("Older lines"));

        // Names stand on paper where the look was recorded, and nowhere else.
        assert_eq!(school.count(LOOKS).await, 0);
        let fields = [("person", "n-Ana"), ("paper", "1")];
        let named = officer.submit("/trail/names", &fields).await;
        let page = officer.page(&named).await;
        assert!(page.contains("Ana of the school") && page.contains("People stand by name"));
        assert_eq!(
            school.count(LOOKS).await,
            1,
            "a name was printed and not recorded"
        );
        let others = officer.page("/trail?names=1&paper=1").await;
        assert!(!others.contains("Ben of the school"));
    }
}

/// The eight words of the end of the ledger.
fn words(page: &str) -> &str {
    let begin = "<bdi lang=\"en\" dir=\"ltr\">";
    let (_, rest) = page.split_once(begin).unwrap();
    rest.split('<').next().unwrap()
}

#[tokio::test]
async fn a_long_trail_says_on_paper_that_there_is_more_and_the_next_part_begins_where_it_ended() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        school
            .site
            .write(Actor::learner(ana), move |w| {
                for _ in 0..520 {
                    w.record_about(ana, Kind::AuthSignin, &serde_json::json!({}))?;
                }
                Ok(())
            })
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let first = officer.page("/trail?person=n-Ana&paper=1").await;
        assert!(first.contains("Older lines do not stand here"), "{first}");
        let at = first.rfind("href=\"/trail?").unwrap() + "href=\"".len();
        let next = first[at..].split('"').next().unwrap();
        let next = next.replace("&#38;", "&").replace("&amp;", "&");
        let second = officer.page(&next).await;
        assert!(!second.contains("Older lines do not stand here"));
        let lines = |page: &str| page.matches("<th scope=\"row\">").count();
        let all = "SELECT COUNT(*) FROM trail t JOIN person p ON p.id = t.subject WHERE p.number = 'n-Ana'";
        let all = usize::try_from(school.count(all).await).unwrap();
        assert_eq!((lines(&first), lines(&second)), (500, all - 500));
    }
}

/// Only where the program is built with it; elsewhere the page does not offer it, and the browser saves one.
#[tokio::test]
async fn the_trail_goes_along_as_pdf_where_the_program_sets_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ..) = class(&mut school).await;
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/trail?part=people&paper=1").await;
        let offered = page.contains("href=\"/trail/file.pdf?part=people");
        assert_eq!(offered, cfg!(feature = "pdf"), "{page}");
        assert!(page.contains("save it as PDF"));
        let file = officer.get("/trail/file.pdf?part=people").await;
        let mut trainer = school.signed_in(tina).await;
        let refused = trainer.get("/trail/file.pdf").await.status;
        if offered {
            assert_eq!(file.headers[header::CONTENT_TYPE], "application/pdf");
            assert!(file.bytes.starts_with(b"%PDF-1.7"));
            assert_eq!(refused, StatusCode::FORBIDDEN);
        } else {
            assert_eq!(
                (file.status, refused),
                (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND)
            );
        }
    }
}

#[tokio::test]
async fn an_administrator_sees_what_is_technical_and_no_person() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        class(&mut school).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let mut administrator = school.signed_in(adam).await;
        for address in [
            "/trail",
            "/trail?part=people",
            "/trail?person=n-Ana",
            "/trail?names=1",
            "/trail?names=1&paper=1",
        ] {
            let page = administrator.page(address).await;
            assert!(
                page.contains("A new chapter of the ledger was opened"),
                "{page}"
            );
            assert!(
                !page.contains("A person was added") && !page.contains(">n-Ana<"),
                "{address}"
            );
        }
        let file = administrator.page("/trail/file").await;
        assert!(!file.contains("n-Ana"));
        let names = administrator.post("/trail/names", &[]).await;
        assert_eq!(names.status, StatusCode::NOT_FOUND);
        let review = administrator.get("/review").await;
        assert_eq!(
            review.status,
            StatusCode::FORBIDDEN,
            "the administrator signs off"
        );
    }
}

#[tokio::test]
async fn a_table_file_of_the_trail_holds_no_formula() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tom = school.learner("=HYPERLINK").await;
        let station = serde_json::json!({ "station": "@SUM(A1)" });
        school
            .site
            .write(Actor::learner(tom), move |w| {
                w.record_about(tom, Kind::AuthSignin, &station)?;
                Ok(())
            })
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let file = officer.page("/trail/file").await;
        assert!(file.contains("'@SUM(A1)"), "{file}");
        assert!(!file.contains(",@SUM"));
    }
}

/// All blocks ticked.
const TICKED: [(&str, &str); 9] = [
    ("block", "exchange"),
    ("block", "admission"),
    ("block", "hours"),
    ("block", "throttled"),
    ("block", "rules"),
    ("block", "readers"),
    ("block", "scripts"),
    ("block", "backup"),
    ("block", "integrity"),
];

/// Somebody came in when the clock said this.
async fn came_in(school: &School, person: Id, day: &str, time: &str, clock: Clock) {
    let at = lucarne::clock::moment(day, time).unwrap();
    let station = serde_json::json!({ "station": "room 2" });
    school
        .site
        .write(Actor::learner(person), move |w| {
            (w.now.claimed, w.now.clock) = (at, clock);
            w.record_about(person, Kind::AuthSignin, &station)?;
            Ok(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn sign_ins_outside_the_opening_hours_stand_in_the_sign_off_until_it_is_signed() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (_, ana, _, _) = class(&mut school).await;
        // A Monday in the hours, a Monday evening, a Saturday, a clock that jumped, one that was never set.
        came_in(&school, ana, "2027-03-01", "10:00", Clock::Staff).await;
        came_in(&school, ana, "2027-03-01", "19:30", Clock::Staff).await;
        came_in(&school, ana, "2027-03-06", "10:00", Clock::Network).await;
        came_in(&school, ana, "2027-03-06", "11:00", Clock::Jumped).await;
        came_in(&school, ana, "1970-01-01", "12:00", Clock::Unset).await;
        settled(&school).await;
        let mut officer = school.signed_in(school.officer).await;
        let block = |page: &str| {
            let from = page.split("Sign-ins outside the opening hours").nth(1);
            let block = from.and_then(|rest| rest.split("</section>").next());
            block.unwrap_or_default().to_owned()
        };
        let page = block(&officer.page("/review").await);
        assert!(page.contains("Monday, Tuesday, Wednesday, Thursday, Friday, 08:00 to 18:00"));
        assert!(page.contains("1 March 2027, 19:30: number") && page.contains("station room 2"));
        assert!(page.contains("6 March 2027, 10:00: number"), "{page}");
        assert!(
            page.contains("The clock was not set: number n-Ana"),
            "{page}"
        );
        assert!(page.contains("6 March 2027, 11:00, by a clock that had jumped"));
        assert!(!page.contains("1 March 2027, 10:00"), "{page}");

        // The hours change by two people, for the site alone.
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let mut proposer = school.signed_in(adam).await;
        let longer = [
            ("place", "site"),
            ("switch", "hours"),
            ("day", "1"),
            ("day", "6"),
            ("from", "08:00"),
            ("until", "20:00"),
        ];
        let mut backwards = longer;
        backwards[4].1 = "21:00";
        let refused = proposer.post("/policy", &backwards).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("later than the beginning"));
        assert!(refused.text.contains("type=\"time\" value=\"21:00\""));
        let none = [longer[0], longer[1], longer[4], longer[5]];
        let refused = proposer.post("/policy", &none).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(proposer.submit("/policy", &longer).await, "/two");
        let page = officer.page("/two").await;
        assert!(page.contains("Monday, Saturday, 08:00 to 20:00"), "{page}");
        let confirm = page.split("action=\"/two/").nth(1).unwrap();
        let id = confirm.split('/').next().unwrap().to_owned();
        officer.submit(&format!("/two/{id}/confirm"), &[]).await;
        let page = block(&officer.page("/review").await);
        assert!(page.contains("Monday, Saturday, 08:00 to 20:00"), "{page}");
        assert!(!page.contains("19:30") && page.contains("The clock was not set"));

        assert_eq!(officer.submit("/review", &TICKED).await, "/review?signed=1");
        settled(&school).await;
        let page = block(&officer.page("/review").await);
        assert!(page.contains("Nothing to report."), "{page}");
    }
}

#[tokio::test]
async fn an_officer_signs_off_the_week_and_the_head_is_bound() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (_, ana, _, _) = class(&mut school).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut coordinator = school.signed_in(cora).await;
        coordinator.page(&format!("/learner/{ana}")).await;
        settled(&school).await;
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/review").await;
        assert!(
            page.contains("Number cora: looks: 1, learners: 1"),
            "{page}"
        );
        assert!(page.contains("There is no backup yet."));

        let part = officer.post("/review", &TICKED[..8]).await;
        assert_eq!(part.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(school.count("SELECT COUNT(*) FROM review").await, 0);

        let head = school
            .site
            .read(|tx| Ok(lucarne::record::head(tx)?))
            .await
            .unwrap()
            .unwrap();
        officer.submit("/review", &TICKED).await;
        let bound = school
            .site
            .read(|tx| {
                Ok(tx
                    .query_one("SELECT head FROM review", &[])?
                    .get::<[u8; 32]>(0)?)
            })
            .await
            .unwrap();
        assert_eq!(bound, *head.hash.as_bytes());
        let page = officer.page("/review?signed=1").await;
        assert!(page.contains("Whole, checked on"), "{page}");
    }
}

#[tokio::test]
async fn a_late_sign_off_is_told_to_officer_and_coordinator_and_to_nobody_else() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        const LATE: &str = "more than three days late";
        let mut officer = school.signed_in(school.officer).await;
        assert!(!officer.page("/trail").await.contains(LATE));
        let eleven_days = 11 * 24 * 60 * 60;
        school
            .site
            .watch
            .signed(lucarne::clock::seconds() - eleven_days);
        assert!(officer.page("/trail").await.contains(LATE));
        let mut coordinator = school.signed_in(cora).await;
        assert!(coordinator.page("/teach").await.contains(LATE));
        let mut trainer = school.signed_in(tina).await;
        assert!(!trainer.page("/teach").await.contains(LATE));
        let mut learner = school.signed_in(ana).await;
        assert!(!learner.page("/home").await.contains(LATE));
        officer.submit("/review", &TICKED).await;
        assert!(!officer.page("/trail").await.contains(LATE));
    }
}

#[tokio::test]
async fn a_break_in_the_ledger_is_recorded_once_and_told_on_every_page_of_staff() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let (tina, ana, _, _) = class(&mut school).await;
        // A hand in the database: the body of an event is another one than was hashed.
        school
            .site
            .db
            .write(|tx, _| -> lucarne::error::Result<()> {
                let body = [0_u8, b'{', b'}'];
                tx.execute(
                    "UPDATE event SET body = $1 WHERE kind = 1025",
                    &[&body.to_vec()],
                )?;
                Ok(())
            })
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        officer.submit("/trail/check", &[]).await;
        officer.submit("/trail/check", &[]).await;
        assert_eq!(
            school.count("SELECT COUNT(*) FROM integrity_break").await,
            1
        );
        const BROKEN: &str = "The ledger is broken.";
        assert!(officer.page("/trail").await.contains(BROKEN));
        let mut trainer = school.signed_in(tina).await;
        assert!(trainer.page("/teach").await.contains(BROKEN));
        let mut learner = school.signed_in(ana).await;
        assert!(!learner.page("/home").await.contains(BROKEN));
    }
}

#[tokio::test]
async fn looking_for_events_walks_an_index_and_never_the_whole_trail() {
    let school = School::new(store::Engine::Sqlite).await;
    let ways = [
        "t.part = 'people' ORDER BY t.lamport DESC",
        "t.at >= 5 AND t.at < 9 ORDER BY t.at DESC, t.lamport DESC, t.device DESC, t.epoch DESC",
        "t.station = 'a' AND t.station <> '' ORDER BY t.lamport DESC",
    ];
    for way in ways {
        let plan = school
            .site
            .read(move |tx| {
                let sql = format!(
                    "EXPLAIN QUERY PLAN SELECT t.lamport FROM trail t WHERE {way} LIMIT 51"
                );
                let rows = tx.query(&sql, &[])?;
                let said: store::Result<Vec<String>> =
                    rows.iter().map(|row| row.get("detail")).collect();
                Ok(said?.join("; "))
            })
            .await
            .unwrap();
        assert!(plan.contains("SEARCH t USING"), "{way}: {plan}");
    }
}
