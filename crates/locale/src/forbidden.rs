//! Words that never meet a learner. The lists are data: `locales/<language>/forbidden.txt`.

use crate::lang::Lang;

/// A forbidden word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The words as they stand in the text.
    pub word: String,
    /// What Lucarne says instead, where there is one word for it.
    pub instead: Option<&'static str>,
}

/// Words no text for learners may hold, modules included.
pub fn forbidden(lang: Lang, text: &str) -> Vec<Finding> {
    find(lang, text, |part| part == "never")
}

/// The same, and the words for which the interface has a better one ("Next" for "submit").
pub fn forbidden_on_screen(lang: Lang, text: &str) -> Vec<Finding> {
    find(lang, text, |_| true)
}

const LISTS: [&str; 5] = [
    include_str!("../../../locales/en/forbidden.txt"),
    include_str!("../../../locales/fr/forbidden.txt"),
    include_str!("../../../locales/it/forbidden.txt"),
    include_str!("../../../locales/ro/forbidden.txt"),
    include_str!("../../../locales/ar/forbidden.txt"),
];

fn find(lang: Lang, text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Finding> {
    let text = text.replace('\'', "’");
    let words: Vec<&str> = words(&text).collect();
    let plain: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let mut findings = Vec::new();
    for rule in rules(lang).filter(|rule| wanted(rule.part)) {
        for (at, run) in plain.windows(rule.words.len()).enumerate() {
            if rule.fits(lang, run) {
                findings.push(Finding {
                    word: words[at..at + run.len()].join(" "),
                    instead: rule.instead,
                });
            }
        }
    }
    findings
}

struct Rule {
    part: &'static str,
    words: Vec<String>,
    begins: bool,
    instead: Option<&'static str>,
}

impl Rule {
    fn fits(&self, lang: Lang, run: &[String]) -> bool {
        let last = self.words.len() - 1;
        self.words
            .iter()
            .zip(run)
            .enumerate()
            .all(|(at, (rule, word))| {
                let fits = |word: &str| {
                    if self.begins && at == last {
                        word.starts_with(rule)
                    } else {
                        word == rule
                    }
                };
                fits(word) || (lang == Lang::Ar && without_article(word).any(fits))
            })
    }
}

fn rules(lang: Lang) -> impl Iterator<Item = Rule> {
    let mut part = "";
    LISTS[lang as usize].lines().filter_map(move |line| {
        let line = line.trim();
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            part = name;
            return None;
        }
        let (words, instead) = line
            .split_once("->")
            .map_or((line, None), |(words, to)| (words, Some(to.trim())));
        let begins = words.trim_end().ends_with('*');
        let words: Vec<String> = self::words(words).map(fold).collect();
        (!line.starts_with('#') && !words.is_empty()).then_some(Rule {
            part,
            words,
            begins,
            instead,
        })
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_mark(c))
        .filter(|word| !word.is_empty())
}

/// Small letters, Romanian commas for old cedillas, Arabic without vowel marks.
fn fold(word: &str) -> String {
    let letter = |c: char| match c {
        'ş' => 'ș',
        'ţ' => 'ț',
        other => other,
    };
    word.chars()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
        .map(letter)
        .collect()
}

/// Arabic vowel marks and the stretching line.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{0640}')
}

/// An Arabic word without the small words written together with it: and, then, by, as, for, the.
fn without_article(word: &str) -> impl Iterator<Item = &str> {
    let joined = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bare = joined.strip_prefix(['ب', 'ك', 'ل']).unwrap_or(joined);
    let the = |word| str::strip_prefix(word, "ال");
    [
        Some(joined),
        Some(bare),
        the(word),
        the(joined),
        the(bare),
        joined.strip_prefix("لل"),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lang: Lang, text: &str) -> Vec<String> {
        forbidden(lang, text)
            .into_iter()
            .map(|finding| finding.word)
            .collect()
    }

    #[test]
    fn words_that_hurt_are_found_in_every_language() {
        assert_eq!(found(Lang::En, "Every Inmate learns."), ["Inmate"]);
        assert_eq!(found(Lang::Fr, "Les détenus et l'exercice"), ["détenus"]);
        assert_eq!(
            found(Lang::It, "I detenuti, la cella"),
            ["detenuti", "cella"]
        );
        assert_eq!(found(Lang::Ro, "Un deţinut"), ["deţinut"]);
        assert_eq!(found(Lang::Ar, "في السِّجن"), ["السِّجن"]);
    }

    #[test]
    fn a_finding_names_the_better_word() {
        assert_eq!(
            forbidden(Lang::En, "two offenders")[0].instead,
            Some("learner")
        );
        assert_eq!(
            forbidden(Lang::En, "your release date")[0].word,
            "release date"
        );
    }

    #[test]
    fn words_that_only_look_alike_pass() {
        for text in ["cellar", "excellent", "adjust", "justice", "a cellist"] {
            assert_eq!(found(Lang::En, text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(found(Lang::Ro, "Ați reținut deja"), Vec::<String>::new());
    }

    #[test]
    fn the_interface_keeps_to_its_own_words() {
        assert!(forbidden(Lang::En, "Submit").is_empty());
        assert_eq!(
            forbidden_on_screen(Lang::En, "Submit")[0].instead,
            Some("Next")
        );
    }
}
