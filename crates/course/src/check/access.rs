//! Media: what a unit refers to exists and is what it should be, is sound inside, and has a source (LC04, LC05).

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Findings, Seen, licence};
use crate::files::{Entry, EntryKind, Files};
use crate::limits;
use crate::media::{self, Facts, Family, Format, Refused};
use crate::model::{Block, BlockKind, Glossary, Picture};
use crate::module::{FIRST, MediaFile, Module, UnitFile, neutral, variant};
use crate::names::Lang;
use crate::walk::{Reference, UseAs, Walk};

pub(super) fn check(
    module: &Module,
    seen: &Seen<'_>,
    files: &dyn Files,
    entries: &[Entry],
    found: &mut Findings,
) {
    let facts = probe_all(module, files, found);
    speech_files(files, entries, found);
    for (lang, file) in module.units.values().flatten() {
        let walk = seen.walk(file);
        for reference in &walk.files {
            resolve(module, lang, file, reference, found);
        }
        for picture in &walk.pictures {
            alternative(picture, &file.path, found);
        }
        transcripts(&file.unit.blocks, &file.path, found);
        for (name, pos) in &walk.corpora {
            if module.corpus(name, lang.as_str()).is_empty() {
                found.error(406, &file.path, *pos, &[&format!("texts/{name}")]);
            }
        }
        moments(module, lang, file, walk, &facts, found);
    }
    for (lang, glossary) in &module.glossaries {
        glossary_pictures(module, lang, glossary, found);
    }
    credits(module, found);
}

fn probe_all(module: &Module, files: &dyn Files, found: &mut Findings) -> BTreeMap<String, Facts> {
    let mut facts = BTreeMap::new();
    for file in module.media.values() {
        let path = format!("media/{}", file.path);
        if media::is_document(&path) {
            continue;
        }
        let Some(format) = Format::of(&file.path) else {
            found.error(408, &path, FIRST, &[media::ACCEPTED]);
            continue;
        };
        if let Some(seen) = probe(&path, format, file.size, files, found) {
            if seen.metadata {
                found.info(415, &path, FIRST, &[]);
            }
            facts.insert(file.path.clone(), seen);
        }
    }
    facts
}

fn probe(
    path: &str,
    format: Format,
    size: u64,
    files: &dyn Files,
    found: &mut Findings,
) -> Option<Facts> {
    if size > format.limit() {
        found.error(
            409,
            path,
            FIRST,
            &[&limits::bytes(size), &limits::bytes(format.limit())],
        );
        return None;
    }
    let Ok(bytes) = files.read(path) else {
        found.error(406, path, FIRST, &[path]);
        return None;
    };
    match media::probe(format, &bytes) {
        Ok(facts) => return Some(facts),
        Err(_) if media::looks_like_document(&bytes) => found.error(412, path, FIRST, &[path]),
        Err(Refused::Mismatch(_)) => found.error(408, path, FIRST, &[format.family().accepted()]),
        Err(Refused::Drawing(crate::svg::Refused::NotSvg(_))) => {
            found.error(408, path, FIRST, &["SVG"])
        }
        Err(Refused::Drawing(_)) => found.error(407, path, FIRST, &[]),
        Err(Refused::TooLarge(size, most)) => found.error(409, path, FIRST, &[&size, &most]),
        Err(Refused::TooLong(size, most)) => found.error(410, path, FIRST, &[&size, &most]),
    }
    None
}

fn speech_files(files: &dyn Files, entries: &[Entry], found: &mut Findings) {
    let sounds = entries.iter().filter(|entry| {
        entry.kind == EntryKind::File
            && entry.path.starts_with("speech/")
            && entry.path.ends_with(".opus")
    });
    for entry in sounds {
        probe(&entry.path, Format::Opus, entry.size, files, found);
    }
}

fn resolve(
    module: &Module,
    lang: &Lang,
    file: &UnitFile,
    reference: &Reference<'_>,
    found: &mut Findings,
) {
    let wanted = match reference.use_as {
        UseAs::Picture => Family::Picture,
        UseAs::Sound => Family::Sound,
        UseAs::Video => Family::Film,
        UseAs::Captions => Family::Captions,
    };
    let path = reference.path;
    if Format::of(&path.0).is_none_or(|format| format.family() != wanted) {
        found.error(408, &file.path, reference.pos, &[wanted.accepted()]);
        return;
    }
    match module.media(path, lang.as_str()) {
        None => found.error(
            406,
            &file.path,
            reference.pos,
            &[&format!("media/{}", path.0)],
        ),
        Some(media) => other_language(module, lang, file, reference, media, found),
    }
}

/// A sound or film in a translation that is only there in the neutral form speaks the source language.
fn other_language(
    module: &Module,
    lang: &Lang,
    file: &UnitFile,
    reference: &Reference<'_>,
    media: &MediaFile,
    found: &mut Findings,
) {
    let spoken = matches!(
        reference.use_as,
        UseAs::Sound | UseAs::Video | UseAs::Captions
    );
    if spoken && *lang != module.manifest.source && media.path == reference.path.0 {
        let own = media.path.contains(&format!(".{lang}."));
        let wanted = variant(&media.path, lang.as_str()).unwrap_or_default();
        if !own {
            found.warning(509, &file.path, reference.pos, &[&wanted]);
        }
    }
}

fn alternative(picture: &Picture, file: &str, found: &mut Findings) {
    let Some(alt) = &picture.alt else {
        return;
    };
    let low = alt.trim().to_lowercase();
    let name = picture.src.0.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_name =
        low == name || low == stem && low.contains(['-', '_', '.']) || Format::of(&low).is_some();
    if low.is_empty() {
        found.error(501, file, picture.pos, &[]);
    } else if is_name || alt.chars().count() > 160 {
        found.warning(502, file, picture.pos, &[]);
    }
}

/// What is heard can be read, what is seen is told (LC0503, LC0504, LC0513).
fn transcripts(blocks: &[Block], file: &str, found: &mut Findings) {
    for block in blocks {
        match &block.kind {
            BlockKind::Audio { transcript, .. } if transcript.is_empty() => {
                found.error(503, file, block.pos, &[])
            }
            BlockKind::Video(video) => {
                let told = video
                    .body
                    .iter()
                    .any(|inner| matches!(inner.kind, BlockKind::Prose(_)));
                if !video.silent && (video.captions.is_none() || !told) {
                    found.error(504, file, block.pos, &[]);
                }
                if video.described.is_none() && !video.says_all {
                    found.warning(513, file, block.pos, &[]);
                }
            }
            BlockKind::Steps(inner)
            | BlockKind::Step(inner)
            | BlockKind::Corpus { body: inner, .. } => {
                transcripts(inner, file, found);
            }
            _ => {}
        }
    }
}

/// The moment at which a question stops its film lies within the film (LC0351).
fn moments(
    module: &Module,
    lang: &Lang,
    file: &UnitFile,
    walk: &Walk<'_>,
    facts: &BTreeMap<String, Facts>,
    found: &mut Findings,
) {
    for (activity, pos, film) in &walk.activities {
        let (Some(at), Some(film)) = (activity.common.at, film) else {
            continue;
        };
        let seen = module
            .media(film, lang.as_str())
            .and_then(|media| facts.get(&media.path));
        if seen
            .and_then(|facts| facts.millis)
            .is_some_and(|millis| u64::from(at) * 1000 > millis)
        {
            found.error(351, &file.path, *pos, &[]);
        }
    }
}

fn glossary_pictures(module: &Module, lang: &Lang, glossary: &Glossary, found: &mut Findings) {
    let path = format!("glossary.{lang}.toml");
    for picture in glossary.values().filter_map(|term| term.picture.as_ref()) {
        if module.media(picture, lang.as_str()).is_none() {
            found.error(406, &path, FIRST, &[&format!("media/{}", picture.0)]);
        }
    }
}

fn credits(module: &Module, found: &mut Findings) {
    let manifest = &module.manifest;
    let texts = module
        .corpora
        .values()
        .flat_map(BTreeMap::values)
        .flatten()
        .map(|text| text.path.clone());
    let have: BTreeSet<String> = module.media.keys().cloned().chain(texts).collect();
    for file in have.iter().filter(|file| module.credit(file).is_none()) {
        let path = if file.starts_with("texts/") {
            file.clone()
        } else {
            format!("media/{file}")
        };
        found.error(505, &path, FIRST, &[file]);
    }
    let mut named = BTreeSet::new();
    for entry in &manifest.media {
        let covers = |file: &str| {
            file == entry.file || neutral(file, manifest).as_deref() == Some(&entry.file)
        };
        if !have.iter().any(|file| covers(file)) {
            found.error(406, "module.toml", entry.pos, &[&entry.file]);
        }
        if !named.insert(&entry.file) {
            found.error(210, "module.toml", entry.pos, &[&entry.file]);
        }
        if entry.by.is_empty() || entry.source.is_empty() || entry.licence.is_empty() {
            found.error(505, "module.toml", entry.pos, &[&entry.file]);
        } else if !licence::fits(&entry.licence, &manifest.licence, entry.changes.is_some()) {
            found.warning(506, "module.toml", entry.pos, &[&entry.file]);
        }
    }
}
