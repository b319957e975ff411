//! What a document is made of.

use std::collections::BTreeSet;

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// What it is about, in a line.
    pub subtitle: String,
    /// The language of everything that does not say otherwise.
    pub tongue: Tongue,
    /// The day it speaks of.
    pub day: Day,
    /// That day and the version, as the reader's language says them.
    pub dated: String,
    /// Which state of the data it was made from.
    pub version: String,
    /// The words that renderers need.
    pub words: Words,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A language with its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tongue {
    /// Its tag, `fr`.
    pub tag: &'static str,
    /// Whether it runs from right to left.
    pub rtl: bool,
}

impl Tongue {
    /// `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// 1…12.
    pub month: u8,
    /// 1…31.
    pub day: u8,
}

impl Day {
    /// `2026-12-31`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Words of renderers in the language of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Above the list of headings.
    pub contents: String,
    /// Before the number of a table.
    pub table: String,
    /// Before the number of a figure.
    pub figure: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; level 1 is the highest below the title.
    Heading {
        /// 1…4.
        level: u8,
        /// Unlike every other anchor of the document; see [`anchor`].
        id: String,
        /// What it says.
        text: Vec<Run>,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// Something to keep in mind, set apart.
    Note(Vec<Run>),
    /// Points without an order.
    List(Vec<Vec<Run>>),
    /// Rows and columns.
    Table(Table),
    /// A drawing.
    Figure(Figure),
    /// What follows begins a page of paper.
    PageBreak,
    /// Where things are known from.
    Sources(Vec<Source>),
}

/// Words that look alike and speak one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// Their language, where it is not that of the document.
    pub tongue: Option<Tongue>,
    /// The anchor in this document they lead to.
    pub to: Option<String>,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Look {
    /// Like those around.
    #[default]
    Plain,
    /// Important.
    Strong,
    /// Stressed.
    Emphasis,
}

impl Run {
    /// Words of the document's language.
    pub fn plain(text: impl Into<String>) -> Run {
        Run {
            text: text.into(),
            look: Look::Plain,
            tongue: None,
            to: None,
        }
    }

    /// Important words.
    pub fn strong(text: impl Into<String>) -> Run {
        Run {
            look: Look::Strong,
            ..Run::plain(text)
        }
    }

    /// Stressed words.
    pub fn emphasis(text: impl Into<String>) -> Run {
        Run {
            look: Look::Emphasis,
            ..Run::plain(text)
        }
    }

    /// The same in another language.
    #[must_use]
    pub fn spoken(self, tongue: Option<Tongue>) -> Run {
        Run { tongue, ..self }
    }

    /// The same, leading to an anchor.
    #[must_use]
    pub fn leading_to(self, id: impl Into<String>) -> Run {
        Run {
            to: Some(id.into()),
            ..self
        }
    }
}

/// Rows and columns; the first cell of a row is its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows; unlike the captions of other tables.
    pub caption: String,
    /// One for each column.
    pub head: Vec<String>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its lines.
    pub lines: Vec<Vec<Run>>,
    /// Whether it is a number, which stands at the end of its column.
    pub number: bool,
}

impl Cell {
    /// One line of words.
    pub fn of(runs: Vec<Run>) -> Cell {
        Cell {
            lines: vec![runs],
            number: false,
        }
    }

    /// Plain words.
    pub fn word(text: impl Into<String>) -> Cell {
        Cell::of(vec![Run::plain(text)])
    }

    /// Several lines.
    pub fn lines(lines: Vec<Vec<Run>>) -> Cell {
        Cell {
            lines,
            number: false,
        }
    }

    /// A number as it is written.
    pub fn number(text: impl Into<String>) -> Cell {
        Cell {
            number: true,
            ..Cell::word(text)
        }
    }

    /// All its runs.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.lines.iter().flatten()
    }
}

/// A drawing with its name and what it says in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Unlike every other anchor.
    pub id: String,
    /// What stands below it; unlike the captions of other figures.
    pub caption: String,
    /// What is to be seen, for those who do not see it, and where the same stands in words.
    pub description: String,
    /// SVG for wide pages and for paper, as the crate `chart` writes it.
    pub wide: String,
    /// The same for small windows.
    pub narrow: String,
    /// What the signs mean: the list in HTML that the crate `chart` writes, or nothing.
    pub legend: String,
}

/// Where things are known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its anchor.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is.
    pub text: String,
}

impl Document {
    /// Every anchor that can be led to.
    pub fn anchors(&self) -> BTreeSet<&str> {
        let ids = self.blocks.iter().flat_map(|block| match block {
            Block::Heading { id, .. } | Block::Figure(Figure { id, .. }) => vec![id.as_str()],
            Block::Sources(all) => all.iter().map(|one| one.id.as_str()).collect(),
            _ => Vec::new(),
        });
        ids.collect()
    }

    /// Every run, in order.
    pub fn runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note(text) => {
                text.iter().collect::<Vec<_>>()
            }
            Block::List(items) => items.iter().flatten().collect(),
            Block::Table(table) => table.rows.iter().flatten().flat_map(Cell::runs).collect(),
            Block::Figure(_) | Block::PageBreak | Block::Sources(_) => Vec::new(),
        })
    }

    /// Anchors that runs lead to and that are not there.
    pub fn dangling(&self) -> BTreeSet<&str> {
        let anchors = self.anchors();
        let led = self.runs().filter_map(|run| run.to.as_deref());
        led.filter(|to| !anchors.contains(to)).collect()
    }
}

/// An anchor made of any text: small letters, digits and hyphens, with `prefix` before it.
pub fn anchor(prefix: &str, text: &str) -> String {
    let mut id = format!("{prefix}-");
    for letter in text.chars() {
        match letter.to_ascii_lowercase() {
            plain @ ('a'..='z' | '0'..='9') => id.push(plain),
            _ if id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    id.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_holds_nothing_that_a_format_could_take_for_its_own() {
        assert_eq!(anchor("i", "Virtual Campus (DE)!"), "i-virtual-campus-de");
        assert_eq!(anchor("i", "\"><script>"), "i-script");
        assert_eq!(anchor("i", "șț"), "i");
    }
}
