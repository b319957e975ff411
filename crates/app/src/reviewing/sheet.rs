//! What a reviewer gave, on one page that prints, and as the file that travels with the module.

use askama::Template;
use axum::body::Body;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use locale::Lang;
use serde::Deserialize;

use crate::admit::web::item;
use crate::advice::find::{self, Advice, Comment, Edition, State};
use crate::advice::panel::{self, Mark};
use crate::advice::{file, words};
use crate::clock;
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::reviewing::door;
use crate::rights::{Capability, Reach};

/// Which giving; the latest where none is named.
#[derive(Default, Deserialize)]
pub struct Wanted {
    #[serde(default)]
    version: Option<i64>,
}

/// One comment.
struct Line {
    place: String,
    weight: Mark,
    became: Mark,
    comment: Comment,
}

#[derive(Template)]
#[template(path = "reviewing/sheet.html")]
struct SheetPage {
    f: Frame,
    advice: Advice,
    module_version: String,
    due: String,
    asked: String,
    state: Mark,
    edition: Option<Edition>,
    given: String,
    said: Option<Mark>,
    editions: Vec<(i64, String)>,
    lines: Vec<Line>,
    own: bool,
    may_answer: bool,
    may_take_back: bool,
}

/// Every giving that is there to see, and the comments given with it or before.
async fn given(
    me: &Me,
    advice: &Advice,
    wanted: Option<i64>,
) -> Result<(Vec<Edition>, Option<Edition>, Vec<Comment>)> {
    let id = advice.id;
    let (editions, comments) = me
        .visitor
        .site
        .read(move |tx| Ok((find::editions(tx, id)?, find::comments(tx, id)?)))
        .await?;
    let chosen = match wanted {
        None => editions.first().cloned(),
        Some(number) => {
            let found = editions.iter().find(|one| one.number == number);
            Some(found.cloned().or_not_found()?)
        }
    };
    let last = chosen.as_ref().map_or(0, |one| one.number);
    let with = |one: &Comment| (1..=last).contains(&one.given_in);
    Ok((
        editions,
        chosen,
        comments.into_iter().filter(with).collect(),
    ))
}

/// `GET /advice/{review}/sheet`.
pub async fn show(
    me: Me,
    Path(review): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let advice = door::open(&me, &review).await?;
    let (editions, edition, comments) = given(&me, &advice, wanted.version).await?;
    let own = advice.reviewer == me.session.person;
    let line = |comment: Comment| {
        let at = &comment.place;
        Line {
            place: panel::place(&t, &at.unit, &at.lang, &at.block, &at.quote),
            weight: panel::weighed(&t, &comment.weight),
            became: panel::settled(&t, &comment.settled),
            comment,
        }
    };
    let day = |one: &Edition| (one.number, words::day(t, one.at));
    let waits = matches!(advice.state, State::Waiting | State::Begun);
    html(&SheetPage {
        f: Frame::of(&me, advice.title.clone()),
        module_version: door::version(&advice),
        due: words::day(t, advice.due),
        asked: words::day(t, advice.asked_at),
        state: panel::stands(&t, &advice.state),
        given: edition
            .as_ref()
            .map_or_else(String::new, |one| words::day(t, one.at)),
        said: edition
            .as_ref()
            .map(|one| panel::recommended(&t, &one.form.recommendation)),
        edition,
        editions: editions.iter().map(day).collect(),
        lines: comments.into_iter().map(line).collect(),
        own,
        may_answer: !own && me.session.roles.reach(Capability::InsertParcel) > Reach::None,
        may_take_back: waits && !own && item::reads_all(&me),
        advice,
    })
}

/// `GET /advice/{review}/review.json`: what the author puts into `reviews/` of the module.
pub async fn download(
    me: Me,
    Path(review): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let advice = door::open(&me, &review).await?;
    let (_, edition, comments) = given(&me, &advice, wanted.version).await?;
    let edition = edition.or_not_found()?;
    let (series, at) = (advice.series, edition.at);
    let number = me
        .visitor
        .site
        .read(move |tx| find::number(tx, series, at))
        .await?;
    let text = file::of(&advice, door::version(&advice), &edition, &comments).to_json();
    let name = format!("{}-{number}.json", clock::date(at));
    let mut response = Body::from(text).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, kind);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

impl SheetPage {
    fn table(&self, t: &Lang) -> Vec<(&'static str, &'static str, String)> {
        let form = self.edition.as_ref().map(|one| &one.form);
        form.map_or_else(Vec::new, |form| panel::answers(t, &form.answers))
    }
}
