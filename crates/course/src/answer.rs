//! An answer as it is posted, and what marking gives back (section 10.10).

use serde::{Deserialize, Serialize};

/// What a learner answered: numbers are 1-based in source order, whatever order was shown.
///
/// The members used depend on the type of the activity; `dont_know` is accepted everywhere.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// "I don't know".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dont_know: bool,
    /// choice, picture-choice, hotspot, mark: numbers picked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picked: Option<Vec<u32>>,
    /// true-false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<bool>,
    /// swipe: `"a"`, `"b"` or null for each card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sides: Option<Vec<Option<String>>>,
    /// hotspot: a point in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<[f64; 2]>,
    /// hotspot, several answers: points in per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Vec<[f64; 2]>>,
    /// answer, number, dictation, hand-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// gaps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gaps: Option<Vec<Option<String>>>,
    /// order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<u32>>,
    /// pairs: for each left side the number of the line whose right side was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<Vec<Option<u32>>>,
    /// sort: for each inner item its box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boxes: Option<Vec<Option<u32>>>,
    /// label: for each zone the number of the line whose name was put there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<Vec<Option<u32>>>,
    /// dialogue: choice numbers from the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<u32>>,
    /// simulator: the events in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<serde_json::Map<String, serde_json::Value>>>,
    /// keyboard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<String>>,
    /// mouse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hits: Option<u32>,
    /// mouse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub misses: Option<u32>,
    /// hand-in: reference of an uploaded file (SHA-256).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// hand-in: the mark given by staff, one number per criterion, in halves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<Vec<f64>>,
    /// cards: numbers of the cards turned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Vec<u32>>,
    /// hand-in and checklist: numbers of the lines the learner ticked for themself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticked: Option<Vec<u32>>,
}

/// The score of a try in thousandths, 0…1000.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Milli(pub u16);

/// What marking says of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// 1000.
    Right,
    /// 1…999.
    Partly,
    /// 0.
    NotYet,
    /// Work that waits for the trainer's mark.
    Waiting,
    /// Not an answer: the learner is told what is missing, and no try is used.
    None,
}

/// State of one item after a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartState {
    /// Number of the item, from 1, in source order.
    pub item: u32,
    /// Its state.
    pub state: State,
}

/// State of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Rightly answered.
    Right,
    /// Wrongly answered.
    Wrong,
    /// A right item that was not picked.
    Missing,
    /// Left open.
    Open,
}

/// The marking of one try.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Marking {
    /// Score.
    pub milli: Milli,
    /// Verdict.
    pub verdict: Verdict,
    /// State of each item that has one.
    pub parts: Vec<PartState>,
    /// Feedback due now: of the items chosen, then `!+`, `!~` or `!-`.
    #[serde(serialize_with = "as_texts")]
    pub feedback: Vec<crate::model::Rich>,
}

fn as_texts<S: serde::Serializer>(
    feedback: &[crate::model::Rich],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(feedback.iter().map(crate::plain::rich))
}
