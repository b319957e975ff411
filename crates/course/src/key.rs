//! The key of an activity as a value to compare: a translation must have the same items and key as its source (14.1).
//!
//! Left out because they depend on the language: accepted texts, the words to mark, texts to type, names and texts of
//! items, and in goals the values that are words rather than ids.

use std::fmt::Write as _;

use crate::model::{
    AcceptedRange, Activity, Decimal, Goal, GoalTest, Kind, Op, Range, Shape, Side,
};

/// Number of items and key of an activity, without what depends on the language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(String);

/// The key of an activity.
pub fn key(activity: &Activity) -> Key {
    let mut items: Vec<String> = Vec::new();
    match &activity.kind {
        Kind::Choice(choice) => {
            let option = |ticked: bool, weight: Option<i32>| format!("{ticked} {weight:?}");
            let options = choice.options.iter();
            items.extend(options.map(|one| option(one.ticked, one.weight)));
        }
        Kind::TrueFalse(truth) => items.push(truth.key.to_string()),
        Kind::Swipe(swipe) => {
            items.extend(
                swipe
                    .cards
                    .iter()
                    .map(|card| (card.side == Side::A).to_string()),
            );
        }
        Kind::Hotspot(hotspot) => {
            let zones = hotspot.zones.iter();
            items.extend(zones.map(|zone| format!("{} {}", zone.ticked, shape(&zone.shape))));
        }
        Kind::Number(number) => items.extend(number.accepted.iter().map(range)),
        Kind::Gaps(gaps) => items.push(gaps.gaps.len().to_string()),
        Kind::Order(order) => items.push(order.items.len().to_string()),
        Kind::Pairs(pairs) => {
            items.extend(
                pairs
                    .lines
                    .iter()
                    .map(|line| line.left.is_some().to_string()),
            );
        }
        Kind::Sort(sort) => items.extend(sort.boxes.iter().map(|one| one.items.len().to_string())),
        Kind::Label(label) => {
            let zone = |zone: &Option<(Shape, String)>| zone.as_ref().map(|(one, _)| shape(one));
            items.extend(
                label
                    .lines
                    .iter()
                    .map(|line| format!("{:?}", zone(&line.zone))),
            );
        }
        Kind::Cards(cards) => items.push(cards.cards.len().to_string()),
        Kind::Dialogue(dialogue) => {
            for part in &dialogue.parts {
                items.push(format!("{} {:?}", part.name, part.end));
                let choices = part.choices.iter();
                items
                    .extend(choices.map(|one| format!("{} {}", one.next, one.points.unwrap_or(0))));
            }
        }
        Kind::Simulator(simulator) => items.extend(simulator.goals.iter().map(goal)),
        Kind::HandIn(work) => {
            items.extend(work.criteria.iter().map(|one| one.points.to_string()));
        }
        Kind::Mark(_)
        | Kind::Answer(_)
        | Kind::Dictation(_)
        | Kind::Keyboard(_)
        | Kind::Mouse(_) => {}
    }
    Key(items.join("\n"))
}

fn shape(shape: &Shape) -> String {
    format!("{shape:?}")
}

fn range(line: &AcceptedRange) -> String {
    let number = |value: Decimal| value.trimmed().to_string();
    let bounds = match line.range {
        Range::Exactly(value) => number(value),
        Range::Around(value, width) => format!("{}+-{}", number(value), number(width)),
        Range::AroundPercent(value, width) => format!("{}+-{}%", number(value), number(width)),
        Range::Between(low, high) => format!("{}..{}", number(low), number(high)),
    };
    format!("{bounds} {} {}", line.full, line.weight)
}

fn goal(goal: &Goal) -> String {
    let mut text = format!("{} {} {}", goal.at_end, goal.not, goal.event);
    for test in &goal.tests {
        let sign = match test.op {
            Op::Is => "=",
            Op::IsNot => "!=",
            Op::Contains => "~",
            Op::AtLeast => ">=",
            Op::AtMost => "<=",
        };
        let value = if is_language_free(test) {
            test.value.as_str()
        } else {
            ""
        };
        let _ = write!(text, " {}{sign}{value}", test.key);
    }
    let _ = write!(text, " {}", goal.worth());
    text
}

/// Ids, numbers and the words that the format fixes.
fn is_language_free(test: &GoalTest) -> bool {
    test.value == "*"
        || matches!(
            test.key.as_str(),
            "id" | "from"
                | "to"
                | "cc"
                | "bcc"
                | "recipients"
                | "attachment"
                | "reply-to"
                | "forward-of"
                | "page"
                | "by"
                | "choice"
                | "act"
                | "rank"
                | "form"
                | "field"
                | "kind"
                | "with"
                | "sheet"
                | "cell"
                | "board"
                | "orders"
                | "end"
                | "steps"
                | "things"
                | "as"
                | "after"
                | "before"
                | "count"
                | "within"
        )
}
