//! What codes, states and faults are called in the reader's language.

use cartography::{Atlas, List};
use locale::Lang;

use crate::skills::local::How;
use cartography::skills::codes::{Evidence, Practice, Relation, Tongue, Use};
use cartography::skills::coverage::{Shows, State};
use cartography::skills::framework::{Texts, said};
use cartography::skills::matrix::{Part, Row};
use cartography::skills::read::Why;

/// Words with the language they are in, which may not be the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The words.
    pub text: String,
    /// Tag of their language.
    pub lang: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
}

impl Told {
    /// Words in this language.
    pub fn new(text: &str, tag: &str) -> Told {
        let lang = Lang::from_tag(tag).unwrap_or(Lang::En);
        Told {
            text: text.to_owned(),
            lang: lang.tag(),
            dir: lang.dir(),
        }
    }
}

/// The words in the reader's language, else in English.
pub fn told(t: Lang, texts: &Texts) -> Told {
    let said = said(texts, t.tag());
    Told::new(said.text, said.tongue.code())
}

fn label(t: Lang, list: List, code: &str) -> Told {
    let text = Atlas::shipped().vocabulary().label(list, code, t);
    Told::new(text.text, text.lang.tag())
}

/// A way to practise.
pub fn practice(t: Lang, practice: Practice) -> Told {
    label(t, List::PracticeModes, practice.code())
}

/// A use after release.
pub fn use_after(t: Lang, one: Use) -> Told {
    label(t, List::UsefulFor, one.code())
}

/// What can show a skill.
pub fn evidence(t: Lang, one: Evidence) -> Told {
    label(t, List::ActivityTypes, one.code())
}

/// The type of an activity, by its code.
pub fn activity(t: Lang, code: &str) -> Told {
    label(t, List::ActivityTypes, code)
}

/// Whether a row is trained.
pub fn state(t: Lang, state: State) -> &'static str {
    match state {
        State::Covered => t.skills_covered(),
        State::Thin => t.skills_thin(),
        State::TalkedAbout => t.skills_talked_about(),
        State::Gap => t.skills_gap(),
    }
}

/// Look and icon of a state.
pub fn look(state: State) -> (&'static str, &'static str) {
    match state {
        State::Covered => ("good", "check"),
        State::Thin => ("on", "partly"),
        State::TalkedAbout => ("wait", "message"),
        State::Gap => ("stop", "not-yet"),
    }
}

/// What an activity shows.
pub fn shows(t: Lang, shows: Option<Shows>) -> &'static str {
    match shows {
        None => t.skills_not_scored(),
        Some(Shows::Recognition) => t.skills_recognition(),
        Some(Shows::Production) => t.skills_production(),
        Some(Shows::Performance) => t.skills_performance(),
    }
}

/// How two competences stand to each other.
pub fn relation(t: Lang, relation: Relation) -> &'static str {
    match relation {
        Relation::Same => t.skills_same(),
        Relation::Renamed => t.skills_renamed(),
        Relation::Wider => t.skills_wider(),
        Relation::Narrower => t.skills_narrower(),
        Relation::Near => t.skills_near(),
        Relation::Unsure => t.skills_unsure(),
    }
}

/// How a version came about.
pub fn how(t: Lang, how: How) -> String {
    match how {
        How::Made => t.skills_how_made().to_owned(),
        How::Edited => t.skills_how_edited().to_owned(),
        How::BroughtIn => t.skills_how_brought_in().to_owned(),
        How::GoneBack { to: 0 } => t.skills_how_gone_back_shipped().to_owned(),
        How::GoneBack { to } => t.skills_how_gone_back(&to.to_string()),
    }
}

/// The name of a version.
pub fn version(t: Lang, number: u32) -> String {
    match number {
        0 => t.skills_shipped().to_owned(),
        number => t.skills_version_of_site(&number.to_string()),
    }
}

/// What is wrong, and what to do.
pub fn why(t: Lang, why: &Why) -> String {
    match why {
        Why::NotJson(said) => t.skills_why_not_json(said),
        Why::Missing => t.skills_why_missing().to_owned(),
        Why::Unknown => t.skills_why_unknown().to_owned(),
        Why::WrongKind => t.skills_why_wrong_kind().to_owned(),
        Why::Empty => t.skills_why_empty().to_owned(),
        Why::TooLong(longest) => t.skills_why_too_long(i64::try_from(*longest).unwrap_or_default()),
        Why::Sign => t.skills_why_sign().to_owned(),
        Why::NotACode(code) => t.skills_why_not_a_code(code),
        Why::Twice => t.skills_why_twice().to_owned(),
        Why::NotAsShipped => t.skills_why_not_as_shipped().to_owned(),
    }
}

/// The name of a language in itself.
pub fn tongue(tongue: Tongue) -> &'static str {
    Lang::from_tag(tongue.code()).map_or(tongue.code(), |lang| lang.own_name())
}

/// The name of a part of a row.
pub fn part(t: Lang, part: Part) -> String {
    match part {
        Part::ICan(one) => t.skills_i_can_in(tongue(one)),
        Part::Practice => t.skills_practice().to_owned(),
        Part::Evidence => t.skills_evidence().to_owned(),
        Part::Hidden => t.skills_used().to_owned(),
        Part::Note => t.skills_note().to_owned(),
    }
}

/// A part of a row as one text.
pub fn value(t: Lang, row: &Row, part: Part) -> Told {
    match part {
        Part::ICan(tongue) => {
            let text = row.i_can.get(&tongue).map_or("", String::as_str);
            Told::new(text, tongue.code())
        }
        Part::Practice => {
            let also = row.practice.also.iter();
            let all = std::iter::once(&row.practice.main).chain(also);
            joined(t, all.map(|one| practice(t, *one)))
        }
        Part::Evidence => joined(t, row.evidence.iter().map(|one| evidence(t, *one))),
        Part::Hidden if row.hidden => Told::new(t.skills_not_used(), t.tag()),
        Part::Hidden => Told::new(t.skills_is_used(), t.tag()),
        Part::Note => Told {
            text: row.note.clone(),
            lang: t.tag(),
            dir: "auto",
        },
    }
}

fn joined(t: Lang, all: impl Iterator<Item = Told>) -> Told {
    let all: Vec<Told> = all.collect();
    let lang = all.first().map_or(t.tag(), |one| one.lang);
    let texts: Vec<String> = all.into_iter().map(|one| one.text).collect();
    Told::new(&texts.join(" · "), lang)
}

/// A whole number as messages want it.
pub fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
