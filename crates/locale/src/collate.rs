//! Sorting of names as a reader of the language expects it, by ICU collation.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorPreferences};
use icu_locale_core::locale;

use crate::lang::Lang;

/// Sorts things by a name: accents and capitals where the language puts them, equal names in the order they came.
pub fn sort_names<T>(lang: Lang, things: &mut [T], key: impl Fn(&T) -> &str) {
    let tag = match lang {
        Lang::En => locale!("en"),
        Lang::Fr => locale!("fr"),
        Lang::It => locale!("it"),
        Lang::Ro => locale!("ro"),
        Lang::Ar => locale!("ar"),
    };
    match Collator::try_new(CollatorPreferences::from(&tag), CollatorOptions::default()) {
        Ok(collator) => things.sort_by(|a, b| collator.compare(key(a), key(b))),
        // The data is compiled in; should it ever lack the language, plain order by letters still finds people.
        Err(_) => things.sort_by(|a, b| key(a).cmp(key(b))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<const N: usize>(lang: Lang, mut names: [&str; N]) -> [&str; N] {
        sort_names(lang, &mut names, |name| name);
        names
    }

    #[test]
    fn accents_stand_beside_their_letter() {
        assert_eq!(
            sorted(Lang::Fr, ["Zoé", "Émile", "Eric", "zora"]),
            ["Émile", "Eric", "Zoé", "zora"]
        );
        assert_eq!(
            sorted(Lang::It, ["Zeno", "Àlberto", "Bea"]),
            ["Àlberto", "Bea", "Zeno"]
        );
    }

    #[test]
    fn romanian_letters_have_their_own_place() {
        assert_eq!(
            sorted(
                Lang::Ro,
                ["Țuca", "Tudor", "Șerban", "Sorin", "Âna", "Ăna", "Azur"]
            ),
            ["Azur", "Ăna", "Âna", "Sorin", "Șerban", "Tudor", "Țuca"]
        );
    }

    #[test]
    fn arabic_names_follow_the_alphabet() {
        assert_eq!(
            sorted(Lang::Ar, ["يوسف", "أحمد", "بلال"]),
            ["أحمد", "بلال", "يوسف"]
        );
    }

    #[test]
    fn equal_names_keep_their_order() {
        let mut people = [("Ana", 1), ("Ana", 2), ("Aba", 3)];
        sort_names(Lang::En, &mut people, |person| person.0);
        assert_eq!(people, [("Aba", 3), ("Ana", 1), ("Ana", 2)]);
    }
}
