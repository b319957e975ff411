//! What was kept long enough. Learners who left long ago are proposed for erasing by the coordinator, and the officer
//! confirms each of them as any other erasure; what is old by itself the program proposes and the coordinator confirms.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Clock, Id, Kind};
use store::Tx;

use crate::clock;
use crate::erase::age::Due;
use crate::erase::weekly::{self, Done, Proposed};
use crate::erase::{Order, act};
use crate::error::{Error, OrNotFound as _, Result};
use crate::page::{Frame, html, moment};
use crate::policy::change::{kept, long};
use crate::policy::period::{self, PERIODS, Period};
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::router::{Access, Routes};

/// The routes of retention.
pub fn routes() -> Routes {
    let erase = Access::May(Capability::Erase);
    Routes::new()
        .get("/retention", erase, list)
        .post_proved("/retention", erase, propose)
        .post("/retention/look", Access::Proposes(Capability::Erase), look)
        .post_proved(
            "/retention/age",
            Access::Proposes(Capability::Erase),
            expire,
        )
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

/// Learners of no open group, about whom nothing was recorded for as long as it is kept, and for whom no erasure waits
/// yet.
pub fn due(tx: &mut Tx, now: i64) -> Result<Vec<Left>> {
    let reads = i64::from(Kind::RecordRead.code());
    let until = clock::months_before(now, period::months(tx, Period::Learning)?);
    let rows = tx.query(include_str!("sql/due.sql"), &[&until, &reads])?;
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
    /// What is kept for how long.
    kept: Vec<(&'static str, String)>,
    proposed: Proposed,
    done: Vec<Done>,
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
        self.f.t.erase_retention_last(&self.day(left.last))
    }

    fn ticked(&self, left: &Left) -> bool {
        self.chosen.contains(&left.person.to_hex())
    }

    fn looked(&self) -> String {
        let t = self.f.t;
        let at = self.proposed.at.map(|at| moment(t, at));
        at.map_or_else(
            || t.erase_age_never().to_owned(),
            |at| t.erase_age_looked(&at),
        )
    }

    fn old(&self, due: &Due) -> String {
        let events = i64::try_from(due.events).unwrap_or(i64::MAX);
        let (what, day) = (kept(self.f.t, due.period), self.day(due.until));
        self.f
            .t
            .erase_age_due(events, what, &day, &long(self.f.t, due.months))
    }

    fn gone(&self, done: &Done) -> String {
        let what = kept(self.f.t, done.period);
        let until = self.day(done.until);
        self.f.t.erase_age_gone(done.events, what, &until)
    }

    fn when(&self, done: &Done) -> String {
        let day = moment(self.f.t, done.at);
        self.f.t.erase_age_by(&day, &done.by)
    }

    fn day(&self, at: i64) -> String {
        let (year, month, day) = clock::day(at);
        let (month, day) = (month.unsigned_abs(), day.unsigned_abs());
        self.f.t.date(year.into(), month, day)
    }

    fn count(&self) -> i64 {
        i64::try_from(self.due.len()).unwrap_or_default()
    }
}

async fn page(me: &Me) -> Result<RetentionPage> {
    let clock_wrong = clock_wrong();
    let now = clock::seconds();
    let t = me.visitor.lang;
    let read = move |tx: &mut Tx| -> Result<_> {
        let kept = PERIODS.map(|period| {
            let months = period::months(tx, period)?;
            Ok((kept(t, period), long(t, months)))
        });
        let kept = kept.into_iter().collect::<Result<Vec<_>>>()?;
        let (proposed, done) = (weekly::proposed(tx)?, weekly::done(tx)?);
        let due = match clock_wrong {
            true => Vec::new(),
            false => due(tx, now)?,
        };
        Ok((kept, proposed, done, due))
    };
    let (kept, proposed, done, due) = me.visitor.site.read(read).await?;
    Ok(RetentionPage {
        f: Frame::of(me, t.erase_retention_title()),
        kept,
        proposed,
        done,
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

/// The program looks now, and not only when a week has passed.
async fn look(me: Me, Posted(_): Posted) -> Result<Response> {
    if clock_wrong() {
        return Err(Error::Stale);
    }
    weekly::look(&me.visitor.site, clock::seconds()).await?;
    Ok(see("/retention"))
}

fn clock_wrong() -> bool {
    matches!(clock::state(), Clock::Unset | Clock::Jumped)
}

/// Takes out what is ticked of what the program proposed.
async fn expire(me: Me, Posted(form): Posted) -> Result<Response> {
    let looked = form.text("looked").parse().ok().or_not_found()?;
    let named = form.all("period");
    let periods = named.map(|name| Period::from_name(name).or_not_found());
    let mut periods = periods.collect::<Result<Vec<Period>>>()?;
    periods.sort_unstable();
    periods.dedup();
    if periods.is_empty() {
        let t = me.visitor.lang;
        let mut page = page(&me).await?;
        page.errors.push(("period", t.erase_age_nothing()));
        let mut response = html(&page)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    if clock_wrong() {
        return Err(Error::Stale);
    }
    weekly::confirm(&me.visitor.site, me.session.actor(), looked, periods).await?;
    Ok(see("/retention"))
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
