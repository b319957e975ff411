//! A file of initiatives or methods is taken apart in a process of its own, then held against the vocabulary and against
//! what is here: every fault with its line, field and reason, and what would be new or different. On request each new or
//! different record becomes a proposal.

use std::path::Path;

use ::cartography::facts::{self, Part, RecordRef, Sort};
use ::cartography::{Atlas, Fault, Form, Incoming, LARGEST, Read, Reason};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::values::{self, page_of};
use crate::cartography::web::words::count;
use crate::contribute::propose::{self, Draft, Outcome};
use crate::contribute::web::{input, list_name, list_of, proposing, room};
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::random;
use crate::record::Write;
use crate::request::{Fields, Me, Upload, see};
use crate::sift;

/// How many faults and records a page names; more are counted.
const MOST: usize = 500;
/// How many proposals a file makes at most.
const MOST_PROPOSALS: usize = 500;

/// One fault in words.
struct Line {
    at: String,
    record: String,
    field: String,
    reason: String,
}

/// A record that is here in another form.
struct Changed {
    href: String,
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
#[template(path = "contribute/web/bring.html")]
struct BringPage {
    f: Frame,
    /// The list of all records, and what they are called.
    list: &'static str,
    all: &'static str,
    help: &'static str,
    action: String,
    /// The endings of files that are read.
    accept: String,
    error: Option<&'static str>,
    report: Option<Report>,
    once: String,
    author: String,
    sources: String,
}

/// `GET /cartography/bring`.
pub async fn show(me: Me) -> Result<Response> {
    page(&me, Sort::Initiative, None, None, None)
}

/// `GET /cartography/methods/bring`.
pub async fn show_methods(me: Me) -> Result<Response> {
    page(&me, Sort::Method, None, None, None)
}

/// `POST /cartography/bring`.
pub async fn bring(me: Me, upload: Upload<LARGEST>) -> Result<Response> {
    take(&me, Sort::Initiative, upload).await
}

/// `POST /cartography/methods/bring`.
pub async fn bring_methods(me: Me, upload: Upload<LARGEST>) -> Result<Response> {
    take(&me, Sort::Method, upload).await
}

/// Looked at, or proposed record by record. Sent twice, it acts once.
async fn take(me: &Me, sort: Sort, upload: Upload<LARGEST>) -> Result<Response> {
    let t = me.visitor.lang;
    let fields = upload.fields;
    let typed = Some(&fields);
    let Some((name, bytes)) = upload.file else {
        return page(me, sort, typed, Some(t.cartography_bring_no_file()), None);
    };
    let ending = Path::new(&name).extension().and_then(|one| one.to_str());
    let form = ending.and_then(Form::of_ending);
    let Some(form) = form.filter(|form| Form::all_of(sort).contains(form)) else {
        let error = match sort {
            Sort::Initiative => t.cartography_bring_kind(),
            Sort::Method => t.cartography_bring_methods_kind(),
        };
        return page(me, sort, typed, Some(error), None);
    };
    let here = atlas(&me.visitor.site);
    let read = tokio::task::spawn_blocking(move || {
        let parsed = sift::records(sort, form, bytes.into())?;
        Ok::<_, Error>(parsed.map(|parsed| {
            let read = here.take(sort, parsed);
            (report(t, &here, name, &read), read)
        }))
    });
    let read = read
        .await
        .map_err(|error| Error::Internal(error.to_string()))??;
    let (report, read) = match read {
        Ok(read) => read,
        Err(why) => {
            tracing::info!(%why, "a file of records is refused");
            return page(me, sort, typed, Some(t.cartography_bring_too_much()), None);
        }
    };
    let whole = read.faults.is_empty() || fields.has("good");
    if !fields.has("propose") || !whole || read.good.is_empty() {
        return page(me, sort, typed, None, Some(report));
    }
    if let Some(error) = unsaid(t, &fields, &read) {
        return page(me, sort, typed, Some(error), Some(report));
    }
    propose_all(me, &fields, read).await
}

/// What is still to be said before a file becomes proposals.
fn unsaid(t: Lang, fields: &Fields, read: &Read<Incoming>) -> Option<&'static str> {
    let line =
        |text: &str| !text.is_empty() && text.len() <= MOST && !text.chars().any(char::is_control);
    let sources = input::entries(fields.text("because"));
    if !line(fields.text("author")) {
        return Some(t.contribute_author_fault());
    }
    if sources.is_empty() || sources.len() > 20 || !sources.iter().all(|one| line(one)) {
        return Some(t.contribute_sources_fault());
    }
    (read.good.len() > MOST_PROPOSALS).then(|| t.cartography_fault_too_many_records())
}

async fn propose_all(me: &Me, fields: &Fields, read: Read<Incoming>) -> Result<Response> {
    let once: Id = fields.id("once")?;
    let here = atlas(&me.visitor.site);
    let draft = |one: Incoming| Draft {
        id: random::id(),
        new: !known(&here, &one.record),
        record: one.record,
        author: fields.text("author").to_owned(),
        role: proposing(me),
        sources: input::entries(fields.text("because")),
        note: String::new(),
        parts: one.parts,
    };
    let drafts: Vec<Draft> = read.good.into_iter().map(draft).collect();
    let site = &me.visitor.site;
    let place = site
        .write(me.session.actor(), move |w| all_of(w, once, drafts))
        .await?;
    Ok(see(&place))
}

/// Proposes each; what changes nothing, or is proposed already, is left out.
fn all_of(w: &mut Write, once: Id, drafts: Vec<Draft>) -> Result<String> {
    let place = "/contributions?state=waiting";
    if let Some(led) = w.once(&once.to_hex(), place)? {
        return Ok(led);
    }
    for draft in drafts {
        match propose::propose(w, draft)? {
            Outcome::Waits(_) | Outcome::Nothing | Outcome::Taken | Outcome::TooLong => {}
        }
    }
    Ok(place.to_owned())
}

/// Whether there is such a record here.
fn known(here: &Atlas, record: &RecordRef) -> bool {
    !facts::value(here, record, Part::Name).is_null()
}

fn page(
    me: &Me,
    sort: Sort,
    typed: Option<&Fields>,
    error: Option<&'static str>,
    report: Option<Report>,
) -> Result<Response> {
    let refused = error.is_some() || report.as_ref().is_some_and(|report| report.faults > 0);
    let said = |name: &str| typed.map(|fields| fields.text(name).to_owned());
    let t = me.visitor.lang;
    let (title, help) = match sort {
        Sort::Initiative => (t.cartography_bring(), t.cartography_bring_help()),
        Sort::Method => (
            t.cartography_bring_methods(),
            t.cartography_bring_methods_help(),
        ),
    };
    let endings = Form::all_of(sort).iter();
    let endings = endings.map(|form| format!(".{}", form.ending()));
    let mut response = html(&BringPage {
        f: Frame::of(me, title),
        list: list_of(sort),
        all: list_name(t, sort),
        help,
        action: format!("{}/bring", room(sort)),
        accept: endings.collect::<Vec<_>>().join(","),
        error,
        report,
        once: random::id().to_hex(),
        author: said("author").unwrap_or_else(|| me.session.called.clone()),
        sources: said("because").unwrap_or_default(),
    })?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn report(t: Lang, here: &Atlas, file: String, read: &Read<Incoming>) -> Report {
    let (mut new, mut changed, mut same) = (Vec::new(), Vec::new(), 0);
    for one in &read.good {
        if !known(here, &one.record) {
            new.push((one.record.id().to_owned(), one.name.clone()));
            continue;
        }
        let fields = differing(t, here, one);
        if fields.is_empty() {
            same += 1;
            continue;
        }
        changed.push(Changed {
            href: page_of(&one.record),
            name: one.name.clone(),
            fields: fields.join(", "),
        });
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

/// What the fields are called in which a record says something else than here.
fn differing(t: Lang, here: &Atlas, one: &Incoming) -> Vec<&'static str> {
    let parts = one.parts.iter();
    let others = parts.filter(|(part, value)| facts::value(here, &one.record, *part) != *value);
    others
        .map(|(part, _)| values::field(t, one.record.sort, *part))
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
pub fn reason(t: Lang, reason: &Reason) -> String {
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
