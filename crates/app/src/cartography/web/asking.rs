//! What a page of the cartographies is asked for, read from an address and written into one.

use std::cmp::Reverse;

use ::cartography::{Filter, Initiative, Year};
use locale::Lang;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::request;

/// Initiatives of a page on the screen.
pub const SCREEN: usize = 50;
/// Initiatives of a page for paper.
pub const PAPER: usize = 500;

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As they were found: the best fit first where words were searched for, else by name.
    #[default]
    Found,
    /// By name.
    Name,
    /// The latest first year first.
    Newest,
    /// The earliest first year first.
    Oldest,
}

impl Sort {
    /// Every order.
    pub const ALL: [Sort; 4] = [Sort::Found, Sort::Name, Sort::Newest, Sort::Oldest];

    /// As an address says it; empty for the usual one.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Found => "",
            Sort::Name => "name",
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
        }
    }

    fn parse(name: &str) -> Sort {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.name() == name).unwrap_or_default()
    }

    /// Puts what was found into this order. What has no year stands last.
    pub fn put(self, t: Lang, records: &mut [&Initiative]) {
        match self {
            Sort::Found => {}
            Sort::Name => locale::sort_names(t, records, |one| &one.name),
            Sort::Newest => {
                records.sort_by_key(|one| Reverse(one.start_year.map_or(0, Year::get)));
            }
            Sort::Oldest => {
                records.sort_by_key(|one| one.start_year.map_or(u16::MAX, Year::get));
            }
        }
    }
}

/// What the list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// Which initiatives.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Which page, from 1.
    pub page: usize,
    /// Many on a page, for paper.
    pub paper: bool,
}

impl Asking {
    /// Reads the part of an address after `?`; what is not known is left out.
    pub fn read(query: Option<&str>) -> Asking {
        let pairs = pairs(query);
        let text = |name| first(&pairs, name);
        Asking {
            filter: Filter::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()))),
            sort: Sort::parse(text("sort")),
            page: text("page").parse().unwrap_or(1).max(1),
            paper: !text("paper").is_empty(),
        }
    }

    /// How many stand on a page.
    pub fn most(&self) -> usize {
        if self.paper { PAPER } else { SCREEN }
    }

    /// The same filter and order at another address or on another page.
    pub fn at(&self, path: &str, more: &[(&str, &str)]) -> String {
        let mut pairs = self.filter.pairs();
        if self.sort != Sort::Found {
            pairs.push(("sort", self.sort.name()));
        }
        pairs.extend(more);
        address(path, &pairs)
    }

    /// The same order with another filter.
    pub fn with(&self, filter: Filter) -> String {
        let asking = Asking {
            filter,
            ..self.clone()
        };
        asking.at("/cartography", &[])
    }
}

/// The names and values of an address.
pub fn pairs(query: Option<&str>) -> Vec<(String, String)> {
    request::parse(query.unwrap_or_default().as_bytes())
}

/// The first value of that name, trimmed; empty if absent.
pub fn first<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    let found = pairs.iter().find(|(one, _)| one == name);
    found.map_or("", |(_, value)| value.trim())
}

/// A path with names and values.
pub fn address(path: &str, pairs: &[(&str, &str)]) -> String {
    let said: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    if said.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", said.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written_again() {
        let asking = Asking::read(Some(
            "q=tablette+%C3%A9cole&country=FR&country=IT&sort=newest&page=2",
        ));
        assert_eq!(asking.page, 2);
        assert_eq!(
            asking.at("/cartography", &[("page", "3")]),
            "/cartography?q=tablette%20%C3%A9cole&country=FR&country=IT&sort=newest&page=3"
        );
        let nonsense = Asking::read(Some("page=-1&sort=%00&colour=red&q="));
        assert!(nonsense.filter.is_empty());
        assert_eq!((nonsense.page, nonsense.sort), (1, Sort::Found));
    }
}
