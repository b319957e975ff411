//! `coordinator.matrix`: the areas and competences of a framework with what one can do at each level.

use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use locale::Lang;
use serde::Deserialize;

use crate::error::{OrNotFound as _, Result};
use crate::page::{Frame, html};
use crate::request::Me;
use crate::skills::local;
use crate::skills::words::{self, Told, number, told};
use cartography::skills::codes::{Practice, Use};
use cartography::skills::framework::Framework;
use cartography::skills::matrix::{LEVELS, Line, Matrix, Row};
use cartography::skills::shipped::shipped;

/// What is looked for; an empty word looks for everything.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    framework: String,
    #[serde(default)]
    practice: String,
    #[serde(default, rename = "use")]
    use_after: String,
}

/// The framework of that id; the latest where none is named.
pub fn framework(id: &str) -> Result<&'static Framework> {
    match id {
        "" => shipped().frameworks.last().or_not_found(),
        id => shipped().framework(id).or_not_found(),
    }
}

/// An option of a filter.
pub struct Choice {
    /// Its value.
    pub value: String,
    /// Its words.
    pub told: Told,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The frameworks to choose from.
pub fn frameworks(chosen: &Framework) -> Vec<Choice> {
    let choice = |one: &Framework| Choice {
        value: one.id(),
        told: Told::new(&format!("DigComp {}", one.framework_version), "en"),
        chosen: one.id() == chosen.id(),
    };
    shipped().frameworks.iter().map(choice).collect()
}

/// One level as the head of a column.
struct Head {
    level: u8,
    band: Told,
}

struct Area {
    id: String,
    name: Told,
    lines: Vec<Shown>,
}

/// One competence with its four levels; a level that is not looked for is empty.
struct Shown {
    code: String,
    name: Told,
    cells: Vec<Option<Cell>>,
}

struct Cell {
    can: Told,
    ways: Vec<Told>,
    note: String,
    used: bool,
}

#[derive(Template)]
#[template(path = "skills/browse.html")]
struct BrowsePage {
    f: Frame,
    id: String,
    framework: &'static Framework,
    frameworks: Vec<Choice>,
    practices: Vec<Choice>,
    uses: Vec<Choice>,
    heads: Vec<Head>,
    areas: Vec<Area>,
    shown: i64,
    of: i64,
    which: String,
}

/// `GET /matrix`.
pub async fn browse(me: Me, Query(wanted): Query<Wanted>) -> Result<Response> {
    let t = me.visitor.lang;
    let framework = framework(&wanted.framework)?;
    let (version, matrix) = me.visitor.site.read(local::now).await?;
    let practice = Practice::from_code(&wanted.practice);
    let use_after = Use::from_code(&wanted.use_after);
    let fits = |line: &Line, row: &Row| {
        practice.is_none_or(|way| row.practice.has(way))
            && use_after.is_none_or(|one| line.useful_for.contains(&one))
    };
    let areas = areas(t, framework, &matrix, &fits);
    let cells = areas
        .iter()
        .flat_map(|area| &area.lines)
        .flat_map(|line| &line.cells);
    html(&BrowsePage {
        f: Frame::of(&me, t.skills_matrix()),
        id: framework.id(),
        frameworks: frameworks(framework),
        practices: Practice::ALL
            .iter()
            .map(|one| choice(one.code(), words::practice(t, *one), practice == Some(*one)))
            .collect(),
        uses: Use::ALL
            .iter()
            .map(|one| {
                choice(
                    one.code(),
                    words::use_after(t, *one),
                    use_after == Some(*one),
                )
            })
            .collect(),
        heads: heads(t, framework),
        shown: number(cells.flatten().count()),
        of: number(matrix.rows().count()),
        which: words::version(t, version),
        framework,
        areas,
    })
}

fn choice(code: &str, told: Told, chosen: bool) -> Choice {
    Choice {
        value: code.to_owned(),
        told,
        chosen,
    }
}

fn heads(t: Lang, framework: &Framework) -> Vec<Head> {
    let band = |level: u8| framework.band(level).map(|band| told(t, &band.name));
    LEVELS
        .into_iter()
        .map(|level| Head {
            level,
            band: band(level).unwrap_or(Told::new("", "en")),
        })
        .collect()
}

fn areas(
    t: Lang,
    framework: &Framework,
    matrix: &Matrix,
    fits: &impl Fn(&Line, &Row) -> bool,
) -> Vec<Area> {
    let id = framework.id();
    let line = |code: &str, name: Told| {
        let line = matrix.line(&id, code)?;
        let cell = |row: &Row| fits(line, row).then(|| cell(t, row));
        let cells: Vec<Option<Cell>> = line.levels.iter().map(cell).collect();
        cells.iter().any(Option::is_some).then(|| Shown {
            code: code.to_owned(),
            name,
            cells,
        })
    };
    let area = |area: &cartography::skills::framework::Area| Area {
        id: area.id.clone(),
        name: told(t, &area.name),
        lines: framework
            .of_area(&area.id)
            .filter_map(|one| line(&one.id, told(t, &one.name)))
            .collect(),
    };
    let all = framework.areas.iter().map(area);
    all.filter(|area| !area.lines.is_empty()).collect()
}

fn cell(t: Lang, row: &Row) -> Cell {
    let also = row.practice.also.iter();
    let ways = std::iter::once(&row.practice.main).chain(also);
    Cell {
        can: told(t, &row.i_can),
        ways: ways.map(|way| words::practice(t, *way)).collect(),
        note: row.note.clone(),
        used: !row.hidden,
    }
}
