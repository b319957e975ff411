//! Two-way cards: a list of cards with two radio buttons each; a later try asks only what was not yet right.

use crate::answer::State;
use crate::model::{Side, Swipe};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::prose::rich;
use crate::shuffle::number;

pub(super) fn controls(page: &mut Page<'_>, swipe: &Swipe, a: &Try<'_>) {
    let sides = a.list(|answer| &answer.sides);
    page.raw("<ol class=\"items\">");
    for (place, &source) in a.places.iter().enumerate() {
        let card = &swipe.cards[source];
        let (item, shown) = (number(source), number(place));
        let held = sides.get(source).and_then(Option::as_deref);
        let settled = !a.view.finished && a.state(item) == Some(State::Right);
        put!(
            page,
            "<li class=\"item{}\"><fieldset><legend class=\"item-text\">",
            a.class(item)
        );
        rich(page, &card.text);
        page.raw("</legend>");
        page.speaker(&card.text);
        if settled {
            let label = if card.side == Side::A {
                &swipe.a
            } else {
                &swipe.b
            };
            put!(
                page,
                "<input type=\"hidden\" name=\"side-{shown}\" value=\"{}\">",
                held.map_or("", known)
            );
            put!(page, "<p class=\"settled\">{}</p>", Escaped(label));
        } else {
            page.raw("<div class=\"options two\">");
            for (value, label) in [("a", &swipe.a), ("b", &swipe.b)] {
                put!(
                    page,
                    "<span class=\"option\"><label><input type=\"radio\" name=\"side-{shown}\" value=\"{value}\"{}> <span class=\"option-text\">{}</span></label></span>",
                    Flag("checked", held == Some(value)),
                    Escaped(label)
                );
            }
            page.raw("</div>");
        }
        a.beside(page, item, card.feedback.as_ref());
        page.raw("</fieldset></li>");
    }
    page.raw("</ol>");
}

fn known(side: &str) -> &'static str {
    if side == "a" { "a" } else { "b" }
}
