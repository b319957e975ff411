//! The printed sign-in card of a learner: made by the trainer, on paper once, ended by another one or by a press.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::people::Person;
use crate::people::account::Shown;
use crate::people::shown::Sheet;
use crate::random;
use crate::request::{Me, Posted, see};
use crate::rights::Capability;
use crate::session::card::{self, Code};
use crate::session::factor::qr::{self, Drawing};
use crate::teach::group;
use crate::teach::room::id;

/// Makes a new card, which ends the one before, or ends the card.
pub async fn make(me: Me, Path(learner): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (learner, session) = (id(&learner)?, me.session.clone());
    let site = &me.visitor.site;
    let back = format!("/learner/{learner}");
    if form.text("print") != "1" {
        site.write(me.session.actor(), move |w| {
            group::learner_within(w.tx, &session, Capability::ResetSecret, learner)?;
            card::end(w, learner)
        })
        .await?;
        site.sessions.end_all(site, learner).await?;
        return Ok(see(&back));
    }
    let (token, sheet, code) = (form.text("once").to_owned(), random::id(), Code::draw());
    let (location, kept, shared) = (format!("/card/{sheet}"), code.clone(), site.clone());
    let first = site
        .write(me.session.actor(), move |w| {
            group::learner_within(w.tx, &session, Capability::ResetSecret, learner)?;
            let led = w.once(&token, &location)?;
            if led.is_none() {
                card::keep(w, &shared.pepper, learner, &kept)?;
            }
            Ok(led)
        })
        .await?;
    if let Some(location) = first {
        return Ok(see(&location));
    }
    // Whoever found the card before may be at work with it.
    site.sessions.end_all(site, learner).await?;
    let shown = vec![(learner, Shown::Card(code.letters()))];
    let mut new = Sheet::new(me.session.person, shown, back);
    new.left = 0;
    site.sheets.put_as(sheet, new);
    Ok(see(&format!("/card/{sheet}")))
}

#[derive(Template)]
#[template(path = "teach/card.html")]
struct CardPage {
    f: Frame,
    person: Person,
    drawing: Option<Drawing>,
    groups: Vec<String>,
    back: String,
}

/// The card to print: on this page once, and never again.
pub async fn show(me: Me, Path(sheet): Path<String>) -> Result<Response> {
    let site = &me.visitor.site;
    let looked = site.sheets.look(id(&sheet)?, me.session.person);
    let sheet = looked.or_not_found()?;
    let (learner, shown) = sheet.cards.into_iter().next().or_not_found()?;
    let session = me.session.clone();
    let person = site
        .read(move |tx| group::learner_within(tx, &session, Capability::ResetSecret, learner))
        .await?;
    let letters = match shown {
        Some(Shown::Card(letters)) => letters,
        _ => String::new(),
    };
    html(&CardPage {
        f: Frame::of(&me, me.visitor.lang.teach_card()),
        person,
        drawing: qr::draw(&letters).filter(|_| !letters.is_empty()),
        groups: card::printed(&letters)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect(),
        back: sheet.back,
    })
}
