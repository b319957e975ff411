//! Files of others, looked at before anything else reads them: in a child process that has little memory, little time, no
//! network and no files. A file that breaks the child breaks nothing but itself.

mod child;
mod document;
mod film;
mod look;
mod picture;
mod sieve;
mod sound;
mod table;
mod trace;
mod wire;

pub use child::run;
pub use document::FileKind;
pub use sieve::{Sieve, answers_here};
pub use table::records;

use serde::{Deserialize, Serialize};

/// The hidden word of the command line that makes the program the child.
pub const WORD: &str = "sift";
/// Most pixels of a picture.
pub const MOST_PIXELS: u64 = 40_000_000;

/// What a file is looked at for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Part of a parcel that comes in: it stays as it is, or is refused.
    Import,
    /// Part of a module that is packed: pictures and drawings are written anew, without what is hidden in them.
    Author,
    /// Work of a learner: cleaned as far as its kind allows.
    HandIn,
    /// A table of initiatives: taken apart, and only what it says comes back.
    Initiatives,
    /// A table of methods, likewise.
    Methods,
}

/// What a file was found to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its kind and the codecs in it: `PNG`, `MP4 avc1, mp4a`.
    pub what: String,
    /// Width and height in pixels, of pictures.
    pub size: Option<(u32, u32)>,
}

/// A file that passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// What it is.
    pub found: Found,
    /// As it is kept.
    pub bytes: Vec<u8>,
}

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Its name does not end like a kind that is taken.
    #[error("no kind of file that is taken")]
    Ending,
    /// Its first bytes are those of something else.
    #[error("its first bytes are not those of its kind, {0}")]
    Other(String),
    /// It is a program, a script, a document or an archive.
    #[error("it begins like this: {0}")]
    Program(String),
    /// It cannot be read to its end.
    #[error("{0} that is broken or cut off")]
    Broken(String),
    /// It has too many pixels.
    #[error("{0} × {1} pixels; at most 40 million are taken")]
    Pixels(u32, u32),
    /// Something stands behind its end.
    #[error("something stands behind its end")]
    Behind,
    /// Another file, or a script, is hidden in it.
    #[error("hidden in it: {0}")]
    Hidden(String),
    /// A codec that is not on the list.
    #[error("made with {0}, which is not taken")]
    Codec(String),
    /// A drawing or a document with an active part.
    #[error("it holds an active part: {0}")]
    Active(String),
    /// More bytes than a file of its kind may have.
    #[error("too large")]
    Large,
    /// Looking at it took too long.
    #[error("looking at it took too long")]
    Time,
    /// It stopped the process that looked at it.
    #[error("it stopped the process that looked at it, or took too much memory")]
    Stopped,
}

impl Why {
    /// Its name in events.
    pub fn code(&self) -> &'static str {
        match self {
            Why::Ending => "file-ending",
            Why::Other(_) => "file-other",
            Why::Program(_) => "file-program",
            Why::Broken(_) => "file-broken",
            Why::Pixels(..) => "file-pixels",
            Why::Behind => "file-behind",
            Why::Hidden(_) => "file-hidden",
            Why::Codec(_) => "file-codec",
            Why::Active(_) => "file-active",
            Why::Large => "file-large",
            Why::Time => "file-time",
            Why::Stopped => "file-stopped",
        }
    }
}
