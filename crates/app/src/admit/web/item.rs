//! Every part of a module for staff: units with their keys, media with players, other texts, and what changed. The same
//! pages stand below the officer's desk for what waits, and below the library for what was admitted.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use course::files::Files as _;
use course::media::{Family, Format};
use course::module::Place;
use course::render::reading;
use ledger::Id;

use crate::admit::changes::{self, Row};
use crate::admit::library::{self, Shelved};
use crate::admit::report::Changes;
use crate::admit::web::look::{Look, Sample, Spoken};
use crate::admit::web::search::anchor;
use crate::admit::{file, pack};
use crate::asset;
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};

/// An item of a parcel, waiting or decided; only officers come here.
pub async fn waiting(me: &Me, parcel: Id, series: Id) -> Result<Look> {
    let shelved = library::shelved(&me.visitor.site, parcel, series).await?;
    Ok(Look {
        shelved,
        base: format!("/desk/{parcel}/{series}"),
    })
}

/// Whether the whole library is theirs to read. Reviewers read what is assigned to them, on pages of their own.
pub fn reads_all(me: &Me) -> bool {
    me.session.roles.reach(Capability::ReadLibrary) == Reach::Site
}

/// An admitted module.
pub fn shelved(me: &Me, module: &str) -> Result<Look> {
    reads_all(me).then_some(()).or_not_found()?;
    let shelved = me.visitor.site.library.module(module)?;
    Ok(Look {
        shelved,
        base: format!("/library/{module}"),
    })
}

fn ids(parcel: &str, series: &str) -> Result<(Id, Id)> {
    let id = |text: &str| text.parse::<Id>().map_err(|_| Error::NotFound);
    Ok((id(parcel)?, id(series)?))
}

/// The page to go back to.
fn back(look: &Look) -> String {
    let at_desk = look.base.strip_prefix("/desk/");
    let parcel = at_desk.and_then(|rest| rest.split('/').next());
    parcel.map_or_else(|| look.base.clone(), |parcel| format!("/desk/{parcel}"))
}

#[derive(Template)]
#[template(path = "admit/web/unit.html")]
struct UnitPage {
    f: Frame,
    title: String,
    back: String,
    base: String,
    unit: String,
    lang: String,
    languages: Vec<(String, String)>,
    reading: String,
    source: String,
}

/// `GET /desk/{parcel}/{series}/unit/{unit}/{lang}`.
pub async fn waiting_unit(
    me: Me,
    Path((parcel, series, unit, lang)): Path<(String, String, String, String)>,
) -> Result<Response> {
    let (parcel, series) = ids(&parcel, &series)?;
    unit_page(&me, &waiting(&me, parcel, series).await?, &unit, &lang)
}

/// `GET /library/{module}/unit/{unit}/{lang}`.
pub async fn shelved_unit(
    me: Me,
    Path((module, unit, lang)): Path<(String, String, String)>,
) -> Result<Response> {
    unit_page(&me, &shelved(&me, &module)?, &unit, &lang)
}

fn unit_page(me: &Me, look: &Look, unit: &str, lang: &str) -> Result<Response> {
    let module = &look.shelved.module;
    let parsed = module.unit(unit, lang).or_not_found()?;
    let languages = look.units().into_iter().find(|row| row.id == unit);
    let t = me.visitor.lang;
    let reading = look.render(t, lang, asset::url("icons.svg"), |ctx| {
        reading::unit(ctx, parsed)
    });
    let page = UnitPage {
        f: Frame::of(me, parsed.front.title.clone()),
        title: look.title(t),
        back: back(look),
        base: look.base.clone(),
        unit: unit.to_owned(),
        lang: lang.to_owned(),
        languages: languages.map_or_else(Vec::new, |row| row.languages),
        reading,
        source: text(&look.shelved, &format!("units/{unit}.{lang}.md")),
    };
    html(&page)
}

fn text(shelved: &Shelved, path: &str) -> String {
    let bytes = shelved.files.read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[derive(Template)]
#[template(path = "admit/web/media.html")]
struct MediaPage {
    f: Frame,
    title: String,
    back: String,
    samples: Vec<Sample>,
    spoken: Vec<(String, Vec<Spoken>)>,
}

/// `GET /desk/{parcel}/{series}/media`.
pub async fn waiting_media(
    me: Me,
    Path((parcel, series)): Path<(String, String)>,
) -> Result<Response> {
    let (parcel, series) = ids(&parcel, &series)?;
    media_page(&me, &waiting(&me, parcel, series).await?)
}

/// `GET /library/{module}/media`.
pub async fn shelved_media(me: Me, Path(module): Path<String>) -> Result<Response> {
    media_page(&me, &shelved(&me, &module)?)
}

/// Pictures, sounds and films with their sources.
pub fn media_page(me: &Me, look: &Look) -> Result<Response> {
    let t = me.visitor.lang;
    html(&MediaPage {
        f: Frame::of(me, t.admit_media()),
        title: look.title(t),
        back: back(look),
        samples: look.samples(t),
        spoken: look.spoken(),
    })
}

/// A text that is not a unit, as it was written.
struct Written {
    path: String,
    anchor: String,
    text: String,
}

#[derive(Template)]
#[template(path = "admit/web/texts.html")]
struct TextsPage {
    f: Frame,
    title: String,
    back: String,
    glossaries: Vec<(String, Vec<(String, String)>)>,
    texts: Vec<Written>,
}

/// `GET /desk/{parcel}/{series}/texts`.
pub async fn waiting_texts(
    me: Me,
    Path((parcel, series)): Path<(String, String)>,
) -> Result<Response> {
    let (parcel, series) = ids(&parcel, &series)?;
    texts_page(&me, &waiting(&me, parcel, series).await?)
}

/// `GET /library/{module}/texts`.
pub async fn shelved_texts(me: Me, Path(module): Path<String>) -> Result<Response> {
    texts_page(&me, &shelved(&me, &module)?)
}

/// Every text that is no unit, as it was written.
pub fn texts_page(me: &Me, look: &Look) -> Result<Response> {
    let t = me.visitor.lang;
    let module = &look.shelved.module;
    let glossaries = module.glossaries.iter().map(|(lang, glossary)| {
        let terms = glossary.iter();
        let terms = terms.map(|(word, term)| (word.clone(), term.means.clone()));
        (lang.as_str().to_owned(), terms.collect())
    });
    let written = |path: String| {
        let other = !matches!(Place::of(&path), Place::Unit(..)) && Format::of(&path).is_none();
        other.then(|| Written {
            anchor: anchor(&path),
            text: text(&look.shelved, &path),
            path,
        })
    };
    let files = look.shelved.files.list().into_iter();
    html(&TextsPage {
        f: Frame::of(me, t.admit_texts()),
        title: look.title(t),
        back: back(look),
        glossaries: glossaries.collect(),
        texts: files.filter_map(|entry| written(entry.path)).collect(),
    })
}

/// One changed text.
struct Changed {
    path: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "admit/web/changes.html")]
struct ChangesPage {
    f: Frame,
    title: String,
    back: String,
    before: String,
    after: String,
    changes: Changes,
    texts: Vec<Changed>,
}

/// `GET /desk/{parcel}/{series}/changes`: against what learners meet now.
pub async fn waiting_changes(
    me: Me,
    Path((parcel, series)): Path<(String, String)>,
) -> Result<Response> {
    let (parcel, series) = ids(&parcel, &series)?;
    let look = waiting(&me, parcel, series).await?;
    let site = &me.visitor.site;
    let old = site.library.series(series).or_not_found()?;
    let old_parcel = old.parcel;
    let (before, after) = site
        .read(move |tx| {
            let before = library::sums(tx, old_parcel, series)?;
            Ok((before, library::sums(tx, parcel, series)?))
        })
        .await?;
    let changes = Changes::between(&before, &after);
    let is_text = |path: &&String| Format::of(path).is_none();
    let compare = |path: &String| Changed {
        path: path.clone(),
        rows: changes::between(&text(&old, path), &text(&look.shelved, path)),
    };
    let all = [&changes.changed, &changes.added, &changes.removed];
    let texts = all.into_iter().flatten().filter(is_text);
    let t = me.visitor.lang;
    html(&ChangesPage {
        f: Frame::of(&me, t.admit_changes()),
        title: look.title(t),
        back: back(&look),
        before: pack::version_text(old.version),
        after: pack::version_text(look.shelved.version),
        texts: texts.map(compare).collect(),
        changes,
    })
}

/// `GET /desk/{parcel}/{series}/file/{*path}`.
pub async fn waiting_file(
    me: Me,
    Path((parcel, series, path)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let (parcel, series) = ids(&parcel, &series)?;
    let look = waiting(&me, parcel, series).await?;
    file::send(&look.shelved.files, &path, &headers).await
}

/// `GET /library/{module}/file/{*path}`.
pub async fn shelved_file(
    me: Me,
    Path((module, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let look = shelved(&me, &module)?;
    file::send(&look.shelved.files, &path, &headers).await
}
