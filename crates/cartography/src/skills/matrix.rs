//! The matrix of digital skills adapted to prison: for each competence and level what one can do, how it can be
//! practised inside, what shows it, and what it is good for after release; and what a site changed of it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::skills::codes::{Evidence, Practice, Tongue, Use};
use crate::skills::framework::Texts;

/// Levels the matrix speaks of.
pub const LEVELS: [u8; 4] = [1, 2, 3, 4];

/// A whole matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// `lucarne.prison-matrix`.
    pub format: String,
    /// Version of what is shipped.
    pub version: u32,
    /// Languages every sentence has.
    pub languages: Vec<Tongue>,
    /// How it was made.
    pub note: String,
    /// Frameworks it refers to.
    pub frameworks: Vec<String>,
    /// One line for each competence.
    pub competences: Vec<Line>,
}

/// A competence with its four levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// `1.1`.
    pub id: String,
    /// The competence in each framework, `digcomp-2.2/1.1`.
    pub refs: Vec<String>,
    /// What it is good for after release.
    pub useful_for: Vec<Use>,
    /// The same in one sentence.
    pub usefulness: Texts,
    /// Levels 1 to 4.
    pub levels: Vec<Row>,
}

/// One row: a competence at one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// 1…4.
    pub level: u8,
    /// "I can …".
    pub i_can: Texts,
    /// How it can be practised inside.
    pub practice: Ways,
    /// What can show it.
    pub evidence: Vec<Evidence>,
    /// The site does not use this row.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// What the site says about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Ways to practise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ways {
    /// The usual way.
    pub main: Practice,
    /// Others.
    pub also: Vec<Practice>,
}

impl Ways {
    /// Whether this is one of the ways.
    pub fn has(&self, way: Practice) -> bool {
        self.main == way || self.also.contains(&way)
    }
}

/// Names a row: `1.1@2`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Id of the competence in the matrix.
    pub competence: String,
    /// 1…4.
    pub level: u8,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.competence, self.level)
    }
}

/// The rows that a site has otherwise than they are shipped.
pub type Changes = BTreeMap<Key, Row>;

impl Matrix {
    /// Every row with its line, in order.
    pub fn rows(&self) -> impl Iterator<Item = (&Line, &Row)> {
        let lines = self.competences.iter();
        lines.flat_map(|line| line.levels.iter().map(move |row| (line, row)))
    }

    /// A row.
    pub fn row(&self, key: &Key) -> Option<&Row> {
        let line = self
            .competences
            .iter()
            .find(|line| line.id == key.competence)?;
        line.levels.iter().find(|row| row.level == key.level)
    }

    /// The line of a competence of a framework.
    pub fn line(&self, framework: &str, code: &str) -> Option<&Line> {
        let wanted = format!("{framework}/{code}");
        self.competences
            .iter()
            .find(|line| line.refs.contains(&wanted))
    }

    /// The same with what a site changed.
    #[must_use]
    pub fn with(&self, changes: &Changes) -> Matrix {
        let mut matrix = self.clone();
        for line in &mut matrix.competences {
            let competence = line.id.clone();
            for row in &mut line.levels {
                let key = Key {
                    competence: competence.clone(),
                    level: row.level,
                };
                if let Some(changed) = changes.get(&key) {
                    row.clone_from(changed);
                }
            }
        }
        matrix
    }

    /// The rows of this matrix that the other has not, or has otherwise.
    pub fn beyond(&self, other: &Matrix) -> Changes {
        self.rows()
            .map(|(line, row)| (key(line, row), row))
            .filter(|(key, row)| other.row(key) != Some(*row))
            .map(|(key, row)| (key, row.clone()))
            .collect()
    }

    /// As it stands in a file.
    pub fn to_json(&self) -> String {
        // Nothing of a matrix can fail to be written: texts and whole numbers only.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// The name of a row.
pub fn key(line: &Line, row: &Row) -> Key {
    Key {
        competence: line.id.clone(),
        level: row.level,
    }
}

/// A row that two matrices have differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Which row.
    pub key: Key,
    /// How the one has it.
    pub one: &'a Row,
    /// How the other has it.
    pub other: &'a Row,
    /// What differs.
    pub parts: Vec<Part>,
}

/// A part of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// "I can …" in a language.
    ICan(Tongue),
    /// Ways to practise.
    Practice,
    /// What can show it.
    Evidence,
    /// Whether it is used.
    Hidden,
    /// The note.
    Note,
}

/// Where two rows differ.
pub fn parts(one: &Row, other: &Row) -> Vec<Part> {
    let spoken = Tongue::ALL
        .iter()
        .copied()
        .filter(|tongue| one.i_can.get(tongue) != other.i_can.get(tongue))
        .map(Part::ICan);
    let others = [
        (one.practice != other.practice, Part::Practice),
        (one.evidence != other.evidence, Part::Evidence),
        (one.hidden != other.hidden, Part::Hidden),
        (one.note != other.note, Part::Note),
    ];
    let others = others.into_iter().filter(|(differs, _)| *differs);
    spoken.chain(others.map(|(_, part)| part)).collect()
}

/// The rows that two matrices have differently.
pub fn compare<'a>(one: &'a Matrix, other: &'a Matrix) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    for (line, row) in one.rows() {
        let key = key(line, row);
        let Some(twin) = other.row(&key) else {
            continue;
        };
        let parts = parts(row, twin);
        if !parts.is_empty() {
            found.push(Difference {
                key,
                one: row,
                other: twin,
                parts,
            });
        }
    }
    found
}
