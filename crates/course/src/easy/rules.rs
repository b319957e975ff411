//! The rules for texts that are easy to read (section 7 of the learning document): LC0701–LC0715 and LC0720.

use std::collections::{BTreeSet, HashSet};

use super::Read;
use super::sentence::Sentence;
use super::words::{self, Words};
use crate::check::Findings;
use crate::manifest::Reading;
use crate::model::{Glossary, Inline, Kind, Pos};
use crate::module::{Module, UnitFile};
use crate::names::Lang;
use crate::walk::{Role, Walk, Words as Text};

/// Thresholds by reading level.
struct Level {
    words: usize,
    paragraph_sentences: usize,
    paragraph_words: usize,
    commas: usize,
    /// Two long words in a row are told.
    beginner: bool,
}

impl Level {
    fn of(reading: Reading) -> Level {
        let level = |words, paragraph_sentences, paragraph_words, commas, beginner| Level {
            words,
            paragraph_sentences,
            paragraph_words,
            commas,
            beginner,
        };
        match reading {
            Reading::PreA1 | Reading::A1 | Reading::A2 => level(15, 3, 60, 2, true),
            Reading::B1 => level(20, 5, 90, 3, false),
            Reading::B2 => level(25, 6, 120, 4, false),
        }
    }
}

pub(super) fn check(
    module: &Module,
    lang: &Lang,
    file: &UnitFile,
    walk: &Walk<'_>,
    read: &[Read<'_>],
    found: &mut Findings,
) {
    let empty = Glossary::new();
    let mut unit = UnitCheck {
        level: Level::of(module.manifest.reading),
        lang: lang.language(),
        words: words::of(lang.language()),
        glossary: module.glossaries.get(lang).unwrap_or(&empty),
        file: &file.path,
        told: BTreeSet::new(),
        keys: keys(walk),
        names: names(read),
        found,
    };
    let shown: Vec<&Read<'_>> = read
        .iter()
        .filter(|one| one.said.role != Role::Note)
        .collect();
    let small: Vec<String> = shown.iter().map(|one| one.text.to_lowercase()).collect();
    let rows: Vec<Vec<&str>> = small.iter().map(|low| words::row(low)).collect();
    for ((one, low), row) in shown.iter().zip(&small).zip(&rows) {
        unit.text(one, low, row);
    }
    for (list, pos, depth) in &walk.lists {
        if *depth > 2 || list.items.len() > 7 {
            unit.found.warning(710, &file.path, *pos, &[]);
        }
    }
    unit.one_name(&shown, &small, &rows);
}

/// Keys of the keyboard and words in another language: they stay as they are.
fn keys(walk: &Walk<'_>) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for said in &walk.texts {
        if let Text::Rich(rich) = said.words {
            collect_keys(&rich.inlines, &mut keys);
        }
    }
    keys
}

fn names<'a>(read: &[Read<'a>]) -> BTreeSet<&'a str> {
    let sentences = read.iter().flat_map(|one| &one.sentences);
    let inside = sentences.flat_map(|sentence| sentence.words.iter().skip(1));
    inside
        .filter(|word| word.starts_with(char::is_uppercase))
        .copied()
        .collect()
}

fn collect_keys(list: &[Inline], keys: &mut BTreeSet<String>) {
    for inline in list {
        match inline {
            Inline::Key(inner) | Inline::Foreign { text: inner, .. } => {
                let mut text = String::new();
                crate::plain::inlines(inner, &mut text);
                keys.extend(text.split_whitespace().map(str::to_owned));
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => collect_keys(inner, keys),
            _ => {}
        }
    }
}

struct UnitCheck<'a> {
    level: Level,
    lang: &'a str,
    words: Option<&'static Words>,
    glossary: &'a Glossary,
    file: &'a str,
    /// Abbreviations and hard words, told once a unit.
    told: BTreeSet<String>,
    keys: BTreeSet<String>,
    /// Words that have a capital inside a sentence: names of people, places and services.
    names: BTreeSet<&'a str>,
    found: &'a mut Findings,
}

impl UnitCheck<'_> {
    fn text(&mut self, read: &Read<'_>, low: &str, row: &[&str]) {
        let Read {
            said,
            text,
            sentences,
        } = read;
        let in_mark = matches!(
            said.activity.map(|activity| &activity.kind),
            Some(Kind::Mark(_))
        ) && said.role == Role::Item;
        self.listed(row, said.pos);
        if said.role == Role::Label {
            return;
        }
        if said.role == Role::Paragraph
            || said.role == Role::Transcript
            || said.role == Role::Prompt
        {
            self.paragraph(sentences, said.pos);
        }
        for sentence in sentences {
            self.sentence(sentence, said.pos);
            if !in_mark {
                self.capitals(sentence, said.pos);
                self.abbreviations(sentence, text, said.pos);
            }
            if said.role != Role::Heading {
                self.roman(sentence, said.pos);
            }
            if said.role == Role::Prompt {
                self.hard_words(sentence, said.pos);
            }
        }
        self.signs(text, low, said.pos);
    }

    /// LC0709 and LC0720.
    fn listed(&mut self, row: &[&str], pos: Pos) {
        let Some(words) = self.words else {
            return;
        };
        for (word, better) in words.forbidden.within(row) {
            self.found.warning(720, self.file, pos, &[word, better]);
        }
        for (word, better) in words.jargon.within(row) {
            if !self.explained(word) {
                self.found.info(709, self.file, pos, &[word, better]);
            }
        }
    }

    fn paragraph(&mut self, sentences: &[Sentence<'_>], pos: Pos) {
        let words: usize = sentences.iter().map(|sentence| sentence.words.len()).sum();
        if sentences.len() > self.level.paragraph_sentences || words > self.level.paragraph_words {
            let details = [sentences.len().to_string(), words.to_string()];
            self.found
                .warning(702, self.file, pos, &[&details[0], &details[1]]);
        }
    }

    fn sentence(&mut self, sentence: &Sentence<'_>, pos: Pos) {
        let count = sentence.words.len();
        if count > self.level.words {
            let start = start_of(sentence);
            self.found
                .warning(701, self.file, pos, &[&count.to_string(), &start]);
        }
        let commas = sentence
            .chunks
            .iter()
            .filter(|chunk| chunk.ends_with([',', '،']))
            .count();
        if commas > self.level.commas {
            self.found
                .warning(703, self.file, pos, &[&start_of(sentence)]);
        }
        let long = |word: &&str| {
            word.len() >= 10 && word.chars().filter(|c| c.is_alphabetic()).count() >= 10
        };
        if self.level.beginner
            && let Some(pair) = sentence
                .words
                .windows(2)
                .find(|pair| pair.iter().all(long) && !self.explained(&pair.join(" ")))
        {
            self.found.info(704, self.file, pos, &[&pair.join(" ")]);
        }
        let Some(words) = self.words else {
            return;
        };
        let parts = words.parts(&sentence.words, self.lang);
        if parts.negations.max(parts.negations_with) > 1 {
            self.found.info(706, self.file, pos, &[&start_of(sentence)]);
        }
        if parts.conditions > 1 {
            self.found.info(707, self.file, pos, &[&start_of(sentence)]);
        }
        if parts.subordinators > 2 {
            self.found.info(711, self.file, pos, &[&start_of(sentence)]);
        }
    }

    fn capitals(&mut self, sentence: &Sentence<'_>, pos: Pos) {
        let loud = |word: &&str| is_capitals(word) && !self.keys.contains(*word) && !is_roman(word);
        if let Some(pair) = sentence.words.windows(2).find(|pair| pair.iter().all(loud)) {
            self.found.warning(708, self.file, pos, &[&pair.join(" ")]);
        }
    }

    /// LC0705: explained in the glossary, or in brackets beside it at its first use.
    fn abbreviations(&mut self, sentence: &Sentence<'_>, text: &str, pos: Pos) {
        for word in &sentence.words {
            let short =
                is_capitals(word) && (2..=6).contains(&word.chars().count()) && !is_roman(word);
            if !short || self.keys.contains(*word) || !self.told.insert((*word).to_owned()) {
                continue;
            }
            let beside = text.contains(&format!("{word} (")) || text.contains(&format!("({word})"));
            if !beside && !self.explained(word) {
                self.found.warning(705, self.file, pos, &[word]);
            }
        }
    }

    fn roman(&mut self, sentence: &Sentence<'_>, pos: Pos) {
        if let Some(word) = sentence
            .words
            .iter()
            .find(|word| word.len() > 1 && is_roman(word))
        {
            self.found.warning(713, self.file, pos, &[word]);
        }
    }

    fn hard_words(&mut self, sentence: &Sentence<'_>, pos: Pos) {
        let Some(words) = self.words else {
            return;
        };
        for word in &sentence.words {
            if word.len() < 9 {
                continue;
            }
            let low = word.to_lowercase();
            let hard = !self.names.contains(*word)
                && low.chars().filter(|c| c.is_alphabetic()).count() >= 9
                && low.chars().all(|c| c.is_alphabetic() || c == '-')
                && !known(&low, &words.frequent)
                && !self.keys.contains(*word);
            if hard && !self.explained(&low) && self.told.insert(low.clone()) {
                self.found.warning(715, self.file, pos, &[word]);
            }
        }
    }

    fn signs(&mut self, text: &str, low: &str, pos: Pos) {
        let bare_percent = text.contains('%')
            && text.split_whitespace().any(|chunk| {
                chunk
                    .trim_end_matches(['.', ',', ')', '”', '»'])
                    .ends_with('%')
                    && chunk.chars().any(char::is_alphabetic)
            });
        let slashed = ["and/or", "et/ou", "e/o", "și/sau"]
            .into_iter()
            .filter(|sign| low.contains(sign))
            .find(|sign| {
                low.split_whitespace()
                    .any(|chunk| chunk.trim_matches(|c: char| !c.is_alphabetic()) == *sign)
            });
        let short = ["etc.", "ecc."].into_iter().find(|sign| low.contains(sign));
        let sign = ["&", "§"].into_iter().find(|sign| text.contains(sign));
        let sign = sign.or(slashed).or(short).or(bare_percent.then_some("%"));
        if let Some(sign) = sign {
            self.found.info(712, self.file, pos, &[sign]);
        }
    }

    /// LC0714: two words for one thing; forms of one word are no fault.
    fn one_name(&mut self, shown: &[&Read<'_>], small: &[String], rows: &[Vec<&str>]) {
        let words: HashSet<&str> = rows.iter().flatten().copied().collect();
        let first = |form: &str| {
            let form = form.to_lowercase();
            if !words::row(&form).iter().all(|word| words.contains(word)) {
                return None;
            }
            let found = small.iter().position(|text| has_word(text, &form))?;
            Some((form, shown[found].said.pos))
        };
        for (word, term) in self
            .glossary
            .iter()
            .filter(|(_, term)| !term.also.is_empty())
        {
            let mut used: Vec<(String, Pos)> = Vec::new();
            for (form, pos) in std::iter::once(word)
                .chain(&term.also)
                .filter_map(|form| first(form))
            {
                if used.iter().all(|(other, _)| !is_inflection(other, &form)) {
                    used.push((form, pos));
                }
            }
            used.sort_by_key(|(_, pos)| *pos);
            if let [(one, _), (other, pos), ..] = used.as_slice() {
                self.found.info(714, self.file, *pos, &[other, one]);
            }
        }
    }

    fn explained(&self, word: &str) -> bool {
        let low = word.to_lowercase();
        self.glossary.iter().any(|(entry, term)| {
            entry.to_lowercase() == low || term.also.iter().any(|also| also.to_lowercase() == low)
        })
    }
}

/// The first words of a sentence, to find it.
fn start_of(sentence: &Sentence<'_>) -> String {
    sentence
        .chunks
        .iter()
        .take(5)
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_capitals(word: &str) -> bool {
    word.chars()
        .all(|c| c.is_uppercase() || !c.is_alphanumeric())
        && word.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Numbers up to 39, as used for kings and centuries; `CV` or `CD` are words.
fn is_roman(word: &str) -> bool {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let rest = word.trim_start_matches('X');
    word.len() - rest.len() <= 3 && ONES.contains(&rest) && !word.is_empty()
}

/// A frequent word or a regular form of one.
fn known(word: &str, frequent: &BTreeSet<String>) -> bool {
    let stems = [
        word.strip_suffix('s'),
        word.strip_suffix("es"),
        word.strip_suffix('e'),
    ];
    frequent.contains(word)
        || stems
            .into_iter()
            .flatten()
            .any(|stem| frequent.contains(stem))
}

/// `attachments` and `attachment`, `to send` and `send`, `bar chart` and `chart` are one word.
fn is_inflection(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    shared >= 4
        || shared >= one.chars().count().min(other.chars().count())
        || has_word(one, other)
        || has_word(other, one)
}

/// Whether a text holds a word, or a run of words, as a whole.
pub(crate) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !word.is_empty()
            && [before, after]
                .into_iter()
                .flatten()
                .all(|c| !c.is_alphanumeric())
    })
}
