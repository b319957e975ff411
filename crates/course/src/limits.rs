//! The limits of section 16, in bytes and numbers.

use crate::diag::{Diagnostic, Severity};
use crate::module::FIRST;

/// A unit file.
pub const UNIT_FILE: u64 = 256 * 1024;
/// `module.toml`, a scene, a glossary.
pub const TOML_FILE: u64 = 128 * 1024;
/// A text of a corpus.
pub const CORPUS_FILE: u64 = 256 * 1024;
/// An index of speech files; 5,000 entries of about 100 bytes.
pub const SPEECH_INDEX: u64 = 1024 * 1024;
/// A review; 200 comments with their answers.
pub const REVIEW_FILE: u64 = 2 * 1024 * 1024;
/// Reviews a module.
pub const REVIEWS: usize = 20;
/// Texts a corpus.
pub const CORPUS_TEXTS: usize = 20;
/// Units a module.
pub const UNITS: usize = 40;
/// Languages a module.
pub const LANGUAGES: usize = 12;
/// Scenes a module.
pub const SCENES: usize = 60;
/// Files under `media/`.
pub const MEDIA_FILES: usize = 1000;
/// Speech files.
pub const SPEECH_FILES: usize = 5000;
/// A whole module.
pub const MODULE: u64 = 500 * 1024 * 1024;

/// LC0409 for a whole file.
pub(crate) fn too_large(size: u64, most: u64) -> Diagnostic {
    Diagnostic::new(409, Severity::Error, FIRST)
        .detail(bytes(size))
        .detail(bytes(most))
}

/// A size for people: `4 MiB`, `300 KiB`.
pub(crate) fn bytes(size: u64) -> String {
    match size {
        0..1024 => format!("{size} B"),
        1024..1_048_576 => format!("{} KiB", size.div_ceil(1024)),
        _ => format!("{} MiB", size.div_ceil(1_048_576)),
    }
}
