//! The verbs of learning, with the names that xAPI and cmi5 gave them.

/// What a learner did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Was put on a course.
    Registered,
    /// Started a package.
    Launched,
    /// Opened an activity, a unit or a module.
    Initialized,
    /// Began a try.
    Attempted,
    /// Saw a page or played a medium.
    Experienced,
    /// Did something in a simulated place.
    Interacted,
    /// Asked for a hint or for help.
    Asked,
    /// Submitted an answer.
    Answered,
    /// Got a mark.
    Scored,
    /// Came further.
    Progressed,
    /// Reached the end.
    Completed,
    /// Reached what was asked.
    Passed,
    /// Did not reach what was asked.
    Failed,
    /// Shows a skill without help.
    Mastered,
    /// Paused.
    Suspended,
    /// Went on after a pause.
    Resumed,
    /// Left.
    Terminated,
    /// Left a package without a word.
    Abandoned,
    /// Was excused by staff.
    Waived,
    /// Met all conditions of a package.
    Satisfied,
}

const ADL: &str = "http://adlnet.gov/expapi/verbs/";
const CMI5: &str = "https://w3id.org/xapi/adl/verbs/";

impl Verb {
    /// Every verb.
    pub const ALL: [Self; 20] = [
        Self::Registered,
        Self::Launched,
        Self::Initialized,
        Self::Attempted,
        Self::Experienced,
        Self::Interacted,
        Self::Asked,
        Self::Answered,
        Self::Scored,
        Self::Progressed,
        Self::Completed,
        Self::Passed,
        Self::Failed,
        Self::Mastered,
        Self::Suspended,
        Self::Resumed,
        Self::Terminated,
        Self::Abandoned,
        Self::Waived,
        Self::Satisfied,
    ];

    /// The last part of its name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Launched => "launched",
            Self::Initialized => "initialized",
            Self::Attempted => "attempted",
            Self::Experienced => "experienced",
            Self::Interacted => "interacted",
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Scored => "scored",
            Self::Progressed => "progressed",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Mastered => "mastered",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
            Self::Terminated => "terminated",
            Self::Abandoned => "abandoned",
            Self::Waived => "waived",
            Self::Satisfied => "satisfied",
        }
    }

    /// Its full name.
    #[must_use]
    pub fn iri(self) -> String {
        format!("{}{}", self.vocabulary(), self.word())
    }

    /// The verb with this full name.
    #[must_use]
    pub fn from_iri(iri: &str) -> Option<Self> {
        let has_name = |verb: &Self| iri.strip_prefix(verb.vocabulary()) == Some(verb.word());
        Self::ALL.into_iter().find(has_name)
    }

    const fn vocabulary(self) -> &'static str {
        match self {
            Self::Abandoned | Self::Waived | Self::Satisfied => CMI5,
            _ => ADL,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_found_by_its_full_name() {
        for verb in Verb::ALL {
            assert_eq!(Verb::from_iri(&verb.iri()), Some(verb));
        }
        assert_eq!(Verb::Waived.iri(), "https://w3id.org/xapi/adl/verbs/waived");
    }
}
