//! A lost factor is renewed by two people: an administrator proposes, an officer confirms, and the person enrols again
//! at the next sign-in.

use axum::extract::Path;
use axum::response::Response;
use ledger::Id;
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::error::{Error, OrNotFound as _, Result};
use crate::people;
use crate::record::Write;
use crate::request::{Me, Posted, see};
use crate::session::factor::{self, sheet};
use crate::two::acts::{Act, Confirming, Words};
use crate::two::{self, Proposal, What};

/// How a factor is renewed by two people.
pub const ACT: Act = Act { words, confirm };

/// What is proposed: nothing beyond about whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {}

/// Proposes to renew the factor of somebody else.
pub fn propose(w: &mut Write, t: Lang, person: Id, reason: &str) -> Result<Id> {
    if w.by.id == Some(person) {
        return Err(Error::Forbidden);
    }
    let member = people::find(w.tx, person)?.filter(|person| !person.learner);
    member.or_not_found()?;
    if !sheet::has(w.tx, person)? {
        return Err(Error::invalid("reason", t.admin_no_factor()));
    }
    if two::waits(w.tx, What::Factor, |one: &Proposal| {
        one.about == Some(person)
    })? {
        return Err(Error::Stale);
    }
    two::propose_about(w, person, What::Factor, &Renewal {}, reason)
}

/// The form's target.
pub async fn ask(me: Me, Path(person): Path<String>, Posted(form): Posted) -> Result<Response> {
    let person: Id = person.parse().map_err(|_| Error::NotFound)?;
    let reason = form.text("reason").to_owned();
    let t = me.visitor.lang;
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            propose(w, t, person, &reason).map(drop)
        })
        .await?;
    Ok(see("/two"))
}

fn words(tx: &mut Tx, t: Lang, proposal: &Proposal) -> Result<Words> {
    let name = people::find(tx, proposal.person()?)?.map_or_else(String::new, |person| person.name);
    Ok(Words {
        title: t.two_renew_factor(&name),
        facts: Vec::new(),
    })
}

fn confirm(me: Me, id: Id) -> Confirming {
    Box::pin(async move {
        let site = me.visitor.site.clone();
        let person = site
            .write(me.session.actor(), move |w| {
                let proposal = two::confirm(w, id)?;
                let person = proposal.person()?;
                factor::forget(w, person, Some(&proposal))?;
                Ok(person)
            })
            .await?;
        site.sessions.end_all(&site, person).await?;
        Ok("/two".to_owned())
    })
}
