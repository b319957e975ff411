//! What an author does at the command line: begin a module, check it, mark an answer, look at it.

pub mod check;
pub mod finding;
pub mod mark;
pub mod model;
pub mod new;
pub mod preview;
pub mod report;
