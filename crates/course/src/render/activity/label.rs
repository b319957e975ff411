//! Label the picture: a picture with numbered places, and one list of names for each place.

use crate::model::{Label, Shape};
use crate::render::activity::Try;
use crate::render::activity::pairs::{none_chosen, told};
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::map;
use crate::render::words::Word;
use crate::shuffle::number;

pub(super) fn controls(page: &mut Page<'_>, label: &Label, a: &Try<'_>) {
    let held = a.list(|answer| &answer.names);
    let shapes: Vec<&Shape> = zones(label).map(|(shape, _)| shape).collect();
    if let Some(image) = &label.image {
        map::picture(page, image, &label.alt, &shapes, &[]);
    }
    page.raw("<ol class=\"items places\">");
    for (index, (_, description)) in zones(label).enumerate() {
        let item = number(index);
        let chosen = held.get(index).copied().flatten();
        put!(
            page,
            "<li class=\"item{}\"><label class=\"field\"><span class=\"label\">",
            a.class(item)
        );
        put!(
            page,
            "<b class=\"place-number\" aria-hidden=\"true\">{item}</b>"
        );
        page.tagged("span", "visually-hidden", Word::Place { number: item });
        put!(
            page,
            " {}</span> <select name=\"name-{item}\" autocomplete=\"off\">",
            Escaped(description)
        );
        none_chosen(page);
        for (place, &source) in a.places.iter().enumerate() {
            put!(
                page,
                "<option value=\"{}\"{}>{}</option>",
                number(place),
                Flag("selected", chosen == Some(number(source))),
                Escaped(told(&label.lines[source].name))
            );
        }
        page.raw("</select></label>");
        page.speaker_of(description, None);
        let feedback = label
            .lines
            .iter()
            .filter(|line| line.zone.is_some())
            .nth(index);
        a.beside(page, item, feedback.and_then(|line| line.feedback.as_ref()));
        page.raw("</li>");
    }
    page.raw("</ol>");
}

pub(crate) fn zones(label: &Label) -> impl Iterator<Item = (&Shape, &str)> {
    label
        .lines
        .iter()
        .filter_map(|line| line.zone.as_ref())
        .map(|(shape, text)| (shape, text.as_str()))
}
