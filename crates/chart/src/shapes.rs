//! Outlines of countries from `data/shapes.txt`, read once.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use crate::project::Spot;

/// Made by `examples/shapes.rs`, whose head says from what.
const FILE: &str = include_str!("../data/shapes.txt");

/// A country by its two letters of ISO 3166-1 (XK for Kosovo).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Two letters, in either case; whether a shape is known is another question: [`Country::is_drawn`].
    pub fn parse(text: &str) -> Option<Country> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Country([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// Whether the maps know its outline.
    pub fn is_drawn(self) -> bool {
        Level::fine().countries.contains_key(&Some(self))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = self.0;
        write!(f, "{}{}", char::from(a), char::from(b))
    }
}

/// Degrees east and north.
pub(crate) type Place = [f64; 2];

/// All countries in one degree of detail; `None` is land without a code.
#[derive(Debug, Default)]
pub(crate) struct Level {
    pub(crate) countries: BTreeMap<Option<Country>, Vec<Vec<Spot>>>,
    /// Countries too small for this level, with their middle.
    pub(crate) dots: BTreeMap<Country, Place>,
}

impl Level {
    /// Few points, for a map of the world.
    pub(crate) fn world() -> &'static Level {
        &levels()[0]
    }

    /// Many points in Europe and around, fewer elsewhere.
    pub(crate) fn fine() -> &'static Level {
        &levels()[1]
    }
}

fn levels() -> &'static [Level; 2] {
    static LEVELS: OnceLock<[Level; 2]> = OnceLock::new();
    LEVELS.get_or_init(|| {
        let mut texts = FILE.split("\nlevel ").skip(1);
        let mut next = || texts.next().unwrap_or_default();
        // A flat map of the world ends at the meridian of 180 degrees; other maps go on over it.
        let world = level(next(), parted);
        [world, level(next(), |ring| vec![ring])]
    })
}

/// A ring that goes over the meridian of 180 degrees as the rings on its two sides.
fn parted(ring: Vec<Place>) -> Vec<Vec<Place>> {
    let over = |side: &[Place]| (side[0][0] - side[1][0]).abs() > 180.0;
    if !ring.windows(2).any(over) {
        return vec![ring];
    }
    let mut turn = 0.0;
    let mut whole: Vec<Place> = Vec::with_capacity(ring.len());
    for (at, [lon, lat]) in ring.iter().enumerate() {
        if at > 0 && over(&ring[at - 1..=at]) {
            turn += 360.0_f64.copysign(ring[at - 1][0] - lon);
        }
        whole.push([lon + turn, *lat]);
    }
    let part = |shift: f64| {
        let moved: Vec<Place> = whole.iter().map(|[x, y]| [x + shift, *y]).collect();
        let west = cut(&moved, 0, -180.0, 1.0);
        let mut ring = cut(&west, 0, 180.0, -1.0);
        ring.extend(ring.first().copied());
        ring
    };
    let parts = [-360.0, 0.0, 360.0].map(part);
    parts.into_iter().filter(|ring| ring.len() > 3).collect()
}

/// What of a ring lies on one side of a line, after Sutherland and Hodgman: `sign` is 1 where more is inside.
pub(crate) fn cut(ring: &[[f64; 2]], axis: usize, edge: f64, sign: f64) -> Vec<[f64; 2]> {
    let inside = |spot: &[f64; 2]| (spot[axis] - edge) * sign >= 0.0;
    let mut kept = Vec::with_capacity(ring.len());
    for (at, here) in ring.iter().enumerate() {
        let before = &ring[(at + ring.len() - 1) % ring.len()];
        if inside(here) != inside(before) {
            let part = (edge - before[axis]) / (here[axis] - before[axis]);
            let other = 1 - axis;
            let mut crossing = [edge; 2];
            crossing[other] = before[other] + part * (here[other] - before[other]);
            kept.push(crossing);
        }
        if inside(here) {
            kept.push(*here);
        }
    }
    kept
}

fn level(text: &str, part: impl Fn(Vec<Place>) -> Vec<Vec<Place>>) -> Level {
    let mut rows = text.lines();
    let head = rows.next().unwrap_or_default();
    let steps = head.rsplit(' ').next().and_then(|word| word.parse().ok());
    let steps: f64 = steps.unwrap_or(1.0);
    let mut lines = Vec::new();
    let mut level = Level::default();
    for row in rows {
        let Some((kind, rest)) = row.split_once(' ') else {
            continue;
        };
        match kind {
            "a" => lines.push(line(rest, steps)),
            "c" => {
                let (code, rings) = rest.split_once(' ').unwrap_or((rest, ""));
                let rings = rings.split(';').map(|ring| walk(&lines, ring));
                // A strait between two lines may have lost all its points but the ends.
                let rings = rings.filter(|ring| ring.len() > 3).flat_map(&part);
                let spots = |ring: Vec<Place>| ring.into_iter().filter_map(Spot::new).collect();
                let rings = rings.map(spots).collect();
                level.countries.insert(Country::parse(code), rings);
            }
            "d" => {
                let mut words = rest.split(' ');
                let code = words.next().and_then(Country::parse);
                let place: Vec<f64> = words.filter_map(|word| word.parse().ok()).collect();
                if let (Some(code), [x, y]) = (code, place.as_slice()) {
                    level.dots.insert(code, [x / steps, y / steps]);
                }
            }
            _ => {}
        }
    }
    level
}

fn line(text: &str, steps: f64) -> Vec<Place> {
    let numbers: Vec<i32> = text.split(' ').filter_map(|w| w.parse().ok()).collect();
    let (mut x, mut y) = (0, 0);
    let points = numbers.chunks_exact(2).map(|step| {
        x += step[0];
        y += step[1];
        [f64::from(x) / steps, f64::from(y) / steps]
    });
    points.collect()
}

fn walk(lines: &[Vec<Place>], ring: &str) -> Vec<Place> {
    let mut points = Vec::new();
    for word in ring.split(' ') {
        let backwards = word.starts_with('~');
        let number = word.trim_start_matches('~').parse::<usize>().ok();
        let line = number.and_then(|at| lines.get(at)).map(Vec::as_slice);
        let line = line.unwrap_or_default();
        // The first point of a line is the last one of the line before.
        let skip = usize::from(!points.is_empty());
        match backwards {
            true => points.extend(line.iter().rev().skip(skip)),
            false => points.extend(line.iter().skip(skip)),
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ring_of_every_country_closes() {
        for level in levels() {
            assert!(level.countries.len() > 150);
            for (country, rings) in &level.countries {
                for ring in rings {
                    assert!(ring.len() >= 4, "{country:?}: {ring:?}");
                    assert_eq!(ring.first(), ring.last(), "{country:?}");
                }
            }
        }
    }

    #[test]
    fn no_outline_of_the_world_goes_around_the_back_of_the_earth() {
        for (country, rings) in &Level::world().countries {
            for side in rings.iter().flat_map(|ring| ring.windows(2)) {
                let apart = (side[0].place[0] - side[1].place[0]).abs();
                assert!(apart < 90.0, "{country:?}: {side:?}");
            }
        }
    }

    #[test]
    fn places_lie_in_their_countries() {
        let places = [
            ("FR", [2.35, 48.85]),
            ("IT", [12.5, 41.9]),
            ("RO", [21.23, 45.75]),
            ("LS", [28.3, -29.5]),
            ("UA", [34.1, 45.2]),
            ("CY", [33.4, 35.25]),
            ("RU", [37.6, 55.7]),
            ("NZ", [175.5, -39.0]),
        ];
        for level in levels() {
            for (code, place) in places {
                let holds = level.countries.iter().filter(|(_, rings)| {
                    let inside = rings.iter().filter(|ring| holds(ring, place)).count();
                    inside % 2 == 1
                });
                let found: Vec<_> = holds.map(|(country, _)| *country).collect();
                assert_eq!(found, [Country::parse(code)], "{place:?}");
            }
        }
    }

    fn holds(ring: &[Spot], [x, y]: Place) -> bool {
        let crossings = ring.windows(2).filter(|side| {
            let [[ax, ay], [bx, by]] = [side[0].place, side[1].place];
            let steep = (ax - bx).abs() < 180.0 && (ay > y) != (by > y);
            steep && x < (bx - ax) * (y - ay) / (by - ay) + ax
        });
        crossings.count() % 2 == 1
    }

    #[test]
    fn countries_are_found_by_their_letters() {
        for code in ["fr", "IT", "Ro", "MT", "SG", "HK", "XK", "MD"] {
            assert!(Country::parse(code).expect(code).is_drawn(), "{code}");
        }
        assert!(!Country::parse("QQ").expect("letters").is_drawn());
        for wrong in ["", "F", "FRA", "F1", "é"] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
        let small = Country::parse("SG").expect("letters");
        assert!(Level::world().dots.contains_key(&small));
    }
}
