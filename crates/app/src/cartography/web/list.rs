//! `coordinator.cartography`: initiatives as a list, narrowed by filters and words, chosen to be compared.

use ::cartography::{Atlas, Choice, Facet, Form, Initiative, InitiativeTold, Text};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::asking::{Asking, Sort};
use crate::cartography::web::view::{self, View};
use crate::cartography::web::words::{self, count};
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;
use crate::rights::{Capability, Reach};

/// One side with the values a reader can tick.
struct Side<'a> {
    facet: Facet,
    word: &'static str,
    values: Vec<Choice<'a>>,
    chosen: usize,
}

impl Side<'_> {
    fn name(&self) -> &'static str {
        self.facet.name()
    }

    /// The name of the side, with how many values are ticked.
    fn title(&self, t: Lang) -> String {
        match self.chosen {
            0 => self.word.to_owned(),
            chosen => t.cartography_counted(self.word, count(chosen)),
        }
    }
}

/// A filter in use, and the address without it.
struct InUse<'a> {
    word: &'static str,
    value: Text<'a>,
    href: String,
}

/// An initiative of the list.
struct Row<'a> {
    one: InitiativeTold<'a>,
    years: String,
    look: &'static str,
    icon: &'static str,
}

#[derive(Template)]
#[template(path = "cartography/web/list.html")]
struct ListPage<'a> {
    f: Frame,
    views: Vec<View>,
    text: String,
    without_text: String,
    orders: Vec<(&'static str, &'static str, bool)>,
    sides: Vec<Side<'a>>,
    in_use: Vec<InUse<'a>>,
    rows: Vec<Row<'a>>,
    found: i64,
    total: i64,
    page: i64,
    pages: i64,
    previous: Option<String>,
    next: Option<String>,
    whole: Option<String>,
    files: Vec<(&'static str, String)>,
    may_propose: bool,
}

/// `GET /cartography`.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let asking = Asking::read(query.as_deref());
    let found = atlas.find(&asking.filter, t);
    let mut records = found.records;
    asking.sort.put(t, &mut records);
    let most = asking.most();
    let pages = records.len().div_ceil(most).max(1);
    let page = asking.page.min(pages);
    let to = |page: usize| asking.at("/cartography", &[("page", &page.to_string())]);
    let sides: Vec<Side<'_>> = found
        .choices
        .into_iter()
        .map(|one| Side {
            facet: one.facet,
            word: words::facet(t, one.facet),
            chosen: one.values.iter().filter(|value| value.chosen).count(),
            values: one
                .values
                .into_iter()
                .filter(|value| value.count > 0 || value.chosen)
                .collect(),
        })
        .filter(|side| !side.values.is_empty())
        .collect();
    html(&ListPage {
        f: Frame::of(&me, t.cartography_initiatives()),
        views: view::all(t, view::Page::List, &query_of(&asking)),
        orders: orders(t, &asking),
        in_use: in_use(t, &asking, &sides),
        sides,
        rows: records
            .iter()
            .skip((page - 1) * most)
            .take(most)
            .map(|one| row(t, &atlas, one))
            .collect(),
        found: count(records.len()),
        total: count(atlas.initiatives().len()),
        previous: (page > 1).then(|| to(page - 1)),
        next: (page < pages).then(|| to(page + 1)),
        whole: (pages > 1 && !asking.paper).then(|| asking.at("/cartography", &[("paper", "1")])),
        files: Form::ALL
            .into_iter()
            .map(|form| {
                let path = format!("/cartography/file.{}", form.ending());
                (word(form), asking.at(&path, &[]))
            })
            .collect(),
        may_propose: me.session.roles.reach(Capability::Propose) > Reach::None,
        page: count(page),
        pages: count(pages),
        without_text: asking.with(asking.filter.clone().without_text()),
        text: asking.filter.text,
    })
}

/// What pages beside the list keep of the question.
pub fn query_of(asking: &Asking) -> String {
    let filtered = Asking {
        sort: Sort::Found,
        ..asking.clone()
    };
    filtered.at("", &[])
}

/// What a form of file is called everywhere.
fn word(form: Form) -> &'static str {
    match form {
        Form::Json => "JSON",
        Form::Csv => "CSV",
        Form::Xlsx => "XLSX",
        Form::GeoJson => "GeoJSON",
    }
}

fn orders(t: Lang, asking: &Asking) -> Vec<(&'static str, &'static str, bool)> {
    let searching = !asking.filter.text.is_empty();
    Sort::ALL
        .into_iter()
        .filter(|one| searching || *one != Sort::Name)
        .map(|one| {
            (
                one.name(),
                words::sort(t, one, searching),
                one == asking.sort,
            )
        })
        .collect()
}

/// The filters in use, each with the address without it.
fn in_use<'a>(t: Lang, asking: &Asking, sides: &[Side<'a>]) -> Vec<InUse<'a>> {
    sides
        .iter()
        .flat_map(|side| {
            let chosen = side.values.iter().filter(|value| value.chosen);
            chosen.map(|value| InUse {
                word: words::facet(t, side.facet),
                value: value.label,
                href: asking.with(asking.filter.clone().without(side.facet, value.code)),
            })
        })
        .collect()
}

fn row<'a>(t: Lang, atlas: &'a Atlas, one: &'a Initiative) -> Row<'a> {
    let (look, icon) = words::sure(one.confidence.as_str());
    Row {
        one: atlas.tell(one, t),
        years: words::years(t, one),
        look,
        icon,
    }
}
