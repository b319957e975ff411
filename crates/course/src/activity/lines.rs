//! The lines of an activity, each read on its own by its first characters (section 9).

use crate::alias;
use crate::prose::list::{marker, marker_or_lone};
use crate::prose::{is_break, quoted};
use crate::text::{Ch, CodeLine, Line, after, is_escaped, string, trim_start};

use super::Context;

/// Which lines a type reads as more than text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Reads {
    /// `- [ ] `.
    pub boxes: bool,
    /// `- `.
    pub bullets: bool,
    /// `1. `.
    pub numbers: bool,
    /// `= `.
    pub equals: bool,
    /// `~ `.
    pub tildes: bool,
    /// `bank: `.
    pub bank: bool,
    /// `## `.
    pub parts: bool,
    /// Hints, explanation and overall feedback.
    pub remarks: bool,
}

/// What an entry starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A box, ticked or not.
    Box(bool),
    /// `- `.
    Bullet,
    /// `1. `.
    Number,
    /// `= `.
    Equals,
    /// `~ `.
    Tilde,
    /// `bank: `.
    Bank,
    /// `## `.
    Part,
}

/// An item, accepted answer, bank or part, with the lines that belong to it.
#[derive(Debug)]
pub(crate) struct Entry {
    /// What it starts with.
    pub mark: Mark,
    /// Its first line, as written.
    pub line: Line,
    /// Its text: the first line after the mark, then continuations.
    pub lines: Vec<Line>,
    /// `> ` lines under it.
    pub feedback: Vec<Line>,
    /// What is said in a part of a dialogue.
    pub text: Vec<Line>,
}

/// All lines of an activity, sorted by what they are.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// What the learner must do.
    pub prompt: Vec<Line>,
    /// Items, accepted answers and so on, in order.
    pub entries: Vec<Entry>,
    /// `??`.
    pub hints: Vec<Vec<Line>>,
    /// `!!`.
    pub explanation: Vec<Line>,
    /// `!+`.
    pub when_right: Vec<Line>,
    /// `!~`.
    pub when_partly: Vec<Line>,
    /// `!-`.
    pub when_not_yet: Vec<Line>,
}

/// What the line above belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    Text,
    Entry,
    Feedback,
    Hint,
    Explanation,
    Right,
    Partly,
    NotYet,
}

impl Body {
    /// Sorts the lines.
    pub fn read(lines: &[Line], reads: &Reads, cx: &mut Context) -> Body {
        let body = Body::default();
        let mut reader = Reader {
            body,
            reads: *reads,
            above: Above::Text,
            blank: false,
            cx,
        };
        for line in lines {
            reader.line(line);
        }
        reader.body
    }
}

struct Reader<'r, 'f> {
    body: Body,
    reads: Reads,
    above: Above,
    blank: bool,
    cx: &'r mut Context<'f>,
}

impl Reader<'_, '_> {
    fn line(&mut self, line: &Line) {
        if line.code != CodeLine::No {
            self.text(line);
        } else if line.is_blank() {
            if self.above == Above::Text {
                self.text_lines().push(line.clone());
            }
            self.blank = true;
            return;
        } else if !(self.feedback(line) || self.entry(line) || self.remark(line)) {
            self.other(line);
        }
        self.blank = false;
    }

    /// `> ` after an item or an accepted answer.
    fn feedback(&mut self, line: &Line) -> bool {
        let Some(rest) = quoted(line.content()) else {
            return false;
        };
        match (self.above, self.body.entries.last_mut()) {
            (Above::Text, _) => return false,
            (Above::Entry | Above::Feedback, Some(entry))
                if !matches!(entry.mark, Mark::Bank | Mark::Part) =>
            {
                entry.feedback.push(line.with(rest));
                self.above = Above::Feedback;
            }
            _ => self.cx.found.add(350, line.pos, &[]),
        }
        true
    }

    fn entry(&mut self, line: &Line) -> bool {
        let content = line.content();
        let reads = self.reads;
        if reads.boxes
            && let Some((ticked, rest)) = ticked_box(content).or_else(|| self.almost_box(line))
        {
            return self.add(Mark::Box(ticked), line, rest);
        }
        if let Some(marker) = marker_or_lone(content).filter(|marker| {
            !marker.rest.is_empty()
                || if marker.ordered {
                    reads.numbers
                } else {
                    reads.bullets
                }
        }) {
            match marker.ordered {
                true if reads.numbers => return self.add(Mark::Number, line, marker.rest),
                true if reads.boxes || reads.bullets => self.cx.found.add(325, line.pos, &[]),
                false if reads.bullets => return self.add(Mark::Bullet, line, marker.rest),
                false if reads.boxes => self.cx.found.add(304, line.pos, &[]),
                _ => return false,
            }
            self.text(line);
            return true;
        }
        if reads.equals
            && let Some(rest) = marked(content, "=")
        {
            return self.add_filled(Mark::Equals, line, rest);
        }
        if reads.tildes
            && let Some(rest) = marked(content, "~")
        {
            return self.add_filled(Mark::Tilde, line, rest);
        }
        if reads.bank
            && let Some(rest) = bank(content)
        {
            return self.add_filled(Mark::Bank, line, rest);
        }
        if reads.parts
            && let Some(rest) = marked(content, "##")
        {
            return self.add(Mark::Part, line, rest);
        }
        false
    }

    /// Adds an answer, unless nothing follows its mark.
    fn add_filled(&mut self, mark: Mark, line: &Line, rest: &[Ch]) -> bool {
        if rest.is_empty() {
            self.cx.found.add(306, line.pos, &[]);
            return true;
        }
        self.add(mark, line, rest)
    }

    fn add(&mut self, mark: Mark, line: &Line, rest: &[Ch]) -> bool {
        self.body.entries.push(Entry {
            mark,
            line: line.clone(),
            lines: vec![line.with(rest)],
            feedback: Vec::new(),
            text: Vec::new(),
        });
        self.above = if mark == Mark::Part {
            Above::Text
        } else {
            Above::Entry
        };
        true
    }

    /// A box that is not well written, reported with the line as it should be.
    fn almost_box<'l>(&mut self, line: &'l Line) -> Option<(bool, &'l [Ch])> {
        let content = line.content();
        let (ticked, rest) = almost_box(content)?;
        let end = content.last()?.pos;
        self.cx.found.add(305, content[0].pos, &[]);
        let text = format!("- [{}] {}", if ticked { 'x' } else { ' ' }, string(rest));
        self.cx.found.fix(
            content[0].pos,
            crate::model::Pos {
                column: end.column + 1,
                ..end
            },
            text,
        );
        Some((ticked, rest))
    }

    /// Hints, explanation and overall feedback.
    fn remark(&mut self, line: &Line) -> bool {
        if !self.reads.remarks {
            return false;
        }
        let content = line.content();
        let marks = [
            ("??", Above::Hint),
            ("!!", Above::Explanation),
            ("!+", Above::Right),
            ("!~", Above::Partly),
            ("!-", Above::NotYet),
        ];
        let Some((rest, above)) = marks
            .iter()
            .find_map(|(mark, above)| Some((marked(content, mark)?, *above)))
        else {
            return false;
        };
        if rest.is_empty() {
            self.cx.found.add(306, line.pos, &[]);
            return true;
        }
        if above == Above::Hint {
            self.body.hints.push(Vec::new());
        }
        self.above = above;
        if let Some(lines) = self.lines_above() {
            if let Some(last) = lines.last_mut() {
                last.hard = true;
            }
            lines.push(line.with(rest));
        }
        true
    }

    /// A line without a mark: it goes on with the line above, or is text.
    fn other(&mut self, line: &Line) {
        let indented = line.indent() >= 2;
        let answer = self.body.entries.last().is_some_and(|entry| {
            self.above == Above::Entry
                && matches!(entry.mark, Mark::Equals | Mark::Tilde | Mark::Bank)
        });
        let goes_on = indented || (!self.blank && !answer);
        match self.lines_above() {
            Some(lines) if goes_on && !is_break(line) => lines.push(line.clone()),
            _ => self.text(line),
        }
    }

    /// Adds a line to the prompt or to the text of a part.
    fn text(&mut self, line: &Line) {
        if self.above != Above::Text {
            let late = !self.body.entries.is_empty();
            if late
                && !is_break(line)
                && matches!(line.code, CodeLine::No | CodeLine::Open)
                && !self.said_otherwise(line)
            {
                self.cx.found.add(112, line.pos, &[]);
            }
            let blank = Line {
                chars: Vec::new(),
                pos: line.pos,
                hard: false,
                code: CodeLine::No,
            };
            self.text_lines().push(blank);
            self.above = Above::Text;
        }
        self.text_lines().push(line.clone());
    }

    /// Lines that have their own finding already.
    fn said_otherwise(&self, line: &Line) -> bool {
        marker(line.content())
            .is_some_and(|marker| self.reads.boxes || (marker.ordered && self.reads.bullets))
    }

    fn text_lines(&mut self) -> &mut Vec<Line> {
        let part = match self.reads.parts {
            true => self
                .body
                .entries
                .iter_mut()
                .rev()
                .find(|entry| entry.mark == Mark::Part),
            false => None,
        };
        match part {
            Some(part) => &mut part.text,
            None => &mut self.body.prompt,
        }
    }

    fn lines_above(&mut self) -> Option<&mut Vec<Line>> {
        match self.above {
            Above::Text => None,
            Above::Entry => self.body.entries.last_mut().map(|entry| &mut entry.lines),
            Above::Feedback => self
                .body
                .entries
                .last_mut()
                .map(|entry| &mut entry.feedback),
            Above::Hint => self.body.hints.last_mut(),
            Above::Explanation => Some(&mut self.body.explanation),
            Above::Right => Some(&mut self.body.when_right),
            Above::Partly => Some(&mut self.body.when_partly),
            Above::NotYet => Some(&mut self.body.when_not_yet),
        }
    }
}

/// What follows a mark and a blank; nothing may follow at all.
fn marked<'c>(content: &'c [Ch], mark: &str) -> Option<&'c [Ch]> {
    let rest = after(content, mark)?;
    let blank = rest.first().is_none_or(|ch| ch.c == ' ');
    blank.then(|| trim_start(rest))
}

/// What follows `bank:` in one of the languages.
fn bank(content: &[Ch]) -> Option<&[Ch]> {
    let colon = content.iter().take(12).position(|ch| ch.c == ':')?;
    let word = string(&content[..colon]);
    let blank = content.get(colon + 1).is_none_or(|ch| ch.c == ' ');
    (blank && is_bank(&word)).then(|| trim_start(&content[colon + 1..]))
}

/// Whether a word opens a line of extra words.
pub(crate) fn is_bank(word: &str) -> bool {
    alias::value(word) == "bank"
}

/// `- [ ] `, `- [x] `, also with the other bullets.
fn ticked_box(content: &[Ch]) -> Option<(bool, &[Ch])> {
    let rest = marker(content).filter(|marker| !marker.ordered)?.rest;
    let rest = after(rest, "[")?;
    let ticked = match rest.first()?.c {
        ' ' => false,
        'x' | 'X' => true,
        _ => return None,
    };
    let rest = after(&rest[1..], "]")?;
    let exact = content[1].c == ' ' && content.get(2).is_some_and(|ch| ch.c == '[');
    let blank = rest.first().is_none_or(|ch| ch.c == ' ');
    (exact && blank).then(|| (ticked, trim_start(rest)))
}

/// A line that means a box: `- []`, `-[x]`, `( )`, `☐`.
fn almost_box(content: &[Ch]) -> Option<(bool, &[Ch])> {
    let bare = match content.first() {
        Some(ch) if "-*+•–".contains(ch.c) => trim_start(&content[1..]),
        _ => content,
    };
    if let Some(rest) = bare.first().filter(|ch| "☐☑☒".contains(ch.c)) {
        return Some((rest.c != '☐', trim_start(&bare[1..])));
    }
    for (round, ticked) in [("( )", false), ("()", false), ("(x)", true)] {
        if let Some(rest) = after(bare, round) {
            return Some((ticked, trim_start(rest)));
        }
    }
    let inside = after(bare, "[")?;
    let close =
        (0..inside.len().min(4)).find(|at| inside[*at].c == ']' && !is_escaped(inside, *at))?;
    let rest = &inside[close + 1..];
    let other = rest.first().is_some_and(|ch| "{(".contains(ch.c))
        || inside[..close].iter().any(|ch| ch.c == '[');
    let ticked = inside[..close].iter().any(|ch| "xX×✓✗".contains(ch.c));
    (!other).then(|| (ticked, trim_start(rest)))
}
