//! `mentor.unit`: the unit somebody asks help with, to look at and to try; nothing of it is stored, for anybody.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use course::render::{self, Sound};
use serde::Deserialize;

use crate::admit::file as files;
use crate::error::{OrNotFound as _, Result};
use crate::learn::text;
use crate::mentoring::door::{self, Met};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};
use crate::write::preview::screen::Sight;

/// Which screen, and which sound is heard.
#[derive(Default, Deserialize)]
pub struct Asking {
    screen: Option<usize>,
    say: Option<usize>,
}

#[derive(Template)]
#[template(path = "mentoring/show.html")]
struct ShowPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    called: String,
    title: String,
    unit_title: String,
    here: String,
    heading: String,
    parts: Vec<String>,
    sounds: Vec<Sound>,
    say: Option<usize>,
    number: i64,
    total: i64,
    back: String,
    next: String,
}

impl ShowPage {
    fn playing(&self) -> Option<&Sound> {
        self.sounds.get(self.say?.checked_sub(1)?)
    }
}

fn sight<'a>(me: &Me, met: &'a Met) -> Result<Sight<'a>> {
    let help = met.wanted.id;
    Ok(Sight {
        module: &met.shelved.module,
        pictures: &met.shelved.pictures,
        unit: met.unit().or_not_found()?,
        id: &met.wanted.unit,
        lang: &met.language,
        t: me.visitor.lang,
        address: format!("/mentor/{help}/unit"),
        files: format!("/mentor/{help}/file"),
        token: me.visitor.form_token(),
    })
}

/// One mentor's tries at what one learner asked help with.
fn browser(me: &Me, met: &Met) -> String {
    format!("{} {}", me.session.person, met.wanted.id)
}

/// `GET /mentor/{help}/unit`: begins where the learner asked.
pub async fn show(
    me: Me,
    Path(help): Path<String>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let met = door::one(&me, &help).await?;
    let sight = sight(&me, &met)?;
    let asked = usize::try_from(met.wanted.screen).unwrap_or_default();
    let number = asking.screen.unwrap_or(asked);
    let drawn = sight.draw(&me.visitor.site.tries, &browser(&me, &met), number)?;
    let other = |number: usize| format!("{}?screen={number}", sight.address);
    let list = || "/mentor".to_owned();
    let count = |number: usize| i64::try_from(number).unwrap_or_default();
    html(&ShowPage {
        f: Frame::of(&me, drawn.title),
        dir: render::direction(&met.language),
        lang: met.language.clone(),
        called: met.wanted.called.clone(),
        title: text::title(&met.shelved.module, &met.language).to_owned(),
        unit_title: sight.unit.front.title.clone(),
        here: other(number),
        heading: drawn.heading,
        parts: drawn.parts,
        sounds: drawn.sounds,
        say: asking.say,
        number: count(number + 1),
        total: count(drawn.total),
        back: number.checked_sub(1).map_or_else(list, other),
        next: if number + 1 < drawn.total {
            other(number + 1)
        } else {
            list()
        },
    })
}

/// `POST /mentor/{help}/unit/{activity}`: a try that is kept in memory only.
pub async fn answer(
    me: Me,
    Path((help, activity)): Path<(String, String)>,
    Query(asking): Query<Asking>,
    Posted(fields): Posted,
) -> Result<Response> {
    let met = door::one(&me, &help).await?;
    let sight = sight(&me, &met)?;
    let screens = render::screens(sight.unit);
    let found = screens
        .iter()
        .flat_map(render::Screen::activities)
        .find(|one| one.id == activity)
        .or_not_found()?;
    let tries = &me.visitor.site.tries;
    let key = sight.key(&browser(&me, &met), &activity);
    let mode = sight.unit.front.mode;
    let attempt = tries
        .attempt(&key)
        .after(found, mode, &fields.0, |given| sight.mark(found, given));
    tries.keep(key, attempt);
    let screen = asking.screen.unwrap_or_default();
    Ok(see(&format!(
        "{}?screen={screen}#{activity}",
        sight.address
    )))
}

/// `GET /mentor/{help}/file/{path}`: pictures and sounds of that unit's module.
pub async fn file(
    me: Me,
    Path((help, path)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    let met = door::one(&me, &help).await?;
    files::send(&met.shelved.files, &path, &headers).await
}
