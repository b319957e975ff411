//! Marking of what is picked: choice, true-false, hotspot, words in a text.

use super::{Found, Share, Tally, index, part, pieces, zone};
use crate::answer::{Answer, PartState, State};
use crate::model::{Choice, ChoiceOption, ChoiceScoring, Hotspot, MarkText, Rich, TrueFalse};

/// What counts as a pick, and how picks are scored.
struct Rules {
    multiple: bool,
    min: Option<u32>,
    max: Option<u32>,
    scoring: ChoiceScoring,
}

/// An item that can be picked.
struct Item<'a> {
    ticked: bool,
    weight: i32,
    feedback: Option<&'a Rich>,
}

/// 11.1, 11.2, 11.4.
pub(super) fn choice<'a>(choice: &'a Choice, answer: &Answer) -> Tally<'a> {
    let Some(picked) = &answer.picked else {
        return Tally::NotAnswered;
    };
    let options = &choice.options;
    let ticked = options.iter().filter(|option| option.ticked).count();
    let weighed = options.iter().any(|option| option.weight.is_some());
    let rules = Rules {
        multiple: choice.multiple.unwrap_or(ticked > 1),
        min: choice.min,
        max: choice.max,
        scoring: scoring(choice.scoring, weighed),
    };
    let item = |option: &'a ChoiceOption| Item {
        ticked: option.ticked,
        weight: weight(option),
        feedback: option.feedback.as_ref(),
    };
    tally(options.iter().map(item), options.len(), picked, &rules)
}

/// 11.6. A click outside every zone is nothing.
pub(super) fn hotspot<'a>(
    hotspot: &'a Hotspot,
    answer: &Answer,
    picture: Option<(u32, u32)>,
) -> Tally<'a> {
    let mut picked = answer.picked.clone().unwrap_or_default();
    let clicks = answer.points.iter().flatten().chain(&answer.point);
    for click in clicks.take(1000) {
        let shapes = hotspot.zones.iter().map(|zone| &zone.shape);
        let hit = zone::hit(shapes, *click, picture).and_then(|at| u32::try_from(at + 1).ok());
        picked.extend(hit.filter(|number| !picked.contains(number)));
    }
    let zones = &hotspot.zones;
    let rules = Rules {
        multiple: hotspot
            .multiple
            .unwrap_or(zones.iter().filter(|zone| zone.ticked).count() > 1),
        min: hotspot.min,
        max: hotspot.max,
        scoring: scoring(hotspot.scoring, false),
    };
    let items = zones.iter().map(|zone| Item {
        ticked: zone.ticked,
        weight: if zone.ticked { 100 } else { 0 },
        feedback: zone.feedback.as_ref(),
    });
    tally(items, zones.len(), &picked, &rules)
}

/// 11.3.
pub(super) fn true_false<'a>(key: &'a TrueFalse, answer: &Answer) -> Tally<'a> {
    let Some(value) = answer.value else {
        return Tally::NotAnswered;
    };
    let feedback = match value {
        true => &key.feedback_true,
        false => &key.feedback_false,
    };
    Tally::Scored(Found {
        score: Share::whole(value == key.key),
        parts: Vec::new(),
        feedback: feedback.iter().collect(),
    })
}

/// 11.7.
pub(super) fn marked_words<'a>(text: &MarkText, answer: &Answer) -> Tally<'a> {
    let targets = pieces::targets(text);
    let picks = answer.picked.as_deref().unwrap_or_default();
    if picks.is_empty() || picks.len() > targets.len() {
        return Tally::NotAnswered;
    }
    let mut picked = vec![false; targets.len()];
    for number in picks {
        match index(*number, targets.len()) {
            Some(at) => picked[at] = true,
            None => return Tally::NotAnswered,
        }
    }
    let (mut right, mut wrong, mut parts) = (0, 0, Vec::new());
    for (at, (target, picked)) in targets.iter().zip(picked).enumerate() {
        let state = match (*target, picked) {
            (true, true) => State::Right,
            (false, true) => State::Wrong,
            (true, false) => State::Missing,
            (false, false) => continue,
        };
        right += i64::from(state == State::Right);
        wrong += i64::from(state == State::Wrong);
        parts.push(part(at, state));
    }
    let of = targets.iter().filter(|target| **target).count();
    Tally::Scored(Found {
        score: Share {
            won: i128::from(right - wrong),
            of: of as i128,
        },
        parts,
        feedback: Vec::new(),
    })
}

/// Weight of an option: as written, else 100 for a ticked one.
pub(super) fn weight(option: &ChoiceOption) -> i32 {
    option.weight.unwrap_or(if option.ticked { 100 } else { 0 })
}

fn scoring(written: Option<ChoiceScoring>, weighed: bool) -> ChoiceScoring {
    written.unwrap_or(if weighed {
        ChoiceScoring::Weights
    } else {
        ChoiceScoring::Balance
    })
}

fn tally<'a>(
    items: impl Iterator<Item = Item<'a>>,
    count: usize,
    picked: &[u32],
    rules: &Rules,
) -> Tally<'a> {
    if picked.len() > count || picked.iter().any(|n| index(*n, count).is_none()) {
        return Tally::NotAnswered;
    }
    let (mut sum, mut picks, mut right, mut wrong, mut good) = (0i64, 0u32, 0i64, 0i64, 0i64);
    let mut parts: Vec<PartState> = Vec::with_capacity(count.min(16));
    let mut feedback = Vec::new();
    for (at, item) in items.enumerate() {
        let fits = match (rules.multiple, rules.scoring) {
            (false, _) => item.weight >= 100,
            (true, ChoiceScoring::Weights) => item.weight > 0,
            (true, _) => item.ticked,
        };
        good += i64::from(item.ticked);
        let state = match (picked.contains(&part(at, State::Open).item), fits) {
            (true, true) => State::Right,
            (true, false) => State::Wrong,
            (false, true) if rules.multiple => State::Missing,
            (false, _) => continue,
        };
        parts.push(part(at, state));
        if state == State::Missing {
            continue;
        }
        picks += 1;
        sum += i64::from(item.weight);
        right += i64::from(item.ticked);
        wrong += i64::from(!item.ticked);
        feedback.extend(item.feedback);
    }
    let (min, max) = match rules.multiple {
        true => (rules.min.unwrap_or(1).max(1), rules.max.unwrap_or(u32::MAX)),
        false => (1, 1),
    };
    if !(min..=max).contains(&picks) {
        return Tally::NotAnswered;
    }
    let score = match rules.scoring {
        _ if !rules.multiple => Share::new(sum, 100),
        ChoiceScoring::Weights => Share::new(sum, 100),
        ChoiceScoring::Balance => Share::new(right - wrong, good),
        ChoiceScoring::All => Share::whole(right == good && wrong == 0),
    };
    Tally::Scored(Found {
        score,
        parts,
        feedback,
    })
}
