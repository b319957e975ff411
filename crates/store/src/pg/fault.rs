//! PostgreSQL's errors in our words.

use tokio_postgres::error::{DbError, SqlState};

use crate::Error;
use crate::error::ConstraintKind;

/// PostgreSQL's error as one of ours.
pub(super) fn fault(sql: &str, error: &tokio_postgres::Error) -> Error {
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
fn chain(error: &tokio_postgres::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
