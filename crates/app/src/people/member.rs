//! One member of staff: their roles, a new passphrase, and the sheet that shows it once.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ledger::Id;

use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::people::account::Shown;
use crate::people::{self, Person, accounts, role, staff};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Role};

#[derive(Template)]
#[template(path = "people/member.html")]
struct MemberPage {
    f: Frame,
    person: Person,
    held: Vec<(Role, &'static str)>,
    others: Vec<(Role, &'static str)>,
    may_propose: bool,
    may_suspend: bool,
    /// Why nothing was proposed.
    error: Option<&'static str>,
}

/// The page.
pub async fn show(me: Me, Path(person): Path<String>) -> Result<Response> {
    page(&me, id(&person)?, None).await
}

async fn page(me: &Me, person: Id, error: Option<&'static str>) -> Result<Response> {
    let t = me.visitor.lang;
    let (person, roles) = me
        .visitor
        .site
        .read(move |tx| Ok((staff::member(tx, person)?, people::roles(tx, person)?)))
        .await?;
    let (held, others) = accounts::for_staff()
        .map(|role| (role, people::role_name(t, role)))
        .partition(|(role, _)| roles.has(*role));
    let mine = me.session.person == person.id;
    let mut response = html(&MemberPage {
        f: Frame::of(me, person.name.clone()),
        held,
        others,
        may_propose: me.session.roles.propose(Capability::StaffAccounts) && !mine,
        may_suspend: me.session.roles.confirm(Capability::Suspend) && !mine,
        person,
        error,
    })?;
    if error.is_some() {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Proposes to give or take a role.
pub async fn role(me: Me, Path(person): Path<String>, Posted(form): Posted) -> Result<Response> {
    let person = id(&person)?;
    let change = role::Change {
        role: Role::from_name(form.text("role")).or_not_found()?,
        given: form.text("given") == "1",
    };
    let reason = form.text("reason").to_owned();
    let proposed = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            staff::member(w.tx, person)?;
            role::propose(w, person, &change, &reason)
        })
        .await;
    match proposed {
        Ok(id) => Ok(see(&format!("/two#p{id}"))),
        // The same waits already.
        Err(Error::Stale) => Ok(see("/two")),
        Err(Error::Forbidden) => {
            let words = me.visitor.lang.admin_roles_apart();
            page(&me, person, Some(words)).await
        }
        Err(error) => Err(error),
    }
}

/// Proposes a new passphrase for somebody who lost theirs.
pub async fn passphrase(
    me: Me,
    Path(person): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let (person, reason) = (id(&person)?, form.text("reason").to_owned());
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            staff::propose_passphrase(w, person, &reason)
        })
        .await?;
    Ok(see("/two"))
}

#[derive(Template)]
#[template(path = "people/passphrase.html")]
struct PassphrasePage {
    f: Frame,
    person: Person,
    /// Gone once it was looked at.
    words: Option<String>,
    back: String,
}

/// A passphrase to hand over: it is on this page once, and never again.
pub async fn sheet(me: Me, Path(sheet): Path<String>) -> Result<Response> {
    let site = &me.visitor.site;
    let looked = site.sheets.look(id(&sheet)?, me.session.person);
    let sheet = looked.or_not_found()?;
    let (person, shown) = sheet.cards.into_iter().next().or_not_found()?;
    let person = site.read(move |tx| staff::member(tx, person)).await?;
    html(&PassphrasePage {
        f: Frame::of(&me, me.visitor.lang.admin_first_passphrase()),
        person,
        words: match shown {
            Some(Shown::Passphrase(words)) => Some(words),
            _ => None,
        },
        back: sheet.back,
    })
}

fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound)
}
