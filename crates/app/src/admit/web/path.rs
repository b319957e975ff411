//! A path in the library, for staff: its texts, its modules with their state, and, for an officer, its withdrawal.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::admit::decide::{self, Undecided};
use crate::admit::library::ShelvedPath;
use crate::admit::path::{self, Here, Stages};
use crate::admit::web::item;
use crate::admit::{pack, words};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};

/// Language, title and summary, one row a language.
pub type Texts = Vec<(String, String, String)>;

/// Title and summary of a path in all its languages.
pub fn texts(shelved: &ShelvedPath) -> Texts {
    let texts = shelved.path.texts.iter();
    texts
        .map(|(lang, one)| {
            (
                lang.as_str().to_owned(),
                one.title.clone(),
                one.summary.clone(),
            )
        })
        .collect()
}

/// A path as a card of the library.
pub struct Card {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Its modules.
    pub stages: Stages,
}

/// The card of a path.
pub fn card(me: &Me, t: Lang, shelved: &ShelvedPath) -> Card {
    let library = &me.visitor.site.library;
    let stages = path::stages(&shelved.path, library, &Default::default(), t.tag());
    Card {
        id: shelved.path.id.clone(),
        title: shelved.path.title(t.tag()).to_owned(),
        version: pack::version_text(shelved.version),
        stages,
    }
}

#[derive(Template)]
#[template(path = "admit/web/path.html")]
struct PathPage {
    f: Frame,
    id: String,
    title: String,
    version: String,
    parcel: Id,
    texts: Texts,
    stages: Stages,
    written: String,
    may_withdraw: bool,
    error: Option<String>,
}

/// `GET /paths/{path}`.
pub async fn show(me: Me, Path(path): Path<String>) -> Result<Response> {
    page(&me, &path, None).await
}

async fn page(me: &Me, id: &str, error: Option<String>) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    item::reads_all(me).then_some(()).or_not_found()?;
    let shelved = site.library.path(id)?;
    let waiting = site.read(path::waiting).await?;
    let stages = path::stages(&shelved.path, &site.library, &waiting, t.tag());
    let title = shelved.path.title(t.tag()).to_owned();
    html(&PathPage {
        f: Frame::of(me, title.clone()),
        id: id.to_owned(),
        title,
        version: pack::version_text(shelved.version),
        parcel: shelved.parcel,
        texts: texts(&shelved),
        stages,
        written: shelved.text.clone(),
        may_withdraw: me.session.roles.reach(Capability::Admit) > Reach::None,
        error,
    })
}

/// `POST /paths/{path}/withdraw`: sent twice, the second finds it gone and leads to the same place.
pub async fn withdraw(me: Me, Path(path): Path<String>, Posted(form): Posted) -> Result<Response> {
    let site = &me.visitor.site;
    let Ok(shelved) = site.library.path(&path) else {
        return Ok(see("/library"));
    };
    let (by, reason) = (me.session.actor(), form.text("reason"));
    match decide::withdraw(site, by, shelved.parcel, shelved.series, reason).await {
        Ok(()) | Err(Undecided::Done) => Ok(see("/library")),
        Err(Undecided::Failed(error)) => Err(error),
        Err(why) => {
            let told = words::undecided(me.visitor.lang, &why).ok_or(Error::NotFound)?;
            let mut response = page(&me, &path, Some(told)).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}
