//! The marker (sections 10 and 11): an activity and an answer give a score, the state of each item and the feedback due.
//!
//! Scores are exact fractions, rounded once. An answer that cannot belong to the activity (a number out of range, a
//! list that is too long) is *not an answer*; a list that is too short leaves the rest open.

use crate::answer::{Answer, Marking, Milli, PartState, State, Verdict};
use crate::model::{Activity, Kind, Rich};
use crate::scene::Scene;

mod arrange;
pub mod dialogue;
mod drill;
pub mod numeral;
mod pick;
pub mod pieces;
mod solution;
mod typed;
pub mod zone;

pub use pieces::pieces;
pub use solution::{Solution, solution};

/// What an activity needs from its module to be marked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Width and height of the picture of a `hotspot`; a square is supposed without it.
    pub picture: Option<(u32, u32)>,
    /// The scene of a `simulator`; without it nothing was done.
    pub scene: Option<&'a Scene>,
}

/// Marks one answer.
///
/// An activity without score (cards, some dialogues) is `Right` with 0 points once it is done. "I don't know" is 0; in
/// practice it is not a try, which the caller knows. A state of `Missing` tells the key: show it only when no try is left.
pub fn mark(activity: &Activity, answer: &Answer, around: Surroundings<'_>) -> Marking {
    if answer.dont_know {
        return Marking {
            milli: Milli(0),
            verdict: Verdict::NotYet,
            parts: Vec::new(),
            feedback: Vec::new(),
        };
    }
    finish(activity, tally(activity, answer, around))
}

/// What marking of one type finds.
pub(crate) enum Tally<'a> {
    /// Not an answer.
    NotAnswered,
    /// Waits for the trainer.
    Waiting,
    /// Done, never scored.
    Done,
    /// Scored.
    Scored(Found<'a>),
}

/// Score and what is said of the items.
pub(crate) struct Found<'a> {
    pub score: Share,
    pub parts: Vec<PartState>,
    pub feedback: Vec<&'a Rich>,
}

/// An exact share, limited to 0…1 when it is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Points won; may be negative.
    pub won: i128,
    /// Points possible.
    pub of: i128,
}

impl Share {
    /// A share of two counts.
    pub(crate) fn new(won: i64, of: i64) -> Share {
        Share {
            won: i128::from(won),
            of: i128::from(of),
        }
    }

    /// A share of two counts of items.
    pub(crate) fn of(won: usize, of: usize) -> Share {
        Share {
            won: won as i128,
            of: of as i128,
        }
    }

    /// All or nothing.
    pub(crate) fn whole(all: bool) -> Share {
        Share::new(i64::from(all), 1)
    }

    /// Thousandths, rounded half up (10.2).
    pub fn milli(self) -> Milli {
        if self.won <= 0 || self.of <= 0 {
            return Milli(0);
        }
        if self.won >= self.of {
            return Milli(1000);
        }
        // Both are below 2⁶⁴ in size, so nothing overflows.
        let rounded = (self.won * 2000 + self.of) / (self.of * 2);
        Milli(u16::try_from(rounded).unwrap_or(1000))
    }
}

fn tally<'a>(activity: &'a Activity, answer: &Answer, around: Surroundings<'_>) -> Tally<'a> {
    match &activity.kind {
        Kind::Choice(choice) => pick::choice(choice, answer),
        Kind::TrueFalse(key) => pick::true_false(key, answer),
        Kind::Hotspot(hotspot) => pick::hotspot(hotspot, answer, around.picture),
        Kind::Mark(text) => pick::marked_words(text, answer),
        Kind::Swipe(swipe) => arrange::swipe(swipe, answer),
        Kind::Order(order) => arrange::order(order, answer),
        Kind::Pairs(pairs) => arrange::pairs(pairs, answer),
        Kind::Sort(sort) => arrange::sort(sort, answer),
        Kind::Label(label) => arrange::label(label, answer),
        Kind::Answer(short) => typed::short_answer(short, answer),
        Kind::Number(number) => typed::number(number, answer),
        Kind::Gaps(gaps) => typed::gaps(gaps, answer),
        Kind::Dictation(dictation) => typed::dictation(dictation, answer),
        Kind::Dialogue(dialogue) => dialogue::tally(dialogue, answer),
        Kind::Cards(cards) => drill::cards(cards, answer),
        Kind::Keyboard(keyboard) => drill::keyboard(keyboard, answer),
        Kind::Mouse(mouse) => drill::mouse(mouse, answer),
        Kind::HandIn(work) => drill::hand_in(work, answer),
        Kind::Simulator(simulator) => crate::scene::tally(simulator, answer, around.scene),
    }
}

fn finish(activity: &Activity, tally: Tally<'_>) -> Marking {
    let (verdict, milli, found) = match tally {
        Tally::NotAnswered => (Verdict::None, Milli(0), None),
        Tally::Waiting => (Verdict::Waiting, Milli(0), None),
        Tally::Done => (Verdict::Right, Milli(0), None),
        Tally::Scored(found) => {
            let milli = found.score.milli();
            (verdict(milli), milli, Some(found))
        }
    };
    let overall = match verdict {
        Verdict::Right => activity.when_right.as_ref(),
        Verdict::Partly => activity.when_partly.as_ref(),
        Verdict::NotYet => activity.when_not_yet.as_ref(),
        Verdict::Waiting | Verdict::None => None,
    };
    let (parts, said) = found.map_or_else(Default::default, |found| (found.parts, found.feedback));
    Marking {
        milli,
        verdict,
        parts,
        feedback: said.into_iter().chain(overall).cloned().collect(),
    }
}

/// The verdict of a score.
pub fn verdict(milli: Milli) -> Verdict {
    match milli.0 {
        0 => Verdict::NotYet,
        1..=999 => Verdict::Partly,
        _ => Verdict::Right,
    }
}

/// State of the n-th item, from 0.
fn part(index: usize, state: State) -> PartState {
    PartState {
        item: u32::try_from(index + 1).unwrap_or(u32::MAX),
        state,
    }
}

/// Index of an item from its number, if there are so many.
fn index(number: u32, count: usize) -> Option<usize> {
    let index = usize::try_from(number).ok()?.checked_sub(1)?;
    (index < count).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_rounded_once_half_up() {
        let milli = |won, of| Share::new(won, of).milli().0;
        assert_eq!(milli(1, 3), 333);
        assert_eq!(milli(2, 3), 667);
        assert_eq!(milli(1, 8), 125);
        assert_eq!(milli(9999, 10000), 1000);
        assert_eq!(milli(-1, 3), 0);
        assert_eq!(milli(5, 3), 1000);
        assert_eq!(milli(1, 0), 0);
    }

    #[test]
    fn verdicts_follow_the_score() {
        assert_eq!(verdict(Milli(0)), Verdict::NotYet);
        assert_eq!(verdict(Milli(1)), Verdict::Partly);
        assert_eq!(verdict(Milli(1000)), Verdict::Right);
    }
}
