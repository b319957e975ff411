//! What people contribute: facts, each of which says something else of one field of one record than was said before.
//!
//! Facts only ever join. What a site holds is a set of them; of each field the *heads* are the facts that no other one
//! replaces. Two heads that differ are a choice somebody has to make, never one that is made silently. So two sites
//! that tell each other what they know agree, in whatever order and however often they do.

mod check;
mod compose;
mod fact;
mod file;
mod part;
mod set;
mod takes;

pub use check::check;
pub use compose::{Composed, compose, value};
pub use fact::{Fact, MOST_BYTES, Quality, Spurious};
pub use file::{FORMAT, Unfit, read, write};
pub use part::{Part, RecordRef, Sort};
pub use set::{Facts, Head};
pub use takes::Takes;
