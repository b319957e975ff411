//! One open transaction: the one SQL text, sent to whichever engine there is.

use rusqlite::Connection;

use crate::pg::Pg;
use crate::{Engine, Error, Result, Row, ToValue, Value, sqlite};

/// A connection to one of the two engines.
pub(crate) enum Link {
    Sqlite(Connection),
    Postgres(Box<Pg>),
}

/// One open transaction. Statements are prepared once per connection and kept.
///
/// After a statement failed, the others answer [`Error::Aborted`] until the enclosing
/// [`Tx::attempt`] (or the job) is taken back: PostgreSQL works so, and SQLite is made to.
pub struct Tx<'a> {
    link: &'a mut Link,
    failed: Option<Error>,
    depth: u32,
}

impl Link {
    pub fn engine(&self) -> Engine {
        match self {
            Link::Sqlite(_) => Engine::Sqlite,
            Link::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs several statements that take no values, outside of a [`Tx`].
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        match self {
            Link::Sqlite(connection) => sqlite::batch(connection, sql),
            Link::Postgres(pg) => pg.batch(sql),
        }
    }

    /// Opens a transaction.
    pub fn begin(&mut self, sqlite_begin: &str) -> Result<Tx<'_>> {
        match self {
            Link::Sqlite(connection) => {
                if !connection.is_autocommit() {
                    sqlite::control(connection, "ROLLBACK")?;
                }
                sqlite::control(connection, sqlite_begin)?;
            }
            Link::Postgres(pg) => {
                pg.begin()?;
            }
        }
        Ok(Tx {
            link: self,
            failed: None,
            depth: 0,
        })
    }

    /// Moves everything from SQLite's write-ahead log into the file.
    pub fn empty_log(&mut self) -> Result<()> {
        match self {
            Link::Sqlite(connection) => sqlite::empty_log(connection),
            Link::Postgres(_) => Ok(()),
        }
    }

    /// Leaves nothing readable of what was deleted from these tables.
    pub fn purge(&mut self, tables: &[&str]) -> Result<()> {
        if let Link::Postgres(pg) = self {
            for table in tables {
                pg.batch(&format!("VACUUM (FULL, ANALYZE) {table}"))?;
            }
            // Samples of what stood in the tables, for the planner: those of before as well.
            pg.batch("VACUUM (FULL) pg_catalog.pg_statistic")?;
        }
        self.empty_log()
    }

    /// Whether a transaction is still open; SQLite ends it by itself after some failures.
    pub fn alive(&self) -> bool {
        match self {
            Link::Sqlite(connection) => !connection.is_autocommit(),
            Link::Postgres(pg) => !pg.is_closed(),
        }
    }
}

impl Tx<'_> {
    /// Which engine this is; for telling people, not for choosing SQL.
    pub fn engine(&self) -> Engine {
        self.link.engine()
    }

    /// Runs a statement that answers no rows and says how many it changed.
    pub fn execute(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<u64> {
        self.run(|link| match link {
            Link::Sqlite(connection) => sqlite::execute(connection, sql, values),
            Link::Postgres(pg) => pg.execute(sql, values),
        })
    }

    /// Runs a statement of which only its success matters. On PostgreSQL it travels with the next
    /// one, and a failure shows there, at the latest when the job or its part is done.
    pub fn put(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<()> {
        self.run(|link| match link {
            Link::Sqlite(connection) => sqlite::execute(connection, sql, values).map(drop),
            Link::Postgres(pg) => pg.put(sql, values),
        })
    }

    /// Runs one statement for every row of values and says how many rows they changed together.
    ///
    /// On PostgreSQL the statements do not wait for each other's answers: for bulk work such as a
    /// merge this is several times faster than calling [`Tx::execute`] in a loop.
    pub fn execute_each(&mut self, sql: &str, rows: &[Vec<Value>]) -> Result<u64> {
        self.run(|link| match link {
            Link::Sqlite(connection) => sqlite::execute_each(connection, sql, rows),
            Link::Postgres(pg) => pg.execute_each(sql, rows),
        })
    }

    /// All rows of the answer.
    pub fn query(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<Vec<Row>> {
        self.run(|link| match link {
            Link::Sqlite(connection) => sqlite::query(connection, sql, values),
            Link::Postgres(pg) => pg.query(sql, values),
        })
    }

    /// All rows of the answers to several questions; on PostgreSQL they travel together.
    pub fn query_each(&mut self, asked: &[(&str, &[&dyn ToValue])]) -> Result<Vec<Vec<Row>>> {
        self.run(|link| match link {
            Link::Sqlite(connection) => asked
                .iter()
                .map(|(sql, values)| sqlite::query(connection, sql, values))
                .collect(),
            Link::Postgres(pg) => pg.query_each(asked),
        })
    }

    /// The one row there must be.
    pub fn query_one(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<Row> {
        let row = self.query_opt(sql, values)?;
        row.ok_or_else(|| rows(sql, 0))
    }

    /// The one row there may be; several are an error.
    pub fn query_opt(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<Option<Row>> {
        let mut found = self.query(sql, values)?;
        if found.len() > 1 {
            return Err(rows(sql, found.len()));
        }
        Ok(found.pop())
    }

    /// As [`Tx::query_opt`], and on PostgreSQL the row stays locked until the commit, so that
    /// other servers wait (` FOR UPDATE` is added). SQLite has one writer and needs no lock.
    pub fn query_opt_for_update(
        &mut self,
        sql: &str,
        values: &[&dyn ToValue],
    ) -> Result<Option<Row>> {
        match self.engine() {
            Engine::Sqlite => self.query_opt(sql, values),
            Engine::Postgres => self.query_opt(&format!("{sql} FOR UPDATE"), values),
        }
    }

    /// Prepares a statement without running it: is it right on this engine?
    pub fn check(&mut self, sql: &str) -> Result<()> {
        self.run(|link| match link {
            Link::Sqlite(connection) => sqlite::check(connection, sql),
            Link::Postgres(pg) => pg.check(sql),
        })
    }

    /// Does `part` whole or not at all: when it fails, what it changed is taken back and the
    /// transaction goes on.
    pub fn attempt<T, E: From<Error>>(
        &mut self,
        part: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.failed.is_some() {
            return Err(Error::Aborted.into());
        }
        self.depth += 1;
        let name = format!("part_{}", self.depth);
        let outcome = self.attempt_in(&name, part);
        self.depth -= 1;
        outcome
    }

    fn attempt_in<T, E: From<Error>>(
        &mut self,
        name: &str,
        part: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.control(&format!("SAVEPOINT {name}"))?;
        let mut outcome = part(self);
        if let Err(error) = self.settle()
            && outcome.is_ok()
        {
            outcome = Err(error.into());
        }
        if outcome.is_ok() && self.failed.is_some() {
            outcome = Err(Error::Aborted.into());
        }
        if outcome.is_err() {
            self.control(&format!("ROLLBACK TO SAVEPOINT {name}"))?;
            self.failed = None;
        }
        self.control(&format!("RELEASE SAVEPOINT {name}"))?;
        outcome
    }

    /// Runs several statements that take no values, such as a part of a migration.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        self.run(|link| link.batch(sql))
    }

    /// Learns what became of everything that was put.
    pub(crate) fn settle(&mut self) -> Result<()> {
        let outcome = match self.link {
            Link::Sqlite(_) => Ok(()),
            Link::Postgres(pg) => pg.settle(),
        };
        if let Err(error) = &outcome {
            self.failed.get_or_insert_with(|| error.clone());
        }
        outcome
    }

    /// Runs `SAVEPOINT` and its like. On PostgreSQL it travels with the next statement.
    pub(crate) fn control(&mut self, sql: &str) -> Result<()> {
        match self.link {
            Link::Postgres(pg) => {
                pg.later(sql);
                Ok(())
            }
            Link::Sqlite(connection) => {
                let outcome = sqlite::control(connection, sql);
                if let Err(error) = &outcome {
                    self.failed = Some(error.clone());
                }
                outcome
            }
        }
    }

    /// Looks through the whole SQLite file; PostgreSQL has its own tools for that.
    pub(crate) fn sound(&mut self, pragma: &str) -> Result<()> {
        match self.link {
            Link::Sqlite(connection) => sqlite::sound(connection, pragma),
            Link::Postgres(pg) => pg.batch("SELECT 1"),
        }
    }

    /// The failure of a statement that nothing took back yet.
    pub(crate) fn failed(&self) -> Option<&Error> {
        self.failed.as_ref()
    }

    /// A savepoint was rolled back to: statements may follow again.
    pub(crate) fn recovered(&mut self) {
        self.failed = None;
        self.depth = 0;
    }

    /// Whether the transaction is still open.
    pub(crate) fn alive(&self) -> bool {
        self.link.alive()
    }

    /// Makes it durable.
    pub(crate) fn commit(mut self) -> Result<()> {
        if let Some(error) = self.failed.take() {
            // PostgreSQL would answer this COMMIT with a silent rollback.
            self.rollback();
            return Err(error);
        }
        let outcome = match self.link {
            Link::Sqlite(connection) => sqlite::control(connection, "COMMIT"),
            Link::Postgres(pg) => pg.commit(),
        };
        if outcome.is_err() {
            self.rollback();
        }
        outcome
    }

    /// Takes everything back. A failure is of no interest: the next `begin` starts clean.
    pub(crate) fn rollback(self) {
        if !self.alive() {
            return;
        }
        let _ = match self.link {
            Link::Sqlite(connection) => sqlite::control(connection, "ROLLBACK"),
            Link::Postgres(pg) => pg.rollback(),
        };
    }

    fn run<T>(&mut self, statement: impl FnOnce(&mut Link) -> Result<T>) -> Result<T> {
        if self.failed.is_some() {
            return Err(Error::Aborted);
        }
        let outcome = statement(self.link);
        if let Err(error) = &outcome {
            self.failed = Some(error.clone());
        }
        outcome
    }
}

fn rows(sql: &str, found: usize) -> Error {
    Error::Rows {
        found,
        sql: crate::error::excerpt(sql),
    }
}
