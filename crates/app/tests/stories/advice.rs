//! Reviews of modules before use: asked for by name, read only by whom they were asked of, given, answered, shown to the
//! officer, and sent on with the module; never met by a learner.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use course::files::Memory;
use ledger::{Actor, Id};
use lucarne::admit::bring::bring;
use lucarne::admit::decide;
use lucarne::admit::pack::{PackFault, pack_module};
use lucarne::rights::Role;
use store::testing::engines;

use crate::admit::{NAMESPACE, humanum, module, publisher, tree, trusting};
use crate::support::{Answer, Browser, School, hidden, link};

const DAY: &str = "2027-06-30";

/// A school where a module waits at the desk and a reviewer was asked about it.
struct Story {
    school: School,
    parcel: Id,
    officer: Browser,
    tom: Browser,
    rita: Browser,
    rita_id: Id,
    /// `/advice/<review>`.
    review: String,
}

impl Story {
    async fn begun(engine: store::Engine) -> Story {
        let mut school = School::new(engine).await;
        trusting(&school);
        let tom = school.staff("Tom", &[Role::Trainer]).await;
        let rita = school.staff("Rita", &[Role::Reviewer]).await;
        let parcel = bring(&school.site, Actor::staff(tom), tree(&humanum()))
            .await
            .unwrap();
        let mut officer = school.signed_in(school.officer).await;
        let sheet = ask(&mut officer, parcel, rita).await.leads_to();
        Story {
            parcel,
            officer,
            tom: school.signed_in(tom).await,
            rita: school.signed_in(rita).await,
            rita_id: rita,
            review: sheet.trim_end_matches("/sheet").to_owned(),
            school,
        }
    }

    /// Rita comments on an activity and on the whole module.
    async fn commented(&mut self) {
        let unit = format!("{}/unit/01-shelf/en", self.review);
        let comment = [
            ("block", "shelf-searchable"),
            ("weight", "must"),
            ("text", "The camera is too small."),
        ];
        let led = self.comment(&unit, &comment).await.leads_to();
        assert_eq!(led, format!("{unit}#comments"));
        let praise = [("weight", "praise"), ("text", "Good examples.")];
        self.comment(&self.review.clone(), &praise).await.leads_to();
    }

    async fn comment(&mut self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.rita.page(page).await;
        let at = shown.rfind("name=\"once\"").unwrap();
        let field = |name: &str| hidden(&shown[at - 200..], name).unwrap().to_owned();
        let (once, unit, lang) = (field("once"), field("unit"), field("lang"));
        let mut all = vec![("once", once.as_str()), ("unit", &unit), ("lang", &lang)];
        all.extend_from_slice(fields);
        let address = format!("{}/comments", self.review);
        self.rita.post(&address, &all).await
    }

    async fn give(&mut self, fields: &[(&str, &str)]) -> Answer {
        let address = format!("{}/form", self.review);
        self.rita.post(&address, fields).await
    }

    /// Names of the comments in the order of the author's page.
    async fn comments(&mut self) -> Vec<String> {
        let page = self.tom.page(&format!("{}/answers", self.review)).await;
        let ids = page.split("id=\"c-").skip(1);
        ids.map(|rest| rest[..32].to_owned()).collect()
    }
}

const FORM: [(&str, &str); 9] = [
    ("holds-fit", "yes"),
    ("holds-clarity", "partly"),
    ("text-clarity", "Unit 3 has long sentences."),
    ("holds-accuracy", "yes"),
    ("holds-respect", "yes"),
    ("holds-security", "yes"),
    ("recommendation", "changes"),
    ("named", "A teacher from Lyon"),
    ("language", "en"),
];

async fn ask(browser: &mut Browser, parcel: Id, reviewer: Id) -> Answer {
    let address = format!("/advice/ask/{parcel}/{}", module());
    let once = lucarne::random::id().to_string();
    let reviewer = reviewer.to_string();
    let fields = [
        ("once", once.as_str()),
        ("reviewer", &reviewer),
        ("day", DAY),
        ("note", "Look at unit 3."),
    ];
    browser.post(&address, &fields).await
}

fn heading(answer: &Answer) -> &str {
    let text = answer.text.split("<h1>").nth(1).unwrap_or_default();
    text.split("</h1>").next().unwrap_or_default()
}

/// Every page of a review.
fn pages(review: &str) -> Vec<String> {
    let below = [
        "",
        "/unit/01-shelf/en",
        "/media",
        "/texts",
        "/file/media/img/bars.svg",
        "/try/01-shelf/en",
        "/form",
        "/answers",
        "/sheet",
        "/review.json",
    ];
    below.iter().map(|end| format!("{review}{end}")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn titles_are_in_the_readers_language_when_the_module_has_it() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let site = story.school.site.clone();
        let by = Actor::staff(story.school.officer);
        let read = async |browser: &mut Browser, path: &str, lang: &str| {
            let fields = [("lang", lang), ("back", "/")];
            browser.submit("/language", &fields).await;
            browser.page(path).await
        };
        let french = "<bdi>Humanum\u{a0}: une introduction aux humanités numériques</bdi>";
        let english =
            "<bdi lang=\"en\" dir=\"ltr\">Humanum: an introduction to digital humanities</bdi>";
        for path in ["/advice", "/advice/ask", "/desk/history?q=humanum"] {
            // It waits at the desk at first, and is in use when the decisions are looked at.
            if path.starts_with("/desk") {
                let items = vec![module()];
                decide::admit(&site, by, story.parcel, items).await.unwrap();
            }
            let page = read(&mut story.officer, path, "fr").await;
            assert!(page.contains(french), "{path}: {page}");
            let page = read(&mut story.officer, path, "ar").await;
            assert!(page.contains(english), "{path}: {page}");
        }
        let mine = read(&mut story.rita, "/advice", "it").await;
        assert!(mine.contains("Humanum: introduzione all"), "{mine}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_reads_what_is_assigned_to_them_and_nothing_else() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let list = story.rita.page("/advice").await;
        assert!(
            list.contains("30 June 2027") && list.contains("Look at unit 3."),
            "{list}"
        );
        assert_eq!(story.rita.get("/").await.leads_to(), "/advice");
        let review = story.review.clone();
        let page = story.rita.page(&review).await;
        assert!(page.contains("Sheet for trainers") && page.contains("Lucarne team"));
        let unit = story.rita.page(&format!("{review}/unit/01-shelf/fr")).await;
        assert!(unit.contains("shelf-searchable") && unit.contains("lang=\"fr\""));
        let media = story.rita.page(&format!("{review}/media")).await;
        let picture = link(&media, &format!("{review}/file/")).map(ToOwned::to_owned);
        let picture = picture.unwrap_or_else(|| format!("{review}/file/media/img/bars.svg"));
        assert_eq!(story.rita.get(&picture).await.status, StatusCode::OK);

        let rex = story.school.staff("Rex", &[Role::Reviewer]).await;
        let lea = story.school.learner("Lea").await;
        let mut rex = story.school.signed_in(rex).await;
        let mut lea = story.school.signed_in(lea).await;
        let absent = rex.get(&format!("/advice/{}", lucarne::random::id())).await;
        for address in pages(&review) {
            let foreign = rex.get(&address).await;
            assert!(!foreign.status.is_success(), "{address}");
            assert_eq!(heading(&foreign), heading(&absent), "{address}");
            assert_eq!(
                lea.get(&address).await.status,
                StatusCode::FORBIDDEN,
                "{address}"
            );
        }
        assert_eq!(lea.get("/advice").await.status, StatusCode::FORBIDDEN);
        for address in ["/library/humanum", "/desk", "/matrix/edit/1.1/1"] {
            assert!(
                !story.rita.get(address).await.status.is_success(),
                "{address}"
            );
        }
        assert_eq!(story.rita.get("/library").await.leads_to(), "/advice");
        let comments = format!("{review}/comments");
        let by_rex = rex
            .post(&comments, &[("text", "Hello"), ("once", &"0".repeat(32))])
            .await;
        assert_eq!(by_rex.status, StatusCode::NOT_FOUND);

        story
            .officer
            .submit(&format!("{review}/withdraw"), &[])
            .await;
        assert_eq!(story.rita.get(&review).await.status, StatusCode::NOT_FOUND);
        assert!(!story.rita.page("/advice").await.contains(&review));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_does_the_activities_and_nothing_of_it_is_kept() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let events = story.school.count("SELECT COUNT(*) FROM event").await;
        let begin = format!("{}/try/01-shelf/en", story.review);
        let mut page = String::new();
        let mut screen = 0;
        while !page.contains("id=\"shelf-searchable\"") {
            page = story.rita.page(&format!("{begin}?screen={screen}")).await;
            screen += 1;
        }
        let action = format!("{begin}/shelf-searchable?screen={}", screen - 1);
        let led = story.rita.submit(&action, &[("dont-know", "1")]).await;
        let after = story.rita.page(led.split('#').next().unwrap()).await;
        assert!(
            after.contains("Look for the picture with one marked word"),
            "{after}"
        );
        assert_eq!(
            story.school.count("SELECT COUNT(*) FROM event").await,
            events
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reviews_what_they_wrote_packed_or_brought() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let both = story
            .school
            .staff("Bea", &[Role::Trainer, Role::Reviewer])
            .await;
        let author = story.school.staff("lucarne  TEAM", &[Role::Reviewer]).await;
        let packer = story
            .school
            .staff("Example Training", &[Role::Reviewer])
            .await;
        let again = tree(&crate::admit::next_version(&humanum()));
        let second = bring(&story.school.site, Actor::staff(both), again)
            .await
            .unwrap();
        for parcel in [story.parcel, second] {
            for own in [both, author, packer] {
                let refused = ask(&mut story.officer, parcel, own).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(
                    refused.text.contains("Nobody reviews what they wrote"),
                    "{}",
                    refused.text
                );
                assert!(refused.text.contains("Look at unit 3.") && refused.text.contains(DAY));
                assert!(!refused.text.contains(&format!("<option value=\"{own}\"")));
            }
        }
        let twice = ask(&mut story.officer, story.parcel, story.rita_id).await;
        assert!(
            twice.text.contains("asked for this version already"),
            "{}",
            twice.text
        );
        let mut bea = story.school.signed_in(both).await;
        let herself = ask(&mut bea, story.parcel, both).await;
        assert_eq!(herself.status, StatusCode::UNPROCESSABLE_ENTITY);
        let address = format!("/advice/ask/{}/{}", story.parcel, module());
        assert_eq!(story.rita.get(&address).await.status, StatusCode::NOT_FOUND);
        let late = [
            ("reviewer", "x"),
            ("day", "2020-01-01"),
            ("note", "a\u{202e}b"),
        ];
        let wrong = story.officer.post(&address, &late).await;
        for why in [
            "Choose somebody who reviews",
            "Choose a day from today on",
            "signs that cannot be seen",
        ] {
            assert!(wrong.text.contains(why), "{why}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_is_given_answered_and_stands_on_the_desk_without_blocking() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let desk = format!("/desk/{}", story.parcel);
        assert!(story.officer.page(&desk).await.contains("not begun"));
        let (review, unit) = (
            story.review.clone(),
            format!("{}/unit/01-shelf/en", story.review),
        );
        let empty = story
            .comment(
                &unit,
                &[
                    ("block", "shelf-searchable"),
                    ("weight", "must"),
                    ("text", " "),
                ],
            )
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("Write something here."));
        let nowhere = story
            .comment(&unit, &[("block", "not-there"), ("text", "Hello")])
            .await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        story.commented().await;
        let page = story.rita.page(&unit).await;
        let draft = page.split("/comments/").nth(1).unwrap()[..32].to_owned();
        let change = format!("{review}/comments/{draft}");
        story
            .rita
            .submit(
                &change,
                &[("weight", "must"), ("text", "The camera is far too small.")],
            )
            .await;
        assert!(
            !story
                .officer
                .page(&format!("{review}/sheet"))
                .await
                .contains("far too small")
        );

        let bare = story
            .give(&[
                ("recommendation", "changes"),
                ("holds-fit", "partly"),
                ("remark", "Kept text"),
            ])
            .await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            bare.text.contains("Say why, in one sentence")
                && bare.text.contains("Choose one of the answers.")
        );
        assert!(bare.text.contains("Kept text") && bare.text.contains("value=\"changes\" checked"));
        assert_eq!(
            story.give(&FORM).await.leads_to(),
            format!("{review}/sheet")
        );
        let events = story.school.count("SELECT COUNT(*) FROM event").await;
        story.give(&FORM).await.leads_to();
        assert_eq!(
            story.school.count("SELECT COUNT(*) FROM event").await,
            events,
            "nothing new"
        );
        let frozen = story
            .rita
            .post(&change, &[("weight", "must"), ("text", "Later")])
            .await;
        assert_eq!(frozen.status, StatusCode::NOT_FOUND);

        let at_desk = story.officer.page(&desk).await;
        for words in [
            "after changes",
            "1 open comment",
            "A teacher from Lyon",
            "Unit 3 has long sentences.",
        ] {
            assert!(at_desk.contains(words), "{words}: {at_desk}");
        }
        let sheet = story.officer.page(&format!("{review}/sheet")).await;
        assert!(sheet.contains("far too small") && sheet.contains("Good examples."));

        let answers = format!("{review}/answers");
        assert_eq!(
            story.officer.get(&answers).await.status,
            StatusCode::FORBIDDEN
        );
        let comments = story.comments().await;
        assert_eq!(comments.len(), 2);
        let must = format!("{answers}/{}", comments[1]);
        let bare = story
            .tom
            .post(&must, &[("settled", "not-done"), ("text", "")])
            .await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bare.text.contains("Say why"));
        story
            .tom
            .submit(
                &must,
                &[("settled", "open"), ("text", "We look for another one.")],
            )
            .await;
        assert!(story.rita.page("/advice").await.contains("1 new answer"));
        assert!(story.officer.page(&desk).await.contains("1 open comment"));
        story
            .tom
            .submit(
                &must,
                &[("settled", "done"), ("text", "Twice as large now.")],
            )
            .await;
        assert!(story.officer.page(&desk).await.contains("0 open comments"));
        let read = story.rita.page(&unit).await;
        assert!(read.contains("Twice as large now.") && read.contains("Tom"));

        let mut second = FORM;
        second[6] = ("recommendation", "ready");
        story.give(&second).await.leads_to();
        let sheet = story.officer.page(&format!("{review}/sheet")).await;
        assert!(sheet.contains("ready to be used") && !sheet.contains("after changes"));
        let earlier = story
            .officer
            .page(&format!("{review}/sheet?version=1"))
            .await;
        assert!(earlier.contains("after changes"));
        let none = story
            .officer
            .get(&format!("{review}/sheet?version=3"))
            .await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);

        let (site, by) = (
            story.school.site.clone(),
            Actor::staff(story.school.officer),
        );
        decide::admit(&site, by, story.parcel, vec![module()])
            .await
            .unwrap();
        assert!(
            story
                .tom
                .page("/library/humanum")
                .await
                .contains("A teacher from Lyon")
        );
        let trail = story.officer.page("/trail").await;
        assert!(trail.contains("A review was given"), "{trail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reviews_does_not_answer_and_a_reviewer_who_is_erased_leaves_nothing() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        let bea = story
            .school
            .staff("Bea", &[Role::Trainer, Role::Reviewer])
            .await;
        let sheet = ask(&mut story.officer, story.parcel, bea).await.leads_to();
        let answers = sheet.replace("/sheet", "/answers");
        let mut own = story.school.signed_in(bea).await;
        assert_eq!(own.get(&answers).await.status, StatusCode::NOT_FOUND);
        story.tom.page(&answers).await;

        story.commented().await;
        story.give(&FORM).await.leads_to();
        let rita = story.rita_id;
        let erase = move |w: &mut lucarne::record::Write| {
            let order = "42".to_owned();
            let erased = lucarne::gone::Erased {
                person: rita,
                order,
                proposed_by: None,
            };
            lucarne::gone::forget::erase(w, &erased).map(drop)
        };
        story.school.site.write(Actor::SYSTEM, erase).await.unwrap();
        for left in [
            "SELECT COUNT(*) FROM advice_comment",
            "SELECT COUNT(*) FROM advice_given",
            "SELECT COUNT(*) - 1 FROM advice",
        ] {
            assert_eq!(story.school.count(left).await, 0, "{left}");
        }
        assert!(
            !story
                .officer
                .page(&format!("/desk/{}", story.parcel))
                .await
                .contains("Lyon")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_travels_in_a_packed_parcel_and_another_site_says_it_did_not_check_it() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        story.commented().await;
        story.give(&FORM).await.leads_to();
        let comments = story.comments().await;
        let settle = format!("{}/answers/{}", story.review, comments[1]);
        story
            .tom
            .submit(
                &settle,
                &[("settled", "not-done"), ("text", "No better one is free.")],
            )
            .await;
        let file = story
            .officer
            .get(&format!("{}/review.json", story.review))
            .await;
        assert_eq!(file.status, StatusCode::OK);
        let told = file.headers["content-disposition"]
            .to_str()
            .unwrap()
            .to_owned();
        let name = told.split('"').nth(1).unwrap().to_owned();
        assert!(course::review::is_name(&name), "{name}");
        let review = course::review::parse(&file.bytes, "humanum").unwrap();
        assert_eq!((review.comments.len(), review.open()), (2, 0));
        assert!(!file.text.contains("Rita") && !file.text.contains("Tom"));

        let path = format!("reviews/{name}");
        let sent = humanum().with(path.as_str(), file.bytes.clone());
        let mut other = School::new(engine).await;
        trusting(&other);
        let ada = other.staff("Ada", &[Role::Trainer]).await;
        let parcel = bring(&other.site, Actor::staff(ada), tree(&sent))
            .await
            .unwrap();
        let mut officer = other.signed_in(other.officer).await;
        let desk = officer.page(&format!("/desk/{parcel}")).await;
        for words in [
            "Nobody at this site has checked",
            "A teacher from Lyon",
            "No better one is free.",
            "not done",
        ] {
            assert!(desk.contains(words), "{words}: {desk}");
        }
        for address in [
            "/cartography?connection=without",
            "/methods/self-contained-module",
            "/matrix/digcomp-2.2/",
        ] {
            assert!(link(&desk, address).is_some(), "{address}");
        }
        let by = Actor::staff(other.officer);
        decide::admit(&other.site, by, parcel, vec![module()])
            .await
            .unwrap();
        let mut ada = other.signed_in(ada).await;
        assert!(
            ada.page("/library/humanum")
                .await
                .contains("A teacher from Lyon")
        );
        let lea = other.learner("Lea").await;
        other.group("G", &[], &[lea], &[module()]).await;
        let mut lea = other.signed_in(lea).await;
        for address in ["/m/humanum", "/modules/humanum", "/home"] {
            assert!(!lea.get(address).await.text.contains("Lyon"), "{address}");
        }
        for address in [
            format!("/library/humanum/file/{path}"),
            format!("/desk/{parcel}/{}/file/{path}", module()),
        ] {
            assert!(!lea.get(&address).await.status.is_success(), "{address}");
            assert!(
                !officer.get(&address).await.status.is_success(),
                "{address}"
            );
        }
    }
}

#[test]
fn a_review_that_was_changed_is_not_packed() {
    let pack = |text: &str| {
        let files: Memory = humanum().with("reviews/2026-11-22-1.json", text.to_owned());
        pack_module(&files, &publisher(), NAMESPACE, "2026-11-20")
    };
    for text in [
        "",
        "{}",
        "[1]",
        "{\"format\": \"lucarne.review\", \"v\": 2}",
    ] {
        let Err(PackFault::Errors(report)) = pack(text) else {
            panic!("{text} was packed")
        };
        let fault = &report.diagnostics[0];
        assert_eq!(
            (fault.code.0, fault.file.as_str()),
            (220, "reviews/2026-11-22-1.json")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn folding_again_makes_the_same_reviews() {
    for engine in engines() {
        let mut story = Story::begun(engine).await;
        story.commented().await;
        story.give(&FORM).await.leads_to();
        let comments = story.comments().await;
        let settle = format!("{}/answers/{}", story.review, comments[0]);
        story
            .tom
            .submit(&settle, &[("settled", "done"), ("text", "Thank you.")])
            .await;
        let sheet = format!("{}/sheet", story.review);
        let before = story.officer.page(&sheet).await;
        let keys = story.school.site.keys.clone();
        let again = move |w: &mut lucarne::record::Write| {
            lucarne::refold::refold(w.tx, &keys, |_| {}).map(drop)
        };
        story.school.site.write(Actor::SYSTEM, again).await.unwrap();
        assert_eq!(story.officer.page(&sheet).await, before);
    }
}
