//! A path: brought in and read by the officer, opened by a trainer in one act, and followed by a learner.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use course::files::Memory;
use ledger::{Actor, Id};
use lucarne::admit::bring::bring;
use lucarne::admit::decide;
use lucarne::admit::pack::{PackFault, pack, path_series};
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::admit::trust::Trust;
use lucarne::rights::Role;
use parcel::SecretKey;

use crate::support::School;

const NAMESPACE: &str = "org.example.training";

const PATH: &str = r#"lucarne = 1
kind = "path"
id = "two-steps"
version = "1.0.0"
source = "en"
languages = ["en", "fr"]

[text.en]
title = "Two steps"
summary = "First one, then the other."

[text.fr]
title = "Deux pas"
summary = "D’abord l’un, puis l’autre."

[[modules]]
id = "one-step"
version = "1.0.0"

[[modules]]
id = "next-step"
version = "1.0.0"
needs = ["one-step"]

[[modules]]
id = "far-step"
version = "1.0.0"
required = false
"#;

fn publisher() -> SecretKey {
    SecretKey::from_bytes(&[9; 32])
}

fn path_files(text: &str) -> Memory {
    Memory::new().with("path.toml", text)
}

/// A module of one unit without anything to answer.
async fn module(school: &School, id: &str, title: &str) -> Id {
    let manifest = format!(
        "lucarne = 1\nid = \"{id}\"\nversion = \"1.0.0\"\nsource = \"en\"\nlanguages = [\"en\"]\nlevel = 1\n\
         reading = \"A2\"\nminutes = 20\nunits = [\"01-a\", \"02-b\"]\nskills = [\"digcomp-2.2/2.5@1\"]\nauthors = [\"T\"]\n\
         licence = \"CC-BY-SA-4.0\"\n[text.en]\ntitle = \"{title}\"\nsummary = \"S.\"\nobjectives = [\"I can do {title}\"]\n\
         [scenario.en]\naudience = \"Adults\"\nmethods = [\"self-contained-module\"]\n"
    );
    let unit = "---\ntitle: Unit\nminutes: 8\n---\n\n# Here\n\nRead this.\n";
    let files: [(&str, &[u8]); 3] = [
        ("module.toml", manifest.as_bytes()),
        ("units/01-a.en.md", unit.as_bytes()),
        ("units/02-b.en.md", unit.as_bytes()),
    ];
    school.module(id, &files).await
}

/// Packs the path, brings it in and admits it.
async fn admitted(school: &mut School) -> Id {
    let (key, by) = (publisher(), school.staff("Theo", &[Role::Trainer]).await);
    let names = [NAMESPACE.to_owned()];
    Trust::add(&school.site.folder, "Example", &key.public(), &names).unwrap();
    let packed = pack(&path_files(PATH), &key, NAMESPACE, "2026-11-20").unwrap();
    let site = school.site.clone();
    let parcel = bring(&site, Actor::staff(by), packed.packed.tree)
        .await
        .unwrap();
    let series = path_series(NAMESPACE, "two-steps");
    let officer = Actor::staff(school.officer);
    decide::admit(&site, officer, parcel, vec![series])
        .await
        .unwrap();
    series
}

#[tokio::test(flavor = "multi_thread")]
async fn the_officer_reads_a_path_and_sees_which_modules_are_missing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let names = [NAMESPACE.to_owned()];
        Trust::add(
            &school.site.folder,
            "Example",
            &publisher().public(),
            &names,
        )
        .unwrap();
        module(&school, "one-step", "One").await;
        let packed = pack(&path_files(PATH), &publisher(), NAMESPACE, "2026-11-20").unwrap();
        let again = pack(&path_files(PATH), &publisher(), NAMESPACE, "2026-11-20").unwrap();
        assert_eq!(packed.zip().unwrap(), again.zip().unwrap());
        let zip = packed.zip().unwrap();
        let mut trainer = school.signed_in(tina).await;
        let file = ("file", "two-steps.lucarne.zip", zip.as_slice());
        trainer.upload("/insert", &[], file).await.leads_to();

        let mut officer = school.signed_in(school.officer).await;
        let desk = officer.page("/desk").await;
        let href = crate::support::link(&desk, "/desk/").unwrap().to_owned();
        let page = officer.page(&href).await;
        for words in [
            "Two steps",
            "Deux pas",
            "admitted, version 1.0.0",
            "not here yet",
            "2 modules of this path are not admitted yet",
            "kind = &#34;path&#34;",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(trainer.get("/paths/two-steps").await.status == StatusCode::NOT_FOUND);
        let series = path_series(NAMESPACE, "two-steps").to_string();
        let form = [("item", series.as_str()), ("decision", "admit")];
        officer.submit(&href, &form).await;

        assert!(trainer.page("/library").await.contains("Two steps"));
        let page = trainer.page("/paths/two-steps").await;
        assert!(
            page.contains("not here yet") && page.contains("One"),
            "{page}"
        );
        let reason = [("reason", "another order is better")];
        let refused = trainer.post("/paths/two-steps/withdraw", &reason).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        officer.submit("/paths/two-steps/withdraw", &reason).await;
        let gone = trainer.get("/paths/two-steps").await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainer_opens_a_whole_path_and_a_learner_follows_it_in_order() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let (ana, ben) = (school.learner("Ana").await, school.learner("Ben").await);
        let one = module(&school, "one-step", "One").await;
        let next = module(&school, "next-step", "Next").await;
        let series = admitted(&mut school).await;
        let group = school.group("Monday", &[tina], &[ana], &[]).await;
        school.group("Tuesday", &[], &[ben], &[one, next]).await;

        let mut trainer = school.signed_in(tina).await;
        let address = format!("/teach/{group}/path/two-steps");
        assert!(
            trainer
                .page(&format!("/teach/{group}"))
                .await
                .contains(&address)
        );
        let page = trainer.page(&address).await;
        for words in [
            "Netiquette",
            "digcomp-2.2/2.5@1",
            "Self-contained module",
            "not here yet",
            "not begun",
            "English",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        // The code of a method stands in the address of its card and nowhere else.
        let card = "<a href=\"/methods/self-contained-module\">Self-contained module</a>";
        assert!(page.contains(card));
        assert!(!page.replace(card, "").contains("self-contained-module"));
        for _ in 0..2 {
            assert_eq!(trainer.submit(&address, &[("open", "1")]).await, address);
        }
        let open = school.count("SELECT COUNT(*) FROM group_module m JOIN class_group g ON g.id = m.group_id WHERE g.name = 'Monday'").await;
        assert_eq!(open, 3, "two modules and the path");

        let mut learner = school.signed_in(ana).await;
        let home = learner.page("/home").await;
        assert!(home.contains("/path/two-steps") && home.contains("0 of 2 modules done"));
        assert!(home.contains("/m/one-step") && !home.contains("/m/next-step\""));
        let page = learner.page("/path/two-steps").await;
        for words in [
            "First finish: One",
            "About 16 minutes left",
            "I can do One",
            "Not yet",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(
            !page.contains("far-step") && !page.contains("\"/m/next-step\""),
            "{page}"
        );
        for typed in ["/01-a/0", "/01-a/end", "/01-a/word?w=x&back=y"] {
            let early = learner.get(&format!("/m/next-step{typed}")).await;
            assert!(early.leads_to().starts_with("/path/"), "{typed}");
        }
        let early = learner.get("/m/next-step").await;
        assert_eq!(early.leads_to(), "/path/two-steps");

        learner.submit("/m/one-step/01-a/0", &[("to", "9")]).await;
        let page = learner.page("/path/two-steps").await;
        assert!(
            page.contains("About 8 minutes left") && page.contains("Begun"),
            "{page}"
        );
        let page = trainer.page(&address).await;
        assert!(page.contains("1 of 2 units done"), "{page}");
        learner.submit("/m/one-step/02-b/0", &[("to", "9")]).await;
        let page = learner.page("/path/two-steps").await;
        assert!(
            page.contains("1 of 2 modules done") && page.contains("\"/m/next-step\""),
            "{page}"
        );
        assert_eq!(learner.get("/m/next-step").await.status, StatusCode::OK);

        let mut other = school.signed_in(ben).await;
        assert_eq!(
            other.get("/path/two-steps").await.status,
            StatusCode::NOT_FOUND
        );
        assert!(!other.page("/home").await.contains("Two steps"));
        assert_eq!(other.get("/m/next-step").await.status, StatusCode::OK);

        trainer.submit(&address, &[("open", "0")]).await;
        assert_eq!(
            learner.get("/path/two-steps").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            learner.get("/m/one-step").await.status,
            StatusCode::NOT_FOUND
        );
        assert!(school.site.library.has(series));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_teaches_the_group_sees_and_opens_its_path() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let ana = school.learner("Ana").await;
        module(&school, "one-step", "One").await;
        admitted(&mut school).await;
        let group = school.group("Monday", &[tina], &[ana], &[]).await;
        let address = format!("/teach/{group}/path/two-steps");
        let roles = [
            (Role::Trainer, StatusCode::NOT_FOUND, StatusCode::OK),
            (Role::Coordinator, StatusCode::OK, StatusCode::OK),
            (Role::Officer, StatusCode::FORBIDDEN, StatusCode::OK),
            (
                Role::Administrator,
                StatusCode::FORBIDDEN,
                StatusCode::FORBIDDEN,
            ),
            // A reviewer reads what was given to them, and nothing was.
            (Role::Reviewer, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND),
            (
                Role::Researcher,
                StatusCode::FORBIDDEN,
                StatusCode::FORBIDDEN,
            ),
        ];
        for (role, overview, library) in roles {
            let person = school.staff(role.name(), &[role]).await;
            let mut browser = school.signed_in(person).await;
            assert_eq!(browser.get(&address).await.status, overview, "{role:?}");
            assert_eq!(
                browser.get("/paths/two-steps").await.status,
                library,
                "{role:?}"
            );
            let learner_page = browser.get("/path/two-steps").await.status;
            assert_eq!(learner_page, StatusCode::FORBIDDEN, "{role:?}");
            let opened = browser.post(&address, &[("open", "1")]).await.status;
            let may = if overview == StatusCode::OK {
                StatusCode::SEE_OTHER
            } else {
                overview
            };
            assert_eq!(opened, may, "{role:?}");
            if opened == StatusCode::SEE_OTHER {
                browser.submit(&address, &[("open", "0")]).await;
            }
        }
        let mut learner = school.signed_in(ana).await;
        assert_eq!(learner.get(&address).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            learner.get("/paths/two-steps").await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            learner.get("/path/two-steps").await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_path_with_faults_or_other_files_does_not_travel() {
    let faulty = PATH.replace("needs = [\"one-step\"]", "needs = [\"far-step\"]");
    let fault = pack(&path_files(&faulty), &publisher(), NAMESPACE, "2026-11-20").err();
    assert!(matches!(fault, Some(PackFault::Errors(_))));
    let more = path_files(PATH).with("notes.txt", "x");
    let packed = pack(&more, &publisher(), NAMESPACE, "2026-11-20").unwrap();
    assert_eq!(packed.left_out, ["notes.txt"]);

    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let names = [NAMESPACE.to_owned()];
        Trust::add(
            &school.site.folder,
            "Example",
            &publisher().public(),
            &names,
        )
        .unwrap();
        let tom = Actor::staff(school.staff("Tom", &[Role::Trainer]).await);
        let packed = pack(&path_files(PATH), &publisher(), NAMESPACE, "2026-11-20").unwrap();
        bring(&school.site, tom, packed.packed.tree.clone())
            .await
            .unwrap();
        let twice = bring(&school.site, tom, packed.packed.tree).await;
        assert!(matches!(
            twice,
            Err(NotBrought::Rejected(Rejection::Here(_)))
        ));
    }
}
