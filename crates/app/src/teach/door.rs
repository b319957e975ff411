//! The trainer at the door: who waits to get in, saying yes to them, and who may ask at all.

use axum::extract::Path;
use axum::response::Response;
use ledger::Id;

use crate::error::{Error, Result};
use crate::people::Person;
use crate::request::{Me, Posted, see};
use crate::rights::Capability;
use crate::session::door;
use crate::session::pending::{Asking, Wanted};
use crate::teach::group;
use crate::teach::room::id;

/// Somebody who waits.
pub struct Knock {
    /// Who.
    pub person: Id,
    /// How staff see them.
    pub name: String,
    /// At which station.
    pub station: String,
    /// What the page at the station shows.
    pub sign: u8,
    /// They ask to be let in without a secret; else they were at work elsewhere a moment ago.
    pub let_in: bool,
}

/// Who of these learners waits now.
pub fn knocks(me: &Me, learners: &[Person]) -> Vec<Knock> {
    let ids: Vec<Id> = learners.iter().map(|person| person.id).collect();
    let name = |id: Id| {
        let person = learners.iter().find(|person| person.id == id);
        person.map_or_else(String::new, |person| person.name.clone())
    };
    let asking = me.visitor.site.pending.asking(&ids);
    asking
        .into_iter()
        .map(|asking| Knock {
            person: asking.person,
            name: name(asking.person),
            station: asking.station,
            sign: asking.sign,
            let_in: asking.wanted == Wanted::LetIn,
        })
        .collect()
}

/// Says yes to one who waits.
pub async fn yes(me: Me, Path(learner): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (learner, session) = (id(&learner)?, me.session.clone());
    let site = &me.visitor.site;
    site.read(move |tx| {
        group::learner_within(tx, &session, Capability::ResetSecret, learner).map(drop)
    })
    .await?;
    let wanted = if form.has("let-in") {
        Wanted::LetIn
    } else {
        Wanted::Through
    };
    let asked = Asking {
        person: learner,
        wanted,
        station: form.text("station").to_owned(),
        sign: form.text("sign").parse().unwrap_or_default(),
    };
    if !site.pending.say_yes(&asked, me.session.person) {
        return Err(Error::invalid(
            "station",
            me.visitor.lang.teach_waits_no_more(),
        ));
    }
    Ok(see(back(&form.id("group").map_or_else(
        |_| String::new(),
        |id| format!("/teach/{id}"),
    ))))
}

fn back(group: &str) -> &str {
    if group.is_empty() { "/teach" } else { group }
}

/// Says whether a learner may ask to be let in.
pub async fn allow(me: Me, Path(learner): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (learner, session) = (id(&learner)?, me.session.clone());
    let on = form.text("on") == "1";
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::learner_within(w.tx, &session, Capability::ResetSecret, learner)?;
            door::allow(w, learner, on)
        })
        .await?;
    Ok(see(&format!("/learner/{learner}")))
}
