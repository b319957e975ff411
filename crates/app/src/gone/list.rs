//! `erased.list`: who was erased, outside of the database and of its copies, and stronger than both.

use std::fs;
use std::io::{ErrorKind, Write as _};

use ledger::{EventRef, Id};

use crate::error::{Error, Result};
use crate::folder::Folder;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who; a random id that stands for nobody any more.
    pub person: Id,
    /// The number of the order.
    pub order: String,
    /// The event `person.erased`.
    pub event: String,
}

const NAME: &str = "LUCARNE1/erased";

impl Line {
    /// A line of the list.
    pub fn new(person: Id, order: &str, event: &EventRef) -> Line {
        Line {
            person,
            order: order.to_owned(),
            event: event.to_string(),
        }
    }

    fn parse(text: &str) -> Option<Line> {
        let mut words = text.split(' ');
        let (Some(NAME), Some(person), Some(order), Some(event), None) = (
            words.next(),
            words.next(),
            words.next(),
            words.next(),
            words.next(),
        ) else {
            return None;
        };
        Some(Line {
            person: person.parse().ok()?,
            order: order.to_owned(),
            event: event.to_owned(),
        })
    }

    fn text(&self) -> String {
        format!("{NAME} {} {} {}\n", self.person, self.order, self.event)
    }
}

/// The bytes of the list, empty if nobody was erased.
pub fn bytes(folder: &Folder) -> Result<Vec<u8>> {
    let path = folder.erased();
    match fs::read(&path) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::file(&path, error)),
    }
}

/// All lines. One that was cut by a power failure is passed over: the event in the ledger brings it back.
pub fn read(folder: &Folder) -> Result<Vec<Line>> {
    Ok(lines(&bytes(folder)?))
}

/// The lines in these bytes.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    String::from_utf8_lossy(bytes)
        .lines()
        .filter_map(Line::parse)
        .collect()
}

/// How many people are on the list.
pub fn count(folder: &Folder) -> Result<u64> {
    Ok(read(folder)?.len() as u64)
}

/// Appends what the list lacks, durable when this returns. Nothing is ever taken out.
pub fn add(folder: &Folder, new: &[Line]) -> Result<()> {
    let known = read(folder)?;
    let mut text = String::new();
    for line in new {
        if !known.iter().any(|one| one.person == line.person) {
            text.push_str(&line.text());
        }
    }
    if text.is_empty() {
        return Ok(());
    }
    let path = folder.erased();
    // A line cut by a power failure ends here.
    if bytes(folder)?.last().is_some_and(|last| *last != b'\n') {
        text.insert(0, '\n');
    }
    let append = || {
        let mut file = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::File::open(folder.path())?.sync_all()
    };
    append().map_err(|error| Error::file(&path, error))
}
