//! `lucarne new`: a module that can be checked and tried at once, to be written over.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::{Outcome, print, wrong_use};
use crate::error::{Error, Result};
use crate::write::model::{self, Model};

/// Make a new module from a model.
#[derive(Debug, Clone, clap::Args)]
pub struct New {
    /// Folder to make; its name is the id of the module
    #[arg(value_name = "DIR", required_unless_present = "list")]
    dir: Option<PathBuf>,
    /// Model to begin with
    #[arg(long, value_name = "NAME", default_value = "lesson")]
    model: String,
    /// Language in which the module is written first
    #[arg(long, default_value = "en")]
    lang: String,
    /// Title of the module
    #[arg(long)]
    title: Option<String>,
    /// List the models and their languages
    #[arg(long)]
    list: bool,
}

impl New {
    /// Writes the files of the model into a new or empty folder.
    pub fn run(&self) -> Result<Outcome> {
        let Some(dir) = self.dir.as_deref().filter(|_| !self.list) else {
            return self.print_list();
        };
        let models = model::all();
        let Some(model) = models.iter().find(|one| one.name == self.model) else {
            let known: Vec<&str> = models.iter().map(|one| one.name).collect();
            return Ok(wrong_use(format!(
                "there is no model “{}”. There are: {}",
                self.model,
                known.join(", ")
            )));
        };
        if let Some(reason) = self.refusal(dir, model) {
            return Ok(wrong_use(reason));
        }
        let files = model.module(&id(dir), &self.lang, self.title.as_deref());
        for (path, bytes) in &files {
            write(&dir.join(path), bytes)?;
        }
        print(&format!(
            "{} files in {dir}\nNext: lucarne check {dir}; lucarne preview {dir}\n",
            files.len(),
            dir = dir.display()
        ))
    }

    fn refusal(&self, dir: &Path, model: &Model) -> Option<String> {
        let id = id(dir);
        if !is_module_id(&id) {
            return Some(format!(
                "“{id}” cannot be the id of a module: 3 to 64 small letters, digits and hyphens, beginning with a letter"
            ));
        }
        if !model.languages().contains(&self.lang) {
            return Some(format!(
                "the model “{}” has no texts in “{}”, but in: {}",
                model.name,
                self.lang,
                model.languages().join(", ")
            ));
        }
        if dir.exists() && fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_some()) {
            return Some(format!(
                "{} is there already and is not an empty folder",
                dir.display()
            ));
        }
        None
    }

    fn print_list(&self) -> Result<Outcome> {
        let mut out = String::new();
        for model in model::all() {
            let (title, summary) = model.about(&self.lang);
            out.push_str(&format!(
                "{:12} {title} ({})\n{:12} {summary}\n",
                model.name,
                model.languages().join(", "),
                ""
            ));
        }
        print(&out)
    }
}

/// The id of a module in this folder.
fn id(dir: &Path) -> String {
    let name = dir.file_name().map(|name| name.to_string_lossy());
    name.unwrap_or_default().into_owned()
}

fn is_module_id(id: &str) -> bool {
    let inner = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (3..=64).contains(&id.len()) && id.as_bytes()[0].is_ascii_lowercase() && id.bytes().all(inner)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|error| Error::file(parent, error))?;
    }
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}
