//! Records as files, out and in: JSON, CSV, XLSX, and GeoJSON for what has a place. What is written is read back as it was.
//!
//! Each form turns into the same raw fields ([`parse`]), which one reader holds against the vocabulary ([`Atlas::take`]),
//! so that the same fault has the same reason in every form. The first step needs no atlas: files of others are taken
//! apart in a process that knows nothing, and what it found travels as [`Parsed`].

mod cells;
mod csv;
mod geojson;
mod initiative;
mod json;
mod kept;
pub(crate) mod limits;
mod lines;
mod method;
mod raw;
mod reader;
mod xlsx;

use std::collections::HashMap;
use std::panic::catch_unwind;

use locale::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use crate::atlas::Atlas;
use crate::facts::{Part, RecordRef, Sort};
use crate::fault::{At, Fault, Reason};
use crate::field::Field;
use crate::initiative::Initiative;
use crate::method::Method;
use kept::Kept;
pub(crate) use kept::{Column, Holds};
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
#[derive(Debug, Clone, PartialEq)]
pub struct Read<R = Initiative> {
    /// The records without a fault, in the order of the file.
    pub good: Vec<R>,
    /// Every fault, in the order of the file.
    pub faults: Vec<Fault>,
}

/// A file taken apart: what it says, held against nothing yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    raws: Vec<Raw>,
    faults: Vec<Fault>,
}

/// A record without a fault, as facts would say it: field by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Which it is.
    pub record: RecordRef,
    /// What it is called, in English.
    pub name: String,
    /// Every field but whether it is withdrawn, with what stands in it.
    pub parts: Vec<(Part, Value)>,
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

    /// The forms of a sort of record: only what has a place is a map.
    pub fn all_of(sort: Sort) -> &'static [Form] {
        match sort {
            Sort::Initiative => &Self::ALL,
            Sort::Method => &[Form::Json, Form::Csv, Form::Xlsx],
        }
    }

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

impl<R> Read<R> {
    /// All records, or every fault and nothing.
    pub fn all_or_nothing(self) -> Result<Vec<R>, Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(self.good)
        } else {
            Err(self.faults)
        }
    }
}

impl Atlas {
    /// Writes initiatives as a file. The workbook explains its codes in this language.
    pub fn write(
        &self,
        form: Form,
        records: &[&Initiative],
        lang: Lang,
    ) -> Result<Vec<u8>, Unwritable> {
        match form {
            Form::GeoJson => geojson::write(records),
            _ => self.write_as(form, records, lang),
        }
    }

    /// Writes methods as a file.
    pub fn write_methods(
        &self,
        form: Form,
        records: &[&Method],
        lang: Lang,
    ) -> Result<Vec<u8>, Unwritable> {
        self.write_as(form, records, lang)
    }

    fn write_as<R: Kept>(
        &self,
        form: Form,
        records: &[&R],
        lang: Lang,
    ) -> Result<Vec<u8>, Unwritable> {
        match form {
            Form::Json => json::write(records),
            Form::Csv => csv::write(records),
            Form::Xlsx => xlsx::write(records, self, lang),
            Form::GeoJson => Err(Unwritable("they have no place".to_owned())),
        }
    }

    /// Reads a file of initiatives. Codes are those of this atlas, so are methods.
    pub fn read(&self, form: Form, bytes: &[u8]) -> Read {
        self.read_as(parse(Sort::Initiative, form, bytes))
    }

    /// Reads a file of methods. Codes are those of this atlas, so are initiatives.
    pub fn read_methods(&self, form: Form, bytes: &[u8]) -> Read<Method> {
        self.read_as(parse(Sort::Method, form, bytes))
    }

    /// The records of a file that was taken apart, of whatever sort.
    pub fn take(&self, sort: Sort, parsed: Parsed) -> Read<Incoming> {
        match sort {
            Sort::Initiative => told(self.read_as::<Initiative>(parsed)),
            Sort::Method => told(self.read_as::<Method>(parsed)),
        }
    }

    fn read_as<R: Kept>(&self, parsed: Parsed) -> Read<R> {
        let mut read = Read {
            good: Vec::new(),
            faults: parsed.faults,
        };
        let mut first: HashMap<String, u64> = HashMap::new();
        for raw in &parsed.raws {
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

/// Records as facts would say them.
fn told<R: Kept>(read: Read<R>) -> Read<Incoming> {
    let told = read.good.iter().filter_map(|one| {
        let mut value = serde_json::to_value(one).ok()?;
        let parts = R::parts().map(|part| (part, value[part.name()].take()));
        Some(Incoming {
            record: RecordRef::new(R::SORT, one.id())?,
            name: one.called(),
            parts: parts.collect(),
        })
    });
    Read {
        good: told.collect(),
        faults: read.faults,
    }
}

/// Takes a file apart, held against nothing yet.
pub fn parse(sort: Sort, form: Form, bytes: &[u8]) -> Parsed {
    match sort {
        Sort::Initiative => parse_as::<Initiative>(form, bytes),
        Sort::Method => parse_as::<Method>(form, bytes),
    }
}

fn parse_as<R: Kept>(form: Form, bytes: &[u8]) -> Parsed {
    if bytes.len() > LARGEST {
        return nothing(Reason::TooLarge);
    }
    let (raws, faults) = match form {
        Form::Json => json::read::<R>(bytes),
        Form::Csv => csv::read::<R::Column>(bytes),
        // Written by others: should it stumble over what nobody thought of, the file is at fault, not the site.
        Form::Xlsx => match catch_unwind(|| xlsx::read::<R>(bytes)) {
            Ok(read) => read,
            Err(_) => return nothing(Reason::Unreadable("not a workbook".to_owned())),
        },
        Form::GeoJson if R::SORT == Sort::Initiative => geojson::read(bytes),
        Form::GeoJson => return nothing(Reason::OtherFormat("GeoJSON".to_owned())),
    };
    let mut parsed = Parsed { raws, faults };
    if parsed.raws.len() > MOST_RECORDS {
        parsed.raws.clear();
        parsed.faults.push(at_line(1, Reason::TooManyRecords));
    }
    parsed
}

/// Whether two records say something else in a field.
pub(crate) fn differs(one: &Initiative, other: &Initiative, field: Field) -> bool {
    one.cell(field) != other.cell(field)
}

fn nothing(reason: Reason) -> Parsed {
    Parsed {
        raws: Vec::new(),
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
