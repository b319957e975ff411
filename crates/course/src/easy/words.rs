//! The word lists of the rules, one data file a language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

/// The lists of one language.
#[derive(Debug, Default)]
pub(super) struct Words {
    abbreviations: BTreeSet<String>,
    /// Words that join or turn sentences, and what each does.
    parts: HashMap<String, Parts>,
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

/// How many words of a sentence do what; for one word, noughts and ones.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Parts {
    /// Words that negate by themselves.
    pub negations: usize,
    /// Words that go with one of them (`ne … jamais` is one negation); alone they negate too.
    pub negations_with: usize,
    /// Words that open a condition.
    pub conditions: usize,
    /// Words that open a subordinate clause.
    pub subordinators: usize,
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
    let mut parts: HashMap<String, Parts> = HashMap::new();
    let mut part = |text: &str, set: fn(&mut Parts)| {
        for word in text.split_whitespace() {
            set(parts.entry(word.to_owned()).or_default());
        }
    };
    part(&data.negations, |parts| parts.negations = 1);
    part(&data.negations_with, |parts| parts.negations_with = 1);
    part(&data.conditions, |parts| parts.conditions = 1);
    part(&data.subordinators, |parts| parts.subordinators = 1);
    Words {
        abbreviations: set(&data.abbreviations),
        parts,
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

impl Words {
    /// What the words of a sentence do; in English a word that ends in `n't` negates besides.
    pub fn parts(&self, words: &[&str], lang: &str) -> Parts {
        let mut sum = Parts::default();
        for word in words {
            let low = small(word);
            let part = self.parts.get(&*low).copied().unwrap_or_default();
            sum.negations += part.negations + usize::from(lang == "en" && low.ends_with("n't"));
            sum.negations_with += part.negations_with;
            sum.conditions += part.conditions;
            sum.subordinators += part.subordinators;
        }
        sum
    }
}

/// In small letters, with straight apostrophes; most words are so already.
pub(super) fn small(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase().replace('’', "'"))
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
