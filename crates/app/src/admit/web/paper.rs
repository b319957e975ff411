//! A module on paper: the learner's booklet, and the trainer's answers to it.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use course::model::Unit;
use course::render::Context;
use course::render::print::{self, Booklet, Sheet};
use serde::Deserialize;

use crate::admit::paper::SheetCode;
use crate::admit::web::item;
use crate::admit::web::look::Look;
use crate::asset;
use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::Me;

#[derive(Template)]
#[template(path = "admit/web/paper.html")]
struct PaperPage {
    f: Frame,
    back: String,
    lang: String,
    pages: String,
}

/// One unit instead of the whole module.
#[derive(Deserialize)]
pub struct Asked {
    unit: Option<String>,
}

type Print = fn(&Context<'_>, &Booklet<'_>) -> String;

/// `GET /library/{module}/booklet/{lang}`.
pub async fn booklet(
    me: Me,
    Path((module, lang)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let look = item::shelved(&me, &module)?;
    page(&me, look, &lang, asked.unit.as_deref(), print::booklet)
}

/// `GET /library/{module}/answers/{lang}`.
pub async fn answers(
    me: Me,
    Path((module, lang)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let look = item::shelved(&me, &module)?;
    page(&me, look, &lang, asked.unit.as_deref(), print::answer_sheet)
}

fn page(me: &Me, look: Look, lang: &str, only: Option<&str>, print: Print) -> Result<Response> {
    let t = me.visitor.lang;
    let units = units(&look, lang, only);
    if units.is_empty() {
        return Err(Error::NotFound);
    }
    let codes: Vec<SheetCode> = units
        .iter()
        .map(|(id, _)| SheetCode::of(&look.shelved, id, lang))
        .collect();
    let sheets: Vec<Sheet> = units
        .iter()
        .zip(&codes)
        .map(|((id, unit), code)| Sheet {
            id,
            unit,
            code: code.as_str(),
            seed: code.seed(),
        })
        .collect();
    let manifest = &look.shelved.module.manifest;
    let texts = manifest.texts.iter().find(|(own, _)| own.as_str() == lang);
    let version = manifest.version.to_string();
    let booklet = Booklet {
        module: &manifest.id,
        title: texts.map_or(manifest.id.as_str(), |(_, texts)| &texts.title),
        version: &version,
        sheets: &sheets,
    };
    let pages = look.render(t, lang, asset::url("icons.svg"), |ctx| print(ctx, &booklet));
    let mut f = Frame::of(me, booklet.title);
    f.body = "staff booklet";
    html(&PaperPage {
        f,
        pages,
        lang: lang.to_owned(),
        back: look.base,
    })
}

fn units<'a>(look: &'a Look, lang: &str, only: Option<&str>) -> Vec<(&'a str, &'a Unit)> {
    let module = &look.shelved.module;
    let ids = module.manifest.units.iter().map(|unit| unit.value.as_str());
    ids.filter(|id| only.is_none_or(|only| only == *id))
        .filter_map(|id| Some((id, module.unit(id, lang)?)))
        .collect()
}
