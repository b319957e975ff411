//! True or false: two radio buttons with their labels.

use crate::model::TrueFalse;
use crate::render::activity::Try;
use crate::render::html::{Flag, Page, put};
use crate::render::words::Word;

pub(super) fn controls(page: &mut Page<'_>, kind: &TrueFalse, a: &Try<'_>) {
    let held = a.held.and_then(|answer| answer.value);
    page.tagged("p", "how", Word::OneAnswer);
    page.raw("<ul class=\"options\">");
    let sides = [
        (true, &kind.true_label, &kind.feedback_true),
        (false, &kind.false_label, &kind.feedback_false),
    ];
    for (value, own, feedback) in sides {
        let chosen = held == Some(value);
        // The marker knows one item, the statement; its state belongs beside the answer given.
        let class = if chosen { a.class(1) } else { "" };
        put!(
            page,
            "<li class=\"option{class}\"><label><input type=\"radio\" name=\"value\" value=\"{value}\"{}> <span class=\"option-text\">",
            Flag("checked", chosen)
        );
        label(page, kind, value);
        page.raw("</span></label>");
        if let Some(own) = own {
            page.speaker_of(own, None);
        }
        a.beside(page, if chosen { 1 } else { 0 }, feedback.as_ref());
        page.raw("</li>");
    }
    page.raw("</ul>");
}

/// The author's label of a side, or the interface's word.
pub(crate) fn label(page: &mut Page<'_>, kind: &TrueFalse, value: bool) {
    let (own, word) = if value {
        (&kind.true_label, Word::True)
    } else {
        (&kind.false_label, Word::False)
    };
    match own {
        Some(own) => page.text(own),
        None => page.word(word),
    }
}
