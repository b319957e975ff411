//! What keeps a copy from being made, opened or put back: in English for the console and the log, and in the reader's
//! language for pages.

use std::io::ErrorKind;
use std::path::PathBuf;

use locale::Lang;

use crate::error::Error;

/// What is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing is plugged in.
    #[error("{} is not there. Plug the medium in, wait until it is ready, then try again.", .0.display())]
    NotThere(PathBuf),
    /// The folder is no medium of copies.
    #[error(
        "there are no copies in {}: it must be the folder of the medium that holds LUCARNE-BACKUP", .0.display()
    )]
    NoMedium(PathBuf),
    /// No copy is complete, or not the one of this number.
    #[error("There is no complete copy{} on this medium. Try the other medium.", .0.map_or_else(String::new, |n| format!(" {n}")))]
    NoCopy(Option<u64>),
    /// What was written is not what is read.
    #[error("{} does not read back as it was written: the medium is worn out. Use another one.", .0.display())]
    WornOut(PathBuf),
    /// No recovery sheet was made.
    #[error(
        "There is no recovery sheet yet, so nobody could ever open the copy. Make one first: sign in as administrator \
         and open “Copies”."
    )]
    NoSheet,
    /// A file of the site is damaged.
    #[error(
        "{} is damaged: its content is not what it was. Nothing was copied; the copies made before are good.", .0.display()
    )]
    OwnFile(PathBuf),
    /// The sheet is another one.
    #[error(
        "This recovery sheet does not open this copy. Take the sheet whose eight words are in the cabinet’s book, and \
         compare every letter."
    )]
    OtherSheet,
    /// The copy of this number is damaged.
    #[error("Copy {0} on this medium is damaged. Take an older copy, or the other medium.")]
    Damaged(u64),
    /// A file that belongs to the copy is damaged.
    #[error("The file {0} of the copy is damaged. Make a new copy on another medium.")]
    File(String),
    /// Both key files are damaged.
    #[error(
        "Neither key file of this medium is whole, so nothing about people could be read. Try the other medium."
    )]
    Keys,
    /// A newer program made it.
    #[error(
        "The copy was made by a newer version of this program. Install that version, then try again."
    )]
    Newer,
    /// Somebody is here.
    #[error(
        "There are people here already: a copy is put back into an empty folder only. Nothing was changed."
    )]
    NotEmpty,
}

impl Fault {
    /// In words that say what to do.
    pub fn words(&self, t: Lang) -> String {
        let number = |n: u64| i64::try_from(n).unwrap_or_default();
        match self {
            Fault::NotThere(path) => t.keep_fault_not_there(&path.display().to_string()),
            Fault::NoMedium(path) => t.keep_fault_no_medium(&path.display().to_string()),
            Fault::NoCopy(None) => t.keep_fault_no_copy().to_owned(),
            Fault::NoCopy(Some(n)) => t.keep_fault_not_that_copy(number(*n)),
            Fault::WornOut(path) => t.keep_fault_worn_out(&path.display().to_string()),
            Fault::NoSheet => t.keep_fault_no_sheet().to_owned(),
            Fault::OwnFile(path) => t.keep_fault_own_file(&path.display().to_string()),
            Fault::OtherSheet => t.keep_fault_other_sheet().to_owned(),
            Fault::Damaged(n) => t.keep_fault_damaged(number(*n)),
            Fault::File(name) => t.keep_fault_file(name),
            Fault::Keys => t.keep_fault_keys().to_owned(),
            Fault::Newer => t.keep_fault_newer().to_owned(),
            Fault::NotEmpty => t.keep_fault_not_empty().to_owned(),
        }
    }
}

/// Why something about copies failed, for a page. What only a technician can use stays as the program says it.
pub fn words(t: Lang, error: &Error) -> String {
    match error {
        Error::Copy(fault) => fault.words(t),
        error if error.disk_full() => t.keep_fault_full().to_owned(),
        Error::File { path, source } => match source.kind() {
            ErrorKind::NotFound => t.keep_fault_not_there(path),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                t.keep_fault_not_allowed(path)
            }
            _ => t.keep_fault_unreadable(path),
        },
        Error::Ledger(_) => t.keep_fault_ledger().to_owned(),
        other => t.keep_fault_other(&other.to_string()),
    }
}
