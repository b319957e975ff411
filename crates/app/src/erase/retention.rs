//! What was kept long enough: learners who left a year ago, proposed for erasing by the coordinator. The officer confirms
//! each of them as any other erasure.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Clock, Id, Kind};
use store::Tx;

use crate::clock;
use crate::erase::{Order, act};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// Twelve months after leaving, what somebody learned is no longer needed: `security.md` calls it the default, and the
/// people decide.
pub const KEPT: i64 = 365 * 24 * 60 * 60;

/// The routes of retention.
pub fn routes() -> Routes {
    let erase = Access::May(Capability::Erase);
    Routes::new()
        .get("/retention", erase, list)
        .post_proved("/retention", erase, propose)
}

/// A learner who left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Their number.
    pub number: String,
    /// When something was recorded about them last, besides somebody reading it.
    pub last: i64,
}

/// Learners of no open group, about whom nothing was recorded since [`KEPT`], and for whom no erasure waits yet.
pub fn due(tx: &mut Tx, now: i64) -> Result<Vec<Left>> {
    let reads = i64::from(Kind::RecordRead.code());
    let rows = tx.query(include_str!("sql/due.sql"), &[&(now - KEPT), &reads])?;
    rows.iter()
        .map(|row| {
            Ok(Left {
                person: Id::from_bytes(row.get("id")?),
                name: row.get("name")?,
                number: row.get("number")?,
                last: row.get("last")?,
            })
        })
        .collect()
}

#[derive(Template)]
#[template(path = "erase/retention.html")]
struct RetentionPage {
    f: Frame,
    due: Vec<Left>,
    /// A clock that is wrong makes everybody look gone.
    clock_wrong: bool,
    may_propose: bool,
    order: String,
    chosen: Vec<String>,
    errors: Vec<(&'static str, &'static str)>,
}

impl RetentionPage {
    fn error(&self, field: &str) -> Option<&'static str> {
        let found = self.errors.iter().find(|(name, _)| *name == field);
        found.map(|(_, message)| *message)
    }

    fn last(&self, left: &Left) -> String {
        let (year, month, day) = clock::day(left.last);
        let (month, day) = (month.unsigned_abs(), day.unsigned_abs());
        let day = self.f.t.date(year.into(), month, day);
        self.f.t.erase_retention_last(&day)
    }

    fn ticked(&self, left: &Left) -> bool {
        self.chosen.contains(&left.person.to_hex())
    }

    fn count(&self) -> i64 {
        i64::try_from(self.due.len()).unwrap_or_default()
    }
}

async fn page(me: &Me) -> Result<RetentionPage> {
    let clock_wrong = matches!(clock::state(), Clock::Unset | Clock::Jumped);
    let now = clock::seconds();
    let due = match clock_wrong {
        true => Vec::new(),
        false => me.visitor.site.read(move |tx| due(tx, now)).await?,
    };
    Ok(RetentionPage {
        f: Frame::of(me, me.visitor.lang.erase_retention_title()),
        due,
        clock_wrong,
        may_propose: me.session.roles.propose(Capability::Erase),
        order: format!("retention-{}", clock::date(now)),
        chosen: Vec::new(),
        errors: Vec::new(),
    })
}

async fn list(me: Me) -> Result<Response> {
    html(&page(&me).await?)
}

/// One proposal for each learner ticked, all or none.
async fn propose(me: Me, Posted(form): Posted) -> Result<Response> {
    let t = me.visitor.lang;
    let mut page = page(&me).await?;
    page.order = form.text("order").to_owned();
    page.chosen = form.all("person").map(str::to_owned).collect();
    if page.chosen.is_empty() {
        page.errors.push(("person", t.erase_retention_nobody()));
    }
    let order = Order::of(&page.order);
    if order.is_none() {
        page.errors.push(("order", t.erase_order_wrong()));
    }
    let Some(order) = order.filter(|_| page.errors.is_empty()) else {
        let mut response = html(&page)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    let people = chosen(&form, &page.due)?;
    let reason = t.erase_retention_reason().to_owned();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            for person in people {
                act::propose(w, person, &order, &reason)?;
            }
            Ok(())
        })
        .await?;
    Ok(see("/two"))
}

/// Whom the form names, each of them still due: a list that is older than that is loaded again.
fn chosen(form: &Fields, due: &[Left]) -> Result<Vec<Id>> {
    form.all("person")
        .map(|text| {
            let person: Id = text.parse().ok().or_not_found()?;
            let still = due.iter().any(|left| left.person == person);
            still.then_some(person).ok_or(Error::Stale)
        })
        .collect()
}
