//! SQLite: opening a file as the product needs it, running statements, and its errors in our words.

use std::borrow::Cow;
use std::fs::{File, TryLockError};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::ffi::{self, ErrorCode};
use rusqlite::types::{ToSqlOutput, ValueRef as Raw};
use rusqlite::{CachedStatement, Connection, OpenFlags, Statement};

use crate::error::ConstraintKind;
use crate::{Error, Result, Row, ToValue, Value, ValueRef, value};

/// How many prepared statements each connection keeps.
const STATEMENTS: usize = 256;

/// How long a statement waits for a lock held by a backup or a checkpoint.
const BUSY: Duration = Duration::from_secs(10);

/// The file beside the database that its one writing process holds locked.
pub(crate) fn lock(database: &Path) -> Result<File> {
    let path = lock_path(database);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| Error::io(path.display(), &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::InUse {
            what: path.display().to_string(),
        }),
        Err(TryLockError::Error(error)) => Err(Error::io(path.display(), &error)),
    }
}

fn lock_path(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// The one connection that writes; makes the file if there is none.
pub(crate) fn open_writer(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = open(path, flags)?;
    let mode: String = connection
        .query_row("PRAGMA journal_mode=WAL", [], |row| row.get(0))
        .map_err(|error| fault("PRAGMA journal_mode=WAL", &error))?;
    if mode != "wal" {
        return Err(Error::Unsuitable {
            detail: format!(
                "{} does not allow SQLite's write-ahead log (mode \"{mode}\"); put it on a local disk",
                path.display()
            ),
        });
    }
    batch(
        &connection,
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; \
         PRAGMA journal_size_limit=67108864;",
    )?;
    Ok(connection)
}

/// One more connection that only reads.
pub(crate) fn open_reader(path: &Path) -> Result<Connection> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    batch(&connection, "PRAGMA query_only=ON;")?;
    Ok(connection)
}

/// A new file for a copy. It is worth nothing until it is whole, so nothing is spent on half of it.
pub(crate) fn open_copy(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = open(path, flags)?;
    batch(
        &connection,
        "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF;",
    )?;
    Ok(connection)
}

fn open(path: &Path, access: OpenFlags) -> Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let at = |error| match fault("open", &error) {
        Error::Io { detail, .. } => Error::Io {
            what: path.display().to_string(),
            detail,
        },
        other => other,
    };
    let connection = Connection::open_with_flags(path, flags).map_err(at)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.busy_timeout(BUSY).map_err(at)?;
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)
        .map_err(at)?;
    connection
        .execute_batch(
            "PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF; PRAGMA mmap_size=0; \
             PRAGMA temp_store=MEMORY; SELECT count(*) FROM sqlite_schema;",
        )
        .map_err(at)?;
    Ok(connection)
}

/// Runs several statements that take no values.
pub(crate) fn batch(connection: &Connection, sql: &str) -> Result<()> {
    connection
        .execute_batch(sql)
        .map_err(|error| fault(sql, &error))
}

/// Runs `BEGIN`, `SAVEPOINT` and their like.
pub(crate) fn control(connection: &Connection, sql: &str) -> Result<()> {
    let mut statement = prepare(connection, sql)?;
    statement
        .raw_execute()
        .map(drop)
        .map_err(|error| fault(sql, &error))
}

pub(crate) fn execute(connection: &Connection, sql: &str, values: &[&dyn ToValue]) -> Result<u64> {
    let mut statement = prepare(connection, sql)?;
    bind(&mut statement, sql, values)?;
    let changed = statement
        .raw_execute()
        .map_err(|error| explained(connection, sql, &error))?;
    Ok(changed as u64)
}

pub(crate) fn execute_each(connection: &Connection, sql: &str, rows: &[Vec<Value>]) -> Result<u64> {
    let mut changed = 0;
    for row in rows {
        let values: Vec<&dyn ToValue> = row.iter().map(|value| value as _).collect();
        changed += execute(connection, sql, &values)?;
    }
    Ok(changed)
}

pub(crate) fn query(
    connection: &Connection,
    sql: &str,
    values: &[&dyn ToValue],
) -> Result<Vec<Row>> {
    let mut statement = prepare(connection, sql)?;
    bind(&mut statement, sql, values)?;
    let names = column_names(&statement)?;
    let mut answer = Vec::new();
    let mut rows = statement.raw_query();
    loop {
        let row = rows
            .next()
            .map_err(|error| explained(connection, sql, &error))?;
        let Some(row) = row else { break };
        let values = (0..names.len())
            .map(|at| row.get_ref(at).map(owned))
            .collect::<rusqlite::Result<_>>()
            .map_err(|error| fault(sql, &error))?;
        answer.push(Row::new(names.clone(), values));
    }
    Ok(answer)
}

/// rusqlite panics where a name is no text, which is so in a damaged schema alone.
fn column_names(statement: &CachedStatement) -> Result<Arc<[String]>> {
    let names = || statement.column_names().map(str::to_owned).collect();
    catch_unwind(AssertUnwindSafe(names)).map_err(|_| Error::Damaged {
        detail: "the name of a column is no text".to_owned(),
    })
}

/// Prepares a statement and checks its placeholders, without running it.
pub(crate) fn check(connection: &Connection, sql: &str) -> Result<()> {
    let statement = prepare(connection, sql)?;
    (1..=statement.parameter_count()).try_for_each(|at| place(&statement, sql, at).map(drop))
}

/// Lets SQLite look through the whole file; `pragma` is `quick_check` or `integrity_check`.
pub(crate) fn sound(connection: &Connection, pragma: &str) -> Result<()> {
    let found = query(connection, &format!("PRAGMA {pragma}(5)"), &[])?;
    let mut faults = Vec::new();
    for row in &found {
        let text: String = row.get(0)?;
        if text != "ok" {
            faults.push(text);
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::Damaged {
        detail: faults.join("; "),
    })
}

/// Copies the database into the new file `path` and makes the copy durable.
pub(crate) fn copy(connection: &Connection, path: &Path) -> Result<()> {
    let at = |error: &std::io::Error| Error::io(path.display(), error);
    let Some(name) = path.to_str() else {
        let error = std::io::Error::from(std::io::ErrorKind::InvalidFilename);
        return Err(at(&error));
    };
    // The file itself is open for reading only; this would forbid the new one as well.
    batch(connection, "PRAGMA query_only=OFF")?;
    execute(connection, "VACUUM INTO $1", &[&name])?;
    let file = File::options().write(true).open(path);
    file.and_then(|file| file.sync_all()).map_err(|e| at(&e))?;
    match path.parent() {
        // Only Unix can synchronise a folder, and only there it is needed.
        Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|e| at(&e)),
        _ => Ok(()),
    }
}

/// Moves everything from the write-ahead log into the file and cuts the log to nothing.
pub(crate) fn empty_log(connection: &Connection) -> Result<()> {
    let answer = query(connection, "PRAGMA wal_checkpoint(TRUNCATE)", &[])?;
    let busy: i64 = answer.first().map_or(Ok(0), |row| row.get("busy"))?;
    if busy == 0 {
        return Ok(());
    }
    Err(Error::Busy {
        detail: "a read still needs the write-ahead log".to_owned(),
    })
}

fn prepare<'c>(connection: &'c Connection, sql: &str) -> Result<CachedStatement<'c>> {
    connection
        .prepare_cached(sql)
        .map_err(|error| fault(sql, &error))
}

/// Binds by name: SQLite numbers `$2`, `$1` in the order in which it meets them.
fn bind(statement: &mut Statement<'_>, sql: &str, values: &[&dyn ToValue]) -> Result<()> {
    let mut highest = 0;
    for at in 1..=statement.parameter_count() {
        let number = place(statement, sql, at)?;
        highest = highest.max(number);
        let Some(value) = values.get(number - 1) else {
            continue;
        };
        let value = given(value.to_value());
        statement
            .raw_bind_parameter(at, value)
            .map_err(|error| fault(sql, &error))?;
    }
    if highest == values.len() {
        return Ok(());
    }
    let detail = format!("it takes {highest} values and was given {}", values.len());
    Err(Error::statement(sql, detail))
}

/// The number in the placeholder that SQLite counts as its `at`-th.
fn place(statement: &Statement<'_>, sql: &str, at: usize) -> Result<usize> {
    let name = statement.parameter_name(at).unwrap_or("?");
    let number = name.strip_prefix('$').and_then(|n| n.parse().ok());
    match number {
        Some(number) if number > 0 => Ok(number),
        _ => Err(Error::statement(
            sql,
            format!("the placeholder {name} is not of the form $1"),
        )),
    }
}

fn given(value: ValueRef<'_>) -> ToSqlOutput<'_> {
    let raw = match value {
        ValueRef::Null => Raw::Null,
        ValueRef::Int(v) => Raw::Integer(v),
        ValueRef::Real(v) => Raw::Real(v),
        ValueRef::Text(v) => match value::text(v) {
            Cow::Borrowed(v) => Raw::Text(v.as_bytes()),
            Cow::Owned(v) => return ToSqlOutput::Owned(v.into()),
        },
        ValueRef::Blob(v) => Raw::Blob(v),
    };
    ToSqlOutput::Borrowed(raw)
}

fn owned(value: Raw<'_>) -> Value {
    match value {
        Raw::Null => Value::Null,
        Raw::Integer(v) => Value::Int(v),
        Raw::Real(v) => Value::Real(v),
        Raw::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
        Raw::Blob(v) => Value::Blob(v.to_vec()),
    }
}

/// SQLite's error as one of ours.
pub(crate) fn fault(sql: &str, error: &rusqlite::Error) -> Error {
    let detail = error.to_string();
    let Some(code) = error.sqlite_error() else {
        return Error::statement(sql, detail);
    };
    match code.code {
        ErrorCode::DiskFull => Error::DiskFull { detail },
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::ReadOnly { detail },
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Error::Damaged { detail },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Busy { detail },
        ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => Error::Io {
            what: "SQLite".to_owned(),
            detail,
        },
        ErrorCode::ConstraintViolation => constraint(code.extended_code, sql, error),
        _ => Error::statement(sql, detail),
    }
}

fn constraint(extended: i32, sql: &str, error: &rusqlite::Error) -> Error {
    let text = match error {
        rusqlite::Error::SqliteFailure(_, Some(text)) => text.as_str(),
        _ => "",
    };
    let subject = text.split_once(": ").map_or("", |(_, subject)| subject);
    let (kind, name) = match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => (ConstraintKind::Unique, subject),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => (ConstraintKind::Foreign, "foreign_key"),
        ffi::SQLITE_CONSTRAINT_CHECK => (ConstraintKind::Check, subject),
        ffi::SQLITE_CONSTRAINT_NOTNULL => (ConstraintKind::NotNull, subject),
        _ => return Error::statement(sql, error),
    };
    Error::Constraint {
        kind,
        name: name.to_owned(),
    }
}

/// As [`fault`], and where SQLite names the columns of a unique rule, the rule's name instead.
fn explained(connection: &Connection, sql: &str, error: &rusqlite::Error) -> Error {
    match fault(sql, error) {
        Error::Constraint {
            kind: ConstraintKind::Unique,
            name,
        } => Error::Constraint {
            kind: ConstraintKind::Unique,
            name: unique_name(connection, &name).unwrap_or(name),
        },
        other => other,
    }
}

/// The name PostgreSQL would give for SQLite's `"account.site, account.login"`.
fn unique_name(connection: &Connection, columns: &str) -> Option<String> {
    if let Some(index) = columns.strip_prefix("index '") {
        return index.strip_suffix('\'').map(str::to_owned);
    }
    let table = columns.split('.').next()?;
    let wanted: Vec<&str> = columns
        .split(", ")
        .filter_map(|column| column.split_once('.').map(|(_, name)| name))
        .collect();
    let list = "SELECT name, origin FROM pragma_index_list($1) WHERE \"unique\"";
    for index in query(connection, list, &[&table]).ok()? {
        let name: String = index.get("name").ok()?;
        let info = "SELECT name FROM pragma_index_info($1) ORDER BY seqno";
        let columns = query(connection, info, &[&name]).ok()?;
        let columns: Vec<String> = columns.iter().filter_map(|row| row.get(0).ok()).collect();
        if columns == wanted {
            return Some(match index.get::<String>("origin").ok()?.as_str() {
                "c" => name,
                "u" => format!("{table}_{}_key", wanted.join("_")),
                _ => format!("{table}_pkey"),
            });
        }
    }
    Some(format!("{table}_pkey"))
}
