//! A dialogue: one part a page, and one button for each thing the learner may do.

use crate::model::{Dialogue, Part};
use crate::render::activity::Try;
use crate::render::html::{Escaped, Page, put};
use crate::render::prose::{prose, rich};
use crate::render::words::Word;

/// The part a path of choice numbers leads to, from the start; a number that does not exist ends the walk.
pub fn part_at<'a>(dialogue: &'a Dialogue, path: &[u32]) -> Option<&'a Part> {
    let mut part = dialogue.parts.first()?;
    for &number in path {
        let choice = (number as usize)
            .checked_sub(1)
            .and_then(|index| part.choices.get(index));
        let next =
            choice.and_then(|choice| dialogue.parts.iter().find(|part| part.name == choice.next));
        let Some(next) = next else { break };
        part = next;
    }
    Some(part)
}

/// Whether a path has reached an end, so that the answer can be checked.
pub fn at_end(dialogue: &Dialogue, path: &[u32]) -> bool {
    part_at(dialogue, path).is_none_or(|part| part.choices.is_empty())
}

pub(super) fn controls(page: &mut Page<'_>, dialogue: &Dialogue, a: &Try<'_>) {
    let path = a.list(|answer| &answer.path);
    let Some(part) = part_at(dialogue, path) else {
        return;
    };
    let so_far: String = path.iter().map(|number| format!("{number},")).collect();
    page.raw("<div class=\"part\">");
    prose(page, &part.text);
    page.raw("</div>");
    if part.choices.is_empty() {
        put!(
            page,
            "<input type=\"hidden\" name=\"path\" value=\"{}\">",
            Escaped(so_far.trim_end_matches(','))
        );
        page.tagged("p", "muted", Word::DialogueEnd);
        return;
    }
    page.raw("<ul class=\"options\">");
    for (number, choice) in (1u32..).zip(&part.choices) {
        put!(
            page,
            "<li class=\"option\"><button type=\"submit\" class=\"button\" name=\"path\" value=\"{so_far}{number}\">"
        );
        rich(page, &choice.text);
        page.raw("</button>");
        page.speaker(&choice.text);
        page.raw("</li>");
    }
    page.raw("</ul>");
}
