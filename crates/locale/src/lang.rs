//! The languages of the interface.

use std::fmt;

use crate::messages::PLAIN;
use crate::plural::{self, Plural};

/// A language Lucarne speaks. Each message is a function of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// English
    En,
    /// French
    Fr,
    /// Italian
    It,
    /// Romanian
    Ro,
    /// Arabic, complete for learners; staff messages may be English
    Ar,
}

impl Lang {
    /// Every language, in the order in which the switch shows them.
    pub const fn all() -> [Lang; 5] {
        [Lang::En, Lang::Fr, Lang::It, Lang::Ro, Lang::Ar]
    }

    /// The language tag for `lang=` attributes: `en`, `fr`, `it`, `ro`, `ar`.
    pub const fn tag(self) -> &'static str {
        ["en", "fr", "it", "ro", "ar"][self as usize]
    }

    /// The direction of its script for `dir=` attributes: `ltr` or `rtl`.
    pub const fn dir(self) -> &'static str {
        match self {
            Lang::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language's name in itself, as the language switch shows it.
    pub const fn own_name(self) -> &'static str {
        ["English", "Français", "Italiano", "Română", "العربية"][self as usize]
    }

    /// The language of a tag such as `fr`, `ro-MD` or `ar_EG`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Lang::all()
            .into_iter()
            .find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The first of the languages a browser asks for (`Accept-Language`) that Lucarne speaks.
    pub fn negotiate(accept_language: &str) -> Option<Lang> {
        let mut best: Option<(u16, Lang)> = None;
        for wish in accept_language.split(',').take(50) {
            let (tag, weight) = wish
                .split_once(';')
                .map_or((wish, 1000), |(tag, rest)| (tag, thousandths(rest)));
            if let Some(lang) = Lang::from_tag(tag)
                && weight > best.map_or(0, |(weight, _)| weight)
            {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }

    /// The message of a key that is only known at run time, such as `picture-sun`; only messages without variables.
    pub fn text(self, key: &str) -> Option<&'static str> {
        let at = PLAIN
            .binary_search_by(|(known, _)| (*known).cmp(key))
            .ok()?;
        Some(PLAIN[at].1(self))
    }

    /// The keys that [`Lang::text`] knows, sorted.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        PLAIN.iter().map(|(key, _)| *key)
    }

    /// The plural form a number takes.
    pub fn plural(self, n: i64) -> Plural {
        match self {
            Lang::En => plural::en(n),
            Lang::Fr => plural::fr(n),
            Lang::It => plural::it(n),
            Lang::Ro => plural::ro(n),
            Lang::Ar => plural::ar(n),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The weight of `q=0.8` in thousandths; what cannot be read weighs nothing.
fn thousandths(parameter: &str) -> u16 {
    let weight = parameter
        .trim()
        .strip_prefix("q=")
        .and_then(|q| q.parse::<f32>().ok())
        .unwrap_or(0.0);
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_first_language_we_speak() {
        assert_eq!(
            Lang::negotiate("de-DE,de;q=0.9,ro;q=0.8,en;q=0.7"),
            Some(Lang::Ro)
        );
        assert_eq!(Lang::negotiate("en;q=0.2, fr-CA;q=0.9"), Some(Lang::Fr));
        assert_eq!(Lang::negotiate("ar-MA"), Some(Lang::Ar));
        assert_eq!(Lang::negotiate("it,fr"), Some(Lang::It));
    }

    #[test]
    fn a_refused_unknown_or_broken_wish_counts_for_nothing() {
        for header in ["", "*", "de", "fr;q=0", "fr;q=much", ";;,,q=1"] {
            assert_eq!(Lang::negotiate(header), None, "{header}");
        }
    }

    #[test]
    fn tags_with_a_country_are_understood() {
        assert_eq!(Lang::from_tag("ro-MD"), Some(Lang::Ro));
        assert_eq!(Lang::from_tag("AR_eg"), Some(Lang::Ar));
        assert_eq!(Lang::from_tag("rom"), None);
    }

    #[test]
    fn only_arabic_runs_from_right_to_left() {
        let rtl: Vec<Lang> = Lang::all()
            .into_iter()
            .filter(|lang| lang.dir() == "rtl")
            .collect();
        assert_eq!(rtl, [Lang::Ar]);
    }

    #[test]
    fn a_key_known_only_at_run_time_finds_its_message() {
        assert_eq!(Lang::Fr.text("common-next"), Some("Suivant"));
        assert_eq!(Lang::Fr.text("common-nothing"), None);
        assert!(Lang::keys().is_sorted());
    }
}
