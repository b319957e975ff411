//! From tries to scores (sections 10.3, 10.6, 10.7), and the defaults of options by type and mode.

use crate::answer::{Marking, Milli, PartState, State};
use crate::mark::{Share, dialogue};
use crate::model::{Activity, Choice, Gap, Kind, Mode, Show, Tries};

/// Kind of evidence an activity gives for a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Recognised among what was shown.
    Recognition,
    /// Written without a model.
    Production,
    /// Done.
    Performance,
}

/// Where an activity of a unit stands when the unit is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has a score.
    Scored(Milli),
    /// It was not tried: 0 once the unit is closed.
    NotTried,
    /// It waits for the trainer's mark and is left out.
    Waiting,
}

/// What is shown of the items after a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Each item with its state; what is missing only when no try is left.
    Which(Vec<PartState>),
    /// "2 of 6".
    Count {
        /// Items that are right.
        right: u32,
        /// All items that have a right answer.
        of: u32,
    },
    /// Nothing.
    Nothing,
}

/// Score of an activity over its tries, in order; the penalty in per cent is taken off for each earlier try.
pub fn activity(tries: &[Milli], penalty: u32) -> Milli {
    // A per cent is ten thousandths, so nothing has to be rounded again.
    let after = |(earlier, milli): (u64, &Milli)| {
        let lost = earlier.saturating_mul(u64::from(penalty) * 10);
        milli
            .0
            .saturating_sub(u16::try_from(lost).unwrap_or(u16::MAX))
    };
    Milli((0..).zip(tries).map(after).max().unwrap_or(0))
}

/// Score of a unit from the points and the standing of its scored activities; none when no points can be won.
pub fn unit(activities: impl IntoIterator<Item = (u32, Standing)>) -> Option<Milli> {
    let (mut won, mut of) = (0, 0);
    for (points, standing) in activities {
        let milli = match standing {
            Standing::Scored(milli) => milli,
            Standing::NotTried => Milli(0),
            Standing::Waiting => continue,
        };
        won += i64::from(points) * i64::from(milli.0);
        of += i64::from(points) * 1000;
    }
    (of > 0).then(|| Share::new(won, of).milli())
}

/// Tries that an activity gives.
pub fn tries(activity: &Activity, mode: Mode) -> Tries {
    if mode != Mode::Practice {
        return Tries::Limited(1);
    }
    activity.common.tries.unwrap_or(match activity.kind {
        Kind::TrueFalse(_) => Tries::Limited(1),
        _ => {
            let hints = u32::try_from(activity.hints.len()).unwrap_or(u32::MAX);
            Tries::Limited(hints.saturating_add(1).clamp(2, 20))
        }
    })
}

/// Whether an answer is given a score.
pub fn is_scored(activity: &Activity) -> bool {
    match &activity.kind {
        Kind::Cards(_) => false,
        Kind::Dialogue(parts) => dialogue::is_scored(parts),
        Kind::Simulator(simulator) => simulator.goals.iter().any(|goal| goal.worth() > 0),
        _ => true,
    }
}

/// Whether the activity is needed to finish the unit.
pub fn is_required(activity: &Activity) -> bool {
    activity
        .common
        .required
        .unwrap_or_else(|| is_scored(activity))
}

/// Weight in the unit.
pub fn points(activity: &Activity) -> u32 {
    activity.common.points.unwrap_or(1)
}

/// Per cent taken off for each earlier try.
pub fn penalty(activity: &Activity) -> u32 {
    activity.common.penalty.unwrap_or(0)
}

/// Whether items are shown in another order than that of the source.
pub fn shuffles(activity: &Activity) -> bool {
    match activity.kind {
        Kind::Order(_) => true,
        Kind::Choice(_)
        | Kind::Swipe(_)
        | Kind::Gaps(_)
        | Kind::Pairs(_)
        | Kind::Sort(_)
        | Kind::Label(_) => activity.common.shuffle.unwrap_or(true),
        Kind::Cards(_) | Kind::Hotspot(_) => activity.common.shuffle.unwrap_or(false),
        _ => false,
    }
}

/// What is shown of the items after a try.
pub fn show(activity: &Activity, mode: Mode) -> Show {
    match mode {
        Mode::Practice => activity.common.show.unwrap_or_default(),
        Mode::Test | Mode::Placement => Show::No,
    }
}

/// Whether hints are given.
pub fn gives_hints(mode: Mode) -> bool {
    mode == Mode::Practice
}

/// What may be shown of a marking; while a try is left, nothing tells the key.
pub fn shown(marking: &Marking, show: Show, try_left: bool) -> Shown {
    let parts = &marking.parts;
    let count = |keep: &dyn Fn(State) -> bool| {
        let kept = parts.iter().filter(|part| keep(part.state)).count();
        u32::try_from(kept).unwrap_or(u32::MAX)
    };
    match show {
        Show::No => Shown::Nothing,
        _ if parts.is_empty() => Shown::Nothing,
        Show::Count => Shown::Count {
            right: count(&|state| state == State::Right),
            of: count(&|_| true),
        },
        Show::Which => {
            let due = |part: &&PartState| !try_left || part.state != State::Missing;
            Shown::Which(parts.iter().filter(due).copied().collect())
        }
    }
}

/// Whether several answers are asked: `multiple=`, else two ticked boxes or more.
pub fn is_multiple(choice: &Choice) -> bool {
    let ticked = choice.options.iter().filter(|option| option.ticked);
    choice.multiple.unwrap_or(ticked.count() > 1)
}

/// Code of the activity in the skills matrix and word lists; `in_corpus` inside a `corpus` block.
pub fn code(activity: &Activity, in_corpus: bool) -> &'static str {
    if in_corpus && is_scored(activity) {
        return "corpus-search";
    }
    match &activity.kind {
        Kind::Choice(choice) if choice.pictures => "picture-choice",
        Kind::Choice(choice) if is_multiple(choice) => "multiple-choice",
        Kind::Choice(_) => "single-choice",
        Kind::TrueFalse(_) => "true-false",
        Kind::Swipe(_) => "two-way-sort",
        Kind::Hotspot(_) => "hotspot",
        Kind::Mark(_) => "mark-words",
        Kind::Answer(_) => "short-answer",
        Kind::Number(_) => "number",
        Kind::Gaps(_) => "gaps",
        Kind::Order(_) => "order",
        Kind::Pairs(_) => "pairs",
        Kind::Sort(_) => "sort-boxes",
        Kind::Label(_) => "label-picture",
        Kind::Cards(_) => "cards",
        Kind::Dialogue(_) => "dialogue",
        Kind::Dictation(_) => "dictation",
        Kind::Simulator(_) => "simulator",
        Kind::Keyboard(_) | Kind::Mouse(_) => "drill",
        Kind::HandIn(_) => "open-work",
    }
}

/// Evidence that the activity gives; none when it is not scored.
pub fn evidence(activity: &Activity, in_corpus: bool) -> Option<Evidence> {
    if !is_scored(activity) {
        return None;
    }
    if in_corpus {
        return Some(Evidence::Production);
    }
    Some(match &activity.kind {
        Kind::Answer(_) | Kind::Number(_) | Kind::Dictation(_) => Evidence::Production,
        Kind::Gaps(gaps) => {
            let typed = |gap: &&Gap| !gaps.bank && matches!(gap, Gap::Typed(_));
            match gaps.gaps.iter().filter(typed).count() * 2 >= gaps.gaps.len() {
                true => Evidence::Production,
                false => Evidence::Recognition,
            }
        }
        Kind::Simulator(_) | Kind::Keyboard(_) | Kind::Mouse(_) | Kind::HandIn(_) => {
            Evidence::Performance
        }
        _ => Evidence::Recognition,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(tries: &[u16], penalty: u32) -> u16 {
        let tries: Vec<Milli> = tries.iter().map(|milli| Milli(*milli)).collect();
        activity(&tries, penalty).0
    }

    #[test]
    fn the_best_try_counts_less_its_penalty() {
        assert_eq!(over(&[0, 1000], 0), 1000);
        assert_eq!(over(&[0, 1000], 33), 670);
        assert_eq!(over(&[500, 1000], 33), 670);
        assert_eq!(over(&[667, 333], 0), 667);
        assert_eq!(over(&[0, 500], 50), 0);
        assert_eq!(over(&[], 0), 0);
    }

    #[test]
    fn a_unit_is_the_mean_by_points() {
        let unit = |list: &[(u32, u16)]| {
            unit(
                list.iter()
                    .map(|(points, milli)| (*points, Standing::Scored(Milli(*milli)))),
            )
        };
        assert_eq!(unit(&[(2, 500), (1, 1000), (1, 0)]), Some(Milli(500)));
        assert_eq!(unit(&[(1, 667), (1, 1000), (1, 333)]), Some(Milli(667)));
        assert_eq!(unit(&[(3, 750), (2, 0)]), Some(Milli(450)));
        assert_eq!(unit(&[(0, 1000)]), None);
    }

    #[test]
    fn work_that_waits_is_left_out_of_the_unit() {
        let standings = [(1, Standing::Scored(Milli(800))), (5, Standing::Waiting)];
        assert_eq!(unit(standings), Some(Milli(800)));
        assert_eq!(
            unit([(1, Standing::Scored(Milli(800))), (1, Standing::NotTried)]),
            Some(Milli(400))
        );
    }
}
