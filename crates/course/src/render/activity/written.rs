//! Short answer, number and dictation: one field to write in.

use crate::model::{Dictation, Number, ShortAnswer, Tries};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Page, put};
use crate::render::words::Word;

pub(super) fn answer(page: &mut Page<'_>, kind: &ShortAnswer, a: &Try<'_>) {
    field(page, a, kind.lines.unwrap_or(1), "text", None);
}

pub(super) fn number(page: &mut Page<'_>, kind: &Number, a: &Try<'_>) {
    field(page, a, 1, "decimal", kind.unit.as_deref());
}

pub(super) fn dictation(page: &mut Page<'_>, kind: &Dictation, a: &Try<'_>) {
    let sounds = [
        (&kind.src, Word::Listen, "normal"),
        (&kind.slow, Word::ListenSlowly, "slow"),
    ];
    for (src, word, class) in sounds {
        let Some(url) = src.as_ref().and_then(page.ctx.media) else {
            continue;
        };
        put!(page, "<div class=\"sound {class}\">");
        page.tagged("p", "label", word);
        put!(
            page,
            "<audio controls preload=\"none\" src=\"{}\"></audio></div>",
            Escaped(url)
        );
    }
    if let Some(Tries::Limited(times)) = kind.replays {
        page.tagged("p", "muted", Word::MayListen { times });
    }
    field(page, a, 3, "text", None);
}

fn field(page: &mut Page<'_>, a: &Try<'_>, lines: u32, mode: &str, unit: Option<&str>) {
    let held = a
        .held
        .and_then(|answer| answer.text.as_deref())
        .unwrap_or_default();
    put!(
        page,
        "<p class=\"item{}\"><label class=\"field\">",
        a.class(1)
    );
    page.raw("<span class=\"label\">");
    page.word(Word::YourAnswer);
    if let Some(unit) = unit {
        put!(page, " <bdi class=\"unit-sign\">{}</bdi>", Escaped(unit));
    }
    page.raw("</span>");
    // Help of the browser would answer for the learner.
    let quiet = "autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" dir=\"auto\"";
    if lines > 1 {
        put!(
            page,
            " <textarea name=\"text\" rows=\"{lines}\" {quiet}>{}</textarea>",
            Escaped(held)
        );
    } else {
        put!(
            page,
            " <input type=\"text\" name=\"text\" inputmode=\"{mode}\" value=\"{}\" {quiet}>",
            Escaped(held)
        );
    }
    page.raw("</label></p>");
}
