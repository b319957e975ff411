//! Events and facts of a scene (13.3): their names and keys, and how a pattern is read and compared.

use std::collections::BTreeMap;

use crate::compare::{self, Comparison};
use crate::mark::numeral;
use crate::model::{Decimal, GoalTest, Op};

use super::data::{Pattern, Scene};

/// Something that was done or that is so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// `mail.send`.
    pub name: String,
    /// Values by key.
    pub values: BTreeMap<String, Value>,
    /// Number of the act that made it, from 1; an act may make several events.
    pub act: usize,
}

/// The value of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One text.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Value {
    /// The texts.
    pub fn texts(&self) -> &[String] {
        match self {
            Value::One(text) => std::slice::from_ref(text),
            Value::Many(list) => list,
        }
    }
}

impl Event {
    /// An event without values.
    pub fn new(name: &str) -> Event {
        Event {
            name: name.to_string(),
            ..Event::default()
        }
    }

    /// Adds a value.
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Event {
        self.values
            .insert(key.to_string(), Value::One(value.into()));
        self
    }

    /// Adds a list.
    pub fn with_list(mut self, key: &str, list: Vec<String>) -> Event {
        self.values.insert(key.to_string(), Value::Many(list));
        self
    }

    /// First text of a key, empty if there is none.
    pub fn text(&self, key: &str) -> &str {
        let texts = self.values.get(key).map(Value::texts);
        texts.and_then(<[String]>::first).map_or("", String::as_str)
    }

    /// All texts of a key.
    pub fn texts(&self, key: &str) -> &[String] {
        self.values.get(key).map(Value::texts).unwrap_or_default()
    }
}

/// Events with their keys.
pub const EVENTS: [(&str, &[&str]); 30] = [
    ("mail.open", &["id", "from", "subject"]),
    ("mail.delete", &["id", "from", "subject"]),
    ("mail.spam", &["id", "from", "subject"]),
    ("mail.move", &["id", "folder"]),
    (
        "mail.send",
        &[
            "to",
            "cc",
            "bcc",
            "recipients",
            "subject",
            "body",
            "attachment",
            "reply-to",
            "forward-of",
        ],
    ),
    ("mail.click", &["id", "page"]),
    ("browser.view", &["page", "url", "by"]),
    ("browser.cookies", &["host", "choice"]),
    ("browser.popup", &["page", "act"]),
    ("search.query", &["words"]),
    ("search.open", &["page", "kind", "rank"]),
    ("form.fill", &["form", "field", "value"]),
    ("form.error", &["form", "field", "value"]),
    ("form.send", &["form"]),
    ("files.open", &["id", "path"]),
    ("files.delete", &["id", "path"]),
    ("files.restore", &["id", "path"]),
    ("files.move", &["id", "from", "to"]),
    ("files.copy", &["id", "from", "to"]),
    ("files.rename", &["id", "from", "to"]),
    ("files.new", &["kind", "path"]),
    ("files.find", &["words"]),
    ("files.empty-bin", &[]),
    ("chat.open", &["with"]),
    ("chat.block", &["with"]),
    ("chat.report", &["with"]),
    ("chat.send", &["with", "text"]),
    ("sheet.set", &["sheet", "cell", "value"]),
    ("robot.run", &["board", "orders", "end", "things"]),
    ("undo", &[]),
];

/// Facts on the final state with their keys.
pub const FACTS: [(&str, &[&str]); 7] = [
    ("files.exists", &["path", "id"]),
    ("mail.in", &["id", "folder", "from", "subject"]),
    ("form.value", &["form", "field", "value"]),
    ("browser.at", &["page", "url"]),
    ("chat.blocked", &["with"]),
    ("sheet.value", &["sheet", "cell", "is"]),
    ("sheet.formula", &["sheet", "cell", "uses"]),
];

/// Keys of a goal that do not look at an event.
pub const SPECIAL: [&str; 5] = ["as", "after", "before", "count", "within"];

/// Reads `mail.send to=karim subject~"your CV"`.
pub fn pattern(text: &str) -> Option<Pattern> {
    let mut words = split(text)?.into_iter();
    let event = words.next()?;
    let tests = words.map(|word| test(&word)).collect::<Option<Vec<_>>>()?;
    let (app, verb) = event.split_once('.')?;
    let well =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    (well(app) && well(verb)).then_some(Pattern { event, tests })
}

/// Words between blanks; quotes may stand round a value.
fn split(text: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => word.push(chars.next()?),
            '"' => {
                quoted = !quoted;
                any = true;
            }
            c if c.is_whitespace() && !quoted => {
                if any {
                    words.push(std::mem::take(&mut word));
                }
                any = false;
            }
            c => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        words.push(word);
    }
    (!quoted).then_some(words)
}

fn test(word: &str) -> Option<GoalTest> {
    let at = word.find(['=', '!', '~', '>', '<'])?;
    let (key, rest) = word.split_at(at);
    let (op, value) = [
        ("!=", Op::IsNot),
        (">=", Op::AtLeast),
        ("<=", Op::AtMost),
        ("=", Op::Is),
        ("~", Op::Contains),
    ]
    .into_iter()
    .find_map(|(sign, op)| Some((op, rest.strip_prefix(sign)?)))?;
    (!key.is_empty() && !value.is_empty()).then(|| GoalTest {
        key: key.to_string(),
        op,
        value: value.to_string(),
    })
}

/// Whether an event has this name and passes every test that is not special.
pub fn fits(scene: &Scene, event: &Event, name: &str, tests: &[GoalTest]) -> bool {
    event.name == name
        && tests
            .iter()
            .filter(|test| !SPECIAL.contains(&test.key.as_str()))
            .all(|test| passes(scene, event, test))
}

fn passes(scene: &Scene, event: &Event, test: &GoalTest) -> bool {
    let texts = event.texts(&test.key);
    let any = |check: &dyn Fn(&str) -> bool| texts.iter().any(|text| check(text));
    match test.op {
        Op::Is if test.value == "*" => any(&|text| !text.trim().is_empty()),
        Op::IsNot if test.value == "*" => !any(&|text| !text.trim().is_empty()),
        Op::Is => any(&|text| equal(scene, &test.key, text, &test.value)),
        Op::IsNot => !any(&|text| equal(scene, &test.key, text, &test.value)),
        Op::Contains => {
            let part = compare::normal(&test.value, &Comparison::GOAL);
            any(&|text| compare::normal(text, &Comparison::GOAL).contains(&part))
        }
        Op::AtLeast => {
            any(&|text| ordered(text, &test.value).is_some_and(std::cmp::Ordering::is_ge))
        }
        Op::AtMost => {
            any(&|text| ordered(text, &test.value).is_some_and(std::cmp::Ordering::is_le))
        }
    }
}

/// Ids and addresses of one contact are equal; shown values of cells are compared as numbers where both are.
fn equal(scene: &Scene, key: &str, text: &str, value: &str) -> bool {
    Comparison::GOAL.same(value, text)
        || match key {
            "from" | "to" | "cc" | "bcc" | "with" => scene
                .contact(value)
                .is_some_and(|one| Some(one) == scene.contact(text)),
            "is" => ordered(text, value).is_some_and(std::cmp::Ordering::is_eq),
            "uses" => super::sheet::function(value)
                .is_some_and(|one| Some(one) == super::sheet::function(text)),
            _ => false,
        }
}

fn ordered(text: &str, value: &str) -> Option<std::cmp::Ordering> {
    let number = |text: &str| -> Option<Decimal> { numeral::read(text, None).first().copied() };
    Some(number(text)?.order(number(value)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_hold_an_event_and_tests() {
        let read =
            pattern("mail.send to=karim subject~\"your CV\" recipients<=2").expect("a pattern");
        assert_eq!(read.event, "mail.send");
        assert_eq!(read.tests.len(), 3);
        assert_eq!(
            (read.tests[1].op, read.tests[1].value.as_str()),
            (Op::Contains, "your CV")
        );
        assert_eq!(pattern("mail send"), None);
        assert_eq!(pattern("mail.send to"), None);
        assert_eq!(pattern("mail.send to=\"karim"), None);
    }
}
