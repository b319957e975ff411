//! Open work: a text box, a file or a sheet of paper, and the criteria the learner ticks for themself.

use crate::model::{HandIn, Work};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;

pub(super) fn controls(page: &mut Page<'_>, kind: &HandIn, a: &Try<'_>) {
    match kind.work {
        Work::Text => text(page, kind, a),
        Work::File => file(page, kind, a),
        Work::Drawing => page.tagged("p", "muted", Word::DrawIt),
        Work::Paper => page.tagged("p", "muted", Word::OnPaper),
    }
    criteria(page, kind, a);
}

fn text(page: &mut Page<'_>, kind: &HandIn, a: &Try<'_>) {
    let held = a
        .held
        .and_then(|answer| answer.text.as_deref())
        .unwrap_or_default();
    let words = kind.max_words.unwrap_or(200);
    page.raw("<label class=\"field\">");
    page.tagged("span", "label", Word::YourAnswer);
    page.raw(" ");
    page.tagged("span", "muted", Word::WordsAtMost { words });
    put!(
        page,
        " <textarea name=\"text\" rows=\"10\" data-max-words=\"{words}\" autocomplete=\"off\" dir=\"auto\">{}</textarea></label>",
        Escaped(held)
    );
}

fn file(page: &mut Page<'_>, kind: &HandIn, a: &Try<'_>) {
    if let Some(held) = a.held.and_then(|answer| answer.file.as_deref()) {
        put!(
            page,
            "<input type=\"hidden\" name=\"file\" value=\"{}\">",
            Escaped(held)
        );
    }
    page.raw("<label class=\"field\">");
    page.tagged("span", "label", Word::YourFile);
    let endings: Vec<String> = kind
        .accept
        .iter()
        .map(|ending| format!(".{ending}"))
        .collect();
    put!(
        page,
        " <input type=\"file\" name=\"upload\" accept=\"{}\"></label>",
        Escaped(endings.join(","))
    );
    if !kind.accept.is_empty() {
        put!(
            page,
            "<p class=\"note\"><bdi dir=\"ltr\">{}</bdi></p>",
            Escaped(kind.accept.join(", "))
        );
    }
}

fn criteria(page: &mut Page<'_>, kind: &HandIn, a: &Try<'_>) {
    if kind.criteria.is_empty() {
        return;
    }
    let ticked = a.list(|answer| &answer.ticked);
    page.raw("<div class=\"criteria\">");
    page.tagged("p", "how", Word::LookAgain);
    page.raw("<ul class=\"options\">");
    for (item, criterion) in (1u32..).zip(&kind.criteria) {
        put!(
            page,
            "<li class=\"option\"><label><input type=\"checkbox\" name=\"tick\" value=\"{item}\"{}> <span class=\"option-text\">",
            Flag("checked", ticked.contains(&item))
        );
        rich(page, &criterion.text);
        page.raw("</span> ");
        page.tagged(
            "span",
            "points",
            Word::Points {
                points: criterion.points,
            },
        );
        page.raw("</label>");
        page.speaker(&criterion.text);
        page.raw("</li>");
    }
    page.raw("</ul></div>");
}
