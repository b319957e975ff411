//! What a fact is about: a record, and a field of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::code::{InitiativeId, MethodId, Unreadable};

/// What sort of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sort {
    /// An initiative.
    Initiative,
    /// A method.
    Method,
}

/// A record by its name, written `initiatives/spoc-in-prison`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RecordRef {
    /// What sort of record.
    pub sort: Sort,
    id: String,
}

macro_rules! parts {
    ($($name:ident $text:literal,)+) => {
        /// A field of a record; a place is one, since its numbers mean nothing apart.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "each is the field of that name in a record")]
        pub enum Part {
            $($name,)+
        }

        impl Part {
            /// Every field of any sort of record.
            pub const ALL: &[Part] = &[$(Part::$name,)+];

            /// Its name in files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Part::$name => $text,)+
                }
            }
        }
    };
}

parts! {
    Name "name",
    AlsoKnownAs "also_known_as",
    Countries "countries",
    Place "place",
    StartYear "start_year",
    EndYear "end_year",
    Period "period",
    Status "status",
    Kind "kind",
    Internet "internet",
    InternetNote "internet_note",
    Devices "devices",
    Setting "setting",
    Summary "summary",
    Functions "functions",
    Users "users",
    Figures "figures",
    Methods "methods",
    Confidence "confidence",
    Notes "notes",
    Problem "problem",
    Steps "steps",
    GroupSize "group_size",
    Duration "duration",
    Material "material",
    DigitalPart "digital_part",
    OfflineSuitability "offline_suitability",
    LiteracyDemand "literacy_demand",
    TrainerRole "trainer_role",
    OfficerRole "officer_role",
    SecurityRemarks "security_remarks",
    Evidence "evidence",
    Initiatives "initiatives",
    ActivityTypes "activity_types",
    Levers "levers",
    Obstacles "obstacles",
    Sources "sources",
    Withdrawn "withdrawn",
}

const INITIATIVE: &[Part] = &[
    Part::Name,
    Part::AlsoKnownAs,
    Part::Summary,
    Part::Kind,
    Part::Status,
    Part::Countries,
    Part::Place,
    Part::StartYear,
    Part::EndYear,
    Part::Period,
    Part::Internet,
    Part::InternetNote,
    Part::Devices,
    Part::Setting,
    Part::Functions,
    Part::Users,
    Part::Figures,
    Part::Levers,
    Part::Obstacles,
    Part::Methods,
    Part::Notes,
    Part::Confidence,
    Part::Sources,
    Part::Withdrawn,
];

const METHOD: &[Part] = &[
    Part::Name,
    Part::Problem,
    Part::Steps,
    Part::GroupSize,
    Part::Duration,
    Part::Material,
    Part::DigitalPart,
    Part::OfflineSuitability,
    Part::LiteracyDemand,
    Part::TrainerRole,
    Part::OfficerRole,
    Part::SecurityRemarks,
    Part::Evidence,
    Part::Levers,
    Part::Obstacles,
    Part::ActivityTypes,
    Part::Initiatives,
    Part::Sources,
    Part::Withdrawn,
];

impl Sort {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Initiative => "initiatives",
            Sort::Method => "methods",
        }
    }

    /// The sort of a name.
    pub fn parse(name: &str) -> Option<Sort> {
        let both = [Sort::Initiative, Sort::Method];
        both.into_iter().find(|sort| sort.name() == name)
    }

    /// The fields of such a record, in the order in which a form asks for them.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Sort::Initiative => INITIATIVE,
            Sort::Method => METHOD,
        }
    }
}

impl RecordRef {
    /// The record of this id, if such an id there can be.
    pub fn new(sort: Sort, id: &str) -> Option<RecordRef> {
        let fits = match sort {
            Sort::Initiative => InitiativeId::parse(id).is_some(),
            Sort::Method => MethodId::parse(id).is_some(),
        };
        let id = id.to_owned();
        fits.then_some(RecordRef { sort, id })
    }

    /// Reads `initiatives/spoc-in-prison`.
    pub fn parse(text: &str) -> Option<RecordRef> {
        let (sort, id) = text.split_once('/')?;
        RecordRef::new(Sort::parse(sort)?, id)
    }

    /// The id of the record.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl fmt::Display for RecordRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.sort.name(), self.id)
    }
}

impl TryFrom<String> for RecordRef {
    type Error = Unreadable;

    fn try_from(text: String) -> Result<RecordRef, Unreadable> {
        RecordRef::parse(&text).ok_or_else(|| Unreadable::new(&text, "the name of a record"))
    }
}

impl From<RecordRef> for String {
    fn from(record: RecordRef) -> String {
        record.to_string()
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Part {
    /// The field of a name.
    pub fn parse(name: &str) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| part.name() == name)
    }
}
