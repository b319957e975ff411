//! `mark`, find the words in a text (11.7). The text itself is read with the prompt.

use crate::model::MarkText;

use super::Context;

const TARGETS: usize = 20;

pub(super) fn look_over(kind: &MarkText, cx: &mut Context) {
    let targets = kind.runs.iter().filter(|run| run.target).count();
    if targets == 0 {
        cx.found.add(329, cx.pos, &[]);
    }
    if targets > TARGETS {
        cx.found.add(303, cx.pos, &[&TARGETS.to_string()]);
    }
}
