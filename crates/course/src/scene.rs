//! Simulator scenes (section 13).

use crate::answer::Answer;
use crate::mark::Tally;
use crate::model::Simulator;

/// One scene in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {}

/// Marks what was done in a scene.
pub(crate) fn tally<'a>(
    _simulator: &'a Simulator,
    _answer: &Answer,
    _scene: Option<&Scene>,
) -> Tally<'a> {
    Tally::NotAnswered
}
