//! The items of an exercise with everything that tells the right answer, for the full reading.

use crate::mark::pieces;
use crate::model::{
    Accepted, Choice, Dialogue, Gap, Gaps, Item, Kind, Label, MediaPath, Percent, Rich, Shape,
    Side, Swipe, TrueFalse,
};
use crate::render::activity::{true_false_label, zones};
use crate::render::html::{Escaped, Page, put};
use crate::render::map;
use crate::render::prose::{picture, prose, rich};
use crate::render::reading::{criteria, goals, sound};
use crate::render::solution::range;
use crate::render::words::Word;

/// Writes the items of an exercise, the right ones marked, with weights and feedback; then picture, goals or criteria.
pub(crate) fn items(page: &mut Page<'_>, kind: &Kind) {
    page.raw("<ul class=\"key\">");
    match kind {
        Kind::Choice(kind) => choice(page, kind),
        Kind::TrueFalse(kind) => true_false(page, kind),
        Kind::Swipe(kind) => swipe(page, kind),
        Kind::Hotspot(kind) => kind.zones.iter().for_each(|zone| {
            row(page, zone.ticked, None, zone.feedback.as_ref(), |page| {
                page.text(&zone.name)
            });
        }),
        Kind::Mark(kind) => pieces(kind)
            .iter()
            .filter(|piece| piece.target)
            .for_each(|piece| {
                row(page, true, None, None, |page| page.text(&piece.text));
            }),
        Kind::Answer(kind) => accepted(page, &kind.accepted),
        Kind::Dictation(kind) => {
            [&kind.src, &kind.slow]
                .into_iter()
                .flatten()
                .for_each(|path| media(page, path));
            accepted(page, &kind.accepted);
        }
        Kind::Number(kind) => kind.accepted.iter().for_each(|one| {
            row(
                page,
                one.full,
                partly(one.full, one.weight),
                one.feedback.as_ref(),
                |page| range(page, &one.range),
            );
        }),
        Kind::Gaps(kind) => gaps(page, kind),
        Kind::Order(kind) => kind.items.iter().for_each(|item| placed(page, item, None)),
        Kind::Pairs(kind) => kind.lines.iter().for_each(|line| {
            row(page, false, None, line.feedback.as_ref(), |page| {
                two(page, line.left.as_ref(), " → ", Some(&line.right));
            });
        }),
        Kind::Sort(kind) => kind.boxes.iter().for_each(|one| {
            one.items
                .iter()
                .for_each(|item| placed(page, item, Some(&one.name)));
        }),
        Kind::Label(kind) => label(page, kind),
        Kind::Cards(kind) => kind.cards.iter().for_each(|(front, back)| {
            row(page, false, None, None, |page| {
                two(page, Some(front), " = ", Some(back))
            });
        }),
        Kind::Dialogue(kind) => dialogue(page, kind),
        Kind::Keyboard(kind) => kind.lines.iter().for_each(|line| {
            row(page, false, None, None, |page| {
                put!(page, "<kbd>{}</kbd>", Escaped(&line.text))
            });
        }),
        Kind::Simulator(kind) => {
            row(page, false, None, None, |page| {
                put!(
                    page,
                    "<code dir=\"ltr\">scenes/{}</code>",
                    Escaped(&kind.scene)
                )
            });
        }
        Kind::Mouse(_) | Kind::HandIn(_) => {}
    }
    page.raw("</ul>");
    below(page, kind);
}

fn below(page: &mut Page<'_>, kind: &Kind) {
    match kind {
        Kind::Simulator(simulator) => goals(page, &simulator.goals),
        Kind::HandIn(work) => criteria(page, &work.criteria),
        Kind::Hotspot(hotspot) => {
            let shapes: Vec<&Shape> = hotspot.zones.iter().map(|zone| &zone.shape).collect();
            let right: Vec<usize> = (0..shapes.len())
                .filter(|&at| hotspot.zones[at].ticked)
                .collect();
            if let Some(image) = &hotspot.image {
                map::picture(page, image, &hotspot.alt, &shapes, &right);
            }
        }
        Kind::Label(label) => {
            let shapes: Vec<&Shape> = zones(label).map(|(shape, _)| shape).collect();
            if let Some(image) = &label.image {
                map::picture(page, image, &label.alt, &shapes, &[]);
            }
        }
        _ => {}
    }
}

/// One item: whether it is right, how much it counts, and what is said of it.
fn row(
    page: &mut Page<'_>,
    right: bool,
    weight: Option<Percent>,
    feedback: Option<&Rich>,
    write: impl FnOnce(&mut Page<'_>),
) {
    page.raw(if right {
        "<li class=\"right\">"
    } else {
        "<li>"
    });
    write(page);
    if right {
        page.raw(" <span class=\"state good\">");
        page.icon("right");
        page.word(Word::Right);
        page.raw("</span>");
    }
    if let Some(per_cent) = weight {
        page.raw(" ");
        page.tagged("span", "muted", Word::PerCent { per_cent });
    }
    if let Some(text) = feedback {
        page.raw("<p class=\"feedback\">");
        rich(page, text);
        sound(page, text);
        page.raw("</p>");
    }
    page.raw("</li>");
}

fn two(page: &mut Page<'_>, left: Option<&Rich>, between: &str, right: Option<&Rich>) {
    for (text, before) in [(left, ""), (right, between)] {
        page.raw(before);
        match text {
            Some(text) => rich(page, text),
            None => page.raw("?"),
        }
    }
}

fn media(page: &mut Page<'_>, path: &MediaPath) {
    row(page, false, None, None, |page| {
        put!(page, "<code dir=\"ltr\">media/{}</code>", Escaped(&path.0))
    });
}

fn partly(full: bool, weight: Percent) -> Option<Percent> {
    (!full).then_some(weight)
}

fn accepted(page: &mut Page<'_>, list: &[Accepted]) {
    for one in list {
        row(
            page,
            one.full,
            partly(one.full, one.weight),
            one.feedback.as_ref(),
            |page| {
                put!(page, "<bdi>{}</bdi>", Escaped(&one.text));
            },
        );
    }
}

fn choice(page: &mut Page<'_>, kind: &Choice) {
    for option in &kind.options {
        row(
            page,
            option.ticked,
            option.weight,
            option.feedback.as_ref(),
            |page| {
                if let Some(shown) = &option.picture {
                    picture(page, shown);
                    page.raw(" ");
                }
                rich(page, &option.text);
                sound(page, &option.text);
            },
        );
    }
}

fn true_false(page: &mut Page<'_>, kind: &TrueFalse) {
    for (value, feedback) in [(true, &kind.feedback_true), (false, &kind.feedback_false)] {
        row(page, kind.key == value, None, feedback.as_ref(), |page| {
            true_false_label(page, kind, value)
        });
    }
}

fn swipe(page: &mut Page<'_>, kind: &Swipe) {
    for card in &kind.cards {
        let side = if card.side == Side::A {
            &kind.a
        } else {
            &kind.b
        };
        row(page, false, None, card.feedback.as_ref(), |page| {
            rich(page, &card.text);
            put!(page, " → {}", Escaped(side));
        });
    }
}

fn gaps(page: &mut Page<'_>, kind: &Gaps) {
    for gap in &kind.gaps {
        row(page, false, None, None, |page| match gap {
            Gap::Typed(words) => put!(page, "<bdi>{}</bdi>", Escaped(words.join(" | "))),
            Gap::Menu(choices) => {
                for (index, (text, right)) in choices.iter().enumerate() {
                    let tag = if *right { "mark" } else { "span" };
                    put!(
                        page,
                        "{}<{tag}>{}</{tag}>",
                        if index > 0 { " | " } else { "" },
                        Escaped(text)
                    );
                }
            }
        });
    }
    for word in &kind.extra {
        row(page, false, None, None, |page| page.text(word));
    }
}

fn placed(page: &mut Page<'_>, item: &Item, place: Option<&Rich>) {
    row(page, false, None, item.feedback.as_ref(), |page| {
        rich(page, &item.text);
        if let Some(place) = place {
            page.raw(" → ");
            rich(page, place);
        }
    });
}

fn label(page: &mut Page<'_>, kind: &Label) {
    for line in &kind.lines {
        row(page, false, None, line.feedback.as_ref(), |page| {
            rich(page, &line.name);
            put!(
                page,
                " → {}",
                Escaped(line.zone.as_ref().map_or("?", |(_, text)| text))
            );
        });
    }
}

fn dialogue(page: &mut Page<'_>, kind: &Dialogue) {
    for part in &kind.parts {
        row(page, false, part.end, None, |page| {
            put!(
                page,
                "<b><bdi dir=\"ltr\">{}</bdi></b>",
                Escaped(&part.name)
            );
            prose(page, &part.text);
        });
        for choice in &part.choices {
            row(page, false, None, choice.feedback.as_ref(), |page| {
                page.raw("– ");
                rich(page, &choice.text);
                put!(page, " → <bdi dir=\"ltr\">{}</bdi>", Escaped(&choice.next));
                if let Some(points) = choice.points {
                    put!(page, " <bdi dir=\"ltr\">{points:+}</bdi>");
                }
            });
        }
    }
}
