//! The check report of an item: what the officer reads before deciding. Its bytes are stored and their hash is in the ledger.

use std::collections::BTreeMap;
use std::fs;

use course::diag::{Diagnostic, Severity};
use course::files::Files;
use course::media::Format;
use ledger::{Hash, Id};
use parcel::Verified;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::admit::gate::{Held, Passed};
use crate::admit::trust::Publisher;
use crate::error::{Error, OrNotFound as _, Result};
use crate::folder::Folder;
use crate::sift::Found;
use crate::site::Site;

/// The report of one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Version of this form.
    pub v: u32,
    /// The parcel.
    pub parcel: Id,
    /// The item.
    pub series: Id,
    /// Id of the module.
    pub module: String,
    /// Title.
    pub title: String,
    /// Its version as a number.
    pub version: u32,
    /// Its languages.
    pub languages: Vec<String>,
    /// Its licence.
    pub licence: String,
    /// The publisher's name at this site.
    pub publisher: String,
    /// Namespace of the publisher.
    pub namespace: String,
    /// Public key of the signer.
    pub signer: String,
    /// Release date of the content.
    pub issued: String,
    /// Number of files.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
    /// Programs inside; the format admits none.
    pub scripts: usize,
    /// Addresses of the world outside that texts name: file and address. Nothing opens them.
    pub addresses: Vec<(String, String)>,
    /// Pictures, sounds, films and captions, by path inside the item, and what they were found to be.
    #[serde(default)]
    pub media: Vec<(String, Found)>,
    /// What the check of the module found.
    pub findings: Vec<Finding>,
    /// Compared with the version in use when it came in.
    pub before: Option<Before>,
}

/// One finding of the check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// `LC0705`.
    pub code: String,
    /// `warning` or `info`.
    pub severity: String,
    /// Path inside the module.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// What stands in the message.
    pub details: Vec<String>,
}

/// What a new version does to the files of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// The parcel of the version before.
    pub parcel: Id,
    /// The version before, as a number.
    pub version: i64,
    /// How the files differ.
    pub changes: Changes,
}

/// Files that differ between two versions, by path inside the module.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// New files.
    pub added: Vec<String>,
    /// Files with other bytes.
    pub changed: Vec<String>,
    /// Files that are gone.
    pub removed: Vec<String>,
}

/// Path inside the module → SHA-256 of the file.
pub type Sums = BTreeMap<String, [u8; 32]>;

impl Changes {
    /// From one version to the next.
    pub fn between(old: &Sums, new: &Sums) -> Changes {
        let paths = |from: &Sums, keep: &dyn Fn(&str, &[u8; 32]) -> bool| -> Vec<String> {
            from.iter()
                .filter(|(path, sum)| keep(path, sum))
                .map(|(path, _)| path.clone())
                .collect()
        };
        Changes {
            added: paths(new, &|path, _| !old.contains_key(path)),
            changed: paths(new, &|path, sum| {
                old.get(path).is_some_and(|before| before != sum)
            }),
            removed: paths(old, &|path, _| !new.contains_key(path)),
        }
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// Sums of the files of an item that just came in.
pub fn sums(verified: &Verified, passed: &Passed) -> Sums {
    let inside = verified.manifest.files_of(passed.item);
    inside
        .map(|file| {
            let path = file.path[passed.item.path.len()..].to_owned();
            (path, *file.sha256.as_bytes())
        })
        .collect()
}

/// Writes down what was checked.
pub fn write(
    verified: &Verified,
    passed: &Passed,
    publisher: &Publisher,
    before: Option<Before>,
) -> CheckReport {
    let (manifest, item) = (&verified.manifest, passed.item);
    let held = Held::new(verified, item);
    let entries = held.list();
    CheckReport {
        v: 1,
        parcel: manifest.id,
        series: item.series,
        module: passed.module.clone(),
        title: item.title.clone(),
        version: item.version,
        languages: item.languages.clone(),
        licence: item.licence.clone(),
        publisher: publisher.name.clone(),
        namespace: manifest.namespace.clone(),
        signer: verified.signer.to_base64(),
        issued: manifest.issued.clone(),
        files: entries.len(),
        bytes: entries.iter().map(|entry| entry.size).sum(),
        scripts: 0,
        addresses: addresses(&held),
        media: passed.media.clone(),
        findings: passed.findings.iter().map(finding).collect(),
        before,
    }
}

impl CheckReport {
    /// Its bytes, which the ledger binds.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        let mut bytes =
            serde_json::to_vec_pretty(self).map_err(|error| Error::Internal(error.to_string()))?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The report of an item, where one was kept.
    pub async fn of(site: &Site, parcel: Id, series: Id) -> Result<Option<CheckReport>> {
        let hash = site.read(move |tx| sum(tx, parcel, series)).await?;
        if !site.folder.report(parcel, series).exists() {
            return Ok(None);
        }
        CheckReport::read(&site.folder, parcel, series, &hash).map(Some)
    }

    /// Reads the stored report of an item and compares it with the hash in the ledger.
    pub fn read(folder: &Folder, parcel: Id, series: Id, hash: &[u8; 32]) -> Result<CheckReport> {
        let path = folder.report(parcel, series);
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let changed = || Error::Internal(format!("{}: the report was changed", path.display()));
        if Hash::of(&bytes).as_bytes() != hash {
            return Err(changed());
        }
        serde_json::from_slice(&bytes).map_err(|_| changed())
    }
}

fn sum(tx: &mut Tx, parcel: Id, series: Id) -> Result<[u8; 32]> {
    let row = tx.query_opt(
        "SELECT report_sha256 FROM parcel_item WHERE parcel = $1 AND series = $2",
        &[parcel.as_bytes(), series.as_bytes()],
    )?;
    Ok(row.or_not_found()?.get(0)?)
}

fn finding(one: &Diagnostic) -> Finding {
    let severity = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    Finding {
        code: one.code.to_string(),
        severity: severity.to_owned(),
        file: one.file.clone(),
        line: one.pos.line,
        details: one.details.clone(),
    }
}

/// Words in texts that look like an address of the world outside.
fn addresses(files: &dyn Files) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in files.list() {
        if Format::of(&entry.path).is_some() {
            continue;
        }
        let bytes = files.read(&entry.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        for word in text.split(|c: char| c.is_whitespace() || "\"'<>()[]{}|`,;".contains(c)) {
            if word.contains("://") || word.starts_with("www.") {
                found.push((entry.path.clone(), word.chars().take(200).collect()));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use course::files::Memory;

    use super::*;

    #[test]
    fn files_are_added_changed_or_removed() {
        let sums = |list: &[(&str, u8)]| -> Sums {
            list.iter()
                .map(|(path, byte)| ((*path).to_owned(), [*byte; 32]))
                .collect()
        };
        let changes = Changes::between(
            &sums(&[("a", 1), ("b", 1), ("c", 1)]),
            &sums(&[("b", 2), ("c", 1), ("d", 1)]),
        );
        assert_eq!(changes.added, ["d"]);
        assert_eq!(changes.changed, ["b"]);
        assert_eq!(changes.removed, ["a"]);
        assert!(!changes.is_empty());
    }

    #[test]
    fn addresses_in_texts_are_named() {
        let files = Memory::new()
            .with(
                "units/01-a.fr.md",
                "see (http://example.org/a) and www.b.example",
            )
            .with("media/a.png", "http://not.a.text");
        let found = addresses(&files);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].1, "http://example.org/a");
    }
}
