//! `trainer.path`: a path as a group meets it: modules, units, minutes, skills, methods, languages, and who is where; the
//! whole of it is opened or closed in one act.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use ledger::Id;
use locale::Lang;

use crate::admit::library::{Shelved, ShelvedPath};
use crate::admit::path::{self, Here, Stages};
use crate::cartography;
use crate::error::Result;
use crate::learn::text;
use crate::page::{Frame, html};
use crate::people::Person;
use crate::request::{Me, Posted, see};
use crate::rights::{Capability, Reach};
use crate::teach::progress::{self, Known};
use crate::teach::room::id;
use crate::teach::{GroupSet, group};

/// A path as a row of the page of a group.
pub struct PathRow {
    /// The thing across versions.
    pub series: Id,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it is open for the group.
    pub open: bool,
    /// How many modules it has.
    pub modules: i64,
    /// How many of them are admitted.
    pub here: i64,
}

/// The admitted paths as a group meets them.
pub fn rows(me: &Me, set: &GroupSet) -> Vec<PathRow> {
    let (t, library) = (me.visitor.lang, &me.visitor.site.library);
    let row = |shelved: Arc<ShelvedPath>| {
        let stages = path::stages(&shelved.path, library, &BTreeSet::new(), t.tag());
        PathRow {
            series: shelved.series,
            id: shelved.path.id.clone(),
            title: shelved.path.title(t.tag()).to_owned(),
            open: set.modules.contains(&shelved.series),
            modules: stages.count(),
            here: stages.count() - stages.gaps(),
        }
    };
    library.paths().into_iter().map(row).collect()
}

/// `POST /teach/{group}/path/{path}`: opens a path with all its admitted modules for a group, or closes it with those
/// that no other open path holds.
pub async fn open(
    me: Me,
    Path((group, path)): Path<(String, String)>,
    Posted(form): Posted,
) -> Result<Response> {
    let group = id(&group)?;
    let library = &me.visitor.site.library;
    let shelved = library.path(&path)?;
    let parts = |shelved: &ShelvedPath| -> Vec<Id> {
        let stages = path::stages(&shelved.path, library, &BTreeSet::new(), "");
        stages.known().map(|one| one.series).collect()
    };
    let own = parts(&shelved);
    let others: Vec<(Id, Vec<Id>)> = library
        .paths()
        .iter()
        .filter(|one| one.series != shelved.series)
        .map(|one| (one.series, parts(one)))
        .collect();
    let (series, open) = (shelved.series, form.text("open") == "1");
    let session = me.session.clone();
    me.visitor
        .site
        .write(me.session.actor(), move |w| {
            group::within(w.tx, &session, Capability::Groups, group)?;
            group::change(w, group, |set| change(set, series, &own, &others, open))
        })
        .await?;
    Ok(see(&format!("/teach/{group}/path/{path}")))
}

fn change(set: &mut GroupSet, series: Id, own: &[Id], others: &[(Id, Vec<Id>)], open: bool) {
    let open_elsewhere: Vec<Id> = others
        .iter()
        .filter(|(other, _)| set.modules.contains(other))
        .flat_map(|(_, parts)| parts.clone())
        .collect();
    let stays = |one: &Id| !own.contains(one) || open_elsewhere.contains(one);
    set.modules
        .retain(|one| *one != series && (open || stays(one)));
    if open {
        set.modules.push(series);
        set.modules.extend_from_slice(own);
    }
    set.modules.sort_unstable();
    set.modules.dedup();
}

/// A module of the path with what a trainer plans by.
struct Part {
    id: String,
    title: String,
    units: i64,
    minutes: i64,
    languages: String,
    open: bool,
}

/// A skill or a method, with the modules that name it.
struct Covered {
    code: String,
    name: String,
    /// Its page, where there is one.
    href: Option<String>,
    modules: String,
}

struct Line {
    person: Person,
    cells: Vec<Cell>,
}

/// Where one learner is in one module.
struct Cell {
    look: &'static str,
    icon: &'static str,
    word: String,
    href: String,
}

#[derive(Template)]
#[template(path = "teach/path.html")]
struct PathPage {
    f: Frame,
    group: Id,
    name: String,
    id: String,
    title: String,
    summary: String,
    lang: String,
    open: bool,
    may_open: bool,
    stages: Stages,
    parts: Vec<Part>,
    skills: Vec<Covered>,
    methods: Vec<Covered>,
    lines: Vec<Line>,
}

impl PathPage {
    fn units(&self) -> i64 {
        self.parts.iter().map(|part| part.units).sum()
    }

    /// Whether something admitted is still closed for the group.
    fn has_closed(&self) -> bool {
        self.parts.iter().any(|part| !part.open)
    }
}

/// `GET /teach/{group}/path/{path}`.
pub async fn show(me: Me, Path((group, path)): Path<(String, String)>) -> Result<Response> {
    let group = id(&group)?;
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let session = me.session.clone();
    let (set, mut learners, known, waiting) = site
        .read(move |tx| {
            group::within(tx, &session, Capability::SeeProgress, group)?;
            let waiting = path::waiting(tx)?;
            Ok((
                group::load(tx, group)?,
                group::learners(tx, group)?,
                progress::steps(tx, group)?,
                waiting,
            ))
        })
        .await?;
    let shelved = site.library.path(&path)?;
    locale::sort_names(t, &mut learners, |person| &person.name);
    let stages = path::stages(&shelved.path, &site.library, &waiting, t.tag());
    let modules: Vec<Arc<Shelved>> = stages.known().map(Arc::clone).collect();
    let texts = shelved.path.texts(t.tag());
    html(&PathPage {
        f: Frame::of(&me, shelved.path.title(t.tag())),
        group,
        id: path,
        title: shelved.path.title(t.tag()).to_owned(),
        summary: texts.map_or_else(String::new, |(_, texts)| texts.summary.clone()),
        lang: texts.map_or_else(String::new, |(lang, _)| lang.as_str().to_owned()),
        open: set.modules.contains(&shelved.series),
        may_open: me.session.roles.reach(Capability::Groups) > Reach::None,
        parts: modules.iter().map(|one| part(t, one, &set)).collect(),
        skills: skills(t, &modules),
        methods: methods(t, &cartography::atlas(&me.visitor.site), &modules),
        lines: lines(t, learners, &modules, &known),
        name: set.name,
        stages,
    })
}

fn part(t: Lang, shelved: &Shelved, set: &GroupSet) -> Part {
    let manifest = &shelved.module.manifest;
    let languages = manifest.languages.iter().map(|lang| {
        let known = Lang::from_tag(lang.as_str());
        known.map_or_else(
            || lang.as_str().to_owned(),
            |lang| lang.own_name().to_owned(),
        )
    });
    Part {
        id: manifest.id.clone(),
        title: text::title(&shelved.module, t.tag()).to_owned(),
        units: i64::try_from(manifest.units.len()).unwrap_or_default(),
        minutes: i64::from(manifest.minutes),
        languages: languages.collect::<Vec<_>>().join(", "),
        open: set.modules.contains(&shelved.series),
    }
}

fn skills(t: Lang, modules: &[Arc<Shelved>]) -> Vec<Covered> {
    let refs = modules.iter().flat_map(|one| {
        let skills = one.module.manifest.skills.iter();
        skills.map(move |skill| (&skill.value, one))
    });
    let mut named: BTreeMap<String, Named<'_>> = BTreeMap::new();
    for (skill, shelved) in refs {
        let name = cartography::skill(skill, t.tag()).unwrap_or_default();
        let row = named.entry(skill.to_string());
        let page = || cartography::skill_page(skill);
        let row = row.or_insert_with(|| (name.to_owned(), page(), BTreeSet::new()));
        row.2.insert(text::title(&shelved.module, t.tag()));
    }
    covered(named)
}

fn methods(t: Lang, here: &cartography::here::Here, modules: &[Arc<Shelved>]) -> Vec<Covered> {
    let mut named: BTreeMap<String, Named<'_>> = BTreeMap::new();
    for shelved in modules {
        let manifest = &shelved.module.manifest;
        let Some(scenario) = manifest.scenarios.get(&manifest.source) else {
            continue;
        };
        for id in &scenario.methods {
            let known = here.method_name(t, id);
            let page = known.is_some().then(|| format!("/methods/{id}"));
            let name = known.unwrap_or_else(|| id.clone());
            let row = named.entry(name.clone());
            let row = row.or_insert_with(|| (name, page, BTreeSet::new()));
            row.2.insert(text::title(&shelved.module, t.tag()));
        }
    }
    covered(named)
}

/// Name, page, and titles of the modules that name it.
type Named<'a> = (String, Option<String>, BTreeSet<&'a str>);

fn covered(named: BTreeMap<String, Named<'_>>) -> Vec<Covered> {
    let row = |(code, (name, href, modules)): (String, Named<'_>)| Covered {
        code,
        name,
        href,
        modules: modules.into_iter().collect::<Vec<_>>().join(" · "),
    };
    named.into_iter().map(row).collect()
}

fn lines(t: Lang, learners: Vec<Person>, modules: &[Arc<Shelved>], known: &Known) -> Vec<Line> {
    let line = |person: Person| Line {
        cells: modules
            .iter()
            .map(|module| cell(t, &person, module, known))
            .collect(),
        person,
    };
    learners.into_iter().map(line).collect()
}

fn cell(t: Lang, person: &Person, shelved: &Shelved, known: &Known) -> Cell {
    let language = shelved.module.manifest.source.as_str();
    let units = crate::learn::home::practice(shelved, language);
    let count = |number: usize| i64::try_from(number).unwrap_or_default();
    let done = known.finished(person.id, shelved.series, &units);
    let (look, icon, word) = if !units.is_empty() && done == units.len() {
        ("good", "check", t.common_done().to_owned())
    } else if known.has_begun(person.id, shelved.series) {
        let word = t.teach_units_done(count(done), count(units.len()));
        ("on", "go-on", word)
    } else {
        ("off", "stop-here", t.teach_not_begun().to_owned())
    };
    Cell {
        look,
        icon,
        word,
        href: format!("/learner/{}#{}", person.id, shelved.module.manifest.id),
    }
}
