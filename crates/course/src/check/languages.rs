//! Languages: every offered one is whole, and each translation has the skeleton and the key of its source (section 14).

use std::collections::HashSet;

use crate::check::skeleton::{self, Bone};
use crate::check::{Findings, Seen};
use crate::manifest::Scenario;
use crate::model::Pos;
use crate::module::{FIRST, Module, UnitFile};
use crate::names::Lang;
use crate::walk::Role;

/// Shorter texts are often the same in two languages.
const WORDS: usize = 4;

pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    texts(module, found);
    let manifest = &module.manifest;
    for unit in &manifest.units {
        let Some(files) = module.units.get(&unit.value) else {
            continue;
        };
        let Some(source) = files.get(&manifest.source) else {
            continue;
        };
        let original = Original {
            file: source,
            bones: skeleton::of(&source.unit.blocks),
            texts: long(seen, source).map(|(text, _)| text).collect(),
        };
        for lang in manifest
            .all_languages()
            .filter(|lang| **lang != manifest.source)
        {
            match files.get(lang) {
                Some(file) => translation(&original, seen, file, found),
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

/// A unit in the source language.
struct Original<'a> {
    file: &'a UnitFile,
    bones: Vec<Bone>,
    texts: HashSet<&'a str>,
}

fn translation(original: &Original<'_>, seen: &Seen<'_>, file: &UnitFile, found: &mut Findings) {
    let source = original.file;
    if file.unit.front.source_hash.as_ref() != Some(&source.hash) {
        found.warning(604, &file.path, FIRST, &[]);
    }
    let bones = skeleton::of(&file.unit.blocks);
    compare(&original.bones, &bones, &file.path, found);
    if source.unit.front.mode != file.unit.front.mode
        || source.unit.front.form != file.unit.front.form
    {
        found.error(602, &file.path, FIRST, &["mode, form"]);
    }
    for (_, pos) in long(seen, file).filter(|(text, _)| original.texts.contains(text)) {
        found.warning(605, &file.path, pos, &[]);
    }
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

/// The texts of a unit that are long enough to tell whether they were translated.
fn long<'a>(seen: &'a Seen<'_>, file: &UnitFile) -> impl Iterator<Item = (&'a str, Pos)> {
    let texts = seen.walk(file).texts.iter().zip(seen.texts(file));
    texts
        .filter(|(said, text)| said.role != Role::Note && has_words(text))
        .map(|(said, text)| (text.as_str(), said.pos))
}

fn has_words(text: &str) -> bool {
    let word = |chunk: &&str| chunk.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    text.split_whitespace()
        .filter(word)
        .nth(WORDS - 1)
        .is_some()
}

/// The languages in which something must stand that stands in the source language.
pub(super) fn translations(module: &Module) -> impl Iterator<Item = &Lang> {
    module
        .manifest
        .all_languages()
        .filter(|lang| **lang != module.manifest.source)
}
