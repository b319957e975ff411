//! `trainer.attendance`: everybody was there, until somebody is marked otherwise; known absences are filled in.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::calendar::attendance::{self, Presence};
use crate::calendar::interruption::{self, Absence};
use crate::calendar::lesson::{self, Lesson};
use crate::calendar::{AWAYS, Away, STATUSES, Status};
use crate::clock;
use crate::error::{Error, Result};
use crate::page::{Frame, html, moment};
use crate::people::Person;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::session::Session;
use crate::teach::room::id;
use crate::teach::{calendar_words as words, group};

struct Row {
    person: Person,
    status: Status,
    minutes: String,
    reason: &'static str,
    bad: bool,
}

#[derive(Template)]
#[template(path = "teach/attend.html")]
struct AttendPage {
    f: Frame,
    lesson: Id,
    group: Id,
    name: String,
    when: String,
    room: String,
    rows: Vec<Row>,
    aways: Vec<(&'static str, &'static str)>,
    most: i64,
    saved: bool,
    fault: bool,
}

struct Read {
    lesson: Lesson,
    name: String,
    learners: Vec<Person>,
    marked: HashMap<Id, Presence>,
    absences: Vec<Absence>,
}

/// The page.
pub async fn show(me: Me, Path(lesson): Path<String>) -> Result<Response> {
    page(&me, id(&lesson)?, None).await
}

async fn page(me: &Me, lesson: Id, form: Option<&Fields>) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let mut read = me
        .visitor
        .site
        .read(move |tx| read(tx, &session, lesson))
        .await?;
    locale::sort_names(t, &mut read.learners, |person| &person.name);
    let most = read.lesson.minutes;
    let row = |person: &Person| {
        let presence = read.expected(person.id);
        let typed = form.and_then(|form| asked(form, person.id, most).err());
        Row {
            person: person.clone(),
            status: presence.status,
            minutes: presence.minutes.to_string(),
            reason: presence.reason.map_or("", Away::name),
            bad: typed.is_some(),
        }
    };
    let mut response = html(&AttendPage {
        f: Frame::of(me, t.calendar_attendance()),
        lesson,
        group: read.lesson.group,
        when: moment(t, read.lesson.from),
        room: read.lesson.room.clone(),
        rows: read.learners.iter().map(row).collect(),
        aways: AWAYS
            .iter()
            .map(|one| (one.name(), words::away(t, *one)))
            .collect(),
        most,
        saved: me.visitor.here.ends_with("?saved=1"),
        fault: form.is_some(),
        name: read.name,
    })?;
    if form.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

impl Read {
    /// What was marked, else what the calendar knows, else that they were there.
    fn expected(&self, person: Id) -> Presence {
        if let Some(known) = self.marked.get(&person) {
            return *known;
        }
        let (from, until) = (
            self.lesson.from,
            self.lesson.from + self.lesson.minutes * 60,
        );
        let away = self
            .absences
            .iter()
            .find(|one| one.person == person && one.from < until && one.until > from);
        match away {
            Some(one) => Presence {
                status: Status::Absent,
                minutes: 0,
                reason: Some(one.reason),
            },
            None => Presence {
                status: Status::Present,
                minutes: self.lesson.minutes,
                reason: None,
            },
        }
    }
}

fn read(tx: &mut Tx, session: &Session, lesson: Id) -> Result<Read> {
    let lesson = lesson::find(tx, lesson)?;
    group::within(tx, session, Capability::Attendance, lesson.group)?;
    Ok(Read {
        name: group::load(tx, lesson.group)?.name,
        learners: group::learners(tx, lesson.group)?,
        marked: attendance::of_lesson(tx, lesson.id)?,
        absences: interruption::absences(tx, lesson.group, lesson.from)?,
        lesson,
    })
}

/// What the form says of one learner; `Err` if it cannot be used.
fn asked(form: &Fields, person: Id, most: i64) -> std::result::Result<Presence, ()> {
    let status = form.text(&format!("status-{person}"));
    let status = STATUSES
        .into_iter()
        .find(|one| one.name() == status)
        .ok_or(())?;
    let minutes = match status {
        Status::Present => most,
        Status::Absent => 0,
        Status::Part => {
            let typed: i64 = form
                .text(&format!("minutes-{person}"))
                .parse()
                .map_err(|_| ())?;
            (1..most).contains(&typed).then_some(typed).ok_or(())?
        }
    };
    Ok(Presence {
        status,
        minutes,
        reason: Away::from_name(form.text(&format!("reason-{person}"))),
    })
}

/// Marks everybody at once.
pub async fn mark(me: Me, Path(lesson): Path<String>, Posted(form): Posted) -> Result<Response> {
    let lesson = id(&lesson)?;
    let session = me.session.clone();
    let given = form.clone();
    let written = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            let read = read(w.tx, &session, lesson)?;
            if read.lesson.from > clock::seconds() {
                return Err(Error::NotFound);
            }
            // Whoever came into the group meanwhile is marked the next time.
            let here = read.learners.iter().map(|person| person.id);
            let here = here.filter(|person| given.has(&format!("status-{person}")));
            let all = here.map(|person| Ok((person, asked(&given, person, read.lesson.minutes)?)));
            let Ok(all) = all.collect::<std::result::Result<Vec<_>, ()>>() else {
                return Ok(false);
            };
            for (person, now) in all {
                attendance::mark(w, lesson, person, read.marked.get(&person), now)?;
            }
            Ok(true)
        })
        .await?;
    if written {
        Ok(see(&format!("/lesson/{lesson}?saved=1")))
    } else {
        page(&me, lesson, Some(&form)).await
    }
}
