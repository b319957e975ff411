//! An initiative of digital learning in prison.

use serde::{Deserialize, Serialize};

use crate::code::{Code, Country, InitiativeId, MethodId, Year};

/// One record of the cartography. An empty text or list says that nothing is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// Stable id.
    pub id: InitiativeId,
    /// What it is called.
    pub name: String,
    /// What else it is called.
    pub also_known_as: Vec<String>,
    /// Where it runs.
    pub countries: Vec<Country>,
    /// Its point on the map.
    pub place: Place,
    /// When it began, if known.
    pub start_year: Option<Year>,
    /// When it ended, if it did and that is known.
    pub end_year: Option<Year>,
    /// The time in words.
    pub period: String,
    /// Code of [`crate::List::Statuses`].
    pub status: Code,
    /// Code of [`crate::List::Kinds`].
    pub kind: Code,
    /// Codes of [`crate::List::InternetModes`].
    pub internet: Vec<Code>,
    /// The connection in words.
    pub internet_note: String,
    /// Codes of [`crate::List::Devices`].
    pub devices: Vec<Code>,
    /// Codes of [`crate::List::Settings`].
    pub setting: Vec<Code>,
    /// What it is, in two or three sentences.
    pub summary: String,
    /// What it offers.
    pub functions: Vec<String>,
    /// Who uses it.
    pub users: String,
    /// Figures, as the sources give them.
    pub figures: String,
    /// What helped: codes of [`crate::List::Levers`].
    pub levers: Vec<Fact>,
    /// What stood in the way: codes of [`crate::List::Obstacles`].
    pub obstacles: Vec<Fact>,
    /// The methods at work.
    pub methods: Vec<MethodId>,
    /// Where this is known from.
    pub sources: Vec<Source>,
    /// How sure it is: code of [`crate::List::Confidence`].
    pub confidence: Code,
    /// Remarks.
    pub notes: String,
}

/// A lever or an obstacle in one initiative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Code of the vocabulary.
    pub code: Code,
    /// How it shows here.
    pub note: String,
}

/// A point on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What the point stands for.
    pub label: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How exact the point is.
    pub precision: Precision,
}

/// How exact a point is; maps draw each differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// The town, approximately.
    City,
    /// The middle of a region.
    Region,
    /// The middle of a country.
    Country,
    /// A point chosen for the map only.
    Symbolic,
}

impl Precision {
    /// Every precision, the most exact first.
    pub const ALL: [Precision; 4] = [
        Precision::City,
        Precision::Region,
        Precision::Country,
        Precision::Symbolic,
    ];

    /// Its code in [`crate::List::PlacePrecision`].
    pub fn code(self) -> &'static str {
        match self {
            Precision::City => "city",
            Precision::Region => "region",
            Precision::Country => "country",
            Precision::Symbolic => "symbolic",
        }
    }

    /// The precision of a code.
    pub fn parse(code: &str) -> Option<Precision> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where something is known from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its address, for those who can follow it.
    pub url: String,
}
