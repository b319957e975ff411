//! A person ends sessions of their own: one, or all but the one they are in. Each is recorded.

use crate::error::Result;
use crate::record::Write;
use crate::session::{Out, Session, out};

/// What a page calls a session: a part of the hash, from which no cookie follows.
pub fn name(token_hash: &[u8; 32]) -> String {
    ledger::id::hex(&token_hash[..8])
}

/// Ends all sessions of the person but this one. Whoever calls this makes the site forget the person's sessions.
pub fn others(w: &mut Write, mine: &Session, why: Out) -> Result<()> {
    end(w, mine, why, |_| true)
}

/// Ends the one with this name, if it is another one of the person.
pub fn one(w: &mut Write, mine: &Session, named: &str) -> Result<()> {
    end(w, mine, Out::Own, |hash| name(hash) == named)
}

fn end(w: &mut Write, mine: &Session, why: Out, goes: impl Fn(&[u8; 32]) -> bool) -> Result<()> {
    let sql = "SELECT token_hash, person, station FROM session WHERE person = $1 ORDER BY made, token_hash";
    for row in w.tx.query(sql, &[mine.person.as_bytes()])? {
        let hash: [u8; 32] = row.get("token_hash")?;
        if hash != mine.token_hash && goes(&hash) {
            out(w, &row, why)?;
        }
    }
    Ok(())
}
