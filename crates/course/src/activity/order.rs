//! `order`, put in the right order (11.11).

use crate::model::{Item, Order, OrderScoring};
use crate::options::Options;

use super::tail::{self, NOTHING};
use super::{Body, Context, count, differ, item, remark};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Order {
    let ways = [
        ("moves", OrderScoring::Moves),
        ("next", OrderScoring::Next),
        ("place", OrderScoring::Place),
        ("subset", OrderScoring::Subset),
        ("all", OrderScoring::All),
    ];
    let scoring = options
        .word("scoring", &ways, 111, cx.found)
        .filter(|way| *way != OrderScoring::Moves);
    let mut items = Vec::new();
    for mut entry in std::mem::take(&mut body.entries) {
        tail::take(&mut entry.lines, &NOTHING, cx);
        items.push(Item {
            text: item(&entry.lines, cx),
            feedback: remark(&entry.feedback, cx),
        });
    }
    count(items.len(), 3, 8, cx);
    differ(items.iter().map(|item| &item.text), cx);
    Order { scoring, items }
}
