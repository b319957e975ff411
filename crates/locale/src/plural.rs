//! Plural forms of whole numbers, by the rules of the Unicode CLDR.
//!
//! Source: <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html>

/// A plural form. Each language uses some of them; all use `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plural {
    /// Arabic: nothing.
    Zero,
    /// One thing.
    One,
    /// Arabic: a pair.
    Two,
    /// Romanian and Arabic: a handful.
    Few,
    /// Arabic from 11 to 99; French and Italian: whole millions.
    Many,
    /// All the rest.
    Other,
}

pub(crate) fn en(n: i64) -> Plural {
    if n.unsigned_abs() == 1 {
        Plural::One
    } else {
        Plural::Other
    }
}

pub(crate) fn fr(n: i64) -> Plural {
    match n.unsigned_abs() {
        0 | 1 => Plural::One,
        n if n.is_multiple_of(1_000_000) => Plural::Many,
        _ => Plural::Other,
    }
}

pub(crate) fn it(n: i64) -> Plural {
    match n.unsigned_abs() {
        1 => Plural::One,
        n if n != 0 && n.is_multiple_of(1_000_000) => Plural::Many,
        _ => Plural::Other,
    }
}

pub(crate) fn ro(n: i64) -> Plural {
    match n.unsigned_abs() {
        1 => Plural::One,
        0 => Plural::Few,
        n if (1..=19).contains(&(n % 100)) => Plural::Few,
        _ => Plural::Other,
    }
}

pub(crate) fn ar(n: i64) -> Plural {
    match n.unsigned_abs() {
        0 => Plural::Zero,
        1 => Plural::One,
        2 => Plural::Two,
        n => match n % 100 {
            3..=10 => Plural::Few,
            11..=99 => Plural::Many,
            _ => Plural::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::Plural::{Few, Many, One, Other, Two, Zero};
    use super::*;

    fn assert_forms(rule: fn(i64) -> Plural, expected: &[(i64, Plural)]) {
        for (n, form) in expected {
            assert_eq!(rule(*n), *form, "{n}");
        }
    }

    #[test]
    fn english_counts_one_and_other() {
        assert_forms(
            en,
            &[(0, Other), (1, One), (-1, One), (2, Other), (21, Other)],
        );
    }

    #[test]
    fn french_says_zero_in_the_singular_and_italian_does_not() {
        assert_forms(
            fr,
            &[
                (0, One),
                (1, One),
                (2, Other),
                (1_000_000, Many),
                (1_000_001, Other),
            ],
        );
        assert_forms(it, &[(0, Other), (1, One), (2, Other), (2_000_000, Many)]);
    }

    #[test]
    fn romanian_puts_de_from_twenty_on() {
        assert_forms(
            ro,
            &[
                (0, Few),
                (1, One),
                (2, Few),
                (19, Few),
                (20, Other),
                (101, Few),
                (119, Few),
                (120, Other),
            ],
        );
    }

    #[test]
    fn arabic_uses_all_six_forms() {
        assert_forms(
            ar,
            &[
                (0, Zero),
                (1, One),
                (2, Two),
                (3, Few),
                (10, Few),
                (11, Many),
                (99, Many),
            ],
        );
        assert_forms(ar, &[(100, Other), (102, Other), (103, Few), (111, Many)]);
    }

    #[test]
    fn the_smallest_number_is_no_trap() {
        assert_eq!(en(i64::MIN), Other);
    }
}
