//! The five kinds of value both engines know, and how Rust types become them and come back.

use std::borrow::Cow;

use crate::{Error, Result};

/// A value read from a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// `BIGINT`; also booleans, as 0 and 1.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `TEXT`.
    Text(String),
    /// `BYTEA`.
    Blob(Vec<u8>),
}

/// A value given to a statement, borrowed from its owner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueRef<'a> {
    /// No value.
    Null,
    /// `BIGINT`; also booleans, as 0 and 1.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// `TEXT`.
    Text(&'a str),
    /// `BYTEA`.
    Blob(&'a [u8]),
}

/// What can be given to a statement. Newtypes implement it by handing on to what they hold.
///
/// Integers that may not fit (`u64`, `usize`) are left out on purpose: convert them where the
/// bound is known.
pub trait ToValue {
    /// The value as both engines know it.
    fn to_value(&self) -> ValueRef<'_>;
}

/// What can be read from a row.
pub trait FromValue: Sized {
    /// The value as the Rust type, or in words what was wanted instead of what was found.
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String>;
}

/// Values for a statement: `params![site, &login, None::<i64>]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$(&$value as &dyn $crate::ToValue),*] as &[&dyn $crate::ToValue]
    };
}

/// Values of their own for one row of [`crate::Tx::execute_each`]: `values![site, login]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::ToValue::to_value(&$value).to_owned()),*]
    };
}

/// A text as both engines hold it: PostgreSQL refuses the sign U+0000, so in its place stands the sign for what cannot be
/// shown, as in a page.
pub(crate) fn text(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        Cow::Owned(text.replace('\0', "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

impl Value {
    /// The same value, borrowed.
    pub fn borrow(&self) -> ValueRef<'_> {
        match self {
            Value::Null => ValueRef::Null,
            Value::Int(v) => ValueRef::Int(*v),
            Value::Real(v) => ValueRef::Real(*v),
            Value::Text(v) => ValueRef::Text(v),
            Value::Blob(v) => ValueRef::Blob(v),
        }
    }
}

impl ValueRef<'_> {
    /// The same value, with memory of its own.
    pub fn to_owned(&self) -> Value {
        match *self {
            ValueRef::Null => Value::Null,
            ValueRef::Int(v) => Value::Int(v),
            ValueRef::Real(v) => Value::Real(v),
            ValueRef::Text(v) => Value::Text(v.to_owned()),
            ValueRef::Blob(v) => Value::Blob(v.to_vec()),
        }
    }

    /// The kind in words, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            ValueRef::Null => "no value",
            ValueRef::Int(_) => "an integer",
            ValueRef::Real(_) => "a real number",
            ValueRef::Text(_) => "a text",
            ValueRef::Blob(_) => "bytes",
        }
    }
}

/// Says in words that `wanted` was expected instead of `found`.
fn wanted<T>(wanted: &str, found: ValueRef<'_>) -> std::result::Result<T, String> {
    Err(format!("holds {}, not {wanted}", found.kind()))
}

impl ToValue for Value {
    fn to_value(&self) -> ValueRef<'_> {
        self.borrow()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> ValueRef<'_> {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> ValueRef<'_> {
        self.as_ref().map_or(ValueRef::Null, ToValue::to_value)
    }
}

impl ToValue for str {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(self)
    }
}

impl ToValue for String {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(self)
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Real(*self)
    }
}

impl ToValue for bool {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Int(i64::from(*self))
    }
}

impl FromValue for Value {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        Ok(value.to_owned())
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl FromValue for String {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Text(text) => Ok(text.to_owned()),
            other => wanted("a text", other),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Blob(bytes) => Ok(bytes.to_owned()),
            other => wanted("bytes", other),
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Blob(bytes) => bytes
                .try_into()
                .map_err(|_| format!("holds {} bytes, not {N}", bytes.len())),
            other => wanted("bytes", other),
        }
    }
}

impl FromValue for f64 {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Real(real) => Ok(real),
            other => wanted("a real number", other),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
        match value {
            ValueRef::Int(0) => Ok(false),
            ValueRef::Int(1) => Ok(true),
            ValueRef::Int(other) => Err(format!("holds {other}, not 0 or 1")),
            other => wanted("0 or 1", other),
        }
    }
}

/// Integers whose whole range fits into `BIGINT`.
macro_rules! small_integers {
    ($($int:ty),*) => {$(
        impl ToValue for $int {
            fn to_value(&self) -> ValueRef<'_> {
                ValueRef::Int(i64::from(*self))
            }
        }
        impl FromValue for $int {
            fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
                integer(value)
            }
        }
    )*};
}
small_integers!(i64, i32, i16, i8, u32, u16, u8);

/// Counts and sequence numbers come back as unsigned; a negative one is refused.
macro_rules! large_integers {
    ($($int:ty),*) => {$(
        impl FromValue for $int {
            fn from_value(value: ValueRef<'_>) -> std::result::Result<Self, String> {
                integer(value)
            }
        }
    )*};
}
large_integers!(u64, usize);

fn integer<T: TryFrom<i64>>(value: ValueRef<'_>) -> std::result::Result<T, String> {
    match value {
        ValueRef::Int(int) => T::try_from(int)
            .map_err(|_| format!("holds {int}, which is no {}", std::any::type_name::<T>())),
        other => wanted("an integer", other),
    }
}

/// A `u64` as the `BIGINT` that holds it, or an error that names `what` is too large.
pub fn bigint(value: u64, what: &str) -> Result<i64> {
    i64::try_from(value).map_err(|_| Error::Column {
        column: what.to_owned(),
        detail: format!("{value} is too large for the database"),
    })
}
