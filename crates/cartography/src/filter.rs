//! What a reader asks for: one or more values on each side, and words.

use std::collections::BTreeMap;

use crate::facet::Facet;

/// What to find. Values of one side widen (France or Italy), sides narrow (France, and with officers).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    chosen: BTreeMap<Facet, Vec<String>>,
    /// Words to search for; all must be found.
    pub text: String,
}

/// The longest search text that is looked at, in characters.
const LONGEST_TEXT: usize = 200;
/// The most values that are looked at on one side.
const MOST_VALUES: usize = 50;

impl Filter {
    /// The name of the search words in addresses and forms.
    pub const TEXT: &'static str = "q";

    /// Reads the fields of a form or an address; what it does not know it leaves out.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Filter {
        let mut filter = Filter::default();
        for (name, value) in pairs {
            if name == Self::TEXT {
                filter.text = value.trim().chars().take(LONGEST_TEXT).collect();
            } else if let Some(facet) = Facet::parse(name) {
                filter = filter.with(facet, value);
            }
        }
        filter
    }

    /// The same with one value more.
    #[must_use]
    pub fn with(mut self, facet: Facet, code: &str) -> Filter {
        let codes = self.chosen.entry(facet).or_default();
        if !code.is_empty() && codes.len() < MOST_VALUES && !codes.iter().any(|one| one == code) {
            codes.push(code.to_owned());
        }
        self.chosen.retain(|_, codes| !codes.is_empty());
        self
    }

    /// The same without one value, for a link that takes it away.
    #[must_use]
    pub fn without(mut self, facet: Facet, code: &str) -> Filter {
        if let Some(codes) = self.chosen.get_mut(&facet) {
            codes.retain(|one| one != code);
        }
        self.chosen.retain(|_, codes| !codes.is_empty());
        self
    }

    /// The same without its words.
    #[must_use]
    pub fn without_text(mut self) -> Filter {
        self.text.clear();
        self
    }

    /// The values chosen on one side.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.chosen.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// Whether everything is asked for.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.text.is_empty()
    }

    /// The fields of the form again, for links; values are not yet percent-encoded.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let text = (!self.text.is_empty()).then_some((Self::TEXT, self.text.as_str()));
        let chosen = self.chosen.iter().flat_map(|(facet, codes)| {
            let codes = codes.iter();
            codes.map(|code| (facet.name(), code.as_str()))
        });
        text.into_iter().chain(chosen).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_comes_back_from_its_address() {
        let pairs = [
            ("q", " tablet "),
            ("country", "IT"),
            ("country", "FR"),
            ("country", "IT"),
            ("lever", ""),
            ("page", "3"),
        ];
        let filter = Filter::from_pairs(pairs);
        assert_eq!(
            filter.pairs(),
            [("q", "tablet"), ("country", "IT"), ("country", "FR")]
        );
        assert_eq!(Filter::from_pairs(filter.pairs()), filter);
        let less = filter.without(Facet::Country, "IT");
        let less = less.without(Facet::Country, "FR").without_text();
        assert!(less.is_empty());
    }
}
