//! A person ends sessions of their own: one, or all but the one they are in. Each is recorded.

use ledger::Kind;
use serde_json::json;

use crate::error::Result;
use crate::record::Write;
use crate::session::Session;

/// Why a session ended before the person signed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// They ended it.
    Own,
    /// They changed their passphrase.
    Passphrase,
    /// They made a new sheet or set up another app.
    Factor,
}

impl Why {
    fn name(self) -> &'static str {
        match self {
            Why::Own => "own",
            Why::Passphrase => "passphrase",
            Why::Factor => "factor",
        }
    }
}

/// What a page calls a session: a part of the hash, from which no cookie follows.
pub fn name(token_hash: &[u8; 32]) -> String {
    ledger::id::hex(&token_hash[..8])
}

/// Ends all sessions of the person but this one. Whoever calls this makes the site forget the person's sessions.
pub fn others(w: &mut Write, mine: &Session, why: Why) -> Result<()> {
    end(w, mine, why, |_| true)
}

/// Ends the one with this name, if it is another one of the person.
pub fn one(w: &mut Write, mine: &Session, named: &str) -> Result<()> {
    end(w, mine, Why::Own, |hash| name(hash) == named)
}

fn end(w: &mut Write, mine: &Session, why: Why, goes: impl Fn(&[u8; 32]) -> bool) -> Result<()> {
    let rows = w.tx.query(
        "SELECT token_hash, station FROM session WHERE person = $1 ORDER BY made, token_hash",
        &[mine.person.as_bytes()],
    )?;
    for row in rows {
        let (hash, station): ([u8; 32], String) = (row.get("token_hash")?, row.get("station")?);
        if hash == mine.token_hash || !goes(&hash) {
            continue;
        }
        w.tx.execute("DELETE FROM session WHERE token_hash = $1", &[&hash])?;
        let data = json!({ "reason": why.name(), "station": station });
        w.record_about(mine.person, Kind::AuthSignout, &data)?;
    }
    Ok(())
}
