//! A learner goes on to a screen, or finishes a unit.

use ledger::Id;
use ledger::statement::Verb;

use crate::error::Result;
use crate::learn::fact::{self, ActivityState, Detail, Place};
use crate::learn::result;
use crate::record::Write;

/// Goes on to a screen; nothing is recorded when the learner is there already.
pub fn go(w: &mut Write, learner: Id, place: &Place, screen: u32) -> Result<()> {
    let row = w.tx.query_opt(
        "SELECT screen FROM unit_progress WHERE person = $1 AND series = $2 AND unit = $3",
        &[learner.as_bytes(), place.series.as_bytes(), &place.unit],
    )?;
    let there = row.map(|row| row.get::<u32>(0)).transpose()?;
    if there == Some(screen) {
        return Ok(());
    }
    let verb = if there.is_none() {
        Verb::Initialized
    } else {
        Verb::Progressed
    };
    fact::record(w, learner, verb, place, None, Detail::Step { screen }, None)?;
    Ok(())
}

/// Finishes a unit, once, unless something that is required was not tried; then nothing is recorded, and the page
/// says what is open.
pub fn finish(w: &mut Write, learner: Id, place: &Place, required: &[String]) -> Result<()> {
    let tried: Vec<String> = result::stands(w.tx, learner, place.series, &place.unit)?
        .into_iter()
        .filter(|one| one.tries > 0 || one.state != ActivityState::Open)
        .map(|one| one.activity)
        .collect();
    if required.iter().any(|id| !tried.contains(id)) {
        return Ok(());
    }
    let row = w.tx.query_opt(
        "SELECT 1 FROM unit_progress WHERE person = $1 AND series = $2 AND unit = $3 AND state = 'done'",
        &[learner.as_bytes(), place.series.as_bytes(), &place.unit],
    )?;
    if row.is_none() {
        fact::record(
            w,
            learner,
            Verb::Completed,
            place,
            None,
            Detail::Finished,
            None,
        )?;
    }
    Ok(())
}
