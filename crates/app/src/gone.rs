//! Who was erased: the list outside of the database, the event, and taking everything out of the tables.

pub mod expired;
pub mod fold;
pub mod forget;
pub mod list;

use serde::{Deserialize, Serialize};

pub use forget::{forget, reconcile};

/// `person.erased`: about nobody, since nobody is left. Only random ids and the number of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Who it was.
    pub person: ledger::Id,
    /// The number of the order.
    pub order: String,
    /// Who proposed it; absent where an erasure is done again after a restore.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub proposed_by: Option<ledger::Id>,
}
