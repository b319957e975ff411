//! The top part of a unit between two lines `---` (section 4).

use crate::alias;
use crate::findings::Findings;
use crate::model::{Form, Front, Mode, Pos};
use crate::options::digits;
use crate::text::{self, Ch, Line, nfc, string, trim};

const KEYS: [&str; 9] = [
    "title",
    "minutes",
    "mode",
    "form",
    "feedback",
    "objectives",
    "source-hash",
    "translator",
    "reviewed",
];

/// Reads the top part; gives the lines after it too.
pub(crate) fn read(lines: Vec<Line>, found: &mut Findings) -> (Front, Vec<Line>) {
    let from = lines
        .iter()
        .position(|line| !line.is_blank())
        .unwrap_or(lines.len());
    if !lines.get(from).is_some_and(is_mark) {
        found.add(208, Pos { line: 1, column: 1 }, &[]);
        return (Front::default(), lines);
    }
    let close = (from + 1..lines.len()).find(|at| is_mark(&lines[*at]));
    let end = close.unwrap_or_else(|| {
        found.add(208, lines[from].pos, &[]);
        let shaped = |line: &Line| line.is_blank() || split(line).is_some();
        (from + 1..lines.len())
            .find(|at| !shaped(&lines[*at]))
            .unwrap_or(lines.len())
    });
    let mut reader = Reader {
        front: Front::default(),
        seen: Vec::new(),
        found,
    };
    for line in &lines[from + 1..end] {
        reader.line(line);
    }
    let front = reader.finish(lines[from].pos);
    let rest = if close.is_some() { end + 1 } else { end };
    (front, lines.into_iter().skip(rest).collect())
}

fn is_mark(line: &Line) -> bool {
    string(&line.chars) == "---"
}

/// Key and value of a line.
fn split(line: &Line) -> Option<(String, &[Ch])> {
    let colon = line.chars.iter().position(|ch| ch.c == ':')?;
    let key = string(trim(&line.chars[..colon]));
    let shaped = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '-');
    shaped.then(|| (key, trim(&line.chars[colon + 1..])))
}

struct Reader<'f> {
    front: Front,
    seen: Vec<(String, Pos)>,
    found: &'f mut Findings,
}

impl Reader<'_> {
    fn line(&mut self, line: &Line) {
        if line.is_blank() {
            return;
        }
        let Some((key, value)) = split(line) else {
            return self.found.add(209, line.pos, &[]);
        };
        let key = key.to_ascii_lowercase();
        if self.seen.iter().any(|(seen, _)| *seen == key) {
            return self.found.add(122, line.pos, &[&key]);
        }
        let pos = text::start(value, line.pos);
        let value = nfc(string(value));
        let allowed = self.take(&key, &value, line.pos);
        if let Some(allowed) = allowed {
            self.found.add(204, pos, &[&key, allowed]);
        }
        // Only known keys are remembered, so the list stays short whatever the file holds.
        if KEYS.contains(&key.as_str()) {
            self.seen.push((key, pos));
        }
    }

    /// Takes a value; else says what would be allowed.
    fn take(&mut self, key: &str, value: &str, pos: Pos) -> Option<&'static str> {
        let text = (!value.is_empty()).then(|| value.to_string());
        match key {
            "title" => self.front.title = value.to_string(),
            "translator" => self.front.translator = text,
            "minutes" => match digits(value) {
                Some(minutes @ 1..=240) => self.front.minutes = Some(minutes),
                _ => return Some("1…240"),
            },
            "mode" => match value {
                "practice" => self.front.mode = Mode::Practice,
                "test" => self.front.mode = Mode::Test,
                "placement" => self.front.mode = Mode::Placement,
                _ => return Some("practice, test, placement"),
            },
            "form" => match value {
                "A" => self.front.form = Some(Form::A),
                "B" => self.front.form = Some(Form::B),
                _ => return Some("A, B"),
            },
            "feedback" => match value {
                "none" => self.front.feedback_at_end = false,
                "end" => self.front.feedback_at_end = true,
                _ => return Some("none, end"),
            },
            "objectives" => match numbers(value) {
                Some(numbers) => self.front.objectives = numbers,
                None => return Some("[1, 2]"),
            },
            "source-hash" => match is_hash(value) {
                true => self.front.source_hash = text,
                false => return Some("0123456789abcdef"),
            },
            "reviewed" => match is_day(value) {
                true => self.front.reviewed = text,
                false => return Some("YYYY-MM-DD"),
            },
            _ => {
                let nearest = alias::nearest(key, KEYS).unwrap_or("");
                self.found.add(203, pos, &[key, nearest]);
            }
        }
        None
    }

    /// What only fits together is looked at last, because keys may stand in any order.
    fn finish(mut self, pos: Pos) -> Front {
        if self.front.title.is_empty() {
            self.found.add(202, pos, &["title"]);
        }
        if self.front.mode != Mode::Test {
            let place = |key: &str| {
                self.seen
                    .iter()
                    .find(|(seen, _)| seen == key)
                    .map(|(_, pos)| *pos)
            };
            for (key, used) in [
                ("form", self.front.form.is_some()),
                ("feedback", self.front.feedback_at_end),
            ] {
                if let (true, Some(pos)) = (used, place(key)) {
                    self.found.add(204, pos, &[key, "mode: test"]);
                }
            }
            self.front.form = None;
            self.front.feedback_at_end = false;
        }
        self.front
    }
}

fn numbers(value: &str) -> Option<Vec<u32>> {
    let inner = value.strip_prefix('[')?.strip_suffix(']')?.trim();
    if inner.is_empty() {
        return Some(Vec::new());
    }
    inner
        .split(',')
        .map(|number| digits(number.trim()).filter(|number| (1..=8).contains(number)))
        .collect()
}

fn is_hash(value: &str) -> bool {
    value.len() == 16
        && value
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_day(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let two = |part: &str, most: u32| {
        part.len() == 2 && digits(part).is_some_and(|n| (1..=most).contains(&n))
    };
    year.len() == 4 && digits(year).is_some() && two(month, 12) && two(day, 31)
}
