//! Checking a whole module: all that reading it alone cannot tell.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Severity};
use crate::files::Files;
use crate::model::Pos;
use crate::module::{Module, UnitFile};
use crate::walk::{Said, Walk};

mod access;
pub mod craft;
mod ids;
mod languages;
mod licence;
mod scenes;
mod skeleton;
mod skills;
mod speech;
mod tree;

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The module, when `module.toml` can be used.
    pub module: Option<Module>,
    /// What was found, by file, line, column and code.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Whether something blocks packing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|one| one.severity == Severity::Error)
    }

    /// How many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    }

    /// The same in strict mode: every warning is an error.
    #[must_use]
    pub fn strict(mut self) -> Report {
        for one in self
            .diagnostics
            .iter_mut()
            .filter(|one| one.severity == Severity::Warning)
        {
            one.severity = Severity::Error;
        }
        self
    }
}

/// Checks a module.
pub fn check(files: &dyn Files) -> Report {
    let (module, found) = Module::load(files);
    let mut findings = Findings { list: found };
    let entries = files.list();
    tree::check(&entries, &mut findings);
    if let Some(module) = &module {
        let seen = Seen::of(module);
        ids::check(module, &seen, files.folder().as_deref(), &mut findings);
        skills::check(module, &seen, &mut findings);
        access::check(module, &seen, files, &entries, &mut findings);
        speech::check(module, &seen, &mut findings);
        languages::check(module, &seen, &mut findings);
        scenes::check(module, &seen, &mut findings);
        craft::check(module, &seen, &mut findings);
        crate::easy::check(module, &seen, &mut findings);
    }
    Report {
        module,
        diagnostics: findings.sorted(),
    }
}

/// What a walk over each unit file meets, and its texts as they are read; made once for all checks.
pub(crate) struct Seen<'m>(BTreeMap<&'m str, (Walk<'m>, Vec<String>)>);

impl<'m> Seen<'m> {
    fn of(module: &'m Module) -> Seen<'m> {
        let files = module.units.values().flat_map(BTreeMap::values);
        let walked = files.map(|file| {
            let walk = Walk::over(&file.unit.blocks);
            let texts = walk.texts.iter().map(Said::read).collect();
            (file.path.as_str(), (walk, texts))
        });
        Seen(walked.collect())
    }

    /// The walk over a unit file of the module.
    pub fn walk(&self, file: &UnitFile) -> &Walk<'m> {
        &self.0[file.path.as_str()].0
    }

    /// Its texts, in the order of the walk.
    pub fn texts(&self, file: &UnitFile) -> &[String] {
        &self.0[file.path.as_str()].1
    }
}

/// Where the checks put what they find.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Diagnostic>,
}

impl Findings {
    pub(crate) fn error(&mut self, code: u16, file: &str, pos: Pos, details: &[&str]) {
        self.add(code, Severity::Error, file, pos, details);
    }

    pub(crate) fn warning(&mut self, code: u16, file: &str, pos: Pos, details: &[&str]) {
        self.add(code, Severity::Warning, file, pos, details);
    }

    pub(crate) fn info(&mut self, code: u16, file: &str, pos: Pos, details: &[&str]) {
        self.add(code, Severity::Info, file, pos, details);
    }

    /// Findings made elsewhere about a file.
    pub(crate) fn take(&mut self, file: &str, list: Vec<Diagnostic>) {
        self.list.extend(list.into_iter().map(|mut one| {
            file.clone_into(&mut one.file);
            one
        }));
    }

    fn add(&mut self, code: u16, severity: Severity, file: &str, pos: Pos, details: &[&str]) {
        let mut one = Diagnostic::new(code, severity, pos);
        file.clone_into(&mut one.file);
        one.details = details.iter().map(ToString::to_string).collect();
        self.list.push(one);
    }

    fn sorted(mut self) -> Vec<Diagnostic> {
        let key = |one: &Diagnostic| (one.file.clone(), one.pos, one.code, one.details.clone());
        self.list.sort_by_cached_key(key);
        self.list.dedup();
        self.list
    }
}
