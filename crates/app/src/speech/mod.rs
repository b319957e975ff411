//! `lucarne speech`: renders what a module lacks in speech with a voice program, beside what people recorded.
//!
//! A file is named by its text, so a sound can never be played for another text; a recorded one always wins.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use course::module::Module;
use course::names::Lang;
use course::speech::{Index, Recording, Wanted, wanted};
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::module_folder::ModuleFolder;
use crate::write::check::side_by_side;

mod ogg;
pub mod voice;

use voice::Voice;

/// So many sounds are rendered between two writings of the index.
const BATCH: usize = 64;

/// Render the speech a module lacks.
#[derive(Debug, Clone, clap::Args)]
pub struct Speech {
    /// Folder of the module
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Only this language (repeat for several); all languages of the module if absent
    #[arg(long = "lang")]
    langs: Vec<String>,
    #[command(flatten)]
    voice: voice::Settings,
    /// Remove synthetic sounds that fit no text any more
    #[arg(long)]
    prune: bool,
}

/// What was done for one language.
#[derive(Debug, Default)]
struct Done {
    rendered: usize,
    kept: usize,
    recorded: usize,
    pruned: usize,
}

impl Speech {
    /// Renders what is missing.
    pub fn run(&self) -> Result<Outcome> {
        if !self.dir.join("module.toml").is_file() {
            return Ok(wrong_use(format!(
                "{} is not the folder of a module",
                self.dir.display()
            )));
        }
        let (module, _) = Module::load(&ModuleFolder::open(&self.dir)?);
        let Some(module) = module else {
            return Ok(faults(format!(
                "module.toml cannot be used; see: lucarne check {}",
                self.dir.display()
            )));
        };
        let langs: Vec<Lang> = module.manifest.all_languages().cloned().collect();
        if let Some(other) = self
            .langs
            .iter()
            .find(|one| langs.iter().all(|lang| lang.as_str() != *one))
        {
            return Ok(wrong_use(format!("the module has no texts in “{other}”")));
        }
        let chosen = |lang: &&Lang| {
            self.langs.is_empty() || self.langs.iter().any(|one| one == lang.as_str())
        };
        for lang in langs.iter().filter(chosen) {
            let begun = Instant::now();
            let done = match self.language(&module, lang) {
                Ok(done) => done,
                Err(Error::Invalid { message, .. }) => return Ok(faults(message)),
                Err(error) => return Err(error),
            };
            print(&report(lang, &done, begun.elapsed()))?;
        }
        Ok(Outcome::Done)
    }

    fn language(&self, module: &Module, lang: &Lang) -> Result<Done> {
        let shelf = Shelf::open(&self.dir, module, lang)?;
        let texts = wanted(module, lang);
        let names: BTreeSet<&str> = texts.iter().map(|one| one.name.as_str()).collect();
        let mut done = Done::default();
        let mut index = shelf.index.clone();
        if self.prune {
            done.pruned = shelf.prune(&mut index, &names)?;
        }
        let mut missing: BTreeMap<&str, &Wanted> = BTreeMap::new();
        for one in texts.iter().filter(|one| !one.own) {
            match shelf.state(&one.name) {
                State::Missing => {
                    missing.insert(&one.name, one);
                }
                State::Synthetic => done.kept += 1,
                State::Recorded => done.recorded += 1,
            }
        }
        if !missing.is_empty() {
            let voice = self.voice.find(lang.as_str())?;
            let missing: Vec<&Wanted> = missing.into_values().collect();
            done.rendered = shelf.render(&missing, &voice, &mut index)?;
        } else if self.prune {
            shelf.write_index(&index)?;
        }
        Ok(done)
    }
}

fn report(lang: &Lang, done: &Done, time: Duration) -> String {
    let seconds = time.as_secs_f64().max(0.001);
    let rate = done.rendered as f64 / seconds;
    format!(
        "{lang}: {} rendered in {seconds:.1} s ({rate:.0} a second), {} kept, {} recorded by people, {} removed\n",
        done.rendered,
        done.kept,
        done.recorded,
        done.pruned,
        lang = lang.as_str()
    )
}

/// Where a sound stands.
enum State {
    Missing,
    Synthetic,
    Recorded,
}

/// `speech/<lang>/` of a module.
struct Shelf {
    dir: PathBuf,
    index: Index,
}

impl Shelf {
    /// Opens the folder; half-written files of an earlier run that was stopped are removed.
    fn open(module_dir: &Path, module: &Module, lang: &Lang) -> Result<Shelf> {
        let dir = module_dir.join("speech").join(lang.as_str());
        for entry in fs::read_dir(&dir).into_iter().flatten().flatten() {
            let end = entry.path().extension().map(std::ffi::OsStr::to_owned);
            if end.is_some_and(|end| end == "part" || end == "new") {
                fs::remove_file(entry.path()).map_err(|error| Error::file(&dir, error))?;
            }
        }
        let index = module.speech.get(lang).cloned().unwrap_or_default();
        Ok(Shelf { dir, index })
    }

    /// A file that the index does not know was put there by somebody, and counts as recorded.
    fn state(&self, name: &str) -> State {
        let there = self.file(name).is_file();
        match (there, self.index.get(name)) {
            (true, Some(one)) if one.synthetic => State::Synthetic,
            (true, _) => State::Recorded,
            (false, Some(one)) if !one.synthetic => State::Recorded,
            (false, _) => State::Missing,
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}.opus"))
    }

    fn prune(&self, index: &mut Index, names: &BTreeSet<&str>) -> Result<usize> {
        let stale: Vec<String> = index
            .iter()
            .filter(|(name, one)| one.synthetic && !names.contains(name.as_str()))
            .map(|(name, _)| name.clone())
            .collect();
        for name in &stale {
            let path = self.file(name);
            if path.exists() {
                fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
            }
            index.remove(name);
        }
        Ok(stale.len())
    }

    /// Renders batch by batch: first the index that says they are synthetic, then the sounds under their names.
    /// Whenever this is stopped, a later run goes on and takes no sound for a recorded one.
    fn render(&self, missing: &[&Wanted], voice: &Voice, index: &mut Index) -> Result<usize> {
        fs::create_dir_all(&self.dir).map_err(|error| Error::file(&self.dir, error))?;
        let bar = progress(missing.len());
        for batch in missing.chunks(BATCH) {
            let sounds = side_by_side(batch, |one| {
                let sound = voice.render(&one.text)?;
                bar.inc(1);
                Ok((one.name.clone(), sound))
            })?;
            for (name, _) in &sounds {
                index.insert(name.clone(), voice.recording());
            }
            self.write_index(index)?;
            for (name, sound) in sounds {
                self.write(&name, &sound)?;
            }
        }
        bar.finish_and_clear();
        Ok(missing.len())
    }

    /// A sound has its name only when it is whole.
    fn write(&self, name: &str, sound: &[u8]) -> Result<()> {
        let part = self.dir.join(format!("{name}.part"));
        fs::write(&part, sound)
            .and_then(|()| fs::rename(&part, self.file(name)))
            .map_err(|error| Error::file(&part, error))
    }

    fn write_index(&self, index: &Index) -> Result<()> {
        crate::folder::write_durable(&self.dir.join("index.toml"), index_text(index).as_bytes())
    }
}

/// `index.toml`, in the order of the names.
fn index_text(index: &Index) -> String {
    let entry = |(name, one): (&String, &Recording)| {
        let made = if one.synthetic {
            "synthetic"
        } else {
            "recorded"
        };
        let quoted = |text: &str| toml::Value::from(text).to_string();
        format!(
            "[{name}]\nmade = \"{made}\"\nby = {}\nlicence = {}\n",
            quoted(&one.by),
            quoted(&one.licence)
        )
    };
    index.iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn progress(count: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta} left");
    ProgressBar::new(count as u64).with_style(style.unwrap_or(ProgressStyle::default_bar()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_index_reads_back() {
        let mut index = Index::new();
        let recording = Recording {
            synthetic: true,
            by: "espeak-ng \"fr\"".into(),
            licence: "CC0-1.0".into(),
        };
        index.insert("d4b7a66f1c37ec154e391ec05f050330".into(), recording);
        let (read, found) =
            course::speech::index("speech/fr/index.toml", index_text(&index).as_bytes());
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(read, index);
    }
}
