//! What lies under the marks: sea, the lines of the grid, land.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::project::Spot;
use crate::shapes::{Country, cut};
use crate::view::Frame;

/// How far over the edge land is drawn, so that no border runs along it.
const OVER: f64 = 6.0;
/// Points nearer to each other than this are one.
const NEAR: f64 = 0.65;
/// What is smaller than this on both sides is a dot.
const SMALL: f64 = 3.0;

/// A place in the drawing.
type At = [f64; 2];

/// Sea, grid and countries; those of `lit` stand out.
pub(crate) fn ground(frame: &Frame, lit: &BTreeSet<Country>) -> String {
    let mut land = String::new();
    let mut shown = String::new();
    for (country, rings) in &frame.level.countries {
        let is_lit = country.is_some_and(|country| lit.contains(&country));
        let out = if is_lit { &mut shown } else { &mut land };
        let rings = rings.iter().filter_map(|ring| {
            let spots: Option<Vec<At>> = ring.iter().map(|spot| frame.project(spot)).collect();
            spots.filter(|ring| !outside(ring, frame))
        });
        draw(frame, rings.collect(), out);
    }
    for (country, place) in &frame.level.dots {
        let out = if lit.contains(country) {
            &mut shown
        } else {
            &mut land
        };
        if let Some(at) = frame.place(*place) {
            dot(at, out);
        }
    }
    let sea = sea(frame);
    let grid = grid(frame);
    // Tenths as whole numbers are short to write.
    let tenths = "transform=\"scale(.1)\"";
    format!(
        "<g aria-hidden=\"true\">{sea}<g {tenths}><path class=\"mesh\" d=\"{grid}\"/>\
         <path class=\"land\" d=\"{land}\"/><path class=\"land lit\" d=\"{shown}\"/></g></g>"
    )
}

fn draw(frame: &Frame, rings: Vec<Vec<At>>, out: &mut String) {
    let mut drawn = false;
    let mut small = None;
    for ring in rings {
        let clipped = clip(&ring, frame);
        let Some([wide, high]) = sides(&clipped) else {
            continue;
        };
        if wide.max(high) < SMALL {
            small = small.or(clipped.first().copied());
            continue;
        }
        path(&clipped, true, out);
        drawn = true;
    }
    if let (false, Some(at)) = (drawn, small) {
        dot(at, out);
    }
}

fn dot([x, y]: At, out: &mut String) {
    let _ = write!(
        out,
        "M{} {}a15 15 0 1 0 30 0a15 15 0 1 0-30 0z",
        tenth(x) - 15,
        tenth(y)
    );
}

fn tenth(number: f64) -> i64 {
    (number * 10.0).round() as i64
}

/// Relative steps in tenths; points that fall together are left out.
fn path(spots: &[At], closed: bool, out: &mut String) {
    let Some((first, rest)) = spots.split_first() else {
        return;
    };
    let mut last = [tenth(first[0]), tenth(first[1])];
    let _ = write!(out, "M{} {}l", last[0], last[1]);
    let mut kept = *first;
    let mut apart = false;
    for (at, spot) in rest.iter().enumerate() {
        let near = (spot[0] - kept[0]).hypot(spot[1] - kept[1]) < NEAR;
        if near && (closed || at + 1 < rest.len()) {
            continue;
        }
        kept = *spot;
        let here = [tenth(spot[0]), tenth(spot[1])];
        for step in [here[0] - last[0], here[1] - last[1]] {
            // A minus parts two numbers by itself.
            if apart && step >= 0 {
                out.push(' ');
            }
            let _ = write!(out, "{step}");
            apart = true;
        }
        last = here;
    }
    if !apart {
        out.push_str("0 0");
    }
    if closed {
        out.push('z');
    }
}

fn sides(spots: &[At]) -> Option<[f64; 2]> {
    (spots.len() > 2).then_some(())?;
    let side = |at: usize| {
        let all = spots.iter().map(|spot| spot[at]);
        let least = all.clone().fold(f64::INFINITY, f64::min);
        all.fold(f64::NEG_INFINITY, f64::max) - least
    };
    Some([side(0), side(1)])
}

/// Whether the ring lies as a whole beyond one edge.
fn outside(ring: &[At], frame: &Frame) -> bool {
    let all = |beyond: &dyn Fn(&At) -> bool| ring.iter().all(beyond);
    all(&|[x, _]| *x < 0.0)
        || all(&|[x, _]| *x > frame.width)
        || all(&|[_, y]| *y < 0.0)
        || all(&|[_, y]| *y > frame.height)
}

/// What of a ring is in the drawing.
fn clip(ring: &[At], frame: &Frame) -> Vec<At> {
    let ring = cut(ring, 0, -OVER, 1.0);
    let ring = cut(&ring, 0, frame.width + OVER, -1.0);
    let ring = cut(&ring, 1, -OVER, 1.0);
    cut(&ring, 1, frame.height + OVER, -1.0)
}

/// The whole drawing, or the outline of the earth where it ends inside.
fn sea(frame: &Frame) -> String {
    if !frame.is_world() {
        let (width, height) = (frame.width, frame.height);
        return format!("<rect class=\"sea\" width=\"{width}\" height=\"{height}\"/>");
    }
    let side = |lon: f64| {
        let lats = (-28..=42).map(|step| f64::from(step) * 2.0);
        let spots: Vec<At> = lats
            .filter_map(|lat| frame.project(&Spot::new([lon, lat])?))
            .collect();
        spots
    };
    let mut round = side(-180.0);
    round.extend(side(180.0).into_iter().rev());
    let mut out = String::new();
    path(&round, true, &mut out);
    format!("<g transform=\"scale(.1)\"><path class=\"sea\" d=\"{out}\"/></g>")
}

/// Meridians and parallels, as far as they are in the drawing.
fn grid(frame: &Frame) -> String {
    let mut out = String::new();
    let lines = |from: f64, to: f64| {
        let count = ((to - from) / frame.mesh) as i32;
        (0..=count).map(move |step| from + f64::from(step) * frame.mesh)
    };
    for lon in lines(-180.0, 180.0) {
        let lats = (-45..=45).map(|step| f64::from(step) * 2.0);
        run(frame, lats.map(|lat| [lon, lat]), &mut out);
    }
    for lat in lines(-60.0, 80.0) {
        let lons = (-90..=90).map(|step| f64::from(step) * 2.0);
        run(frame, lons.map(|lon| [lon, lat]), &mut out);
    }
    out
}

fn run(frame: &Frame, places: impl Iterator<Item = [f64; 2]>, out: &mut String) {
    let mut spots: Vec<At> = Vec::new();
    let room = frame.width / 4.0;
    let inside = |[x, y]: At| {
        (-room..frame.width + room).contains(&x) && (-room..frame.height + room).contains(&y)
    };
    for place in places {
        let at = Spot::new(place).and_then(|spot| frame.project(&spot));
        match at.filter(|at| inside(*at)) {
            Some(spot) => spots.push(spot),
            None => {
                line(&spots, out);
                spots.clear();
            }
        }
    }
    line(&spots, out);
}

fn line(spots: &[At], out: &mut String) {
    if spots.len() > 1 {
        path(spots, false, out);
    }
}
