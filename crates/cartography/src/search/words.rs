//! Words and the forms under which they are kept.

use locale::Lang;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::fold::folded;

/// Words that carry no meaning of their own, without marks.
const SMALL: &[&str] = &[
    "a", "al", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "with", "au", "aux", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
    "par", "pour", "sur", "un", "une", "con", "da", "dei", "del", "della", "delle", "di", "e",
    "gli", "i", "il", "lo", "nel", "nella", "o", "per", "su", "una", "uno", "cu", "din", "ale",
    "la", "pe", "pentru", "si", "sau", "prin", "في", "من", "على", "الي", "عن", "و", "او",
];

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 100;
/// Arabic beginnings with the article, the longest first.
const ARTICLES: &[&str] = &["وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال"];

/// The words of a text, composed, in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    let composed: String = text.nfc().flat_map(char::to_lowercase).collect();
    let between = |one: char| !one.is_alphanumeric() && !is_combining_mark(one) && one != 'ـ';
    let words = composed.split(between);
    words
        .filter(|word| !word.is_empty() && word.len() <= LONGEST)
        .map(ToOwned::to_owned)
        .collect()
}

/// Whether a word is too small to be asked for beside others.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&folded(word).as_str())
}

/// The forms under which a language keeps a word: its stem, with marks and without, and the word itself.
pub(super) fn forms(word: &str, lang: Lang) -> Vec<String> {
    let plain = folded(word);
    let mut forms = match lang {
        Lang::Ar => {
            let bare = without_article(&plain);
            let stemmed = stem(bare, lang);
            vec![bare.to_owned(), folded(&stemmed)]
        }
        _ => vec![folded(&stem(word, lang)), stem(&plain, lang)],
    };
    forms.push(plain);
    forms.sort_unstable();
    forms.dedup();
    forms.retain(|form| !form.is_empty());
    forms
}

fn stem(word: &str, lang: Lang) -> String {
    let algorithm = match lang {
        Lang::En => Algorithm::English,
        Lang::Fr => Algorithm::French,
        Lang::It => Algorithm::Italian,
        Lang::Ro => Algorithm::Romanian,
        Lang::Ar => Algorithm::Arabic,
    };
    let stemmer = Stemmer::create(algorithm);
    if lang == Lang::Ro {
        // The rules are written with the cedillas that came before the commas.
        let old = word.replace('ș', "ş").replace('ț', "ţ");
        return stemmer.stem(&old).into_owned();
    }
    stemmer.stem(word).into_owned()
}

/// An Arabic word, its marks already gone, without the article and what is written together with it.
fn without_article(word: &str) -> &str {
    let rest = ARTICLES.iter().filter_map(|one| word.strip_prefix(one));
    let mut long_enough = rest.filter(|rest| rest.chars().count() >= 3);
    long_enough.next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(one: &str, other: &str, lang: Lang) -> bool {
        let other = forms(other, lang);
        forms(one, lang).iter().any(|form| other.contains(form))
    }

    #[test]
    fn forms_of_one_word_meet_in_each_language() {
        assert!(meet("courses", "course", Lang::En));
        assert!(meet("formateurs", "formateur", Lang::Fr));
        assert!(meet("évaluations", "evaluation", Lang::Fr));
        assert!(meet("tavolette", "tavoletta", Lang::It));
        assert!(meet("formatori", "formator", Lang::Ro));
        assert!(meet("închisorilor", "inchisorilor", Lang::Ro));
        assert!(meet("المدرسة", "مدرسة", Lang::Ar));
        assert!(meet("والمدرسة", "مَدْرَسَة", Lang::Ar));
        assert!(!meet("prison", "priority", Lang::En));
    }

    #[test]
    fn both_ways_to_write_romanian_letters_are_one() {
        assert_eq!(forms("ştiinţe", Lang::Ro), forms("științe", Lang::Ro));
    }

    #[test]
    fn a_text_falls_into_its_words() {
        assert_eq!(
            words("L’école, e-learning (2.0)\nd'été"),
            ["l", "école", "e", "learning", "2", "0", "d", "été"]
        );
        assert_eq!(words("مُدَرِّس"), ["مُدَرِّس".nfc().collect::<String>()]);
        assert!(words(" -- ").is_empty());
        assert!(is_small("Și") && !is_small("sol"));
    }
}
