//! A learner follows modules: where they are, what they answered, what it was worth.

pub mod fold;
pub mod web;
