//! The tail of an item: weight, points, `last` in one brace group (section 9).

use std::ops::RangeInclusive;

use crate::alias;
use crate::model::Pos;
use crate::text::{Ch, Line, is_escaped, string, trim_end};

use super::Context;

/// What an item may carry.
#[derive(Debug, Clone)]
pub(crate) struct Allowed {
    /// Weights in per cent.
    pub percent: Option<RangeInclusive<i32>>,
    /// Points.
    pub points: Option<RangeInclusive<i32>>,
    /// `{last}`.
    pub last: bool,
    /// The same in words, for the message.
    pub words: &'static str,
}

/// An item that carries nothing.
pub(crate) const NOTHING: Allowed = Allowed {
    percent: None,
    points: None,
    last: false,
    words: "–",
};

/// What an item carries.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tail {
    /// `{50%}`.
    pub percent: Option<i32>,
    /// `{2}`.
    pub points: Option<i32>,
    /// `{last}`.
    pub last: bool,
}

enum Word {
    Percent(i32),
    Points(i32),
    Last,
}

/// Takes the brace group off the last line of an item; a sound may stand on either side of it.
pub(crate) fn take(lines: &mut [Line], allowed: &Allowed, cx: &mut Context) -> Tail {
    let Some(line) = lines.last_mut() else {
        return Tail::default();
    };
    let sound = sound_start(&line.chars);
    let Some((from, words)) = group(trim_end(&line.chars[..sound]), cx) else {
        return Tail::default();
    };
    let pos = line.chars[from].pos;
    let said = line.chars[sound..].to_vec();
    line.chars.truncate(from);
    let kept = trim_end(&line.chars).len();
    line.chars.truncate(kept);
    if let (false, Some(first)) = (line.chars.is_empty(), said.first()) {
        line.chars.push(Ch {
            c: ' ',
            pos: first.pos,
        });
    }
    line.chars.extend(said);
    gather(words, allowed, pos, cx)
}

/// Where the `@@path` at the end starts; else the end.
fn sound_start(chars: &[Ch]) -> usize {
    let from = chars
        .iter()
        .rposition(|ch| ch.c == ' ')
        .map_or(0, |blank| blank + 1);
    match crate::inline::sound_path(&chars[from..]) {
        Some(_) => from,
        None => chars.len(),
    }
}

/// The group at the end and the place of its brace.
fn group(chars: &[Ch], cx: &mut Context) -> Option<(usize, Vec<Word>)> {
    let (last, inside) = chars.split_last()?;
    if last.c != '}' || is_escaped(chars, inside.len()) {
        return None;
    }
    let from = inside.iter().rposition(|ch| ch.c == '{')?;
    let alone = from == 0 || inside[from - 1].c == ' ';
    if !alone || inside[from + 1..].first().is_some_and(|ch| ch.c == '?') {
        return None;
    }
    let text = string(&inside[from + 1..]);
    let words: Option<Vec<Word>> = text.split_whitespace().map(word).collect();
    match words {
        Some(words) if !words.is_empty() => Some((from, words)),
        _ => {
            cx.found.add(320, inside[from].pos, &[&text]);
            None
        }
    }
}

fn word(text: &str) -> Option<Word> {
    if alias::value(text) == "last" {
        return Some(Word::Last);
    }
    let (text, percent) = text
        .strip_suffix('%')
        .map_or((text, false), |text| (text, true));
    let (digits, negative) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (digits, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let number = i32::try_from(crate::options::digits(digits)?).ok()?;
    let number = if negative { -number } else { number };
    Some(if percent {
        Word::Percent(number)
    } else {
        Word::Points(number)
    })
}

fn gather(words: Vec<Word>, allowed: &Allowed, pos: Pos, cx: &mut Context) -> Tail {
    let mut tail = Tail::default();
    for word in words {
        let fits = match word {
            Word::Percent(number) => allowed
                .percent
                .as_ref()
                .is_some_and(|range| range.contains(&number)),
            Word::Points(number) => allowed
                .points
                .as_ref()
                .is_some_and(|range| range.contains(&number)),
            Word::Last => allowed.last,
        };
        match word {
            _ if !fits => cx.found.add(310, pos, &[allowed.words]),
            Word::Percent(number) => tail.percent = Some(number),
            Word::Points(number) => tail.points = Some(number),
            Word::Last => tail.last = true,
        }
    }
    tail
}
