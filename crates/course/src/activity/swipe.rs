//! `swipe`, two-way cards (11.5).

use crate::model::{Side, Swipe, SwipeCard};
use crate::options::Options;
use crate::text::{after, trim_start};

use super::tail::{self, NOTHING};
use super::{Body, Context, Entry, count, item, remark};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Swipe {
    let mut label = |key| {
        options
            .text(key)
            .map(|(label, _)| label)
            .unwrap_or_default()
    };
    let (a, b) = (label("a"), label("b"));
    if a.is_empty() || b.is_empty() {
        cx.found.add(341, cx.pos, &[]);
    }
    let entries = std::mem::take(&mut body.entries);
    let cards: Vec<SwipeCard> = entries.into_iter().map(|entry| card(entry, cx)).collect();
    count(cards.len(), 2, 20, cx);
    Swipe { a, b, cards }
}

fn card(mut entry: Entry, cx: &mut Context) -> SwipeCard {
    tail::take(&mut entry.lines, &NOTHING, cx);
    let sides = [
        ("a:", Side::A),
        ("A:", Side::A),
        ("b:", Side::B),
        ("B:", Side::B),
    ];
    let mut side = None;
    if let Some(line) = entry.lines.first_mut() {
        let read = sides
            .iter()
            .find_map(|(mark, side)| Some((after(&line.chars, mark)?, *side)));
        if let Some((rest, read)) = read {
            side = Some(read);
            *line = line.with(trim_start(rest));
        }
    }
    if side.is_none() {
        cx.found.add(341, entry.line.pos, &[]);
    }
    let feedback = remark(&entry.feedback, cx);
    SwipeCard {
        side: side.unwrap_or(Side::A),
        text: item(&entry.lines, cx),
        feedback,
    }
}
