//! Records as cells of a table, and cells as values.

use serde_json::{Value, json};

use super::kept::{Column, Holds};
use crate::initiative::Fact;

/// What a cell says: numbers are numbers, so that no spreadsheet takes them for texts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(f64),
}

/// The value of a cell of text, for the reader.
pub(super) fn value(field: impl Column, text: &str) -> Value {
    match field.holds() {
        Holds::Text => text.into(),
        Holds::Number => number(text),
        Holds::List => split(text).into(),
        Holds::Facts => split(text).into_iter().map(fact).collect(),
        Holds::Sources => split(text)
            .into_iter()
            .map(|url| json!({"url": url.trim()}))
            .collect(),
    }
}

/// The value of a number.
pub(super) fn number_value(number: f64) -> Value {
    serde_json::Number::from_f64(number).map_or(Value::Null, Value::Number)
}

/// Entries joined by `; `; a semicolon of an entry is written `\;`, a backslash `\\`.
pub(super) fn joined<T: AsRef<str>>(entries: &[T]) -> Cell {
    let entries = entries.iter().map(|one| escaped(one.as_ref()));
    Cell::Text(entries.collect::<Vec<_>>().join("; "))
}

/// Entries as `code: note`.
pub(super) fn facts(facts: &[Fact]) -> Cell {
    let entries = facts.iter();
    let entries: Vec<String> = entries
        .map(|one| format!("{}: {}", one.code, one.note))
        .collect();
    joined(&entries)
}

fn escaped(entry: &str) -> String {
    entry.replace('\\', "\\\\").replace(';', "\\;")
}

/// The entries again. After a semicolon one space is the joint, not the entry.
fn split(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut entries = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let entry = entries.last_mut();
        match (letter, entry) {
            (';', _) => {
                letters.next_if_eq(&' ');
                entries.push(String::new());
            }
            ('\\', Some(entry)) => entry.push(letters.next().unwrap_or('\\')),
            (_, Some(entry)) => entry.push(letter),
            (_, None) => {}
        }
    }
    // A joint at the very end ends the list.
    if entries.last().is_some_and(String::is_empty) && entries.len() > 1 {
        entries.pop();
    }
    entries
}

/// `code: note`; what has no colon stays a text, which the reader refuses.
fn fact(entry: String) -> Value {
    match entry.split_once(':') {
        Some((code, note)) => {
            let note = note.strip_prefix(' ').unwrap_or(note);
            json!({"code": code.trim(), "note": note})
        }
        None => entry.into(),
    }
}

/// A number, with a point or a decimal comma; nothing for an empty cell; what is none stays a text.
fn number(text: &str) -> Value {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Value::Null;
    }
    let digits =
        |one: char| one.is_ascii_digit() || matches!(one, '.' | ',' | '-' | '+' | 'e' | 'E');
    let read = trimmed.replacen(',', ".", 1).parse::<f64>().ok();
    read.filter(|_| trimmed.chars().all(digits))
        .map_or_else(|| text.into(), number_value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_back_whatever_is_in_them() {
        for entries in [
            vec![],
            vec!["a"],
            vec!["a", "b; c", "\\", "d\\; e", " f", "g\nh", "\\;"],
        ] {
            let Cell::Text(text) = joined(&entries) else {
                panic!("a list is a text")
            };
            assert_eq!(split(&text), entries, "{text}");
        }
        assert_eq!(split("a;b; c;"), ["a", "b", "c"]);
    }

    #[test]
    fn numbers_may_have_a_decimal_comma() {
        assert_eq!(number("43,61"), json!(43.61));
        assert_eq!(number(" -3.5 "), json!(-3.5));
        assert_eq!(number(""), Value::Null);
        for bad in ["NaN", "inf", "1,2,3", "north", "12°"] {
            assert_eq!(number(bad), json!(bad));
        }
    }
}
