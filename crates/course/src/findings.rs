//! Where the parser puts its findings, and the bound of 1000 a file.

use crate::diag::{Diagnostic, Fix, Severity, severity};
use crate::model::Pos;

/// More findings than this are only counted.
const SHOWN: usize = 1000;

/// The findings in one text, in the order they were made.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Diagnostic>,
}

impl Findings {
    /// Adds a finding with its usual severity.
    pub fn add(&mut self, code: u16, pos: Pos, details: &[&str]) {
        self.add_as(code, severity(code), pos, details);
    }

    /// Adds a finding with another severity.
    pub fn add_as(&mut self, code: u16, severity: Severity, pos: Pos, details: &[&str]) {
        let mut finding = Diagnostic::new(code, severity, pos);
        finding.details = details.iter().map(ToString::to_string).collect();
        self.list.push(finding);
    }

    /// Gives the last finding its end.
    pub fn until(&mut self, end: Pos) {
        if let Some(last) = self.list.last_mut() {
            last.end = Some(end);
        }
    }

    /// Gives the last finding a replacement that an editor can apply.
    pub fn fix(&mut self, start: Pos, end: Pos, text: impl Into<String>) {
        if let Some(last) = self.list.last_mut() {
            last.fix = Some(Fix {
                start,
                end,
                text: text.into(),
            });
        }
    }

    /// "Too many or too long", when it is.
    pub fn limit(&mut self, actual: usize, limit: usize, pos: Pos) {
        if actual > limit {
            self.add(410, pos, &[&actual.to_string(), &limit.to_string()]);
        }
    }

    /// Sorted by place and code, at most 1000 and the number of the rest.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.list.sort_by_key(|finding| (finding.pos, finding.code));
        if self.list.len() > SHOWN {
            let left_out = self.list.len() - SHOWN;
            self.list.truncate(SHOWN);
            let pos = self.list.last().map_or(Pos::default(), |last| last.pos);
            self.add(199, pos, &[&left_out.to_string()]);
        }
        self.list
    }
}
