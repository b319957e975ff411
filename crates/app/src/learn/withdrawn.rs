//! `learner.module` of a module that was withdrawn: it is closed, and what the learner did in it is kept.

use askama::Template;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::admit::library::{self, Withdrawn};
use crate::error::{OrNotFound as _, Result};
use crate::learn::home;
use crate::page::{Frame, html};
use crate::request::Me;

/// A withdrawn module in which the learner worked, and what is kept of it.
pub struct Gone {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    series: Id,
    units: i64,
}

/// The withdrawn modules in which the learner worked.
pub fn all(tx: &mut Tx, person: Id) -> Result<Vec<Gone>> {
    let withdrawn = library::withdrawn(tx)?;
    if withdrawn.is_empty() {
        return Ok(Vec::new());
    }
    let progress = home::progress(tx, person)?;
    let gone = |one: Withdrawn| {
        let mine = || progress.iter().filter(|step| step.series == one.series);
        mine().next()?;
        let units = mine().filter(|step| step.done).count();
        Some(Gone {
            id: one.module,
            title: one.title,
            series: one.series,
            units: i64::try_from(units).unwrap_or_default(),
        })
    };
    Ok(withdrawn.into_iter().filter_map(gone).collect())
}

/// The withdrawn module of that id, if the learner worked in it.
pub async fn of(me: &Me, module: &str) -> Result<Option<Gone>> {
    let (person, id) = (me.session.person, module.to_owned());
    let all = me.visitor.site.read(move |tx| all(tx, person)).await?;
    Ok(all.into_iter().find(|one| one.id == id))
}

#[derive(Template)]
#[template(path = "learn/withdrawn.html")]
struct WithdrawnPage {
    f: Frame,
    gone: Gone,
    answers: i64,
    right: i64,
}

/// Says that the module is closed and what is kept.
pub async fn page(me: &Me, module: &str) -> Result<Response> {
    let gone = of(me, module).await?.or_not_found()?;
    let (person, series) = (me.session.person, gone.series);
    let (answers, right) = me
        .visitor
        .site
        .read(move |tx| {
            let row = tx.query_one(
                "SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN milli = 1000 THEN 1 ELSE 0 END), 0) AS BIGINT) \
                 FROM activity_state WHERE person = $1 AND series = $2 AND tries > 0",
                &[person.as_bytes(), series.as_bytes()],
            )?;
            Ok((row.get(0)?, row.get(1)?))
        })
        .await?;
    html(&WithdrawnPage {
        f: Frame::of(me, gone.title.clone()),
        gone,
        answers,
        right,
    })
}
