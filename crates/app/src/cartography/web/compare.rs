//! Up to four initiatives side by side, fact by fact; where they differ, the row says so.

use ::cartography::{Atlas, Initiative, InitiativeTold, Text};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::asking::{address, pairs};
use crate::cartography::web::words;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// How many fit side by side.
const MOST: usize = 4;
/// From how many on a list to choose from would be too long.
const LONG: usize = 300;

/// One fact of all that are compared.
struct Row<'a> {
    word: &'static str,
    cells: Vec<Cell<'a>>,
    differs: bool,
}

/// A fact of one initiative: one text or several.
#[derive(PartialEq)]
enum Cell<'a> {
    Said(String),
    Texts(Vec<Text<'a>>),
}

/// One that is compared.
struct Column<'a> {
    one: InitiativeTold<'a>,
    /// The address of this comparison without it.
    without: String,
}

#[derive(Template)]
#[template(path = "cartography/web/compare.html")]
struct ComparePage<'a> {
    f: Frame,
    columns: Vec<Column<'a>>,
    rows: Vec<Row<'a>>,
    too_many: bool,
    others: Vec<&'a Initiative>,
}

/// `GET /cartography/compare?with=…&with=…`.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let mut chosen: Vec<&Initiative> = Vec::new();
    for (name, value) in pairs(query.as_deref()) {
        let found = atlas.initiative(&value).filter(|_| name == "with");
        chosen.extend(found.filter(|one| !chosen.contains(one)));
    }
    let too_many = chosen.len() > MOST;
    chosen.truncate(MOST);
    let told: Vec<InitiativeTold<'_>> = chosen.iter().map(|one| atlas.tell(one, t)).collect();
    let rows = if told.len() > 1 {
        rows(t, &atlas, &told)
    } else {
        Vec::new()
    };
    let short = chosen.len() < MOST && atlas.initiatives().len() <= LONG;
    let others = atlas.initiatives().iter();
    html(&ComparePage {
        f: Frame::of(&me, t.cartography_compare()),
        others: others
            .filter(|one| short && !chosen.contains(one))
            .collect(),
        columns: told
            .into_iter()
            .map(|one| Column {
                without: without(&chosen, one.record),
                one,
            })
            .collect(),
        rows,
        too_many,
    })
}

fn without(chosen: &[&Initiative], one: &Initiative) -> String {
    let rest = chosen.iter().filter(|other| other.id != one.id);
    let rest: Vec<(&str, &str)> = rest.map(|other| ("with", other.id.as_str())).collect();
    address("/cartography/compare", &rest)
}

fn rows<'a>(t: Lang, atlas: &'a Atlas, all: &[InitiativeTold<'a>]) -> Vec<Row<'a>> {
    let labels = |word, of: &dyn Fn(&InitiativeTold<'a>) -> Vec<Text<'a>>| {
        let cells = all.iter().map(|one| Cell::Texts(of(one)));
        row(word, cells.collect())
    };
    let method = |one: &InitiativeTold<'a>| {
        let methods = one.record.methods.iter();
        let label = |id: &'a ::cartography::MethodId| {
            atlas.label(::cartography::Facet::Method, id.as_str(), t)
        };
        methods.map(label).collect()
    };
    let said = |word, of: &dyn Fn(&InitiativeTold<'a>) -> String| {
        let cells = all.iter().map(|one| Cell::Said(of(one)));
        row(word, cells.collect())
    };
    vec![
        labels(t.cartography_countries(), &|one| one.countries.clone()),
        said(t.cartography_period(), &|one| words::years(t, one.record)),
        labels(t.cartography_kind(), &|one| vec![one.kind]),
        labels(t.cartography_status(), &|one| vec![one.status]),
        labels(t.cartography_internet(), &|one| one.internet.clone()),
        labels(t.cartography_devices(), &|one| one.devices.clone()),
        labels(t.cartography_setting(), &|one| one.setting.clone()),
        labels(t.cartography_levers(), &|one| {
            one.levers.iter().map(|fact| fact.label).collect()
        }),
        labels(t.cartography_obstacles(), &|one| {
            one.obstacles.iter().map(|fact| fact.label).collect()
        }),
        labels(t.cartography_methods(), &method),
        labels(t.cartography_users(), &|one| text(one.users)),
        labels(t.cartography_figures(), &|one| text(one.figures)),
        labels(t.cartography_confidence(), &|one| vec![one.confidence]),
        said(t.cartography_sources(), &|one| {
            one.record.sources.len().to_string()
        }),
    ]
}

fn text(one: Text<'_>) -> Vec<Text<'_>> {
    if one.is_empty() {
        Vec::new()
    } else {
        vec![one]
    }
}

/// A row differs where not all cells say the same, in whatever order.
fn row<'a>(word: &'static str, cells: Vec<Cell<'a>>) -> Row<'a> {
    let sorted = |cell: &Cell<'a>| match cell {
        Cell::Said(said) => Cell::Said(said.clone()),
        Cell::Texts(texts) => {
            let mut texts = texts.clone();
            texts.sort_unstable();
            Cell::Texts(texts)
        }
    };
    let differs = cells
        .windows(2)
        .any(|two| sorted(&two[0]) != sorted(&two[1]));
    Row {
        word,
        cells,
        differs,
    }
}
