//! What the library trains: modules × competences, every row of the matrix, and the gaps in words; also as files.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use locale::Lang;
use serde::Deserialize;
use serde_json::json;

use crate::error::{Error, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::skills::browse::{self, Choice};
use crate::skills::words::{self, Told, number, told};
use crate::skills::{file, local, trained};
use cartography::skills::coverage::{self, Coverage, Module, RowCover, Shows, State};
use cartography::skills::framework::Framework;
use cartography::skills::matrix::Matrix;
use cartography::skills::shipped::shipped;

/// What is looked at; an empty word looks at everything.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    framework: String,
    #[serde(default)]
    path: String,
    #[serde(default)]
    state: String,
}

impl Wanted {
    fn path(&self) -> Option<&str> {
        (!self.path.is_empty()).then_some(self.path.as_str())
    }

    fn state(&self) -> Option<State> {
        State::ALL.into_iter().find(|one| one.code() == self.state)
    }
}

/// What a page or a file is made from.
struct Ground {
    framework: &'static Framework,
    matrix: Matrix,
    version: u32,
    modules: Vec<Module>,
}

impl Ground {
    async fn read(me: &Me, wanted: &Wanted) -> Result<Ground> {
        let (t, site) = (me.visitor.lang, &me.visitor.site);
        let framework = browse::framework(&wanted.framework)?;
        let (version, matrix) = site.read(local::now).await?;
        Ok(Ground {
            framework,
            matrix,
            version,
            modules: trained::modules(t, &site.library, wanted.path())?,
        })
    }

    fn coverage(&self) -> Coverage<'_> {
        let modules: Vec<&Module> = self.modules.iter().collect();
        let crosswalk = &shipped().crosswalk;
        coverage::of(&modules, self.framework, crosswalk, &self.matrix)
    }
}

struct Head {
    code: String,
    name: Told,
}

struct Line {
    id: String,
    title: String,
    cells: Vec<Option<i64>>,
}

struct Figure {
    state: &'static str,
    word: &'static str,
    count: i64,
}

struct Row {
    code: String,
    name: Told,
    level: u8,
    look: (&'static str, &'static str),
    state: &'static str,
    modules: i64,
    counts: Vec<i64>,
    languages: String,
    apart: &'static str,
}

struct Gap {
    code: String,
    name: Told,
    said: String,
}

#[derive(Template)]
#[template(path = "skills/covered.html")]
struct CoverPage {
    f: Frame,
    id: String,
    path: String,
    frameworks: Vec<Choice>,
    paths: Vec<(String, String, bool)>,
    which: String,
    figures: Vec<Figure>,
    counted: i64,
    hidden: i64,
    forbidden: i64,
    heads: Vec<Head>,
    lines: Vec<Line>,
    chosen: &'static str,
    rows: Vec<Row>,
    gaps: Vec<Gap>,
}

/// `GET /matrix/coverage`.
pub async fn show(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let t = me.visitor.lang;
    let ground = Ground::read(&me, &wanted).await?;
    let coverage = ground.coverage();
    let state = wanted.state();
    let paths = me.visitor.site.library.paths();
    let apart =
        |is: fn(&RowCover<'_>) -> bool| number(coverage.rows.iter().filter(|one| is(one)).count());
    html(&CoverPage {
        f: Frame::of(&me, t.skills_coverage()),
        id: ground.framework.id(),
        path: wanted.path.clone(),
        frameworks: browse::frameworks(ground.framework),
        paths: paths
            .iter()
            .map(|one| {
                let id = one.path.id.clone();
                let chosen = id == wanted.path;
                (id, one.path.title(t.tag()).to_owned(), chosen)
            })
            .collect(),
        which: words::version(t, ground.version),
        figures: State::ALL.map(|one| figure(t, &coverage, one)).into(),
        counted: number(coverage.counted().count()),
        hidden: apart(|row| row.hidden),
        forbidden: apart(|row| row.forbidden && !row.hidden),
        heads: heads(t, &ground),
        lines: lines(&coverage),
        chosen: state.map_or("", |state| words::state(t, state)),
        rows: coverage
            .rows
            .iter()
            .filter(|row| state.is_none_or(|state| counts_as(row, state)))
            .map(|one| row(t, ground.framework, one))
            .collect(),
        gaps: gaps(t, ground.framework, &coverage),
    })
}

fn counts_as(row: &RowCover<'_>, state: State) -> bool {
    !row.hidden && !row.forbidden && row.state() == state
}

fn figure(t: Lang, coverage: &Coverage<'_>, state: State) -> Figure {
    Figure {
        state: state.code(),
        word: words::state(t, state),
        count: number(coverage.in_state(state).count()),
    }
}

fn heads(t: Lang, ground: &Ground) -> Vec<Head> {
    let head = |one: &cartography::skills::framework::Competence| Head {
        code: one.id.clone(),
        name: told(t, &one.name),
    };
    ground.framework.competences.iter().map(head).collect()
}

fn lines(coverage: &Coverage<'_>) -> Vec<Line> {
    let all = coverage.modules.iter().zip(&coverage.cells);
    all.map(|(module, cells)| Line {
        id: module.id.clone(),
        title: module.title.clone(),
        cells: cells
            .iter()
            .map(|cell| cell.as_ref().map(|one| number(one.activities.len())))
            .collect(),
    })
    .collect()
}

fn name(t: Lang, framework: &Framework, code: &str) -> Told {
    let competence = framework.competence(code);
    competence.map_or(Told::new("", "en"), |one| told(t, &one.name))
}

fn row(t: Lang, framework: &Framework, row: &RowCover<'_>) -> Row {
    let state = row.state();
    Row {
        code: row.code.clone(),
        name: name(t, framework, &row.code),
        level: row.key.level,
        look: words::look(state),
        state: words::state(t, state),
        modules: number(row.modules.len()),
        counts: Shows::ALL.map(|one| number(row.count(one))).into(),
        languages: languages(row, ", "),
        apart: match (row.hidden, row.forbidden) {
            (true, _) => t.skills_not_used(),
            (false, true) => t.skills_after_release(),
            (false, false) => "",
        },
    }
}

fn languages(row: &RowCover<'_>, between: &str) -> String {
    row.languages()
        .into_iter()
        .collect::<Vec<_>>()
        .join(between)
}

/// The gaps by competence, as sentences.
fn gaps(t: Lang, framework: &Framework, coverage: &Coverage<'_>) -> Vec<Gap> {
    let mut levels: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in coverage.in_state(State::Gap) {
        let of = levels.entry(&row.code).or_default();
        of.push(row.key.level.to_string());
    }
    let gap = |(code, levels): (&str, Vec<String>)| Gap {
        code: code.to_owned(),
        name: name(t, framework, code),
        said: match levels.as_slice() {
            [only] => t.skills_gap_at(only),
            all => t.skills_gaps_at(&all.join(", ")),
        },
    };
    levels.into_iter().map(gap).collect()
}

/// `GET /matrix/coverage.csv`: one line for each row of the matrix.
pub async fn csv(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let ground = Ground::read(&me, &wanted).await?;
    let coverage = ground.coverage();
    let head = [
        "framework",
        "competence",
        "name",
        "level",
        "state",
        "modules",
        "recognition",
        "production",
        "performance",
        "languages",
        "hidden",
        "forbidden",
    ];
    let rows = coverage.rows.iter().map(|row| {
        let [recognition, production, performance] =
            Shows::ALL.map(|one| row.count(one).to_string());
        let modules: Vec<&str> = row
            .modules
            .iter()
            .map(|one| one.module.id.as_str())
            .collect();
        vec![
            ground.framework.id(),
            row.code.clone(),
            name(Lang::En, ground.framework, &row.code).text,
            row.key.level.to_string(),
            row.state().code().to_owned(),
            modules.join(" "),
            recognition,
            production,
            performance,
            languages(row, " "),
            yes(row.hidden),
            yes(row.forbidden),
        ]
    });
    file::table("coverage.csv", &head, rows)
}

fn yes(value: bool) -> String {
    match value {
        true => "yes".to_owned(),
        false => "no".to_owned(),
    }
}

/// `GET /matrix/coverage.json`: the same with every activity.
pub async fn json(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let ground = Ground::read(&me, &wanted).await?;
    let coverage = ground.coverage();
    let trains = |one: &coverage::Trains<'_>| {
        json!({
            "module": one.module.id,
            "activities": one.activities.iter().map(|activity| json!({
                "unit": activity.unit,
                "id": activity.id,
                "type": activity.code,
                "shows": activity.shows,
            })).collect::<Vec<_>>(),
        })
    };
    let row = |row: &RowCover<'_>| {
        json!({
            "competence": row.code,
            "level": row.key.level,
            "state": row.state(),
            "hidden": row.hidden,
            "forbidden": row.forbidden,
            "languages": row.languages(),
            "modules": row.modules.iter().map(trains).collect::<Vec<_>>(),
        })
    };
    let figures: BTreeMap<&str, usize> = State::ALL
        .into_iter()
        .map(|state| (state.code(), coverage.in_state(state).count()))
        .collect();
    let whole = json!({
        "format": "lucarne.coverage",
        "version": 1,
        "framework": ground.framework.id(),
        "path": wanted.path(),
        "matrix": ground.version,
        "modules": coverage.modules.iter().map(|module| &module.id).collect::<Vec<_>>(),
        "figures": figures,
        "rows": coverage.rows.iter().map(row).collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&whole);
    let text = text.map_err(|error| Error::Internal(error.to_string()))?;
    Ok(file::send("coverage.json", file::JSON, text + "\n"))
}
