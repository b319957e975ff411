//! How much a field may hold.

/// The longest text, in characters.
pub(crate) const LONGEST_TEXT: usize = 4_000;
/// The most entries of a list.
pub(crate) const MOST_ENTRIES: usize = 60;
/// The longest list, all entries together, in characters: what a cell of a workbook holds.
pub(crate) const LONGEST_LIST: usize = 24_000;
