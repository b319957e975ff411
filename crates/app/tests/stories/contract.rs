//! The contract for tests from outside: it names what exists, and the program answers to it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use lucarne::rights::{CAPABILITIES, ROLES, Role, Roles, cell};
use lucarne::router::{Access, routes};
use serde::Deserialize;

use crate::support::hidden;

/// `contract/actions.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contract {
    action: Vec<Action>,
}

/// What people do, and how a program asks for it.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
struct Action {
    name: String,
    method: String,
    path: String,
    /// Where its form stands, if it is one.
    #[serde(default)]
    page: Option<String>,
    /// Who does it; `nobody` is not signed in.
    role: String,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    multipart: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn contract() -> Vec<Action> {
    let text = std::fs::read_to_string(root().join("contract/actions.toml")).unwrap();
    toml::from_str::<Contract>(&text).unwrap().action
}

#[test]
fn every_action_is_an_address_that_its_role_may_use() {
    let table = routes().table;
    let mut names = BTreeSet::new();
    for action in contract() {
        assert!(
            names.insert(action.name.clone()),
            "{} is there twice",
            action.name
        );
        let entry = table
            .iter()
            .find(|entry| entry.method == action.method && entry.path == action.path)
            .unwrap_or_else(|| panic!("{}: {} {}", action.name, action.method, action.path));
        match Role::from_name(&action.role) {
            Some(role) => assert!(entry.access.allows(Roles::of(&[role])), "{}", action.name),
            None => {
                assert_eq!(action.role, "nobody", "{}", action.name);
                let open = matches!(entry.access, Access::Anyone | Access::SetUp);
                assert!(open, "{}", action.name);
            }
        }
        let form = action.method == "POST";
        assert_eq!(
            action.body.is_some() || action.multipart,
            form,
            "{}",
            action.name
        );
    }
}

#[test]
fn every_form_has_a_name_in_the_contract() {
    let contract = contract();
    let missing: Vec<String> = routes()
        .table
        .iter()
        .filter(|entry| entry.method != "GET")
        .filter(|entry| {
            !contract
                .iter()
                .any(|action| action.method == entry.method && action.path == entry.path)
        })
        .map(|entry| format!("{} {}", entry.method, entry.path))
        .collect();
    assert!(
        missing.is_empty(),
        "contract/actions.toml lacks {missing:#?}"
    );
}

fn lucarne(arguments: &[&str], data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

/// A running program; it ends with the test.
struct Running(Child, String);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(data: &Path) -> Running {
    let mut child = Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let address = line
        .split("http://")
        .nth(1)
        .unwrap_or_else(|| panic!("{line}"));
    let address = address.trim().trim_end_matches('/').to_owned();
    Running(child, address)
}

/// A client that knows HTTP and the contract, and nothing of the program.
struct Client {
    address: String,
    cookie: String,
}

impl Client {
    fn new(address: &str) -> Client {
        Client {
            address: address.to_owned(),
            cookie: String::new(),
        }
    }

    /// Status, where it leads, and the page.
    fn ask(&mut self, method: &str, path: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let (host, cookie) = (&self.address, &self.cookie);
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, page) = answer.split_once("\r\n\r\n").unwrap();
        let header = |name: &str| {
            head.lines()
                .filter_map(|line| line.split_once(": "))
                .find(|(known, _)| known.eq_ignore_ascii_case(name))
                .map(|(_, value)| value.to_owned())
        };
        if let Some(set) = header("set-cookie") {
            self.cookie = set.split(';').next().unwrap().to_owned();
        }
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (
            status,
            header("location").unwrap_or_default(),
            page.to_owned(),
        )
    }

    /// Does an action as the contract says; answers status and where it leads.
    fn does(&mut self, name: &str, values: &[(&str, &str)]) -> (u16, String) {
        let action = contract().into_iter().find(|one| one.name == name).unwrap();
        let fill = |text: &str| {
            values.iter().fold(text.to_owned(), |text, (name, value)| {
                text.replace(&format!("{{{name}}}"), &value.replace(' ', "+"))
            })
        };
        let page = fill(action.page.as_deref().unwrap_or(&action.path));
        let (_, _, form) = self.ask("GET", &page, "");
        let mut body = fill(action.body.as_deref().unwrap_or_default());
        for field in ["token", "once"] {
            if let Some(value) = hidden(&form, field) {
                body.push_str(&format!("&{field}={value}"));
            }
        }
        let (status, location, _) = self.ask(&action.method, &fill(&action.path), &body);
        (status, location)
    }
}

fn seed(data: &Path) -> Output {
    let from = root().join("contract/seed.toml");
    lucarne(&["seed", "--from", from.to_str().unwrap()], data)
}

#[test]
fn a_seeded_site_is_used_from_outside_by_the_contract_alone() {
    let folder = tempfile::TempDir::new().unwrap();
    let data = folder.path().join("site");
    let seeded = seed(&data);
    assert!(
        seeded.status.success(),
        "{}",
        String::from_utf8_lossy(&seeded.stderr)
    );
    let ids: serde_json::Value = serde_json::from_slice(&seeded.stdout).unwrap();
    let ana = ids["people"]["101"].as_str().unwrap();
    let site = serve(&data);

    let mut learner = Client::new(&site.1);
    let group = ids["groups"]["Monday"].as_str().unwrap();
    let tile = [("person", ana), ("group", group)];
    assert_eq!(learner.does("login.choose", &tile).0, 303);
    let (_, led) = learner.does("login.pin", &[("pin", "000000")]);
    assert_ne!(led, "/home", "a wrong PIN");
    let (status, led) = learner.does("login.pin", &[("pin", "314159")]);
    assert_eq!((status, led.as_str()), (303, "/home"));
    let (status, _, home) = learner.ask("GET", "/home", "");
    assert!(status == 200 && home.contains("/m/greta"), "{home}");
    assert_eq!(learner.ask("GET", "/teach", "").0, 403);

    let mut trainer = Client::new(&site.1);
    staff_get_in(&mut trainer, "tina", "green chalk on a black board");
    let (status, led) = trainer.does("group.make", &[("name", "Wednesday")]);
    assert_eq!(status, 303);
    assert_eq!(trainer.ask("GET", &led, "").0, 200);
    let foreign = ids["groups"]["Tuesday"].as_str().unwrap();
    assert_eq!(trainer.ask("GET", &format!("/teach/{foreign}"), "").0, 404);
    assert_eq!(trainer.does("logout", &[("page", "/teach")]).0, 303);
    assert_eq!(trainer.ask("GET", "/teach", "").0, 303);
}

/// The passphrase, and at first the sheet of codes with the one that is asked for.
fn staff_get_in(client: &mut Client, login: &str, words: &str) {
    let way = [("login", login), ("passphrase", words)];
    let (status, led) = client.does("login.staff", &way);
    assert_eq!(status, 303);
    if !led.starts_with("/staff/sheet") {
        return;
    }
    let (_, _, page) = client.ask("GET", &led, "");
    let inside = |rest: &str| rest.split('<').next().unwrap_or_default().to_owned();
    let codes: Vec<String> = page.split("class=\"code\">").skip(1).map(inside).collect();
    let question = inside(page.split("for=\"code\">").nth(1).unwrap());
    let number: String = question.chars().filter(char::is_ascii_digit).collect();
    let code = &codes[number.parse::<usize>().unwrap() - 1];
    assert_eq!(client.does("login.sheet", &[("code", code)]).0, 303);
}

#[test]
fn test_people_go_only_into_an_empty_folder() {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear reader").unwrap();
    let refused = seed(folder.path());
    assert_eq!(refused.status.code(), Some(1));
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(words.contains("is not empty"), "{words}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing was written");
}

#[test]
fn a_file_that_makes_no_sense_is_refused_before_anything_is_written() {
    let folder = tempfile::TempDir::new().unwrap();
    let (from, data) = (folder.path().join("seed.toml"), folder.path().join("site"));
    let person = "[[person]]\nnumber = \"x\"\nname = \"X\"\n";
    for (text, why) in [
        (
            format!("{person}roles = [\"officer\", \"trainer\"]\n"),
            "cannot be together",
        ),
        (
            format!("{person}roles = [\"learner\"]\npin = \"12\"\n"),
            "six digits",
        ),
        (
            format!("{person}roles = [\"learner\"]\ncolour = \"red\"\n"),
            "colour",
        ),
        (
            "[[group]]\nname = \"A\"\nlearners = [\"7\"]\n".to_owned(),
            "no learner is 7",
        ),
    ] {
        std::fs::write(&from, text).unwrap();
        let refused = lucarne(&["seed", "--from", from.to_str().unwrap()], &data);
        assert_eq!(refused.status.code(), Some(1));
        let words = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(words.contains(why), "{words}");
        assert!(!data.exists());
    }
}

#[test]
fn the_table_of_rights_is_printed_as_it_stands_in_the_program() {
    let printed = Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(["rights", "--format", "json"])
        .output()
        .unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&printed.stdout).unwrap();
    assert_eq!(rows.len(), CAPABILITIES.len());
    for (row, capability) in rows.iter().zip(CAPABILITIES) {
        for role in ROLES {
            let cell = serde_json::to_value(cell(role, *capability)).unwrap();
            assert_eq!(row["may"][role.name()], cell, "{capability:?}");
        }
    }
}

#[test]
fn the_table_of_addresses_is_printed_with_reach_and_proof() {
    let printed = Command::new(env!("CARGO_BIN_EXE_lucarne"))
        .args(["routes", "--format", "json"])
        .output()
        .unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&printed.stdout).unwrap();
    assert_eq!(rows.len(), routes().table.len());
    let find = |method: &str, path: &str| {
        rows.iter()
            .find(|row| row["method"] == method && row["path"] == path)
            .unwrap()
    };
    let group = find("GET", "/teach/{group}");
    assert_eq!(group["capability"], "groups");
    assert_eq!(group["reach"]["trainer"], "group");
    assert_eq!(group["reach"]["coordinator"], "site");
    assert!(group["reach"].get("officer").is_none());
    assert_eq!(find("POST", "/two/{proposal}/confirm")["proved"], true);
}
