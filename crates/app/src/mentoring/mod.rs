//! The pages around mentors: a learner asks for help and decides who may see it, a mentor helps, a trainer names mentors.

pub mod come;
pub mod door;
pub mod group;
pub mod list;
pub mod mine;
pub mod show;
pub mod web;
