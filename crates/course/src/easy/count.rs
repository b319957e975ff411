//! Counting words, sentences, letters, syllables and long words.

use super::sentence::{Sentence, sentences};

/// The counts of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Letters and digits in words.
    pub letters: usize,
    /// Syllables, for en, fr and it; else 0.
    pub syllables: usize,
    /// Words of more than six letters.
    pub long: usize,
}

impl Counts {
    /// Adds the counts of another text.
    pub fn add(&mut self, other: &Counts) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.letters += other.letters;
        self.syllables += other.syllables;
        self.long += other.long;
    }
}

/// The counts of one paragraph or item.
pub fn count(text: &str, lang: &str) -> Counts {
    of(&sentences(text, lang), lang)
}

/// The counts of cut sentences.
pub(super) fn of(sentences: &[Sentence<'_>], lang: &str) -> Counts {
    let mut counts = Counts {
        sentences: sentences.len(),
        ..Counts::default()
    };
    let mut part = Vec::new();
    for word in sentences.iter().flat_map(|sentence| &sentence.words) {
        let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
        counts.words += 1;
        counts.letters += letters;
        counts.long += usize::from(letters > 6);
        counts.syllables += syllables(word, lang, &mut part);
    }
    counts
}

fn syllables(word: &str, lang: &str, letters: &mut Vec<char>) -> usize {
    let is_vowel: fn(&char) -> bool = match lang {
        "en" => |c| is_plain_vowel(*c),
        "fr" => |c| {
            is_plain_vowel(*c)
                || matches!(
                    c,
                    'à' | 'â'
                        | 'ä'
                        | 'é'
                        | 'è'
                        | 'ê'
                        | 'ë'
                        | 'î'
                        | 'ï'
                        | 'ô'
                        | 'ö'
                        | 'ù'
                        | 'û'
                        | 'ü'
                        | 'ÿ'
                        | 'œ'
                        | 'æ'
                )
        },
        "it" => |c| {
            is_plain_vowel(*c) || matches!(c, 'à' | 'è' | 'é' | 'ì' | 'í' | 'ò' | 'ó' | 'ù' | 'ú')
        },
        _ => return 0,
    };
    let mut sum = 0;
    for part in word.split(['-', '\'', '’']) {
        letters.clear();
        let signs = part.chars().filter(|c| c.is_alphanumeric());
        letters.extend(signs.flat_map(char::to_lowercase));
        sum += part_syllables(letters, lang, is_vowel);
    }
    sum
}

fn is_plain_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn part_syllables(letters: &[char], lang: &str, is_vowel: fn(&char) -> bool) -> usize {
    if letters.is_empty() {
        return 0;
    }
    let mut runs = 0;
    let mut inside = false;
    for c in letters {
        let vowel = is_vowel(c);
        runs += usize::from(vowel && !inside);
        inside = vowel;
    }
    match runs {
        0 => usize::from(lang == "en" || letters.iter().any(char::is_ascii_digit)),
        1 => 1,
        _ => runs - usize::from(has_silent_end(letters, lang, is_vowel)),
    }
}

/// A final `e`, `es` or `ed` that is not spoken.
fn has_silent_end(letters: &[char], lang: &str, is_vowel: impl Fn(&char) -> bool) -> bool {
    let before = |back: usize| letters.len().checked_sub(back + 1).map(|at| letters[at]);
    let consonant = |c: Option<char>| c.is_some_and(|c| !is_vowel(&c));
    match (lang, letters) {
        ("en", [.., 'l', 'e']) => !consonant(before(2)),
        // A vowel before a final `e` is part of the same run, so that nothing is silent.
        ("en", [.., 'e']) => consonant(before(1)),
        ("en", [.., 'e', 'd']) => consonant(before(2)) && !matches!(before(2), Some('t' | 'd')),
        ("en", [.., 'e', 's']) => {
            consonant(before(2)) && !matches!(before(2), Some('s' | 'x' | 'z' | 'c' | 'g' | 'h'))
        }
        ("fr", [.., 'e']) => consonant(before(1)),
        ("fr", [.., 'e', 's']) => consonant(before(2)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::easy::indices;

    fn counted(text: &str, lang: &str) -> [usize; 5] {
        let counts = count(text, lang);
        [
            counts.words,
            counts.sentences,
            counts.letters,
            counts.syllables,
            counts.long,
        ]
    }

    fn near(index: Option<f64>, wanted: f64) {
        assert!(
            index.is_some_and(|index| (index - wanted).abs() < 0.006),
            "{index:?} is not {wanted}"
        );
    }

    #[test]
    fn the_same_text_in_four_languages_is_counted() {
        let text = "An e-mail is a letter on a computer. You write it. You send it. The other person reads it later.";
        assert_eq!(counted(text, "en"), [20, 4, 72, 27, 1]);
        let seen = indices(&count(text, "en"), "en");
        near(seen.lix, 10.0);
        near(seen.flesch, 87.55);
        near(seen.grade, 2.29);

        let text = "Un courriel est une lettre sur un ordinateur. Tu l’écris. Tu l’envoies. L’autre personne le lit plus tard.";
        assert_eq!(counted(text, "fr"), [21, 4, 82, 25, 4]);
        let seen = indices(&count(text, "fr"), "fr");
        near(seen.lix, 24.30);
        near(seen.kandel_moles, 114.05);

        let text = "Una e-mail è una lettera sul computer. La scrivi. La invii. L’altra persona la legge più tardi.";
        assert_eq!(counted(text, "it"), [18, 4, 73, 31, 3]);
        let seen = indices(&count(text, "it"), "it");
        near(seen.lix, 21.17);
        near(seen.gulpease, 115.11);
        near(seen.franchina_vacca, 107.82);

        let text = "Un e-mail este o scrisoare pe calculator. Îl scrii. Îl trimiți. Cealaltă persoană îl citește mai târziu.";
        assert_eq!(counted(text, "ro"), [17, 4, 83, 0, 6]);
        near(indices(&count(text, "ro"), "ro").lix, 39.54);
    }

    #[test]
    fn abbreviations_numbers_and_addresses_end_no_sentence() {
        let text = "Mr. Smith pays 3.60 €. Is it too much? No... It is fine: “yes!” Visit p0st-office.example today";
        assert_eq!(counted(text, "en"), [16, 5, 65, 23, 1]);
        near(indices(&count(text, "en"), "en").lix, 9.45);
    }
}
