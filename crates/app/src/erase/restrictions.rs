//! The page of restrictions: what one means, which stand, and proposing to begin or to lift one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::erase::Order;
use crate::erase::restrict::{self, Change, Listed, Not};
use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::people;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::router::{Access, Routes};

/// The routes of restrictions. Who sees them is who sees such records.
pub fn routes() -> Routes {
    Routes::new()
        .get("/restrictions", Access::May(Capability::Erase), list)
        .post_proved(
            "/restrictions",
            Access::Proposes(Capability::Erase),
            propose,
        )
}

#[derive(Template)]
#[template(path = "erase/restrictions.html")]
struct RestrictionsPage {
    f: Frame,
    rows: Vec<Listed>,
    may_propose: bool,
    may_see: bool,
    fields: Fields,
    errors: Vec<(&'static str, &'static str)>,
}

impl RestrictionsPage {
    fn error(&self, field: &str) -> Option<&'static str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| *message)
    }

    fn since(&self, row: &Listed) -> String {
        let day = moment(self.f.t, row.at);
        match row.stands {
            true => self.f.t.restrict_since(&day),
            false => self.f.t.restrict_lifted(&day),
        }
    }
}

async fn show(
    me: &Me,
    fields: Fields,
    errors: Vec<(&'static str, &'static str)>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let refused = !errors.is_empty();
    let mut response = html(&RestrictionsPage {
        f: Frame::of(me, t.restrict_title()),
        rows: me.visitor.site.read(restrict::all).await?,
        may_propose: me.session.roles.propose(Capability::Erase),
        may_see: me.session.roles.reach(Capability::SeeProgress) == Reach::Site,
        fields,
        errors,
    })?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn list(me: Me) -> Result<Response> {
    show(&me, Fields::default(), Vec::new()).await
}

async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let lift = match form.text("act") {
        "restrict" => Some(false),
        "lift" => Some(true),
        _ => None,
    };
    let lift = lift.or_not_found()?;
    let number = form.text("number").to_owned();
    let found = site
        .read(move |tx| {
            let Some(person) = people::learner_by_number(tx, &number)? else {
                return Ok(None);
            };
            Ok(Some((person, restrict::not(tx, person, lift)?)))
        })
        .await?;
    let mut errors = Vec::new();
    match found {
        None => errors.push(("number", t.restrict_nobody())),
        Some((_, Some(Not::Restricted))) => errors.push(("number", t.restrict_already())),
        Some((_, Some(Not::Open))) => errors.push(("number", t.restrict_not())),
        Some((_, Some(Not::Waits))) => errors.push(("number", t.restrict_waits())),
        Some((_, None)) => {}
    }
    let order = Order::of(form.text("order"));
    if order.is_none() {
        errors.push(("order", t.erase_order_wrong()));
    }
    if form.text("reason").is_empty() {
        errors.push(("reason", t.two_reason_missing()));
    }
    let (Some((person, _)), Some(order), true) = (found, order, errors.is_empty()) else {
        return show(&me, form, errors).await;
    };
    let change = Change::of(order, lift);
    let reason = form.text("reason").to_owned();
    site.write(me.session.actor(), move |w| {
        restrict::propose(w, person, &change, &reason)
    })
    .await?;
    Ok(see("/two"))
}
