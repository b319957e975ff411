//! What events about reviews do to their tables.

use ledger::Kind;
use store::Tx;

use crate::advice::{Answered, Asked, Commented, Given, SettledAs, Withdrawn};
use crate::error::{Error, Result};
use crate::record::Happened;

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    match happened.kind {
        Kind::AdviceAsked => asked(tx, happened),
        Kind::AdviceCommented => commented(tx, happened),
        Kind::AdviceGiven => given(tx, happened),
        Kind::AdviceAnswered => {
            let said: Answered = happened.data()?;
            answered(tx, happened, said.comment, "open", &said.text)
        }
        Kind::AdviceSettled => {
            let said: SettledAs = happened.data()?;
            answered(tx, happened, said.comment, said.settled.code(), &said.text)
        }
        Kind::AdviceWithdrawn => withdrawn(tx, happened),
        _ => Ok(()),
    }
}

fn asked(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let asked: Asked = happened.data()?;
    tx.execute(
        include_str!("sql/insert.sql"),
        &[
            asked.review.as_bytes(),
            asked.parcel.as_bytes(),
            asked.series.as_bytes(),
            &asked.module,
            &asked.title,
            &asked.version,
            happened.person()?.as_bytes(),
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
            &asked.due,
            &asked.note,
        ],
    )?;
    Ok(())
}

fn commented(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let one: Commented = happened.data()?;
    tx.execute(
        include_str!("sql/put_comment.sql"),
        &[
            one.comment.as_bytes(),
            one.review.as_bytes(),
            happened.person()?.as_bytes(),
            &one.place.unit,
            &one.place.lang,
            &one.place.block,
            &one.place.quote,
            &one.weight.code(),
            &one.text,
            &happened.at,
        ],
    )?;
    acted(tx, happened, one.review)
}

fn acted(tx: &mut Tx, happened: &Happened, review: ledger::Id) -> Result<()> {
    tx.execute(
        "UPDATE advice SET acted_at = $2 WHERE id = $1",
        &[review.as_bytes(), &happened.at],
    )?;
    Ok(())
}

fn given(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let given: Given = happened.data()?;
    let review = given.review.as_bytes();
    let row = tx.query_one(
        "SELECT COUNT(*) FROM advice_given WHERE review = $1",
        &[review],
    )?;
    let edition = row.get::<i64>(0)? + 1;
    let form =
        serde_json::to_string(&given.form).map_err(|error| Error::Internal(error.to_string()))?;
    tx.execute(
        "INSERT INTO advice_given (review, edition, reviewer, at, recommendation, named, form) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            review,
            &edition,
            happened.person()?.as_bytes(),
            &happened.at,
            &given.form.recommendation.code(),
            &given.form.named,
            &form,
        ],
    )?;
    tx.execute(
        "UPDATE advice_comment SET given_in = $2 WHERE review = $1 AND given_in = 0",
        &[review, &edition],
    )?;
    tx.execute("UPDATE advice SET state = 'given' WHERE id = $1", &[review])?;
    acted(tx, happened, given.review)
}

fn answered(
    tx: &mut Tx,
    happened: &Happened,
    comment: ledger::Id,
    settled: &str,
    text: &str,
) -> Result<()> {
    tx.execute(
        "UPDATE advice_comment SET answer = $2, settled = $3, answered_by = $4, answered_at = $5 WHERE id = $1",
        &[
            comment.as_bytes(),
            &text,
            &settled,
            &happened.actor.id.map(|id| *id.as_bytes()),
            &happened.at,
        ],
    )?;
    Ok(())
}

fn withdrawn(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let one: Withdrawn = happened.data()?;
    match one.comment {
        Some(comment) => {
            tx.execute(
                "DELETE FROM advice_comment WHERE id = $1 AND given_in = 0",
                &[comment.as_bytes()],
            )?;
        }
        None => {
            tx.execute(
                "UPDATE advice SET state = 'withdrawn' WHERE id = $1",
                &[one.review.as_bytes()],
            )?;
        }
    }
    Ok(())
}
