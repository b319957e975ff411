//! Languages: every offered one is whole, and each translation has the skeleton and the key of its source (section 14).

use std::collections::BTreeSet;

use crate::check::Findings;
use crate::check::skeleton::{self, Bone};
use crate::manifest::Scenario;
use crate::module::{FIRST, Module, UnitFile};
use crate::names::Lang;
use crate::walk::{Role, Walk};

/// Shorter texts are often the same in two languages.
const WORDS: usize = 4;

pub(super) fn check(module: &Module, found: &mut Findings) {
    texts(module, found);
    let manifest = &module.manifest;
    for unit in &manifest.units {
        let Some(files) = module.units.get(&unit.value) else {
            continue;
        };
        let Some(source) = files.get(&manifest.source) else {
            continue;
        };
        for lang in manifest
            .all_languages()
            .filter(|lang| **lang != manifest.source)
        {
            match files.get(lang) {
                Some(file) => translation(source, file, found),
                None if manifest.languages.contains(lang) => {
                    found.error(601, "module.toml", unit.pos, &[&unit.value, lang.as_str()]);
                }
                None => {}
            }
        }
    }
}

fn texts(module: &Module, found: &mut Findings) {
    let manifest = &module.manifest;
    let wanted = manifest
        .texts
        .get(&manifest.source)
        .map(|texts| texts.objectives.len());
    for lang in &manifest.languages {
        let Some(texts) = manifest.texts.get(lang) else {
            found.error(
                608,
                "module.toml",
                manifest.place("languages"),
                &[lang.as_str()],
            );
            continue;
        };
        if texts.title.trim().is_empty()
            || texts.summary.trim().is_empty()
            || texts.objectives.is_empty()
        {
            found.error(608, "module.toml", texts.pos, &[lang.as_str()]);
        } else if wanted.is_some_and(|wanted| wanted != texts.objectives.len()) {
            found.error(218, "module.toml", texts.pos, &[lang.as_str()]);
        }
    }
    let name = format!("scenario.{}", manifest.source);
    match manifest.scenarios.get(&manifest.source) {
        None => found.error(202, "module.toml", FIRST, &[&name]),
        Some(scenario) if *scenario == Scenario::default() => {
            found.error(202, "module.toml", FIRST, &[&name])
        }
        Some(_) => {}
    }
}

fn translation(source: &UnitFile, file: &UnitFile, found: &mut Findings) {
    if file.unit.front.source_hash.as_ref() != Some(&source.hash) {
        found.warning(604, &file.path, FIRST, &[]);
    }
    let (theirs, ours) = (
        skeleton::of(&source.unit.blocks),
        skeleton::of(&file.unit.blocks),
    );
    compare(&theirs, &ours, &file.path, found);
    if source.unit.front.mode != file.unit.front.mode
        || source.unit.front.form != file.unit.front.form
    {
        found.error(602, &file.path, FIRST, &["mode, form"]);
    }
    untranslated(source, file, found);
}

/// Blocks with an id are matched by id, the others by their turn among their type; then the order is compared.
fn compare(source: &[Bone], translation: &[Bone], path: &str, found: &mut Findings) {
    let names = |bones: &[Bone]| {
        bones
            .iter()
            .map(|bone| bone.name.clone())
            .collect::<Vec<_>>()
    };
    let (theirs, ours) = (names(source), names(translation));
    let end = translation.last().map_or(FIRST, |bone| bone.pos);
    for bone in source.iter().filter(|bone| !ours.contains(&bone.name)) {
        found.error(602, path, end, &[&bone.name]);
    }
    for bone in translation {
        match source.iter().find(|other| other.name == bone.name) {
            None => found.error(602, path, bone.pos, &[&bone.name]),
            Some(other) if other.shape != bone.shape => {
                found.error(602, path, bone.pos, &[&bone.name])
            }
            Some(other) if other.key != bone.key => found.error(603, path, bone.pos, &[&bone.name]),
            Some(_) => {}
        }
    }
    let (mut one, mut two) = (theirs.clone(), ours.clone());
    one.sort();
    two.sort();
    if one == two
        && let Some((_, bone)) = theirs
            .iter()
            .zip(translation)
            .find(|(name, bone)| **name != bone.name)
    {
        found.error(602, path, bone.pos, &[&bone.name]);
    }
}

fn untranslated(source: &UnitFile, file: &UnitFile, found: &mut Findings) {
    let read = |file: &UnitFile| {
        let texts = Walk::over(&file.unit.blocks).texts.into_iter();
        let texts = texts
            .filter(|said| said.role != Role::Note)
            .map(|said| (said.read(), said.pos));
        texts
            .filter(|(text, _)| words(text) >= WORDS)
            .collect::<Vec<_>>()
    };
    let theirs: BTreeSet<String> = read(source).into_iter().map(|(text, _)| text).collect();
    for (text, pos) in read(file) {
        if theirs.contains(&text) {
            found.warning(605, &file.path, pos, &[]);
        }
    }
}

fn words(text: &str) -> usize {
    let word = |chunk: &&str| chunk.chars().filter(|c| c.is_alphabetic()).count() > 1;
    text.split_whitespace().filter(word).count()
}

/// The languages in which something must stand that stands in the source language.
pub(super) fn translations(module: &Module) -> impl Iterator<Item = &Lang> {
    module
        .manifest
        .all_languages()
        .filter(|lang| **lang != module.manifest.source)
}
