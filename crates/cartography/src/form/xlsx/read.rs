//! A workbook as raw records: the first sheet has one row for each, the others speak of them by id.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use serde_json::{Value, json};

use super::sheets::{Content, Row, Sheet, sheet};
use super::unpack::fits;
use super::{columns, heads, of_own_sheet};
use crate::fault::{At, Fault, Reason};
use crate::form::cells::{number_value, value};
use crate::form::kept::{Column, Holds, Kept};
use crate::form::raw::Raw;
use crate::form::{LARGEST, at_line};

pub(in crate::form) fn read<R: Kept>(bytes: &[u8]) -> (Vec<Raw>, Vec<Fault>) {
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
    let name = R::SORT.name();
    let Some(mut records) = sheet(&mut book, name) else {
        return none(Reason::NoSheet(name.to_owned()));
    };
    let wanted = columns::<R::Column>().filter(|column| !column.may_be_absent());
    let wanted: Vec<&str> = wanted.map(Column::name).collect();
    records.hold(name, &wanted, &heads::<R::Column>());
    let mut faults = std::mem::take(&mut records.faults);
    let rows = records.rows.iter();
    let mut raws: Vec<Raw> = rows.map(|row| raw::<R::Column>(row, &records)).collect();
    let mut at: HashMap<String, usize> = HashMap::new();
    for (place, raw) in raws.iter().enumerate() {
        if let Some(id) = raw.id() {
            at.entry(id).or_insert(place);
        }
    }
    let facts =
        of_own_sheet::<R::Column>(Holds::Facts).map(|column| (column, &["code", "note"][..]));
    let sources = of_own_sheet::<R::Column>(Holds::Sources).map(|column| (column, &["url"][..]));
    for (column, cells) in facts.chain(sources) {
        let name = column.name();
        let Some(sheet) = sheet(&mut book, name) else {
            if !column.may_be_absent() {
                faults.push(at_line(1, Reason::NoSheet(name.to_owned())));
            }
            give(&mut raws, column, &HashMap::new());
            continue;
        };
        let entries = entries(sheet, name, cells, &at, &mut faults);
        give(&mut raws, column, &entries);
    }
    (raws, faults)
}

fn raw<C: Column>(row: &Row, sheet: &Sheet) -> Raw {
    let mut raw = Raw::new(row.at.clone());
    raw.gaps_are_told = true;
    for column in columns::<C>() {
        let place = sheet.column(column.name());
        if place.is_none() && !column.may_be_absent() {
            continue;
        }
        let content = place.and_then(|place| row.cells.get(&place));
        let read = match (content, column.holds()) {
            (Some(Content::Number(number)), Holds::Number) => number_value(*number),
            (Some(content), _) => value(column, &content.text()),
            (None, _) => value(column, ""),
        };
        raw.put::<C>(column.name(), row.at.clone(), read);
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

fn give<C: Column>(raws: &mut [Raw], column: C, entries: &Entries) {
    for (place, raw) in raws.iter_mut().enumerate() {
        let (at, all) = entries
            .get(&place)
            .cloned()
            .unwrap_or_else(|| (raw.at.clone(), Vec::new()));
        raw.put::<C>(column.name(), at, Value::Array(all));
    }
}
