//! Who is kept out: an officer sees them with reason and end, keeps somebody out, and lets in again.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use serde::Deserialize;
use store::Tx;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::people::suspension::{self, Change, Out};
use crate::request::{Fields, Me, Posted, see};

struct Row {
    id: Id,
    name: String,
    number: String,
    until: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "people/out.html")]
struct OutPage {
    f: Frame,
    rows: Vec<Row>,
    fields: Fields,
    wrong: Option<&'static str>,
}

impl OutPage {
    /// What is wrong with this field.
    fn error(&self, field: &str) -> Option<&'static str> {
        let t = self.f.t;
        (self.wrong == Some(field)).then(|| match field {
            "number" => t.admin_nobody_of_that_number(),
            "until" => t.admin_until_wrong(),
            _ => t.two_reason_missing(),
        })
    }
}

/// A number to fill in.
#[derive(Deserialize)]
pub struct Asked {
    number: Option<String>,
}

/// The page.
pub async fn list(me: Me, Query(asked): Query<Asked>) -> Result<Response> {
    let number = asked.number.unwrap_or_default();
    show(&me, Fields(vec![("number".to_owned(), number)]), None).await
}

async fn show(me: &Me, fields: Fields, wrong: Option<&'static str>) -> Result<Response> {
    let t = me.visitor.lang;
    let mut all = me.visitor.site.read(suspension::all).await?;
    locale::sort_names(t, &mut all, |out| &out.person.name);
    let row = |out: Out| Row {
        id: out.person.id,
        name: out.person.name,
        number: out.person.number,
        until: match out.until {
            0 => t.admin_without_end().to_owned(),
            until => moment(t, until - 1),
        },
        reason: out.reason,
    };
    let mut response = html(&OutPage {
        f: Frame::of(me, t.admin_kept_out()),
        rows: all.into_iter().map(row).collect(),
        fields,
        wrong,
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Keeps somebody out until a day, with a reason.
pub async fn suspend(me: Me, Posted(form): Posted) -> Result<Response> {
    let number = form.text("number").to_owned();
    let site = &me.visitor.site;
    let person = site.read(move |tx| by_number(tx, &number)).await?;
    let until = until(form.text("until"));
    let reason = form.text("reason").to_owned();
    match (person, until, reason.is_empty()) {
        (Some(person), Some(_), false) if person != me.session.person => {
            suspension::decide(&me, person, Change { until }, reason).await?;
            Ok(see("/suspended"))
        }
        (Some(person), None, _) if person != me.session.person => {
            show(&me, form, Some("until")).await
        }
        (Some(person), ..) if person != me.session.person => show(&me, form, Some("reason")).await,
        _ => show(&me, form, Some("number")).await,
    }
}

/// The end of a day to come.
pub fn until(day: &str) -> Option<i64> {
    clock::end_of(day).filter(|until| *until > clock::seconds())
}

/// Lets somebody in again.
pub async fn resume(me: Me, Path(person): Path<String>, _: Posted) -> Result<Response> {
    let person = person.parse().map_err(|_| Error::NotFound)?;
    let known = me
        .visitor
        .site
        .read(move |tx| super::find(tx, person))
        .await?;
    known.or_not_found()?;
    suspension::decide(&me, person, Change { until: None }, String::new()).await?;
    Ok(see("/suspended"))
}

/// The learner of that number, or the member of staff of that sign-in name.
fn by_number(tx: &mut Tx, number: &str) -> Result<Option<Id>> {
    let row = tx.query_opt(
        "SELECT id FROM person WHERE number = $1 ORDER BY kind LIMIT 1",
        &[&number],
    )?;
    row.map(|row| Ok(Id::from_bytes(row.get(0)?))).transpose()
}
