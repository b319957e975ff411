//! What reviewers say, as the officer's desk and the library show it: reviews of this site, and those that were sent
//! with the module, which nobody here has checked.

use std::collections::BTreeMap;

use course::review::{self, Review};
use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::advice::find::{self, Advice, Edition};
use crate::advice::{Answer, Recommendation, Settled, Weight, words};
use crate::error::Result;

/// Reviews of one module.
pub struct Panel {
    /// Where a review of this version is asked for.
    pub ask: String,
    /// Reviews of this site, the latest first.
    pub here: Vec<Here>,
    /// Reviews that came with the module.
    pub sent: Vec<Sent>,
}

/// A review of this site.
pub struct Here {
    /// What is known of it.
    pub advice: Advice,
    /// Which version of the module it is of.
    pub version: String,
    /// Whether that is the version the panel stands beside.
    pub same: bool,
    /// The latest giving.
    pub edition: Option<Edition>,
}

/// A review that came with the module.
pub struct Sent {
    /// Name of its file.
    pub file: String,
    /// What it says.
    pub review: Review,
}

/// A word with its look and icon.
pub struct Mark {
    /// `good`, `on`, `wait`, `off` or `stop`.
    pub look: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// The word.
    pub word: &'static str,
}

fn mark((look, icon): (&'static str, &'static str), word: &'static str) -> Mark {
    Mark { look, icon, word }
}

/// A recommendation as a mark.
pub fn recommended(t: &Lang, one: &Recommendation) -> Mark {
    mark(words::look(*one), words::recommendation(*t, *one))
}

/// How much a comment matters, as a mark.
pub fn weighed(t: &Lang, one: &Weight) -> Mark {
    mark(words::weight_look(*one), words::weight(*t, *one))
}

/// What became of a comment, as a mark.
pub fn settled(t: &Lang, one: &Settled) -> Mark {
    mark(words::settled_look(*one), words::settled(*t, *one))
}

/// How a request stands, as a mark.
pub fn stands(t: &Lang, one: &find::State) -> Mark {
    mark(words::state_look(*one), words::state(*t, *one))
}

/// Question, answer and reason of each part of a form.
pub fn answers(t: &Lang, all: &[Answer]) -> Vec<(&'static str, &'static str, String)> {
    let one = |one: &Answer| {
        let asked = words::question(*t, one.question);
        (asked, words::holds(*t, one.holds), one.text.clone())
    };
    all.iter().map(one).collect()
}

impl Here {
    /// By when.
    pub fn due(&self, t: &Lang) -> String {
        words::day(*t, self.advice.due)
    }

    /// When it was given.
    pub fn given(&self, t: &Lang) -> String {
        let at = self.edition.as_ref().map_or(0, |edition| edition.at);
        words::day(*t, at)
    }
}

impl Sent {
    /// The day in the reader's language; the day as written where the calendar has no such day.
    pub fn day(&self, t: &Lang) -> String {
        let mut parts = self
            .review
            .day
            .split('-')
            .map(|part| part.parse::<u16>().ok());
        let mut next = || parts.next().flatten().unwrap_or_default();
        let (year, month, day) = (next(), next(), next());
        let small = |n: u16| u8::try_from(n).unwrap_or_default();
        t.date(year.into(), small(month), small(day))
    }

    /// Comments that were open when it was sent.
    pub fn open(&self) -> i64 {
        i64::try_from(self.review.open()).unwrap_or(i64::MAX)
    }

    /// How many comments there are.
    pub fn comments(&self) -> i64 {
        i64::try_from(self.review.comments.len()).unwrap_or(i64::MAX)
    }

    /// Where a comment stands.
    pub fn place(&self, t: &Lang, one: &review::Comment) -> String {
        place(t, &one.unit, &one.language, &one.block, &one.quote)
    }
}

/// What a comment is about, in words.
pub fn place(t: &Lang, unit: &str, lang: &str, block: &str, quote: &str) -> String {
    match (unit, block) {
        ("", _) => t.advice_whole_module().to_owned(),
        (unit, "") => format!("{unit} ({lang}) · {}", t.advice_whole_unit()),
        (unit, block) => format!("{unit} ({lang}) · {block} · {quote}"),
    }
}

/// Loads what the site knows; `version` writes a version for people, `ours` is the parcel the panel stands beside.
pub fn load(tx: &mut Tx, ours: Id, series: Id, version: fn(i64) -> String) -> Result<Panel> {
    let mut here = Vec::new();
    for advice in find::of_series(tx, series)? {
        let edition = find::editions(tx, advice.id)?.into_iter().next();
        here.push(Here {
            version: version(advice.version),
            same: advice.parcel == ours,
            edition,
            advice,
        });
    }
    Ok(Panel {
        ask: format!("/advice/ask/{ours}/{series}"),
        here,
        sent: Vec::new(),
    })
}

impl Panel {
    /// With what came with the module.
    #[must_use]
    pub fn with(mut self, sent: &BTreeMap<String, Review>) -> Panel {
        let one = |(file, review): (&String, &Review)| Sent {
            file: file.clone(),
            review: review.clone(),
        };
        self.sent = sent.iter().rev().map(one).collect();
        self
    }
}
