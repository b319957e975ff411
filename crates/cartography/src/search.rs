//! Searching records for words.

use locale::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::atlas::Atlas;

impl Atlas {
    /// Positions of the records that have all words, the best first; none when nothing is searched for.
    pub(crate) fn search(&self, text: &str, lang: Lang) -> Option<Vec<(usize, u32)>> {
        let words = folded(text);
        if words.trim().is_empty() {
            return None;
        }
        let hits = self.initiatives().iter().enumerate().filter(|(_, one)| {
            let told = self.tell(one, lang);
            let all = folded(&format!("{} {} {}", one.name, told.name, told.summary));
            words.split_whitespace().all(|word| all.contains(word))
        });
        Some(hits.map(|(at, _)| (at, 1)).collect())
    }
}

/// Small letters without marks.
pub(crate) fn folded(text: &str) -> String {
    text.nfd()
        .filter(|one| !is_combining_mark(*one))
        .flat_map(char::to_lowercase)
        .collect()
}
