//! The matrix as a file, to read elsewhere or to share with another site.

use axum::extract::Query;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use crate::error::{Error, Result};
use crate::people::roster::harmless;
use crate::request::Me;
use crate::skills::{compare, local};
use cartography::skills::codes::Tongue;
use cartography::skills::matrix::{Line, Row};

/// What JSON is called on the way.
pub const JSON: &str = "application/json; charset=utf-8";

/// Which version; the one that holds now where none is named.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    version: String,
}

async fn matrix(me: &Me, wanted: &Wanted) -> Result<cartography::skills::matrix::Matrix> {
    let version = compare::number_in(&wanted.version)?;
    let read = me.visitor.site.read(move |tx| match version {
        Some(version) => local::at(tx, version),
        None => Ok(local::now(tx)?.1),
    });
    read.await
}

/// `GET /matrix/file.json`: what can be brought in again.
pub async fn json(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let matrix = matrix(&me, &wanted).await?;
    Ok(send("matrix.json", JSON, matrix.to_json()))
}

/// `GET /matrix/file.csv`: one line for each row.
pub async fn csv(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let matrix = matrix(&me, &wanted).await?;
    let mut head = vec!["competence", "level"];
    head.extend([
        "i_can_en",
        "i_can_fr",
        "i_can_it",
        "i_can_ro",
        "i_can_ar",
        "main",
        "also",
        "evidence",
        "useful_for",
        "hidden",
        "note",
    ]);
    let rows = matrix.rows().map(|(line, row)| cells(line, row));
    table("matrix.csv", &head, rows)
}

fn cells(line: &Line, row: &Row) -> Vec<String> {
    let mut cells = vec![line.id.clone(), row.level.to_string()];
    let spoken = |tongue: &Tongue| row.i_can.get(tongue).cloned().unwrap_or_default();
    cells.extend(Tongue::ALL.iter().map(spoken));
    let join = |codes: Vec<&str>| codes.join(" ");
    cells.push(row.practice.main.code().to_owned());
    cells.push(join(
        row.practice.also.iter().map(|one| one.code()).collect(),
    ));
    cells.push(join(row.evidence.iter().map(|one| one.code()).collect()));
    cells.push(join(line.useful_for.iter().map(|one| one.code()).collect()));
    cells.push(if row.hidden { "yes" } else { "no" }.to_owned());
    cells.push(row.note.clone());
    cells
}

/// A table as a file that spreadsheet programs open.
pub fn table(
    name: &'static str,
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Response> {
    let fault = |error: csv::Error| Error::Internal(error.to_string());
    let mut table = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    table.write_record(head).map_err(fault)?;
    for row in rows {
        let cells = row.iter().map(|cell| harmless(cell));
        table.write_record(cells).map_err(fault)?;
    }
    let bytes = table.into_inner();
    let bytes = bytes.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(send(name, "text/csv; charset=utf-8", bytes))
}

/// A file to keep.
pub fn send(name: &'static str, kind: &'static str, body: impl Into<axum::body::Body>) -> Response {
    let mut response = body.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
