//! The rules of the house, held by reading manifests, imports, templates and texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::figures::figures;
use crate::run::root;

/// Which crates of the house a crate may use: arrows point one way.
const MAY_USE: &[(&str, &[&str])] = &[
    ("cartography", &["ledger", "locale"]),
    ("chart", &[]),
    ("course", &[]),
    ("ledger", &[]),
    ("locale", &[]),
    ("paper", &[]),
    ("parcel", &["ledger"]),
    ("store", &[]),
    (
        "app",
        &[
            "cartography",
            "chart",
            "course",
            "ledger",
            "locale",
            "paper",
            "parcel",
            "store",
        ],
    ),
    (
        "bench",
        &[
            "cartography",
            "course",
            "ledger",
            "locale",
            "parcel",
            "store",
            "lucarne",
        ],
    ),
    ("xtask", &["paper"]),
];

/// Crates that read no clock, network, environment, randomness or file.
const PURE: &[&str] = &[
    "cartography",
    "chart",
    "course",
    "ledger",
    "locale",
    "paper",
    "parcel",
];

/// What a pure crate never names.
const IMPURE: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "std::env::",
    "std::fs",
    "std::net",
    "std::process",
    "getrandom",
    "rand::",
];

/// Crates that only one crate of the house may depend on.
const ONLY_IN: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("tokio-postgres", "store"),
    ("postgres", "store"),
    ("axum", "app"),
    ("askama", "app"),
    ("clap", "app"),
    ("jiff", "app"),
    ("hyper", "app"),
    ("rustls", "app"),
    ("rcgen", "app"),
    ("zip", "paper"),
    ("typst", "paper"),
    ("typst-pdf", "paper"),
];

/// Crates that open connections, or bring a program that does: never in the lock file.
const BANNED: &[&str] = &[
    "reqwest",
    "ureq",
    "curl",
    "isahc",
    "surf",
    "attohttpc",
    "hickory-resolver",
    "trust-dns-resolver",
    "lettre",
    "minreq",
    "awc",
    "hyper-tls",
    "hyper-rustls",
    "tonic",
    "quinn",
    "h3",
    "ssh2",
    "russh",
    "tungstenite",
    "rumqttc",
    "rsntp",
    "sntpc",
    "dns-lookup",
    "domain",
    "mdns-sd",
    "opentelemetry-otlp",
    "openssl",
    "native-tls",
    "sentry",
];

/// Holds all rules; every fault is told with its place.
pub fn tidy() -> Result<(), String> {
    let root = root();
    let mut faults = Vec::new();
    manifests(&root, &mut faults);
    faults.extend(that_go_out(&root).1);
    let mut sources = Vec::new();
    files(&root.join("crates"), &["rs"], &mut sources);
    for path in &sources {
        source(&root, path, &mut faults);
    }
    capabilities(&root, &mut faults);
    let mut templates = Vec::new();
    files(&root.join("crates/app/src"), &["html"], &mut templates);
    for path in &templates {
        template(&root, path, &mut faults);
    }
    paths_that_stay_here(&root, &mut faults);
    figures(&root, &sources, &mut faults);
    if faults.is_empty() {
        println!(
            "tidy: {} sources, {} templates, no fault",
            sources.len(),
            templates.len()
        );
        return Ok(());
    }
    Err(format!(
        "{}\ntidy: {} faults",
        faults.join("\n"),
        faults.len()
    ))
}

fn manifests(root: &Path, faults: &mut Vec<String>) {
    for (name, allowed) in MAY_USE {
        let path = root.join("crates").join(name).join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let dependencies = dependencies(&text);
        for (house, _) in MAY_USE {
            let house = if *house == "app" { "lucarne" } else { house };
            if dependencies.contains(house) && !allowed.contains(&house) {
                faults.push(format!(
                    "crates/{name}/Cargo.toml: {name} may not use {house}; arrows point one way"
                ));
            }
        }
        for (outside, owner) in ONLY_IN {
            if dependencies.contains(*outside) && name != owner && *name != "bench" {
                faults.push(format!(
                    "crates/{name}/Cargo.toml: only {owner} knows {outside}"
                ));
            }
        }
    }
}

/// Names under `[dependencies]`.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim() == "[dependencies]";
        } else if inside && let Some(end) = line.find(['=', '.', ' ']) {
            names.insert(line[..end].trim().to_owned());
        }
    }
    names
}

/// Crates that open connections and were found, in the lock file or switched on; how many were looked for.
pub fn that_go_out(root: &Path) -> (usize, Vec<String>) {
    let mut faults = Vec::new();
    lock_file(root, &mut faults);
    clients(root, &mut faults);
    (BANNED.len(), faults)
}

fn lock_file(root: &Path, faults: &mut Vec<String>) {
    let text = fs::read_to_string(root.join("Cargo.lock")).unwrap_or_default();
    for name in BANNED {
        if text.contains(&format!("name = \"{name}\"\n")) {
            faults.push(format!(
                "Cargo.lock: {name} opens connections, and this program opens none"
            ));
        }
    }
}

/// Crates that serve and can also call, with the part that calls: never switched on in the program.
fn clients(root: &Path, faults: &mut Vec<String>) {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = ["tree", "--package", "lucarne", "--edges", "normal"];
    let tree = std::process::Command::new(cargo)
        .args(words)
        .args(["--prefix", "none", "--format", "{p} {f}"])
        .current_dir(root)
        .output();
    let Ok(tree) = tree.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()) else {
        return faults.push("cargo tree does not run".to_owned());
    };
    if !tree.contains("hyper v") {
        faults.push("cargo tree says nothing of hyper, whose parts it should tell".to_owned());
    }
    for line in tree.lines().filter(|line| line.starts_with("hyper")) {
        let parts = line.split(' ').nth(2).unwrap_or_default();
        if parts.split(',').any(|part| part.starts_with("client")) {
            faults.push(format!("Cargo.toml: a client is switched on: {line}"));
        }
    }
}

fn source(root: &Path, path: &Path, faults: &mut Vec<String>) {
    let shown = path.strip_prefix(root).unwrap_or(path).display();
    let Ok(text) = fs::read_to_string(path) else {
        return;
    };
    if !text.trim_start().starts_with("//!") {
        faults.push(format!(
            "{shown}:1: say in a line what this file is: `//! …`"
        ));
    }
    let inside = path
        .strip_prefix(root.join("crates"))
        .ok()
        .and_then(|path| path.iter().next());
    let pure = inside.is_some_and(|name| PURE.iter().any(|pure| name == *pure));
    let shipped = path.iter().any(|part| part == "src");
    if pure && shipped {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in IMPURE {
            if code
                .lines()
                .any(|line| line.contains(word) && !line.trim_start().starts_with("//"))
            {
                faults.push(format!(
                    "{shown}: a pure crate never names {word}; take it as an argument"
                ));
            }
        }
    }
}

/// A capability may call another's public acts, and the graph of capabilities has no cycle.
fn capabilities(root: &Path, faults: &mut Vec<String>) {
    let source = root.join("crates/app/src");
    let folders = fs::read_dir(&source).into_iter().flatten().flatten();
    let names: BTreeSet<String> = folders
        .filter(|entry| entry.path().join("mod.rs").exists())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in &names {
        let mut inside = Vec::new();
        files(&source.join(name), &["rs"], &mut inside);
        for path in inside {
            let text = fs::read_to_string(&path).unwrap_or_default();
            for other in names.iter().filter(|other| *other != name) {
                if named(&text, other) || grouped(&text, other) {
                    uses.entry(name).or_default().insert(other);
                }
            }
        }
    }
    for name in &names {
        if let Some(way) = way_back(name, &uses) {
            faults.push(format!(
                "crates/app/src: capabilities go in a circle: {}",
                way.join(" -> ")
            ));
        }
    }
}

/// `crate::people::find`, `use crate::people;`.
fn named(text: &str, name: &str) -> bool {
    let path = format!("crate::{name}");
    text.match_indices(&path)
        .map(|(at, _)| &text[at + path.len()..])
        .any(|rest| rest.starts_with("::") || rest.starts_with(';'))
}

/// `use crate::{people, session}`.
fn grouped(text: &str, name: &str) -> bool {
    text.lines()
        .filter_map(|line| line.strip_prefix("use crate::{"))
        .any(|rest| {
            rest.split([',', '}', ' ', ';'])
                .any(|word| word == name || word.starts_with(&format!("{name}::")))
        })
}

fn way_back<'a>(
    from: &'a str,
    uses: &BTreeMap<&'a str, BTreeSet<&'a str>>,
) -> Option<Vec<&'a str>> {
    let mut ways = vec![vec![from]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for next in uses.get(way[way.len() - 1]).into_iter().flatten() {
            let longer = [way.as_slice(), &[next]].concat();
            if *next == from {
                // Told once, from its first member in the alphabet.
                return (way.iter().min() == Some(&from)).then_some(longer);
            }
            if seen.insert(*next) {
                ways.push(longer);
            }
        }
    }
    None
}

fn template(root: &Path, path: &Path, faults: &mut Vec<String>) {
    let shown = path.strip_prefix(root).unwrap_or(path).display();
    let text = fs::read_to_string(path).unwrap_or_default();
    for (number, line) in text.lines().enumerate() {
        let mut say = |what: &str| faults.push(format!("{shown}:{}: {what}", number + 1));
        if line.contains(" style=") {
            say("no style attribute; use a class of web/app.css");
        }
        if has_handler(line) {
            say("no event handler; use a module in web/");
        }
        if line.contains("<script") && !line.contains("src=") {
            say("no inline script");
        }
        if line.contains("http://") && !line.contains("www.w3.org") || line.contains("https://") {
            say("no address of another host");
        }
        if line.contains("<html") && !line.contains("lang=") {
            say("the page needs lang=");
        }
    }
}

/// ` onclick=` and its like.
fn has_handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let rest = &line[at + 3..];
        let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
        !name.is_empty() && rest[name.len()..].starts_with('=')
    })
}

/// The project stands by itself: no path outside of it.
fn paths_that_stay_here(root: &Path, faults: &mut Vec<String>) {
    let mut all = Vec::new();
    for folder in [
        "crates",
        "docs",
        "courses",
        "tests",
        "web",
        "locales",
        "migrations",
        "bench",
        "schemas",
        "cartography",
    ] {
        files(
            &root.join(folder),
            &[
                "rs", "md", "toml", "sql", "js", "mjs", "html", "ftl", "json",
            ],
            &mut all,
        );
    }
    for path in all.iter().filter(|path| !path.ends_with("tidy.rs")) {
        let text = fs::read_to_string(path).unwrap_or_default();
        if text.contains("../shared") || text.contains("/work/") {
            let shown = path.strip_prefix(root).unwrap_or(path).display();
            faults.push(format!("{shown}: a path outside of the project"));
        }
    }
}

/// Files with one of these endings, in every folder below.
pub fn files(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let path = entry.path();
        let hidden = entry.file_name() == "node_modules" || entry.file_name() == "target";
        if path.is_dir() && !hidden {
            files(&path, endings, found);
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|one| ending == *one))
        {
            found.push(path);
        }
    }
    found.sort();
}
