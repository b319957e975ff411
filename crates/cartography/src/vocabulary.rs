//! The codes and their labels, and the names of countries.

use std::collections::HashMap;

use locale::Lang;
use serde::{Deserialize, Deserializer};

use crate::text::{Names, Text};

/// A list of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// What helps.
    Levers,
    /// What stands in the way.
    Obstacles,
    /// Ways of connecting.
    InternetModes,
    /// With or without internet, told from the ways of connecting.
    Connections,
    /// Where people learn.
    Settings,
    /// What they learn on.
    Devices,
    /// What an initiative is.
    Kinds,
    /// How far it is.
    Statuses,
    /// How sure a record is.
    Confidence,
    /// How exact a point is.
    PlacePrecision,
    /// How a skill can be practised inside.
    PracticeModes,
    /// What a skill serves after release.
    UsefulFor,
    /// Types of activities in modules.
    ActivityTypes,
    /// How strong evidence is.
    EvidenceStrength,
    /// None to high.
    Degrees,
}

impl List {
    /// Every list, in the order of the file.
    pub const ALL: [List; 15] = [
        List::Levers,
        List::Obstacles,
        List::InternetModes,
        List::Connections,
        List::Settings,
        List::Devices,
        List::Kinds,
        List::Statuses,
        List::Confidence,
        List::PlacePrecision,
        List::PracticeModes,
        List::UsefulFor,
        List::ActivityTypes,
        List::EvidenceStrength,
        List::Degrees,
    ];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            List::Levers => "levers",
            List::Obstacles => "obstacles",
            List::InternetModes => "internet_modes",
            List::Connections => "connections",
            List::Settings => "settings",
            List::Devices => "devices",
            List::Kinds => "kinds",
            List::Statuses => "statuses",
            List::Confidence => "confidence",
            List::PlacePrecision => "place_precision",
            List::PracticeModes => "practice_modes",
            List::UsefulFor => "useful_for",
            List::ActivityTypes => "activity_types",
            List::EvidenceStrength => "evidence_strength",
            List::Degrees => "degrees",
        }
    }
}

/// A code with its labels.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The code.
    pub code: String,
    /// What a reader sees.
    pub label: Names,
    /// What is meant; none when the label says it all.
    #[serde(default, deserialize_with = "in_english")]
    pub definition: Names,
}

/// Definitions in one language: list to code to definition.
pub type Definitions = HashMap<String, HashMap<String, String>>;

/// All codes and the names of all countries.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    lists: HashMap<List, Vec<Term>>,
    countries: Vec<Named>,
    country_at: HashMap<String, usize>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    code: String,
    name: Names,
}

#[derive(Deserialize)]
struct Countries {
    items: Vec<Named>,
}

impl Vocabulary {
    /// Reads the two files.
    pub fn read(vocabulary: &str, countries: &str) -> Result<Vocabulary, serde_json::Error> {
        let mut file: HashMap<String, serde_json::Value> = serde_json::from_str(vocabulary)?;
        let Countries { items } = serde_json::from_str(countries)?;
        let mut made = Vocabulary::default();
        for list in List::ALL {
            let terms = file.remove(list.name()).unwrap_or_default();
            let terms: Vec<Term> = serde_json::from_value(terms)?;
            made.lists.insert(list, terms);
        }
        let at = items.iter().enumerate();
        made.country_at = at.map(|(at, one)| (one.code.clone(), at)).collect();
        made.countries = items;
        Ok(made)
    }

    /// Adds definitions in a language.
    pub fn define(&mut self, lang: Lang, definitions: &Definitions) {
        for (list, terms) in &mut self.lists {
            let Some(own) = definitions.get(list.name()) else {
                continue;
            };
            for term in terms {
                if let Some(text) = own.get(&term.code) {
                    term.definition.put(lang, text);
                }
            }
        }
    }

    /// The terms of a list, in the order in which they are shown.
    pub fn terms(&self, list: List) -> &[Term] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// One term.
    pub fn term(&self, list: List, code: &str) -> Option<&Term> {
        // Lists are short: looking through one is as quick as making a key of it.
        self.terms(list).iter().find(|term| term.code == code)
    }

    /// The label of a code; a code that the vocabulary lacks stands for itself.
    pub fn label<'a>(&'a self, list: List, code: &'a str, lang: Lang) -> Text<'a> {
        let term = self.term(list, code);
        term.and_then(|term| term.label.told(lang))
            .unwrap_or(Text::english(code))
    }

    /// What a code means; empty when the label says it all.
    pub fn definition(&self, list: List, code: &str, lang: Lang) -> Text<'_> {
        let term = self.term(list, code);
        term.and_then(|term| term.definition.told(lang))
            .unwrap_or(Text::english(""))
    }

    /// The name of a country; a code without a name stands for itself.
    pub fn country<'a>(&'a self, code: &'a str, lang: Lang) -> Text<'a> {
        self.country_names(code)
            .and_then(|names| names.told(lang))
            .unwrap_or(Text::english(code))
    }

    /// The code of every country.
    pub fn country_codes(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().map(|one| one.code.as_str())
    }

    /// Whether there is such a country.
    pub fn knows_country(&self, code: &str) -> bool {
        self.country_at.contains_key(code)
    }

    /// The names of a country in all languages.
    pub(crate) fn country_names(&self, code: &str) -> Option<&Names> {
        Some(&self.countries.get(*self.country_at.get(code)?)?.name)
    }
}

/// Definitions in the file are English.
fn in_english<'de, D: Deserializer<'de>>(file: D) -> Result<Names, D::Error> {
    let mut names = Names::default();
    names.put(Lang::En, &String::deserialize(file)?);
    Ok(names)
}
