//! Marking of cards, drills and open work.

use unicode_normalization::UnicodeNormalization;

use super::{Found, Share, Tally, index, part};
use crate::answer::{Answer, State};
use crate::compare;
use crate::model::{Cards, HandIn, Keyboard, Mouse, Work};

/// 11.15: done when each card has been seen.
pub(super) fn cards<'a>(cards: &Cards, answer: &Answer) -> Tally<'a> {
    let mut seen = vec![false; cards.cards.len()];
    for number in answer.seen.iter().flatten() {
        if let Some(at) = index(*number, seen.len()) {
            seen[at] = true;
        }
    }
    if seen.iter().all(|seen| *seen) {
        Tally::Done
    } else {
        Tally::NotAnswered
    }
}

/// 11.19, typing.
pub(super) fn keyboard<'a>(keyboard: &Keyboard, answer: &Answer) -> Tally<'a> {
    let given = answer.lines.as_deref().unwrap_or_default();
    if given.len() > keyboard.lines.len() || given.iter().all(String::is_empty) {
        return Tally::NotAnswered;
    }
    let (mut errors, mut length, mut parts) = (0, 0, Vec::new());
    let typed = given.iter().map(String::as_str);
    let lines = keyboard
        .lines
        .iter()
        .zip(typed.chain(std::iter::repeat("")));
    for (at, (line, typed)) in lines.enumerate() {
        let expected: Vec<char> = line.text.nfc().collect();
        let typed: Vec<char> = typed.nfc().collect();
        let wrong = compare::distance(&typed, &expected, |x, y| x == y);
        errors += wrong;
        length += expected.len();
        parts.push(part(
            at,
            match wrong {
                0 => State::Right,
                _ if typed.is_empty() => State::Open,
                _ => State::Wrong,
            },
        ));
    }
    let goal = keyboard.accuracy.unwrap_or(90) as usize;
    let accurate = length.saturating_sub(errors) * 100 >= goal * length;
    Tally::Scored(Found {
        score: Share::whole(accurate),
        parts,
        feedback: Vec::new(),
    })
}

/// 11.19, pointer.
pub(super) fn mouse<'a>(mouse: &Mouse, answer: &Answer) -> Tally<'a> {
    let hits = u64::from(answer.hits.unwrap_or(0));
    let misses = u64::from(answer.misses.unwrap_or(0));
    let targets = u64::from(mouse.targets.unwrap_or(10));
    if hits + misses == 0 || hits > targets {
        return Tally::NotAnswered;
    }
    let goal = u64::from(mouse.accuracy.unwrap_or(80));
    let accurate = hits * 100 >= goal * (hits + misses);
    Tally::Scored(Found {
        score: Share::whole(accurate && hits == targets),
        parts: Vec::new(),
        feedback: Vec::new(),
    })
}

/// 11.20: points given in halves; waiting until staff has marked.
pub(super) fn hand_in<'a>(work: &HandIn, answer: &Answer) -> Tally<'a> {
    if let Some(given) = &answer.given {
        return given_points(work, given).map_or(Tally::NotAnswered, |(won, parts)| {
            let possible: i64 = work.criteria.iter().map(|one| i64::from(one.points)).sum();
            Tally::Scored(Found {
                score: Share::new(won, possible * 2),
                parts,
                feedback: Vec::new(),
            })
        });
    }
    let text = answer
        .text
        .as_deref()
        .is_some_and(|text| !text.trim().is_empty());
    let file = answer.file.as_deref().is_some_and(|file| !file.is_empty());
    let handed_in = match work.work {
        Work::Text => text,
        Work::File | Work::Drawing => file,
        Work::Paper => true,
    };
    if handed_in {
        Tally::Waiting
    } else {
        Tally::NotAnswered
    }
}

fn given_points(work: &HandIn, given: &[f64]) -> Option<(i64, Vec<crate::answer::PartState>)> {
    if given.len() != work.criteria.len() {
        return None;
    }
    let (mut won, mut parts) = (0, Vec::new());
    for (at, (points, criterion)) in given.iter().zip(&work.criteria).enumerate() {
        let halves = points * 2.0;
        let most = i64::from(criterion.points) * 2;
        let allowed = (0.0..=f64::from(criterion.points) * 2.0).contains(&halves);
        if !allowed || halves.fract() != 0.0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation)]
        let halves = halves as i64;
        won += halves;
        let state = if halves == most {
            State::Right
        } else {
            State::Wrong
        };
        parts.push(part(at, state));
    }
    Some((won, parts))
}
