//! `path.toml`: an ordered list of modules (section 3).

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Severity};
use crate::manifest::{self, Version, at_most, language};
use crate::model::Pos;
use crate::names::{self, Lang};
use crate::table::{self, Placed, Reader, Table};

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

/// Reads `path.toml` and checks its own sense; `None` when it is not TOML or lacks id or source.
pub fn parse(bytes: &[u8]) -> (Option<Path>, Vec<Diagnostic>) {
    let (path, mut found) = table::read("path.toml", bytes, path);
    for one in &mut found {
        "path.toml".clone_into(&mut one.file);
    }
    (path.flatten(), found)
}

/// LC0217 for every module of the path that is not known, given the known ids with their versions.
pub fn unknown(path: &Path, known: &BTreeMap<String, Vec<Version>>) -> Vec<Diagnostic> {
    let fits = |module: &PathModule| {
        known.get(&module.id).is_some_and(|versions| {
            versions
                .iter()
                .any(|have| have.0 == module.version.0 && *have >= module.version)
        })
    };
    let missing = path.modules.iter().filter(|module| !fits(module));
    missing.map(lost).collect()
}

fn lost(module: &PathModule) -> Diagnostic {
    let mut one = Diagnostic::new(217, Severity::Error, module.pos).detail(&module.id);
    "path.toml".clone_into(&mut one.file);
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
    for lang in languages.iter().filter(|lang| !texts.contains_key(*lang)) {
        r.report(608, Severity::Error, root.pos(), &[lang.as_str()]);
    }
    let modules = r.list(root, "modules", module);
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
