//! Initiatives as files, out and in: JSON, CSV, XLSX, GeoJSON. What is written is read back as it was.
//!
//! Each form turns into the same raw fields, which one reader holds against the vocabulary, so that the same fault has
//! the same reason in every form.

mod cells;
mod csv;
mod geojson;
mod json;
pub(crate) mod limits;
mod lines;
mod raw;
mod reader;
mod xlsx;

use std::collections::HashMap;
use std::panic::catch_unwind;

use locale::Lang;
use thiserror::Error;

use crate::atlas::Atlas;
use crate::fault::{At, Fault, Reason};
use crate::field::Field;
use crate::initiative::Initiative;
use raw::Raw;

/// A form of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// As `cartography/initiatives.json`, which `schemas/initiatives.schema.json` describes.
    Json,
    /// One row a record; entries of lists joined by `; `, levers and obstacles as `code: note`.
    Csv,
    /// A workbook: records, levers, obstacles, sources, and what the codes mean.
    Xlsx,
    /// A point for each record, with all its fields as properties.
    GeoJson,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// The records without a fault, in the order of the file.
    pub good: Vec<Initiative>,
    /// Every fault, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Why records could not be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the records cannot be written in this form: {0}")]
pub struct Unwritable(String);

/// The largest file that is looked at, unpacked, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// The most records that are taken at once.
pub const MOST_RECORDS: usize = 20_000;

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [Form::Json, Form::Csv, Form::Xlsx, Form::GeoJson];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Json => "json",
            Form::Csv => "csv",
            Form::Xlsx => "xlsx",
            Form::GeoJson => "geojson",
        }
    }

    /// The form of an ending.
    pub fn of_ending(ending: &str) -> Option<Form> {
        let same = |form: &Form| form.ending().eq_ignore_ascii_case(ending);
        Self::ALL.into_iter().find(same)
    }

    /// The media type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Json => "application/json",
            Form::Csv => "text/csv; charset=utf-8",
            Form::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::GeoJson => "application/geo+json",
        }
    }
}

impl Read {
    /// All records, or every fault and nothing.
    pub fn all_or_nothing(self) -> Result<Vec<Initiative>, Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(self.good)
        } else {
            Err(self.faults)
        }
    }
}

impl Atlas {
    /// Writes records as a file. The workbook explains its codes in this language.
    pub fn write(
        &self,
        form: Form,
        records: &[&Initiative],
        lang: Lang,
    ) -> Result<Vec<u8>, Unwritable> {
        match form {
            Form::Json => json::write(records),
            Form::Csv => csv::write(records),
            Form::Xlsx => xlsx::write(records, self, lang),
            Form::GeoJson => geojson::write(records),
        }
    }

    /// Reads a file. Codes are those of this atlas, so are methods.
    pub fn read(&self, form: Form, bytes: &[u8]) -> Read {
        if bytes.len() > LARGEST {
            return nothing(Reason::TooLarge);
        }
        let raw = match form {
            Form::Json => json::read(bytes),
            Form::Csv => csv::read(bytes),
            // Written by others: should it stumble over what nobody thought of, the file is at fault, not the site.
            Form::Xlsx => match catch_unwind(|| xlsx::read(bytes)) {
                Ok(read) => read,
                Err(_) => return nothing(Reason::Unreadable("not a workbook".to_owned())),
            },
            Form::GeoJson => geojson::read(bytes),
        };
        let (raws, faults) = raw;
        self.take(&raws, faults)
    }

    fn take(&self, raws: &[Raw], faults: Vec<Fault>) -> Read {
        let mut read = Read {
            good: Vec::new(),
            faults,
        };
        if raws.len() > MOST_RECORDS {
            read.faults.push(at_line(1, Reason::TooManyRecords));
            return read;
        }
        let mut first: HashMap<String, u64> = HashMap::new();
        for raw in raws {
            let (record, mut faults) = reader::record(raw, self);
            if let Some(id) = raw.id() {
                match first.get(&id) {
                    Some(line) => faults.push(raw.fault("id", Reason::RepeatedId(*line))),
                    None => {
                        first.insert(id, raw.at.line);
                    }
                }
            }
            match record {
                Some(record) if faults.is_empty() => read.good.push(record),
                _ => read.faults.append(&mut faults),
            }
        }
        read.faults.sort_by(|a, b| a.at.cmp(&b.at));
        read
    }
}

/// Whether two records say something else in a field.
pub(crate) fn differs(one: &Initiative, other: &Initiative, field: Field) -> bool {
    cells::cell(one, field) != cells::cell(other, field)
}

fn nothing(reason: Reason) -> Read {
    Read {
        good: Vec::new(),
        faults: vec![at_line(1, reason)],
    }
}

fn at_line(line: u64, reason: Reason) -> Fault {
    Fault {
        at: At::line(line),
        record: None,
        field: None,
        reason,
    }
}
