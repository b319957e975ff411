//! Prints how many answers a second are marked in one thread: `cargo run --release -p course --example marking`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use course::answer::Answer;
use course::mark::{Surroundings, mark};
use course::model::{Activity, BlockKind, Kind};

const VECTORS: &str = include_str!("../tests/marking/vectors.md");

fn main() {
    let all = vectors();
    let is_choice = |one: &&(Activity, Answer)| matches!(one.0.kind, Kind::Choice(_));
    let choice: Vec<(Activity, Answer)> = all.iter().filter(is_choice).cloned().collect();
    println!("choice     {:>12.0} answers a second", rate(&choice));
    println!("all types  {:>12.0} answers a second", rate(&all));
}

fn rate(list: &[(Activity, Answer)]) -> f64 {
    let (mut count, start) = (0u32, Instant::now());
    while start.elapsed() < Duration::from_secs(1) {
        for (activity, answer) in list {
            black_box(mark(
                black_box(activity),
                black_box(answer),
                Surroundings::default(),
            ));
        }
        count += u32::try_from(list.len()).unwrap_or(0);
    }
    f64::from(count) / start.elapsed().as_secs_f64()
}

/// The activities of the vectors, each with one of its answers at a time.
fn vectors() -> Vec<(Activity, Answer)> {
    let mut list: Vec<(Activity, Answer)> = Vec::new();
    for part in VECTORS.split("\n:::\n") {
        let (answers, block) = part.split_once("\n:::").unwrap_or((part, ""));
        if let Some((last, _)) = list.last().cloned() {
            list.extend(read(answers).map(|answer| (last.clone(), answer)));
        }
        let unit = format!("---\ntitle: T\n---\n\n:::{block}\n:::\n");
        let blocks = course::parse::unit(unit.as_bytes()).0.blocks;
        list.extend(blocks.into_iter().find_map(|block| match block.kind {
            BlockKind::Activity(activity) => Some((*activity, Answer::default())),
            _ => None,
        }));
    }
    list.retain(|(_, answer)| *answer != Answer::default());
    list
}

fn read(lines: &str) -> impl Iterator<Item = Answer> {
    let answers = lines.lines().filter_map(|line| line.split_once(" -> "));
    answers.filter_map(|(answer, _)| serde_json::from_str(answer).ok())
}
