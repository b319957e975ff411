//! Everything that can go wrong in a database, said plainly and with what to do about it.

use std::fmt;

/// What [`crate::Db`] and [`crate::Tx`] answer when something fails.
///
/// It is cloned to every job of a group whose commit failed, so it holds texts and no sources.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No space is left for the database.
    #[error("The disk is full. Free some space, then try again. ({detail})")]
    DiskFull {
        /// What the engine said.
        detail: String,
    },
    /// A write was tried where only reading is possible.
    #[error(
        "The database can only be read here. Give the program's account the right to write to it. ({detail})"
    )]
    ReadOnly {
        /// What the engine said.
        detail: String,
    },
    /// The file is not a sound database.
    #[error(
        "The database is damaged. Stop the program, keep a copy of the damaged files and restore the last backup. ({detail})"
    )]
    Damaged {
        /// What the engine said.
        detail: String,
    },
    /// Another process writes to this database.
    #[error(
        "The database is in use by another running program ({what}). Stop that one first, or choose another data folder."
    )]
    InUse {
        /// The lock file, or the name of the database.
        what: String,
    },
    /// More work is waiting than can be taken, or a lock was not given in time.
    #[error("The database is busy. Nothing was saved; try again in a moment. ({detail})")]
    Busy {
        /// What was waited for.
        detail: String,
    },
    /// Another server changed the same rows at the same moment.
    #[error("Another server wrote at the same moment. Nothing was saved; try again. ({detail})")]
    Conflict {
        /// What the engine said.
        detail: String,
    },
    /// The connection to the database server broke, or could not be made.
    #[error(
        "The database server cannot be reached. Nothing was saved; see that the server runs, then try again. ({detail})"
    )]
    Unreachable {
        /// What the engine said.
        detail: String,
    },
    /// The log of writes is damaged, and writes that were durable stand behind the damage.
    #[error(
        "The log of the database ({log}) is damaged, and what was saved after the damage cannot be read. Copy the folder, see that the disk is sound, and put back the last copy; or move this file away to go on without what is in it."
    )]
    DamagedLog {
        /// The file.
        log: String,
    },
    /// The connection broke during the commit itself.
    #[error(
        "The connection to the database server broke during saving. Look whether the change is there before doing it again. ({detail})"
    )]
    Uncertain {
        /// What the engine said.
        detail: String,
    },
    /// [`crate::Db::close`] was called, or the writer has ended.
    #[error("The database is closed. Start the program again.")]
    Closed,
    /// The job panicked; what it had written was taken back.
    #[error(
        "A fault in the program stopped this change. Nothing of it was saved; please report it."
    )]
    Panicked,
    /// The transaction around this statement cannot go on, because a statement before it failed.
    #[error(
        "A statement before this one failed, so nothing more can be done in this transaction (use `Tx::attempt` around what may fail)."
    )]
    Aborted,
    /// A rule of the schema refused the row.
    #[error("The database refused the row: {kind} {name}.")]
    Constraint {
        /// Which kind of rule.
        kind: ConstraintKind,
        /// The rule's name, the same on both engines; see the README.
        name: String,
    },
    /// The tables should have been there already ([`crate::Options::existing`]).
    #[error("The database has no tables of this program.")]
    Empty,
    /// The database was written by a newer program.
    #[error(
        "The database was written by a newer version of the program (it has the step \"{migration}\"). Install that version or a newer one."
    )]
    NewerSchema {
        /// The first migration this program does not know.
        migration: String,
    },
    /// A migration that was already applied now reads differently, or comes in another order.
    #[error(
        "The migration \"{migration}\" is not the one this database was made with. Use an unchanged release of the program."
    )]
    ChangedMigration {
        /// Its name.
        migration: String,
    },
    /// A migration failed; the database is as it was before it.
    #[error(
        "The database could not be brought up to date: the step \"{migration}\" failed and was taken back. {detail}"
    )]
    Migration {
        /// Its name.
        migration: String,
        /// The statement and what the engine said.
        detail: String,
    },
    /// A statement that the engine does not accept, or that was given the wrong values.
    #[error("A statement failed: {detail}. It was: {sql}")]
    Statement {
        /// The beginning of its text.
        sql: String,
        /// What the engine said.
        detail: String,
    },
    /// A column is missing or holds another type than the program asked for.
    #[error("Column {column}: {detail}.")]
    Column {
        /// Its name, or its number.
        column: String,
        /// What was found and what was wanted.
        detail: String,
    },
    /// A query that must find exactly one row found none, or several.
    #[error("A query that must find one row found {found}. It was: {sql}")]
    Rows {
        /// How many it found.
        found: usize,
        /// The beginning of its text.
        sql: String,
    },
    /// The database server is there but not set up as the program needs it.
    #[error("The database cannot be used as it is set up: {detail}.")]
    Unsuitable {
        /// What is wrong and what to do.
        detail: String,
    },
    /// A file or folder could not be read or written.
    #[error(
        "The database files cannot be used ({what}): {detail}. See that the folder exists, that the program's account may read and write it, and that the disk is sound."
    )]
    Io {
        /// The file, folder or act.
        what: String,
        /// What the system said.
        detail: String,
    },
}

/// Which kind of rule refused a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstraintKind {
    /// A primary key or unique index.
    Unique,
    /// A foreign key; its name is always `foreign_key`.
    Foreign,
    /// A named `CHECK`.
    Check,
    /// A column that must have a value; its name is `table.column`.
    NotNull,
}

/// The short way to say what functions of this crate answer.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A walk in the order of a key came back to where it had been: an index says something else than its table, and
    /// without an end the walk would go round for ever.
    pub fn walked_in_a_ring(table: &str) -> Error {
        Error::Damaged {
            detail: format!("the index of {table} does not fit its rows"),
        }
    }

    /// Whether the rule `name` refused the row.
    pub fn is_constraint(&self, wanted: &str) -> bool {
        matches!(self, Error::Constraint { name, .. } if name == wanted)
    }

    /// Whether nothing was saved and the same job may succeed if it is simply tried again.
    pub fn is_retryable(&self) -> bool {
        matches!(
            self,
            Error::Busy { .. } | Error::Conflict { .. } | Error::Unreachable { .. }
        )
    }

    pub(crate) fn io(what: impl fmt::Display, error: &std::io::Error) -> Error {
        let detail = error.to_string();
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Error::DiskFull { detail }
            }
            std::io::ErrorKind::ReadOnlyFilesystem => Error::ReadOnly { detail },
            _ => Error::Io {
                what: what.to_string(),
                detail,
            },
        }
    }

    pub(crate) fn statement(sql: &str, detail: impl fmt::Display) -> Error {
        Error::Statement {
            sql: excerpt(sql),
            detail: detail.to_string(),
        }
    }
}

impl fmt::Display for ConstraintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ConstraintKind::Unique => "unique",
            ConstraintKind::Foreign => "foreign key",
            ConstraintKind::Check => "check",
            ConstraintKind::NotNull => "not null",
        })
    }
}

/// The first 200 characters of a statement on one line: enough to find it, short enough for a log.
pub(crate) fn excerpt(sql: &str) -> String {
    let words: Vec<&str> = sql.split_whitespace().collect();
    words.join(" ").chars().take(200).collect()
}
