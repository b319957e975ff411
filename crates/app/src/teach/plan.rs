//! `trainer.plan`: lessons of a group with their rooms, what interrupts them, who cannot come, and days to finish by.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::{Id, Kind};
use locale::Lang;
use store::Tx;

use crate::calendar::deadline::{self, Finish};
use crate::calendar::interruption::{self, Absence, Interruption};
use crate::calendar::lesson::{self, LONGEST, Lesson, ROOM};
use crate::calendar::{
    AWAYS, Away, Changed, InterruptionPerson, InterruptionSet, Planned, REASONS, Reason,
};
use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::text;
use crate::once::once;
use crate::page::{Frame, html, moment};
use crate::people::Person;
use crate::random;
use crate::record::Write;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::session::Session;
use crate::teach::calendar_words as words;
use crate::teach::group;
use crate::teach::room::id;

/// Lessons are listed from so long ago, seconds.
const BACK: i64 = 14 * 24 * 60 * 60;

struct LessonRow {
    id: Id,
    when: String,
    room: String,
    minutes: String,
    /// Its time has come, so that it can be marked.
    begun: bool,
    marked: i64,
}

struct Row {
    id: Id,
    who: String,
    reason: &'static str,
    when: String,
    /// Taken back on this page.
    ours: bool,
}

struct FinishRow {
    series: Id,
    module: String,
    sentence: String,
}

#[derive(Template)]
#[template(path = "teach/plan.html")]
struct PlanPage {
    f: Frame,
    once: Id,
    group: Id,
    name: String,
    lessons: Vec<LessonRow>,
    pauses: Vec<Row>,
    absences: Vec<Row>,
    finishes: Vec<FinishRow>,
    learners: Vec<Person>,
    modules: Vec<(Id, String)>,
    reasons: Vec<(&'static str, &'static str)>,
    aways: Vec<(&'static str, &'static str)>,
    today: String,
    fields: Fields,
    /// Which form is to be mended, and how.
    fault: Option<(&'static str, &'static str)>,
}

impl PlanPage {
    fn value(&self, name: &str) -> &str {
        self.fields.text(name)
    }

    fn fault(&self, form: &str) -> Option<&'static str> {
        self.fault
            .filter(|(bad, _)| *bad == form)
            .map(|(_, message)| message)
    }
}

struct Read {
    name: String,
    modules: Vec<Id>,
    learners: Vec<Person>,
    lessons: Vec<Lesson>,
    pauses: Vec<Interruption>,
    absences: Vec<Absence>,
    finishes: Vec<Finish>,
}

/// The page.
pub async fn show(me: Me, Path(group): Path<String>) -> Result<Response> {
    page(&me, id(&group)?, Fields::default(), None).await
}

async fn page(
    me: &Me,
    group: Id,
    fields: Fields,
    fault: Option<(&'static str, &'static str)>,
) -> Result<Response> {
    let t = me.visitor.lang;
    let session = me.session.clone();
    let now = clock::seconds();
    let site = &me.visitor.site;
    let mut read = site.read(move |tx| read(tx, &session, group, now)).await?;
    locale::sort_names(t, &mut read.learners, |person| &person.name);
    let title = |series: &Id| {
        let shelved = site.library.series(*series);
        shelved.map(|one| (*series, text::title(&one.module, t.tag()).to_owned()))
    };
    let who = |person: Id| {
        let found = read.learners.iter().find(|one| one.id == person);
        found.map_or_else(String::new, |one| one.name.clone())
    };
    let bad = fault.is_some();
    let mut response = html(&PlanPage {
        f: Frame::of(me, t.calendar_plan()),
        once: random::id(),
        group,
        lessons: read
            .lessons
            .iter()
            .map(|one| lesson_row(t, one, now))
            .collect(),
        pauses: read
            .pauses
            .iter()
            .filter(|one| one.group.is_none_or(|only| only == group))
            .map(|one| pause_row(t, one))
            .collect(),
        absences: read
            .absences
            .iter()
            .map(|one| Row {
                id: one.id,
                who: who(one.person),
                reason: words::away(t, one.reason),
                when: words::span(t, one.from, one.until),
                ours: true,
            })
            .collect(),
        finishes: read
            .finishes
            .iter()
            .map(|one| FinishRow {
                series: one.series,
                module: title(&one.series).map_or_else(String::new, |(_, title)| title),
                sentence: words::finish(t, one),
            })
            .collect(),
        modules: read.modules.iter().filter_map(title).collect(),
        reasons: REASONS
            .iter()
            .map(|one| (one.name(), words::reason(t, *one)))
            .collect(),
        aways: AWAYS
            .iter()
            .map(|one| (one.name(), words::away(t, *one)))
            .collect(),
        today: clock::date(now),
        name: read.name,
        learners: read.learners,
        fields,
        fault,
    })?;
    if bad {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn read(tx: &mut Tx, session: &Session, group: Id, now: i64) -> Result<Read> {
    group::within(tx, session, Capability::Attendance, group)?;
    let set = group::load(tx, group)?;
    Ok(Read {
        name: set.name,
        modules: set.modules,
        learners: group::learners(tx, group)?,
        lessons: lesson::of_group(tx, group, now - BACK)?,
        pauses: interruption::after(tx, now - BACK)?,
        absences: interruption::absences(tx, group, now - BACK)?,
        finishes: deadline::of_group(tx, group)?,
    })
}

fn lesson_row(t: Lang, one: &Lesson, now: i64) -> LessonRow {
    LessonRow {
        id: one.id,
        when: moment(t, one.from),
        room: one.room.clone(),
        minutes: t.common_minutes(one.minutes),
        begun: one.from <= now,
        marked: one.marked,
    }
}

fn pause_row(t: Lang, one: &Interruption) -> Row {
    let whole = one.group.is_none();
    Row {
        id: one.id,
        who: (if whole {
            t.calendar_whole_site()
        } else {
            t.calendar_this_group()
        })
        .to_owned(),
        reason: words::reason(t, one.reason),
        when: words::span(t, one.from, one.until),
        ours: !whole,
    }
}

/// Plans a lesson, an interruption, an absence or a day to finish by.
pub async fn add(
    me: Me,
    Path((group, what)): Path<(String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let group = id(&group)?;
    let t = me.visitor.lang;
    let asked = match ask(t, &what, group, &form) {
        Ok(asked) => asked,
        Err(Fault::Field(form_name, message)) => {
            return page(&me, group, form, Some((form_name, message))).await;
        }
        Err(Fault::Not) => return Err(Error::NotFound),
    };
    let (token, session) = (form.text("once").to_owned(), me.session.clone());
    let written = me
        .visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Attendance, group)?;
            once(w, &token, |w| {
                record(w, &session, group, &asked, t)?;
                Ok(format!("/teach/{group}/plan"))
            })
        })
        .await;
    match written {
        Ok(location) => Ok(see(&location)),
        Err(Error::Invalid { .. }) => {
            page(&me, group, form, Some(("lesson", t.calendar_room_taken()))).await
        }
        Err(error) => Err(error),
    }
}

enum Asked {
    Lesson(Planned),
    Pause(InterruptionSet),
    Away(Id, InterruptionPerson),
    Finish(Planned),
}

enum Fault {
    Field(&'static str, &'static str),
    Not,
}

fn ask(t: Lang, what: &str, group: Id, form: &Fields) -> std::result::Result<Asked, Fault> {
    match what {
        "lesson" => {
            let from = clock::moment(form.text("day"), form.text("time"))
                .ok_or(Fault::Field("lesson", t.calendar_fault_time()))?;
            let minutes = form.text("minutes").parse().unwrap_or(0);
            if !(5..=LONGEST).contains(&minutes) {
                return Err(Fault::Field("lesson", t.calendar_fault_minutes()));
            }
            let room = form.text("room").to_owned();
            if room.is_empty() || room.chars().count() > ROOM {
                return Err(Fault::Field("lesson", t.calendar_fault_room()));
            }
            Ok(Asked::Lesson(Planned::Lesson {
                session: random::id(),
                group,
                room,
                from,
                minutes,
            }))
        }
        "interruption" => {
            let (from, until) =
                span(form).ok_or(Fault::Field("interruption", t.calendar_fault_span()))?;
            Ok(Asked::Pause(InterruptionSet {
                interruption: random::id(),
                group: Some(group),
                reason: Reason::from_name(form.text("reason")).ok_or(Fault::Not)?,
                from,
                until,
                cancelled: false,
            }))
        }
        "absence" => {
            let (from, until) =
                span(form).ok_or(Fault::Field("absence", t.calendar_fault_span()))?;
            let person = form.id("person").map_err(|_| Fault::Not)?;
            let away = InterruptionPerson {
                interruption: random::id(),
                reason: Away::from_name(form.text("reason")).ok_or(Fault::Not)?,
                from,
                until,
                cancelled: false,
            };
            Ok(Asked::Away(person, away))
        }
        "finish" => {
            let day = clock::start_of_day(form.text("day"))
                .ok_or(Fault::Field("finish", t.calendar_fault_day()))?;
            Ok(Asked::Finish(Planned::FinishBy {
                group,
                series: form.id("series").map_err(|_| Fault::Not)?,
                day: clock::day_number(day),
                since: clock::day_number(clock::seconds()),
            }))
        }
        _ => Err(Fault::Not),
    }
}

/// From and until of a form; the last day counts whole where no time is said.
pub(super) fn span(form: &Fields) -> Option<(i64, i64)> {
    let or =
        |text: &str, otherwise: &str| (if text.is_empty() { otherwise } else { text }).to_owned();
    let from = clock::moment(form.text("from"), &or(form.text("from_time"), "00:00"))?;
    let last = form.text("to");
    let until = if form.text("to_time").is_empty() {
        clock::next_day(clock::start_of_day(last)?)
    } else {
        clock::moment(last, form.text("to_time"))?
    };
    let year = 366 * 24 * 60 * 60;
    (until > from && until - from <= year).then_some((from, until))
}

fn record(w: &mut Write, session: &Session, group: Id, asked: &Asked, t: Lang) -> Result<()> {
    match asked {
        Asked::Lesson(planned) => {
            if let Planned::Lesson {
                room,
                from,
                minutes,
                ..
            } = planned
                && lesson::in_the_way(w.tx, room, *from, *minutes)?
            {
                return Err(Error::invalid("room", t.calendar_room_taken()));
            }
            lesson::plan(w, planned)
        }
        Asked::Finish(planned) => {
            if let Planned::FinishBy { series, .. } = planned {
                let set = group::load(w.tx, group)?;
                set.modules.contains(series).then_some(()).or_not_found()?;
            }
            lesson::plan(w, planned)
        }
        Asked::Pause(set) => {
            w.record(Kind::InterruptionSet, set)?;
            Ok(())
        }
        Asked::Away(person, away) => {
            group::learner_within(w.tx, session, Capability::Attendance, *person)?;
            w.record_about(*person, Kind::InterruptionPerson, away)?;
            Ok(())
        }
    }
}

/// Takes back what was planned.
pub async fn cancel(
    me: Me,
    Path((group, what)): Path<(String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let (group, one) = (id(&group)?, form.id("id")?);
    let session = me.session.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Attendance, group)?;
            take_back(w, group, &what, one)
        })
        .await?;
    Ok(see(&format!("/teach/{group}/plan")))
}

fn take_back(w: &mut Write, group: Id, what: &str, one: Id) -> Result<()> {
    match what {
        "lesson" => {
            let lesson = lesson::find(w.tx, one)?;
            (lesson.group == group).then_some(()).or_not_found()?;
            lesson::cancel(w, one)
        }
        "interruption" => {
            let all = interruption::after(w.tx, 0)?;
            let found = all
                .into_iter()
                .find(|known| known.id == one && known.group == Some(group));
            cancel_pause(w, &found.or_not_found()?)
        }
        "absence" => {
            let all = interruption::absences(w.tx, group, 0)?;
            let found = all
                .into_iter()
                .find(|known| known.id == one)
                .or_not_found()?;
            let away = InterruptionPerson {
                interruption: found.id,
                reason: found.reason,
                from: found.from,
                until: found.until,
                cancelled: true,
            };
            w.record_about(found.person, Kind::InterruptionPerson, &away)?;
            Ok(())
        }
        "finish" => {
            let gone = Changed::NoFinish { group, series: one };
            w.record(Kind::SessionChanged, &gone)?;
            Ok(())
        }
        _ => Err(Error::NotFound),
    }
}

/// Takes an interruption back.
pub(super) fn cancel_pause(w: &mut Write, one: &Interruption) -> Result<()> {
    let set = InterruptionSet {
        interruption: one.id,
        group: one.group,
        reason: one.reason,
        from: one.from,
        until: one.until,
        cancelled: true,
    };
    w.record(Kind::InterruptionSet, &set)?;
    Ok(())
}

/// Whether this person plans for the whole site.
pub(super) fn site_wide(session: &Session) -> bool {
    session.roles.reach(Capability::Attendance) == Reach::Site
}
