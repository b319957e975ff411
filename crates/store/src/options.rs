//! Where a database is and how to open it.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use std::{convert, fmt};

#[cfg(doc)]
use crate::{Error, Group};

/// Which database engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, inside the program.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum DbUrl {
    /// The file; its folder must exist.
    Sqlite(PathBuf),
    /// `postgres://user@host/name`, or `host=/run/postgresql dbname=name`.
    Postgres(String),
}

/// How to open a database.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where it is.
    pub url: DbUrl,
    /// How many connections to keep for reading.
    pub readers: usize,
    /// How many jobs may wait for the writer.
    pub queue: usize,
    /// How long a job waits for a place in a full queue before it answers [`Error::Busy`];
    /// without it, as long as it takes.
    pub busy_after: Option<Duration>,
    /// On PostgreSQL: no other process may write. Turn it off where several servers share the
    /// database and [`Group::load`] locks the head row. On SQLite it is always so.
    pub sole_writer: bool,
    /// The tables must be there already: an empty database is refused and stays empty.
    pub existing: bool,
}

impl Options {
    /// The usual options for the database at `url`.
    pub fn new(url: DbUrl) -> Options {
        Options {
            url,
            readers: 4,
            queue: 1024,
            busy_after: Some(Duration::from_secs(10)),
            sole_writer: true,
            existing: false,
        }
    }
}

impl DbUrl {
    /// Which engine it leads to.
    pub fn engine(&self) -> Engine {
        match self {
            DbUrl::Sqlite(_) => Engine::Sqlite,
            DbUrl::Postgres(_) => Engine::Postgres,
        }
    }
}

impl FromStr for DbUrl {
    type Err = convert::Infallible;

    /// `postgres://…` is PostgreSQL; everything else, with or without `sqlite:`, is a file.
    fn from_str(text: &str) -> std::result::Result<DbUrl, convert::Infallible> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(DbUrl::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        Ok(DbUrl::Sqlite(PathBuf::from(path)))
    }
}

impl fmt::Debug for DbUrl {
    /// A PostgreSQL address may hold a password, so it is never shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbUrl::Sqlite(path) => write!(f, "Sqlite({})", path.display()),
            DbUrl::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Sqlite => "SQLite",
            Engine::Postgres => "PostgreSQL",
        })
    }
}
