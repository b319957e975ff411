//! `bench/REPORT.md`: one section for each measurement, replaced when it is measured again.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

const INTRODUCTION: &str = "# Measurements

Made by `cargo xtask bench`, the faults by the commands named there. Ratios compare two sides of one run on one machine; figures of
different machines say little. The budgets are in the design; what falls short of one is marked **short**.
";

/// When, on which machine, and how busy it was.
pub fn circumstances(name: &str) -> String {
    let at = jiff::Zoned::now().strftime("%Y-%m-%d %H:%M").to_string();
    format!(
        "`cargo xtask bench {name}` · {at} · commit {} · {} · load before {}",
        commit(),
        machine(),
        load_average()
    )
}

/// Writes one section, leaving the others as they are.
pub fn put(heading: &str, lines: &[String]) {
    let path = path();
    let old = fs::read_to_string(&path).unwrap_or_else(|_| INTRODUCTION.to_owned());
    let mut parts: Vec<String> = old.split("\n## ").map(ToOwned::to_owned).collect();
    let section = format!("{heading}\n\n{}\n", lines.join("\n"));
    let same = |part: &String| part.lines().next() == Some(heading);
    match parts.iter().skip(1).position(same) {
        Some(at) => parts[at + 1] = section,
        None => parts.push(section),
    }
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).collect();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, parts.join("\n\n## ") + "\n").unwrap();
}

/// A line that says whether a budget was kept.
pub fn verdict(what: &str, kept: bool) -> String {
    format!("- {what}{}", if kept { "" } else { " — **short**" })
}

fn path() -> PathBuf {
    crate::place::root().join("bench/REPORT.md")
}

fn commit() -> String {
    let output = Command::new("git")
        .args(["rev-parse", "--short", "HEAD"])
        .current_dir(crate::place::root())
        .output();
    output.map_or_else(
        |_| "unknown".to_owned(),
        |said| String::from_utf8_lossy(&said.stdout).trim().to_owned(),
    )
}

fn machine() -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!(
        "{cores} cores, {}",
        model.map_or("unknown processor", |(_, name)| name)
    )
}

/// How many processes want a core: other work on the machine makes every figure worse.
pub fn load_average() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().unwrap_or("unknown").to_owned()
}
