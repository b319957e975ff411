//! Pages of erasing: an order with its number, what it concerns in numbers, and the receipts.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::erase::{Order, Receipt, act, preview};
use crate::error::{Error, OrNotFound as _, Result};
use crate::gone::forget;
use crate::page::{Frame, html, moment};
use crate::people::{self, Person};
use crate::request::{Me, Posted, see};
use crate::restricted;
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of erasing.
pub fn routes() -> Routes {
    let erase = Access::May(Capability::Erase);
    Routes::new()
        .get("/erasures", erase, list)
        .post("/erasures", erase, look)
        .post_proved("/erasures/propose", erase, propose)
}

struct Row {
    order: String,
    day: String,
    receipt: Option<Receipt>,
}

impl Row {
    fn number(&self, of: impl Fn(&Receipt) -> u64) -> i64 {
        let number = self.receipt.as_ref().map_or(0, of);
        i64::try_from(number).unwrap_or_default()
    }

    fn events(&self) -> i64 {
        self.number(|receipt| receipt.events)
    }
}

#[derive(Template)]
#[template(path = "erase/erasures.html")]
struct ErasuresPage {
    f: Frame,
    rows: Vec<Row>,
    /// Whether what was taken out can still be read in the files of the database. Like the next, as it is now: a receipt
    /// says how it was.
    unpurged: bool,
    /// Disks that still have to be plugged in.
    media_to_do: i64,
    may_propose: bool,
    number: String,
    order: String,
    reason: String,
    errors: Vec<(&'static str, &'static str)>,
    /// Whom the order concerns, with what is recorded.
    concerns: Option<(Person, Vec<(String, String)>)>,
}

impl ErasuresPage {
    fn error(&self, field: &str) -> Option<&'static str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| *message)
    }
}

async fn page(me: &Me) -> Result<ErasuresPage> {
    let t = me.visitor.lang;
    let (rows, unpurged, media_to_do) = me
        .visitor
        .site
        .read(move |tx| {
            let rows = tx.query(include_str!("sql/erased.sql"), &[])?;
            let rows = rows.iter().map(|row| {
                let receipt: Option<String> = row.get("receipt")?;
                Ok(Row {
                    order: row.get("order_number")?,
                    day: moment(t, row.get("at")?),
                    receipt: receipt.and_then(|text| serde_json::from_str(&text).ok()),
                })
            });
            let rows = rows.collect::<Result<Vec<Row>>>()?;
            let unpurged = forget::waiting(tx)? > 0;
            Ok::<_, Error>((rows, unpurged, act::media_to_do(tx)?))
        })
        .await?;
    Ok(ErasuresPage {
        f: Frame::of(me, t.erase_title()),
        rows,
        unpurged,
        media_to_do: i64::try_from(media_to_do).unwrap_or_default(),
        may_propose: me.session.roles.propose(Capability::Erase),
        number: String::new(),
        order: String::new(),
        reason: String::new(),
        errors: Vec::new(),
        concerns: None,
    })
}

async fn list(me: Me) -> Result<Response> {
    html(&page(&me).await?)
}

/// Shows in numbers what the order concerns.
async fn look(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    me.session
        .roles
        .propose(Capability::Erase)
        .then_some(())
        .or_not_found()?;
    let number = form.text("number").to_owned();
    let asked = number.clone();
    let found = me
        .visitor
        .site
        .read(move |tx| {
            let Some(person) = by_number(tx, &asked)? else {
                return Ok(None);
            };
            let counts = preview::counts(tx, person.id)?;
            let restricted = restricted::stands(tx, person.id)?;
            Ok(Some((person, act::said(t, &counts), restricted)))
        })
        .await?;
    let mut errors = Vec::new();
    match &found {
        None => errors.push(("number", t.erase_nobody())),
        Some((.., true)) => errors.push(("number", t.erase_restricted())),
        Some(_) => {}
    }
    if Order::of(form.text("order")).is_none() {
        errors.push(("order", t.erase_order_wrong()));
    }
    let refused = !errors.is_empty();
    let page = ErasuresPage {
        concerns: found
            .filter(|_| !refused)
            .map(|(person, facts, _)| (person, facts)),
        number,
        order: form.text("order").to_owned(),
        reason: form.text("reason").to_owned(),
        errors,
        ..page(&me).await?
    };
    let mut response = html(&page)?;
    if refused {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The learner with this number, else the member of staff with this sign-in name.
fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Person>> {
    if number.is_empty() {
        return Ok(None);
    }
    let row = tx.query_opt(
        "SELECT id FROM person WHERE kind = 'learner' AND number = $1",
        &[&number],
    )?;
    let id = match row {
        Some(row) => Some(Id::from_bytes(row.get(0)?)),
        None => people::staff_by_login(tx, number)?,
    };
    match id {
        Some(id) => people::find(tx, id),
        None => Ok(None),
    }
}

async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let person = form.id("person")?;
    let order = Order::of(form.text("order")).or_not_found()?;
    let reason = form.text("reason").to_owned();
    act::free(&me, person).await?;
    let site = &me.visitor.site;
    site.write(me.session.actor(), move |w| {
        act::propose(w, person, &order, &reason)
    })
    .await?;
    Ok(see("/two"))
}
