//! A reviewer gives the form, and with it every comment written since the last giving. Giving again makes a new version;
//! the earlier one stays readable.

use ledger::{Id, Kind};

use crate::advice::{Form, Given, comment, find};
use crate::error::Result;
use crate::record::Write;

/// Gives the form. Where neither it nor a comment is new, nothing happens.
pub fn give(w: &mut Write, review: Id, form: Form) -> Result<()> {
    let reviewer = comment::reviewer(w, review)?;
    let last = find::editions(w.tx, review)?.into_iter().next();
    let same = last.is_some_and(|last| last.form == form);
    let new = find::comments(w.tx, review)?;
    if same && new.iter().all(|one| one.given_in > 0) {
        return Ok(());
    }
    w.record_about(reviewer, Kind::AdviceGiven, &Given { review, form })?;
    Ok(())
}
