//! The module format "Lucarne Text": parse, check, mark, write, render. Pure: bytes in, values out.

pub mod answer;
pub mod diag;
pub mod form;
pub mod files;
pub mod glossary;
pub mod limits;
pub mod manifest;
pub mod model;
pub mod module;
pub mod names;
pub mod pathway;
pub mod plain;
pub mod source;
pub mod speech;
pub(crate) mod table;
