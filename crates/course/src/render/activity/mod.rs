//! Activities as the inside of a form that works without script: real controls, filled from the answer so far.
//!
//! Nothing that depends on the key is written before it is due; numbers in the fields are shown numbers
//! (see [`crate::shuffle`]).

mod cards;
mod choice;
mod dialogue;
mod drill;
mod gaps;
mod hand_in;
mod hotspot;
mod label;
mod mark;
mod order;
mod pairs;
mod simulator;
mod sort;
mod swipe;
mod true_false;
mod view;
mod written;

pub use cards::current as current_card;
pub use dialogue::{at_end as dialogue_at_end, part_at as dialogue_part};
pub use drill::{field as drill_field, press as press_field};
pub use order::moved as move_item;
pub use view::{Listening, View, Way};

pub(crate) use label::zones;
pub(crate) use pairs::letter;
pub(crate) use true_false::label as true_false_label;
pub(crate) use view::Try;

use crate::answer::Verdict;
use crate::model::{Activity, Kind, Prose, ProseKind};
use crate::plain;
use crate::render::html::{Page, put};
use crate::render::prose::{self, rich};
use crate::render::solution;
use crate::render::words::Word;
use crate::render::{block, verdict};

/// Writes the inside of the form of an activity: what to do, the controls, and beside each item what is due of it.
///
/// At the end the explanation and the right answer follow. Verdict and hints are written by
/// [`crate::render::page::verdict`] and [`crate::render::page::hints`], where the page wants them.
pub fn activity(page: &mut Page<'_>, activity: &Activity, view: &View<'_>) {
    let disabled = if view.finished { " disabled" } else { "" };
    put!(
        page,
        "<fieldset class=\"activity\" data-type=\"{}\"{disabled}>",
        activity.kind.keyword()
    );
    prompt(page, activity);
    controls(page, &Try::new(activity, view));
    page.raw("</fieldset>");
    if view.ended() {
        page.raw("<div class=\"ending\">");
        verdict::explanation(page, activity);
        if !told_already(activity, view) {
            solution::right_answer(page, activity);
        }
        page.raw("</div>");
    }
}

/// Whether the learner's own answer shows the right one: what is typed may be right and still be spelt otherwise.
fn told_already(activity: &Activity, view: &View<'_>) -> bool {
    let typed = matches!(
        activity.kind,
        Kind::Answer(_) | Kind::Number(_) | Kind::Gaps(_) | Kind::Dictation(_)
    );
    !typed
        && view
            .marking
            .is_some_and(|marking| marking.verdict == Verdict::Right)
}

fn controls(page: &mut Page<'_>, a: &Try<'_>) {
    match &a.activity.kind {
        Kind::Choice(kind) => choice::controls(page, kind, a),
        Kind::TrueFalse(kind) => true_false::controls(page, kind, a),
        Kind::Swipe(kind) => swipe::controls(page, kind, a),
        Kind::Hotspot(kind) => hotspot::controls(page, kind, a),
        Kind::Mark(kind) => mark::controls(page, kind, a),
        Kind::Answer(kind) => written::answer(page, kind, a),
        Kind::Number(kind) => written::number(page, kind, a),
        Kind::Dictation(kind) => written::dictation(page, kind, a),
        Kind::Gaps(kind) => gaps::controls(page, kind, a),
        Kind::Order(kind) => order::controls(page, kind, a),
        Kind::Pairs(kind) => pairs::controls(page, kind, a),
        Kind::Sort(kind) => sort::controls(page, kind, a),
        Kind::Label(kind) => label::controls(page, kind, a),
        Kind::Cards(kind) => cards::controls(page, kind, a),
        Kind::Dialogue(kind) => dialogue::controls(page, kind, a),
        Kind::Simulator(_) => simulator::controls(page),
        Kind::Keyboard(kind) => drill::keyboard(page, kind, a),
        Kind::Mouse(kind) => drill::mouse(page, kind, a),
        Kind::HandIn(kind) => hand_in::controls(page, kind, a),
    }
}

/// The instruction: its first paragraph names the group of controls, the rest follows.
fn prompt(page: &mut Page<'_>, activity: &Activity) {
    let rest: &[Prose] = match activity.prompt.split_first() {
        Some((
            Prose {
                kind: ProseKind::Paragraph(first),
                ..
            },
            rest,
        )) => {
            page.raw("<legend>");
            rich(page, first);
            page.raw("</legend>");
            if first.sound.is_some() {
                page.speaker(first);
            } else {
                page.hear(&plain::rich(first), None);
            }
            rest
        }
        _ => {
            page.raw("<legend class=\"visually-hidden\">");
            page.word(Word::Exercise);
            page.raw("</legend>");
            &activity.prompt
        }
    };
    if !rest.is_empty() {
        page.raw("<div class=\"prompt\">");
        prose::prose(page, rest);
        page.raw("</div>");
    }
    if let Some(audio) = &activity.common.audio {
        block::player(page, audio);
    }
}
