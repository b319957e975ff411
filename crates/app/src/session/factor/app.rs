//! The app or token of a person: its seed rests sealed, its drift is learned, and no step is taken twice.

use ledger::{Id, Kind, seal};
use serde_json::json;
use store::Tx;

use crate::error::{Error, Result};
use crate::people::secret::Pepper;
use crate::random;
use crate::record::Write;
use crate::session::factor::totp::{self, AROUND, STEP};

/// Twenty bytes, as RFC 4226 recommends.
pub type Seed = [u8; 20];
/// A clock that is further away is wrong, not slow: ten minutes, in steps.
const FURTHEST: i64 = 20;

/// What is kept.
pub struct Kept {
    seed: Vec<u8>,
    drift: i64,
    step: i64,
}

impl Kept {
    /// Whether a code was taken that lies ahead of what the clock says now: the clock went back.
    pub fn ahead_of(&self, seconds: i64) -> bool {
        self.step > seconds.div_euclid(STEP) + self.drift + AROUND
    }
}

/// What is kept of a person's app, if they have one.
pub fn load(tx: &mut Tx, person: Id) -> Result<Option<Kept>> {
    let row = tx.query_opt(
        "SELECT seed, drift, step FROM factor WHERE person = $1",
        &[person.as_bytes()],
    )?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Kept {
        seed: row.get("seed")?,
        drift: row.get("drift")?,
        step: row.get("step")?,
    }))
}

/// Keeps a seed whose code was typed back rightly; says whether it was.
pub fn enrol(
    w: &mut Write,
    pepper: &Pepper,
    person: Id,
    seed: &Seed,
    code: &str,
    seconds: i64,
) -> Result<bool> {
    let now = seconds.div_euclid(STEP);
    let Some(step) = totp::step_of(seed, code, now, -1) else {
        return Ok(false);
    };
    let sealed = seal::seal_file(person, seed, &key(pepper)?, &random::bytes())
        .map_err(|error| Error::Internal(error.to_string()))?;
    w.tx.execute(
        "INSERT INTO factor (person, seed, drift, step) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person) DO UPDATE SET seed = excluded.seed, drift = excluded.drift, step = excluded.step",
        &[person.as_bytes(), &sealed, &(step - now), &step],
    )?;
    w.record_about(person, Kind::AuthReset, &json!({ "kind": "app" }))?;
    Ok(true)
}

/// Whether the app shows this code now. If so its step is used up, and the drift is learned.
pub fn take(tx: &mut Tx, pepper: &Pepper, person: Id, code: &str, seconds: i64) -> Result<bool> {
    let Some(step) = shown(tx, pepper, person, code, seconds)? else {
        return Ok(false);
    };
    let drift = (step - seconds.div_euclid(STEP)).clamp(-FURTHEST, FURTHEST);
    tx.execute(
        "UPDATE factor SET drift = $2, step = $3 WHERE person = $1",
        &[person.as_bytes(), &drift, &step],
    )?;
    Ok(true)
}

/// The step at which the app shows this code, if it does about now. Nothing is used up.
pub fn shown(
    tx: &mut Tx,
    pepper: &Pepper,
    person: Id,
    code: &str,
    seconds: i64,
) -> Result<Option<i64>> {
    let Some(kept) = load(tx, person)? else {
        return Ok(None);
    };
    let seed = seal::open_file(person, &kept.seed, &key(pepper)?)
        .map_err(|error| Error::Internal(error.to_string()))?;
    let now = seconds.div_euclid(STEP);
    Ok(totp::step_of(&seed, code, now + kept.drift, kept.step))
}

fn key(pepper: &Pepper) -> Result<[u8; 32]> {
    pepper.derived("seeds of apps")
}
