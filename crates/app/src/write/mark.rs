//! `lucarne mark`: what the marker says of one answer, for authors and for tests of other programs.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use course::answer::Answer;
use course::mark::{Surroundings, mark};
use course::media::{self, Format};
use course::model::{Activity, Kind, MediaPath};
use course::module::Place;
use course::render::screens;
use course::scene::{self, Scene};

use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::{Error, Result};

/// Largest answer document that is read.
const LARGEST: u64 = 4 << 20;

/// Mark one answer.
#[derive(Debug, Clone, clap::Args)]
pub struct Mark {
    /// File of the unit; scenes and pictures are looked for in the module around it
    #[arg(value_name = "UNIT.md")]
    unit: PathBuf,
    /// Id of the activity
    #[arg(long, value_name = "ID")]
    activity: String,
    /// Answer document, or - for standard input
    #[arg(long, value_name = "FILE")]
    answer: PathBuf,
}

impl Mark {
    /// Prints the marking as JSON.
    pub fn run(&self) -> Result<Outcome> {
        if !self.unit.is_file() {
            return Ok(wrong_use(format!("{} is not a file", self.unit.display())));
        }
        let bytes = fs::read(&self.unit).map_err(|error| Error::file(&self.unit, error))?;
        let (unit, _) = course::parse::unit(&bytes);
        let screens = screens(&unit);
        let all: Vec<&Activity> = screens
            .iter()
            .flat_map(course::render::Screen::activities)
            .collect();
        let Some(activity) = all.iter().find(|one| one.id == self.activity) else {
            let known: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
            return Ok(faults(format!(
                "{} has no activity “{}”. It has: {}",
                self.unit.display(),
                self.activity,
                known.join(", ")
            )));
        };
        let text = self.read_answer()?;
        let answer: Answer = match serde_json::from_str(&text) {
            Ok(answer) => answer,
            Err(error) => {
                let (line, column) = (error.line(), error.column());
                let at = format!("{}:{line}:{column}", self.answer.display());
                return Ok(faults(format!("{at}: not an answer document: {error}")));
            }
        };
        let around = Around::of(&self.unit);
        let scene = around.scene(activity);
        let marking = mark(
            activity,
            &answer,
            Surroundings {
                picture: around.picture(activity),
                scene: scene.as_ref(),
            },
        );
        let json = serde_json::to_string_pretty(&marking)
            .map_err(|error| Error::Internal(error.to_string()))?;
        print(&(json + "\n"))
    }

    fn read_answer(&self) -> Result<String> {
        let mut text = String::new();
        let read = if self.answer == Path::new("-") {
            std::io::stdin().take(LARGEST).read_to_string(&mut text)
        } else {
            fs::File::open(&self.answer)
                .and_then(|file| file.take(LARGEST).read_to_string(&mut text))
        };
        read.map_err(|error| Error::file(&self.answer, error))?;
        Ok(text)
    }
}

/// The module around a unit file.
struct Around {
    root: PathBuf,
    lang: String,
}

impl Around {
    fn of(unit: &Path) -> Around {
        let name = unit.file_name().unwrap_or_default().to_string_lossy();
        let lang = match Place::of(&format!("units/{name}")) {
            Place::Unit(_, lang) => lang.as_str().to_owned(),
            _ => "en".to_owned(),
        };
        let folder = fs::canonicalize(unit).unwrap_or_else(|_| unit.to_path_buf());
        let root = folder.parent().and_then(Path::parent);
        Around {
            root: root.map(Path::to_path_buf).unwrap_or_default(),
            lang,
        }
    }

    /// Size of the picture of a hotspot: the variant of the language, else the neutral file.
    fn picture(&self, activity: &Activity) -> Option<(u32, u32)> {
        let Kind::Hotspot(hotspot) = &activity.kind else {
            return None;
        };
        let MediaPath(path) = hotspot.image.as_ref()?;
        let (stem, ending) = path.rsplit_once('.')?;
        let format = Format::of(path)?;
        let names = [format!("{stem}.{}.{ending}", self.lang), path.clone()];
        let bytes = names
            .iter()
            .find_map(|name| fs::read(self.root.join("media").join(name)).ok())?;
        media::probe(format, &bytes).ok()?.size
    }

    fn scene(&self, activity: &Activity) -> Option<Scene> {
        let Kind::Simulator(simulator) = &activity.kind else {
            return None;
        };
        let name = format!("scenes/{}.{}.toml", simulator.scene, self.lang);
        let bytes = fs::read(self.root.join(&name)).ok()?;
        scene::parse(&name, &self.lang, &bytes).0
    }
}
