//! `cards`, two sides to turn, never scored (11.15).

use crate::model::Cards;
use crate::options::Options;

use super::split::{at_mark, one_line};
use super::tail::{self, NOTHING};
use super::{Body, Context, count};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Cards {
    let plays = [("flip", false), ("memory", true)];
    let memory = options.word("play", &plays, 111, cx.found) == Some(true);
    let mut cards = Vec::new();
    for mut entry in std::mem::take(&mut body.entries) {
        tail::take(&mut entry.lines, &NOTHING, cx);
        let (front, back, signs) = at_mark(&one_line(&entry.lines), &["="]);
        if signs != 1 || front.chars.is_empty() || back.chars.is_empty() {
            cx.found.add(339, entry.line.pos, &[]);
        }
        if let Some(first) = entry.feedback.first() {
            cx.found.add(350, first.pos, &[]);
        }
        cards.push((super::side(front, cx), super::last_side(back, signs, cx)));
    }
    count(cards.len(), 2, 100, cx);
    Cards { memory, cards }
}
