//! JSON, in the form in which the records are shipped.

use serde::Serialize;
use serde_json::{Map, Value};

use super::kept::{Column, Kept};
use super::lines::Lines;
use super::raw::Raw;
use super::{Unwritable, at_line};
use crate::fault::{At, Fault, Reason};

#[derive(Serialize)]
struct File<'a, R> {
    format: &'a str,
    version: u32,
    note: &'a str,
    items: &'a [&'a R],
}

pub(super) fn write<R: Kept>(records: &[&R]) -> Result<Vec<u8>, Unwritable> {
    let file = File {
        format: R::FORMAT,
        version: 1,
        note: R::NOTE,
        items: records,
    };
    pretty(&file)
}

pub(super) fn read<R: Kept>(bytes: &[u8]) -> (Vec<Raw>, Vec<Fault>) {
    let (text, mut file) = match parse(bytes) {
        Ok(parsed) => parsed,
        Err(fault) => return (Vec::new(), vec![fault]),
    };
    let lines = Lines::of(text, 3);
    let mut faults = head(&file, &lines, "format", R::FORMAT);
    for (name, at) in &lines.fields {
        if !["format", "version", "note", "items"].contains(&name.as_str()) {
            faults.push(named(at.line, name, Reason::UnknownField));
        }
    }
    let Some(Value::Array(items)) = file.remove("items") else {
        faults.push(named(1, "items", Reason::Missing));
        return (Vec::new(), faults);
    };
    let places = lines.field("items").map_or(&[][..], |items| &items.entries);
    let raws = items.into_iter().zip(places);
    (
        raws.map(|(item, lines)| raw::<R>(item, lines)).collect(),
        faults,
    )
}

/// Reads an object as text; its first fault if it is none.
pub(super) fn parse(bytes: &[u8]) -> Result<(&str, Map<String, Value>), Fault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let before = &bytes[..fault.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        at_line(line, Reason::Unreadable("not UTF-8".to_owned()))
    })?;
    match serde_json::from_str(text) {
        Ok(Value::Object(file)) => Ok((text, file)),
        Ok(_) => Err(at_line(1, Reason::OtherFormat(String::new()))),
        Err(fault) => Err(at_line(
            (fault.line() as u64).max(1),
            Reason::Unreadable(fault.to_string()),
        )),
    }
}

/// Holds the line that says what a file is.
pub(super) fn head(
    file: &Map<String, Value>,
    lines: &Lines,
    name: &str,
    wanted: &str,
) -> Vec<Fault> {
    let said = file.get(name).and_then(Value::as_str);
    let version = file.get("version").is_none_or(|version| version == 1);
    if said == Some(wanted) && version {
        return Vec::new();
    }
    let name = if said == Some(wanted) {
        "version"
    } else {
        name
    };
    let told = file.get(name).map_or(String::new(), |value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), ToOwned::to_owned)
    });
    let line = lines.field(name).map_or(1, |lines| lines.line);
    vec![named(
        line,
        name,
        Reason::OtherFormat(told.chars().take(80).collect()),
    )]
}

/// The fields of a record; those of an object inside of it stand beside the others.
fn raw<R: Kept>(item: Value, lines: &Lines) -> Raw {
    let mut raw = Raw::new(At::line(lines.line));
    let Value::Object(item) = item else {
        raw.faults.push(at_line(lines.line, Reason::NotList));
        raw.gaps_are_told = true;
        return raw;
    };
    for (name, lines) in &lines.fields {
        let value = item.get(name).cloned().unwrap_or_default();
        put::<R>(&mut raw, name, value, lines.line);
    }
    raw
}

fn put<R: Kept>(raw: &mut Raw, name: &str, value: Value, line: u64) {
    let mut inside = R::INSIDE.iter().filter(|(object, ..)| *object == name);
    match value {
        Value::Object(members) if inside.clone().next().is_some() => {
            for (member, value) in members {
                match inside.clone().find(|(_, one, _)| *one == member) {
                    Some((.., column)) => {
                        raw.put::<R::Column>(column.name(), At::line(line), value);
                    }
                    None => {
                        let name = format!("{name}.{member}");
                        raw.faults.push(named(line, &name, Reason::UnknownField));
                    }
                }
            }
        }
        // It stands inside of an object.
        _ if inside.next().is_none()
            && R::INSIDE.iter().any(|(.., column)| column.name() == name) =>
        {
            raw.faults.push(named(line, name, Reason::UnknownField));
        }
        value => raw.put::<R::Column>(name, At::line(line), value),
    }
}

pub(super) fn named(line: u64, field: &str, reason: Reason) -> Fault {
    Fault {
        field: Some(field.chars().take(80).collect()),
        ..at_line(line, reason)
    }
}

pub(super) fn pretty(file: &impl Serialize) -> Result<Vec<u8>, Unwritable> {
    let mut bytes =
        serde_json::to_vec_pretty(file).map_err(|fault| Unwritable(fault.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
