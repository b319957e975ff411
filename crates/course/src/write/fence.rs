//! Opening lines with their options, and the fences around a body.

use crate::model::{MediaPath, Tries};

/// An opening line while its options are added.
#[derive(Debug)]
pub(super) struct Opening(String);

impl Opening {
    /// A block of this type.
    pub fn new(name: &str) -> Self {
        Opening(name.to_string())
    }

    /// `key=value`, unless the value is empty.
    pub fn text(mut self, key: &str, value: &str) -> Self {
        let value = one_line(value);
        if !value.is_empty() {
            self.0.push_str(&format!(" {key}={}", quoted(&value)));
        }
        self
    }

    /// `key=value`, if there is one.
    pub fn maybe(self, key: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.text(key, &value.to_string()),
            None => self,
        }
    }

    /// A path.
    pub fn media(self, key: &str, path: Option<&MediaPath>) -> Self {
        self.maybe(key, path.map(|path| path.0.as_str()))
    }

    /// A lone key.
    pub fn flag(mut self, key: &str, set: bool) -> Self {
        if set {
            self.0.push(' ');
            self.0.push_str(key);
        }
        self
    }

    /// `key=yes` or `key=no`.
    pub fn yes(self, key: &str, value: Option<bool>) -> Self {
        self.maybe(key, value.map(|yes| if yes { "yes" } else { "no" }))
    }

    /// A number of tries.
    pub fn tries(self, key: &str, tries: Option<Tries>) -> Self {
        self.maybe(
            key,
            tries.map(|tries| match tries {
                Tries::Limited(number) => number.to_string(),
                Tries::Unlimited => "unlimited".into(),
            }),
        )
    }

    /// The block with its fences, one colon longer than the longest inside.
    pub fn around(&self, body: &str) -> String {
        let inner = longest_fence(body);
        let colons = ":".repeat(if inner == 0 { 3 } else { inner + 1 });
        let end = if body.is_empty() { "" } else { "\n" };
        format!("{colons}{}\n{body}{end}{colons}", self.0)
    }
}

/// Text on one line.
pub(super) fn one_line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    text.trim_matches(' ').to_string()
}

/// A value in quotes, if it needs them.
pub(super) fn quoted(value: &str) -> String {
    let plain = |c: char| c != ' ' && c != '"';
    let starts = value.starts_with(|c: char| !unicode_normalization::char::is_combining_mark(c));
    if starts && value.chars().all(plain) {
        return value.to_string();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Colons of the longest fence outside code.
fn longest_fence(body: &str) -> usize {
    let mut code = false;
    let mut longest = 0;
    for line in body.lines() {
        if line.starts_with("```") && (code || !line[3..].contains('`')) {
            code = if code { line != "```" } else { true };
        } else if !code && line.starts_with(":::") {
            longest = longest.max(line.bytes().take_while(|b| *b == b':').count());
        }
    }
    longest
}
