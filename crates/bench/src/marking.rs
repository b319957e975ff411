//! How many answers a second are marked in one thread.

use std::hint::black_box;
use std::time::Instant;

use course::answer::Answer;
use course::mark::{Surroundings, mark};
use course::model::{Activity, BlockKind, Kind};
use course::module::Module;
use lucarne::module_folder::ModuleFolder;

use crate::Lines;
use crate::place::module;
use crate::report::verdict;

const ANSWERS: u32 = 2_000_000;

/// Measures the choices of the shipped module.
pub fn measure() -> Lines {
    let (parsed, _) = Module::load(&ModuleFolder::open(&module()).unwrap());
    let parsed = parsed.unwrap();
    let units = parsed
        .manifest
        .units
        .iter()
        .filter_map(|unit| parsed.unit(&unit.value, "en"));
    let blocks = units.flat_map(|unit| &unit.blocks);
    let choices: Vec<&Activity> = blocks
        .filter_map(|block| match &block.kind {
            BlockKind::Activity(activity) if matches!(activity.kind, Kind::Choice(_)) => {
                Some(&**activity)
            }
            _ => None,
        })
        .collect();
    let answers: Vec<Answer> = (1..=4)
        .map(|n| Answer {
            picked: Some(vec![n]),
            ..Answer::default()
        })
        .collect();
    let began = Instant::now();
    for n in 0..ANSWERS {
        let activity = choices[n as usize % choices.len()];
        let answer = &answers[(n / 7) as usize % answers.len()];
        black_box(mark(
            black_box(activity),
            black_box(answer),
            Surroundings::default(),
        ));
    }
    let rate = f64::from(ANSWERS) / began.elapsed().as_secs_f64();
    vec![verdict(
        &format!(
            "`choice`, {} questions of Humanum, one thread: {:.2} million answers/s (budget ≥ 1 million)",
            choices.len(),
            rate / 1e6
        ),
        rate >= 1e6,
    )]
}
