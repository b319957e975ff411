//! The module format "Lucarne Text": parse, check, mark, write, render. Pure: bytes in, values out.

pub mod answer;
pub mod check;
pub mod compare;
pub mod decimal;
pub mod diag;
pub mod easy;
pub mod files;
pub mod form;
pub mod glossary;
pub mod key;
pub mod limits;
pub mod manifest;
pub mod mark;
pub mod media;
pub mod model;
pub mod module;
pub mod names;
pub mod pathway;
pub mod plain;
pub mod scene;
pub mod score;
pub mod source;
pub mod speech;
pub mod svg;
pub(crate) mod table;
pub mod walk;
