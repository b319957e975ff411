//! What can go wrong in a request or an act, and the page or exit code it becomes.

use std::io::ErrorKind;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::backup::fault::Fault;

/// Result of acts and handlers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong. The same answer stands for *does not exist* and *not yours*.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Absent, or not for this person.
    #[error("not found")]
    NotFound,
    /// What was asked for is told at another address of this site.
    #[error("see {0}")]
    Elsewhere(String),
    /// The role does not hold this right.
    #[error("refused")]
    Forbidden,
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// The form did not come from one of our pages, or is too old.
    #[error("the form is not ours or too old")]
    Stale,
    /// A field holds something that cannot be used.
    #[error("{field}: {message}")]
    Invalid {
        /// Name of the field.
        field: &'static str,
        /// What to do, in the reader's language.
        message: String,
    },
    /// Too many tries; wait.
    #[error("wait {seconds} seconds")]
    Wait {
        /// How long.
        seconds: i64,
    },
    /// Too many failed at this station.
    #[error("the station is locked")]
    StationLocked,
    /// Larger than what is taken.
    #[error("too large")]
    TooLarge,
    /// What was sent came too slowly.
    #[error("too slow")]
    TooSlow,
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The ledger.
    #[error("ledger: {0}")]
    Ledger(String),
    /// A file.
    #[error("{path}: {source}.{}", advice(source))]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder or the machine is not as the program needs it; says what to do.
    #[error("{0}")]
    Unfit(String),
    /// A copy cannot be made, opened or put back.
    #[error(transparent)]
    Copy(#[from] Fault),
    /// A template or another fault of the program itself.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// A field that cannot be used.
    pub fn invalid(field: &'static str, message: impl Into<String>) -> Error {
        Error::Invalid {
            field,
            message: message.into(),
        }
    }

    /// A file that could not be read or written.
    pub fn file(path: &std::path::Path, source: std::io::Error) -> Error {
        Error::File {
            path: path.display().to_string(),
            source,
        }
    }

    /// Whether no space is left on a disk.
    pub fn disk_full(&self) -> bool {
        match self {
            Error::Store(store::Error::DiskFull { .. }) => true,
            Error::File { source, .. } => matches!(
                source.kind(),
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded
            ),
            _ => false,
        }
    }

    /// Whether the program is being stopped, which is no fault.
    pub fn closed(&self) -> bool {
        matches!(self, Error::Store(store::Error::Closed))
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Elsewhere(_) => StatusCode::SEE_OTHER,
            Error::Forbidden | Error::Stale => StatusCode::FORBIDDEN,
            Error::SignedOut => StatusCode::UNAUTHORIZED,
            Error::Invalid { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Wait { .. } | Error::StationLocked => StatusCode::TOO_MANY_REQUESTS,
            Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Store(error) if error.is_retryable() => StatusCode::SERVICE_UNAVAILABLE,
            error if error.disk_full() => StatusCode::INSUFFICIENT_STORAGE,
            Error::Store(_)
            | Error::Ledger(_)
            | Error::File { .. }
            | Error::Unfit(_)
            | Error::Copy(_)
            | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What to do about a file that cannot be used; begins with a space.
fn advice(source: &std::io::Error) -> &'static str {
    match source.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            " Give the program's account the right to write there, or choose another folder with --data."
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            " The disk is full: free some space, then try again."
        }
        _ => "",
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Error::Internal(format!("template: {error}"))
    }
}

impl From<ledger::chain::AppendError> for Error {
    fn from(error: ledger::chain::AppendError) -> Self {
        Error::Ledger(error.to_string())
    }
}

/// Option to "not found".
pub trait OrNotFound<T> {
    /// The value, or [`Error::NotFound`].
    fn or_not_found(self) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self) -> Result<T> {
        self.ok_or(Error::NotFound)
    }
}

/// The error on its way to the page that shows it: the outer layer knows the reader's language.
#[derive(Clone)]
pub struct Failed(pub std::sync::Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Error::Elsewhere(location) = &self {
            return crate::request::see(location);
        }
        let mut response = self.status().into_response();
        if response.status().is_server_error() {
            tracing::error!(error = %self, "a request failed");
        }
        response
            .extensions_mut()
            .insert(Failed(std::sync::Arc::new(self)));
        response
    }
}
