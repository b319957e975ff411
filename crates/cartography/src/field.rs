//! The fields of an initiative: the columns of tables, and what a fault names.

use std::fmt;

use crate::facet::Facet;
use crate::form::{Column, Holds};

/// One field. A place is four of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is the field of that name in a record")]
pub enum Field {
    Id,
    Name,
    AlsoKnownAs,
    Countries,
    PlaceLabel,
    Lat,
    Lon,
    Precision,
    StartYear,
    EndYear,
    Period,
    Status,
    Kind,
    Internet,
    InternetNote,
    Devices,
    Setting,
    Summary,
    Functions,
    Users,
    Figures,
    Levers,
    Obstacles,
    Methods,
    Sources,
    Confidence,
    Notes,
}

impl Field {
    /// Every field, in the order of the columns.
    pub const ALL: [Field; 27] = [
        Field::Id,
        Field::Name,
        Field::AlsoKnownAs,
        Field::Countries,
        Field::PlaceLabel,
        Field::Lat,
        Field::Lon,
        Field::Precision,
        Field::StartYear,
        Field::EndYear,
        Field::Period,
        Field::Status,
        Field::Kind,
        Field::Internet,
        Field::InternetNote,
        Field::Devices,
        Field::Setting,
        Field::Summary,
        Field::Functions,
        Field::Users,
        Field::Figures,
        Field::Levers,
        Field::Obstacles,
        Field::Methods,
        Field::Sources,
        Field::Confidence,
        Field::Notes,
    ];

    /// What a comparison shows, in its order.
    pub const COMPARED: &[Field] = &[
        Field::Summary,
        Field::Countries,
        Field::PlaceLabel,
        Field::StartYear,
        Field::EndYear,
        Field::Period,
        Field::Status,
        Field::Kind,
        Field::Internet,
        Field::InternetNote,
        Field::Devices,
        Field::Setting,
        Field::Functions,
        Field::Users,
        Field::Figures,
        Field::Levers,
        Field::Obstacles,
        Field::Methods,
        Field::Confidence,
        Field::Sources,
        Field::Notes,
    ];

    /// Its name: the heading of its column.
    pub fn name(self) -> &'static str {
        match self {
            Field::Id => "id",
            Field::Name => "name",
            Field::AlsoKnownAs => "also_known_as",
            Field::Countries => "countries",
            Field::PlaceLabel => "place",
            Field::Lat => "lat",
            Field::Lon => "lon",
            Field::Precision => "precision",
            Field::StartYear => "start_year",
            Field::EndYear => "end_year",
            Field::Period => "period",
            Field::Status => "status",
            Field::Kind => "kind",
            Field::Internet => "internet",
            Field::InternetNote => "internet_note",
            Field::Devices => "devices",
            Field::Setting => "setting",
            Field::Summary => "summary",
            Field::Functions => "functions",
            Field::Users => "users",
            Field::Figures => "figures",
            Field::Levers => "levers",
            Field::Obstacles => "obstacles",
            Field::Methods => "methods",
            Field::Sources => "sources",
            Field::Confidence => "confidence",
            Field::Notes => "notes",
        }
    }

    /// The field of a name.
    pub fn parse(name: &str) -> Option<Field> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The side from which its codes are filtered and labelled.
    pub fn facet(self) -> Option<Facet> {
        match self {
            Field::Countries => Some(Facet::Country),
            Field::Status => Some(Facet::Status),
            Field::Kind => Some(Facet::Kind),
            Field::Internet => Some(Facet::Internet),
            Field::Devices => Some(Facet::Device),
            Field::Setting => Some(Facet::Setting),
            Field::Levers => Some(Facet::Lever),
            Field::Obstacles => Some(Facet::Obstacle),
            Field::Methods => Some(Facet::Method),
            Field::Confidence => Some(Facet::Confidence),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Column for Field {
    const ALL: &'static [Field] = &Field::ALL;

    fn name(self) -> &'static str {
        Field::name(self)
    }

    fn holds(self) -> Holds {
        match self {
            Field::Lat | Field::Lon | Field::StartYear | Field::EndYear => Holds::Number,
            Field::Levers | Field::Obstacles => Holds::Facts,
            Field::Sources => Holds::Sources,
            Field::AlsoKnownAs
            | Field::Countries
            | Field::Internet
            | Field::Devices
            | Field::Setting
            | Field::Functions
            | Field::Methods => Holds::List,
            _ => Holds::Text,
        }
    }

    fn may_be_absent(self) -> bool {
        matches!(
            self,
            Field::AlsoKnownAs
                | Field::StartYear
                | Field::EndYear
                | Field::Users
                | Field::Figures
                | Field::Levers
                | Field::Obstacles
                | Field::Methods
                | Field::Notes
        )
    }
}
