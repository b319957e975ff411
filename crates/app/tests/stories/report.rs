//! The state of the art, read and taken away by those it is for.
#![allow(clippy::unwrap_used)]

use axum::http::{StatusCode, header};
use lucarne::rights::Role;

use crate::support::{Browser, School};

/// The languages of the report, with its title in each.
const TITLES: [(&str, &str); 4] = [
    ("en", "State of the art: digital learning in prison"),
    (
        "fr",
        "État des lieux\u{a0}: apprendre avec le numérique en prison",
    ),
    ("it", "Stato dell’arte: imparare con il digitale in carcere"),
    ("ro", "Stadiul actual: învățarea digitală în penitenciar"),
];

async fn reader(school: &mut School, language: &str) -> Browser {
    let rosa = school.staff("Rosa", &[Role::Researcher]).await;
    let mut browser = school.signed_in(rosa).await;
    let fields = [("lang", language), ("back", "/report")];
    browser.submit("/language", &fields).await;
    browser
}

#[tokio::test]
async fn a_researcher_reads_the_report_in_four_languages() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let mut versions = std::collections::BTreeSet::new();
        for (lang, title) in TITLES {
            let page = browser.page(&format!("/report?language={lang}")).await;
            let article = page.split_once("<article").unwrap().1;
            assert!(
                article.contains(&format!("lang=\"{lang}\" dir=\"ltr\"")),
                "{lang}"
            );
            assert!(article.contains(&format!("<h1>{title}</h1>")), "{lang}");
            assert!(!article.contains(" style=") && !article.contains("<script"));
            assert_eq!(article.matches("<h2 id=").count(), 9, "{lang}");
            assert!(article.contains("id=\"h-initiative-spoc-in-prison\""));
            assert!(article.contains("https://cpip.ro/portfolio/spoc/"));
            let dated = article.split_once("<p class=\"muted\">").unwrap().1;
            let dated = dated.split_once("</p>").unwrap().0;
            versions.insert(dated.rsplit(' ').next().unwrap().to_owned());
        }
        assert_eq!(
            versions.len(),
            1,
            "the same data has one version: {versions:?}"
        );
    }
}

#[tokio::test]
async fn an_arabic_reader_gets_the_english_report_and_it_says_so() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "ar").await;
        let page = browser.page("/report").await;
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""));
        assert!(page.contains("<article class=\"report stack\" lang=\"en\" dir=\"ltr\">"));
        assert!(page.contains(TITLES[0].1));
    }
}

#[tokio::test]
async fn the_report_goes_along_as_one_page_and_as_a_text_document() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "ro").await;
        let file = browser.get("/report/file.html").await;
        let kept = file.headers.get(header::CONTENT_DISPOSITION).unwrap();
        assert_eq!(kept, "attachment; filename=\"state-of-the-art.ro.html\"");
        assert!(file.text.starts_with("<!doctype html>\n<html lang=\"ro\""));
        for outward in ["src=", "<link", "href=\"/", "href=\"http", "<script"] {
            assert!(!file.text.contains(outward), "{outward}");
        }
        let file = browser.get("/report/file.odt?language=it").await;
        assert_eq!(
            file.headers.get(header::CONTENT_TYPE).unwrap(),
            "application/vnd.oasis.opendocument.text"
        );
        assert_eq!(&file.bytes[30..38], b"mimetype");
    }
}

/// Only where the program is built with it; elsewhere the page does not offer it.
#[tokio::test]
async fn the_report_goes_along_as_pdf_where_the_program_sets_it() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "fr").await;
        let page = browser.page("/report").await;
        let file = browser.get("/report/file.pdf?language=fr").await;
        let offered = page.contains("href=\"/report/file.pdf?language=fr\"");
        assert_eq!(offered, cfg!(feature = "pdf"));
        if offered {
            let kind = file.headers.get(header::CONTENT_TYPE).unwrap();
            assert_eq!(kind, "application/pdf");
            assert!(file.bytes.starts_with(b"%PDF-1.7"));
        } else {
            assert_eq!(file.status, StatusCode::NOT_FOUND);
        }
    }
}

#[tokio::test]
async fn the_report_of_a_site_looks_at_its_own_modules() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let mut browser = reader(&mut school, "en").await;
        let page = browser.page("/report").await;
        assert!(page.contains("Looked at are the modules admitted at this site."));
        assert!(page.contains("No module is admitted here."));
        assert!(page.contains("<li>0 modules are compared with the matrix.</li>"));
    }
}

#[tokio::test]
async fn a_learner_and_an_administrator_have_no_report() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let adam = school.staff("Adam", &[Role::Administrator]).await;
        let ana = school.learner("Ana").await;
        for person in [adam, ana] {
            let mut browser = school.signed_in(person).await;
            for path in ["/report", "/report/file.html", "/report/file.odt"] {
                let answer = browser.get(path).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
    }
}
