//! Paragraphs, headings, lists, quotations, tables and code from lines (section 7).

pub(crate) mod list;
mod table;

use crate::findings::Findings;
use crate::inline::{self, Scope};
use crate::model::{Inline, Prose, ProseKind};
use crate::text::{self, Ch, CodeLine, Line, string, trim, trim_start};

/// Reads lines as prose. A `---` among them is out of place.
pub(crate) fn blocks(lines: &[Line], scope: &mut Scope, found: &mut Findings) -> Vec<Prose> {
    Reader {
        lines,
        at: 0,
        scope,
        found,
        out: Vec::new(),
    }
    .run()
}

/// A line of three or more `-` and nothing else.
pub(crate) fn is_break(line: &Line) -> bool {
    let content = line.content();
    line.code == CodeLine::No && content.len() >= 3 && content.iter().all(|ch| ch.c == '-')
}

/// What follows `> `, or a lone `>`.
pub(crate) fn quoted(content: &[Ch]) -> Option<&[Ch]> {
    let rest = text::after(content, ">")?;
    match rest.first() {
        None => Some(rest),
        Some(ch) if ch.c == ' ' => Some(&rest[1..]),
        Some(_) => None,
    }
}

/// The level and the text of a heading.
pub(crate) fn heading(content: &[Ch]) -> Option<(usize, &[Ch])> {
    let level = content.iter().take_while(|ch| ch.c == '#').count();
    let rest = &content[level..];
    let shaped = (1..=6).contains(&level) && rest.first().is_none_or(|ch| ch.c == ' ');
    shaped.then(|| (level, without_closing(trim(rest))))
}

/// `a #` is read as `a`.
fn without_closing(text: &[Ch]) -> &[Ch] {
    let signs = text.iter().rev().take_while(|ch| ch.c == '#').count();
    let rest = &text[..text.len() - signs];
    match rest.last() {
        None => rest,
        Some(ch) if ch.c == ' ' => text::trim_end(rest),
        Some(_) => text,
    }
}

struct Reader<'l, 's, 'f> {
    lines: &'l [Line],
    at: usize,
    scope: &'s mut Scope,
    found: &'f mut Findings,
    out: Vec<Prose>,
}

impl<'l> Reader<'l, '_, '_> {
    fn run(mut self) -> Vec<Prose> {
        while let Some(line) = self.lines.get(self.at) {
            if line.code != CodeLine::No {
                self.code();
            } else if line.is_blank() {
                self.at += 1;
            } else if is_break(line) {
                self.found.add(106, line.pos, &["---", ""]);
                self.at += 1;
            } else if let Some((level, text)) = heading(line.content()) {
                self.heading(line, level, text);
            } else if quoted(line.content()).is_some() {
                self.quote();
            } else if self.starts_list(line) {
                self.list();
            } else if self.starts_table(self.at) {
                self.table();
            } else {
                self.paragraph();
            }
        }
        self.out
    }

    fn push(&mut self, line: &Line, kind: ProseKind) {
        let pos = text::start(line.content(), line.pos);
        self.out.push(Prose { pos, kind });
    }

    fn code(&mut self) {
        let open = &self.lines[self.at];
        let word = string(trim(text::after(open.content(), "```").unwrap_or(&[])));
        let rest = &self.lines[self.at + 1..];
        let inside = rest.iter().take_while(|line| line.code == CodeLine::Inside);
        let texts: Vec<String> = inside.map(|line| string(&line.chars)).collect();
        self.at += 1 + texts.len();
        if self
            .lines
            .get(self.at)
            .is_some_and(|line| line.code == CodeLine::Close)
        {
            self.at += 1;
        }
        let language = (!word.is_empty()).then_some(word);
        self.push(
            open,
            ProseKind::Code {
                language,
                text: texts.join("\n"),
            },
        );
    }

    fn heading(&mut self, line: &'l Line, level: usize, text: &[Ch]) {
        if level > 2 {
            self.found.add(114, line.pos, &[]);
        }
        let mut only = line.with(text);
        only.hard = false;
        let text = inline::rich(&[only], self.scope, self.found);
        let level = if level == 1 { 1 } else { 2 };
        self.push(line, ProseKind::Heading { level, text });
        self.at += 1;
    }

    fn quote(&mut self) {
        let first = &self.lines[self.at];
        let mut inner = Vec::new();
        while let Some(line) = self.lines.get(self.at) {
            match quoted(line.content()) {
                Some(rest) if line.code == CodeLine::No => {
                    inner.push(line.with(self.unquoted(rest)))
                }
                _ if inner.last().is_some_and(|last| !last.is_blank()) && self.is_text(self.at) => {
                    inner.push(line.clone());
                }
                _ => break,
            }
            self.at += 1;
        }
        let reader = Reader {
            lines: &inner,
            at: 0,
            scope: &mut *self.scope,
            found: &mut *self.found,
            out: Vec::new(),
        };
        let body = reader.run();
        if !body.is_empty() {
            self.push(first, ProseKind::Quote(body));
        }
    }

    /// Takes off all further marks of quotation; one level is read.
    fn unquoted<'c>(&mut self, mut rest: &'c [Ch]) -> &'c [Ch] {
        while let Some(deeper) = quoted(trim_start(rest)) {
            if let Some(first) = rest.first() {
                self.found.add(123, first.pos, &[]);
            }
            rest = deeper;
        }
        rest
    }

    /// Whether this line goes on with the paragraph above it.
    fn is_text(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else {
            return false;
        };
        line.code == CodeLine::No
            && !line.is_blank()
            && !is_break(line)
            && heading(line.content()).is_none()
            && quoted(line.content()).is_none()
            && !self.starts_list(line)
            && !self.starts_table(at)
    }

    fn paragraph(&mut self) {
        let from = self.at;
        self.at += 1;
        while self.is_text(self.at) {
            self.at += 1;
        }
        let lines = &self.lines[from..self.at];
        self.look_alikes(lines);
        let rich = inline::rich(lines, self.scope, self.found);
        match rich.inlines.as_slice() {
            [] if rich.sound.is_none() => {}
            [Inline::Picture(picture)] if rich.sound.is_none() => {
                let picture = picture.clone();
                self.push(&lines[0], ProseKind::Picture(picture));
            }
            _ => self.push(&lines[0], ProseKind::Paragraph(rich)),
        }
    }

    /// Things that a reader of Markdown elsewhere would expect to work.
    fn look_alikes(&mut self, lines: &[Line]) {
        for (number, line) in lines.iter().enumerate() {
            let content = line.content();
            let first = content.first().map(|ch| ch.c);
            let second = content.get(1).map(|ch| ch.c);
            if number > 0 && content.len() > 2 && content.iter().all(|ch| ch.c == '=') {
                self.found.add(115, line.pos, &[]);
            }
            if first == Some('|') {
                self.found.add(124, line.pos, &[]);
            }
            let bullet = first.is_some_and(|c| "•◦▪‣●".contains(c));
            if bullet || (first == Some('-') && second.is_some_and(char::is_alphabetic)) {
                self.found.add(126, line.pos, &[]);
            }
        }
    }
}
