//! Up to four initiatives side by side: one row a fact, with what is the same and what differs.

use locale::Lang;

use crate::atlas::Atlas;
use crate::field::Field;
use crate::initiative::Initiative;
use crate::text::Text;
use crate::told::{FactTold, InitiativeTold};

/// Initiatives side by side.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// The initiatives, as they were asked for.
    pub columns: Vec<InitiativeTold<'a>>,
    /// One row a fact; rows of which nothing is known anywhere are left out.
    pub rows: Vec<Row<'a>>,
}

/// One fact of all columns.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Which fact.
    pub field: Field,
    /// One cell for each column.
    pub cells: Vec<Vec<Entry<'a>>>,
    /// Whether all columns say the same.
    pub same: bool,
}

/// One entry of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The code, where the fact has codes: what makes entries the same.
    pub code: Option<&'a str>,
    /// What the reader sees.
    pub text: Shown<'a>,
    /// The note of a lever or an obstacle.
    pub note: Option<Text<'a>>,
    /// Whether every column has this entry.
    pub everywhere: bool,
}

/// A text or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// A text in its language.
    Text(Text<'a>),
    /// A year.
    Year(u16),
    /// The address of a source.
    Source(&'a str),
}

/// The most that stand side by side.
pub const MOST_COLUMNS: usize = 4;

impl Atlas {
    /// The initiatives of these ids side by side: each once, at most [`MOST_COLUMNS`], unknown ids left out.
    pub fn compare(&self, ids: &[&str], lang: Lang) -> Comparison<'_> {
        let mut records: Vec<&Initiative> = Vec::new();
        for record in ids.iter().filter_map(|id| self.initiative(id)) {
            if records.len() < MOST_COLUMNS && !records.iter().any(|one| one.id == record.id) {
                records.push(record);
            }
        }
        let columns: Vec<InitiativeTold<'_>> = records
            .into_iter()
            .map(|record| self.tell(record, lang))
            .collect();
        let fields = Field::COMPARED.iter();
        let rows = fields
            .map(|field| self.row(*field, &columns, lang))
            .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
            .collect();
        Comparison { columns, rows }
    }

    fn row<'a>(&'a self, field: Field, columns: &[InitiativeTold<'a>], lang: Lang) -> Row<'a> {
        let mut cells: Vec<Vec<Entry<'a>>> = columns
            .iter()
            .map(|told| self.cell(field, told, lang))
            .collect();
        let before = cells.clone();
        for entry in cells.iter_mut().flatten() {
            let has = |cell: &Vec<Entry<'a>>| cell.iter().any(|one| one.is_like(entry));
            entry.everywhere = before.iter().all(has);
        }
        let same = cells.iter().flatten().all(|entry| entry.everywhere)
            && cells.windows(2).all(|two| two[0].len() == two[1].len());
        Row { field, cells, same }
    }

    fn cell<'a>(&'a self, field: Field, told: &InitiativeTold<'a>, lang: Lang) -> Vec<Entry<'a>> {
        let record = told.record;
        let coded = |list: Option<crate::Facet>, codes: Vec<&'a str>| {
            let entries = codes.into_iter().map(|code| {
                let label = list.map_or(Text::english(code), |facet| self.label(facet, code, lang));
                Entry::new(Some(code), Shown::Text(label))
            });
            entries.collect::<Vec<_>>()
        };
        if let Some(facet) = field.facet()
            && !matches!(field, Field::Levers | Field::Obstacles)
        {
            return coded(Some(facet), facet.codes(record));
        }
        match field {
            Field::Levers => facts(&told.levers),
            Field::Obstacles => facts(&told.obstacles),
            Field::AlsoKnownAs => texts(&told.also_known_as),
            Field::Functions => texts(&told.functions),
            Field::PlaceLabel => texts(&[told.place]),
            Field::Precision => vec![Entry::new(
                Some(record.place.precision.code()),
                Shown::Text(told.precision),
            )],
            Field::Period => texts(&[told.period]),
            Field::InternetNote => texts(&[told.internet_note]),
            Field::Summary => texts(&[told.summary]),
            Field::Users => texts(&[told.users]),
            Field::Figures => texts(&[told.figures]),
            Field::Notes => texts(&[told.notes]),
            Field::StartYear | Field::EndYear => {
                let start = field == Field::StartYear;
                let year = if start {
                    record.start_year
                } else {
                    record.end_year
                };
                let years = year.into_iter();
                years
                    .map(|year| Entry::new(None, Shown::Year(year.get())))
                    .collect()
            }
            Field::Sources => {
                let sources = record.sources.iter();
                sources
                    .map(|one| Entry::new(None, Shown::Source(&one.url)))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

impl<'a> Entry<'a> {
    fn new(code: Option<&'a str>, text: Shown<'a>) -> Entry<'a> {
        Entry {
            code,
            text,
            note: None,
            everywhere: false,
        }
    }

    /// The same code; where there are no codes, the same text. Notes explain and do not make a difference.
    fn is_like(&self, other: &Entry<'_>) -> bool {
        match (self.code, other.code) {
            (Some(one), Some(other)) => one == other,
            _ => self.text == other.text,
        }
    }
}

fn texts<'a>(texts: &[Text<'a>]) -> Vec<Entry<'a>> {
    let known = texts.iter().filter(|text| !text.is_empty());
    known
        .map(|text| Entry::new(None, Shown::Text(*text)))
        .collect()
}

fn facts<'a>(facts: &[FactTold<'a>]) -> Vec<Entry<'a>> {
    let entries = facts.iter().map(|fact| Entry {
        note: Some(fact.note),
        ..Entry::new(Some(fact.code), Shown::Text(fact.label))
    });
    entries.collect()
}
