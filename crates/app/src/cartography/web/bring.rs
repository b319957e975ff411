//! A file of initiatives is held against the vocabulary and against what is here: every fault with its line, field and
//! reason, and what would be new or different. Nothing of it is kept.

use std::path::Path;

use ::cartography::{Fault, Form, Initiative, LARGEST, Reason};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::words::count;
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Upload};

/// How many faults and records a page names; more are counted.
const MOST: usize = 500;

/// One fault in words.
struct Line {
    at: String,
    record: String,
    field: String,
    reason: String,
}

/// A record that is here in another form.
struct Changed {
    id: String,
    name: String,
    fields: String,
}

/// What was found in a file.
struct Report {
    file: String,
    faults: i64,
    lines: Vec<Line>,
    good: i64,
    new: Vec<(String, String)>,
    changed: Vec<Changed>,
    same: i64,
}

#[derive(Template)]
#[template(path = "cartography/web/bring.html")]
struct BringPage {
    f: Frame,
    error: Option<&'static str>,
    report: Option<Report>,
}

/// `GET /cartography/bring`.
pub async fn show(me: Me) -> Result<Response> {
    page(&me, None, None)
}

/// `POST /cartography/bring`: sent twice, it says the same twice.
pub async fn check(me: Me, upload: Upload<LARGEST>) -> Result<Response> {
    let t = me.visitor.lang;
    let Some((name, bytes)) = upload.file else {
        return page(&me, Some(t.cartography_bring_no_file()), None);
    };
    let ending = Path::new(&name).extension().and_then(|one| one.to_str());
    let Some(form) = ending.and_then(Form::of_ending) else {
        return page(&me, Some(t.cartography_bring_kind()), None);
    };
    let report = tokio::task::spawn_blocking(move || report(t, name, form, &bytes));
    let report = report
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    page(&me, None, Some(report))
}

fn page(me: &Me, error: Option<&'static str>, report: Option<Report>) -> Result<Response> {
    let refused = error.is_some() || report.as_ref().is_some_and(|report| report.faults > 0);
    let mut response = html(&BringPage {
        f: Frame::of(me, me.visitor.lang.cartography_bring()),
        error,
        report,
    })?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn report(t: Lang, file: String, form: Form, bytes: &[u8]) -> Report {
    let read = atlas().read(form, bytes);
    let (mut new, mut changed, mut same) = (Vec::new(), Vec::new(), 0);
    for one in &read.good {
        let fields = atlas()
            .initiative(one.id.as_str())
            .map(|here| differing(here, one));
        match fields {
            None => new.push((one.id.to_string(), one.name.clone())),
            Some(fields) if fields.is_empty() => same += 1,
            Some(fields) => changed.push(Changed {
                id: one.id.to_string(),
                name: one.name.clone(),
                fields: fields.join(", "),
            }),
        }
    }
    new.truncate(MOST);
    changed.truncate(MOST);
    Report {
        file,
        faults: count(read.faults.len()),
        lines: read
            .faults
            .iter()
            .take(MOST)
            .map(|one| line(t, one))
            .collect(),
        good: count(read.good.len()),
        new,
        changed,
        same,
    }
}

/// The names of the fields in which two records differ.
fn differing(here: &Initiative, other: &Initiative) -> Vec<String> {
    let value = |one| serde_json::to_value(one).unwrap_or_default();
    let (here, other) = (value(here), value(other));
    let fields = here.as_object().into_iter().flatten();
    fields
        .filter(|(field, value)| other.get(field) != Some(value))
        .map(|(field, _)| field.clone())
        .collect()
}

fn line(t: Lang, fault: &Fault) -> Line {
    let number = fault.at.line.to_string();
    Line {
        at: match &fault.at.sheet {
            Some(sheet) => t.cartography_bring_sheet(sheet, &number),
            None => number,
        },
        record: fault.record.clone().unwrap_or_default(),
        field: fault.field.clone().unwrap_or_default(),
        reason: reason(t, &fault.reason),
    }
}

/// Why something cannot be taken, and what to do.
fn reason(t: Lang, reason: &Reason) -> String {
    match reason {
        Reason::Unreadable(what) => t.cartography_fault_unreadable(what),
        Reason::TooLarge => t.cartography_fault_too_large().to_owned(),
        Reason::OtherFormat(what) => t.cartography_fault_other_format(what),
        Reason::NoSheet(what) => t.cartography_fault_no_sheet(what),
        Reason::TooManyRecords => t.cartography_fault_too_many_records().to_owned(),
        Reason::UnknownField => t.cartography_fault_unknown_field().to_owned(),
        Reason::Missing => t.cartography_fault_missing().to_owned(),
        Reason::RepeatedField => t.cartography_fault_repeated_field().to_owned(),
        Reason::TooManyCells => t.cartography_fault_too_many_cells().to_owned(),
        Reason::NotText => t.cartography_fault_not_text().to_owned(),
        Reason::NotNumber(what) => t.cartography_fault_not_number(what),
        Reason::NotList => t.cartography_fault_not_list().to_owned(),
        Reason::NotFact(what) => t.cartography_fault_not_fact(what),
        Reason::Empty => t.cartography_fault_empty().to_owned(),
        Reason::TooLong => t.cartography_fault_too_long().to_owned(),
        Reason::TooMany => t.cartography_fault_too_many().to_owned(),
        Reason::ForbiddenLetter => t.cartography_fault_forbidden_letter().to_owned(),
        Reason::NotId(what) => t.cartography_fault_not_id(what),
        Reason::UnknownCode(what) => t.cartography_fault_unknown_code(what),
        Reason::UnknownCountry(what) => t.cartography_fault_unknown_country(what),
        Reason::UnknownMethod(what) => t.cartography_fault_unknown_method(what),
        Reason::UnknownRecord(what) => t.cartography_fault_unknown_record(what),
        Reason::Repeated(what) => t.cartography_fault_repeated(what),
        Reason::OutOfRange(what) => t.cartography_fault_out_of_range(what),
        Reason::EndsBeforeStart => t.cartography_fault_ends_before_start().to_owned(),
        Reason::NotAddress(what) => t.cartography_fault_not_address(what),
        Reason::RepeatedId(line) => t.cartography_fault_repeated_id(&line.to_string()),
    }
}
