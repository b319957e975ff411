//! `content.xml`: what the document says.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::html::{foreign, headings};
use crate::measure;
use crate::model::{Block, Cell, Document, Figure, Look, Run, Table, Tongue};
use crate::odt::place;
use crate::odt::styles::{SPACES, style};
use crate::xml::escape;

/// How wide what is written is, in cm.
pub(crate) const WIDE: f64 = 17.0;
/// A picture is at most so high, so that its caption stands on the same page.
const HIGH: f64 = 22.5;

/// How a run looks and in which language it is: a style of its own.
type Manner = (Look, Option<Tongue>);

struct Writer<'a> {
    document: &'a Document,
    anchors: BTreeSet<&'a str>,
    manners: Vec<Manner>,
    sizes: &'a [[f64; 2]],
    tables: usize,
    figures: usize,
    out: String,
}

/// The whole part; `sizes` are those of the pictures.
pub(crate) fn write(document: &Document, sizes: &[[f64; 2]]) -> String {
    let manners: BTreeSet<Manner> = document
        .runs()
        .map(|run| manner(document, run))
        .filter(|manner| *manner != (Look::Plain, None))
        .collect();
    let mut writer = Writer {
        document,
        anchors: document.anchors(),
        manners: manners.into_iter().collect(),
        sizes,
        tables: 0,
        figures: 0,
        out: String::with_capacity(1 << 18),
    };
    writer.title();
    writer.contents();
    for block in &document.blocks {
        writer.block(block);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content {SPACES} office:version=\"1.3\">\n\
         <office:automatic-styles>{}{}</office:automatic-styles>\n<office:body><office:text>\n\
         <text:sequence-decls><text:sequence-decl text:display-outline-level=\"0\" text:name=\"Table\"/>\
         <text:sequence-decl text:display-outline-level=\"0\" text:name=\"Figure\"/></text:sequence-decls>\n\
         {}</office:text></office:body></office:document-content>\n",
        writer.manner_styles(),
        table_styles(document),
        writer.out
    )
}

fn manner(document: &Document, run: &Run) -> Manner {
    (run.look, foreign(document, run))
}

impl Writer<'_> {
    fn manner_styles(&self) -> String {
        let style = |(at, (look, tongue)): (usize, &Manner)| {
            let look = match look {
                Look::Plain => "",
                Look::Strong => " fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"",
                Look::Emphasis => " fo:font-style=\"italic\" style:font-style-complex=\"italic\"",
            };
            let tongue = tongue.map_or_else(String::new, |tongue| {
                let tag = tongue.tag;
                format!(
                    " fo:language=\"{tag}\" fo:country=\"none\" style:language-complex=\"{tag}\" style:country-complex=\"none\""
                )
            });
            format!(
                "<style:style style:name=\"R{}\" style:family=\"text\"><style:text-properties{look}{tongue}/></style:style>",
                at + 1
            )
        };
        self.manners.iter().enumerate().map(style).collect()
    }

    fn title(&mut self) {
        let document = self.document;
        for (style, text) in [
            ("Title", &document.title),
            ("Subtitle", &document.subtitle),
            ("Dated", &document.dated),
        ] {
            self.paragraph(style, &escape(text));
        }
    }

    fn contents(&mut self) {
        let name = escape(&self.document.words.contents);
        let template = |level: u8| {
            format!(
                "<text:table-of-content-entry-template text:outline-level=\"{level}\" text:style-name=\"Contents_20_{level}\">\
                 <text:index-entry-link-start/><text:index-entry-text/>\
                 <text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/><text:index-entry-page-number/>\
                 <text:index-entry-link-end/></text:table-of-content-entry-template>"
            )
        };
        let _ = writeln!(
            self.out,
            "<text:table-of-content text:name=\"contents\" text:protected=\"false\">\
             <text:table-of-content-source text:outline-level=\"2\" text:use-index-marks=\"false\">\
             <text:index-title-template text:style-name=\"Contents_20_Heading\">{name}</text:index-title-template>{}{}\
             </text:table-of-content-source><text:index-body><text:index-title text:name=\"contents_head\">\
             <text:p text:style-name=\"Contents_20_Heading\">{name}</text:p></text:index-title>",
            template(1),
            template(2)
        );
        for (level, id, text) in headings(self.document) {
            let text: String = text.iter().map(|run| escape(&run.text)).collect();
            let link = format!(
                "<text:a xlink:type=\"simple\" xlink:href=\"#{}\">{text}</text:a>",
                escape(id)
            );
            self.paragraph(&format!("Contents_20_{level}"), &link);
        }
        self.out
            .push_str("</text:index-body></text:table-of-content>\n");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, text } => {
                let level = level.clamp(&1, &4);
                let text = self.runs(text);
                let _ = writeln!(
                    self.out,
                    "<text:h text:style-name=\"Heading_20_{level}\" text:outline-level=\"{level}\">\
                     <text:bookmark text:name=\"{}\"/>{text}</text:h>",
                    escape(id)
                );
            }
            Block::Paragraph(text) => {
                let text = self.runs(text);
                self.paragraph("Text_20_body", &text);
            }
            Block::Note(text) => {
                let text = self.runs(text);
                self.paragraph("Note", &text);
            }
            Block::List(items) => self.list(items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.paragraph("New_20_page", ""),
            Block::Sources(all) => {
                for one in all {
                    let text = format!(
                        "<text:bookmark text:name=\"{}\"/>[{}]<text:tab/>{}",
                        escape(&one.id),
                        escape(&one.number),
                        escape(&one.text)
                    );
                    self.paragraph("Source", &text);
                }
            }
        }
    }

    fn list(&mut self, items: &[Vec<Run>]) {
        self.out.push_str("<text:list text:style-name=\"Points\">");
        for item in items {
            let item = self.runs(item);
            let _ = write!(
                self.out,
                "<text:list-item><text:p text:style-name=\"Point\">{item}</text:p></text:list-item>"
            );
        }
        self.out.push_str("</text:list>\n");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = self.tables;
        let caption = caption(&self.document.words.table, "Table", number, &table.caption);
        self.paragraph("Table_20_caption", &caption);
        let columns: String = (0..table.head.len())
            .map(|at| {
                format!(
                    "<table:table-column table:style-name=\"T{number}.{}\"/>",
                    at + 1
                )
            })
            .collect();
        let _ = write!(
            self.out,
            "<table:table table:name=\"Table {number}\" table:style-name=\"T{number}\">{columns}\
             <table:table-header-rows><table:table-row table:style-name=\"Row\">"
        );
        for name in &table.head {
            let _ = write!(
                self.out,
                "<table:table-cell table:style-name=\"Head_20_cell\" office:value-type=\"string\">\
                 <text:p text:style-name=\"Table_20_head\">{}</text:p></table:table-cell>",
                escape(name)
            );
        }
        self.out
            .push_str("</table:table-row></table:table-header-rows>\n");
        for row in &table.rows {
            self.out
                .push_str("<table:table-row table:style-name=\"Row\">");
            for (at, cell) in row.iter().enumerate() {
                self.cell(cell, at == 0);
            }
            self.out.push_str("</table:table-row>\n");
        }
        self.out.push_str("</table:table>\n");
        self.paragraph("Gap", "");
    }

    fn cell(&mut self, cell: &Cell, first: bool) {
        let style = match (first, cell.number) {
            (true, _) => "Row_20_name",
            (false, true) => "Table_20_number",
            (false, false) => "Table_20_text",
        };
        self.out
            .push_str("<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
        if cell.lines.is_empty() {
            self.paragraph(style, "");
        }
        for line in &cell.lines {
            let line = self.runs(line);
            self.paragraph(style, &line);
        }
        self.out.push_str("</table:table-cell>");
    }

    fn figure(&mut self, figure: &Figure) {
        let at = self.figures;
        self.figures += 1;
        let [width, height] = self.sizes.get(at).copied().unwrap_or([1.0, 1.0]);
        let scale = (WIDE / width).min(HIGH / height);
        let picture = format!(
            "<text:bookmark text:name=\"{}\"/><draw:frame draw:style-name=\"Picture\" draw:name=\"Figure {}\" \
             text:anchor-type=\"as-char\" svg:width=\"{:.2}cm\" svg:height=\"{:.2}cm\">\
             <draw:image xlink:href=\"{}\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\" \
             draw:mime-type=\"image/svg+xml\"/><svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>",
            escape(&figure.id),
            at + 1,
            width * scale,
            height * scale,
            place(at),
            escape(&figure.caption),
            escape(&figure.description)
        );
        self.paragraph("Picture_20_line", &picture);
        let caption = caption(
            &self.document.words.figure,
            "Figure",
            at + 1,
            &figure.caption,
        );
        self.paragraph("Figure_20_caption", &caption);
    }

    fn paragraph(&mut self, style: &str, inside: &str) {
        let _ = writeln!(
            self.out,
            "<text:p text:style-name=\"{style}\">{inside}</text:p>"
        );
    }

    fn runs(&self, all: &[Run]) -> String {
        all.iter().map(|run| self.run(run)).collect()
    }

    fn run(&self, run: &Run) -> String {
        // Several blanks are one in XML.
        let mut out = escape(&run.text);
        let manner = manner(self.document, run);
        if let Some(at) = self.manners.iter().position(|one| *one == manner) {
            out = format!(
                "<text:span text:style-name=\"R{}\">{out}</text:span>",
                at + 1
            );
        }
        match &run.to {
            Some(to) if self.anchors.contains(to.as_str()) => {
                format!(
                    "<text:a xlink:type=\"simple\" xlink:href=\"#{}\">{out}</text:a>",
                    escape(to)
                )
            }
            _ => out,
        }
    }
}

fn caption(word: &str, sequence: &str, number: usize, text: &str) -> String {
    format!(
        "{} <text:sequence text:name=\"{sequence}\" text:formula=\"ooow:{sequence}+1\" style:num-format=\"1\">{number}</text:sequence>. {}",
        escape(word),
        escape(text)
    )
}

/// How wide the columns of each table are.
fn table_styles(document: &Document) -> String {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut out = String::new();
    for (at, table) in tables.enumerate() {
        let number = at + 1;
        let properties = format!(
            "<style:table-properties style:width=\"{WIDE}cm\" table:align=\"margins\" table:border-model=\"collapsing\"/>"
        );
        out.push_str(&style(&format!("T{number}"), "table", &properties));
        let weights = measure::columns(table);
        let sum: usize = weights.iter().sum();
        for (at, weight) in weights.iter().enumerate() {
            let width = WIDE * *weight as f64 / sum.max(1) as f64;
            let properties =
                format!("<style:table-column-properties style:column-width=\"{width:.2}cm\"/>");
            let name = format!("T{number}.{}", at + 1);
            out.push_str(&style(&name, "table-column", &properties));
        }
    }
    out.push_str(&style(
        "Row",
        "table-row",
        "<style:table-row-properties fo:keep-together=\"always\"/>",
    ));
    for (name, ground) in [
        ("Cell", ""),
        ("Head_20_cell", " fo:background-color=\"#eeeeee\""),
    ] {
        let properties = format!(
            "<style:table-cell-properties fo:padding=\"0.1cm\" fo:border=\"0.5pt solid #8a8a8a\"{ground}/>"
        );
        out.push_str(&style(name, "table-cell", &properties));
    }
    out.push_str(&style(
        "Picture",
        "graphic",
        "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/>",
    ));
    out
}
