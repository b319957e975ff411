//! Initiatives on a map of Europe, the world or one country, with the table that says the same.

use std::collections::{BTreeMap, HashMap};

use ::cartography::{Atlas, Facet, Filter, Initiative, List, Text};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use chart::{Cluster, Country, Direction, Look, Map, Point, Precision, Size, View as Part, Words};
use locale::Lang;

use crate::cartography::atlas;
use crate::cartography::drawing::Drawing;
use crate::cartography::web::asking::{Asking, first, pairs};
use crate::cartography::web::list::query_of;
use crate::cartography::web::view::{self, View};
use crate::cartography::web::words::count;
use crate::error::Result;
use crate::page::{Frame, html};
use crate::request::Me;

/// A place with the initiatives there.
struct Place<'a> {
    /// Its anchor on the page.
    id: String,
    label: Text<'a>,
    precision: Text<'a>,
    records: Vec<&'a Initiative>,
}

/// Initiatives in one page of the table: on a screen, and on paper.
const ON_PAGE: [usize; 2] = [100, 500];
/// Names that a mark for several tells; its number says how many there are.
const NAMES: usize = 6;

#[derive(Template)]
#[template(path = "cartography/web/map.html")]
struct MapPage<'a> {
    f: Frame,
    views: Vec<View>,
    drawing: &'a Drawing,
    parts: Vec<(String, String, bool)>,
    kept: Vec<(&'a str, &'a str)>,
    shown: i64,
    outside: i64,
    page: i64,
    pages: i64,
    previous: Option<String>,
    next: Option<String>,
    world: String,
    filtered: bool,
}

#[derive(Template)]
#[template(path = "cartography/web/map_rows.html")]
struct Rows<'a> {
    t: Lang,
    places: Vec<Place<'a>>,
}

/// `GET /cartography/map?view=…`; filters of the list hold here too.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let asking = Asking::read(query.as_deref());
    let said = pairs(query.as_deref());
    let part = Part::parse(first(&said, "view")).unwrap_or_default();
    let address = at(&asking, part, asking.page);
    let drawing = atlas
        .drawings()
        .get_or_draw(t, address, || drawing(t, &atlas, &asking, part))?;
    let (page, pages) = (drawing.page, drawing.pages);
    html(&MapPage {
        f: Frame::of(&me, t.cartography_map()),
        views: view::all(t, view::Page::Map, &query_of(&asking)),
        parts: parts(t, &atlas, part),
        kept: asking.filter.pairs(),
        shown: count(drawing.shown),
        outside: count(drawing.outside),
        page: count(page),
        pages: count(pages),
        previous: (page > 1).then(|| at(&asking, part, page - 1)),
        next: (page < pages).then(|| at(&asking, part, page + 1)),
        world: asking.at("/cartography/map", &[("view", "world")]),
        filtered: !asking.filter.is_empty(),
        drawing: &drawing,
    })
}

/// Where a page of this map is.
fn at(asking: &Asking, part: Part, page: usize) -> String {
    let (view, page) = (part.to_string(), page.to_string());
    let paper = asking.paper.then_some(("paper", "1"));
    let more: Vec<_> = [("view", view.as_str()), ("page", &page)]
        .into_iter()
        .chain(paper)
        .collect();
    asking.at("/cartography/map", &more)
}

fn drawing(t: Lang, atlas: &Atlas, asking: &Asking, part: Part) -> Result<Drawing> {
    let all = places(t, atlas, atlas.list(&asking.filter, t));
    let mut map = Map {
        view: part,
        points: all.iter().map(|place| point(t, atlas, place)).collect(),
    };
    let inside: Vec<bool> = map.rows().iter().map(|row| row.shown).collect();
    let total: usize = all.iter().map(|place| place.records.len()).sum();
    let seen = all.iter().zip(&inside).filter(|(_, inside)| **inside);
    let shown: usize = seen.map(|(place, _)| place.records.len()).sum();
    let most = ON_PAGE[usize::from(asking.paper)];
    let pages = shown.div_ceil(most).max(1);
    let page = asking.page.min(pages);
    let (mut places, mut before) = (Vec::new(), 0);
    for ((place, point), inside) in all.into_iter().zip(&mut map.points).zip(inside) {
        if !inside {
            continue;
        }
        let row = match before / most + 1 {
            here if here == page => format!("#{}", place.id),
            other => at(asking, part, other) + "#" + &place.id,
        };
        if place.records.len() > 1 {
            point.href.clone_from(&row);
        }
        before += place.records.len();
        places.push((place, row));
    }
    let figure = draw(t, atlas, asking, &map, &places);
    let places = cut(places, (page - 1) * most, most);
    Ok(Drawing {
        figure,
        rows: Rows { t, places }.render()?,
        shown,
        outside: total - shown,
        page,
        pages,
    })
}

/// So many initiatives with their places, after the first ones; what a page leaves of a place stands on the next.
fn cut<'a>(places: Vec<(Place<'a>, String)>, mut skip: usize, most: usize) -> Vec<Place<'a>> {
    let mut left = most;
    let mut out = Vec::new();
    for (mut place, _) in places {
        let gone = skip.min(place.records.len());
        skip -= gone;
        place.records.drain(..gone);
        place.records.truncate(left);
        left -= place.records.len();
        if !place.records.is_empty() {
            out.push(place);
        }
    }
    out
}

/// All that stand at one point, by the name of the place.
fn places<'a>(t: Lang, atlas: &'a Atlas, records: Vec<&'a Initiative>) -> Vec<Place<'a>> {
    let mut at: BTreeMap<(i64, i64, &str), Vec<&Initiative>> = BTreeMap::new();
    for one in records {
        // A hundred-thousandth of a degree is about a metre.
        let exact = |degrees: f64| (degrees * 100_000.0).round() as i64;
        let place = &one.place;
        let key = (exact(place.lat), exact(place.lon), place.precision.code());
        at.entry(key).or_default().push(one);
    }
    let mut places: Vec<Place<'a>> = at
        .into_iter()
        .filter_map(|((lat, lon, _), records)| {
            let told = atlas.tell(records.first()?, t);
            Some(Place {
                id: format!("at-{lat}-{lon}"),
                label: told.place,
                precision: told.precision,
                records,
            })
        })
        .collect();
    locale::sort_names(t, &mut places, |place| place.label.text);
    places
}

fn point(t: Lang, atlas: &Atlas, place: &Place<'_>) -> Point {
    let (label, href) = match place.records.as_slice() {
        [one] => (one.name.clone(), format!("/cartography/i/{}", one.id)),
        // Its row, once it is known on which page that stands.
        _ => (place.label.to_string(), String::new()),
    };
    let (lat, lon, precision) = place.records.first().map_or((0.0, 0.0, "symbolic"), |one| {
        let place = &one.place;
        (place.lat, place.lon, place.precision.code())
    });
    let names = few(place.records.iter().map(|one| one.name.as_str()));
    Point {
        id: place.id.clone(),
        name: t.cartography_map_mark(place.label.text, place.precision.text, &names),
        label,
        lat,
        lon,
        precision: Precision::parse(precision).unwrap_or(Precision::Symbolic),
        count: u32::try_from(place.records.len()).unwrap_or(u32::MAX),
        country: place.records.first().and_then(|one| country(t, atlas, one)),
        about: place
            .records
            .iter()
            .flat_map(|one| &one.countries)
            .filter_map(|code| Country::parse(code.as_str()))
            .collect(),
        href,
    }
}

/// The country of an initiative that is in one only.
fn country(t: Lang, atlas: &Atlas, one: &Initiative) -> Option<(Country, String)> {
    let [code] = one.countries.as_slice() else {
        return None;
    };
    let name = atlas.vocabulary().country(code.as_str(), t).to_string();
    Some((Country::parse(code.as_str())?, name))
}

/// The first names, with a sign that there are more.
fn few<'a>(mut names: impl Iterator<Item = &'a str>) -> String {
    let mut told: Vec<&str> = names.by_ref().take(NAMES).collect();
    if names.next().is_some() {
        told.push("…");
    }
    told.join(", ")
}

fn draw(
    t: Lang,
    atlas: &Atlas,
    asking: &Asking,
    map: &Map,
    rows: &[(Place<'_>, String)],
) -> String {
    let row_of: HashMap<&str, &str> = rows
        .iter()
        .map(|(place, row)| (place.id.as_str(), row.as_str()))
        .collect();
    let precision = |precision: Precision| {
        let words = atlas.vocabulary();
        words
            .label(List::PlacePrecision, precision.code(), t)
            .to_string()
    };
    let cluster = |cluster: &Cluster| {
        let href = match (cluster.zoom, cluster.members.first()) {
            (Some(view), _) => asking.at("/cartography/map", &[("view", &view.to_string())]),
            (None, first) => first
                .and_then(|at| row_of.get(map.points.get(*at)?.id.as_str()))
                .map_or_else(String::new, |row| (*row).to_owned()),
        };
        let members = cluster.members.iter();
        let labels = few(members.filter_map(|at| Some(map.points.get(*at)?.label.as_str())));
        let several = i64::try_from(cluster.count).unwrap_or(i64::MAX);
        chart::Link {
            name: t.cartography_map_marks(several, &labels),
            href,
        }
    };
    let words = Words {
        title: t.cartography_map_title(),
        description: t.cartography_map_help(),
        precision: &precision,
        several: t.cartography_map_several(),
        cluster: &cluster,
    };
    let look = Look {
        id: "map",
        direction: direction(t),
        size: Size::Wide,
        number: &|number| t.number(i64::try_from(number).unwrap_or(i64::MAX)),
        colon: t.common_colon(),
    };
    map.figure(&words, look)
}

/// Which way drawings run.
pub fn direction(t: Lang) -> Direction {
    match t.dir() {
        "rtl" => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// What can be shown: Europe, the world, each country with initiatives that maps know; the one shown is marked.
fn parts(t: Lang, atlas: &Atlas, shown: Part) -> Vec<(String, String, bool)> {
    let mut parts = vec![
        (Part::Europe, t.cartography_map_europe().to_owned()),
        (Part::World, t.cartography_map_world().to_owned()),
    ];
    let found = atlas.find(&Filter::default(), t).choices;
    let countries = found
        .into_iter()
        .filter(|side| side.facet == Facet::Country);
    for value in countries.flat_map(|side| side.values) {
        if let Some(part) = Part::parse(&value.code.to_lowercase()) {
            parts.push((part, value.label.to_string()));
        }
    }
    if !parts.iter().any(|(part, _)| *part == shown) {
        parts.push((shown, t.cartography_map_detail().to_owned()));
    }
    parts
        .into_iter()
        .map(|(part, word)| (part.to_string(), word, part == shown))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use ::cartography::{InitiativeId, Records, shipped};

    use super::*;

    /// So many initiatives over Europe, two at each place and a hundred and fifty at one more.
    fn many(count: usize) -> Atlas {
        let all = Atlas::shipped().initiatives();
        let made = (0..count + 150).map(|n| {
            let mut one = all[n % all.len()].clone();
            one.id = InitiativeId::parse(&format!("made-{n}")).expect("an id");
            let at = if n < count { n / 2 } else { 1_000_000 };
            one.place.lat = 44.0 + (at % 100) as f64 / 20.0;
            one.place.lon = 1.0 + (at / 100 % 100) as f64 / 20.0;
            one
        });
        let records = Records {
            initiatives: made.collect(),
            methods: Vec::new(),
        };
        Atlas::build(records, shipped::vocabulary(), shipped::translations())
    }

    fn drawn(atlas: &Atlas, page: usize) -> Drawing {
        let asking = Asking {
            page,
            ..Asking::default()
        };
        drawing(Lang::En, atlas, &asking, Part::Europe).expect("drawn")
    }

    /// What follows each place where `before` stands, up to a quotation mark.
    fn after<'a>(html: &'a str, before: &str) -> Vec<&'a str> {
        let rest = html.split(before).skip(1);
        rest.filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn each_initiative_stands_on_one_page_of_the_table_and_marks_lead_to_theirs() {
        let atlas = many(400);
        let first = drawn(&atlas, 1);
        assert_eq!((first.shown, first.outside, first.pages), (550, 0, 6));
        let pages: Vec<Drawing> = (1..=first.pages).map(|page| drawn(&atlas, page)).collect();
        let mut seen = BTreeSet::new();
        for (n, page) in pages.iter().enumerate() {
            let ids = after(&page.rows, "href=\"/cartography/i/");
            assert!(ids.len() <= ON_PAGE[0], "page {}: {}", n + 1, ids.len());
            assert!(ids.iter().all(|id| seen.insert(id.to_string())));
            for row in after(&page.figure, "href=\"#") {
                assert!(page.rows.contains(&format!("id=\"{row}\"")), "{row}");
            }
            for link in after(&page.figure, "/cartography/map?view=europe&amp;page=") {
                let (other, row) = link.split_once('#').expect("a row");
                let other = &pages[other.parse::<usize>().expect("a page") - 1];
                assert!(other.rows.contains(&format!("id=\"{row}\"")), "{link}");
            }
        }
        assert_eq!(seen.len(), 550);
        assert_eq!(drawn(&atlas, 99).page, 6);
    }

    #[test]
    fn a_map_of_ten_thousand_is_not_much_larger_than_one_of_a_hundred() {
        let [few, many] = [100, 10_000].map(|count| drawn(&many(count), 1));
        let size = |drawing: &Drawing| drawing.figure.len() + drawing.rows.len();
        assert!(
            size(&many) < 2 * size(&few),
            "{} {}",
            size(&many),
            size(&few)
        );
    }

    #[test]
    fn a_mark_tells_six_names_at_most() {
        assert_eq!(few(["a", "b"].into_iter()), "a, b");
        assert_eq!(few(["a"; 6].into_iter()).matches('a').count(), 6);
        assert!(few(["a"; 7].into_iter()).ends_with("a, …"));
    }
}
