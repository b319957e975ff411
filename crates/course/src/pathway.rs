//! `path.toml`: an ordered list of modules (section 3).

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Severity};
use crate::files::Files;
use crate::limits;
use crate::manifest::{self, Version, at_most, language};
use crate::model::Pos;
use crate::module::FIRST;
use crate::names::{self, Lang};
use crate::table::{self, Placed, Reader, Table};

/// The only file of a path.
pub const FILE: &str = "path.toml";

/// A read `path.toml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Id of the path.
    pub id: String,
    /// Its version.
    pub version: Version,
    /// Language in which it is written first.
    pub source: Lang,
    /// Languages offered.
    pub languages: Vec<Lang>,
    /// Title and summary by language.
    pub texts: BTreeMap<Lang, PathTexts>,
    /// The modules, in order.
    pub modules: Vec<PathModule>,
}

/// Title and summary of a path in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathTexts {
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: String,
}

/// One module of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathModule {
    /// Id of the module.
    pub id: String,
    /// Lowest version; the same MAJOR is meant.
    pub version: Version,
    /// Needed to finish the path.
    pub required: bool,
    /// Earlier modules of the path that must be finished first.
    pub needs: Vec<String>,
    /// Where it stands.
    pub pos: Pos,
}

/// What a check of a path found.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The path, when `path.toml` can be used.
    pub path: Option<Path>,
    /// What was found, by line and code.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks the folder of a path: one file, which says what it must. Whether its modules are known is another question.
pub fn check(files: &dyn Files) -> Checked {
    let file = |name: &str, one: Diagnostic| Diagnostic {
        file: name.to_owned(),
        ..one
    };
    let entries = files.list();
    let others = entries.iter().filter(|entry| entry.path != FILE);
    let mut diagnostics: Vec<Diagnostic> = others
        .map(|entry| {
            let one = Diagnostic::new(212, Severity::Warning, FIRST).detail(&entry.path);
            file(&entry.path, one)
        })
        .collect();
    let size = entries.iter().find(|entry| entry.path == FILE);
    let bytes = match size {
        Some(entry) if entry.size > limits::TOML_FILE => {
            diagnostics.push(file(FILE, limits::too_large(entry.size, limits::TOML_FILE)));
            None
        }
        _ => files.read(FILE).ok(),
    };
    let Some(bytes) = bytes else {
        let missing = Diagnostic::new(201, Severity::Error, FIRST);
        diagnostics.push(file(FILE, missing.detail(FILE).detail("–")));
        return Checked {
            path: None,
            diagnostics,
        };
    };
    let (path, found) = parse(&bytes);
    diagnostics.extend(found);
    if let (Some(path), Some(folder)) = (&path, files.folder())
        && folder != path.id
    {
        let one = Diagnostic::new(205, Severity::Error, FIRST);
        diagnostics.push(file(FILE, one.detail(folder).detail(&path.id)));
    }
    diagnostics.sort_by_key(|one| (one.file.clone(), one.pos, one.code));
    Checked { path, diagnostics }
}

impl Path {
    /// Title and summary in a language, else in the source language.
    pub fn texts(&self, lang: &str) -> Option<(&Lang, &PathTexts)> {
        let own = self.texts.iter().find(|(tag, _)| tag.as_str() == lang);
        own.or_else(|| self.texts.get_key_value(&self.source))
    }

    /// The title in a language, else in the source language, else the id.
    pub fn title(&self, lang: &str) -> &str {
        self.texts(lang).map_or(&self.id, |(_, texts)| &texts.title)
    }
}

impl PathModule {
    /// Whether a version of the module will do.
    pub fn takes(&self, have: Version) -> bool {
        have.0 == self.version.0 && have >= self.version
    }
}

/// Reads `path.toml` and checks its own sense; `None` when it is not TOML or lacks id or source.
pub fn parse(bytes: &[u8]) -> (Option<Path>, Vec<Diagnostic>) {
    let (path, mut found) = table::read(FILE, bytes, path);
    for one in &mut found {
        FILE.clone_into(&mut one.file);
    }
    (path.flatten(), found)
}

/// LC0217 for every module of the path that is not known, given the known ids with their versions.
pub fn unknown(path: &Path, known: &BTreeMap<String, Vec<Version>>) -> Vec<Diagnostic> {
    let fits = |module: &PathModule| {
        let versions = known.get(&module.id);
        versions.is_some_and(|versions| versions.iter().any(|have| module.takes(*have)))
    };
    let missing = path.modules.iter().filter(|module| !fits(module));
    missing.map(lost).collect()
}

fn lost(module: &PathModule) -> Diagnostic {
    let mut one = Diagnostic::new(217, Severity::Error, module.pos).detail(&module.id);
    FILE.clone_into(&mut one.file);
    one
}

fn path(r: &mut Reader<'_>, root: Table<'_, '_>) -> Option<Path> {
    r.only(
        root,
        &[
            "lucarne",
            "kind",
            "id",
            "version",
            "source",
            "languages",
            "text",
            "modules",
        ],
    );
    if let Some(format) = r
        .need_number(root, "lucarne", 1..=i64::MAX)
        .filter(|one| one.value > manifest::FORMAT)
    {
        r.report(
            206,
            Severity::Error,
            format.pos,
            &[&format.value.to_string()],
        );
    }
    if let Some(kind) = r
        .need_text(root, "kind")
        .filter(|kind| kind.value != "path")
    {
        r.refuse(kind.pos, "kind", "path");
    }
    let id = r.need_text(root, "id");
    if let Some(id) = id.as_ref().filter(|id| !names::is_module_id(&id.value)) {
        r.report(211, Severity::Error, id.pos, &[&id.value]);
    }
    let version = manifest::version(r, root);
    let source = r
        .need_text(root, "source")
        .and_then(|one| language(r, &one));
    let languages: Vec<Lang> = r
        .need_texts(root, "languages")
        .iter()
        .filter_map(|one| language(r, one))
        .collect();
    let texts = r.tables(root, "text", |r, tag, table| {
        let lang = language(
            r,
            &Placed {
                value: tag.to_owned(),
                pos: table.pos(),
            },
        )?;
        Some((lang, texts(r, table)?))
    });
    let texts: BTreeMap<Lang, PathTexts> = texts.into_values().collect();
    let told = |lang: &Lang| {
        let texts = texts.get(lang);
        texts.is_some_and(|one| !one.title.trim().is_empty() && !one.summary.trim().is_empty())
    };
    for lang in languages.iter().filter(|lang| !told(lang)) {
        r.report(608, Severity::Error, root.pos(), &[lang.as_str()]);
    }
    let modules = r.list(root, "modules", module);
    if modules.is_empty() {
        r.report(202, Severity::Error, root.pos(), &["modules"]);
    }
    order(r, &modules);
    Some(Path {
        id: id?.value,
        version: version?,
        source: source?,
        languages,
        texts,
        modules,
    })
}

fn texts(r: &mut Reader<'_>, table: Table<'_, '_>) -> Option<PathTexts> {
    r.only(table, &["title", "summary"]);
    let (title, summary) = (r.need_text(table, "title"), r.need_text(table, "summary"));
    title.iter().for_each(|one| at_most(r, one, 80));
    summary.iter().for_each(|one| at_most(r, one, 300));
    Some(PathTexts {
        title: title?.value,
        summary: summary?.value,
    })
}

fn module(r: &mut Reader<'_>, table: Table<'_, '_>) -> Option<PathModule> {
    r.only(table, &["id", "version", "required", "needs"]);
    let id = r.need_text(table, "id");
    let version = manifest::version(r, table);
    let required = r.flag(table, "required").unwrap_or(true);
    let needs = r
        .texts(table, "needs")
        .into_iter()
        .map(|one| one.value)
        .collect();
    Some(PathModule {
        id: id?.value,
        version: version?,
        required,
        needs,
        pos: table.pos(),
    })
}

/// A module may only need earlier ones: so no circle can be written without LC0217.
fn order(r: &mut Reader<'_>, modules: &[PathModule]) {
    let mut earlier = BTreeSet::new();
    for module in modules {
        if let Some(need) = module
            .needs
            .iter()
            .find(|need| !earlier.contains(need.as_str()))
        {
            r.report(217, Severity::Error, module.pos, &[need]);
        }
        if !earlier.insert(module.id.as_str()) {
            r.report(210, Severity::Error, module.pos, &[&module.id]);
        }
    }
}
