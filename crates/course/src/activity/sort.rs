//! `sort`, put things in boxes (11.13).

use crate::model::{Item, Sort, SortBox};

use super::tail::{self, NOTHING};
use super::{Body, Context, count, differ, item, remark};

pub(super) fn read(body: &mut Body, cx: &mut Context) -> Sort {
    let mut boxes: Vec<SortBox> = Vec::new();
    let base = body.entries.first().map_or(0, |entry| entry.line.indent());
    for mut entry in std::mem::take(&mut body.entries) {
        tail::take(&mut entry.lines, &NOTHING, cx);
        let text = item(&entry.lines, cx);
        let inner = entry.line.indent() >= base + 2;
        match boxes.last_mut() {
            Some(last) if inner => last.items.push(Item {
                text,
                feedback: remark(&entry.feedback, cx),
            }),
            _ => {
                if let Some(first) = entry.feedback.first() {
                    cx.found.add(350, first.pos, &[]);
                }
                boxes.push(SortBox {
                    name: text,
                    items: Vec::new(),
                });
            }
        }
    }
    if !(2..=4).contains(&boxes.len()) {
        cx.found.add(333, cx.pos, &[]);
    }
    count(
        boxes.iter().map(|sort_box| sort_box.items.len()).sum(),
        3,
        16,
        cx,
    );
    differ(boxes.iter().map(|sort_box| &sort_box.name), cx);
    differ(
        boxes
            .iter()
            .flat_map(|sort_box| &sort_box.items)
            .map(|item| &item.text),
        cx,
    );
    Sort { boxes }
}
