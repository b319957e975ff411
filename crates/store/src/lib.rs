//! The database: one thin layer over SQLite and PostgreSQL, one SQL text for both, one writer.
//!
//! The portable SQL dialect is written down in this crate's `README.md`.

mod copy;
mod db;
mod error;
mod group;
mod migrate;
mod options;
mod pg;
mod readers;
mod row;
mod sqlite;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod value;
mod wal;
mod writer;

pub use copy::CopyFile;
pub use db::Db;
pub use error::{ConstraintKind, Error, Result};
pub use group::{Group, NoGroup};
pub use migrate::{Migration, statements};
pub use options::{DbUrl, Engine, Options};
pub use row::{Column, Row};
pub use tx::Tx;
pub use value::{FromValue, ToValue, Value, ValueRef, bigint};
