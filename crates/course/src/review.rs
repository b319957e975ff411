//! A review that travels with its module: `reviews/<day>-<n>.json`. It comes from elsewhere, so it is read with
//! suspicion: closed lists, limits, and no signs that hide or turn what follows.

use serde::{Deserialize, Serialize};

use crate::diag::{Diagnostic, Severity};
use crate::model::Pos;
use crate::module::FIRST;
use crate::names;

/// What every review file says it is.
pub const FORMAT: &str = "lucarne.review";
/// Longest text, in characters.
pub const TEXT: usize = 1000;
/// Longest name or label, in characters.
pub const NAME: usize = 80;
/// Most comments.
pub const COMMENTS: usize = 200;

/// A review as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// [`FORMAT`].
    pub format: String,
    /// Version of this form, 1.
    pub v: u32,
    /// Id of the module.
    pub module: String,
    /// Which version of it was read, `1.0.0`.
    pub version: String,
    /// When it was given, `YYYY-MM-DD`.
    pub day: String,
    /// Which giving of the same reviewer, from 1.
    pub edition: u32,
    /// How the reviewer wants to be named.
    pub reviewer: String,
    /// Language of the texts.
    pub language: String,
    /// What the reviewer recommends.
    pub recommendation: Recommendation,
    /// One answer to each question, in their order.
    pub answers: Vec<Answer>,
    /// What else there is to say.
    #[serde(default)]
    pub remark: String,
    /// Comments by unit and block.
    #[serde(default)]
    pub comments: Vec<Comment>,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Which.
    pub question: Question,
    /// How far it holds.
    pub holds: Holds,
    /// Why.
    #[serde(default)]
    pub text: String,
}

/// A comment on one place, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// Id of the unit; empty for the whole module.
    #[serde(default)]
    pub unit: String,
    /// Language of the unit; empty for the whole module.
    #[serde(default)]
    pub language: String,
    /// Id of the activity, or `block-` and its number; empty for the whole unit.
    #[serde(default)]
    pub block: String,
    /// The first words of the block.
    #[serde(default)]
    pub quote: String,
    /// How much it matters.
    pub weight: Weight,
    /// What the reviewer says.
    pub text: String,
    /// What the author says.
    #[serde(default)]
    pub answer: String,
    /// What became of it.
    #[serde(default)]
    pub settled: Settled,
}

macro_rules! closed {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $one:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$about])* $one,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$one,)+];

            /// Its name in files, forms and tables.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$one => $code,)+
                }
            }

            /// The one of that name.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

closed! {
    /// What the form asks.
    Question {
        /// It fits its aims and its learners.
        Fit = "fit",
        /// Language and access are clear.
        Clarity = "clarity",
        /// It is accurate and names its sources.
        Accuracy = "accuracy",
        /// It is respectful and fair.
        Respect = "respect",
        /// It is safe to use, and rights are in order.
        Security = "security",
    }
}

closed! {
    /// How far something holds.
    Holds {
        /// Yes.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

closed! {
    /// What is recommended.
    Recommendation {
        /// It can be used as it is.
        Ready = "ready",
        /// After changes.
        Changes = "changes",
        /// Not to be used.
        Not = "not",
    }
}

closed! {
    /// How much a comment matters.
    Weight {
        /// It must change.
        Must = "must",
        /// A suggestion.
        Suggestion = "suggestion",
        /// What is good.
        Praise = "praise",
    }
}

closed! {
    /// What became of a comment.
    Settled {
        /// Nothing yet.
        Open = "open",
        /// It was done.
        Done = "done",
        /// It was not done, for the reason the answer gives.
        NotDone = "not-done",
    }
}

#[expect(clippy::derivable_impls, reason = "the list is made by a macro")]
impl Default for Settled {
    fn default() -> Self {
        Settled::Open
    }
}

impl Review {
    /// Comments that wait for something to be done.
    pub fn open(&self) -> usize {
        let open = |one: &&Comment| one.settled == Settled::Open && one.weight != Weight::Praise;
        self.comments.iter().filter(open).count()
    }

    /// As it stands in a file.
    pub fn to_json(&self) -> String {
        // Texts and whole numbers only: nothing of it can fail to be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

/// Whether the text can be shown as it is: no control characters but line ends, nothing that hides or turns.
pub fn is_shown(text: &str) -> bool {
    let hidden = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(sign, '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}')
    };
    !text.chars().any(hidden)
}

/// Reads a review of the module `id`, or says with LC0220 what is wrong and where.
pub fn parse(bytes: &[u8], id: &str) -> Result<Review, Diagnostic> {
    let review: Review = serde_json::from_slice(bytes).map_err(|error| {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX).max(1);
        let pos = Pos {
            line: number(error.line()),
            column: number(error.column()),
        };
        let said: String = error.to_string().chars().take(200).collect();
        Diagnostic::new(220, Severity::Error, pos).detail(printable(&said))
    })?;
    match fault(&review, id) {
        Some(what) => Err(Diagnostic::new(220, Severity::Error, FIRST).detail(what)),
        None => Ok(review),
    }
}

/// What a message quotes of a file that may hold anything.
fn printable(text: &str) -> String {
    let sign = |c: char| if is_shown(&c.to_string()) { c } else { '?' };
    text.chars().map(sign).collect()
}

/// The first thing that is wrong, by the name of the member.
fn fault(review: &Review, id: &str) -> Option<String> {
    let must = |right: bool, place: &str| (!right).then(|| place.to_owned());
    let asked: Vec<Question> = review.answers.iter().map(|one| one.question).collect();
    must(review.format == FORMAT && review.v == 1, "format, v")
        .or_else(|| must(review.module == id, "module"))
        .or_else(|| must(is_version(&review.version), "version"))
        .or_else(|| must(is_day(&review.day), "day"))
        .or_else(|| must((1..=1000).contains(&review.edition), "edition"))
        .or_else(|| must(fits(&review.reviewer, 1, NAME), "reviewer"))
        .or_else(|| must(names::Lang::parse(&review.language).is_some(), "language"))
        .or_else(|| must(asked == Question::ALL, "answers"))
        .or_else(|| {
            let wrong = |one: &&Answer| !fits(&one.text, 0, TEXT);
            let found = review.answers.iter().find(wrong);
            found.map(|one| format!("answers/{}/text", one.question.code()))
        })
        .or_else(|| must(fits(&review.remark, 0, TEXT), "remark"))
        .or_else(|| must(review.comments.len() <= COMMENTS, "comments"))
        .or_else(|| {
            let mut numbered = review.comments.iter().enumerate();
            numbered.find_map(|(n, one)| Some(format!("comments/{}/{}", n + 1, wrong(one)?)))
        })
}

fn wrong(one: &Comment) -> Option<&'static str> {
    let empty_or = |text: &str, right: bool| text.is_empty() || right;
    let parts = [
        (empty_or(&one.unit, names::is_unit_id(&one.unit)), "unit"),
        (
            empty_or(&one.language, names::Lang::parse(&one.language).is_some()),
            "language",
        ),
        (empty_or(&one.block, is_block(&one.block)), "block"),
        (fits(&one.quote, 0, NAME), "quote"),
        (fits(&one.text, 1, TEXT), "text"),
        (fits(&one.answer, 0, TEXT), "answer"),
    ];
    parts
        .iter()
        .find(|(right, _)| !right)
        .map(|(_, name)| *name)
}

fn fits(text: &str, least: usize, most: usize) -> bool {
    let length = text.chars().count();
    (least..=most).contains(&length) && is_shown(text) && text.trim() == text
}

/// Whether this names a block: the id of an activity, or `block-` and a number.
pub fn is_block(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_';
    (1..=64).contains(&text.len()) && text.bytes().all(sign)
}

fn is_version(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let number =
        |part: &&str| (1..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(number)
}

fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |part: std::ops::Range<usize>| {
        let part = text.get(part)?;
        part.bytes()
            .all(|b| b.is_ascii_digit())
            .then(|| part.parse::<u32>().ok())?
    };
    bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && digits(0..4).is_some()
        && digits(5..7).is_some_and(|month| (1..=12).contains(&month))
        && digits(8..10).is_some_and(|day| (1..=31).contains(&day))
}

/// Whether this is a name that a review may have in `reviews/`: `2026-11-22-1.json`.
pub fn is_name(file: &str) -> bool {
    let Some(stem) = file.strip_suffix(".json") else {
        return false;
    };
    let Some((day, number)) = stem.rsplit_once('-') else {
        return false;
    };
    let small = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    is_day(day) && small
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;

    fn sample() -> Value {
        let answers: Vec<Value> = Question::ALL
            .iter()
            .map(|one| json!({ "question": one.code(), "holds": "yes", "text": "" }))
            .collect();
        json!({
            "format": FORMAT, "v": 1, "module": "write-mail", "version": "1.0.0", "day": "2026-11-22", "edition": 1,
            "reviewer": "A teacher", "language": "en", "recommendation": "changes", "answers": answers,
            "remark": "Good work.",
            "comments": [{
                "unit": "01-a", "language": "en", "block": "where", "quote": "Where is the address?",
                "weight": "must", "text": "The picture is too small.", "answer": "Larger now.", "settled": "done",
            }],
        })
    }

    fn read(value: &Value) -> Result<Review, String> {
        parse(value.to_string().as_bytes(), "write-mail").map_err(|one| one.details[0].clone())
    }

    #[test]
    fn a_review_that_was_written_is_read_again_as_it_was() {
        let review = read(&sample()).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(review.open(), 0);
        assert_eq!(parse(review.to_json().as_bytes(), "write-mail"), Ok(review));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let with = |place: &str, value: Value| {
            let mut sample = sample();
            *sample
                .pointer_mut(place)
                .unwrap_or_else(|| panic!("{place}")) = value;
            read(&sample).expect_err(place)
        };
        assert_eq!(with("/format", json!("x")), "format, v");
        assert_eq!(with("/module", json!("other")), "module");
        assert_eq!(with("/day", json!("2026-13-01")), "day");
        assert_eq!(with("/reviewer", json!("")), "reviewer");
        assert_eq!(with("/reviewer", json!("a\u{202e}b")), "reviewer");
        assert_eq!(with("/remark", json!("x".repeat(1001))), "remark");
        assert_eq!(with("/answers", json!([])), "answers");
        assert_eq!(with("/comments/0/text", json!("\u{7}")), "comments/1/text");
        assert_eq!(with("/comments/0/block", json!("<b>")), "comments/1/block");
        assert!(with("/recommendation", json!("maybe")).contains("unknown variant `maybe`"));
        assert!(with("/comments/0/weight", json!("\u{202e}")).contains('?'));
        let many = vec![sample()["comments"][0].clone(); COMMENTS + 1];
        assert_eq!(with("/comments", json!(many)), "comments");
        let mut more = sample();
        more["extra"] = json!(1);
        assert!(
            read(&more)
                .expect_err("extra")
                .contains("unknown field `extra`")
        );
    }

    #[test]
    fn bad_bytes_never_panic() {
        let whole = sample().to_string().into_bytes();
        for end in 0..whole.len() {
            assert!(parse(&whole[..end], "write-mail").is_err());
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0x80;
            let _ = parse(&changed, "write-mail");
        }
        assert!(parse(&b"[".repeat(100_000), "write-mail").is_err());
    }

    #[test]
    fn names_are_a_day_and_a_number() {
        assert!(is_name("2026-11-22-1.json"));
        for name in [
            "2026-11-22.json",
            "a.json",
            "2026-11-22-1.toml",
            "2026-11-22-x.json",
            "2026-11-99-1.json",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn the_schema_names_the_members_and_codes_that_are_read() {
        let schema: Value =
            serde_json::from_str(include_str!("../../../schemas/review.schema.json"))
                .unwrap_or_else(|why| panic!("{why}"));
        let members = |value: &Value| -> BTreeSet<String> {
            value
                .as_object()
                .into_iter()
                .flat_map(|one| one.keys().cloned())
                .collect()
        };
        let sample = sample();
        assert_eq!(members(&schema["properties"]), members(&sample));
        let comment = &schema["properties"]["comments"]["items"]["properties"];
        assert_eq!(members(comment), members(&sample["comments"][0]));
        let codes = |place: &str| schema.pointer(place).cloned().unwrap_or_default();
        let all = |list: Vec<&str>| json!(list);
        assert_eq!(
            codes("/properties/recommendation/enum"),
            all(Recommendation::ALL.iter().map(|one| one.code()).collect())
        );
        assert_eq!(
            codes("/properties/comments/items/properties/weight/enum"),
            all(Weight::ALL.iter().map(|one| one.code()).collect())
        );
        assert_eq!(
            codes("/properties/comments/items/properties/settled/enum"),
            all(Settled::ALL.iter().map(|one| one.code()).collect())
        );
        assert_eq!(
            codes("/properties/answers/items/properties/question/enum"),
            all(Question::ALL.iter().map(|one| one.code()).collect())
        );
        assert_eq!(
            codes("/properties/answers/items/properties/holds/enum"),
            all(Holds::ALL.iter().map(|one| one.code()).collect())
        );
    }
}
