//! Words of the cartographies in the reader's language.

use ::cartography::{Facet, Initiative, Text, Year};
use locale::Lang;

use crate::cartography::web::asking::Sort;

/// A word that leads somewhere.
pub struct Link<'a> {
    /// Where it leads.
    pub href: String,
    /// The word.
    pub word: Text<'a>,
}

/// What a side of initiatives is called.
pub fn facet(t: Lang, facet: Facet) -> &'static str {
    match facet {
        Facet::Connection => t.cartography_connection(),
        Facet::Internet => t.cartography_internet(),
        Facet::Country => t.cartography_country(),
        Facet::Kind => t.cartography_kind(),
        Facet::Status => t.cartography_status(),
        Facet::Setting => t.cartography_setting(),
        Facet::Device => t.cartography_device(),
        Facet::Lever => t.cartography_lever(),
        Facet::Obstacle => t.cartography_obstacle(),
        Facet::Method => t.cartography_method(),
        Facet::Confidence => t.cartography_confidence(),
    }
}

/// What an order is called; the usual one depends on whether words are searched for.
pub fn sort(t: Lang, sort: Sort, searching: bool) -> &'static str {
    match sort {
        Sort::Found if searching => t.cartography_sort_fit(),
        Sort::Found | Sort::Name => t.cartography_sort_name(),
        Sort::Newest => t.cartography_sort_newest(),
        Sort::Oldest => t.cartography_sort_oldest(),
    }
}

/// From when to when, as far as it is known.
pub fn years(t: Lang, one: &Initiative) -> String {
    let text = |year: Year| year.get().to_string();
    match (one.start_year.map(text), one.end_year.map(text)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => t.cartography_years(&from, &to),
        (Some(from), None) if one.status.as_str() == "ended" => from,
        (Some(from), None) => t.cartography_since(&from),
        (None, Some(to)) => t.cartography_until(&to),
        (None, None) => t.cartography_not_known().to_owned(),
    }
}

/// How a degree of certainty looks: class and icon.
pub fn sure(confidence: &str) -> (&'static str, &'static str) {
    match confidence {
        "read" => ("good", "right"),
        "partial" => ("on", "partly"),
        _ => ("wait", "not-yet"),
    }
}

/// A number for a message.
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
