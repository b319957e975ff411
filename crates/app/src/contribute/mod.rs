//! What people add to the cartographies: they propose, a reviewer asks, accepts or refuses, and what is accepted
//! becomes a fact that holds here and travels.

pub mod choose;
pub mod events;
pub mod fold;
pub mod judge;
pub mod propose;
pub mod read;
pub mod turn;
pub mod web;
