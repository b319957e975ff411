//! The module format "Lucarne Text": parse, check, mark, write, render. Pure: bytes in, values out.

pub mod answer;
pub mod diag;
pub mod form;
pub mod model;
pub mod plain;
