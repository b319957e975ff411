//! Facts as a file, which travels between sites.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::fact::{Fact, Spurious};

/// What the file says of itself.
pub const FORMAT: &str = "lucarne.facts";
/// The largest file that is read, in bytes.
const LARGEST: usize = 16 * 1024 * 1024;
/// The most facts of a file.
const MOST: usize = 20_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    version: u32,
    facts: Vec<Fact>,
}

/// Why a file is not one of facts.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unfit {
    /// It cannot be read.
    #[error("{0}")]
    Unreadable(String),
    /// It says of itself that it is something else.
    #[error("the file is not {FORMAT}, version 1")]
    Other,
    /// It is larger than is read, or holds more facts.
    #[error("the file is larger than is read at once")]
    Large,
    /// A fact is none.
    #[error("fact {0}: {1}")]
    Fact(usize, Spurious),
    /// A fact stands there twice.
    #[error("fact {0} stands there twice")]
    Twice(usize),
}

/// Facts as a file. The same facts give the same bytes.
pub fn write<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Result<Vec<u8>, Unfit> {
    let mut facts: Vec<Fact> = facts.into_iter().cloned().collect();
    facts.sort_by(|a, b| (&a.record, a.field, a.id).cmp(&(&b.record, b.field, b.id)));
    let file = File {
        format: FORMAT.to_owned(),
        version: 1,
        facts,
    };
    let unwritable = |error: serde_json::Error| Unfit::Unreadable(error.to_string());
    let mut bytes = serde_json::to_vec_pretty(&file).map_err(unwritable)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The facts of a file: all, or none and why.
pub fn read(bytes: &[u8]) -> Result<Vec<Fact>, Unfit> {
    if bytes.len() > LARGEST {
        return Err(Unfit::Large);
    }
    let unreadable = |error: serde_json::Error| Unfit::Unreadable(error.to_string());
    let file: File = serde_json::from_slice(bytes).map_err(unreadable)?;
    if file.format != FORMAT || file.version != 1 {
        return Err(Unfit::Other);
    }
    if file.facts.len() > MOST {
        return Err(Unfit::Large);
    }
    let mut seen = BTreeSet::new();
    for (at, fact) in file.facts.iter().enumerate() {
        fact.sound().map_err(|why| Unfit::Fact(at + 1, why))?;
        if !seen.insert(fact.id) {
            return Err(Unfit::Twice(at + 1));
        }
    }
    Ok(file.facts)
}
