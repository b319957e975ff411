//! One competence: what one can do, how to practise it inside, what shows it, what it is good for, what trains it, and
//! its neighbours in the other version of the framework.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use locale::Lang;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};
use crate::skills::words::{self, Told, number, told};
use crate::skills::{local, trained};
use cartography::skills::coverage::{self, Coverage, Trains};
use cartography::skills::framework::{Competence, Framework};
use cartography::skills::matrix::{Line, Row};
use cartography::skills::shipped::shipped;

/// One level.
struct Level {
    level: u8,
    band: Told,
    can: Told,
    ways: Vec<Told>,
    forbidden: bool,
    evidence: Vec<Told>,
    note: String,
    used: bool,
    changed: bool,
    look: (&'static str, &'static str),
    state: &'static str,
    edit: String,
}

/// A module that trains it.
struct Training {
    id: String,
    title: String,
    /// The language in which its units are read.
    lang: String,
    activities: Vec<Doing>,
}

impl Training {
    fn count(&self) -> i64 {
        number(self.activities.len())
    }
}

struct Doing {
    unit: String,
    unit_title: String,
    id: String,
    kind: Told,
    shows: &'static str,
}

struct Near {
    framework: String,
    version: String,
    code: String,
    name: Told,
    relation: &'static str,
    note: Option<Told>,
}

#[derive(Template)]
#[template(path = "skills/competence.html")]
struct CompetencePage {
    f: Frame,
    framework: &'static Framework,
    reference: String,
    code: String,
    name: Told,
    area: Told,
    summary: String,
    levels: Vec<Level>,
    uses: Vec<Told>,
    usefulness: Told,
    modules: Vec<Training>,
    reads_modules: bool,
    near: Vec<Near>,
    which: String,
}

/// `GET /matrix/{framework}/{competence}`.
pub async fn show(me: Me, Path((framework, code)): Path<(String, String)>) -> Result<Response> {
    let (t, site) = (me.visitor.lang, &me.visitor.site);
    let framework = shipped().framework(&framework).or_not_found()?;
    let competence = framework.competence(&code).or_not_found()?;
    let (version, matrix) = site.read(local::now).await?;
    let line = matrix
        .line(&framework.id(), &competence.id)
        .or_not_found()?;
    let modules = trained::modules(t, &site.library, None)?;
    let modules: Vec<_> = modules.iter().collect();
    let coverage = coverage::of(&modules, framework, &shipped().crosswalk, &matrix);
    let may_edit = version > 0 && may(&me, Capability::EditMatrix);
    let area = framework
        .areas
        .iter()
        .find(|area| area.id == competence.area);
    html(&CompetencePage {
        f: Frame::of(&me, told(t, &competence.name).text),
        framework,
        reference: competence.reference.clone(),
        code: competence.id.clone(),
        name: told(t, &competence.name),
        area: area.map_or(Told::new("", "en"), |area| told(t, &area.name)),
        summary: competence.summary.clone(),
        levels: line
            .levels
            .iter()
            .map(|row| level(t, framework, &coverage, line, row, may_edit))
            .collect(),
        uses: line
            .useful_for
            .iter()
            .map(|one| words::use_after(t, *one))
            .collect(),
        usefulness: told(t, &line.usefulness),
        modules: trainings(t, &coverage, &competence.id),
        reads_modules: may(&me, Capability::ReadLibrary),
        near: near(t, competence, &framework.id()),
        which: words::version(t, version),
    })
}

fn may(me: &Me, capability: Capability) -> bool {
    me.session.roles.reach(capability) > Reach::None
}

fn level(
    t: Lang,
    framework: &Framework,
    coverage: &Coverage<'_>,
    line: &Line,
    row: &Row,
    may_edit: bool,
) -> Level {
    let key = cartography::skills::matrix::key(line, row);
    let covered = coverage.rows.iter().find(|one| one.key == key);
    let state = covered.map_or(coverage::State::Gap, coverage::RowCover::state);
    let also = row.practice.also.iter();
    let ways = std::iter::once(&row.practice.main).chain(also);
    let band = framework.band(row.level);
    Level {
        level: row.level,
        band: band.map_or(Told::new("", "en"), |band| told(t, &band.name)),
        can: told(t, &row.i_can),
        ways: ways.map(|way| words::practice(t, *way)).collect(),
        forbidden: covered.is_some_and(|one| one.forbidden),
        evidence: row
            .evidence
            .iter()
            .map(|one| words::evidence(t, *one))
            .collect(),
        note: row.note.clone(),
        used: !row.hidden,
        changed: shipped().matrix.row(&key) != Some(row),
        look: words::look(state),
        state: words::state(t, state),
        edit: match may_edit {
            true => format!("/matrix/edit/{}/{}", key.competence, key.level),
            false => String::new(),
        },
    }
}

fn trainings(t: Lang, coverage: &Coverage<'_>, code: &str) -> Vec<Training> {
    let column = coverage.codes.iter().position(|one| one == code);
    let cells = coverage
        .cells
        .iter()
        .filter_map(|row| row.get(column?)?.as_ref());
    cells.map(|trains| training(t, trains)).collect()
}

fn training(t: Lang, trains: &Trains<'_>) -> Training {
    let doing = |one: &&coverage::Activity| Doing {
        unit: one.unit.clone(),
        unit_title: one.unit_title.clone(),
        id: one.id.clone(),
        kind: words::activity(t, one.code),
        shows: words::shows(t, one.shows),
    };
    Training {
        id: trains.module.id.clone(),
        title: trains.module.title.clone(),
        lang: trains.module.read_in(t.tag()).to_owned(),
        activities: trains.activities.iter().map(doing).collect(),
    }
}

fn near(t: Lang, competence: &Competence, framework: &str) -> Vec<Near> {
    let all = shipped().crosswalk.neighbours(framework, &competence.id);
    all.filter_map(|one| {
        let other = shipped().framework(one.framework)?;
        Some(Near {
            framework: one.framework.to_owned(),
            version: other.framework_version.clone(),
            code: one.code.to_owned(),
            name: told(t, &other.competence(one.code)?.name),
            relation: words::relation(t, one.kind),
            note: (!one.note.is_empty()).then(|| told(t, one.note)),
        })
    })
    .collect()
}
