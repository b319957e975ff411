//! Asking about a proposal, answering, and taking it back.

use ledger::Id;

use crate::cartography::kinds::Told;
use crate::contribute::events::{Said, TakenBack};
use crate::contribute::read::{self, State, Whose};
use crate::error::{Error, Result};
use crate::record::Write;

/// A reviewer asks, not about their own.
pub fn ask(w: &mut Write, contribution: Id, said: &str) -> Result<()> {
    let one = read::find(w.tx, contribution, Whose::All)?;
    if one.person.is_none() || one.person == w.by.id {
        return Err(Error::Forbidden);
    }
    if !one.state.open() {
        return Ok(());
    }
    say(w, Told::Asked, contribution, said)
}

/// Who proposed answers. Where nothing is asked any more, nothing happens.
pub fn answer(w: &mut Write, contribution: Id, said: &str) -> Result<()> {
    let one = own(w, contribution)?;
    if one != State::Asked {
        return Ok(());
    }
    say(w, Told::Answered, contribution, said)
}

/// Who proposed takes it back, while nothing has become of it.
pub fn take_back(w: &mut Write, contribution: Id) -> Result<()> {
    if !own(w, contribution)?.open() {
        return Ok(());
    }
    w.record(Told::TakenBack.kind(), &TakenBack { contribution })?;
    Ok(())
}

fn own(w: &mut Write, contribution: Id) -> Result<State> {
    let person = w.by.id.ok_or(Error::NotFound)?;
    let one = read::find(w.tx, contribution, Whose::Of(person))?;
    Ok(one.state)
}

fn say(w: &mut Write, told: Told, contribution: Id, said: &str) -> Result<()> {
    let said = said.to_owned();
    w.record(told.kind(), &Said { contribution, said })?;
    Ok(())
}
