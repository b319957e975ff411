//! The cartographies as files: what a list shows, for tables, maps and other programs.

use ::cartography::{Form, Method};
use axum::extract::{Query, RawQuery};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse as _, Response};

use crate::cartography::atlas;
use crate::cartography::web::asking::Asking;
use crate::cartography::web::methods;
use crate::error::{Error, OrNotFound as _, Result};
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

/// `GET /methods/file.json`, `.csv` and `.xlsx`: the methods the page shows.
pub async fn methods(me: Me, uri: Uri, Query(asking): Query<methods::Asking>) -> Result<Response> {
    let t = me.visitor.lang;
    let form = ending(uri.path())
        .and_then(Form::of_ending)
        .or_not_found()?;
    let atlas = atlas(&me.visitor.site);
    let made = tokio::task::spawn_blocking(move || {
        let chosen: Vec<&Method> = methods::fitting(&atlas, &asking).collect();
        atlas.write_methods(form, &chosen, t)
    });
    let bytes = made.await.map_err(internal)?.map_err(internal)?;
    let name = format!("methods.{}", form.ending());
    Ok(attachment(bytes, form.media_type(), &name))
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
