//! Diagnostics: what is wrong, where, why and how to mend it (section 17 of the format).
//!
//! Codes are stable for ever. Messages are made from the code and its details when shown, in four languages.

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
