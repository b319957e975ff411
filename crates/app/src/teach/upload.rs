//! The pages of an import: choose a table, look at what will happen, confirm; and the file of faults.

use askama::Template;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use ledger::Id;

use crate::error::{Error, Result};
use crate::once::once;
use crate::page::{Frame, html};
use crate::people::roster::{self, Line};
use crate::people::shown::Sheet;
use crate::random;
use crate::request::{Me, SMALL, Upload, see, typed};
use crate::rights::Capability;
use crate::teach::group;
use crate::teach::import::{self, Fate};
use crate::teach::room::id;

#[derive(Template)]
#[template(path = "teach/table.html")]
struct TablePage {
    f: Frame,
    group: Id,
    name: String,
    fault: Option<&'static str>,
}

/// Where a table is chosen.
pub async fn choose(me: Me, Path(group): Path<String>) -> Result<Response> {
    show(&me, id(&group)?, None).await
}

async fn show(me: &Me, group: Id, fault: Option<&'static str>) -> Result<Response> {
    let t = me.visitor.lang;
    let name = name_of(me, group).await?;
    let mut response = html(&TablePage {
        f: Frame::of(me, t.teach_from_table()),
        group,
        name,
        fault,
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn name_of(me: &Me, group: Id) -> Result<String> {
    let session = me.session.clone();
    me.visitor
        .site
        .read(move |tx| {
            group::within(tx, &session, Capability::AddLearners, group)?;
            Ok(group::load(tx, group)?.name)
        })
        .await
}

struct Look {
    line: u64,
    number: String,
    name: String,
    alias: String,
    fate: Fate,
    reason: String,
}

#[derive(Template)]
#[template(path = "teach/preview.html")]
struct PreviewPage {
    f: Frame,
    once: Id,
    group: Id,
    name: String,
    table: String,
    rows: Vec<Look>,
    new: i64,
    joins: i64,
    there: i64,
    wrong: i64,
}

/// What will happen; nothing is written.
pub async fn preview(me: Me, Path(group): Path<String>, upload: Upload<SMALL>) -> Result<Response> {
    let group = id(&group)?;
    let t = me.visitor.lang;
    let Some((_, bytes)) = upload.file else {
        return show(&me, group, Some(t.teach_table_missing())).await;
    };
    let lines = match roster::read(&bytes) {
        Ok(lines) => lines,
        Err(fault) => return show(&me, group, Some(fault.word(t))).await,
    };
    if lines.is_empty() {
        return show(&me, group, Some(t.teach_table_empty())).await;
    }
    let name = name_of(&me, group).await?;
    let (lines, fates) = judged(&me, group, lines).await?;
    let count = |wanted: fn(&Fate) -> bool| {
        i64::try_from(fates.iter().filter(|fate| wanted(fate)).count()).unwrap_or_default()
    };
    html(&PreviewPage {
        f: Frame::of(&me, t.teach_from_table()),
        once: random::id(),
        group,
        name,
        table: typed(&bytes),
        new: count(|fate| *fate == Fate::New),
        joins: count(|fate| matches!(fate, Fate::Joins(_))),
        there: count(|fate| *fate == Fate::There),
        wrong: count(|fate| *fate == Fate::Wrong),
        rows: looks(&lines, &fates, t),
    })
}

async fn judged(me: &Me, group: Id, mut lines: Vec<Line>) -> Result<(Vec<Line>, Vec<Fate>)> {
    let session = me.session.clone();
    me.visitor
        .site
        .read(move |tx| {
            group::within(tx, &session, Capability::AddLearners, group)?;
            let fates = import::judge(tx, Some(&session), group, &mut lines)?;
            Ok((lines, fates))
        })
        .await
}

fn looks(lines: &[Line], fates: &[Fate], t: locale::Lang) -> Vec<Look> {
    let field = |line: &Line, at: usize| line.fields.get(at).cloned().unwrap_or_default();
    let look = |(line, fate): (&Line, &Fate)| Look {
        line: line.number,
        number: field(line, 0),
        name: field(line, 1),
        alias: field(line, 2),
        fate: *fate,
        reason: line
            .read
            .as_ref()
            .err()
            .map_or_else(String::new, |wrong| roster::reasons(line.number, wrong, t)),
    };
    lines.iter().zip(fates).map(look).collect()
}

/// The table comes back from the preview, so that nothing of it is kept in between.
fn table(upload: &Upload<SMALL>) -> Result<Vec<Line>> {
    let text = upload
        .fields
        .0
        .iter()
        .find(|(name, _)| name == "table")
        .map_or("", |(_, text)| text.as_str());
    roster::read(text.as_bytes()).map_err(|_| Error::Stale)
}

/// Writes the good lines; leads to the sheet of secrets, or to the group where nobody is new.
pub async fn confirm(me: Me, Path(group): Path<String>, upload: Upload<SMALL>) -> Result<Response> {
    let group = id(&group)?;
    let (lines, fates) = judged(&me, group, table(&upload)?).await?;
    let site = &me.visitor.site;
    let drawn = import::draw(site, &lines, &fates).await?;
    let (token, session) = (upload.fields.text("once").to_owned(), me.session.clone());
    let kept = site.clone();
    let location = site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::AddLearners, group)?;
            once(w, &token, |w| {
                let cards = import::write(w, Some(&session), group, lines, drawn)?;
                let back = format!("/teach/{group}");
                if cards.is_empty() {
                    return Ok(back);
                }
                let sheet = kept.sheets.put(Sheet::new(session.person, cards, back));
                Ok(format!("/sheet/{sheet}"))
            })
        })
        .await?;
    Ok(see(&location))
}

/// The lines with faults as a file.
pub async fn faults(me: Me, Path(group): Path<String>, upload: Upload<SMALL>) -> Result<Response> {
    let (lines, _) = judged(&me, id(&group)?, table(&upload)?).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"lines-to-mend.csv\"",
        ),
    ];
    Ok((headers, roster::faults(&lines, me.visitor.lang)).into_response())
}
