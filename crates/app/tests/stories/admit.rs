//! Parcels: brought in, looked at, admitted or refused by a second person, and never met by a learner before.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use course::files::{Files as _, Memory};
use ledger::{Actor, Clock, Id, Stamp};
use lucarne::admit::bring::bring;
use lucarne::admit::clear::clear;
use lucarne::admit::decide::{self, Undecided};
use lucarne::admit::pack::{pack_module, series};
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::admit::trust::Trust;
use lucarne::module_folder::ModuleFolder;
use lucarne::rights::Role;
use lucarne::site::Site;
use parcel::{Refusal, SecretKey, Tree};
use store::testing::engines;

use crate::support::{School, link};

pub const NAMESPACE: &str = "org.example.training";

pub fn publisher() -> SecretKey {
    SecretKey::from_bytes(&[9; 32])
}

pub fn trusting(school: &School) {
    let key = publisher().public();
    Trust::add(
        &school.site.folder,
        "Example Training",
        &key,
        &[NAMESPACE.to_owned()],
    )
    .unwrap();
}

pub fn humanum() -> Memory {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/humanum");
    let files = ModuleFolder::open(&folder).unwrap();
    let mut memory = Memory::new();
    for entry in files.list() {
        memory.put(entry.path.clone(), files.read(&entry.path).unwrap());
    }
    memory
}

/// A second version of the module: another version number, one changed sentence, one more picture.
pub fn next_version(files: &Memory) -> Memory {
    let text = |path: &str| String::from_utf8(files.read(path).unwrap()).unwrap();
    let manifest = text("module.toml").replacen("version = \"1.0.0\"", "version = \"1.1.0\"", 1);
    let unit = text("units/01-shelf.en.md") + "\nA brand new sentence stands here.\n";
    files
        .clone()
        .with("module.toml", manifest)
        .with("units/01-shelf.en.md", unit)
}

pub fn tree(files: &Memory) -> Tree {
    pack_module(files, &publisher(), NAMESPACE, "2026-11-20")
        .unwrap_or_else(|why| panic!("{why}"))
        .packed
        .tree
}

pub fn module() -> Id {
    series(NAMESPACE, "humanum")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_waits_until_an_officer_admits_it() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let site = school.site.clone();
        let parcel = bring(&site, Actor::staff(tom), tree(&humanum()))
            .await
            .unwrap();
        assert!(site.library.all().is_empty(), "it waits");

        let by_tom = decide::admit(&site, Actor::staff(tom), parcel, vec![module()]).await;
        assert!(matches!(by_tom, Err(Undecided::NotOfficer)), "{by_tom:?}");

        let officer = Actor::staff(school.officer);
        decide::admit(&site, officer, parcel, vec![module()])
            .await
            .unwrap();
        let shelved = site.library.module("humanum").unwrap();
        assert_eq!(shelved.parcel, parcel);
        assert_eq!(shelved.version, 1_000_000);
        assert!(shelved.file("media/img/bars.svg").is_some());

        let again = decide::admit(&site, officer, parcel, vec![module()]).await;
        assert!(matches!(again, Err(Undecided::Done)), "{again:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn refusing_and_withdrawing_need_a_reason() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        let parcel = bring(&site, Actor::staff(tom), tree(&humanum()))
            .await
            .unwrap();
        let items = || vec![module()];

        let bare = decide::refuse(&site, officer, parcel, items(), "  ").await;
        assert!(matches!(bare, Err(Undecided::NoReason)), "{bare:?}");
        decide::refuse(&site, officer, parcel, items(), "the map shows the wall")
            .await
            .unwrap();
        assert!(site.library.all().is_empty());

        decide::admit(&site, officer, parcel, items())
            .await
            .unwrap();
        assert_eq!(site.library.all().len(), 1, "an officer may think again");
        let bare = decide::withdraw(&site, officer, parcel, module(), "").await;
        assert!(matches!(bare, Err(Undecided::NoReason)), "{bare:?}");
        decide::withdraw(&site, officer, parcel, module(), "a page shows a name")
            .await
            .unwrap();
        assert!(site.library.all().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_brought_a_parcel_never_decides_about_it() {
    for engine in engines() {
        let school = School::new(engine).await;
        trusting(&school);
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        let parcel = bring(&site, officer, tree(&humanum())).await.unwrap();
        let own = decide::admit(&site, officer, parcel, vec![module()]).await;
        assert!(matches!(own, Err(Undecided::OwnParcel)), "{own:?}");
        assert!(site.library.all().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_version_does_not_come_back_by_itself() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        let first = humanum();
        let second = bring(&site, tom, tree(&next_version(&first)))
            .await
            .unwrap();
        decide::admit(&site, officer, second, vec![module()])
            .await
            .unwrap();
        let older = bring(&site, tom, tree(&first)).await;
        let Err(NotBrought::Rejected(Rejection::Older { version, admitted })) = older else {
            panic!("{older:?}")
        };
        assert_eq!((version.as_str(), admitted.as_str()), ("1.0.0", "1.1.0"));
    }
}

/// A way to damage a parcel, and whether the reason is the right one.
type Damage = (&'static str, fn(&mut Tree), fn(&Refusal) -> bool);

fn first_blob(tree: &Tree) -> String {
    tree.keys()
        .find(|name| name.contains("/b/"))
        .unwrap()
        .clone()
}

fn named(tree: &Tree, end: &str) -> String {
    tree.keys()
        .find(|name| name.ends_with(end))
        .unwrap()
        .clone()
}

const DAMAGES: [Damage; 7] = [
    (
        "a changed byte",
        |tree| {
            let name = first_blob(tree);
            tree.get_mut(&name).unwrap()[0] ^= 1;
        },
        |why| matches!(why, Refusal::Changed { .. }),
    ),
    (
        "a missing file",
        |tree| drop(tree.remove(&first_blob(tree))),
        |why| matches!(why, Refusal::Missing { .. }),
    ),
    (
        "a file too many",
        |tree| drop(tree.insert("LUCARNE/b/00/game".to_owned(), b"play".to_vec())),
        |why| matches!(why, Refusal::Extra { .. }),
    ),
    (
        "no signature",
        |tree| drop(tree.remove(&named(tree, ".minisig"))),
        |why| matches!(why, Refusal::NoSignature { .. }),
    ),
    (
        "a changed manifest",
        |tree| {
            let name = named(tree, "manifest.json");
            let bytes = tree.get_mut(&name).unwrap();
            let at = bytes.len() - 20;
            bytes[at] ^= 1;
        },
        |why| matches!(why, Refusal::BadSignature { .. }),
    ),
    (
        "another signer",
        |tree| {
            let other = SecretKey::from_bytes(&[8; 32]);
            let packed = pack_module(&humanum(), &other, NAMESPACE, "2026-11-20").unwrap();
            *tree = packed.packed.tree;
        },
        |why| matches!(why, Refusal::WrongKey { .. }),
    ),
    (
        "no mark of completeness",
        |tree| drop(tree.remove(&named(tree, "COMPLETE"))),
        |why| matches!(why, Refusal::NoComplete),
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_parcel_is_rejected_and_nothing_of_it_is_kept() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let whole = tree(&humanum());
        for (what, damage, is_right) in DAMAGES {
            let mut tree = whole.clone();
            damage(&mut tree);
            let brought = bring(&school.site, tom, tree).await;
            let Err(NotBrought::Rejected(Rejection::Parcel(why))) = brought else {
                panic!("{what}: {brought:?}")
            };
            assert!(is_right(&why), "{what}: {why:?}");
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM parcel").await, 0);
        assert_eq!(school.count("SELECT COUNT(*) FROM parcel_file").await, 0);
        let kept = std::fs::read_dir(school.site.folder.parcels())
            .unwrap()
            .count();
        let blobs = std::fs::read_dir(school.site.folder.blobs())
            .unwrap()
            .count();
        assert_eq!((kept, blobs), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signed_parcel_is_still_rejected_for_what_it_is() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let whole = tree(&humanum());
        let nobody = bring(&school.site, tom, whole.clone()).await;
        assert!(matches!(
            nobody,
            Err(NotBrought::Rejected(Rejection::NobodyTrusted))
        ));

        trusting(&school);
        let elsewhere = pack_module(&humanum(), &publisher(), "org.other", "2026-11-20").unwrap();
        let other = bring(&school.site, tom, elsewhere.packed.tree).await;
        assert!(matches!(
            other,
            Err(NotBrought::Rejected(Rejection::Namespace(_)))
        ));

        let file = bring(&school.site, tom, b"PK no zip".to_vec()).await;
        assert!(matches!(
            file,
            Err(NotBrought::Rejected(Rejection::Parcel(Refusal::Zip(_))))
        ));

        bring(&school.site, tom, whole.clone()).await.unwrap();
        let twice = bring(&school.site, tom, whole).await;
        assert!(matches!(
            twice,
            Err(NotBrought::Rejected(Rejection::Here(_)))
        ));
    }
}

#[test]
fn the_same_module_packed_twice_gives_the_same_bytes() {
    let pack = || {
        let packed = pack_module(&humanum(), &publisher(), NAMESPACE, "2026-11-20").unwrap();
        packed.zip().unwrap()
    };
    assert_eq!(pack(), pack());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainer_hands_a_parcel_over_and_the_officer_reads_and_admits_it() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let zip = parcel::zip::write(&tree(&humanum())).unwrap();
        let mut trainer = school.signed_in(tom).await;
        let file = ("file", "humanum.lucarne.zip", zip.as_slice());
        let there = trainer.upload("/insert", &[], file).await.leads_to();
        let page = trainer.page(&there).await;
        assert!(page.contains("An officer decides about it"), "{page}");
        let again = trainer.upload("/insert", &[], file).await.leads_to();
        assert_eq!(there, again, "sent twice, it is brought in once");
        assert_eq!(trainer.get("/desk").await.status, StatusCode::FORBIDDEN);

        let mut officer = school.signed_in(school.officer).await;
        let desk = officer.page("/desk").await;
        let href = link(&desk, "/desk/").unwrap().to_owned();
        let parcel = officer.page(&href).await;
        for words in [
            "Example Training",
            "Programs: none",
            "01-shelf",
            "No other version",
        ] {
            assert!(parcel.contains(words), "{words}");
        }
        let base = format!("{href}/{}", module());
        let unit = officer.page(&format!("{base}/unit/01-shelf/en")).await;
        assert!(unit.contains("class=\"reading\""));
        let found = officer.page(&format!("{href}?q=basket")).await;
        assert!(found.contains("Found in"));
        assert!(
            officer
                .page(&format!("{base}/media"))
                .await
                .contains("bars.svg")
        );
        assert!(
            officer
                .page(&format!("{base}/texts"))
                .await
                .contains("module.toml")
        );

        let bare = officer
            .post(
                &href,
                &[("item", &module().to_string()), ("decision", "refuse")],
            )
            .await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bare.text.contains("Write a reason"));
        let form = [
            ("item", module().to_string()),
            ("decision", "admit".to_owned()),
        ];
        let form: Vec<_> = form
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        officer.submit(&href, &form).await;
        officer.submit(&href, &form).await;

        let library = trainer.page("/library").await;
        assert!(library.contains("Humanum"));
        let unit = trainer.page("/library/humanum/unit/01-shelf/fr").await;
        assert!(unit.contains("class=\"reading\""));
        assert!(
            trainer
                .page("/library/humanum/booklet/fr")
                .await
                .contains("booklet-pages")
        );
        assert!(
            trainer
                .page("/library/humanum/answers/en")
                .await
                .contains("answers")
        );
        assert_eq!(
            trainer
                .post("/library/humanum/withdraw", &[("reason", "x")])
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        let away = [("reason", "a page shows a name")];
        officer.submit("/library/humanum/withdraw", &away).await;
        assert_eq!(
            trainer.get("/library/humanum").await.status,
            StatusCode::NOT_FOUND
        );
        let mine = trainer.page("/insert").await;
        assert!(mine.contains("a page shows a name"), "{mine}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_upload_says_why_and_a_foreign_one_what_is_wrong() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tom).await;
        let nothing = trainer.upload("/insert", &[], ("file", "", b"")).await;
        assert!(nothing.text.contains("Choose a file"));
        let foreign = trainer
            .upload("/insert", &[], ("file", "a.zip", b"PK"))
            .await;
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(foreign.text.contains("not a parcel"));
        let rejected = school
            .count("SELECT COUNT(*) FROM event WHERE kind = 1283")
            .await;
        assert_eq!(rejected, 1, "the ledger keeps the reason");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_shows_what_it_changes() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let site = school.site.clone();
        let first = bring(&site, tom, tree(&humanum())).await.unwrap();
        let by = Actor::staff(school.officer);
        decide::admit(&site, by, first, vec![module()])
            .await
            .unwrap();
        let second = bring(&site, tom, tree(&next_version(&humanum())))
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let page = officer.page(&format!("/desk/{second}")).await;
        assert!(page.contains("What changed since version 1.0.0"));
        let changes = officer
            .page(&format!("/desk/{second}/{}/changes", module()))
            .await;
        assert!(changes.contains("<ins>A brand new sentence stands here.</ins>"));
        assert!(changes.contains("units/01-shelf.en.md"));
        assert!(!changes.contains("units/02-words.en.md"));

        decide::admit(&site, by, second, vec![module()])
            .await
            .unwrap();
        assert_eq!(site.library.module("humanum").unwrap().version, 1_001_000);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_gives_a_learner_anything_that_was_not_admitted() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let ana = school.learner("Ana").await;
        school.group("Group", &[], &[ana], &[module()]).await;
        let parcel = bring(&school.site, tom, tree(&humanum())).await.unwrap();
        let mut learner = school.signed_in(ana).await;
        let fill = |path: &str| {
            path.replace("{parcel}", &parcel.to_string())
                .replace("{series}", &module().to_string())
                .replace("{module}", "humanum")
                .replace("{unit}", "01-shelf")
                .replace("{lang}", "en")
                .replace("{*path}", "media/img/bars.svg")
        };
        let mut tried = 0;
        for entry in lucarne::router::routes().table {
            let mut path = fill(entry.path);
            while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
                path.replace_range(from..=to, "1");
            }
            let answer = learner.get(&path).await;
            tried += 1;
            assert!(!answer.text.contains("Humanum"), "{path}");
            assert!(!answer.text.contains("<svg xmlns"), "{path}");
        }
        assert!(tried > 30);
        for path in [
            format!("/desk/{parcel}"),
            "/library/humanum".to_owned(),
            "/library/humanum/file/media/img/bars.svg".to_owned(),
        ] {
            assert_ne!(learner.get(&path).await.status, StatusCode::OK, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn media_are_sent_in_ranges_and_texts_with_keys_never() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let parcel = bring(&school.site, tom, tree(&humanum())).await.unwrap();
        let base = format!("/desk/{parcel}/{}/file", module());
        let mut officer = school.signed_in(school.officer).await;
        let whole = officer.get(&format!("{base}/media/img/bars.svg")).await;
        assert_eq!(whole.status, StatusCode::OK);
        let header = |name: &str| whole.headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "image/svg+xml; charset=utf-8");
        assert_eq!(
            header("content-security-policy"),
            "sandbox; default-src 'none'; frame-ancestors 'none'"
        );
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("x-content-type-options"), "nosniff");

        let request = Request::get(format!("{base}/media/img/bars.svg"))
            .header("range", "bytes=2-5")
            .body(Body::empty())
            .unwrap();
        let part = officer.send(request).await;
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.bytes, whole.bytes[2..=5]);

        for path in [
            "units/01-shelf.en.md",
            "module.toml",
            "../module.toml",
            "media/none.svg",
        ] {
            let answer = officer.get(&format!("{base}/{path}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

/// A moment, with a clock that was set.
fn then(claimed: i64) -> Stamp {
    Stamp {
        claimed,
        clock: Clock::Staff,
        t_min: 0,
    }
}

async fn cleared(site: &Site, now: Stamp) -> usize {
    let site = site.clone();
    tokio::task::spawn_blocking(move || clear(&site, now))
        .await
        .unwrap()
        .unwrap()
}

const DAY: i64 = 24 * 60 * 60;

#[tokio::test(flavor = "multi_thread")]
async fn files_of_a_refused_parcel_stay_for_thirty_days_and_may_come_in_again() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let (site, officer) = (school.site.clone(), Actor::staff(school.officer));
        let parcel = bring(&site, Actor::staff(tom), tree(&humanum()))
            .await
            .unwrap();
        let next = bring(&site, Actor::staff(tom), tree(&next_version(&humanum())))
            .await
            .unwrap();
        let items = || vec![module()];
        decide::refuse(&site, officer, parcel, items(), "the map shows the wall")
            .await
            .unwrap();
        let mut olga = school.signed_in(school.officer).await;
        let page = olga.page(&format!("/desk/{parcel}")).await;
        assert!(page.contains("Its files stay here until"), "{page}");
        let now = jiff::Timestamp::now().as_second();
        let blobs = || walk(&site.folder.blobs());
        let all = blobs();

        assert_eq!(cleared(&site, then(now + 29 * DAY)).await, 0);
        let jumped = Stamp {
            clock: Clock::Jumped,
            ..then(now + 90 * DAY)
        };
        assert_eq!(cleared(&site, jumped).await, 0, "no clock, no removal");
        assert_eq!(blobs(), all);

        assert_eq!(cleared(&site, then(now + 31 * DAY)).await, 1);
        let left = blobs();
        let of_next = school
            .count("SELECT COUNT(DISTINCT sha256) FROM parcel_file")
            .await;
        assert_eq!(i64::try_from(left).unwrap(), of_next, "what another needs");
        assert!(left < all, "what nobody needs is gone");
        assert_eq!(cleared(&site, then(now + 32 * DAY)).await, 0, "only once");
        let late = decide::admit(&site, officer, parcel, items()).await;
        assert!(matches!(late, Err(Undecided::Removed)), "{late:?}");
        let page = olga.page(&format!("/desk/{parcel}")).await;
        assert!(page.contains("the map shows the wall"), "{page}");
        assert!(page.contains("its files were removed"), "{page}");
        for address in ["/desk", "/desk/history", "/insert"] {
            let mut browser = match address {
                "/insert" => school.signed_in(tom).await,
                _ => school.signed_in(school.officer).await,
            };
            assert!(
                browser.page(address).await.contains("files removed"),
                "{address}"
            );
        }

        let again = bring(&site, Actor::staff(tom), tree(&humanum()))
            .await
            .unwrap();
        assert_eq!(again, parcel, "the same parcel");
        assert_eq!(blobs(), all);
        decide::admit(&site, officer, parcel, items())
            .await
            .unwrap();
        assert_eq!(cleared(&site, then(now + 99 * DAY)).await, 0);
        assert_eq!(blobs(), all, "what is in use stays, and what waits");
        assert!(site.library.module("humanum").is_ok());
        let _ = next;
    }
}

fn walk(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .map(|path| if path.is_dir() { walk(&path) } else { 1 })
        .sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reason_of_a_refusal_stands_in_the_trail_in_words_and_is_found() {
    for engine in engines() {
        let mut school = School::new(engine).await;
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let site = school.site.clone();
        trusting(&school);
        let whole = tree(&humanum());
        // By the signature.
        let other = SecretKey::from_bytes(&[7; 32]);
        let strange = pack_module(&humanum(), &other, NAMESPACE, "2026-11-20").unwrap();
        bring(&site, Actor::staff(tom), strange.packed.tree)
            .await
            .unwrap_err();
        // By the gate: a picture that is none.
        let broken = humanum().with("media/img/bars.png", b"MZ this runs".to_vec());
        let broken = pack_module(&broken, &publisher(), NAMESPACE, "2026-11-20");
        if let Ok(broken) = broken {
            bring(&site, Actor::staff(tom), broken.packed.tree)
                .await
                .unwrap_err();
        }
        bring(&site, Actor::staff(tom), b"PK no zip".to_vec())
            .await
            .unwrap_err();
        // By the officer.
        let parcel = bring(&site, Actor::staff(tom), whole).await.unwrap();
        let officer = Actor::staff(school.officer);
        decide::refuse(
            &site,
            officer,
            parcel,
            vec![module()],
            "The map shows the WALL",
        )
        .await
        .unwrap();

        let mut olga = school.signed_in(school.officer).await;
        let trail = olga.page("/trail?part=admission").await;
        for words in [
            "signed by somebody whom this site does not trust",
            "not a parcel, or it was cut",
            "The map shows the WALL",
        ] {
            assert!(trail.contains(words), "{words}\n{trail}");
            let found = olga
                .page(&format!("/trail?why={}", words.replace(' ', "+")))
                .await;
            assert_eq!(found.matches("<th scope=\"row\">").count(), 1, "{found}");
        }
        let small = olga.page("/trail?why=shows+the+wall").await;
        assert!(small.contains("The map shows the WALL"));
        let none = olga.page("/trail?why=spells").await;
        assert!(none.contains("Nothing was found"), "{none}");
        let file = olga.page("/trail/file?why=the+wall").await;
        assert_eq!(file.lines().count(), 2, "{file}");
        assert!(file.contains("The map shows the WALL"));
        let history = olga.page("/desk/history?q=does+not+trust").await;
        assert!(history.contains("did not enter"), "{history}");
        assert!(!history.contains("the WALL"));
        let french = olga.page("/trail?part=admission&lang=fr").await;
        assert!(french.contains("site ne fait pas confiance"), "{french}");
        // What an administrator sees of the trail has no reasons.
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let mut adam = school.signed_in(adam).await;
        let technical = adam.page("/trail?why=wall").await;
        assert!(!technical.contains("WALL"));
    }
}
