//! Looking for words of an erased person in everything the site keeps: every table, and every file of its folder.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use ledger::{Id, Kind};
use store::{Tx, Value};

use crate::error::{Error, Result};
use crate::export::outbox;
use crate::keys::Keys;
use crate::record;
use crate::site::Site;
use crate::tables::TABLES;

/// Shorter words are found everywhere by chance.
const SHORTEST: usize = 4;
/// Of a text somebody wrote, this much is looked for.
const LONGEST: usize = 200;

/// What is known of a person before they are erased: what is looked for afterwards, and the files to take away. It is
/// held in memory only.
pub(super) struct Known {
    pub words: Vec<String>,
    /// All names, aliases and numbers they ever had, however short.
    pub names: Vec<String>,
    pub files: Vec<[u8; 32]>,
    /// Sealed parcels that hold nothing about them.
    pub staying: outbox::Staying,
}

/// Reads it.
pub(super) fn known(tx: &mut Tx, keys: &Keys, person: Id) -> Result<Known> {
    let id = person.as_bytes();
    let names = names(tx, keys, person)?;
    let mut words = names.clone();
    for row in tx.query("SELECT answer FROM open_text WHERE person = $1", &[id])? {
        let answer: String = row.get(0)?;
        if let Ok(answer) = serde_json::from_str(&answer) {
            leaves(&answer, &mut words);
        }
    }
    for row in tx.query("SELECT comment FROM staff_mark WHERE person = $1", &[id])? {
        words.push(row.get(0)?);
    }
    let files = tx.query("SELECT sha256 FROM work_file WHERE person = $1", &[id])?;
    let files = files.iter().map(|row| Ok(row.get(0)?));
    words.retain(|word| word.len() >= SHORTEST && *word != person.to_hex());
    for word in &mut words {
        *word = word.chars().take(LONGEST).collect();
    }
    words.sort();
    words.dedup();
    Ok(Known {
        words,
        names,
        files: files.collect::<Result<Vec<_>>>()?,
        staying: outbox::without(tx, person)?,
    })
}

/// Every name, alias and number the person ever had.
fn names(tx: &mut Tx, keys: &Keys, person: Id) -> Result<Vec<String>> {
    let rows = tx.query(
        "SELECT hash, header, subject, body FROM event WHERE subject = $1 AND kind = $2",
        &[person.as_bytes(), &i64::from(Kind::PersonProfile.code())],
    )?;
    let mut names = Vec::new();
    for row in rows {
        let Some(happened) = record::stored(&row, keys)?.happened else {
            continue;
        };
        let fields = ["name", "alias", "number"];
        let known = fields
            .iter()
            .filter_map(|field| happened.data.get(field)?.as_str());
        names.extend(known.filter(|name| !name.is_empty()).map(ToOwned::to_owned));
    }
    names.sort();
    names.dedup();
    Ok(names)
}

/// All texts in a JSON document.
pub(super) fn texts(document: serde_json::Value) -> Vec<String> {
    let (mut found, mut waiting) = (Vec::new(), vec![document]);
    while let Some(value) = waiting.pop() {
        match value {
            serde_json::Value::String(text) => found.push(text),
            serde_json::Value::Array(list) => waiting.extend(list),
            serde_json::Value::Object(map) => waiting.extend(map.into_iter().map(|(_, one)| one)),
            _ => {}
        }
    }
    found
}

fn leaves(value: &serde_json::Value, words: &mut Vec<String>) {
    match value {
        // Single words of an answer are everybody's; a sentence is the person's own.
        serde_json::Value::String(text) if text.contains(' ') => words.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| leaves(one, words)),
        serde_json::Value::Object(map) => map.values().for_each(|one| leaves(one, words)),
        _ => {}
    }
}

/// Where any of the words is found: names of tables, and of files below the data folder. Blocks.
pub(super) fn scan(site: &Site, words: &[String]) -> Result<Vec<String>> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let search = AhoCorasick::new(words).map_err(|error| Error::Internal(error.to_string()))?;
    let mut found = site.read_blocking({
        let search = search.clone();
        move |tx| tables(tx, &search)
    })?;
    let root = site.folder.path();
    for path in below(root) {
        if path.ends_with("ballast") {
            continue;
        }
        let Ok(file) = File::open(&path) else {
            continue;
        };
        let hit = search.stream_find_iter(file).next();
        if hit.is_some_and(|hit| hit.is_ok()) {
            let shown = path.strip_prefix(root).unwrap_or(&path);
            found.push(shown.display().to_string());
        }
    }
    Ok(found)
}

fn tables(tx: &mut Tx, search: &AhoCorasick) -> Result<Vec<String>> {
    let mut found = Vec::new();
    // Bodies in the ledger that are in clear are about nobody; the file of an SQLite database is looked through whole.
    for table in TABLES {
        let rows = tx.query(&format!("SELECT * FROM {}", table.name), &[])?;
        let hit = rows
            .iter()
            .flat_map(store::Row::values)
            .any(|value| match value {
                Value::Text(text) => search.is_match(text),
                Value::Blob(bytes) => search.is_match(bytes),
                _ => false,
            });
        if hit {
            found.push(format!("table {}", table.name));
        }
    }
    Ok(found)
}

fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(below(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}
