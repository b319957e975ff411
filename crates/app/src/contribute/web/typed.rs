//! What was typed into the form of a proposal, and what is wrong with it.

use ::cartography::facts::{self, Part, RecordRef, Sort};
use ::cartography::{Atlas, Reason};
use locale::Lang;
use serde_json::Value;

use crate::contribute::web::bring::reason;
use crate::contribute::web::input;
use crate::request::Fields;

/// The longest name of an author, in characters.
const LONGEST_NAME: usize = 120;
/// The longest source or note, in characters.
const LONGEST: usize = 1_000;
/// The most sources of a change.
const MOST_SOURCES: usize = 20;

/// What was typed.
pub struct Typed {
    /// The hidden field that makes it one.
    pub once: String,
    /// The id of a new record.
    pub id: String,
    /// Who proposes, as they wish to be named.
    pub author: String,
    /// Where it is known from, a line each.
    pub sources: String,
    /// What the reviewer should know.
    pub note: String,
    /// What stands in each field.
    pub values: Vec<(Part, Value)>,
    /// Name of a field and what is wrong with it.
    pub faults: Vec<(String, String)>,
}

/// What a form says, with what is wrong with it.
pub fn typed(t: Lang, atlas: &Atlas, sort: Sort, held: &[(Part, Value)], form: &Fields) -> Typed {
    let mut typed = Typed {
        once: form.text("once").to_owned(),
        id: form.text("id").to_owned(),
        author: form.text("author").to_owned(),
        sources: form.text("because").to_owned(),
        note: form.text("note").to_owned(),
        values: Vec::new(),
        faults: Vec::new(),
    };
    for (part, before) in held {
        let value = input::typed(form, sort, *part, before);
        let value = match facts::check(atlas, sort, *part, &value) {
            Ok(value) => value,
            Err(why) => {
                let name = part.name().to_owned();
                typed.faults.push((name, reason(t, &why)));
                value
            }
        };
        typed.values.push((*part, value));
    }
    years(t, &mut typed);
    head(t, &mut typed);
    typed
}

/// It cannot end before it begins.
fn years(t: Lang, typed: &mut Typed) {
    let year = |wanted: Part| {
        let found = typed.values.iter().find(|(part, _)| *part == wanted);
        found.and_then(|(_, value)| value.as_u64())
    };
    if let (Some(start), Some(end)) = (year(Part::StartYear), year(Part::EndYear))
        && end < start
    {
        let said = reason(t, &Reason::EndsBeforeStart);
        typed.faults.push((Part::EndYear.name().to_owned(), said));
    }
}

/// Who says so, and where it is known from.
fn head(t: Lang, typed: &mut Typed) {
    let mut say = |name: &str, reason: &str| {
        typed.faults.push((name.to_owned(), reason.to_owned()));
    };
    if typed.author.is_empty() || typed.author.chars().any(char::is_control) {
        say("author", t.contribute_author_fault());
    } else if typed.author.chars().count() > LONGEST_NAME {
        say("author", t.cartography_fault_too_long());
    }
    let sources = input::entries(&typed.sources);
    let long = sources.iter().any(|one| one.chars().count() > LONGEST);
    if sources.is_empty() {
        say("because", t.contribute_sources_fault());
    } else if long || sources.len() > MOST_SOURCES || typed.sources.chars().any(odd) {
        say("because", t.cartography_fault_too_long());
    }
    if typed.note.chars().count() > LONGEST {
        say("note", t.cartography_fault_too_long());
    }
}

fn odd(one: char) -> bool {
    one.is_control() && !matches!(one, '\n' | '\r')
}

/// The record that a new one will be: by the id that was typed, else by its name.
pub fn new_record(t: Lang, sort: Sort, typed: &mut Typed) -> Option<RecordRef> {
    if typed.id.is_empty() {
        let name = typed.values.iter().find(|(part, _)| *part == Part::Name);
        let name = name
            .and_then(|(_, value)| value.as_str().or_else(|| value["en"].as_str()))
            .unwrap_or_default();
        typed.id = slug(name);
    }
    let record = RecordRef::new(sort, &typed.id);
    if record.is_none() {
        let said = reason(t, &Reason::NotId(typed.id.chars().take(80).collect()));
        typed.faults.push(("id".to_owned(), said));
    }
    record
}

/// A name in small letters, digits and single hyphens.
fn slug(name: &str) -> String {
    let plain = ::cartography::plain(name);
    let letters = plain.split(|one: char| !one.is_ascii_alphanumeric());
    let words: Vec<&str> = letters.filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").chars().take(60).collect();
    slug.trim_end_matches('-').to_owned()
}
