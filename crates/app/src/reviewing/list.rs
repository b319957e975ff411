//! The list of reviews: a reviewer sees what is assigned to them, staff of the library every review of the site.

use askama::Template;
use axum::response::Response;
use locale::Lang;

use crate::admit::title::{Title, Titles};
use crate::admit::web::item;
use crate::advice::find::{self, Advice, State};
use crate::advice::panel::{Mark, recommended, stands};
use crate::advice::words;
use crate::clock;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;
use crate::reviewing::door;
use crate::rights::{Capability, Reach, Role};

/// One review in the list.
struct Row {
    title: Title,
    advice: Advice,
    version: String,
    late: bool,
}

impl Row {
    fn of(advice: Advice, titles: &Titles) -> Row {
        let given = matches!(advice.state, State::Given | State::Withdrawn);
        Row {
            title: titles.of((advice.parcel, advice.series), &advice.title),
            version: door::version(&advice),
            late: !given && advice.due < clock::seconds(),
            advice,
        }
    }

    fn due(&self, t: &Lang) -> String {
        words::day(*t, self.advice.due)
    }

    fn mark(&self, t: &Lang) -> Mark {
        stands(t, &self.advice.state)
    }

    fn said(&self, t: &Lang) -> Option<Mark> {
        self.advice.recommendation.map(|one| recommended(t, &one))
    }
}

#[derive(Template)]
#[template(path = "reviewing/list.html")]
struct ListPage {
    f: Frame,
    reviews: bool,
    mine: Vec<Row>,
    staff: bool,
    all: Vec<Row>,
    answers: bool,
}

/// `GET /advice`.
pub async fn list(me: Me) -> Result<Response> {
    let (reviews, staff) = (me.session.roles.has(Role::Reviewer), item::reads_all(&me));
    let person = me.session.person;
    let (mine, all) = me
        .visitor
        .site
        .read(move |tx| {
            let mine = if reviews {
                find::of_reviewer(tx, person)?
            } else {
                Vec::new()
            };
            let all = if staff { find::all(tx)? } else { Vec::new() };
            Ok((mine, all))
        })
        .await?;
    let wanted = mine.iter().chain(&all).map(|one| (one.parcel, one.series));
    let titles = Titles::read(&me.visitor.site, me.visitor.lang, wanted.collect()).await?;
    let rows = |all: Vec<Advice>| all.into_iter().map(|one| Row::of(one, &titles)).collect();
    html(&ListPage {
        f: Frame::of(&me, me.visitor.lang.advice_menu()),
        reviews,
        mine: rows(mine),
        staff,
        all: rows(all),
        answers: me.session.roles.reach(Capability::InsertParcel) > Reach::None,
    })
}
