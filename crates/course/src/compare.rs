//! Comparison of typed text (section 10.8): both sides are normalised, then typing errors are counted.

use std::cmp::min;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::{Accepted, TextRules, Typos};

/// How two texts are compared, with the defaults of the type filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// Case counts.
    pub case: bool,
    /// Accents count.
    pub accents: bool,
    /// Final punctuation counts.
    pub punctuation: bool,
    /// Allowed typing errors.
    pub typos: Typos,
}

impl Comparison {
    /// Rules of `answer` and of typed gaps.
    pub fn typed(rules: TextRules) -> Comparison {
        Comparison {
            case: rules.case.unwrap_or(false),
            accents: rules.accents.unwrap_or(false),
            punctuation: rules.punctuation.unwrap_or(false),
            typos: rules.typos.unwrap_or(Typos::Auto),
        }
    }

    /// Rules of `dictation`: accents count, and nothing is taken for a typing error.
    pub fn heard(rules: TextRules) -> Comparison {
        Comparison {
            accents: rules.accents.unwrap_or(true),
            typos: rules.typos.unwrap_or(Typos::No),
            ..Comparison::typed(rules)
        }
    }

    /// Rules of the tests of goals: case and accents ignored, no typing errors.
    pub const GOAL: Comparison = Comparison {
        case: false,
        accents: false,
        punctuation: false,
        typos: Typos::No,
    };

    /// Whether a normalised text is within the allowed distance of a normalised expected one.
    pub fn matches(&self, expected: &str, given: &str) -> bool {
        expected == given || {
            let allowed = allowed_typos(self.typos, expected);
            allowed > 0 && within_typos(expected, given, allowed)
        }
    }

    /// Whether two texts as typed are the same under these rules.
    pub fn same(&self, expected: &str, given: &str) -> bool {
        self.matches(&normal(expected, self), &normal(given, self))
    }
}

/// The line that a given text matches: an equal one first, then one within the allowed typing errors; of several the
/// one of greatest weight, then the first. `Err` when nothing was typed.
pub fn best<'a>(
    accepted: &'a [Accepted],
    given: &str,
    rules: &Comparison,
) -> Result<Option<&'a Accepted>, Empty> {
    let given = normal(given, rules);
    if given.is_empty() {
        return Err(Empty);
    }
    let (mut equal, mut close): (Option<&Accepted>, Option<&Accepted>) = (None, None);
    for line in accepted {
        let expected = normal(&line.text, rules);
        if expected.is_empty() {
            continue;
        }
        if expected == given {
            equal = heavier(equal, line);
        } else if rules.matches(&expected, &given) {
            close = heavier(close, line);
        }
    }
    Ok(equal.or(close))
}

/// Nothing was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Empty;

fn heavier<'a>(best: Option<&'a Accepted>, line: &'a Accepted) -> Option<&'a Accepted> {
    best.filter(|best| best.weight >= line.weight)
        .or(Some(line))
}

/// The text in the form in which texts are compared.
pub fn normal(text: &str, rules: &Comparison) -> String {
    let mut out = one_space(text);
    if !rules.case {
        out = out.to_lowercase();
    }
    if !rules.accents && !out.is_ascii() {
        out = without_accents(&out);
    }
    if !rules.punctuation {
        let kept = out
            .trim_end_matches(['.', '!', '?', ',', ';', ':', ' '])
            .len();
        if kept > 0 {
            out.truncate(kept);
        }
    }
    out
}

/// Steps 1 and 2: NFC, one kind of blank, quote and hyphen.
fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.nfc() {
        if c.is_whitespace() {
            blank = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut blank) {
            out.push(' ');
        }
        match c {
            '‘' | '’' | 'ʼ' => out.push('\''),
            '“' | '”' | '«' | '»' => out.push('"'),
            '–' | '—' | '‑' => out.push('-'),
            '…' => out.push_str("..."),
            'ş' => out.push('ș'),
            'ţ' => out.push('ț'),
            'Ş' => out.push('Ș'),
            'Ţ' => out.push('Ț'),
            c => out.push(c),
        }
    }
    out
}

/// Step 4: letters of five scripts lose their marks; some letters are written with two.
pub fn without_accents(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut loses_marks = false;
    for c in text.nfd() {
        if is_combining_mark(c) {
            if !loses_marks {
                plain.push(c);
            }
            continue;
        }
        loses_marks = loses_its_marks(c);
        match c {
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            'æ' => plain.push_str("ae"),
            'Æ' => plain.push_str("AE"),
            'ß' => plain.push_str("ss"),
            'ẞ' => plain.push_str("SS"),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'đ' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ı' => plain.push('i'),
            c => plain.push(c),
        }
    }
    plain.nfc().collect()
}

/// Latin, Greek, Cyrillic, Hebrew, Arabic.
fn loses_its_marks(c: char) -> bool {
    c.is_alphabetic()
        && matches!(u32::from(c),
            0x41..=0x24F | 0x250..=0x2AF | 0x370..=0x52F | 0x590..=0x6FF | 0x750..=0x77F
            | 0x8A0..=0x8FF | 0x1C80..=0x1C8F | 0x1D00..=0x1DBF | 0x1E00..=0x1FFF
            | 0x2C60..=0x2C7F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F | 0xA720..=0xA7FF
            | 0xAB30..=0xAB6F | 0xFB00..=0xFDFF | 0xFE70..=0xFEFF)
}

fn allowed_typos(typos: Typos, expected: &str) -> usize {
    match typos {
        Typos::No => 0,
        Typos::Up(count) => min(count, 3) as usize,
        Typos::Auto if expected.chars().any(not_a_word) => 0,
        Typos::Auto => match expected.chars().filter(|c| *c != ' ').count() {
            0..=2 => 0,
            3..=9 => 1,
            _ => 2,
        },
    }
}

fn not_a_word(c: char) -> bool {
    !(c.is_alphabetic() || is_combining_mark(c) || matches!(c, ' ' | '\'' | '-'))
}

/// Optimal string alignment at most `most`: insertion, deletion, substitution, swap of two neighbours.
fn within_typos(expected: &str, given: &str, most: usize) -> bool {
    let a: Vec<char> = expected.chars().collect();
    // A longer text cannot be near, so it is never read to its end.
    let b: Vec<char> = given.chars().take(a.len() + most + 1).collect();
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = min(change, min(above[j], row[j - 1]) + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = min(row[j], before[j - 2] + 1);
            }
        }
        if row.iter().all(|cost| *cost > most) && above.iter().all(|cost| *cost > most) {
            return false;
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()] <= most
}

/// Edit distance (insertion, deletion, substitution) between two lists.
pub fn distance<A, B>(a: &[A], b: &[B], same: impl Fn(&A, &B) -> bool) -> usize {
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut corner = above[0];
        above[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let change = corner + usize::from(!same(left, right));
            corner = above[j + 1];
            above[j + 1] = min(change, min(corner, above[j]) + 1);
        }
    }
    above[b.len()]
}

/// Punctuation that may stand before or after a word.
pub fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' => false,
        c if c.is_ascii_punctuation() => true,
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | ';' => true,
        c => matches!(u32::from(c),
            0x2010..=0x2027 | 0x2030..=0x2043 | 0x2045..=0x2051 | 0x2053..=0x205E
            | 0x55A..=0x55F | 0x589 | 0x58A | 0x5BE | 0x5C0 | 0x5C3 | 0x5C6 | 0x5F3 | 0x5F4
            | 0x60C | 0x61B | 0x61D..=0x61F | 0x66A..=0x66D | 0x6D4 | 0x964 | 0x965
            | 0x3001..=0x3003 | 0x3008..=0x3011 | 0x3014..=0x301F | 0xFF01..=0xFF0F),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: TextRules = TextRules {
        case: None,
        accents: None,
        punctuation: None,
        typos: None,
    };

    fn like(expected: &str, given: &str) -> bool {
        Comparison::typed(PLAIN).same(expected, given)
    }

    #[test]
    fn accents_case_and_final_marks_do_not_count() {
        assert!(like("école", "ECOLE !"));
        assert!(like("aujourd’hui", "Aujourd'hui"));
        assert!(like("cœur", "Coeur"));
        assert!(like("știre", "ştire"));
        assert!(like("كِتَاب", "كتاب"));
    }

    #[test]
    fn long_words_forgive_typing_errors_and_codes_do_not() {
        assert!(like("imprimante", "inprimente"));
        assert!(!like("imprimante", "inprimnete"));
        assert!(like("affect", "effect"));
        assert!(!like("route66", "route65"));
        assert!(!like("at", "ta"));
    }

    #[test]
    fn an_accent_that_counts_is_one_typing_error() {
        let accents = TextRules {
            accents: Some(true),
            ..PLAIN
        };
        assert!(Comparison::typed(accents).same("école", "ecole"));
        let strict = TextRules {
            typos: Some(Typos::No),
            ..accents
        };
        assert!(!Comparison::typed(strict).same("école", "ecole"));
        assert!(Comparison::typed(strict).same("știre", "ştire"));
        assert!(!Comparison::typed(strict).same("știre", "stire"));
    }

    #[test]
    fn a_text_of_marks_alone_is_kept() {
        assert_eq!(normal("?!", &Comparison::typed(PLAIN)), "?!");
        assert_eq!(normal(" \u{a0} ", &Comparison::typed(PLAIN)), "");
    }

    #[test]
    fn distances_count_each_change_once() {
        let count = |a: &str, b: &str| {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            distance(&a, &b, |x, y| x == y)
        };
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("", "abc"), 3);
    }
}
