//! One row of an answer.

use std::sync::Arc;

use crate::{Error, FromValue, Result, Value};

/// One row of an answer; columns are asked for by name or by number (from 0).
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    columns: Arc<[String]>,
    values: Vec<Value>,
}

/// A column's name or number.
pub trait Column: Copy {
    /// Where the column stands in `columns`.
    fn find(&self, columns: &[String]) -> Option<usize>;
    /// How it is called in a message.
    fn label(&self, columns: &[String]) -> String;
}

impl Row {
    pub(crate) fn new(columns: Arc<[String]>, values: Vec<Value>) -> Row {
        Row { columns, values }
    }

    /// The value of `column` as a `T`; the error names the column.
    pub fn get<T: FromValue>(&self, column: impl Column) -> Result<T> {
        let fault = |detail: String| Error::Column {
            column: column.label(&self.columns),
            detail,
        };
        let found = column
            .find(&self.columns)
            .and_then(|at| self.values.get(at));
        let value = found.ok_or_else(|| fault("is not in the answer".to_owned()))?;
        T::from_value(value.borrow()).map_err(fault)
    }

    /// The names of the columns, in order.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// All values, in order.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// All values, in order, without copying them.
    pub fn into_values(self) -> Vec<Value> {
        self.values
    }
}

impl Column for usize {
    fn find(&self, columns: &[String]) -> Option<usize> {
        (*self < columns.len()).then_some(*self)
    }

    fn label(&self, columns: &[String]) -> String {
        match columns.get(*self) {
            Some(name) => format!("\"{name}\""),
            None => format!("number {self}"),
        }
    }
}

impl Column for &str {
    fn find(&self, columns: &[String]) -> Option<usize> {
        columns.iter().position(|name| name == self)
    }

    fn label(&self, _: &[String]) -> String {
        format!("\"{self}\"")
    }
}
