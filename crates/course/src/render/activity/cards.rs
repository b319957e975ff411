//! Cards with two sides: one card a page; "turn" opens its back with two buttons.

use crate::model::{Activity, Cards};
use crate::render::activity::Try;
use crate::render::html::{Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;
use crate::shuffle::{self, number};

/// The number in the source of the card that is shown: the first, in the order shown, that has not been turned.
pub fn current(activity: &Activity, seed: u64, seen: &[u32]) -> Option<u32> {
    let places = shuffle::items(activity, seed);
    places
        .into_iter()
        .map(number)
        .find(|item| !seen.contains(item))
}

pub(super) fn controls(page: &mut Page<'_>, cards: &Cards, a: &Try<'_>) {
    let seen = a.list(|answer| &answer.seen);
    let unseen = |&(_, &source): &(usize, &usize)| !seen.contains(&number(source));
    let Some((place, &source)) = a.places.iter().enumerate().find(unseen) else {
        return all(page, cards);
    };
    let of = number(cards.cards.len().saturating_sub(1));
    for (turned, source) in (1u32..).zip(&a.places) {
        if seen.contains(&number(*source)) {
            put!(
                page,
                "<input type=\"hidden\" name=\"seen\" value=\"{turned}\">"
            );
        }
    }
    let (front, back) = &cards.cards[source];
    page.tagged(
        "p",
        "muted",
        Word::Card {
            number: number(place),
            of,
        },
    );
    put!(
        page,
        "<input type=\"hidden\" name=\"seen\" value=\"{}\">",
        number(place)
    );
    page.raw("<div class=\"flip-side\">");
    rich(page, front);
    page.speaker(front);
    page.raw("</div><details class=\"more turn\"><summary>");
    page.word(Word::Turn);
    page.raw("</summary><div class=\"flip-side\">");
    rich(page, back);
    page.speaker(back);
    page.raw("</div><p class=\"buttons\">");
    for (value, word) in [("yes", Word::KnewIt), ("no", Word::NotYetKnown)] {
        put!(
            page,
            "<button type=\"submit\" class=\"button\" name=\"knew\" value=\"{value}\">"
        );
        page.word(word);
        page.raw("</button> ");
    }
    page.raw("</p></details>");
}

fn all(page: &mut Page<'_>, cards: &Cards) {
    page.raw("<dl class=\"cards-seen\">");
    for (front, back) in &cards.cards {
        page.raw("<div><dt>");
        rich(page, front);
        page.raw("</dt><dd>");
        rich(page, back);
        page.raw("</dd></div>");
    }
    page.raw("</dl>");
}
