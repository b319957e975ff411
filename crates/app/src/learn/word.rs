//! A word of the glossary, explained.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use course::render;
use serde::Deserialize;

use crate::error::{OrNotFound as _, Result};
use crate::learn::text::Text;
use crate::page::{Frame, html};
use crate::request::Me;

/// A word of the glossary.
#[derive(Debug, Deserialize)]
pub struct Word {
    w: String,
    back: String,
}

#[derive(Template)]
#[template(path = "learn/word.html")]
struct WordPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    word: String,
    means: String,
    also: String,
    back: String,
}

/// Explains a word of the glossary.
pub async fn word(
    me: Me,
    Path((module, unit)): Path<(String, String)>,
    Query(asked): Query<Word>,
) -> Result<Response> {
    let text = Text::find(&me, &module, &unit).await?;
    let term = text
        .glossary()
        .and_then(|glossary| glossary.get(&asked.w))
        .cloned()
        .or_not_found()?;
    let ours = asked.back.starts_with("/m/");
    html(&WordPage {
        f: Frame::of(&me, asked.w.clone()),
        dir: render::direction(&text.language),
        lang: text.language.clone(),
        word: asked.w,
        means: term.means,
        also: term.also.join(", "),
        back: if ours {
            asked.back
        } else {
            format!("/m/{module}")
        },
    })
}
