//! Diagnostics: what is wrong, where, why and how to mend it (section 17 of the format).
//!
//! Codes are stable for ever. Messages are made from the code and its details when shown, in four languages.
//!
//! # Details
//!
//! What `details` holds for the findings of the parser, in the order of the `…` of message, then help.
//! A code that is not listed has none. A nearest name that does not exist is an empty text.
//!
//! | Code | Details |
//! |---|---|
//! | LC0102 | type as written |
//! | LC0105 | type as written, nearest type |
//! | LC0106 | inner type (or `text`, `---`), outer type (empty for `---`) |
//! | LC0108 | what cannot be read |
//! | LC0109 | type, option as written, nearest option |
//! | LC0111 | value, option, allowed values |
//! | LC0113 | the entity, `&amp;` |
//! | LC0119 | hexadecimal number of the character |
//! | LC0122 | option or key as written |
//! | LC0199 | number of findings left out |
//! | LC0202 | option or key that is missing |
//! | LC0203 | key, nearest key |
//! | LC0204 | key, allowed values |
//! | LC0210, LC0211 | the id, or the name of a part of a dialogue |
//! | LC0219 | a proposed id |
//! | LC0220 | what cannot be read |
//! | LC0302 | least number of items |
//! | LC0303 | greatest number of items |
//! | LC0310 | allowed marks |
//! | LC0312 | sum of the weights |
//! | LC0320 | what stands between the braces |
//! | LC0335, LC0336, LC0337 | name of the part |
//! | LC0347 | allowed values |
//! | LC0352 | value, allowed values |
//! | LC0355 | place of the right option, how often, of how many |
//! | LC0356 | id of the activity |
//! | LC0357 | how many options, id of the activity |
//! | LC0358 | type and objective that differ, with the number in form A and in form B |
//! | LC0403, LC0404, LC0416 | the path as written |
//! | LC0410 | actual number, limit |
//! | LC0609 | the language it seems to be |

use crate::model::Pos;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Blocks packing.
    Error,
    /// May be packed; listed in the officer's report.
    Warning,
    /// No effect.
    Info,
}

/// A diagnostic code: `Code(305)` is LC0305.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub u16);

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Path inside the module, `units/01-a.fr.md`; empty while a single text is parsed.
    pub file: String,
    /// Where it starts.
    pub pos: Pos,
    /// Where it ends, exclusive.
    pub end: Option<Pos>,
    /// What stands for the `…` of message and help, in order.
    pub details: Vec<String>,
    /// A replacement an editor can apply.
    pub fix: Option<Fix>,
}

/// A replacement of a range of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Start, inclusive.
    pub start: Pos,
    /// End, exclusive.
    pub end: Pos,
    /// New text.
    pub text: String,
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LC{:04}", self.0)
    }
}

impl Diagnostic {
    /// A finding at a place; the file is filled in by the checker.
    pub fn new(code: u16, severity: Severity, pos: Pos) -> Self {
        Diagnostic {
            code: Code(code),
            severity,
            file: String::new(),
            pos,
            end: None,
            details: Vec::new(),
            fix: None,
        }
    }

    /// Adds what stands for the next `…` of message or help.
    pub fn detail(mut self, text: impl Into<String>) -> Self {
        self.details.push(text.into());
        self
    }
}

/// The usual severity of a code. LC0216 and LC0303 are also warnings, where the finder says so.
pub fn severity(code: u16) -> Severity {
    match code {
        107 | 114 | 121 | 126 | 199 | 328 | 415 | 512 | 514..=516 => Severity::Info,
        104 | 112 | 113 | 115..=118 | 120 | 123..=125 | 203 | 212 | 214 => Severity::Warning,
        304 | 309 | 312 | 319 | 320 | 325 | 337 | 349 | 350 | 353 | 355..=358 => Severity::Warning,
        405 | 502 | 506..=509 | 513 | 604 | 605 | 607 | 609 | 700..=799 | 806 => Severity::Warning,
        _ => Severity::Error,
    }
}
