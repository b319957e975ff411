//! What Lucarne is, who to ask, and the state of the installation.

pub mod health;
pub mod web;
