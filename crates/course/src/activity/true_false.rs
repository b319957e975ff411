//! `true-false` (11.3).

use crate::model::TrueFalse;
use crate::options::Options;
use crate::text::string;

use super::split::one_line;
use super::{Body, Context, Mark, remark, truth};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> TrueFalse {
    let mut label = |key| {
        options
            .text(key)
            .map(|(label, _)| label)
            .filter(|label| !label.is_empty())
    };
    let mut kind = TrueFalse {
        true_label: label("true"),
        false_label: label("false"),
        ..TrueFalse::default()
    };
    let mut keys = 0;
    let mut unread = false;
    for entry in std::mem::take(&mut body.entries) {
        let truth = truth(&string(&one_line(&entry.lines).chars));
        let Some(truth) = truth else {
            unread = true;
            continue;
        };
        if entry.mark == Mark::Equals {
            keys += 1;
            if keys == 1 {
                kind.key = truth;
            }
        }
        let feedback = if truth {
            &mut kind.feedback_true
        } else {
            &mut kind.feedback_false
        };
        *feedback = remark(&entry.feedback, cx).or(feedback.take());
    }
    if keys != 1 || unread {
        cx.found.add(315, cx.pos, &[]);
    }
    kind
}
