//! The cartographies as files: what a list shows, for tables, maps and other programs.

use ::cartography::{Form, Method, Names};
use axum::extract::{Query, RawQuery};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::cartography::atlas;
use crate::cartography::web::asking::Asking;
use crate::cartography::web::methods;
use crate::error::{Error, OrNotFound as _, Result};
use crate::people::roster::harmless;
use crate::request::Me;

/// `GET /cartography/file.json`, `.csv`, `.xlsx`, `.geojson`: all that the list shows on all its pages.
pub async fn initiatives(me: Me, uri: Uri, RawQuery(query): RawQuery) -> Result<Response> {
    let t = me.visitor.lang;
    let form = ending(uri.path())
        .and_then(Form::of_ending)
        .or_not_found()?;
    // A workbook of thousands of records takes a while.
    let atlas = atlas(&me.visitor.site);
    let made = tokio::task::spawn_blocking(move || {
        let asking = Asking::read(query.as_deref());
        let mut records = atlas.list(&asking.filter, t);
        asking.sort.put(t, &mut records);
        atlas.write(form, &records, t)
    });
    let bytes = made
        .await
        .map_err(internal)?
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(attachment(
        bytes,
        form.media_type(),
        &format!("initiatives.{}", form.ending()),
    ))
}

/// `GET /methods/file.json` and `.csv`: the methods the page shows.
pub async fn methods(me: Me, uri: Uri, Query(asking): Query<methods::Asking>) -> Result<Response> {
    let atlas = atlas(&me.visitor.site);
    let chosen: Vec<&Method> = methods::fitting(&atlas, &asking).collect();
    match ending(uri.path()) {
        Some("json") => {
            let bytes = json(&chosen).map_err(internal)?;
            Ok(attachment(bytes, "application/json", "methods.json"))
        }
        Some("csv") => {
            let bytes = table(&chosen).map_err(internal)?;
            Ok(attachment(bytes, "text/csv; charset=utf-8", "methods.csv"))
        }
        _ => Err(Error::NotFound),
    }
}

/// `GET /cartography/facts.json`: every fact that holds here beside the shipped records, for another site.
pub async fn facts(me: Me) -> Result<Response> {
    let here = atlas(&me.visitor.site);
    let bytes = ::cartography::facts::write(here.facts().iter()).map_err(internal)?;
    Ok(attachment(bytes, "application/json", "facts.json"))
}

fn ending(path: &str) -> Option<&str> {
    Some(path.rsplit_once('.')?.1)
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}

fn attachment(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let mut response = bytes.into_response();
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

#[derive(Serialize)]
struct Methods<'a> {
    format: &'static str,
    version: u8,
    note: &'static str,
    items: &'a [&'a Method],
}

fn json(methods: &[&Method]) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec_pretty(&Methods {
        format: "lucarne.methods",
        version: 1,
        note: "",
        items: methods,
    })
}

/// One row a method; entries of lists joined by `; `.
fn table(methods: &[&Method]) -> std::result::Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    table.write_record(COLUMNS)?;
    for method in methods {
        let cells = cells(method);
        table.write_record(cells.iter().map(|cell| harmless(cell)))?;
    }
    table
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

const COLUMNS: [&str; 25] = [
    "id",
    "name_en",
    "name_fr",
    "name_it",
    "name_ro",
    "problem",
    "steps",
    "group_min",
    "group_max",
    "duration",
    "material",
    "digital_part",
    "offline_suitability",
    "offline_note",
    "literacy_demand",
    "literacy_note",
    "trainer_role",
    "officer_role",
    "security_remarks",
    "evidence_strength",
    "evidence",
    "initiatives",
    "levers",
    "obstacles",
    "activity_types",
];

fn cells(method: &Method) -> [String; 25] {
    fn joined<T: AsRef<str>>(all: &[T]) -> String {
        let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
        all.join("; ")
    }
    let name = |tag: &str| named(&method.name, tag);
    [
        method.id.to_string(),
        name("en"),
        name("fr"),
        name("it"),
        name("ro"),
        method.problem.clone(),
        joined(&method.steps),
        method.group_size.min.to_string(),
        method.group_size.max.to_string(),
        method.duration.clone(),
        joined(&method.material),
        method.digital_part.clone(),
        method.offline_suitability.level.to_string(),
        method.offline_suitability.note.clone(),
        method.literacy_demand.level.to_string(),
        method.literacy_demand.note.clone(),
        method.trainer_role.clone(),
        method.officer_role.clone(),
        method.security_remarks.clone(),
        method.evidence.strength.to_string(),
        method.evidence.text.clone(),
        joined(&method.initiatives),
        joined(&method.levers),
        joined(&method.obstacles),
        joined(&method.activity_types),
    ]
}

/// The name in this very language; empty if there is none.
fn named(names: &Names, tag: &str) -> String {
    let mut all = names.all();
    all.find(|name| name.lang.tag() == tag)
        .map_or_else(String::new, |name| name.text.to_owned())
}
