//! XLSX: a workbook. Its first sheet, `initiatives` or `methods`, has a row for each record; codes with notes and sources
//! have sheets of their own. Texts are written as texts, so that none is a formula. What a reader of the workbook needs
//! the codes for stands in `read-me`.

mod read;
mod sheets;
mod unpack;

use std::borrow::Cow;

use locale::Lang;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::Unwritable;
use super::cells::Cell;
use super::kept::{Column, Holds, Kept};
use crate::atlas::Atlas;
use crate::facts::Sort;
use crate::initiative::Fact;
use crate::vocabulary::List;

pub(super) use read::read;

const README: &str = "read-me";

pub(super) fn write<R: Kept>(
    records: &[&R],
    atlas: &Atlas,
    lang: Lang,
) -> Result<Vec<u8>, Unwritable> {
    workbook(records, atlas, lang).map_err(|fault| Unwritable(fault.to_string()))
}

fn workbook<R: Kept>(records: &[&R], atlas: &Atlas, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same records make the same file, whenever it is written.
    let made = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    sheet(&mut book, R::SORT.name(), &heads::<R::Column>(), |sheet| {
        rows_of_records(sheet, records)
    })?;
    for column in of_own_sheet::<R::Column>(Holds::Facts) {
        let heads = ["id", "code", "label", "note"];
        sheet(&mut book, column.name(), &heads, |sheet| {
            rows_of_facts(sheet, records, column, atlas, lang)
        })?;
    }
    for column in of_own_sheet::<R::Column>(Holds::Sources) {
        sheet(&mut book, column.name(), &["id", "url"], |sheet| {
            let rows = records.iter().flat_map(|record| {
                let sources = record.sources().iter();
                sources.map(|source| [record.id(), source.url.as_str()])
            });
            for (row, cells) in (1..).zip(rows) {
                text(sheet, row, &cells)?;
            }
            Ok(())
        })?;
    }
    sheet(
        &mut book,
        README,
        &["list", "code", "label", "definition"],
        |sheet| rows_of_codes::<R>(sheet, atlas, lang),
    )?;
    book.save_to_buffer()
}

/// The columns of the first sheet: what has a sheet of its own is not among them.
fn columns<C: Column>() -> impl Iterator<Item = C> {
    let columns = C::ALL.iter().copied();
    columns.filter(|column| !matches!(column.holds(), Holds::Facts | Holds::Sources))
}

/// Their headings.
fn heads<C: Column>() -> Vec<&'static str> {
    columns::<C>().map(C::name).collect()
}

/// The columns that are sheets of their own, under their own names.
fn of_own_sheet<C: Column>(holds: Holds) -> impl Iterator<Item = C> {
    let columns = C::ALL.iter().copied();
    columns.filter(move |column| column.holds() == holds)
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
            "summary" | "functions" | "problem" | "steps" | "note" | "definition" | "url"
        );
        sheet.set_column_width(column, if wide { 60 } else { 22 })?;
    }
    sheet.set_freeze_panes(1, 1)?;
    rows(sheet)
}

fn rows_of_records<R: Kept>(sheet: &mut Worksheet, records: &[&R]) -> Result<(), XlsxError> {
    for (row, record) in (1..).zip(records) {
        for (at, column) in (0..).zip(columns::<R::Column>()) {
            match record.cell(column) {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    sheet.write_string(row, at, plain(&text).as_ref())?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, at, number)?;
                }
            }
        }
    }
    Ok(())
}

fn rows_of_facts<R: Kept>(
    sheet: &mut Worksheet,
    records: &[&R],
    column: R::Column,
    atlas: &Atlas,
    lang: Lang,
) -> Result<(), XlsxError> {
    let list = List::ALL
        .into_iter()
        .find(|list| list.name() == column.name());
    let mut row = 1;
    for record in records {
        for Fact { code, note } in record.facts(column) {
            let code = code.as_str();
            let label = list.map_or(code, |list| atlas.vocabulary().label(list, code, lang).text);
            text(sheet, row, &[record.id(), code, label, note])?;
            row += 1;
        }
    }
    Ok(())
}

fn rows_of_codes<R: Kept>(
    sheet: &mut Worksheet,
    atlas: &Atlas,
    lang: Lang,
) -> Result<(), XlsxError> {
    let words = atlas.vocabulary();
    let mut row = 1;
    for list in R::LISTS.iter().copied() {
        for term in words.terms(list) {
            let label = words.label(list, &term.code, lang);
            let meaning = words.definition(list, &term.code, lang);
            let cells = [list.name(), &term.code, label.text, meaning.text];
            text(sheet, row, &cells)?;
            row += 1;
        }
    }
    // What the ids of the other sort mean.
    match R::SORT {
        Sort::Initiative => {
            for method in atlas.methods() {
                let told = atlas.tell_method(method, lang);
                let id = method.id.as_str();
                text(
                    sheet,
                    row,
                    &["methods", id, told.name.text, told.problem.text],
                )?;
                row += 1;
            }
        }
        Sort::Method => {
            for one in atlas.initiatives() {
                let told = atlas.tell(one, lang);
                let id = one.id.as_str();
                text(
                    sheet,
                    row,
                    &["initiatives", id, told.name.text, told.summary.text],
                )?;
                row += 1;
            }
        }
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
