//! What a handler receives: who asks, in which language, and what was posted, all checked before it runs.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, KeyInit as _, Mac as _};
use locale::Lang;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::error::{Error, Result};
use crate::people::secret::Secret;
use crate::session::Session;
use crate::site::Site;
use crate::transport::listening::Wire;

/// Largest form, 256 KiB.
pub const FORM_LIMIT: usize = 256 * 1024;

/// Somebody who asks, signed in or not.
#[derive(Clone)]
pub struct Visitor {
    /// The site.
    pub site: Site,
    /// The interface language.
    pub lang: Lang,
    /// Who is signed in.
    pub session: Option<Arc<Session>>,
    /// The random value of the cookie, if there is one.
    pub cookie: Option<Cookie>,
    /// Path and query of this request, to come back to.
    pub here: String,
    /// The address the request came from.
    pub station: String,
}

/// Somebody who is signed in; their role was checked against the route.
#[derive(Clone)]
pub struct Me {
    /// As a visitor.
    pub visitor: Visitor,
    /// The session.
    pub session: Arc<Session>,
}

/// A 256-bit random value, known to the browser only; the server keeps its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Cookie(String);

impl Cookie {
    /// Its name: on TLS one that browsers take from this very host only.
    fn name(wire: Wire) -> &'static str {
        match wire {
            Wire::Tls => "__Host-lucarne",
            Wire::Loopback | Wire::InsecureLan => "lucarne",
        }
    }

    /// A fresh one.
    pub fn fresh() -> Cookie {
        Cookie(ledger::id::hex(&crate::random::bytes::<32>()))
    }

    /// What the server stores.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The header that sets it.
    pub fn set(&self, wire: Wire) -> String {
        let name = Self::name(wire);
        format!("{name}={}; {}", self.0, Self::attributes(wire))
    }

    /// The header that deletes it.
    pub fn delete(wire: Wire) -> String {
        let name = Self::name(wire);
        format!("{name}=; {}; Max-Age=0", Self::attributes(wire))
    }

    fn attributes(wire: Wire) -> &'static str {
        match wire {
            Wire::Tls => "Secure; HttpOnly; SameSite=Strict; Path=/",
            Wire::Loopback | Wire::InsecureLan => "HttpOnly; SameSite=Strict; Path=/",
        }
    }

    /// The one a request brings.
    pub(crate) fn read(headers: &HeaderMap, wire: Wire) -> Option<Cookie> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, value)| *name == Self::name(wire) && value.len() == 64)
            .map(|(_, value)| Cookie(value.to_owned()))
    }

    /// The token every form of this browser carries.
    pub fn form_token(&self, key: &[u8; 32]) -> String {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
            return String::new();
        };
        mac.update(self.0.as_bytes());
        ledger::id::hex(&mac.finalize().into_bytes()[..16])
    }
}

impl Visitor {
    /// The token of this browser's forms; empty while it has no cookie.
    pub fn form_token(&self) -> String {
        self.cookie
            .as_ref()
            .map_or_else(String::new, |cookie| cookie.form_token(&self.site.form_key))
    }

    /// Whoever sent this, as long as nobody looked who it is.
    pub(crate) fn unknown(parts: &Parts, site: &Site) -> Visitor {
        Visitor {
            site: site.clone(),
            lang: language(parts, None),
            session: None,
            cookie: None,
            here: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            station: station_of(&parts.extensions),
        }
    }
}

impl FromRequestParts<Site> for Visitor {
    type Rejection = Error;

    /// The outer layer has found out already who asks; it is not done twice.
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        if let Some(known) = parts.extensions.get::<Visitor>() {
            return Ok(known.clone());
        }
        let cookie = Cookie::read(&parts.headers, site.listening.wire);
        let session = match &cookie {
            Some(cookie) => site.sessions.find(site, cookie).await?,
            None => None,
        };
        Ok(Visitor {
            lang: language(parts, session.as_deref()),
            session,
            cookie,
            ..Visitor::unknown(parts, site)
        })
    }
}

/// The language chosen in the address or by the person, else the one the browser prefers.
fn language(parts: &Parts, session: Option<&Session>) -> Lang {
    let asked = parts.uri.query().and_then(|query| {
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(name, _)| *name == "lang")
    });
    let accept = || {
        parts
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
    };
    asked
        .and_then(|(_, tag)| Lang::from_tag(tag))
        .or_else(|| session.map(|session| session.lang))
        .or_else(|| accept().and_then(Lang::negotiate))
        .unwrap_or(Lang::En)
}

/// The address a request came from.
pub(crate) fn station_of(extensions: &Extensions) -> String {
    extensions
        .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
        .map_or_else(|| "local".to_owned(), |info| info.0.ip().to_string())
}

impl FromRequestParts<Site> for Me {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self> {
        let visitor = Visitor::from_request_parts(parts, site).await?;
        let session = visitor.session.clone().ok_or(Error::SignedOut)?;
        Ok(Me { visitor, session })
    }
}

/// The fields of a form posted from one of our pages. Secrets are among them, so that they cannot be printed.
#[derive(Clone, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The first value of that name, trimmed; empty if absent.
    pub fn text(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// The first value of that name exactly as it was typed; empty if absent.
    pub fn secret(&self, name: &str) -> Secret {
        let given = self.0.iter().find(|(n, _)| n == name);
        Secret::given(given.map_or("", |(_, value)| value.as_str()))
    }

    /// Whether there is a value of that name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// All values of that name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(n, _)| n == name)
            .map(|(_, value)| value.trim())
    }

    /// The value of that name as an id.
    pub fn id(&self, name: &str) -> Result<ledger::Id> {
        self.text(name).parse().map_err(|_| Error::NotFound)
    }
}

/// A form: origin, token, type and size were checked.
pub struct Posted(pub Fields);

impl FromRequest<Site> for Posted {
    type Rejection = Error;

    async fn from_request(request: Request, site: &Site) -> Result<Self> {
        let cookie = Cookie::read(request.headers(), site.listening.wire).ok_or(Error::Stale)?;
        let kind = content_type(request.headers());
        if kind != "application/x-www-form-urlencoded" {
            return Err(Error::Stale);
        }
        let body = axum::body::to_bytes(request.into_body(), FORM_LIMIT).await;
        let bytes = body.map_err(|_| Error::TooLarge)?;
        let fields = Fields(parse(&bytes));
        check_token(site, &cookie, &fields)?;
        Ok(Posted(fields))
    }
}

/// Largest form with a table of learners or an acknowledgement, 1 MiB.
pub const SMALL: usize = 1 << 20;

/// A form with one file, of at most so many bytes together.
pub struct Upload<const MOST: usize> {
    /// The other fields.
    pub fields: Fields,
    /// Name of the file as the browser gives it, and its bytes.
    pub file: Option<(String, Bytes)>,
}

impl<const MOST: usize> FromRequest<Site> for Upload<MOST> {
    type Rejection = Error;

    async fn from_request(request: Request, site: &Site) -> Result<Self> {
        let cookie = Cookie::read(request.headers(), site.listening.wire).ok_or(Error::Stale)?;
        let mut parts = Multipart::from_request(request, site)
            .await
            .map_err(|_| Error::Stale)?;
        let mut upload = Upload {
            fields: Fields::default(),
            file: None,
        };
        let mut read = 0;
        while let Some(mut part) = parts.next_field().await.map_err(|_| Error::TooLarge)? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(ToOwned::to_owned);
            let mut value = Vec::new();
            while let Some(piece) = part.chunk().await.map_err(|_| Error::TooLarge)? {
                read += piece.len();
                if read > MOST {
                    return Err(Error::TooLarge);
                }
                value.extend_from_slice(&piece);
            }
            match file {
                Some(file) if !value.is_empty() => upload.file = Some((file, value.into())),
                Some(_) => {}
                None => {
                    upload.fields.0.push((name, typed(&value)));
                }
            }
        }
        check_token(site, &cookie, &upload.fields)?;
        Ok(upload)
    }
}

/// Refuses fields without the token of this browser.
pub(crate) fn check_token(site: &Site, cookie: &Cookie, fields: &Fields) -> Result<()> {
    let expected = cookie.form_token(&site.form_key);
    let given = fields.text("token");
    let same: bool = expected.as_bytes().ct_eq(given.as_bytes()).into();
    if same && !expected.is_empty() {
        Ok(())
    } else {
        Err(Error::Stale)
    }
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    value
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Reads `a=b&c=d`.
pub fn parse(bytes: &[u8]) -> Vec<(String, String)> {
    bytes
        .split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let at = pair
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(pair.len());
            (
                decode(&pair[..at]),
                decode(pair.get(at + 1..).unwrap_or_default()),
            )
        })
        .collect()
}

fn decode(bytes: &[u8]) -> String {
    let spaced: Vec<u8> = bytes
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    let bytes: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
    typed(&bytes)
}

/// What was typed, as text. The sign U+0000, which no page sends and no ledger takes, becomes the sign for what cannot be
/// shown, as what is no UTF-8 does.
pub(crate) fn typed(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\0', "\u{fffd}")
}

/// The path, if it is one of this site: nobody is sent elsewhere by an address they were given.
pub fn own_path(path: &str) -> Option<&str> {
    let ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path
            .chars()
            .any(|sign| sign == '\\' || sign.is_control() || sign.is_whitespace());
    ours.then_some(path)
}

/// Sends the browser on after a form, so that reload and back are harmless.
pub fn see(location: &str) -> Response {
    (
        axum::http::StatusCode::SEE_OTHER,
        [(header::LOCATION, location.to_owned())],
    )
        .into_response()
}
