//! Items, feedback and other single texts on their lines.

use crate::model::{Inline, Picture, Rich};

use super::inline::{self, inlines};
use super::prose::line_starts;

/// The text of a run with its sound.
pub(super) fn rich(text: &Rich) -> String {
    with_sound(inlines(&text.inlines), text)
}

/// A written text with the sound of its run.
pub(super) fn with_sound(written: String, text: &Rich) -> String {
    match &text.sound {
        None => written,
        Some(path) if written.is_empty() => format!("@@{}", path.0),
        Some(path) => format!("{written} @@{}", path.0),
    }
}

/// Mark, text and tail of an item; lines after the first are indented.
pub(super) fn item(mark: &str, text: &Rich, tail: &str) -> String {
    line(mark, &line_starts(&rich(text)), tail)
}

/// A mark and what follows it.
pub(super) fn line(mark: &str, text: &str, tail: &str) -> String {
    let text = text.replace('\n', "\n  ");
    let parts: Vec<&str> = [mark, &text, tail]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

/// An item that starts with a picture.
pub(super) fn picture_item(
    mark: &str,
    picture: Option<&Picture>,
    text: &Rich,
    tail: &str,
) -> String {
    let Some(picture) = picture else {
        return item(mark, text, tail);
    };
    let mut whole = vec![Inline::Picture(picture.clone())];
    if !text.inlines.is_empty() {
        whole.push(Inline::Text(" ".into()));
        whole.extend(text.inlines.iter().cloned());
    }
    let whole = Rich {
        inlines: whole,
        ..text.clone()
    };
    item(mark, &whole, tail)
}

/// An item with its feedback below it.
pub(super) fn with_feedback(item: String, feedback: Option<&Rich>) -> String {
    match feedback {
        Some(text) => format!(
            "{item}\n  {}",
            line(">", &line_starts(&rich(text)), "").replace("\n  ", "\n    ")
        ),
        None => item,
    }
}

/// One side of a line that is split at a mark, with that mark made plain.
pub(super) fn side(text: &Rich, mark: &str) -> String {
    let one = Rich {
        inlines: text
            .inlines
            .iter()
            .map(|i| {
                if *i == Inline::Break {
                    Inline::Text(" ".into())
                } else {
                    i.clone()
                }
            })
            .collect(),
        ..text.clone()
    };
    plain_mark(&rich(&one), mark)
}

/// A text with every lone mark between blanks made plain.
pub(super) fn plain_mark(text: &str, mark: &str) -> String {
    let text = if mark == "->" {
        text.replace(" → ", " -> ")
    } else {
        text.to_string()
    };
    let words: Vec<String> = text
        .split(' ')
        .map(|word| {
            if word == mark {
                format!("\\{word}")
            } else {
                word.to_string()
            }
        })
        .collect();
    words.join(" ")
}

/// Plain text without inline marks, as in accepted answers.
pub(super) fn plain(text: &str) -> String {
    let chars: Vec<char> = super::fence::one_line(text).chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        if *c == '{' || (*c == '\\' && next.is_none_or(char::is_ascii_punctuation)) {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

/// Text in quotes: the name of a zone.
pub(super) fn in_quotes(text: &str) -> String {
    let text = super::fence::one_line(text);
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The text of a run that stands on a line of its own, with gaps or marks put in.
pub(super) fn rich_with(text: &Rich, holes: &[String]) -> String {
    with_sound(inline::inlines_with(&text.inlines, holes), text)
}
