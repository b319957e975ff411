//! The demonstration, the tests and the benchmark.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::install::{self, succeeded};
use crate::tidy;

/// The top of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What follows a word on the command line.
pub fn after<'a>(words: &'a [String], word: &str) -> Option<&'a str> {
    let at = words.iter().position(|one| one == word)?;
    words.get(at + 1).map(String::as_str)
}

/// Installs the voice, builds, renders speech for all shipped modules, and starts the demonstration.
pub fn demo(words: &[String]) -> Result<(), String> {
    let courses = spoken_courses()?;
    let data = root().join("target/demo");
    let mut serve = Command::new(binary("release"));
    serve
        .args(["serve", "--demo", "--data"])
        .arg(data)
        .arg("--courses")
        .arg(courses)
        .args(words);
    succeeded("lucarne serve", serve.status())
}

/// Counts what the shipped modules hold, with their speech, and writes `courses/REPORT.md`.
pub fn courses() -> Result<(), String> {
    let courses = spoken_courses()?;
    let mut report = Command::new(binary("release"));
    report
        .arg("report")
        .arg(courses)
        .arg("--out")
        .arg(root().join("courses/REPORT.md"));
    succeeded("lucarne report", report.status())
}

/// A copy of the shipped modules with rendered speech.
fn spoken_courses() -> Result<PathBuf, String> {
    install::programs(install::DEMO)?;
    cargo(&["build", "--release", "--package", "lucarne"])?;
    let courses = root().join("target/demo-courses");
    copy_courses(&root().join("courses"), &courses)?;
    for module in modules(&courses)? {
        println!("Speech for {}", module.display());
        succeeded(
            "lucarne speech",
            Command::new(binary("release"))
                .arg("speech")
                .arg(&module)
                .status(),
        )?;
    }
    Ok(courses)
}

/// Everything that has to pass, in the order of what fails fastest.
pub fn test() -> Result<(), String> {
    install::programs(install::TEST)?;
    cargo(&["fmt", "--all", "--check"])?;
    tidy::tidy()?;
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--quiet",
        "--",
        "--deny",
        "warnings",
    ])?;
    // One build for all tests, in the browser too: with other targets cargo chooses other features, and builds anew.
    cargo(&["test", "--workspace", "--no-run", "--quiet"])?;
    in_browser(&[])?;
    cargo(&["test", "--workspace"])
}

/// The tests in a real browser, against a site of their own; with `--all` every unit in every language and way.
pub fn browser(words: &[String]) -> Result<(), String> {
    install::programs(install::TEST)?;
    cargo(&["build", "--package", "lucarne"])?;
    in_browser(words)
}

fn in_browser(words: &[String]) -> Result<(), String> {
    let folder = root().join("tests/browser");
    install::node_packages(&folder)?;
    let all = words.iter().any(|word| word == "--all");
    let mut node = Command::new("node");
    if all {
        node.env("LUCARNE_ALL", "1");
    }
    // Two at once: a page and its browser leave half of two cores idle.
    node.args(["--test", "--test-concurrency=2"])
        .args(words.iter().filter(|word| *word != "--all"))
        .env("LUCARNE", binary("debug"))
        .current_dir(&folder);
    succeeded("browser tests", node.status())
}

/// Runs the benchmark, which writes `bench/REPORT.md`.
pub fn bench(words: &[String]) -> Result<(), String> {
    install::programs(install::TEST)?;
    let mut all = vec!["run", "--release", "--package", "bench", "--"];
    all.extend(words.iter().map(String::as_str));
    cargo(&all)
}

fn cargo(words: &[&str]) -> Result<(), String> {
    println!("cargo {}", words.join(" "));
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    succeeded(
        "cargo",
        Command::new(program)
            .args(words)
            .current_dir(root())
            .status(),
    )
}

/// Where cargo puts the program.
pub fn binary(profile: &str) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(profile).join("lucarne")
}

/// Speech is rendered into a copy, so that the sources stay as they are written.
fn copy_courses(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", to.display());
    std::fs::create_dir_all(to).map_err(fault)?;
    for entry in std::fs::read_dir(from).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_courses(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target).map_err(fault)?;
        }
    }
    Ok(())
}

fn modules(courses: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(courses).map_err(|error| error.to_string())?;
    let folders = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("module.toml").exists());
    let mut folders: Vec<PathBuf> = folders.collect();
    folders.sort();
    Ok(folders)
}
