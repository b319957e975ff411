//! CSV: one row a record. A text that a spreadsheet would take for a formula has an apostrophe before it, which goes
//! away again when the file is read.

use std::collections::BTreeSet;

use ::csv::{ByteRecord, ReaderBuilder, WriterBuilder};

use super::cells::{Cell, value};
use super::json::named;
use super::kept::{Column, Kept};
use super::raw::Raw;
use super::{Unwritable, at_line};
use crate::fault::{At, Fault, Reason};

/// Says that the file is UTF-8, which some spreadsheets would not guess.
const MARK: &[u8] = b"\xef\xbb\xbf";

pub(super) fn write<R: Kept>(records: &[&R]) -> Result<Vec<u8>, Unwritable> {
    let unwritable = |fault: ::csv::Error| Unwritable(fault.to_string());
    let mut writer = WriterBuilder::new().from_writer(MARK.to_vec());
    writer
        .write_record(R::Column::ALL.iter().map(|column| column.name()))
        .map_err(unwritable)?;
    for record in records {
        let row = R::Column::ALL
            .iter()
            .map(|column| match record.cell(*column) {
                Cell::Text(text) => guarded(text),
                Cell::Number(number) => number.to_string(),
            });
        writer.write_record(row).map_err(unwritable)?;
    }
    writer
        .into_inner()
        .map_err(|fault| Unwritable(fault.to_string()))
}

pub(super) fn read<C: Column>(bytes: &[u8]) -> (Vec<Raw>, Vec<Fault>) {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(bytes))
        .from_reader(bytes);
    let mut rows = reader.byte_records();
    let Some(Ok(head)) = rows.next() else {
        return (Vec::new(), vec![at_line(1, Reason::Empty)]);
    };
    let (columns, faults) = columns::<C>(&head);
    let mut raws = Vec::new();
    for row in rows {
        match row {
            Ok(row) if row.iter().all(<[u8]>::is_empty) => {}
            Ok(row) => raws.push(raw(&row, &columns)),
            Err(fault) => {
                let line = fault.position().map_or(1, ::csv::Position::line);
                let mut broken = Raw::new(At::line(line));
                let reason = Reason::Unreadable(fault.to_string());
                broken.faults.push(at_line(line, reason));
                broken.gaps_are_told = true;
                raws.push(broken);
            }
        }
    }
    (raws, faults)
}

/// The columns a file has; one of the head's faults is told once, not for each row.
fn columns<C: Column>(head: &ByteRecord) -> (Vec<Option<C>>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    let columns = head.iter().map(|name| {
        let name = String::from_utf8_lossy(name);
        let field = C::of(name.trim());
        match field {
            None => faults.push(named(1, &name, Reason::UnknownField)),
            Some(field) if !seen.insert(field) => {
                faults.push(named(1, &name, Reason::RepeatedField));
                return None;
            }
            Some(_) => {}
        }
        field
    });
    let columns = columns.collect();
    for field in C::ALL.iter().copied() {
        if !seen.contains(&field) && !field.may_be_absent() {
            faults.push(named(1, field.name(), Reason::Missing));
        }
    }
    (columns, faults)
}

fn raw<C: Column>(row: &ByteRecord, columns: &[Option<C>]) -> Raw {
    let at = At::line(row.position().map_or(1, ::csv::Position::line));
    let mut raw = Raw::new(at.clone());
    raw.gaps_are_told = true;
    if row.len() > columns.len() {
        raw.faults.push(at_line(at.line, Reason::TooManyCells));
    }
    for field in C::ALL.iter().copied() {
        let column = columns.iter().position(|one| *one == Some(field));
        let bytes = match column {
            Some(column) => row.get(column).unwrap_or_default(),
            None if field.may_be_absent() => b"",
            None => continue,
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => raw.put::<C>(field.name(), at.clone(), value(field, unguarded(text))),
            Err(_) => {
                let reason = Reason::Unreadable("not UTF-8".to_owned());
                raw.faults.push(named(at.line, field.name(), reason));
            }
        }
    }
    raw
}

/// Comma, semicolon or tab: what the first line has most of.
fn delimiter(bytes: &[u8]) -> u8 {
    let end = bytes.iter().position(|byte| *byte == b'\n');
    let first = &bytes[..end.unwrap_or(bytes.len())];
    let count = |wanted: u8| first.iter().filter(|byte| **byte == wanted).count();
    let mut best = b',';
    for one in [b';', b'\t'] {
        if count(one) > count(best) {
            best = one;
        }
    }
    best
}

/// Letters with which a formula begins, or what a spreadsheet drops before one.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// With an apostrophe before what looks like a formula, and before what already has one before it.
fn guarded(text: String) -> String {
    if is_formula(text.trim_start_matches('\'')) {
        return format!("'{text}");
    }
    text
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_each_comes_back() {
        for text in ["=1+1", "-x", "'=1", "''@a", "\t=1", "＝1"] {
            let guarded = guarded(text.to_owned());
            assert!(guarded.starts_with('\''));
            assert_eq!(unguarded(&guarded), text);
        }
        for text in ["a", "'a", "", "'", "l'=1"] {
            assert_eq!(guarded(text.to_owned()), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
