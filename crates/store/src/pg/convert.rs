//! Values on their way to PostgreSQL and back.

use std::sync::Arc;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use super::fault::fault;
use crate::{Error, Result, Row, Value, ValueRef, value};

/// A value on its way to the server; what fits is decided by the type the server asks for.
#[derive(Debug)]
pub(super) struct Param<'a>(pub ValueRef<'a>);

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
            (ValueRef::Text(v), &Type::TEXT | &Type::VARCHAR | &Type::NAME) => {
                value::text(v).to_sql(ty, out)
            }
            (ValueRef::Blob(v), &Type::BYTEA) => v.to_sql(ty, out),
            (other, ty) => Err(format!("{} was given where {ty} is wanted", other.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A row of an answer whose columns are called `columns`.
pub(super) fn read(row: &tokio_postgres::Row, columns: &Arc<[String]>) -> Result<Row> {
    let values = (0..columns.len()).map(|at| cell(row, at));
    Ok(Row::new(columns.clone(), values.collect::<Result<_>>()?))
}

fn cell(row: &tokio_postgres::Row, at: usize) -> Result<Value> {
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
    row: &'r tokio_postgres::Row,
    at: usize,
) -> std::result::Result<Option<Value>, tokio_postgres::Error>
where
    T: Into<i64> + FromSql<'r>,
{
    let value = row.try_get::<_, Option<T>>(at)?;
    Ok(value.map(|v| Value::Int(v.into())))
}
