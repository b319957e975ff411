//! What was done at the console of the machine, where nobody is signed in: recorded at once where the command has the
//! ledger, else left as a note that the site records when it next looks.

use std::fs;

use ledger::{Actor, Id, Kind};
use locale::Lang;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};
use crate::page::moment;
use crate::record::{self, Write};
use crate::site::Site;
use crate::{clock, random};

/// The station of whoever sits at the machine itself.
pub const STATION: &str = "console";

/// `policy.set`: not a switch, but what was done with the rights of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicySet {
    /// What was done.
    pub console: Done,
}

/// One act at the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Which.
    pub act: Act,
    /// What it was done to, by the name that people know.
    pub about: String,
    /// When, seconds since 1970.
    pub made: i64,
    /// Names the note, so that it is recorded once.
    pub note: Id,
}

/// What can be done there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// A hub was made.
    HubMade,
    /// A hub was copied to another medium.
    HubCopied,
    /// A publisher was trusted before the site was set up.
    PublisherTrusted,
    /// Learners were entered from a table.
    LearnersEntered,
}

impl Done {
    /// Done now.
    pub fn now(act: Act, about: impl Into<String>) -> Done {
        Done {
            act,
            about: about.into(),
            made: clock::seconds(),
            note: random::id(),
        }
    }

    /// Leaves a note for the site.
    pub fn leave(&self, folder: &Folder) -> Result<()> {
        let text = serde_json::to_vec(self).map_err(|error| Error::Internal(error.to_string()))?;
        let name = format!("console-{}.json", self.note);
        write_durable(&folder.notes().join(name), &text)
    }

    /// Records it.
    pub fn record(self, w: &mut Write) -> Result<()> {
        w.record(Kind::PolicySet, &PolicySet { console: self })
            .map(drop)
    }

    /// In one sentence.
    pub fn words(&self, t: Lang) -> String {
        let (when, about) = (moment(t, self.made), self.about.as_str());
        match self.act {
            Act::HubMade => t.audit_console_hub(&when, about),
            Act::HubCopied => t.audit_console_copy(&when, about),
            Act::PublisherTrusted => t.audit_console_publisher(&when, about),
            Act::LearnersEntered => t.audit_console_learners(&when, about),
        }
    }
}

/// Records all notes and takes them away. What is no note is left alone.
pub async fn look(site: &Site) -> Result<()> {
    for entry in fs::read_dir(site.folder.notes())
        .into_iter()
        .flatten()
        .flatten()
    {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if !name.starts_with("console-") || !name.ends_with(".json") {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let Ok(done) = serde_json::from_slice::<Done>(&bytes) else {
            continue;
        };
        site.write_even_full(Actor::SYSTEM, move |w| {
            if recorded(w, &done)? {
                return Ok(());
            }
            done.record(w)
        })
        .await?;
        fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    }
    Ok(())
}

/// Whether a power failure came between the event and taking the note away. There are few such events, and fewer notes.
fn recorded(w: &mut Write, done: &Done) -> Result<bool> {
    let keys = std::sync::Arc::clone(w.keys());
    let rows = w.tx.query(
        "SELECT hash, header, subject, body FROM event WHERE kind = $1",
        &[&i64::from(Kind::PolicySet.code())],
    )?;
    for row in &rows {
        let known = record::stored(row, &keys)?.happened;
        let known = known.and_then(|one| one.data::<PolicySet>().ok());
        if known.is_some_and(|known| known.console.note == done.note) {
            return Ok(true);
        }
    }
    Ok(false)
}
