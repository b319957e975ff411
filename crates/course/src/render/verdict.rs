//! What is said after a try: the verdict with its shape and word, feedback, hints and the explanation.

use crate::answer::{Marking, State, Verdict};
use crate::model::{Activity, Kind, Rich, Show};
use crate::render::activity::View;
use crate::render::html::{Escaped, Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;

/// Writes the box of the verdict: shape and word, how many are right, and the feedback that stands beside no item.
///
/// Its heading takes the focus after "Check" through the anchor `#<activity>-verdict`. Nothing is written before it is due.
pub fn verdict(page: &mut Page<'_>, activity: &Activity, view: &View<'_>) {
    let Some(marking) = view.judged() else { return };
    let (class, icon, word) = look(marking.verdict);
    put!(
        page,
        "<div class=\"verdict {class}\" role=\"status\"><h2 id=\"{}-verdict\" tabindex=\"-1\">",
        Escaped(&activity.id)
    );
    page.icon(icon);
    page.word(word);
    page.raw("</h2>");
    count(page, activity, marking);
    for text in marking
        .feedback
        .iter()
        .filter(|text| !beside_item(activity, text))
    {
        paragraph(page, "feedback", text);
    }
    if let (Some(tries), false) = (view.tries_left, view.finished)
        && tries > 0
        && marking.verdict != Verdict::Right
    {
        page.tagged("p", "muted", Word::TriesLeft { tries });
    }
    page.raw("</div>");
}

/// Class, drawn sign and word of a verdict; the word also belongs in the title of the page.
pub fn look(verdict: Verdict) -> (&'static str, &'static str, Word) {
    match verdict {
        Verdict::Right => ("right", "right", Word::Right),
        Verdict::Partly => ("partly", "partly", Word::Partly),
        Verdict::NotYet => ("not-yet", "not-yet", Word::NotYet),
        Verdict::Waiting => ("waiting", "waiting", Word::Waiting),
        Verdict::None => ("none", "edit", Word::NotAnAnswer),
    }
}

fn count(page: &mut Page<'_>, activity: &Activity, marking: &Marking) {
    let told = activity.common.show.unwrap_or_default() != Show::No;
    let one_by_one = matches!(
        activity.kind,
        Kind::Swipe(_)
            | Kind::Gaps(_)
            | Kind::Order(_)
            | Kind::Pairs(_)
            | Kind::Sort(_)
            | Kind::Label(_)
    );
    if told && one_by_one && marking.parts.len() > 1 {
        let right = marking
            .parts
            .iter()
            .filter(|part| part.state == State::Right)
            .count();
        let (right, of) = (small(right), small(marking.parts.len()));
        page.tagged("p", "how-many", Word::RightOf { right, of });
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a feedback is written beside its item, so that the box does not repeat it.
fn beside_item(activity: &Activity, text: &Rich) -> bool {
    let is = |feedback: &Option<Rich>| feedback.as_ref() == Some(text);
    match &activity.kind {
        Kind::Choice(kind) => kind.options.iter().any(|option| is(&option.feedback)),
        Kind::TrueFalse(kind) => is(&kind.feedback_true) || is(&kind.feedback_false),
        Kind::Swipe(kind) => kind.cards.iter().any(|card| is(&card.feedback)),
        Kind::Hotspot(kind) => kind.zones.iter().any(|zone| is(&zone.feedback)),
        Kind::Order(kind) => kind.items.iter().any(|item| is(&item.feedback)),
        Kind::Pairs(kind) => kind
            .lines
            .iter()
            .any(|line| line.left.is_some() && is(&line.feedback)),
        Kind::Sort(kind) => kind
            .boxes
            .iter()
            .flat_map(|one| &one.items)
            .any(|item| is(&item.feedback)),
        Kind::Label(kind) => kind
            .lines
            .iter()
            .any(|line| line.zone.is_some() && is(&line.feedback)),
        _ => false,
    }
}

/// Writes the hints asked for so far, the newest last; nothing in tests.
pub fn hints(page: &mut Page<'_>, activity: &Activity, view: &View<'_>) {
    let due = if view.mode == crate::model::Mode::Practice {
        view.hints.min(activity.hints.len())
    } else {
        0
    };
    if due == 0 {
        return;
    }
    page.raw("<div class=\"hints\">");
    for (number, hint) in (1u32..).zip(&activity.hints[..due]) {
        page.raw("<div class=\"hint\">");
        page.tagged("p", "box-title", Word::Hint { number });
        paragraph(page, "hint-text", hint);
        page.raw("</div>");
    }
    page.raw("</div>");
}

/// Writes the explanation, which the caller knows to be due.
pub(crate) fn explanation(page: &mut Page<'_>, activity: &Activity) {
    if let Some(text) = &activity.explanation {
        page.raw("<div class=\"box explanation\">");
        page.tagged("p", "box-title", Word::Explanation);
        paragraph(page, "explanation-text", text);
        page.raw("</div>");
    }
}

fn paragraph(page: &mut Page<'_>, class: &str, text: &Rich) {
    put!(page, "<p class=\"{class}\">");
    rich(page, text);
    page.speaker(text);
    page.raw("</p>");
}
