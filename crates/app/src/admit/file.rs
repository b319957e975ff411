//! Sends a file of a module from its blob: only names of the manifest, one byte range, never run by the browser.

use std::io::SeekFrom;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use course::media::Format;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};

use crate::admit::library::ParcelFiles;
use crate::error::{Error, OrNotFound as _, Result};

/// Larger pieces are cut; players ask for the rest.
const PIECE: u64 = 1 << 20;

/// Sends the file of that path, or the range of it that was asked for.
pub async fn send(files: &ParcelFiles, path: &str, asked: &HeaderMap) -> Result<Response> {
    let (blob, size) = files.blob(path).or_not_found()?;
    let kind = Format::of(path).map_or("application/octet-stream", Format::content_type);
    let range = range(asked, size);
    let (from, length) = match range {
        Asked::All => (0, size),
        Asked::Part(from, to) => (from, (to - from + 1).min(PIECE)),
        Asked::Beyond => return Ok(beyond(size)),
    };
    let read = async {
        let mut file = tokio::fs::File::open(blob).await?;
        file.seek(SeekFrom::Start(from)).await?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        file.take(length).read_to_end(&mut bytes).await?;
        Ok(bytes)
    };
    let bytes = read.await.map_err(|error| Error::file(blob, error))?;
    let last = from + u64::try_from(bytes.len()).unwrap_or_default();
    let mut response = Body::from(Bytes::from(bytes)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'; style-src 'unsafe-inline'"),
    );
    if let Asked::Part(..) = range
        && let Ok(value) =
            HeaderValue::from_str(&format!("bytes {from}-{}/{size}", last.saturating_sub(1)))
    {
        headers.insert(header::CONTENT_RANGE, value);
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(response)
}

enum Asked {
    All,
    Part(u64, u64),
    Beyond,
}

/// One range a request; anything else is answered with the whole file.
fn range(asked: &HeaderMap, size: u64) -> Asked {
    let value = asked
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok());
    let Some((from, to)) = value
        .and_then(|value| value.strip_prefix("bytes="))
        .and_then(|range| range.split_once('-'))
    else {
        return Asked::All;
    };
    let last = size.saturating_sub(1);
    match (from.parse::<u64>().ok(), to.parse::<u64>().ok()) {
        (Some(from), _) if from >= size => Asked::Beyond,
        (Some(from), Some(to)) if to >= from => Asked::Part(from, to.min(last)),
        (Some(from), None) => Asked::Part(from, last),
        (None, Some(end)) if end > 0 && size > 0 => Asked::Part(size.saturating_sub(end), last),
        _ => Asked::All,
    }
}

fn beyond(size: u64) -> Response {
    let mut response = StatusCode::RANGE_NOT_SATISFIABLE.into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("bytes */{size}")) {
        response.headers_mut().insert(header::CONTENT_RANGE, value);
    }
    response
}
