//! The cartographies, read by those they are for: lists, numbers and the records behind them.
#![allow(clippy::unwrap_used)]

use axum::http::StatusCode;
use lucarne::rights::{ROLES, Role};

use crate::support::{Browser, School};

/// Who reads the cartographies.
const READERS: [Role; 5] = [
    Role::Trainer,
    Role::Coordinator,
    Role::Officer,
    Role::Reviewer,
    Role::Researcher,
];

const PAGES: [&str; 8] = [
    "/cartography",
    "/cartography/i/spoc-in-prison",
    "/cartography/compare?with=spoc-in-prison&with=trio-toscana",
    "/cartography/levers",
    "/cartography/map?view=world",
    "/cartography/timeline",
    "/methods",
    "/methods/peer-mentor",
];

async fn reader(school: &mut School, language: &str) -> Browser {
    let carla = school.staff("Carla", &[Role::Coordinator]).await;
    let mut browser = school.signed_in(carla).await;
    let fields = [("lang", language), ("back", "/cartography")];
    browser.submit("/language", &fields).await;
    browser
}

/// The ids of the initiatives in a list, in order.
fn listed(page: &str) -> Vec<&str> {
    let ids = page.split("href=\"/cartography/i/").skip(1);
    ids.map(|rest| rest.split('"').next().unwrap()).collect()
}

/// Every address in a page that begins so, as it is meant.
fn links(page: &str, begin: &str) -> Vec<String> {
    let start = format!("href=\"{begin}");
    let found = page.split(&start).skip(1);
    found
        .map(|rest| {
            let rest = rest.split('"').next().unwrap();
            format!(
                "{begin}{}",
                rest.replace("&#38;", "&").replace("&amp;", "&")
            )
        })
        .collect()
}

#[tokio::test]
async fn those_it_is_for_read_the_cartographies_and_nobody_else() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        for role in ROLES {
            let person = match role {
                Role::Learner => school.learner("Ana").await,
                role => school.staff(role.name(), &[role]).await,
            };
            let mut browser = school.signed_in(person).await;
            for path in PAGES {
                let answer = browser.get(path).await;
                let wanted = if READERS.contains(&role) {
                    StatusCode::OK
                } else {
                    StatusCode::FORBIDDEN
                };
                assert_eq!(answer.status, wanted, "{path} as {}", role.name());
            }
            let home = if role == Role::Learner {
                "/home"
            } else {
                "/help"
            };
            let menu = browser.page(home).await;
            let shown = menu.contains("href=\"/cartography\"");
            assert_eq!(shown, READERS.contains(&role), "{}", role.name());
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_told_and_nonsense_harms_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        for path in ["/cartography/i/no-such-thing", "/methods/no-such-thing"] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND);
        }
        for path in [
            "/cartography?page=99999999999999999999&sort=%FF&lever=%00&q=%27%3B--",
            "/cartography?page=0&country=XX",
            "/cartography/compare?with=%3Cscript%3E&with=&with=no",
            "/cartography/compare",
            "/cartography/levers?lever=no-such-lever",
            "/methods?group=-5&offline=%22&activity=no",
        ] {
            let page = browser.page(path).await;
            assert!(!page.contains("<script>"), "{path}");
        }
        let page = browser.page("/methods?group=many").await;
        assert!(page.contains("Write a number of people"), "{page}");
        assert!(page.contains("value=\"many\""), "what was typed stays");
    }
}

#[tokio::test]
async fn what_a_code_means_is_told_in_the_readers_language() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "fr").await;
        let page = browser.page("/cartography/levers").await;
        assert!(page.contains("Une loi ou une règle écrite donne"), "{page}");
        let page = browser.page("/cartography/i/spoc-in-prison").await;
        assert!(page.contains("Autres noms\u{a0}: "), "{page}");
        let fields = [("lang", "ar"), ("back", "/cartography")];
        browser.submit("/language", &fields).await;
        let page = browser.page("/cartography/levers").await;
        let english = "<span lang=\"en\" dir=\"ltr\">A law or a written rule gives";
        assert!(page.contains(english), "what is missing is English: {page}");
    }
}

#[tokio::test]
async fn a_number_on_the_levers_page_is_the_length_of_the_list_behind_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        for question in [
            "",
            "?connection=without",
            "?lever=legal-right&country=GB&country=NO",
        ] {
            let page = browser
                .page(&format!("/cartography/levers{question}"))
                .await;
            let mut seen = 0;
            for row in page.split("<td class=\"count\">").skip(1) {
                let href = links(row, "/cartography?").remove(0);
                let number = row.split("<strong>").nth(1).unwrap();
                let number: usize = number.split('<').next().unwrap().parse().unwrap();
                let list = browser.page(&format!("{href}&paper=1")).await;
                assert_eq!(listed(&list).len(), number, "{href}");
                seen += 1;
            }
            assert!(seen > 5, "{question}: {seen} numbers");
        }
    }
}

#[tokio::test]
async fn filters_narrow_each_other_and_go_one_by_one() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let all = browser.page("/cartography?paper=1").await;
        let french = browser.page("/cartography?country=FR&paper=1").await;
        let either = browser
            .page("/cartography?country=FR&country=IT&paper=1")
            .await;
        let both = browser
            .page("/cartography?country=FR&lever=person-in-room&paper=1")
            .await;
        let (all, either) = (listed(&all).len(), listed(&either).len());
        assert!(listed(&french).len() < either && either < all);
        assert!(listed(&both).len() < listed(&french).len());
        assert!(listed(&both).iter().all(|id| listed(&french).contains(id)));

        let page = browser
            .page("/cartography?country=FR&lever=person-in-room&sort=newest")
            .await;
        let in_use = page.split("class=\"in-use\"").nth(1).unwrap();
        let in_use = in_use.split("</section>").next().unwrap();
        let ways = links(in_use, "/cartography");
        assert_eq!(
            ways,
            [
                "/cartography?lever=person%2Din%2Droom&sort=newest",
                "/cartography?country=FR&sort=newest",
                "/cartography",
            ]
        );
        assert!(
            page.contains("value=\"FR\" checked"),
            "what was ticked stays ticked"
        );

        let nothing = browser.page("/cartography?country=FR&q=zzzzzz").await;
        assert!(listed(&nothing).is_empty());
        assert!(nothing.contains("Remove one of them"));
    }
}

#[tokio::test]
async fn a_long_list_has_pages_and_every_initiative_is_on_one_of_them() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let (first, second) = (
            browser.page("/cartography").await,
            browser.page("/cartography?page=2").await,
        );
        let whole = browser.page("/cartography?paper=1").await;
        let mut pages = listed(&first);
        assert_eq!(pages.len(), 50);
        pages.extend(listed(&second));
        assert_eq!(pages, listed(&whole));
        assert!(first.contains("href=\"/cartography?page=2\""), "{first}");
        assert!(second.contains("href=\"/cartography?page=1\""));

        let newest = browser.page("/cartography?sort=newest&paper=1").await;
        let oldest = browser.page("/cartography?sort=oldest").await;
        assert_ne!(listed(&newest)[0], listed(&oldest)[0]);
        assert_eq!(listed(&newest).len(), pages.len());
    }
}

#[tokio::test]
async fn words_are_found_with_and_without_accents() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "fr").await;
        let with = browser
            .page("/cartography?q=p%C3%A9nitentiaire&paper=1")
            .await;
        let without = browser.page("/cartography?q=PENITENTIAIRE&paper=1").await;
        assert!(!listed(&with).is_empty());
        assert_eq!(listed(&with), listed(&without));
    }
}

#[tokio::test]
async fn an_initiative_leads_to_its_methods_and_a_method_back() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "it").await;
        let page = browser.page("/cartography/i/spoc-in-prison").await;
        for method in ["self-contained-module", "frame-before-after"] {
            assert!(page.contains(&format!("href=\"/methods/{method}\"")));
            let card = browser.page(&format!("/methods/{method}")).await;
            assert!(listed(&card).contains(&"spoc-in-prison"), "{method}");
        }
        assert!(
            page.contains("Francia") && page.contains("Italia"),
            "in the reader's language"
        );
        // Nothing leads out: an address of a source is a text.
        assert!(page.contains(">https://cpip.ro/portfolio/spoc/<"));
        assert!(links(&page, "http").is_empty());
    }
}

#[tokio::test]
async fn what_is_in_english_only_says_so() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut english = reader(&mut school, "en").await;
        let page = english.page("/cartography/i/spoc-in-prison").await;
        assert!(!page.contains("class=\"tongue\""));
        let sara = school.staff("Sara", &[Role::Researcher]).await;
        let mut arabic = school.signed_in(sara).await;
        arabic
            .submit("/language", &[("lang", "ar"), ("back", "/")])
            .await;
        let page = arabic.page("/cartography/i/spoc-in-prison").await;
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""));
        assert!(
            page.contains("<span lang=\"en\" dir=\"ltr\">European partnership"),
            "{page}"
        );
        assert!(page.contains("class=\"tongue\""));
    }
}

#[tokio::test]
async fn a_comparison_says_where_initiatives_differ() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let two = "/cartography/compare?with=spoc-in-prison&with=trio-toscana";
        let page = browser.page(two).await;
        let row = |word: &str| {
            let rows = page.split("<tr").skip(2);
            rows.map(ToOwned::to_owned)
                .find(|row| row.contains(&format!("<th scope=\"row\">{word}<br>")))
                .unwrap()
        };
        assert!(row("Kind").contains("differs"), "experiment and stabilised");
        assert!(row("How sure").contains("same"), "both are read");
        let five = "/cartography/compare?with=spoc-in-prison&with=trio-toscana&with=teledidattica\
                    &with=cyber-bases-justice&with=kolibri";
        let page = browser.page(five).await;
        assert!(page.contains("Only four fit"));
        assert_eq!(listed(&page).len(), 4);
        let one = browser.page("/cartography/compare?with=kolibri").await;
        assert!(one.contains("at least two"));
        assert!(
            one.contains("<option value=\"spoc-in-prison\">"),
            "one more can be added"
        );
    }
}

#[tokio::test]
async fn a_card_names_the_modules_admitted_here_and_a_writer_is_told_how_to_begin() {
    const MODULE: &[(&str, &[u8])] = &[
        (
            "module.toml",
            include_bytes!("../../../../models/lesson/module.toml"),
        ),
        (
            "units/01-search.en.md",
            include_bytes!("../../../../models/lesson/units/01-search.en.md"),
        ),
    ];
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        school.module("lesson", MODULE).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut trainer = school.signed_in(tina).await;
        let page = trainer.page("/methods/self-contained-module").await;
        assert!(page.contains("href=\"/library/lesson\""), "{page}");
        assert!(page.contains("lucarne new my-module --model lesson --lang en"));
        assert!(page.contains("methods = [&#34;self-contained-module&#34;]"));
        let models = lucarne::write::model::all();
        assert!(models.iter().any(|model| model.name == "lesson"));
        let module = trainer.page("/library/lesson").await;
        assert!(
            module.contains("href=\"/methods/self-contained-module\""),
            "{module}"
        );
        assert!(module.contains("href=\"/cartography?connection=without\""));
        let other = trainer.page("/methods/peer-mentor").await;
        assert!(!other.contains("href=\"/library/"));

        let sara = school.staff("Sara", &[Role::Researcher]).await;
        let mut researcher = school.signed_in(sara).await;
        let page = researcher.page("/methods/self-contained-module").await;
        assert!(page.contains("Find a word in a text"), "the title");
        assert!(
            !page.contains("href=\"/library/lesson\""),
            "who may not read it gets no link"
        );
        assert!(
            !page.contains("lucarne new"),
            "who does not write is not told how"
        );
    }
}

#[tokio::test]
async fn methods_are_narrowed_by_what_is_at_hand() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let cards = |page: &str| {
            let mut cards = links(page, "/methods/");
            cards.retain(|card| !card.contains("/file."));
            cards
        };
        let all = cards(&browser.page("/methods").await);
        assert_eq!(all.len(), 30);
        let offline = cards(&browser.page("/methods?offline=high").await);
        assert!(!offline.contains(&"/methods/video-meeting".to_owned()));
        let alone = cards(&browser.page("/methods?group=1&offline=high").await);
        assert!(!alone.is_empty() && alone.len() < offline.len());
        assert!(alone.iter().all(|one| offline.contains(one)));
    }
}

#[tokio::test]
async fn the_map_and_its_table_show_the_same_initiatives() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let whole = browser.page("/cartography/map?view=world").await;
        let all = browser.page("/cartography?paper=1").await;
        let table = whole.split("<table>").nth(1).unwrap();
        assert_eq!(listed(table).len(), listed(&all).len());
        let part = browser.page("/cartography/map?view=no&country=NO").await;
        let norway = browser.page("/cartography?country=NO&paper=1").await;
        let table = part.split("<table>").nth(1).unwrap();
        assert!(!listed(table).is_empty());
        assert!(listed(table).iter().all(|id| listed(&norway).contains(id)));
        for nonsense in ["", "mars", "box:9,9,1,1", "aq", "%00"] {
            let page = browser
                .page(&format!("/cartography/map?view={nonsense}"))
                .await;
            assert!(page.contains("class=\"chart map"), "{nonsense}");
        }
        // Where a mark cannot be taken apart it leads to the row of its place.
        for anchor in links(&whole, "#at-") {
            assert!(
                whole.contains(&format!("id=\"{}\"", &anchor[1..])),
                "{anchor}"
            );
        }
    }
}

#[tokio::test]
async fn a_list_leaves_as_a_file_and_comes_back_as_it_was() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let french = browser.page("/cartography?country=FR&paper=1").await;
        let number = listed(&french).len();
        for (ending, kind) in [
            ("json", "application/json"),
            ("csv", "text/csv; charset=utf-8"),
            (
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            ("geojson", "application/geo+json"),
        ] {
            let path = format!("/cartography/file.{ending}?country=FR");
            assert!(french.contains(&format!("href=\"{path}\"")), "{path}");
            let file = browser.get(&path).await;
            assert_eq!(file.status, StatusCode::OK, "{path}");
            assert_eq!(file.headers["content-type"], kind);
            let name = format!("initiatives.{ending}");
            let kept = file.headers["content-disposition"].to_str().unwrap();
            assert_eq!(kept, format!("attachment; filename=\"{name}\""));

            let upload = ("file", name.as_str(), file.bytes.as_slice());
            let report = browser.upload("/cartography/bring", &[], upload).await;
            assert_eq!(report.status, StatusCode::OK, "{}", report.text);
            let same = format!("{number} are here already, word for word");
            assert!(report.text.contains(&same), "{ending}: {}", report.text);
            assert!(report.text.contains("No fault was found"));
        }
        for path in ["/methods/file.json?group=1", "/methods/file.csv?group=1"] {
            let file = browser.get(path).await;
            assert!(file.text.contains("bite-video-workbook"), "{}", file.text);
            assert!(!file.text.contains("one-station-small-group\""));
        }
    }
}

#[tokio::test]
async fn a_file_with_faults_is_told_line_by_line_in_the_readers_language() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "fr").await;
        let good = browser.get("/cartography/file.csv?q=kolibri").await;
        let bad = good.text.replace(",read,", ",rumour,");
        assert_ne!(good.text, bad);
        let upload = ("file", "list.csv", bad.as_bytes());
        let report = browser.upload("/cartography/bring", &[], upload).await;
        assert_eq!(report.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            report.text.contains("pas de code «\u{a0}"),
            "{}",
            report.text
        );
        assert!(report.text.contains("<bdi>confidence</bdi>"));
        assert!(report.text.contains("<th scope=\"row\">2</th>"), "the line");

        let nothing: (&str, &str, &[u8]) = ("file", "list.doc", b"PK");
        let refused = browser.upload("/cartography/bring", &[], nothing).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(".geojson"), "{}", refused.text);
        for (name, bytes) in [
            ("a.xlsx", &b"PK\x03\x04"[..]),
            ("a.json", &b"[{"[..]),
            ("a.geojson", &b"{}"[..]),
        ] {
            let report = browser
                .upload("/cartography/bring", &[], ("file", name, bytes))
                .await;
            assert_eq!(report.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
        let after = browser.page("/cartography?paper=1").await;
        assert!(!after.contains("rumour"), "nothing was kept");

        let mut olga = school.signed_in(school.officer).await;
        assert_eq!(
            olga.get("/cartography/bring").await.status,
            StatusCode::FORBIDDEN
        );
        assert!(
            !olga
                .page("/cartography")
                .await
                .contains("/cartography/bring")
        );
    }
}
