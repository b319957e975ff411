//! Whoever is erased leaves no word: not in a table, not in a file, not in what is copied, sent or printed afterwards, and
//! none comes back with what is older.
//!
//! `LUCARNE_ERASURES=500` asks for more than the three of every day, in houses of some dozens each.
#![allow(clippy::unwrap_used)]

mod canary;
mod covered;
mod kill;
mod plant;
mod restrict;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ledger::Id;
use lucarne::backup::Sheet;
use lucarne::rights::Role;
use lucarne::site::Site;
use lucarne::tables::TABLES;
use store::testing::{PgCluster, engines};
use store::{Engine, Value};
use tempfile::TempDir;

use self::canary::{Canary, Ear};
use self::plant::House;
use crate::export::batches;
use crate::keep::{Place, close, copy, copy_folder, ledger_is_whole, unsealed};
use crate::support::{Browser, School, hidden};

const EACH_DAY: usize = 3;
/// People erased in one house.
const HOUSE: usize = 24;
/// Sealed, or said no more, when they are erased: no table holds them.
const HIDDEN: [&str; 5] = ["draft", "file", "name in the table", "alias", "key"];

/// What was looked through.
#[derive(Default)]
struct Figures {
    people: usize,
    canaries: usize,
    places: BTreeSet<&'static str>,
    files: u64,
    killed: usize,
    cut: usize,
}

#[tokio::test(flavor = "multi_thread")]
async fn of_people_who_are_erased_no_word_is_left_anywhere() {
    let asked = std::env::var("LUCARNE_ERASURES").ok();
    let asked = asked.and_then(|n| n.parse().ok()).unwrap_or(EACH_DAY);
    for engine in engines() {
        let mut figures = Figures::default();
        let wanted = if asked > EACH_DAY {
            asked.div_ceil(2)
        } else {
            asked
        };
        while figures.people < wanted {
            let here = (wanted - figures.people).clamp(EACH_DAY, HOUSE);
            erased(engine, here, &mut figures).await;
        }
        println!(
            "{engine}: {} people erased, {} of them while the program was killed ({} cut between the act and its receipt); \
             {} canaries in {} kinds of places; {} files looked through; none found",
            figures.people,
            figures.killed,
            figures.cut,
            figures.canaries,
            figures.places.len(),
            figures.files
        );
    }
}

/// Where the files of a database of its own are.
fn base(cluster: &PgCluster) -> PathBuf {
    let home = cluster.admin().strip_prefix("host=").unwrap();
    Path::new(home.split(' ').next().unwrap()).join("data")
}

async fn erased(engine: Engine, people: usize, figures: &mut Figures) {
    let cluster = (engine == Engine::Postgres)
        .then(|| tokio::task::block_in_place(|| PgCluster::start(false)));
    let admin = cluster.as_ref().map(|cluster| cluster.admin().to_owned());
    let world = plant::world(engine, admin.as_deref()).await;
    // The last two learners and the last of staff stay.
    let learners = people + 1;
    let mut house = House::new(world, learners).await;
    let going: Vec<usize> = (0..learners - 2).chain([learners]).collect();
    let sheet = Sheet::draw();
    sheet.take_up(&house.school().site.folder).unwrap();
    let (medium, older) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy(house.school(), medium.path()).await.unwrap();
    copy_folder(medium.path(), older.path());
    let place = medium.path().to_path_buf();
    house.school().site.copies.place.set(place).unwrap();
    let before = house.world.export().await;
    house.world.receive(&before);

    let mut proposals = Vec::new();
    for of in &going {
        proposals.push((*of, house.order(*of).await));
    }
    let (gone, staying): (Vec<_>, Vec<_>) = house
        .canaries
        .iter()
        .cloned()
        .partition(|one| going.contains(&one.of));
    let (ear, others) = (Ear::of(gone), Ear::of(staying));
    everything_sings(&house, &ear, &going).await;
    let stayed = heard(&house.school().site, &others).await;

    let killed = if people > EACH_DAY { people / 3 } else { 2 };
    let (at_once, by_kill) = proposals.split_at(people - killed);
    for two in at_once.chunks(2) {
        together(&house, two).await;
    }
    let homes: Vec<PathBuf> = cluster.iter().map(|one| base(one).join("base")).collect();
    let cut = kill::erase(&mut house, by_kill, &ear, &homes).await;

    let site = house.school().site.clone();
    let mut places = vec![site.folder.path().to_path_buf()];
    places.extend(homes);
    silent(&site, &ear, &places, figures).await;
    assert_eq!(heard(&site, &others).await, stayed, "words of others");
    for (path, bytes) in house.pages().await {
        quiet(ear.told(&path, &bytes));
    }
    afterwards(&mut house, &ear, &going, &before, figures).await;
    restored(
        &house,
        &ear,
        &sheet,
        [medium.path(), older.path()],
        engine,
        figures,
    )
    .await;
    if let Some(cluster) = &cluster {
        log_of_the_server(cluster, &ear, figures);
    }
    imported_again(&mut house, &ear, &going).await;
    figures.people += people;
    figures.canaries += ear.canaries.len();
    figures
        .places
        .extend(ear.canaries.iter().map(|one| one.place));
    figures.killed += killed;
    figures.cut += cut;
}

/// Two orders are confirmed at the same moment.
async fn together(house: &House, proposals: &[(usize, Id)]) {
    let mut waiting = Vec::new();
    for (_, proposal) in proposals {
        let school = house.school();
        let mut officer = school.signed_in(school.officer).await;
        let path = format!("/two/{proposal}/confirm");
        waiting.push(tokio::spawn(
            async move { officer.submit(&path, &[]).await },
        ));
    }
    for one in waiting {
        assert_eq!(one.await.unwrap(), "/erasures");
    }
}

/// The test hears what it looks for: every word in a table, but for those that are sealed, and every column has one.
async fn everything_sings(house: &House, ear: &Ear, going: &[usize]) {
    let site = &house.school().site;
    let heard = heard(site, ear).await;
    let all = ear.canaries.iter().enumerate();
    let mute =
        all.filter(|(number, one)| !heard.contains_key(number) && !HIDDEN.contains(&one.place));
    let mute: Vec<&Canary> = mute.map(|(_, one)| one).collect();
    assert!(mute.is_empty(), "nowhere: {mute:?}");
    let keys = site.folder.keys();
    let (found, _) = ear.in_files(keys.parent().unwrap());
    for of in going {
        let key = format!("key of person {of}");
        assert!(found.iter().any(|one| one.ends_with(&key)), "{key}");
    }
    let planted = heard.into_values().flatten().collect();
    let ids = going.iter().map(|of| house.people[*of].id).collect();
    let mut faults = covered::unplanted(&planted);
    faults.extend(covered::empty(site, ids).await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Which words stand in which columns.
async fn heard(site: &Site, ear: &Ear) -> BTreeMap<usize, BTreeSet<String>> {
    let rows = site.read(|tx| {
        let mut all = Vec::new();
        for table in TABLES {
            for row in tx.query(&format!("SELECT * FROM {}", table.name), &[])? {
                let names = row.columns().to_vec();
                for (name, value) in names.iter().zip(row.values()) {
                    let bytes = match value {
                        Value::Text(text) => text.as_bytes().to_vec(),
                        Value::Blob(bytes) => bytes.clone(),
                        _ => continue,
                    };
                    all.push((format!("{}.{name}", table.name), bytes));
                }
            }
        }
        Ok(all)
    });
    let mut heard: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for (column, bytes) in rows.await.unwrap() {
        for number in ear.hears(&bytes) {
            heard.entry(number).or_default().insert(column.clone());
        }
    }
    heard
}

fn quiet(mut found: Vec<String>) {
    found.sort();
    found.dedup();
    assert!(
        found.is_empty(),
        "{} words are left: {found:#?}",
        found.len()
    );
}

/// No table and no file of these folders holds a word.
async fn silent(site: &Site, ear: &Ear, folders: &[PathBuf], figures: &mut Figures) {
    let mut found = Vec::new();
    for (number, columns) in heard(site, ear).await {
        let one = &ear.canaries[number];
        found.push(format!("{columns:?}: {} of person {}", one.place, one.of));
    }
    for folder in folders {
        let (more, files) = ear.in_files(folder);
        found.extend(more);
        figures.files += files;
    }
    quiet(found);
}

/// A copy, a parcel and a record of what happened, made afterwards; and at the hub, what came before comes again.
async fn afterwards(
    house: &mut House,
    ear: &Ear,
    going: &[usize],
    before: &[u8],
    figures: &mut Figures,
) {
    let ids = |going_too: bool| -> Vec<Id> {
        let people = house.people.iter().enumerate();
        let chosen = people.filter(|(of, one)| going.contains(of) == going_too && one.learner);
        chosen.map(|(_, one)| one.id).collect()
    };
    let (gone, stay) = (ids(true), ids(false));
    let sealed_before = batches(&house.school().site, before);
    quiet(ear.told("the parcel of before", &sealed_before));
    assert_eq!(about(&house.world.hub.site, &gone).await, gone.len());
    house.anew().await;
    let sealed = house.world.export().await;
    let sealed_now = batches(&house.school().site, &sealed);
    quiet(ear.told("the next parcel", &sealed_now));
    for parcel in [&sealed, before] {
        house.world.receive(parcel);
        let hub = &house.world.hub.site;
        assert_eq!(
            about(hub, &gone).await,
            0,
            "the hub holds events about them"
        );
        assert_eq!(about(hub, &stay).await, stay.len(), "the hub lost others");
        silent(hub, ear, &[hub.folder.path().to_path_buf()], figures).await;
    }
}

/// Of how many of these people the hub holds events with what they say.
async fn about(hub: &Site, people: &[Id]) -> usize {
    let people = people.to_vec();
    let read = hub.read(move |tx| {
        let mut known = 0;
        for person in people {
            let sql = "SELECT 1 FROM hub_event WHERE subject = $1 AND length(body) > 0 LIMIT 1";
            known += tx.query(sql, &[person.as_bytes()])?.len();
        }
        Ok(known)
    });
    read.await.unwrap()
}

/// A copy made afterwards, an older one of the same medium, and one of a medium that was never plugged in again.
async fn restored(
    house: &House,
    ear: &Ear,
    sheet: &Sheet,
    [medium, older]: [&Path; 2],
    engine: Engine,
    figures: &mut Figures,
) {
    copy(house.school(), medium).await.unwrap();
    for name in ["f-1.age", "f-2.age", "k-a.age", "k-b.age"] {
        quiet(ear.told(name, &unsealed(medium, name, sheet)));
    }
    quiet(ear.in_files(medium).0);
    let list = std::fs::read(house.school().site.folder.erased()).unwrap();
    for (from, n) in [(medium, None), (medium, Some(1)), (older, None)] {
        let place = Place::new(engine);
        if from == older {
            std::fs::write(place.folder.path().join("erased.list"), &list).unwrap();
        }
        let (site, _) = place.restore(from, sheet, n).await;
        let folder = place.folder.path().to_path_buf();
        silent(&site, ear, &[folder], figures).await;
        close(site).await;
        ledger_is_whole(&place);
    }
}

/// The table that learners came with, brought in again, makes new people; nothing but what the table says comes back.
async fn imported_again(house: &mut House, ear: &Ear, going: &[usize]) {
    let table = house.roster.clone();
    house.import(&table).await;
    let again = ["number", "name in the table", "alias"];
    let site = &house.school().site;
    for (number, columns) in heard(site, ear).await {
        let one = &ear.canaries[number];
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        assert!(again.contains(&one.place), "{columns:?}: {one:?}");
        assert!(
            columns.iter().all(|at| at.starts_with("person.")),
            "{columns:?}: {one:?}"
        );
    }
    let ids: Vec<Id> = going.iter().map(|of| house.people[*of].id).collect();
    let known = site.read(move |tx| {
        let mut known = 0;
        for id in &ids {
            known += tx
                .query("SELECT 1 FROM person WHERE id = $1", &[id.as_bytes()])?
                .len();
        }
        Ok(known)
    });
    assert_eq!(known.await.unwrap(), 0, "somebody came back");
}

/// As the guide of the administrator says: what the log of PostgreSQL still holds goes with its old segments.
fn log_of_the_server(cluster: &PgCluster, ear: &Ear, figures: &mut Figures) {
    let data = base(cluster);
    let held = ear.in_files(&data.join("pg_wal")).0;
    println!(
        "PostgreSQL's log held {} words until its segments went",
        held.len()
    );
    for statement in [
        "ALTER SYSTEM SET wal_recycle = off",
        "SELECT pg_reload_conf()",
        "CHECKPOINT",
        "SELECT pg_switch_wal()",
        "CHECKPOINT",
    ] {
        let mut psql = std::process::Command::new("psql");
        psql.args(["--no-psqlrc", "--quiet", "--host"])
            .arg(data.parent().unwrap());
        psql.args([
            "--username=lucarne",
            "--dbname=postgres",
            "--command",
            statement,
        ]);
        let done = psql.output().unwrap();
        assert!(done.status.success(), "{statement}: {done:?}");
    }
    let (found, files) = ear.in_files(&data);
    figures.files += files;
    quiet(found);
}

/// The proposal that waits, confirmed by the officer.
async fn confirm_all(school: &School, officer: &mut Browser) {
    let waiting = school.site.read(|tx| {
        let rows = tx.query("SELECT id FROM proposal WHERE state = 'waiting'", &[])?;
        rows.iter()
            .map(|row| Ok(Id::from_bytes(row.get(0)?)))
            .collect::<lucarne::error::Result<Vec<Id>>>()
    });
    for one in waiting.await.unwrap() {
        officer.submit(&format!("/two/{one}/confirm"), &[]).await;
    }
}

#[tokio::test]
async fn the_proposal_of_an_account_goes_with_its_owner_however_short_or_quoted_the_name() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut adam = school.signed_in(adam).await;
        let mut cora = school.signed_in(cora).await;
        let mut officer = school.signed_in(school.officer).await;
        for (name, login) in [("Bo", "bo"), ("Jo \"Jojo\" Hill", "jo"), ("Bob", "bob")] {
            let token = lucarne::random::id().to_string();
            let form = [
                ("once", token.as_str()),
                ("name", name),
                ("login", login),
                ("role", "trainer"),
            ];
            adam.submit("/staff-accounts", &form).await;
            confirm_all(&school, &mut officer).await;
        }
        for login in ["bo", "jo"] {
            let look = [("number", login), ("order", "2026/1")];
            let page = cora.post("/erasures", &look).await.text;
            let person = hidden(&page, "person").unwrap().to_owned();
            let order = [("person", person.as_str()), ("order", "2026/1")];
            cora.submit("/erasures/propose", &order).await;
            confirm_all(&school, &mut officer).await;
        }
        let left = "SELECT COUNT(*) FROM proposal";
        assert_eq!(school.count(left).await, 1, "only Bob's is left");
        let bob = "SELECT COUNT(*) FROM proposal WHERE data LIKE '%\"bob\"%'";
        assert_eq!(school.count(bob).await, 1);
    }
}
