//! Dialogues (11.16): where a path leads, and what it is worth.

use super::{Found, Share, Tally};
use crate::answer::Answer;
use crate::model::{Dialogue, Part, PartChoice, Rich};

/// Where a path of choices has led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// Index of the part that is reached.
    pub part: usize,
    /// It is an end.
    pub ended: bool,
    /// Sum of the points on arrival there.
    pub sum: i64,
}

/// Follows a path of choice numbers; `None` when a number is no choice of its part.
///
/// Going back is free: where a part is reached again, the sum is what it was on the first arrival.
pub fn walk(dialogue: &Dialogue, path: &[u32]) -> Option<Walk> {
    let mut feedback = Vec::new();
    follow(dialogue, path, &mut feedback)
}

/// The greatest sum over forward paths from the start to a part without forward choices.
pub fn best(dialogue: &Dialogue) -> i64 {
    sums(dialogue).first().map_or(0, |(sum, _)| *sum)
}

/// Whether a percentage on an end decides the score, rather than points on choices.
pub fn ends_count(dialogue: &Dialogue) -> bool {
    dialogue.parts.iter().any(|part| part.end.is_some())
}

/// Whether the dialogue can be scored at all.
pub fn is_scored(dialogue: &Dialogue) -> bool {
    ends_count(dialogue) || best(dialogue) > 0
}

/// Choice numbers of a best forward path.
pub(super) fn best_path(dialogue: &Dialogue) -> Vec<u32> {
    if ends_count(dialogue) {
        return path_to_best_end(dialogue);
    }
    let sums = sums(dialogue);
    let mut path = Vec::new();
    let mut at = 0;
    while let Some((_, Some((choice, next)))) = sums.get(at) {
        path.push(u32::try_from(choice + 1).unwrap_or(u32::MAX));
        at = *next;
    }
    path
}

pub(super) fn tally<'a>(dialogue: &'a Dialogue, answer: &Answer) -> Tally<'a> {
    let mut feedback = Vec::new();
    let path = answer.path.as_deref().unwrap_or_default();
    let Some(walk) = follow(dialogue, path, &mut feedback).filter(|walk| walk.ended) else {
        return Tally::NotAnswered;
    };
    let score = if ends_count(dialogue) {
        let end = dialogue.parts[walk.part].end.unwrap_or(0);
        Share::new(i64::from(end), 100)
    } else {
        let best = best(dialogue);
        if best <= 0 {
            return Tally::Done;
        }
        Share::new(walk.sum, best)
    };
    Tally::Scored(Found {
        score,
        parts: Vec::new(),
        feedback,
    })
}

fn follow<'a>(dialogue: &'a Dialogue, path: &[u32], feedback: &mut Vec<&'a Rich>) -> Option<Walk> {
    let mut first_sums: Vec<Option<i64>> = vec![None; dialogue.parts.len()];
    let (mut at, mut sum) = (0, 0);
    *first_sums.first_mut()? = Some(0);
    for number in path {
        let choices = &dialogue.parts[at].choices;
        let choice = &choices[super::index(*number, choices.len())?];
        at = position(dialogue, choice)?;
        sum = *first_sums[at].get_or_insert(sum + points(choice));
        let said = choice.feedback.as_ref();
        feedback.extend(said.filter(|said| !feedback.iter().any(|old| std::ptr::eq(*old, *said))));
    }
    Some(Walk {
        part: at,
        ended: dialogue.parts[at].choices.is_empty(),
        sum,
    })
}

/// For each part the greatest sum from there on, with the choice that leads to it and its next part.
fn sums(dialogue: &Dialogue) -> Vec<(i64, Option<(usize, usize)>)> {
    let mut sums: Vec<(i64, Option<(usize, usize)>)> = vec![(0, None); dialogue.parts.len()];
    for at in (0..dialogue.parts.len()).rev() {
        for (number, choice) in dialogue.parts[at].choices.iter().enumerate() {
            let Some(next) = position(dialogue, choice).filter(|next| *next > at) else {
                continue;
            };
            let sum = sums[next].0 + points(choice);
            if sums[at].1.is_none() || sum > sums[at].0 {
                sums[at] = (sum, Some((number, next)));
            }
        }
    }
    sums
}

/// The shortest way to the end of the greatest percentage.
fn path_to_best_end(dialogue: &Dialogue) -> Vec<u32> {
    let worth = |part: &Part| part.end.unwrap_or(0);
    let mut paths: Vec<Option<Vec<u32>>> = vec![None; dialogue.parts.len()];
    let mut queue = std::collections::VecDeque::from([0]);
    if let Some(start) = paths.first_mut() {
        *start = Some(Vec::new());
    }
    while let Some(at) = queue.pop_front() {
        let Some(part) = dialogue.parts.get(at) else {
            continue;
        };
        for (number, choice) in (1..).zip(&part.choices) {
            let Some(next) = position(dialogue, choice).filter(|next| paths[*next].is_none())
            else {
                continue;
            };
            let mut path = paths[at].clone().unwrap_or_default();
            path.push(number);
            paths[next] = Some(path);
            queue.push_back(next);
        }
    }
    let reached = dialogue.parts.iter().zip(paths);
    reached
        .filter_map(|(part, path)| Some((worth(part), path?)))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, path)| path)
        .unwrap_or_default()
}

fn position(dialogue: &Dialogue, choice: &PartChoice) -> Option<usize> {
    dialogue
        .parts
        .iter()
        .position(|part| part.name == choice.next)
}

fn points(choice: &PartChoice) -> i64 {
    i64::from(choice.points.unwrap_or(0))
}
