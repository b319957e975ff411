//! The library for staff: what learners may meet, read with its keys, printed, and, by an officer, withdrawn.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::admit::decide::{self, Undecided};
use crate::admit::web::item;
use crate::admit::web::language_name;
use crate::admit::web::look::{Look, Needs, Skill, UnitRow};
use crate::admit::web::path;
use crate::admit::{library as shelves, pack, words};
use crate::advice::panel::{self, Panel};
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};

/// A module as the library shows it.
struct Book {
    id: String,
    title: String,
    version: String,
    languages: Vec<(String, String)>,
    minutes: u32,
    level: u8,
    reading: &'static str,
    licence: String,
    authors: String,
}

fn book(t: Lang, look: &Look) -> Book {
    let manifest = &look.shelved.module.manifest;
    let language = |lang: &course::names::Lang| {
        let tag = lang.as_str().to_owned();
        let name = language_name(&tag);
        (tag, name)
    };
    Book {
        id: manifest.id.clone(),
        title: look.title(t),
        version: pack::version_text(look.shelved.version),
        languages: manifest.languages.iter().map(language).collect(),
        minutes: manifest.minutes,
        level: manifest.level,
        reading: manifest.reading.as_str(),
        licence: manifest.licence.clone(),
        authors: manifest.authors.join(", "),
    }
}

#[derive(Template)]
#[template(path = "admit/web/library.html")]
struct LibraryPage {
    f: Frame,
    books: Vec<Book>,
    paths: Vec<path::Card>,
}

/// `GET /library`.
pub async fn library(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    if !item::reads_all(&me) {
        return Err(Error::Elsewhere("/advice".to_owned()));
    }
    let shelved = me.visitor.site.library.all();
    let mut books: Vec<Book> = shelved
        .into_iter()
        .map(|shelved| {
            let base = String::new();
            book(t, &Look { shelved, base })
        })
        .collect();
    locale::sort_names(t, &mut books, |book| &book.title);
    html(&LibraryPage {
        f: Frame::of(&me, t.common_library()),
        books,
        paths: me
            .visitor
            .site
            .library
            .paths()
            .iter()
            .map(|one| path::card(&me, t, one))
            .collect(),
    })
}

#[derive(Template)]
#[template(path = "admit/web/module.html")]
struct ModulePage {
    f: Frame,
    book: Book,
    base: String,
    parcel: Id,
    summaries: Vec<(String, String)>,
    units: Vec<UnitRow>,
    skills: Vec<Skill>,
    needs: Needs,
    panel: Panel,
    may_withdraw: bool,
    earlier: Vec<Earlier>,
    error: Option<String>,
}

/// A version that was replaced and can be used again.
struct Earlier {
    parcel: Id,
    version: String,
    /// How many learners are in the middle of it.
    learners: i64,
}

/// `GET /library/{module}`.
pub async fn module(me: Me, Path(module): Path<String>) -> Result<Response> {
    show(&me, &module, None).await
}

async fn show(me: &Me, module: &str, error: Option<String>) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let look = item::shelved(me, module)?;
    let series = look.shelved.series;
    let parcel = look.shelved.parcel;
    let (earlier, panel) = site
        .read(move |tx| {
            let panel = panel::load(tx, parcel, series, pack::version_text)?;
            Ok((shelves::earlier(tx, series)?, panel))
        })
        .await?;
    let one = |(parcel, version): (Id, i64)| Earlier {
        parcel,
        version: pack::version_text(version),
        learners: i64::try_from(site.library.staying_in(parcel, series)).unwrap_or(i64::MAX),
    };
    let texts = &look.shelved.module.manifest.texts;
    let book = book(t, &look);
    html(&ModulePage {
        f: Frame::of(me, book.title.clone()),
        book,
        parcel,
        summaries: texts
            .iter()
            .map(|(lang, texts)| (lang.as_str().to_owned(), texts.summary.clone()))
            .collect(),
        units: look.units(),
        skills: look.skills(t),
        needs: look.needs(t, &crate::cartography::atlas(site)),
        panel: panel.with(&look.shelved.module.reviews),
        base: look.base,
        earlier: earlier.into_iter().map(one).collect(),
        may_withdraw: me.session.roles.reach(Capability::Admit) > Reach::None,
        error,
    })
}

/// `POST /library/{module}/withdraw`: sent twice, the second finds it gone and leads to the same place.
pub async fn withdraw(
    me: Me,
    Path(module): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let site = &me.visitor.site;
    let Ok(shelved) = site.library.module(&module) else {
        return Ok(see("/library"));
    };
    let by = me.session.actor();
    let reason = form.text("reason");
    match decide::withdraw(site, by, shelved.parcel, shelved.series, reason).await {
        Ok(()) | Err(Undecided::Done) => Ok(see("/library")),
        Err(Undecided::Failed(error)) => Err(error),
        Err(why) => {
            let told = words::undecided(me.visitor.lang, &why).ok_or(Error::NotFound)?;
            let mut response = show(&me, &module, Some(told)).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}

/// `POST /library/{module}/rollback`: an earlier version is used again, and the one in use is closed.
pub async fn roll_back(
    me: Me,
    Path(module): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let site = &me.visitor.site;
    let shelved = site.library.module(&module)?;
    let (from, to) = (form.id("from")?, form.id("to")?);
    let (by, reason) = (me.session.actor(), form.text("reason"));
    match decide::roll_back(site, by, shelved.series, from, to, reason).await {
        Ok(()) | Err(Undecided::Done) => Ok(see(&format!("/library/{module}"))),
        Err(Undecided::Failed(error)) => Err(error),
        Err(why) => {
            let told = words::undecided(me.visitor.lang, &why).ok_or(Error::NotFound)?;
            let mut response = show(&me, &module, Some(told)).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}
