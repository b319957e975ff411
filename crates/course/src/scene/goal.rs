//! Goals (13.4): which were met by the events and by the final state.

use crate::model::{Goal, GoalTest, Op, Simulator};

use super::event::{self, Event};
use super::{Scene, State, play};

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// Met, with the number of the act that met it; none for a goal on the final state.
    Met {
        /// From 1.
        act: Option<usize>,
    },
    /// Not met.
    Missed,
    /// A `not` goal that happened.
    Broken,
    /// A `not` goal that did not happen.
    Kept,
}

/// Judges every goal, in order.
pub fn judge(simulator: &Simulator, scene: &Scene, state: &State) -> Vec<Judged> {
    let mut judge = Judge {
        goals: &simulator.goals,
        scene,
        state,
        firsts: vec![First::Unknown; simulator.goals.len()],
    };
    let at = |(index, goal): (usize, &Goal)| {
        let act = match goal.at_end {
            true => holds_at_end(scene, state, goal).then_some(None),
            false => judge.first(index).map(|event| Some(state.log[event].act)),
        };
        match (act, goal.not) {
            (Some(act), false) => Judged::Met { act },
            (None, false) => Judged::Missed,
            (Some(_), true) => Judged::Broken,
            (None, true) => Judged::Kept,
        }
    };
    simulator.goals.iter().enumerate().map(at).collect()
}

/// Whether the fact of a goal on the final state is so, whatever `not` says.
pub(super) fn holds_at_end(scene: &Scene, state: &State, goal: &Goal) -> bool {
    let facts = play::facts(scene, state, &goal.event);
    let count = facts
        .iter()
        .filter(|fact| event::fits(scene, fact, &goal.event, &goal.tests))
        .count();
    enough(&goal.tests, count)
}

#[derive(Clone, Copy)]
enum First {
    Unknown,
    Searching,
    Known(Option<usize>),
}

struct Judge<'a> {
    goals: &'a [Goal],
    scene: &'a Scene,
    state: &'a State,
    firsts: Vec<First>,
}

impl Judge<'_> {
    /// Index of the event that meets a goal; goals that wait for each other in a circle are not met.
    fn first(&mut self, index: usize) -> Option<usize> {
        match self.firsts[index] {
            First::Known(first) => return first,
            First::Searching => return None,
            First::Unknown => self.firsts[index] = First::Searching,
        }
        let found = self.find(&self.goals[index]);
        self.firsts[index] = First::Known(found);
        found
    }

    fn find(&mut self, goal: &Goal) -> Option<usize> {
        let mut matches = Vec::new();
        for (at, event) in self.state.log.iter().enumerate() {
            let fits = event::fits(self.scene, event, &goal.event, &goal.tests);
            if fits && self.in_time(goal, at, event) {
                matches.push(at);
            }
        }
        let needed = needed(&goal.tests);
        let last = matches
            .get(needed.saturating_sub(1))
            .or(matches.last())
            .copied();
        last.filter(|_| enough(&goal.tests, matches.len()))
    }

    fn in_time(&mut self, goal: &Goal, at: usize, event: &Event) -> bool {
        goal.tests.iter().all(|test| match test.key.as_str() {
            "within" => number(test).is_some_and(|most| event.act <= most),
            "after" => self.named(&test.value).is_some_and(|first| first < at),
            // What never happened has not come before anything.
            "before" => self.named(&test.value).is_none_or(|first| at < first),
            _ => true,
        })
    }

    /// Event that first met the goal of a name.
    fn named(&mut self, name: &str) -> Option<usize> {
        let is_named = |goal: &Goal| {
            goal.tests
                .iter()
                .any(|test| test.key == "as" && test.value == name)
        };
        let index = self.goals.iter().position(is_named)?;
        self.first(index)
    }
}

fn number(test: &GoalTest) -> Option<usize> {
    test.value.parse().ok()
}

fn counted(tests: &[GoalTest]) -> Option<(Op, usize)> {
    let test = tests.iter().find(|test| test.key == "count")?;
    Some((test.op, number(test)?))
}

fn needed(tests: &[GoalTest]) -> usize {
    counted(tests).map_or(1, |(_, count)| count)
}

fn enough(tests: &[GoalTest], found: usize) -> bool {
    match counted(tests) {
        None => found >= 1,
        Some((Op::Is, count)) => found == count,
        Some((Op::IsNot, count)) => found != count,
        Some((Op::AtMost, count)) => (1..=count).contains(&found),
        Some((_, count)) => found >= count,
    }
}
