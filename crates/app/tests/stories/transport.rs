//! What every answer carries, and the limits of what is taken.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use lucarne::rights::Role;
use lucarne::router::{self, Access};
use lucarne::transport::listening::Wire;

use crate::support::School;

/// A row of the table with its names filled in.
fn address(path: &str) -> String {
    let parts = path.split('/').map(|part| {
        if part.starts_with('{') {
            "00000000000000000000000000000000"
        } else {
            part
        }
    });
    parts.collect::<Vec<_>>().join("/")
}

fn says(headers: &HeaderMap, name: &str) -> String {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned()
}

/// What 3.2 of the security text asks of every answer.
fn well_dressed(what: &str, headers: &HeaderMap, wire: Wire) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("x-dns-prefetch-control", "off"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(says(headers, name), value, "{what}: {name}");
    }
    let permissions = says(headers, "permissions-policy");
    assert!(permissions.contains("camera=()"), "{what}: {permissions}");
    let policy = says(headers, "content-security-policy");
    assert!(policy.contains("default-src 'none'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    assert!(!policy.contains('*'), "{what}: {policy}");
    let secure = says(headers, "strict-transport-security");
    let expected = if wire == Wire::Tls {
        "max-age=31536000"
    } else {
        ""
    };
    assert_eq!(secure, expected, "{what}");
}

#[tokio::test]
async fn every_address_answers_with_the_headers_of_the_house() {
    for engine in store::testing::engines() {
        for wire in [Wire::Loopback, Wire::Tls] {
            let mut school = School::on(engine, wire).await;
            let (officer, runner, learner) = (
                school.officer,
                school
                    .staff(
                        "Rita",
                        &[Role::Trainer, Role::Coordinator, Role::Administrator],
                    )
                    .await,
                school.learner("Ana").await,
            );
            for person in [None, Some(officer), Some(runner), Some(learner)] {
                let mut browser = match person {
                    Some(person) => school.signed_in(person).await,
                    None => school.browser(),
                };
                for entry in router::routes().table {
                    let path = address(entry.path);
                    // Signing out would end the walk.
                    if path == "/sign-out" {
                        continue;
                    }
                    let request = Request::builder().method(entry.method).uri(&path);
                    let answer = browser.send(request.body(Body::empty()).unwrap()).await;
                    let what = format!("{} {path} {}", entry.method, answer.status);
                    well_dressed(&what, &answer.headers, wire);
                    scripted_only_with_a_script(&what, &answer.headers, &answer.text);
                    if let Access::May(_) = entry.access {
                        assert!(
                            person.is_some() || !answer.status.is_success(),
                            "{what}: for anyone"
                        );
                    }
                }
            }
        }
    }
}

fn scripted_only_with_a_script(what: &str, headers: &HeaderMap, text: &str) {
    let may = says(headers, "content-security-policy").contains("script-src");
    assert_eq!(may, text.contains("<script "), "{what}");
    for inline in [
        "<script>",
        " style=\"",
        " onclick=",
        " onload=",
        "javascript:",
    ] {
        assert!(!text.contains(inline), "{what}: {inline}");
    }
}

#[tokio::test]
async fn a_form_must_come_from_one_of_our_own_origins() {
    for engine in store::testing::engines() {
        for (wire, ours) in [
            (Wire::Loopback, "http://school.test"),
            (Wire::Tls, "https://school.test:8443"),
        ] {
            let school = School::on(engine, wire).await;
            let mut browser = school.browser();
            let token = browser.token().await;
            for (origin, expected) in [
                (ours, StatusCode::UNPROCESSABLE_ENTITY),
                ("http://school.test:8443", StatusCode::FORBIDDEN),
                ("https://school.test", StatusCode::FORBIDDEN),
                ("https://school.test:8444", StatusCode::FORBIDDEN),
                ("http://school.test:80", StatusCode::FORBIDDEN),
                ("http://elsewhere.test", StatusCode::FORBIDDEN),
                ("null", StatusCode::FORBIDDEN),
            ] {
                let body = format!("token={token}&login=nobody&passphrase=nothing");
                let request = Request::post("/staff")
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .header(header::ORIGIN, origin)
                    .body(Body::from(body))
                    .unwrap();
                assert_eq!(browser.send(request).await.status, expected, "{origin}");
            }
        }
    }
}

#[tokio::test]
async fn on_tls_the_cookie_is_bound_to_the_host_and_signing_out_clears_the_browser() {
    for engine in store::testing::engines() {
        let school = School::on(engine, Wire::Tls).await;
        let first = school.browser().get("/staff").await;
        let cookie = says(&first.headers, "set-cookie");
        assert!(cookie.starts_with("__Host-lucarne="), "{cookie}");
        for part in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        let mut officer = school.signed_in(school.officer).await;
        officer.page("/desk").await;
        let out = officer.post("/sign-out", &[]).await;
        assert!(says(&out.headers, "clear-site-data").contains("\"cache\""));
        assert!(says(&out.headers, "set-cookie").contains("Max-Age=0"));
        let plain = School::new(engine).await;
        let mut officer = plain.signed_in(plain.officer).await;
        let out = officer.post("/sign-out", &[]).await;
        assert_eq!(says(&out.headers, "clear-site-data"), "");
        let cookie = says(&plain.browser().get("/staff").await.headers, "set-cookie");
        assert!(
            cookie.starts_with("lucarne=") && !cookie.contains("Secure"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_packed_body_is_refused() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let request = Request::post("/staff")
            .header(header::CONTENT_ENCODING, "gzip")
            .body(Body::from("x"))
            .unwrap();
        let answer = school.browser().send(request).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        well_dressed("packed", &answer.headers, Wire::Loopback);
    }
}

#[tokio::test]
async fn a_station_that_asks_too_often_is_told_to_wait_and_no_other() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut browser = school.browser();
        let ask = |station: [u8; 4]| {
            let from = ConnectInfo(SocketAddr::from((station, 40_000)));
            let request = Request::get("/no-such-page").extension(from);
            request.body(Body::empty()).unwrap()
        };
        let mut refused = None;
        for _ in 0..2000 {
            let answer = browser.send(ask([10, 0, 0, 7])).await;
            if answer.status == StatusCode::TOO_MANY_REQUESTS {
                refused = Some(answer);
                break;
            }
        }
        let refused = refused.expect("no limit was met");
        assert_eq!(says(&refused.headers, "retry-after"), "1");
        let other = browser.send(ask([10, 0, 0, 8])).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
        let machine = browser.send(ask([127, 0, 0, 1])).await;
        assert_eq!(machine.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_leaves_the_site_is_for_officer_administrator_and_coordinator() {
    for engine in store::testing::engines() {
        let mut school = School::on(engine, Wire::InsecureLan).await;
        for (role, may) in [
            (Role::Officer, true),
            (Role::Administrator, true),
            (Role::Coordinator, true),
            (Role::Trainer, false),
            (Role::Reviewer, false),
        ] {
            let person = school.staff(role.name(), &[role]).await;
            let mut browser = school.signed_in(person).await;
            for path in ["/what-leaves", "/statement"] {
                let answer = browser.get(path).await;
                assert_eq!(answer.status == StatusCode::OK, may, "{path} {role:?}");
                if may {
                    assert!(answer.text.contains("Not encrypted"), "{}", answer.text);
                    let told = answer.text.contains("other machines</dt><dd>none</dd>");
                    assert!(told, "{}", answer.text);
                }
            }
            let anywhere = browser.get("/settings").await.text;
            assert!(anywhere.contains("notice alarm"), "{role:?}");
        }
        let ana = school.learner("Ana").await;
        let mut learner = school.signed_in(ana).await;
        assert!(!learner.page("/home").await.contains("notice alarm"));
        assert_ne!(learner.get("/what-leaves").await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn what_leaves_says_who_reads_answers_by_the_table_of_rights_and_how_the_site_is_set() {
    for engine in store::testing::engines() {
        let school = School::new(engine).await;
        let mut olga = school.signed_in(school.officer).await;
        let page = olga.page("/what-leaves").await;
        let row = page
            .split("Answers, texts and files of learners</th><td>")
            .nth(1);
        let who = row.unwrap().split("</td>").next().unwrap();
        assert_eq!(who, "trainer (own groups)", "the table of rights");
        for path in ["/what-leaves", "/statement"] {
            let page = olga.page(path).await;
            for words in [
                "only where an admission, a release or an incident needs it",
                "Learners cannot hand in files.",
                "No hub is named: no results leave this site.",
            ] {
                assert!(page.contains(words), "{path}: {words}");
            }
        }
        // By the very same table, no page with answers opens for an officer.
        let progress = olga.get("/teach").await;
        assert_eq!(progress.status, StatusCode::FORBIDDEN);
        std::fs::write(school.site.folder.policy(), "uploads = [\"odt\"]\n").unwrap();
        for path in ["/what-leaves", "/statement"] {
            let page = olga.page(path).await;
            assert!(page.contains("files of these kinds: odt"), "{path}");
        }
    }
}
