//! Names that must agree: folder and id, listed and present units, ids unique in the module, glossary words, scenes.

use std::collections::BTreeMap;

use crate::check::{Findings, Seen};
use crate::limits;
use crate::model::Pos;
use crate::module::{FIRST, Module, UnitFile};
use crate::names::Lang;

const MANIFEST: &str = "module.toml";

pub(super) fn check(module: &Module, seen: &Seen<'_>, folder: Option<&str>, found: &mut Findings) {
    let manifest = &module.manifest;
    if let Some(folder) = folder.filter(|folder| *folder != manifest.id) {
        found.error(205, MANIFEST, manifest.place("id"), &[folder, &manifest.id]);
    }
    listed(module, found);
    numbers(module, found);
    for lang in manifest.all_languages() {
        unique(module, seen, lang, found);
    }
    for (id, files) in &module.units {
        for (lang, file) in files {
            if manifest.units.iter().any(|unit| unit.value == *id) {
                words(module, seen, lang, file, found);
            }
        }
    }
}

fn listed(module: &Module, found: &mut Findings) {
    let manifest = &module.manifest;
    for unit in &manifest.units {
        if !module
            .units
            .get(&unit.value)
            .is_some_and(|files| files.contains_key(&manifest.source))
        {
            found.error(213, MANIFEST, unit.pos, &[&unit.value]);
        }
    }
    for (id, files) in &module.units {
        let known = manifest.units.iter().any(|unit| unit.value == *id);
        for (lang, file) in files {
            if !known {
                found.warning(214, &file.path, FIRST, &[id]);
            } else if !manifest.all_languages().any(|one| one == lang) {
                found.warning(212, &file.path, FIRST, &[&file.path]);
            }
        }
    }
    for (numbers, file) in module
        .units
        .values()
        .flat_map(BTreeMap::values)
        .map(|file| (&file.unit.front.objectives, file))
    {
        let most = manifest
            .texts
            .get(&manifest.source)
            .map_or(0, |texts| texts.objectives.len());
        if let Some(number) = numbers
            .iter()
            .find(|number| **number == 0 || **number as usize > most)
        {
            found.error(
                204,
                &file.path,
                FIRST,
                &["objectives", &format!("1…{most} ({number})")],
            );
        }
    }
}

fn numbers(module: &Module, found: &mut Findings) {
    let manifest = &module.manifest;
    let mut many = |count: usize, most: usize, pos| {
        if count > most {
            found.error(410, MANIFEST, pos, &[&count.to_string(), &most.to_string()]);
        }
    };
    let last = manifest.units.last().map_or(FIRST, |unit| unit.pos);
    many(manifest.units.len(), limits::UNITS, last);
    many(
        manifest.all_languages().count(),
        limits::LANGUAGES,
        manifest.place("languages"),
    );
    many(module.scenes.len(), limits::SCENES, FIRST);
    for (name, corpus) in &module.corpora {
        let count = corpus.values().map(Vec::len).max().unwrap_or_default();
        if count > limits::CORPUS_TEXTS {
            let most = limits::CORPUS_TEXTS.to_string();
            found.error(
                410,
                &format!("texts/{name}"),
                FIRST,
                &[&count.to_string(), &most],
            );
        }
    }
}

/// An id that stands twice is reported at the later unit; a translation repeats the ids of its source.
fn unique(module: &Module, seen: &Seen<'_>, lang: &Lang, found: &mut Findings) {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, file) in module.units_in(lang) {
        let walk = seen.walk(file);
        let activities = walk
            .activities
            .iter()
            .map(|(activity, pos, _)| (activity.id.as_str(), *pos));
        let ids: Vec<(&str, Pos)> = activities.chain(walk.ids.iter().copied()).collect();
        for (id, pos) in ids.into_iter().filter(|(id, _)| !id.is_empty()) {
            match known.insert(id, &file.path) {
                // Within one file the parser tells it.
                Some(other) if other != file.path => found.error(210, &file.path, pos, &[id]),
                _ => {}
            }
        }
    }
}

fn words(module: &Module, seen: &Seen<'_>, lang: &Lang, file: &UnitFile, found: &mut Findings) {
    let glossary = module.glossaries.get(lang);
    for &(word, pos) in &seen.walk(file).terms {
        let known = glossary.is_some_and(|glossary| {
            let low = word.to_lowercase();
            let same = |text: &String| text.to_lowercase() == low;
            glossary
                .iter()
                .any(|(word, term)| same(word) || term.also.iter().any(same))
        });
        if !known && *lang == module.manifest.source {
            found.warning(118, &file.path, pos, &[word]);
        } else if !known {
            found.warning(607, &file.path, pos, &[lang.as_str(), word]);
        }
    }
}
