//! Zones on a picture: reading, bounds, overlap (11.6).

use crate::model::{Cent, MediaPath, Pos, Shape};
use crate::options::Options;
use crate::text::{Line, is_escaped, plain, string, trim};

use super::Context;

/// The whole width or height.
const FULL: Cent = 10_000;

/// The picture of the activity and its text alternative; both are needed.
pub(super) fn picture(options: &mut Options, cx: &mut Context) -> (Option<MediaPath>, String) {
    let image = options.media("image", cx.found);
    let alt = options.text("alt").map(|(alt, _)| alt).unwrap_or_default();
    if image.is_none() {
        cx.found.add(202, cx.pos, &["image"]);
    }
    if alt.trim().is_empty() {
        cx.found.add(501, cx.pos, &[]);
    }
    (image, alt)
}

/// A zone and its name. What cannot be read is kept as the name of a zone without points.
pub(super) fn read(line: &Line, cx: &mut Context) -> (Shape, String) {
    let chars = trim(&line.chars);
    let pos = crate::text::start(chars, line.pos);
    let open = chars
        .iter()
        .position(|ch| ch.c == '"')
        .unwrap_or(chars.len());
    let closed = chars.len() > open + 1
        && chars
            .last()
            .is_some_and(|ch| ch.c == '"' && !is_escaped(chars, chars.len() - 1));
    let name = if closed {
        plain(trim(&chars[open + 1..chars.len() - 1]))
    } else {
        String::new()
    };
    let text = string(trim(&chars[..open]));
    if text == "poly" && closed {
        cx.found.add(317, pos, &[]);
        return (Shape::Poly(Vec::new()), name);
    }
    let Some(shape) = shape(&text).filter(|_| closed || open == chars.len()) else {
        cx.found.add(317, pos, &[]);
        return (Shape::Poly(Vec::new()), plain(chars));
    };
    if name.trim().is_empty() {
        cx.found.add(321, pos, &[]);
    }
    if !fits(&shape) {
        cx.found.add(318, pos, &[]);
    }
    (shape, name)
}

/// Reports a zone that an earlier one covers in part.
pub(super) fn overlaps(zones: &[(&Shape, Pos)], cx: &mut Context) {
    // Later zones are refused as too many, and comparing all of them would take too long.
    let zones = &zones[..zones.len().min(20)];
    for (number, (zone, pos)) in zones.iter().enumerate() {
        if zones[..number]
            .iter()
            .any(|(earlier, _)| touch(earlier, zone))
        {
            cx.found.add(319, *pos, &[]);
        }
    }
}

fn shape(text: &str) -> Option<Shape> {
    let (word, rest) = text.split_once(' ')?;
    let points: Option<Vec<Vec<Cent>>> = rest
        .split_whitespace()
        .map(|group| group.split(',').map(cent).collect())
        .collect();
    match (word, points?.as_slice()) {
        ("rect", [group]) => match group.as_slice() {
            [x, y, w, h] => Some(Shape::Rect {
                x: *x,
                y: *y,
                w: *w,
                h: *h,
            }),
            _ => None,
        },
        ("circle", [group]) => match group.as_slice() {
            [x, y, r] => Some(Shape::Circle {
                x: *x,
                y: *y,
                r: *r,
            }),
            _ => None,
        },
        ("poly", groups) if (3..=20).contains(&groups.len()) => {
            let pairs = groups.iter().map(|group| match group.as_slice() {
                [x, y] => Some((*x, *y)),
                _ => None,
            });
            pairs.collect::<Option<Vec<_>>>().map(Shape::Poly)
        }
        _ => None,
    }
}

/// `12.34%` in hundredths of a per cent.
fn cent(text: &str) -> Option<Cent> {
    let number = text.strip_suffix('%')?;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let lengths =
        (1..=6).contains(&whole.len()) && part.len() <= 2 && (!part.is_empty() || whole == number);
    if !lengths || !plain(whole) || !plain(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

fn fits(shape: &Shape) -> bool {
    match shape {
        Shape::Rect { x, y, w, h } => *w > 0 && *h > 0 && x + w <= FULL && y + h <= FULL,
        Shape::Circle { x, y, r } => *r > 0 && *x <= FULL && *y <= FULL,
        Shape::Poly(points) => {
            points.iter().all(|(x, y)| *x <= FULL && *y <= FULL) && area(points) != 0
        }
    }
}

fn area(points: &[(Cent, Cent)]) -> Cent {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum()
}

/// Whether two zones share a point. Circles are looked at by their centre, because the picture's shape is not known.
fn touch(a: &Shape, b: &Shape) -> bool {
    if let (
        Shape::Rect { x, y, w, h },
        Shape::Rect {
            x: x2,
            y: y2,
            w: w2,
            h: h2,
        },
    ) = (a, b)
    {
        return *x < x2 + w2 && *x2 < x + w && *y < y2 + h2 && *y2 < y + h;
    }
    corners(a).iter().any(|point| holds(b, *point))
        || corners(b).iter().any(|point| holds(a, *point))
}

fn corners(shape: &Shape) -> Vec<(Cent, Cent)> {
    match shape {
        Shape::Rect { x, y, w, h } => vec![
            (*x, *y),
            (x + w - 1, *y),
            (*x, y + h - 1),
            (x + w - 1, y + h - 1),
        ],
        Shape::Circle { x, y, .. } => vec![(*x, *y)],
        Shape::Poly(points) => points.clone(),
    }
}

fn holds(shape: &Shape, (px, py): (Cent, Cent)) -> bool {
    match shape {
        Shape::Rect { x, y, w, h } => *x <= px && px < x + w && *y <= py && py < y + h,
        Shape::Circle { x, y, r } => *y == py && (px - x).abs() <= *r,
        Shape::Poly(points) => inside(points, px, py),
    }
}

/// Even-odd rule.
fn inside(points: &[(Cent, Cent)], px: Cent, py: Cent) -> bool {
    let next = points.iter().cycle().skip(1);
    let crossed = points.iter().zip(next).filter(|((x1, y1), (x2, y2))| {
        let between = (*y1 > py) != (*y2 > py);
        let side = (x2 - x1) * (py - y1) - (px - x1) * (y2 - y1);
        between && ((side > 0) == (y2 > y1))
    });
    crossed.count() % 2 == 1
}
