//! Who may do what: every address, every role.
#![allow(clippy::unwrap_used)]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use lucarne::rights::Role;
use lucarne::router::{Access, Entry, routes};

use crate::support::{Answer, Browser, School};

/// The address with an id that nobody has in every place.
fn address(path: &str) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        out.push_str("0123456789abcdef0123456789abcdef");
        rest = rest[at..].split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}

async fn ask(browser: &mut Browser, entry: &Entry) -> Answer {
    let path = address(entry.path);
    if entry.method == "GET" {
        browser.get(&path).await
    } else {
        browser.post(&path, &[]).await
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_first_page() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut browser = school.browser();
        for entry in &routes().table {
            let answer = ask(&mut browser, entry).await;
            match entry.access {
                Access::SetUp => assert_eq!(answer.status, StatusCode::NOT_FOUND),
                Access::Anyone => assert!(!answer.status.is_server_error(), "{}", entry.path),
                _ => assert_eq!(answer.leads_to(), "/", "{}", entry.path),
            }
        }
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    for engine in store::testing::engines() {
        let mut school = School::new(engine).await;
        let tina = school.staff("Tina", &[Role::Trainer]).await;
        let mut browser = school.signed_in(tina).await;
        let token = browser.token().await;
        let body = format!("token={token}&once=00000000000000000000000000000001&name=Group");
        let foreign = Request::post("/teach")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", "http://elsewhere.test")
            .body(Body::from(body))
            .unwrap();
        let answer = browser.send(foreign).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.text.contains("<h1>"), "{}", answer.text);
        assert_eq!(school.count("SELECT COUNT(*) FROM class_group").await, 0);
    }
}
