//! A report as it grows: its blocks, and the sources in the order in which they are first named.

use std::collections::HashMap;

use ::cartography::{Initiative, Source as Origin, Text};
use locale::Lang;
use paper::{Block, Cell, Run, Source, Table, anchor};

use crate::printed::tongue;
use crate::report::Ground;

/// A report that is being written.
pub struct Draft<'a> {
    /// What it is made from.
    pub ground: &'a Ground<'a>,
    /// Its language.
    pub t: Lang,
    /// What is written so far.
    pub blocks: Vec<Block>,
    named: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl<'a> Draft<'a> {
    /// An empty one.
    pub fn new(ground: &'a Ground<'a>) -> Draft<'a> {
        Draft {
            ground,
            t: ground.t,
            blocks: Vec::new(),
            named: Vec::new(),
            numbers: HashMap::new(),
        }
    }

    /// A chapter, which begins a page of paper.
    pub fn chapter(&mut self, id: &str, text: &str) {
        self.blocks.push(Block::PageBreak);
        self.heading(1, id, vec![Run::plain(text)]);
    }

    /// A section.
    pub fn section(&mut self, id: &str, text: &str) {
        self.heading(2, id, vec![Run::plain(text)]);
    }

    /// A heading of any level; `id` without the prefix of headings.
    pub fn heading(&mut self, level: u8, id: &str, text: Vec<Run>) {
        let id = format!("h-{id}");
        self.blocks.push(Block::Heading { level, id, text });
    }

    /// A paragraph of plain words; nothing where there are none.
    pub fn say(&mut self, text: &str) {
        if !text.is_empty() {
            self.paragraph(vec![Run::plain(text)]);
        }
    }

    /// A paragraph.
    pub fn paragraph(&mut self, runs: Vec<Run>) {
        self.blocks.push(Block::Paragraph(runs));
    }

    /// Points, each of plain words.
    pub fn points(&mut self, points: impl IntoIterator<Item = String>) {
        let items = points.into_iter().map(|point| vec![Run::plain(point)]);
        self.list(items.collect());
    }

    /// Points.
    pub fn list(&mut self, items: Vec<Vec<Run>>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A table; nothing where it has no rows.
    pub fn table(&mut self, caption: &str, head: &[&str], rows: Vec<Vec<Cell>>) {
        if rows.is_empty() {
            return;
        }
        self.blocks.push(Block::Table(Table {
            caption: caption.to_owned(),
            head: head.iter().map(|name| (*name).to_owned()).collect(),
            rows,
        }));
    }

    /// The numbers of sources, each leading to its line at the end.
    pub fn cited(&mut self, origins: &[Origin]) -> Vec<Run> {
        let mut runs = Vec::new();
        for origin in origins {
            let next = self.named.len() + 1;
            let number = *self.numbers.entry(origin.url.clone()).or_insert(next);
            if number == next {
                self.named.push(origin.url.clone());
            }
            runs.push(Run::plain(" "));
            let shown = format!("[{}]", self.number(number));
            runs.push(Run::plain(shown).leading_to(format!("s-{number}")));
        }
        runs
    }

    /// The last chapter: everything that was cited.
    pub fn sources(&mut self) {
        let t = self.t;
        self.chapter("sources", t.cartography_sources());
        self.say(t.report_sources_help());
        let named = self.named.iter().enumerate();
        let sources = named.map(|(at, url)| Source {
            id: format!("s-{}", at + 1),
            number: self.number(at + 1),
            text: url.clone(),
        });
        let sources = sources.collect();
        self.blocks.push(Block::Sources(sources));
    }

    /// A number as the language writes it.
    pub fn number(&self, number: usize) -> String {
        self.t.number(count(number))
    }

    /// A cell with a number.
    pub fn count(&self, number: usize) -> Cell {
        Cell::number(self.number(number))
    }

    /// A text in its language; one that is not the reader's says so to eyes as well.
    pub fn told(&self, text: Text<'_>) -> Vec<Run> {
        let mut runs = vec![self.label(text)];
        if text.foreign(self.t).is_some() && !text.is_empty() {
            let marked = format!(" ({})", self.t.cartography_in_english());
            runs.push(Run::emphasis(marked));
        }
        runs
    }

    /// A short text in its language.
    pub fn label(&self, text: Text<'_>) -> Run {
        Run::plain(text.text).spoken(text.foreign(self.t).map(tongue))
    }

    /// A paragraph that begins with what it is about.
    pub fn fact(&mut self, name: &str, mut runs: Vec<Run>) {
        let mut all = vec![Run::strong(format!("{name}.")), Run::plain(" ")];
        all.append(&mut runs);
        self.paragraph(all);
    }

    /// The name of an initiative, leading to its entry.
    pub fn entry(&self, one: &Initiative) -> Run {
        let name = self.label(self.ground.atlas.name(one, self.t));
        name.leading_to(entry_of(one))
    }
}

/// The anchor of the entry of an initiative.
pub fn entry_of(one: &Initiative) -> String {
    format!("h-{}", entry_id(one))
}

/// The same without the prefix of headings.
pub fn entry_id(one: &Initiative) -> String {
    anchor("initiative", one.id.as_str())
}

/// Runs with a sign between them.
pub fn between(runs: impl IntoIterator<Item = Run>, sign: &str) -> Vec<Run> {
    let mut all = Vec::new();
    for run in runs {
        if !all.is_empty() {
            all.push(Run::plain(sign));
        }
        all.push(run);
    }
    all
}

/// A number for a message.
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
