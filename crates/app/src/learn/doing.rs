//! One activity of a screen as one learner sees it: its form, its verdict, its hints, and which buttons it has.

use course::answer::{Answer, Marking};
use course::model::{Activity, Mode};
use course::render::{Page, View, page as fragment};
use course::{render, score};

use crate::learn::fact::ActivityState;
use crate::learn::screen::Asking;
use crate::learn::state::{self, Standing};
use crate::learn::{keep, listen};
use crate::request::Me;

/// An activity on the page.
pub struct Doing {
    pub(super) id: String,
    /// The inside of the form.
    pub(super) html: String,
    pub(super) verdict: String,
    pub(super) hints: String,
    pub(super) round: u32,
    pub(super) shown: u32,
    pub(super) finished: bool,
    pub(super) more_hints: bool,
    pub(super) asks: bool,
    pub(super) again: bool,
    /// What the trainer wrote.
    pub(super) comment: String,
    pub(super) unanswered: bool,
    pub(super) picks_itself: bool,
    /// A conversation that ended can be had again while tries are left.
    pub(super) restarts: bool,
    /// So much is typed here that it is kept on the way.
    pub(super) long: bool,
    /// What was typed before is kept, and not handed in.
    pub(super) kept: bool,
    /// A file is handed in.
    pub(super) file: bool,
    /// Why the file just sent is not taken.
    pub(super) refused: Option<&'static str>,
    /// Open work that waits can be replaced.
    pub(super) replaceable: bool,
    /// It is done again, or replaced, now.
    pub(super) anew: bool,
}

/// One activity as one learner sees it.
pub struct Seen<'a> {
    pub(super) me: &'a Me,
    /// Address of the screen.
    pub(super) here: &'a str,
    /// How often the sound was heard, where that is counted.
    pub(super) heard: Option<u32>,
    pub(super) activity: &'a Activity,
    pub(super) standing: &'a Standing,
    pub(super) marking: Option<Marking>,
    /// What the controls held when "Check" found nothing to mark.
    pub(super) missing: Option<Answer>,
    pub(super) front: &'a course::model::Front,
}

impl Seen<'_> {
    /// What of it stands on the page.
    pub fn doing(&self, page: &mut Page<'_>, asking: &Asking, takes: &[String]) -> Doing {
        let again = asking.again.as_deref() == Some(self.activity.id.as_str());
        let standing = self.standing;
        let mode = self.front.mode;
        let finished = standing.count.finished() && !again;
        let work = match &self.activity.kind {
            course::model::Kind::HandIn(work) => Some(work.work),
            _ => None,
        };
        let waits = work.is_some() && standing.count.state == ActivityState::Waiting;
        let replaces = again && waits;
        let kept = standing
            .draft
            .as_ref()
            .filter(|_| self.missing.is_none() && !finished);
        let sound = format!("{}/{}/sound", self.here, self.activity.id);
        let listening = self.heard.zip(listen::limit(self.activity));
        let listening = listening.map(|(heard, limit)| render::Listening {
            address: &sound,
            next: heard + 1,
            left: limit.saturating_sub(heard),
        });
        // In a test nothing is told before the end, and only where the unit says so.
        let told = match mode {
            Mode::Practice => true,
            Mode::Test => self.front.feedback_at_end,
            Mode::Placement => false,
        };
        let view = View {
            seed: state::seed(self.me.session.person, &self.activity.id),
            mode,
            draft: kept,
            answer: self
                .missing
                .as_ref()
                .or(standing.answer.as_ref().filter(|_| !again || replaces)),
            marking: self.marking.as_ref().filter(|_| !again),
            hints: usize::try_from(standing.count.hints).unwrap_or_default(),
            tries_left: standing.count.left(self.activity, mode),
            finished: finished && told,
            moved: None,
            listening,
            takes,
        };
        fragment::activity(page, self.activity, &view);
        let inside = std::mem::take(&mut page.html);
        fragment::verdict(page, self.activity, &view);
        let verdict = std::mem::take(&mut page.html);
        fragment::hints(page, self.activity, &view);
        let hints = std::mem::take(&mut page.html);
        let all_hints = if score::gives_hints(mode) {
            self.activity.hints.len()
        } else {
            0
        };
        Doing {
            id: self.activity.id.clone(),
            html: inside,
            verdict,
            hints,
            round: standing.count.rounds + 1,
            shown: standing.count.hints,
            finished,
            more_hints: !finished && (standing.count.hints as usize) < all_hints,
            asks: !matches!(self.activity.kind, course::model::Kind::Simulator(_)),
            comment: standing
                .marked
                .as_ref()
                .map_or_else(String::new, |marked| marked.comment.clone()),
            unanswered: standing.answer.is_none() || again,
            picks_itself: picks_itself(self.activity, kept),
            restarts: matches!(self.activity.kind, course::model::Kind::Dialogue(_))
                && !finished
                && !again
                && kept.is_none()
                && standing.answer.is_some(),
            again: finished && told && standing.count.state != ActivityState::Waiting,
            long: keep::is_long(self.activity) && !finished,
            kept: keep::is_long(self.activity) && kept.is_some(),
            file: work == Some(course::model::Work::File) && !takes.is_empty(),
            refused: asking
                .refused
                .filter(|_| asking.done.as_deref() == Some(self.activity.id.as_str()))
                .map(|why| why.words(self.me.visitor.lang)),
            replaceable: waits && finished,
            anew: again,
        }
    }
}

/// Cards and dialogues bring their own buttons until they have come to their end.
fn picks_itself(activity: &Activity, kept: Option<&Answer>) -> bool {
    match &activity.kind {
        course::model::Kind::Cards(_) => true,
        course::model::Kind::Dialogue(dialogue) => {
            let path = kept
                .and_then(|answer| answer.path.as_deref())
                .unwrap_or_default();
            !render::dialogue_at_end(dialogue, path)
        }
        _ => false,
    }
}
