//! Whether a passphrase is one of those that are tried first: common words and phrases, names of the place and of the
//! person, walks on a keyboard, numbers and dates, the same thing again and again.

use std::collections::HashSet;
use std::sync::LazyLock;

use locale::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::people::secret::{SHORTEST, Secret};

/// Words and phrases, without the lines that explain them.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("common.txt").lines();
    let words = lines.filter(|line| !line.starts_with('#'));
    words.flat_map(str::split_whitespace).collect()
});

/// Rows of keyboards, and alphabets; they are walked in both directions.
const ROWS: [&str; 21] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "qwertzuiop",
    "yxcvbnm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "aqwzsxedcrfvtgbyhnuj",
    "1a2z3e4r5t6y7u8i9o0p",
    "147258369",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "٠١٢٣٤٥٦٧٨٩٠",
];

/// So much work must be left to whoever tries: the binary logarithm of the tries.
const ENOUGH: u32 = 31;
/// Work a word of the list costs.
const WORD: u32 = 10;
/// Work a word costs that whoever tries knows anyway: a name of the product, the site or the person.
const KNOWN: u32 = 3;
/// Work a letter costs that belongs to nothing.
const LETTER: u32 = 5;
/// Work a walk, a run of one letter, or a year costs.
const WALK: u32 = 6;
/// Work a date costs.
const DATE: u32 = 10;
/// Work a digit costs.
const DIGIT: u32 = 3;
/// Letters that are looked at; what is longer is judged by its beginning.
const MOST: usize = 128;
/// The longest word or phrase.
const LONGEST: usize = 48;

/// Why a passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer letters than are asked for.
    Short,
    /// The same letters again and again.
    Repeats,
    /// Letters or digits in an order that everybody knows.
    Walk,
    /// Words, names and numbers that are tried first.
    Common,
}

impl Weak {
    /// Why, and how to do better.
    pub fn word(self, t: Lang) -> &'static str {
        match self {
            Weak::Short => t.setup_passphrase_short(),
            Weak::Repeats => t.setup_passphrase_repeats(),
            Weak::Walk => t.setup_passphrase_walk(),
            Weak::Common => t.setup_passphrase_common(),
        }
    }
}

/// What is wrong with a passphrase that somebody chose, if anything. `known` are the person's own names, and those of
/// the site.
pub fn weak(given: &Secret, known: &[&str]) -> Option<Weak> {
    if given.letters() < SHORTEST {
        return Some(Weak::Short);
    }
    let known: Vec<String> = known
        .iter()
        .flat_map(|name| name.split([' ', '.', '-', '_', '@']))
        .map(|name| plain(name).into_iter().collect())
        .filter(|name: &String| name.chars().count() > 2)
        .collect();
    let letters = given.looked_at(plain);
    judge(&letters, &known)
}

/// Small letters without marks, in their plainest form; blanks and strokes between words are gone.
fn plain(text: &str) -> Vec<char> {
    let letters = text.nfkd().filter(|one| !is_combining_mark(*one));
    letters
        .flat_map(char::to_lowercase)
        .filter(|one| one.is_alphanumeric() || LEET.iter().any(|(sign, _)| sign == one))
        .map(|one| match one {
            'ى' => 'ي',
            'ة' => 'ه',
            'ı' => 'i',
            other => other,
        })
        .take(MOST)
        .collect()
}

/// Signs that stand for a letter.
const LEET: [(char, char); 14] = [
    ('0', 'o'),
    ('1', 'i'),
    ('3', 'e'),
    ('4', 'a'),
    ('5', 's'),
    ('7', 't'),
    ('8', 'b'),
    ('9', 'g'),
    ('@', 'a'),
    ('$', 's'),
    ('!', 'i'),
    ('|', 'l'),
    ('+', 't'),
    ('€', 'e'),
];

fn judge(letters: &[char], known: &[String]) -> Option<Weak> {
    if let Some(unit) = unit(letters) {
        let again = WALK / 2;
        return (work(unit, known).0 + again < ENOUGH).then_some(Weak::Repeats);
    }
    let (work, word) = work(letters, known);
    match (work < ENOUGH, word) {
        (false, _) => None,
        (true, true) => Some(Weak::Common),
        (true, false) => Some(Weak::Walk),
    }
}

/// What is said again and again, if all of it is.
fn unit(letters: &[char]) -> Option<&[char]> {
    let all = letters.len();
    (1..=all / 2)
        .find(|size| (*size..all).all(|at| letters[at] == letters[at - size]))
        .map(|size| &letters[..size])
}

/// The least work that leads to these letters, and whether a word was of use for it.
fn work(letters: &[char], known: &[String]) -> (u32, bool) {
    let forms = forms(letters);
    let mut best = vec![(0, false)];
    for end in 1..=letters.len() {
        let pieces = (end.saturating_sub(LONGEST)..end).map(|begin| {
            let (before, word): (u32, bool) = best[begin];
            let (cost, is_word) = piece(letters, &forms, begin..end, known);
            (before + cost, word || is_word)
        });
        best.push(pieces.min_by_key(|(work, _)| *work).unwrap_or_default());
    }
    best.pop().unwrap_or_default()
}

/// The letters as typed, with letters for signs, and with 1 for the letter it looks like most.
fn forms(letters: &[char]) -> [Vec<char>; 3] {
    let read = |one: char| {
        let meant = LEET.iter().find(|(sign, _)| *sign == one);
        meant.map_or(one, |(_, letter)| *letter)
    };
    let as_l = |one: char| {
        if one == '1' || one == '!' {
            'l'
        } else {
            read(one)
        }
    };
    [
        letters.to_vec(),
        letters.iter().map(|one| read(*one)).collect(),
        letters.iter().map(|one| as_l(*one)).collect(),
    ]
}

/// What one piece costs, and whether it is a word.
fn piece(
    letters: &[char],
    forms: &[Vec<char>; 3],
    place: std::ops::Range<usize>,
    known: &[String],
) -> (u32, bool) {
    for form in forms {
        let text: String = form[place.clone()].iter().collect();
        if known.contains(&text) || text == "lucarne" {
            return (KNOWN, true);
        }
        if place.len() > 2 && WORDS.contains(text.as_str()) {
            return (WORD, true);
        }
    }
    let here = &letters[place];
    let text: String = here.iter().collect();
    let cost = if here.len() > 2 && (one_letter(here) || walked(&text)) || year(&text) {
        WALK
    } else if date(&text) {
        DATE
    } else {
        here.iter().map(|one| letter(*one)).sum()
    };
    (cost, false)
}

fn letter(one: char) -> u32 {
    if one.is_numeric() { DIGIT } else { LETTER }
}

fn one_letter(letters: &[char]) -> bool {
    letters.windows(2).all(|two| two[0] == two[1])
}

fn walked(text: &str) -> bool {
    let back: String = text.chars().rev().collect();
    ROWS.iter()
        .any(|row| row.contains(text) || row.contains(&back))
}

fn year(text: &str) -> bool {
    text.len() == 4
        && text
            .parse::<u16>()
            .is_ok_and(|year| (1900..2100).contains(&year))
}

/// A day with its year, in whatever order.
fn date(text: &str) -> bool {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let two = |at: usize| {
        text.get(at..at + 2)
            .and_then(|part| part.parse::<u8>().ok())
    };
    let day = |a: Option<u8>, b: Option<u8>| match (a, b) {
        (Some(a), Some(b)) => a.min(b) >= 1 && a.min(b) <= 12 && a.max(b) <= 31,
        _ => false,
    };
    match text.len() {
        6 => day(two(0), two(2)) || day(two(2), two(4)),
        8 => (day(two(0), two(2)) && year(&text[4..])) || (year(&text[..4]) && day(two(4), two(6))),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weak_of(text: &str) -> Option<Weak> {
        weak(
            &Secret::given(text),
            &["Rosa Marin", "rmarin", "school.internal"],
        )
    }

    #[test]
    fn what_is_tried_first_is_refused_in_every_language_and_however_it_is_written() {
        for (text, why) in [
            ("password1234", Weak::Common),
            ("P@ssw0rd!2026", Weak::Common),
            ("Mot de passe 2026", Weak::Common),
            ("MotDePasse!!!!", Weak::Common),
            ("lamiaparola99", Weak::Common),
            ("Bună ziua 2026!", Weak::Common),
            ("ti-voglio-bene-", Weak::Common),
            ("السلام عليكم 2026", Weak::Common),
            ("assalamualaikum1", Weak::Common),
            ("Liberté Égalité Fraternité", Weak::Common),
            ("correct horse battery staple", Weak::Common),
            ("Juventus-1897-", Weak::Common),
            ("Rosa Marin 1980", Weak::Common),
            ("lucarne school", Weak::Common),
            ("ILOVEYOU 14071989", Weak::Common),
            ("ｐａｓｓｗｏｒｄ１２３４", Weak::Common),
            ("qwertyuiop123", Weak::Walk),
            ("1qaz2wsx3edc", Weak::Walk),
            ("azertyuiop^qsdf", Weak::Walk),
            ("abcdefghijkl", Weak::Walk),
            ("zyxwvut98765", Weak::Walk),
            ("14/07/1989 - 2026", Weak::Walk),
            ("ضصثقفغعهخحجد", Weak::Walk),
            ("aaaaaaaaaaaaaaa", Weak::Repeats),
            ("abc1 abc1 abc1", Weak::Repeats),
            ("password password", Weak::Repeats),
            ("_______________", Weak::Walk),
            ("eleven long", Weak::Short),
        ] {
            assert_eq!(weak_of(text), Some(why), "{text}");
        }
    }

    #[test]
    fn words_that_do_not_belong_together_are_taken() {
        for text in [
            "four words are enough",
            "chalk on a green board",
            "plum harbour violin eight",
            "craie violon orteil",
            "gessetto ombrello trabucco",
            "cretă umbrelă vioară sobă",
            "طباشير مظلة كمان نافذة",
            "836402857263",
            "k7#vq!m2zp9x",
        ] {
            assert_eq!(weak_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_and_a_day_are_known_in_every_order() {
        for text in ["1900", "1989", "2099"] {
            assert!(year(text), "{text}");
        }
        for text in ["1899", "2100", "198", "19890", "19a9"] {
            assert!(!year(text), "{text}");
        }
        for text in [
            "140789", "071489", "891407", "010100", "311299", "14071989", "07141989", "19890714",
            "19891407",
        ] {
            assert!(date(text), "{text}");
        }
        for text in [
            "320189", "131389", "000189", "010019", "32131989", "14071889", "18890714", "1407198",
            "14o789", "",
        ] {
            assert!(!date(text), "{text}");
        }
    }

    #[test]
    fn a_name_of_two_letters_is_no_name_of_somebody() {
        let of = |text: &str| weak(&Secret::given(text), &["Li Wu-Anna"]);
        assert_eq!(of("Li, Li 83 Li q"), None);
        assert_eq!(of("Anna anna 83 anna"), Some(Weak::Common));
    }

    #[test]
    fn a_one_and_an_exclamation_mark_are_an_i_or_an_l() {
        for text in ["welcome", "we1come", "we!come", "pr1vate", "pr!vate"] {
            assert_eq!(work(&plain(text), &[]), (WORD, true), "{text}");
        }
        for text in ["wexcome", "we2come"] {
            assert!(work(&plain(text), &[]).0 > WORD, "{text}");
        }
    }

    #[test]
    fn a_short_word_and_two_equal_letters_are_no_piece_of_their_own() {
        let cost = |text: &str| work(&plain(text), &[]).0;
        assert_eq!(cost("zz"), 2 * LETTER);
        assert_eq!(cost("zzz"), WALK);
        assert_eq!(cost("77"), 2 * DIGIT);
    }

    #[test]
    fn each_reason_is_said_in_words_of_its_own() {
        let all = [Weak::Short, Weak::Repeats, Weak::Walk, Weak::Common];
        for t in Lang::all() {
            let words: std::collections::BTreeSet<&str> =
                all.iter().map(|weak| weak.word(t)).collect();
            assert_eq!(words.len(), all.len(), "{t:?}: {words:?}");
            assert!(words.iter().all(|words| words.contains(' ')));
        }
    }

    #[test]
    fn a_long_one_is_judged_without_delay() {
        let long = "password ".repeat(20_000);
        assert_eq!(weak_of(&long), Some(Weak::Repeats));
    }

    #[test]
    fn the_list_is_written_as_it_is_compared() {
        for word in WORDS.iter() {
            let same: String = plain(word).into_iter().collect();
            assert_eq!(*word, same);
            assert!(word.chars().count() <= LONGEST, "{word}");
        }
        assert!(WORDS.len() > 1500, "{}", WORDS.len());
    }
}
