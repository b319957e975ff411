//! The writer: a unit as canonical text (section 18).

mod activity;
mod inline;
mod prose;

pub(crate) use inline::inlines;
