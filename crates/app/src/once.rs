//! A form acts once: sent twice, by a double click or by going back, it leads to where it led the first time.

use crate::clock;
use crate::error::{Error, Result};
use crate::record::Write;

/// How long a form is remembered, seconds.
const KEPT: i64 = 24 * 60 * 60;

/// Does `act`, which answers where to go, unless the form with this hidden field acted already.
pub fn once(
    w: &mut Write,
    token: &str,
    act: impl FnOnce(&mut Write) -> Result<String>,
) -> Result<String> {
    let token: ledger::Id = token.parse().map_err(|_| Error::Stale)?;
    let token = token.to_string();
    if let Some(location) = posted(w, &token)? {
        return Ok(location);
    }
    let location = act(w)?;
    let now = clock::seconds();
    w.tx.execute("DELETE FROM posted WHERE at < $1", &[&(now - KEPT)])?;
    w.tx.execute(
        "INSERT INTO posted (token, location, at) VALUES ($1, $2, $3)",
        &[&token, &location, &now],
    )?;
    Ok(location)
}

fn posted(w: &mut Write, token: &str) -> Result<Option<String>> {
    let row =
        w.tx.query_opt("SELECT location FROM posted WHERE token = $1", &[&token])?;
    row.map(|row| Ok(row.get(0)?)).transpose()
}

impl Write<'_, '_> {
    /// [`once`] for an act whose place is known before: `Some(location)` if this form acted already,
    /// else the form is noted and the act may go on.
    pub fn once(&mut self, token: &str, location: &str) -> Result<Option<String>> {
        let mut first = false;
        let led = once(self, token, |_| {
            first = true;
            Ok(location.to_owned())
        })?;
        Ok((!first).then_some(led))
    }
}
