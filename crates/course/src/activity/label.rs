//! `label`, put names on a picture (11.14).

use crate::model::{Label, LabelLine};
use crate::options::Options;
use crate::text::string;

use super::split::{at_arrow, one_line};
use super::tail::{self, NOTHING};
use super::{Body, Context, Entry, count, differ, remark, zone};

pub(super) fn read(body: &mut Body, options: &mut Options, cx: &mut Context) -> Label {
    let (image, alt) = zone::picture(options, cx);
    let entries = std::mem::take(&mut body.entries);
    let places: Vec<_> = entries.iter().map(|entry| entry.line.pos).collect();
    let lines: Vec<LabelLine> = entries
        .into_iter()
        .map(|entry| label_line(entry, cx))
        .collect();
    let zones = lines.iter().filter(|line| line.zone.is_some()).count();
    count(zones, 2, 10, cx);
    count(lines.len() - zones, 0, 4, cx);
    differ(lines.iter().map(|line| &line.name), cx);
    let shaped = lines
        .iter()
        .zip(places)
        .filter_map(|(line, pos)| Some((&line.zone.as_ref()?.0, pos)));
    let shapes: Vec<_> = shaped.collect();
    zone::overlaps(&shapes, cx);
    Label { image, alt, lines }
}

fn label_line(mut entry: Entry, cx: &mut Context) -> LabelLine {
    tail::take(&mut entry.lines, &NOTHING, cx);
    let (name, place, arrows) = at_arrow(&one_line(&entry.lines));
    if arrows != 1 || name.chars.is_empty() || place.chars.is_empty() {
        cx.found.add(332, entry.line.pos, &[]);
    }
    let distractor = place.chars.is_empty() || string(&place.chars) == "?";
    let zone = (!distractor).then(|| zone::read(&place, cx));
    LabelLine {
        name: super::side(name, cx),
        zone,
        feedback: remark(&entry.feedback, cx),
    }
}
