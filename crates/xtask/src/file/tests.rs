//! The officer's file of the program as it is built now: whole, and true.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The program beside this test; built where nobody built it yet.
fn program() -> PathBuf {
    let here = std::env::current_exe().expect("where this test is");
    let built = here
        .parent()
        .and_then(Path::parent)
        .expect("the folder of the build");
    let program = built.join("lucarne");
    if !program.is_file() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let words = ["build", "--package", "lucarne"];
        let built = Command::new(cargo).args(words).current_dir(root()).status();
        assert!(built.expect("cargo runs").success());
    }
    program
}

fn made(out: &Path) -> Result<(), String> {
    let program = program();
    let words = [
        "--out",
        &out.to_string_lossy(),
        "--program",
        &program.to_string_lossy(),
    ];
    file(&words.map(ToOwned::to_owned))
}

/// Every file below a folder, by name.
fn inside(folder: &Path, before: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => inside(&entry.path(), &format!("{name}/"), found),
            false => {
                found.insert(name, fs::read(entry.path()).expect("a file"));
            }
        }
    }
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let parts = text.split(open).skip(1);
    parts
        .map(|part| part.split(close).next().unwrap_or_default())
        .collect()
}

/// The cells of the rows of a table, without what marks them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let row = |row: &str| {
        let cells = row.split("<t").skip(1).map(|cell| {
            let words = cell.split_once('>').map_or("", |(_, words)| words);
            let words = words.split("</t").next().unwrap_or_default();
            words
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
        });
        cells.collect()
    };
    between(table, "<tr>", "</tr>")
        .into_iter()
        .map(row)
        .collect()
}

#[test]
fn the_officers_file_is_whole_and_says_what_the_program_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("file");
    made(&out).expect("the file");
    let mut files = BTreeMap::new();
    inside(&out, "", &mut files);
    every_file_has_its_sum_and_its_line(&files);
    every_link_leads_to_something(&files);
    let page = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    the_roles_are_those_of_the_program(&page("roles.html"));

    let index = page("index.html");
    assert!(index.contains(&sum(&fs::read(program()).expect("the program"))));
    assert!(
        index.contains("no log of a run was given")
            && index.contains("none lies beside the program")
    );
    let flow = page("data-flow.html");
    assert!(flow.contains("release-export (officer)"), "{flow}");
    assert!(flow.contains("insert-parcel (trainer, coordinator, administrator)"));
    assert!(page("no-outbound.html").contains("crates that open connections were looked for"));
    let asvs = fs::read_to_string(root().join("docs/asvs.md")).expect("the table");
    let counted = |state: &str| asvs.matches(&format!(" | {state} | ")).count();
    let shown = |page: &str, state: &str| page.matches(&format!("<td>{state}</td>")).count();
    for state in ["holds", "in part", "does not hold", "does not apply"] {
        assert_eq!(shown(&page("asvs.html"), state), counted(state), "{state}");
    }
    let risks = page("risks.html");
    for state in ["in part", "does not hold"] {
        assert_eq!(shown(&risks, state), counted(state), "{state}");
    }
    let assurance = fs::read_to_string(root().join("docs/assurance.md")).expect("the figures");
    assert_eq!(
        risks.matches("Still short of").count(),
        assurance.matches("\nStill short of").count()
    );
    assert!(page("export-sheet.html").contains("Free texts that leave"));
    let bill: Value = serde_json::from_slice(&files["lucarne.cdx.json"]).expect("JSON");
    assert!(
        bill["components"]
            .as_array()
            .is_some_and(|all| all.len() > 100)
    );
    for name in [
        "chromium.json",
        "firefox.json",
        "station.nft",
        "server.nft",
        "lucarne.service",
    ] {
        assert!(files.contains_key(&format!("kiosk/{name}")), "{name}");
    }
}

fn every_file_has_its_sum_and_its_line(files: &BTreeMap<String, Vec<u8>>) {
    let sums = String::from_utf8(files[SUMS].clone()).expect("text");
    let told: BTreeMap<&str, &str> = sums
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, name)| (name, sum))
        .collect();
    let index = String::from_utf8(files["index.html"].clone()).expect("text");
    for (name, bytes) in files.iter().filter(|(name, _)| *name != SUMS) {
        assert_eq!(
            told.get(name.as_str()),
            Some(&sum(bytes).as_str()),
            "{name}"
        );
        let line = format!("<th scope=\"row\">{name}</th>");
        assert!(name == "index.html" || index.contains(&line), "{name}");
    }
    assert_eq!(told.len() + 1, files.len());
}

fn every_link_leads_to_something(files: &BTreeMap<String, Vec<u8>>) {
    let mut links = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        let ids: BTreeSet<&str> = between(&text, " id=\"", "\"").into_iter().collect();
        for to in between(&text, "href=\"", "\"") {
            let id = to
                .strip_prefix('#')
                .unwrap_or_else(|| panic!("{name} leads out: {to}"));
            assert!(ids.contains(id), "{name}: {to}");
            links += 1;
        }
    }
    assert!(links > 150, "{links}");
}

fn the_roles_are_those_of_the_program(page: &str) {
    let printed = |word: &str| -> Vec<Value> {
        let text = said(&program(), &[word, "--format", "json"]).expect("the program speaks");
        serde_json::from_str(&text).expect("JSON")
    };
    let tables = between(page, "<table>", "</table>");
    let shown = rows(tables[0]);
    let names = &shown[0][1..];
    let rights = printed("rights");
    assert_eq!(shown.len(), rights.len() + 1);
    for (row, right) in shown[1..].iter().zip(&rights) {
        assert_eq!(row[0], right["says"].as_str().expect("words"));
        for (name, cell) in names.iter().zip(&row[1..]) {
            let may = right["may"][name].as_str().expect("a word");
            assert_eq!(
                cell,
                if may == "no" { "–" } else { may },
                "{} {name}",
                row[0]
            );
        }
    }
    let routes = printed("routes");
    let addresses = rows(tables[1]);
    assert_eq!(addresses.len(), routes.len() + 1);
    for (row, route) in addresses[1..].iter().zip(&routes) {
        let reach = route["reach"].as_object().expect("roles");
        for name in names {
            let may = row[2]
                .split(", ")
                .any(|who| who.starts_with(&format!("{name} (")));
            assert_eq!(may, reach.contains_key(name), "{} {name}", row[0]);
        }
    }
}

#[test]
fn a_wrong_use_says_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(file(&[]).is_err_and(|why| why.contains("--out FOLDER")));
    fs::write(folder.path().join("old"), "old").expect("a file");
    let full = made(folder.path());
    assert!(full.is_err_and(|why| why.contains("name a new folder")));
    let out = folder.path().join("new");
    let with = |word: &str, value: &str| {
        let words = ["--out", &out.to_string_lossy(), word, value];
        file(&words.map(ToOwned::to_owned)).expect_err("refused")
    };
    assert!(with("--program", "/nowhere/lucarne").contains("cargo build --release"));
    let program = program();
    let words = [
        "--out",
        &out.to_string_lossy(),
        "--program",
        &program.to_string_lossy(),
        "--log",
        "/nowhere/log",
    ];
    let no_log = file(&words.map(ToOwned::to_owned)).expect_err("refused");
    assert!(no_log.contains("/nowhere/log"), "{no_log}");
    assert!(!out.exists(), "something was written all the same");
}

#[test]
fn a_log_that_does_not_know_a_test_makes_no_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (out, log) = (folder.path().join("file"), folder.path().join("log"));
    fs::write(&log, "test a::b ... ok\n").expect("a log");
    let program = program();
    let words = [
        "--out",
        &out.to_string_lossy(),
        "--program",
        &program.to_string_lossy(),
        "--log",
        &log.to_string_lossy(),
    ];
    let why = file(&words.map(ToOwned::to_owned)).expect_err("refused");
    assert!(
        why.contains("the log says: NOT RUN") && !out.exists(),
        "{why}"
    );
}
