//! Sheets as rows of named cells.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Xlsx};

use crate::fault::{At, Fault, Reason};

/// A sheet whose first row names the columns.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The names, by column.
    pub heads: BTreeMap<u32, String>,
    /// All further rows that say something.
    pub rows: Vec<Row>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    /// Where it stands.
    pub at: At,
    /// Its cells, by column.
    pub cells: BTreeMap<u32, Content>,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Content {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
}

/// The most cells that are read of one sheet.
const MOST_CELLS: usize = 1_000_000;

/// Reads a sheet; none if the workbook lacks it.
pub(super) fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Sheet> {
    let at = |row: u32| At {
        sheet: Some(name.to_owned()),
        line: u64::from(row) + 1,
    };
    let fault = |row: u32, reason: Reason| Fault {
        at: at(row),
        record: None,
        field: None,
        reason,
    };
    let mut sheet = Sheet::default();
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(calamine::XlsxError::WorksheetNotFound(_)) => return None,
        Err(said) => {
            let reason = Reason::Unreadable(said.to_string());
            sheet.faults.push(fault(0, reason));
            return Some(sheet);
        }
    };
    let mut rows: BTreeMap<u32, BTreeMap<u32, Content>> = BTreeMap::new();
    let mut count = 0;
    loop {
        let cell = match cells.next_cell() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            Err(said) => {
                let row = rows.last_key_value().map_or(0, |(row, _)| *row);
                let reason = Reason::Unreadable(said.to_string());
                sheet.faults.push(fault(row, reason));
                break;
            }
        };
        count += 1;
        let (row, column) = cell.get_position();
        if count > MOST_CELLS {
            sheet.faults.push(fault(row, Reason::TooLarge));
            break;
        }
        match content(cell.get_value()) {
            Ok(Some(content)) => {
                rows.entry(row).or_default().insert(column, content);
            }
            Ok(None) => {}
            Err(reason) => sheet.faults.push(fault(row, reason)),
        }
    }
    let heads = rows.remove(&0).unwrap_or_default().into_iter();
    sheet.heads = heads
        .map(|(column, content)| (column, content.text().trim().to_owned()))
        .collect();
    let rows = rows.into_iter();
    sheet.rows = rows
        .map(|(row, cells)| Row { at: at(row), cells })
        .collect();
    Some(sheet)
}

impl Sheet {
    /// The column of a name.
    pub(super) fn column(&self, name: &str) -> Option<u32> {
        let mut heads = self.heads.iter();
        heads
            .find(|(_, head)| *head == name)
            .map(|(column, _)| *column)
    }

    /// A fault for each column that is wanted and missing, not known, or there twice.
    pub(super) fn hold(&mut self, name: &str, wanted: &[&str], known: &[&str]) {
        let at = At {
            sheet: Some(name.to_owned()),
            line: 1,
        };
        let mut say = |field: &str, reason: Reason| {
            self.faults.push(Fault {
                at: at.clone(),
                record: None,
                field: Some(field.chars().take(80).collect()),
                reason,
            });
        };
        let mut seen = BTreeSet::new();
        for head in self.heads.values() {
            if !known.contains(&head.as_str()) {
                say(head, Reason::UnknownField);
            } else if !seen.insert(head) {
                say(head, Reason::RepeatedField);
            }
        }
        for one in wanted {
            if !self.heads.values().any(|head| head == one) {
                say(one, Reason::Missing);
            }
        }
    }
}

impl Row {
    /// A cell as text; empty when there is nothing.
    pub(super) fn text(&self, column: Option<u32>) -> String {
        let content = column.and_then(|column| self.cells.get(&column));
        content.map_or_else(String::new, Content::text)
    }
}

impl Content {
    /// As a text: somebody may have typed a name that is a number.
    pub(super) fn text(&self) -> String {
        match self {
            Content::Text(text) => text.clone(),
            Content::Number(number) => number.to_string(),
        }
    }
}

fn content(data: &DataRef<'_>) -> Result<Option<Content>, Reason> {
    let text = |text: &str| Ok((!text.is_empty()).then(|| Content::Text(text.to_owned())));
    match data {
        DataRef::Empty => Ok(None),
        DataRef::Int(number) => Ok(Some(Content::Number(*number as f64))),
        DataRef::Float(number) => Ok(Some(Content::Number(*number))),
        DataRef::String(said) | DataRef::DateTimeIso(said) | DataRef::DurationIso(said) => {
            text(said)
        }
        DataRef::SharedString(said) => text(said),
        DataRef::Bool(said) => text(if *said { "true" } else { "false" }),
        DataRef::DateTime(date) => Ok(Some(Content::Number(date.as_f64()))),
        DataRef::Error(said) => Err(Reason::Unreadable(said.to_string())),
    }
}
