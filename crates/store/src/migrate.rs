//! Bringing the schema up to date: each step once, in order, all in one transaction.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::tx::Link;
use crate::{Engine, Error, Result, Tx, params};

/// One step of the schema. Once released, its text never changes again.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its file name without the ending, such as `0001_people`.
    pub name: &'static str,
    /// Statements, each ending with `;` at the end of a line.
    pub sql: &'static str,
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (\
    number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)";

/// Applies what is missing; refuses a database whose steps are not the beginning of `migrations`, and one without any
/// step that must be an existing one.
pub(crate) fn apply(link: &mut Link, migrations: &[Migration], existing: bool) -> Result<()> {
    let mut tx = link.begin("BEGIN IMMEDIATE")?;
    match apply_in(&mut tx, migrations, existing) {
        Ok(()) => tx.commit(),
        Err(error) => {
            tx.rollback();
            Err(error)
        }
    }
}

fn apply_in(tx: &mut Tx<'_>, migrations: &[Migration], existing: bool) -> Result<()> {
    if tx.engine() == Engine::Postgres {
        // Two servers of one network may start at the same moment; the second waits here.
        tx.batch("SELECT pg_advisory_xact_lock(7811871)")?;
    }
    tx.execute(TABLE, &[])?;
    let applied = tx.query("SELECT name, sha256 FROM migration ORDER BY number", &[])?;
    if existing && applied.is_empty() {
        return Err(Error::Empty);
    }
    let known: BTreeMap<&str, &Migration> = migrations.iter().map(|m| (m.name, m)).collect();
    for (at, row) in applied.iter().enumerate() {
        let name: String = row.get("name")?;
        let sha256: String = row.get("sha256")?;
        let Some(migration) = known.get(name.as_str()) else {
            return Err(Error::NewerSchema { migration: name });
        };
        if migrations[at].name != name || sha256 != fingerprint(migration.sql) {
            return Err(Error::ChangedMigration { migration: name });
        }
    }
    for (at, migration) in migrations.iter().enumerate().skip(applied.len()) {
        step(tx, at, migration).map_err(|error| Error::Migration {
            migration: migration.name.to_owned(),
            detail: error.to_string(),
        })?;
    }
    Ok(())
}

fn step(tx: &mut Tx<'_>, at: usize, migration: &Migration) -> Result<()> {
    for statement in statements(migration.sql) {
        tx.batch(statement)?;
    }
    tx.execute(
        "INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)",
        params![at as i64, migration.name, fingerprint(migration.sql)],
    )?;
    Ok(())
}

/// Line ends do not count: a checkout may have changed them.
fn fingerprint(sql: &str) -> String {
    let mut hash = Sha256::new();
    for line in sql.lines() {
        hash.update(line.trim_end());
        hash.update(b"\n");
    }
    let mut hex = String::with_capacity(64);
    for byte in hash.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The statements of a text, cut after each line that ends with `;`. A `;` in a comment does not count.
pub fn statements(sql: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut at, mut code) = (0, 0, false);
    for line in sql.split_inclusive('\n') {
        at += line.len();
        let text = line.split("--").next().unwrap_or_default().trim();
        code |= !text.is_empty();
        if text.ends_with(';') {
            found.push(sql[start..at].trim());
            (start, code) = (at, false);
        }
    }
    if code {
        found.push(sql[start..].trim());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_after_lines_that_end_with_a_semicolon() {
        let sql = "-- people;\nCREATE TABLE a (\n  b TEXT -- its name;\n);\r\n\nCREATE INDEX c ON a (b);\n-- end\n";
        let found = statements(sql);
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("-- people;\nCREATE TABLE a"));
        assert_eq!(found[1], "CREATE INDEX c ON a (b);");
    }

    #[test]
    fn line_ends_do_not_change_the_fingerprint() {
        assert_eq!(fingerprint("a;\r\nb;"), fingerprint("a;\nb;\n"));
        assert_ne!(fingerprint("a;"), fingerprint("b;"));
    }
}
