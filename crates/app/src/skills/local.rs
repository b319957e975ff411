//! The matrix of this site: versions of what it has otherwise than it is shipped. Every version says who made it and
//! when, and none is ever lost: going back makes a new one.

use ledger::Kind;
use serde::{Deserialize, Serialize};
use store::{Row as Stored, Tx};

use crate::error::{Error, OrNotFound as _, Result};
use crate::record::Write;
use cartography::skills::matrix::{Changes, Key, Matrix, Row};
use cartography::skills::shipped::shipped;

/// `0A10`: the matrix of the site has a new version.
pub const CHANGED: Kind = Kind::Cartography(0x10);

/// What [`CHANGED`] says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Number of the version, from 1.
    pub version: u32,
    /// Version of the shipped matrix it stands on.
    pub shipped: u32,
    /// What was done.
    #[serde(flatten)]
    pub how: How,
    /// The rows it changes.
    pub rows: Vec<ChangedRow>,
}

/// One row of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedRow {
    /// Id of the competence.
    pub competence: String,
    /// Its level.
    pub level: u8,
    /// How it is now; none: as shipped.
    pub row: Option<Row>,
}

/// How a version came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum How {
    /// Made from the shipped one.
    Made,
    /// A row was edited.
    Edited,
    /// Brought in as a file.
    BroughtIn,
    /// An earlier version holds again.
    GoneBack {
        /// Which.
        to: u32,
    },
}

impl How {
    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            How::Made => "made",
            How::Edited => "edited",
            How::BroughtIn => "brought-in",
            How::GoneBack { .. } => "gone-back",
        }
    }

    fn read(name: &str, back_to: u32) -> How {
        match name {
            "made" => How::Made,
            "brought-in" => How::BroughtIn,
            "gone-back" => How::GoneBack { to: back_to },
            _ => How::Edited,
        }
    }
}

/// One version as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub number: u32,
    /// How it came about.
    pub how: How,
    /// When, seconds.
    pub at: i64,
    /// Who made it.
    pub who: String,
    /// How many rows it changed.
    pub changed: i64,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It holds, in this version.
    In(u32),
    /// Somebody was quicker.
    Overtaken(Overtaken),
}

/// A version that was saved while a form was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overtaken {
    /// Its number.
    pub version: u32,
    /// When, seconds.
    pub at: i64,
    /// Who made it.
    pub who: String,
}

/// The latest version; 0 where the site has none of its own.
pub fn latest(tx: &mut Tx) -> Result<u32> {
    let row = tx.query_one(
        "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) FROM matrix_version",
        &[],
    )?;
    Ok(row.get(0)?)
}

/// Every version, the latest first.
pub fn versions(tx: &mut Tx) -> Result<Vec<Version>> {
    let version = |row: &Stored| {
        Ok(Version {
            number: row.get("version")?,
            how: How::read(&row.get::<String>("how")?, row.get("back_to")?),
            at: row.get("at")?,
            who: row.get("who")?,
            changed: row.get("changed")?,
        })
    };
    let rows = tx.query(include_str!("sql/versions.sql"), &[])?;
    rows.iter().map(version).collect()
}

/// The matrix as it was in a version; 0 is the shipped one.
pub fn at(tx: &mut Tx, version: u32) -> Result<Matrix> {
    if version > latest(tx)? {
        return Err(Error::NotFound);
    }
    let mut changes = Changes::new();
    for row in tx.query(include_str!("sql/changes.sql"), &[&i64::from(version)])? {
        let key = Key {
            competence: row.get("competence")?,
            level: row.get("level")?,
        };
        let content: String = row.get("content")?;
        if content.is_empty() {
            changes.remove(&key);
        } else {
            let read = serde_json::from_str(&content);
            changes.insert(key, read.map_err(|error| Error::Ledger(error.to_string()))?);
        }
    }
    Ok(shipped().matrix.with(&changes))
}

/// The matrix as it holds now, with its version.
pub fn now(tx: &mut Tx) -> Result<(u32, Matrix)> {
    let version = latest(tx)?;
    Ok((version, at(tx, version)?))
}

/// Makes the first version, which changes nothing yet. Where there is one already, nothing happens.
pub fn make(w: &mut Write) -> Result<()> {
    if latest(w.tx)? == 0 {
        record(w, How::Made, 0, &shipped().matrix, &shipped().matrix)?;
    }
    Ok(())
}

/// Saves a row that was edited as it stood in version `from`.
pub fn edit(w: &mut Write, from: u32, key: &Key, row: Row) -> Result<Saved> {
    let (version, matrix) = now(w.tx)?;
    let held = matrix.row(key).or_not_found()?;
    if version == 0 || from > version {
        return Err(Error::NotFound);
    }
    if *held == row {
        return Ok(Saved::In(version));
    }
    if let Some(overtaken) = since(w.tx, from, key)? {
        return Ok(Saved::Overtaken(overtaken));
    }
    let changed = matrix.with(&Changes::from([(key.clone(), row)]));
    Ok(Saved::In(record(
        w,
        How::Edited,
        version,
        &matrix,
        &changed,
    )?))
}

/// A whole matrix from a file becomes the next version, if `from` is still the latest.
pub fn bring(w: &mut Write, from: u32, brought: &Matrix) -> Result<Saved> {
    replace(w, from, How::BroughtIn, brought)
}

/// An earlier version holds again, if `from` is still the latest.
pub fn go_back(w: &mut Write, from: u32, to: u32) -> Result<Saved> {
    let earlier = at(w.tx, to)?;
    replace(w, from, How::GoneBack { to }, &earlier)
}

fn replace(w: &mut Write, from: u32, how: How, wanted: &Matrix) -> Result<Saved> {
    let (version, matrix) = now(w.tx)?;
    if matrix == *wanted {
        return Ok(Saved::In(version));
    }
    if from != version {
        let last = versions(w.tx)?.into_iter().next().or_not_found()?;
        return Ok(Saved::Overtaken(Overtaken {
            version: last.number,
            at: last.at,
            who: last.who,
        }));
    }
    Ok(Saved::In(record(w, how, version, &matrix, wanted)?))
}

fn record(w: &mut Write, how: How, version: u32, held: &Matrix, wanted: &Matrix) -> Result<u32> {
    let shipped = &shipped().matrix;
    let rows = wanted
        .beyond(held)
        .into_iter()
        .map(|(key, row)| ChangedRow {
            row: (shipped.row(&key) != Some(&row)).then_some(row),
            competence: key.competence,
            level: key.level,
        });
    let changed = Changed {
        version: version + 1,
        shipped: shipped.version,
        how,
        rows: rows.collect(),
    };
    w.record(CHANGED, &changed)?;
    Ok(changed.version)
}

/// Who changed a row after version `from`.
fn since(tx: &mut Tx, from: u32, key: &Key) -> Result<Option<Overtaken>> {
    let row = tx.query_opt(
        include_str!("sql/since.sql"),
        &[&key.competence, &i64::from(key.level), &i64::from(from)],
    )?;
    let overtaken = |row: Stored| {
        Ok(Overtaken {
            version: row.get("version")?,
            at: row.get("at")?,
            who: row.get("who")?,
        })
    };
    row.map(overtaken).transpose()
}
