//! The author answers a comment, and settles it: done, or not done because.

use ledger::{Id, Kind};

use crate::advice::{Answered, Settled, SettledAs, find};
use crate::error::{OrNotFound as _, Result};
use crate::record::Write;

/// Answers a comment that was given. Nobody answers their own.
pub fn answer(
    w: &mut Write,
    review: Id,
    comment: Id,
    settled: Settled,
    text: String,
) -> Result<()> {
    let advice = find::one(w.tx, review)?;
    let (by, reviewer) = (w.by.id, advice.reviewer);
    by.filter(|by| *by != reviewer).or_not_found()?;
    let all = find::comments(w.tx, review)?;
    let found = all.into_iter().find(|one| one.id == comment);
    let before = found.filter(|one| one.given_in > 0).or_not_found()?;
    if before.settled == settled && before.answer == text {
        return Ok(());
    }
    if settled == Settled::Open {
        let data = Answered {
            review,
            comment,
            text,
        };
        w.record_about(reviewer, Kind::AdviceAnswered, &data)?;
    } else {
        let data = SettledAs {
            review,
            comment,
            settled,
            text,
        };
        w.record_about(reviewer, Kind::AdviceSettled, &data)?;
    }
    Ok(())
}
