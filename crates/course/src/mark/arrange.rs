//! Marking of what is put in its place: swipe, order, pairs, sort, label.
//!
//! The feedback of an item is given when the item was placed wrongly.

use super::{Found, Share, Tally, index, part};
use crate::answer::{Answer, State};
use crate::model::{Inline, Label, Order, OrderScoring, Pairs, Rich, Side, Sort, Swipe};
use crate::plain;

/// 11.5.
pub(super) fn swipe<'a>(swipe: &'a Swipe, answer: &Answer) -> Tally<'a> {
    let given = answer.sides.as_deref().unwrap_or_default();
    if given.len() > swipe.cards.len() {
        return Tally::NotAnswered;
    }
    let mut sides = Vec::with_capacity(swipe.cards.len());
    for side in given {
        sides.push(match side.as_deref() {
            Some("a") => Some(Side::A),
            Some("b") => Some(Side::B),
            None | Some("") => None,
            Some(_) => return Tally::NotAnswered,
        });
    }
    let cards = swipe.cards.iter();
    let placed = cards.zip(sides.into_iter().chain(std::iter::repeat(None)));
    places(placed.map(|(card, side)| Placed {
        right: side.map(|side| side == card.side),
        feedback: card.feedback.as_ref(),
    }))
}

/// 11.12.
pub(super) fn pairs<'a>(pairs: &'a Pairs, answer: &Answer) -> Tally<'a> {
    let Some(given) = indices(answer.right.as_deref(), pairs.lines.len()) else {
        return Tally::NotAnswered;
    };
    let lefts = pairs.lines.iter().filter(|line| line.left.is_some());
    if given.len() > lefts.clone().count() {
        return Tally::NotAnswered;
    }
    let placed = lefts.zip(given.into_iter().chain(std::iter::repeat(None)));
    places(placed.map(|(line, chosen)| Placed {
        right: chosen.map(|at| same(&pairs.lines[at].right, &line.right)),
        feedback: line.feedback.as_ref(),
    }))
}

/// 11.13.
pub(super) fn sort<'a>(sort: &'a Sort, answer: &Answer) -> Tally<'a> {
    let Some(given) = indices(answer.boxes.as_deref(), sort.boxes.len()) else {
        return Tally::NotAnswered;
    };
    let boxes = sort.boxes.iter().enumerate();
    let items = boxes.flat_map(|(home, one)| one.items.iter().map(move |item| (home, item)));
    if given.len() > items.clone().count() {
        return Tally::NotAnswered;
    }
    let placed = items.zip(given.into_iter().chain(std::iter::repeat(None)));
    places(placed.map(|((home, item), chosen)| Placed {
        right: chosen.map(|at| at == home),
        feedback: item.feedback.as_ref(),
    }))
}

/// 11.14.
pub(super) fn label<'a>(label: &'a Label, answer: &Answer) -> Tally<'a> {
    let Some(given) = indices(answer.names.as_deref(), label.lines.len()) else {
        return Tally::NotAnswered;
    };
    let zones = label.lines.iter().filter(|line| line.zone.is_some());
    if given.len() > zones.clone().count() {
        return Tally::NotAnswered;
    }
    let placed = zones.zip(given.into_iter().chain(std::iter::repeat(None)));
    places(placed.map(|(line, chosen)| Placed {
        right: chosen.map(|at| same(&label.lines[at].name, &line.name)),
        feedback: line.feedback.as_ref(),
    }))
}

/// 11.11.
pub(super) fn order<'a>(order: &'a Order, answer: &Answer) -> Tally<'a> {
    let count = order.items.len();
    let given = answer.order.as_deref().unwrap_or_default();
    let Some(places) = permutation(given, count) else {
        return Tally::NotAnswered;
    };
    let scoring = order.scoring.unwrap_or_default();
    let in_line = increasing(&places);
    let kept = in_line.iter().filter(|kept| **kept).count();
    let exact = (0..count).filter(|at| places[*at] == *at).count();
    let neighbours = places.windows(2).filter(|two| two[1] == two[0] + 1).count();
    let score = match scoring {
        OrderScoring::Moves if count < 2 => Share::whole(true),
        OrderScoring::Moves => Share::of(kept - 1, count - 1),
        OrderScoring::Next if count < 2 => Share::whole(true),
        OrderScoring::Next => Share::of(neighbours, count - 1),
        OrderScoring::Place => Share::of(exact, count),
        OrderScoring::Subset if kept < 2 => Share::whole(false),
        OrderScoring::Subset => Share::of(kept, count),
        OrderScoring::All => Share::whole(exact == count),
    };
    let well = |at: usize| match scoring {
        OrderScoring::Moves | OrderScoring::Subset => in_line[at] && (kept > 1 || count < 2),
        OrderScoring::Next if at == 0 => places[0] == 0,
        OrderScoring::Next => places[at] == places[at - 1] + 1,
        OrderScoring::Place | OrderScoring::All => places[at] == at,
    };
    let mut right = vec![false; count];
    for at in 0..count {
        right[places[at]] = well(at);
    }
    match places_of(order, &right) {
        Tally::Scored(found) => Tally::Scored(Found { score, ..found }),
        other => other,
    }
}

fn places_of<'a>(order: &'a Order, right: &[bool]) -> Tally<'a> {
    places(order.items.iter().zip(right).map(|(item, right)| Placed {
        right: Some(*right),
        feedback: item.feedback.as_ref(),
    }))
}

/// An item and whether it was placed rightly; `None` when it was left open.
struct Placed<'a> {
    right: Option<bool>,
    feedback: Option<&'a Rich>,
}

/// Right items / items; not an answer when all were left open.
fn places<'a>(items: impl Iterator<Item = Placed<'a>>) -> Tally<'a> {
    let (mut right, mut open) = (0, 0);
    let (mut parts, mut feedback) = (Vec::new(), Vec::new());
    for (at, item) in items.enumerate() {
        let state = match item.right {
            Some(true) => State::Right,
            Some(false) => State::Wrong,
            None => State::Open,
        };
        right += usize::from(state == State::Right);
        open += usize::from(state == State::Open);
        if state == State::Wrong {
            feedback.extend(item.feedback);
        }
        parts.push(part(at, state));
    }
    if open == parts.len() {
        return Tally::NotAnswered;
    }
    Tally::Scored(Found {
        score: Share::of(right, parts.len()),
        parts,
        feedback,
    })
}

/// Numbers as indices; `None` when one is out of range or nothing was given.
fn indices(given: Option<&[Option<u32>]>, count: usize) -> Option<Vec<Option<usize>>> {
    let at = |number: &Option<u32>| match number {
        Some(number) => index(*number, count).map(Some),
        None => Some(None),
    };
    given?.iter().map(at).collect()
}

fn permutation(given: &[u32], count: usize) -> Option<Vec<usize>> {
    if given.len() != count || count == 0 {
        return None;
    }
    let mut seen = vec![false; count];
    let place = |number: &u32| {
        let at = index(*number, count)?;
        (!std::mem::replace(&mut seen[at], true)).then_some(at)
    };
    given.iter().map(place).collect()
}

/// Which places of a permutation belong to one longest increasing subsequence.
fn increasing(places: &[usize]) -> Vec<bool> {
    // tails[k] is the place where the best run of k + 1 items ends; before[i] the place before i in its run.
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![None; places.len()];
    for at in 0..places.len() {
        let length = tails.partition_point(|tail| places[*tail] < places[at]);
        before[at] = length.checked_sub(1).map(|shorter| tails[shorter]);
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut kept = vec![false; places.len()];
    let mut next = tails.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    kept
}

/// Equal texts are interchangeable; pictures are equal when they show the same file.
pub(crate) fn same(one: &Rich, other: &Rich) -> bool {
    std::ptr::eq(one, other)
        || (pictures(&one.inlines) == pictures(&other.inlines)
            && plain::rich(one) == plain::rich(other))
}

fn pictures(list: &[Inline]) -> Vec<&str> {
    let mut found = Vec::new();
    for inline in list {
        match inline {
            Inline::Picture(picture) => found.push(picture.src.0.as_str()),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => found.extend(pictures(inner)),
            _ => {}
        }
    }
    found
}
