//! `answer`, a short answer (11.8), and the accepted texts that other types share.

use crate::model::{Accepted, ShortAnswer, Typos};
use crate::options::Options;
use crate::text::{Line, plain};

use super::split::one_line;
use super::tail::{self, Allowed};
use super::{Body, Context, Entry, Mark, count, remark, text_rules};

const TEXTS: usize = 20;

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> ShortAnswer {
    let rules = text_rules(options, false, Typos::Auto, cx);
    let lines = options
        .number("lines", 1..=3, 111, cx.found)
        .filter(|lines| *lines != 1);
    let entries = std::mem::take(&mut body.entries);
    let accepted: Vec<Accepted> = entries
        .into_iter()
        .filter_map(|entry| weighed(entry, cx))
        .collect();
    needs_one(accepted.iter().any(|accepted| accepted.full), cx);
    count(accepted.len(), 0, TEXTS, cx);
    ShortAnswer {
        rules,
        lines,
        accepted,
    }
}

/// At least one line `=`.
pub(super) fn needs_one(there: bool, cx: &mut Context) {
    if !there {
        cx.found.add(322, cx.pos, &[]);
    }
}

/// The weight of a `=` or `~` line, taken off its end.
pub(super) fn weight(entry: &mut Entry, cx: &mut Context) -> i32 {
    let full = entry.mark == Mark::Equals;
    let percent = if full { None } else { Some(0..=99) };
    let words = if full { "= 100%" } else { "0%…99%" };
    let tail = tail::take(
        &mut entry.lines,
        &Allowed {
            percent,
            points: None,
            last: false,
            words,
        },
        cx,
    );
    if full { 100 } else { tail.percent.unwrap_or(0) }
}

/// A text that counts fully, without weight (dictation, keyboard).
pub(super) fn whole(entry: &Entry, cx: &mut Context) -> Accepted {
    let feedback = remark(&entry.feedback, cx);
    Accepted {
        text: text(&entry.lines),
        full: true,
        weight: 100,
        feedback,
        pos: entry.line.pos,
    }
}

fn weighed(mut entry: Entry, cx: &mut Context) -> Option<Accepted> {
    let weight = weight(&mut entry, cx);
    let full = entry.mark == Mark::Equals;
    let text = text(&entry.lines);
    let feedback = remark(&entry.feedback, cx);
    let pos = entry.line.pos;
    if text.is_empty() {
        cx.found.add(306, pos, &[]);
        return None;
    }
    Some(Accepted {
        text,
        full,
        weight,
        feedback,
        pos,
    })
}

fn text(lines: &[Line]) -> String {
    plain(&one_line(lines).chars)
}
