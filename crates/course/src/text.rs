//! Bytes to lines of characters that know their place: decoding, refused characters, tabs, trailing blanks (section 5).

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::findings::Findings;
use crate::model::Pos;

/// One character and the place where it stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ch {
    /// The character.
    pub c: char,
    /// Its place.
    pub pos: Pos,
}

/// What a line is with regard to code fences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum CodeLine {
    /// Outside code.
    #[default]
    No,
    /// Three back-ticks that open.
    Open,
    /// Between the fences, taken as typed.
    Inside,
    /// Three back-ticks that close.
    Close,
}

/// One line without its end and without trailing blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its characters.
    pub chars: Vec<Ch>,
    /// Where it starts.
    pub pos: Pos,
    /// Two or more spaces stood at its end: a line break.
    pub hard: bool,
    /// Its part in a code fence.
    pub code: CodeLine,
}

impl Line {
    /// Nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.chars.is_empty()
    }

    /// The line without its leading blanks.
    pub fn content(&self) -> &[Ch] {
        trim_start(&self.chars)
    }

    /// Number of leading blanks.
    pub fn indent(&self) -> usize {
        self.chars.len() - self.content().len()
    }

    /// The same line with only these of its characters.
    pub fn with(&self, chars: &[Ch]) -> Line {
        Line {
            chars: chars.to_vec(),
            pos: chars.first().map_or(self.pos, |ch| ch.pos),
            hard: self.hard,
            code: self.code,
        }
    }
}

/// Decodes a file into lines; reports what is not text.
pub(crate) fn lines(bytes: &[u8], found: &mut Findings) -> Vec<Line> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = Reader::new(found);
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            reader.read(c);
        }
        if !chunk.invalid().is_empty() {
            reader.invalid();
        }
    }
    reader.finish()
}

/// The text of some characters.
pub(crate) fn string(chars: &[Ch]) -> String {
    chars.iter().map(|ch| ch.c).collect()
}

/// Without blanks at the start.
pub(crate) fn trim_start(chars: &[Ch]) -> &[Ch] {
    let blanks = chars.iter().take_while(|ch| ch.c == ' ').count();
    &chars[blanks..]
}

/// Without blanks at the end.
pub(crate) fn trim_end(chars: &[Ch]) -> &[Ch] {
    let blanks = chars.iter().rev().take_while(|ch| ch.c == ' ').count();
    &chars[..chars.len() - blanks]
}

/// Without blanks at both ends.
pub(crate) fn trim(chars: &[Ch]) -> &[Ch] {
    trim_end(trim_start(chars))
}

/// What follows this prefix, if the characters start with it.
pub(crate) fn after<'a>(chars: &'a [Ch], prefix: &str) -> Option<&'a [Ch]> {
    let mut rest = chars;
    for c in prefix.chars() {
        match rest.split_first() {
            Some((first, others)) if first.c == c => rest = others,
            _ => return None,
        }
    }
    Some(rest)
}

/// Where characters start, or else this place.
pub(crate) fn start(chars: &[Ch], otherwise: Pos) -> Pos {
    chars.first().map_or(otherwise, |ch| ch.pos)
}

/// Plain text: a backslash before ASCII punctuation is taken away.
pub(crate) fn plain(chars: &[Ch]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(ch) = chars.get(at) {
        match chars.get(at + 1) {
            Some(next) if ch.c == '\\' && next.c.is_ascii_punctuation() => {
                out.push(next.c);
                at += 2;
            }
            _ => {
                out.push(ch.c);
                at += 1;
            }
        }
    }
    nfc(out)
}

/// Whether the character at this index is made plain by a backslash.
pub(crate) fn is_escaped(chars: &[Ch], at: usize) -> bool {
    chars[..at]
        .iter()
        .rev()
        .take_while(|ch| ch.c == '\\')
        .count()
        % 2
        == 1
}

/// Composed form (NFC).
pub(crate) fn nfc(text: String) -> String {
    match composed(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(text) => text,
    }
}

/// Composed form (NFC) of a text that mostly has it already.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if is_composed(text.chars()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// Letters of Latin scripts and curved quotes compose with nothing, which is quicker to see than to look up.
fn is_composed(chars: impl Iterator<Item = char> + Clone) -> bool {
    let alone = |c: char| c < '\u{300}' || ('\u{2010}'..='\u{2027}').contains(&c);
    chars.clone().all(alone) || is_nfc_quick(chars) == IsNormalized::Yes
}

/// The words of a text with one blank between them.
pub(crate) fn single_spaced(text: &str) -> Cow<'_, str> {
    let mut blank = true;
    for c in text.chars() {
        if c.is_whitespace() && (blank || c != ' ') {
            return Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        blank = c == ' ';
    }
    Cow::Borrowed(text.trim_end_matches(' '))
}

/// A character that a text may not hold (section 5.3).
fn is_refused(c: char) -> bool {
    matches!(c,
        '\0'..='\x08' | '\x0B'..='\x1F' | '\x7F'..='\u{9F}'
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E007F}'
        | '\u{F0000}'..='\u{10FFFF}')
}

struct Reader<'f> {
    found: &'f mut Findings,
    lines: Vec<Line>,
    chars: Vec<Ch>,
    next: Pos,
    after_return: bool,
    said_invalid: u32,
    said_tab: u32,
}

impl<'f> Reader<'f> {
    fn new(found: &'f mut Findings) -> Self {
        Reader {
            found,
            lines: Vec::new(),
            chars: Vec::new(),
            next: Pos { line: 1, column: 1 },
            after_return: false,
            said_invalid: 0,
            said_tab: 0,
        }
    }

    fn read(&mut self, c: char) {
        let lone_feed = c == '\n' && self.after_return;
        self.after_return = c == '\r';
        match c {
            '\n' if lone_feed => return,
            '\n' | '\r' => return self.end_line(),
            '\t' => self.tab(),
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' => self.found.add(120, self.next, &[]),
            c if is_refused(c) => {
                let number = format!("{:04X}", u32::from(c));
                self.found.add(119, self.next, &[&number]);
            }
            c => self.push(c),
        }
        self.next.column = self.next.column.saturating_add(1);
    }

    fn push(&mut self, c: char) {
        self.chars.push(Ch { c, pos: self.next });
    }

    fn tab(&mut self) {
        if self.said_tab != self.next.line {
            self.said_tab = self.next.line;
            self.found.add(121, self.next, &[]);
        }
        for _ in 0..4 {
            self.push(' ');
        }
    }

    fn invalid(&mut self) {
        self.after_return = false;
        if self.said_invalid != self.next.line {
            self.said_invalid = self.next.line;
            self.found.add(101, self.next, &[]);
        }
        self.push('\u{FFFD}');
        self.next.column = self.next.column.saturating_add(1);
    }

    fn end_line(&mut self) {
        let mut chars = compose(std::mem::take(&mut self.chars));
        let kept = trim_end(&chars).len();
        let hard = kept > 0 && chars.len() - kept >= 2;
        chars.truncate(kept);
        let pos = Pos {
            line: self.next.line,
            column: 1,
        };
        self.lines.push(Line {
            hard,
            pos,
            chars,
            code: CodeLine::No,
        });
        self.next = Pos {
            line: self.next.line.saturating_add(1),
            column: 1,
        };
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.chars.is_empty() {
            self.end_line();
        }
        self.lines
    }
}

/// Composes a line. Nothing before an ASCII character composes with it, so each run that starts with one is
/// composed alone and places go wrong by no more than that run.
fn compose(chars: Vec<Ch>) -> Vec<Ch> {
    if is_composed(chars.iter().map(|ch| ch.c)) {
        return chars;
    }
    let mut out = Vec::with_capacity(chars.len());
    for run in chars.chunk_by(|_, next| !next.c.is_ascii()) {
        for (at, c) in run.iter().map(|ch| ch.c).nfc().enumerate() {
            let pos = run[at.min(run.len() - 1)].pos;
            out.push(Ch { c, pos });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<String>, Vec<u16>) {
        let mut found = Findings::default();
        let lines = lines(bytes, &mut found);
        let texts = lines.iter().map(|line| string(&line.chars)).collect();
        (texts, found.finish().iter().map(|d| d.code.0).collect())
    }

    #[test]
    fn all_three_line_ends_count_as_one() {
        assert_eq!(read(b"a\r\nb\rc\nd").0, ["a", "b", "c", "d"]);
    }

    #[test]
    fn a_mark_of_byte_order_and_trailing_blanks_go() {
        assert_eq!(read(b"\xEF\xBB\xBFa  ").0, ["a"]);
    }

    #[test]
    fn what_is_not_text_is_reported() {
        assert_eq!(
            read(b"\xFF\xFE"),
            (vec!["\u{FFFD}\u{FFFD}".into()], vec![101])
        );
        assert_eq!(
            read("a\u{202E}b".as_bytes()),
            (vec!["ab".into()], vec![119])
        );
        assert_eq!(
            read("a\u{200B}b".as_bytes()),
            (vec!["ab".into()], vec![120])
        );
    }

    #[test]
    fn columns_count_characters_of_the_file() {
        let mut found = Findings::default();
        let lines = lines("e\u{301}\tx".as_bytes(), &mut found);
        assert_eq!(string(&lines[0].chars), "é    x");
        assert_eq!(lines[0].chars[5].pos, Pos { line: 1, column: 4 });
    }
}
