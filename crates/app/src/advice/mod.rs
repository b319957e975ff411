//! Advice on a module before it is used: somebody asks a reviewer, who comments and fills a form; the author answers.
//! It never blocks an admission.
//!
//! Every event is about the reviewer, and sealed with their key: erasing them erases what they wrote and what was
//! answered.

pub mod answer;
pub mod ask;
pub mod comment;
pub mod file;
pub mod find;
pub mod fold;
pub mod give;
pub mod panel;
pub mod words;

pub use course::review::{Answer, Holds, Question, Recommendation, Settled, Weight};
use ledger::Id;
use serde::{Deserialize, Serialize};

/// `advice.asked`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Names the review.
    pub review: Id,
    /// The parcel the module lies in.
    pub parcel: Id,
    /// The module across versions.
    pub series: Id,
    /// Id of the module.
    pub module: String,
    /// Its title.
    pub title: String,
    /// Its version as a number.
    pub version: i64,
    /// The last second of the day it is due.
    pub due: i64,
    /// What the reviewer should know.
    pub note: String,
}

/// `advice.commented`: new, or in the place of what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commented {
    /// The review.
    pub review: Id,
    /// Names the comment.
    pub comment: Id,
    /// What it is about.
    pub place: Place,
    /// How much it matters.
    pub weight: Weight,
    /// What it says.
    pub text: String,
}

/// What a comment is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Id of the unit; empty for the whole module.
    pub unit: String,
    /// Language of the unit; empty for the whole module.
    pub lang: String,
    /// Id of the activity, or `block-` and its number; empty for the whole unit.
    pub block: String,
    /// The first words of the block.
    pub quote: String,
}

/// `advice.given`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The review.
    pub review: Id,
    /// What was filled in.
    pub form: Form,
}

/// The short form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// One answer to each question, in their order.
    pub answers: Vec<Answer>,
    /// What is recommended.
    pub recommendation: Recommendation,
    /// What else there is to say.
    pub remark: String,
    /// How the reviewer wants to be named.
    pub named: String,
    /// Language of the texts.
    pub language: String,
}

/// `advice.answered`: the author says something, and the comment stays open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The review.
    pub review: Id,
    /// The comment.
    pub comment: Id,
    /// What the author says.
    pub text: String,
}

/// `advice.settled`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledAs {
    /// The review.
    pub review: Id,
    /// The comment.
    pub comment: Id,
    /// What became of it.
    pub settled: Settled,
    /// What the author says; needed where it was not done.
    pub text: String,
}

/// `advice.withdrawn`: a comment that was not given yet, or the whole request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The review.
    pub review: Id,
    /// The comment; none for the whole request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<Id>,
}

/// What is wrong with a text that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is empty.
    Missing,
    /// It is longer than so many characters.
    Long(usize),
    /// It holds signs that cannot be shown.
    Signs,
}

/// A typed text as it is kept, or what is wrong with it.
pub fn text(typed: &str, least: usize, most: usize) -> Result<String, Fault> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    let length = text.chars().count();
    if length < least {
        Err(Fault::Missing)
    } else if length > most {
        Err(Fault::Long(most))
    } else if !course::review::is_shown(text) {
        Err(Fault::Signs)
    } else {
        Ok(text.to_owned())
    }
}
