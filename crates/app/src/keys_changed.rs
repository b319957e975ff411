//! Which keys of the site were changed, and by which way: the recovery sheet that opens copies, and the authority that
//! stations trust. What is done at the console beside the running site waits as a note until the site records it.

use std::fs;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};
use crate::{clock, random};

/// `policy.set`: not a switch, but who can open what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// What was changed.
    pub key: KeyChanged,
}

/// Another key is used from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyChanged {
    /// Which one.
    pub what: What,
    /// By which way.
    pub way: Way,
    /// Why, where somebody was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    /// Its eight words.
    pub words: String,
    /// The eight words of the one before; absent for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// When, seconds since 1970.
    pub made: i64,
}

/// A key of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// The recovery sheet: who has it opens every copy made for it.
    Sheet,
    /// The authority: stations believe whatever it vouches for.
    Authority,
}

/// How it was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    /// By a command at the console of the machine.
    Console,
    /// In the browser, where it was shown to be on paper.
    Page,
    /// Confirmed by two people, and not yet on paper.
    Confirmed,
    /// Nobody said so: the program found it changed.
    Found,
}

/// Why there is another recovery sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// The sheet was lost, or cannot be read any more
    Lost,
    /// Somebody saw it who should not have
    Seen,
    /// Nothing happened: it is time for a new one
    Renewed,
}

impl What {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            What::Sheet => "sheet",
            What::Authority => "authority",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<What> {
        let all = [What::Sheet, What::Authority];
        all.into_iter().find(|what| what.name() == name)
    }
}

impl Way {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Way::Console => "console",
            Way::Page => "page",
            Way::Confirmed => "confirmed",
            Way::Found => "found",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Way> {
        let all = [Way::Console, Way::Page, Way::Confirmed, Way::Found];
        all.into_iter().find(|way| way.name() == name)
    }
}

impl Why {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Why::Lost => "lost",
            Why::Seen => "seen",
            Why::Renewed => "renewed",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Why> {
        let all = [Why::Lost, Why::Seen, Why::Renewed];
        all.into_iter().find(|why| why.name() == name)
    }
}

impl KeyChanged {
    /// Changed now.
    pub fn now(what: What, way: Way, words: String, before: Option<String>) -> KeyChanged {
        KeyChanged {
            what,
            way,
            why: None,
            before: before.filter(|one| *one != words),
            words,
            made: clock::seconds(),
        }
    }

    /// Leaves a note for the site, which records it when it next looks.
    pub fn leave(&self, folder: &Folder) -> Result<()> {
        let text = serde_json::to_vec(self).map_err(|error| Error::Internal(error.to_string()))?;
        let name = format!("key-{}.json", random::id());
        write_durable(&folder.notes().join(name), &text)
    }
}

/// The notes that wait, each after the one whose key it replaced, whatever the clock said. What is no note is left alone.
pub fn notes(folder: &Folder) -> Result<Vec<(std::path::PathBuf, KeyChanged)>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder.notes()).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if !name.is_some_and(|name| name.starts_with("key-") && name.ends_with(".json")) {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        if let Ok(changed) = serde_json::from_slice::<KeyChanged>(&bytes) {
            all.push((path, changed));
        }
    }
    all.sort_by_key(|(_, one)| one.made);
    let mut in_order = Vec::with_capacity(all.len());
    while !all.is_empty() {
        let first = all.iter().position(|(_, one)| {
            let mut others = all.iter().map(|(_, other)| other);
            !others.any(|other| other.what == one.what && one.before.as_ref() == Some(&other.words))
        });
        in_order.push(all.remove(first.unwrap_or(0)));
    }
    Ok(in_order)
}
