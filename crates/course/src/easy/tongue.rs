//! Words of another language than the file's, told by its most frequent small words and only when there is no doubt.

use std::collections::BTreeSet;

use super::words;
use crate::check::{Findings, Seen};
use crate::model::Inline;
use crate::module::{FIRST, Module};
use crate::walk::{Role, Words};

/// Shorter texts tell too little.
const WORDS: usize = 7;
/// So many words of another language, and none of one's own.
const SURE: usize = 3;

/// LC0609 for every text that is in another language.
pub(super) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    for lang in module.manifest.all_languages() {
        let mut look = |path: &str, pos, text: &str| {
            if let Some(other) = other(text, lang.language()) {
                found.warning(609, path, pos, &[other]);
            }
        };
        for (_, file) in module.units_in(lang) {
            for said in &seen.walk(file).texts {
                if said.role != Role::Note {
                    look(&file.path, said.pos, &own(&said.words));
                }
            }
        }
        if let Some(texts) = module.manifest.texts.get(lang) {
            look("module.toml", texts.pos, &texts.summary);
        }
        let path = format!("glossary.{}.toml", lang.as_str());
        for term in module.glossaries.get(lang).into_iter().flatten() {
            look(&path, FIRST, &term.1.means);
        }
    }
}

/// The language a text is in, when it is surely not the one it should be in.
fn other(text: &str, lang: &str) -> Option<&'static str> {
    let mine = words::of(lang)?;
    let mut row = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let low = words::small(word);
        // Nearly every text ends the search at its first words.
        if mine.small.contains(&*low) {
            return None;
        }
        row.extend((!word.is_empty()).then_some(low));
    }
    if row.len() < WORDS {
        return None;
    }
    let within = |set: &BTreeSet<String>| row.iter().filter(|word| set.contains(&***word)).count();
    words::languages().find(|other| {
        let hits = words::of(other).map_or(0, |words| within(&words.small));
        *other != lang && hits >= SURE && hits * 5 >= row.len()
    })
}

/// The text without what is marked as foreign, and without code.
fn own(words: &Words<'_>) -> String {
    let mut out = String::new();
    match words {
        Words::Plain(text) => out.push_str(text),
        Words::Rich(rich) => flat(&rich.inlines, &mut out),
    }
    out
}

fn flat(list: &[Inline], out: &mut String) {
    for inline in list {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Term { shown, .. } => out.push_str(shown),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::PageLink { text: inner, .. } => flat(inner, out),
            Inline::Foreign { .. }
            | Inline::Code(_)
            | Inline::Break
            | Inline::Picture(_)
            | Inline::Gap(_)
            | Inline::Run(_) => out.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAME: [(&str, &str); 4] = [
        (
            "en",
            "Look at the picture and say what you see with your own words.",
        ),
        (
            "fr",
            "Regardez l’image et dites ce que vous voyez avec vos propres mots.",
        ),
        (
            "it",
            "Guardi la figura e dica che cosa si vede nella stanza e anche fuori della porta.",
        ),
        (
            "ro",
            "Priviți imaginea și spuneți ce vedeți în cameră, cu cuvintele dumneavoastră.",
        ),
    ];

    #[test]
    fn a_text_is_known_by_its_small_words() {
        for (lang, _) in SAME {
            for (real, text) in SAME {
                let told = other(text, lang);
                assert_eq!(told, (real != lang).then_some(real), "{lang}: {text}");
            }
        }
    }

    #[test]
    fn names_short_texts_and_a_quoted_title_are_no_other_language() {
        assert_eq!(other("The old man of the sea and the boy", "de"), None);
        assert_eq!(other("The sea and the boy", "fr"), None);
        assert_eq!(
            other(
                "Le livre « The Old Man and the Sea » est dans la salle.",
                "fr"
            ),
            None
        );
        assert_eq!(
            other(
                "Project Gutenberg, Gallica, Europeana, 1971, 1997, 2008, 2023",
                "ro"
            ),
            None
        );
    }
}
