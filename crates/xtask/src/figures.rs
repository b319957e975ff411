//! Pages that say how much, how long and how often: their figures are those of the code, and what they point at is there.
//!
//! A row of a table whose last cell names a file and constants of it, `` `session/mod.rs` `IDLE` ``, holds their values
//! in its second cell, in this order: `10 minutes`, `16 KiB`, `10,000`. Files without a folder of the root are below
//! `crates/app/src`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The pages that are held.
const PAGES: [&str; 4] = ["asvs.md", "data.md", "keys.md", "limits.md"];

/// Compares the pages with the code.
pub fn figures(root: &Path, sources: &[PathBuf], faults: &mut Vec<String>) {
    let functions = functions(sources);
    for page in PAGES {
        let text = fs::read_to_string(root.join("docs").join(page)).unwrap_or_default();
        let held = !page.starts_with("asvs");
        for (number, line) in text.lines().enumerate() {
            let mut say = |what: &str| faults.push(format!("docs/{page}:{}: {what}", number + 1));
            for name in quoted(line) {
                if is_file(name) && !place(root, name).exists() {
                    say(&format!("there is no {name}"));
                }
                if is_test(name) && !functions.contains(name) {
                    say(&format!("there is no test {name}"));
                }
            }
            if let Some(fault) = row(root, line).filter(|_| held) {
                say(&fault);
            }
        }
    }
}

/// What is wrong with the figures of a row.
fn row(root: &Path, line: &str) -> Option<String> {
    let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
    let [_, said, .., shown] = cells.as_slice() else {
        return None;
    };
    let mut file = None;
    let mut values = Vec::new();
    for name in quoted(shown) {
        if is_file(name) {
            file = fs::read_to_string(place(root, name)).ok();
        } else if is_constant(name) {
            let Some(value) = file.as_ref().and_then(|text| constant(text, name)) else {
                return Some(format!("{name} is not found as a figure"));
            };
            values.extend(value);
        }
    }
    let said = quantities(said);
    // Both come from the same few operations on whole numbers.
    let same = values.is_empty() || said == values;
    (!same).then(|| format!("the page says {said:?}, the code {values:?}"))
}

/// Everything between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Files of the data folder have names like those of the project; only sources are looked for by their ending.
fn is_file(name: &str) -> bool {
    let source = [".rs", ".sql", ".html", ".js"]
        .iter()
        .any(|end| name.ends_with(end));
    let ours = ["crates/", "contract/", "docs/", "web/"]
        .iter()
        .any(|folder| name.starts_with(folder));
    let plain = !name.contains([' ', '…', '*', '{', '<']) && !name.starts_with(['.', '/']);
    plain && (source || ours)
}

/// Names of tests are sentences.
fn is_test(name: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    name.chars().all(sign) && name.matches('_').count() >= 4
}

fn is_constant(name: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '_';
    name.chars().all(sign) && name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn place(root: &Path, name: &str) -> PathBuf {
    let first = name.split('/').next().unwrap_or_default();
    if root.join(first).is_dir() {
        root.join(name)
    } else {
        root.join("crates/app/src").join(name)
    }
}

fn functions(sources: &[PathBuf]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in sources {
        let text = fs::read_to_string(path).unwrap_or_default();
        let after = text.split("fn ").skip(1);
        names.extend(after.filter_map(|rest| Some(rest.split_once(['(', '<'])?.0.to_owned())));
    }
    names
}

/// The value of a constant, or its values where it is a list or has fields.
fn constant(text: &str, name: &str) -> Option<Vec<f64>> {
    let (_, rest) = text.split_once(&format!("const {name}:"))?;
    let (_, rest) = rest.split_once(" = ")?;
    list(text, rest.split_once(';')?.0.trim())
}

fn list(text: &str, code: &str) -> Option<Vec<f64>> {
    let inside = match code.find(['[', '{']) {
        Some(at) => code[at + 1..].trim_end_matches([']', '}']),
        None => code,
    };
    let parts = inside
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts
        .map(|part| value(text, part.split_once(": ").map_or(part, |(_, value)| value)))
        .collect()
}

fn value(text: &str, code: &str) -> Option<f64> {
    if let Some(seconds) = code.strip_prefix("Duration::from_secs(") {
        return value(text, seconds.strip_suffix(')')?);
    }
    if let Some((left, right)) = code.split_once(" << ") {
        return Some(value(text, left)? * value(text, right)?.exp2());
    }
    if let Some((left, right)) = code.split_once(" * ") {
        return Some(value(text, left)? * value(text, right)?);
    }
    if is_constant(code) {
        return constant(text, code)?.first().copied();
    }
    code.replace('_', "").parse().ok()
}

/// Numbers with their units, in seconds, bytes or pieces.
fn quantities(cell: &str) -> Vec<f64> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let plain = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
        let Ok(number) = plain.replace(',', "").parse::<f64>() else {
            continue;
        };
        let unit = words
            .get(at + 1)
            .filter(|_| !word.ends_with([',', ';', '.', ')']));
        found.push(number * unit.map_or(1.0, |unit| times(unit)));
    }
    found
}

fn times(unit: &str) -> f64 {
    let unit = unit.trim_matches(|sign: char| !sign.is_ascii_alphabetic());
    match unit.trim_end_matches('s') {
        "minute" => 60.0,
        "hour" => 3600.0,
        "day" => 86_400.0,
        "week" => 604_800.0,
        "KiB" => 1024.0,
        "MiB" => 1_048_576.0,
        "GiB" => 1_073_741_824.0,
        "TiB" => 1_099_511_627_776.0,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_pages_are_read_as_people_write_them() {
        assert_eq!(quantities("20 within 15 minutes"), [20.0, 900.0]);
        assert_eq!(quantities("16 KiB, 100 fields"), [16384.0, 100.0]);
        assert_eq!(quantities("at most 10,000, never more"), [10_000.0]);
        assert_eq!(quantities("4 hours."), [14400.0]);
    }

    #[test]
    fn figures_of_the_code_are_read_as_the_compiler_reads_them() {
        let text = "/// A.\nconst DAY: i64 = 24 * 60 * 60;\nconst OLD: i64 = 90 * DAY;\n\
                    const WAITS: [i64; 2] = [30, 1_000];\npub const SIZE: u64 = 64 << 20;\n\
                    const TIME: Duration = Duration::from_secs(5 * 60);\n\
                    pub const PACE: Pace = Pace {\n    steady: 1 << 20,\n    whole: Duration::from_secs(60),\n};";
        let read = |name: &str| constant(text, name).expect("a figure");
        assert_eq!(read("OLD"), [7_776_000.0]);
        assert_eq!(read("WAITS"), [30.0, 1000.0]);
        assert_eq!(read("SIZE"), [67_108_864.0]);
        assert_eq!(read("TIME"), [300.0]);
        assert_eq!(read("PACE"), [1_048_576.0, 60.0]);
        assert_eq!(constant(text, "LATER"), None);
    }

    #[test]
    fn a_page_that_says_another_figure_is_a_fault() {
        let root = crate::run::root();
        let row = |said: &str| {
            row(
                &root,
                &format!("| idle | {said} | why | `session/mod.rs` `IDLE` |"),
            )
        };
        assert_eq!(row("10 minutes"), None);
        assert!(row("11 minutes").is_some());
        assert!(row("a while").is_some());
    }
}
