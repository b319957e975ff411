//! `keyboard` and `mouse`, drills (11.19).

use crate::model::{Accepted, Keyboard, Mouse, MouseAction};
use crate::options::Options;

use super::answer::{needs_one, whole};
use super::{Body, Context, count};

const LAYOUTS: [&str; 7] = [
    "fr-azerty",
    "it-qwerty",
    "ro-standard",
    "us-qwerty",
    "uk-qwerty",
    "ar-101",
    "none",
];
const LINES: usize = 20;
const LETTERS: usize = 80;

pub(super) fn keyboard(body: &mut Body, options: &mut Options, cx: &mut Context) -> Keyboard {
    let layouts = LAYOUTS.map(|layout| (layout, layout));
    let layout = options
        .word("layout", &layouts, 347, cx.found)
        .map(ToString::to_string);
    let accuracy = options
        .number("accuracy", 50..=100, 347, cx.found)
        .filter(|accuracy| *accuracy != 90);
    let lines: Vec<Accepted> = body.entries.iter().map(|entry| whole(entry, cx)).collect();
    needs_one(!lines.is_empty(), cx);
    count(lines.len(), 0, LINES, cx);
    for line in &lines {
        cx.found.limit(line.text.chars().count(), LETTERS, line.pos);
    }
    Keyboard {
        layout,
        accuracy,
        lines,
    }
}

pub(super) fn mouse(options: &mut Options, cx: &mut Context) -> Mouse {
    let actions = [
        ("click", MouseAction::Click),
        ("double", MouseAction::Double),
        ("right", MouseAction::Right),
        ("drag", MouseAction::Drag),
        ("scroll", MouseAction::Scroll),
    ];
    Mouse {
        action: options
            .word("action", &actions, 347, cx.found)
            .unwrap_or_default(),
        targets: options
            .number("targets", 3..=30, 347, cx.found)
            .filter(|targets| *targets != 10),
        size: options
            .number("size", 24..=160, 347, cx.found)
            .filter(|size| *size != 64),
        accuracy: options
            .number("accuracy", 50..=100, 347, cx.found)
            .filter(|accuracy| *accuracy != 80),
    }
}
