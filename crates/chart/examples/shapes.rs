//! Makes `crates/chart/data/shapes.txt` from Natural Earth. Run it where a newer edition is wanted:
//!
//! ```text
//! npm pack world-atlas i18n-iso-countries        and unpack both
//! cargo run -p chart --example shapes -- countries-10m.json countries-110m.json codes.json > crates/chart/data/shapes.txt
//! ```
//!
//! `world-atlas` holds the 1:10m and 1:110m countries of Natural Earth as TopoJSON: lines between two countries stand
//! in it once, so that they stay the same for both when they get fewer points. `codes.json` maps ISO numbers to the
//! two letters used everywhere else.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

/// Steps to a degree in the file that is written.
const STEPS: f64 = 100.0;

/// Where the fine level keeps most: Europe with its neighbours (west, south, east, north).
const NEAR: [f64; 4] = [-26.0, 26.0, 48.0, 73.0];

type Line = Vec<[f64; 2]>;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [fine, low, codes] = words.as_slice() else {
        eprintln!("usage: shapes countries-10m.json countries-110m.json codes.json");
        std::process::exit(2);
    };
    let codes = letters(&read(codes));
    println!("{HEAD}");
    let far = Level {
        near: 0.02,
        far: 0.02,
        island: 0.05,
    };
    let near = Level {
        near: 0.0004,
        far: 0.008,
        island: 0.002,
    };
    let world = countries(&read(low), &codes);
    let fine = countries(&read(fine), &codes);
    println!("level world {STEPS}");
    write(&world, &far);
    // Who is too small for the low level stands there as a dot.
    for (code, rings) in &fine.rings {
        if code != "-"
            && !world.rings.contains_key(code)
            && let Some([x, y]) = middle(&fine, rings)
        {
            println!("d {code} {} {}", step(x), step(y));
        }
    }
    println!("level fine {STEPS}");
    write(&fine, &near);
}

const HEAD: &str = "\
# Outlines of countries. Made by examples/shapes.rs; do not edit by hand.
# Source: Natural Earth 4.1.0 (https://www.naturalearthdata.com), admin 0 countries 1:110m and 1:10m,
#   by way of the npm package world-atlas 2.0.2.
# Licence: public domain (https://www.naturalearthdata.com/about/terms-of-use/).
# Changed: fewer points, whole steps of a degree, Antarctica left out; Crimea with UA (UN resolution 68/262), the north of
#   Cyprus with CY, Somaliland with SO. Kosovo is XK. The map takes no side in where a border runs.
# level NAME STEPS-TO-A-DEGREE
# a X Y DX DY DX DY …        a line, numbered from 0 within its level
# c CODE LINE LINE;LINE …    a country: rings of lines; ~N is the line N walked backwards; - is land without a code
# d CODE X Y                 a country too small for this level";

/// How much is left out: the least area, in square degrees, of a triangle that a point makes, and of an island.
struct Level {
    near: f64,
    far: f64,
    island: f64,
}

struct Countries {
    lines: Vec<Line>,
    rings: BTreeMap<String, Vec<Vec<i64>>>,
}

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn letters(codes: &Value) -> HashMap<String, String> {
    let rows = codes.as_array().into_iter().flatten();
    let word = |row: &Value, at: usize| row[at].as_str().unwrap_or_default().to_owned();
    rows.map(|row| (word(row, 2), word(row, 0))).collect()
}

fn countries(topology: &Value, codes: &HashMap<String, String>) -> Countries {
    let number = |value: &Value| value.as_f64().unwrap_or_default();
    let scale = &topology["transform"]["scale"];
    let translate = &topology["transform"]["translate"];
    let lines = list(&topology["arcs"]).iter().map(|arc| {
        let (mut x, mut y) = (0.0, 0.0);
        let points = list(arc).iter().map(|step| {
            x += number(&step[0]);
            y += number(&step[1]);
            [
                x * number(&scale[0]) + number(&translate[0]),
                y * number(&scale[1]) + number(&translate[1]),
            ]
        });
        points.collect()
    });
    let lines: Vec<Line> = lines.collect();
    let mut rings: BTreeMap<String, Vec<Vec<i64>>> = BTreeMap::new();
    for country in list(&topology["objects"]["countries"]["geometries"]) {
        let name = country["properties"]["name"].as_str().unwrap_or_default();
        let code = match name {
            "Kosovo" => "XK",
            "N. Cyprus" | "Cyprus U.N. Buffer Zone" => "CY",
            "Somaliland" => "SO",
            "Baikonur" => "KZ",
            "USNB Guantanamo Bay" => "CU",
            _ => country["id"]
                .as_str()
                .and_then(|id| codes.get(id))
                .map_or("-", String::as_str),
        };
        let polygons = match country["type"].as_str() {
            Some("Polygon") => vec![country["arcs"].clone()],
            _ => list(&country["arcs"]).to_vec(),
        };
        for polygon in polygons {
            for ring in list(&polygon) {
                let ring: Vec<i64> = list(ring).iter().filter_map(Value::as_i64).collect();
                let code = whose(code, &lines, &ring);
                rings.entry(code.to_owned()).or_default().push(ring);
            }
        }
    }
    rings.remove("AQ");
    for joined in ["UA", "CY", "SO", "KZ", "CU"] {
        if let Some(rings) = rings.get_mut(joined) {
            *rings = without_inner_lines(&lines, rings);
        }
    }
    Countries { lines, rings }
}

/// Natural Earth draws who holds Crimea; the map follows the General Assembly of the United Nations.
fn whose<'a>(code: &'a str, lines: &[Line], ring: &[i64]) -> &'a str {
    let inside = |[x, y]: [f64; 2]| (32.0..37.0).contains(&x) && (44.0..46.5).contains(&y);
    let all = walk(lines, ring).into_iter().all(inside);
    if code == "RU" && all { "UA" } else { code }
}

/// Rings of one country that share a line become one ring.
fn without_inner_lines(lines: &[Line], rings: &[Vec<i64>]) -> Vec<Vec<i64>> {
    let all: Vec<i64> = rings.iter().flatten().copied().collect();
    let (whole, cut): (Vec<_>, Vec<_>) = rings
        .iter()
        .cloned()
        .partition(|ring| !ring.iter().any(|line| all.contains(&!line)));
    let mut loose: Vec<i64> = cut.into_iter().flatten().collect();
    let both = loose.clone();
    loose.retain(|line| !both.contains(&!line));
    let mut rings = whole;
    while let Some(first) = loose.pop() {
        let mut ring = vec![first];
        let start = ends(lines, first).0;
        while ends(lines, ring[ring.len() - 1]).1 != start {
            let here = ends(lines, ring[ring.len() - 1]).1;
            let next = loose
                .iter()
                .position(|line| ends(lines, *line).0 == here)
                .expect("a ring closes");
            ring.push(loose.remove(next));
        }
        rings.push(ring);
    }
    rings
}

fn ends(lines: &[Line], line: i64) -> ([f64; 2], [f64; 2]) {
    let points = walk(lines, &[line]);
    (points[0], points[points.len() - 1])
}

fn walk(lines: &[Line], ring: &[i64]) -> Line {
    let mut points = Line::new();
    for &line in ring {
        let at = if line < 0 { !line } else { line };
        let mut next = lines[usize::try_from(at).expect("a line")].clone();
        if line < 0 {
            next.reverse();
        }
        points.extend(next);
    }
    points
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn write(countries: &Countries, level: &Level) {
    let mut numbers: HashMap<i64, i64> = HashMap::new();
    let mut out = Vec::new();
    for (code, rings) in &countries.rings {
        let largest = rings
            .iter()
            .map(|ring| area(&walk(&countries.lines, ring)))
            .fold(0.0, f64::max);
        let kept = rings.iter().filter(|ring| {
            let own = area(&walk(&countries.lines, ring));
            own >= level.island || own >= largest
        });
        let mut row = Vec::new();
        for ring in kept {
            let ring = ring.iter().map(|line| {
                let plain = if *line < 0 { !line } else { *line };
                let next = i64::try_from(numbers.len()).expect("few lines");
                let number = *numbers.entry(plain).or_insert(next);
                let number = if *line < 0 { !number } else { number };
                match number < 0 {
                    true => format!("~{}", !number),
                    false => number.to_string(),
                }
            });
            row.push(ring.collect::<Vec<_>>().join(" "));
        }
        out.push(format!("c {code} {}", row.join(";")));
    }
    let mut order: Vec<(i64, i64)> = numbers.into_iter().map(|(old, new)| (new, old)).collect();
    order.sort_unstable();
    for (_, old) in order {
        let line = &countries.lines[usize::try_from(old).expect("a line")];
        println!("a {}", steps(&fewer(line, level)));
    }
    println!("{}", out.join("\n"));
}

/// Visvalingam: again and again the point goes whose triangle with its neighbours is the smallest.
fn fewer(line: &Line, level: &Level) -> Line {
    let [west, south, east, north] = NEAR;
    let near = line
        .iter()
        .any(|[x, y]| (west..east).contains(x) && (south..north).contains(y));
    let least = if near { level.near } else { level.far };
    let mut line = line.clone();
    let closed = line.first() == line.last();
    while line.len() > if closed { 5 } else { 2 } {
        let smallest = (1..line.len() - 1)
            .map(|at| (triangle(line[at - 1], line[at], line[at + 1]), at))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        match smallest {
            Some((size, at)) if size < least => line.remove(at),
            _ => break,
        };
    }
    line
}

/// Square degrees as they would be at the equator.
fn triangle(a: [f64; 2], b: [f64; 2], c: [f64; 2]) -> f64 {
    let flat = b[1].to_radians().cos();
    ((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])).abs() / 2.0 * flat
}

fn area(ring: &Line) -> f64 {
    let sum: f64 = (0..ring.len())
        .map(|at| {
            let (a, b) = (ring[at], ring[(at + 1) % ring.len()]);
            a[0] * b[1] - b[0] * a[1]
        })
        .sum();
    let flat = ring
        .first()
        .map_or(1.0, |point| point[1].to_radians().cos());
    sum.abs() / 2.0 * flat
}

/// The middle of the largest ring.
fn middle(countries: &Countries, rings: &[Vec<i64>]) -> Option<[f64; 2]> {
    let largest = rings
        .iter()
        .map(|ring| walk(&countries.lines, ring))
        .max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let many = largest.len() as f64;
    let sum = largest.iter().fold([0.0, 0.0], |sum, point| {
        [sum[0] + point[0], sum[1] + point[1]]
    });
    Some([sum[0] / many, sum[1] / many])
}

fn step(degrees: f64) -> i64 {
    (degrees * STEPS).round() as i64
}

fn steps(line: &Line) -> String {
    let mut words = Vec::new();
    let mut last = [0, 0];
    for (at, point) in line.iter().enumerate() {
        let here = [step(point[0]), step(point[1])];
        if at > 0 && here == last && at + 1 < line.len() {
            continue;
        }
        words.push(format!("{} {}", here[0] - last[0], here[1] - last[1]));
        last = here;
    }
    words.join(" ")
}
