//! What a map promises, whatever the points: valid XML, marks and labels that do not cover each other, nobody lost.

use chart::{Cluster, Country, Direction, Link, Look, Map, Point, Precision, Size, View, Words};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

const VIEWS: [&str; 6] = ["europe", "world", "it", "no", "us", "box:-10,35,20,60"];

fn draw(map: &Map, look: &Look<'_>) -> chart::Drawn {
    map.draw(&words(), look)
}

fn words() -> Words<'static> {
    Words {
        title: "Places & <people>",
        description: "A table says \"the same\".",
        precision: &|precision| precision.code().to_owned(),
        several: "several",
        cluster: &|cluster: &Cluster| Link {
            name: format!("{} together", cluster.count),
            href: "?a=1&b=2".to_owned(),
        },
    }
}

fn look(size: Size, direction: Direction) -> Look<'static> {
    Look {
        id: "m",
        direction,
        size,
        number: &|number| number.to_string(),
        colon: ":",
    }
}

fn point(id: usize, label: &str, lat: f64, lon: f64) -> Point {
    Point {
        id: id.to_string(),
        label: label.to_owned(),
        name: label.to_owned(),
        lat,
        lon,
        precision: Precision::ALL[id % 5],
        count: 1,
        country: Country::parse("FR").map(|code| (code, "France".to_owned())),
        about: Country::parse("FR").into_iter().collect(),
        href: format!("/i/{id}"),
    }
}

/// Every element: its name and its attributes. Fails where the text is no XML.
fn elements(svg: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut all = Vec::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|pair| {
                    let pair = pair.expect("attribute");
                    let key = pair.key.as_ref().to_owned();
                    (key, pair.value.into_owned())
                });
                let name = tag.name().as_ref().to_owned();
                all.push((name, attributes.collect()));
            }
            Event::Eof => return all,
            _ => {}
        }
    }
}

fn points() -> impl Strategy<Value = Vec<Point>> {
    let place = (-90.0..90.0_f64, -180.0..180.0_f64);
    let near = (38.0..58.0_f64, -8.0..24.0_f64);
    let labels = prop::sample::select(vec![
        "Ham",
        "Montpellier",
        "Saint-Étienne-du-Rouvray",
        "مونبلييه",
    ]);
    let one = (prop_oneof![place, near], labels, 0..40_u32);
    prop::collection::vec(one, 0..90).prop_map(|all| {
        let numbered = all.into_iter().enumerate();
        let made = numbered.map(|(id, ((lat, lon), label, count))| Point {
            count,
            ..point(id, label, lat, lon)
        });
        made.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn marks_and_labels_keep_apart_and_everybody_in_view_is_in_one_mark(
        points in points(),
        view in prop::sample::select(VIEWS.to_vec()),
        narrow: bool,
        rtl: bool,
    ) {
        let map = Map { view: View::parse(view).expect("a view"), points };
        let size = if narrow { Size::Narrow } else { Size::Wide };
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let drawn = draw(&map, &look(size, direction));
        elements(&drawn.svg);

        let [width, height] = drawn.size;
        let boxes: Vec<[f64; 4]> = drawn.covered();
        for (at, a) in boxes.iter().enumerate() {
            prop_assert!(a[0] >= 0.0 && a[1] >= 0.0 && a[2] <= width && a[3] <= height || at < drawn.clusters.len());
            for (other, b) in boxes.iter().enumerate().skip(at + 1) {
                // Two marks are round: their boxes may meet where they do not.
                let both_marks = other < drawn.clusters.len();
                let meet = a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
                prop_assert!(both_marks || !meet, "{a:?} {b:?}");
            }
        }
        for (at, a) in drawn.clusters.iter().enumerate() {
            let [x, y] = a.place();
            prop_assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y));
            for b in &drawn.clusters[at + 1..] {
                let apart = (x - b.place()[0]).hypot(y - b.place()[1]);
                prop_assert!(apart >= 24.0, "each can be pressed: {apart}");
            }
        }

        let mut members: Vec<usize> = drawn.clusters.iter().flat_map(|c| c.members.clone()).collect();
        members.sort_unstable();
        let shown = map.points.iter().enumerate();
        let shown = shown.filter(|(_, p)| map.view.shows(p.lat, p.lon)).map(|(at, _)| at);
        prop_assert_eq!(members, shown.collect::<Vec<_>>());
        for cluster in &drawn.clusters {
            let sum: u64 = cluster.members.iter().map(|at| u64::from(map.points[*at].count)).sum();
            prop_assert_eq!(cluster.count, sum);
        }
    }

    #[test]
    fn the_order_of_the_points_changes_nothing(points in points()) {
        let mut turned = points.clone();
        turned.reverse();
        let svg = |points| draw(&Map { view: View::Europe, points }, &look(Size::Wide, Direction::Ltr)).svg;
        prop_assert_eq!(svg(points), svg(turned));
    }

    #[test]
    fn no_text_is_a_view_that_cannot_be_drawn(text in "(box:)?[a-z0-9.,:-]{0,24}") {
        if let Some(view) = View::parse(&text) {
            let map = Map { view, points: Vec::new() };
            elements(&draw(&map, &look(Size::Narrow, Direction::Ltr)).svg);
            prop_assert_eq!(View::parse(&view.to_string()), Some(view));
        }
    }
}

#[test]
fn names_are_escaped_and_never_markup() {
    let name = "</title><script>\"'&\u{1}";
    let map = Map {
        view: View::Europe,
        points: vec![Point {
            name: name.to_owned(),
            href: "javascript:\"><b>".to_owned(),
            ..point(1, name, 45.0, 5.0)
        }],
    };
    let figure = map.figure(&words(), look(Size::Wide, Direction::Ltr));
    let all = elements(&figure);
    assert!(all.iter().all(|(name, _)| name != "script" && name != "b"));
    assert!(figure.contains("&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;</title>"));
}

#[test]
fn a_map_has_its_name_its_words_and_no_style_attribute() {
    let map = Map {
        view: View::Europe,
        points: vec![point(1, "Lyon", 45.76, 4.84)],
    };
    let drawn = draw(&map, &look(Size::Wide, Direction::Ltr));
    let all = elements(&drawn.svg);
    let (name, attributes) = &all[0];
    let value = |key: &str| {
        let mut pairs = attributes.iter();
        pairs
            .find(|(own, _)| own == key)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!((name.as_str(), value("role")), ("svg", Some("group")));
    assert_eq!(value("aria-labelledby"), Some("m-wide-title"));
    assert!(
        drawn
            .svg
            .contains("<title id=\"m-wide-title\">Places &amp; &lt;people&gt;</title>")
    );
    assert!(
        all.iter()
            .all(|(_, pairs)| pairs.iter().all(|(key, _)| key != "style"))
    );
    let links = all.iter().filter(|(name, _)| name == "a").count();
    assert_eq!(links, 1);
    assert!(drawn.svg.contains(">Lyon</text>"));
}

#[test]
fn places_that_lie_together_are_told_apart_nearer() {
    let map = Map {
        view: View::Europe,
        points: vec![
            point(1, "Pisa", 43.72, 10.4),
            point(2, "Lucca", 43.84, 10.5),
            point(3, "Oslo", 59.9, 10.7),
        ],
    };
    let drawn = draw(&map, &look(Size::Wide, Direction::Ltr));
    assert_eq!(drawn.clusters.len(), 2);
    let two = drawn.clusters.iter().find(|c| c.count == 2).expect("two");
    let zoom = two.zoom.expect("a nearer view");
    let nearer = Map { view: zoom, ..map };
    let drawn = draw(&nearer, &look(Size::Wide, Direction::Ltr));
    assert_eq!(drawn.clusters.len(), 2, "{zoom}");
    let hidden: Vec<_> = nearer.rows().into_iter().filter(|row| !row.shown).collect();
    assert_eq!(hidden.len(), 1);
    assert_eq!(hidden[0].point.label, "Oslo");
}

#[test]
fn the_same_place_twice_has_no_nearer_view() {
    let map = Map {
        view: View::Europe,
        points: vec![
            point(5, "Pisa", 43.72, 10.4),
            point(10, "Pisa", 43.72, 10.4),
        ],
    };
    let drawn = draw(&map, &look(Size::Wide, Direction::Ltr));
    assert_eq!(drawn.clusters.len(), 1);
    assert_eq!((drawn.clusters[0].count, drawn.clusters[0].zoom), (2, None));
}

#[test]
fn what_is_not_on_the_earth_is_in_the_table_alone() {
    let map = Map {
        view: View::World,
        points: vec![
            point(1, "x", f64::NAN, 5.0),
            point(2, "y", 95.0, f64::INFINITY),
        ],
    };
    assert!(
        draw(&map, &look(Size::Wide, Direction::Ltr))
            .clusters
            .is_empty()
    );
    assert!(map.rows().iter().all(|row| !row.shown));
    assert_eq!(map.rows().len(), 2);
}

#[test]
fn every_country_a_place_is_about_stands_out() {
    let about = |codes: &[&str]| {
        let about = codes
            .iter()
            .filter_map(|code| Country::parse(code))
            .collect();
        let one = Point {
            about,
            ..point(1, "Montpellier", 43.6, 3.9)
        };
        let map = Map {
            view: View::Europe,
            points: vec![one],
        };
        let svg = draw(&map, &look(Size::Wide, Direction::Ltr)).svg;
        let lit = svg
            .split("class=\"land lit\" d=\"")
            .nth(1)
            .unwrap_or_default();
        lit.split('"').next().unwrap_or_default().len()
    };
    assert_eq!(about(&[]), 0);
    assert!(about(&["FR"]) > 0);
    assert!(about(&["FR", "RO"]) > about(&["FR"]));
}
