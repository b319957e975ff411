//! Put in order: each item with its place and two buttons, up and down.

use crate::model::Order;
use crate::plain;
use crate::render::activity::{Try, Way};
use crate::render::html::{Flag, Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;
use crate::shuffle::{inverse, number};

pub(super) fn controls(page: &mut Page<'_>, order: &Order, a: &Try<'_>) {
    let count = order.items.len();
    let shown_as = inverse(&a.places);
    let now = standing(a, count);
    page.raw("<ol class=\"order\">");
    for (place, &source) in now.iter().enumerate() {
        let (item, shown) = (number(source), number(shown_as[source]));
        let text = &order.items[source].text;
        put!(page, "<li class=\"item{}\">", a.class(item));
        page.raw("<span class=\"item-text\">");
        rich(page, text);
        put!(
            page,
            "</span><input type=\"hidden\" name=\"place-{shown}\" value=\"{}\"> ",
            number(place)
        );
        page.tagged(
            "span",
            "position muted",
            Word::Position {
                place: number(place),
                of: number(count.saturating_sub(1)),
            },
        );
        page.speaker(text);
        if !a.view.finished {
            let name = plain::rich(text);
            let at = (shown, place, count);
            button(page, a, at, Way::Up, &name);
            button(page, a, at, Way::Down, &name);
        }
        a.beside(page, item, order.items[source].feedback.as_ref());
        page.raw("</li>");
    }
    page.raw("</ol>");
}

/// Source indexes as they stand now: the answer held if it is an order of all items, else the order first shown.
fn standing(a: &Try<'_>, count: usize) -> Vec<usize> {
    let held: Vec<usize> = a
        .list(|answer| &answer.order)
        .iter()
        .map(|&n| (n as usize).wrapping_sub(1))
        .collect();
    let mut sorted = held.clone();
    sorted.sort_unstable();
    if sorted.into_iter().eq(0..count) {
        held
    } else {
        a.places.clone()
    }
}

fn button(
    page: &mut Page<'_>,
    a: &Try<'_>,
    (shown, place, count): (u32, usize, usize),
    way: Way,
    name: &str,
) {
    let (value, icon, word, at_end) = match way {
        Way::Up => ("up", "up", Word::Up, place == 0),
        Way::Down => ("down", "down", Word::Down, place + 1 == count),
    };
    // At the end of its way an item's other button takes the focus.
    let focus = match a.view.moved {
        Some((moved, last)) if moved == shown => {
            let last_is_over = match last {
                Way::Up => place == 0,
                Way::Down => place + 1 == count,
            };
            (last == way) != last_is_over
        }
        _ => false,
    };
    put!(
        page,
        " <button type=\"submit\" class=\"button small\" name=\"move\" value=\"{shown}-{value}\"{}{}>",
        Flag("disabled", at_end),
        Flag("autofocus", focus && !at_end)
    );
    page.icon(icon);
    page.word(word);
    page.unseen(name);
    page.raw("</button>");
}

/// The order after pressing a button `move`: `order` and the value, such as `3-up`, in the same numbers.
pub fn moved(order: &[u32], value: &str) -> Option<(Vec<u32>, (u32, Way))> {
    let (item, way) = value.split_once('-')?;
    let item: u32 = item.parse().ok()?;
    let place = order.iter().position(|&one| one == item)?;
    let mut order = order.to_vec();
    let way = match way {
        "up" => Way::Up,
        "down" => Way::Down,
        _ => return None,
    };
    let other = match way {
        Way::Up => place.checked_sub(1)?,
        Way::Down => place + 1,
    };
    if other >= order.len() {
        return None;
    }
    order.swap(place, other);
    Some((order, (item, way)))
}
