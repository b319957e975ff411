//! The right answer in words: at the end of an activity, on the trainer's answer sheet, and in the full reading.

use crate::model::{
    Activity, Decimal, Gap, Gaps, Kind, Label, MarkText, Pairs, Range, Rich, ShortAnswer, Side,
    Sort, Swipe,
};
use crate::render::activity::true_false_label;
use crate::render::html::{Escaped, Page, put};
use crate::render::prose::{Holes, Whole, inlines, picture, prose_with, rich};
use crate::render::words::Word;
use crate::shuffle::number;

/// Writes the right answer under its heading; nothing for types without one.
pub fn right_answer(page: &mut Page<'_>, activity: &Activity) {
    if !has_one(&activity.kind) {
        return;
    }
    page.raw("<div class=\"box solution\">");
    page.tagged("p", "box-title", Word::RightAnswer);
    answer(page, &activity.kind);
    page.raw("</div>");
}

fn has_one(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::Cards(_)
            | Kind::Dialogue(_)
            | Kind::Simulator(_)
            | Kind::Keyboard(_)
            | Kind::Mouse(_)
            | Kind::HandIn(_)
    )
}

fn answer(page: &mut Page<'_>, kind: &Kind) {
    match kind {
        Kind::Choice(choice) => {
            items(
                page,
                choice.options.iter().filter(|option| option.ticked),
                |page, option| {
                    if let Some(shown) = &option.picture {
                        picture(page, shown);
                        page.raw(" ");
                    }
                    rich(page, &option.text);
                },
            );
        }
        Kind::TrueFalse(kind) => {
            page.raw("<p>");
            true_false_label(page, kind, kind.key);
            page.raw("</p>");
        }
        Kind::Swipe(swipe) => sides(page, swipe),
        Kind::Hotspot(hotspot) => {
            let right = (1u32..).zip(&hotspot.zones).filter(|(_, zone)| zone.ticked);
            items(page, right, |page, (item, zone)| {
                put!(page, "<b>{item}</b> {}", Escaped(&zone.name));
            });
        }
        Kind::Mark(kind) => marked(page, kind),
        Kind::Answer(ShortAnswer { accepted, .. }) => {
            texts(
                page,
                accepted
                    .iter()
                    .filter(|one| one.full)
                    .map(|one| one.text.as_str()),
            );
        }
        Kind::Dictation(kind) => texts(page, kind.accepted.iter().map(|one| one.text.as_str())),
        Kind::Number(kind) => {
            page.raw("<p>");
            for (index, one) in kind.accepted.iter().filter(|one| one.full).enumerate() {
                or(page, index);
                range(page, &one.range);
                if let Some(unit) = &kind.unit {
                    put!(page, " <bdi>{}</bdi>", Escaped(unit));
                }
            }
            page.raw("</p>");
        }
        Kind::Gaps(gaps) => filled(page, gaps),
        Kind::Order(order) => {
            page.raw("<ol>");
            for item in &order.items {
                page.raw("<li>");
                rich(page, &item.text);
                page.raw("</li>");
            }
            page.raw("</ol>");
        }
        Kind::Pairs(pairs) => joined(page, pairs),
        Kind::Sort(sort) => boxes(page, sort),
        Kind::Label(label) => named(page, label),
        Kind::Cards(_)
        | Kind::Dialogue(_)
        | Kind::Simulator(_)
        | Kind::Keyboard(_)
        | Kind::Mouse(_)
        | Kind::HandIn(_) => {}
    }
}

fn items<T>(page: &mut Page<'_>, list: impl Iterator<Item = T>, write: impl Fn(&mut Page<'_>, T)) {
    page.raw("<ul>");
    for item in list {
        page.raw("<li>");
        write(page, item);
        page.raw("</li>");
    }
    page.raw("</ul>");
}

fn texts<'t>(page: &mut Page<'_>, list: impl Iterator<Item = &'t str>) {
    page.raw("<p>");
    for (index, text) in list.enumerate() {
        or(page, index);
        put!(page, "<bdi>{}</bdi>", Escaped(text));
    }
    page.raw("</p>");
}

fn or(page: &mut Page<'_>, index: usize) {
    if index > 0 {
        page.raw(" <i class=\"or\">");
        page.word(Word::Or);
        page.raw("</i> ");
    }
}

fn sides(page: &mut Page<'_>, swipe: &Swipe) {
    page.raw("<dl>");
    for (side, name) in [(Side::A, &swipe.a), (Side::B, &swipe.b)] {
        put!(page, "<dt>{}</dt>", Escaped(name));
        for card in swipe.cards.iter().filter(|card| card.side == side) {
            definition(page, &card.text);
        }
    }
    page.raw("</dl>");
}

fn boxes(page: &mut Page<'_>, sort: &Sort) {
    page.raw("<dl>");
    for one in &sort.boxes {
        page.raw("<dt>");
        rich(page, &one.name);
        page.raw("</dt>");
        for item in &one.items {
            definition(page, &item.text);
        }
    }
    page.raw("</dl>");
}

fn definition(page: &mut Page<'_>, text: &Rich) {
    page.raw("<dd>");
    rich(page, text);
    page.raw("</dd>");
}

fn joined(page: &mut Page<'_>, pairs: &Pairs) {
    page.raw("<dl>");
    for line in &pairs.lines {
        if let Some(left) = &line.left {
            page.raw("<div><dt>");
            rich(page, left);
            page.raw("</dt>");
            definition(page, &line.right);
            page.raw("</div>");
        }
    }
    page.raw("</dl>");
}

fn named(page: &mut Page<'_>, label: &Label) {
    let placed = label
        .lines
        .iter()
        .filter_map(|line| Some((line.zone.as_ref()?, &line.name)));
    page.raw("<dl>");
    for (index, ((_, description), name)) in placed.enumerate() {
        put!(
            page,
            "<div><dt><b>{}</b> {}</dt>",
            number(index),
            Escaped(description)
        );
        definition(page, name);
        page.raw("</div>");
    }
    page.raw("</dl>");
}

fn marked(page: &mut Page<'_>, kind: &MarkText) {
    struct Targets<'a>(&'a MarkText);
    impl Holes for Targets<'_> {
        fn run(&mut self, page: &mut Page<'_>, index: usize) {
            let Some(run) = self.0.runs.get(index) else {
                return;
            };
            page.raw(if run.target { "<mark>" } else { "" });
            inlines(page, &run.text, &mut Whole);
            page.raw(if run.target { "</mark>" } else { "" });
        }
        fn spoken(&self) -> bool {
            false
        }
    }
    for block in &kind.text {
        prose_with(page, block, &mut Targets(kind));
    }
}

fn filled(page: &mut Page<'_>, gaps: &Gaps) {
    struct Filled<'a>(&'a Gaps);
    impl Holes for Filled<'_> {
        fn gap(&mut self, page: &mut Page<'_>, index: usize) {
            page.raw("<b class=\"filled\">");
            let right: Vec<&str> = match self.0.gaps.get(index) {
                Some(Gap::Typed(words)) => words.first().map(String::as_str).into_iter().collect(),
                Some(Gap::Menu(choices)) => choices
                    .iter()
                    .filter(|(_, right)| *right)
                    .map(|(text, _)| text.as_str())
                    .collect(),
                None => Vec::new(),
            };
            for (index, text) in right.into_iter().enumerate() {
                or(page, index);
                page.text(text);
            }
            page.raw("</b>");
        }
        fn spoken(&self) -> bool {
            false
        }
    }
    for block in &gaps.text {
        prose_with(page, block, &mut Filled(gaps));
    }
}

/// Writes a range of numbers, as the module wrote them.
pub(crate) fn range(page: &mut Page<'_>, range: &Range) {
    page.raw("<bdi dir=\"ltr\">");
    match range {
        Range::Exactly(n) => put!(page, "{}", Shown(*n)),
        Range::Around(n, by) => put!(page, "{} ± {}", Shown(*n), Shown(*by)),
        Range::AroundPercent(n, by) => put!(page, "{} ± {} %", Shown(*n), Shown(*by)),
        Range::Between(low, high) => put!(page, "{} – {}", Shown(*low), Shown(*high)),
    }
    page.raw("</bdi>");
}

/// A decimal number with a point, digit for digit.
pub(crate) struct Shown(pub Decimal);

impl std::fmt::Display for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Decimal { mantissa, scale } = self.0;
        let scale = scale as usize;
        let sign = if mantissa < 0 { "−" } else { "" };
        let digits = format!("{:0>width$}", mantissa.unsigned_abs(), width = scale + 1);
        let (whole, rest) = digits.split_at(digits.len() - scale);
        let point = if scale > 0 { "." } else { "" };
        write!(f, "{sign}{whole}{point}{rest}")
    }
}
