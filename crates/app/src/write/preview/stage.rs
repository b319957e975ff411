//! What is shown: the module as its files are now, and what each browser answered so far.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::SystemTime;

use course::check::{Report, check};
use course::files::Files as _;
use course::media::{Format, probe};
use course::module::Module;

use crate::error::Result;
use crate::module_folder::ModuleFolder;
use crate::write::preview::attempt::Attempt;

/// More attempts than this are not remembered; the oldest browsers begin again.
const MOST_ATTEMPTS: usize = 10_000;

/// The module as it was read, and how it was found.
pub struct Shown {
    /// The module, when `module.toml` can be used.
    pub module: Option<Module>,
    /// What the checker says.
    pub report: Report,
    /// Its files.
    pub files: ModuleFolder,
    /// Sizes of pictures, by path below `media/`.
    pub pictures: BTreeMap<String, (u32, u32)>,
    state: u64,
}

/// One attempt: browser, unit, language, activity.
pub type Key = (String, String, String, String);

/// Everything the preview knows.
pub struct Stage {
    dir: PathBuf,
    shown: RwLock<Arc<Shown>>,
    /// What each browser answered so far.
    pub attempts: Attempts,
}

/// What was answered so far, in memory only.
#[derive(Default)]
pub struct Attempts(Mutex<HashMap<Key, Attempt>>);

impl Stage {
    /// Reads and checks the module.
    pub fn open(dir: &Path) -> Result<Stage> {
        Ok(Stage {
            dir: dir.to_path_buf(),
            shown: RwLock::new(Arc::new(read(dir)?)),
            attempts: Attempts::default(),
        })
    }

    /// The module as its files are now.
    pub fn shown(&self) -> Result<Arc<Shown>> {
        let known = Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner));
        if known.state == state(&self.dir) {
            return Ok(known);
        }
        let fresh = Arc::new(read(&self.dir)?);
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        Ok(fresh)
    }

    /// A number that changes with the files.
    pub fn state(&self) -> u64 {
        state(&self.dir)
    }
}

impl Attempts {
    /// What was answered so far.
    pub fn attempt(&self, key: &Key) -> Attempt {
        let attempts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        attempts.get(key).cloned().unwrap_or_default()
    }

    /// Keeps what was answered.
    pub fn keep(&self, key: Key, attempt: Attempt) {
        let mut attempts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() >= MOST_ATTEMPTS {
            attempts.clear();
        }
        attempts.insert(key, attempt);
    }
}

fn read(dir: &Path) -> Result<Shown> {
    let state = state(dir);
    let files = ModuleFolder::open(dir)?;
    let mut report = check(&files);
    let module = report.module.take();
    let media = module.iter().flat_map(|module| module.media.keys());
    let size = |path: &String| {
        let bytes = files.read(&format!("media/{path}")).ok()?;
        let size = probe(Format::of(path)?, &bytes).ok()?.size?;
        Some((path.clone(), size))
    };
    let pictures = media.filter_map(size).collect();
    Ok(Shown {
        module,
        report,
        files,
        pictures,
        state,
    })
}

/// Names, lengths and times of all files as one number.
fn state(dir: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let files = ModuleFolder::open(dir).map(|folder| folder.list());
    for entry in files.unwrap_or_default() {
        let times = std::fs::metadata(dir.join(&entry.path)).and_then(|about| about.modified());
        let time = times.unwrap_or(SystemTime::UNIX_EPOCH);
        (entry.path, entry.size, time).hash(&mut hasher);
    }
    hasher.finish()
}
