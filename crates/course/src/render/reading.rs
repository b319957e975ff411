//! The full reading of a unit for staff: every block, key, feedback, hint and note, with the right answers marked.

use crate::mark::pieces;
use crate::model::{
    Activity, Block, BlockKind, Common, Criterion, Gap, Goal, Kind, MediaPath, Mode, Op, Percent,
    Prose, Reader, Rich, Show, Tries, Unit,
};
use crate::render::activity::keyword;
use crate::render::block::block;
use crate::render::html::{Context, Escaped, Page, put};
use crate::render::map;
use crate::render::prose::{picture, prose, rich};
use crate::render::solution::{range, right_answer};
use crate::render::words::Word;

/// Everything in a unit, in order, as one fragment.
pub fn unit(ctx: &Context<'_>, unit: &Unit) -> String {
    let mut page = Page::on_paper(ctx);
    put!(
        page,
        "<article class=\"reading\"><h1>{}</h1>",
        Escaped(&unit.front.title)
    );
    if unit.front.mode != Mode::Practice {
        let mode = if unit.front.mode == Mode::Test {
            "mode: test"
        } else {
            "mode: placement"
        };
        put!(page, "<p><code dir=\"ltr\">{mode}</code></p>");
    }
    blocks(&mut page, &unit.blocks);
    page.raw("</article>");
    page.html
}

fn blocks(page: &mut Page<'_>, list: &[Block]) {
    for one in list {
        match &one.kind {
            BlockKind::Activity(activity) => exercise(page, activity),
            BlockKind::Note { readers, body } => {
                for reader in readers {
                    note(page, reader_word(*reader), body);
                }
            }
            BlockKind::Steps(body) | BlockKind::Step(body) => blocks(page, body),
            BlockKind::Corpus { texts, body } => {
                page.raw("<section class=\"card\"><p>");
                page.word(Word::Texts);
                put!(
                    page,
                    " <code dir=\"ltr\">texts/{}</code></p>",
                    Escaped(texts)
                );
                blocks(page, body);
                page.raw("</section>");
            }
            BlockKind::Video(film) => {
                for path in [&film.src, &film.captions, &film.poster, &film.described]
                    .into_iter()
                    .flatten()
                {
                    file(page, path);
                }
                blocks(page, &film.body);
            }
            BlockKind::Audio { src, transcript } => {
                src.iter().for_each(|path| file(page, path));
                prose(page, transcript);
            }
            BlockKind::Checklist { id, items } => {
                titled(page, Word::ICan, id);
                page.raw("<ul>");
                for item in items {
                    line(page, item);
                }
                page.raw("</ul></section>");
            }
            BlockKind::Survey { id, statement, .. } => {
                titled(page, Word::MaySkip, id);
                prose(page, statement);
                page.raw("</section>");
            }
            BlockKind::ScreenBreak | BlockKind::PrintBreak => page.raw("<hr>"),
            _ => block(page, one),
        }
    }
}

/// Writes a note for staff.
pub(crate) fn note(page: &mut Page<'_>, title: Word, body: &[Prose]) {
    page.raw("<aside class=\"box staff-note\">");
    page.tagged("p", "box-title", title);
    prose(page, body);
    page.raw("</aside>");
}

fn reader_word(reader: Reader) -> Word {
    match reader {
        Reader::Trainer => Word::TrainerNotes,
        Reader::Officer => Word::OfficerNotes,
        Reader::Translator => Word::TranslatorNotes,
    }
}

fn titled(page: &mut Page<'_>, word: Word, id: &str) {
    page.raw("<section class=\"card exercise\"><h3>");
    page.word(word);
    put!(page, " <code dir=\"ltr\">{}</code></h3>", Escaped(id));
}

fn line(page: &mut Page<'_>, text: &Rich) {
    page.raw("<li>");
    rich(page, text);
    sound(page, text);
    page.raw("</li>");
}

fn sound(page: &mut Page<'_>, text: &Rich) {
    if let Some(path) = &text.sound {
        put!(page, " <code dir=\"ltr\">@@{}</code>", Escaped(&path.0));
    }
}

fn file(page: &mut Page<'_>, path: &MediaPath) {
    page.raw("<p class=\"file\">");
    page.word(Word::File);
    put!(
        page,
        " <code dir=\"ltr\">media/{}</code></p>",
        Escaped(&path.0)
    );
}

fn exercise(page: &mut Page<'_>, activity: &Activity) {
    titled(page, Word::Exercise, &activity.id);
    put!(
        page,
        "<p class=\"muted\"><code dir=\"ltr\">{}</code></p>",
        keyword(&activity.kind)
    );
    settings(page, &activity.common);
    prose(page, &activity.prompt);
    activity
        .common
        .audio
        .iter()
        .for_each(|path| file(page, path));
    content(page, &activity.kind);
    right_answer(page, activity);
    extras(page, activity);
    page.raw("</section>");
}

fn settings(page: &mut Page<'_>, common: &Common) {
    let mut list: Vec<String> = Vec::new();
    let mut say = |name: &str, value: Option<String>| {
        list.extend(value.map(|value| format!("{name}={value}")))
    };
    let yes_no = |value: bool| if value { "yes" } else { "no" }.to_string();
    say("points", common.points.map(|n| n.to_string()));
    say(
        "tries",
        common.tries.map(|tries| match tries {
            Tries::Limited(n) => n.to_string(),
            Tries::Unlimited => "unlimited".into(),
        }),
    );
    say("penalty", common.penalty.map(|n| format!("{n}%")));
    say("required", common.required.map(yes_no));
    say("shuffle", common.shuffle.map(yes_no));
    say(
        "show",
        common.show.map(|show| match show {
            Show::Which => "which".into(),
            Show::Count => "count".into(),
            Show::No => "no".into(),
        }),
    );
    say("skill", common.skill.clone());
    say("objective", common.objective.map(|n| n.to_string()));
    say("strand", common.strand.clone());
    say("level", common.level.map(|n| n.to_string()));
    say(
        "at",
        common.at.map(|at| format!("{}:{:02}", at / 60, at % 60)),
    );
    if list.is_empty() {
        return;
    }
    page.raw("<p class=\"muted\">");
    page.word(Word::Settings);
    put!(
        page,
        " <code dir=\"ltr\">{}</code></p>",
        Escaped(list.join(" "))
    );
}

/// One item of the list of an exercise.
struct Row<'a> {
    right: bool,
    weight: Option<Percent>,
    feedback: Option<&'a Rich>,
}

fn row(page: &mut Page<'_>, row: &Row<'_>, write: impl FnOnce(&mut Page<'_>)) {
    page.raw(if row.right {
        "<li class=\"right\">"
    } else {
        "<li>"
    });
    write(page);
    if row.right {
        page.raw(" <span class=\"state good\">");
        page.icon("right");
        page.word(Word::Right);
        page.raw("</span>");
    }
    if let Some(per_cent) = row.weight {
        page.raw(" ");
        page.tagged("span", "muted", Word::PerCent { per_cent });
    }
    if let Some(text) = row.feedback {
        page.raw("<p class=\"feedback\">");
        rich(page, text);
        sound(page, text);
        page.raw("</p>");
    }
    page.raw("</li>");
}

fn content(page: &mut Page<'_>, kind: &Kind) {
    page.raw("<ul class=\"key\">");
    let neutral = |feedback| Row {
        right: false,
        weight: None,
        feedback,
    };
    match kind {
        Kind::Choice(choice) => {
            for option in &choice.options {
                let judged = Row {
                    right: option.ticked,
                    weight: option.weight,
                    feedback: option.feedback.as_ref(),
                };
                row(page, &judged, |page| {
                    if let Some(shown) = &option.picture {
                        picture(page, shown);
                        page.raw(" ");
                    }
                    rich(page, &option.text);
                    sound(page, &option.text);
                });
            }
        }
        Kind::TrueFalse(kind) => {
            for (value, feedback) in [(true, &kind.feedback_true), (false, &kind.feedback_false)] {
                let judged = Row {
                    right: kind.key == value,
                    weight: None,
                    feedback: feedback.as_ref(),
                };
                row(page, &judged, |page| {
                    crate::render::activity::true_false_label(page, kind, value)
                });
            }
        }
        Kind::Swipe(swipe) => {
            for card in &swipe.cards {
                let side = if card.side == crate::model::Side::A {
                    &swipe.a
                } else {
                    &swipe.b
                };
                row(page, &neutral(card.feedback.as_ref()), |page| {
                    rich(page, &card.text);
                    put!(page, " → {}", Escaped(side));
                });
            }
        }
        Kind::Hotspot(hotspot) => {
            for zone in &hotspot.zones {
                let judged = Row {
                    right: zone.ticked,
                    weight: None,
                    feedback: zone.feedback.as_ref(),
                };
                row(page, &judged, |page| page.text(&zone.name));
            }
        }
        Kind::Mark(mark) => {
            for piece in pieces(mark).into_iter().filter(|piece| piece.target) {
                let judged = Row {
                    right: true,
                    weight: None,
                    feedback: None,
                };
                row(page, &judged, |page| page.text(&piece.text));
            }
        }
        Kind::Answer(kind) => kind.accepted.iter().for_each(|one| {
            let judged = Row {
                right: one.full,
                weight: (!one.full).then_some(one.weight),
                feedback: one.feedback.as_ref(),
            };
            row(page, &judged, |page| {
                put!(page, "<bdi>{}</bdi>", Escaped(&one.text))
            });
        }),
        Kind::Dictation(kind) => {
            for path in [&kind.src, &kind.slow].into_iter().flatten() {
                row(page, &neutral(None), |page| {
                    put!(page, "<code dir=\"ltr\">media/{}</code>", Escaped(&path.0))
                });
            }
            for one in &kind.accepted {
                let judged = Row {
                    right: true,
                    weight: None,
                    feedback: one.feedback.as_ref(),
                };
                row(page, &judged, |page| {
                    put!(page, "<bdi>{}</bdi>", Escaped(&one.text))
                });
            }
        }
        Kind::Number(kind) => kind.accepted.iter().for_each(|one| {
            let judged = Row {
                right: one.full,
                weight: (!one.full).then_some(one.weight),
                feedback: one.feedback.as_ref(),
            };
            row(page, &judged, |page| range(page, &one.range));
        }),
        Kind::Gaps(gaps) => {
            for gap in &gaps.gaps {
                row(page, &neutral(None), |page| match gap {
                    Gap::Typed(words) => put!(page, "<bdi>{}</bdi>", Escaped(words.join(" | "))),
                    Gap::Menu(choices) => {
                        for (index, (text, right)) in choices.iter().enumerate() {
                            let (before, tag) = (
                                if index > 0 { " | " } else { "" },
                                if *right { "mark" } else { "span" },
                            );
                            put!(page, "{before}<{tag}>{}</{tag}>", Escaped(text));
                        }
                    }
                });
            }
            for word in &gaps.extra {
                row(page, &neutral(None), |page| page.text(word));
            }
        }
        Kind::Order(order) => order.items.iter().for_each(|item| {
            row(page, &neutral(item.feedback.as_ref()), |page| {
                rich(page, &item.text)
            });
        }),
        Kind::Pairs(pairs) => pairs.lines.iter().for_each(|line| {
            row(page, &neutral(line.feedback.as_ref()), |page| {
                match &line.left {
                    Some(left) => rich(page, left),
                    None => page.raw("?"),
                }
                page.raw(" → ");
                rich(page, &line.right);
            });
        }),
        Kind::Sort(sort) => sort.boxes.iter().for_each(|one| {
            for item in &one.items {
                row(page, &neutral(item.feedback.as_ref()), |page| {
                    rich(page, &item.text);
                    page.raw(" → ");
                    rich(page, &one.name);
                });
            }
        }),
        Kind::Label(label) => label.lines.iter().for_each(|line| {
            row(page, &neutral(line.feedback.as_ref()), |page| {
                rich(page, &line.name);
                put!(
                    page,
                    " → {}",
                    Escaped(line.zone.as_ref().map_or("?", |(_, text)| text))
                );
            });
        }),
        Kind::Cards(cards) => cards.cards.iter().for_each(|(front, back)| {
            row(page, &neutral(None), |page| {
                rich(page, front);
                page.raw(" = ");
                rich(page, back);
            });
        }),
        Kind::Dialogue(dialogue) => {
            for part in &dialogue.parts {
                let ending = Row {
                    right: false,
                    weight: part.end,
                    feedback: None,
                };
                row(page, &ending, |page| {
                    put!(
                        page,
                        "<b><bdi dir=\"ltr\">{}</bdi></b>",
                        Escaped(&part.name)
                    );
                    prose(page, &part.text);
                });
                for choice in &part.choices {
                    row(page, &neutral(choice.feedback.as_ref()), |page| {
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
        Kind::Keyboard(keyboard) => keyboard.lines.iter().for_each(|line| {
            row(page, &neutral(None), |page| {
                put!(page, "<kbd>{}</kbd>", Escaped(&line.text))
            });
        }),
        Kind::Simulator(simulator) => {
            row(page, &neutral(None), |page| {
                put!(
                    page,
                    "<code dir=\"ltr\">scenes/{}</code>",
                    Escaped(&simulator.scene)
                );
            });
        }
        Kind::Mouse(_) | Kind::HandIn(_) => {}
    }
    page.raw("</ul>");
    match kind {
        Kind::Simulator(simulator) => goals(page, &simulator.goals),
        Kind::HandIn(work) => criteria(page, &work.criteria),
        Kind::Hotspot(hotspot) => {
            let shapes: Vec<_> = hotspot.zones.iter().map(|zone| &zone.shape).collect();
            let right: Vec<usize> = (0..shapes.len())
                .filter(|&at| hotspot.zones[at].ticked)
                .collect();
            hotspot
                .image
                .iter()
                .for_each(|image| map::picture(page, image, &hotspot.alt, &shapes, &right));
        }
        Kind::Label(label) => {
            let shapes: Vec<_> = crate::render::activity::zones(label)
                .map(|(shape, _)| shape)
                .collect();
            label
                .image
                .iter()
                .for_each(|image| map::picture(page, image, &label.alt, &shapes, &[]));
        }
        _ => {}
    }
}

/// Writes the goals of a practice program in the words of the module.
pub(crate) fn goals(page: &mut Page<'_>, goals: &[Goal]) {
    page.tagged("p", "box-title", Word::Goals);
    page.raw("<ul>");
    for goal in goals {
        let mut text = String::new();
        for (word, there) in [("end ", goal.at_end), ("not ", goal.not)] {
            text.push_str(if there { word } else { "" });
        }
        text.push_str(&goal.event);
        for test in &goal.tests {
            let op = match test.op {
                Op::Is => "=",
                Op::IsNot => "!=",
                Op::Contains => "~",
                Op::AtLeast => ">=",
                Op::AtMost => "<=",
            };
            text.push_str(&format!(" {}{op}{}", test.key, test.value));
        }
        put!(
            page,
            "<li><code dir=\"ltr\">{} {{{}}}</code>",
            Escaped(text),
            goal.worth()
        );
        if let Some(feedback) = &goal.feedback {
            page.raw("<p class=\"feedback\">");
            rich(page, feedback);
            page.raw("</p>");
        }
        page.raw("</li>");
    }
    page.raw("</ul>");
}

/// Writes the criteria of open work with their points.
pub(crate) fn criteria(page: &mut Page<'_>, list: &[Criterion]) {
    page.raw("<ul class=\"boxes criteria\">");
    for one in list {
        page.raw("<li>☐ ");
        rich(page, &one.text);
        page.raw(" ");
        page.tagged("span", "muted", Word::Points { points: one.points });
        page.raw("</li>");
    }
    page.raw("</ul>");
}

fn extras(page: &mut Page<'_>, activity: &Activity) {
    for (number, hint) in (1u32..).zip(&activity.hints) {
        said(page, Word::Hint { number }, hint);
    }
    let texts = [
        (Word::Explanation, &activity.explanation),
        (Word::WhenRight, &activity.when_right),
        (Word::WhenPartly, &activity.when_partly),
        (Word::WhenNotYet, &activity.when_not_yet),
    ];
    for (word, text) in texts {
        if let Some(text) = text {
            said(page, word, text);
        }
    }
}

fn said(page: &mut Page<'_>, title: Word, text: &Rich) {
    page.raw("<p><strong>");
    page.word(title);
    page.raw("</strong> ");
    rich(page, text);
    sound(page, text);
    page.raw("</p>");
}
