//! A learning fact in the making: an xAPI statement with the few extensions that the views need.

use std::collections::BTreeMap;

use ledger::statement::{
    Context, Evidence, Interaction, Object, Outcome, Statement, StatementId, Verb,
};
use ledger::{EventRef, Id, Kind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::admit::library::Shelved;
use crate::error::{Error, Result};
use crate::random;
use crate::record::Write;

/// What a statement says beside its xAPI members; under the extension `lucarne`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Detail {
    /// A try of an activity.
    Try(Try),
    /// Help asked for: a hint, or "I don't know".
    Help {
        /// Hints shown so far.
        hints: u32,
        /// "I don't know" was pressed.
        dont_know: bool,
        /// The explanation is shown: later tries do not count.
        ended: bool,
    },
    /// Somebody helped the learner with it; what comes of it is *helped*.
    Noted {
        /// With what.
        with: Vec<HelpedWith>,
    },
    /// A step through a unit.
    Step {
        /// The screen reached, from 0.
        screen: u32,
    },
    /// The unit is finished.
    Finished,
    /// What a learner said of themself or of the module.
    Opinion {
        /// Id of the checklist or survey.
        block: String,
        /// The answer document; text is in an event of its own.
        answer: Value,
    },
}

/// What a trainer or mentor helped with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpedWith {
    /// What is to be done.
    Instruction,
    /// How to point and press.
    Mouse,
    /// What a word means.
    Word,
}

/// All of them, in the order of forms.
pub const HELPED_WITH: [HelpedWith; 3] =
    [HelpedWith::Instruction, HelpedWith::Mouse, HelpedWith::Word];

impl HelpedWith {
    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            HelpedWith::Instruction => "instruction",
            HelpedWith::Mouse => "mouse",
            HelpedWith::Word => "word",
        }
    }
}

/// A try of an activity, as the views keep it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Try {
    /// 1, 2, …, also those that do not count.
    pub round: u32,
    /// Whether it counts.
    pub counts: bool,
    /// Verdict.
    pub verdict: course::answer::Verdict,
    /// Score of the try.
    pub milli: u16,
    /// Score of the activity with this try.
    pub worth: u16,
    /// State of the activity with this try.
    pub state: ActivityState,
    /// The answer document without its text.
    pub answer: Value,
}

/// Where an activity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum ActivityState {
    /// Tries are left.
    #[default]
    Open,
    /// Right, or no try left.
    Done,
    /// Waits for the trainer's mark.
    Waiting,
}

impl ActivityState {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            ActivityState::Open => "open",
            ActivityState::Done => "done",
            ActivityState::Waiting => "waiting",
        }
    }

    /// The state of that name.
    pub fn from_name(name: &str) -> ActivityState {
        match name {
            "done" => ActivityState::Done,
            "waiting" => ActivityState::Waiting,
            _ => ActivityState::Open,
        }
    }
}

/// Where in a module something happened.
#[derive(Debug, Clone)]
pub struct Place {
    /// The thing across versions.
    pub series: Id,
    /// Id of the module.
    pub module: String,
    /// Version of the module, as a text and as a number.
    pub version: (String, i64),
    /// Unit id.
    pub unit: String,
    /// Language of the content.
    pub language: String,
}

impl Place {
    /// A place in an admitted module.
    pub fn of(shelved: &Shelved, unit: &str, language: &str) -> Place {
        Place {
            series: shelved.series,
            module: shelved.module.manifest.id.clone(),
            version: (shelved.module.manifest.version.to_string(), shelved.version),
            unit: unit.to_owned(),
            language: language.to_owned(),
        }
    }
}

/// What the views read of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Extension {
    /// The thing across versions.
    pub series: Id,
    /// Version of the module as a number.
    pub version: i64,
    /// Unit id.
    pub unit: String,
    /// Activity id, for tries and help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// What happened.
    #[serde(flatten)]
    pub detail: Detail,
}

/// Name of the extension that holds [`Extension`].
pub const NAME: &str = "lucarne";

/// Records a learning fact of the learner who acts.
pub fn record(
    w: &mut Write,
    learner: Id,
    verb: Verb,
    place: &Place,
    activity: Option<(&str, Interaction)>,
    detail: Detail,
    text: Option<EventRef>,
) -> Result<EventRef> {
    let object = match activity {
        Some((id, interaction)) => Object::activity(&place.module, &place.unit, id, interaction),
        None => Object::unit(&place.module, &place.unit),
    };
    let extension = Extension {
        series: place.series,
        version: place.version.1,
        unit: place.unit.clone(),
        activity: activity.map(|(id, _)| id.to_owned()),
        detail,
    };
    let outcome = outcome(&extension.detail, text);
    let more =
        serde_json::to_value(&extension).map_err(|error| Error::Internal(error.to_string()))?;
    let statement = Statement {
        id: StatementId::from_random(random::bytes()),
        learner,
        verb,
        object,
        context: Context {
            evidence: Evidence::ServerScored,
            module_version: Some(place.version.0.clone()),
            try_number: match &extension.detail {
                Detail::Try(try_) => Some(try_.round),
                _ => None,
            },
            hints: match &extension.detail {
                Detail::Help { hints, .. } => Some(*hints),
                _ => None,
            },
            language: Some(place.language.clone()),
            registration: None,
            more: BTreeMap::from([(NAME.to_owned(), more)]),
        },
        outcome,
        at: Some(w.now.claimed),
    };
    w.record_about(learner, Kind::LearningStatement, &statement.to_data())
}

fn outcome(detail: &Detail, text: Option<EventRef>) -> Outcome {
    let mut outcome = Outcome {
        text,
        ..Outcome::default()
    };
    match detail {
        Detail::Try(try_) => {
            let waiting = try_.verdict == course::answer::Verdict::Waiting;
            outcome.score = ledger::statement::Milli::new(try_.milli).filter(|_| !waiting);
            outcome.success = (!waiting).then_some(try_.milli == 1000);
            outcome.response = text.is_none().then(|| try_.answer.to_string());
        }
        Detail::Finished => outcome.completion = Some(true),
        _ => {}
    }
    outcome
}

/// Records what a learner wrote, apart from the statement, so that it can be withheld without breaking anything.
pub fn record_text(w: &mut Write, learner: Id, document: &Value) -> Result<EventRef> {
    w.record_about(learner, Kind::LearningText, &json!({ "answer": document }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_views_need_survives_the_ledger() {
        let details = [
            Detail::Try(Try {
                round: 2,
                counts: true,
                verdict: course::answer::Verdict::NotYet,
                milli: 0,
                worth: 500,
                state: ActivityState::Open,
                answer: json!({ "picked": [1] }),
            }),
            Detail::Help {
                hints: 1,
                dont_know: true,
                ended: false,
            },
            Detail::Noted {
                with: vec![HelpedWith::Mouse, HelpedWith::Word],
            },
            Detail::Step { screen: 3 },
            Detail::Finished,
            Detail::Opinion {
                block: "v1".to_owned(),
                answer: json!({ "face": 3 }),
            },
        ];
        for detail in details {
            let extension = Extension {
                series: random::id(),
                version: 1_000_000,
                unit: "01-shelf".to_owned(),
                activity: Some("q1".to_owned()),
                detail,
            };
            let stored = serde_json::to_string(&extension).unwrap_or_default();
            assert_eq!(
                serde_json::from_str::<Extension>(&stored).ok(),
                Some(extension),
                "{stored}"
            );
        }
    }
}
