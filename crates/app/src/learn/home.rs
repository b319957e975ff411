//! `learner.home`: go on where I stopped; the modules open for me.

use std::sync::Arc;

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use course::model::Mode;
use ledger::Id;
use serde::Deserialize;
use store::Tx;

use crate::admit::library::Shelved;
use crate::calendar::deadline::{self, Finish};
use crate::calendar::lesson;
use crate::clock;
use crate::error::Result;
use crate::learn::withdrawn::{self, Gone};
use crate::learn::{access, path, plan, text};
use crate::mentor;
use crate::page::{Frame, html};
use crate::policy::Policy;
use crate::request::Me;
use crate::rights::Role;

/// How far a learner is in one unit.
#[derive(Debug, Clone)]
pub struct UnitProgress {
    /// The thing across versions.
    pub series: Id,
    /// Unit id.
    pub unit: String,
    /// Where they stopped, from 0.
    pub screen: usize,
    /// Finished once.
    pub done: bool,
    /// Order of the last step.
    pub lamport: i64,
    /// Day of the last step.
    pub at: i64,
}

/// All progress of a learner, the latest first.
pub fn progress(tx: &mut Tx, person: Id) -> Result<Vec<UnitProgress>> {
    let rows = tx.query(include_str!("sql/progress_of.sql"), &[person.as_bytes()])?;
    rows.iter()
        .map(|row| {
            Ok(UnitProgress {
                series: Id::from_bytes(row.get("series")?),
                unit: row.get("unit")?,
                screen: usize::try_from(row.get::<i64>("screen")?).unwrap_or_default(),
                done: row.get::<String>("state")? == "done",
                lamport: row.get("lamport")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

/// What the address may say.
#[derive(Debug, Deserialize)]
pub struct Asking {
    stopped: Option<String>,
}

struct Going {
    href: String,
    unit: String,
    module: String,
    lang: String,
    dir: &'static str,
    step: String,
}

struct Tile {
    id: String,
    title: String,
    summary: String,
    lang: String,
    dir: &'static str,
    minutes: String,
    done: String,
    finish: Option<String>,
    sound: bool,
}

#[derive(Template)]
#[template(path = "learn/home.html")]
struct HomePage {
    f: Frame,
    called: String,
    going: Option<Going>,
    paths: Vec<path::Tile>,
    tiles: Vec<Tile>,
    gone: Vec<Gone>,
    stopped: bool,
    lesson: Option<String>,
    /// Whether the learner is a mentor now.
    mentor: bool,
}

/// The learner's first page.
pub async fn home(me: Me, Query(asking): Query<Asking>) -> Result<Response> {
    let person = me.session.person;
    let now = clock::seconds();
    let (file, named) = (
        Policy::read(&me.visitor.site.folder)?,
        me.session.roles.has(Role::Mentor),
    );
    let (open, progress, gone, finishes, lessons, mentor) = me
        .visitor
        .site
        .read(move |tx| {
            let open = access::open_for(tx, person)?;
            Ok((
                open,
                progress(tx, person)?,
                withdrawn::all(tx, person)?,
                deadline::of_learner(tx, person)?,
                lesson::of_learner(tx, person, now)?,
                named && !mentor::find::groups(tx, &file, person, now)?.is_empty(),
            ))
        })
        .await?;
    let library = &me.visitor.site.library;
    let modules: Vec<Arc<Shelved>> = library
        .all_for(person)
        .into_iter()
        .filter(|one| open.contains(&one.series))
        .collect();
    let paths = path::open(library, &open);
    let seen = path::Seen {
        modules: &modules,
        progress: &progress,
    };
    let path_tiles = paths.iter().map(|one| path::tile(&me, one, &seen));
    let path_tiles = path_tiles.collect();
    let modules = path::in_order(&paths, &seen);
    let going = progress
        .iter()
        .filter(|one| !one.done)
        .find_map(|one| {
            going(
                &me,
                modules.iter().find(|module| module.series == one.series)?,
                one,
            )
        })
        .or_else(|| {
            modules
                .iter()
                .find_map(|module| first(&me, module, &progress))
        });
    let tiles = modules
        .iter()
        .map(|module| tile(&me, module, &progress, &finishes))
        .collect();
    let t = me.visitor.lang;
    html(&HomePage {
        f: Frame::of(&me, t.common_home()),
        called: me.session.called.clone(),
        going,
        paths: path_tiles,
        tiles,
        gone,
        mentor,
        stopped: asking.stopped.is_some(),
        lesson: lessons.first().map(|one| plan::next(t, one)),
    })
}

fn going(me: &Me, shelved: &Arc<Shelved>, progress: &UnitProgress) -> Option<Going> {
    let language = access::language(me, shelved);
    let unit = shelved.module.unit(&progress.unit, &language)?;
    let of = course::render::screens(unit).len();
    let screen = progress.screen.min(of.saturating_sub(1));
    Some(Going {
        href: format!(
            "/m/{}/{}/{screen}",
            shelved.module.manifest.id, progress.unit
        ),
        unit: unit.front.title.clone(),
        module: text::title(&shelved.module, &language).to_owned(),
        dir: course::render::direction(&language),
        lang: language,
        step: me.visitor.lang.common_step(
            i64::try_from(screen).unwrap_or_default() + 1,
            i64::try_from(of).unwrap_or_default(),
        ),
    })
}

/// The first unit of a module that is not finished.
fn first(me: &Me, shelved: &Arc<Shelved>, progress: &[UnitProgress]) -> Option<Going> {
    let language = access::language(me, shelved);
    let unit = practice(shelved, &language)
        .into_iter()
        .find(|unit| !done(shelved, unit, progress))?;
    let start = UnitProgress {
        series: shelved.series,
        unit: unit.to_owned(),
        screen: 0,
        done: false,
        lamport: 0,
        at: 0,
    };
    going(me, shelved, &start)
}

fn done(shelved: &Shelved, unit: &str, progress: &[UnitProgress]) -> bool {
    progress
        .iter()
        .any(|one| one.series == shelved.series && one.unit == unit && one.done)
}

/// Ids of the units of the normal sequence, in order.
pub fn practice<'a>(shelved: &'a Shelved, language: &str) -> Vec<&'a str> {
    let ids = shelved
        .module
        .manifest
        .units
        .iter()
        .map(|unit| unit.value.as_str());
    ids.filter(|id| {
        shelved
            .module
            .unit(id, language)
            .is_some_and(|unit| unit.front.mode == Mode::Practice)
    })
    .collect()
}

fn tile(me: &Me, shelved: &Arc<Shelved>, progress: &[UnitProgress], finishes: &[Finish]) -> Tile {
    let language = access::language(me, shelved);
    let units = practice(shelved, &language);
    let finished = units
        .iter()
        .filter(|unit| done(shelved, unit, progress))
        .count();
    let manifest = &shelved.module.manifest;
    let finish = finishes.iter().find(|one| one.series == shelved.series);
    Tile {
        finish: finish.map(|one| plan::finish(me.visitor.lang, one)),
        id: manifest.id.clone(),
        title: text::title(&shelved.module, &language).to_owned(),
        summary: text::texts(&shelved.module, &language)
            .map_or_else(String::new, |texts| texts.summary.clone()),
        dir: course::render::direction(&language),
        sound: shelved
            .module
            .speech_files
            .keys()
            .any(|lang| lang.as_str() == language),
        lang: language,
        minutes: me.visitor.lang.common_minutes(i64::from(manifest.minutes)),
        done: me.visitor.lang.learn_units_done(
            i64::try_from(finished).unwrap_or_default(),
            i64::try_from(units.len()).unwrap_or_default(),
        ),
    }
}
