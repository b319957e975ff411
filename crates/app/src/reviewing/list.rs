//! The list of reviews: a reviewer sees what is assigned to them, staff of the library every review of the site.

use askama::Template;
use axum::response::Response;
use locale::Lang;

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
    advice: Advice,
    version: String,
    late: bool,
}

impl Row {
    fn of(advice: Advice) -> Row {
        let given = matches!(advice.state, State::Given | State::Withdrawn);
        Row {
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
    html(&ListPage {
        f: Frame::of(&me, me.visitor.lang.advice_menu()),
        reviews,
        mine: mine.into_iter().map(Row::of).collect(),
        staff,
        all: all.into_iter().map(Row::of).collect(),
        answers: me.session.roles.reach(Capability::InsertParcel) > Reach::None,
    })
}
