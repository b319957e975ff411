//! What a sign-in does to `last_here`.

use ledger::Kind;
use serde::Deserialize;
use store::Tx;

use crate::error::Result;
use crate::record::Happened;

/// What a sign-in says; older events say only where.
#[derive(Deserialize)]
struct SignedIn {
    #[serde(default)]
    station: String,
}

/// Folds one event.
pub fn apply(tx: &mut Tx, happened: &Happened) -> Result<()> {
    if happened.kind != Kind::AuthSignin {
        return Ok(());
    }
    let (person, data) = (happened.person()?, happened.data::<SignedIn>()?);
    tx.execute(
        "INSERT INTO last_here (person, at, station) VALUES ($1, $2, $3) \
         ON CONFLICT (person) DO UPDATE SET at = excluded.at, station = excluded.station",
        &[person.as_bytes(), &happened.at, &data.station],
    )?;
    Ok(())
}
