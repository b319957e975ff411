//! Where each fact of a record comes from: who said it, when, from which source, and what was there before.

use std::collections::BTreeSet;

use ::cartography::Atlas;
use ::cartography::facts::{self, Fact, Head, Part, RecordRef};
use ledger::Id;
use locale::Lang;

use crate::cartography::here::Here;
use crate::cartography::web::values;

/// What was said of one field.
pub struct FieldTold {
    /// What it is called.
    pub word: &'static str,
    /// All that was said, the shipped value first.
    pub said: Vec<Said>,
    /// Values between which nobody has chosen yet.
    pub choice: Option<Choice>,
}

/// One value and where it comes from.
pub struct Said {
    /// The value in words.
    pub value: Vec<String>,
    /// Who; empty for the program.
    pub who: String,
    /// When.
    pub day: String,
    /// Sources of the change.
    pub sources: Vec<String>,
    /// Whether it holds.
    pub holds: bool,
}

/// Values to choose from.
pub struct Choice {
    /// The field.
    pub field: Part,
    /// The facts between which it is chosen.
    pub seen: String,
    /// Each value with what the form sends for it; the first is shown until somebody chooses.
    pub values: Vec<(String, Said)>,
}

/// All fields of a record of which something was said here.
pub fn fields(t: Lang, here: &Here, record: &RecordRef) -> Vec<FieldTold> {
    let parts = record.sort.parts().iter();
    let said = here.facts().parts(record);
    parts
        .filter(|part| said.contains(part))
        .map(|part| field(t, here, record, *part))
        .collect()
}

fn field(t: Lang, here: &Here, record: &RecordRef, part: Part) -> FieldTold {
    let shipped = facts::value(Atlas::shipped(), record, part);
    let heads = here.facts().heads(record, part, &shipped);
    let last = ids(&heads);
    let mut said = Vec::new();
    if !shipped.is_null() || part == Part::StartYear || part == Part::EndYear {
        let value = values::told(t, here, record.sort, part, &shipped);
        let holds = heads.iter().any(|head| head.facts.is_empty());
        said.push(Said::shipped(value, holds));
    }
    for fact in here.facts().said(record, part) {
        said.push(Said::of(t, here, fact, last.contains(&fact.id)));
    }
    FieldTold {
        word: values::field(t, record.sort, part),
        said,
        choice: (heads.len() > 1).then(|| choice(t, here, record, part, &heads)),
    }
}

fn choice(t: Lang, here: &Here, record: &RecordRef, part: Part, heads: &[Head<'_>]) -> Choice {
    let value = |head: &Head<'_>| match head.facts.first() {
        Some(fact) => (fact.id.to_hex(), Said::of(t, here, fact, true)),
        None => {
            let told = values::told(t, here, record.sort, part, head.value);
            ("shipped".to_owned(), Said::shipped(told, true))
        }
    };
    Choice {
        field: part,
        seen: hex(&ids(heads)),
        values: heads.iter().map(value).collect(),
    }
}

fn ids(heads: &[Head<'_>]) -> BTreeSet<Id> {
    let facts = heads.iter().flat_map(|head| &head.facts);
    facts.map(|fact| fact.id).collect()
}

/// Ids as a form carries them.
pub fn hex(ids: &BTreeSet<Id>) -> String {
    let ids: Vec<String> = ids.iter().map(|id| id.to_hex()).collect();
    ids.join(" ")
}

/// Ids as a form carried them; what is none is left out.
pub fn unhex(text: &str) -> BTreeSet<Id> {
    let words = text.split_whitespace();
    words.filter_map(|word| word.parse().ok()).collect()
}

impl Said {
    fn shipped(value: Vec<String>, holds: bool) -> Said {
        Said {
            value,
            who: String::new(),
            day: String::new(),
            sources: Vec::new(),
            holds,
        }
    }

    /// A fact in words.
    pub fn of(t: Lang, atlas: &Atlas, fact: &Fact, holds: bool) -> Said {
        let site = fact.site.to_hex();
        Said {
            value: values::told(t, atlas, fact.record.sort, fact.field, &fact.value),
            who: t.cartography_said_by(
                &fact.author,
                values::quality(t, fact.role),
                &site.chars().take(8).collect::<String>(),
            ),
            day: values::day(t, &fact.day),
            sources: fact.sources.clone(),
            holds,
        }
    }
}
