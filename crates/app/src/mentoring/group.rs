//! Who of a group asks for help now, and its mentors: named until a day, and taken back.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use ledger::Id;

use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::{noted, text};
use crate::mentor::find::{self, Named};
use crate::mentor::{State, help as acts, name as names};
use crate::mentoring::door::{self, Met};
use crate::page::{Frame, html};
use crate::people::{self, Person};
use crate::policy::Policy;
use crate::random;
use crate::request::{Fields, Me, Posted, see};
use crate::rights::Capability;
use crate::teach::group;

struct HelpRow {
    id: Id,
    name: String,
    place: String,
    state: State,
    word: String,
}

struct MentorRow {
    person: Id,
    name: String,
    until: String,
}

#[derive(Template)]
#[template(path = "mentoring/group.html")]
struct GroupPage {
    f: Frame,
    group: Id,
    name: String,
    once: Id,
    help: Vec<HelpRow>,
    mentors: Vec<MentorRow>,
    others: Vec<(Id, String)>,
    allowed: bool,
    ticks: [(&'static str, &'static str); 3],
    chosen: String,
    day: String,
    wrong: Option<&'static str>,
}

struct Read {
    name: String,
    help: Vec<find::Wanted>,
    mentors: Vec<Named>,
    learners: Vec<Person>,
    takers: HashMap<Id, String>,
    allowed: bool,
}

/// `GET /teach/{group}/mentors`.
pub async fn show(me: Me, Path(group): Path<String>) -> Result<Response> {
    page(&me, door::id(&group)?, &Fields::default(), None).await
}

async fn page(me: &Me, group: Id, typed: &Fields, wrong: Option<&'static str>) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let (file, session) = (Policy::read(&site.folder)?, me.session.clone());
    let now = clock::seconds();
    let mut read = site
        .read(move |tx| {
            group::within(tx, &session, Capability::Groups, group)?;
            let help = find::of_group(tx, group, now)?;
            let mut takers = HashMap::new();
            for taker in help.iter().filter_map(|one| one.taker) {
                let person = people::find(tx, taker)?;
                takers.insert(taker, person.map_or_else(String::new, |one| one.name));
            }
            Ok(Read {
                name: group::load(tx, group)?.name,
                help,
                takers,
                mentors: find::named(tx, group, now)?,
                learners: group::learners(tx, group)?,
                allowed: find::allowed(tx, &file, group)?,
            })
        })
        .await?;
    locale::sort_names(t, &mut read.learners, |person| &person.name);
    locale::sort_names(t, &mut read.mentors, |one| &one.name);
    let met = door::met(me, read.help);
    let row = |one: &Met| help_row(t, one, &read.takers);
    let mut response = html(&GroupPage {
        f: Frame::of(me, t.teach_help_and_mentors()),
        group,
        once: random::id(),
        help: met.iter().map(row).collect(),
        others: read
            .learners
            .iter()
            .map(|person| (person.id, person.name.clone()))
            .collect(),
        mentors: read
            .mentors
            .into_iter()
            .map(|one| mentor_row(t, one))
            .collect(),
        name: read.name,
        allowed: read.allowed,
        ticks: door::ticks(t),
        chosen: typed.text("person").to_owned(),
        day: typed.text("until").to_owned(),
        wrong,
    })?;
    if wrong.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn mentor_row(t: locale::Lang, one: Named) -> MentorRow {
    let (year, month, day) = clock::day(one.until - 1);
    let day = t.date(year.into(), month.unsigned_abs(), day.unsigned_abs());
    MentorRow {
        person: one.person,
        until: t.teach_mentor_until(&day),
        name: one.name,
    }
}

fn help_row(t: locale::Lang, met: &Met, takers: &HashMap<Id, String>) -> HelpRow {
    let one = &met.wanted;
    let taker = one.taker.and_then(|taker| takers.get(&taker));
    let taker = taker.map_or("", String::as_str);
    let unit = met.unit().map_or("", |unit| unit.front.title.as_str());
    HelpRow {
        id: one.id,
        name: one.called.clone(),
        place: format!(
            "{} · {unit}",
            text::title(&met.shelved.module, &met.language)
        ),
        state: one.state,
        word: match one.state {
            State::Taken => t.teach_help_taken(taker),
            State::HandedOn => t.teach_help_handed_on(taker),
            State::Asked | State::Ended => t.mentor_asks().to_owned(),
        },
    }
}

/// `POST /teach/{group}/mentors`: names a mentor until a day.
pub async fn name(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (group, session, site) = (door::id(&group)?, me.session.clone(), &me.visitor.site);
    let person = form.id("person")?;
    let Some(until) = clock::end_of(form.text("until")).filter(|end| *end > clock::seconds())
    else {
        let wrong = me.visitor.lang.admin_until_wrong();
        return page(&me, group, &form, Some(wrong)).await;
    };
    let file = Policy::read(&site.folder)?;
    site.write(me.session.actor(), move |w| {
        group::within(w.tx, &session, Capability::Groups, group)?;
        find::allowed(w.tx, &file, group)?
            .then_some(())
            .or_not_found()?;
        names::name(w, group, person, until)
    })
    .await?;
    site.sessions.forget(person);
    Ok(see(&format!("/teach/{group}/mentors")))
}

/// `POST /teach/{group}/mentors/end`: takes it back.
pub async fn end(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (group, session, site) = (door::id(&group)?, me.session.clone(), &me.visitor.site);
    let person = form.id("person")?;
    site.write(me.session.actor(), move |w| {
        group::within(w.tx, &session, Capability::Groups, group)?;
        names::end(w, group, person)
    })
    .await?;
    site.sessions.forget(person);
    Ok(see(&format!("/teach/{group}/mentors")))
}

/// `POST /teach/{group}/mentors/help`: goes there, or has helped; what is ticked is noted. Sent twice it is done once.
pub async fn help(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (group, session, site) = (
        door::id(&group)?,
        me.session.clone(),
        me.visitor.site.clone(),
    );
    let (help, deed) = (form.id("help")?, form.text("do").to_owned());
    let (with, token) = (door::ticked(&form), form.text("once").to_owned());
    let location = format!("/teach/{group}/mentors");
    let back = location.clone();
    let inner = site.clone();
    site.write(me.session.actor(), move |w| {
        group::within(w.tx, &session, Capability::SeeNeed, group)?;
        if w.once(&token, &back)?.is_some() {
            return Ok(());
        }
        let all = find::of_group(w.tx, group, w.now.claimed)?;
        let wanted = all.into_iter().find(|one| one.id == help).or_not_found()?;
        match deed.as_str() {
            "take" => acts::take(w, &wanted),
            "helped" => {
                if !with.is_empty() {
                    let shelved = door::shelved(&inner, &wanted).or_not_found()?;
                    let place = (wanted.unit.as_str(), wanted.screen);
                    noted::note(w, wanted.learner, &shelved, place, &with)?;
                }
                acts::end(w, wanted.learner, wanted.id)
            }
            _ => Err(Error::NotFound),
        }
    })
    .await?;
    Ok(see(&location))
}
