//! Splitting a line at its one arrow or its one ` = `.

use crate::text::{Ch, Line, is_escaped, trim};

/// The places of unescaped marks with blanks, or the ends of the line, on both sides: start and length.
pub(super) fn places(chars: &[Ch], marks: &[&str]) -> Vec<(usize, usize)> {
    let blank = |at: Option<&Ch>| at.is_none_or(|ch| ch.c == ' ');
    let mut places = Vec::new();
    for at in 0..chars.len() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at));
        for mark in marks {
            let length = mark.chars().count();
            let same = mark
                .chars()
                .enumerate()
                .all(|(i, c)| chars.get(at + i).is_some_and(|ch| ch.c == c));
            if same && blank(before) && blank(chars.get(at + length)) && !is_escaped(chars, at) {
                places.push((at, length));
            }
        }
    }
    places
}

/// Both sides of the first arrow and the number of arrows. Later ones stay in the right side, as text.
pub(super) fn at_arrow(line: &Line) -> (Line, Line, usize) {
    let (left, right, number) = at_mark(line, &["->", "→"]);
    (left, plain_arrows(&right), number)
}

/// Both sides of the first mark and the number of marks.
pub(super) fn at_mark(line: &Line, marks: &[&str]) -> (Line, Line, usize) {
    let places = places(&line.chars, marks);
    let Some((at, length)) = places.first().copied() else {
        return (line.clone(), line.with(&[]), 0);
    };
    let mut left = line.with(trim(&line.chars[..at]));
    let mut right = line.with(trim(&line.chars[at + length..]));
    left.hard = false;
    if right.chars.is_empty() {
        right.pos = line.chars[at].pos;
    }
    (left, right, places.len())
}

/// `→` cannot be made plain by a backslash, so an arrow too many becomes `->`.
fn plain_arrows(line: &Line) -> Line {
    let arrows: std::collections::HashSet<usize> = places(&line.chars, &["→"])
        .into_iter()
        .map(|(at, _)| at)
        .collect();
    let mut chars = Vec::with_capacity(line.chars.len());
    for (at, ch) in line.chars.iter().enumerate() {
        match arrows.contains(&at) {
            true => chars.extend([Ch { c: '-', ..*ch }, Ch { c: '>', ..*ch }]),
            false => chars.push(*ch),
        }
    }
    Line {
        chars,
        ..line.clone()
    }
}

/// The lines of an item as one, so that its mark may stand anywhere.
pub(super) fn one_line(lines: &[Line]) -> Line {
    let mut one = lines.first().cloned().unwrap_or(Line {
        chars: Vec::new(),
        pos: crate::model::Pos::default(),
        hard: false,
        code: crate::text::CodeLine::No,
    });
    one.hard = false;
    for line in lines.iter().skip(1) {
        let pos = line.pos;
        if !line.content().is_empty() {
            one.chars.push(Ch { c: ' ', pos });
            one.chars.extend_from_slice(line.content());
        }
    }
    one
}
