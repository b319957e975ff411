//! A record that a legal claim needs is hidden from all but officer and coordinator, and neither leaves nor goes, until
//! two people lift that; then everything is as before.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use ledger::{Actor, Id, Kind};
use lucarne::backup::Sheet;
use lucarne::erase::{retention, weekly};
use lucarne::rights::Role;
use lucarne::{clock, restricted};
use store::testing::engines;
use tempfile::TempDir;

use super::about;
use super::canary::Ear;
use super::plant::{House, world};
use crate::crawl::walk;
use crate::export::batches;
use crate::keep::{Place, close, copy, ledger_is_whole};
use crate::support::{Browser, School};

/// Who it is about: one of three learners of a group, a mentor of another one.
const WHO: usize = 1;
const MOST: usize = 120;
const YEAR: i64 = 366 * 24 * 60 * 60;
const CANNOT: &str = "can be erased once the restriction is lifted";

/// What each of them meets at which address.
type Met = BTreeMap<(String, String), BTreeSet<String>>;

#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_record_is_met_by_officer_and_coordinator_alone_until_it_is_lifted() {
    for engine in engines() {
        let mut house = House::new(world(engine, None).await, 3).await;
        let person = house.people[WHO].id;
        let ear = Ear::of(
            house
                .canaries
                .iter()
                .filter(|one| one.of == WHO)
                .cloned()
                .collect(),
        );
        let rex = house.world.site.staff("Rex", &[Role::Researcher]).await;
        let rita = house.world.site.staff("Rita", &[Role::Reviewer]).await;
        let [rosa, cora, adam] = house.staff;
        let officer = house.school().officer;
        let others = [
            ("trainer", rosa),
            ("administrator", adam),
            ("researcher", rex),
            ("reviewer", rita),
            ("a learner", house.people[2].id),
        ];
        let erasing = house.order(WHO).await;
        house.world.export().await;
        assert_eq!(sealed(house.school()), 1);

        let record = format!("/learner/{person}");
        let starts = BTreeMap::from([("trainer".to_owned(), vec![record.clone()])]);
        let before = met(&house, &ear, &others, &starts).await;
        let known: BTreeSet<&str> = before.keys().map(|(who, _)| who.as_str()).collect();
        assert!(known.contains("trainer"), "{before:?}");
        assert!(known.contains("a learner"), "{before:?}");
        assert!(before.len() > 10, "{before:?}");

        let mut learner = house.school().signed_in(person).await;
        learner.page("/home").await;
        house.restrict(WHO, "restrict").await;
        assert_eq!(sealed(house.school()), 0, "the parcel that waited went");
        let mut again: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (who, path) in before.keys() {
            again.entry(who.clone()).or_default().push(path.clone());
        }
        let now = met(&house, &ear, &others, &again).await;
        assert!(now.is_empty(), "{now:#?}");
        for (who, id) in [("officer", officer), ("coordinator", cora)] {
            let mut browser = house.school().signed_in(id).await;
            let page = browser.page("/restrictions").await;
            assert!(!ear.hears(page.as_bytes()).is_empty(), "{who}: {page}");
        }
        assert!(
            house
                .coordinator
                .page(&record)
                .await
                .contains("This record is restricted")
        );
        let mut tina = house.school().signed_in(rosa).await;
        assert_eq!(tina.get(&record).await.status, StatusCode::NOT_FOUND);
        let form = [("known", house.people[WHO].number.as_str())];
        let path = format!("{}/known", house.group);
        let taken = tina.post(&path, &form).await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
        out(house.school(), learner, person).await;
        kept(&mut house, erasing).await;
        leaves(&mut house, &ear, person).await;
        restored(&mut house, person, engine).await;

        house.restrict(WHO, "lift").await;
        let back = met(&house, &ear, &others, &again).await;
        for (place, words) in &before {
            assert_eq!(back.get(place), Some(words), "{place:?} as before");
        }
        let mut learner = house.school().signed_in(person).await;
        let page = learner.page("/about-me").await;
        assert!(page.contains("only the officer and the coordinator could see your record"));
        let mut olga = house.school().signed_in(officer).await;
        let trail = olga.page("/trail").await;
        for words in ["A record was restricted", "A restriction was lifted"] {
            assert!(trail.contains(words), "{words}");
        }
        house.anew().await;
        let parcel = house.world.export().await;
        house.world.receive(&parcel);
        let hub = &house.world.hub.site;
        assert_eq!(about(hub, &[person]).await, 1, "what waited has left");
        house.world.copy();
        let ack = house.world.ack();
        house.world.answered(&ack).await;
        let next = house.world.export().await;
        let lengths = [&parcel, &next].map(|one| batches(&house.school().site, one).len());
        assert!(lengths[1] < lengths[0] / 2, "it leaves once: {lengths:?}");

        house.erase(erasing).await;
        let none = house.school().site.read(restricted::all).await.unwrap();
        assert!(none.is_empty());
        house.world.site.close_and_verify().await;
    }
}

/// Where these people meet a word: from their first page on, and at the addresses they know.
async fn met(
    house: &House,
    ear: &Ear,
    people: &[(&str, Id)],
    known: &BTreeMap<String, Vec<String>>,
) -> Met {
    let mut met = Met::new();
    for (who, id) in people {
        let mut browser = house.school().signed_in(*id).await;
        let mut from = vec!["/".to_owned(), "/two".to_owned(), "/mentor".to_owned()];
        from.extend(known.get(*who).into_iter().flatten().cloned());
        for (path, answer) in walk(&mut browser, &from, MOST).await {
            let heard = ear.hears(&answer.bytes);
            let heard: BTreeSet<String> = heard
                .into_iter()
                .map(|number| ear.canaries[number].place.to_owned())
                .collect();
            if !heard.is_empty() {
                met.insert(((*who).to_owned(), path), heard);
            }
        }
    }
    met
}

/// How many sealed parcels wait.
fn sealed(school: &School) -> usize {
    let found = std::fs::read_dir(school.site.folder.path().join("out")).unwrap();
    let names = found.map(|one| one.unwrap().path());
    names
        .filter(|path| path.extension().is_some_and(|end| end == "age"))
        .count()
}

/// Whoever is restricted does not come in, neither with the session they had nor with the right secret.
async fn out(school: &School, mut learner: Browser, person: Id) {
    assert_ne!(learner.get("/home").await.status, StatusCode::OK);
    let mut browser = school.browser();
    let person = person.to_string();
    browser.post("/start", &[("person", &person)]).await;
    browser.post("/proof", &[("pin", "271828")]).await;
    assert_ne!(browser.get("/home").await.status, StatusCode::OK);
}

/// Neither an order nor age takes anything.
async fn kept(house: &mut House, erasing: Id) {
    house.anew().await;
    let person = house.people[WHO].id;
    let before = events(house.school(), person).await;
    let id = person.to_string();
    let form = [
        ("number", house.people[WHO].number.as_str()),
        ("person", id.as_str()),
        ("order", "2026/99"),
    ];
    for path in ["/erasures", "/erasures/propose"] {
        let refused = house.coordinator.post(path, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(refused.text.contains(CANNOT), "{}", refused.text);
    }
    let mut olga = house.school().signed_in(house.school().officer).await;
    let path = format!("/two/{erasing}/confirm");
    let refused = olga.post(&path, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains(CANNOT), "{}", refused.text);

    let (site, cora) = (house.school().site.clone(), house.staff[1]);
    let begun = |w: &mut lucarne::record::Write| {
        w.now.claimed += 20 * YEAR;
        w.record(Kind::SoftwareStarted, &serde_json::json!({}))
    };
    site.write(Actor::SYSTEM, begun).await.unwrap();
    let now = clock::seconds() + 20 * YEAR + 60;
    let proposed = weekly::look(&site, now).await.unwrap();
    let periods = proposed.due.iter().map(|one| one.period).collect();
    let gone = weekly::confirm(&site, Actor::staff(cora), proposed.at.unwrap(), periods);
    assert!(gone.await.unwrap() > 0);
    assert_eq!(events(house.school(), person).await, before);
}

/// How many events about the person still say what happened.
async fn events(school: &School, person: Id) -> i64 {
    let read = school.site.read(move |tx| {
        let sql = "SELECT COUNT(*) FROM event WHERE subject = $1 AND length(body) > 0";
        Ok(tx.query_one(sql, &[person.as_bytes()])?.get(0)?)
    });
    read.await.unwrap()
}

/// Results leave without a word of the person, and the hub says that it has them.
async fn leaves(house: &mut House, ear: &Ear, person: Id) {
    house.anew().await;
    let parcel = house.world.export().await;
    let bytes = batches(&house.school().site, &parcel);
    assert_eq!(ear.told("the parcel", &bytes), Vec::<String>::new());
    house.world.receive(&parcel);
    let (hub, other) = (&house.world.hub.site, house.people[2].id);
    assert_eq!(about(hub, &[person]).await, 0);
    assert_eq!(about(hub, &[other]).await, 1);
    house.world.copy();
    let ack = house.world.ack();
    assert_eq!(
        house.world.answered(&ack).await.status,
        StatusCode::SEE_OTHER
    );
}

/// A copy made meanwhile knows it.
async fn restored(house: &mut House, person: Id, engine: store::Engine) {
    let (sheet, medium) = (Sheet::draw(), TempDir::new().unwrap());
    sheet.take_up(&house.school().site.folder).unwrap();
    copy(house.school(), medium.path()).await.unwrap();
    let place = Place::new(engine);
    let (site, _) = place.restore(medium.path(), &sheet, None).await;
    let stands = site.read(move |tx| restricted::stands(tx, person));
    assert!(stands.await.unwrap());
    close(site).await;
    ledger_is_whole(&place);
}

#[tokio::test]
async fn whoever_left_long_ago_is_proposed_for_erasing_unless_a_claim_needs_the_record() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let (ana, bea) = (school.learner("Ana").await, school.learner("Bea").await);
        assert_eq!(left(&school).await.len(), 2);
        let claim = restricted::Restricted {
            order: "2026/1".to_owned(),
            reason: "A claim".to_owned(),
            proposed_by: ana,
        };
        for kind in [Kind::PersonRestricted, Kind::PersonUnrestricted] {
            let data = claim.clone();
            let write = move |w: &mut lucarne::record::Write| w.record_about(bea, kind, &data);
            school.site.write(Actor::SYSTEM, write).await.unwrap();
            let left = left(&school).await;
            assert_eq!(left.contains(&bea), kind == Kind::PersonUnrestricted);
            assert!(left.contains(&ana));
        }
        school.close_and_verify().await;
    }
}

/// Who is proposed for erasing, a long time from now.
async fn left(school: &School) -> Vec<Id> {
    let later = clock::seconds() + 20 * YEAR;
    let read = school.site.read(move |tx| retention::due(tx, later));
    let due = read.await.unwrap().into_iter();
    due.map(|one| one.person).collect()
}
