//! `lucarne report`: what modules hold, in numbers, as one Markdown page. The numbers are those the checker goes by.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use course::check::{self, craft};
use course::diag::Severity;
use course::easy::{self, Band, Indices};
use course::files::Files;
use course::media::{self, Format};
use course::model::Mode;
use course::module::{Module, UnitFile, language_of};
use course::names::Lang;
use course::walk::Walk;
use course::{pathway, speech};
use parcel::SecretKey;

use crate::admit::pack::{self, PackFault};
use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::Result;
use crate::folder::write_durable;
use crate::module_folder::ModuleFolder;
use crate::write::check::inside;

/// Signs parcels that are only weighed.
const KEY: [u8; 32] = [1; 32];
/// A path with speech in all languages weighs at most so many MB, and in one language so many.
const MOST: [f64; 2] = [80.0, 25.0];

/// Print what modules and paths hold, in numbers.
#[derive(Debug, Clone, clap::Args)]
pub struct Report {
    /// Folder of modules and paths, or one of them
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Write the page here instead of printing it
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// A module with what it weighs.
struct Weighed {
    files: ModuleFolder,
    module: Module,
    warnings: usize,
    /// Bytes of its parcel.
    parcel: usize,
}

impl Report {
    /// Reads, packs and counts everything.
    pub fn run(&self) -> Result<Outcome> {
        if !self.dir.is_dir() {
            return Ok(wrong_use(format!("{} is not a folder", self.dir.display())));
        }
        let mut modules = Vec::new();
        let mut paths = 0;
        for dir in inside(&self.dir)? {
            let files = ModuleFolder::open(&dir)?;
            if dir.join(pathway::FILE).is_file() {
                paths += match weight(&files) {
                    Ok(bytes) => bytes,
                    Err(fault) => return Ok(faults(format!("{}: {fault}", dir.display()))),
                };
                continue;
            }
            match weighed(files) {
                Ok(one) => modules.push(one),
                Err(fault) => return Ok(faults(format!("{}: {fault}", dir.display()))),
            }
        }
        let page = page(&modules, paths);
        match &self.out {
            Some(file) => write_durable(file, page.as_bytes()).map(|()| Outcome::Done),
            None => print(&page),
        }
    }
}

fn weight(files: &ModuleFolder) -> std::result::Result<usize, PackFault> {
    let key = SecretKey::from_bytes(&KEY);
    let packed = pack::pack(files, &key, "org.example.report", "2026-01-01")?;
    Ok(packed.zip()?.len())
}

fn weighed(files: ModuleFolder) -> std::result::Result<Weighed, PackFault> {
    let parcel = weight(&files)?;
    let report = check::check(&files);
    let warnings = report.count(Severity::Warning);
    match report.module {
        Some(module) => Ok(Weighed {
            files,
            module,
            warnings,
            parcel,
        }),
        None => Err(PackFault::Errors(Box::new(report))),
    }
}

fn page(modules: &[Weighed], paths: usize) -> String {
    let mut out = String::from(
        "# Courses in numbers\n\n\
         Made by `cargo xtask courses`; do not edit. The numbers come from the functions that the checker uses.\n\n",
    );
    languages(&mut out, modules);
    activities(&mut out, modules);
    places(&mut out, modules);
    tests(&mut out, modules);
    readability(&mut out, modules);
    weights(&mut out, modules, paths);
    out
}

fn row(out: &mut String, cells: &[String]) {
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

fn head(out: &mut String, cells: &[&str]) {
    row(
        out,
        &cells.iter().map(ToString::to_string).collect::<Vec<_>>(),
    );
    row(out, &vec!["---".to_owned(); cells.len()]);
}

/// One row a module and language.
fn languages(out: &mut String, modules: &[Weighed]) {
    out.push_str("## Modules and languages\n\n");
    head(
        out,
        &[
            "Module",
            "Language",
            "Units",
            "Tests",
            "Activities",
            "Words",
            "Minutes",
            "Texts with speech",
            "Speech, minutes",
            "Speech, kB",
            "Media, kB",
            "Statements with source",
            "Warnings",
        ],
    );
    for one in modules {
        let manifest = &one.module.manifest;
        for lang in &manifest.languages {
            let units: Vec<&UnitFile> = one.module.units_in(lang).map(|(_, file)| file).collect();
            let practice = |file: &&&UnitFile| file.unit.front.mode == Mode::Practice;
            let taught = units.iter().filter(practice).count();
            let activities: usize = units.iter().map(|file| count(file)).sum();
            let sourced = units.iter();
            let sourced: usize = sourced
                .map(|file| craft::statements(&file.unit, lang.language()))
                .sum();
            let (all, missing) = speech::coverage(&one.module, lang);
            let (seconds, bytes) = spoken(one, lang);
            row(
                out,
                &[
                    manifest.id.clone(),
                    lang.to_string(),
                    taught.to_string(),
                    (units.len() - taught).to_string(),
                    activities.to_string(),
                    easy::module_counts(&one.module, lang).words.to_string(),
                    manifest.minutes.to_string(),
                    format!("{} of {all}", all - missing),
                    format!("{:.1}", seconds / 60.0),
                    kilo(bytes),
                    kilo(media_bytes(one, lang)),
                    sourced.to_string(),
                    one.warnings.to_string(),
                ],
            );
        }
    }
    out.push_str(
        "\nWarnings are those of the whole module; texts without speech count as one warning a language. \
         A statement with source is a sentence of the unit's own list of sources.\n\n",
    );
}

fn count(file: &UnitFile) -> usize {
    Walk::over(&file.unit.blocks).activities.len()
}

/// Seconds and bytes of the recorded and rendered speech of a language.
fn spoken(one: &Weighed, lang: &Lang) -> (f64, u64) {
    let files = one.module.speech_files.get(lang).into_iter().flatten();
    let (mut seconds, mut bytes) = (0.0, 0);
    for (name, size) in files {
        let sound = one.files.read(&format!("speech/{lang}/{name}.opus"));
        let facts = sound.map(|sound| media::probe(Format::Opus, &sound));
        if let Ok(Ok(facts)) = facts {
            seconds += facts.millis.unwrap_or_default() as f64 / 1000.0;
        }
        bytes += size;
    }
    (seconds, bytes)
}

/// Bytes below `media/` that a learner of this language may meet.
fn media_bytes(one: &Weighed, lang: &Lang) -> u64 {
    let files = one.module.media.values();
    let met = files.filter(|file| {
        let path = format!("media/{}", file.path);
        language_of(&path, &one.module.manifest).is_none_or(|own| own == *lang)
    });
    met.map(|file| file.size).sum()
}

/// Activities by type; they are the same in every language.
fn activities(out: &mut String, modules: &[Weighed]) {
    out.push_str("## Activities by type\n\n");
    let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, one) in modules.iter().enumerate() {
        for (_, file) in one.module.units_in(&one.module.manifest.source) {
            for (activity, _, _) in Walk::over(&file.unit.blocks).activities {
                let row = kinds.entry(activity.kind.keyword());
                row.or_insert_with(|| vec![0; modules.len()])[at] += 1;
            }
        }
    }
    table(
        out,
        "Type",
        modules,
        kinds.into_iter().map(|(kind, row)| (kind.to_owned(), row)),
    );
}

/// Where the right option of single choices stands.
fn places(out: &mut String, modules: &[Weighed]) {
    out.push_str("## Place of the right option in single choices\n\n");
    let counted: Vec<craft::Places> = modules
        .iter()
        .map(|one| craft::right_places(&one.module))
        .collect();
    let most = counted.iter().map(|one| one.counts.len()).max();
    let rows = (0..most.unwrap_or_default()).map(|at| {
        let of = |one: &craft::Places| one.counts.get(at).copied().unwrap_or_default();
        ((at + 1).to_string(), counted.iter().map(of).collect())
    });
    table(out, "Place", modules, rows);
}

fn table(
    out: &mut String,
    first: &str,
    modules: &[Weighed],
    rows: impl Iterator<Item = (String, Vec<usize>)>,
) {
    let ids = modules.iter().map(|one| one.module.manifest.id.as_str());
    let titles: Vec<&str> = std::iter::once(first).chain(ids).collect();
    head(out, &titles);
    for (name, counts) in rows {
        let counts = counts.iter().map(ToString::to_string);
        row(
            out,
            &std::iter::once(name).chain(counts).collect::<Vec<_>>(),
        );
    }
    out.push('\n');
}

/// Items of the tests by objective.
fn tests(out: &mut String, modules: &[Weighed]) {
    out.push_str("## Items of the tests by objective\n\n");
    head(out, &["Module", "Test", "Items", "Objective: items"]);
    for one in modules {
        let manifest = &one.module.manifest;
        for (id, file) in one.module.units_in(&manifest.source) {
            if file.unit.front.mode != Mode::Test {
                continue;
            }
            let mut by: BTreeMap<String, usize> = BTreeMap::new();
            for ((_, objective), count) in craft::items(file) {
                let objective = objective.map_or_else(|| "–".to_owned(), |one| one.to_string());
                *by.entry(objective).or_default() += count;
            }
            let told: Vec<String> = by.iter().map(|(one, n)| format!("{one}: {n}")).collect();
            let cells = [
                manifest.id.clone(),
                id.to_owned(),
                by.values().sum::<usize>().to_string(),
                told.join(", "),
            ];
            row(out, &cells);
        }
    }
    out.push('\n');
}

/// Indices of each unit and of each whole module, with the band of its reading level.
fn readability(out: &mut String, modules: &[Weighed]) {
    out.push_str(
        "## Readability\n\n\
         LIX: higher is harder. The other index is that of the language (en Flesch, fr Kandel-Moles, it Gulpease; none \
         for ro): higher is easier. The band is the target of the module's reading level for a whole module; a single \
         unit may lie outside. Indices are never compared across languages.\n\n",
    );
    head(
        out,
        &[
            "Module", "Unit", "Language", "Words", "LIX", "Index", "Band", "",
        ],
    );
    for one in modules {
        let manifest = &one.module.manifest;
        for lang in &manifest.languages {
            let band = Band::of(manifest.reading, lang.language());
            let mut line = |unit: &str, counts: easy::Counts| {
                let seen = easy::indices(&counts, lang.language());
                let fits = band.is_none_or(|band| band.holds(&seen));
                let cells = [
                    manifest.id.clone(),
                    unit.to_owned(),
                    lang.to_string(),
                    counts.words.to_string(),
                    number(seen.lix),
                    number(seen.ease()),
                    told_band(manifest.reading.as_str(), band, &seen),
                    if fits { "within" } else { "outside" }.to_owned(),
                ];
                row(out, &cells);
            };
            line("**all**", easy::module_counts(&one.module, lang));
            for (id, file) in one.module.units_in(lang) {
                line(id, easy::unit_counts(&file.unit, lang));
            }
        }
    }
    out.push('\n');
}

fn number(index: Option<f64>) -> String {
    index.map_or_else(|| "–".to_owned(), |index| format!("{index:.0}"))
}

fn told_band(reading: &str, band: Option<Band>, seen: &Indices) -> String {
    match (band, seen.ease()) {
        (None, _) => reading.to_owned(),
        (Some(band), None) => format!("{reading}: ≤ {}", band.lix),
        (Some(band), Some(_)) => format!("{reading}: ≤ {}, ≥ {}", band.lix, band.ease),
    }
}

/// What everything weighs as parcels, for all languages and for each.
fn weights(out: &mut String, modules: &[Weighed], paths: usize) {
    out.push_str("## Size as parcels, in MB\n\n");
    let mut all: Vec<&Lang> = modules
        .iter()
        .flat_map(|one| &one.module.manifest.languages)
        .collect();
    all.sort();
    all.dedup();
    let tags: Vec<&str> = all.iter().map(|lang| lang.as_str()).collect();
    head(out, &[&["Module", "All languages"], &tags[..]].concat());
    let mut sums = vec![paths; tags.len() + 1];
    for one in modules {
        let alone = all.iter().map(|lang| only(one, lang));
        let sizes: Vec<usize> = std::iter::once(one.parcel).chain(alone).collect();
        let cells = sizes.iter().map(|size| mega(*size));
        let id = one.module.manifest.id.clone();
        row(out, &std::iter::once(id).chain(cells).collect::<Vec<_>>());
        sums.iter_mut()
            .zip(&sizes)
            .for_each(|(sum, size)| *sum += size);
    }
    let cells = sums.iter().map(|size| mega(*size));
    let name = "**whole path**".to_owned();
    row(out, &std::iter::once(name).chain(cells).collect::<Vec<_>>());
    let [all, one] = MOST;
    let _ = writeln!(
        out,
        "\nAt most {all} MB for all languages, {one} MB for one. A language alone is its parcel without the files of the \
         other languages and their share of the manifest."
    );
}

/// The parcel without the files of other languages, each with its share of what the parcel adds to all of them.
fn only(one: &Weighed, lang: &Lang) -> usize {
    let manifest = &one.module.manifest;
    if !manifest.languages.contains(lang) {
        return 0;
    }
    let (mut files, mut bytes) = (0, 0);
    let (mut foreign, mut foreign_bytes) = (0, 0);
    for entry in one.files.list() {
        files += 1;
        bytes += entry.size;
        if language_of(&entry.path, manifest).is_some_and(|own| own != *lang) {
            foreign += 1;
            foreign_bytes += entry.size;
        }
    }
    let parcel = u64::try_from(one.parcel).unwrap_or(u64::MAX);
    let wrapping = parcel.saturating_sub(bytes) * foreign / files.max(1);
    usize::try_from(parcel.saturating_sub(foreign_bytes + wrapping)).unwrap_or(usize::MAX)
}

fn kilo(bytes: u64) -> String {
    format!("{:.0}", bytes as f64 / 1000.0)
}

fn mega(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_shipped_courses_are_counted() {
        let humanum = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../courses/humanum");
        let one = weighed(ModuleFolder::open(&humanum).expect("a folder")).expect("a module");
        let page = page(&[one], 0);
        for words in [
            "| humanum | fr | 7 | 2 |",
            "| choice | 15 |",
            "| humanum | 08-before | 10 |",
            "| humanum | **all** | en |",
            "| **whole path** |",
        ] {
            assert!(page.contains(words), "{words}\n{page}");
        }
    }
}
