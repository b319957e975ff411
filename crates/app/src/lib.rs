//! Lucarne: Small Private Offline Courses, in one program. The only crate that knows HTTP, HTML and the clock.

pub mod admit;
pub mod anchor;
pub mod asset;
pub mod cli;
pub mod clock;
pub mod error;
pub mod fold;
pub mod folder;
pub mod help;
pub mod keys;
pub mod learn;
pub mod migrations;
pub mod module_folder;
pub mod page;
pub mod people;
pub mod random;
pub mod record;
pub mod request;
pub mod rights;
pub mod router;
pub mod serve;
pub mod session;
pub mod setup;
pub mod site;
pub mod teach;
pub mod wording;
