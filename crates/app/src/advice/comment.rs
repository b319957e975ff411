//! A reviewer comments on a place of the module, changes the comment, or takes it back until it is given.

use course::review::COMMENTS;
use ledger::{Id, Kind};

use crate::advice::find::{self, Comment};
use crate::advice::{Commented, Place, Weight, Withdrawn};
use crate::error::{Error, OrNotFound as _, Result};
use crate::random;
use crate::record::Write;

/// Writes a new comment; the name of it, or none where there are too many.
pub fn add(
    w: &mut Write,
    review: Id,
    place: Place,
    weight: Weight,
    text: String,
) -> Result<Option<Id>> {
    let reviewer = reviewer(w, review)?;
    if find::comments(w.tx, review)?.len() >= COMMENTS {
        return Ok(None);
    }
    let commented = Commented {
        review,
        comment: random::id(),
        place,
        weight,
        text,
    };
    w.record_about(reviewer, Kind::AdviceCommented, &commented)?;
    Ok(Some(commented.comment))
}

/// Changes a comment that was not given yet.
pub fn change(w: &mut Write, review: Id, comment: Id, weight: Weight, text: String) -> Result<()> {
    let reviewer = reviewer(w, review)?;
    let before = draft(w, review, comment)?;
    if before.weight == weight && before.text == text {
        return Ok(());
    }
    let commented = Commented {
        review,
        comment,
        place: before.place,
        weight,
        text,
    };
    w.record_about(reviewer, Kind::AdviceCommented, &commented)?;
    Ok(())
}

/// Takes back a comment that was not given yet.
pub fn take_back(w: &mut Write, review: Id, comment: Id) -> Result<()> {
    let reviewer = reviewer(w, review)?;
    draft(w, review, comment)?;
    let comment = Some(comment);
    let data = Withdrawn { review, comment };
    w.record_about(reviewer, Kind::AdviceWithdrawn, &data)?;
    Ok(())
}

/// The one who acts, if the review is theirs.
pub(super) fn reviewer(w: &mut Write, review: Id) -> Result<Id> {
    let person = w.by.id.ok_or(Error::NotFound)?;
    find::assigned(w.tx, review, person)?;
    Ok(person)
}

fn draft(w: &mut Write, review: Id, comment: Id) -> Result<Comment> {
    let all = find::comments(w.tx, review)?;
    let found = all.into_iter().find(|one| one.id == comment);
    found.filter(|one| one.given_in == 0).or_not_found()
}
