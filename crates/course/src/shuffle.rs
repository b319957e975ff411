//! The order in which items are shown, and the way from shown numbers back to those of the source.
//!
//! The order depends on a seed and on the texts that are seen, never on the order of the source: where the source
//! order is the key (order, pairs, sort, label), two activities that look the same are shown the same. Forms hold
//! *shown* numbers, from 1; [`to_source`] turns them into the numbers of section 10.10.

use std::collections::BTreeMap;

use crate::answer::Answer;
use crate::model::{
    Activity, Cards, Gap, Gaps, Hotspot, Inline, Item, Kind, Label, Pairs, Rich, Sort, SwipeCard,
};
use crate::score;

/// Shown places: `order[place]` is the index in the source of what stands there.
pub type Places = Vec<usize>;

/// The order of the numbered items of an activity; the source order where nothing is shuffled.
///
/// For `pairs` these are the right sides, for `label` the names, for `sort` the inner items.
pub fn items(activity: &Activity, seed: u64) -> Places {
    let texts = texts(&activity.kind);
    let shuffled = score::shuffles(activity);
    match &activity.kind {
        // Left in source order, these would give the answer away.
        Kind::Order(_) => never_right(drawn(seed, &texts)),
        Kind::Pairs(_) | Kind::Label(_) | Kind::Sort(_) => drawn(seed, &texts),
        Kind::Choice(choice) if shuffled => {
            let mut places = drawn(seed, &texts);
            places.sort_by_key(|&at| choice.options[at].last);
            places
        }
        Kind::Swipe(_) | Kind::Cards(_) if shuffled => drawn(seed, &texts),
        _ => (0..texts.len()).collect(),
    }
}

/// The words of a bank, each text once, in an order that says nothing.
pub fn bank(gaps: &Gaps, seed: u64) -> Vec<&str> {
    let first = gaps.gaps.iter().filter_map(|gap| match gap {
        Gap::Typed(words) => words.first(),
        Gap::Menu(_) => None,
    });
    unlike(first.chain(&gaps.extra).map(String::as_str).collect(), seed)
}

/// The choices of a menu, each text once, in an order that says nothing.
pub fn menu(choices: &[(String, bool)], seed: u64) -> Vec<&str> {
    unlike(
        choices.iter().map(|(text, _)| text.as_str()).collect(),
        seed,
    )
}

/// Fronts and backs of cards among each other, in an order that does not tell which belong together: the index of the
/// card, and whether it is its front.
pub fn both_sides(cards: &Cards, seed: u64) -> Vec<(usize, bool)> {
    let mut sides: Vec<(usize, bool)> = (0..cards.cards.len())
        .flat_map(|card| [(card, true), (card, false)])
        .collect();
    sides.sort_by_key(|(card, front)| draw(seed, &format!("{card} {front}")));
    sides
}

/// An answer in shown numbers, as a form gives it, in the numbers of the source.
///
/// A number that was not shown is dropped where it stands alone, and kept (to be refused by the marker) elsewhere.
///
/// Where one place of a picture is asked, a press on the picture stands for itself: a name chosen before gives way.
pub fn to_source(activity: &Activity, seed: u64, mut answer: Answer) -> Answer {
    if let Kind::Hotspot(hotspot) = &activity.kind
        && answer.points.is_some()
        && !several(hotspot)
    {
        answer.picked = None;
    }
    let places = items(activity, seed);
    renumber(activity, answer, &places, &|n| back(&places, n))
}

/// An answer in source numbers in the numbers that are shown.
pub fn to_shown(activity: &Activity, seed: u64, answer: Answer) -> Answer {
    let places = items(activity, seed);
    let inverse = inverse(&places);
    renumber(activity, answer, &inverse, &|n| back(&inverse, n))
}

/// Whether several places may be picked (11.6).
pub(crate) fn several(hotspot: &Hotspot) -> bool {
    let ticked = hotspot.zones.iter().filter(|zone| zone.ticked);
    hotspot.multiple.unwrap_or_else(|| ticked.count() > 1)
}

fn renumber(
    activity: &Activity,
    mut answer: Answer,
    at: &[usize],
    map: &dyn Fn(u32) -> u32,
) -> Answer {
    match &activity.kind {
        Kind::Choice(_) => {
            each(&mut answer.picked, map);
            if let Some(picked) = &mut answer.picked {
                picked.sort_unstable();
            }
        }
        Kind::Swipe(_) => answer.sides = answer.sides.map(|sides| scatter(&sides, at)),
        Kind::Sort(_) => answer.boxes = answer.boxes.map(|boxes| scatter(&boxes, at)),
        Kind::Order(_) => each(&mut answer.order, map),
        Kind::Cards(_) => each(&mut answer.seen, map),
        Kind::Pairs(_) => each_some(&mut answer.right, map),
        Kind::Label(_) => each_some(&mut answer.names, map),
        _ => {}
    }
    answer
}

fn each(numbers: &mut Option<Vec<u32>>, map: &dyn Fn(u32) -> u32) {
    for number in numbers.iter_mut().flatten() {
        *number = map(*number);
    }
}

fn each_some(numbers: &mut Option<Vec<Option<u32>>>, map: &dyn Fn(u32) -> u32) {
    for number in numbers.iter_mut().flatten().flatten() {
        *number = map(*number);
    }
}

/// `values[place]` belongs to source item `at[place]`.
fn scatter<T: Clone>(values: &[Option<T>], at: &[usize]) -> Vec<Option<T>> {
    let mut out = vec![None; at.len()];
    for (place, &source) in at.iter().enumerate() {
        out[source] = values.get(place).cloned().flatten();
    }
    out
}

fn back(places: &[usize], shown: u32) -> u32 {
    let index = usize::try_from(shown).ok().and_then(|n| n.checked_sub(1));
    match index.and_then(|index| places.get(index)) {
        Some(&source) => number(source),
        None => shown,
    }
}

/// The number, from 1, of an index.
pub fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// `inverse[source]` is the place where the item is shown.
pub fn inverse(places: &[usize]) -> Places {
    let mut out = vec![0; places.len()];
    for (place, &source) in places.iter().enumerate() {
        out[source] = place;
    }
    out
}

fn texts(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Choice(choice) => choice
            .options
            .iter()
            .map(|option| {
                let picture = option
                    .picture
                    .as_ref()
                    .map_or("", |picture| picture.src.0.as_str());
                format!("{picture}\n{}", seen(&option.text))
            })
            .collect(),
        Kind::Swipe(swipe) => swipe
            .cards
            .iter()
            .map(|card: &SwipeCard| seen(&card.text))
            .collect(),
        Kind::Order(order) => order
            .items
            .iter()
            .map(|item: &Item| seen(&item.text))
            .collect(),
        Kind::Pairs(Pairs { lines }) => lines.iter().map(|line| seen(&line.right)).collect(),
        Kind::Sort(Sort { boxes }) => boxes
            .iter()
            .flat_map(|one| &one.items)
            .map(|item| seen(&item.text))
            .collect(),
        Kind::Label(Label { lines, .. }) => lines.iter().map(|line| seen(&line.name)).collect(),
        Kind::Cards(Cards { cards, .. }) => cards.iter().map(|(front, _)| seen(front)).collect(),
        _ => Vec::new(),
    }
}

fn seen(text: &Rich) -> String {
    let mut out = crate::plain::rich(text);
    pictures(&text.inlines, &mut out);
    out
}

fn pictures(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Picture(picture) => {
                out.push('\n');
                out.push_str(&picture.src.0);
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => pictures(inner, out),
            _ => {}
        }
    }
}

fn drawn(seed: u64, texts: &[String]) -> Places {
    let draws: Vec<u64> = texts.iter().map(|text| draw(seed, text)).collect();
    let mut places: Places = (0..texts.len()).collect();
    places.sort_by(|&a, &b| {
        draws[a]
            .cmp(&draws[b])
            .then_with(|| texts[a].cmp(&texts[b]))
    });
    places
}

fn never_right(mut places: Places) -> Places {
    if places.is_sorted() && places.len() > 1 {
        places.rotate_left(1);
    }
    places
}

fn unlike(words: Vec<&str>, seed: u64) -> Vec<&str> {
    let once: BTreeMap<(u64, &str), ()> = words
        .into_iter()
        .map(|word| ((draw(seed, word), word), ()))
        .collect();
    once.into_keys().map(|(_, word)| word).collect()
}

/// FNV-1a over seed and text, stirred by the finalizer of SplitMix64 so that near texts draw far numbers.
fn draw(seed: u64, text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325 ^ stir(seed);
    for &byte in text.as_bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    stir(hash)
}

fn stir(value: u64) -> u64 {
    let mut z = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Common, Order, PairLine};

    fn rich(text: &str) -> Rich {
        Rich {
            inlines: vec![Inline::Text(text.into())],
            ..Rich::default()
        }
    }

    fn activity(kind: Kind) -> Activity {
        Activity {
            id: "a".into(),
            common: Common::default(),
            prompt: Vec::new(),
            kind,
            hints: Vec::new(),
            explanation: None,
            when_right: None,
            when_partly: None,
            when_not_yet: None,
        }
    }

    fn order(texts: &[&str]) -> Activity {
        let items = texts
            .iter()
            .map(|text| Item {
                text: rich(text),
                feedback: None,
            })
            .collect();
        activity(Kind::Order(Order {
            scoring: None,
            items,
        }))
    }

    #[test]
    fn an_order_is_never_shown_in_the_right_order() {
        let steps = order(&["open", "write", "send"]);
        for seed in 0..500 {
            assert_ne!(items(&steps, seed), [0, 1, 2]);
        }
    }

    #[test]
    fn every_other_order_comes_up() {
        let steps = order(&["open", "write", "send"]);
        let all: std::collections::BTreeSet<Places> =
            (0..200).map(|seed| items(&steps, seed)).collect();
        assert_eq!(all.len(), 5);
    }

    #[test]
    fn the_order_shown_does_not_come_from_the_source() {
        let line = |left: &str, right: &str| PairLine {
            left: Some(rich(left)),
            right: rich(right),
            feedback: None,
        };
        let one = activity(Kind::Pairs(Pairs {
            lines: vec![line("1", "a"), line("2", "b"), line("3", "c")],
        }));
        let other = activity(Kind::Pairs(Pairs {
            lines: vec![line("1", "c"), line("2", "a"), line("3", "b")],
        }));
        let shown = |activity: &Activity, seed| -> Vec<String> {
            let Kind::Pairs(pairs) = &activity.kind else {
                return Vec::new();
            };
            items(activity, seed)
                .iter()
                .map(|&at| crate::plain::rich(&pairs.lines[at].right))
                .collect()
        };
        for seed in 0..50 {
            assert_eq!(shown(&one, seed), shown(&other, seed));
        }
    }

    #[test]
    fn shown_numbers_find_their_way_back() {
        let steps = order(&["a", "b", "c", "d", "e"]);
        for seed in 0..50 {
            let given = Answer {
                order: Some(vec![3, 1, 5, 2, 4]),
                ..Answer::default()
            };
            let shown = to_shown(&steps, seed, given.clone());
            assert_eq!(to_source(&steps, seed, shown), given);
        }
    }
}
