//! Initiatives from their first year to their last one known, with the table that says the same.

use ::cartography::{Initiative, Year};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use chart::{Chart as _, End, Look, Size, Span, Timeline};
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::web::asking::{Asking, Sort};
use crate::cartography::web::list::query_of;
use crate::cartography::web::map::direction;
use crate::cartography::web::view::{self, View};
use crate::cartography::web::words::count;
use crate::clock;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// How many stand on a page.
const MOST: usize = 100;
/// How many rows of a drawing fit on a sheet of paper with letters that can be read.
const ROWS: usize = 30;

/// A row of the table.
struct Line<'a> {
    one: &'a Initiative,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "cartography/web/timeline.html")]
struct TimelinePage<'a> {
    f: Frame,
    views: Vec<View>,
    drawn: String,
    lines: Vec<Line<'a>>,
    shown: i64,
    page: i64,
    pages: i64,
    previous: Option<String>,
    next: Option<String>,
    filtered: bool,
}

/// `GET /cartography/timeline`; filters of the list hold here too.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let t = me.visitor.lang;
    let asking = Asking::read(query.as_deref());
    let atlas = atlas(&me.visitor.site);
    let mut records = atlas.list(&asking.filter, t);
    Sort::Oldest.put(t, &mut records);
    let pages = records.len().div_ceil(MOST).max(1);
    let page = asking.page.min(pages);
    let to = |page: usize| asking.at("/cartography/timeline", &[("page", &page.to_string())]);
    let shown: Vec<&Initiative> = records
        .iter()
        .copied()
        .skip((page - 1) * MOST)
        .take(MOST)
        .collect();
    html(&TimelinePage {
        f: Frame::of(&me, t.cartography_timeline()),
        views: view::all(t, view::Page::Timeline, &query_of(&asking)),
        drawn: drawings(t, &shown),
        lines: shown.iter().map(|one| line(t, one)).collect(),
        shown: count(records.len()),
        previous: (page > 1).then(|| to(page - 1)),
        next: (page < pages).then(|| to(page + 1)),
        page: count(page),
        pages: count(pages),
        filtered: !asking.filter.is_empty(),
    })
}

/// One drawing, or as many as it takes for each to fit on paper.
fn drawings(t: Lang, records: &[&Initiative]) -> String {
    let pieces = records.chunks(ROWS).len();
    let piece = |(at, piece): (usize, &[&Initiative])| {
        let title = match pieces {
            1 => t.cartography_timeline().to_owned(),
            _ => t.report_part(t.cartography_timeline(), count(at + 1), count(pieces)),
        };
        draw(t, &format!("timeline-{}", at + 1), title, piece)
    };
    records.chunks(ROWS).enumerate().map(piece).collect()
}

fn draw(t: Lang, id: &str, title: String, records: &[&Initiative]) -> String {
    let timeline = Timeline {
        title,
        description: t.cartography_timeline_help().to_owned(),
        heads: [
            t.cartography_initiatives().to_owned(),
            t.cartography_first_year().to_owned(),
            t.cartography_last_year().to_owned(),
        ],
        rows: records.iter().map(|one| span(one)).collect(),
        today: clock::day(clock::seconds()).0.into(),
        words: [
            t.cartography_goes_on().to_owned(),
            t.cartography_not_known().to_owned(),
        ],
        year: &|year| year.to_string(),
    };
    timeline.figure(Look {
        id,
        direction: direction(t),
        size: Size::Wide,
        number: &|number| t.number(i64::try_from(number).unwrap_or(i64::MAX)),
        colon: t.common_colon(),
    })
}

fn span(one: &Initiative) -> Span {
    Span {
        name: one.name.clone(),
        start: one.start_year.map(|year| year.get().into()),
        end: end(one),
        href: Some(format!("/cartography/i/{}", one.id)),
    }
}

/// What runs when last described goes on; of all else without a last year nobody knows.
fn end(one: &Initiative) -> End {
    match (one.end_year, one.status.as_str()) {
        (Some(year), _) => End::Year(year.get().into()),
        (None, "stable" | "pilot" | "planned") => End::Open,
        (None, _) => End::Unknown,
    }
}

fn line<'a>(t: Lang, one: &'a Initiative) -> Line<'a> {
    let unknown = t.cartography_not_known();
    let year = |year: Option<Year>| year.map_or(unknown.to_owned(), |year| year.to_string());
    Line {
        one,
        from: year(one.start_year),
        to: match end(one) {
            End::Open => t.cartography_goes_on().to_owned(),
            End::Year(_) | End::Unknown => year(one.end_year),
        },
    }
}
