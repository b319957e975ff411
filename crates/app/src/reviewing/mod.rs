//! Pages of reviews before use: asking for one, reading the module and commenting on it, the form, what the author
//! answers, and the sheet for the officer. What they say is kept by `advice`.

mod answers;
mod ask;
mod attempt;
mod door;
mod form;
mod list;
mod module;
mod remark;
mod sheet;
mod unit;
pub mod web;
