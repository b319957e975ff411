//! Parcels: what travels between installations that are never connected. Signed, readable by any officer, verified
//! before anything in them is parsed. Nothing here touches a file system, a clock or, but for [`sealed::seal`], random
//! numbers.

pub mod ack;
pub mod installation;
pub mod key;
pub mod kind;
pub mod layout;
pub mod manifest;
pub mod pack;
pub mod path;
pub mod sealed;
pub mod signature;
pub mod stick;
pub mod trust;
pub mod verify;
pub mod zip;

pub use installation::Installation;
pub use key::{PublicKey, SecretKey};
pub use kind::Kind;
pub use layout::Tree;
pub use manifest::Manifest;
pub use pack::{Packed, pack};
pub use verify::{Refusal, Verified, verify};
