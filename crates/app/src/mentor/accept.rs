//! A learner accepts a mentor of their group, or takes that back. Until then a mentor sees nothing of them.

use ledger::{Id, Kind};

use crate::error::{OrNotFound as _, Result};
use crate::mentor::{Accepted, Choice, find};
use crate::policy::Policy;
use crate::record::Write;

/// Says whether a mentor may see that the learner asks for help. Said twice it is said once.
pub fn say(w: &mut Write, file: &Policy, learner: Id, choice: Accepted) -> Result<()> {
    let now = w.now.claimed;
    let mentors = find::choices(w.tx, file, learner, now)?;
    let known = mentors
        .into_iter()
        .find(|one| one.mentor == choice.person && one.group == choice.group)
        .or_not_found()?;
    if known.accepted != choice.accepted {
        w.record_about(learner, Kind::PersonProfile, &Choice { mentor: choice })?;
    }
    Ok(())
}
