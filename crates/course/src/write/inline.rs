//! Inlines as text, with a backslash wherever a character would be read as a mark.

use crate::model::{Inline, Picture};

/// The text of inlines; a line break gives a line end.
pub(crate) fn inlines(list: &[Inline]) -> String {
    inlines_with(list, &[])
}

/// The same, with gaps or marked runs as they are written; the last one stands for all that follow it.
pub(crate) fn inlines_with(list: &[Inline], holes: &[String]) -> String {
    let mut writer = Writer {
        out: String::new(),
        holes,
    };
    writer.list(list, None);
    writer.out
}

/// Plain text in which no mark is left.
pub(crate) fn escaped(text: &str) -> String {
    let mut writer = Writer {
        out: String::new(),
        holes: &[],
    };
    writer.text(text, None);
    writer.out
}

/// A picture.
pub(crate) fn picture(picture: &Picture) -> String {
    let alt = match picture.alt.as_deref() {
        None => "-".to_string(),
        Some("-") => "\\-".to_string(),
        Some(alt) => escaped(alt),
    };
    let path = &picture.src.0;
    match &picture.description {
        None => format!("![{alt}]({path})"),
        Some(text) => format!(
            "![{alt}]({path} \"{}\")",
            text.replace('\\', "\\\\").replace('"', "\\\"")
        ),
    }
}

struct Writer<'h> {
    out: String,
    holes: &'h [String],
}

impl Writer<'_> {
    fn list(&mut self, list: &[Inline], parent: Option<(char, bool)>) {
        let mut before: Option<char> = None;
        for (number, inline) in list.iter().enumerate() {
            let edge = number == 0 || number + 1 == list.len();
            let mut written = None;
            match inline {
                Inline::Text(text) => self.text(text, list.get(number + 1)),
                Inline::Emphasis(inner) => {
                    let twin = parent.is_some_and(|(_, strong)| !strong) && edge;
                    let mark = other(
                        before,
                        parent
                            .filter(|_| twin || (edge && list.len() > 1))
                            .map(|(mark, _)| mark),
                    );
                    self.wrapped(inner, mark, 1);
                    written = Some(mark);
                }
                Inline::Strong(inner) => {
                    let single = list.len() == 1 && parent.is_some_and(|(_, strong)| !strong);
                    let mark = other(
                        before,
                        parent.filter(|_| edge && !single).map(|(mark, _)| mark),
                    );
                    self.wrapped(inner, mark, 2);
                    written = Some(mark);
                }
                Inline::Code(code) => self.code(code),
                Inline::Break => self.out.push_str("\\\n"),
                Inline::Picture(shown) => self.out.push_str(&picture(shown)),
                Inline::Foreign { lang, text } => self.span(text, &format!("{{lang={lang}}}")),
                Inline::Key(text) => self.span(text, "{key}"),
                Inline::PageLink { page, text } => self.span(text, &format!("(page:{page})")),
                Inline::Term { word, shown } if word == shown => {
                    self.out.push_str(&format!("{{?{}}}", term(word)));
                }
                Inline::Term { word, shown } => {
                    self.out
                        .push_str(&format!("{{?{}|{}}}", term(word), term(shown)));
                }
                Inline::Gap(number) | Inline::Run(number) => {
                    let hole = self.holes.get(*number).or(self.holes.last());
                    self.out.push_str(hole.map_or("", String::as_str));
                }
            }
            before = written;
        }
    }

    fn wrapped(&mut self, inner: &[Inline], mark: char, width: usize) {
        let marks = mark.to_string().repeat(width);
        self.out.push_str(&marks);
        self.list(inner, Some((mark, width == 2)));
        self.out.push_str(&marks);
    }

    fn span(&mut self, inner: &[Inline], end: &str) {
        self.out.push('[');
        let from = self.out.len();
        self.list(inner, None);
        // Two brackets in a row would open a gap.
        if self.out[from..].starts_with('[') {
            self.out.insert(from, ' ');
        }
        self.out.push(']');
        self.out.push_str(end);
    }

    fn code(&mut self, code: &str) {
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let runs: std::collections::HashSet<usize> =
            code.split(|c| c != '`').map(str::len).collect();
        let width = (1..=longest + 1)
            .find(|width| !runs.contains(width))
            .unwrap_or(longest + 1);
        let marks = "`".repeat(width);
        let spaces = code.starts_with(' ') && code.ends_with(' ') && code.trim() != "";
        let pad = if spaces || code.starts_with('`') || code.ends_with('`') {
            " "
        } else {
            ""
        };
        self.out
            .push_str(&format!("{marks}{pad}{code}{pad}{marks}"));
    }

    fn text(&mut self, text: &str, next: Option<&Inline>) {
        let chars: Vec<char> = text.chars().collect();
        for (at, c) in chars.iter().copied().enumerate() {
            let before = at
                .checked_sub(1)
                .map_or_else(|| self.out.chars().next_back(), |at| Some(chars[at]));
            let behind = chars.get(at + 1).copied();
            if needs_backslash(c, before, behind, &chars[at + 1..], next) {
                self.out.push('\\');
            }
            self.out.push(if c.is_control() { ' ' } else { c });
        }
    }
}

/// The mark that is neither of these.
fn other(before: Option<char>, parent: Option<char>) -> char {
    if before == Some('*') || parent == Some('*') {
        '_'
    } else {
        '*'
    }
}

fn term(word: &str) -> String {
    with_backslashes(word, "\\|}{*_`[]<&")
}

/// A text between marks: a backslash before each of these characters, and before `@@` that would open a sound.
pub(super) fn with_backslashes(text: &str, marks: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let sound = out.ends_with(' ') && c == '@' && rest.as_str().starts_with('@');
        if sound || marks.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn needs_backslash(
    c: char,
    before: Option<char>,
    behind: Option<char>,
    rest: &[char],
    next: Option<&Inline>,
) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '*' | '`' | '[' | ']' | '{' | '|' => true,
        '}' => behind == Some('}'),
        '\\' => behind.is_none_or(|c| c.is_ascii_punctuation()),
        '_' => !(word(before) && word(behind)),
        '<' => behind.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '!' => {
            behind.is_none()
                && matches!(
                    next,
                    Some(
                        Inline::Foreign { .. }
                            | Inline::Key(_)
                            | Inline::PageLink { .. }
                            | Inline::Picture(_)
                    )
                )
        }
        '&' => is_entity(rest),
        '@' => behind == Some('@') && before.is_none_or(|c| c == ' ' || c == '\n'),
        _ => false,
    }
}

fn is_entity(rest: &[char]) -> bool {
    let name = rest
        .iter()
        .take(32)
        .take_while(|c| c.is_ascii_alphanumeric() || **c == '#')
        .count();
    name > 0 && rest.get(name) == Some(&';')
}
