//! Sending a file of a module: looked up in the module's own list, streamed from disk, whole or one range of it.

use std::io::SeekFrom;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use course::media::Format;
use course::module::Place;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use tokio_util::io::ReaderStream;

use crate::admit::library::ParcelFiles;
use crate::error::{Error, OrNotFound as _, Result};

/// Bytes read from disk at a time.
const PIECE: usize = 64 * 1024;

/// Sends a picture, sound, film or captions of a module. Texts, which hold keys, are never sent.
///
/// Who may see the module is decided by the caller.
pub async fn send(files: &ParcelFiles, path: &str, asked: &HeaderMap) -> Result<Response> {
    let kind = content_type(path).or_not_found()?;
    let (place, size) = files.blob(path).or_not_found()?;
    let asked = asked
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok());
    let (status, first, length) = match range(asked, size) {
        Asked::Whole => (StatusCode::OK, 0, size),
        Asked::Part(first, last) => (StatusCode::PARTIAL_CONTENT, first, last - first + 1),
        Asked::Impossible => (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0),
    };
    let mut file = tokio::fs::File::open(place)
        .await
        .map_err(|error| Error::file(place, error))?;
    if first > 0 {
        file.seek(SeekFrom::Start(first))
            .await
            .map_err(|error| Error::file(place, error))?;
    }
    let stream = ReaderStream::with_capacity(file.take(length), PIECE);
    let mut response = Response::new(Body::from_stream(stream));
    *response.status_mut() = status;
    let range = match status {
        StatusCode::PARTIAL_CONTENT => Some(format!("bytes {first}-{}/{size}", first + length - 1)),
        StatusCode::RANGE_NOT_SATISFIABLE => Some(format!("bytes */{size}")),
        _ => None,
    };
    fill(response.headers_mut(), kind, length, range);
    Ok(response)
}

fn fill(headers: &mut HeaderMap, kind: &'static str, length: u64, range: Option<String>) {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(range) = range.and_then(|range| HeaderValue::from_str(&range).ok()) {
        headers.insert(header::CONTENT_RANGE, range);
    }
}

/// The type of what may be sent at all.
fn content_type(path: &str) -> Option<&'static str> {
    match Place::of(path) {
        Place::Media(_) | Place::Speech(..) => Format::of(path).map(Format::header),
        _ => None,
    }
}

/// What a `Range` header asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Whole,
    /// First and last byte.
    Part(u64, u64),
    Impossible,
}

/// One range of bytes; anything else asks for the whole.
fn range(header: Option<&str>, size: u64) -> Asked {
    let Some(spec) = header.and_then(|text| text.trim().strip_prefix("bytes=")) else {
        return Asked::Whole;
    };
    let Some((first, last)) = spec.split_once('-').filter(|_| !spec.contains(',')) else {
        return Asked::Whole;
    };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let bounds = match (number(first), number(last)) {
        (Some(first), Some(last)) if first > last => return Asked::Whole,
        (Some(first), Some(last)) => (first, last.min(size.saturating_sub(1))),
        (Some(first), None) if last.trim().is_empty() => (first, size.saturating_sub(1)),
        (None, Some(0)) if first.trim().is_empty() => return Asked::Impossible,
        (None, Some(count)) if first.trim().is_empty() => {
            (size.saturating_sub(count), size.saturating_sub(1))
        }
        _ => return Asked::Whole,
    };
    if bounds.0 >= size {
        return Asked::Impossible;
    }
    Asked::Part(bounds.0, bounds.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_understood_in_its_three_forms() {
        assert_eq!(range(Some("bytes=0-9"), 100), Asked::Part(0, 9));
        assert_eq!(range(Some("bytes=90-"), 100), Asked::Part(90, 99));
        assert_eq!(range(Some("bytes=-10"), 100), Asked::Part(90, 99));
        assert_eq!(range(Some("bytes=-500"), 100), Asked::Part(0, 99));
        assert_eq!(range(Some("bytes=50-500"), 100), Asked::Part(50, 99));
    }

    #[test]
    fn several_ranges_and_nonsense_ask_for_the_whole() {
        for text in [
            "bytes=0-1,5-6",
            "bytes=a-b",
            "items=0-1",
            "bytes=9-1",
            "bytes=-",
        ] {
            assert_eq!(range(Some(text), 100), Asked::Whole, "{text}");
        }
        assert_eq!(range(None, 100), Asked::Whole);
    }

    #[test]
    fn what_lies_beyond_the_end_is_impossible() {
        assert_eq!(range(Some("bytes=100-"), 100), Asked::Impossible);
        assert_eq!(range(Some("bytes=-0"), 100), Asked::Impossible);
        assert_eq!(range(Some("bytes=0-"), 0), Asked::Impossible);
    }

    #[test]
    fn only_media_and_speech_are_sent() {
        assert_eq!(content_type("media/img/a.png"), Some("image/png"));
        assert_eq!(
            content_type("speech/fr/d4b7a66f1c37ec154e391ec05f050330.opus"),
            Some("audio/ogg")
        );
        for path in [
            "units/01-a.fr.md",
            "module.toml",
            "media/a.html",
            "speech/fr/index.toml",
        ] {
            assert_eq!(content_type(path), None, "{path}");
        }
    }
}
