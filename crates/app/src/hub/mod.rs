//! The hub: it keeps what many installations wrote, each event once, in whatever order and however often it arrives,
//! and tells every installation what is safe.
//!
//! A hub is an installation like any other, with a ledger of its own; what others sent lies beside it.

pub mod answer;
pub mod command;
pub mod copy;
pub mod coverage;
pub mod cutoff;
pub mod digest;
pub mod erase;
pub mod facts;
pub mod log;
pub mod merge;
pub mod receive;
pub mod senders;
pub mod status;
pub mod taken;

/// What kind of installation a key belongs to; it decides which events it may emit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// A place of learning.
    Site,
    /// A hub that hands on.
    Hub,
}

impl Sender {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Sender::Site => "site",
            Sender::Hub => "hub",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Sender> {
        [Sender::Site, Sender::Hub]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    /// Whether an event of this type is such an installation's to say. Types this version does not know are kept and
    /// not counted.
    pub fn may_emit(self, kind: ledger::Kind) -> bool {
        use ledger::Kind as K;
        match kind {
            K::Other(_) => false,
            K::ResultsImported | K::AckIssued | K::TrustRegistry => self == Sender::Hub,
            _ => true,
        }
    }
}
