//! A learner follows modules: where they are, what they answered, what it was worth.

pub mod about;
pub mod access;
pub mod answer;
pub mod draft;
pub mod fact;
pub mod fold;
pub mod help;
pub mod home;
pub mod keep;
pub mod kind;
pub mod listen;
pub mod media;
pub mod module;
pub mod opinion;
pub mod path;
pub mod recall;
pub mod result;
pub mod screen;
pub mod skills;
pub mod state;
pub mod step;
pub mod text;
pub mod web;
pub mod work;
