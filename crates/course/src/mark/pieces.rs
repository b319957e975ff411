//! The pieces of a `mark` text that can be picked (11.7), numbered in reading order.
//!
//! Reading order: blocks in order, in a list item its text before its inner list, in a table the head before the rows.
//! A piece never spans an edge of a mark: `**two** words` gives two pieces.

use std::ops::Range;

use crate::compare::is_punctuation;
use crate::model::{Inline, List, MarkText, Prose, ProseKind, Rich};

/// A piece that can be picked. Its number is its place in the list, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Belongs to the key.
    pub target: bool,
    /// Its words, without the punctuation around them.
    pub text: String,
}

/// All pieces of a text.
pub fn pieces(text: &MarkText) -> Vec<Piece> {
    let mut list = Vec::new();
    walk(text, &mut |found| {
        list.push(match found {
            Found::Word(word) => Piece {
                target: false,
                text: word.to_string(),
            },
            Found::Run(run) => Piece {
                target: text.runs[run].target,
                text: run_text(text, run),
            },
        });
    });
    list
}

/// Where the words lie that can be picked in one plain text of a `mark` without decoys: pieces between blanks that hold
/// a letter or digit, without the punctuation around them.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_whitespace()
        .filter(|piece| piece.contains(char::is_alphanumeric))
        .map(move |piece| {
            let word = piece.trim_matches(is_punctuation);
            // Both are slices of `text`, so the difference of their addresses is the place.
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            start..start + word.len()
        })
}

/// Whether only targets and decoys can be picked.
pub fn has_decoys(text: &MarkText) -> bool {
    text.runs.iter().any(|run| !run.target)
}

/// For each piece whether it is a target.
pub(super) fn targets(text: &MarkText) -> Vec<bool> {
    let mut list = Vec::new();
    walk(text, &mut |found| {
        list.push(matches!(found, Found::Run(run) if text.runs[run].target));
    });
    list
}

enum Found<'a> {
    Word(&'a str),
    Run(usize),
}

fn run_text(text: &MarkText, run: usize) -> String {
    let mut words = String::new();
    crate::plain::inlines(&text.runs[run].text, &mut words);
    words
}

fn walk<'a>(text: &'a MarkText, found: &mut dyn FnMut(Found<'a>)) {
    let free = !has_decoys(text);
    let count = text.runs.len();
    let mut only_known = |piece: Found<'a>| match piece {
        Found::Run(run) if run >= count => {}
        Found::Word(_) if !free => {}
        piece => found(piece),
    };
    blocks(&text.text, &mut only_known);
}

fn blocks<'a>(text: &'a [Prose], found: &mut dyn FnMut(Found<'a>)) {
    for block in text {
        match &block.kind {
            ProseKind::Heading { text, .. } | ProseKind::Paragraph(text) => rich(text, found),
            ProseKind::Picture(_) => {}
            ProseKind::List(items) => list(items, found),
            ProseKind::Quote(inner) => blocks(inner, found),
            ProseKind::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    rich(cell, found);
                }
            }
            ProseKind::Code { text, .. } => plain(text, found),
        }
    }
}

fn list<'a>(items: &'a List, found: &mut dyn FnMut(Found<'a>)) {
    for item in &items.items {
        rich(&item.text, found);
        if let Some(inner) = &item.inner {
            list(inner, found);
        }
    }
}

fn rich<'a>(text: &'a Rich, found: &mut dyn FnMut(Found<'a>)) {
    inlines(&text.inlines, found);
}

fn inlines<'a>(list: &'a [Inline], found: &mut dyn FnMut(Found<'a>)) {
    for inline in list {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain(text, found),
            Inline::Term { shown, .. } => plain(shown, found),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Key(inner)
            | Inline::Foreign { text: inner, .. }
            | Inline::PageLink { text: inner, .. } => inlines(inner, found),
            Inline::Run(run) => found(Found::Run(*run)),
            Inline::Break | Inline::Picture(_) | Inline::Gap(_) => {}
        }
    }
}

fn plain<'a>(text: &'a str, found: &mut dyn FnMut(Found<'a>)) {
    for word in words(text) {
        found(Found::Word(&text[word]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_the_marks_around_them() {
        let text = "Pay 2 € here: (now) – thank you.";
        let found: Vec<&str> = words(text).map(|place| &text[place]).collect();
        assert_eq!(found, ["Pay", "2", "here", "now", "thank", "you"]);
    }
}
