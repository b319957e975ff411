//! What people see of a unit: screens, HTML fragments, paper, plain text, and the full reading for staff.
//!
//! Everything is written into one string, escaped, without script, style attributes or event handlers.

mod activity;
mod block;
mod corpus;
mod html;
mod key;
mod map;
pub mod page;
mod paper;
pub mod plain;
pub mod print;
mod prose;
pub mod reading;
mod screens;
mod solution;
mod terms;
mod verdict;
mod words;

pub use activity::{
    Listening, View, Way, current_card, dialogue_at_end, dialogue_part, drill_field, move_item,
    press_field,
};
pub use corpus::corpus;
pub use html::{Context, Escaped, Language, Page, Sound, Speech, direction};
pub use screens::{Screen, ScreenPart, screens};
pub use words::{English, Word, Words};
