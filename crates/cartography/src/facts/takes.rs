//! What each field takes, and whether something must stand in it.

use super::part::{Part, Sort};
use crate::vocabulary::List;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One short text.
    Line,
    /// A text.
    Text,
    /// Texts.
    Lines,
    /// A year, or none.
    Year,
    /// Countries.
    Countries,
    /// A point with its label.
    Place,
    /// One code.
    One(List),
    /// Codes.
    Many(List),
    /// Codes, each with a note.
    Noted(List),
    /// One code with a note.
    Rated(List),
    /// How strong the evidence is, and what was seen.
    Evidence,
    /// How many people, from and to.
    Size,
    /// A name in several languages.
    Names,
    /// Ids of initiatives.
    Initiatives,
    /// Ids of methods.
    Methods,
    /// Addresses.
    Sources,
    /// Yes or no.
    Truth,
}

impl Part {
    /// What it takes in a record of this sort.
    pub fn takes(self, sort: Sort) -> Takes {
        match self {
            Part::Name if sort == Sort::Method => Takes::Names,
            Part::Name | Part::Period | Part::Duration => Takes::Line,
            Part::AlsoKnownAs | Part::Functions | Part::Steps | Part::Material => Takes::Lines,
            Part::StartYear | Part::EndYear => Takes::Year,
            Part::Countries => Takes::Countries,
            Part::Place => Takes::Place,
            Part::Status => Takes::One(List::Statuses),
            Part::Kind => Takes::One(List::Kinds),
            Part::Confidence => Takes::One(List::Confidence),
            Part::Internet => Takes::Many(List::InternetModes),
            Part::Devices => Takes::Many(List::Devices),
            Part::Setting => Takes::Many(List::Settings),
            Part::ActivityTypes => Takes::Many(List::ActivityTypes),
            Part::Levers if sort == Sort::Method => Takes::Many(List::Levers),
            Part::Obstacles if sort == Sort::Method => Takes::Many(List::Obstacles),
            Part::Levers => Takes::Noted(List::Levers),
            Part::Obstacles => Takes::Noted(List::Obstacles),
            Part::OfflineSuitability | Part::LiteracyDemand => Takes::Rated(List::Degrees),
            Part::Evidence => Takes::Evidence,
            Part::GroupSize => Takes::Size,
            Part::Initiatives => Takes::Initiatives,
            Part::Methods => Takes::Methods,
            Part::Sources => Takes::Sources,
            Part::Withdrawn => Takes::Truth,
            _ => Takes::Text,
        }
    }

    /// Whether something must stand in it.
    pub fn must(self, sort: Sort) -> bool {
        match sort {
            Sort::Initiative => !matches!(
                self,
                Part::AlsoKnownAs
                    | Part::StartYear
                    | Part::EndYear
                    | Part::Users
                    | Part::Figures
                    | Part::Levers
                    | Part::Obstacles
                    | Part::Methods
                    | Part::Notes
                    | Part::Withdrawn
            ),
            Sort::Method => matches!(
                self,
                Part::Name
                    | Part::Problem
                    | Part::Steps
                    | Part::GroupSize
                    | Part::Duration
                    | Part::OfflineSuitability
                    | Part::LiteracyDemand
                    | Part::Evidence
                    | Part::Sources
            ),
        }
    }
}
