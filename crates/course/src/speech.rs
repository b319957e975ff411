//! Recorded or synthetic speech: how its files are named, what the index says (section 2.5).

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::diag::Diagnostic;
use crate::model::Pos;
use crate::module::{FIRST, Module, UnitFile};
use crate::names::Lang;
use crate::table;
use crate::text::{composed, single_spaced};
use crate::walk::{Role, Walk};

/// The speech of one language: file name without `.opus` → how it was made.
pub type Index = BTreeMap<String, Recording>;

/// One sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// Made by a machine; learners are told.
    pub synthetic: bool,
    /// Speaker or voice.
    pub by: String,
    /// SPDX expression or `own-work`.
    pub licence: String,
}

/// A text that a learner meets and that needs a sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Id of the unit, empty for glossary and module texts.
    pub unit: String,
    /// Where the text stands.
    pub pos: Pos,
    /// The displayed text without marks.
    pub text: String,
    /// Name of its sound.
    pub name: String,
    /// The trainer's own sound (`@@path`) stands with the text.
    pub own: bool,
}

/// Every text of the module in a language that needs a sound, in the order of the module; the same text twice needs
/// one sound. Not among them: notes, transcripts, texts of the simulator's scenes, and texts without a letter or digit.
pub fn wanted(module: &Module, lang: &Lang) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for (id, file) in module.units_in(lang) {
        let walk = Walk::over(&file.unit.blocks);
        each_text(file, &walk, &mut |pos, text, own| {
            wanted.extend(one(lang, id, pos, text, own));
        });
    }
    each_entry(module, lang, &mut |text| {
        wanted.extend(one(lang, "", Pos::default(), text.to_owned(), false));
    });
    wanted
}

fn one(lang: &Lang, unit: &str, pos: Pos, text: String, own: bool) -> Option<Wanted> {
    is_spoken(&text).then(|| Wanted {
        unit: unit.to_owned(),
        pos,
        name: name(lang.as_str(), &text),
        text,
        own,
    })
}

/// Whether there is something to say.
pub(crate) fn is_spoken(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Every text of a unit that needs a sound, and whether the trainer's own stands with it.
pub(crate) fn each_text(file: &UnitFile, walk: &Walk<'_>, add: &mut impl FnMut(Pos, String, bool)) {
    add(FIRST, file.unit.front.title.clone(), false);
    for said in &walk.texts {
        if !matches!(said.role, Role::Note | Role::Transcript) {
            add(said.pos, said.shown(), said.has_sound());
        }
    }
}

/// Every text of a glossary.
pub(crate) fn each_entry(module: &Module, lang: &Lang, add: &mut impl FnMut(&str)) {
    for (word, term) in module.glossaries.get(lang).into_iter().flatten() {
        add(word);
        add(&term.means);
    }
}

/// How many different texts need a sound in a language, and how many of them have none.
pub fn coverage(module: &Module, lang: &Lang) -> (usize, usize) {
    let wanted = wanted(module, lang);
    let all: BTreeSet<&str> = wanted.iter().map(|one| one.name.as_str()).collect();
    let files = module.speech_files.get(lang);
    let silent = wanted
        .iter()
        .filter(|one| !one.own && !files.is_some_and(|files| files.contains_key(&one.name)));
    let missing: BTreeSet<&str> = silent.map(|one| one.name.as_str()).collect();
    (all.len(), missing.len())
}

/// The name of the sound of a displayed text: 32 hex digits.
pub fn name(lang: &str, text: &str) -> String {
    let normal = composed(text);
    let hash = Sha256::new()
        .chain_update(lang)
        .chain_update("\n")
        .chain_update(single_spaced(&normal).as_bytes());
    hex(&hash.finalize()[..16])
}

/// Reads `speech/<lang>/index.toml`.
pub fn index(name: &str, bytes: &[u8]) -> (Index, Vec<Diagnostic>) {
    let (index, found) = table::read(name, bytes, |r, root| {
        let mut index = Index::new();
        for name in root.keys() {
            let Some((key, one)) = r.table(root, name, |r, table| {
                r.only(table, &["made", "by", "licence"]);
                let made = r.need_text(table, "made");
                if let Some(made) = made
                    .as_ref()
                    .filter(|made| !matches!(&*made.value, "recorded" | "synthetic"))
                {
                    r.refuse(made.pos, &table.name("made"), "recorded, synthetic");
                }
                let by = r
                    .need_text(table, "by")
                    .map(|one| one.value)
                    .unwrap_or_default();
                let licence = r
                    .need_text(table, "licence")
                    .map(|one| one.value)
                    .unwrap_or_default();
                Recording {
                    synthetic: made.is_none_or(|made| made.value != "recorded"),
                    by,
                    licence,
                }
            }) else {
                continue;
            };
            index.insert(key.trim_end_matches(".opus").to_owned(), one);
        }
        index
    });
    (index.unwrap_or_default(), found)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |number: u8| char::from(b"0123456789abcdef"[usize::from(number)]);
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_from_language_and_text() {
        assert_eq!(
            name("fr", "Où écrit-on l’adresse ?"),
            "d4b7a66f1c37ec154e391ec05f050330"
        );
        assert_eq!(
            name("fr", " Ou\u{300} écrit-on\u{a0} l’adresse\n?"),
            "d4b7a66f1c37ec154e391ec05f050330"
        );
        assert_eq!(
            name("en", "Where do you write the address?"),
            "e687efb016bd39127b8659759d3cecd0"
        );
    }

    #[test]
    fn the_index_tells_how_a_sound_was_made() {
        let text = "[d4b7a66f1c37ec154e391ec05f050330]\nmade = \"synthetic\"\nby = \"siwis\"\nlicence = \"CC-BY-4.0\"\n";
        let (index, found) = index("speech/fr/index.toml", text.as_bytes());
        assert!(found.is_empty(), "{found:?}");
        assert!(index["d4b7a66f1c37ec154e391ec05f050330"].synthetic);
    }
}
