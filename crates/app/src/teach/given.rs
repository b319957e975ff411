//! An answer in readable form: each item in the words of the activity, with whether it is right.

use course::answer::{Answer, Marking, State};
use course::mark::Solution;
use course::mark::{pieces, solution};
use course::model::{Activity, Dialogue, Kind, Picture, Rich};
use course::plain;
use locale::Lang;

use crate::learn::work::IN_HAND;

/// One line of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What was answered.
    pub text: String,
    /// Whether it is right, where that is known.
    pub state: Option<State>,
}

/// What a learner answered, line by line.
pub fn lines(activity: &Activity, answer: &Answer, marking: &Marking, t: Lang) -> Vec<Line> {
    if answer.dont_know {
        return vec![line(t.common_dont_know().to_owned(), None)];
    }
    let state = |item: usize| {
        let number = u32::try_from(item + 1).unwrap_or(u32::MAX);
        let part = marking.parts.iter().find(|part| part.item == number);
        part.map(|part| part.state)
    };
    match &activity.kind {
        Kind::Choice(choice) => picked(answer, state, |at| {
            let option = choice.options.get(at)?;
            Some(text_or(&option.text, option.picture.as_ref()))
        }),
        Kind::Hotspot(hotspot) => {
            let mut all = picked(answer, state, |at| {
                Some(hotspot.zones.get(at)?.name.clone())
            });
            let points = answer.point.iter().chain(answer.points.iter().flatten());
            all.extend(points.map(|[x, y]| line(format!("{x:.0} % × {y:.0} %"), None)));
            all
        }
        Kind::Mark(text) => {
            let pieces = pieces::pieces(text);
            picked(answer, state, |at| Some(pieces.get(at)?.text.clone()))
        }
        Kind::TrueFalse(key) => answer
            .value
            .map(|value| {
                let word = if value {
                    &key.true_label
                } else {
                    &key.false_label
                };
                let plain = if value { t.common_yes() } else { t.common_no() };
                line(word.clone().unwrap_or_else(|| plain.to_owned()), state(0))
            })
            .into_iter()
            .collect(),
        Kind::Swipe(swipe) => joined(answer.sides.as_deref(), state, |at, side| {
            let card = plain::rich(&swipe.cards.get(at)?.text);
            let side = if side == "a" { &swipe.a } else { &swipe.b };
            Some(format!("{card} → {side}"))
        }),
        Kind::Gaps(_) => joined(answer.gaps.as_deref(), state, |at, word| {
            Some(format!("{}: {word}", at + 1))
        }),
        Kind::Order(order) => {
            let given = answer.order.iter().flatten();
            let item = |number: &u32| {
                order
                    .items
                    .get(index(*number))
                    .map(|item| plain::rich(&item.text))
            };
            given
                .enumerate()
                .filter_map(|(at, number)| {
                    Some(line(
                        format!("{}. {}", at + 1, item(number)?),
                        state(index(*number)),
                    ))
                })
                .collect()
        }
        Kind::Pairs(pairs) => {
            let lefts: Vec<&Rich> = pairs
                .lines
                .iter()
                .filter_map(|one| one.left.as_ref())
                .collect();
            joined(answer.right.as_deref(), state, |at, number| {
                let right = &pairs.lines.get(index(*number))?.right;
                Some(format!(
                    "{} → {}",
                    plain::rich(lefts.get(at)?),
                    plain::rich(right)
                ))
            })
        }
        Kind::Sort(sort) => {
            let items: Vec<String> = sort
                .boxes
                .iter()
                .flat_map(|one| one.items.iter().map(|item| plain::rich(&item.text)))
                .collect();
            joined(answer.boxes.as_deref(), state, |at, number| {
                let name = plain::rich(&sort.boxes.get(index(*number))?.name);
                Some(format!("{} → {name}", items.get(at)?))
            })
        }
        Kind::Label(label) => {
            let zones: Vec<&str> = label
                .lines
                .iter()
                .filter_map(|one| one.zone.as_ref().map(|(_, name)| name.as_str()))
                .collect();
            joined(answer.names.as_deref(), state, |at, number| {
                let name = plain::rich(&label.lines.get(index(*number))?.name);
                Some(format!("{} → {name}", zones.get(at)?))
            })
        }
        Kind::Dialogue(dialogue) => said(dialogue, answer.path.as_deref().unwrap_or_default()),
        Kind::Simulator(_) => answer
            .acts
            .iter()
            .flatten()
            .map(|act| line(words_of(act), None))
            .collect(),
        Kind::Keyboard(_) => texts(answer.lines.iter().flatten()),
        Kind::Mouse(_) => vec![line(
            t.teach_hits_and_misses(
                i64::from(answer.hits.unwrap_or_default()),
                i64::from(answer.misses.unwrap_or_default()),
            ),
            None,
        )],
        Kind::Cards(cards) => {
            let seen = answer.seen.iter().flatten();
            let front = |number: &u32| {
                cards
                    .cards
                    .get(index(*number))
                    .map(|(front, _)| plain::rich(front))
            };
            texts(seen.filter_map(front))
        }
        Kind::HandIn(work) => {
            let mut all = texts(answer.text.iter());
            if answer.file.as_deref() == Some(IN_HAND) {
                all.push(line(t.teach_given_in_hand().to_owned(), None));
            }
            let ticked = answer.ticked.iter().flatten();
            let criterion = |number: &u32| {
                work.criteria
                    .get(index(*number))
                    .map(|one| plain::rich(&one.text))
            };
            all.extend(
                ticked
                    .filter_map(criterion)
                    .map(|text| line(format!("✓ {text}"), None)),
            );
            all
        }
        Kind::Answer(_) | Kind::Number(_) | Kind::Dictation(_) => answer
            .text
            .iter()
            .map(|text| line(text.clone(), state(0)))
            .collect(),
    }
}

/// How many items are right, of how many: "2 of 6"; `None` for activities of one item.
pub fn count(marking: &Marking) -> Option<(i64, i64)> {
    let of = marking
        .parts
        .iter()
        .filter(|part| part.state != State::Wrong || marking.parts.len() > 1)
        .count();
    if of < 2 {
        return None;
    }
    let right = marking
        .parts
        .iter()
        .filter(|part| part.state == State::Right)
        .count();
    Some((i64::try_from(right).ok()?, i64::try_from(of).ok()?))
}

/// The right answer in a line, for the trainer.
pub fn right(activity: &Activity, t: Lang) -> String {
    let option = |number: &u32| match &activity.kind {
        Kind::Choice(choice) => {
            let option = choice.options.get(index(*number));
            option.map_or_else(String::new, |one| text_or(&one.text, one.picture.as_ref()))
        }
        Kind::Hotspot(hotspot) => hotspot
            .zones
            .get(index(*number))
            .map_or_else(String::new, |zone| zone.name.clone()),
        _ => number.to_string(),
    };
    match solution(activity) {
        Solution::Items(items) => items.iter().map(option).collect::<Vec<_>>().join(" · "),
        Solution::Pieces(numbers) => match &activity.kind {
            Kind::Mark(text) => {
                let pieces = pieces::pieces(text);
                let words = numbers
                    .iter()
                    .filter_map(|number| pieces.get(index(*number)));
                words
                    .map(|piece| piece.text.clone())
                    .collect::<Vec<_>>()
                    .join(" · ")
            }
            _ => String::new(),
        },
        Solution::Truth(key) => match &activity.kind {
            Kind::TrueFalse(labels) => {
                let word = if key {
                    &labels.true_label
                } else {
                    &labels.false_label
                };
                let plain = if key { t.common_yes() } else { t.common_no() };
                word.clone().unwrap_or_else(|| plain.to_owned())
            }
            _ => String::new(),
        },
        Solution::Texts(texts) | Solution::Gaps(texts) => texts.join(" · "),
        Solution::InOrder => match &activity.kind {
            Kind::Order(order) => order
                .items
                .iter()
                .map(|item| plain::rich(&item.text))
                .collect::<Vec<_>>()
                .join(" → "),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn picked(
    answer: &Answer,
    state: impl Fn(usize) -> Option<State>,
    name: impl Fn(usize) -> Option<String>,
) -> Vec<Line> {
    let numbers = answer.picked.iter().flatten();
    numbers
        .filter_map(|number| {
            let at = index(*number);
            Some(line(name(at)?, state(at)))
        })
        .collect()
}

fn joined<T>(
    given: Option<&[Option<T>]>,
    state: impl Fn(usize) -> Option<State>,
    name: impl Fn(usize, &T) -> Option<String>,
) -> Vec<Line> {
    let given = given.unwrap_or_default().iter().enumerate();
    given
        .filter_map(|(at, one)| Some(line(name(at, one.as_ref()?)?, state(at))))
        .collect()
}

/// The choices of a dialogue along a path.
fn said(dialogue: &Dialogue, path: &[u32]) -> Vec<Line> {
    let mut part = dialogue.parts.first();
    let mut all = Vec::new();
    for number in path {
        let Some(choice) = part.and_then(|part| part.choices.get(index(*number))) else {
            break;
        };
        all.push(line(plain::rich(&choice.text), None));
        part = dialogue.parts.iter().find(|part| part.name == choice.next);
    }
    all
}

fn words_of(act: &serde_json::Map<String, serde_json::Value>) -> String {
    let word = |(key, value): (&String, &serde_json::Value)| {
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), ToOwned::to_owned);
        format!("{key}: {value}")
    };
    act.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn texts(list: impl Iterator<Item = impl AsRef<str>>) -> Vec<Line> {
    list.map(|text| line(text.as_ref().to_owned(), None))
        .collect()
}

fn text_or(text: &Rich, picture: Option<&Picture>) -> String {
    let text = plain::rich(text);
    let alt = picture.and_then(|picture| picture.alt.clone());
    if text.is_empty() {
        alt.unwrap_or_default()
    } else {
        text
    }
}

/// Numbers of answers begin at 1; a number that is none is beyond every list.
fn index(number: u32) -> usize {
    usize::try_from(number)
        .unwrap_or_default()
        .checked_sub(1)
        .unwrap_or(usize::MAX)
}

fn line(text: String, state: Option<State>) -> Line {
    Line { text, state }
}
