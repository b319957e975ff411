//! The addresses of the preview.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::map_response;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use course::files::Files as _;
use course::media::Format;
use course::module::Place;
use course::render;
use locale::Lang;
use serde::Deserialize;

use crate::asset;
use crate::error::{Error, OrNotFound as _, Result};
use crate::request::{parse, see};
use crate::write::preview::screen::{self, Sight};
use crate::write::preview::stage::Stage;

type App = State<Arc<Stage>>;

/// How often the files are looked at, and how long a browser waits for a change before it asks again.
const LOOK: Duration = Duration::from_millis(500);
const WAIT: u32 = 40;

const COOKIE: &str = "lucarne-preview";

/// What an address may ask for.
#[derive(Debug, Default, Deserialize)]
struct Asking {
    screen: Option<usize>,
    say: Option<usize>,
    view: Option<String>,
    /// Interface language.
    lang: Option<String>,
}

/// The pages of a preview.
pub fn service(stage: Arc<Stage>) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/u/{unit}/{lang}", get(unit))
        .route("/u/{unit}/{lang}/{activity}", axum::routing::post(answer))
        .route("/f/{*path}", get(file))
        .route("/changes", get(changes))
        .with_state(stage)
        .route("/a/{name}", get(asset::send))
        .layer(map_response(careful))
}

/// A module comes from anywhere: its pages can load nothing from elsewhere and run nothing of their own.
async fn careful(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
             media-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

async fn list(State(stage): App, Query(asking): Query<Asking>) -> Result<Response> {
    let shown = stage.shown()?;
    let source = shown.module.as_ref();
    let source = source.map_or("en", |module| module.manifest.source.as_str());
    let t = interface(&asking, source);
    let page = match asking.view.as_deref() {
        Some("check") => screen::findings(&shown, t)?,
        _ => screen::list(&shown, t)?,
    };
    Ok(Html(page).into_response())
}

async fn unit(
    State(stage): App,
    Path((id, lang)): Path<(String, String)>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
) -> Result<Response> {
    let shown = stage.shown()?;
    let t = interface(&asking, &lang);
    if asking.view.as_deref() == Some("check") {
        return Ok(Html(screen::findings(&shown, t)?).into_response());
    }
    let sight = Sight::find(&shown, &id, &lang, t)?;
    let (browser, fresh) = browser(&headers);
    let page = match asking.view.as_deref() {
        Some("reading") => sight.reading()?,
        Some("paper") => sight.paper()?,
        _ => sight.screen(
            &stage,
            &browser,
            asking.screen.unwrap_or_default(),
            asking.say,
        )?,
    };
    let mut response = Html(page).into_response();
    if fresh
        && let Ok(value) = HeaderValue::from_str(&format!(
            "{COOKIE}={browser}; HttpOnly; SameSite=Strict; Path=/"
        ))
    {
        response.headers_mut().insert(header::SET_COOKIE, value);
    }
    Ok(response)
}

async fn answer(
    State(stage): App,
    Path((id, lang, activity)): Path<(String, String, String)>,
    Query(asking): Query<Asking>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response> {
    let shown = stage.shown()?;
    let sight = Sight::find(&shown, &id, &lang, Lang::En)?;
    let screens = render::screens(sight.unit);
    let found = screens
        .iter()
        .flat_map(course::render::Screen::activities)
        .find(|one| one.id == activity)
        .or_not_found()?;
    let (browser, _) = browser(&headers);
    let key = sight.key(&browser, &activity);
    let fields = parse(&body);
    let mode = sight.unit.front.mode;
    let attempt = stage
        .attempts
        .attempt(&key)
        .after(found, mode, &fields, |given| sight.mark(found, given));
    stage.attempts.keep(key, attempt);
    let number = asking.screen.unwrap_or_default();
    Ok(see(&format!("/u/{id}/{lang}?screen={number}#{activity}")))
}

/// Pictures, sounds, films and captions of the module; never its texts, which hold the key.
async fn file(State(stage): App, Path(path): Path<String>) -> Result<Response> {
    let known = matches!(Place::of(&path), Place::Media(_) | Place::Speech(..));
    let format = Format::of(&path).filter(|_| known).or_not_found()?;
    let shown = stage.shown()?;
    let bytes = shown.files.read(&path).map_err(|_| Error::NotFound)?;
    let mut response = bytes.into_response();
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(format.header()),
    );
    Ok(response)
}

/// Tells the browser when a file has changed. Each answer ends after a while; the browser asks again by itself.
async fn changes(State(stage): App) -> Response {
    let before = stage.state();
    let mut body = "retry: 500\n\n: nothing new\n\n";
    for _ in 0..WAIT {
        tokio::time::sleep(LOOK).await;
        if stage.state() != before {
            body = "retry: 500\n\nevent: changed\ndata: 1\n\n";
            break;
        }
    }
    (
        StatusCode::OK,
        [(header::CONTENT_TYPE, "text/event-stream")],
        body,
    )
        .into_response()
}

fn interface(asking: &Asking, lang: &str) -> Lang {
    let wanted = asking.lang.as_deref().and_then(Lang::from_tag);
    wanted.or_else(|| Lang::from_tag(lang)).unwrap_or(Lang::En)
}

/// The name of the browser, made at its first page.
fn browser(headers: &HeaderMap) -> (String, bool) {
    let cookies = headers
        .get(header::COOKIE)
        .and_then(|value| value.to_str().ok());
    let known = cookies
        .into_iter()
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == COOKIE && value.len() == 32);
    match known {
        Some((_, value)) => (value.to_owned(), false),
        None => (crate::random::id().to_hex(), true),
    }
}
