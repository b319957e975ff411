//! Addresses of the state of the art: the report as a page, and as files to take away.

use askama::Template;
use axum::extract::Query;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use locale::Lang;
use paper::{Day, Document};
use serde::Deserialize;

use crate::cartography::atlas;
use crate::clock;
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::printed;
use crate::report::{self, Ground, LANGUAGES, Shelf};
use crate::request::Me;
use crate::rights::Capability;
use crate::router::{Access, Routes};
use crate::skills::{local, trained};

/// The routes of this capability.
pub fn routes() -> Routes {
    let read = Access::May(Capability::ReadCartography);
    let routes = Routes::new()
        .get("/report", read, show)
        .get("/report/file.html", read, as_html)
        .get("/report/file.odt", read, as_odt);
    #[cfg(feature = "pdf")]
    let routes = routes.get("/report/file.pdf", read, as_pdf);
    routes
}

/// In which language; that of the reader where none is named.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    language: String,
}

impl Wanted {
    fn lang(&self, reader: Lang) -> Lang {
        report::language_of(&self.language).unwrap_or(printed::language(reader))
    }
}

#[derive(Template)]
#[template(path = "report/page.html")]
struct ReportPage {
    f: Frame,
    document: Document,
    lang: Lang,
    contents: String,
    blocks: String,
}

impl ReportPage {
    fn languages(&self) -> [Lang; 4] {
        LANGUAGES
    }

    /// Whether this build of the program sets PDF.
    fn has_pdf(&self) -> bool {
        printed::SETS_PDF
    }

    fn is_chosen(&self, lang: &Lang) -> bool {
        *lang == self.lang
    }
}

/// `GET /report?language=fr`.
pub async fn show(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let lang = wanted.lang(me.visitor.lang);
    let document = made(&me, lang).await?;
    html(&ReportPage {
        f: Frame::of(&me, me.visitor.lang.report_menu()),
        lang,
        contents: paper::html::contents(&document),
        blocks: paper::html::blocks(&document),
        document,
    })
}

/// `GET /report/file.html`.
pub async fn as_html(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let lang = wanted.lang(me.visitor.lang);
    let file = paper::html::file(&made(&me, lang).await?);
    Ok(send(
        lang,
        "html",
        "text/html; charset=utf-8",
        file.into_bytes(),
    ))
}

/// `GET /report/file.odt`.
pub async fn as_odt(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let lang = wanted.lang(me.visitor.lang);
    let file = paper::odt::file(&made(&me, lang).await?);
    let file = file.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(send(lang, "odt", paper::odt::MEDIA_TYPE, file))
}

/// `GET /report/file.pdf`.
#[cfg(feature = "pdf")]
pub async fn as_pdf(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let lang = wanted.lang(me.visitor.lang);
    let pdf = printed::pdf(made(&me, lang).await?).await?;
    Ok(send(lang, "pdf", paper::pdf::MEDIA_TYPE, pdf))
}

/// The report of this site, today.
async fn made(me: &Me, t: Lang) -> Result<Document> {
    let site = &me.visitor.site;
    let (matrix_version, matrix) = site.read(local::now).await?;
    let modules = trained::modules(t, &site.library, None)?;
    let (year, month, day) = clock::day(clock::seconds());
    let day = Day {
        year: year.into(),
        month: month.unsigned_abs(),
        day: day.unsigned_abs(),
    };
    let atlas = atlas(site);
    // Drawing and counting take a while.
    let written = tokio::task::spawn_blocking(move || {
        report::document(&Ground {
            t,
            atlas: &atlas,
            matrix: &matrix,
            matrix_version,
            modules: &modules,
            shelf: Shelf::Library,
            day,
        })
    });
    written
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}

fn send(lang: Lang, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let name = format!(
        "attachment; filename=\"state-of-the-art.{}.{ending}\"",
        lang.tag()
    );
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
