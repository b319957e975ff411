//! How stations reach the site: names, TLS with an authority of its own, limits per station, and what of it is open.

pub mod accept;
pub mod authority;
pub mod body;
pub mod command;
pub mod leaves;
pub mod listening;
pub mod name;
pub mod sockets;
pub mod station;
pub mod web;
