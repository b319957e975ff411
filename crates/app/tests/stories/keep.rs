//! Copies of the site, the way back from one, and erasing a person.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use axum::http::StatusCode;
use ledger::{Actor, Id};
use locale::Lang;
use lucarne::audit::{told, trail};
use lucarne::backup::found::{Found, scratch};
use lucarne::backup::restore::{Restored, restore};
use lucarne::backup::{Made, Medium, Sheet, Source, desk, note, run};
use lucarne::error::Result;
use lucarne::people::secret::{self, Secret};
use lucarne::rights::Role;
use lucarne::session::factor::{app, totp};
use lucarne::site::{Opening, Site};
use lucarne::transport::authority::{self, Key};
use store::testing::{TestDb, engines};
use store::{DbUrl, Engine};
use tempfile::TempDir;

use crate::support::{Browser, HOST, School, hidden};

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
const UNIT: &str = "/m/activities/01-all";
const LETTER: &str = "0";

/// A school with a trainer, a learner at work, a recovery sheet and a medium.
struct Kept {
    school: School,
    sheet: Sheet,
    medium: TempDir,
    ana: Id,
    tina: Id,
}

async fn kept(engine: Engine) -> Kept {
    let mut school = School::new(engine).await;
    let sheet = Sheet::draw();
    sheet.take_up(&school.site.folder).unwrap();
    let tina = school.staff("Tina", &[Role::Trainer]).await;
    let ana = school.learner("Ana").await;
    let series = school.module("activities", &FILES).await;
    school.group("Monday", &[tina], &[ana], &[series]).await;
    Kept {
        school,
        sheet,
        medium: TempDir::new().unwrap(),
        ana,
        tina,
    }
}

/// Hands a letter in.
async fn answer(school: &School, learner: Id, text: &str) {
    let mut browser = school.signed_in(learner).await;
    let page = browser.page(&format!("{UNIT}/{LETTER}?again=letter")).await;
    let round = hidden(&page, "round").unwrap().to_owned();
    let fields = [("round", round.as_str()), ("again", "1"), ("text", text)];
    browser
        .submit(&format!("{UNIT}/{LETTER}/letter"), &fields)
        .await;
}

/// Makes a copy on a medium.
pub async fn copy(school: &School, medium: &Path) -> Result<Made> {
    let source = Source::of(&school.site);
    let medium = medium.to_path_buf();
    tokio::task::spawn_blocking(move || run(&source, &Medium::prepare(&medium)?))
        .await
        .unwrap()
}

async fn open(medium: &Path, sheet: &Sheet, n: Option<u64>) -> Result<Found> {
    let (medium, sheet) = (medium.to_path_buf(), sheet.clone());
    let place = TempDir::new().unwrap().path().join("found");
    let opening = move || Found::open(&Medium::at(&medium).unwrap(), &sheet, n, &place);
    tokio::task::spawn_blocking(opening).await.unwrap()
}

#[tokio::test]
async fn a_copy_made_while_people_work_is_whole_and_opens_with_its_sheet_only() {
    for engine in engines() {
        let Kept {
            mut school,
            sheet,
            medium,
            ana,
            ..
        } = kept(engine).await;
        answer(&school, ana, "Dear aunt, all is well.").await;
        let source = Source::of(&school.site);
        let to = medium.path().to_path_buf();
        let copying =
            tokio::task::spawn_blocking(move || run(&source, &Medium::prepare(&to).unwrap()));
        for n in 0..20 {
            school.learner(&format!("L{n}")).await;
        }
        let made = copying.await.unwrap().unwrap();
        let found = open(medium.path(), &sheet, None).await.unwrap();
        let counted = tokio::task::spawn_blocking(move || found.test().unwrap())
            .await
            .unwrap();
        assert_eq!(counted.events, made.meta.events);
        assert_eq!(counted.answers, 1);
        assert_eq!(counted.files, 3);
        let refused = open(medium.path(), &Sheet::draw(), None).await;
        assert!(refused.is_err_and(|error| error.to_string().contains("does not open")));

        let again = copy(&school, medium.path()).await.unwrap();
        assert_eq!((again.meta.n, again.new_files), (2, 0));
        assert!(again.meta.events >= made.meta.events);
        note::leave(&school.site.folder, &again.event).unwrap();
        note::take(&school.site).await.unwrap();
        let known = school.count("SELECT generation FROM backup_medium").await;
        assert_eq!(known, 2);
        let risk = || school.site.read(lucarne::export::risk::work);
        assert_eq!(risk().await.unwrap().answers, 0, "all are in the copy");
        answer(&school, ana, "And one more.").await;
        let at_risk = risk().await.unwrap();
        assert_eq!(at_risk.answers, 1);
        assert!((2..10).contains(&at_risk.events), "{at_risk:?}");
    }
}

#[tokio::test]
async fn without_a_recovery_sheet_nothing_is_copied() {
    let school = School::new(Engine::Sqlite).await;
    let medium = TempDir::new().unwrap();
    let refused = copy(&school, medium.path()).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("recovery sheet")));
}

/// An empty place for a site.
pub struct Place {
    /// Its folder.
    pub folder: TempDir,
    db: TestDb,
}

impl Place {
    /// Nothing is in it.
    pub fn new(engine: Engine) -> Place {
        Place {
            folder: TempDir::new().unwrap(),
            db: TestDb::new(engine),
        }
    }

    fn opening(&self) -> Opening {
        let database = match self.db.options().url {
            DbUrl::Sqlite(_) => None,
            DbUrl::Postgres(url) => Some(url),
        };
        Opening {
            folder: self.folder.path().to_path_buf(),
            database,
            hosts: vec![HOST.to_owned()],
        }
    }

    /// Puts a copy back here, and opens the site again as after a restart.
    pub async fn restore(&self, medium: &Path, sheet: &Sheet, n: Option<u64>) -> (Site, Restored) {
        let (medium, sheet) = (Medium::at(medium).unwrap(), sheet.clone());
        let opening = self.opening();
        let run = move || {
            let site = Site::open(&opening).unwrap();
            let found = Found::open(&medium, &sheet, n, &scratch(&site.folder)).unwrap();
            let restored = restore(&site, &found, &sheet).unwrap();
            site.close().unwrap();
            (Site::open(&opening).unwrap(), restored)
        };
        tokio::task::spawn_blocking(run).await.unwrap()
    }
}

/// One whole number from the database of a site.
async fn count(site: &Site, sql: &'static str) -> i64 {
    site.read(move |tx| Ok(tx.query_one(sql, &[])?.get(0)?))
        .await
        .unwrap()
}

/// Why the epochs of a site were opened, in order.
async fn reasons(site: &Site) -> Vec<String> {
    let keys = std::sync::Arc::clone(&site.keys);
    site.read(move |tx| {
        let mut found = Vec::new();
        lucarne::refold::walk(tx, |_, rows| {
            for row in &rows {
                let stored = lucarne::record::stored(row, &keys)?;
                if stored.event.header.kind == ledger::Kind::EpochOpen {
                    let data = stored.happened.unwrap().data;
                    found.push(data["reason"].as_str().unwrap().to_owned());
                }
            }
            Ok(())
        })?;
        Ok(found)
    })
    .await
    .unwrap()
}

/// Files of the site's authority, which stations trust, and one that is no part of it.
const AUTHORITY: [(&str, bool); 5] = [
    ("secrets/site-authority.key", true),
    ("secrets/server.pem", true),
    ("certificates/site-authority.crt", true),
    ("certificates/certificates.toml", true),
    ("certificates/other.txt", false),
];

#[tokio::test]
async fn a_copy_put_back_on_either_engine_is_the_same_site_in_a_new_epoch() {
    for engine in engines() {
        let Kept {
            school,
            sheet,
            medium,
            ana,
            tina,
        } = kept(engine).await;
        school
            .secret(ana, secret::Kind::Pin, Secret::given("123456"))
            .await;
        let tina_codes = school.sheet(tina).await;
        let secrets = school.site.folder.secrets();
        for (name, _) in AUTHORITY {
            let path = school.site.folder.path().join(name);
            lucarne::folder::write_durable(&path, name.as_bytes()).unwrap();
        }
        std::fs::write(secrets.join("device-sign"), [7; 32]).unwrap();
        answer(&school, ana, "Before the copy.").await;
        copy(&school, medium.path()).await.unwrap();
        answer(&school, ana, "After the copy.").await;
        for other in engines() {
            let place = Place::new(other);
            let (site, restored) = place.restore(medium.path(), &sheet, None).await;
            assert_eq!(restored.meta.answers, 1);
            assert_eq!(restored.files_missing, 0);
            assert_eq!(reasons(&site).await, ["first", "restore"]);
            assert_eq!(count(&site, "SELECT COUNT(*) FROM attempt").await, 1);
            assert_eq!(count(&site, "SELECT COUNT(*) FROM session").await, 0);
            assert_eq!(site.library.all().len(), 1);
            let hash = site
                .read(move |tx| Ok(lucarne::session::sign_in::kept(tx, ana)?.unwrap().hash))
                .await
                .unwrap();
            let right = site
                .pepper
                .verify(Secret::given("123456"), Some(hash))
                .await;
            assert!(right.unwrap(), "the PIN is still valid");
            let (shared, code) = (site.clone(), tina_codes[7].clone());
            let shown = site
                .read(move |tx| lucarne::session::factor::shows(tx, &shared.pepper, tina, &code, 0))
                .await;
            assert!(shown.unwrap(), "the sheet of codes too");
            for (name, kept) in AUTHORITY {
                let bytes = std::fs::read(place.folder.path().join(name)).ok();
                assert_eq!(bytes == Some(name.as_bytes().to_vec()), kept, "{name}");
            }
            let device = std::fs::read(place.folder.path().join("secrets/device-sign"));
            assert_ne!(
                device.ok(),
                Some(vec![7; 32]),
                "another machine is another installation"
            );
            assert!(!place.folder.path().join("restoring").exists());
            close(site).await;
            ledger_is_whole(&place);
        }
    }
}

/// Closes a site.
pub async fn close(site: Site) {
    tokio::task::spawn_blocking(move || site.close())
        .await
        .unwrap()
        .unwrap();
}

/// `lucarne ledger verify` and `rebuild --check` find nothing.
pub fn ledger_is_whole(place: &Place) {
    for words in [&["verify"][..], &["rebuild", "--check"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lucarne"));
        command.arg("ledger").args(words);
        command.arg("--data").arg(place.folder.path());
        if let Some(url) = &place.opening().database {
            command.arg("--database").arg(url);
        }
        let done = command.output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert!(done.status.success(), "{words:?}: {said}");
    }
}

#[tokio::test]
async fn set_up_prints_a_sheet_and_an_empty_site_is_restored_page_by_page() {
    for engine in engines() {
        let place = Place::new(engine);
        let site = open_at(&place).await;
        let mut browser = Browser::of(&site);
        browser.page("/setup").await;
        let fields = [
            ("code", site.setup_code.as_str()),
            ("runner-name", "Rita"),
            ("runner-login", "rita"),
            ("runner-passphrase", "four words to remember"),
            ("officer-name", "Olaf"),
            ("officer-login", "olaf"),
            ("officer-passphrase", "other words to remember"),
        ];
        let led = browser.submit("/setup", &fields).await;
        assert!(led.starts_with("/recovery-sheet"), "{led}");
        let paper = browser.page("/recovery-sheet").await;
        let stranger = Browser::of(&site).get("/recovery-sheet").await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let at = paper.find("AGE-SE").unwrap();
        let letters = paper[at..].split('<').next().unwrap().to_owned();
        let sheet = Sheet::typed(&letters).unwrap();
        let wrong = browser
            .post("/recovery-sheet", &[("proof", "WRONG1")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        browser
            .submit("/recovery-sheet", &[("proof", &sheet.proof())])
            .await;
        assert_eq!(
            browser.get("/recovery-sheet").await.status,
            StatusCode::NOT_FOUND
        );
        desk::look(&site).await.unwrap();
        let told = said(&site, Lang::En).await;
        assert_eq!(told.len(), 1, "once, and nothing is found: {told:?}");
        assert!(told[0].contains("printed and taken into use"), "{told:?}");
        assert!(told[0].contains(&sheet.words()), "{told:?}");

        let medium = TempDir::new().unwrap();
        site.copies.place.set(medium.path().to_path_buf()).unwrap();
        let login = [("login", "rita"), ("passphrase", "four words to remember")];
        let (codes, used) = get_in(&mut browser, &login).await;
        let page = browser.page("/copies").await;
        assert!(page.contains("Use this disk and copy now"), "{page}");
        browser.submit("/copies", &[("prepare", "1")]).await;
        let made = until(&mut browser, "/copies", "You may remove the disk").await;
        assert!(made.contains("Last good copy"));
        let tested = browser.post("/copies/test", &[("sheet", &letters)]).await;
        assert!(tested.text.contains("The copy is good"), "{}", tested.text);
        assert!(browser.page("/teach").await.contains("Last good copy"));

        let other = Place::new(engine);
        let empty = open_at(&other).await;
        let mut visitor = Browser::of(&empty);
        assert!(visitor.page("/setup").await.contains("Restore from a copy"));
        let dir = medium.path().display().to_string();
        let guess = visitor
            .post("/restore", &[("code", "NOTRIGHT"), ("place", &dir)])
            .await;
        assert_eq!(guess.status, StatusCode::UNPROCESSABLE_ENTITY);
        let medium_fields = [("code", empty.setup_code.as_str()), ("place", &dir)];
        visitor.submit("/restore", &medium_fields).await;
        let other_sheet = Sheet::draw().letters();
        let refused = visitor
            .post("/restore/sheet", &[("sheet", &other_sheet)])
            .await;
        assert!(
            refused.text.contains("does not open this copy"),
            "{}",
            refused.text
        );
        let french = visitor
            .post("/restore/sheet?lang=fr", &[("sheet", &other_sheet)])
            .await;
        assert!(
            french.text.contains("n’ouvre pas cette copie"),
            "{}",
            french.text
        );
        visitor.page("/restore/sheet?lang=en").await;
        visitor
            .submit("/restore/sheet", &[("sheet", &letters)])
            .await;
        let found = visitor.page("/restore/found").await;
        assert!(found.contains("<dd><bdi>2</bdi></dd>"), "{found}");
        let swapped = [
            ("administrator-login", "olaf"),
            ("administrator-passphrase", "other words to remember"),
            ("officer-login", "olaf"),
            ("officer-passphrase", "other words to remember"),
        ];
        let refused = visitor.post("/restore/people", &swapped).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let without_code = [
            ("administrator-login", "rita"),
            ("administrator-passphrase", "four words to remember"),
            ("administrator-code", "AAAAAA"),
            ("officer-login", "olaf"),
            ("officer-passphrase", "other words to remember"),
        ];
        let refused = visitor.post("/restore/people", &without_code).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = &codes[(used + 1) % codes.len()];
        let right = [
            ("administrator-login", "rita"),
            ("administrator-passphrase", "four words to remember"),
            ("administrator-code", code),
            ("officer-login", "olaf"),
            ("officer-passphrase", "other words to remember"),
        ];
        let led = visitor.submit("/restore/people", &right).await;
        assert!(led.starts_with("/restore/done"), "{led}");
        assert!(visitor.page("/restore/done").await.contains("Finished."));
        assert_eq!(visitor.get("/restore").await.status, StatusCode::NOT_FOUND);
        let led = visitor.submit("/staff", &login).await;
        assert!(
            led.starts_with("/staff/code"),
            "the sheet came back too: {led}"
        );
        let page = visitor.page("/staff/code").await;
        let code = &codes[number(&page) - 1];
        assert_eq!(
            visitor.submit("/staff/code", &[("code", code)]).await,
            "/teach"
        );
        assert_eq!(reasons(&empty).await, ["first", "restore"]);
        close(empty).await;
        ledger_is_whole(&other);
        close(site).await;
    }
}

/// Signs in for the first time: the sheet of codes is drawn, and the code it asks for typed back. The sheet, and which
/// of its codes is used up.
async fn get_in(browser: &mut Browser, login: &[(&str, &str)]) -> (Vec<String>, usize) {
    let led = browser.submit("/staff", login).await;
    assert!(led.starts_with("/staff/sheet"), "{led}");
    let page = browser.page("/staff/sheet").await;
    let inside = |rest: &str| rest.split('<').next().unwrap().to_owned();
    let codes: Vec<String> = page.split("class=\"code\">").skip(1).map(inside).collect();
    let asked = number(&page) - 1;
    browser
        .submit("/staff/sheet", &[("code", &codes[asked])])
        .await;
    (codes, asked)
}

/// The number a page asks for.
fn number(page: &str) -> usize {
    let after = page.split("Code number ").nth(1).unwrap();
    after.split(' ').next().unwrap().parse().unwrap()
}

async fn open_at(place: &Place) -> Site {
    let opening = place.opening();
    tokio::task::spawn_blocking(move || Site::open(&opening))
        .await
        .unwrap()
        .unwrap()
}

/// Opens a page again until it says so.
async fn until(browser: &mut Browser, path: &str, words: &str) -> String {
    for _ in 0..200 {
        let page = browser.page(path).await;
        if page.contains(words) {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{path} never says {words}");
}

#[tokio::test]
async fn a_restore_that_was_stopped_says_so_and_can_be_done_again() {
    let Kept {
        school,
        sheet,
        medium,
        ..
    } = kept(Engine::Sqlite).await;
    copy(&school, medium.path()).await.unwrap();
    let place = Place::new(Engine::Sqlite);
    let site = open_at(&place).await;
    let keys = open(medium.path(), &sheet, None).await.unwrap().keys.keys;
    // As a kill would leave it: the mark and the keys are there, the transaction is not.
    std::fs::write(place.folder.path().join("restoring"), "x").unwrap();
    site.keys.take_in(keys).unwrap();
    site.folder.replace_secret("pepper", &[9; 32]).unwrap();
    close(site).await;
    let site = open_at(&place).await;
    let said = Browser::of(&site).page("/restore").await;
    assert!(said.contains("Start again"), "{said}");
    close(site).await;
    let (site, _) = place.restore(medium.path(), &sheet, None).await;
    assert_eq!(reasons(&site).await.last().unwrap(), "restore");
    assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 3);
    close(site).await;
    ledger_is_whole(&place);
}

#[tokio::test]
async fn a_copy_put_in_the_place_of_the_database_by_hand_is_seen_and_brought_in() {
    let Kept {
        school,
        medium,
        sheet,
        ..
    } = kept(Engine::Sqlite).await;
    let place = Place::new(Engine::Sqlite);
    copy(&school, medium.path()).await.unwrap();
    let (site, _) = place.restore(medium.path(), &sheet, None).await;
    close(site).await;
    let bytes = {
        let sealed = std::fs::read(medium.path().join("LUCARNE-BACKUP/f-1.age")).unwrap();
        let identity: age::x25519::Identity = sheet.letters().parse().unwrap();
        let file = age::decrypt(&identity, &sealed).unwrap();
        parcel::zip::read(&file).unwrap()["LUCARNE/ledger.db"].clone()
    };
    std::fs::write(place.folder.path().join("site.db"), bytes).unwrap();
    let site = open_at(&place).await;
    assert_eq!(reasons(&site).await, ["first", "restore"]);
    assert_eq!(count(&site, "SELECT COUNT(*) FROM person").await, 3);
    close(site).await;
    ledger_is_whole(&place);
    assert!(!place.folder.path().join("copy-by-hand.db").exists());
}

#[tokio::test]
async fn another_machine_or_an_older_database_opens_a_new_epoch() {
    let place = Place::new(Engine::Sqlite);
    let site = open_at(&place).await;
    close(site).await;
    let before = std::fs::read(place.folder.path().join("site.db")).unwrap();
    std::fs::write(place.folder.path().join("anchor/machine"), "0".repeat(64)).unwrap();
    let site = open_at(&place).await;
    if !std::path::Path::new("/etc/machine-id").exists() {
        return;
    }
    assert_eq!(reasons(&site).await, ["first", "machine"]);
    close(site).await;
    std::fs::write(place.folder.path().join("site.db"), before).unwrap();
    let site = open_at(&place).await;
    assert_eq!(reasons(&site).await, ["first", "anchor"]);
}

#[tokio::test]
async fn a_copy_that_fails_at_any_file_leaves_the_older_ones_good() {
    let Kept {
        school,
        sheet,
        medium,
        ana,
        ..
    } = kept(Engine::Sqlite).await;
    copy(&school, medium.path()).await.unwrap();
    answer(&school, ana, "More work.").await;
    let root = medium.path().join("LUCARNE-BACKUP");
    // A folder in the place of a file is a write error that also root meets.
    for name in ["f-2.new", "k-a.new", "k-b.new"] {
        let path = root.join(name);
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("x"), "x").unwrap();
        assert!(copy(&school, medium.path()).await.is_err(), "{name}");
        std::fs::remove_dir_all(&path).unwrap();
        let found = open(medium.path(), &sheet, None).await.unwrap();
        assert_eq!(found.meta.n, 1, "{name}");
        tokio::task::spawn_blocking(move || found.test().unwrap())
            .await
            .unwrap();
    }
    let made = copy(&school, medium.path()).await.unwrap();
    let newest = open(medium.path(), &sheet, None).await.unwrap();
    assert_eq!(newest.meta.n, made.meta.n);
    assert_eq!(newest.meta.answers, 1);
}

#[tokio::test]
async fn every_damaged_byte_of_a_copy_is_noticed_and_the_older_copy_still_opens() {
    let Kept {
        school,
        sheet,
        medium,
        ..
    } = kept(Engine::Sqlite).await;
    copy(&school, medium.path()).await.unwrap();
    copy(&school, medium.path()).await.unwrap();
    let path = medium.path().join("LUCARNE-BACKUP/f-2.age");
    let whole = std::fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        std::fs::write(&path, &damaged).unwrap();
        let refused = open(medium.path(), &sheet, None).await;
        assert!(
            refused.is_err_and(|error| error.to_string().contains("damaged")),
            "byte {at}"
        );
    }
    std::fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(
        open(medium.path(), &sheet, None).await.unwrap().meta.n,
        1,
        "a cut copy is none"
    );
    std::fs::write(&path, &whole).unwrap();
    for slot in ["k-a.age", "k-b.age"] {
        std::fs::write(medium.path().join("LUCARNE-BACKUP").join(slot), b"torn").unwrap();
        let opened = open(medium.path(), &sheet, None).await;
        assert_eq!(opened.is_ok(), slot == "k-a.age", "{slot}");
    }
}

/// Words that nobody else uses.
const CANARIES: [&str; 7] = [
    "Zephyrine Quillfeather",
    "Zephyquill",
    "nr-77qz31",
    "A letter of the quarrelsome zebra",
    "half a draft about quince jam",
    "the list of xylophones in the file",
    "a comment on quixotic handwriting",
];

/// A person who left words of their own everywhere.
async fn canary(school: &mut School, series: Id, tina: Id) -> Id {
    std::fs::write(school.site.folder.policy(), "uploads = [\"txt\"]\n").unwrap();
    let profile = lucarne::people::Profile {
        name: Some(CANARIES[0].to_owned()),
        alias: Some(CANARIES[1].to_owned()),
        number: Some(CANARIES[2].to_owned()),
        language: Some("en".to_owned()),
        content_language: Some("en".to_owned()),
        ..lucarne::people::Profile::default()
    };
    let person = school
        .site
        .write(ledger::Actor::SYSTEM, move |w| {
            lucarne::people::add::add(w, &profile, &[Role::Learner], || "taken".to_owned())
        })
        .await
        .unwrap();
    school.group("Tuesday", &[tina], &[person], &[series]).await;
    school
        .secret(person, secret::Kind::Pin, Secret::given("998877"))
        .await;
    answer(school, person, CANARIES[3]).await;
    let mut browser = school.signed_in(person).await;
    let page = browser.page(&format!("{UNIT}/5")).await;
    let round = hidden(&page, "round").unwrap().to_owned();
    let draft = [
        ("round", round.as_str()),
        ("text", CANARIES[4]),
        ("keep", "1"),
    ];
    browser.submit(&format!("{UNIT}/5/long"), &draft).await;
    let page = browser.page(&format!("{UNIT}/1?again=file")).await;
    let round = hidden(&page, "round").unwrap().to_owned();
    browser
        .upload(
            &format!("{UNIT}/1/file/file"),
            &[("round", &round), ("again", "1"), ("tick", "1")],
            ("upload", "list.txt", CANARIES[5].as_bytes()),
        )
        .await
        .leads_to();
    let mut trainer = school.signed_in(tina).await;
    let mark = format!("/mark/{person}/activities/letter");
    let page = trainer.page(&mark).await;
    let once = hidden(&page, "once").unwrap().to_owned();
    let round = hidden(&page, "round").unwrap().to_owned();
    let given = [
        ("once", once.as_str()),
        ("round", round.as_str()),
        ("c1", "1"),
        ("c2", "1"),
        ("comment", CANARIES[6]),
    ];
    let marked = trainer.post(&mark, &given).await;
    assert!(marked.status == StatusCode::SEE_OTHER, "{}", marked.text);
    person
}

/// Every place below a folder, and every table, in which a canary sings.
async fn singing(site: &Site, folders: &[&Path]) -> Vec<String> {
    found(site, folders, &CANARIES).await
}

/// Every place below a folder, and every table, in which one of these words stands.
pub async fn found(site: &Site, folders: &[&Path], words: &[&'static str]) -> Vec<String> {
    let words = words.to_vec();
    let mut found = Vec::new();
    let mut waiting: Vec<std::path::PathBuf> =
        folders.iter().map(|one| one.to_path_buf()).collect();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                std::fs::read_dir(&path)
                    .unwrap()
                    .map(|one| one.unwrap().path()),
            );
        } else if let Ok(bytes) = std::fs::read(&path) {
            for word in &words {
                if bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
                {
                    found.push(format!("{}: {word}", path.display()));
                }
            }
        }
    }
    let tables = site
        .read(move |tx| {
            let mut found = Vec::new();
            for table in lucarne::tables::TABLES {
                for row in tx.query(&format!("SELECT * FROM {}", table.name), &[])? {
                    let said = format!("{:?}", row.values());
                    for word in &words {
                        if said.contains(word) {
                            found.push(format!("table {}: {word}", table.name));
                        }
                    }
                }
            }
            Ok(found)
        })
        .await
        .unwrap();
    found.extend(tables);
    found
}

#[tokio::test]
async fn an_erased_person_is_found_nowhere_and_comes_back_from_no_copy() {
    for engine in engines() {
        let Kept {
            mut school,
            sheet,
            medium,
            ana,
            tina,
        } = kept(engine).await;
        let series = school.site.library.all()[0].series;
        let person = canary(&mut school, series, tina).await;
        answer(&school, ana, "Ana stays.").await;
        let here = school.site.folder.path().to_path_buf();
        assert!(
            !singing(&school.site, &[&here]).await.is_empty(),
            "they sing before"
        );
        copy(&school, medium.path()).await.unwrap();
        school
            .site
            .copies
            .place
            .set(medium.path().to_path_buf())
            .unwrap();
        let older = TempDir::new().unwrap();
        copy_folder(medium.path(), older.path());

        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut coordinator = school.signed_in(cora).await;
        let unknown = [("number", "nobody"), ("order", "2026/1")];
        let refused = coordinator.post("/erasures", &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let order = [
            ("number", CANARIES[2]),
            ("order", "2026/17"),
            ("reason", "on request"),
        ];
        let preview = coordinator.post("/erasures", &order).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text);
        assert!(
            preview.text.contains("Files handed in</dt><dd>1<"),
            "{}",
            preview.text
        );
        let id = person.to_hex();
        let proposed = [
            ("person", id.as_str()),
            ("order", "2026/17"),
            ("reason", "on request"),
        ];
        coordinator.submit("/erasures/propose", &proposed).await;
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page("/two").await;
        assert!(page.contains("2026/17"));
        let at = page.find("/confirm\"").unwrap();
        let form = page[..at].rsplit('"').next().unwrap().to_owned();
        let led = officer.submit(&format!("{form}/confirm"), &[]).await;
        assert_eq!(led, "/erasures");
        let receipts = officer.page("/erasures").await;
        assert!(receipts.contains("No word of the person"), "{receipts}");

        assert_eq!(singing(&school.site, &[&here]).await, Vec::<String>::new());
        assert!(school.site.keys.get(person).is_none());
        assert_eq!(school.count("SELECT COUNT(*) FROM erased").await, 1);
        assert_eq!(
            school.count("SELECT COUNT(*) FROM attempt").await,
            1,
            "Ana stays"
        );
        copy(&school, medium.path()).await.unwrap();

        // The older copy has sealed bodies, and the key file beside it was written again.
        for (from, n) in [(medium.path(), Some(1)), (medium.path(), None)] {
            let place = Place::new(engine);
            let (site, restored) = place.restore(from, &sheet, n).await;
            let folder = place.folder.path().to_path_buf();
            assert_eq!(
                singing(&site, &[&folder]).await,
                Vec::<String>::new(),
                "{n:?}"
            );
            assert_eq!(count(&site, "SELECT COUNT(*) FROM erased").await, 1);
            assert_eq!(count(&site, "SELECT COUNT(*) FROM secret").await, 0);
            assert_eq!(restored.erased, u64::from(n == Some(1)));
            close(site).await;
            ledger_is_whole(&place);
        }
        // A medium that was never plugged in again still has the key; the list of this folder is stronger.
        let place = Place::new(engine);
        let list = std::fs::read(here.join("erased.list")).unwrap();
        std::fs::write(place.folder.path().join("erased.list"), list).unwrap();
        let (site, restored) = place.restore(older.path(), &sheet, None).await;
        assert_eq!(restored.erased, 1);
        let folder = place.folder.path().to_path_buf();
        assert_eq!(singing(&site, &[&folder]).await, Vec::<String>::new());
        close(site).await;
        ledger_is_whole(&place);
        receipts_say_how_it_is(&school, medium.path()).await;
    }
}

/// Copies a folder with all in it.
pub fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// All files below a folder.
fn files_below(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).unwrap();
            waiting.extend(inside.map(|one| one.unwrap().path()));
        } else if let Ok(bytes) = std::fs::read(&path) {
            found.push((path, bytes));
        }
    }
    found
}

/// What is inside one file of a medium.
pub fn unsealed(medium: &Path, name: &str, sheet: &Sheet) -> Vec<u8> {
    let sealed = std::fs::read(medium.join("LUCARNE-BACKUP").join(name)).unwrap();
    let identity: age::x25519::Identity = sheet.letters().parse().unwrap();
    let file = age::decrypt(&identity, &sealed).unwrap();
    let tree = parcel::zip::read(&file).unwrap();
    tree.into_values().flatten().collect()
}

#[tokio::test]
async fn no_secret_stands_in_a_page_a_file_or_a_copy_that_should_not_hold_it() {
    for engine in engines() {
        let Kept {
            school,
            sheet,
            medium,
            ana,
            tina,
        } = kept(engine).await;
        let (pin, words) = ("9081726354", "plum harbour violin seven");
        school
            .secret(ana, secret::Kind::Pin, Secret::given(pin))
            .await;
        let kind = secret::Kind::Passphrase;
        school.secret(tina, kind, Secret::given(words)).await;
        let codes = school.sheet(tina).await;
        let (seed, now) = (lucarne::random::bytes::<20>(), lucarne::clock::seconds());
        let code = totp::code(&seed, now / totp::STEP).unwrap();
        let shared = school.site.clone();
        let enrolled = school
            .site
            .write(ledger::Actor::SYSTEM, move |w| {
                app::enrol(w, &shared.pepper, tina, &seed, &code, now)
            })
            .await;
        assert!(enrolled.unwrap());
        let shared = school.site.clone();
        tokio::task::spawn_blocking(move || lucarne::device::Device::of(&shared).unwrap())
            .await
            .unwrap();
        answer(&school, ana, "A letter.").await;

        let mut browser = school.browser();
        let mut pages = String::new();
        let login = [("login", "tina"), ("passphrase", words)];
        let near = [
            ("login", "tina"),
            ("passphrase", "plum harbour violin eight"),
        ];
        let refused = browser.post("/staff", &near).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        pages.push_str(&refused.text);
        browser.submit("/staff", &login).await;
        pages.push_str(
            &browser
                .post("/staff/code", &[("code", "000000")])
                .await
                .text,
        );
        pages.push_str(&browser.post("/staff/code", &[("code", "x")]).await.text);
        pages.push_str(&browser.get("/nowhere").await.text);
        copy(&school, medium.path()).await.unwrap();

        let folder = school.site.folder.clone();
        let kept = |name: &str| std::fs::read(folder.secrets().join(name)).unwrap();
        let typed = [pin.as_bytes().to_vec(), words.as_bytes().to_vec()]
            .into_iter()
            .chain(codes.iter().map(|code| code.clone().into_bytes()))
            .chain([seed.to_vec(), sheet.letters().into_bytes()]);
        let nowhere: Vec<Vec<u8>> = typed.collect();
        let of_this_machine = ["device-sign", "device-seal", "device-mac", "forms"].map(kept);
        let pepper = kept("pepper");
        let key = school.site.keys.get(ana).unwrap().to_vec();

        let search = |words: &[Vec<u8>]| aho_corasick::AhoCorasick::new(words).unwrap();
        let never = search(&nowhere);
        let machine = search(&of_this_machine);
        let beside = search(&[pepper.clone(), key.clone()]);
        for text in [&never, &machine, &beside] {
            assert!(!text.is_match(&pages), "a page");
        }
        for (path, bytes) in files_below(folder.path()) {
            let name = path
                .strip_prefix(folder.path())
                .unwrap()
                .display()
                .to_string();
            assert!(!never.is_match(&bytes), "{name}");
            assert!(
                !machine.is_match(&bytes) || name.starts_with("secrets/"),
                "{name}"
            );
            let theirs = name == "secrets/pepper" || name.starts_with("keys.db");
            assert!(!beside.is_match(&bytes) || theirs, "{name}");
        }
        for (path, bytes) in files_below(medium.path()) {
            for text in [&never, &machine, &beside] {
                assert!(!text.is_match(&bytes), "{}", path.display());
            }
        }
        let copied = unsealed(medium.path(), "f-1.age", &sheet);
        for text in [&never, &machine, &beside] {
            assert!(!text.is_match(&copied), "the copy");
        }
        let slot = unsealed(medium.path(), "k-a.age", &sheet);
        assert!(
            !never.is_match(&slot) && !machine.is_match(&slot),
            "the key file"
        );
        for wanted in [pepper, key] {
            assert!(
                search(&[wanted]).is_match(&slot),
                "what opens a copy is there"
            );
        }
    }
}

/// Beside the receipts stands what is still to be done, as it is now and not as it was when somebody was erased.
async fn receipts_say_how_it_is(school: &School, medium: &Path) {
    let mut officer = school.signed_in(school.officer).await;
    let to_do = "1 disk still has to be plugged in";
    let readable = "could not be written anew";
    let page = officer.page("/erasures").await;
    assert!(!page.contains(to_do) && !page.contains(readable), "{page}");
    assert!(!page.contains("No receipt"), "{page}");
    let spoil = [
        "UPDATE backup_medium SET keys_at = 0",
        "UPDATE kept_long_look SET unpurged = 1",
        "DELETE FROM erasure_receipt",
    ];
    let spoilt = school.site.write(Actor::SYSTEM, move |w| {
        for sql in spoil {
            w.tx.execute(sql, &[])?;
        }
        Ok(())
    });
    spoilt.await.unwrap();
    let page = officer.page("/erasures").await;
    for told in [to_do, readable, "No receipt"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let made = copy(school, medium).await.unwrap();
    note::leave(&school.site.folder, &made.event).unwrap();
    note::take(&school.site).await.unwrap();
    assert!(lucarne::gone::forget::purge(&school.site));
    let page = officer.page("/erasures").await;
    assert!(!page.contains(to_do) && !page.contains(readable), "{page}");
}

#[tokio::test]
async fn who_left_a_year_ago_is_proposed_and_erased_when_a_second_person_confirms() {
    for engine in engines() {
        let Kept { mut school, .. } = kept(engine).await;
        school.learner("Gone").await;
        school.learner("Away").await;
        // Gone left thirteen months ago; Ana is still in a group; Away left today.
        school
            .sql(
                "UPDATE trail SET at = at - 34000000 \
                 WHERE subject IN (SELECT id FROM person WHERE number IN ('n-Gone', 'n-Ana'))",
            )
            .await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let mut coordinator = school.signed_in(cora).await;
        let page = coordinator.page("/retention").await;
        assert!(page.contains("Gone of the school"), "{page}");
        assert!(!page.contains("Ana of the school") && !page.contains("Away of the school"));
        let gone = hidden(&page, "person").unwrap().to_owned();
        let nobody = coordinator.post("/retention", &[("order", "r/1")]).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let spaces = [("order", "r 1"), ("person", gone.as_str())];
        let refused = coordinator.post("/retention", &spaces).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(" checked"), "what was ticked stays");
        let foreign = school.officer.to_hex();
        let other = [("order", "r/1"), ("person", foreign.as_str())];
        coordinator.post("/retention", &other).await;
        let waiting = "SELECT COUNT(*) FROM proposal";
        assert_eq!(school.count(waiting).await, 0, "only who is on the list");
        let ticked = [("order", "r/1"), ("person", gone.as_str())];
        assert_eq!(coordinator.submit("/retention", &ticked).await, "/two");
        assert!(
            !coordinator
                .page("/retention")
                .await
                .contains("Gone of the school")
        );

        let mut officer = school.signed_in(school.officer).await;
        assert!(
            !officer
                .page("/retention")
                .await
                .contains("<form class=\"card\"")
        );
        let page = officer.page("/two").await;
        let at = page.find("/confirm\"").unwrap();
        let form = page[..at].rsplit('"').next().unwrap().to_owned();
        assert_eq!(
            officer.submit(&format!("{form}/confirm"), &[]).await,
            "/erasures"
        );
        assert_eq!(school.count("SELECT COUNT(*) FROM erased").await, 1);
        let left = "SELECT COUNT(*) FROM person WHERE kind = 'learner'";
        assert_eq!(school.count(left).await, 2, "Ana and Away stay");
    }
}

#[tokio::test]
async fn a_site_without_a_folder_for_copies_does_not_ask_for_a_disk() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let cora = school.staff("Cora", &[Role::Coordinator]).await;
        let page = school.signed_in(cora).await.page("/copies").await;
        assert!(page.contains("No folder for copies is set."), "{page}");
        assert!(!page.contains("not plugged in"), "{page}");
    }
}

/// What is told of keys that were changed.
async fn said(site: &Site, t: Lang) -> Vec<String> {
    let keys = std::sync::Arc::clone(&site.keys);
    site.read(move |tx| {
        let lines = trail::of_kinds(tx, &keys, &[ledger::Kind::PolicySet], 0, 100)?;
        let said = lines.iter().rev().map(|line| told::words(tx, t, line));
        Ok(said
            .collect::<Result<Vec<_>>>()?
            .into_iter()
            .flatten()
            .collect())
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn another_recovery_sheet_never_opens_copies_without_a_line_in_the_trail() {
    for engine in engines() {
        let Kept { school, sheet, .. } = kept(engine).await;
        let mut olga = school.signed_in(school.officer).await;
        // The sheet of this school was put in its place without a word.
        desk::look(&school.site).await.unwrap();
        let page = olga.page("/trail").await;
        assert!(
            page.contains("nobody recorded who made it and why"),
            "{page}"
        );
        assert!(page.contains(&sheet.words()), "{page}");

        for (words, why) in [
            (&["backup", "sheet"][..], "--again --why lost"),
            (&["backup", "sheet", "--again"], "--why"),
            (&["backup", "sheet", "--why", "lost"], "--again"),
            (&["backup", "sheet", "--again", "--why", "whim"], "whim"),
        ] {
            let done = school.command(words).await;
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            assert_eq!(done.status.code(), Some(2), "{words:?}: {said}");
            assert!(said.contains(why), "{words:?}: {said}");
        }
        let notes = school.site.folder.notes();
        std::fs::create_dir_all(&notes).unwrap();
        let nonsense = [
            "nothing",
            "{}",
            r#"{"what":"house","way":"console","words":"","made":1}"#,
        ];
        for (n, text) in nonsense.iter().enumerate() {
            std::fs::write(notes.join(format!("key-{n}.json")), text).unwrap();
        }
        desk::look(&school.site).await.unwrap();
        assert_eq!(
            said(&school.site, Lang::En).await.len(),
            1,
            "nothing was changed"
        );

        let again = ["backup", "sheet", "--again", "--why", "seen"];
        let printed = school.command(&again).await;
        assert!(printed.status.success(), "{printed:?}");
        let paper = String::from_utf8_lossy(&printed.stdout).into_owned();
        let second = Sheet::typed(&paper).unwrap();
        assert_ne!(second.words(), sheet.words());
        desk::look(&school.site).await.unwrap();
        desk::look(&school.site).await.unwrap();
        for path in ["/trail", "/review"] {
            let page = olga.page(path).await;
            assert_eq!(
                page.matches("at the console a recovery sheet").count(),
                1,
                "{page}"
            );
            assert!(
                page.contains("saw the sheet before it who should not have"),
                "{page}"
            );
            assert!(page.contains(&second.words()), "{page}");
        }
        for t in [Lang::En, Lang::Fr, Lang::It, Lang::Ro] {
            let told = said(&school.site, t).await;
            assert_eq!(told.len(), 2, "{told:?}");
            assert!(told[1].contains(&second.words()), "{told:?}");
            assert!(told[1].contains(&sheet.words()), "the one before: {told:?}");
            assert!(!told[1].contains("audit-"), "{told:?}");
        }

        // Several in the same second are told in the order in which each replaced the one before.
        for why in ["lost", "renewed", "seen"] {
            let done = school
                .command(&["backup", "sheet", "--again", "--why", why])
                .await;
            assert!(done.status.success(), "{done:?}");
        }
        desk::look(&school.site).await.unwrap();
        let all = said(&school.site, Lang::En).await;
        assert_eq!(all.len(), 5, "and nothing is found: {all:?}");
        for (at, why) in [
            (2, "was lost"),
            (3, "time for a new one"),
            (4, "saw the sheet"),
        ] {
            assert!(all[at].contains(why), "{all:?}");
        }

        // Whoever puts a sheet of their own in its place is seen.
        let third = Sheet::draw();
        third.take_up(&school.site.folder).unwrap();
        desk::look(&school.site).await.unwrap();
        let all = said(&school.site, Lang::En).await;
        assert_eq!(all.len(), 6);
        assert!(all[5].contains("nobody recorded") && all[5].contains(&third.words()));
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn a_sheet_that_two_people_agreed_on_is_told_when_confirmed_and_when_it_is_on_paper() {
    for engine in engines() {
        let Kept {
            mut school, sheet, ..
        } = kept(engine).await;
        desk::look(&school.site).await.unwrap();
        let ada = school.staff("Ada", &[Role::Administrator]).await;
        let mut ada = school.signed_in(ada).await;
        let mut olga = school.signed_in(school.officer).await;
        ada.page("/copies").await;
        ada.submit("/copies/sheet", &[("reason", "the envelope was open")])
            .await;
        let waiting = olga.page("/two").await;
        let id = waiting.split("action=\"/two/").nth(1).unwrap();
        let confirm = format!("/two/{}/confirm", id.split('/').next().unwrap());
        assert_eq!(olga.submit(&confirm, &[]).await, "/recovery-sheet");
        let paper = olga.page("/recovery-sheet").await;
        let at = paper.find("AGE-SE").unwrap();
        let second = Sheet::typed(paper[at..].split('<').next().unwrap()).unwrap();
        desk::look(&school.site).await.unwrap();
        assert_eq!(
            said(&school.site, Lang::En).await.len(),
            2,
            "not on paper yet"
        );
        let wrong = olga.post("/recovery-sheet", &[("proof", "WRONG1")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        olga.submit("/recovery-sheet", &[("proof", &second.proof())])
            .await;
        desk::look(&school.site).await.unwrap();
        let told = said(&school.site, Lang::En).await;
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told[1].contains("two people agreed"), "{told:?}");
        assert!(told[2].contains(&second.words()) && told[2].contains(&sheet.words()));
        let trail = olga.page("/trail").await;
        assert!(trail.contains("printed and taken into use"), "{trail}");
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn an_authority_made_anew_is_told_whether_at_the_console_or_in_the_browser() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let folder = school.site.folder.clone();
        let names = [HOST.parse().unwrap()];
        let first = authority::make(&folder, &names, 1_772_582_400, Key::Kept).unwrap();
        let before = first.words();
        school.site.listening.use_papers(first);
        let ada = school.staff("Ada", &[Role::Administrator]).await;
        let mut ada = school.signed_in(ada).await;
        let led = ada.submit("/authority/renew", &[]).await;
        assert_eq!(led, "/what-leaves?renewed=1");
        let second = authority::read(&folder).unwrap().unwrap().words();
        let all = said(&school.site, Lang::En).await;
        assert_eq!(all.len(), 1);
        assert!(all[0].contains("were renewed"), "{all:?}");
        assert!(all[0].contains(&before) && all[0].contains(&second));

        let renew = |words: &[&str]| {
            let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_lucarne"));
            command.args(["authority", "renew"]).args(words);
            command.arg("--data").arg(folder.path()).output().unwrap()
        };
        assert!(!renew(&["--host", "not a name"]).status.success());
        desk::look(&school.site).await.unwrap();
        assert_eq!(said(&school.site, Lang::En).await.len(), 1);
        assert!(renew(&["--new-key"]).status.success());
        desk::look(&school.site).await.unwrap();
        let third = authority::read(&folder).unwrap().unwrap().words();
        for t in [Lang::En, Lang::Fr, Lang::It, Lang::Ro] {
            let all = said(&school.site, t).await;
            assert_eq!(all.len(), 2, "{all:?}");
            assert!(all[1].contains(&third) && all[1].contains(&second));
        }
        let page = school.signed_in(school.officer).await.page("/trail").await;
        assert!(
            page.contains("authority of the site was made anew"),
            "{page}"
        );
        school.close_and_verify().await;
    }
}
