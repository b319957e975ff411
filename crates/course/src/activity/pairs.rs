//! `pairs`, join left and right (11.12).

use crate::model::{PairLine, Pairs};
use crate::text::string;

use super::split::{at_arrow, one_line};
use super::tail::{self, NOTHING};
use super::{Body, Context, Entry, count, differ, remark};

pub(super) fn read(body: &mut Body, cx: &mut Context) -> Pairs {
    let entries = std::mem::take(&mut body.entries);
    let lines: Vec<PairLine> = entries.into_iter().map(|entry| pair(entry, cx)).collect();
    let pairs = lines.iter().filter(|line| line.left.is_some()).count();
    count(pairs, 2, 8, cx);
    count(lines.len() - pairs, 0, 4, cx);
    differ(lines.iter().filter_map(|line| line.left.as_ref()), cx);
    Pairs { lines }
}

fn pair(mut entry: Entry, cx: &mut Context) -> PairLine {
    tail::take(&mut entry.lines, &NOTHING, cx);
    let (left, right, arrows) = at_arrow(&one_line(&entry.lines));
    if arrows != 1 || left.chars.is_empty() || right.chars.is_empty() {
        cx.found.add(332, entry.line.pos, &[]);
    }
    let left = (string(&left.chars) != "?").then(|| super::side(left, cx));
    PairLine {
        left,
        right: super::last_side(right, arrows, cx),
        feedback: remark(&entry.feedback, cx),
    }
}
