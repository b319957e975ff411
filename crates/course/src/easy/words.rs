//! The word lists of the rules, one data file a language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    pub jargon: Listing,
    /// Words that hurt or judge, with better ones.
    pub forbidden: Listing,
    /// Very frequent words that no other known language has.
    pub small: BTreeSet<String>,
    signs: Signs,
}

/// By what the parts of a unit are known in a language.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// Titles of a list of sources.
    pub sources: Vec<String>,
    /// Words of a stop point.
    pub stops: Vec<String>,
    /// How "useful later" begins.
    pub later: Vec<String>,
}

/// Words and runs of words, each with a better one, by their first word.
#[derive(Debug, Default)]
pub(super) struct Listing(HashMap<String, Vec<Entry>>);

#[derive(Debug)]
struct Entry {
    rest: Vec<String>,
    words: String,
    better: String,
}

#[derive(Deserialize)]
struct Data {
    abbreviations: String,
    negations: String,
    negations_with: String,
    conditions: String,
    subordinators: String,
    frequent: String,
    sources: String,
    stops: String,
    later: String,
    small: String,
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
    let list = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Words {
        abbreviations: set(&data.abbreviations),
        negations: set(&data.negations),
        negations_with: set(&data.negations_with),
        conditions: set(&data.conditions),
        subordinators: set(&data.subordinators),
        frequent: set(&data.frequent),
        jargon: Listing::new(data.jargon),
        forbidden: Listing::new(data.forbidden),
        small: set(&data.small),
        signs: Signs {
            sources: list(&data.sources),
            stops: list(&data.stops),
            later: vec![data.later],
        },
    }
}

impl Listing {
    fn new(list: BTreeMap<String, String>) -> Listing {
        let mut by_first: HashMap<String, Vec<Entry>> = HashMap::new();
        for (words, better) in list {
            let mut parts = words.split(' ').map(str::to_owned);
            let first = parts.next().unwrap_or_default();
            let rest = parts.collect();
            by_first.entry(first).or_default().push(Entry {
                rest,
                words,
                better,
            });
        }
        Listing(by_first)
    }

    /// The entries that stand in a row of small words.
    pub fn within(&self, row: &[&str]) -> Vec<(&str, &str)> {
        let mut found: Vec<(&str, &str)> = Vec::new();
        for (at, first) in row.iter().enumerate() {
            let entries = self.0.get(*first).into_iter().flatten();
            let here = entries.filter(|entry| {
                let next = row.get(at + 1..).unwrap_or_default();
                next.len() >= entry.rest.len() && entry.rest.iter().zip(next).all(|(a, b)| a == b)
            });
            for entry in here.map(|entry| (entry.words.as_str(), entry.better.as_str())) {
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
        }
        found
    }
}

/// The lists of a language, if there are some.
pub(super) fn of(lang: &str) -> Option<&'static Words> {
    LISTS.get(lang)
}

/// The languages that have lists.
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    LISTS.keys().copied()
}

/// By what the parts of a unit are known in a language, if it has lists.
pub(crate) fn signs(lang: &str) -> Option<&'static Signs> {
    of(lang).map(|words| &words.signs)
}

/// Whether a full stop after this word ends no sentence.
pub(super) fn is_abbreviation(word: &str, lang: &str) -> bool {
    of(lang).is_some_and(|words| words.abbreviations.contains(&word.to_lowercase()))
}

/// The forbidden words in a text, each with a better one.
pub fn forbidden(text: &str, lang: &str) -> Vec<(&'static str, &'static str)> {
    let low = text.to_lowercase();
    of(lang)
        .map(|words| words.forbidden.within(&row(&low)))
        .unwrap_or_default()
}

/// The words of a text in small letters, in order.
pub(super) fn row(low: &str) -> Vec<&str> {
    low.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
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
                    && !words.jargon.0.is_empty()
                    && !words.forbidden.0.is_empty(),
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
