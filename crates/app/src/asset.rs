//! Style sheet, icons, fonts and scripts: embedded, named by content, compressed once at start.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::LazyLock;

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

static WEB: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../web");

/// One file as it is sent.
struct Asset {
    mime: &'static str,
    plain: Bytes,
    gzip: Option<Bytes>,
}

/// All assets: by public name (`app.1f2e3d4c.css`), and the public address of each source name.
struct Assets {
    by_name: HashMap<String, Asset>,
    urls: HashMap<String, String>,
    /// The address of each drawing in `icons.svg`.
    icons: HashMap<String, String>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(load);

/// The address of a file below `web/`, with the hash of its content; the bare name where there is no such file,
/// which a test turns into a failure.
pub fn url(name: &str) -> &'static str {
    ASSETS.urls.get(name).map_or("", String::as_str)
}

/// The address of an icon; empty where there is none of that name.
pub fn icon(name: &str) -> &'static str {
    ASSETS.icons.get(name).map_or("", String::as_str)
}

/// Sends an asset; its name holds its hash, so it may be kept for ever.
pub async fn send(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.by_name.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let packed = asset.gzip.as_ref().filter(|_| accepts_gzip(&headers));
    let body = packed.unwrap_or(&asset.plain).clone();
    let mut response = body.into_response();
    let out = response.headers_mut();
    out.insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static(asset.mime),
    );
    out.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    out.insert(
        header::VARY,
        header::HeaderValue::from_static("accept-encoding"),
    );
    if packed.is_some() {
        out.insert(
            header::CONTENT_ENCODING,
            header::HeaderValue::from_static("gzip"),
        );
    }
    response
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"))
}

/// Style sheets come last: the addresses in them are replaced by the hashed ones.
fn load() -> Assets {
    let mut files = Vec::new();
    collect(&WEB, &mut files);
    files.sort_by_key(|(name, _)| (name.ends_with(".css"), name.clone()));
    let mut assets = Assets {
        by_name: HashMap::new(),
        urls: HashMap::new(),
        icons: HashMap::new(),
    };
    for (name, bytes) in files {
        let Some(mime) = mime(&name) else { continue };
        let bytes = if name.ends_with(".css") {
            rewrite(bytes, &assets.urls)
        } else {
            bytes.to_vec()
        };
        let public = public_name(&name, &bytes);
        if name == "icons.svg" {
            let drawn = String::from_utf8_lossy(&bytes);
            let icon = |id: &str| (id.to_owned(), format!("/a/{public}#{id}"));
            assets.icons = ids(&drawn).map(icon).collect();
        }
        assets.urls.insert(name, format!("/a/{public}"));
        assets.by_name.insert(
            public,
            Asset {
                mime,
                gzip: pack(&bytes, mime),
                plain: bytes.into(),
            },
        );
    }
    assets
}

/// What carries an id in a drawing.
fn ids(drawn: &str) -> impl Iterator<Item = &str> {
    let after = drawn.split(" id=\"").skip(1);
    after.filter_map(|rest| rest.split('"').next())
}

fn collect(dir: &'static Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for file in dir.files() {
        files.push((
            file.path().to_string_lossy().replace('\\', "/"),
            file.contents(),
        ));
    }
    dir.dirs().for_each(|inner| collect(inner, files));
}

fn rewrite(css: &[u8], urls: &HashMap<String, String>) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(css).into_owned();
    for (name, url) in urls {
        for quoted in [
            format!("url(\"{name}\")"),
            format!("url('{name}')"),
            format!("url({name})"),
        ] {
            text = text.replace(&quoted, &format!("url(\"{url}\")"));
        }
    }
    text.into_bytes()
}

fn public_name(name: &str, bytes: &[u8]) -> String {
    let hash = ledger::id::hex(&Sha256::digest(bytes)[..6]);
    let flat = name.replace('/', "-");
    match flat.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{flat}.{hash}"),
    }
}

fn pack(bytes: &[u8], mime: &str) -> Option<Bytes> {
    if mime.starts_with("font/") {
        return None;
    }
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn mime(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "woff2" => "font/woff2",
        "opus" => "audio/ogg",
        "png" => "image/png",
        _ => return None,
    })
}
