//! `hotspot`, find it in the picture (11.6).

use crate::model::{HotZone, Hotspot};
use crate::options::Options;

use super::choice::{is_multiple, scoring, ticks};
use super::split::one_line;
use super::tail::{self, NOTHING};
use super::{Body, Context, Entry, Mark, count, remark, zone};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Hotspot {
    let (image, alt) = zone::picture(options, cx);
    let multiple = options.yes("multiple", cx.found);
    let min = options.number("min", 0..=12, 111, cx.found);
    let max = options.number("max", 0..=12, 111, cx.found);
    let scoring = scoring(options, cx.found);
    let entries = std::mem::take(&mut body.entries);
    let zones: Vec<HotZone> = entries
        .into_iter()
        .map(|entry| hot_zone(entry, cx))
        .collect();
    count(zones.len(), 2, 12, cx);
    let ticked: Vec<bool> = zones.iter().map(|zone| zone.ticked).collect();
    let right = ticked.iter().filter(|ticked| **ticked).count();
    ticks(&ticked, is_multiple(multiple, right), min, max, cx);
    let shapes: Vec<_> = zones.iter().map(|zone| (&zone.shape, zone.pos)).collect();
    zone::overlaps(&shapes, cx);
    Hotspot {
        image,
        alt,
        multiple,
        min,
        max,
        scoring,
        zones,
    }
}

fn hot_zone(mut entry: Entry, cx: &mut Context) -> HotZone {
    tail::take(&mut entry.lines, &NOTHING, cx);
    let (shape, name) = zone::read(&one_line(&entry.lines), cx);
    let feedback = remark(&entry.feedback, cx);
    HotZone {
        ticked: entry.mark == Mark::Box(true),
        shape,
        name,
        feedback,
        pos: entry.line.pos,
    }
}
