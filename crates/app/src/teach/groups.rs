//! `trainer.groups`: the groups one looks after, and how a new one begins.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Id, Kind};

use crate::audit::correction;
use crate::error::Result;
use crate::once::once;
use crate::page::{Frame, html};
use crate::people::roster::{Fault, fault_of};
use crate::random;
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach, Role};
use crate::teach::GroupSet;
use crate::teach::group::{self, NAME_LIMIT, Summary};

#[derive(Template)]
#[template(path = "teach/groups.html")]
struct GroupsPage {
    f: Frame,
    once: Id,
    open: Vec<Summary>,
    closed: Vec<Summary>,
    waiting: i64,
    /// Requests of learners, for whoever looks after the whole site.
    corrections: i64,
    name: String,
    fault: Option<&'static str>,
}

/// The page.
pub async fn list(me: Me) -> Result<Response> {
    show(&me, "", None).await
}

async fn show(me: &Me, name: &str, fault: Option<Fault>) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let (groups, waiting, corrections) = me
        .visitor
        .site
        .read(move |tx| {
            let waiting = crate::teach::mark::waiting(tx, session.person)?.len();
            let corrections = match session.roles.reach(Capability::AddLearners) {
                Reach::Site => correction::waiting(tx)?,
                _ => 0,
            };
            Ok((group::list(tx, &session)?, waiting, corrections))
        })
        .await?;
    let (mut closed, mut open): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.closed);
    locale::sort_names(t, &mut open, |group| &group.name);
    locale::sort_names(t, &mut closed, |group| &group.name);
    let mut response = html(&GroupsPage {
        f: Frame::of(me, t.teach_groups()),
        once: random::id(),
        open,
        closed,
        corrections,
        waiting: i64::try_from(waiting).unwrap_or_default(),
        name: name.to_owned(),
        fault: fault.map(|fault| fault.word(t)),
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// A new group; a trainer who makes it looks after it.
pub async fn make(me: Me, Posted(form): Posted) -> Result<Response> {
    let name = form.text("name").to_owned();
    if let Some(fault) = fault_of(&name, NAME_LIMIT) {
        return show(&me, &name, Some(fault)).await;
    }
    let token = form.text("once").to_owned();
    let trainer = me.session.roles.has(Role::Trainer);
    let trainers = trainer.then_some(me.session.person).into_iter().collect();
    let set = GroupSet {
        group: random::id(),
        name,
        closed: false,
        trainers,
        modules: Vec::new(),
    };
    let location = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            once(w, &token, |w| {
                w.record(Kind::GroupSet, &set)?;
                Ok(format!("/teach/{}", set.group))
            })
        })
        .await?;
    Ok(see(&location))
}
