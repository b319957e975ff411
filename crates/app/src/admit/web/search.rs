//! Looking for a word in every text of a module: units with their keys and notes, scenes, glossaries, descriptions.

use course::files::Files as _;
use course::media::Format;
use course::module::Place;

use crate::admit::web::look::Look;

/// More finds than this are only counted.
const SHOWN: usize = 200;

/// One line that holds the word.
pub struct Find {
    /// Path inside the module.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// The line.
    pub text: String,
    /// Where to read it.
    pub href: String,
}

/// What a search gave.
pub struct Finds {
    /// The first lines.
    pub list: Vec<Find>,
    total: i64,
}

impl Finds {
    /// How many lines there are in all.
    pub fn total(&self) -> i64 {
        self.total
    }
}

/// Every line of every text that holds the word, without regard to case.
pub fn find(look: &Look, word: &str) -> Finds {
    let needle = word.to_lowercase();
    let mut finds = Finds {
        list: Vec::new(),
        total: 0,
    };
    for entry in look.shelved.files.list() {
        if Format::of(&entry.path).is_some() {
            continue;
        }
        let bytes = look.shelved.files.read(&entry.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        for (index, line) in text.lines().enumerate() {
            if !line.to_lowercase().contains(&needle) {
                continue;
            }
            finds.total += 1;
            if finds.list.len() < SHOWN {
                finds.list.push(Find {
                    href: place(look, &entry.path),
                    path: entry.path.clone(),
                    line: index + 1,
                    text: line.to_owned(),
                });
            }
        }
    }
    finds
}

fn place(look: &Look, path: &str) -> String {
    match Place::of(path) {
        Place::Unit(id, lang) => format!("{}/unit/{id}/{}", look.base, lang.as_str()),
        _ => format!("{}/texts#{}", look.base, anchor(path)),
    }
}

/// The name of a text inside the page of texts.
pub fn anchor(path: &str) -> String {
    path.replace(['/', '.'], "-")
}
