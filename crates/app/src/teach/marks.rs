//! `trainer.mark`: work that waits, and the page where one piece is marked.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use course::mark::{Surroundings, mark as marking};
use course::model::Activity;
use ledger::Id;

use crate::admit::library::Shelved;
use crate::audit;
use crate::error::{OrNotFound as _, Result};
use crate::learn::text;
use crate::learn::work::{self, IN_HAND};
use crate::once::once;
use crate::page::{Frame, html};
use crate::people::Person;
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::teach::learner::{day, prompt};
use crate::teach::mark::{self, Marked, Work};
use crate::teach::progress;
use crate::teach::room::id;
use crate::teach::{given, group};

/// Longest comment, in letters.
const COMMENT_LIMIT: usize = 1000;

struct Row {
    name: String,
    task: String,
    place: String,
    day: String,
    href: String,
}

#[derive(Template)]
#[template(path = "teach/marks.html")]
struct MarksPage {
    f: Frame,
    rows: Vec<Row>,
}

/// All that waits in one's groups.
pub async fn list(me: Me) -> Result<Response> {
    let t = me.visitor.lang;
    let trainer = me.session.person;
    let site = &me.visitor.site;
    let waiting = site.read(move |tx| mark::waiting(tx, trainer)).await?;
    let rows = waiting
        .into_iter()
        .filter_map(|one| {
            let shelved = site.library.series(one.series)?;
            let unit = progress::unit(&shelved.module, &one.unit, t.tag())?;
            let activity = text::activity(unit, &one.activity).ok()?;
            Some(Row {
                name: one.name,
                task: prompt(activity),
                place: unit.front.title.clone(),
                day: day(one.at, t),
                href: href(one.learner, &shelved, &one.activity),
            })
        })
        .collect();
    html(&MarksPage {
        f: Frame::of(&me, t.teach_to_mark()),
        rows,
    })
}

fn href(learner: Id, shelved: &Shelved, activity: &str) -> String {
    format!("/mark/{learner}/{}/{activity}", shelved.module.manifest.id)
}

struct CriterionRow {
    number: usize,
    text: String,
    most: u32,
    given: String,
}

#[derive(Template)]
#[template(path = "teach/mark.html")]
struct MarkPage {
    f: Frame,
    once: Id,
    here: String,
    person: Person,
    task: String,
    day: String,
    lines: Vec<String>,
    criteria: Vec<CriterionRow>,
    comment: String,
    round: i64,
    /// A file was handed in.
    file: bool,
    marked: bool,
    fault: Option<&'static str>,
}

struct Found {
    person: Person,
    work: Work,
    shelved: Arc<Shelved>,
}

async fn find(me: &Me, learner: &str, module: &str, activity: &str) -> Result<Found> {
    let learner = id(learner)?;
    let site = &me.visitor.site;
    let shelved = site.library.module(module)?;
    let (session, series, activity) = (me.session.clone(), shelved.series, activity.to_owned());
    let (person, work) = site
        .read(move |tx| {
            let person = group::learner_within(tx, &session, Capability::Mark, learner)?;
            Ok((person, mark::work(tx, learner, series, &activity)?))
        })
        .await?;
    audit::look::at(me, learner).await;
    Ok(Found {
        person,
        work,
        shelved,
    })
}

impl Found {
    fn activity(&self, id: &str) -> Result<&Activity> {
        let unit = progress::unit(&self.shelved.module, &self.work.unit, &self.work.language)
            .or_not_found()?;
        let activity = text::activity(unit, id)?;
        mark::criteria(activity).or_not_found()?;
        Ok(activity)
    }
}

/// One piece of work.
pub async fn show(
    me: Me,
    Path((learner, module, activity)): Path<(String, String, String)>,
) -> Result<Response> {
    let found = find(&me, &learner, &module, &activity).await?;
    page(&me, &found, &activity, None, None)
}

fn page(
    me: &Me,
    found: &Found,
    activity: &str,
    form: Option<&Fields>,
    fault: Option<&'static str>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let parsed = found.activity(activity)?;
    let work = &found.work;
    let seen = marking(parsed, &work.answer, Surroundings::default());
    let lines = given::lines(parsed, &work.answer, &seen, t);
    let before = |number: usize| match (form, &work.marked) {
        (Some(form), _) => form.text(&format!("c{number}")).to_owned(),
        (None, Some((given, _))) => given
            .get(number - 1)
            .map_or_else(String::new, ToString::to_string),
        (None, None) => String::new(),
    };
    let criteria = mark::criteria(parsed).or_not_found()?.into_iter();
    let criteria = criteria
        .zip(1..)
        .map(|((text, most), number)| CriterionRow {
            number,
            text,
            most,
            given: before(number),
        })
        .collect();
    let comment = match (form, &work.marked) {
        (Some(form), _) => form.text("comment").to_owned(),
        (None, Some((_, comment))) => comment.clone(),
        (None, None) => String::new(),
    };
    let mut response = html(&MarkPage {
        f: Frame::of(me, t.teach_mark()),
        once: random::id(),
        here: href(found.person.id, &found.shelved, activity),
        person: found.person.clone(),
        task: prompt(parsed),
        day: day(work.at, t),
        lines: lines.into_iter().map(|line| line.text).collect(),
        criteria,
        comment,
        round: work.round,
        file: work
            .answer
            .file
            .as_deref()
            .is_some_and(|file| file != IN_HAND),
        marked: work.marked.is_some(),
        fault,
    })?;
    if fault.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The file that was handed in, never shown by the browser itself.
pub async fn file(
    me: Me,
    Path((learner, module, activity)): Path<(String, String, String)>,
) -> Result<Response> {
    let found = find(&me, &learner, &module, &activity).await?;
    found.activity(&activity)?;
    let file = found.work.answer.file.as_deref().or_not_found()?;
    let (kind, bytes) = work::open(&me.visitor.site, found.person.id, file).await?;
    let name = format!(
        "attachment; filename=\"{activity}-{}.{}\"",
        found.work.round,
        kind.ending()
    );
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    let mut response = Response::new(bytes.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, name);
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"),
    );
    Ok(response)
}

/// Gives the mark; leads to what waits next.
pub async fn give(
    me: Me,
    Path((learner, module, activity)): Path<(String, String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let t = me.visitor.lang;
    let found = find(&me, &learner, &module, &activity).await?;
    let parsed = found.activity(&activity)?;
    if form.text("round").parse() != Ok(found.work.round) {
        let newer = t.teach_newer_work();
        return page(&me, &found, &activity, None, Some(newer));
    }
    let count = mark::criteria(parsed).map_or(0, |criteria| criteria.len());
    let points: Option<Vec<f64>> = (1..=count)
        .map(|number| {
            form.text(&format!("c{number}"))
                .replace(',', ".")
                .parse()
                .ok()
        })
        .collect();
    let scored = points.and_then(|points| {
        let milli = mark::score(parsed, &found.work.answer, &points)?;
        Some((points, milli))
    });
    let Some((given, milli)) = scored else {
        return page(
            &me,
            &found,
            &activity,
            Some(&form),
            Some(t.teach_points_fault()),
        );
    };
    let comment = form.text("comment").to_owned();
    if comment.chars().count() > COMMENT_LIMIT {
        return page(
            &me,
            &found,
            &activity,
            Some(&form),
            Some(t.teach_fault_long()),
        );
    }
    let marked = Marked {
        series: found.shelved.series,
        activity,
        round: found.work.round,
        given,
        milli,
    };
    let (token, person) = (form.text("once").to_owned(), found.person.id);
    let location = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            once(w, &token, |w| {
                mark::give(w, person, &marked, &comment)?;
                Ok("/marks".to_owned())
            })
        })
        .await?;
    Ok(see(&location))
}
