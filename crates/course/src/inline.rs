//! Text inside a paragraph or an item: emphasis, code, pictures, spans, glossary words, gaps and marks (section 7).
//!
//! One pass takes refused things away (`clean`), a second one finds pairs (`pairs`), a third one builds the tree.

mod clean;
mod emphasis;
mod gap;
mod pairs;

use crate::findings::Findings;
use crate::model::{Gap, Inline, MarkRun, MediaPath, Picture, Pos, Rich};
use crate::paths;
use crate::text::{self, Ch, Line, nfc, string, trim};

pub(crate) use clean::report_addresses;
use emphasis::Builder;
use pairs::Pairs;

/// Stands for a line break made of two spaces; refused in a file, so it cannot be typed.
pub(crate) const HARD: char = '\u{1}';

/// Spans may hold spans down to this depth.
const DEEPEST: u8 = 4;

/// Which marks are read in a text besides those of prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Holes {
    /// None.
    #[default]
    No,
    /// `[[…]]`.
    Gaps,
    /// `{{…}}`.
    Runs,
}

/// What is known around a text, and the gaps and runs found in it so far.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    /// Links to pages of a scene are read.
    pub links: bool,
    /// Inside an activity: no tables.
    pub activity: bool,
    /// Gaps or marked words.
    pub holes: Holes,
    /// Gaps or runs before those that are collected here.
    pub counted: usize,
    /// The gaps, in reading order.
    pub gaps: Vec<Gap>,
    /// The marked runs, in reading order.
    pub runs: Vec<MarkRun>,
}

/// The text of some lines that belong together, with its sound.
pub(crate) fn rich(lines: &[Line], scope: &mut Scope, found: &mut Findings) -> Rich {
    let mut sound = None;
    let mut chars: Vec<Ch> = Vec::new();
    let mut between = None;
    for line in lines {
        let (content, said) = take_sound(line.content(), found);
        sound = said.or(sound);
        let Some(first) = content.first() else {
            continue;
        };
        if let Some(mark) = between {
            chars.push(Ch {
                c: mark,
                pos: first.pos,
            });
        }
        chars.extend_from_slice(content);
        between = Some(if line.hard { HARD } else { '\n' });
    }
    let before = (scope.gaps.len(), scope.runs.len());
    let pos = lines
        .first()
        .map_or(Pos::default(), |line| text::start(line.content(), line.pos));
    let mut rich = Rich {
        pos,
        inlines: inlines(&chars, scope, found),
        sound,
    };
    settle(&mut rich, scope, before);
    rich
}

/// The inlines of a joined text.
pub(crate) fn inlines(chars: &[Ch], scope: &mut Scope, found: &mut Findings) -> Vec<Inline> {
    let cleaned = clean::clean(chars, scope, found);
    let list = Scanner::new(trim_all(&cleaned), 0, scope, found).run();
    trimmed(list)
}

/// Takes `@@path` off the end of a line.
pub(crate) fn take_sound<'a>(
    chars: &'a [Ch],
    found: &mut Findings,
) -> (&'a [Ch], Option<MediaPath>) {
    let from = chars
        .iter()
        .rposition(|ch| ch.c == ' ')
        .map_or(0, |blank| blank + 1);
    let Some(path) = sound_path(&chars[from..]) else {
        return (chars, None);
    };
    let raw = string(path);
    let sound = paths::media(&raw)
        .map_err(|code| found.add(code, chars[from].pos, &[&raw]))
        .ok();
    (text::trim_end(&chars[..from]), sound)
}

/// The path of `@@path`; a token that ends a piece of code is none.
pub(crate) fn sound_path(token: &[Ch]) -> Option<&[Ch]> {
    let path = text::after(token, "@@")?;
    (!path.is_empty() && path.iter().all(|ch| ch.c != '`')).then_some(path)
}

/// What no spelling gives back exactly is dropped, so that saving never changes a text: first the emphasis, and if
/// that is not enough, all marks but gaps and runs.
fn settle(rich: &mut Rich, scope: &Scope, before: (usize, usize)) {
    if is_sure(&rich.inlines) || is_kept(&rich.inlines, scope, before) {
        return;
    }
    rich.inlines = trimmed(emphasis::flattened(std::mem::take(&mut rich.inlines)));
    if !is_sure(&rich.inlines) && !is_kept(&rich.inlines, scope, before) {
        rich.inlines = trimmed(emphasis::bare(std::mem::take(&mut rich.inlines)));
    }
}

/// Most texts need no second look: plain ones, and those with simple words between marks that stand apart.
fn is_sure(list: &[Inline]) -> bool {
    let plain = |text: &str| {
        text.chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
    };
    let sure = |inline: &Inline| match inline {
        Inline::Text(_) | Inline::Break | Inline::Gap(_) | Inline::Run(_) => true,
        Inline::Code(text) => plain(text),
        Inline::Term { word, shown } => {
            plain(word) && plain(shown) && word.len() + shown.len() < 100
        }
        Inline::Key(inner) | Inline::Foreign { text: inner, .. } => {
            matches!(inner.as_slice(), [Inline::Text(text)] if plain(text))
        }
        Inline::Emphasis(_) | Inline::Strong(_) | Inline::PageLink { .. } | Inline::Picture(_) => {
            false
        }
    };
    let text = |inline: &Inline| matches!(inline, Inline::Text(_));
    list.iter().all(sure) && list.windows(2).all(|pair| pair.iter().any(text))
}

/// Whether the text is read again as it is when it was written.
fn is_kept(list: &[Inline], scope: &Scope, before: (usize, usize)) -> bool {
    let (hole, counted) = match scope.holes {
        Holes::No => ("", 0),
        Holes::Gaps => ("[[a]]", before.0),
        Holes::Runs => ("{{a}}", before.1),
    };
    let holes = [hole.to_string()];
    let mut again = Scope {
        links: scope.links,
        holes: scope.holes,
        counted,
        ..Scope::default()
    };
    let written = crate::write::inlines_with(list, &holes);
    reread(&written, &mut again).is_some_and(|read| crate::places::same_inlines(&read, list))
}

/// Reads a text as the writer spelled it; nothing if the end of a line is taken for a sound.
fn reread(written: &str, scope: &mut Scope) -> Option<Vec<Inline>> {
    let mut ignored = Findings::default();
    let lines = text::lines(written.as_bytes(), &mut ignored);
    let mut chars: Vec<Ch> = Vec::new();
    for line in &lines {
        if !chars.is_empty() {
            chars.push(Ch {
                c: '\n',
                pos: line.pos,
            });
        }
        let content = line.content();
        if take_sound(content, &mut ignored).0.len() < content.len() {
            return None;
        }
        chars.extend_from_slice(content);
    }
    Some(inlines(&chars, scope, &mut ignored))
}

fn trim_all(chars: &[Ch]) -> &[Ch] {
    let gap = |ch: &Ch| matches!(ch.c, ' ' | '\n' | HARD);
    let from = chars.iter().position(|ch| !gap(ch)).unwrap_or(chars.len());
    let to = chars
        .iter()
        .rposition(|ch| !gap(ch))
        .map_or(from, |last| last + 1);
    &chars[from..to]
}

/// Without blanks around line breaks, with composed characters.
fn trimmed(list: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(list.len());
    for inline in list {
        match inline {
            Inline::Text(text) => {
                let text = match out.last() {
                    None | Some(Inline::Break) => text.trim_start_matches(' ').to_string(),
                    Some(_) => text,
                };
                if !text.is_empty() {
                    out.push(Inline::Text(nfc(text)));
                }
            }
            Inline::Break => {
                trim_last(&mut out);
                out.push(Inline::Break);
            }
            other => out.push(other),
        }
    }
    trim_last(&mut out);
    out
}

fn trim_last(out: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = out.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if text.is_empty() {
            out.pop();
        }
    }
}

/// Reads one stretch of characters from left to right.
struct Scanner<'c, 's, 'f> {
    chars: &'c [Ch],
    pairs: Pairs,
    depth: u8,
    scope: &'s mut Scope,
    found: &'f mut Findings,
    out: Builder,
    at: usize,
    /// No `]]` stands before the first index, no `}}` before the second.
    unclosed_until: [usize; 2],
}

impl<'c, 's, 'f> Scanner<'c, 's, 'f> {
    fn new(chars: &'c [Ch], depth: u8, scope: &'s mut Scope, found: &'f mut Findings) -> Self {
        let pairs = Pairs::new(chars);
        Scanner {
            chars,
            pairs,
            depth,
            scope,
            found,
            out: Builder::default(),
            at: 0,
            unclosed_until: [0; 2],
        }
    }

    fn run(mut self) -> Vec<Inline> {
        while let Some(ch) = self.chars.get(self.at).copied() {
            match ch.c {
                '\\' => self.backslash(),
                '`' => self.code(),
                '\n' => self.text_to(self.at + 1, " "),
                HARD => self.node_to(self.at + 1, Inline::Break),
                '*' | '_' => self.delimiters(ch.c),
                '!' if self.next_is(1, '[') => self.picture(),
                '[' => self.bracket(),
                '{' => self.brace(),
                '&' => self.entity(),
                _ => self.plain_chars(),
            }
        }
        self.out.finish()
    }

    fn next_is(&self, ahead: usize, c: char) -> bool {
        self.chars.get(self.at + ahead).is_some_and(|ch| ch.c == c)
    }

    fn pos(&self) -> Pos {
        self.chars[self.at].pos
    }

    fn text_to(&mut self, to: usize, text: &str) {
        self.out.text(text);
        self.at = to;
    }

    fn node_to(&mut self, to: usize, node: Inline) {
        self.out.node(node);
        self.at = to;
    }

    /// Keeps the next characters as they are.
    fn literal(&mut self, count: usize) {
        let to = (self.at + count).min(self.chars.len());
        self.out.chars(&self.chars[self.at..to]);
        self.at = to;
    }

    fn backslash(&mut self) {
        match self.chars.get(self.at + 1).map(|ch| ch.c) {
            Some('\n') => self.node_to(self.at + 2, Inline::Break),
            Some(c) if c.is_ascii_punctuation() => self.text_to(self.at + 2, &c.to_string()),
            _ => self.literal(1),
        }
    }

    fn code(&mut self) {
        let run = self.chars[self.at..]
            .iter()
            .take_while(|ch| ch.c == '`')
            .count();
        let Some(end) = self.pairs.partner(self.at) else {
            return self.literal(run);
        };
        let inner = &self.chars[self.at + run..end - run];
        clean::report_addresses(inner, self.found);
        let text: String = inner
            .iter()
            .map(|ch| {
                if matches!(ch.c, '\n' | HARD) {
                    ' '
                } else {
                    ch.c
                }
            })
            .collect();
        let padded =
            text.len() > 1 && text.starts_with(' ') && text.ends_with(' ') && text.trim() != "";
        let text = if padded {
            text[1..text.len() - 1].to_string()
        } else {
            text
        };
        self.node_to(end, Inline::Code(text));
    }

    fn delimiters(&mut self, c: char) {
        let count = self.chars[self.at..]
            .iter()
            .take_while(|ch| ch.c == c)
            .count();
        let before = self.at.checked_sub(1).map_or(' ', |at| self.chars[at].c);
        let behind = self.chars.get(self.at + count).map_or(' ', |ch| ch.c);
        self.out.delimiters(c, count, before, behind);
        self.at += count;
    }

    fn picture(&mut self) {
        match clean::picture_at(self.chars, &self.pairs, self.at) {
            Some(picture) if picture.src.is_ok() => {
                let pos = self.pos();
                let Ok(src) = picture.src else { return };
                if picture.alt.as_deref() == Some("") {
                    self.found.add(501, pos, &[]);
                }
                let read = Picture {
                    pos,
                    src,
                    alt: picture.alt,
                    description: picture.description,
                };
                self.node_to(picture.end, Inline::Picture(read));
            }
            _ => self.literal(1),
        }
    }

    fn bracket(&mut self) {
        if self.next_is(1, '[') {
            return self.double_bracket();
        }
        let Some(close) = self.pairs.partner(self.at).filter(|_| self.depth < DEEPEST) else {
            return self.literal(1);
        };
        match self.chars.get(close + 1).map(|ch| ch.c) {
            Some('{') => self.span(close),
            Some('(') if self.scope.links => self.page_link(close),
            Some('[') => self.reference(),
            Some(':') if self.at == 0 || self.chars[self.at - 1].c == '\n' => self.reference(),
            _ if self.next_is(1, '^') => self.reference(),
            _ => self.literal(1),
        }
    }

    fn reference(&mut self) {
        self.found.add(116, self.pos(), &[]);
        self.literal(1);
    }

    fn inner(&mut self, from: usize, to: usize) -> Vec<Inline> {
        let chars = &self.chars[from..to];
        trimmed(Scanner::new(chars, self.depth + 1, self.scope, self.found).run())
    }

    fn span(&mut self, close: usize) {
        let Some(end) = pairs::close_within(self.chars, close + 2, '}', 60) else {
            return self.literal(1);
        };
        let word = string(trim(&self.chars[close + 2..end]));
        let lang = word
            .strip_prefix("lang=")
            .map(|lang| lang.trim_matches('"').to_ascii_lowercase());
        match lang {
            Some(lang) if is_language(&lang) => {
                let text = self.inner(self.at + 1, close);
                self.node_to(end + 1, Inline::Foreign { lang, text });
            }
            None if word == "key" => {
                let text = self.inner(self.at + 1, close);
                self.node_to(end + 1, Inline::Key(text));
            }
            _ => {
                self.found.add(320, self.chars[close + 1].pos, &[&word]);
                self.literal(1);
            }
        }
    }

    fn page_link(&mut self, close: usize) {
        let link = pairs::close_within(self.chars, close + 2, ')', 1200).and_then(|end| {
            let page = string(&self.chars[close + 2..end])
                .strip_prefix("page:")?
                .to_string();
            paths::is_id(&page).then_some((end, page))
        });
        let Some((end, page)) = link else {
            return self.literal(1);
        };
        let text = self.inner(self.at + 1, close);
        self.node_to(end + 1, Inline::PageLink { page, text });
    }

    fn brace(&mut self) {
        if self.next_is(1, '{') {
            return self.double_brace();
        }
        if !self.next_is(1, '?') {
            return self.literal(1);
        }
        let Some(end) = pairs::close_within(self.chars, self.at + 2, '}', 200) else {
            return self.literal(1);
        };
        let inner = &self.chars[self.at + 2..end];
        let (word, shown) = match pairs::split_once(inner, '|') {
            Some((word, shown)) => (text::plain(trim(word)), text::plain(trim(shown))),
            None => (text::plain(trim(inner)), text::plain(trim(inner))),
        };
        if word.is_empty() || shown.is_empty() {
            return self.literal(2);
        }
        self.node_to(end + 1, Inline::Term { word, shown });
    }

    fn entity(&mut self) {
        let name = |ch: &&Ch| ch.c.is_ascii_alphanumeric() || ch.c == '#';
        let length = self.chars[self.at + 1..]
            .iter()
            .take(32)
            .take_while(name)
            .count();
        if length > 0 && self.next_is(length + 1, ';') {
            let entity = string(&self.chars[self.at..self.at + length + 2]);
            self.found.add(113, self.pos(), &[&entity]);
        }
        self.literal(1);
    }

    /// Characters up to the next one that may be a mark.
    fn plain_chars(&mut self) {
        let from = self.at;
        while let Some(ch) = self.chars.get(self.at) {
            let mark = matches!(
                ch.c,
                '\\' | '`' | '\n' | HARD | '*' | '_' | '!' | '[' | '{' | '&'
            );
            if mark && self.at > from {
                break;
            }
            match clean::address_at(self.chars, self.at) {
                Some((end, reserved)) => {
                    if !reserved {
                        self.found.add(405, self.pos(), &[]);
                    }
                    self.at = end;
                }
                None => self.at += 1,
            }
        }
        self.out.chars(&self.chars[from..self.at]);
    }
}

/// A language tag as in names of files: `fr`, `pt-br`, `sr-latn`.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or("");
    let letters = |part: &str| {
        part.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && letters(part))
}
