//! Posted form fields become an answer. The renderer makes its forms with exactly these names.
//!
//! Every number is 1-based in source order, whatever order is shown. A field that is absent or empty leaves its item open.
//!
//! | Type | Fields | Values |
//! |---|---|---|
//! | every activity | `dont-know` | any value (the button "I don't know") |
//! | choice, picture-choice | `pick` (radio, or repeated checkbox) | number of the option |
//! | true-false | `value` | `true`, `false` |
//! | swipe | `side-<card>` | `a`, `b` |
//! | hotspot | `pick`; or `point.x`, `point.y` of an image button (repeated for several) with hidden `w`, `h` | number of the zone; pixels of the shown picture, and its size |
//! | mark | `pick` (repeated checkbox) | number of the piece (`mark::pieces`) |
//! | answer, number, dictation | `text` | typed text |
//! | gaps | `gap-<gap>` | typed text, text of the menu entry or of the chip |
//! | order | `place-<item>`; or `order` | place of the item, all different; `2,3,1` |
//! | pairs | `right-<left side>`, left sides counted without distractors | number of the line whose right side is chosen |
//! | sort | `box-<item>`, items counted through all boxes | number of the box |
//! | label | `name-<zone>`, zones counted without distractors | number of the line whose name is put there |
//! | cards | `seen` (repeated) | number of a card that was turned |
//! | dialogue | `path` | choice numbers from the start, `1,2` |
//! | simulator | `event` and one field per key of the event (section 13.3), see [`act`] | repeat a field for a list |
//! | keyboard | `line-<line>` | typed text |
//! | mouse | `hits`, `misses` | numbers |
//! | hand-in | `text`, `file`, `tick` (repeated checkbox) | typed text; SHA-256 of the upload; number of the criterion |
//! | hand-in, marked by staff | `given-<criterion>` | points in halves, `1.5` |
//! | checklist | `tick` (repeated checkbox), see [`ticked`] | number of the line |

use serde_json::{Map, Value};

use crate::answer::Answer;
use crate::model::{Activity, Kind, Pairs};

/// Longest list that is read from numbered fields, whatever the activity says.
const MOST_ITEMS: usize = 2000;

/// The answer that the posted fields give to an activity.
pub fn answer(activity: &Activity, fields: &[(String, String)]) -> Answer {
    let form = Fields(fields);
    let mut answer = Answer {
        dont_know: form.has("dont-know"),
        ..Answer::default()
    };
    match &activity.kind {
        Kind::Choice(_) | Kind::Mark(_) => answer.picked = form.numbers("pick"),
        Kind::TrueFalse(_) => answer.value = form.truth("value"),
        Kind::Swipe(swipe) => answer.sides = form.texts("side", swipe.cards.len()),
        Kind::Hotspot(_) => {
            answer.picked = form.numbers("pick");
            answer.points = form.points();
        }
        Kind::Answer(_) | Kind::Number(_) | Kind::Dictation(_) => answer.text = form.text("text"),
        Kind::Gaps(gaps) => answer.gaps = form.texts("gap", gaps.gaps.len()),
        Kind::Order(order) => {
            answer.order = form
                .list("order")
                .or_else(|| form.places(order.items.len()));
        }
        Kind::Pairs(pairs) => answer.right = form.choices("right", lefts(pairs)),
        Kind::Sort(sort) => {
            let items = sort.boxes.iter().map(|one| one.items.len()).sum();
            answer.boxes = form.choices("box", items);
        }
        Kind::Label(label) => {
            let zones = label.lines.iter().filter(|line| line.zone.is_some());
            answer.names = form.choices("name", zones.count());
        }
        Kind::Cards(_) => answer.seen = form.numbers("seen"),
        Kind::Dialogue(_) => answer.path = form.list("path"),
        Kind::Simulator(_) => answer.acts = act(fields).map(|act| vec![act]),
        Kind::Keyboard(keyboard) => answer.lines = form.lines("line", keyboard.lines.len()),
        Kind::Mouse(_) => {
            answer.hits = form.number("hits");
            answer.misses = form.number("misses");
        }
        Kind::HandIn(work) => {
            answer.text = form.text("text");
            answer.file = form.text("file");
            answer.ticked = form.numbers("tick");
            answer.given = form.given(work.criteria.len());
        }
    }
    answer
}

/// The lines of a checklist that the learner ticked.
pub fn ticked(fields: &[(String, String)]) -> Vec<u32> {
    Fields(fields).numbers("tick").unwrap_or_default()
}

/// One act in a simulator: `event` and one field per key; a field given several times is a list.
pub fn act(fields: &[(String, String)]) -> Option<Map<String, Value>> {
    let form = Fields(fields);
    let event = form.first("event")?;
    let mut act = Map::new();
    act.insert("event".into(), Value::from(event));
    for (name, value) in fields {
        if name == "event" || name == "dont-know" {
            continue;
        }
        match act.get_mut(name) {
            Option::None => {
                act.insert(name.clone(), Value::from(value.as_str()));
            }
            Some(Value::Array(list)) => list.push(Value::from(value.as_str())),
            Some(one) => *one = Value::Array(vec![one.take(), Value::from(value.as_str())]),
        }
    }
    Some(act)
}

fn lefts(pairs: &Pairs) -> usize {
    pairs
        .lines
        .iter()
        .filter(|line| line.left.is_some())
        .count()
}

/// Posted fields, in order.
struct Fields<'a>(&'a [(String, String)]);

impl<'a> Fields<'a> {
    fn all(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    fn first(&self, name: &str) -> Option<&'a str> {
        self.all(name).next()
    }

    fn has(&self, name: &str) -> bool {
        self.first(name).is_some()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.first(name)
            .filter(|text| !text.is_empty())
            .map(String::from)
    }

    fn truth(&self, name: &str) -> Option<bool> {
        match self.first(name)? {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.first(name)?.trim().parse().ok()
    }

    /// A value that is no number becomes 0, which no item has, so the marker refuses the answer.
    fn numbers(&self, name: &str) -> Option<Vec<u32>> {
        let list: Vec<u32> = self
            .all(name)
            .filter(|text| !text.trim().is_empty())
            .map(number_or_zero)
            .collect();
        (!list.is_empty()).then_some(list)
    }

    fn list(&self, name: &str) -> Option<Vec<u32>> {
        let text = self.first(name)?;
        let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
        let list: Vec<u32> = parts.map(number_or_zero).collect();
        (!list.is_empty()).then_some(list)
    }

    /// `name-1`, `name-2`, …, in one pass over the fields.
    fn numbered(&self, name: &str, count: usize) -> Vec<Option<&'a str>> {
        let mut list = vec![None; count.min(MOST_ITEMS)];
        for (key, value) in self.0 {
            let number = key
                .strip_prefix(name)
                .and_then(|rest| rest.strip_prefix('-'))
                .and_then(|rest| rest.parse::<usize>().ok());
            let Some(slot) = number
                .and_then(|n| n.checked_sub(1))
                .and_then(|n| list.get_mut(n))
            else {
                continue;
            };
            if slot.is_none() && !value.is_empty() {
                *slot = Some(value.as_str());
            }
        }
        list
    }

    fn texts(&self, name: &str, count: usize) -> Option<Vec<Option<String>>> {
        let list = self.numbered(name, count);
        list.iter()
            .any(Option::is_some)
            .then(|| list.iter().map(|text| text.map(String::from)).collect())
    }

    fn lines(&self, name: &str, count: usize) -> Option<Vec<String>> {
        let list = self.numbered(name, count);
        let text = |text: &Option<&str>| text.unwrap_or_default().to_string();
        list.iter()
            .any(Option::is_some)
            .then(|| list.iter().map(text).collect())
    }

    fn choices(&self, name: &str, count: usize) -> Option<Vec<Option<u32>>> {
        let list = self.numbered(name, count);
        list.iter()
            .any(Option::is_some)
            .then(|| list.iter().map(|text| text.map(number_or_zero)).collect())
    }

    /// Places typed or chosen for each item; nothing unless they are 1…count, each once.
    fn places(&self, count: usize) -> Option<Vec<u32>> {
        let mut order = vec![0; count.min(MOST_ITEMS)];
        for (item, place) in (1..).zip(self.numbered("place", count)) {
            let place = place?.trim().parse::<usize>().ok()?.checked_sub(1)?;
            let slot = order.get_mut(place).filter(|slot| **slot == 0)?;
            *slot = item;
        }
        (!order.is_empty()).then_some(order)
    }

    /// Clicks on an image button, in per cent of the shown picture.
    fn points(&self) -> Option<Vec<[f64; 2]>> {
        let width = self.size("w")?;
        let height = self.size("h")?;
        let points: Option<Vec<[f64; 2]>> = self
            .all("point.x")
            .zip(self.all("point.y"))
            .map(|(x, y)| Some([share(x, width)?, share(y, height)?]))
            .collect();
        points.filter(|list| !list.is_empty())
    }

    fn size(&self, name: &str) -> Option<f64> {
        let size = self.first(name)?.trim().parse::<u32>().ok()?;
        (size > 0).then_some(f64::from(size))
    }

    fn given(&self, count: usize) -> Option<Vec<f64>> {
        self.numbered("given", count)
            .into_iter()
            .map(|text| text?.trim().replace(',', ".").parse().ok())
            .collect::<Option<Vec<f64>>>()
            .filter(|list| !list.is_empty())
    }
}

fn number_or_zero(text: &str) -> u32 {
    text.trim().parse().unwrap_or(0)
}

fn share(pixel: &str, size: f64) -> Option<f64> {
    let pixel = pixel.trim().parse::<i32>().ok()?;
    Some(f64::from(pixel) * 100.0 / size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::*;

    fn fields(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect()
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

    fn three_items() -> Activity {
        let item = Item {
            text: Rich::default(),
            feedback: None,
        };
        activity(Kind::Order(Order {
            scoring: None,
            items: vec![item.clone(), item.clone(), item],
        }))
    }

    #[test]
    fn ticked_boxes_are_picks() {
        let read = answer(
            &activity(Kind::Choice(Choice::default())),
            &fields(&[("pick", "1"), ("pick", "3"), ("csrf", "x")]),
        );
        assert_eq!(read.picked, Some(vec![1, 3]));
    }

    #[test]
    fn places_are_turned_into_an_order() {
        let read = answer(
            &three_items(),
            &fields(&[("place-1", "3"), ("place-2", "1"), ("place-3", "2")]),
        );
        assert_eq!(read.order, Some(vec![2, 3, 1]));
        let twice = fields(&[("place-1", "1"), ("place-2", "1"), ("place-3", "2")]);
        assert_eq!(answer(&three_items(), &twice).order, None);
    }

    #[test]
    fn a_click_on_the_picture_is_read_in_per_cent() {
        let clicked = fields(&[
            ("point.x", "320"),
            ("point.y", "21"),
            ("w", "800"),
            ("h", "300"),
        ]);
        let read = answer(&activity(Kind::Hotspot(Hotspot::default())), &clicked);
        assert_eq!(read.points, Some(vec![[40.0, 7.0]]));
    }

    #[test]
    fn a_field_given_twice_makes_a_list_of_an_act() {
        let act = act(&fields(&[
            ("event", "mail.send"),
            ("to", "karim"),
            ("to", "lea"),
        ]));
        let to = act.and_then(|act| act.get("to").cloned());
        assert_eq!(to, Some(serde_json::json!(["karim", "lea"])));
    }

    #[test]
    fn i_do_not_know_is_a_button() {
        assert!(answer(&three_items(), &fields(&[("dont-know", "")])).dont_know);
    }
}
