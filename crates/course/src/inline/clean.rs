//! Takes refused things out of a text before it is read: HTML, links, pictures from elsewhere (section 16).

use std::borrow::Cow;

use crate::findings::Findings;
use crate::model::MediaPath;
use crate::paths;
use crate::text::{Ch, plain, string, trim};

use super::pairs::{Pairs, close_within};
use super::{Holes, Scope};

/// A longer path is none; so a text full of open brackets is not searched to its end again and again.
const LONGEST_PATH: usize = 400;

/// A picture as written.
pub(super) struct Written {
    pub src: Result<MediaPath, u16>,
    pub raw: String,
    pub alt: Option<String>,
    pub description: Option<String>,
    /// Index of the `]` after the text alternative.
    pub alt_end: usize,
    /// Index after the whole picture.
    pub end: usize,
}

/// The text without what is refused. Texts of links and text alternatives of refused pictures stay.
pub(super) fn clean<'c>(chars: &'c [Ch], scope: &Scope, found: &mut Findings) -> Cow<'c, [Ch]> {
    if !chars.iter().any(|ch| matches!(ch.c, '<' | '(')) {
        return Cow::Borrowed(chars);
    }
    let mut cleaner = Cleaner {
        chars,
        pairs: Pairs::new(chars),
        links: scope.links,
        gaps: scope.holes == Holes::Gaps,
        found,
        gone: vec![false; chars.len()],
    };
    cleaner.run();
    let kept = chars.iter().zip(&cleaner.gone).filter(|(_, gone)| !**gone);
    Cow::Owned(kept.map(|(ch, _)| *ch).collect())
}

/// The picture that starts here, if one does.
pub(super) fn picture_at(chars: &[Ch], pairs: &Pairs, at: usize) -> Option<Written> {
    let alt_end = pairs.partner(at + 1)?;
    if chars.get(alt_end + 1).is_none_or(|ch| ch.c != '(') {
        return None;
    }
    let inside = &chars[alt_end + 2..];
    let path = inside
        .iter()
        .take(LONGEST_PATH)
        .position(|ch| matches!(ch.c, ' ' | ')' | '\n' | super::HARD))?;
    let raw = string(&inside[..path]);
    let blanks = inside[path..].iter().take_while(|ch| ch.c == ' ').count();
    let (description, end) = description(chars, alt_end + 2 + path + blanks)?;
    let alt = &chars[at + 2..alt_end];
    let alt = (string(alt) != "-").then(|| one_line(&plain(trim(alt))));
    Some(Written {
        src: paths::media(&raw),
        raw,
        alt,
        description,
        alt_end,
        end,
    })
}

/// Line breaks count as blanks, and none stands at the ends.
fn one_line(text: &str) -> String {
    let text = text.replace(['\n', super::HARD], " ");
    text.trim_matches(' ').to_owned()
}

/// Reports the web addresses in code and other plain text.
pub(crate) fn report_addresses(chars: &[Ch], found: &mut Findings) {
    let mut at = 0;
    while at < chars.len() {
        match address_at(chars, at) {
            Some((end, reserved)) => {
                if !reserved {
                    found.add(405, chars[at].pos, &[]);
                }
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The end of the web address that starts here, and whether its domain is reserved for examples.
pub(super) fn address_at(chars: &[Ch], at: usize) -> Option<(usize, bool)> {
    if !matches!(chars[at].c, 'h' | 'H' | 'f' | 'F' | 'w' | 'W') {
        return None;
    }
    if at > 0 && chars[at - 1].c.is_alphanumeric() {
        return None;
    }
    let start: String = chars[at..]
        .iter()
        .take(8)
        .map(|ch| ch.c.to_ascii_lowercase())
        .collect();
    let scheme = ["https://", "http://", "ftp://", "www."]
        .into_iter()
        .find(|s| start.starts_with(s))?;
    let from = if scheme == "www." {
        at
    } else {
        at + scheme.len()
    };
    let host_char = |ch: &&Ch| ch.c.is_alphanumeric() || matches!(ch.c, '.' | '-');
    let length = chars[from..].iter().take_while(host_char).count();
    let host = string(&chars[from..from + length]).to_ascii_lowercase();
    let host = host.trim_matches('.');
    if host.is_empty() || host == "www" {
        return None;
    }
    Some((from + length, is_reserved(host)))
}

fn is_reserved(host: &str) -> bool {
    let below = |domain: &str| {
        host.strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    [
        "example",
        "test",
        "invalid",
        "example.com",
        "example.net",
        "example.org",
    ]
    .into_iter()
    .any(below)
}

/// The long description in quotes, and the index after the closing parenthesis.
fn description(chars: &[Ch], at: usize) -> Option<(Option<String>, usize)> {
    match chars.get(at)?.c {
        ')' => Some((None, at + 1)),
        '"' => {
            let quote = close_within(chars, at + 1, '"', 1200)?;
            let text = plain(&chars[at + 1..quote]);
            (chars.get(quote + 1)?.c == ')').then_some((Some(text), quote + 2))
        }
        _ => None,
    }
}

struct Cleaner<'c, 'f> {
    chars: &'c [Ch],
    pairs: Pairs,
    links: bool,
    gaps: bool,
    found: &'f mut Findings,
    gone: Vec<bool>,
}

impl Cleaner<'_, '_> {
    fn run(&mut self) {
        let last_sign = self.chars.iter().rposition(|ch| ch.c == '>').unwrap_or(0);
        let mut closes_script = true;
        let mut at = 0;
        while at < self.chars.len() {
            at = match self.chars[at].c {
                '\\' => at + 2,
                '`' => self.pairs.partner(at).unwrap_or_else(|| self.after_run(at)),
                '<' if self.starts_tag(at) => self.tag(at, last_sign, &mut closes_script),
                '!' if self.is(at + 1, '[') => self.picture(at),
                '[' if self.gaps && self.is(at + 1, '[') => at + 2,
                '[' => self.link(at),
                _ => at + 1,
            };
        }
    }

    fn is(&self, at: usize, c: char) -> bool {
        self.chars.get(at).is_some_and(|ch| ch.c == c)
    }

    fn after_run(&self, at: usize) -> usize {
        at + self.chars[at..].iter().take_while(|ch| ch.c == '`').count()
    }

    fn remove(&mut self, from: usize, to: usize) {
        for gone in &mut self.gone[from..to] {
            *gone = true;
        }
    }

    fn starts_tag(&self, at: usize) -> bool {
        let next = self.chars.get(at + 1).map(|ch| ch.c);
        next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
    }

    /// Takes a tag away, and all up to its end for scripts and styles.
    fn tag(&mut self, at: usize, last_sign: usize, closes_script: &mut bool) -> usize {
        self.found.add(401, self.chars[at].pos, &[]);
        if at > last_sign {
            self.remove(at, at + 1);
            return at + 1;
        }
        let length = self.chars[at..]
            .iter()
            .position(|ch| ch.c == '>')
            .unwrap_or(0);
        let end = at + length + 1;
        self.found.until(self.chars[end - 1].pos);
        self.remove(at, end);
        let name: String = self.chars[at + 1..end]
            .iter()
            .take(6)
            .map(|ch| ch.c.to_ascii_lowercase())
            .collect();
        let hidden = ["script", "style"]
            .into_iter()
            .find(|hidden| name.starts_with(hidden));
        let Some(hidden) = hidden.filter(|_| *closes_script) else {
            return end;
        };
        let close = format!("</{hidden}");
        let close_at = (end..self.chars.len()).find(|from| self.starts_with(*from, &close));
        *closes_script = close_at.is_some();
        let close_at = close_at.unwrap_or(end);
        self.remove(end, close_at);
        close_at
    }

    fn starts_with(&self, at: usize, word: &str) -> bool {
        let mut chars = self.chars[at..].iter().map(|ch| ch.c.to_ascii_lowercase());
        word.chars().all(|c| chars.next() == Some(c))
    }

    /// Keeps the text alternative of a picture that is refused.
    fn picture(&mut self, at: usize) -> usize {
        let Some(picture) = picture_at(self.chars, &self.pairs, at) else {
            return at + 1;
        };
        let Err(code) = picture.src else {
            return picture.end;
        };
        self.found.add(code, self.chars[at].pos, &[&picture.raw]);
        self.remove(at, at + 2);
        if picture.alt.is_none() {
            self.remove(at + 2, picture.alt_end);
        }
        self.remove(picture.alt_end, picture.end);
        picture.end
    }

    /// Keeps the text of a link; what stands in it is looked at as well.
    fn link(&mut self, at: usize) -> usize {
        let Some(close) = self
            .pairs
            .partner(at)
            .filter(|close| self.is(close + 1, '('))
        else {
            return at + 1;
        };
        let Some(end) = close_within(self.chars, close + 2, ')', 1200) else {
            return at + 1;
        };
        let to_page = string(&self.chars[close + 2..end]).starts_with("page:");
        if !(self.links && to_page) {
            self.found.add(402, self.chars[at].pos, &[]);
            self.found.until(self.chars[end].pos);
            self.remove(at, at + 1);
            self.remove(close, end + 1);
        }
        at + 1
    }
}
