//! A learner at long work: what is typed is kept, files are handed in and replaced, and a dictation is heard as often
//! as it may be.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use ledger::Id;
use lucarne::rights::Role;

use crate::support::{Answer, Browser, School, hidden};

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
const LETTER: usize = 0;
const FILE: usize = 1;
const HEAR: usize = 2;
const LONG: usize = 5;

struct Class {
    school: School,
    ana: Id,
    tina: Id,
}

async fn class(engine: store::Engine) -> Class {
    let mut school = School::new(engine).await;
    let tina = school.staff("Tina", &[Role::Trainer]).await;
    let ana = school.learner("Ana").await;
    let series = school.module("activities", &FILES).await;
    school.group("Monday", &[tina], &[ana], &[series]).await;
    Class { school, ana, tina }
}

fn allow_files(school: &School) {
    let policy = "uploads = [\"txt\", \"png\", \"pdf\"]\n";
    std::fs::write(school.site.folder.policy(), policy).unwrap();
}

async fn screen(browser: &mut Browser, number: usize) -> String {
    browser.page(&format!("{UNIT}/{number}")).await
}

async fn round(browser: &mut Browser, number: usize) -> String {
    let page = screen(browser, number).await;
    hidden(&page, "round").unwrap().to_owned()
}

async fn hand_in(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    let page = browser.page(&format!("{UNIT}/{FILE}?again=file")).await;
    let round = hidden(&page, "round").unwrap().to_owned();
    browser
        .upload(
            &format!("{UNIT}/{FILE}/file/file"),
            &[("round", &round), ("again", "1"), ("tick", "1")],
            ("upload", name, bytes),
        )
        .await
}

#[tokio::test]
async fn what_is_typed_is_kept_at_every_station_and_is_no_answer() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        let mut here = school.signed_in(ana).await;
        let round = round(&mut here, LETTER).await;
        let form = format!("{UNIT}/{LETTER}/letter");
        let typed = [
            ("round", round.as_str()),
            ("text", "Dear Leo"),
            ("keep", "1"),
        ];
        assert!(here.submit(&form, &typed).await.contains("kept=1"));

        let mut there = school.signed_in(ana).await;
        let page = screen(&mut there, LETTER).await;
        assert!(page.contains(">Dear Leo</textarea>"), "{page}");
        assert!(page.contains("It is not handed in yet."));
        assert!(!page.contains("class=\"verdict"));
        assert_eq!(school.count("SELECT COUNT(*) FROM attempt").await, 0);

        let quiet = [
            ("round", round.as_str()),
            ("text", "Dear Leo and Mia"),
            ("keep", "1"),
            ("quiet", "1"),
        ];
        let answer = there.post(&form, &quiet).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
        let page = screen(&mut there, LETTER).await;
        assert!(page.contains(">Dear Leo and Mia</textarea>"));

        let given = [("round", round.as_str()), ("text", "Dear Leo, thank you.")];
        there.submit(&form, &given).await;
        assert_eq!(school.count("SELECT COUNT(*) FROM attempt").await, 1);
        let late = there.post(&form, &quiet).await;
        assert_eq!(late.status, StatusCode::NO_CONTENT);
        assert_eq!(school.count("SELECT COUNT(*) FROM draft").await, 0);

        let stranger = school.browser().post(&form, &quiet).await;
        assert_ne!(stranger.status, StatusCode::NO_CONTENT);
    }
}

#[tokio::test]
async fn a_request_for_help_loses_nothing_typed_and_an_emptied_box_is_forgotten() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        let mut browser = school.signed_in(ana).await;
        let form = format!("{UNIT}/{LONG}/long");
        let round = round(&mut browser, LONG).await;
        let kept = [("round", round.as_str()), ("text", "I read"), ("keep", "1")];
        browser.submit(&form, &kept).await;
        assert!(
            screen(&mut browser, LONG)
                .await
                .contains(">I read</textarea>")
        );
        let emptied = [("round", round.as_str()), ("text", ""), ("keep", "1")];
        browser.submit(&form, &emptied).await;
        assert_eq!(school.count("SELECT COUNT(*) FROM draft").await, 0);
        let help = [
            ("round", round.as_str()),
            ("text", "I read a"),
            ("hint", "1"),
            ("shown", "0"),
        ];
        browser.submit(&form, &help).await;
        assert!(
            screen(&mut browser, LONG)
                .await
                .contains(">I read a</textarea>")
        );
    }
}

#[tokio::test]
async fn a_file_is_handed_in_replaced_and_downloaded_by_the_trainer_alone() {
    for engine in store::testing::engines() {
        let Class { school, ana, tina } = class(engine).await;
        allow_files(&school);
        let mut learner = school.signed_in(ana).await;
        let page = screen(&mut learner, FILE).await;
        assert!(page.contains("multipart/form-data") && page.contains("accept=\".txt,.png\""));

        let led = hand_in(&mut learner, "list.txt", b"bread, milk")
            .await
            .leads_to();
        assert!(led.contains("file-verdict"), "{led}");
        let page = screen(&mut learner, FILE).await;
        assert!(page.contains("list.txt") && page.contains("Hand in something else"));
        assert_eq!(school.count("SELECT COUNT(*) FROM work_file").await, 1);

        let mut trainer = school.signed_in(tina).await;
        let mark = format!("/mark/{ana}/activities/file");
        let opened = trainer.page(&mark).await;
        let (once, round) = (
            hidden(&opened, "once").unwrap(),
            hidden(&opened, "round").unwrap(),
        );
        let points = [("once", once), ("round", round), ("c1", "1")];
        hand_in(&mut learner, "better.txt", b"bread, milk, rice")
            .await
            .leads_to();
        assert_eq!(
            trainer.page("/marks").await.matches(&mark).count(),
            1,
            "only the newest waits"
        );
        let late = trainer.post(&mark, &points).await;
        assert_eq!(
            late.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the mark was for the older work"
        );

        let file = trainer.get(&format!("{mark}/file")).await;
        assert_eq!(file.bytes, b"bread, milk, rice");
        let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"file-2.txt\""
        );
        assert_eq!(header("content-type"), "application/octet-stream");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_ne!(
            learner.get(&format!("{mark}/file")).await.status,
            StatusCode::OK
        );

        let opened = trainer.page(&mark).await;
        let (once, round) = (
            hidden(&opened, "once").unwrap(),
            hidden(&opened, "round").unwrap(),
        );
        let points = [("once", once), ("round", round), ("c1", "1")];
        assert_eq!(trainer.submit(&mark, &points).await, "/marks");
        assert!(!trainer.page("/marks").await.contains(&mark));
        let page = screen(&mut learner, FILE).await;
        assert!(page.contains("better.txt") && !page.contains("Hand in something else"));
    }
}

#[tokio::test]
async fn what_lies_on_the_disk_is_sealed() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        allow_files(&school);
        let mut learner = school.signed_in(ana).await;
        let secret = b"nobody reads this on the disk";
        hand_in(&mut learner, "list.txt", secret).await.leads_to();
        let mut sealed = 0;
        for folder in std::fs::read_dir(school.site.folder.blobs()).unwrap() {
            for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
                let bytes = std::fs::read(file.unwrap().path()).unwrap();
                assert!(!bytes.windows(secret.len()).any(|part| part == secret));
                sealed += 1;
            }
        }
        assert_eq!(sealed, FILES.len() + 1);
    }
}

fn blobs(school: &School) -> usize {
    let folders = std::fs::read_dir(school.site.folder.blobs()).unwrap();
    folders
        .map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count())
        .sum()
}

#[tokio::test]
async fn a_file_that_does_not_count_is_not_kept() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        allow_files(&school);
        let mut learner = school.signed_in(ana).await;
        let first = round(&mut learner, FILE).await;
        let path = format!("{UNIT}/{FILE}/file/file");
        hand_in(&mut learner, "list.txt", b"bread").await.leads_to();
        assert_eq!(blobs(&school), FILES.len() + 1);

        let late = ("upload", "late.txt", b"milk".as_slice());
        let old = [("round", first.as_str()), ("again", "1"), ("tick", "1")];
        let led = learner.upload(&path, &old, late).await.leads_to();
        assert!(led.contains("file-verdict"), "{led}");
        let page = learner.page(&format!("{UNIT}/{FILE}?again=file")).await;
        let next = hidden(&page, "round").unwrap().to_owned();
        let keep = [("round", next.as_str()), ("again", "1"), ("keep", "1")];
        learner.upload(&path, &keep, late).await;
        assert_eq!(blobs(&school), FILES.len() + 1);
        assert_eq!(school.count("SELECT COUNT(*) FROM work_file").await, 1);
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_is_refused_with_words() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        allow_files(&school);
        let mut learner = school.signed_in(ana).await;
        let large = vec![b'a'; (5 << 20) + 1];
        let cases: [(&str, &[u8], &str); 4] = [
            ("list.png", b"not a picture", "refused=kind"),
            ("list.exe", b"MZ", "refused=kind"),
            ("list.pdf", b"%PDF-1.4\n%%EOF", "refused=kind"),
            ("list.txt", &large, "refused=large"),
        ];
        for (name, bytes, why) in cases {
            let led = hand_in(&mut learner, name, bytes).await.leads_to();
            assert!(led.contains(why), "{name}: {led}");
            let page = learner.page(led.split('#').next().unwrap()).await;
            assert!(page.contains("role=\"alert\""), "{page}");
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM attempt").await, 0);
        assert_eq!(school.count("SELECT COUNT(*) FROM work_file").await, 0);
        let led = hand_in(&mut learner, "list.txt", b"").await.leads_to();
        assert!(led.contains("missing=1"), "nothing was chosen: {led}");
    }
}

#[tokio::test]
async fn where_no_files_are_taken_the_work_is_given_in_the_room() {
    for engine in store::testing::engines() {
        let Class { school, ana, tina } = class(engine).await;
        let mut learner = school.signed_in(ana).await;
        let page = screen(&mut learner, FILE).await;
        assert!(
            page.contains("Give your work to your trainer.") && !page.contains("type=\"file\"")
        );
        let round = hidden(&page, "round").unwrap().to_owned();
        let form = format!("{UNIT}/{FILE}/file");
        let made_up = "0".repeat(64);
        let fields = [("round", round.as_str()), ("file", &made_up)];
        learner.submit(&form, &fields).await;
        let mut trainer = school.signed_in(tina).await;
        let mark = format!("/mark/{ana}/activities/file");
        let page = trainer.page(&mark).await;
        assert!(page.contains("Handed to you in the room") && !page.contains("Download"));
        let file = trainer.get(&format!("{mark}/file")).await;
        assert_eq!(file.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_dictation_is_heard_as_often_as_it_may_be() {
    for engine in store::testing::engines() {
        let Class { school, ana, .. } = class(engine).await;
        let mut learner = school.signed_in(ana).await;
        let sound = |speed: &str, number: u32| format!("{UNIT}/{HEAR}/hear/sound/{speed}/{number}");
        let page = screen(&mut learner, HEAR).await;
        assert!(page.contains(&sound("normal", 1)) && page.contains("You can listen 2 times"));
        assert!(
            !page.contains("/media/"),
            "the address that is not counted stays unknown"
        );

        for _ in 0..3 {
            let answer = learner.get(&sound("normal", 1)).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "one listening asks again and again"
            );
        }
        let page = screen(&mut learner, HEAR).await;
        assert!(page.contains(&sound("slow", 2)) && page.contains("You can listen once"));
        assert_eq!(learner.get(&sound("slow", 2)).await.status, StatusCode::OK);
        let page = screen(&mut learner, HEAR).await;
        assert!(page.contains("as often as you can") && !page.contains("<audio"));
        for (speed, number) in [("normal", 2), ("normal", 3), ("slow", 1), ("slow", 3)] {
            let answer = learner.get(&sound(speed, number)).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{speed} {number}");
        }
        assert_eq!(school.count("SELECT COUNT(*) FROM listening").await, 2);
    }
}
