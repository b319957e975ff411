//! Tests that texts name: whether they are there, where, and what the log of a run says of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use paper::{Block, Run, Source};

use crate::tidy::files;

/// All tests of the project, by name.
pub struct Tests {
    /// File and line.
    places: BTreeMap<String, String>,
    /// What a log says; none where no log was given.
    log: Option<Log>,
}

/// What a run of the tests said.
#[derive(Default)]
struct Log {
    passed: BTreeSet<String>,
    failed: BTreeSet<String>,
}

impl Tests {
    /// Finds them below the folder of the project; `log` is what `cargo xtask test` printed.
    pub fn of(root: &Path, log: Option<&str>) -> Tests {
        let mut places = BTreeMap::new();
        let mut sources = Vec::new();
        files(&root.join("crates"), &["rs"], &mut sources);
        files(&root.join("tests/browser"), &["mjs"], &mut sources);
        for path in &sources {
            let shown = path.strip_prefix(root).unwrap_or(path).display();
            let text = fs::read_to_string(path).unwrap_or_default();
            for (line, name) in tests_in(&text) {
                places.insert(name, format!("{shown}:{line}"));
            }
        }
        Tests {
            places,
            log: log.map(read),
        }
    }

    /// Whether a log was given.
    pub fn were_run(&self) -> bool {
        self.log.is_some()
    }

    fn says(&self, name: &str) -> &'static str {
        match &self.log {
            None => "not run with this file",
            Some(log) if holds(&log.failed, name) => "FAILED",
            Some(log) if holds(&log.passed, name) => "passed",
            Some(_) => "NOT RUN",
        }
    }
}

/// Whether the test is among these, or a way of it.
fn holds(names: &BTreeSet<String>, name: &str) -> bool {
    let way = |one: &String| {
        one.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    names.contains(name) || names.iter().any(way)
}

/// The tests one document names.
pub struct Named<'a> {
    tests: &'a Tests,
    names: Vec<String>,
    /// What is wrong with them.
    pub faults: Vec<String>,
}

impl<'a> Named<'a> {
    /// None yet.
    pub fn new(tests: &'a Tests) -> Named<'a> {
        Named {
            tests,
            names: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// A test, as a link to its line in the list.
    pub fn test(&mut self, name: &str) -> Run {
        let number = self.number(name);
        Run::plain(name).leading_to(format!("s-{number}"))
    }

    /// A test in a browser, which is a sentence.
    pub fn in_browser(&mut self, name: &str) -> Run {
        let number = self.number(name);
        Run::plain(format!("“{name}”")).leading_to(format!("s-{number}"))
    }

    fn number(&mut self, name: &str) -> usize {
        if let Some(at) = self.names.iter().position(|one| one == name) {
            return at + 1;
        }
        if !self.tests.places.contains_key(name) {
            let fault = format!("{name}: a text names this test, and there is none");
            self.faults.push(fault);
        }
        let said = self.tests.says(name);
        if said == said.to_uppercase() {
            let fault = format!("{name}: a text rests on this test, and the log says: {said}");
            self.faults.push(fault);
        }
        self.names.push(name.to_owned());
        self.names.len()
    }

    /// The list of them: where each stands, and what became of it.
    pub fn list(&self) -> Vec<Block> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let source = |(at, name): (usize, &String)| Source {
            id: format!("s-{}", at + 1),
            number: (at + 1).to_string(),
            text: format!(
                "{name}: {}, {}",
                self.tests
                    .places
                    .get(name)
                    .map_or("nowhere", String::as_str),
                self.tests.says(name)
            ),
        };
        vec![
            Block::Heading {
                level: 1,
                id: "h-tests-named".to_owned(),
                text: vec![Run::plain("Tests named here")],
            },
            Block::Sources(self.names.iter().enumerate().map(source).collect()),
        ]
    }
}

/// Names of tests with their lines: functions below `#[test]` and its like, and `test("…"` of the browser.
fn tests_in(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut announced = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_start();
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            announced = true;
        }
        let function = line
            .split_once("fn ")
            .filter(|(before, _)| matches!(*before, "" | "async "));
        if let (true, Some((_, rest))) = (announced, function) {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            found.push((at + 1, name.to_owned()));
            announced = false;
        }
        for (open, close) in [("test(\"", '"'), ("test(`", '`')] {
            if let Some(name) = line
                .strip_prefix(open)
                .and_then(|rest| rest.split(close).next())
            {
                // Several ways of one test differ in the end of its name alone.
                let name = name.split("${").next().unwrap_or(name).trim_end();
                found.push((at + 1, name.to_owned()));
            }
        }
    }
    found
}

/// Reads `test a::b ... ok` of cargo and `ok 3 - name` of the tests in a browser; anything may stand before.
fn read(text: &str) -> Log {
    let mut log = Log::default();
    for line in text.lines() {
        if let Some((before, rest)) = line.split_once("test ")
            && before
                .chars()
                .all(|sign| sign == ' ' || sign.is_ascii_digit())
            && let Some((path, said)) = rest.split_once(" ... ")
        {
            let name = path.split([' ', '-']).next().unwrap_or(path);
            let name = name.rsplit("::").next().unwrap_or(name).to_owned();
            match said.trim() {
                "ok" => log.passed.insert(name),
                said if said.starts_with("FAILED") => log.failed.insert(name),
                _ => false,
            };
        } else if let Some((before, rest)) = line.split_once("ok ")
            && let Some((number, name)) = rest.split_once(" - ")
            && number.chars().all(|sign| sign.is_ascii_digit())
        {
            match before.ends_with("not ") {
                true => log.failed.insert(name.to_owned()),
                false => log.passed.insert(name.to_owned()),
            };
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "\
test stories::audit::one_passes ... ok
  458 test other_fails ... FAILED
test third_is_long ... ignored, asked for
    ok 3 - a page that is left open
not ok 4 - a page that is closed
";

    #[test]
    fn a_log_says_what_passed_and_what_did_not() {
        let log = read(LOG);
        assert_eq!(
            log.passed,
            ["a page that is left open", "one_passes"]
                .map(ToOwned::to_owned)
                .into()
        );
        assert_eq!(
            log.failed,
            ["a page that is closed", "other_fails"]
                .map(ToOwned::to_owned)
                .into()
        );
    }

    #[test]
    fn a_text_that_rests_on_a_test_that_is_not_there_or_did_not_pass_is_a_fault() {
        let root = crate::run::root();
        let name = "a_text_that_rests_on_a_test_that_is_not_there_or_did_not_pass_is_a_fault";
        let faults = |log: Option<&str>, name: &str| {
            let tests = Tests::of(&root, log);
            let mut named = Named::new(&tests);
            named.test(name);
            named.faults
        };
        assert!(faults(None, name).is_empty());
        assert!(faults(None, "nobody_wrote_this_test")[0].contains("there is none"));
        assert!(faults(Some(&format!("test a::{name} ... ok\n")), name).is_empty());
        assert!(faults(Some(&format!("test a::{name} ... FAILED\n")), name)[0].contains("FAILED"));
        assert!(faults(Some(LOG), name)[0].contains("NOT RUN"));
    }
}
