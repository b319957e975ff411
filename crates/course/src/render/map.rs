//! Pictures with numbered places drawn over them, as scalable drawings placed by attributes alone.

use crate::model::{MediaPath, Shape};
use crate::render::html::{Escaped, Page, put};
use crate::render::prose;

/// Widest picture, so that a place can be pressed without moving the page on a wide screen.
const WIDEST: u32 = 720;
/// Highest picture, so that it is seen whole together with what is asked on a low screen.
const HIGHEST: u32 = 400;

/// The size at which a picture is shown, if it is known.
pub(crate) fn shown_size(page: &Page<'_>, image: &MediaPath) -> Option<(u32, u32)> {
    let (width, height) =
        (page.ctx.size)(image).filter(|&(width, height)| width > 0 && height > 0)?;
    let (wide, high) = (u64::from(width), u64::from(height));
    let most = u64::from(WIDEST).min(u64::from(HIGHEST) * wide / high);
    if wide <= most {
        return Some((width, height));
    }
    let small = |pixels: u64| u32::try_from(pixels).unwrap_or(WIDEST).max(1);
    Some((small(most), small(high * most / wide)))
}

/// Writes a picture with its places numbered from 1; the `marked` ones (by index) stand out.
pub(crate) fn picture(
    page: &mut Page<'_>,
    image: &MediaPath,
    alt: &str,
    places: &[&Shape],
    marked: &[usize],
) {
    let url = (page.ctx.media)(image);
    let (Some(url), Some((width, height))) = (url, shown_size(page, image)) else {
        page.raw("<p class=\"picture\">");
        prose::image(page, image, alt);
        page.raw("</p>");
        return;
    };
    put!(
        page,
        "<p class=\"picture\"><svg class=\"map\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{}\" direction=\"ltr\">",
        Escaped(alt)
    );
    put!(
        page,
        "<image href=\"{}\" x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\"/>",
        Escaped(url)
    );
    for (index, shape) in places.iter().enumerate() {
        let class = if marked.contains(&index) {
            "zone right"
        } else {
            "zone"
        };
        put!(page, "<g class=\"{class}\">");
        let (x, y) = outline(page, shape, (width, height));
        put!(
            page,
            "<circle class=\"badge\" cx=\"{x}\" cy=\"{y}\" r=\"14\" fill=\"#fff\" stroke=\"#1a1a1a\" stroke-width=\"2\"/>"
        );
        put!(
            page,
            "<text x=\"{x}\" y=\"{y}\" dy=\"0.35em\" text-anchor=\"middle\" font-size=\"17\" fill=\"#1a1a1a\">{}</text></g>",
            index + 1
        );
    }
    page.raw("</svg></p>");
}

const LINE: &str = "fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"3\"";

/// Draws the outline of a place and gives the point for its number.
fn outline(page: &mut Page<'_>, shape: &Shape, (width, height): (u32, u32)) -> (i64, i64) {
    let across = |cent: i64| cent * i64::from(width) / 10_000;
    let down = |cent: i64| cent * i64::from(height) / 10_000;
    match shape {
        Shape::Rect { x, y, w, h } => {
            let (left, top, wide, high) = (across(*x), down(*y), across(*w), down(*h));
            put!(
                page,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" {LINE}/>"
            );
            (left + wide / 2, top + high / 2)
        }
        Shape::Circle { x, y, r } => {
            let (x, y) = (across(*x), down(*y));
            put!(
                page,
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" {LINE}/>",
                across(*r)
            );
            (x, y)
        }
        Shape::Poly(points) => {
            page.raw("<polygon points=\"");
            let (mut sum_x, mut sum_y) = (0, 0);
            for (x, y) in points {
                let (x, y) = (across(*x), down(*y));
                put!(page, "{x},{y} ");
                sum_x += x;
                sum_y += y;
            }
            put!(page, "\" {LINE}/>");
            let count = i64::try_from(points.len()).unwrap_or(1).max(1);
            (sum_x / count, sum_y / count)
        }
    }
}
