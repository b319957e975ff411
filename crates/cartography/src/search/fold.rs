//! Letters without marks, so that what is typed without them is found, and the other way round.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without marks: `Ș`, `Ş` and `S` are one, so are the forms of the Arabic alif.
pub(crate) fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let letters = text.nfkd().filter(|one| !is_combining_mark(*one));
    for letter in letters.flat_map(char::to_lowercase) {
        match letter {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ٱ' => plain.push('ا'),
            'ى' | 'ی' => plain.push('ي'),
            'ک' => plain.push('ك'),
            'ة' => plain.push('ه'),
            // The stroke that only widens a word, and a dot that capital İ leaves.
            'ـ' | '\u{307}' => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_do_not_matter() {
        assert_eq!(folded("Timișoara, ŢARĂ, Țară"), "timisoara, tara, tara");
        assert_eq!(
            folded("Élève œuvre città Straße"),
            "eleve oeuvre citta strasse"
        );
        assert_eq!(folded("İstanbul"), "istanbul");
    }

    #[test]
    fn arabic_letters_have_one_form() {
        assert_eq!(folded("أإآٱ"), "اااا");
        assert_eq!(folded("مُدَرِّسَة"), "مدرسه");
        assert_eq!(folded("مـــدرسة"), folded("مدرسة"));
        assert_eq!(folded("مستشفى"), folded("مستشفي"));
    }
}
