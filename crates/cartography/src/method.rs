//! A pedagogic method, as a card.

use serde::{Deserialize, Serialize};

use crate::code::{Code, InitiativeId, MethodId};
use crate::initiative::Source;
use crate::text::Names;

/// One card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Stable id; module sheets name it.
    pub id: MethodId,
    /// What it is called, in each language.
    pub name: Names,
    /// What it is an answer to.
    pub problem: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How many people.
    pub group_size: GroupSize,
    /// How long, in words.
    pub duration: String,
    /// What is needed.
    pub material: Vec<String>,
    /// What the machine does.
    pub digital_part: String,
    /// How well it works without internet: code of [`crate::List::Degrees`].
    pub offline_suitability: Rating,
    /// How well one must read: code of [`crate::List::Degrees`].
    pub literacy_demand: Rating,
    /// What the trainer does.
    pub trainer_role: String,
    /// What the officer does.
    pub officer_role: String,
    /// What to mind for security.
    pub security_remarks: String,
    /// Why it is believed to work.
    pub evidence: Evidence,
    /// Where it is at work.
    pub initiatives: Vec<InitiativeId>,
    /// Codes of [`crate::List::Levers`].
    pub levers: Vec<Code>,
    /// Codes of [`crate::List::Obstacles`].
    pub obstacles: Vec<Code>,
    /// Codes of [`crate::List::ActivityTypes`] that fit it.
    pub activity_types: Vec<Code>,
    /// Where this is known from.
    pub sources: Vec<Source>,
}

/// How many people a method is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupSize {
    /// At least.
    pub min: u16,
    /// At most.
    pub max: u16,
}

/// A degree with a word of explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Code of [`crate::List::Degrees`].
    pub level: Code,
    /// Why.
    pub note: String,
}

/// Why a method is believed to work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Code of [`crate::List::EvidenceStrength`].
    pub strength: Code,
    /// What was seen.
    pub text: String,
}
