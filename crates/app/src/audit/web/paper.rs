//! The trail for paper: who printed it, what was asked for and where the ledger ends, then the lines. One document, shown
//! as a page that the browser prints, and set as PDF where the program does that.

use locale::Lang;
use paper::{Block, Cell, Day, Document, Run, Table, Tongue, Words};

use crate::audit::watch::Checked;
use crate::audit::web::trail::Row;
use crate::page::moment;
use crate::{clock, printed};

/// The eight words of the ledger are English in every language.
const ENGLISH: Tongue = Tongue {
    tag: "en",
    rtl: false,
};

/// What goes on paper.
pub struct Sheet<'a> {
    /// The language, one that documents have.
    pub t: Lang,
    /// Who prints it.
    pub by: &'a str,
    /// What was asked for, in words; nothing for everything.
    pub asked: Vec<String>,
    /// The end of the ledger.
    pub head: &'a str,
    /// How the chain was found.
    pub checked: Option<&'a Checked>,
    /// Whether only what is technical is shown, without people.
    pub technical: bool,
    /// Whether people stand by name where a look was recorded.
    pub named: bool,
    /// The lines.
    pub rows: &'a [Row],
    /// Whether older ones do not stand here.
    pub more: bool,
    /// When it is printed.
    pub now: i64,
}

/// The document.
pub fn document(sheet: &Sheet<'_>) -> Document {
    let t = sheet.t;
    let mut blocks = vec![Block::List(facts(sheet))];
    if sheet.rows.is_empty() {
        blocks.push(Block::Paragraph(vec![Run::plain(t.audit_nothing())]));
    } else {
        blocks.push(Block::Table(lines(sheet)));
    }
    if sheet.more {
        blocks.push(Block::Note(vec![Run::plain(t.audit_paper_more())]));
    }
    let (year, month, day) = clock::day(sheet.now);
    Document {
        title: t.audit_trail().to_owned(),
        subtitle: match (sheet.technical, sheet.named) {
            (true, _) => t.audit_trail_technical(),
            (false, true) => t.audit_paper_names(),
            (false, false) => t.audit_trail_help(),
        }
        .to_owned(),
        tongue: printed::tongue(t),
        day: Day {
            year: year.into(),
            month: month.unsigned_abs(),
            day: day.unsigned_abs(),
        },
        dated: moment(t, sheet.now),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        words: Words {
            contents: t.report_contents().to_owned(),
            table: t.report_table().to_owned(),
            figure: t.report_figure().to_owned(),
        },
        blocks,
    }
}

fn facts(sheet: &Sheet<'_>) -> Vec<Vec<Run>> {
    let t = sheet.t;
    let fact = |name: &str, value: Run| vec![Run::plain(said(t, name, "")), value];
    let asked = match sheet.asked.is_empty() {
        true => t.audit_paper_all().to_owned(),
        false => sheet.asked.join(" · "),
    };
    vec![
        fact(t.audit_paper_by(), Run::plain(sheet.by)),
        fact(t.audit_paper_asked(), Run::plain(asked)),
        fact(
            t.audit_head(),
            Run::strong(sheet.head).spoken(Some(ENGLISH)),
        ),
        fact(t.audit_chain(), Run::plain(chain(t, sheet.checked))),
    ]
}

/// A name and what stands behind it, as the language joins them.
pub fn said(t: Lang, name: &str, value: &str) -> String {
    format!("{name}{} {value}", t.common_colon())
}

fn chain(t: Lang, checked: Option<&Checked>) -> String {
    let Some(checked) = checked else {
        return t.audit_chain_unchecked().to_owned();
    };
    let state = match &checked.broken {
        None => t.audit_chain_whole().to_owned(),
        Some(broken) => format!("{} ({broken})", t.audit_chain_broken()),
    };
    match checked.at {
        None => state,
        Some(at) => format!("{state}, {}", moment(t, at)),
    }
}

fn lines(sheet: &Sheet<'_>) -> Table {
    let t = sheet.t;
    let count = t.number(i64::try_from(sheet.rows.len()).unwrap_or(i64::MAX));
    let mut head = vec![t.audit_when(), t.audit_what()];
    if !sheet.technical {
        head.extend([t.audit_by(), t.audit_about(), t.audit_station()]);
    }
    Table {
        caption: said(t, t.audit_paper_lines(), &count),
        head: head.into_iter().map(ToOwned::to_owned).collect(),
        rows: sheet.rows.iter().map(|row| line(sheet, row)).collect(),
    }
}

fn line(sheet: &Sheet<'_>, row: &Row) -> Vec<Cell> {
    let mut when = vec![Run::plain(format!("{}, {}", row.day, row.time))];
    if row.doubtful {
        when.push(Run::emphasis(format!(
            " ({})",
            sheet.t.audit_clock_doubtful()
        )));
    }
    let mut what = vec![Run::strong(row.what)];
    if !row.why.is_empty() {
        what.push(Run::plain(format!(" – {}", row.why)));
    }
    let mut cells = vec![Cell::of(when), Cell::of(what)];
    if !sheet.technical {
        cells.extend([&row.by, &row.about, &row.station].map(Cell::word));
    }
    cells
}
