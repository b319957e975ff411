//! Parcels: brought in, looked at, admitted or refused by a second person, and never met by a learner before.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use course::files::{Files as _, Memory};
use ledger::{Actor, Id};
use lucarne::admit::bring::bring;
use lucarne::admit::decide::{self, Undecided};
use lucarne::admit::pack::{pack_module, series};
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::admit::trust::Trust;
use lucarne::module_folder::ModuleFolder;
use lucarne::rights::Role;
use parcel::{Refusal, SecretKey, Tree};
use store::testing::engines;

use crate::support::School;

const NAMESPACE: &str = "org.example.training";

fn publisher() -> SecretKey {
    SecretKey::from_bytes(&[9; 32])
}

fn trusting(school: &School) {
    let key = publisher().public();
    Trust::add(
        &school.site.folder,
        "Example Training",
        &key,
        &[NAMESPACE.to_owned()],
    )
    .unwrap();
}

fn humanum() -> Memory {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/humanum");
    let files = ModuleFolder::open(&folder).unwrap();
    let mut memory = Memory::new();
    for entry in files.list() {
        memory.put(entry.path.clone(), files.read(&entry.path).unwrap());
    }
    memory
}

/// A second version of the module: another version number, one changed sentence, one more picture.
fn next_version(files: &Memory) -> Memory {
    let text = |path: &str| String::from_utf8(files.read(path).unwrap()).unwrap();
    let manifest = text("module.toml").replacen("version = \"1.0.0\"", "version = \"1.1.0\"", 1);
    let unit = text("units/01-shelf.en.md") + "\nA brand new sentence stands here.\n";
    files
        .clone()
        .with("module.toml", manifest)
        .with("units/01-shelf.en.md", unit)
}

fn tree(files: &Memory) -> Tree {
    pack_module(files, &publisher(), NAMESPACE, "2026-11-20")
        .unwrap_or_else(|why| panic!("{why}"))
        .packed
        .tree
}

fn module() -> Id {
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
        assert!(matches!(twice, Err(NotBrought::Rejected(Rejection::Here))));
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
