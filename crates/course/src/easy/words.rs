//! The word lists of the rules, one data file a language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

/// The lists of one language.
#[derive(Debug, Default)]
pub(super) struct Words {
    abbreviations: BTreeSet<String>,
    /// Words that negate by themselves.
    pub negations: BTreeSet<String>,
    /// Words that go with one of them (`ne … jamais` is one negation); alone they negate too.
    pub negations_with: BTreeSet<String>,
    /// Words that open a condition.
    pub conditions: BTreeSet<String>,
    /// Words that open a subordinate clause.
    pub subordinators: BTreeSet<String>,
    /// Frequent words of nine letters and more.
    pub frequent: BTreeSet<String>,
    /// Jargon with plain words.
    pub jargon: BTreeMap<String, String>,
    /// Words that hurt or judge, with better ones.
    pub forbidden: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Data {
    abbreviations: String,
    negations: String,
    negations_with: String,
    conditions: String,
    subordinators: String,
    frequent: String,
    jargon: BTreeMap<String, String>,
    forbidden: BTreeMap<String, String>,
}

static LISTS: LazyLock<BTreeMap<&'static str, Words>> = LazyLock::new(|| {
    let data = [
        ("en", include_str!("../../data/words/en.toml")),
        ("fr", include_str!("../../data/words/fr.toml")),
        ("it", include_str!("../../data/words/it.toml")),
        ("ro", include_str!("../../data/words/ro.toml")),
    ];
    data.into_iter()
        .map(|(lang, text)| (lang, toml::from_str(text).map(words).unwrap_or_default()))
        .collect()
});

fn words(data: Data) -> Words {
    let set = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Words {
        abbreviations: set(&data.abbreviations),
        negations: set(&data.negations),
        negations_with: set(&data.negations_with),
        conditions: set(&data.conditions),
        subordinators: set(&data.subordinators),
        frequent: set(&data.frequent),
        jargon: data.jargon,
        forbidden: data.forbidden,
    }
}

/// The lists of a language, if there are some.
pub(super) fn of(lang: &str) -> Option<&'static Words> {
    LISTS.get(lang)
}

/// Whether a full stop after this word ends no sentence.
pub(super) fn is_abbreviation(word: &str, lang: &str) -> bool {
    of(lang).is_some_and(|words| words.abbreviations.contains(&word.to_lowercase()))
}

/// The forbidden words in a text, each with a better one.
pub fn forbidden(text: &str, lang: &str) -> Vec<(&'static str, &'static str)> {
    of(lang)
        .map(|words| listed(text, &words.forbidden))
        .unwrap_or_default()
}

/// The entries of a list that stand in a text as whole words.
pub(super) fn listed<'l>(
    text: &str,
    list: &'l BTreeMap<String, String>,
) -> Vec<(&'l str, &'l str)> {
    let letters = |c: char| {
        if c.is_alphanumeric() || c == '-' {
            c
        } else {
            ' '
        }
    };
    let plain: Vec<String> = text
        .to_lowercase()
        .chars()
        .map(letters)
        .collect::<String>()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let there = |entry: &str| {
        let parts: Vec<&str> = entry.split(' ').collect();
        plain
            .windows(parts.len())
            .any(|window| window.iter().zip(&parts).all(|(a, b)| a == b))
    };
    list.iter()
        .filter(|(entry, _)| there(entry))
        .map(|(entry, better)| (entry.as_str(), better.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_lists() {
        for lang in ["en", "fr", "it", "ro"] {
            let words = of(lang).expect("lists");
            assert!(
                words.frequent.len() > 200
                    && !words.jargon.is_empty()
                    && !words.forbidden.is_empty(),
                "{lang}"
            );
        }
    }

    #[test]
    fn only_whole_words_are_forbidden() {
        assert_eq!(forbidden("Adjust it. A cellar.", "en"), []);
        assert_eq!(forbidden("Your release date, simply.", "en").len(), 2);
    }
}
