//! Join pairs: one list to choose from for each left side.

use crate::model::{Inline, Pairs, Rich};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;
use crate::shuffle::number;

pub(super) fn controls(page: &mut Page<'_>, pairs: &Pairs, a: &Try<'_>) {
    let held = a.list(|answer| &answer.right);
    let pictured = pairs
        .lines
        .iter()
        .any(|line| has_picture(&line.right.inlines));
    if pictured {
        page.raw("<ul class=\"to-join\">");
        for (place, &source) in a.places.iter().enumerate() {
            put!(page, "<li><b>{}</b> ", letter(place));
            rich(page, &pairs.lines[source].right);
            page.raw("</li>");
        }
        page.raw("</ul>");
    }
    page.raw("<ol class=\"items\">");
    let lefts = pairs
        .lines
        .iter()
        .filter_map(|line| line.left.as_ref().map(|left| (left, line)));
    for (index, (left, line)) in lefts.enumerate() {
        let item = number(index);
        let chosen = held.get(index).copied().flatten();
        put!(
            page,
            "<li class=\"item{}\"><label class=\"field\"><span class=\"label\">",
            a.class(item)
        );
        rich(page, left);
        put!(
            page,
            "</span> <select name=\"right-{item}\" autocomplete=\"off\">"
        );
        none_chosen(page);
        for (place, &source) in a.places.iter().enumerate() {
            put!(
                page,
                "<option value=\"{}\"{}>",
                number(place),
                Flag("selected", chosen == Some(number(source)))
            );
            if pictured {
                put!(page, "{} ", letter(place));
            }
            put!(
                page,
                "{}</option>",
                Escaped(told(&pairs.lines[source].right))
            );
        }
        page.raw("</select></label>");
        page.speaker(left);
        a.beside(page, item, line.feedback.as_ref());
        page.raw("</li>");
    }
    page.raw("</ol>");
}

/// The first, empty line of a list to choose from.
pub(crate) fn none_chosen(page: &mut Page<'_>) {
    let choose = page.bare(Word::Choose);
    put!(
        page,
        "<option value=\"\"{}>{choose}</option>",
        crate::render::block::interface(page)
    );
}

/// A text where only characters can stand: pictures are told by their text alternative.
pub(crate) fn told(text: &Rich) -> String {
    let mut out = crate::plain::rich(text);
    alternatives(&text.inlines, &mut out);
    out
}

fn alternatives(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Picture(picture) => {
                if !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(picture.alt.as_deref().unwrap_or_default());
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. } => {
                alternatives(inner, out);
            }
            _ => {}
        }
    }
}

pub(crate) fn has_picture(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Picture(_) => true,
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Key(inner)
        | Inline::Foreign { text: inner, .. } => has_picture(inner),
        _ => false,
    })
}

/// A, B, C …
pub(crate) fn letter(place: usize) -> char {
    u8::try_from(place)
        .ok()
        .filter(|&n| n < 26)
        .map_or('·', |n| char::from(b'A' + n))
}
