//! What is known of weaknesses in the crates of the lock files, from a copy of the RustSec database in a folder.

use std::collections::BTreeSet;
use std::path::Path;

use rustsec::advisory::Informational;
use rustsec::report::{Report, Settings};
use rustsec::{Database, Lockfile};

use crate::run::{after, root};

/// Lock files whose crates run on somebody's machine.
const LOCKS: [&str; 2] = ["Cargo.lock", "fuzz/Cargo.lock"];

/// What is known and cannot be mended by an update, with the reason why it does no harm here. What is not found any more
/// is taken off.
const LEFT: [(&str, &str); 2] = [
    ("RUSTSEC-2026-0194", CITATIONS),
    ("RUSTSEC-2026-0195", CITATIONS),
];
const CITATIONS: &str = "with the feature `pdf` only: typst's citations read the styles they carry, and our texts cite nothing";

/// Tells everything that is known; a weakness is a fault, an old or abandoned crate is only told.
pub fn advisories(words: &[String]) -> Result<(), String> {
    let folder = after(words, "--db").ok_or(
        "cargo xtask advisories --db FOLDER: a copy of https://github.com/RustSec/advisory-db",
    )?;
    let known = Database::open(Path::new(folder)).map_err(|error| format!("{folder}: {error}"))?;
    println!("{} advisories", known.iter().count());
    let mut weak = 0;
    let mut left = BTreeSet::new();
    for lock in LOCKS {
        let file = Lockfile::load(root().join(lock)).map_err(|error| format!("{lock}: {error}"))?;
        println!("{lock}: {} crates", file.packages.len());
        weak += look(&known, &file, &mut left);
    }
    let gone = LEFT.iter().filter(|(id, _)| !left.contains(*id)).count();
    match (weak, gone) {
        (0, 0) => Ok(()),
        (0, gone) => Err(format!(
            "{gone} that were left are not found any more: take them off the list"
        )),
        (weak, _) => Err(format!("{weak} known weaknesses")),
    }
}

/// Looks through one lock file; how many weaknesses there are besides those that are left.
fn look(known: &Database, file: &Lockfile, left: &mut BTreeSet<&'static str>) -> usize {
    let settings = Settings {
        informational_warnings: vec![
            Informational::Unsound,
            Informational::Unmaintained,
            Informational::Notice,
        ],
        ..Settings::default()
    };
    let report = Report::generate(known, file, &settings);
    let mut weak = 0;
    for found in &report.vulnerabilities.list {
        let (about, package) = (&found.advisory, &found.package);
        if let Some((id, reason)) = LEFT.iter().find(|(id, _)| about.id.as_str() == *id) {
            println!(
                "  left: {id} {} {}: {reason}",
                package.name, package.version
            );
            left.insert(id);
            continue;
        }
        weak += 1;
        println!(
            "  weak: {} {} {}: {}",
            about.id, package.name, package.version, about.title
        );
    }
    for told in report.warnings.values().flatten() {
        let about = told.advisory.as_ref();
        let (id, title) = about.map_or_else(Default::default, |about| {
            (about.id.to_string(), about.title.clone())
        });
        let (kind, package) = (told.kind.as_str(), &told.package);
        println!(
            "  {kind}: {id} {} {}: {title}",
            package.name, package.version
        );
        weak += usize::from(told.is_unsound());
    }
    weak
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n[[package]]\nname = \"glass\"\nversion = \"1.2.3\"\n\
        source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";

    fn written(patched: &str, informational: &str) -> tempfile::TempDir {
        let folder = tempfile::TempDir::new().expect("a folder");
        let place = folder.path().join("crates/glass");
        std::fs::create_dir_all(&place).expect("a folder");
        let text = format!(
            "```toml\n[advisory]\nid = \"RUSTSEC-2026-0001\"\npackage = \"glass\"\ndate = \"2026-01-01\"\n{informational}\
             [versions]\npatched = [\"{patched}\"]\n```\n\n# It breaks\n\nWhen it falls.\n"
        );
        std::fs::write(place.join("RUSTSEC-2026-0001.md"), text).expect("a file");
        folder
    }

    #[test]
    fn a_weak_crate_is_found_and_a_mended_one_is_not() {
        let lock: Lockfile = LOCK.parse().expect("a lock file");
        let weak = |patched: &str, informational: &str| {
            let folder = written(patched, informational);
            let known = Database::open(folder.path()).expect("a database");
            look(&known, &lock, &mut BTreeSet::new())
        };
        assert_eq!(weak(">= 1.2.4", ""), 1);
        assert_eq!(weak(">= 1.2.3", ""), 0);
        assert_eq!(weak(">= 1.2.4", "informational = \"unsound\"\n"), 1);
        assert_eq!(weak(">= 1.2.4", "informational = \"unmaintained\"\n"), 0);
    }
}
