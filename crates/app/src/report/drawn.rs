//! Drawings of the report: bars, times and the map.

use std::collections::BTreeMap;

use ::cartography::{Initiative, List, Text};
use chart::{
    Bar, Bars, Chart, Cluster, Country, Direction, End, Look, Map, Point, Precision, Size, Span,
    Timeline, View, Words,
};
use locale::Lang;
use paper::{Block, Cell, Figure, Run};

use crate::report::draft::{Draft, count, entry_of};

/// So many rows of a drawing fit on a page of paper with its caption.
const ROWS: usize = 24;

/// A name and how many.
pub struct Counted {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// Bars in one drawing, or in several where one would not fit on a page.
pub fn bars(draft: &mut Draft<'_>, id: &str, caption: &str, rows: &[Counted]) {
    let t = draft.t;
    let pieces = rows.chunks(ROWS).len();
    for (at, piece) in rows.chunks(ROWS).enumerate() {
        let caption = part(t, caption, at, pieces);
        let bar = |row: &Counted| Bar {
            name: row.name.clone(),
            value: count(row.count).unsigned_abs(),
            href: None,
        };
        let bars = Bars {
            title: caption.clone(),
            description: t.report_same_below().to_owned(),
            heads: [caption.clone(), t.cartography_count().to_owned()],
            rows: piece.iter().map(bar).collect(),
        };
        let id = format!("f-{id}-{}", at + 1);
        put(draft, &id, &caption, &bars, t.report_same_below());
    }
}

/// From when to when, in as many drawings as it takes.
pub fn times(draft: &mut Draft<'_>, id: &str, caption: &str, records: &[&Initiative]) {
    let (t, today) = (draft.t, draft.ground.day.year);
    let pieces = records.chunks(ROWS).len();
    for (at, piece) in records.chunks(ROWS).enumerate() {
        let caption = part(t, caption, at, pieces);
        let timeline = Timeline {
            title: caption.clone(),
            description: t.report_timeline_help().to_owned(),
            heads: [
                t.cartography_initiatives().to_owned(),
                t.cartography_first_year().to_owned(),
                t.cartography_last_year().to_owned(),
            ],
            rows: piece.iter().map(|one| span(draft, one)).collect(),
            today,
            words: [
                t.cartography_goes_on().to_owned(),
                t.cartography_not_known().to_owned(),
            ],
            year: &|year| year.to_string(),
        };
        let id = format!("f-{id}-{}", at + 1);
        put(draft, &id, &caption, &timeline, t.report_timeline_help());
    }
}

fn part(t: Lang, caption: &str, at: usize, pieces: usize) -> String {
    match pieces {
        1 => caption.to_owned(),
        _ => t.report_part(caption, count(at + 1), count(pieces)),
    }
}

fn span(draft: &Draft<'_>, one: &Initiative) -> Span {
    Span {
        name: draft.ground.atlas.name(one, draft.t).to_string(),
        start: one.start_year.map(|year| year.get().into()),
        end: match (one.end_year, one.status.as_str()) {
            (Some(year), _) => End::Year(year.get().into()),
            (None, "stable" | "pilot" | "planned") => End::Open,
            (None, _) => End::Unknown,
        },
        href: Some(format!("#{}", entry_of(one))),
    }
}

fn put(draft: &mut Draft<'_>, id: &str, caption: &str, chart: &impl Chart, description: &str) {
    let t = draft.t;
    let number = |number| t.number(i64::try_from(number).unwrap_or(i64::MAX));
    let look = look(t, id, &number);
    let figure = Figure {
        id: id.to_owned(),
        caption: caption.to_owned(),
        description: description.to_owned(),
        wide: chart.svg(&look.sized(Size::Wide)),
        narrow: chart.svg(&look.sized(Size::Narrow)),
        legend: chart.legend(&look),
    };
    draft.blocks.push(Block::Figure(figure));
}

/// No language of the report runs from right to left.
fn look<'a>(t: Lang, id: &'a str, number: &'a dyn Fn(u64) -> String) -> Look<'a> {
    Look {
        id,
        direction: Direction::Ltr,
        size: Size::Wide,
        number,
        colon: t.common_colon(),
    }
}

/// A place with what is there.
struct Place<'a> {
    label: Text<'a>,
    precision: Text<'a>,
    records: Vec<&'a Initiative>,
}

/// A map, and the table that says the same.
pub fn map(draft: &mut Draft<'_>, id: &str, view: View, caption: &str) {
    let t = draft.t;
    let places = places(draft);
    let map = Map {
        view,
        points: places.iter().map(|place| point(draft, place)).collect(),
    };
    let vocabulary = draft.ground.atlas.vocabulary();
    let precision = |one: Precision| {
        let label = vocabulary.label(List::PlacePrecision, one.code(), t);
        label.to_string()
    };
    let cluster = |cluster: &Cluster| {
        let members = cluster.members.iter();
        let points: Vec<&Point> = members.filter_map(|at| map.points.get(*at)).collect();
        let labels: Vec<&str> = points.iter().map(|point| point.label.as_str()).collect();
        chart::Link {
            name: t.cartography_map_marks(count(cluster.count as usize), &labels.join(", ")),
            href: points
                .first()
                .map_or_else(String::new, |point| point.href.clone()),
        }
    };
    let words = Words {
        title: caption,
        description: t.cartography_map_help(),
        precision: &precision,
        several: t.cartography_map_several(),
        cluster: &cluster,
    };
    let number = |number| t.number(i64::try_from(number).unwrap_or(i64::MAX));
    let look = look(t, id, &number);
    let [wide, narrow] =
        [Size::Wide, Size::Narrow].map(|size| map.draw(&words, &look.sized(size)).svg);
    let whole = map.figure(&words, look);
    let legend = whole
        .find("<ul")
        .map_or("", |at| whole[at..].trim_end_matches("</figure>"));
    let figure = Figure {
        id: id.to_owned(),
        caption: caption.to_owned(),
        description: t.cartography_map_help().to_owned(),
        wide,
        narrow,
        legend: legend.to_owned(),
    };
    draft.blocks.push(Block::Figure(figure));
}

/// The places of all maps as a table.
pub fn place_table(draft: &mut Draft<'_>) {
    let t = draft.t;
    let rows = places(draft).into_iter().map(|place| {
        let entries = place.records.iter();
        let lines: Vec<Vec<Run>> = entries.map(|one| vec![draft.entry(one)]).collect();
        vec![
            Cell::of(vec![draft.label(place.label)]),
            Cell::of(vec![draft.label(place.precision)]),
            Cell::lines(lines),
        ]
    });
    let rows = rows.collect();
    let head = [
        t.cartography_place(),
        t.cartography_precision(),
        t.cartography_initiatives(),
    ];
    draft.table(t.report_places(), &head, rows);
}

/// All that stand at one point, by the name of the place.
fn places<'a>(draft: &Draft<'a>) -> Vec<Place<'a>> {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let mut at: BTreeMap<(i64, i64, &str), Vec<&Initiative>> = BTreeMap::new();
    for one in atlas.initiatives() {
        // A hundred-thousandth of a degree is about a metre.
        let exact = |degrees: f64| (degrees * 100_000.0).round() as i64;
        let place = &one.place;
        let key = (exact(place.lat), exact(place.lon), place.precision.code());
        at.entry(key).or_default().push(one);
    }
    let places = at.into_values().filter_map(|records| {
        let told = atlas.tell(records.first()?, t);
        Some(Place {
            label: told.place,
            precision: told.precision,
            records,
        })
    });
    let mut places: Vec<Place<'a>> = places.collect();
    locale::sort_names(t, &mut places, |place| place.label.text);
    places
}

fn point(draft: &Draft<'_>, place: &Place<'_>) -> Point {
    let (t, atlas) = (draft.t, draft.ground.atlas);
    let first = place.records.first();
    let names = place.records.iter().map(|one| atlas.name(one, t).text);
    let names: Vec<&str> = names.collect();
    let (lat, lon, precision) = first.map_or((0.0, 0.0, "symbolic"), |one| {
        (one.place.lat, one.place.lon, one.place.precision.code())
    });
    Point {
        id: first.map_or_else(String::new, |one| one.id.to_string()),
        name: t.cartography_map_mark(place.label.text, place.precision.text, &names.join(", ")),
        label: match names.as_slice() {
            [one] => (*one).to_owned(),
            _ => place.label.to_string(),
        },
        lat,
        lon,
        precision: Precision::parse(precision).unwrap_or(Precision::Symbolic),
        count: u32::try_from(place.records.len()).unwrap_or(u32::MAX),
        country: first.and_then(|one| match one.countries.as_slice() {
            [code] => {
                let name = atlas.vocabulary().country(code.as_str(), t).to_string();
                Some((Country::parse(code.as_str())?, name))
            }
            _ => None,
        }),
        about: place
            .records
            .iter()
            .flat_map(|one| &one.countries)
            .filter_map(|code| Country::parse(code.as_str()))
            .collect(),
        href: first.map_or_else(String::new, |one| format!("#{}", entry_of(one))),
    }
}
