//! A passphrase that was handed over is replaced: after the second factor, before anything else is reached, staff set
//! one of their own or take another that is drawn for them.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Actor, Id};

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::people::account::{self, Shown};
use crate::people::secret::{Kind, Secret};
use crate::people::{self, common};
use crate::request::{Fields, Posted, Visitor, see};
use crate::session::factor::Factor;
use crate::session::pending::Stage;
use crate::session::web::get_in;
use crate::session::{Way, factor, sign_in};

/// Passphrase and second factor were right: the person goes in, or replaces a passphrase that somebody else knows.
pub async fn after_factor(
    visitor: &Visitor,
    browser: [u8; 32],
    person: Id,
    with: Factor,
) -> Result<Response> {
    let site = &visitor.site;
    let (kept, few) = site
        .read(move |tx| Ok((sign_in::kept(tx, person)?, factor::web::few(tx, person)?)))
        .await?;
    if kept.is_some_and(|kept| kept.replace) {
        let (_, shown) = account::draw(Kind::Passphrase);
        let stage = Stage::Replacing { shown, left: 0 };
        site.pending.begin(browser, person, &visitor.station, stage);
        site.pending.with_factor(browser, with);
        return Ok(see(&format!("/staff/own?lang={}", visitor.lang.tag())));
    }
    site.pending.end(browser);
    let first = few.then_some("/factor");
    get_in(visitor, person, Way::Passphrase(with), first).await
}

#[derive(Template)]
#[template(path = "session/own.html")]
struct OwnPage {
    f: Frame,
    drawn: String,
    errors: Vec<(&'static str, &'static str)>,
}

impl OwnPage {
    fn error(&self, field: &str) -> Option<&'static str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| *message)
    }
}

/// Who replaces a passphrase in this browser, and the one drawn for them.
fn replacing(visitor: &Visitor) -> Result<([u8; 32], Id, Factor, String)> {
    let browser = visitor.cookie.as_ref().ok_or(Error::SignedOut)?.hash();
    let attempt = visitor.site.pending.get(browser, &visitor.station);
    let attempt = attempt.ok_or(Error::SignedOut)?;
    match attempt.stage {
        Stage::Replacing {
            shown: Shown::Passphrase(drawn),
            ..
        } => {
            let with = attempt.factor.ok_or(Error::SignedOut)?;
            Ok((browser, attempt.person, with, drawn))
        }
        _ => Err(Error::SignedOut),
    }
}

/// The page.
pub async fn page(visitor: Visitor) -> Result<Response> {
    let (.., drawn) = replacing(&visitor)?;
    show(&visitor, drawn, Vec::new())
}

fn show(
    visitor: &Visitor,
    drawn: String,
    errors: Vec<(&'static str, &'static str)>,
) -> Result<Response> {
    let failed = !errors.is_empty();
    let f = Frame::visitor(visitor, visitor.lang.admin_own_passphrase());
    let mut response = html(&OwnPage { f, drawn, errors })?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The new passphrase counts, and the person is in.
pub async fn set(visitor: Visitor, Posted(form): Posted) -> Result<Response> {
    let (browser, person, with, drawn) = replacing(&visitor)?;
    let given = if form.has("drawn") {
        Secret::given(drawn)
    } else {
        let known = visitor.lang.admin_own_passphrase_known();
        let errors = faults(&visitor, &form, person, known).await?;
        if !errors.is_empty() {
            return show(&visitor, drawn, errors);
        }
        form.secret("passphrase")
    };
    let site = &visitor.site;
    let hash = site.pepper.hash(given).await?;
    site.write_even_full(Actor::staff(person), move |w| {
        account::keep(w, person, Kind::Passphrase, &hash)
    })
    .await?;
    site.pending.end(browser);
    get_in(&visitor, person, Way::Passphrase(with), None).await
}

/// What is wrong with a passphrase that somebody chose; `known` says that it is the one they have.
pub async fn faults(
    visitor: &Visitor,
    form: &Fields,
    person: Id,
    known: &'static str,
) -> Result<Vec<(&'static str, &'static str)>> {
    let t = visitor.lang;
    let given = form.secret("passphrase");
    let site = &visitor.site;
    let (named, kept) = site
        .read(move |tx| Ok((people::find(tx, person)?, sign_in::kept(tx, person)?)))
        .await?;
    let mut near: Vec<&str> = site.hosts.iter().map(String::as_str).collect();
    if let Some(person) = &named {
        near.extend([person.name.as_str(), person.number.as_str()]);
    }
    if let Some(weak) = common::weak(&given, &near) {
        return Ok(vec![("passphrase", weak.word(t))]);
    }
    if !given.same(&form.secret("again")) {
        return Ok(vec![("again", t.admin_own_passphrase_differs())]);
    }
    let hash = kept.map(|kept| kept.hash);
    if site.pepper.verify(given, hash).await? {
        return Ok(vec![("passphrase", known)]);
    }
    Ok(Vec::new())
}
