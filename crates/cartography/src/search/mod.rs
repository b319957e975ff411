//! Searching records for words, in every language at once, the best match first.
//!
//! Texts are indexed in the language they are in. A word of the reader is looked up as each language would write its
//! stem; all words must be found. A hit in the name stands above one in the summary, that above one in the facts, that
//! above one in a note. A word that is found nowhere may be the beginning of one.

mod fold;
mod index;
mod words;

use locale::Lang;

use crate::atlas::Atlas;
use crate::facet::Facet;
use crate::find::Sides;
use crate::initiative::{Fact, Initiative};
use crate::method::Method;
use crate::text::Text;
use crate::told::{FactTold, InitiativeTold};

pub(crate) use fold::folded;
pub(crate) use index::{Index, Tier};

impl Atlas {
    /// Positions of the initiatives that have all words, the best first; none when nothing is searched for.
    pub(crate) fn search(&self, text: &str, lang: Lang) -> Option<Vec<(usize, u32)>> {
        let labelled = |facet: Facet, code: &str| self.sides().records(facet, code);
        self.initiative_index().search(text, lang, labelled)
    }

    /// The methods that have all words, the best first; all of them when nothing is searched for.
    pub fn methods_found(&self, text: &str, lang: Lang) -> Vec<&Method> {
        let Some(hits) = self.method_index().search(text, lang, |_, _| None) else {
            return self.methods().iter().collect();
        };
        hits.into_iter()
            .map(|(at, _)| &self.methods()[at])
            .collect()
    }

    pub(crate) fn index_initiatives(&self, sides: &Sides) -> Index {
        let mut index = Index::new(self.initiatives().len());
        for (at, record) in self.initiatives().iter().enumerate() {
            index_english(&mut index, at, record);
            for lang in Lang::all() {
                if self
                    .translations()
                    .initiative(record.id.as_str(), lang)
                    .is_some()
                {
                    index_told(&mut index, at, &self.tell(record, lang));
                }
            }
        }
        for facet in Facet::ALL {
            for (code, _) in sides.of(facet) {
                for lang in Lang::all() {
                    index.put_label(facet, code, self.label(facet, code, lang));
                }
            }
        }
        index.finish();
        index
    }

    pub(crate) fn index_methods(&self) -> Index {
        let mut index = Index::new(self.methods().len());
        for (at, method) in self.methods().iter().enumerate() {
            for lang in Lang::all() {
                let told = self.tell_method(method, lang);
                index.put(at, Tier::Name, told.name);
                index.put(at, Tier::Summary, told.problem);
                let one = [
                    told.duration,
                    told.digital_part,
                    told.trainer_role,
                    told.officer_role,
                    told.offline_level,
                ];
                let facts = one.into_iter().chain(told.steps).chain(told.material);
                let codes = told.levers.into_iter().chain(told.obstacles);
                for text in facts.chain(codes).chain(told.activity_types) {
                    index.put(at, Tier::Facts, text);
                }
                let notes = [
                    told.offline_note,
                    told.literacy_note,
                    told.security_remarks,
                    told.evidence,
                ];
                notes
                    .into_iter()
                    .for_each(|text| index.put(at, Tier::Notes, text));
            }
        }
        index.finish();
        index
    }
}

/// Straight from the record: most records are in English only.
fn index_english(index: &mut Index, at: usize, record: &Initiative) {
    let mut put = |tier, text: &str| index.put(at, tier, Text::english(text));
    put(Tier::Name, &record.name);
    record
        .also_known_as
        .iter()
        .for_each(|name| put(Tier::Name, name));
    put(Tier::Summary, &record.summary);
    let facts = [
        &record.place.label,
        &record.period,
        &record.internet_note,
        &record.users,
    ];
    facts.into_iter().for_each(|text| put(Tier::Facts, text));
    record
        .functions
        .iter()
        .for_each(|text| put(Tier::Facts, text));
    let notes = record.levers.iter().chain(&record.obstacles);
    notes.for_each(|Fact { note, .. }| put(Tier::Notes, note));
    put(Tier::Notes, &record.figures);
    put(Tier::Notes, &record.notes);
}

fn index_told(index: &mut Index, at: usize, told: &InitiativeTold<'_>) {
    let mut put = |tier, text: Text<'_>| {
        // English is in already.
        if text.lang != Lang::En {
            index.put(at, tier, text);
        }
    };
    put(Tier::Name, told.name);
    told.also_known_as
        .iter()
        .for_each(|name| put(Tier::Name, *name));
    put(Tier::Summary, told.summary);
    let facts = [told.place, told.period, told.internet_note, told.users];
    facts.into_iter().for_each(|text| put(Tier::Facts, text));
    told.functions
        .iter()
        .for_each(|text| put(Tier::Facts, *text));
    let notes = told.levers.iter().chain(&told.obstacles);
    notes.for_each(|FactTold { note, .. }| put(Tier::Notes, *note));
    put(Tier::Notes, told.figures);
    put(Tier::Notes, told.notes);
}
