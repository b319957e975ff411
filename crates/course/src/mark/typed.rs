//! Marking of what is typed: short answer, number, gaps, dictation.

use super::{Found, Share, Tally, numeral, part};
use crate::answer::{Answer, State};
use crate::compare::{self, Comparison, is_punctuation};
use crate::model::{AcceptedRange, Dictation, Gap, Gaps, Number, ShortAnswer, Typos};

/// 11.8.
pub(super) fn short_answer<'a>(short: &'a ShortAnswer, answer: &Answer) -> Tally<'a> {
    let given = answer.text.as_deref().unwrap_or_default();
    let rules = Comparison::typed(short.rules);
    let Ok(line) = compare::best(&short.accepted, given, &rules) else {
        return Tally::NotAnswered;
    };
    Tally::Scored(Found {
        score: Share::new(line.map_or(0, |line| i64::from(line.weight)), 100),
        parts: Vec::new(),
        feedback: line
            .and_then(|line| line.feedback.as_ref())
            .into_iter()
            .collect(),
    })
}

/// 11.9.
pub(super) fn number<'a>(number: &'a Number, answer: &Answer) -> Tally<'a> {
    let given = answer.text.as_deref().unwrap_or_default();
    let readings = numeral::read(given, number.unit.as_deref());
    if readings.is_empty() {
        return Tally::NotAnswered;
    }
    let fits = |line: &&AcceptedRange| readings.iter().any(|value| line.range.contains(*value));
    let heavier = |best: Option<&'a AcceptedRange>, line: &'a AcceptedRange| {
        best.filter(|best| best.weight >= line.weight)
            .or(Some(line))
    };
    let line = number.accepted.iter().filter(fits).fold(None, heavier);
    Tally::Scored(Found {
        score: Share::new(line.map_or(0, |line| i64::from(line.weight)), 100),
        parts: Vec::new(),
        feedback: line
            .and_then(|line| line.feedback.as_ref())
            .into_iter()
            .collect(),
    })
}

/// 11.10.
pub(super) fn gaps<'a>(gaps: &'a Gaps, answer: &Answer) -> Tally<'a> {
    let given = answer.gaps.as_deref().unwrap_or_default();
    if given.len() > gaps.gaps.len() {
        return Tally::NotAnswered;
    }
    let rules = Comparison::typed(gaps.rules);
    let filled = given.iter().map(Option::as_deref);
    let mut parts = Vec::with_capacity(gaps.gaps.len());
    for (at, (gap, text)) in gaps
        .gaps
        .iter()
        .zip(filled.chain(std::iter::repeat(None)))
        .enumerate()
    {
        let text = text.filter(|text| !text.trim().is_empty());
        let state = match text.map(|text| fits(gap, text, gaps.bank, &rules)) {
            Some(true) => State::Right,
            Some(false) => State::Wrong,
            None => State::Open,
        };
        parts.push(part(at, state));
    }
    if parts.iter().all(|part| part.state == State::Open) {
        return Tally::NotAnswered;
    }
    let right = parts
        .iter()
        .filter(|part| part.state == State::Right)
        .count();
    Tally::Scored(Found {
        score: Share::of(right, parts.len()),
        parts,
        feedback: Vec::new(),
    })
}

/// 11.17: one minus the share of words that are wrong; the best accepted text counts.
pub(super) fn dictation<'a>(dictation: &'a Dictation, answer: &Answer) -> Tally<'a> {
    let rules = Comparison::heard(dictation.rules);
    let given = words(answer.text.as_deref().unwrap_or_default(), &rules);
    if given.is_empty() {
        return Tally::NotAnswered;
    }
    let mut best = (Share::whole(false), None);
    for line in &dictation.accepted {
        let expected = words(&line.text, &rules);
        let score = heard(&expected, &given, &rules);
        if best.1.is_none() || score.won * best.0.of > best.0.won * score.of {
            best = (score, Some(line));
        }
    }
    let (score, line) = best;
    Tally::Scored(Found {
        score,
        parts: Vec::new(),
        feedback: line
            .and_then(|line| line.feedback.as_ref())
            .into_iter()
            .collect(),
    })
}

/// Chips and menu entries are chosen, so they are compared as they stand.
fn fits(gap: &Gap, text: &str, bank: bool, rules: &Comparison) -> bool {
    match gap {
        Gap::Menu(entries) => entries
            .iter()
            .any(|(entry, right)| *right && verbatim(entry, text)),
        Gap::Typed(words) if bank => words.iter().any(|word| verbatim(word, text)),
        Gap::Typed(words) => {
            let given = compare::normal(text, rules);
            let fits = |word: &String| rules.matches(&compare::normal(word, rules), &given);
            words.iter().any(fits)
        }
    }
}

fn verbatim(one: &str, other: &str) -> bool {
    let rules = Comparison {
        case: true,
        accents: true,
        punctuation: true,
        typos: Typos::No,
    };
    one == other || compare::normal(one, &rules) == compare::normal(other, &rules)
}

fn words(text: &str, rules: &Comparison) -> Vec<String> {
    let text = compare::normal(text, rules);
    let word = |piece: &str| match rules.punctuation {
        true => piece.to_string(),
        false => piece.trim_matches(is_punctuation).to_string(),
    };
    text.split(' ')
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

fn heard(expected: &[String], given: &[String], rules: &Comparison) -> Share {
    let count = expected.len();
    // Twice as many words are all wrong however they are read, so they are not compared.
    if count == 0 || given.len() >= 2 * count {
        return Share::whole(false);
    }
    let wrong = compare::distance(expected, given, |word, heard| rules.matches(word, heard));
    Share::of(count.saturating_sub(wrong), count)
}
