//! Cards with two sides: one card a page; "turn" opens its back with two buttons.

use crate::model::{Activity, Cards};
use crate::render::activity::Try;
use crate::render::html::{Flag, Page, put};
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
    if cards.memory && seen.is_empty() {
        memory(page, cards, a);
        page.raw("<div class=\"one-by-one\">");
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
    if cards.memory && seen.is_empty() {
        page.raw("</div>");
    }
}

/// All fronts and backs face down, for a script that lets the learner find what belongs together. Unseen without one:
/// then the cards come one by one.
fn memory(page: &mut Page<'_>, cards: &Cards, a: &Try<'_>) {
    let of = number(cards.cards.len().saturating_sub(1));
    let sides = shuffle::both_sides(cards, a.view.seed);
    page.raw("<div class=\"memory\" hidden>");
    page.tagged("p", "how", Word::FindPairs);
    page.raw("<ul class=\"memory-cards\">");
    for (place, (source, front)) in sides.iter().enumerate() {
        let (front_text, back_text) = &cards.cards[*source];
        put!(
            page,
            "<li><button type=\"button\" class=\"memory-card\" data-pair=\"{}\"><span class=\"down\">",
            number(*source)
        );
        page.word(Word::Card {
            number: number(place),
            of: of * 2,
        });
        page.raw("</span><span class=\"up\" hidden>");
        rich(page, if *front { front_text } else { back_text });
        page.raw("</span></button></li>");
    }
    page.raw("</ul><p class=\"muted\" role=\"status\">");
    for hits in 0..=of {
        put!(
            page,
            "<span data-found=\"{hits}\"{}>",
            Flag("hidden", hits != 0)
        );
        page.word(Word::Hits { hits, of });
        page.raw("</span>");
    }
    page.raw("</p><p class=\"buttons\"><span class=\"found-all\" hidden>");
    for (value, word) in [("yes", Word::KnewIt), ("no", Word::NotYetKnown)] {
        put!(
            page,
            "<button type=\"submit\" class=\"button\" name=\"knew\" value=\"{value}\">"
        );
        page.word(word);
        page.raw("</button> ");
    }
    page.raw("</span><button type=\"button\" class=\"button quiet leave\">");
    page.word(Word::OneByOne);
    page.raw("</button></p>");
    for shown in 1..=of {
        put!(
            page,
            "<input type=\"hidden\" name=\"seen\" value=\"{shown}\" disabled>"
        );
    }
    page.raw("</div>");
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
