//! `lucarne check`: everything that is wrong in modules and paths, with place, reason and help.

use std::collections::BTreeMap;
use std::fs;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use course::diag::{Diagnostic, Severity};
use course::manifest::{self, Version};
use course::{message, pathway};
use serde_json::Value;

use crate::cli::{Format, Outcome, print, wrong_use};
use crate::error::{Error, Result};
use crate::module_folder::ModuleFolder;
use crate::write::finding::{self, Printer};

/// Check modules and paths.
#[derive(Debug, Clone, clap::Args)]
pub struct Check {
    /// Folders of modules or paths, or a folder of such folders
    #[arg(required = true, value_name = "DIR")]
    dirs: Vec<PathBuf>,
    /// Readable text, or a JSON array for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Language of messages
    #[arg(long, default_value = "en", value_parser = message::LANGUAGES)]
    lang: String,
    /// Every warning is an error
    #[arg(long)]
    strict: bool,
}

/// What the check of one folder found.
struct Checked {
    dir: PathBuf,
    files: ModuleFolder,
    units: usize,
    findings: Vec<Diagnostic>,
}

impl Check {
    /// Checks all folders and prints what was found.
    pub fn run(&self) -> Result<Outcome> {
        let begun = Instant::now();
        let mut dirs = Vec::new();
        for dir in &self.dirs {
            if !dir.is_dir() {
                return Ok(wrong_use(format!("{} is not a folder", dir.display())));
            }
            dirs.extend(inside(dir)?);
        }
        let mut checked = side_by_side(&dirs, |dir| check_folder(dir))?;
        if self.strict {
            let findings = checked.iter_mut().flat_map(|one| &mut one.findings);
            for one in findings.filter(|one| one.severity == Severity::Warning) {
                one.severity = Severity::Error;
            }
        }
        match self.format {
            Format::Json => print(&self.json(&checked)?)?,
            Format::Text => print(&self.text(&checked, begun))?,
        };
        Ok(match count(&checked, Severity::Error) {
            0 => Outcome::Done,
            _ => Outcome::Faults,
        })
    }

    fn text(&self, checked: &[Checked], begun: Instant) -> String {
        let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let mut out = String::new();
        for one in checked {
            let printer = Printer {
                dir: &one.dir,
                files: &one.files,
                lang: &self.lang,
                colour,
            };
            out.push_str(&printer.print(&one.findings));
        }
        let units: usize = checked.iter().map(|one| one.units).sum();
        out.push_str(&format!(
            "{}, {}: {}, {}, {} ({} ms)\n",
            counted(checked.len(), "folder"),
            counted(units, "unit"),
            counted(count(checked, Severity::Error), "error"),
            counted(count(checked, Severity::Warning), "warning"),
            counted(count(checked, Severity::Info), "note"),
            begun.elapsed().as_millis()
        ));
        out
    }

    fn json(&self, checked: &[Checked]) -> Result<String> {
        let mut all = Vec::new();
        for one in checked {
            for found in &one.findings {
                let mut value = serde_json::to_value(message::json(found, &self.lang))
                    .map_err(|error| Error::Internal(error.to_string()))?;
                value["file"] = Value::from(finding::file(&one.dir, found));
                all.push(value);
            }
        }
        let text = serde_json::to_string_pretty(&all)
            .map_err(|error| Error::Internal(error.to_string()))?;
        Ok(text + "\n")
    }
}

fn counted(n: usize, what: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{n} {what}{ending}")
}

fn count(checked: &[Checked], severity: Severity) -> usize {
    let all = checked.iter().flat_map(|one| &one.findings);
    all.filter(|one| one.severity == severity).count()
}

/// The folder itself, or the modules and paths in it when it is a folder of them.
pub fn inside(dir: &Path) -> Result<Vec<PathBuf>> {
    if is_one(dir) {
        return Ok(vec![dir.to_path_buf()]);
    }
    let mut found: Vec<PathBuf> = below(dir)?.into_iter().filter(|dir| is_one(dir)).collect();
    found.sort();
    // A folder without any module is checked as one: the finding says what is missing.
    Ok(if found.is_empty() {
        vec![dir.to_path_buf()]
    } else {
        found
    })
}

fn below(dir: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(dir).map_err(|error| Error::file(dir, error))?;
    Ok(entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect())
}

fn is_one(dir: &Path) -> bool {
    dir.join("module.toml").is_file() || dir.join(pathway::FILE).is_file()
}

fn check_folder(dir: &Path) -> Result<Checked> {
    let files = ModuleFolder::open(dir)?;
    let (units, findings) = if dir.join(pathway::FILE).is_file() {
        (0, check_path(dir, &files)?)
    } else {
        let report = course::check::check(&files);
        let units = report.module.as_ref();
        let units = units.map_or(0, |module| module.units.values().map(BTreeMap::len).sum());
        (units, report.diagnostics)
    };
    Ok(Checked {
        dir: dir.to_path_buf(),
        files,
        units,
        findings,
    })
}

/// A path, with the modules that stand beside it.
fn check_path(dir: &Path, files: &ModuleFolder) -> Result<Vec<Diagnostic>> {
    let checked = pathway::check(files);
    let mut found = checked.diagnostics;
    if let Some(path) = checked.path {
        found.extend(pathway::unknown(&path, &modules_beside(dir)?));
    }
    found.sort_by_key(|one| (one.file.clone(), one.pos, one.code));
    Ok(found)
}

fn modules_beside(dir: &Path) -> Result<BTreeMap<String, Vec<Version>>> {
    let dir = fs::canonicalize(dir).map_err(|error| Error::file(dir, error))?;
    let mut known: BTreeMap<String, Vec<Version>> = BTreeMap::new();
    let around = below(&dir)?
        .into_iter()
        .chain(dir.parent().map(below).transpose()?.into_iter().flatten());
    for one in around {
        let Ok(bytes) = fs::read(one.join("module.toml")) else {
            continue;
        };
        if let (Some(manifest), _) = manifest::parse(&bytes) {
            known.entry(manifest.id).or_default().push(manifest.version);
        }
    }
    Ok(known)
}

/// Does `act` for each of the list on all processors, and keeps the order.
pub fn side_by_side<T: Sync, R: Send>(
    list: &[T],
    act: impl Fn(&T) -> Result<R> + Sync,
) -> Result<Vec<R>> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Result<R>)>> = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..workers.min(list.len()) {
            scope.spawn(|| {
                while let Some((at, one)) = take(list, &next) {
                    let result = act(one);
                    done.lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push((at, result));
                }
            });
        }
    });
    let mut done = done
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

fn take<'a, T>(list: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    list.get(at).map(|one| (at, one))
}
