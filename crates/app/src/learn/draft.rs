//! What is being written and not handed over yet: sealed for the learner, gone once handed over.

use course::answer::Answer;
use ledger::Id;

use crate::clock;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::random;
use crate::record::Write;

/// Keeps what the controls of an activity hold.
pub fn keep(
    w: &mut Write,
    keys: &Keys,
    person: Id,
    series: Id,
    activity: &str,
    answer: &Answer,
) -> Result<()> {
    let plain = serde_json::to_vec(answer).map_err(|error| Error::Internal(error.to_string()))?;
    let key = keys.ensure(person)?;
    let sealed = ledger::seal::seal_file(person, &plain, &key, &random::bytes())
        .map_err(|error| Error::Ledger(error.to_string()))?;
    w.changing(person);
    w.tx.put(
        "INSERT INTO draft (person, series, activity, answer, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (person, series, activity) DO UPDATE SET answer = excluded.answer, at = excluded.at",
        &[person.as_bytes(), series.as_bytes(), &activity, &sealed, &clock::seconds()],
    )?;
    Ok(())
}

/// Forgets it.
pub fn forget(w: &mut Write, person: Id, series: Id, activity: &str) -> Result<()> {
    w.changing(person);
    w.tx.put(
        "DELETE FROM draft WHERE person = $1 AND series = $2 AND activity = $3",
        &[person.as_bytes(), series.as_bytes(), &activity],
    )?;
    Ok(())
}

/// Opens a kept draft; one that cannot be opened any more is none.
pub fn open(keys: &Keys, person: Id, sealed: &[u8]) -> Option<Answer> {
    let plain = ledger::seal::open_file(person, sealed, &keys.get(person)?).ok()?;
    serde_json::from_slice(&plain).ok()
}
