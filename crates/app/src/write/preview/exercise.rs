//! The form around one activity of the preview.

use askama::Template;
use course::model::{Activity, Kind, Mode};
use course::render::{Page, View, page};
use course::score;
use locale::Lang;

use crate::asset;
use crate::write::preview::attempt::{Attempt, seed};

/// An activity with its buttons.
#[derive(Template)]
#[template(path = "write/preview/exercise.html")]
pub struct Exercise<'a> {
    t: Lang,
    action: &'a str,
    token: &'a str,
    id: &'a str,
    verdict: String,
    inside: String,
    hints: String,
    bar: Bar,
}

/// What may be pressed.
struct Bar {
    check: bool,
    hint: bool,
    scored: bool,
    again: bool,
    /// Its own buttons are its answer.
    picks_itself: bool,
}

impl<'a> Exercise<'a> {
    /// Writes an activity whose form goes to this address with this token; its sounds stay with the page.
    pub fn of(
        t: Lang,
        (action, token): (&'a str, &'a str),
        page: &mut Page<'_>,
        activity: &'a Activity,
        mode: Mode,
        attempt: &Attempt,
    ) -> Exercise<'a> {
        let view = View {
            seed: seed(activity),
            mode,
            draft: attempt.draft.as_ref(),
            answer: attempt.answer.as_ref(),
            marking: attempt.marking.as_ref(),
            hints: attempt.hints,
            tries_left: attempt.left(activity, mode),
            finished: attempt.finished,
            moved: attempt.moved,
            listening: None,
            takes: match &activity.kind {
                Kind::HandIn(work) => &work.accept,
                _ => &[],
            },
        };
        page::verdict(page, activity, &view);
        let verdict = page.take();
        page::activity(page, activity, &view);
        let inside = page.take();
        page::hints(page, activity, &view);
        let hints = page.take();
        let open = !attempt.finished;
        let bar = Bar {
            check: open && !matches!(activity.kind, Kind::Simulator(_)),
            hint: open && score::gives_hints(mode) && attempt.hints < activity.hints.len(),
            scored: score::is_scored(activity),
            again: attempt.finished || attempt.answer.is_some() || attempt.draft.is_some(),
            picks_itself: matches!(activity.kind, Kind::Cards(_) | Kind::Dialogue(_)),
        };
        Exercise {
            t,
            action,
            token,
            id: &activity.id,
            verdict,
            inside,
            hints,
            bar,
        }
    }

    fn icon(&self, name: &str) -> String {
        format!("{}#{name}", asset::url("icons.svg"))
    }
}
