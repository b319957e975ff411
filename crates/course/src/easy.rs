//! Plain language: how hard the texts of a module are to read, and the rules for texts that are easy to read.

mod count;
mod index;
mod rules;
mod sentence;
mod tongue;
mod words;

pub use count::{Counts, count};
pub use index::{Indices, indices};
pub(crate) use rules::has_word;
pub use words::forbidden;
pub(crate) use words::signs;

use sentence::{Sentence, sentences};

use crate::check::{Findings, Seen};
use crate::manifest::Reading;
use crate::model::Unit;
use crate::module::Module;
use crate::names::Lang;
use crate::walk::{Role, Said, Walk};

/// Below this number of words an index is noise.
const ENOUGH: usize = 100;

pub(crate) fn check(module: &Module, seen: &Seen<'_>, found: &mut Findings) {
    for lang in module.manifest.all_languages() {
        let mut counts = Counts::default();
        for (_, file) in module.units_in(lang) {
            let walk = seen.walk(file);
            let read = read(walk, seen.texts(file), lang.language());
            rules::check(module, lang, file, walk, &read, found);
            counts.add(&counted(&read, lang.language()));
        }
        target(module, lang, &counts, found);
    }
    tongue::check(module, seen, found);
}

/// The counts of all texts of a module in a language.
pub fn module_counts(module: &Module, lang: &Lang) -> Counts {
    let mut sum = Counts::default();
    for (_, file) in module.units_in(lang) {
        sum.add(&unit_counts(&file.unit, lang));
    }
    sum
}

/// The counts of all texts of a unit in a language.
pub fn unit_counts(unit: &Unit, lang: &Lang) -> Counts {
    let walk = Walk::over(&unit.blocks);
    let texts: Vec<String> = walk.texts.iter().map(Said::read).collect();
    counted(&read(&walk, &texts, lang.language()), lang.language())
}

/// How hard a text may be at a reading level in a language: LIX at most, the index of the language at least.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// LIX at most.
    pub lix: f64,
    /// The index of the language at least; 0 where there is none.
    pub ease: f64,
}

impl Band {
    /// The band of a reading level, in the languages that have one.
    pub fn of(reading: Reading, lang: &str) -> Option<Band> {
        let level = match reading {
            Reading::PreA1 | Reading::A1 | Reading::A2 => 0,
            Reading::B1 => 1,
            Reading::B2 => 2,
        };
        let (lix, ease) = match lang {
            "en" => ([25.0, 35.0, 45.0], [80.0, 65.0, 50.0]),
            "fr" => ([35.0, 45.0, 55.0], [80.0, 65.0, 50.0]),
            "it" => ([35.0, 45.0, 55.0], [80.0, 60.0, 45.0]),
            "ro" => ([45.0, 55.0, 65.0], [0.0; 3]),
            _ => return None,
        };
        Some(Band {
            lix: lix[level],
            ease: ease[level],
        })
    }

    /// Whether a text is within the band.
    pub fn holds(&self, seen: &Indices) -> bool {
        let hard = seen.lix.is_some_and(|index| index > self.lix);
        !hard && seen.ease().is_none_or(|index| index >= self.ease)
    }
}

/// A text cut into sentences.
struct Read<'a> {
    said: &'a Said<'a>,
    text: &'a str,
    sentences: Vec<Sentence<'a>>,
}

fn read<'a>(walk: &'a Walk<'a>, texts: &'a [String], lang: &str) -> Vec<Read<'a>> {
    let pairs = walk.texts.iter().zip(texts);
    pairs
        .map(|(said, text)| Read {
            said,
            text,
            sentences: sentences(text, lang),
        })
        .collect()
}

fn counted(read: &[Read<'_>], lang: &str) -> Counts {
    let mut sum = Counts::default();
    for one in read.iter().filter(|one| is_counted(one.said, one.text)) {
        sum.add(&count::of(&one.sentences, lang));
    }
    sum
}

/// Prose, prompts, items, hints, feedback and explanations count; labels, notes and short headings do not.
fn is_counted(said: &Said<'_>, text: &str) -> bool {
    match said.role {
        Role::Note | Role::Label => false,
        Role::Heading => text.split_whitespace().count() >= 3,
        _ => true,
    }
}

fn target(module: &Module, lang: &Lang, counts: &Counts, found: &mut Findings) {
    if counts.words < ENOUGH {
        return;
    }
    let reading = module.manifest.reading;
    let seen = indices(counts, lang.language());
    let Some(band) = Band::of(reading, lang.language()) else {
        return;
    };
    if !band.holds(&seen) {
        let index = seen
            .lix
            .map(|index| format!("LIX {index:.0}"))
            .unwrap_or_default();
        let details = [reading.as_str(), lang.as_str(), index.as_str()];
        found.warning(
            716,
            "module.toml",
            module.manifest.place("reading"),
            &details,
        );
    }
}
