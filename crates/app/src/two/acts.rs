//! What two people may do together: how each is said in words, and how it is done once confirmed.

use std::pin::Pin;

use ledger::Id;
use locale::Lang;
use store::Tx;

use crate::error::Result;
use crate::request::Me;
use crate::session::factor;
use crate::two::{Proposal, What};
use crate::{admit, backup, erase, export, people, policy};

/// A proposal in words that a person can judge.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// What is to happen, one sentence.
    pub title: String,
    /// Names and values to judge it by.
    pub facts: Vec<(String, String)>,
}

/// Confirming on its way; answers where the page leads then.
pub type Confirming = Pin<Box<dyn Future<Output = Result<String>> + Send>>;

/// One thing two people may do together.
pub struct Act {
    /// Says it in words.
    pub words: fn(&mut Tx, Lang, &Proposal) -> Result<Words>,
    /// Confirms it and does it, in one transaction that begins with [`crate::two::confirm`].
    pub confirm: fn(Me, Id) -> Confirming,
}

/// The acts that exist. What is not here is never proposed.
pub const ACTS: &[(What, Act)] = &[
    (What::Role, people::role::ACT),
    (What::Trust, export::trust::ACT),
    (What::Publisher, admit::publisher::ACT),
    (What::Account, people::staff::ACT),
    (What::Suspension, people::suspension::ACT),
    (What::Policy, policy::change::ACT),
    (What::Factor, factor::renew::ACT),
    (What::Erase, erase::act::ACT),
    (What::Restrict, erase::restrict::ACT),
    (What::Recovery, backup::sheet_act::ACT),
];

/// The act behind a proposal.
pub fn act(what: What) -> Option<&'static Act> {
    ACTS.iter()
        .find(|(known, _)| *known == what)
        .map(|(_, act)| act)
}
