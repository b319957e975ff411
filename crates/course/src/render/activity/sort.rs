//! Sort in boxes: each item with one radio button for each box.

use crate::model::{Item, Sort};
use crate::render::activity::Try;
use crate::render::html::{Flag, Page, put};
use crate::render::prose::rich;
use crate::shuffle::number;

pub(super) fn controls(page: &mut Page<'_>, sort: &Sort, a: &Try<'_>) {
    let held = a.list(|answer| &answer.boxes);
    let items: Vec<&Item> = sort.boxes.iter().flat_map(|one| &one.items).collect();
    page.raw("<ol class=\"items\">");
    for (place, &source) in a.places.iter().enumerate() {
        let (item, shown) = (number(source), number(place));
        let chosen = held.get(source).copied().flatten();
        put!(
            page,
            "<li class=\"item{}\"><fieldset><legend class=\"item-text\">",
            a.class(item)
        );
        rich(page, &items[source].text);
        page.raw("</legend>");
        page.speaker(&items[source].text);
        page.raw("<div class=\"options boxes\">");
        for (value, one) in (1u32..).zip(&sort.boxes) {
            put!(
                page,
                "<span class=\"option\"><label><input type=\"radio\" name=\"box-{shown}\" value=\"{value}\"{}> <span class=\"option-text\">",
                Flag("checked", chosen == Some(value))
            );
            rich(page, &one.name);
            page.raw("</span></label></span>");
        }
        page.raw("</div>");
        a.beside(page, item, items[source].feedback.as_ref());
        page.raw("</fieldset></li>");
    }
    page.raw("</ol>");
}
