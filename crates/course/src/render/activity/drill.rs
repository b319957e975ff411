//! Drills: lines to type, and a field with circles to press.

use crate::model::{Keyboard, Mouse, MouseAction};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Page, put};
use crate::render::words::Word;
use crate::shuffle::number;

/// Width of the field of a pointer drill in pixels.
pub const FIELD_WIDTH: u32 = 600;
/// Height of the field of a pointer drill in pixels.
pub const FIELD_HEIGHT: u32 = 360;

pub(super) fn keyboard(page: &mut Page<'_>, kind: &Keyboard, a: &Try<'_>) {
    let held = a.list(|answer| &answer.lines);
    page.raw("<ol class=\"items typing\">");
    for (index, line) in kind.lines.iter().enumerate() {
        let item = number(index);
        put!(
            page,
            "<li class=\"item{}\"><label class=\"field\">",
            a.class(item)
        );
        page.tagged("span", "label", Word::TypeThis);
        put!(
            page,
            " <kbd class=\"to-type\" dir=\"auto\">{}</kbd>",
            Escaped(&line.text)
        );
        put!(
            page,
            " <input type=\"text\" name=\"line-{item}\" value=\"{}\" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" dir=\"auto\"></label>",
            Escaped(held.get(index).map_or("", String::as_str))
        );
        a.beside(page, item, None);
        page.raw("</li>");
    }
    page.raw("</ol>");
}

pub(super) fn mouse(page: &mut Page<'_>, kind: &Mouse, a: &Try<'_>) {
    if kind.action != MouseAction::Click {
        return page.tagged("p", "muted", Word::NotPossible);
    }
    let of = kind.targets.unwrap_or(10);
    // A drill that was judged and may be tried again begins anew.
    let anew = a.view.draft.is_none() && a.view.marking.is_some() && !a.view.finished;
    let held = a.held.filter(|_| !anew);
    let hits = held.and_then(|answer| answer.hits).unwrap_or(0).min(of);
    let misses = held.and_then(|answer| answer.misses).unwrap_or(0);
    put!(
        page,
        "<input type=\"hidden\" name=\"hits\" value=\"{hits}\"><input type=\"hidden\" name=\"misses\" value=\"{misses}\">"
    );
    page.raw("<p class=\"muted\" role=\"status\">");
    page.word(Word::Hits { hits, of });
    page.raw("</p>");
    if hits == of || a.view.finished {
        return;
    }
    match (page.ctx.field)(hits) {
        Some(url) => {
            let alt = page.bare(Word::PressCircle);
            put!(
                page,
                "<div class=\"scroll\"><input type=\"image\" class=\"pressable\" name=\"hit\" src=\"{}\" alt=\"{alt}\" width=\"{FIELD_WIDTH}\" height=\"{FIELD_HEIGHT}\"></div>",
                Escaped(url)
            );
        }
        None => page.tagged("p", "muted", Word::NotPossible),
    }
}

/// The centre of the circle after so many hits; always whole inside the field.
pub fn target(mouse: &Mouse, seed: u64, hits: u32) -> (u32, u32) {
    let half = radius(mouse);
    let mut state = seed ^ u64::from(hits).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut below = |limit: u32| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((state >> 33) % u64::from(limit.max(1))).unwrap_or(0)
    };
    (
        half + below(FIELD_WIDTH - 2 * half),
        half + below(FIELD_HEIGHT - 2 * half),
    )
}

/// Hits and misses after a press on the field at a point in pixels.
pub fn press(
    mouse: &Mouse,
    seed: u64,
    (hits, misses): (u32, u32),
    (x, y): (i64, i64),
) -> (u32, u32) {
    let (centre_x, centre_y) = target(mouse, seed, hits);
    let (dx, dy) = (
        x.saturating_sub(i64::from(centre_x)),
        y.saturating_sub(i64::from(centre_y)),
    );
    let far = dx.saturating_mul(dx).saturating_add(dy.saturating_mul(dy));
    let reach = i64::from(radius(mouse));
    if far <= reach * reach {
        (hits.saturating_add(1), misses)
    } else {
        (hits, misses.saturating_add(1))
    }
}

/// The field with its circle as a drawing, to be served as a picture.
pub fn field(mouse: &Mouse, seed: u64, hits: u32) -> String {
    let (x, y) = target(mouse, seed, hits);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {FIELD_WIDTH} {FIELD_HEIGHT}\" width=\"{FIELD_WIDTH}\" height=\"{FIELD_HEIGHT}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#f6f4ef\" stroke=\"#6b6f76\" stroke-width=\"2\"/>\
         <circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"#0b4f8a\"/></svg>",
        radius(mouse)
    )
}

fn radius(mouse: &Mouse) -> u32 {
    mouse.size.unwrap_or(64).clamp(24, 160) / 2
}
