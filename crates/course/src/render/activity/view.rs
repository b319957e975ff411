//! The state of one learner's attempt, and what of it may be shown.

use crate::answer::{Answer, Marking, State, Verdict};
use crate::model::{Activity, Mode, Rich, Show};
use crate::render::html::{Page, put};
use crate::render::prose::rich;
use crate::render::words::Word;
use crate::shuffle::{self, Places};

/// The state of a learner's attempt at one activity. Answers are in source numbers.
#[derive(Debug, Clone, Copy, Default)]
pub struct View<'a> {
    /// Decides the order shown; the same for the whole attempt.
    pub seed: u64,
    /// How the unit is used.
    pub mode: Mode,
    /// What the controls hold that has not been marked: a saved draft, an order after "up".
    pub draft: Option<&'a Answer>,
    /// The last answer given.
    pub answer: Option<&'a Answer>,
    /// The marking of that answer.
    pub marking: Option<&'a Marking>,
    /// How many hints the learner has asked for.
    pub hints: usize,
    /// Tries left; `None` without limit.
    pub tries_left: Option<u32>,
    /// No try is left, or the answer was right: explanation and right answer are due. In a test, only when the unit
    /// is closed and shows feedback at its end.
    pub finished: bool,
    /// The item of an order that was moved just now, in shown numbers: its button takes the focus.
    pub moved: Option<(u32, Way)>,
    /// How a sound is heard that may be heard a few times only; without it, as any other sound.
    pub listening: Option<Listening<'a>>,
    /// File endings that may be handed in here, of those the activity asks for; none where the site takes no files.
    pub takes: &'a [String],
}

/// Where a sound that may be heard a few times only is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listening<'a> {
    /// Begin of its address; `/normal/1` or `/slow/1` follows, with the number of the listening.
    pub address: &'a str,
    /// Number of the next listening.
    pub next: u32,
    /// How often it may still be heard.
    pub left: u32,
}

/// Which way an item of an order is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards the first place.
    Up,
    /// Towards the last place.
    Down,
}

impl<'a> View<'a> {
    /// Whether explanation and right answer are due.
    pub fn ended(&self) -> bool {
        self.finished && self.mode != Mode::Placement
    }

    /// The marking, if feedback on it is due.
    pub fn judged(&self) -> Option<&'a Marking> {
        let due = match self.mode {
            Mode::Practice => true,
            Mode::Test => self.finished,
            Mode::Placement => false,
        };
        let told = |marking: &&Marking| due || marking.verdict == Verdict::None;
        self.marking.filter(told).filter(|_| self.draft.is_none())
    }
}

/// One attempt at one activity, ready to be written.
pub(crate) struct Try<'a> {
    pub activity: &'a Activity,
    pub view: &'a View<'a>,
    /// Shown place → index in the source.
    pub places: Places,
    /// What the controls hold, in source numbers.
    pub held: Option<&'a Answer>,
}

impl<'a> Try<'a> {
    pub fn new(activity: &'a Activity, view: &'a View<'a>) -> Self {
        Try {
            activity,
            view,
            places: shuffle::items(activity, view.seed),
            held: view.draft.or(view.answer),
        }
    }

    /// A list of the answer held, empty if there is none.
    pub fn list<T>(&self, of: impl Fn(&'a Answer) -> &'a Option<Vec<T>>) -> &'a [T] {
        self.held
            .and_then(|answer| of(answer).as_deref())
            .unwrap_or_default()
    }

    /// The state of an item, by its number in the source, if it is to be shown.
    ///
    /// What is missing stays unsaid while the learner can still find it.
    pub fn state(&self, item: u32) -> Option<State> {
        let marking = self
            .view
            .judged()
            .filter(|marking| marking.verdict != Verdict::None)?;
        if self.activity.common.show.unwrap_or_default() != Show::Which {
            return None;
        }
        let part = marking.parts.iter().find(|part| part.item == item)?;
        (part.state != State::Missing || self.view.finished).then_some(part.state)
    }

    /// Writes the state of an item, and its feedback if it is due.
    pub fn beside(&self, page: &mut Page<'_>, item: u32, feedback: Option<&Rich>) {
        if let Some(state) = self.state(item) {
            page.raw(" ");
            state_mark(page, state);
        }
        let due = |text: &&Rich| {
            self.view
                .judged()
                .is_some_and(|marking| marking.feedback.contains(text))
        };
        if let Some(text) = feedback.filter(due) {
            page.raw("<p class=\"feedback\">");
            rich(page, text);
            page.speaker(text);
            page.raw("</p>");
        }
    }

    /// The class of an item with its state.
    pub fn class(&self, item: u32) -> &'static str {
        self.state(item).map_or("", state_class)
    }
}

fn state_class(state: State) -> &'static str {
    match state {
        State::Right => " right",
        State::Wrong => " not-yet",
        State::Missing => " missing",
        State::Open => " left-open",
    }
}

pub(crate) fn state_mark(page: &mut Page<'_>, state: State) {
    let (icon, class, word) = match state {
        State::Right => ("right", "good", Word::Right),
        State::Wrong => ("not-yet", "wait", Word::NotYet),
        State::Missing => ("partly", "on", Word::Missing),
        State::Open => ("edit", "off", Word::LeftOpen),
    };
    put!(page, "<span class=\"state {class}\">");
    page.icon(icon);
    page.word(word);
    page.raw("</span>");
}
