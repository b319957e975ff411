//! The gate: what a verified parcel may hold, item by item, before anybody is asked about it.

use std::collections::BTreeSet;
use std::io;

use course::check::{self, Report};
use course::diag::{Diagnostic, Severity};
use course::files::{Entry, EntryKind, Files};
use course::media::Format;
use course::module::Place;
use course::pathway;
use parcel::kind::{Feature, ItemKind, Kind};
use parcel::manifest::{FileEntry, Item};
use parcel::{Manifest, Verified};

use crate::admit::facts;
use crate::admit::pack;
use crate::admit::rejection::{NotBrought, Rejection};
use crate::admit::trust::Publisher;
use crate::sift::{Found, Purpose, Sieve};

/// One item that passed, with what the check found.
pub struct Passed<'a> {
    /// As the manifest names it.
    pub item: &'a Item,
    /// Id of the module or path.
    pub module: String,
    /// Warnings and remarks; no errors.
    pub findings: Vec<Diagnostic>,
    /// What each file that is no text was found to be, by path inside the item.
    pub media: Vec<(String, Found)>,
}

/// Files of one item of a verified parcel, in memory.
pub struct Held<'a> {
    verified: &'a Verified<'a>,
    item: &'a Item,
}

impl<'a> Held<'a> {
    /// The files of this item.
    pub fn new(verified: &'a Verified<'a>, item: &'a Item) -> Self {
        Held { verified, item }
    }
}

impl Files for Held<'_> {
    fn list(&self) -> Vec<Entry> {
        let inside = self.verified.manifest.files_of(self.item);
        inside.map(|file| entry(file, &self.item.path)).collect()
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let path = format!("{}{path}", self.item.path);
        self.verified
            .file(&path)
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fn entry(file: &FileEntry, prefix: &str) -> Entry {
    Entry {
        path: file.path[prefix.len()..].to_owned(),
        size: file.size,
        kind: EntryKind::File,
    }
}

/// Passes a verified parcel, or says why not.
pub fn pass<'a>(
    verified: &'a Verified<'a>,
    publisher: &Publisher,
) -> Result<Vec<Passed<'a>>, NotBrought> {
    let manifest = &verified.manifest;
    if manifest.kind != Kind::Content {
        return Err(Rejection::Kind(manifest.kind.to_string()).into());
    }
    if !publisher.may_use(&manifest.namespace) {
        return Err(Rejection::Namespace(manifest.namespace.clone()).into());
    }
    if !new_enough(env!("CARGO_PKG_VERSION"), &manifest.needs.app) {
        return Err(Rejection::Program(manifest.needs.app.clone()).into());
    }
    belongs(manifest)?;
    for item in &manifest.items {
        named(manifest, item)?;
    }
    let looked = look(verified)?;
    let passed = manifest.items.iter().zip(looked);
    passed
        .map(|(item, media)| pass_item(verified, item, media))
        .collect::<Result<_, _>>()
        .map_err(NotBrought::Rejected)
}

/// Every file is looked at in the child, before anything here parses one.
fn look(verified: &Verified) -> Result<Vec<Vec<(String, Found)>>, NotBrought> {
    let mut sieve = Sieve::start()?;
    let mut looked = Vec::new();
    for item in &verified.manifest.items {
        let mut media = Vec::new();
        for file in verified.manifest.files_of(item) {
            let bytes = verified.file(&file.path).unwrap_or_default();
            let passed = sieve.look(Purpose::Import, &file.path, bytes);
            let passed = passed.map_err(|why| Rejection::File(file.path.clone(), why))?;
            if Format::of(&file.path).is_some() {
                media.push((file.path[item.path.len()..].to_owned(), passed.found));
            }
        }
        looked.push(media);
    }
    Ok(looked)
}

/// Every file belongs to an item, and there is one.
fn belongs(manifest: &Manifest) -> Result<(), Rejection> {
    let owned = |file: &&FileEntry| {
        let holds = |item: &Item| file.path.starts_with(&item.path);
        !manifest.items.iter().any(holds)
    };
    if let Some(file) = manifest.files.iter().find(owned) {
        return Err(Rejection::Loose(file.path.clone()));
    }
    let series: BTreeSet<_> = manifest.items.iter().map(|item| item.series).collect();
    if manifest.items.is_empty() || series.len() != manifest.items.len() {
        return Err(Rejection::Loose(manifest.name.clone()));
    }
    Ok(())
}

/// An item of a kind that is taken, all of whose files stand where and are called what the kind says.
fn named(manifest: &Manifest, item: &Item) -> Result<(), Rejection> {
    let harmless = |feature: &Feature| *feature == Feature::Media;
    if !item.features.iter().all(harmless) {
        return Err(Rejection::Item(item.title.clone()));
    }
    let is_part: fn(&str) -> bool = match item.kind {
        ItemKind::Module => |path| Place::of(path) != Place::Unknown,
        ItemKind::Path => |path| path == pathway::FILE,
        ItemKind::Cartography => |path| path == facts::FILE,
        _ => return Err(Rejection::Item(item.title.clone())),
    };
    for file in manifest.files_of(item) {
        let path = &file.path[item.path.len()..];
        if !is_part(path) || file.media_type != pack::media_type(path) {
            return Err(Rejection::Type(file.path.clone()));
        }
    }
    Ok(())
}

fn pass_item<'a>(
    verified: &'a Verified<'a>,
    item: &'a Item,
    media: Vec<(String, Found)>,
) -> Result<Passed<'a>, Rejection> {
    let held = Held::new(verified, item);
    let namespace = &verified.manifest.namespace;
    if item.kind == ItemKind::Cartography {
        return pass_facts(&held, item, namespace);
    }
    let (known, diagnostics) = match item.kind {
        ItemKind::Path => {
            let checked = pathway::check(&held);
            let known = checked.path.map(|path| {
                let series = pack::path_series(namespace, &path.id);
                (path.id, path.version, series)
            });
            (known, checked.diagnostics)
        }
        _ => {
            let report = check::check(&held);
            let known = report.module.map(|module| {
                let series = pack::series(namespace, &module.manifest.id);
                (module.manifest.id, module.manifest.version, series)
            });
            (known, report.diagnostics)
        }
    };
    let report = Report {
        module: None,
        diagnostics,
    };
    let (module, version, series) = match known {
        Some(known) if !report.has_errors() => known,
        _ => return Err(faults(&report)),
    };
    if pack::version_number(&version) != Some(item.version) || series != item.series {
        return Err(Rejection::Label(item.title.clone()));
    }
    Ok(Passed {
        item,
        module,
        findings: report.diagnostics,
        media,
    })
}

/// A file of facts: each is one, and the label says how many.
fn pass_facts<'a>(held: &Held, item: &'a Item, namespace: &str) -> Result<Passed<'a>, Rejection> {
    let file = || format!("{}{}", item.path, facts::FILE);
    let bytes = held
        .read(facts::FILE)
        .map_err(|_| Rejection::Type(file()))?;
    let read = ::cartography::facts::read(&bytes).map_err(|_| Rejection::Type(file()))?;
    if facts::version(&read) != item.version || facts::series(namespace) != item.series {
        return Err(Rejection::Label(item.title.clone()));
    }
    Ok(Passed {
        item,
        module: format!("facts {namespace}"),
        findings: Vec::new(),
        media: Vec::new(),
    })
}

fn faults(report: &Report) -> Rejection {
    let place = |one: &Diagnostic| format!("{} {}:{}", one.code, one.file, one.pos.line);
    let first = report
        .diagnostics
        .iter()
        .find(|one| one.severity == Severity::Error);
    Rejection::Faults {
        count: report.count(Severity::Error),
        first: first.map_or_else(String::new, place),
    }
}

/// Whether a program of version `have` satisfies `needed`, both `1.2.3`.
fn new_enough(have: &str, needed: &str) -> bool {
    let numbers = |text: &str| -> Option<Vec<u64>> {
        text.split('.').map(|part| part.parse().ok()).collect()
    };
    match (numbers(have), numbers(needed)) {
        (Some(have), Some(needed)) => have >= needed,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_program_is_needed_only_when_it_is_newer() {
        assert!(new_enough("0.1.0", "0.1.0"));
        assert!(new_enough("1.0.0", "0.9.12"));
        assert!(!new_enough("0.1.0", "0.1.1"));
        assert!(!new_enough("0.1.0", "soon"));
    }
}
