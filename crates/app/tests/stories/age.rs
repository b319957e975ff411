//! What was kept long enough goes by its age: proposed by the program, confirmed by the coordinator, and nothing of it is
//! left, while the chain holds and the tables follow from it.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::{Actor, Hash, Id, Kind};
use lucarne::admit::{Decision, ParcelVerified, Refused, WaitingItem};
use lucarne::audit::correction::{self, About, Outcome};
use lucarne::audit::look::RecordRead;
use lucarne::clock;
use lucarne::erase::weekly::look;
use lucarne::export::trust::TrustRoot;
use lucarne::policy::period::Period;
use lucarne::random;
use lucarne::record::Write;
use lucarne::rights::Role;
use lucarne::teach::GroupSet;
use store::testing::engines;

use crate::keep::found;
use crate::support::{Browser, School, hidden};

/// A month as these stories count it, a little longer than a real one.
const MONTH: i64 = 31 * 24 * 60 * 60;

/// Words that nobody else uses, by how long they are kept.
const STATION: &str = "quokka-station-41";
const WISH: &str = "my zither is spelt with a zed";
const ANSWER: &str = "the zither is spelt as you wish";
const REASON: &str = "refused for a quagga on page three";
const DOCUMENT: &str = "a root of the old xylem";

/// Records something so many months from now.
async fn later<T: Send + 'static>(
    school: &School,
    by: Actor,
    months: i64,
    act: impl FnOnce(&mut Write) -> lucarne::error::Result<T> + Send + 'static,
) -> T {
    let write = move |w: &mut Write| {
        w.now.claimed += months * MONTH;
        act(w)
    };
    school.site.write(by, write).await.unwrap()
}

/// A sign-in at a station.
fn signed_in(w: &mut Write, person: Id, station: &str) -> lucarne::error::Result<()> {
    let data = serde_json::json!({ "station": station });
    w.record_about(person, Kind::AuthSignin, &data).map(drop)
}

/// A wish with its answer.
async fn wish(school: &School, person: Id, words: &'static str, answer: Option<&'static str>) {
    let ask = move |w: &mut Write| {
        correction::ask(w, person, About::Other, words)?;
        let Some(answer) = answer else { return Ok(()) };
        let sql = "SELECT id FROM correction WHERE person = $1 AND state = 'asked'";
        let id = w.tx.query_one(sql, &[person.as_bytes()])?.get(0)?;
        correction::answer(w, Id::from_bytes(id), Outcome::Corrected, answer)
    };
    school.site.write(Actor::SYSTEM, ask).await.unwrap();
}

async fn close_group(school: &School, group: Id) {
    let closed = GroupSet {
        group,
        name: "Closed".to_owned(),
        closed: true,
        trainers: Vec::new(),
        modules: Vec::new(),
    };
    let set = move |w: &mut Write| w.record(Kind::GroupSet, &closed);
    school.site.write(Actor::SYSTEM, set).await.unwrap();
}

/// A parcel of which the only item was refused.
async fn refused(school: &School) {
    let (parcel, series, none) = (random::id(), random::id(), Hash::from_bytes([0; 32]));
    let verified = ParcelVerified {
        parcel,
        name: "old-1".to_owned(),
        namespace: "school".to_owned(),
        signer: String::new(),
        manifest: none,
        items: vec![WaitingItem {
            series,
            version: 1,
            kind: "module".to_owned(),
            module: "old".to_owned(),
            title: "Old".to_owned(),
            path: "old/".to_owned(),
            report: none,
        }],
    };
    let refused = Refused {
        decision: Decision {
            parcel,
            series,
            manifest: none,
            report: none,
            reason: REASON.to_owned(),
        },
        change: false,
        removed: false,
    };
    let write = move |w: &mut Write| {
        w.record(Kind::ParcelVerified, &verified)?;
        w.record(Kind::ItemRefused, &refused)
    };
    let by = Actor::staff(school.officer);
    school.site.write(by, write).await.unwrap();
}

/// Two root documents; the first one is of the past.
async fn roots(school: &School) {
    let key = parcel::SecretKey::from_bytes(&[9; 32]).public();
    let second = parcel::trust::Root::first(random::id(), "2026-03-04", &key);
    let second = serde_json::to_string(&second).unwrap();
    let documents = [DOCUMENT.to_owned(), second];
    let write = move |w: &mut Write| {
        for (n, document) in documents.into_iter().enumerate() {
            let root = TrustRoot {
                version: n as u64 + 1,
                document,
                signature: String::new(),
                proposed_by: None,
                reason: String::new(),
            };
            w.record(Kind::TrustRoot, &root)?;
        }
        Ok(())
    };
    school.site.write(Actor::SYSTEM, write).await.unwrap();
}

/// The program looks at a later time, and the coordinator confirms these periods.
async fn expire(school: &School, coordinator: &mut Browser, months: i64, periods: &[Period]) {
    let now = clock::seconds() + months * MONTH;
    let proposed = look(&school.site, now).await.unwrap();
    let due: Vec<Period> = proposed.due.iter().map(|one| one.period).collect();
    assert!(periods.iter().all(|one| due.contains(one)), "{due:?}");
    let page = coordinator.page("/retention").await;
    let looked = hidden(&page, "looked").unwrap().to_owned();
    let mut fields = vec![("looked", looked.as_str())];
    fields.extend(periods.iter().map(|one| ("period", one.name())));
    let led = coordinator.submit("/retention/age", &fields).await;
    assert_eq!(led, "/retention");
}

#[tokio::test]
async fn what_is_old_enough_goes_and_nothing_of_it_is_left() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let (ana, left, waits) = (
            school.learner("Ana").await,
            school.learner("Left").await,
            school.learner("Waits").await,
        );
        school.group("Open", &[tina], &[ana], &[]).await;
        let over = school.group("Over", &[tina], &[left, waits], &[]).await;
        let old = move |w: &mut Write| {
            signed_in(w, ana, STATION)?;
            signed_in(w, left, STATION)
        };
        school.site.write(Actor::SYSTEM, old).await.unwrap();
        wish(&school, left, WISH, Some(ANSWER)).await;
        wish(&school, ana, "Ana is still here", Some("we know")).await;
        wish(&school, waits, "nobody answered this", None).await;
        close_group(&school, over).await;
        refused(&school).await;
        roots(&school).await;
        let read = RecordRead {
            roles: vec![Role::Trainer],
        };
        let of_ana = read.clone();
        let looked = move |w: &mut Write| w.record_about(ana, Kind::RecordRead, &of_ana);
        let by = Actor::staff(tina);
        school.site.write(by, looked).await.unwrap();

        let here = school.site.folder.path().to_path_buf();
        let words = [STATION, WISH, ANSWER, REASON, DOCUMENT];
        let sings = found(&school.site, &[&here], &words).await;
        for word in words {
            assert!(sings.iter().any(|one| one.contains(word)), "{word}");
        }
        // Within the time that is kept.
        later(&school, Actor::SYSTEM, 7, move |w| {
            signed_in(w, ana, "a new station")
        })
        .await;

        let mut coordinator = school.signed_in(cora).await;
        expire(
            &school,
            &mut coordinator,
            8,
            &[Period::SignIns, Period::Messages],
        )
        .await;
        let words = [STATION, WISH, ANSWER];
        let left_over = found(&school.site, &[&here], &words).await;
        assert_eq!(left_over, Vec::<String>::new());
        let here_last = school
            .count(
                "SELECT COUNT(*) FROM last_here \
                 WHERE person IN (SELECT id FROM person WHERE kind = 'learner')",
            )
            .await;
        assert_eq!(here_last, 1, "Ana was here within six months, Left was not");
        let wishes = "SELECT COUNT(*) FROM correction";
        assert_eq!(
            school.count(wishes).await,
            2,
            "Ana's, and the one that waits"
        );
        let page = coordinator.page("/retention").await;
        assert!(page.contains("confirmed by Cora"), "{page}");

        let again = read.clone();
        later(&school, Actor::staff(tina), 25, move |w| {
            w.record_about(left, Kind::RecordRead, &again)
        })
        .await;
        expire(&school, &mut coordinator, 26, &[Period::Reads]).await;
        let looks = "SELECT COUNT(*) FROM record_look";
        assert_eq!(school.count(looks).await, 1, "the later one stays");

        later(&school, Actor::SYSTEM, 62, move |w| {
            signed_in(w, ana, "years later")
        })
        .await;
        expire(&school, &mut coordinator, 63, &[Period::Accounts]).await;
        let words = [STATION, WISH, ANSWER, REASON, DOCUMENT];
        let left_over = found(&school.site, &[&here], &words).await;
        assert_eq!(left_over, Vec::<String>::new());
        assert_eq!(school.count("SELECT version FROM trust_root").await, 2);
        assert_eq!(school.count("SELECT COUNT(*) FROM parcel").await, 0);
        assert_eq!(school.count("SELECT COUNT(*) FROM expiry").await, 4);
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn what_is_in_use_stays_however_old_it_is() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let ana = school.learner("Ana").await;
        let unit: &[u8] = include_bytes!("../../../../tests/browser/activities/module.toml");
        let series = school.module("used", &[("module.toml", unit)]).await;
        school.group("Open", &[], &[ana], &[series]).await;
        later(&school, Actor::SYSTEM, 62, move |w| {
            signed_in(w, ana, "years later")
        })
        .await;
        let now = clock::seconds() + 63 * MONTH;
        let proposed = look(&school.site, now).await.unwrap();
        let of = |period| proposed.due.iter().any(|one| one.period == period);
        assert!(!of(Period::Accounts), "{proposed:?}");
        let mut coordinator = school.signed_in(cora).await;
        coordinator.page("/retention").await;
        assert_eq!(school.count("SELECT COUNT(*) FROM item").await, 1);
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn only_the_coordinator_confirms_and_only_what_was_shown() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let ana = school.learner("Ana").await;
        let old = move |w: &mut Write| signed_in(w, ana, STATION);
        school.site.write(Actor::SYSTEM, old).await.unwrap();
        later(&school, Actor::SYSTEM, 7, move |w| signed_in(w, ana, "new")).await;
        let first = look(&school.site, clock::seconds() + 8 * MONTH)
            .await
            .unwrap();
        let looked = first.at.unwrap().to_string();
        let fields = [("looked", looked.as_str()), ("period", "sign-ins")];
        let mut officer = school.signed_in(school.officer).await;
        assert!(officer.page("/retention").await.contains("confirms it"));
        let refused = officer.post("/retention/age", &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);

        let mut coordinator = school.signed_in(cora).await;
        let first_page = coordinator.page("/teach").await;
        assert!(first_page.contains("href=\"/retention\""), "{first_page}");
        let none = [("looked", looked.as_str())];
        let refused = coordinator.post("/retention/age", &none).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("Nothing is ticked"));
        let other = [("looked", looked.as_str()), ("period", "accounts")];
        let stale = coordinator.post("/retention/age", &other).await;
        assert!(stale.status.is_client_error(), "not what was shown");
        // The program looked again in between: the form is too old.
        look(&school.site, clock::seconds() + 9 * MONTH)
            .await
            .unwrap();
        let stale = coordinator.post("/retention/age", &fields).await;
        assert!(stale.status.is_client_error(), "{}", stale.text);
        let still = "SELECT COUNT(*) FROM trail WHERE station = 'quokka-station-41'";
        assert_eq!(school.count(still).await, 1, "nothing went");
    }
}

#[tokio::test]
async fn a_clock_that_was_wrong_for_a_while_makes_nothing_old() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let ana = school.learner("Ana").await;
        later(&school, Actor::SYSTEM, 7, move |w| signed_in(w, ana, "new")).await;
        // The battery of the clock was empty: 1970, in the middle of what is kept.
        let wrong = move |w: &mut Write| {
            w.now.claimed = 86_400;
            signed_in(w, ana, "without a clock")
        };
        school.site.write(Actor::SYSTEM, wrong).await.unwrap();
        let proposed = look(&school.site, clock::seconds() + 8 * MONTH)
            .await
            .unwrap();
        let of = |period| proposed.due.iter().find(|one| one.period == period);
        assert!(of(Period::SignIns).is_none(), "{proposed:?}");
    }
}

#[tokio::test]
async fn two_people_change_how_long_something_is_kept() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let ada = school.staff("Ada", &[Role::Administrator]).await;
        let ana = school.learner("Ana").await;
        let once = move |w: &mut Write| signed_in(w, ana, STATION);
        school.site.write(Actor::SYSTEM, once).await.unwrap();
        let mut learner = school.signed_in(ana).await;
        assert!(learner.page("/about-me").await.contains("6 months"));
        let mut ada = school.signed_in(ada).await;
        let change = |value| {
            [
                ("place", "site"),
                ("switch", "kept-sign-ins"),
                ("value", value),
            ]
        };
        for wrong in ["0", "121", "a year"] {
            let refused = ada.post("/policy", &change(wrong)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            assert!(refused.text.contains("Write a whole number of months"));
            assert!(refused.text.contains(&format!("value=\"{wrong}\"")));
        }
        assert_eq!(ada.submit("/policy", &change("3")).await, "/two");
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/two").await;
        assert!(page.contains("3 months"), "{page}");
        let at = page.find("/confirm\"").unwrap();
        let form = page[..at].rsplit('"').next().unwrap().to_owned();
        officer.submit(&format!("{form}/confirm"), &[]).await;
        assert!(learner.page("/about-me").await.contains("3 months"));
        assert!(officer.page("/retention").await.contains("3 months"));
        school.close_and_verify().await;
    }
}
