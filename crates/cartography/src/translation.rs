//! Texts of records in other languages than English; any may be missing.

use std::collections::{BTreeMap, HashMap};

use locale::Lang;
use serde::Deserialize;

/// What is translated into one language, by id.
#[derive(Debug, Clone, Default)]
pub struct Translation {
    /// Texts of initiatives.
    pub initiatives: HashMap<String, InitiativeTexts>,
    /// Texts of methods.
    pub methods: HashMap<String, MethodTexts>,
}

/// What is translated, by language.
#[derive(Debug, Clone, Default)]
pub struct Translations(HashMap<Lang, Translation>);

/// The texts of an initiative in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InitiativeTexts {
    /// Its name, where it has one in this language.
    pub name: Option<String>,
    /// Its other names.
    pub also_known_as: Option<Vec<String>>,
    /// The label of its place.
    pub place: Option<String>,
    /// The time in words.
    pub period: Option<String>,
    /// The connection in words.
    pub internet_note: Option<String>,
    /// What it is.
    pub summary: Option<String>,
    /// What it offers, entry by entry.
    pub functions: Option<Vec<String>>,
    /// Who uses it.
    pub users: Option<String>,
    /// Figures.
    pub figures: Option<String>,
    /// Notes of levers, by code.
    pub levers: BTreeMap<String, String>,
    /// Notes of obstacles, by code.
    pub obstacles: BTreeMap<String, String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// The texts of a method in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MethodTexts {
    /// What it is an answer to.
    pub problem: Option<String>,
    /// What to do, entry by entry.
    pub steps: Option<Vec<String>>,
    /// How long.
    pub duration: Option<String>,
    /// What is needed, entry by entry.
    pub material: Option<Vec<String>>,
    /// What the machine does.
    pub digital_part: Option<String>,
    /// Why it works so well without internet.
    pub offline_note: Option<String>,
    /// Why one must read so well.
    pub literacy_note: Option<String>,
    /// What the trainer does.
    pub trainer_role: Option<String>,
    /// What the officer does.
    pub officer_role: Option<String>,
    /// What to mind for security.
    pub security_remarks: Option<String>,
    /// Why it is believed to work.
    pub evidence: Option<String>,
}

impl Translations {
    /// Adds what there is in a language.
    pub fn put(&mut self, lang: Lang, translation: Translation) {
        self.0.insert(lang, translation);
    }

    /// What there is in a language.
    pub fn of(&self, lang: Lang) -> Option<&Translation> {
        self.0.get(&lang)
    }

    /// The texts of an initiative in a language.
    pub fn initiative(&self, id: &str, lang: Lang) -> Option<&InitiativeTexts> {
        self.0.get(&lang)?.initiatives.get(id)
    }

    pub(crate) fn initiative_mut(&mut self, id: &str, lang: Lang) -> Option<&mut InitiativeTexts> {
        self.0.get_mut(&lang)?.initiatives.get_mut(id)
    }

    pub(crate) fn method_mut(&mut self, id: &str, lang: Lang) -> Option<&mut MethodTexts> {
        self.0.get_mut(&lang)?.methods.get_mut(id)
    }

    /// The texts of a method in a language.
    pub fn method(&self, id: &str, lang: Lang) -> Option<&MethodTexts> {
        self.0.get(&lang)?.methods.get(id)
    }
}
