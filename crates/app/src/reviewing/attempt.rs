//! A reviewer does the activities as the preview of authors shows them; nothing of it is stored.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use course::render::{self, Sound};
use serde::Deserialize;

use crate::admit::web::look::Look;
use crate::advice::find::Advice;
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Me, Posted, see};
use crate::reviewing::door;
use crate::write::preview::screen::Sight;

/// Which screen, and which sound is heard.
#[derive(Default, Deserialize)]
pub struct Asking {
    #[serde(default)]
    screen: usize,
    say: Option<usize>,
}

#[derive(Template)]
#[template(path = "reviewing/attempt.html")]
struct AttemptPage {
    f: Frame,
    lang: String,
    dir: &'static str,
    title: String,
    base: String,
    unit: String,
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

impl AttemptPage {
    fn playing(&self) -> Option<&Sound> {
        self.sounds.get(self.say?.checked_sub(1)?)
    }
}

fn sight<'a>(me: &Me, look: &'a Look, unit: &'a str, lang: &'a str) -> Result<Sight<'a>> {
    let module = &look.shelved.module;
    Ok(Sight {
        module,
        pictures: &look.shelved.pictures,
        unit: module.unit(unit, lang).or_not_found()?,
        id: unit,
        lang,
        t: me.visitor.lang,
        address: format!("{}/try/{unit}/{lang}", look.base),
        files: format!("{}/file", look.base),
        token: me.visitor.form_token(),
    })
}

/// One person's attempts at one review.
fn browser(me: &Me, advice: &Advice) -> String {
    format!("{} {}", me.session.person, advice.id)
}

/// `GET /advice/{review}/try/{unit}/{lang}`.
pub async fn show(
    me: Me,
    Path((review, unit, lang)): Path<(String, String, String)>,
    Query(asking): Query<Asking>,
) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let look = door::look(&me, &advice).await?;
    let sight = sight(&me, &look, &unit, &lang)?;
    let number = asking.screen;
    let drawn = sight.draw(&me.visitor.site.tries, &browser(&me, &advice), number)?;
    let other = |number: usize| format!("{}?screen={number}", sight.address);
    let reading = format!("{}/unit/{unit}/{lang}", look.base);
    html(&AttemptPage {
        f: Frame::of(&me, drawn.title),
        dir: render::direction(&lang),
        title: look.title(me.visitor.lang),
        base: look.base.clone(),
        unit_title: sight.unit.front.title.clone(),
        here: other(number),
        heading: drawn.heading,
        parts: drawn.parts,
        sounds: drawn.sounds,
        say: asking.say,
        number: door::number(number + 1),
        total: door::number(drawn.total),
        back: number.checked_sub(1).map_or_else(|| reading.clone(), other),
        next: if number + 1 < drawn.total {
            other(number + 1)
        } else {
            reading
        },
        lang: lang.clone(),
        unit: unit.clone(),
    })
}

/// `POST /advice/{review}/try/{unit}/{lang}/{activity}`.
pub async fn answer(
    me: Me,
    Path((review, unit, lang, activity)): Path<(String, String, String, String)>,
    Query(asking): Query<Asking>,
    Posted(fields): Posted,
) -> Result<Response> {
    let advice = door::mine(&me, &review).await?;
    let look = door::look(&me, &advice).await?;
    let sight = sight(&me, &look, &unit, &lang)?;
    let screens = render::screens(sight.unit);
    let found = screens
        .iter()
        .flat_map(render::Screen::activities)
        .find(|one| one.id == activity)
        .or_not_found()?;
    let (tries, key) = (
        &me.visitor.site.tries,
        sight.key(&browser(&me, &advice), &activity),
    );
    let mode = sight.unit.front.mode;
    let attempt = tries
        .attempt(&key)
        .after(found, mode, &fields.0, |given| sight.mark(found, given));
    tries.keep(key, attempt);
    Ok(see(&format!(
        "{}?screen={}#{activity}",
        sight.address, asking.screen
    )))
}
