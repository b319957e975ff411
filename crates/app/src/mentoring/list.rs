//! `mentor.help` and `mentor.note`: who asks for help and with which unit; going there, leaving it to the trainer, and
//! what one helped with.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use course::render;
use ledger::Id;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::{noted, text};
use crate::mentor::{State, find, help};
use crate::mentoring::door::{self, Met};
use crate::page::{Frame, html};
use crate::policy::Policy;
use crate::random;
use crate::request::{Me, Posted, see};

struct Row {
    id: Id,
    called: String,
    symbol: String,
    module: String,
    unit: String,
    lang: String,
    dir: &'static str,
    taken: bool,
    /// Nothing was ticked.
    wrong: bool,
}

#[derive(Template)]
#[template(path = "mentoring/list.html")]
struct ListPage {
    f: Frame,
    /// What was ticked is noted.
    saved: bool,
    once: Id,
    rows: Vec<Row>,
    ticks: [(&'static str, &'static str); 3],
}

/// `GET /mentor`.
pub async fn show(me: Me) -> Result<Response> {
    page(&me, None).await
}

async fn page(me: &Me, wrong: Option<Id>) -> Result<Response> {
    let t = me.visitor.lang;
    let rows = door::all(me)
        .await?
        .iter()
        .map(|one| row(one, wrong))
        .collect();
    let mut response = html(&ListPage {
        f: Frame::of(me, t.mentor_menu()),
        saved: me.visitor.here.ends_with("?saved=1"),
        once: random::id(),
        rows,
        ticks: door::ticks(t),
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn row(met: &Met, wrong: Option<Id>) -> Row {
    Row {
        id: met.wanted.id,
        called: met.wanted.called.clone(),
        symbol: met.wanted.symbol.clone(),
        module: text::title(&met.shelved.module, &met.language).to_owned(),
        unit: met
            .unit()
            .map_or_else(String::new, |unit| unit.front.title.clone()),
        dir: render::direction(&met.language),
        lang: met.language.clone(),
        taken: met.wanted.state == State::Taken,
        wrong: wrong == Some(met.wanted.id),
    }
}

/// What a mentor does with a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Take,
    HandOn,
    Helped,
}

/// `POST /mentor/{help}`: sent twice it is done once.
pub async fn act(me: Me, Path(help): Path<String>, Posted(form): Posted) -> Result<Response> {
    let deed = match form.text("do") {
        "take" => Deed::Take,
        "hand-on" => Deed::HandOn,
        "helped" => Deed::Helped,
        _ => return Err(Error::NotFound),
    };
    let (id, site) = (door::id(&help)?, &me.visitor.site);
    let with = door::ticked(&form);
    if deed == Deed::Helped && with.is_empty() {
        door::one(&me, &help).await?;
        return page(&me, Some(id)).await;
    }
    let (file, person, now) = (
        Policy::read(&site.folder)?,
        me.session.person,
        clock::seconds(),
    );
    let (token, inner) = (form.text("once").to_owned(), site.clone());
    let location = if deed == Deed::Helped {
        "/mentor?saved=1"
    } else {
        "/mentor"
    };
    site.write(me.session.actor(), move |w| {
        if w.once(&token, location)?.is_some() {
            return Ok(());
        }
        let wanted = find::one(w.tx, &file, person, now, id)?;
        match deed {
            Deed::Take => help::take(w, &wanted),
            Deed::HandOn => help::hand_on(w, &wanted),
            Deed::Helped => {
                let shelved = door::shelved(&inner, &wanted).or_not_found()?;
                let place = (wanted.unit.as_str(), wanted.screen);
                noted::note(w, wanted.learner, &shelved, place, &with)?;
                help::end(w, wanted.learner, wanted.id)
            }
        }
    })
    .await?;
    Ok(see(location))
}
