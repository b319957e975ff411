//! A module for its reviewer: what it is for, its units with keys, its sources, its sheet for trainers, what the check
//! found, and what was said so far.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use locale::Lang;

use crate::admit::file as sending;
use crate::admit::report::CheckReport;
use crate::admit::web::look::{Needs, Skill, UnitRow};
use crate::admit::web::{Told, item, told};
use crate::advice::find::Advice;
use crate::advice::panel::{Mark, stands};
use crate::advice::words;
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::reviewing::door;
use crate::reviewing::remark::{self, Talk, Typed};

/// Title, summary and objectives in one language.
struct Texts {
    lang: String,
    title: String,
    summary: String,
    objectives: Vec<String>,
}

/// The sheet for trainers in one language: what a part is called, and what it says.
struct Sheet {
    lang: String,
    parts: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "reviewing/module.html")]
struct ModulePage {
    f: Frame,
    advice: Advice,
    title: String,
    version: String,
    due: String,
    mark: Mark,
    base: String,
    authors: String,
    minutes: i64,
    level: u8,
    reading: &'static str,
    licence: String,
    texts: Vec<Texts>,
    sheets: Vec<Sheet>,
    units: Vec<UnitRow>,
    needs: Needs,
    skills: Vec<Skill>,
    warnings: Option<Vec<Told>>,
    talk: Talk,
}

/// `GET /advice/{review}`: the module for its reviewer; for others of the library what was given.
pub async fn show(me: Me, Path(review): Path<String>) -> Result<Response> {
    let reads_all = item::reads_all(&me);
    match door::mine(&me, &review).await {
        Ok(advice) => page(&me, &advice, Typed::default()).await,
        Err(Error::NotFound) if reads_all => {
            let advice = door::open(&me, &review).await?;
            Err(Error::Elsewhere(format!("/advice/{}/sheet", advice.id)))
        }
        Err(error) => Err(error),
    }
}

/// The page, with a comment that was typed.
pub async fn page(me: &Me, advice: &Advice, typed: Typed) -> Result<Response> {
    let t = me.visitor.lang;
    let look = door::look(me, advice).await?;
    let report = CheckReport::of(&me.visitor.site, advice.parcel, advice.series).await?;
    let manifest = &look.shelved.module.manifest;
    let texts = manifest.texts.iter().map(|(lang, texts)| Texts {
        lang: lang.as_str().to_owned(),
        title: texts.title.clone(),
        summary: texts.summary.clone(),
        objectives: texts.objectives.clone(),
    });
    let sheets = manifest.scenarios.iter().map(|(lang, sheet)| Sheet {
        lang: lang.as_str().to_owned(),
        parts: parts(t, sheet),
    });
    html(&ModulePage {
        f: Frame::of(me, look.title(t)),
        title: look.title(t),
        version: door::version(advice),
        due: words::day(t, advice.due),
        mark: stands(&t, &advice.state),
        authors: manifest.authors.join(", "),
        minutes: manifest.minutes.into(),
        level: manifest.level,
        reading: manifest.reading.as_str(),
        licence: manifest.licence.clone(),
        texts: texts.collect(),
        sheets: sheets.collect(),
        units: look.units(),
        needs: look.needs(t, &crate::cartography::atlas(&me.visitor.site)),
        skills: look.skills(t),
        warnings: report.map(|report| told(t, &report.findings)),
        talk: remark::talk(me, advice.id, ("", ""), Vec::new(), typed).await?,
        advice: advice.clone(),
        base: look.base,
    })
}

fn parts(t: Lang, sheet: &course::manifest::Scenario) -> Vec<(&'static str, String)> {
    let all = [
        (t.advice_audience(), &sheet.audience),
        (t.advice_before(), &sheet.before),
        (t.advice_room(), &sheet.room),
        (t.advice_material(), &sheet.material),
        (t.advice_after(), &sheet.after),
    ];
    let said = all.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(name, text)| (name, text.clone())).collect()
}

/// `GET /advice/{review}/media`.
pub async fn media(me: Me, Path(review): Path<String>) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    item::media_page(&me, &door::look(&me, &advice).await?)
}

/// `GET /advice/{review}/texts`.
pub async fn texts(me: Me, Path(review): Path<String>) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    item::texts_page(&me, &door::look(&me, &advice).await?)
}

/// `GET /advice/{review}/file/{*path}`.
pub async fn file(
    me: Me,
    Path((review, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let look = door::look(&me, &advice).await?;
    sending::send(&look.shelved.files, &path, &headers).await
}
