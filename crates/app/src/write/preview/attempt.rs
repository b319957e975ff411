//! One browser's attempt at one activity: what a posted form makes of it.

use course::answer::{Answer, Marking, Verdict};
use course::model::{Activity, Kind, Mode, Tries};
use course::render::{Way, move_item};
use course::{form, score, shuffle};

/// An attempt so far.
#[derive(Debug, Clone, Default)]
pub struct Attempt {
    /// Last answer, in numbers of the source.
    pub answer: Option<Answer>,
    /// Its marking.
    pub marking: Option<Marking>,
    /// What the controls hold and was not marked.
    pub draft: Option<Answer>,
    /// The item that was moved just now.
    pub moved: Option<(u32, Way)>,
    /// Hints asked for.
    pub hints: usize,
    /// Answers given.
    pub tries: u32,
    /// Nothing more is asked.
    pub finished: bool,
}

/// Decides the order shown; the same for every browser, so that two people see the same page.
pub fn seed(activity: &Activity) -> u64 {
    activity.id.bytes().fold(17, |seed: u64, byte| {
        seed.wrapping_mul(31) + u64::from(byte)
    })
}

impl Attempt {
    /// Tries that are left.
    pub fn left(&self, activity: &Activity, mode: Mode) -> Option<u32> {
        match score::tries(activity, mode) {
            Tries::Unlimited => None,
            Tries::Limited(limit) => Some(limit.saturating_sub(self.tries)),
        }
    }

    /// What a posted form makes of the attempt; `mark` is asked for when it holds an answer to mark.
    pub fn after(
        self,
        activity: &Activity,
        mode: Mode,
        fields: &[(String, String)],
        mark: impl FnOnce(&Answer) -> Marking,
    ) -> Attempt {
        let field = |name: &str| fields.iter().find(|(key, _)| key == name);
        if field("again").is_some() {
            return Attempt::default();
        }
        let answer = shuffle::to_source(activity, seed(activity), form::answer(activity, fields));
        if let Some((_, value)) = field("move") {
            return self.moved(activity, answer, value);
        }
        if field("hint").is_some() || (answer.dont_know && score::gives_hints(mode)) {
            return self.helped(activity, answer);
        }
        let goes_on = match &activity.kind {
            Kind::Dialogue(dialogue) => {
                let path = answer.path.as_deref().unwrap_or_default();
                !course::render::dialogue_at_end(dialogue, path)
            }
            _ => false,
        };
        if goes_on {
            return Attempt {
                draft: Some(answer),
                ..self
            };
        }
        let marking = mark(&answer);
        self.marked(activity, mode, answer, marking)
    }

    fn moved(self, activity: &Activity, answer: Answer, value: &str) -> Attempt {
        let shown = shuffle::to_shown(activity, seed(activity), answer.clone());
        let order = shown.order.unwrap_or_default();
        let Some((order, moved)) = move_item(&order, value) else {
            return Attempt {
                draft: Some(answer),
                ..self
            };
        };
        let held = Answer {
            order: Some(order),
            ..Answer::default()
        };
        Attempt {
            draft: Some(shuffle::to_source(activity, seed(activity), held)),
            moved: Some(moved),
            ..self
        }
    }

    /// The next hint, or the end when "I don't know" finds none left; what was chosen stays.
    fn helped(self, activity: &Activity, answer: Answer) -> Attempt {
        let none_left = self.hints >= activity.hints.len();
        let finished = self.finished || (answer.dont_know && none_left);
        Attempt {
            hints: (self.hints + 1).min(activity.hints.len()),
            draft: (!answer.dont_know).then_some(answer),
            finished,
            ..self
        }
    }

    fn marked(self, activity: &Activity, mode: Mode, answer: Answer, marking: Marking) -> Attempt {
        let counts = marking.verdict != Verdict::None;
        let tries = self.tries + u32::from(counts);
        let last = matches!(score::tries(activity, mode), Tries::Limited(limit) if tries >= limit);
        Attempt {
            finished: counts
                && (last || matches!(marking.verdict, Verdict::Right | Verdict::Waiting)),
            answer: Some(answer),
            marking: Some(marking),
            draft: None,
            moved: None,
            hints: self.hints,
            tries,
        }
    }
}
