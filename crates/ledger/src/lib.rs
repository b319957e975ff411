//! The ledger: an append-only, hash-chained log of everything that happened in one installation, and the pure
//! arithmetic around it. Nothing here reads a clock, a file or random numbers; they are arguments.

pub mod ack;
pub mod anchor;
pub mod batch;
pub mod chain;
pub mod detect;
pub mod epoch;
pub mod event;
pub mod extract;
pub mod hash;
pub mod have;
pub mod header;
pub mod id;
pub mod json;
pub mod kind;
pub mod paper;
pub mod payload;
pub mod seal;
pub mod sign;
pub mod state;
pub mod statement;
pub mod verify;
pub mod words;
#[cfg(test)]
mod wycheproof;

pub use chain::{Chain, Head, Stamp};
pub use event::{Clear, Event, Salt};
pub use hash::Hash;
pub use header::{Clock, EventRef, Header, OrderKey};
pub use id::Id;
pub use kind::Kind;
pub use payload::{Actor, ActorKind, Payload};
pub use words::{Words8, words8};
