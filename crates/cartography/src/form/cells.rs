//! Records as cells of a table, and cells as values.

use serde_json::{Value, json};

use crate::field::{Field, Holds};
use crate::initiative::{Fact, Initiative};

/// What a cell says: numbers are numbers, so that no spreadsheet takes them for texts.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Number(f64),
}

/// A cell of a record.
pub(super) fn cell(record: &Initiative, field: Field) -> Cell {
    let text = |text: &str| Cell::Text(text.to_owned());
    let year = |year: Option<crate::Year>| {
        year.map_or(text(""), |year| Cell::Number(f64::from(year.get())))
    };
    match field {
        Field::Id => text(record.id.as_str()),
        Field::Name => text(&record.name),
        Field::AlsoKnownAs => joined(&record.also_known_as),
        Field::Countries => joined(&record.countries),
        Field::PlaceLabel => text(&record.place.label),
        Field::Lat => Cell::Number(record.place.lat),
        Field::Lon => Cell::Number(record.place.lon),
        Field::Precision => text(record.place.precision.code()),
        Field::StartYear => year(record.start_year),
        Field::EndYear => year(record.end_year),
        Field::Period => text(&record.period),
        Field::Status => text(record.status.as_str()),
        Field::Kind => text(record.kind.as_str()),
        Field::Internet => joined(&record.internet),
        Field::InternetNote => text(&record.internet_note),
        Field::Devices => joined(&record.devices),
        Field::Setting => joined(&record.setting),
        Field::Summary => text(&record.summary),
        Field::Functions => joined(&record.functions),
        Field::Users => text(&record.users),
        Field::Figures => text(&record.figures),
        Field::Levers => facts(&record.levers),
        Field::Obstacles => facts(&record.obstacles),
        Field::Methods => joined(&record.methods),
        Field::Sources => {
            let urls: Vec<&str> = record.sources.iter().map(|one| one.url.as_str()).collect();
            joined(&urls)
        }
        Field::Confidence => text(record.confidence.as_str()),
        Field::Notes => text(&record.notes),
    }
}

/// The value of a cell of text, for the reader.
pub(super) fn value(field: Field, text: &str) -> Value {
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
fn joined<T: AsRef<str>>(entries: &[T]) -> Cell {
    let entries = entries.iter().map(|one| escaped(one.as_ref()));
    Cell::Text(entries.collect::<Vec<_>>().join("; "))
}

fn facts(facts: &[Fact]) -> Cell {
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
