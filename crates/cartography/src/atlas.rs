//! All records with the vocabulary and the translations, ready to be asked.

use std::collections::HashMap;

use crate::facet::Facet;
use crate::find::Sides;
use crate::initiative::Initiative;
use crate::method::Method;
use crate::search::{Index, folded};
use crate::translation::Translations;
use crate::vocabulary::Vocabulary;

/// The records of an atlas.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Records {
    /// Initiatives.
    pub initiatives: Vec<Initiative>,
    /// Methods.
    pub methods: Vec<Method>,
}

/// All records, immutable once built.
#[derive(Debug, Clone)]
pub struct Atlas {
    records: Records,
    vocabulary: Vocabulary,
    translations: Translations,
    initiative_at: HashMap<String, usize>,
    method_at: HashMap<String, usize>,
    sides: Sides,
    initiative_index: Index,
    method_index: Index,
}

impl Atlas {
    /// Makes an atlas of records. Initiatives stand by name from now on, methods as they came.
    pub fn build(records: Records, vocabulary: Vocabulary, translations: Translations) -> Atlas {
        let mut records = records;
        records
            .initiatives
            .sort_by_cached_key(|one| (folded(&one.name), one.id.clone()));
        let at = records.initiatives.iter().enumerate();
        let initiative_at = at.map(|(at, one)| (one.id.to_string(), at)).collect();
        let at = records.methods.iter().enumerate();
        let method_at = at.map(|(at, one)| (one.id.to_string(), at)).collect();
        let sides = Sides::new(
            &records.initiatives,
            |facet| match facet.list() {
                Some(list) => {
                    let terms = vocabulary.terms(list).iter();
                    terms.map(|term| term.code.clone()).collect()
                }
                None if facet == Facet::Method => {
                    let methods = records.methods.iter();
                    methods.map(|method| method.id.to_string()).collect()
                }
                None => Vec::new(),
            },
            &naming(&records.methods),
        );
        let mut atlas = Atlas {
            records,
            vocabulary,
            translations,
            initiative_at,
            method_at,
            sides: Sides::default(),
            initiative_index: Index::new(0),
            method_index: Index::new(0),
        };
        atlas.initiative_index = atlas.index_initiatives(&sides);
        atlas.method_index = atlas.index_methods();
        atlas.sides = sides;
        atlas
    }

    /// Every initiative, by name.
    pub fn initiatives(&self) -> &[Initiative] {
        &self.records.initiatives
    }

    /// One initiative.
    pub fn initiative(&self, id: &str) -> Option<&Initiative> {
        self.records.initiatives.get(*self.initiative_at.get(id)?)
    }

    /// Every method, in the order of the file.
    pub fn methods(&self) -> &[Method] {
        &self.records.methods
    }

    /// One method.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.records.methods.get(*self.method_at.get(id)?)
    }

    /// The methods at work in an initiative: those that it names, and those that name it.
    pub fn methods_of(&self, one: &Initiative) -> Vec<&Method> {
        let mut all: Vec<&Method> = one
            .methods
            .iter()
            .filter_map(|id| self.method(id.as_str()))
            .collect();
        for method in self.methods() {
            let known = one.methods.contains(&method.id);
            if !known && method.initiatives.contains(&one.id) {
                all.push(method);
            }
        }
        all
    }

    /// The initiatives in which a method is at work: those that it names, and those that name it.
    pub fn initiatives_of(&self, method: &Method) -> Vec<&Initiative> {
        let named = method.initiatives.iter();
        let mut all: Vec<&Initiative> = named
            .filter_map(|id| self.initiative(id.as_str()))
            .collect();
        for one in self.initiatives() {
            let known = method.initiatives.contains(&one.id);
            if !known && one.methods.contains(&method.id) {
                all.push(one);
            }
        }
        all
    }

    /// The records as they are.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The codes and their labels.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// What is translated.
    pub fn translations(&self) -> &Translations {
        &self.translations
    }

    pub(crate) fn initiative_index(&self) -> &Index {
        &self.initiative_index
    }

    pub(crate) fn method_index(&self) -> &Index {
        &self.method_index
    }

    pub(crate) fn sides(&self) -> &Sides {
        &self.sides
    }
}

/// The methods that name each initiative.
fn naming(methods: &[Method]) -> HashMap<&str, Vec<&str>> {
    let mut naming: HashMap<&str, Vec<&str>> = HashMap::new();
    for method in methods {
        for id in &method.initiatives {
            naming
                .entry(id.as_str())
                .or_default()
                .push(method.id.as_str());
        }
    }
    naming
}
