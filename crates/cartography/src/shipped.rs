//! The data that the program brings along.

use std::sync::LazyLock;

use locale::Lang;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::atlas::{Atlas, Records};
use crate::translation::{Translation, Translations};
use crate::vocabulary::Vocabulary;

/// `cartography/initiatives.json`.
pub const INITIATIVES: &str = include_str!("../../../cartography/initiatives.json");
/// `cartography/methods.json`.
pub const METHODS: &str = include_str!("../../../cartography/methods.json");
/// `cartography/vocabulary.json`.
pub const VOCABULARY: &str = include_str!("../../../cartography/vocabulary.json");
/// `cartography/countries.json`.
pub const COUNTRIES: &str = include_str!("../../../cartography/countries.json");
/// `cartography/texts/<language>/<file>.json`, as far as they exist: language, file, text.
pub const TEXTS: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

static SHIPPED: LazyLock<Atlas> =
    LazyLock::new(|| Atlas::build(records(), vocabulary(), translations()));

#[derive(Deserialize)]
struct Items<T> {
    items: Vec<T>,
}

impl Atlas {
    /// The atlas of the records that the program brings along.
    pub fn shipped() -> &'static Atlas {
        &SHIPPED
    }
}

/// The records that the program brings along. A test holds that they can be read.
pub fn records() -> Records {
    Records {
        initiatives: items(INITIATIVES),
        methods: items(METHODS),
    }
}

/// The vocabulary that the program brings along.
pub fn vocabulary() -> Vocabulary {
    let mut words = Vocabulary::read(VOCABULARY, COUNTRIES).unwrap_or_default();
    for lang in Lang::all() {
        if let Some(definitions) = translated(lang, "vocabulary") {
            words.define(lang, &texts(definitions));
        }
    }
    words
}

/// The translations that the program brings along; a record whose translation cannot be read is shown in English.
pub fn translations() -> Translations {
    let mut all = Translations::default();
    for lang in Lang::all() {
        let of = |file| translated(lang, file);
        let translation = Translation {
            initiatives: of("initiatives").map(texts).unwrap_or_default(),
            methods: of("methods").map(texts).unwrap_or_default(),
        };
        all.put(lang, translation);
    }
    all
}

fn translated(lang: Lang, file: &str) -> Option<&'static str> {
    let mut all = TEXTS.iter();
    let found = all.find(|(tag, name, _)| *tag == lang.tag() && *name == file);
    found.map(|(.., text)| *text)
}

fn items<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str::<Items<T>>(text).map_or_else(|_| Vec::new(), |file| file.items)
}

fn texts<T: DeserializeOwned>(text: &str) -> std::collections::HashMap<String, T> {
    let all: std::collections::HashMap<String, serde_json::Value> =
        serde_json::from_str(text).unwrap_or_default();
    let read = |(id, value)| Some((id, serde_json::from_value(value).ok()?));
    all.into_iter().filter_map(read).collect()
}
