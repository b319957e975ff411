//! First start: nobody has a password by default, so the first two people are named in the browser. When those who
//! decide are lost later, two new ones are named at the console.

pub mod command;
pub mod name;
pub mod recover;
pub mod web;
