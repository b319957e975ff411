//! A workbook as raw records: the first sheet has one row for each, the others speak of them by id.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use serde_json::{Value, json};

use super::sheets::{Content, Row, Sheet, sheet};
use super::unpack::fits;
use super::{LEVERS, OBSTACLES, RECORDS, SOURCES, heads};
use crate::fault::{At, Fault, Reason};
use crate::field::{Field, Holds};
use crate::form::cells::{number_value, value};
use crate::form::raw::Raw;
use crate::form::{LARGEST, at_line};

pub(in crate::form) fn read(bytes: &[u8]) -> (Vec<Raw>, Vec<Fault>) {
    let none = |reason| (Vec::new(), vec![at_line(1, reason)]);
    match fits(bytes, LARGEST as u64) {
        None => return none(Reason::Unreadable("not a workbook".to_owned())),
        Some(false) => return none(Reason::TooLarge),
        Some(true) => {}
    }
    let mut book = match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(fault) => return none(Reason::Unreadable(fault.to_string())),
    };
    let Some(mut records) = sheet(&mut book, RECORDS) else {
        return none(Reason::NoSheet(RECORDS.to_owned()));
    };
    let [levers, obstacles, sources] =
        [LEVERS, OBSTACLES, SOURCES].map(|name| sheet(&mut book, name));
    let wanted = heads();
    let wanted: Vec<&str> = wanted
        .into_iter()
        .filter(|name| Field::parse(name).is_some_and(|field| !field.may_be_absent()))
        .collect();
    records.hold(RECORDS, &wanted, &heads());
    let mut faults = std::mem::take(&mut records.faults);
    let mut raws: Vec<Raw> = records.rows.iter().map(|row| raw(row, &records)).collect();
    let mut at: HashMap<String, usize> = HashMap::new();
    for (place, raw) in raws.iter().enumerate() {
        if let Some(id) = raw.id() {
            at.entry(id).or_insert(place);
        }
    }
    let facts = ["code", "note"];
    for (field, sheet, name, columns) in [
        (Field::Levers, levers, LEVERS, &facts[..]),
        (Field::Obstacles, obstacles, OBSTACLES, &facts[..]),
        (Field::Sources, sources, SOURCES, &["url"][..]),
    ] {
        let Some(sheet) = sheet else {
            if field == Field::Sources {
                faults.push(at_line(1, Reason::NoSheet(name.to_owned())));
            }
            give(&mut raws, field, &HashMap::new());
            continue;
        };
        let entries = entries(sheet, name, columns, &at, &mut faults);
        give(&mut raws, field, &entries);
    }
    (raws, faults)
}

fn raw(row: &Row, sheet: &Sheet) -> Raw {
    let mut raw = Raw::new(row.at.clone());
    raw.gaps_are_told = true;
    for field in Field::ALL {
        if matches!(field.holds(), Holds::Facts | Holds::Sources) {
            continue;
        }
        let column = sheet.column(field.name());
        if column.is_none() && !field.may_be_absent() {
            continue;
        }
        let content = column.and_then(|column| row.cells.get(&column));
        let read = match (content, field.holds()) {
            (Some(Content::Number(number)), Holds::Number) => number_value(*number),
            (Some(content), _) => value(field, &content.text()),
            (None, _) => value(field, ""),
        };
        raw.put(field.name(), row.at.clone(), read);
    }
    raw
}

/// The entries of each record, by its place, with the row of the first.
type Entries = HashMap<usize, (At, Vec<Value>)>;

/// The rows of a sheet that speaks of records by id.
fn entries(
    mut sheet: Sheet,
    name: &str,
    columns: &[&str],
    at: &HashMap<String, usize>,
    faults: &mut Vec<Fault>,
) -> Entries {
    let wanted = [&["id"], columns].concat();
    let known = [&wanted[..], &["label"]].concat();
    sheet.hold(name, &wanted, &known);
    faults.append(&mut sheet.faults);
    let mut entries = Entries::new();
    for row in &sheet.rows {
        let id = row.text(sheet.column("id"));
        let Some(place) = at.get(id.trim()) else {
            let id: String = id.chars().take(80).collect();
            faults.push(Fault {
                at: row.at.clone(),
                record: None,
                field: Some("id".to_owned()),
                reason: Reason::UnknownRecord(id),
            });
            continue;
        };
        let cell = |name: &str| row.text(sheet.column(name));
        let entry = match columns {
            ["url"] => json!({"url": cell("url")}),
            _ => json!({"code": cell("code"), "note": cell("note")}),
        };
        let entry_of = entries.entry(*place);
        let (_, all) = entry_of.or_insert_with(|| (row.at.clone(), Vec::new()));
        all.push(entry);
    }
    entries
}

fn give(raws: &mut [Raw], field: Field, entries: &Entries) {
    for (place, raw) in raws.iter_mut().enumerate() {
        let (at, all) = entries
            .get(&place)
            .cloned()
            .unwrap_or_else(|| (raw.at.clone(), Vec::new()));
        raw.put(field.name(), at, Value::Array(all));
    }
}
