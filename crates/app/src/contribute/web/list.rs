//! All proposals somebody may see, by how far they are.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use locale::Lang;
use serde::Deserialize;

use crate::cartography::here::Here;
use crate::cartography::web::values;
use crate::contribute::read::{self, Contribution, State, Whose};
use crate::contribute::web::may;
use crate::error::Result;
use crate::page::{Frame, html, moment};
use crate::request::Me;
use crate::rights::{Capability, Reach};

/// A proposal in the list.
struct Line {
    href: String,
    name: String,
    new: bool,
    author: String,
    role: &'static str,
    when: String,
    fields: i64,
    state: Shown,
}

/// A state in words.
pub struct Shown {
    /// Its word.
    pub word: &'static str,
    /// Class.
    pub look: &'static str,
    /// Icon.
    pub icon: &'static str,
}

#[derive(Template)]
#[template(path = "contribute/web/list.html")]
struct ListPage {
    f: Frame,
    lines: Vec<Line>,
    states: Vec<(&'static str, &'static str, i64, bool)>,
    all: i64,
    chosen: bool,
    may_propose: bool,
    may_judge: bool,
    /// Fields with more than one value.
    due: i64,
}

/// Which proposals are asked for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    state: String,
}

/// `GET /contributions?state=…`.
pub async fn show(me: Me, Query(asked): Query<Asked>) -> Result<Response> {
    let t = me.visitor.lang;
    let (whose, wanted) = (whose(&me), State::parse(&asked.state));
    let all = me
        .visitor
        .site
        .read(move |tx| read::list(tx, whose, None))
        .await?;
    let here = crate::cartography::atlas(&me.visitor.site);
    let count = |state: State| all.iter().filter(|one| one.state == state).count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let states = State::ALL.into_iter();
    html(&ListPage {
        f: Frame::of(&me, t.contribute_title()),
        states: states
            .filter(|state| count(*state) > 0)
            .map(|state| {
                let shown = state_shown(t, state);
                let chosen = wanted == Some(state);
                (state.name(), shown.word, number(count(state)), chosen)
            })
            .collect(),
        lines: all
            .iter()
            .filter(|one| wanted.is_none_or(|state| one.state == state))
            .map(|one| line(t, &here, one))
            .collect(),
        all: number(all.len()),
        chosen: wanted.is_some(),
        may_propose: may(&me, Capability::Propose),
        may_judge: may(&me, Capability::Judge),
        due: here.due(),
    })
}

/// Whose proposals somebody sees.
pub fn whose(me: &Me) -> Whose {
    match me.session.roles.reach(Capability::Contributions) {
        Reach::Site => Whose::All,
        _ => Whose::Of(me.session.person),
    }
}

fn line(t: Lang, here: &Here, one: &Contribution) -> Line {
    Line {
        href: format!("/contributions/{}", one.id),
        name: name(t, here, one),
        new: one.new,
        author: one.author.clone(),
        role: values::quality(t, one.role),
        when: moment(t, one.at),
        fields: one.fields,
        state: state_shown(t, one.state),
    }
}

/// What the record of a proposal is called.
pub fn name(t: Lang, here: &Here, one: &Contribution) -> String {
    let name = here.name_of(t, &one.record);
    name.unwrap_or_else(|| one.record.id().to_owned())
}

/// How far a proposal is, in words.
pub fn state_shown(t: Lang, state: State) -> Shown {
    let (word, look, icon) = match state {
        State::Waiting => (t.contribute_waiting(), "wait", "waiting"),
        State::Asked => (t.contribute_asked(), "on", "help"),
        State::Accepted => (t.contribute_accepted(), "good", "right"),
        State::Partly => (t.contribute_partly(), "good", "partly"),
        State::Refused => (t.contribute_refused(), "stop", "close"),
        State::Withdrawn => (t.contribute_withdrawn(), "off", "undo"),
    };
    Shown { word, look, icon }
}
