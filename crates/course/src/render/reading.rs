//! The full reading of a unit for staff: every block, key, feedback, hint and note, with the right answers marked.

use crate::model::{
    Activity, Block, BlockKind, Common, Criterion, Goal, MediaPath, Mode, Op, Prose, Reader, Rich,
    Show, Tries, Unit,
};
use crate::render::block::block;
use crate::render::html::{Context, Escaped, Page, put};
use crate::render::key;
use crate::render::prose::{prose, rich};
use crate::render::solution::right_answer;
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

/// Names the trainer's own sound of a text.
pub(crate) fn sound(page: &mut Page<'_>, text: &Rich) {
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
        activity.kind.keyword()
    );
    settings(page, &activity.common);
    prose(page, &activity.prompt);
    activity
        .common
        .audio
        .iter()
        .for_each(|path| file(page, path));
    key::items(page, &activity.kind);
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
