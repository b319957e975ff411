//! Versions of a module: who is in the middle of one finishes it, an earlier one comes back, a withdrawn one is closed
//! for everybody and nothing that was done in it is lost.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use axum::http::StatusCode;
use course::files::{Files as _, Memory};
use ledger::{Actor, Id};
use lucarne::admit::bring::bring;
use lucarne::admit::decide::{self, Act, Undecided};
use lucarne::admit::rejection::{NotBrought, Rejection};
use lucarne::rights::Role;
use store::testing::engines;

use crate::admit::{humanum, module, next_version, tree, trusting};
use crate::support::{Browser, School};

const NEW: &str = "A brand new sentence stands here.";

/// The first version under another number.
fn numbered(files: &Memory, number: &str) -> Memory {
    let text = String::from_utf8(files.read("module.toml").unwrap()).unwrap();
    let text = text.replacen("1.0.0", number, 1);
    files.clone().with("module.toml", text)
}

/// A school where Tom brings versions in and Olga admits them.
struct Desk {
    school: School,
    tom: Id,
}

impl Desk {
    async fn new(engine: store::Engine) -> Desk {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        Desk { school, tom }
    }

    fn officer(&self) -> Actor {
        Actor::staff(self.school.officer)
    }

    async fn admit(&self, files: &Memory) -> Id {
        let site = &self.school.site;
        let parcel = bring(site, Actor::staff(self.tom), tree(files))
            .await
            .unwrap();
        decide::admit(site, self.officer(), parcel, vec![module()])
            .await
            .unwrap();
        parcel
    }
}

/// All screens of the first unit, as one text.
async fn first_unit(browser: &mut Browser) -> String {
    let mut text = String::new();
    for number in 0.. {
        let answer = browser.get(&format!("/m/humanum/01-shelf/{number}")).await;
        if answer.status != StatusCode::OK {
            break;
        }
        text.push_str(&answer.text);
    }
    assert!(!text.is_empty(), "the unit can be read");
    text
}

/// Every address of the module that a page names.
fn addresses(text: &str) -> BTreeSet<String> {
    let starts = ["\"/m/humanum", "\"/media/humanum"];
    let found = starts.iter().flat_map(|start| text.match_indices(start));
    found
        .filter_map(|(at, _)| text[at + 1..].split('"').next())
        .map(|address| address.replace("&amp;", "&").replace("&#38;", "&"))
        .map(|address| address.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_the_middle_of_a_version_finishes_it_and_others_get_the_new_one() {
    for engine in engines() {
        let mut desk = Desk::new(engine).await;
        let first = humanum();
        desk.admit(&first).await;
        let ana = desk.school.learner("Ana").await;
        let bo = desk.school.learner("Bo").await;
        desk.school
            .group("A", &[desk.tom], &[ana, bo], &[module()])
            .await;
        let mut ana_reads = desk.school.signed_in(ana).await;
        let mut bo_reads = desk.school.signed_in(bo).await;
        ana_reads
            .submit("/m/humanum/01-shelf/0", &[("to", "1")])
            .await;
        let second = desk.admit(&next_version(&first)).await;
        let site = desk.school.site.clone();
        assert!(
            !first_unit(&mut ana_reads).await.contains(NEW),
            "she goes on"
        );
        assert!(first_unit(&mut bo_reads).await.contains(NEW), "he begins");
        assert!(site.library.stays(ana, module()) && !site.library.stays(bo, module()));

        // The same after a restart: nothing of it is only in memory.
        let again = site.clone();
        tokio::task::spawn_blocking(move || again.library.load(&again))
            .await
            .unwrap()
            .unwrap();
        assert!(!first_unit(&mut ana_reads).await.contains(NEW));

        // The first version is withdrawn: who was in the middle of it goes on with the one in use.
        let officer = desk.officer();
        let first_parcel = site.library.followed(ana, "humanum").unwrap().parcel;
        assert_ne!(first_parcel, second);
        decide::withdraw(&site, officer, first_parcel, module(), "a wrong map")
            .await
            .unwrap();
        assert!(first_unit(&mut ana_reads).await.contains(NEW));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_version_is_used_again_and_the_floor_stays() {
    for engine in engines() {
        let mut desk = Desk::new(engine).await;
        let files = humanum();
        let first = desk.admit(&files).await;
        let second = desk.admit(&next_version(&files)).await;
        let bo = desk.school.learner("Bo").await;
        desk.school
            .group("A", &[desk.tom], &[bo], &[module()])
            .await;
        let mut reads = desk.school.signed_in(bo).await;
        reads.submit("/m/humanum/01-shelf/0", &[("to", "1")]).await;
        assert!(first_unit(&mut reads).await.contains(NEW));

        let (site, officer) = (desk.school.site.clone(), desk.officer());
        let mut olga = desk.school.signed_in(desk.school.officer).await;
        let page = olga.page("/library/humanum").await;
        assert!(
            page.contains("Earlier versions") && page.contains("1.0.0"),
            "{page}"
        );
        let bare = decide::roll_back(&site, officer, module(), second, first, " ").await;
        assert!(matches!(bare, Err(Undecided::NoReason)), "{bare:?}");
        decide::roll_back(
            &site,
            officer,
            module(),
            second,
            first,
            "a sentence that hurts",
        )
        .await
        .unwrap();
        assert!(
            !first_unit(&mut reads).await.contains(NEW),
            "closed for everybody"
        );
        let twice = decide::roll_back(&site, officer, module(), second, first, "again").await;
        assert!(matches!(twice, Err(Undecided::Done)), "{twice:?}");

        let between = tree(&numbered(&files, "1.0.5"));
        let older = bring(&site, Actor::staff(desk.tom), between).await;
        let older = matches!(older, Err(NotBrought::Rejected(Rejection::Older { .. })));
        assert!(older, "the floor is where it was");
        desk.admit(&numbered(&files, "1.2.0")).await;
        assert_eq!(site.library.module("humanum").unwrap().version, 1_002_000);
        let history = olga.page("/desk/history?q=HURTS").await;
        assert!(history.contains("a sentence that hurts") && history.contains("set back"));
        assert!(!history.contains("1.2.0"), "only what was sought");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_module_is_closed_at_every_address_and_nothing_done_is_lost() {
    for engine in engines() {
        let mut desk = Desk::new(engine).await;
        let parcel = desk.admit(&humanum()).await;
        let ana = desk.school.learner("Ana").await;
        let bo = desk.school.learner("Bo").await;
        desk.school
            .group("A", &[desk.tom], &[ana, bo], &[module()])
            .await;
        let mut reads = desk.school.signed_in(ana).await;
        reads.submit("/m/humanum/01-shelf/0", &[("to", "1")]).await;
        let all = first_unit(&mut reads).await + &reads.page("/m/humanum").await;
        let mut known = addresses(&all);
        assert!(
            known.iter().any(|one| one.starts_with("/media/")),
            "{known:?}"
        );
        known.insert("/m/humanum/01-shelf/end".to_owned());
        let steps = desk
            .school
            .count("SELECT COUNT(*) FROM unit_progress")
            .await;

        let site = desk.school.site.clone();
        decide::withdraw(&site, desk.officer(), parcel, module(), "a name is in it")
            .await
            .unwrap();
        known.remove("/m/humanum");
        for address in &known {
            let answer = reads.get(address).await;
            assert_ne!(answer.status, StatusCode::OK, "{address}");
            assert!(answer.bytes.len() < 20_000 && !answer.text.contains("<audio"));
        }
        let sent = reads.get("/m/humanum/01-shelf/1").await.leads_to();
        assert_eq!(sent, "/m/humanum");
        let told = reads.page(&sent).await;
        assert!(told.contains("This module is closed at present"), "{told}");
        assert!(told.contains("What you did is kept"));
        let home = reads.page("/home").await;
        assert!(home.contains("Closed at present"), "{home}");
        let go = reads.post("/m/humanum/01-shelf/0", &[("to", "2")]).await;
        assert_eq!(go.leads_to(), "/m/humanum");
        let after = desk
            .school
            .count("SELECT COUNT(*) FROM unit_progress")
            .await;
        assert_eq!((steps, after), (1, 1));
        assert_eq!(
            desk.school.count("SELECT COUNT(*) FROM may_follow").await,
            0
        );

        let mut other = desk.school.signed_in(bo).await;
        for address in ["/m/humanum", "/m/humanum/01-shelf/0"] {
            assert_eq!(other.get(address).await.status, StatusCode::NOT_FOUND);
        }
        let mut olga = desk.school.signed_in(desk.school.officer).await;
        assert_eq!(
            olga.get("/library/humanum").await.status,
            StatusCode::NOT_FOUND
        );

        // Admitted again, she goes on where she was.
        decide::admit(&site, desk.officer(), parcel, vec![module()])
            .await
            .unwrap();
        assert!(reads.page("/home").await.contains("/m/humanum/01-shelf/1"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_publisher_signed_stays_in_use_with_a_warning_when_trust_ends() {
    for engine in engines() {
        let desk = Desk::new(engine).await;
        let parcel = desk.admit(&humanum()).await;
        let site = desk.school.site.clone();
        let mut olga = desk.school.signed_in(desk.school.officer).await;
        let warning = "This site does not trust its publisher any more";
        assert!(!olga.page("/desk").await.contains(warning));
        std::fs::remove_file(site.folder.publishers()).unwrap();
        assert!(olga.page("/desk").await.contains(warning));
        assert!(
            olga.page(&format!("/desk/{parcel}"))
                .await
                .contains("Keep in use")
        );
        assert!(site.library.module("humanum").is_ok(), "it stays in use");

        let keep = |reason: &str| {
            let (items, reason) = (vec![module()], reason.to_owned());
            decide::decide(&site, desk.officer(), parcel, items, Act::Keep, reason)
        };
        assert!(matches!(keep("").await, Err(Undecided::NoReason)));
        keep("the publisher changed its name").await.unwrap();
        assert!(!olga.page("/desk").await.contains(warning));
        let history = olga.page("/desk/history").await;
        assert!(history.contains("the publisher changed its name") && history.contains("kept"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_officer_asks_for_a_change_and_the_author_reads_what() {
    for engine in engines() {
        let desk = Desk::new(engine).await;
        let site = desk.school.site.clone();
        let parcel = bring(&site, Actor::staff(desk.tom), tree(&humanum()))
            .await
            .unwrap();
        let ask = |reason: &str| {
            let (items, reason) = (vec![module()], reason.to_owned());
            decide::decide(&site, desk.officer(), parcel, items, Act::Ask, reason)
        };
        assert!(matches!(ask("").await, Err(Undecided::NoReason)));
        ask("page 3 shows a name").await.unwrap();
        assert!(site.library.all().is_empty());
        let mut tom = desk.school.signed_in(desk.tom).await;
        let mine = tom.page("/insert").await;
        assert!(mine.contains("page 3 shows a name") && mine.contains("change asked for"));
    }
}
