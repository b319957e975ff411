//! Why a parcel does not enter. Nothing of it is kept; the ledger keeps the reason.

use parcel::Refusal;

use crate::error::Error;
use crate::sift::Why;

/// Why a parcel does not enter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// Damaged, incomplete, unsigned, or signed by somebody unknown.
    #[error(transparent)]
    Parcel(#[from] Refusal),
    /// No publisher is trusted at this site yet.
    #[error(
        "this site trusts no publisher yet; an administrator proposes one on the page “Publishers”"
    )]
    NobodyTrusted,
    /// Not content for the library.
    #[error("it is a parcel of kind {0}; only content is inserted here")]
    Kind(String),
    /// Its publisher has no right to this namespace.
    #[error("its publisher may not use the namespace {0}")]
    Namespace(String),
    /// It needs a newer program.
    #[error("it needs Lucarne {0} or newer")]
    Program(String),
    /// It holds nothing to admit, or files that belong to nothing.
    #[error("{0}: belongs to no item of the parcel")]
    Loose(String),
    /// Something other than a module, or with parts that may not enter.
    #[error("{0}: only paths, and modules with pictures, sound and film, are taken")]
    Item(String),
    /// A file is not what it says it is.
    #[error("{0}: the file is not what its name or its type says")]
    Type(String),
    /// A file did not pass the gate: which, and why.
    #[error("{0}: {1}")]
    File(String, Why),
    /// A module has errors: how many, and the first.
    #[error("the module has {count} errors; the first: {first}")]
    Faults {
        /// How many.
        count: usize,
        /// Code and place of the first.
        first: String,
    },
    /// Series or version are not those of the module inside.
    #[error("{0}: series or version do not belong to this module")]
    Label(String),
    /// Older than what was admitted.
    #[error("version {version} is older than version {admitted}, which was admitted before")]
    Older {
        /// Its version.
        version: String,
        /// The version admitted before.
        admitted: String,
    },
    /// The very same parcel is here.
    #[error("this parcel is here already")]
    Here(ledger::Id),
}

impl Rejection {
    /// Its name in events.
    pub fn code(&self) -> &'static str {
        match self {
            Rejection::Parcel(refusal) => refusal_code(refusal),
            Rejection::NobodyTrusted => "nobody-trusted",
            Rejection::Kind(_) => "kind",
            Rejection::Namespace(_) => "namespace",
            Rejection::Program(_) => "program",
            Rejection::Loose(_) => "loose",
            Rejection::Item(_) => "item",
            Rejection::Type(_) => "type",
            Rejection::File(_, why) => why.code(),
            Rejection::Faults { .. } => "faults",
            Rejection::Label(_) => "label",
            Rejection::Older { .. } => "older",
            Rejection::Here(_) => "here",
        }
    }
}

impl Rejection {
    /// The names and numbers that the reason is about, as events keep them.
    pub fn about(&self) -> Vec<String> {
        let all = match self {
            Rejection::Parcel(refusal) => refusal_about(refusal),
            Rejection::Kind(what)
            | Rejection::Namespace(what)
            | Rejection::Program(what)
            | Rejection::Loose(what)
            | Rejection::Item(what)
            | Rejection::Type(what)
            | Rejection::Label(what) => vec![what.clone()],
            Rejection::File(path, why) => [vec![path.clone()], file_about(why)].concat(),
            Rejection::Faults { count, first } => vec![count.to_string(), first.clone()],
            Rejection::Older { version, admitted } => vec![version.clone(), admitted.clone()],
            Rejection::NobodyTrusted | Rejection::Here(_) => Vec::new(),
        };
        all.iter().map(|text| plain(text)).collect()
    }
}

/// Longest name that is kept, characters.
const NAME: usize = 200;

/// A name out of a parcel that nobody vouches for: short, and without signs that change how it is read.
fn plain(text: &str) -> String {
    let misleads = |sign: &char| {
        sign.is_control()
            || matches!(*sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars()
        .filter(|sign| !misleads(sign))
        .take(NAME)
        .collect()
}

fn file_about(why: &Why) -> Vec<String> {
    match why {
        Why::Other(what)
        | Why::Program(what)
        | Why::Broken(what)
        | Why::Hidden(what)
        | Why::Codec(what)
        | Why::Active(what) => vec![what.clone()],
        Why::Pixels(width, height) => vec![width.to_string(), height.to_string()],
        Why::Ending | Why::Behind | Why::Large | Why::Time | Why::Stopped => Vec::new(),
    }
}

fn refusal_about(refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::Changed { path, .. }
        | Refusal::NotAsListed { path }
        | Refusal::Missing { path, .. } => vec![path.clone()],
        Refusal::Extra { file } => vec![file.clone()],
        _ => Vec::new(),
    }
}

fn refusal_code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Zip(_) => "zip",
        Refusal::NoManifest => "no-manifest",
        Refusal::NoSignature { .. } => "no-signature",
        Refusal::WrongKey { .. } => "wrong-key",
        Refusal::BadSignature { .. } => "bad-signature",
        Refusal::BadManifest { .. } => "bad-manifest",
        Refusal::NoComplete | Refusal::BadComplete { .. } => "not-complete",
        Refusal::BadSums { .. } => "bad-sums",
        Refusal::Changed { .. } | Refusal::NotAsListed { .. } => "changed",
        Refusal::Missing { .. } => "missing",
        Refusal::Extra { .. } => "extra",
    }
}

/// Why bringing a parcel in ended without one.
#[derive(Debug, thiserror::Error)]
pub enum NotBrought {
    /// The parcel was rejected, which the ledger now says.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// The machine failed; nothing is decided.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<NotBrought> for Error {
    fn from(why: NotBrought) -> Error {
        match why {
            NotBrought::Rejected(rejection) => Error::invalid("parcel", rejection.to_string()),
            NotBrought::Failed(error) => error,
        }
    }
}
