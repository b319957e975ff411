//! Initiatives on a map of Europe, the world or one country, with the table that says the same.

use std::collections::BTreeMap;

use ::cartography::{Atlas, Facet, Filter, Initiative, List, Text};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use chart::{Cluster, Country, Direction, Look, Map, Point, Precision, Size, View as Part, Words};
use locale::Lang;

use crate::cartography::atlas;
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

#[derive(Template)]
#[template(path = "cartography/web/map.html")]
struct MapPage<'a> {
    f: Frame,
    views: Vec<View>,
    drawn: String,
    parts: Vec<(String, String, bool)>,
    kept: Vec<(&'a str, &'a str)>,
    places: Vec<Place<'a>>,
    shown: i64,
    outside: i64,
    world: String,
    filtered: bool,
}

/// `GET /cartography/map?view=…`; filters of the list hold here too.
pub async fn show(me: Me, RawQuery(query): RawQuery) -> Result<Response> {
    let (t, atlas) = (me.visitor.lang, atlas(&me.visitor.site));
    let asking = Asking::read(query.as_deref());
    let said = pairs(query.as_deref());
    let part = Part::parse(first(&said, "view")).unwrap_or_default();
    let places = places(t, &atlas, atlas.list(&asking.filter, t));
    let map = Map {
        view: part,
        points: places.iter().map(|place| point(t, &atlas, place)).collect(),
    };
    let drawn = draw(t, &atlas, &asking, &map);
    let rows = map.rows();
    let (mut inside, mut outside) = (Vec::new(), 0);
    for (place, row) in places.into_iter().zip(&rows) {
        if row.shown {
            inside.push(place);
        } else {
            outside += place.records.len();
        }
    }
    html(&MapPage {
        f: Frame::of(&me, t.cartography_map()),
        views: view::all(t, view::Page::Map, &query_of(&asking)),
        drawn,
        parts: parts(t, &atlas, part),
        kept: asking.filter.pairs(),
        shown: count(inside.iter().map(|place| place.records.len()).sum()),
        places: inside,
        outside: count(outside),
        world: asking.at("/cartography/map", &[("view", "world")]),
        filtered: !asking.filter.is_empty(),
    })
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
        _ => (place.label.to_string(), format!("#{}", place.id)),
    };
    let (lat, lon, precision) = place.records.first().map_or((0.0, 0.0, "symbolic"), |one| {
        let place = &one.place;
        (place.lat, place.lon, place.precision.code())
    });
    let names: Vec<&str> = place.records.iter().map(|one| one.name.as_str()).collect();
    Point {
        id: place.id.clone(),
        name: t.cartography_map_mark(place.label.text, place.precision.text, &names.join(", ")),
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

fn draw(t: Lang, atlas: &Atlas, asking: &Asking, map: &Map) -> String {
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
                .and_then(|at| map.points.get(*at))
                .map_or_else(String::new, |point| format!("#{}", point.id)),
        };
        let members = cluster.members.iter();
        let labels: Vec<&str> = members
            .filter_map(|at| Some(map.points.get(*at)?.label.as_str()))
            .collect();
        let several = i64::try_from(cluster.count).unwrap_or(i64::MAX);
        chart::Link {
            name: t.cartography_map_marks(several, &labels.join(", ")),
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
