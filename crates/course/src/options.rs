//! The options of an opening fence: reading `key=value` and handing values out by type (sections 6 and 10.1).

use std::ops::RangeInclusive;

use crate::alias;
use crate::findings::Findings;
use crate::model::{Common, MediaPath, Pos, Show, Tries};
use crate::paths;
use crate::text::{Ch, string};

/// The options of one block. What is not asked for by the block's type is unknown.
#[derive(Debug)]
pub(crate) struct Options {
    block: &'static str,
    list: Vec<Written>,
    known: Vec<&'static str>,
}

#[derive(Debug)]
struct Written {
    key: String,
    shown: String,
    value: String,
    pos: Pos,
    end: Pos,
    used: bool,
}

impl Options {
    /// Reads what stands after the type.
    pub fn read(chars: &[Ch], block: &'static str, found: &mut Findings) -> Self {
        let mut options = Options {
            block,
            list: Vec::new(),
            known: Vec::new(),
        };
        let mut at = 0;
        while let Some(from) = (at..chars.len()).find(|i| chars[*i].c != ' ') {
            at = options.read_one(chars, from, found);
        }
        options
    }

    /// The value as written.
    pub fn text(&mut self, key: &'static str) -> Option<(String, Pos)> {
        self.known.push(key);
        let option = self.list.iter_mut().find(|option| option.key == key)?;
        option.used = true;
        Some((option.value.clone(), option.pos))
    }

    /// A flag: `key` or `key=yes`.
    pub fn flag(&mut self, key: &'static str, found: &mut Findings) -> bool {
        self.yes(key, found) == Some(true)
    }

    /// Yes or no.
    pub fn yes(&mut self, key: &'static str, found: &mut Findings) -> Option<bool> {
        self.word(key, &[("yes", true), ("no", false)], 111, found)
    }

    /// One of these words; else this code is reported and the default stands.
    pub fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&str, T)],
        code: u16,
        found: &mut Findings,
    ) -> Option<T> {
        let (value, pos) = self.text(key)?;
        let canonical = alias::value(&value);
        let hit = words.iter().find(|(word, _)| *word == canonical);
        if hit.is_none() {
            let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            refuse(code, &value, key, &allowed.join(", "), pos, found);
        }
        hit.map(|(_, meaning)| *meaning)
    }

    /// A whole number within bounds; else this code is reported.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: RangeInclusive<u32>,
        code: u16,
        found: &mut Findings,
    ) -> Option<u32> {
        let (value, pos) = self.text(key)?;
        let number = digits(&value).filter(|number| bounds.contains(number));
        if number.is_none() {
            let allowed = format!("{}…{}", bounds.start(), bounds.end());
            refuse(code, &value, key, &allowed, pos, found);
        }
        number
    }

    /// Per cent, with its sign: `33%`.
    pub fn percent(&mut self, key: &'static str, found: &mut Findings) -> Option<u32> {
        let (value, pos) = self.text(key)?;
        let number = value
            .strip_suffix('%')
            .and_then(digits)
            .filter(|number| *number <= 100);
        if number.is_none() {
            refuse(111, &value, key, "0%…100%", pos, found);
        }
        number
    }

    /// `1…20` or `unlimited`.
    pub fn tries(&mut self, key: &'static str, found: &mut Findings) -> Option<Tries> {
        let (value, pos) = self.text(key)?;
        if alias::folded(&value) == "unlimited" {
            return Some(Tries::Unlimited);
        }
        let number = digits(&value).filter(|number| (1..=20).contains(number));
        if number.is_none() {
            refuse(111, &value, key, "1…20, unlimited", pos, found);
        }
        number.map(Tries::Limited)
    }

    /// A moment, `m:ss`, in seconds.
    pub fn moment(&mut self, key: &'static str, found: &mut Findings) -> Option<u32> {
        let (value, pos) = self.text(key)?;
        let seconds = value.split_once(':').and_then(|(minutes, seconds)| {
            let seconds =
                digits(seconds).filter(|s| *s < 60 && value.ends_with(char::is_numeric))?;
            let minutes = digits(minutes).filter(|minutes| *minutes < 600)?;
            Some(minutes * 60 + seconds)
        });
        if seconds.is_none() {
            refuse(111, &value, key, "m:ss", pos, found);
        }
        seconds
    }

    /// A path below `media/`.
    pub fn media(&mut self, key: &'static str, found: &mut Findings) -> Option<MediaPath> {
        let (value, pos) = self.text(key)?;
        paths::media(&value)
            .map_err(|code| found.add(code, pos, &[&value]))
            .ok()
    }

    /// A text that a shape must fit, or LC0111 with the shape in words.
    pub fn shaped(
        &mut self,
        key: &'static str,
        fits: impl Fn(&str) -> bool,
        shape: &str,
        found: &mut Findings,
    ) -> Option<String> {
        let (value, pos) = self.text(key)?;
        if fits(&value) {
            return Some(value);
        }
        refuse(111, &value, key, shape, pos, found);
        None
    }

    /// Reports what nobody asked for.
    pub fn finish(&self, found: &mut Findings) {
        for option in self.list.iter().filter(|option| !option.used) {
            let nearest = alias::nearest(&option.shown, self.known.iter().copied()).unwrap_or("");
            found.add(109, option.pos, &[self.block, &option.shown, nearest]);
            found.until(option.end);
        }
    }

    /// The options common to all activities.
    pub fn common(&mut self, found: &mut Findings) -> Common {
        let shows = [
            ("which", Show::Which),
            ("count", Show::Count),
            ("no", Show::No),
        ];
        Common {
            points: self
                .number("points", 0..=100, 111, found)
                .filter(|points| *points != 1),
            tries: self.tries("tries", found),
            penalty: self
                .percent("penalty", found)
                .filter(|percent| *percent != 0),
            required: self
                .yes("required", found)
                .filter(|yes| *yes == (self.block == "cards")),
            shuffle: self.yes("shuffle", found).filter(|yes| !*yes),
            show: self
                .word("show", &shows, 111, found)
                .filter(|show| *show != Show::Which),
            skill: self.shaped("skill", is_skill, "digcomp-2.2/2.1@1", found),
            objective: self.number("objective", 1..=8, 111, found),
            audio: self.media("audio", found),
            join: self.flag("join", found),
            strand: self.shaped("strand", |value| !value.is_empty(), "name", found),
            level: self.number("level", 1..=8, 111, found),
            stale: self.flag("stale", found),
            at: self.moment("at", found),
        }
    }

    /// Reads the option that starts here; gives the place after it.
    fn read_one(&mut self, chars: &[Ch], from: usize, found: &mut Findings) -> usize {
        let word_end = |from: usize| {
            (from..chars.len())
                .find(|i| " \"=".contains(chars[*i].c))
                .unwrap_or(chars.len())
        };
        let pos = chars[from].pos;
        let key_end = word_end(from);
        let key = string(&chars[from..key_end]);
        let read = match chars.get(key_end).map(|ch| ch.c) {
            None | Some(' ') => Some(("yes".to_string(), key_end)),
            Some('=') => value(chars, key_end + 1),
            Some(_) => None,
        };
        let Some((value, end)) = read.filter(|_| is_key(&key)) else {
            return unreadable(chars, from, found);
        };
        let end_pos = chars.get(end).map_or(
            Pos {
                column: chars[end - 1].pos.column + 1,
                ..pos
            },
            |ch| ch.pos,
        );
        let canonical = alias::option(&key);
        if self.list.iter().any(|option| option.key == canonical) {
            found.add(122, pos, &[&key]);
            found.until(end_pos);
        } else {
            self.list.push(Written {
                key: canonical,
                shown: key,
                value,
                pos,
                end: end_pos,
                used: false,
            });
        }
        end
    }
}

/// Says that a value is not allowed; drill settings have their own message.
fn refuse(code: u16, value: &str, key: &str, allowed: &str, pos: Pos, found: &mut Findings) {
    match code {
        347 => found.add(347, pos, &[allowed]),
        352 => found.add(352, pos, &[value, allowed]),
        _ => found.add(code, pos, &[value, key, allowed]),
    }
}

/// A value and the place after it, or nothing if its quotes do not close.
fn value(chars: &[Ch], from: usize) -> Option<(String, usize)> {
    if chars.get(from).is_none_or(|ch| ch.c != '"') {
        let end = (from..chars.len())
            .find(|i| " \"".contains(chars[*i].c))
            .unwrap_or(chars.len());
        let closed = chars.get(end).is_none_or(|ch| ch.c == ' ');
        return (closed && end > from).then(|| (string(&chars[from..end]), end));
    }
    let mut text = String::new();
    let mut at = from + 1;
    loop {
        match (chars.get(at)?.c, chars.get(at + 1).map(|ch| ch.c)) {
            ('"', None | Some(' ')) => return Some((text.trim_matches(' ').to_string(), at + 1)),
            ('"', _) => return None,
            ('\\', Some(next @ ('"' | '\\'))) => {
                text.push(next);
                at += 2;
            }
            (c, _) => {
                text.push(c);
                at += 1;
            }
        }
    }
}

/// Reports an option that cannot be read; an open quote takes the rest of the line with it.
fn unreadable(chars: &[Ch], from: usize, found: &mut Findings) -> usize {
    let blank = (from..chars.len())
        .find(|i| chars[*i].c == ' ')
        .unwrap_or(chars.len());
    let quoted = chars[from..blank].iter().any(|ch| ch.c == '"');
    let end = if quoted { chars.len() } else { blank };
    found.add(108, chars[from].pos, &[&string(&chars[from..end])]);
    end
}

fn is_key(key: &str) -> bool {
    key.starts_with(char::is_alphabetic) && key.chars().all(|c| c.is_alphanumeric() || c == '-')
}

/// A number of at most nine digits.
pub(crate) fn digits(text: &str) -> Option<u32> {
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// `framework-version/code[@level]`.
fn is_skill(text: &str) -> bool {
    let (reference, level) = text
        .split_once('@')
        .map_or((text, None), |(r, l)| (r, Some(l)));
    let level_fits = level.is_none_or(|level| matches!(level.as_bytes(), [b'1'..=b'8']));
    let Some((frame, code)) = reference.split_once('/') else {
        return false;
    };
    let Some((name, version)) = frame.split_once('-') else {
        return false;
    };
    level_fits
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && version.starts_with(|c: char| c.is_ascii_digit())
        && version.chars().all(|c| c.is_ascii_digit() || c == '.')
        && !code.is_empty()
        && code
            .chars()
            .all(|c| c.is_alphanumeric() || "./-_".contains(c))
}
