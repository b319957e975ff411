//! The right answer of an activity as a value that can be shown: at the end of the tries, in print, to the officer.

use super::{dialogue, pick, pieces};
use crate::model::{
    Accepted, AcceptedRange, Activity, Criterion, Gap, Goal, Hotspot, Kind, Label, Pairs, Shape,
    Side, Sort,
};

/// The right answer. Numbers are 1-based in source order, as in an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Solution<'a> {
    /// Nothing to show: cards, a pointer drill.
    Nothing,
    /// choice, picture-choice, hotspot: the right items. Where one pick is asked, any of them.
    Items(Vec<u32>),
    /// mark: numbers of the pieces that are targets.
    Pieces(Vec<u32>),
    /// true-false.
    Truth(bool),
    /// swipe: the side of each card.
    Sides(Vec<Side>),
    /// answer, dictation: the fully right texts; keyboard: the lines to type.
    Texts(Vec<&'a str>),
    /// number: the fully right ranges, with their unit.
    Ranges(Vec<&'a AcceptedRange>, Option<&'a str>),
    /// gaps: the text of each gap.
    Gaps(Vec<&'a str>),
    /// order: the items stand in the source in the right order.
    InOrder,
    /// pairs, label: for each left side or zone the number of the line that belongs to it.
    Lines(Vec<u32>),
    /// sort: for each inner item its box.
    Boxes(Vec<u32>),
    /// dialogue: choice numbers of a best path.
    Path(Vec<u32>),
    /// simulator: what had to be done, and what had to be avoided.
    Goals(&'a [Goal]),
    /// hand-in: the rubric.
    Criteria(&'a [Criterion]),
}

/// The right answer of an activity.
pub fn solution(activity: &Activity) -> Solution<'_> {
    match &activity.kind {
        Kind::Choice(choice) => {
            let good = choice
                .options
                .iter()
                .map(|one| one.ticked || pick::weight(one) >= 100);
            Solution::Items(numbers(good))
        }
        Kind::Hotspot(Hotspot { zones, .. }) => {
            Solution::Items(numbers(zones.iter().map(|zone| zone.ticked)))
        }
        Kind::Mark(text) => Solution::Pieces(numbers(pieces::targets(text))),
        Kind::TrueFalse(key) => Solution::Truth(key.key),
        Kind::Swipe(swipe) => Solution::Sides(swipe.cards.iter().map(|card| card.side).collect()),
        Kind::Answer(short) => Solution::Texts(full(&short.accepted)),
        Kind::Dictation(dictation) => Solution::Texts(full(&dictation.accepted)),
        Kind::Keyboard(keyboard) => Solution::Texts(
            keyboard
                .lines
                .iter()
                .map(|line| line.text.as_str())
                .collect(),
        ),
        Kind::Number(number) => {
            let full = number.accepted.iter().filter(|line| line.full);
            Solution::Ranges(full.collect(), number.unit.as_deref())
        }
        Kind::Gaps(gaps) => Solution::Gaps(gaps.gaps.iter().map(gap).collect()),
        Kind::Order(_) => Solution::InOrder,
        Kind::Pairs(Pairs { lines }) => {
            Solution::Lines(numbers(lines.iter().map(|line| line.left.is_some())))
        }
        Kind::Label(Label { lines, .. }) => {
            let zone = |zone: &Option<(Shape, String)>| zone.is_some();
            Solution::Lines(numbers(lines.iter().map(|line| zone(&line.zone))))
        }
        Kind::Sort(sort) => Solution::Boxes(homes(sort)),
        Kind::Dialogue(dialogue) => Solution::Path(dialogue::best_path(dialogue)),
        Kind::Simulator(simulator) => Solution::Goals(&simulator.goals),
        Kind::HandIn(work) => Solution::Criteria(&work.criteria),
        Kind::Cards(_) | Kind::Mouse(_) => Solution::Nothing,
    }
}

fn numbers(good: impl IntoIterator<Item = bool>) -> Vec<u32> {
    let numbered = (1..).zip(good);
    numbered
        .filter_map(|(number, good)| good.then_some(number))
        .collect()
}

fn full(accepted: &[Accepted]) -> Vec<&str> {
    let full = accepted.iter().filter(|line| line.full);
    full.map(|line| line.text.as_str()).collect()
}

fn gap(gap: &Gap) -> &str {
    match gap {
        Gap::Typed(words) => words.first().map_or("", String::as_str),
        Gap::Menu(entries) => {
            let right = entries.iter().find(|(_, right)| *right);
            right.map_or("", |(entry, _)| entry.as_str())
        }
    }
}

fn homes(sort: &Sort) -> Vec<u32> {
    let boxes = (1..).zip(&sort.boxes);
    boxes
        .flat_map(|(number, one)| one.items.iter().map(move |_| number))
        .collect()
}
