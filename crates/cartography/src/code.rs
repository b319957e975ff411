//! Ids, codes, countries and years, parsed at the edge.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A word that is not what its place asks for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0:?} is not {1}")]
pub struct Unreadable(String, &'static str);

impl Unreadable {
    pub(crate) fn new(text: &str, wanted: &'static str) -> Unreadable {
        Unreadable(text.chars().take(80).collect(), wanted)
    }
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $holds:path, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads it; none when the letters are not allowed.
            pub fn parse(text: &str) -> Option<$name> {
                $holds(text).then(|| $name(text.to_owned()))
            }

            /// As it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = Unreadable;

            fn try_from(text: String) -> Result<$name, Unreadable> {
                if $holds(&text) { Ok($name(text)) } else { Err(Unreadable(text, $what)) }
            }
        }

        impl From<$name> for String {
            fn from(word: $name) -> String {
                word.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

word!(
    /// The id of an initiative, such as `spoc-in-prison`; it never changes.
    InitiativeId,
    is_slug,
    "an id: small letters, digits, single hyphens"
);
word!(
    /// The id of a method, such as `peer-mentor`; it never changes.
    MethodId,
    is_slug,
    "an id: small letters, digits, single hyphens"
);
word!(
    /// A code of the vocabulary, such as `closed-network`.
    Code,
    is_slug,
    "a code: small letters, digits, single hyphens"
);
word!(
    /// A country of ISO 3166-1, such as `RO`; `EU` for networks.
    Country,
    is_country,
    "a country: two capital letters"
);

/// A year in which an initiative began or ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Year(u16);

impl Year {
    /// The first and the last year that is believed.
    pub const RANGE: std::ops::RangeInclusive<u16> = 1900..=2100;

    /// Reads it; none outside of [`Year::RANGE`].
    pub fn new(year: u16) -> Option<Year> {
        Self::RANGE.contains(&year).then_some(Year(year))
    }

    /// The number.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl TryFrom<u16> for Year {
    type Error = Unreadable;

    fn try_from(year: u16) -> Result<Year, Unreadable> {
        Year::new(year).ok_or_else(|| Unreadable(year.to_string(), "a year from 1900 to 2100"))
    }
}

impl From<Year> for u16 {
    fn from(year: Year) -> u16 {
        year.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The longest id or code.
const LONGEST: usize = 80;

fn is_slug(text: &str) -> bool {
    let plain = |part: &str| {
        let letter = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit();
        !part.is_empty() && part.bytes().all(letter)
    };
    text.len() <= LONGEST && text.split('-').all(plain)
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|one| one.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_small_letters_digits_and_single_hyphens() {
        for good in ["a", "spoc-in-prison", "elis-2"] {
            assert!(InitiativeId::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-", "a-", "a--b", "A", "é", "a b", &"a".repeat(81)] {
            assert!(InitiativeId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_country_has_two_capitals() {
        assert!(Country::parse("RO").is_some());
        for bad in ["", "ro", "ROU", "R1"] {
            assert!(Country::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_year_is_of_our_time() {
        assert_eq!(Year::new(2018).map(Year::get), Some(2018));
        assert_eq!(Year::new(1899), None);
        assert_eq!(Year::new(2101), None);
    }
}
