//! Simulator scenes (section 13): data, deterministic replay of acts, goals, search, spreadsheet, robot.
//!
//! The same acts on the same scene always give the same [`State`]; there is no clock and no network. What a scene lacks
//! cannot be acted on: such an act is dropped.

use crate::answer::{Answer, PartState, State as ItemState};
use crate::mark::{Found, Share, Tally};
use crate::model::Simulator;

mod apps;
mod check;
mod data;
pub mod event;
mod formula;
mod goal;
mod play;
mod read;
pub mod robot;
pub mod search;
mod shape;
pub mod sheet;

pub use check::goals as check_goals;
pub use data::*;
pub use goal::{Judged, judge};
pub use play::{Act, State, replay};
pub use read::parse;

/// Most acts of a try; more is not an answer.
pub const MOST_ACTS: usize = 5000;

/// How a task ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All goals met, nothing broken, no hint.
    Done,
    /// The same with hints.
    DoneWithHelp,
    /// Anything else.
    NotDone,
}

impl Scene {
    /// The contact of an id, an address or a name; also the learner.
    pub fn contact(&self, text: &str) -> Option<&Contact> {
        let text = text.trim();
        let all = || self.contacts.iter().chain([&self.me]);
        all()
            .find(|one| one.id == text)
            .or_else(|| all().find(|one| one.address.eq_ignore_ascii_case(text)))
            .or_else(|| all().find(|one| one.name.to_lowercase() == text.to_lowercase()))
    }

    /// The page of an id.
    pub fn page(&self, id: &str) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The page of a typed address; scheme, case and a last stroke do not count.
    pub fn page_at(&self, url: &str) -> Option<&Page> {
        let plain = |url: &str| {
            let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
            rest.trim().trim_end_matches('/').to_lowercase()
        };
        let wanted = plain(url);
        self.pages.iter().find(|page| plain(&page.url) == wanted)
    }

    /// The form of an id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }
}

/// How the task ended, from its judged goals and the number of hints used.
pub fn outcome(judged: &[Judged], hints: u32) -> Outcome {
    let good = |one: &Judged| matches!(one, Judged::Met { .. } | Judged::Kept);
    match judged.iter().all(good) {
        true if hints == 0 => Outcome::Done,
        true => Outcome::DoneWithHelp,
        false => Outcome::NotDone,
    }
}

/// With `finish=auto`: whether all goals with positive points are met.
pub fn is_complete(simulator: &Simulator, judged: &[Judged]) -> bool {
    let goals = simulator.goals.iter().zip(judged);
    let mut wanted = goals.filter(|(goal, _)| goal.worth() > 0);
    wanted.all(|(_, one)| matches!(one, Judged::Met { .. }))
}

/// The hint that is due after the last act, if the scene has one for it.
pub fn hint_due<'a>(simulator: &Simulator, scene: &'a Scene, acts: &[Act]) -> Option<&'a str> {
    let last = acts.last()?;
    let judged = judge(simulator, scene, &replay(scene, acts));
    let progress = judged.iter().filter_map(|one| match one {
        Judged::Met { act } => *act,
        _ => None,
    });
    let idle = acts.len().saturating_sub(progress.max().unwrap_or(0));
    let same = acts
        .iter()
        .rev()
        .take_while(|act| *act == last)
        .count()
        .min(idle);
    let due = |after: HintAfter| match after {
        HintAfter::Repeat(count) => same >= count as usize,
        HintAfter::Off(count) => idle >= count as usize,
        HintAfter::Idle(_) => false,
    };
    let hint = scene.hints.iter().find(|hint| due(hint.after))?;
    Some(&hint.text)
}

/// Marks what was done in a scene. Nothing done is an answer: the learner said "done".
pub(crate) fn tally<'a>(
    simulator: &'a Simulator,
    answer: &Answer,
    scene: Option<&Scene>,
) -> Tally<'a> {
    let (Some(acts), Some(scene)) = (&answer.acts, scene) else {
        return Tally::NotAnswered;
    };
    if acts.len() > MOST_ACTS {
        return Tally::NotAnswered;
    }
    let judged = judge(simulator, scene, &replay(scene, acts));
    let (mut won, mut of) = (0, 0);
    let (mut parts, mut feedback) = (Vec::new(), Vec::new());
    for ((item, goal), judged) in (1..).zip(&simulator.goals).zip(judged) {
        let points = i64::from(goal.worth());
        of += points.max(0);
        let state = match judged {
            Judged::Met { .. } => ItemState::Right,
            Judged::Missed => ItemState::Missing,
            Judged::Broken => ItemState::Wrong,
            Judged::Kept => continue,
        };
        if state != ItemState::Missing {
            won += points;
        }
        if state != ItemState::Right {
            feedback.extend(&goal.feedback);
        }
        parts.push(PartState { item, state });
    }
    Tally::Scored(Found {
        score: Share::new(won, of),
        parts,
        feedback,
    })
}
