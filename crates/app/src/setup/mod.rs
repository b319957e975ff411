//! First start: nobody has a password by default, so the first two people are named in the browser.

pub mod name;
pub mod web;
