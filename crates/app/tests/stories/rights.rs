//! Every address of the program, asked as every role and as nobody, for what is one's own, another's and nobody's.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use ledger::Id;
use lucarne::rights::{ROLES, Role, Roles};
use lucarne::router::{Access, Entry, routes};

use crate::support::{Answer, Browser, School};

/// A school with two groups, and somebody of every role who works with the first.
struct Two {
    school: School,
    /// One person a role; the learner is in the first group, the trainer looks after it.
    people: Vec<(Role, Id)>,
    near: Place,
    far: Place,
}

/// What an address may name.
#[derive(Clone)]
struct Place {
    person: Id,
    group: Id,
    module: &'static str,
}

const MODULE: &[(&str, &[u8])] = &[
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

async fn two(engine: store::Engine) -> Two {
    let mut school = School::new(engine).await;
    let mut people = Vec::new();
    for role in ROLES {
        let person = match role {
            Role::Learner => school.learner("Ana").await,
            role => school.staff(role.name(), &[role]).await,
        };
        people.push((role, person));
    }
    let of = |role| people.iter().find(|(one, _)| *one == role).unwrap().1;
    let toni = school.staff("Toni", &[Role::Trainer]).await;
    let (near, far) = (school.learner("Aldo").await, school.learner("Bea").await);
    let series = school.module("activities", MODULE).await;
    let first = school
        .group(
            "First",
            &[of(Role::Trainer)],
            &[of(Role::Learner), near],
            &[series],
        )
        .await;
    let second = school.group("Second", &[toni], &[far], &[]).await;
    let place = |person, group, module| Place {
        person,
        group,
        module,
    };
    Two {
        people,
        near: place(near, first, "activities"),
        far: place(far, second, "activities"),
        school,
    }
}

/// The address, with what a place names where it names it, and with things nobody has elsewhere.
fn address(path: &str, place: Option<&Place>) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let (name, after) = rest[at + 1..].split_once('}').unwrap();
        out.push_str(&match (name, place) {
            ("person", Some(place)) => place.person.to_string(),
            ("group", Some(place)) => place.group.to_string(),
            ("module", Some(place)) => place.module.to_owned(),
            ("module", None) => "no-such-module".to_owned(),
            ("lang", _) => "en".to_owned(),
            _ => "0123456789abcdef0123456789abcdef".to_owned(),
        });
        rest = after;
    }
    out + rest
}

async fn ask(browser: &mut Browser, entry: &Entry, path: &str) -> Answer {
    match entry.method {
        "GET" => browser.get(path).await,
        _ => browser.post(path, &[]).await,
    }
}

/// What a browser is shown, without the address it asked for itself.
fn shown(answer: &Answer, path: &str) -> (StatusCode, String) {
    let encoded =
        percent_encoding::utf8_percent_encode(path, percent_encoding::NON_ALPHANUMERIC).to_string();
    let text = answer.text.replace(path, "HERE").replace(&encoded, "HERE");
    (answer.status, text)
}

fn names(path: &str, name: &str) -> bool {
    path.contains(&format!("{{{name}}}"))
}

#[tokio::test]
async fn an_address_answers_only_roles_that_hold_its_right() {
    for engine in store::testing::engines() {
        let two = two(engine).await;
        for entry in &routes().table {
            for (role, person) in &two.people {
                if matches!(entry.access, Access::Anyone | Access::SetUp) {
                    continue;
                }
                let mut browser = two.school.signed_in(*person).await;
                let what = format!("{} {} as {}", entry.method, entry.path, role.name());
                let path = address(entry.path, None);
                let absent = ask(&mut browser, entry, &path).await;
                assert!(!absent.status.is_server_error(), "{what}: {}", absent.text);
                if entry.access.allows(Roles::of(&[*role])) {
                    assert_ne!(absent.status, StatusCode::UNAUTHORIZED, "{what}");
                    continue;
                }
                let refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
                assert!(
                    refused.contains(&absent.status),
                    "{what}: {}",
                    absent.status
                );
                for place in [&two.near, &two.far] {
                    let mut browser = two.school.signed_in(*person).await;
                    let here = address(entry.path, Some(place));
                    let there = ask(&mut browser, entry, &here).await;
                    let (status, text) = shown(&there, &here);
                    let same = without_token(&text) == without_token(&shown(&absent, &path).1);
                    assert!(same && status == absent.status, "{what}: {status}\n{text}");
                }
            }
        }
    }
}

#[tokio::test]
async fn what_is_foreign_and_what_does_not_exist_answer_the_same() {
    for engine in store::testing::engines() {
        let two = two(engine).await;
        for entry in &routes().table {
            if !names(entry.path, "person") && !names(entry.path, "group") {
                continue;
            }
            for (role, person) in &two.people {
                // Whoever has the whole site has nothing foreign.
                let (Access::May(capability) | Access::Proposes(capability)) = entry.access else {
                    continue;
                };
                let reach = Roles::of(&[*role]).reach(capability);
                if !entry.access.allows(Roles::of(&[*role]))
                    || reach == lucarne::rights::Reach::Site
                {
                    continue;
                }
                let what = format!("{} {} as {}", entry.method, entry.path, role.name());
                let mut browser = two.school.signed_in(*person).await;
                let (here, nowhere) = (
                    address(entry.path, Some(&two.far)),
                    address(entry.path, None).replace("no-such-module", "activities"),
                );
                let foreign = ask(&mut browser, entry, &here).await;
                let absent = ask(&mut browser, entry, &nowhere).await;
                assert_eq!(shown(&foreign, &here), shown(&absent, &nowhere), "{what}");
                let taken = [StatusCode::OK, StatusCode::SEE_OTHER];
                assert!(!taken.contains(&foreign.status), "{what}: {}", foreign.text);
            }
        }
    }
}

#[tokio::test]
async fn a_module_that_is_not_open_answers_as_one_that_does_not_exist() {
    for engine in store::testing::engines() {
        let two = two(engine).await;
        for entry in &routes().table {
            let learns = entry.access == Access::May(lucarne::rights::Capability::Learn);
            if !learns || !names(entry.path, "module") {
                continue;
            }
            let mut browser = two.school.signed_in(two.far.person).await;
            let real = entry
                .path
                .replace("{unit}", "01-all")
                .replace("{screen}", "0");
            let closed = address(&real, Some(&two.far));
            let nowhere = address(&real, None);
            let closed_shown = ask(&mut browser, entry, &closed).await;
            let nowhere_shown = ask(&mut browser, entry, &nowhere).await;
            let what = format!("{} {}", entry.method, entry.path);
            assert_eq!(
                shown(&closed_shown, &closed),
                shown(&nowhere_shown, &nowhere),
                "{what}"
            );
            assert!(closed_shown.status.is_client_error(), "{what}");
        }
    }
}

#[tokio::test]
async fn what_is_within_reach_is_shown() {
    for engine in store::testing::engines() {
        let two = two(engine).await;
        let of = |role| two.people.iter().find(|(one, _)| *one == role).unwrap().1;
        let mut asked = 0;
        for entry in &routes().table {
            let parts = entry.path.matches('{').count();
            let known = ["person", "group"]
                .iter()
                .filter(|name| names(entry.path, name));
            if entry.method != "GET" || parts != 1 || known.count() != 1 {
                continue;
            }
            for (role, place) in [
                (Role::Trainer, &two.near),
                (Role::Coordinator, &two.near),
                (Role::Coordinator, &two.far),
            ] {
                let learners = names(entry.path, "group") || entry.path.starts_with("/learner/");
                if !learners || !entry.access.allows(Roles::of(&[role])) || entry.proved {
                    continue;
                }
                let mut browser = two.school.signed_in(of(role)).await;
                let path = address(entry.path, Some(place));
                let answer = browser.get(&path).await;
                assert_eq!(answer.status, StatusCode::OK, "{path} as {}", role.name());
                asked += 1;
            }
        }
        assert!(asked >= 9, "only {asked}");
    }
}

#[tokio::test]
async fn an_address_has_no_other_method_than_those_in_the_table() {
    for engine in store::testing::engines() {
        let two = two(engine).await;
        let table = routes().table;
        let paths: BTreeSet<&str> = table.iter().map(|entry| entry.path).collect();
        for path in paths {
            let listed = |method: &str| {
                table
                    .iter()
                    .any(|entry| entry.path == path && entry.method == method)
            };
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
                if listed(method) {
                    continue;
                }
                let mut browser = two.school.signed_in(two.school.officer).await;
                let request = Request::builder()
                    .method(method)
                    .uri(address(path, None))
                    .body(Body::empty())
                    .unwrap();
                let answer = browser.send(request).await;
                let status = answer.status;
                assert!(status.is_client_error(), "{method} {path}: {status}");
            }
        }
    }
}

/// Addresses are given out by one function only, which puts them into the table.
#[test]
fn no_address_answers_that_the_table_does_not_list() {
    fn sources(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut all = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&root, &mut all);
    // The author's preview is another program part: it has no accounts and listens on this machine only.
    all.retain(|path| !path.starts_with(root.join("write")));
    let ways = [".route(", ".route_service(", ".nest(", ".nest_service("];
    for path in all {
        let text = std::fs::read_to_string(&path).unwrap();
        let count: usize = ways.iter().map(|way| text.matches(way).count()).sum();
        let router = path == root.join("router.rs");
        assert_eq!(count, if router { 2 } else { 0 }, "{}", path.display());
    }
    let listed = |path| routes().table.iter().any(|entry| entry.path == path);
    assert!(listed("/a/{name}"));
}

/// Each browser has a token of its own.
fn without_token(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("name=\"token\" value=\"") {
        let value = at + "name=\"token\" value=\"".len();
        out.push_str(&rest[..value]);
        rest = rest[value..].split_once('"').map_or("", |(_, rest)| rest);
    }
    out + rest
}
