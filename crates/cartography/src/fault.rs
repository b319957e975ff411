//! What is wrong with a file: where, in which field, why. Every reason has a stable code, so that it can be worded in
//! the reader's language.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where it stands.
    pub at: At,
    /// The id of the record, as it is written.
    pub record: Option<String>,
    /// The field or column, as it is written.
    pub field: Option<String>,
    /// Why it cannot be taken.
    pub reason: Reason,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct At {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The line of a text file, the row of a sheet; the first is 1.
    pub line: u64,
}

/// Why something cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The file is not of the form it should have; what the reading of it said.
    Unreadable(String),
    /// The file is larger than is looked at.
    TooLarge,
    /// The file says of itself that it is something else.
    OtherFormat(String),
    /// The workbook lacks this sheet.
    NoSheet(String),
    /// There are more records than are taken at once.
    TooManyRecords,
    /// The field or column is not known.
    UnknownField,
    /// The field or column is missing.
    Missing,
    /// The field or column stands there twice.
    RepeatedField,
    /// The row has more cells than there are columns.
    TooManyCells,
    /// A text is wanted.
    NotText,
    /// A number is wanted.
    NotNumber(String),
    /// A list is wanted.
    NotList,
    /// `code: note` is wanted.
    NotFact(String),
    /// Something must stand here.
    Empty,
    /// It is longer than it may be.
    TooLong,
    /// There are more entries than there may be.
    TooMany,
    /// A letter that cannot be shown.
    ForbiddenLetter,
    /// Not an id: small letters, digits, single hyphens.
    NotId(String),
    /// The vocabulary lacks this code.
    UnknownCode(String),
    /// There is no such country.
    UnknownCountry(String),
    /// There is no such method.
    UnknownMethod(String),
    /// A sheet speaks of a record that the first sheet lacks.
    UnknownRecord(String),
    /// The entry stands there twice.
    Repeated(String),
    /// The number is not in its range.
    OutOfRange(String),
    /// It ends before it begins.
    EndsBeforeStart,
    /// Not an address that begins with http.
    NotAddress(String),
    /// Another record of the file has this id; the line of the first.
    RepeatedId(u64),
}

impl At {
    pub(crate) fn line(line: u64) -> At {
        At { sheet: None, line }
    }
}

impl Reason {
    /// The stable code of the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Unreadable(_) => "unreadable",
            Reason::TooLarge => "too-large",
            Reason::OtherFormat(_) => "other-format",
            Reason::NoSheet(_) => "no-sheet",
            Reason::TooManyRecords => "too-many-records",
            Reason::UnknownField => "unknown-field",
            Reason::Missing => "missing",
            Reason::RepeatedField => "repeated-field",
            Reason::TooManyCells => "too-many-cells",
            Reason::NotText => "not-text",
            Reason::NotNumber(_) => "not-number",
            Reason::NotList => "not-list",
            Reason::NotFact(_) => "not-fact",
            Reason::Empty => "empty",
            Reason::TooLong => "too-long",
            Reason::TooMany => "too-many",
            Reason::ForbiddenLetter => "forbidden-letter",
            Reason::NotId(_) => "not-id",
            Reason::UnknownCode(_) => "unknown-code",
            Reason::UnknownCountry(_) => "unknown-country",
            Reason::UnknownMethod(_) => "unknown-method",
            Reason::UnknownRecord(_) => "unknown-record",
            Reason::Repeated(_) => "repeated",
            Reason::OutOfRange(_) => "out-of-range",
            Reason::EndsBeforeStart => "ends-before-start",
            Reason::NotAddress(_) => "not-address",
            Reason::RepeatedId(_) => "repeated-id",
        }
    }

    /// Every code, for those who word them.
    pub const CODES: [&'static str; 27] = [
        "unreadable",
        "too-large",
        "other-format",
        "no-sheet",
        "too-many-records",
        "unknown-field",
        "missing",
        "repeated-field",
        "too-many-cells",
        "not-text",
        "not-number",
        "not-list",
        "not-fact",
        "empty",
        "too-long",
        "too-many",
        "forbidden-letter",
        "not-id",
        "unknown-code",
        "unknown-country",
        "unknown-method",
        "unknown-record",
        "repeated",
        "out-of-range",
        "ends-before-start",
        "not-address",
        "repeated-id",
    ];

    /// What was read, or the line that is meant, where the reason tells one.
    pub fn value(&self) -> Option<String> {
        match self {
            Reason::Unreadable(text)
            | Reason::OtherFormat(text)
            | Reason::NoSheet(text)
            | Reason::NotNumber(text)
            | Reason::NotFact(text)
            | Reason::NotId(text)
            | Reason::UnknownCode(text)
            | Reason::UnknownCountry(text)
            | Reason::UnknownMethod(text)
            | Reason::UnknownRecord(text)
            | Reason::Repeated(text)
            | Reason::OutOfRange(text)
            | Reason::NotAddress(text) => Some(text.clone()),
            Reason::RepeatedId(line) => Some(line.to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.sheet {
            Some(sheet) => write!(f, "{sheet}:{}", self.line),
            None => write!(f, "{}", self.line),
        }
    }
}

/// For logs and the command line: place, field, code, value.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at)?;
        for part in [&self.record, &self.field].into_iter().flatten() {
            write!(f, " {part}")?;
        }
        write!(f, " {}", self.reason.code())?;
        match self.reason.value() {
            Some(value) => write!(f, " {value:?}"),
            None => Ok(()),
        }
    }
}
