//! `learner.path`: the modules of a path in order, how far I am in each, and what I can do after it.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use course::pathway::PathModule;
use ledger::Id;
use locale::Lang;

use crate::admit::library::{Library, Shelved, ShelvedPath};
use crate::error::{OrNotFound as _, Result};
use crate::learn::home::{self, UnitProgress};
use crate::learn::{access, text};
use crate::page::{Frame, html};
use crate::request::Me;

/// How far a learner is in a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing opened yet.
    New,
    /// Some unit opened.
    Begun,
    /// Every unit of the normal sequence finished.
    Done,
}

/// What is open for a learner and how far they are: all that a path is seen by.
pub struct Seen<'a> {
    /// The admitted modules that are open for them.
    pub modules: &'a [Arc<Shelved>],
    /// Their steps.
    pub progress: &'a [UnitProgress],
}

impl Seen<'_> {
    fn module(&self, wanted: &PathModule) -> Option<&Arc<Shelved>> {
        let modules = self.modules.iter();
        modules
            .filter(|one| wanted.takes(one.module.manifest.version))
            .find(|one| one.module.manifest.id == wanted.id)
    }

    fn is_done(&self, shelved: &Shelved, unit: &str) -> bool {
        let same = |one: &&UnitProgress| one.series == shelved.series && one.unit == unit;
        self.progress.iter().find(same).is_some_and(|one| one.done)
    }

    fn state(&self, shelved: &Shelved) -> State {
        let language = shelved.module.manifest.source.as_str();
        let units = home::practice(shelved, language);
        if !units.is_empty() && units.iter().all(|unit| self.is_done(shelved, unit)) {
            return State::Done;
        }
        let mut steps = self.progress.iter();
        if steps.any(|one| one.series == shelved.series) {
            State::Begun
        } else {
            State::New
        }
    }

    /// The minutes of the units that are not finished.
    fn left(&self, shelved: &Shelved, language: &str) -> i64 {
        let units = home::practice(shelved, language);
        let all = i64::try_from(units.len()).unwrap_or_default().max(1);
        let minutes = i64::from(shelved.module.manifest.minutes);
        let open = units.iter().filter(|unit| !self.is_done(shelved, unit));
        let of = |unit: &&str| {
            let unit = shelved.module.unit(unit, language);
            let own = unit.and_then(|unit| unit.front.minutes);
            own.map_or(minutes / all, i64::from)
        };
        open.map(of).sum()
    }

    /// The earlier modules that must be finished first and are not. One that is not open for the learner is no
    /// hindrance: their trainer chose so.
    fn first<'a>(&'a self, path: &'a ShelvedPath, wanted: &'a PathModule) -> Vec<&'a Arc<Shelved>> {
        let needs = wanted.needs.iter();
        let needed = needs.filter_map(|id| path.path.modules.iter().find(|one| one.id == *id));
        needed
            .filter_map(|one| self.module(one))
            .filter(|one| self.state(one) != State::Done)
            .collect()
    }
}

/// The admitted paths that are open for a learner.
pub fn open(library: &Library, open: &[Id]) -> Vec<Arc<ShelvedPath>> {
    let mut paths = library.paths();
    paths.retain(|one| open.contains(&one.series));
    paths
}

/// The modules of a learner: those of paths in their order, then the others; without those that come later.
pub fn in_order(paths: &[Arc<ShelvedPath>], seen: &Seen<'_>) -> Vec<Arc<Shelved>> {
    let mut ordered: Vec<Arc<Shelved>> = Vec::new();
    let mut later: Vec<Id> = Vec::new();
    for path in paths {
        for wanted in &path.path.modules {
            let Some(module) = seen.module(wanted) else {
                continue;
            };
            if !seen.first(path, wanted).is_empty() {
                later.push(module.series);
            } else if !ordered.iter().any(|one| one.series == module.series) {
                ordered.push(Arc::clone(module));
            }
        }
    }
    let rest = seen.modules.iter().filter(|one| {
        !later.contains(&one.series) && !ordered.iter().any(|known| known.series == one.series)
    });
    let rest: Vec<_> = rest.map(Arc::clone).collect();
    ordered.extend(rest);
    ordered
}

/// The path that has to be gone on with before this module.
pub fn before(me: &Me, open: &[Id], progress: &[UnitProgress], module: &str) -> Option<String> {
    let library = &me.visitor.site.library;
    let paths = self::open(library, open);
    if paths.is_empty() {
        return None;
    }
    let mut modules = library.all_for(me.session.person);
    modules.retain(|one| open.contains(&one.series));
    let seen = Seen {
        modules: &modules,
        progress,
    };
    comes_later(&paths, &seen, module)
}

fn comes_later(paths: &[Arc<ShelvedPath>], seen: &Seen<'_>, module: &str) -> Option<String> {
    let later = |path: &&Arc<ShelvedPath>| {
        let mut modules = path.path.modules.iter();
        let wanted = modules.find(|one| one.id == module);
        wanted.is_some_and(|wanted| !seen.first(path, wanted).is_empty())
    };
    paths.iter().find(later).map(|path| path.path.id.clone())
}

/// A path on the first page.
pub struct Tile {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Language of the title.
    pub lang: String,
    /// Direction of the title.
    pub dir: &'static str,
    /// How many modules are done.
    pub done: String,
}

/// The tile of a path.
pub fn tile(me: &Me, path: &ShelvedPath, seen: &Seen<'_>) -> Tile {
    let stages = stages(me, path, seen);
    let (lang, title, _) = told(me, path);
    Tile {
        id: path.path.id.clone(),
        title,
        dir: course::render::direction(&lang),
        done: done(me.visitor.lang, &stages),
        lang,
    }
}

/// Language, title and summary of a path for a learner.
fn told(me: &Me, path: &ShelvedPath) -> (String, String, String) {
    let offered = |tag: &&str| path.path.texts.keys().any(|one| one.as_str() == *tag);
    let wished = [me.session.content_language.as_str(), me.visitor.lang.tag()];
    let tag = wished.into_iter().find(offered).unwrap_or_default();
    match path.path.texts(tag) {
        Some((lang, texts)) => (
            lang.as_str().to_owned(),
            texts.title.clone(),
            texts.summary.clone(),
        ),
        None => (String::new(), path.path.id.clone(), String::new()),
    }
}

fn done(t: Lang, stages: &[Stage]) -> String {
    let count = |all: usize| i64::try_from(all).unwrap_or_default();
    let done = stages.iter().filter(|stage| stage.state == State::Done);
    t.learn_path_done(count(done.count()), count(stages.len()))
}

struct Stage {
    id: String,
    title: String,
    lang: String,
    dir: &'static str,
    state: State,
    optional: bool,
    /// Titles of what must be finished first, in their languages.
    first: Vec<String>,
    left: i64,
    objectives: Vec<String>,
}

impl Stage {
    fn is_later(&self) -> bool {
        !self.first.is_empty()
    }
}

fn stages(me: &Me, path: &ShelvedPath, seen: &Seen<'_>) -> Vec<Stage> {
    let title = |shelved: &Arc<Shelved>| {
        let language = access::language(me, shelved);
        text::title(&shelved.module, &language).to_owned()
    };
    let stage = |wanted: &PathModule| {
        let shelved = seen.module(wanted)?;
        let language = access::language(me, shelved);
        let texts = text::texts(&shelved.module, &language);
        Some(Stage {
            id: wanted.id.clone(),
            title: title(shelved),
            dir: course::render::direction(&language),
            state: seen.state(shelved),
            optional: !wanted.required,
            first: seen.first(path, wanted).into_iter().map(title).collect(),
            left: seen.left(shelved, &language),
            objectives: texts.map_or_else(Vec::new, |texts| texts.objectives.clone()),
            lang: language,
        })
    };
    path.path.modules.iter().filter_map(stage).collect()
}

#[derive(Template)]
#[template(path = "learn/path.html")]
struct PathPage {
    f: Frame,
    title: String,
    summary: String,
    lang: String,
    dir: &'static str,
    done: String,
    stages: Vec<Stage>,
}

impl PathPage {
    fn is_advice(&self) -> bool {
        !self.stages.iter().any(Stage::is_later)
    }

    fn is_finished(&self) -> bool {
        let mut needed = self.stages.iter().filter(|stage| !stage.optional);
        !self.stages.is_empty() && needed.all(|stage| stage.state == State::Done)
    }
}

/// Shows a path that is open for the learner.
pub async fn show(me: Me, Path(path): Path<String>) -> Result<Response> {
    let site = &me.visitor.site;
    let shelved = site.library.path(&path)?;
    let (person, series) = (me.session.person, shelved.series);
    let (open, progress) = site
        .read(move |tx| {
            access::may_follow(tx, person, series)?
                .then_some(())
                .or_not_found()?;
            Ok((access::open_for(tx, person)?, home::progress(tx, person)?))
        })
        .await?;
    let mut modules = site.library.all_for(person);
    modules.retain(|one| open.contains(&one.series));
    let seen = Seen {
        modules: &modules,
        progress: &progress,
    };
    let stages = stages(&me, &shelved, &seen);
    let (lang, title, summary) = told(&me, &shelved);
    html(&PathPage {
        f: Frame::of(&me, title.clone()),
        dir: course::render::direction(&lang),
        done: done(me.visitor.lang, &stages),
        title,
        summary,
        lang,
        stages,
    })
}
