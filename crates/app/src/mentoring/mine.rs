//! A learner decides about each mentor of their groups, and reads what that mentor would see.

use askama::Template;
use axum::response::Response;
use ledger::Id;

use crate::clock;
use crate::error::Result;
use crate::mentor::{Accepted, accept, find};
use crate::page::{Frame, html};
use crate::policy::Policy;
use crate::request::{Me, Posted, see};

struct Row {
    mentor: Id,
    group: Id,
    alias: String,
    symbol: String,
    until: String,
    accepted: bool,
}

#[derive(Template)]
#[template(path = "mentoring/mine.html")]
struct MinePage {
    f: Frame,
    rows: Vec<Row>,
}

/// `GET /about-me/mentors`.
pub async fn show(me: Me) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let (file, person, now) = (
        Policy::read(&site.folder)?,
        me.session.person,
        clock::seconds(),
    );
    let all = site
        .read(move |tx| find::choices(tx, &file, person, now))
        .await?;
    let row = |one: find::Deciding| {
        let (year, month, day) = clock::day(one.until - 1);
        let day = t.date(year.into(), month.unsigned_abs(), day.unsigned_abs());
        Row {
            mentor: one.mentor,
            group: one.group,
            until: t.mentor_until(&one.group_name, &day),
            alias: one.alias,
            symbol: one.symbol,
            accepted: one.accepted,
        }
    };
    html(&MinePage {
        f: Frame::of(&me, t.mentor_who()),
        rows: all.into_iter().map(row).collect(),
    })
}

/// `POST /about-me/mentors`.
pub async fn say(me: Me, Posted(form): Posted) -> Result<Response> {
    let choice = Accepted {
        person: form.id("mentor")?,
        group: form.id("group")?,
        accepted: form.text("accept") == "1",
    };
    let site = &me.visitor.site;
    let (file, person) = (Policy::read(&site.folder)?, me.session.person);
    site.write(me.session.actor(), move |w| {
        accept::say(w, &file, person, choice)
    })
    .await?;
    Ok(see("/about-me/mentors"))
}
