//! Open work: a text box, a file or a sheet of paper, and the criteria the learner ticks for themself.

use crate::model::{HandIn, Work};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;

pub(super) fn controls(page: &mut Page<'_>, kind: &HandIn, a: &Try<'_>) {
    match kind.work {
        Work::Text => text(page, kind, a),
        Work::File => file(page, a),
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

/// A file, where the site takes the kind; else it is given to the trainer in another way.
fn file(page: &mut Page<'_>, a: &Try<'_>) {
    if let Some(name) = a
        .view
        .answer
        .filter(|answer| answer.file.is_some())
        .and_then(|answer| answer.text.as_deref())
    {
        page.raw("<p class=\"handed-in\">");
        page.icon("check");
        page.word(Word::HandedIn);
        put!(
            page,
            " <b><bdi dir=\"auto\">{}</bdi></b></p>",
            Escaped(name)
        );
    }
    let takes = a.view.takes;
    if takes.is_empty() {
        return page.tagged("p", "muted", Word::GiveWork);
    }
    let endings: Vec<String> = takes.iter().map(|ending| format!(".{ending}")).collect();
    page.raw("<label class=\"field\">");
    page.tagged("span", "label", Word::YourFile);
    page.raw(" <span class=\"help\">");
    page.word(Word::FileAtMost { megabytes: 5 });
    put!(
        page,
        " · <bdi dir=\"ltr\">{}</bdi></span> <input type=\"file\" name=\"upload\" accept=\"{}\"></label>",
        Escaped(takes.join(", ")),
        Escaped(endings.join(","))
    );
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
