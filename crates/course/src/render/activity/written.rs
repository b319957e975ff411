//! Short answer, number and dictation: one field to write in.

use crate::model::{Dictation, Number, ShortAnswer, Tries};
use crate::render::activity::{Listening, Try};
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::words::Word;

pub(super) fn answer(page: &mut Page<'_>, kind: &ShortAnswer, a: &Try<'_>) {
    field(page, a, kind.lines.unwrap_or(1), "text", None);
}

pub(super) fn number(page: &mut Page<'_>, kind: &Number, a: &Try<'_>) {
    field(page, a, 1, "decimal", kind.unit.as_deref());
}

pub(super) fn dictation(page: &mut Page<'_>, kind: &Dictation, a: &Try<'_>) {
    let counted = a.view.listening.filter(|_| !a.view.finished);
    match (kind.replays, counted) {
        (Some(Tries::Limited(_)), Some(listening)) => counted_sounds(page, kind, listening),
        (Some(Tries::Limited(times)), None) => {
            sounds(page, kind, |_, url| url);
            page.tagged("p", "muted", Word::MayListen { times });
        }
        _ => sounds(page, kind, |_, url| url),
    }
    field(page, a, 3, "text", None);
}

/// The players, normal and slow; `address` says from where a sound is taken.
fn sounds(page: &mut Page<'_>, kind: &Dictation, address: impl Fn(&str, String) -> String) {
    let sounds = [
        (&kind.src, Word::Listen, "normal"),
        (&kind.slow, Word::ListenSlowly, "slow"),
    ];
    for (src, word, speed) in sounds {
        let Some(url) = src.as_ref().and_then(page.ctx.media) else {
            continue;
        };
        put!(page, "<div class=\"sound {speed}\" data-speed=\"{speed}\">");
        page.tagged("p", "label", word);
        put!(
            page,
            "<audio controls preload=\"none\" src=\"{}\"></audio></div>",
            Escaped(address(speed, url))
        );
    }
}

/// Players whose addresses are counted, and what is left to hear: one line for each number, so that a script can show
/// the next one.
fn counted_sounds(page: &mut Page<'_>, kind: &Dictation, listening: Listening<'_>) {
    let Listening {
        address,
        next,
        left,
    } = listening;
    put!(
        page,
        "<div class=\"counted\" data-address=\"{}\" data-next=\"{next}\" data-left=\"{left}\">",
        Escaped(address)
    );
    if left > 0 {
        sounds(page, kind, |speed, _| format!("{address}/{speed}/{next}"));
    }
    page.raw("<p class=\"muted\" role=\"status\">");
    for times in (0..=left).rev() {
        put!(
            page,
            "<span data-left=\"{times}\"{}>",
            Flag("hidden", times != left)
        );
        page.word(match times {
            0 => Word::HeardAll,
            times => Word::MayListen { times },
        });
        page.raw("</span>");
    }
    page.raw("</p></div>");
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
