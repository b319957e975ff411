//! How often each lever and each obstacle is named, with the initiatives behind each number.

use ::cartography::{Atlas, Facet, Method, Text};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use chart::{Bar, Bars, Chart as _, Look, Size};
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::asking::Asking;
use crate::cartography::web::list::query_of;
use crate::cartography::web::map::direction;
use crate::cartography::web::view::{self, View};
use crate::cartography::web::words::{Link, count};
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// A lever or an obstacle with its number.
struct Line<'a> {
    label: Text<'a>,
    meaning: Text<'a>,
    count: i64,
    /// The list of exactly these initiatives.
    href: String,
    methods: Vec<Link<'a>>,
}

/// Levers, or obstacles.
struct Part<'a> {
    word: &'static str,
    help: &'static str,
    /// How many initiatives were counted.
    among: i64,
    drawn: String,
    lines: Vec<Line<'a>>,
}

#[derive(Template)]
#[template(path = "cartography/web/levers.html")]
struct LeversPage<'a> {
    f: Frame,
    views: Vec<View>,
    parts: [Part<'a>; 2],
    filtered: bool,
}

/// `GET /cartography/levers`; filters of the list hold here too.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let asking = Asking::read(query.as_deref());
    html(&LeversPage {
        f: Frame::of(&me, t.cartography_levers_and_obstacles()),
        views: view::all(t, view::Page::Levers, &query_of(&asking)),
        parts: [
            part(t, &atlas, Facet::Lever, &asking),
            part(t, &atlas, Facet::Obstacle, &asking),
        ],
        filtered: !asking.filter.is_empty(),
    })
}

/// The numbers of one side. Values of one side widen, so what is chosen on this one is left aside: each number is that
/// of the list behind it.
fn part<'a>(t: Lang, atlas: &'a Atlas, facet: Facet, asking: &Asking) -> Part<'a> {
    let mut filter = asking.filter.clone();
    for code in asking.filter.chosen(facet) {
        filter = filter.without(facet, code);
    }
    let tallies = atlas.tally(facet, &filter, t).into_iter();
    let lines = tallies.map(|tally| Line {
        label: tally.label,
        meaning: meaning(t, atlas, facet, tally.code),
        count: count(tally.records.len()),
        href: asking.with(filter.clone().with(facet, tally.code)),
        methods: methods(t, atlas, facet, tally.code),
    });
    let (word, help) = match facet {
        Facet::Lever => (t.cartography_levers(), t.cartography_levers_help()),
        _ => (t.cartography_obstacles(), t.cartography_obstacles_help()),
    };
    let lines: Vec<Line<'_>> = lines.collect();
    Part {
        word,
        help,
        drawn: draw(t, facet.name(), [word, help], &lines),
        lines,
        among: count(atlas.list(&filter, t).len()),
    }
}

fn draw(t: Lang, id: &str, [title, description]: [&str; 2], lines: &[Line<'_>]) -> String {
    let bar = |line: &Line<'_>| Bar {
        name: line.label.to_string(),
        value: line.count.unsigned_abs(),
        href: Some(line.href.clone()),
    };
    let bars = Bars {
        title: title.to_owned(),
        description: format!("{description} {}", t.cartography_map_list()),
        heads: [title.to_owned(), t.cartography_count().to_owned()],
        rows: lines.iter().map(bar).collect(),
    };
    bars.figure(Look {
        id,
        direction: direction(t),
        size: Size::Wide,
        number: &|number| t.number(i64::try_from(number).unwrap_or(i64::MAX)),
        colon: t.common_colon(),
    })
}

fn meaning<'a>(t: Lang, atlas: &'a Atlas, facet: Facet, code: &str) -> Text<'a> {
    let list = facet.list();
    list.map_or(Text::english(""), |list| {
        atlas.vocabulary().definition(list, code, t)
    })
}

/// The methods whose cards name this lever or obstacle.
fn methods<'a>(t: Lang, atlas: &'a Atlas, facet: Facet, code: &str) -> Vec<Link<'a>> {
    let names = |method: &&Method| {
        let codes = match facet {
            Facet::Lever => &method.levers,
            _ => &method.obstacles,
        };
        codes.iter().any(|one| one.as_str() == code)
    };
    let methods = atlas.methods().iter().filter(names);
    methods
        .map(|method| Link {
            href: format!("/methods/{}", method.id),
            word: method.name.told(t).unwrap_or(Text::english("")),
        })
        .collect()
}
