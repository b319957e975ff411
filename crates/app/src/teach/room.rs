//! The page of one group: its learners and who is signed in, its modules, its name and trainers.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ledger::Id;
use store::Tx;

use crate::calendar::interruption::{self, Why};
use crate::clock;
use crate::error::{Error, OrNotFound as _, Result};
use crate::learn::text;
use crate::page::{Frame, html};
use crate::people::roster::fault_of;
use crate::people::{self, Person};
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::session::Session;
use crate::teach::door::{self, Knock};
use crate::teach::group::{self, NAME_LIMIT};
use crate::teach::path::{self, PathRow};
use crate::teach::progress::{self, Known};
use crate::teach::{GroupSet, calendar_words, enrol};

/// An id in an address; anything else is no page of ours.
pub fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| Error::NotFound)
}

/// A learner as a row.
pub struct Row {
    /// Who.
    pub person: Person,
    /// Why they are not here, if that is known.
    pub why: Option<&'static str>,
    /// Since when they are signed in, and where they are.
    pub here: Option<(String, String)>,
}

struct ModuleRow {
    series: Id,
    id: String,
    title: String,
    open: bool,
}

struct TrainerRow {
    id: Id,
    name: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "teach/group.html")]
struct GroupPage {
    f: Frame,
    group: GroupSet,
    rows: Vec<Row>,
    knocks: Vec<Knock>,
    members: i64,
    here: i64,
    modules: Vec<ModuleRow>,
    paths: Vec<PathRow>,
    trainers: Vec<TrainerRow>,
    others: Vec<(Id, String)>,
    site_wide: bool,
}

struct Read {
    group: GroupSet,
    learners: Vec<Person>,
    known: Known,
    trainers: Vec<Person>,
    others: Vec<(Id, String)>,
    away: HashMap<Id, Why>,
}

/// The page.
pub async fn show(me: Me, Path(group): Path<String>) -> Result<Response> {
    let group = id(&group)?;
    let t = me.visitor.lang;
    let session = me.session.clone();
    let site = &me.visitor.site;
    let mut read = site.read(move |tx| read(tx, &session, group)).await?;
    locale::sort_names(t, &mut read.learners, |person| &person.name);
    let knocks = door::knocks(&me, &read.learners);
    let mut rows = rows(&me, read.learners, &read.known);
    for row in &mut rows {
        let away = read.away.get(&row.person.id);
        row.why = away.map(|why| calendar_words::why(t, *why));
    }
    let modules = site
        .library
        .all()
        .iter()
        .map(|one| ModuleRow {
            series: one.series,
            id: one.module.manifest.id.clone(),
            title: text::title(&one.module, t.tag()).to_owned(),
            open: read.group.modules.contains(&one.series),
        })
        .collect();
    let mut trainers: Vec<TrainerRow> = read
        .trainers
        .into_iter()
        .map(|person| TrainerRow {
            id: person.id,
            chosen: read.group.trainers.contains(&person.id),
            name: person.name,
        })
        .collect();
    locale::sort_names(t, &mut trainers, |trainer| &trainer.name);
    locale::sort_names(t, &mut read.others, |(_, name)| name);
    html(&GroupPage {
        f: Frame::of(&me, read.group.name.clone()),
        here: i64::try_from(rows.iter().filter(|row| row.here.is_some()).count())
            .unwrap_or_default(),
        members: i64::try_from(rows.len()).unwrap_or_default(),
        rows,
        knocks,
        paths: path::rows(&me, &read.group),
        group: read.group,
        modules,
        trainers,
        others: read.others,
        site_wide: me.session.roles.reach(Capability::Groups) == Reach::Site,
    })
}

fn read(tx: &mut Tx, session: &Session, group: Id) -> Result<Read> {
    group::within(tx, session, Capability::Groups, group)?;
    let others = group::list(tx, session)?;
    Ok(Read {
        group: group::load(tx, group)?,
        learners: group::learners(tx, group)?,
        known: progress::steps(tx, group)?,
        away: interruption::away_now(tx, group, clock::seconds())?,
        trainers: trainers(tx)?,
        others: others
            .into_iter()
            .filter(|other| other.id != group && !other.closed)
            .map(|other| (other.id, other.name))
            .collect(),
    })
}

fn trainers(tx: &mut Tx) -> Result<Vec<Person>> {
    let sql = format!(
        "{} WHERE suspended = 0 AND id IN (SELECT person FROM person_role WHERE role = 'trainer')",
        people::COLUMNS
    );
    tx.query(&sql, &[])?.iter().map(people::person).collect()
}

/// The learners with who is signed in, and where they are.
pub fn rows(me: &Me, learners: Vec<Person>, known: &Known) -> Vec<Row> {
    let t = me.visitor.lang;
    let site = &me.visitor.site;
    let present = site.sessions.present(site.running.now());
    learners
        .into_iter()
        .map(|person| {
            let here = present.get(&person.id).map(|presence| {
                let (hour, minute) = clock::time(presence.since);
                let time = t.time(hour.unsigned_abs(), minute.unsigned_abs());
                let place = known.latest(person.id).and_then(|step| {
                    let shelved = site.library.series(step.series)?;
                    Some(progress::place(&shelved.module, step, t))
                });
                (t.teach_since(&time), place.unwrap_or_default())
            });
            Row {
                why: None,
                person,
                here,
            }
        })
        .collect()
}

/// Changes a group within reach and comes back to it.
async fn change(
    me: &Me,
    group: Id,
    change: impl FnOnce(&mut GroupSet) + Send + 'static,
) -> Result<Response> {
    let session = me.session.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Groups, group)?;
            group::change(w, group, change)
        })
        .await?;
    Ok(see(&format!("/teach/{group}")))
}

/// Gives a group another name.
pub async fn rename(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let name = form.text("name").to_owned();
    if let Some(fault) = fault_of(&name, NAME_LIMIT) {
        return Err(Error::invalid("name", fault.word(me.visitor.lang)));
    }
    change(&me, id(&group)?, move |set| set.name = name).await
}

/// Closes a group, or opens it again.
pub async fn close(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let closed = form.text("closed") == "1";
    change(&me, id(&group)?, move |set| set.closed = closed).await
}

/// Opens an admitted module for a group, or closes it again.
pub async fn module(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let series = form.id("series")?;
    let open = form.text("open") == "1";
    if open {
        me.visitor.site.library.series(series).or_not_found()?;
    }
    change(&me, id(&group)?, move |set| {
        set.modules.retain(|one| *one != series);
        if open {
            set.modules.push(series);
        }
        set.modules.sort_unstable();
    })
    .await
}

/// Says who looks after a group. Who looks after only their own groups cannot leave one without a trainer.
pub async fn look_after(
    me: Me,
    Path(group): Path<String>,
    Posted(form): Posted,
) -> Result<Response> {
    let group = id(&group)?;
    let mut chosen = form.all("trainer").map(id).collect::<Result<Vec<Id>>>()?;
    chosen.sort_unstable();
    chosen.dedup();
    let site_wide = me.session.roles.reach(Capability::Groups) == Reach::Site;
    if chosen.is_empty() && !site_wide {
        return Err(Error::invalid(
            "trainer",
            me.visitor.lang.teach_one_trainer(),
        ));
    }
    let known = me.visitor.site.read(trainers).await?;
    if !chosen
        .iter()
        .all(|id| known.iter().any(|person| person.id == *id))
    {
        return Err(Error::NotFound);
    }
    let stays = site_wide || chosen.contains(&me.session.person);
    let response = change(&me, group, move |set| set.trainers = chosen).await?;
    Ok(if stays { response } else { see("/teach") })
}

/// Takes a learner out of a group.
pub async fn remove(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (group, learner) = (id(&group)?, form.id("person")?);
    let session = me.session.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Groups, group)?;
            enrol::remove(w, group, learner)
        })
        .await?;
    Ok(see(&format!("/teach/{group}")))
}

/// Moves a learner into another group within reach.
pub async fn transfer(me: Me, Path(group): Path<String>, Posted(form): Posted) -> Result<Response> {
    let (from, to, learner) = (id(&group)?, form.id("to")?, form.id("person")?);
    let session = me.session.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Groups, from)?;
            group::within(w.tx, &session, Capability::Groups, to)?;
            enrol::remove(w, from, learner)?;
            enrol::enrol(w, to, learner)
        })
        .await?;
    Ok(see(&format!("/teach/{to}")))
}
