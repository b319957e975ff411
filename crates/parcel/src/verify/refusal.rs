//! Why a parcel is refused, and which file is to blame.

use ledger::Hash;

use crate::{manifest::ManifestError, signature::SignatureError, zip::ZipError};

/// Why a parcel is refused, and which file is to blame.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a strict ZIP.
    #[error("not a strict ZIP: {0}")]
    Zip(#[from] ZipError),
    /// No file begins like a manifest.
    #[error("there is no manifest")]
    NoManifest,
    /// There is no signature file.
    #[error("{manifest}: there is no signature")]
    NoSignature {
        /// The manifest.
        manifest: String,
    },
    /// Signed, but by nobody who is trusted here.
    #[error("{file}: signed with a key that is not trusted")]
    WrongKey {
        /// The signature file.
        file: String,
    },
    /// The signature of a trusted key does not stand.
    #[error("{file}: {reason}")]
    BadSignature {
        /// The signature file.
        file: String,
        /// Why.
        reason: SignatureError,
    },
    /// The manifest is signed, but malformed.
    #[error("{file}: {reason}")]
    BadManifest {
        /// The manifest.
        file: String,
        /// Why.
        reason: ManifestError,
    },
    /// The mark of completeness is missing.
    #[error("the parcel is not complete: COMPLETE is missing")]
    NoComplete,
    /// The mark of completeness does not belong to this manifest.
    #[error("{file}: does not belong to this manifest")]
    BadComplete {
        /// The mark.
        file: String,
    },
    /// The list of checksums does not agree with the manifest.
    #[error("{file}: does not agree with the manifest")]
    BadSums {
        /// The list.
        file: String,
    },
    /// A blob has other bytes than its name says.
    #[error("{file}: changed; it belongs to {path:?}")]
    Changed {
        /// The blob.
        file: String,
        /// The file of the parcel that it belongs to.
        path: String,
    },
    /// A blob is missing.
    #[error("{path:?} is missing ({blob})")]
    Missing {
        /// The file of the parcel.
        path: String,
        /// Its blob.
        blob: Hash,
    },
    /// A file has another size or, put together from its chunks, another hash than the manifest says.
    #[error("{path:?}: not as the manifest says")]
    NotAsListed {
        /// The file of the parcel.
        path: String,
    },
    /// A file belongs to nothing in the manifest.
    #[error("{file}: belongs to nothing in the manifest")]
    Extra {
        /// The file.
        file: String,
    },
}
