//! `dialogue`, parts with choices that lead to other parts (11.16).

use std::collections::{HashMap, HashSet};

use crate::inline::Scope;
use crate::model::{Dialogue, Part, PartChoice, Pos};
use crate::prose;
use crate::text::{Line, plain, string, trim};

use super::split::{at_arrow, one_line};
use super::tail::{self, Allowed};
use super::{Body, Context, Entry, Mark, count, remark};

pub(super) fn read(body: &mut Body, cx: &mut Context) -> Dialogue {
    let mut parts: Vec<Part> = Vec::new();
    let mut places: Vec<Vec<Pos>> = Vec::new();
    for entry in std::mem::take(&mut body.entries) {
        if entry.mark == Mark::Part {
            parts.push(part(entry, cx));
            places.push(Vec::new());
            continue;
        }
        let Some(part) = parts.last_mut() else {
            cx.found.add(335, entry.line.pos, &[""]);
            continue;
        };
        if let Some(places) = places.last_mut() {
            places.push(entry.line.pos);
        }
        part.choices.push(choice(entry, cx));
    }
    let dialogue = Dialogue { parts };
    count(dialogue.parts.len(), 2, 60, cx);
    look_over(&dialogue, &places, cx);
    dialogue
}

fn part(mut entry: Entry, cx: &mut Context) -> Part {
    let allowed = Allowed {
        percent: Some(0..=100),
        points: None,
        last: false,
        words: "0%…100%",
    };
    let tail = tail::take(&mut entry.lines, &allowed, cx);
    // A name is saved as it stands: a second group would be read as the first one then.
    let none = Allowed {
        percent: None,
        ..allowed
    };
    let length = |lines: &[Line]| lines.iter().map(|line| line.chars.len()).sum::<usize>();
    let mut before = usize::MAX;
    while length(&entry.lines) < before {
        before = length(&entry.lines);
        tail::take(&mut entry.lines, &none, cx);
    }
    let name = string(trim(&one_line(&entry.lines).chars));
    let shaped = (1..=30).contains(&name.len())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !shaped {
        cx.found.add(211, entry.line.pos, &[&name]);
    }
    let mut scope = Scope {
        activity: true,
        ..Scope::default()
    };
    let text = prose::blocks(&entry.text, &mut scope, cx.found);
    Part {
        name,
        end: tail.percent,
        text,
        choices: Vec::new(),
        pos: entry.line.pos,
    }
}

fn choice(mut entry: Entry, cx: &mut Context) -> PartChoice {
    let allowed = Allowed {
        percent: None,
        points: Some(-100..=100),
        last: false,
        words: "-100…100",
    };
    let tail = tail::take(&mut entry.lines, &allowed, cx);
    let (text, next, arrows) = at_arrow(&one_line(&entry.lines));
    if arrows != 1 || text.chars.is_empty() || next.chars.is_empty() {
        cx.found.add(332, entry.line.pos, &[]);
    }
    let text = super::side(text, cx);
    PartChoice {
        text,
        next: plain(&next.chars),
        points: tail.points,
        feedback: remark(&entry.feedback, cx),
    }
}

fn look_over(dialogue: &Dialogue, places: &[Vec<Pos>], cx: &mut Context) {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for (number, part) in dialogue.parts.iter().enumerate() {
        if numbers.contains_key(part.name.as_str()) {
            cx.found.add(210, part.pos, &[&part.name]);
        } else {
            numbers.insert(&part.name, number);
        }
        cx.found.limit(part.choices.len(), 6, part.pos);
    }
    let ends = dialogue.parts.iter().any(|part| part.end.is_some());
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for (number, part) in dialogue.parts.iter().enumerate() {
        let mut onward = Vec::new();
        for (choice, pos) in part
            .choices
            .iter()
            .zip(places.get(number).into_iter().flatten())
        {
            let Some(next) = numbers.get(choice.next.as_str()).copied() else {
                cx.found.add(335, *pos, &[&choice.next]);
                continue;
            };
            let points = choice.points.unwrap_or(0);
            if ends && points != 0 {
                cx.found.add(334, *pos, &[]);
            } else if next <= number && points > 0 {
                cx.found.add(338, *pos, &[]);
            }
            onward.push(next);
        }
        if part.end.is_some() && !part.choices.is_empty() {
            cx.found.add(334, part.pos, &[]);
        }
        ways.push(onward);
    }
    reach(dialogue, &ways, cx);
}

/// Parts that are never reached, and parts without a way to an end.
fn reach(dialogue: &Dialogue, ways: &[Vec<usize>], cx: &mut Context) {
    let reached = closure(ways, if ways.is_empty() { Vec::new() } else { vec![0] });
    let mut back = vec![Vec::new(); ways.len()];
    for (from, onward) in ways.iter().enumerate() {
        for to in onward {
            back[*to].push(from);
        }
    }
    let ends = (0..ways.len())
        .filter(|number| dialogue.parts[*number].choices.is_empty())
        .collect();
    let ending = closure(&back, ends);
    for (number, part) in dialogue.parts.iter().enumerate() {
        if !reached.contains(&number) {
            cx.found.add(337, part.pos, &[&part.name]);
        }
        if !ending.contains(&number) {
            cx.found.add(336, part.pos, &[&part.name]);
        }
    }
}

fn closure(ways: &[Vec<usize>], mut open: Vec<usize>) -> HashSet<usize> {
    let mut seen: HashSet<usize> = open.iter().copied().collect();
    while let Some(number) = open.pop() {
        open.extend(ways[number].iter().filter(|next| seen.insert(**next)));
    }
    seen
}
