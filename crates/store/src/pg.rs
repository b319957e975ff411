//! PostgreSQL: connecting as the product needs it, running statements, and its errors in our words.

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use postgres::error::{DbError, SqlState};
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement};

use crate::error::ConstraintKind;
use crate::{Error, Result, Row, ToValue, Value, ValueRef};

/// How many prepared statements each connection keeps.
const STATEMENTS: usize = 512;

/// "lucarne" as a number: the advisory lock of the one process that writes.
const LOCK: i64 = 0x006C_7563_6172_6E65;

/// How long the lock of a connection just lost may still be held by the server.
const LOCK_WAIT: Duration = Duration::from_secs(3);

/// How a connection is to be used; what it needs to be made again after it was lost.
#[derive(Clone)]
pub(crate) struct Target {
    config: Config,
    /// Read-only snapshots, or writing.
    pub reader: bool,
    /// Whether to hold the lock of the only writing process.
    pub sole: bool,
}

/// A connection with the statements prepared on it.
pub(crate) struct Pg {
    target: Target,
    client: Client,
    open: bool,
    statements: HashMap<String, Prepared>,
}

#[derive(Clone)]
struct Prepared {
    statement: Statement,
    columns: Arc<[String]>,
}

impl Target {
    pub fn new(url: &str, reader: bool, sole: bool) -> Result<Target> {
        let mut config = Config::from_str(url).map_err(|error| Error::Unsuitable {
            detail: format!("the address of the PostgreSQL database is wrong: {error}"),
        })?;
        if config.get_application_name().is_none() {
            config.application_name("lucarne");
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(10));
        }
        config.keepalives_idle(Duration::from_secs(30));
        Ok(Target {
            config,
            reader,
            sole,
        })
    }
}

impl Pg {
    pub fn connect(target: &Target) -> Result<Pg> {
        let client = target
            .config
            .connect(NoTls)
            .map_err(|e| fault("connect", &e))?;
        let mut pg = Pg {
            target: target.clone(),
            client,
            open: false,
            statements: HashMap::new(),
        };
        pg.batch(
            "SET synchronous_commit=on; SET standard_conforming_strings=on; \
             SET client_min_messages=warning; SET TimeZone='UTC'; \
             SET idle_in_transaction_session_timeout='60s'",
        )?;
        if target.reader {
            pg.batch(
                "SET default_transaction_read_only=on; \
                 SET default_transaction_isolation='repeatable read'",
            )?;
        }
        pg.check_server()?;
        if target.sole {
            pg.take_lock()?;
        }
        Ok(pg)
    }

    /// Opens a transaction; a lost connection is made again, since nothing has happened yet.
    pub fn begin(&mut self) -> Result<()> {
        // After a panic a transaction may still be open, and PostgreSQL would only warn.
        let begin = if self.open {
            "ROLLBACK; BEGIN"
        } else {
            "BEGIN"
        };
        match self.batch(begin) {
            Err(Error::Unreachable { .. }) => {
                *self = Pg::connect(&self.target.clone())?;
                self.batch("BEGIN")?;
            }
            other => other?,
        }
        self.open = true;
        Ok(())
    }

    /// Sends `COMMIT` or `ROLLBACK`.
    pub fn end(&mut self, how: &str) -> Result<()> {
        self.batch(how)?;
        self.open = false;
        Ok(())
    }

    /// Whether the connection is known to be lost.
    pub fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Runs several statements that take no values.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        self.client
            .batch_execute(sql)
            .map_err(|error| fault(sql, &error))
    }

    pub fn execute(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<u64> {
        let prepared = self.prepare(sql)?;
        with_params(sql, &prepared, values, |params| {
            self.client.execute(&prepared.statement, params)
        })
    }

    pub fn query(&mut self, sql: &str, values: &[&dyn ToValue]) -> Result<Vec<Row>> {
        let prepared = self.prepare(sql)?;
        let rows = with_params(sql, &prepared, values, |params| {
            self.client.query(&prepared.statement, params)
        })?;
        rows.iter()
            .map(|row| read(row, &prepared.columns))
            .collect()
    }

    /// Prepares a statement without running it.
    pub fn check(&mut self, sql: &str) -> Result<()> {
        self.prepare(sql).map(drop)
    }

    fn prepare(&mut self, sql: &str) -> Result<Prepared> {
        if let Some(prepared) = self.statements.get(sql) {
            return Ok(prepared.clone());
        }
        let statement = self.client.prepare(sql).map_err(|e| fault(sql, &e))?;
        let columns = statement.columns().iter();
        let prepared = Prepared {
            columns: columns.map(|column| column.name().to_owned()).collect(),
            statement,
        };
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(sql.to_owned(), prepared.clone());
        Ok(prepared)
    }

    fn check_server(&mut self) -> Result<()> {
        let asked = "SELECT current_setting('server_version_num')::BIGINT, \
                     current_setting('server_encoding'), datlocprovider::TEXT, datcollate::TEXT \
                     FROM pg_database WHERE datname = current_database()";
        let row = self.client.query_one(asked, &[]);
        let row = row.map_err(|error| fault(asked, &error))?;
        suitable(row.get(0), row.get(1), row.get(2), row.get(3))
    }

    fn take_lock(&mut self) -> Result<()> {
        let asked = "SELECT pg_try_advisory_lock($1)";
        let until = Instant::now() + LOCK_WAIT;
        loop {
            let row = self.client.query_one(asked, &[&LOCK]);
            let row = row.map_err(|error| fault(asked, &error))?;
            if row.get(0) {
                return Ok(());
            }
            if Instant::now() >= until {
                let name = self.target.config.get_dbname().unwrap_or("PostgreSQL");
                return Err(Error::InUse {
                    what: format!("database {name}"),
                });
            }
            thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The dialect needs PostgreSQL 15, and text that sorts by bytes as in SQLite.
///
/// `provider` is `c` where `sorting` counts, `b` for the builtin one, which sorts by bytes anyway,
/// and `i` for ICU, which does not.
fn suitable(version: i64, encoding: &str, provider: &str, sorting: &str) -> Result<()> {
    let c = matches!(sorting, "C" | "POSIX" | "C.UTF-8" | "C.utf8");
    let bytewise = provider == "b" || (provider == "c" && c);
    let detail = if version < 150_000 {
        format!(
            "PostgreSQL 15 or newer is needed, this one is {}",
            version / 10_000
        )
    } else if encoding != "UTF8" || !bytewise {
        format!(
            "it has encoding {encoding} and does not sort text by bytes (locale {sorting}, provider {provider}); \
             make it with `createdb --template=template0 --encoding=UTF8 --locale=C`"
        )
    } else {
        return Ok(());
    };
    Err(Error::Unsuitable { detail })
}

/// A value on its way to the server; what fits is decided by the type the server asks for.
#[derive(Debug)]
struct Param<'a>(ValueRef<'a>);

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self.0, ty) {
            (ValueRef::Null, _) => Ok(IsNull::Yes),
            (ValueRef::Int(v), &Type::INT8) => v.to_sql(ty, out),
            (ValueRef::Int(v), &Type::INT4) => i32::try_from(v)?.to_sql(ty, out),
            (ValueRef::Int(v), &Type::INT2) => i16::try_from(v)?.to_sql(ty, out),
            (ValueRef::Real(v), &Type::FLOAT8) => v.to_sql(ty, out),
            (ValueRef::Text(v), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => v.to_sql(ty, out),
            (ValueRef::Blob(v), &Type::BYTEA) => v.to_sql(ty, out),
            (other, ty) => Err(format!("{} was given where {ty} is wanted", other.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn with_params<T>(
    sql: &str,
    prepared: &Prepared,
    values: &[&dyn ToValue],
    run: impl FnOnce(&[&(dyn ToSql + Sync)]) -> std::result::Result<T, postgres::Error>,
) -> Result<T> {
    let takes = prepared.statement.params().len();
    if takes != values.len() {
        let detail = format!("it takes {takes} values and was given {}", values.len());
        return Err(Error::statement(sql, detail));
    }
    let params: Vec<Param<'_>> = values.iter().map(|value| Param(value.to_value())).collect();
    let params: Vec<&(dyn ToSql + Sync)> =
        params.iter().map(|p| p as &(dyn ToSql + Sync)).collect();
    run(&params).map_err(|error| fault(sql, &error))
}

fn read(row: &postgres::Row, columns: &Arc<[String]>) -> Result<Row> {
    let values = (0..columns.len()).map(|at| value(row, at));
    Ok(Row::new(columns.clone(), values.collect::<Result<_>>()?))
}

fn value(row: &postgres::Row, at: usize) -> Result<Value> {
    let column = &row.columns()[at];
    let found = match *column.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(at).map(|v| v.map(Value::Int)),
        Type::INT4 => int::<i32>(row, at),
        Type::INT2 => int::<i16>(row, at),
        Type::BOOL => int::<bool>(row, at),
        Type::FLOAT8 => row
            .try_get::<_, Option<f64>>(at)
            .map(|v| v.map(Value::Real)),
        Type::TEXT | Type::VARCHAR | Type::NAME => row
            .try_get::<_, Option<String>>(at)
            .map(|v| v.map(Value::Text)),
        Type::BYTEA => row
            .try_get::<_, Option<Vec<u8>>>(at)
            .map(|v| v.map(Value::Blob)),
        ref other => {
            return Err(Error::Column {
                column: format!("\"{}\"", column.name()),
                detail: format!(
                    "has the PostgreSQL type {other}; cast it to BIGINT, TEXT or BYTEA"
                ),
            });
        }
    };
    found
        .map(|value| value.unwrap_or(Value::Null))
        .map_err(|error| fault("read a column", &error))
}

fn int<'r, T>(
    row: &'r postgres::Row,
    at: usize,
) -> std::result::Result<Option<Value>, postgres::Error>
where
    T: Into<i64> + postgres::types::FromSql<'r>,
{
    let value = row.try_get::<_, Option<T>>(at)?;
    Ok(value.map(|v| Value::Int(v.into())))
}

/// PostgreSQL's error as one of ours.
pub(crate) fn fault(sql: &str, error: &postgres::Error) -> Error {
    let Some(db) = error.as_db_error() else {
        let detail = chain(error);
        let lost = error.is_closed()
            || std::error::Error::source(error)
                .is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
        return if lost || sql == "connect" {
            Error::Unreachable { detail }
        } else {
            Error::statement(sql, detail)
        };
    };
    let detail = format!("{} ({})", db.message(), db.code().code());
    match db.code() {
        &SqlState::DISK_FULL => Error::DiskFull { detail },
        &SqlState::READ_ONLY_SQL_TRANSACTION => Error::ReadOnly { detail },
        &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => Error::Damaged { detail },
        &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
            Error::Conflict { detail }
        }
        &SqlState::LOCK_NOT_AVAILABLE
        | &SqlState::QUERY_CANCELED
        | &SqlState::TOO_MANY_CONNECTIONS => Error::Busy { detail },
        &SqlState::IN_FAILED_SQL_TRANSACTION => Error::Aborted,
        code => match (code.code().get(..2), constraint(db)) {
            (_, Some(constraint)) => constraint,
            (Some("08" | "57" | "28" | "3D"), _) => Error::Unreachable { detail },
            (Some("53"), _) => Error::Busy { detail },
            (Some("58"), _) => Error::Io {
                what: "PostgreSQL".to_owned(),
                detail,
            },
            _ => Error::statement(sql, detail),
        },
    }
}

fn constraint(db: &DbError) -> Option<Error> {
    let rule = db.constraint().unwrap_or_default().to_owned();
    let (kind, name) = match *db.code() {
        SqlState::UNIQUE_VIOLATION => (ConstraintKind::Unique, rule),
        SqlState::CHECK_VIOLATION => (ConstraintKind::Check, rule),
        SqlState::FOREIGN_KEY_VIOLATION => (ConstraintKind::Foreign, "foreign_key".to_owned()),
        SqlState::NOT_NULL_VIOLATION => {
            let column = format!("{}.{}", db.table()?, db.column()?);
            (ConstraintKind::NotNull, column)
        }
        _ => return None,
    };
    Some(Error::Constraint { kind, name })
}

/// The driver's message with its causes, which it leaves out by itself.
fn chain(error: &postgres::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_old_or_sorts_by_a_language_is_unsuitable() {
        assert_eq!(suitable(150_004, "UTF8", "c", "C"), Ok(()));
        assert_eq!(suitable(170_000, "UTF8", "b", "en_US.UTF-8"), Ok(()));
        for (version, encoding, provider, sorting) in [
            (140_009, "UTF8", "c", "C"),
            (150_004, "LATIN1", "c", "C"),
            (150_004, "UTF8", "c", "it_IT.UTF-8"),
            (150_004, "UTF8", "i", "C"),
        ] {
            let refused = suitable(version, encoding, provider, sorting);
            assert!(matches!(refused, Err(Error::Unsuitable { .. })));
        }
    }
}
