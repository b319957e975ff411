//! Titles in lists: in the reader's language when the module or path has it, else in the language it was written in.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs;

use course::render::direction;
use course::{manifest, pathway};
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::admit::PATH;
use crate::error::{Error, Result};
use crate::site::Site;

/// An item of a parcel: the parcel, and the thing across versions.
pub type Item = (Id, Id);

/// A title that knows its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// What it says.
    pub text: String,
    /// Its language, where that is not the reader's.
    foreign: Option<String>,
}

impl Title {
    /// What `lang=` has to say.
    pub fn foreign(&self) -> Option<&str> {
        self.foreign.as_deref()
    }

    /// Where its line begins, where its language is not the reader's.
    pub fn dir(&self) -> &'static str {
        self.foreign().map_or("auto", direction)
    }

    /// From titles by language.
    fn among<'a>(
        t: Lang,
        source: &str,
        all: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Option<Title> {
        let (mut own, mut first) = (None, None);
        for (tag, text) in all {
            if tag == t.tag() {
                own = Some((tag, text));
            } else if tag == source {
                first = Some((tag, text));
            }
        }
        let (tag, text) = own.or(first)?;
        Some(Title {
            text: text.to_owned(),
            foreign: (tag != t.tag()).then(|| tag.to_owned()),
        })
    }

    fn of_module(t: Lang, module: &manifest::Manifest) -> Option<Title> {
        let all = module.texts.iter();
        let all = all.map(|(tag, texts)| (tag.as_str(), texts.title.as_str()));
        Title::among(t, module.source.as_str(), all)
    }

    fn of_path(t: Lang, path: &pathway::Path) -> Option<Title> {
        let all = path.texts.iter();
        let all = all.map(|(tag, texts)| (tag.as_str(), texts.title.as_str()));
        Title::among(t, path.source.as_str(), all)
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The titles of a list.
pub struct Titles(HashMap<Item, Title>);

impl Titles {
    /// Those of modules in use are in memory; those of all others are read from what came with the parcel.
    pub async fn read(site: &Site, t: Lang, wanted: HashSet<Item>) -> Result<Titles> {
        let mut titles = HashMap::new();
        let mut sought = HashSet::new();
        let shelved = |(parcel, series): Item| {
            let shelved = site.library.series(series)?;
            let same = shelved.parcel == parcel;
            same.then(|| Title::of_module(t, &shelved.module.manifest))?
        };
        for item in wanted {
            if let Some(title) = shelved(item) {
                titles.insert(item, title);
            } else {
                sought.insert(item);
            }
        }
        if sought.is_empty() {
            return Ok(Titles(titles));
        }
        let folder = site.folder.clone();
        let files = site.read(sheets).await?;
        let read = move || {
            let files = files.into_iter();
            let files = files.filter(|(item, ..)| sought.contains(item));
            let title = |(item, kind, sha256): Sheet| {
                let bytes = fs::read(folder.blob(&sha256)).ok()?;
                let title = match kind.as_str() {
                    PATH => Title::of_path(t, &pathway::parse(&bytes).0?)?,
                    _ => Title::of_module(t, &manifest::parse(&bytes).0?)?,
                };
                Some((item, title))
            };
            files.filter_map(title).collect::<Vec<_>>()
        };
        let read = tokio::task::spawn_blocking(read).await;
        titles.extend(read.map_err(|error| Error::Internal(error.to_string()))?);
        Ok(Titles(titles))
    }

    /// The title of an item; what was recorded, when its files are gone.
    pub fn of(&self, item: Item, recorded: &str) -> Title {
        self.0.get(&item).cloned().unwrap_or_else(|| Title {
            text: recorded.to_owned(),
            foreign: None,
        })
    }
}

/// The file of an item that says what it is: the item, its kind, and the SHA-256 of the file.
type Sheet = (Item, String, [u8; 32]);

fn sheets(tx: &mut Tx) -> Result<Vec<Sheet>> {
    let rows = tx.query(include_str!("sql/sheets.sql"), &[])?;
    let one = |row: &store::Row| {
        let id = |name: &str| Ok::<_, Error>(Id::from_bytes(row.get(name)?));
        Ok((
            (id("parcel")?, id("series")?),
            row.get("kind")?,
            row.get("sha256")?,
        ))
    };
    rows.iter().map(one).collect()
}
