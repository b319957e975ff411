//! An inverted index in memory: from the form of a word to the records that have it.

use std::collections::HashMap;

use locale::Lang;

use super::words::{forms, is_small, words};
use crate::bits::Bits;
use crate::facet::Facet;
use crate::text::Text;

/// How much a place in a record counts; a higher one always stands above a lower one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tier {
    /// Remarks and notes.
    Notes,
    /// Facts and the labels of codes.
    Facts,
    /// The summary.
    Summary,
    /// The names.
    Name,
}

/// The words of records, by language.
#[derive(Debug, Clone)]
pub(crate) struct Index {
    records: usize,
    languages: [Language; 5],
}

#[derive(Debug, Clone, Default)]
struct Language {
    /// Where a form is kept.
    at: HashMap<Box<str>, u32>,
    /// Records that have a form, each once, with its best place.
    rows: Vec<Vec<(u32, Tier)>>,
    /// Codes whose labels have a form.
    labels: HashMap<Box<str>, Vec<(Facet, Box<str>)>>,
    /// Forms in order, for beginnings of words.
    sorted: Vec<(Box<str>, u32)>,
    /// Forms of words already met; only while the index is made.
    met: HashMap<String, Vec<u32>>,
}

/// The most words of a search that are looked at.
const MOST_WORDS: usize = 12;
/// The fewest letters that can be the beginning of a word.
const BEGINNING: usize = 3;

impl Index {
    pub(crate) fn new(records: usize) -> Index {
        Index {
            records,
            languages: Default::default(),
        }
    }

    /// Adds a text of a record; records come in order.
    pub(crate) fn put(&mut self, record: usize, tier: Tier, text: Text<'_>) {
        let Ok(record) = u32::try_from(record) else {
            return;
        };
        let language = &mut self.languages[text.lang as usize];
        for word in words(text.text) {
            for row in language.rows_of(&word, text.lang) {
                let row = &mut language.rows[row as usize];
                match row.last_mut() {
                    Some((last, best)) if *last == record => *best = tier.max(*best),
                    _ => row.push((record, tier)),
                }
            }
        }
    }

    /// Adds the label of a code, which stands for all records that have the code.
    pub(crate) fn put_label(&mut self, facet: Facet, code: &str, label: Text<'_>) {
        let language = &mut self.languages[label.lang as usize];
        for word in words(label.text) {
            for form in forms(&word, label.lang) {
                let codes = language.labels.entry(form.into()).or_default();
                if !codes.iter().any(|(f, c)| *f == facet && &**c == code) {
                    codes.push((facet, code.into()));
                }
            }
        }
    }

    /// Puts the forms in order.
    pub(crate) fn finish(&mut self) {
        for language in &mut self.languages {
            language.met = HashMap::new();
            let forms = language.at.iter();
            language.sorted = forms.map(|(form, at)| (form.clone(), *at)).collect();
            language.sorted.sort_unstable();
        }
    }

    /// The records that have all words with how well they match, the best first; none when there is no word.
    pub(crate) fn search<'a>(
        &self,
        text: &str,
        lang: Lang,
        labelled: impl Fn(Facet, &str) -> Option<&'a Bits>,
    ) -> Option<Vec<(usize, u32)>> {
        let asked = asked(text);
        if asked.is_empty() {
            return (!text.trim().is_empty()).then(Vec::new);
        }
        let mut total = vec![0; self.records];
        let mut left = Bits::all(self.records);
        for word in asked {
            let mut best = vec![0; self.records];
            self.exact(&word, lang, &labelled, &mut best);
            if best.iter().all(|score| *score == 0) {
                self.beginnings(&word, &mut best);
            }
            let mut these = Bits::none(self.records);
            for (at, score) in best.into_iter().enumerate().filter(|(_, score)| *score > 0) {
                these.put(at);
                total[at] += score;
            }
            left.keep(&these);
        }
        let mut hits: Vec<(usize, u32)> = left.positions().map(|at| (at, total[at])).collect();
        hits.sort_by_key(|(at, score)| (std::cmp::Reverse(*score), *at));
        Some(hits)
    }

    fn exact<'a>(
        &self,
        word: &str,
        reader: Lang,
        labelled: impl Fn(Facet, &str) -> Option<&'a Bits>,
        best: &mut [u32],
    ) {
        for lang in Lang::all() {
            let language = &self.languages[lang as usize];
            let own = lang == reader;
            for form in forms(word, lang) {
                let rows = language.at.get(form.as_str());
                for (record, tier) in rows.map_or(&[][..], |at| &language.rows[*at as usize]) {
                    raise(best, *record as usize, score(*tier, own));
                }
                for (facet, code) in language.labels.get(form.as_str()).into_iter().flatten() {
                    let records = labelled(*facet, code).into_iter();
                    for record in records.flat_map(Bits::positions) {
                        raise(best, record, score(Tier::Facts, own));
                    }
                }
            }
        }
    }

    fn beginnings(&self, word: &str, best: &mut [u32]) {
        let word = super::folded(word);
        if word.chars().count() < BEGINNING {
            return;
        }
        for language in &self.languages {
            let from = language.sorted.partition_point(|(form, _)| **form < *word);
            let longer = language.sorted[from..].iter();
            for (_, at) in longer.take_while(|(form, _)| form.starts_with(&word)) {
                for (record, tier) in &language.rows[*at as usize] {
                    raise(best, *record as usize, score(*tier, false));
                }
            }
        }
    }
}

impl Language {
    /// The rows of all forms of a word, made when they are new.
    fn rows_of(&mut self, word: &str, lang: Lang) -> Vec<u32> {
        if let Some(rows) = self.met.get(word) {
            return rows.clone();
        }
        let mut rows = Vec::new();
        for form in forms(word, lang) {
            let next = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
            let row = *self.at.entry(form.into()).or_insert(next);
            if row == next {
                self.rows.push(Vec::new());
            }
            rows.push(row);
        }
        self.met.insert(word.to_owned(), rows.clone());
        rows
    }
}

/// The words to look for: small ones only when there is nothing else.
fn asked(text: &str) -> Vec<String> {
    let all: Vec<String> = words(text).into_iter().take(MOST_WORDS).collect();
    let large: Vec<String> = all.iter().filter(|word| !is_small(word)).cloned().collect();
    if large.is_empty() { all } else { large }
}

/// The place decides; within one place the reader's own language stands first.
fn score(tier: Tier, own: bool) -> u32 {
    (tier as u32 + 1) * 4 + u32::from(own)
}

fn raise(best: &mut [u32], record: usize, score: u32) {
    if let Some(old) = best.get_mut(record) {
        *old = score.max(*old);
    }
}
