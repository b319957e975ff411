//! `hand-in`, open work marked by a trainer (11.20).

use crate::model::{Criterion, HandIn, Work};
use crate::options::Options;

use super::tail::{self, Allowed};
use super::{Body, Context, count, item};

const ENDINGS: [&str; 8] = ["odt", "txt", "png", "jpg", "webp", "pdf", "ogg", "wav"];

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> HandIn {
    let kinds = [
        ("text", Work::Text),
        ("file", Work::File),
        ("drawing", Work::Drawing),
        ("paper", Work::Paper),
    ];
    let work = options
        .word("kind", &kinds, 111, cx.found)
        .unwrap_or_default();
    let max_words = options
        .number("max-words", 10..=1000, 111, cx.found)
        .filter(|words| *words != 200);
    let accept = endings(options, cx);
    let mut criteria = Vec::new();
    for mut entry in std::mem::take(&mut body.entries) {
        let allowed = Allowed {
            percent: None,
            points: Some(1..=20),
            last: false,
            words: "1…20",
        };
        let tail = tail::take(&mut entry.lines, &allowed, cx);
        let points = tail
            .points
            .and_then(|points| u32::try_from(points).ok())
            .unwrap_or(0);
        if points == 0 {
            cx.found.add(348, entry.line.pos, &[]);
        }
        if let Some(first) = entry.feedback.first() {
            cx.found.add(350, first.pos, &[]);
        }
        criteria.push(Criterion {
            text: item(&entry.lines, cx),
            points,
        });
    }
    count(criteria.len(), 1, 10, cx);
    HandIn {
        work,
        max_words,
        accept,
        criteria,
    }
}

fn endings(options: &mut Options, cx: &mut Context) -> Vec<String> {
    let Some((value, pos)) = options.text("accept") else {
        return Vec::new();
    };
    let mut endings = Vec::new();
    for ending in value.split([' ', ',']).filter(|ending| !ending.is_empty()) {
        if ENDINGS.contains(&ending) {
            endings.push(ending.to_string());
        } else {
            cx.found
                .add(111, pos, &[ending, "accept", &ENDINGS.join(" ")]);
        }
    }
    endings
}
