//! A SQLite file that is no running database: a copy in the making, or one from outside that is read with suspicion.

use std::fs::File;
use std::path::Path;

use crate::tx::Link;
use crate::writer::guarded;
use crate::{Error, Result, Row, Tx, sqlite};

/// One such file, open.
pub struct CopyFile {
    link: Link,
}

impl CopyFile {
    /// Makes the new file `path` with these tables and lets `fill` fill it; looked through and durable at the end.
    pub fn make<T, E: From<Error>>(
        path: &Path,
        tables: &[String],
        fill: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut link = Link::Sqlite(sqlite::open_copy(path)?);
        let mut tx = link.begin("BEGIN IMMEDIATE")?;
        for statement in tables {
            tx.batch(statement)?;
        }
        let filled = guarded(|| fill(&mut tx))?;
        tx.commit()?;
        let mut tx = link.begin("BEGIN")?;
        tx.sound("integrity_check")?;
        tx.rollback();
        drop(link);
        let sync = || File::options().write(true).open(path)?.sync_all();
        sync().map_err(|error| Error::io(path.display(), &error))?;
        Ok(filled)
    }

    /// Opens a file that came from outside, for reading only. It must be sound and hold exactly these tables: a
    /// trigger, a view, a virtual table or any other column refuses it.
    pub fn open(path: &Path, tables: &[String]) -> Result<CopyFile> {
        let mut file = CopyFile::open_unchecked(path)?;
        let found = file.read(|tx| {
            tx.sound("integrity_check")?;
            schema(tx)
        })?;
        let mut model = Link::Sqlite(sqlite::open_copy(Path::new(":memory:"))?);
        let mut tx = model.begin("BEGIN IMMEDIATE")?;
        for statement in tables {
            tx.batch(statement)?;
        }
        let wanted = schema(&mut tx)?;
        tx.rollback();
        if found == wanted {
            return Ok(file);
        }
        let odd = found.iter().find(|row| !wanted.contains(row));
        let name = odd.map_or_else(String::new, |row| {
            row.get::<String>("name").unwrap_or_default()
        });
        Err(Error::Damaged {
            detail: format!("the copy does not hold exactly the tables it should hold ({name})"),
        })
    }

    /// Opens a file from outside whose tables are not known yet; what is read from it is to be checked.
    pub fn open_unchecked(path: &Path) -> Result<CopyFile> {
        let link = Link::Sqlite(sqlite::open_reader(path)?);
        Ok(CopyFile { link })
    }

    /// Reads; nothing can be written.
    pub fn read<T, E: From<Error>>(
        &mut self,
        act: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut tx = self.link.begin("BEGIN")?;
        let answer = guarded(|| act(&mut tx));
        tx.rollback();
        answer
    }

    /// Whether the SQLite file `path` has a table of this name; `false` for anything that is no such file.
    pub fn has_table(path: &Path, table: &str) -> bool {
        let Ok(mut file) = CopyFile::open_unchecked(path) else {
            return false;
        };
        let found = file.read(|tx| {
            tx.query(
                "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1",
                &[&table],
            )
        });
        found.is_ok_and(|rows| !rows.is_empty())
    }
}

fn schema(tx: &mut Tx<'_>) -> Result<Vec<Row>> {
    tx.query(
        "SELECT type, name, tbl_name, COALESCE(sql, '') AS sql FROM sqlite_schema ORDER BY type, name",
        &[],
    )
}
