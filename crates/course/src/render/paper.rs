//! The paper form of each activity type (last column of the table of activities).

use crate::model::{
    Activity, Cards, Choice, Dialogue, Gap, Gaps, HandIn, Hotspot, Item, Kind, Label, MarkText,
    Pairs, Shape, Sort, Swipe, TrueFalse,
};
use crate::render::activity::{letter, true_false_label, zones};
use crate::render::html::{Escaped, Page, put};
use crate::render::map;
use crate::render::prose::{Holes, Whole, inlines, picture, prose, prose_with, rich};
use crate::render::reading;
use crate::render::words::Word;
use crate::score::is_multiple;
use crate::shuffle::{self, number};

/// A box to tick.
const BOX: &str = "<span class=\"tick-box\" aria-hidden=\"true\">☐</span> ";
/// A short line to write on inside a text.
const BLANK: &str = "<span class=\"blank\">____________</span>";

/// Writes what the learner fills in by hand.
pub(crate) fn form(page: &mut Page<'_>, activity: &Activity, seed: u64) {
    let places = shuffle::items(activity, seed);
    match &activity.kind {
        Kind::Choice(kind) => choice(page, kind, &places),
        Kind::TrueFalse(kind) => true_false(page, kind),
        Kind::Swipe(kind) => swipe(page, kind, &places),
        Kind::Hotspot(kind) => hotspot(page, kind),
        Kind::Mark(kind) => mark(page, kind),
        Kind::Answer(kind) => {
            how(page, Word::WriteHere);
            lines(page, kind.lines.unwrap_or(1));
        }
        Kind::Number(kind) => {
            how(page, Word::WriteHere);
            put!(
                page,
                "<p>{BLANK} <bdi>{}</bdi></p>",
                Escaped(kind.unit.as_deref().unwrap_or_default())
            );
        }
        Kind::Gaps(kind) => gaps(page, kind, seed),
        Kind::Order(kind) => {
            how(page, Word::NumberBoxes);
            page.raw("<ul class=\"boxes\">");
            for &source in &places {
                page.raw("<li class=\"item\">");
                page.raw(BOX);
                rich(page, &kind.items[source].text);
                page.raw("</li>");
            }
            page.raw("</ul>");
        }
        Kind::Pairs(kind) => pairs(page, kind, &places),
        Kind::Sort(kind) => sort(page, kind, &places),
        Kind::Label(kind) => label(page, kind, &places),
        Kind::Cards(kind) => cards(page, kind),
        Kind::Dialogue(kind) => dialogue(page, kind),
        Kind::Dictation(_) => {
            how(page, Word::TrainerReads);
            lines(page, 4);
        }
        Kind::HandIn(kind) => hand_in(page, kind),
        Kind::Simulator(_) => {
            how(page, Word::OnlyAtStation);
            lines(page, 4);
        }
        Kind::Keyboard(_) | Kind::Mouse(_) => how(page, Word::OnlyAtStation),
    }
}

/// What the trainer needs beside the right answer: the letters and numbers that stand on the learner's sheet.
pub(crate) fn key(page: &mut Page<'_>, activity: &Activity, seed: u64) {
    let Kind::Pairs(pairs) = &activity.kind else {
        return;
    };
    let shown = shuffle::inverse(&shuffle::items(activity, seed));
    let letters: Vec<String> = pairs
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.left.is_some())
        .enumerate()
        .map(|(left, (at, _))| format!("{} {}", left + 1, letter(shown[at])))
        .collect();
    put!(
        page,
        "<p><bdi dir=\"ltr\">{}</bdi></p>",
        Escaped(letters.join(" · "))
    );
}

/// Lines to write on.
pub(crate) fn lines(page: &mut Page<'_>, count: u32) {
    for _ in 0..count {
        page.raw("<p class=\"write\"></p>");
    }
}

fn how(page: &mut Page<'_>, word: Word) {
    page.tagged("p", "how", word);
}

fn choice(page: &mut Page<'_>, kind: &Choice, places: &[usize]) {
    how(
        page,
        if is_multiple(kind) {
            Word::TickSeveral
        } else {
            Word::TickOne
        },
    );
    page.raw(if kind.pictures {
        "<ul class=\"boxes pictures-choice\">"
    } else {
        "<ul class=\"boxes\">"
    });
    for (place, &source) in places.iter().enumerate() {
        let option = &kind.options[source];
        page.raw("<li class=\"item\">");
        page.raw(BOX);
        if let Some(shown) = &option.picture {
            put!(page, "<b>{}</b> ", number(place));
            picture(page, shown);
            page.raw(" ");
        }
        rich(page, &option.text);
        page.raw("</li>");
    }
    page.raw("</ul>");
}

fn true_false(page: &mut Page<'_>, kind: &TrueFalse) {
    how(page, Word::TickOne);
    page.raw("<ul class=\"boxes\">");
    for value in [true, false] {
        page.raw("<li class=\"item\">");
        page.raw(BOX);
        true_false_label(page, kind, value);
        page.raw("</li>");
    }
    page.raw("</ul>");
}

fn swipe(page: &mut Page<'_>, kind: &Swipe, places: &[usize]) {
    how(page, Word::TickRow);
    put!(
        page,
        "<div class=\"scroll grid\" tabindex=\"0\"><table><thead><tr><td></td><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>",
        Escaped(&kind.a),
        Escaped(&kind.b)
    );
    for &source in places {
        page.raw("<tr><th scope=\"row\">");
        rich(page, &kind.cards[source].text);
        put!(page, "</th><td>{BOX}</td><td>{BOX}</td></tr>");
    }
    page.raw("</tbody></table></div>");
}

fn sort(page: &mut Page<'_>, kind: &Sort, places: &[usize]) {
    how(page, Word::TickRow);
    page.raw("<div class=\"scroll grid\" tabindex=\"0\"><table><thead><tr><td></td>");
    for one in &kind.boxes {
        page.raw("<th scope=\"col\">");
        rich(page, &one.name);
        page.raw("</th>");
    }
    page.raw("</tr></thead><tbody>");
    let items: Vec<&Item> = kind.boxes.iter().flat_map(|one| &one.items).collect();
    for &source in places {
        page.raw("<tr><th scope=\"row\">");
        rich(page, &items[source].text);
        page.raw("</th>");
        for _ in &kind.boxes {
            put!(page, "<td>{BOX}</td>");
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table></div>");
}

fn hotspot(page: &mut Page<'_>, kind: &Hotspot) {
    let shapes: Vec<&Shape> = kind.zones.iter().map(|zone| &zone.shape).collect();
    if let Some(image) = &kind.image {
        map::picture(page, image, &kind.alt, &shapes, &[]);
    }
    how(page, Word::WriteNumber);
    page.raw("<ol>");
    for zone in &kind.zones {
        put!(page, "<li>{}</li>", Escaped(&zone.name));
    }
    put!(page, "</ol><p>{BLANK}</p>");
}

fn label(page: &mut Page<'_>, kind: &Label, places: &[usize]) {
    let shapes: Vec<&Shape> = zones(kind).map(|(shape, _)| shape).collect();
    if let Some(image) = &kind.image {
        map::picture(page, image, &kind.alt, &shapes, &[]);
    }
    page.tagged("p", "box-title", Word::NamesToUse);
    page.raw("<ul class=\"bank\">");
    for &source in places {
        page.raw("<li>");
        rich(page, &kind.lines[source].name);
        page.raw("</li>");
    }
    page.raw("</ul>");
    how(page, Word::WriteName);
    page.raw("<ol>");
    for (_, description) in zones(kind) {
        put!(page, "<li>{} {BLANK}</li>", Escaped(description));
    }
    page.raw("</ol>");
}

fn mark(page: &mut Page<'_>, kind: &MarkText) {
    struct Unmarked<'a>(&'a MarkText);
    impl Holes for Unmarked<'_> {
        fn run(&mut self, page: &mut Page<'_>, index: usize) {
            if let Some(run) = self.0.runs.get(index) {
                inlines(page, &run.text, &mut Whole);
            }
        }
    }
    how(page, Word::Underline);
    page.raw("<div class=\"mark-text\">");
    for block in &kind.text {
        prose_with(page, block, &mut Unmarked(kind));
    }
    page.raw("</div>");
}

fn gaps(page: &mut Page<'_>, kind: &Gaps, seed: u64) {
    struct Blanks<'a>(&'a Gaps, u64);
    impl Holes for Blanks<'_> {
        fn gap(&mut self, page: &mut Page<'_>, index: usize) {
            page.raw(BLANK);
            if let Some(Gap::Menu(choices)) = self.0.gaps.get(index) {
                let words = shuffle::menu(choices, self.1 ^ u64::from(number(index)));
                put!(page, " ({})", Escaped(words.join(" / ")));
            }
        }
        fn spoken(&self) -> bool {
            false
        }
    }
    if kind.bank {
        page.tagged("p", "box-title", Word::WordsToUse);
        page.raw("<ul class=\"bank\">");
        for word in shuffle::bank(kind, seed) {
            put!(page, "<li>{}</li>", Escaped(word));
        }
        page.raw("</ul>");
    }
    page.raw("<div class=\"gap-text\">");
    for block in &kind.text {
        prose_with(page, block, &mut Blanks(kind, seed));
    }
    page.raw("</div>");
}

fn pairs(page: &mut Page<'_>, kind: &Pairs, places: &[usize]) {
    how(page, Word::WriteLetter);
    page.raw("<div class=\"columns\"><ol>");
    for left in kind.lines.iter().filter_map(|line| line.left.as_ref()) {
        page.raw("<li class=\"item\">");
        rich(page, left);
        put!(page, " {BOX}</li>");
    }
    page.raw("</ol><ul class=\"lettered\">");
    for (place, &source) in places.iter().enumerate() {
        put!(page, "<li class=\"item\"><b>{}</b> ", letter(place));
        rich(page, &kind.lines[source].right);
        page.raw("</li>");
    }
    page.raw("</ul></div>");
}

fn cards(page: &mut Page<'_>, kind: &Cards) {
    how(page, Word::CutOut);
    page.raw("<div class=\"cut-outs\">");
    for (front, back) in &kind.cards {
        page.raw("<div class=\"cut-out\"><p class=\"card-front\">");
        rich(page, front);
        page.raw("</p><p class=\"card-back\">");
        rich(page, back);
        page.raw("</p></div>");
    }
    page.raw("</div>");
}

fn dialogue(page: &mut Page<'_>, kind: &Dialogue) {
    for (index, part) in kind.parts.iter().enumerate() {
        page.raw("<div class=\"item part\"><h4>");
        page.word(Word::Part {
            number: number(index),
        });
        page.raw("</h4>");
        prose(page, &part.text);
        page.raw("<ul class=\"boxes\">");
        for choice in &part.choices {
            page.raw("<li>");
            page.raw(BOX);
            rich(page, &choice.text);
            if let Some(next) = kind.parts.iter().position(|part| part.name == choice.next) {
                page.raw(" → ");
                page.word(Word::GoToPart {
                    number: number(next),
                });
            }
            page.raw("</li>");
        }
        page.raw("</ul></div>");
    }
}

fn hand_in(page: &mut Page<'_>, kind: &HandIn) {
    page.tagged(
        "p",
        "muted",
        Word::WordsAtMost {
            words: kind.max_words.unwrap_or(200),
        },
    );
    reading::criteria(page, &kind.criteria);
    how(page, Word::WriteHere);
    lines(page, 20);
}
