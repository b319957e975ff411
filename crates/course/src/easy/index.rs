//! Readability indices (section 6.2 of the learning document). They are never compared across languages.

use super::Counts;

/// The indices that exist for a language, unclipped.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Indices {
    /// Any language in Latin or Cyrillic letters; higher is harder.
    pub lix: Option<f64>,
    /// en; higher is easier.
    pub flesch: Option<f64>,
    /// en; school year (Flesch-Kincaid).
    pub grade: Option<f64>,
    /// fr; as Flesch.
    pub kandel_moles: Option<f64>,
    /// it; 0–100, higher is easier.
    pub gulpease: Option<f64>,
    /// it; as Flesch (Franchina-Vacca 1986).
    pub franchina_vacca: Option<f64>,
}

impl Indices {
    /// The index of the language that says how easy a text is.
    pub fn ease(&self) -> Option<f64> {
        self.flesch.or(self.kandel_moles).or(self.gulpease)
    }
}

/// The indices of a text from its counts.
pub fn indices(counts: &Counts, lang: &str) -> Indices {
    if counts.words == 0 || counts.sentences == 0 {
        return Indices::default();
    }
    let [w, s, l, y, b] = [
        counts.words,
        counts.sentences,
        counts.letters,
        counts.syllables,
        counts.long,
    ]
    .map(number);
    let only = |wanted: &str, index: f64| (lang == wanted).then_some(index);
    Indices {
        lix: (lang != "ar").then_some(w / s + 100.0 * b / w),
        flesch: only("en", 206.835 - 1.015 * w / s - 84.6 * y / w),
        grade: only("en", 0.39 * w / s + 11.8 * y / w - 15.59),
        kandel_moles: only("fr", 207.0 - 1.015 * w / s - 73.6 * y / w),
        gulpease: only("it", 89.0 + (300.0 * s - 10.0 * l) / w),
        franchina_vacca: only("it", 217.0 - 1.3 * w / s - 0.6 * (100.0 * y / w)),
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indices_follow_from_the_counts() {
        let rows = [
            ([20, 2, 90, 30, 2], [20.0, 69.785, 6.01, 86.45, 74.0, 114.0]),
            ([20, 2, 90, 36, 2], [20.0, 44.405, 9.55, 64.37, 74.0, 96.0]),
            (
                [120, 6, 620, 210, 36],
                [50.0, 38.485, 12.86, 57.9, 52.333, 86.0],
            ),
        ];
        for ([words, sentences, letters, syllables, long], wanted) in rows {
            let counts = Counts {
                words,
                sentences,
                letters,
                syllables,
                long,
            };
            let [en, fr, it] = ["en", "fr", "it"].map(|lang| indices(&counts, lang));
            let seen = [
                en.lix,
                en.flesch,
                en.grade,
                fr.kandel_moles,
                it.gulpease,
                it.franchina_vacca,
            ]
            .map(Option::unwrap_or_default);
            for (one, other) in seen.iter().zip(wanted) {
                assert!((one - other).abs() < 0.0006, "{seen:?} {wanted:?}");
            }
        }
    }
}
