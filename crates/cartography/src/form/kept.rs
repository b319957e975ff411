//! What a sort of record is to the forms of files: its columns, its cells, and how it is read from them.

use std::hash::Hash;

use serde::Serialize;

use super::cells::Cell;
use super::reader::Reader;
use crate::facts::{Part, Sort};
use crate::initiative::{Fact, Source};
use crate::vocabulary::List;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// One text, code or id.
    Text,
    /// A number.
    Number,
    /// Texts, codes or ids.
    List,
    /// Codes with notes.
    Facts,
    /// Addresses.
    Sources,
}

/// The columns of the tables of a sort of record.
pub(crate) trait Column: Copy + Eq + Hash + Ord + 'static {
    /// Every column, in order.
    const ALL: &'static [Self];

    /// Its heading.
    fn name(self) -> &'static str;

    /// What it holds.
    fn holds(self) -> Holds;

    /// Whether a table may leave it out: nothing is known then.
    fn may_be_absent(self) -> bool;

    /// The column of a heading.
    fn of(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|column| column.name() == name)
    }
}

/// A record that goes out as a file and comes in again.
pub(super) trait Kept: Serialize + Sized {
    /// Its columns.
    type Column: Column;

    /// What sort of record.
    const SORT: Sort;
    /// What a file of JSON says that it is.
    const FORMAT: &'static str;
    /// What a reader of such a file should know.
    const NOTE: &'static str;
    /// Members of objects that are columns of their own: object, member, column.
    const INSIDE: &'static [(&'static str, &'static str, Self::Column)];
    /// The lists whose codes a workbook explains.
    const LISTS: &'static [List];

    /// Its id.
    fn id(&self) -> &str;

    /// What stands in a cell.
    fn cell(&self, column: Self::Column) -> Cell;

    /// Codes with notes of a column that holds such.
    fn facts(&self, _column: Self::Column) -> &[Fact] {
        &[]
    }

    /// Where it is known from.
    fn sources(&self) -> &[Source];

    /// Reads it; every fault is told to the reader.
    fn read(reader: &mut Reader<'_>) -> Option<Self>;

    /// What it is called, in English.
    fn called(&self) -> String;

    /// The fields that facts speak of.
    fn parts() -> impl Iterator<Item = Part> {
        let parts = Self::SORT.parts().iter().copied();
        parts.filter(|part| *part != Part::Withdrawn)
    }
}
