//! The writer: a unit as canonical text (section 18). What the parser reads from it is the same unit.

mod activity;
mod fence;
mod inline;
mod items;
mod prose;

use crate::model::{Block, BlockKind, BoxKind, Form, Front, Mode, Prose, Reader, Scale, Unit};
use crate::text::nfc;

use fence::Opening;

pub(crate) use inline::{inlines, inlines_with};

/// Writes a unit as canonical text.
pub fn unit(unit: &Unit) -> String {
    let mut parts = vec![front(&unit.front)];
    parts.extend(unit.blocks.iter().map(block));
    nfc(format!("{}\n", joined(&parts)))
}

/// Parts with one blank line between them.
fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n\n")
}

fn front(front: &Front) -> String {
    let mut lines = vec!["---".to_string()];
    let mut line = |key: &str, value: Option<String>| {
        let value = value.map(|value| fence::one_line(&value));
        lines
            .extend(value.map(|value| format!("{key}: {value}").trim_end_matches(' ').to_string()));
    };
    line("title", Some(front.title.clone()));
    line("minutes", front.minutes.map(|minutes| minutes.to_string()));
    line(
        "mode",
        match front.mode {
            Mode::Practice => None,
            Mode::Test => Some("test".into()),
            Mode::Placement => Some("placement".into()),
        },
    );
    line(
        "form",
        front.form.map(|form| {
            if form == Form::A {
                "A".into()
            } else {
                "B".into()
            }
        }),
    );
    line("feedback", front.feedback_at_end.then(|| "end".into()));
    let objectives: Vec<String> = front.objectives.iter().map(ToString::to_string).collect();
    line(
        "objectives",
        (!objectives.is_empty()).then(|| format!("[{}]", objectives.join(", "))),
    );
    line("source-hash", front.source_hash.clone());
    line("translator", front.translator.clone());
    line("reviewed", front.reviewed.clone());
    lines.push("---".into());
    lines.join("\n")
}

fn block(block: &Block) -> String {
    match &block.kind {
        BlockKind::Prose(block) => prose::block(block),
        BlockKind::ScreenBreak => "---".into(),
        BlockKind::Activity(activity) => activity::activity(activity),
        BlockKind::Audio { src, transcript } => Opening::new("audio")
            .media("src", src.as_ref())
            .around(&prose::blocks(transcript)),
        BlockKind::Video(video) => {
            let opening = Opening::new("video")
                .media("src", video.src.as_ref())
                .media("captions", video.captions.as_ref())
                .media("poster", video.poster.as_ref())
                .media("described", video.described.as_ref())
                .flag("silent", video.silent)
                .flag("says-all", video.says_all);
            opening.around(&blocks(&video.body))
        }
        BlockKind::Steps(body) => Opening::new("steps").around(&blocks(body)),
        BlockKind::Step(body) => Opening::new("step").around(&blocks(body)),
        BlockKind::More { title, body } => Opening::new("more")
            .text("title", title)
            .around(&prose::blocks(body)),
        BlockKind::Boxed { kind, body } => Opening::new("box")
            .text("kind", box_kind(*kind))
            .around(&prose::blocks(body)),
        BlockKind::Corpus { texts, body } => Opening::new("corpus")
            .text("texts", texts)
            .around(&blocks(body)),
        BlockKind::Checklist { id, items } => {
            let lines: Vec<String> = items
                .iter()
                .map(|item| items::item("- [ ]", item, ""))
                .collect();
            Opening::new("checklist")
                .text("id", id)
                .around(&lines.join("\n"))
        }
        BlockKind::Survey {
            id,
            scale,
            statement,
        } => {
            let opening = Opening::new("survey")
                .text("id", id)
                .text("scale", scale_name(*scale));
            opening.around(&prose::blocks(statement))
        }
        BlockKind::Note { readers, body } => note(readers, body),
        BlockKind::PrintBreak => Opening::new("print-break").around(""),
    }
}

fn blocks(list: &[Block]) -> String {
    let parts: Vec<String> = list.iter().map(block).collect();
    joined(&parts)
}

fn note(readers: &[Reader], body: &[Prose]) -> String {
    let mut opening = Opening::new("note");
    for (reader, name) in [
        (Reader::Trainer, "trainer"),
        (Reader::Officer, "officer"),
        (Reader::Translator, "translator"),
    ] {
        opening = opening.flag(name, readers.contains(&reader));
    }
    opening.around(&prose::blocks(body))
}

fn box_kind(kind: BoxKind) -> &'static str {
    match kind {
        BoxKind::Remember => "remember",
        BoxKind::Example => "example",
        BoxKind::Warning => "warning",
        BoxKind::Try => "try",
        BoxKind::Talk => "talk",
    }
}

fn scale_name(scale: Scale) -> &'static str {
    match scale {
        Scale::Faces3 => "faces3",
        Scale::Faces5 => "faces5",
        Scale::Agree5 => "agree5",
        Scale::Text => "text",
        Scale::Voice => "voice",
    }
}
