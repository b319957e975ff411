//! Everything that matters is an event, and the trail, its file and the weekly sign-off say it in words.
#![allow(clippy::unwrap_used)]

use lucarne::backup::desk;
use lucarne::console::{Act, Done};
use lucarne::rights::Role;
use lucarne::site::Site;

use crate::support::{Browser, School};

/// Confirms the one proposal that waits.
async fn confirm(officer: &mut Browser) {
    let page = officer.page("/two").await;
    let id = page.split("action=\"/two/").nth(1).unwrap();
    let id = id.split('/').next().unwrap().to_owned();
    officer.submit(&format!("/two/{id}/confirm"), &[]).await;
}

/// A page without marks, as it is read.
pub async fn read(browser: &mut Browser, address: &str) -> String {
    let page = browser.page(address).await;
    let mut text = String::new();
    let mut inside = true;
    for sign in page.chars() {
        match sign {
            '<' => inside = false,
            '>' => inside = true,
            // What sets a name apart from the direction around it.
            '\u{2066}'..='\u{2069}' => {}
            sign if inside => text.push(sign),
            _ => {}
        }
    }
    text.replace("&#34;", "\"").replace("&#39;", "'")
}

/// Says in every list what is to be read.
async fn told(officer: &mut Browser, words: &[&str]) {
    for address in ["/trail", "/trail/file", "/review"] {
        let page = read(officer, address).await;
        for words in words {
            assert!(page.contains(words), "{address}: {words}: {page}");
        }
    }
}

#[tokio::test]
async fn who_proposed_and_confirmed_what_exactly_and_why_stands_in_words() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let ana = school.learner("Ana").await;
        let group = school.group("First", &[tina], &[ana], &[]).await;
        let mut adam = school.signed_in(adam).await;
        let mut olga = school.signed_in(school.officer).await;

        let printing = [
            ("place", "site"),
            ("switch", "printing"),
            ("value", "yes"),
            ("reason", "New printer in room 2"),
        ];
        adam.submit("/policy", &printing).await;
        confirm(&mut olga).await;
        let place = group.to_string();
        let uploads = [
            ("place", place.as_str()),
            ("switch", "uploads"),
            ("ending", "odt"),
            ("reason", "Letters"),
        ];
        adam.submit("/policy", &uploads).await;
        confirm(&mut olga).await;
        let role = lucarne::people::role::Change {
            role: Role::Coordinator,
            given: true,
        };
        let proposer = school.staff("Eva", &[Role::Administrator]).await;
        school
            .site
            .write(ledger::Actor::staff(proposer), move |w| {
                lucarne::people::role::propose(w, tina, &role, "She takes over the library")
            })
            .await
            .unwrap();
        confirm(&mut olga).await;
        told(
            &mut olga,
            &[
                "Learners print at their stations (The whole site): from “No” to “Yes”. \
                 Proposed by adam, confirmed by olga. Reason: New printer in room 2",
                "Files learners may hand in (First): from “no files” to “odt”. \
                 Proposed by adam, confirmed by olga. Reason: Letters",
                "tina gets the role coordinator. Proposed by eva, confirmed by olga. Reason: She takes over the library",
            ],
        )
        .await;
        for (lang, words) in [
            (
                "fr",
                "Proposé par adam, confirmé par olga. Raison\u{a0}: Letters",
            ),
            (
                "it",
                "Proposto da adam, confermato da olga. Motivo: Letters",
            ),
            ("ro", "Propus de adam, confirmat de olga. Motiv: Letters"),
        ] {
            let page = read(&mut olga, &format!("/trail?lang={lang}")).await;
            assert!(page.contains(words), "{page}");
        }
        assert!(!read(&mut adam, "/trail").await.contains("New printer"));
        // Where staff sat stands in what they did, but in nothing that leaves.
        let found = read(&mut olga, "/trail?station=local").await;
        assert!(found.contains("New printer"), "{found}");
        assert!(!found.contains("A person was added"), "{found}");
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn what_is_written_into_the_policy_by_hand_is_told_once() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut olga = school.signed_in(school.officer).await;
        let rules = "SELECT COUNT(*) FROM event WHERE kind = 2";
        desk::look(&school.site).await.unwrap();
        assert_eq!(school.count(rules).await, 0, "nobody wrote anything");

        let file = school.site.folder.policy();
        std::fs::write(&file, "printing = true\nbackup = \"/media/copies\"\n").unwrap();
        for _ in 0..2 {
            desk::look(&school.site).await.unwrap();
        }
        assert_eq!(school.count(rules).await, 1, "told once");
        told(
            &mut olga,
            &[
                "The file policy.toml was changed by hand, on the machine itself.",
                "Learners print at their stations: from “No” to “Yes”.",
                "Folder for copies: from “–” to “/media/copies”.",
            ],
        )
        .await;
        std::fs::write(&file, "printing = maybe").unwrap();
        desk::look(&school.site).await.unwrap();
        let page = read(&mut olga, "/trail").await;
        assert!(page.contains("and cannot be read: "), "{page}");
        std::fs::remove_file(&file).unwrap();
        desk::look(&school.site).await.unwrap();
        assert_eq!(school.count(rules).await, 3);
        desk::look(&school.site).await.unwrap();
        assert_eq!(school.count(rules).await, 3);
        school.close_and_verify().await;
    }
}

#[tokio::test]
async fn what_is_done_at_the_console_before_set_up_waits_as_a_note_and_is_told_once() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut olga = school.signed_in(school.officer).await;
        let done = Done::now(Act::PublisherTrusted, "Example Training");
        for _ in 0..2 {
            // A power failure left the note where it was.
            done.leave(&school.site.folder).unwrap();
            desk::look(&school.site).await.unwrap();
        }
        let rules = "SELECT COUNT(*) FROM event WHERE kind = 2";
        assert_eq!(school.count(rules).await, 1);
        told(
            &mut olga,
            &["before the site was set up, a publisher was trusted: Example Training."],
        )
        .await;
        let left = std::fs::read_dir(school.site.folder.notes()).unwrap();
        assert_eq!(left.count(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publisher_trusted_and_a_hub_made_and_copied_at_the_console_are_events() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        school.stop().await;
        let folder = tempfile::TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let (recovery, card, copy) = (at("recovery.key"), at("hub.json"), at("copy.db"));
        let init = [
            "hub",
            "init",
            "--name",
            "Office",
            "--recovery",
            &recovery,
            "--out",
            &card,
        ];
        for words in [&init[..], &["hub", "copy", "--to", &copy]] {
            let done = school.command(words).await;
            assert!(done.status.success(), "{done:?}");
        }
        let table = at("learners.csv");
        std::fs::write(
            &table,
            "number,name,alias,language,content_language,secret\n77,Zoe Z,Zoe,en,en,pin\n",
        )
        .unwrap();
        school.start().await;
        school.group("First", &[], &[], &[]).await;
        school.stop().await;
        let done = school
            .command(&["people", "import", &table, "--group", "First"])
            .await;
        assert!(done.status.success(), "{done:?}");
        school.start().await;
        let mut olga = school.signed_in(school.officer).await;
        told(
            &mut olga,
            &[
                "at the console of the machine a hub was made: Office, ",
                "at the console of the machine the hub was copied: ",
                "learners were entered from a table, group and number: First (1).",
            ],
        )
        .await;
        let zoe = read(&mut olga, "/trail?person=77").await;
        assert!(zoe.contains("at the console of the machine"), "{zoe}");
        school.close_and_verify().await;
    }

    // A folder without a ledger: the note waits for the first start.
    let folder = tempfile::TempDir::new().unwrap();
    let data = folder.path().display().to_string();
    let trust = std::process::Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(["parcel", "trust", KEY, "--name", "Example Training"])
        .args(["--namespace", "org.example", "--data", &data])
        .output()
        .unwrap();
    assert!(trust.status.success(), "{trust:?}");
    let opening = lucarne::site::Opening {
        folder: folder.path().to_path_buf(),
        database: None,
        hosts: Vec::new(),
    };
    let site = tokio::task::spawn_blocking(move || Site::open(&opening).unwrap())
        .await
        .unwrap();
    desk::look(&site).await.unwrap();
    let rules = site
        .read(|tx| {
            let sql = "SELECT COUNT(*) FROM event WHERE kind = 2";
            Ok(tx.query_one(sql, &[])?.get::<i64>(0)?)
        })
        .await
        .unwrap();
    assert_eq!(rules, 1);
    tokio::task::spawn_blocking(move || site.close().unwrap())
        .await
        .unwrap();
}

const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
