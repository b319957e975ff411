//! Which zone of a picture a point lies in (11.6), in whole numbers.

use crate::model::Shape;

/// Units in a hundredth of a per cent: points are rounded to a millionth of a per cent.
const FINE: i128 = 10_000;

/// Index of the first zone that holds a point given in per cent; `None` outside all, or if it is no point of the picture.
pub fn hit<'a>(
    shapes: impl Iterator<Item = &'a Shape>,
    point: [f64; 2],
    picture: Option<(u32, u32)>,
) -> Option<usize> {
    let [x, y] = [fine(point[0])?, fine(point[1])?];
    let size = picture.unwrap_or((1, 1));
    let mut shapes = shapes;
    shapes.position(|shape| holds(shape, x, y, size).unwrap_or(false))
}

fn fine(per_cent: f64) -> Option<i128> {
    let inside = (0.0..=100.0).contains(&per_cent);
    #[expect(clippy::cast_possible_truncation)]
    inside.then(|| (per_cent * 1e6).round() as i128)
}

/// `None` when a zone is so far outside the picture that it cannot be measured.
fn holds(shape: &Shape, px: i128, py: i128, (width, height): (u32, u32)) -> Option<bool> {
    Some(match shape {
        Shape::Rect { x, y, w, h } => {
            let (left, top) = (scaled(*x), scaled(*y));
            (left..left + scaled(*w)).contains(&px) && (top..top + scaled(*h)).contains(&py)
        }
        Shape::Circle { x, y, r } => {
            let across = squared(px - scaled(*x), width)?;
            let down = squared(py - scaled(*y), height)?;
            across.checked_add(down)? <= squared(scaled(*r), width)?
        }
        Shape::Poly(points) => in_polygon(points, px, py)?,
    })
}

fn scaled(cent: i64) -> i128 {
    i128::from(cent) * FINE
}

fn squared(distance: i128, pixels: u32) -> Option<i128> {
    let pixels = distance.checked_mul(i128::from(pixels))?;
    pixels.checked_mul(pixels)
}

/// Even-odd rule: a ray to the left crosses an odd number of edges.
fn in_polygon(points: &[(i64, i64)], px: i128, py: i128) -> Option<bool> {
    let mut inside = false;
    let ends = points.iter().cycle().skip(1);
    for ((ax, ay), (bx, by)) in points.iter().zip(ends) {
        let (ax, ay, bx, by) = (scaled(*ax), scaled(*ay), scaled(*bx), scaled(*by));
        if (ay > py) == (by > py) {
            continue;
        }
        let point = (px - ax).checked_mul(by - ay)?;
        let edge = (bx - ax).checked_mul(py - ay)?;
        inside ^= if by > ay { point < edge } else { point > edge };
    }
    Some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(shape: &Shape, x: f64, y: f64) -> bool {
        hit([shape].into_iter(), [x, y], Some((1000, 500))).is_some()
    }

    #[test]
    fn left_and_top_edges_belong() {
        let bar = Shape::Rect {
            x: 1200,
            y: 400,
            w: 6000,
            h: 600,
        };
        assert!(inside(&bar, 40.0, 7.0) && inside(&bar, 12.0, 4.0));
        assert!(!inside(&bar, 72.0, 5.0) && !inside(&bar, 20.0, 10.0));
    }

    #[test]
    fn a_circle_is_round_on_the_screen() {
        let circle = Shape::Circle {
            x: 5000,
            y: 5000,
            r: 1000,
        };
        assert!(inside(&circle, 50.0, 69.0) && inside(&circle, 50.0, 70.0));
        assert!(!inside(&circle, 50.0, 71.0) && inside(&circle, 60.0, 50.0));
    }

    #[test]
    fn a_triangle_holds_what_is_in_it() {
        let triangle = Shape::Poly(vec![(1000, 1000), (3000, 1000), (2000, 3000)]);
        assert!(inside(&triangle, 20.0, 15.0) && inside(&triangle, 20.0, 29.0));
        assert!(!inside(&triangle, 12.0, 25.0));
    }

    #[test]
    fn no_point_is_in_no_zone() {
        let all = Shape::Rect {
            x: 0,
            y: 0,
            w: i64::MAX,
            h: i64::MAX,
        };
        assert!(!inside(&all, f64::NAN, 5.0) && !inside(&all, 101.0, 5.0));
        let odd = Shape::Poly(vec![(i64::MAX, 0), (i64::MIN, 1), (0, i64::MAX)]);
        assert!(!inside(&odd, 50.0, f64::INFINITY));
        inside(&odd, 50.0, 0.00005);
    }
}
