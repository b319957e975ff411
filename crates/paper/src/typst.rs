//! A document as text for typst, which sets it as PDF. All words stand in strings, where nothing has a meaning of its
//! own; pictures stand in it too, so that the text needs no other file.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::html::{DEEP, foreign, headings};
use crate::measure;
use crate::model::{Block, Cell, Document, Figure, Look, Run, Table};
use crate::picture;
use crate::xml::is_lost;

/// The family of letters: one that typst brings along.
const LETTERS: &str = "Libertinus Serif";
/// How high the room for a picture is, as a part of its width, so that its caption stands on the same page.
const HIGHEST: f64 = 1.32;

const SETUP: &str = r##"#set page(paper: "a4", margin: (x: 2cm, top: 2cm, bottom: 2.2cm), numbering: "1 / 1")
#set par(leading: 0.6em, spacing: 0.9em)
#set heading(numbering: none)
#show heading: set block(sticky: true, above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 1.35em)
#show heading.where(level: 3): set text(size: 1em)
#set figure(gap: 0.7em)
#show figure: set block(breakable: false)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set align(start)
#show figure.caption: set block(sticky: true)
#show figure.where(kind: table): set align(start)
#show table: set text(size: 0.86em)
#show table: set par(justify: false)
#set table(stroke: 0.5pt + luma(140), inset: 5pt)
#show table.cell.where(y: 0): set text(weight: "bold")
#show table.cell: set block(breakable: false)
#show link: set text(fill: rgb("#00507a"))
"##;

struct Writer<'a> {
    document: &'a Document,
    anchors: BTreeSet<&'a str>,
    out: String,
}

/// The text of the whole document.
pub fn source(document: &Document) -> String {
    let mut writer = Writer {
        document,
        anchors: document.anchors(),
        out: String::with_capacity(1 << 19),
    };
    writer.head();
    for block in &document.blocks {
        writer.block(block);
    }
    writer.out
}

impl Writer<'_> {
    fn head(&mut self) {
        let Document { day, tongue, .. } = self.document;
        let [title, subtitle, dated] = [
            &self.document.title,
            &self.document.subtitle,
            &self.document.dated,
        ]
        .map(|text| string(text));
        let _ = write!(
            self.out,
            "#set document(title: {title}, author: \"Lucarne\", date: datetime(year: {}, month: {}, day: {}))\n\
             #set text(lang: {}, dir: {}, font: \"{LETTERS}\", size: 10.5pt)\n{SETUP}\
             #block(above: 3cm, below: 0.8em, text(size: 2.4em, weight: \"bold\", {title}))\n\
             #block(text(size: 1.3em, {subtitle}))\n#block(below: 2em, {dated})\n",
            day.year,
            day.month,
            day.day,
            string(tongue.tag),
            tongue.dir(),
        );
        if headings(self.document).next().is_some() {
            let contents = string(&self.document.words.contents);
            let _ = writeln!(self.out, "#outline(title: {contents}, depth: {DEEP})");
        }
    }

    fn block(&mut self, block: &Block) {
        let _ = match block {
            Block::Heading { level, id, text } => {
                let text = self.runs(text);
                writeln!(self.out, "#heading(level: {level}, {text}) <{id}>")
            }
            Block::Paragraph(text) => {
                let text = self.runs(text);
                writeln!(self.out, "#par({text});")
            }
            Block::Note(text) => {
                let text = self.runs(text);
                writeln!(
                    self.out,
                    "#block(width: 100%, inset: 8pt, fill: luma(242), stroke: (left: 2pt + luma(90)), breakable: false, {text});"
                )
            }
            Block::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.runs(item)).collect();
                writeln!(self.out, "#list({});", items.join(", "))
            }
            Block::Table(table) => {
                let table = self.table(table);
                self.out.push_str(&table);
                Ok(())
            }
            Block::Figure(figure) => {
                self.out.push_str(&write_figure(figure));
                Ok(())
            }
            Block::PageBreak => writeln!(self.out, "#pagebreak(weak: true)"),
            Block::Sources(all) => {
                for one in all {
                    let _ = writeln!(
                        self.out,
                        "#block(below: 0.5em, grid(columns: (2.6em, 1fr), {}, text(size: 0.86em, {}))) <{}>",
                        string(&format!("[{}]", one.number)),
                        string(&one.text),
                        one.id
                    );
                }
                Ok(())
            }
        };
    }

    fn table(&self, table: &Table) -> String {
        let weights = measure::columns(table).into_iter();
        let columns: Vec<String> = weights.map(|weight| format!("{weight}fr")).collect();
        let first = table.rows.first().map(Vec::as_slice).unwrap_or_default();
        let sides: Vec<&str> = (0..table.head.len())
            .map(|at| match first.get(at) {
                Some(cell) if cell.number => "end",
                _ => "start",
            })
            .collect();
        let heads: Vec<String> = table.head.iter().map(|name| string(name)).collect();
        let mut out = format!(
            "#figure(kind: table, caption: {}, table(columns: ({},), align: ({},),\n  table.header({}),\n",
            string(&table.caption),
            columns.join(", "),
            sides.join(", "),
            heads.join(", ")
        );
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            let _ = writeln!(out, "  {},", cells.join(", "));
        }
        out.push_str("));\n");
        out
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell.lines.as_slice() {
            [one] => self.runs(one),
            all => {
                let lines: Vec<String> = all.iter().map(|line| self.runs(line)).collect();
                format!(
                    "[{}]",
                    lines
                        .iter()
                        .map(|line| format!("#par({line});"))
                        .collect::<String>()
                )
            }
        }
    }

    /// An expression for the runs together.
    fn runs(&self, all: &[Run]) -> String {
        let runs = all.iter().map(|run| format!("#{};", self.run(run)));
        format!("[{}]", runs.collect::<String>())
    }

    fn run(&self, run: &Run) -> String {
        let mut out = string(&run.text);
        if let Some(tongue) = foreign(self.document, run) {
            out = format!(
                "text(lang: {}, dir: {}, {out})",
                string(tongue.tag),
                tongue.dir()
            );
        }
        match run.look {
            Look::Plain => {}
            Look::Strong => out = format!("strong({out})"),
            Look::Emphasis => out = format!("emph({out})"),
        }
        match &run.to {
            Some(to) if self.anchors.contains(to.as_str()) => format!("link(<{to}>, {out})"),
            _ => out,
        }
    }
}

fn write_figure(figure: &Figure) -> String {
    let picture = picture::alone(figure, LETTERS);
    let [width, height] = picture.size;
    let share = (HIGHEST * width / height).min(1.0) * 100.0;
    format!(
        "#figure(kind: image, caption: {}, image(bytes({}), format: \"svg\", width: {share:.1}%, alt: {})) <{}>\n",
        string(&figure.caption),
        string(&picture.svg),
        string(&figure.description),
        figure.id
    )
}

/// A string of typst: only two signs have a meaning in it.
fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\t' | '\n' | '\r' => out.push(' '),
            _ if is_lost(letter) => {}
            _ => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::sample;

    #[test]
    fn words_stand_in_strings_and_mean_nothing_there() {
        assert_eq!(
            string("#strong[x] *y* $z$ \\ \"q\" \u{202e}<a>"),
            "\"#strong[x] *y* $z$ \\\\ \\\"q\\\" <a>\""
        );
    }

    #[test]
    fn outside_of_strings_stands_only_what_we_wrote() {
        let source = source(&sample());
        let mut outside = String::new();
        let (mut inside, mut escaped) = (false, false);
        for letter in source.chars() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if inside => escaped = true,
                '"' => inside = !inside,
                _ if !inside => outside.push(letter),
                _ => {}
            }
        }
        assert!(!inside && !outside.contains("script") && !outside.contains("#strong[x]"));
        assert!(
            !outside.contains('$') && !outside.contains("*y*"),
            "{outside}"
        );
    }

    #[test]
    fn what_has_no_headings_has_no_list_of_them() {
        let mut document = sample();
        assert!(source(&document).contains("#outline(title: \"Sommaire\", depth: 2)"));
        let no_heading = |block: &Block| !matches!(block, Block::Heading { .. });
        document.blocks.retain(no_heading);
        assert!(!source(&document).contains("#outline"));
    }

    #[test]
    fn links_lead_only_to_what_is_there() {
        let source = source(&sample());
        assert!(
            source.contains("#heading(level: 1, [#\"One\";]) <h-one>"),
            "{source}"
        );
        assert!(source.contains("#link(<h-one>, strong(\"see\"));"));
        assert!(!source.contains("nowhere"));
        assert!(
            source.contains("#text(lang: \"ar\", dir: rtl, \"سجن\")")
                || source.contains("emph(text(lang: \"ar\", dir: rtl")
        );
        assert!(source.contains("table.header(\"name\", \"n\", \"more\")"));
    }
}
