//! What Lucarne says, in each of its languages: messages as typed functions, plural forms, dates, numbers, sorting.
//!
//! The messages are written in `locales/<language>/<file>.ftl` and become functions of [`Lang`] when the crate is
//! built, so that `lang.learn_step(3, 7)` either compiles in every language or in none.

mod collate;
mod forbidden;
mod format;
mod lang;
#[allow(clippy::all, clippy::pedantic)]
mod messages {
    use crate::lang::Lang;
    use crate::plural::{self, Plural};
    use crate::put;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
mod plural;
mod put;

pub use collate::sort_names;
pub use forbidden::{Finding, forbidden, forbidden_on_screen};
pub use lang::Lang;
pub use plural::Plural;
