//! Find it in the picture: the picture itself as a button, and the names of the places as an equal way.

use crate::mark::zone;
use crate::model::{Hotspot, Shape};
use crate::render::activity::Try;
use crate::render::activity::choice::how_many;
use crate::render::html::{Escaped, Flag, Page, put};
use crate::render::map;
use crate::render::words::Word;
use crate::shuffle::{number, several};

pub(super) fn controls(page: &mut Page<'_>, hotspot: &Hotspot, a: &Try<'_>) {
    let multiple = several(hotspot);
    picture(page, hotspot, a, multiple);
    how_many(page, multiple, hotspot.min, hotspot.max);
    let kind = if multiple { "checkbox" } else { "radio" };
    let picked = picked(page, hotspot, a);
    page.raw("<ul class=\"options\">");
    for (item, zone) in (1u32..).zip(&hotspot.zones) {
        put!(
            page,
            "<li class=\"option{}\"><label><input type=\"{kind}\" name=\"pick\" value=\"{item}\"{}> <span class=\"option-text\">",
            a.class(item),
            Flag("checked", picked.contains(&item))
        );
        if multiple || a.view.finished {
            put!(page, "<b class=\"place-number\">{item}</b> ");
        }
        put!(page, "{}</span></label>", Escaped(&zone.name));
        page.speaker_of(&zone.name, None);
        a.beside(page, item, zone.feedback.as_ref());
        page.raw("</li>");
    }
    page.raw("</ul>");
}

/// The zones picked by name, and those under the points pressed.
fn picked(page: &Page<'_>, hotspot: &Hotspot, a: &Try<'_>) -> Vec<u32> {
    let mut picked = a.list(|answer| &answer.picked).to_vec();
    let size = hotspot.image.as_ref().and_then(page.ctx.size);
    let points = a
        .held
        .into_iter()
        .flat_map(|answer| answer.points.iter().flatten().chain(&answer.point));
    for &point in points {
        let shapes = hotspot.zones.iter().map(|zone| &zone.shape);
        picked.extend(zone::hit(shapes, point, size).map(number));
    }
    picked
}

/// For one answer the picture is a button whose press is the answer; else it carries the numbers of the boxes below.
fn picture(page: &mut Page<'_>, hotspot: &Hotspot, a: &Try<'_>, multiple: bool) {
    let Some(image) = &hotspot.image else { return };
    let url = (page.ctx.media)(image);
    let (true, Some(url), Some((width, height))) = (
        !multiple && !a.view.finished,
        url,
        map::shown_size(page, image),
    ) else {
        let shapes: Vec<&Shape> = hotspot.zones.iter().map(|zone| &zone.shape).collect();
        let right = |index: &usize| a.view.ended() && hotspot.zones[*index].ticked;
        let marked: Vec<usize> = (0..shapes.len()).filter(right).collect();
        map::picture(page, image, &hotspot.alt, &shapes, &marked);
        return;
    };
    page.tagged("p", "how", Word::PressPicture);
    // Enter in a radio button presses the first button of a form: this one, which only checks.
    page.raw("<button type=\"submit\" hidden></button>");
    put!(
        page,
        "<input type=\"hidden\" name=\"w\" value=\"{width}\"><input type=\"hidden\" name=\"h\" value=\"{height}\">"
    );
    // Pressed by keyboard it would send a corner, so the keyboard way is the list.
    put!(
        page,
        "<div class=\"scroll\"><input type=\"image\" class=\"pressable\" name=\"point\" tabindex=\"-1\" src=\"{}\" alt=\"{}\" width=\"{width}\" height=\"{height}\"></div>",
        Escaped(url),
        Escaped(&hotspot.alt)
    );
}
