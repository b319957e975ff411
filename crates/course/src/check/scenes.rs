//! Scenes: the ones that units name exist, and they are the same in every language (LC0342, LC0406, LC0606).

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::check::{Findings, Seen, languages};
use crate::model::{Kind, MediaPath, Pos, Simulator};
use crate::module::{FIRST, Module, SceneFile};
use crate::names::Lang;
use crate::scene::{self, Scene};

pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    for (lang, file) in module.units.values().flatten() {
        for &(activity, pos, _) in &seen.walk(file).activities {
            if let Kind::Simulator(simulator) = &activity.kind {
                task(module, lang, &file.path, simulator, pos, found);
            }
        }
    }
    for files in module.scenes.values() {
        for (lang, file) in files {
            for picture in file.scene.iter().flat_map(pictures) {
                if module.media(picture, lang.as_str()).is_none() {
                    found.error(406, &file.path, FIRST, &[&format!("media/{}", picture.0)]);
                }
            }
        }
        same_in_all_languages(module, files, found);
    }
}

/// The scene of a task is there, and its goals name what it has.
fn task(
    module: &Module,
    lang: &Lang,
    file: &str,
    simulator: &Simulator,
    pos: Pos,
    found: &mut Findings,
) {
    let there = module
        .scenes
        .get(&simulator.scene)
        .is_some_and(|scene| scene.contains_key(lang));
    if !there && !simulator.scene.is_empty() {
        found.error(
            342,
            file,
            pos,
            &[&format!("scenes/{}.{lang}.toml", simulator.scene)],
        );
    }
    if let Some(scene) = module.scene(&simulator.scene, lang.as_str()) {
        found.take(file, scene::check_goals(simulator, scene));
    }
}

fn pictures(scene: &Scene) -> impl Iterator<Item = &MediaPath> {
    let contacts = scene
        .contacts
        .iter()
        .filter_map(|contact| contact.picture.as_ref());
    contacts.chain(scene.files.iter().filter_map(|file| file.picture.as_ref()))
}

fn same_in_all_languages(module: &Module, files: &BTreeMap<Lang, SceneFile>, found: &mut Findings) {
    let parsed = |lang: &Lang| {
        files
            .get(lang)
            .and_then(|file| file.text.parse::<Table>().ok())
    };
    let Some(source) = parsed(&module.manifest.source) else {
        return;
    };
    for lang in languages::translations(module) {
        if let (Some(scene), Some(file)) = (parsed(lang), files.get(lang))
            && let Some(name) = first_difference(&structure(&source), &structure(&scene))
        {
            found.error(606, &file.path, FIRST, &[&name]);
        }
    }
}

/// Keys whose values are ids, kinds or links; of all others only the presence is compared.
const SAME: [&str; 31] = [
    "scene",
    "apps",
    "final",
    "id",
    "members",
    "picture",
    "folder",
    "from",
    "to",
    "cc",
    "attachments",
    "unread",
    "held",
    "kind",
    "home",
    "typed",
    "cookies",
    "form",
    "advert",
    "secure",
    "then",
    "need",
    "with",
    "repeat",
    "off",
    "idle",
    "rows",
    "facing",
    "orders",
    "max",
    "open",
];

/// The parts of a scene that must not depend on the language, by path.
fn structure(scene: &Table) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::new();
    table("", scene, &mut parts);
    parts
}

fn table(at: &str, scene: &Table, parts: &mut BTreeMap<String, String>) {
    for (key, value) in scene {
        let at = format!("{at}{key}");
        match value {
            Value::Table(inner) if key == "cells" => {
                parts.insert(at, inner.keys().cloned().collect::<Vec<_>>().join(" "));
            }
            Value::Table(inner) => table(&format!("{at}."), inner, parts),
            Value::Array(items) if items.iter().any(Value::is_table) => {
                for (number, item) in items.iter().enumerate() {
                    let id = item
                        .get("id")
                        .and_then(Value::as_str)
                        .map_or(number.to_string(), str::to_owned);
                    if let Value::Table(inner) = item {
                        table(&format!("{at}.{id}."), inner, parts);
                    }
                }
            }
            value => {
                parts.insert(at, same(key, value));
            }
        }
    }
}

fn same(key: &str, value: &Value) -> String {
    if SAME.contains(&key) {
        return value.to_string();
    }
    match (key, value) {
        ("body", Value::String(text)) => links(text).join(" "),
        ("do", Value::Array(acts)) => {
            let act = |act: &Value| act.as_str().map(first_words).unwrap_or_default();
            acts.iter().map(act).collect::<Vec<_>>().join("; ")
        }
        (_, Value::Array(items)) if key == "options" => items.len().to_string(),
        _ => String::new(),
    }
}

/// `deliver thanks`, `chat lea …`: what is done and to what, without the words said.
fn first_words(act: &str) -> String {
    let count = match act.split_whitespace().next() {
        Some("show") => 1,
        _ => 2,
    };
    act.split_whitespace()
        .take(count)
        .collect::<Vec<_>>()
        .join(" ")
}

fn links(body: &str) -> Vec<&str> {
    body.split("](page:")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .collect()
}

fn first_difference(
    one: &BTreeMap<String, String>,
    other: &BTreeMap<String, String>,
) -> Option<String> {
    let differs = one
        .iter()
        .find(|(name, value)| other.get(*name) != Some(value));
    let extra = other.iter().find(|(name, _)| !one.contains_key(*name));
    differs.or(extra).map(|(name, _)| name.clone())
}
