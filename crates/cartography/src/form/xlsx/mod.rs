//! XLSX: a workbook with the sheets `initiatives`, `levers`, `obstacles`, `sources` and `read-me`. Texts are written as
//! texts, so that none is a formula. What a reader of the workbook needs the codes for stands in `read-me`.

mod read;
mod sheets;
mod unpack;

use std::borrow::Cow;

use locale::Lang;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::Unwritable;
use super::cells::{Cell, cell};
use crate::atlas::Atlas;
use crate::field::{Field, Holds};
use crate::initiative::{Fact, Initiative};
use crate::vocabulary::List;

pub(super) use read::read;

const RECORDS: &str = "initiatives";
const LEVERS: &str = "levers";
const OBSTACLES: &str = "obstacles";
const SOURCES: &str = "sources";
const README: &str = "read-me";

pub(super) fn write(
    records: &[&Initiative],
    atlas: &Atlas,
    lang: Lang,
) -> Result<Vec<u8>, Unwritable> {
    workbook(records, atlas, lang).map_err(|fault| Unwritable(fault.to_string()))
}

fn workbook(records: &[&Initiative], atlas: &Atlas, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same records make the same file, whenever it is written.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    sheet(&mut book, RECORDS, &heads(), |sheet| {
        rows_of_records(sheet, records)
    })?;
    for (name, list) in [(LEVERS, List::Levers), (OBSTACLES, List::Obstacles)] {
        sheet(&mut book, name, &["id", "code", "label", "note"], |sheet| {
            rows_of_facts(sheet, records, list, atlas, lang)
        })?;
    }
    sheet(&mut book, SOURCES, &["id", "url"], |sheet| {
        let rows = records.iter().flat_map(|record| {
            let sources = record.sources.iter();
            sources.map(|source| [record.id.as_str(), source.url.as_str()])
        });
        for (row, cells) in (1..).zip(rows) {
            text(sheet, row, &cells)?;
        }
        Ok(())
    })?;
    sheet(
        &mut book,
        README,
        &["list", "code", "label", "definition"],
        |sheet| rows_of_codes(sheet, atlas, lang),
    )?;
    book.save_to_buffer()
}

/// The columns of the first sheet: what has a sheet of its own is not among them.
fn heads() -> Vec<&'static str> {
    let fields = Field::ALL.into_iter();
    let own = fields.filter(|field| !matches!(field.holds(), Holds::Facts | Holds::Sources));
    own.map(Field::name).collect()
}

fn sheet(
    book: &mut Workbook,
    name: &str,
    heads: &[&str],
    rows: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet().set_name(name)?;
    let bold = Format::new().set_bold();
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, *head, &bold)?;
        let wide = matches!(
            *head,
            "summary" | "functions" | "note" | "definition" | "url"
        );
        sheet.set_column_width(column, if wide { 60 } else { 22 })?;
    }
    sheet.set_freeze_panes(1, 1)?;
    rows(sheet)
}

fn rows_of_records(sheet: &mut Worksheet, records: &[&Initiative]) -> Result<(), XlsxError> {
    let heads = heads();
    let fields: Vec<Field> = heads.iter().filter_map(|name| Field::parse(name)).collect();
    for (row, record) in (1..).zip(records) {
        for (column, field) in (0..).zip(&fields) {
            match cell(record, *field) {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, plain(&text).as_ref())?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, number)?;
                }
            }
        }
    }
    Ok(())
}

fn rows_of_facts(
    sheet: &mut Worksheet,
    records: &[&Initiative],
    list: List,
    atlas: &Atlas,
    lang: Lang,
) -> Result<(), XlsxError> {
    let mut row = 1;
    for record in records {
        let facts = match list {
            List::Levers => &record.levers,
            _ => &record.obstacles,
        };
        for Fact { code, note } in facts {
            let label = atlas.vocabulary().label(list, code.as_str(), lang);
            text(
                sheet,
                row,
                &[record.id.as_str(), code.as_str(), label.text, note],
            )?;
            row += 1;
        }
    }
    Ok(())
}

fn rows_of_codes(sheet: &mut Worksheet, atlas: &Atlas, lang: Lang) -> Result<(), XlsxError> {
    const LISTS: [List; 9] = [
        List::Levers,
        List::Obstacles,
        List::InternetModes,
        List::Settings,
        List::Devices,
        List::Kinds,
        List::Statuses,
        List::Confidence,
        List::PlacePrecision,
    ];
    let words = atlas.vocabulary();
    let mut row = 1;
    for list in LISTS {
        for term in words.terms(list) {
            let label = words.label(list, &term.code, lang);
            let meaning = words.definition(list, &term.code, lang);
            let cells = [list.name(), &term.code, label.text, meaning.text];
            text(sheet, row, &cells)?;
            row += 1;
        }
    }
    for method in atlas.methods() {
        let told = atlas.tell_method(method, lang);
        let cells = [
            "methods",
            method.id.as_str(),
            told.name.text,
            told.problem.text,
        ];
        text(sheet, row, &cells)?;
        row += 1;
    }
    Ok(())
}

fn text(sheet: &mut Worksheet, row: u32, cells: &[&str]) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        if !cell.is_empty() {
            sheet.write_string(row, column, plain(cell).as_ref())?;
        }
    }
    Ok(())
}

/// The writer of workbooks takes what stands between `<r>` and `</r>` for formatted text and writes it as it is; a space
/// after it makes a text of it again.
fn plain(text: &str) -> Cow<'_, str> {
    if text.starts_with("<r>") && text.ends_with("</r>") {
        return Cow::Owned(format!("{text} "));
    }
    Cow::Borrowed(text)
}
