//! Asking a reviewer of this site, by name, until a day; and taking it back.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;

use crate::admit::title::{Title, Titles};
use crate::admit::web::item;
use crate::admit::{library, pack};
use crate::advice::ask::{self, About, NOTE, Unfit};
use crate::advice::{self, words};
use crate::error::{OrNotFound as _, Result};
use crate::once::once;
use crate::page::{Frame, html};
use crate::people;
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::reviewing::door;
use crate::rights::Role;

/// A module that a review can be asked for.
struct Choice {
    href: String,
    title: Title,
    version: String,
    waits: bool,
}

#[derive(Template)]
#[template(path = "reviewing/choose.html")]
struct ChoosePage {
    f: Frame,
    all: Vec<Choice>,
}

/// `GET /advice/ask`.
pub async fn choose(me: Me) -> Result<Response> {
    item::reads_all(&me).then_some(()).or_not_found()?;
    let here = me.visitor.site.read(library::here).await?;
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let wanted = here.iter().map(|one| (one.parcel, one.series));
    let titles = Titles::read(site, t, wanted.collect()).await?;
    let choice = |one: library::Here| Choice {
        href: format!("/advice/ask/{}/{}", one.parcel, one.series),
        title: titles.of((one.parcel, one.series), &one.title),
        version: pack::version_text(one.version),
        waits: one.waits,
    };
    let mut all: Vec<Choice> = here.into_iter().map(choice).collect();
    locale::sort_names(t, &mut all, |one| &one.title.text);
    html(&ChoosePage {
        f: Frame::of(&me, t.advice_ask()),
        all,
    })
}

#[derive(Template)]
#[template(path = "reviewing/ask.html")]
struct AskPage {
    f: Frame,
    action: String,
    title: String,
    version: String,
    reviewers: Vec<(Id, String)>,
    left_out: bool,
    chosen: String,
    day: String,
    note: String,
    once: String,
    wrong_reviewer: Option<&'static str>,
    wrong_day: Option<&'static str>,
    wrong_note: Option<String>,
}

impl AskPage {
    fn wrong(&self) -> bool {
        self.wrong_reviewer.is_some() || self.wrong_day.is_some() || self.wrong_note.is_some()
    }
}

/// What is wrong with what was typed.
#[derive(Default)]
struct Wrong {
    reviewer: Option<Unfit>,
    day: bool,
    note: Option<advice::Fault>,
}

/// `GET /advice/ask/{parcel}/{series}`.
pub async fn form(me: Me, Path((parcel, series)): Path<(String, String)>) -> Result<Response> {
    item::reads_all(&me).then_some(()).or_not_found()?;
    let (parcel, series) = (door::id(&parcel)?, door::id(&series)?);
    show(&me, parcel, series, &Fields::default(), &Wrong::default()).await
}

async fn show(me: &Me, parcel: Id, series: Id, typed: &Fields, wrong: &Wrong) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let (about, look) = door::about(site, parcel, series).await?;
    let everybody = site.read(|tx| people::holding(tx, Role::Reviewer)).await?;
    let all = everybody.len();
    let fits =
        |one: &people::Person| one.id != me.session.person && !ask::made(&about, one.id, &one.name);
    let fit = everybody.into_iter().filter(fits);
    let mut reviewers: Vec<(Id, String)> = fit.map(|one| (one.id, one.name)).collect();
    locale::sort_names(t, &mut reviewers, |(_, name)| name);
    let once = typed.text("once");
    let page = AskPage {
        f: Frame::of(me, t.advice_ask()),
        action: format!("/advice/ask/{parcel}/{series}"),
        title: look.title(t),
        version: pack::version_text(about.version),
        left_out: reviewers.len() < all,
        reviewers,
        chosen: typed.text("reviewer").to_owned(),
        day: typed.text("day").to_owned(),
        note: typed.text("note").to_owned(),
        once: if once.is_empty() {
            random::id().to_string()
        } else {
            once.to_owned()
        },
        wrong_reviewer: wrong.reviewer.map(|why| words::unfit(t, why)),
        wrong_day: wrong.day.then(|| words::unfit(t, Unfit::Day)),
        wrong_note: wrong.note.map(|why| words::fault(t, why)),
    };
    let refused = page.wrong();
    let mut response = html(&page)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /advice/ask/{parcel}/{series}`.
pub async fn ask(
    me: Me,
    Path((parcel, series)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response> {
    item::reads_all(&me).then_some(()).or_not_found()?;
    let (parcel, series) = (door::id(&parcel)?, door::id(&series)?);
    let (about, _) = door::about(&me.visitor.site, parcel, series).await?;
    let note = advice::text(typed.text("note"), 0, NOTE);
    let due = ask::due(typed.text("day"));
    let reviewer = typed.text("reviewer").parse::<Id>().ok();
    let mut wrong = Wrong {
        reviewer: reviewer.is_none().then_some(Unfit::Nobody),
        day: due.is_none(),
        note: note.as_ref().err().copied(),
    };
    if let (Some(reviewer), Some(_), Ok(note)) = (reviewer, due, note) {
        match record(&me, &typed, about, reviewer, due, note).await? {
            Ok(location) => return Ok(see(&location)),
            Err(why) => wrong.reviewer = Some(why),
        }
    }
    show(&me, parcel, series, &typed, &wrong).await
}

async fn record(
    me: &Me,
    typed: &Fields,
    about: About,
    reviewer: Id,
    due: Option<i64>,
    note: String,
) -> Result<Result<String, Unfit>> {
    let token = typed.text("once").to_owned();
    let act = move |w: &mut crate::record::Write| {
        let mut unfit = None;
        let led = once(w, &token, |w| {
            match ask::ask(w, &about, reviewer, due, &note)? {
                Ok(review) => Ok(format!("/advice/{review}/sheet")),
                Err(why) => {
                    unfit = Some(why);
                    Err(crate::error::Error::Stale)
                }
            }
        });
        match unfit {
            Some(why) => Ok(Err(why)),
            None => led.map(Ok),
        }
    };
    me.visitor.site.write(me.session.actor(), act).await
}

/// `POST /advice/{review}/withdraw`.
pub async fn take_back(me: Me, Path(review): Path<String>, Posted(_): Posted) -> Result<Response> {
    item::reads_all(&me).then_some(()).or_not_found()?;
    let review = door::id(&review)?;
    let act = move |w: &mut crate::record::Write| ask::take_back(w, review);
    me.visitor.site.write(me.session.actor(), act).await?;
    Ok(see("/advice"))
}
