//! A learner asks somebody to come; a mentor or trainer goes there, leaves it to the trainer, or has helped.

use ledger::{Id, Kind};

use crate::error::Result;
use crate::mentor::find::{self, Wanted};
use crate::mentor::{Message, State};
use crate::random;
use crate::record::Write;

/// Where help is wanted.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The module.
    pub series: Id,
    /// The unit.
    pub unit: String,
    /// The screen, from 0.
    pub screen: u32,
}

/// The learner asks. Who asks already on this unit goes on asking; one who asks elsewhere asks there no more.
pub fn ask(w: &mut Write, learner: Id, spot: &Spot) -> Result<()> {
    let open = find::open(w.tx, learner, w.now.claimed)?;
    if open
        .iter()
        .any(|one| one.series == spot.series && one.unit == spot.unit)
    {
        return Ok(());
    }
    for one in open {
        end(w, learner, one.id)?;
    }
    let asked = Message::HelpAsked {
        help: random::id(),
        series: spot.series,
        unit: spot.unit.clone(),
        screen: spot.screen,
    };
    w.record_about(learner, Kind::MessageSent, &asked)?;
    Ok(())
}

/// The learner needs no help any more.
pub fn withdraw(w: &mut Write, learner: Id) -> Result<()> {
    for one in find::open(w.tx, learner, w.now.claimed)? {
        end(w, learner, one.id)?;
    }
    Ok(())
}

/// Whoever acts goes there.
pub fn take(w: &mut Write, wanted: &Wanted) -> Result<()> {
    if wanted.state != State::Taken || wanted.taker != w.by.id {
        let taken = Message::HelpTaken { help: wanted.id };
        w.record_about(wanted.learner, Kind::MessageSent, &taken)?;
    }
    Ok(())
}

/// Leaves it to the trainer.
pub fn hand_on(w: &mut Write, wanted: &Wanted) -> Result<()> {
    let handed = Message::HelpHandedOn { help: wanted.id };
    w.record_about(wanted.learner, Kind::MessageSent, &handed)?;
    Ok(())
}

/// It is over.
pub fn end(w: &mut Write, learner: Id, help: Id) -> Result<()> {
    w.record_about(learner, Kind::MessageSent, &Message::HelpEnded { help })?;
    Ok(())
}
