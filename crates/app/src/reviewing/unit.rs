//! A unit for its reviewer, in one language with every key, and the comments on it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::render::reading;

use crate::advice::find::Advice;
use crate::asset;
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::reviewing::door;
use crate::reviewing::remark::{self, Talk, Typed};

#[derive(Template)]
#[template(path = "reviewing/unit.html")]
struct UnitPage {
    f: Frame,
    title: String,
    base: String,
    unit: String,
    lang: String,
    languages: Vec<(String, String)>,
    reading: String,
    talk: Talk,
}

/// `GET /advice/{review}/unit/{unit}/{lang}`.
pub async fn show(
    me: Me,
    Path((review, unit, lang)): Path<(String, String, String)>,
) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    page(&me, &advice, &unit, &lang, Typed::default()).await
}

/// The page, with a comment that was typed.
pub async fn page(
    me: &Me,
    advice: &Advice,
    unit: &str,
    lang: &str,
    typed: Typed,
) -> Result<Response> {
    let t = me.visitor.lang;
    let look = door::look(me, advice).await?;
    let parsed = look.shelved.module.unit(unit, lang).or_not_found()?;
    let languages = look.units().into_iter().find(|row| row.id == unit);
    let reading = look.render(t, lang, asset::url("icons.svg"), |ctx| {
        reading::unit(ctx, parsed)
    });
    let blocks = remark::blocks(parsed);
    html(&UnitPage {
        f: Frame::of(me, parsed.front.title.clone()),
        title: look.title(t),
        unit: unit.to_owned(),
        lang: lang.to_owned(),
        languages: languages.map_or_else(Vec::new, |row| row.languages),
        reading,
        talk: remark::talk(me, advice.id, (unit, lang), blocks, typed).await?,
        base: look.base,
    })
}
