//! The second factor of staff: a printed sheet of single-use codes for everybody, and an app or token besides.
//!
//! Neither seeds nor codes are in the ledger; losing the tables locks nobody's record, it only asks to enrol again.

pub mod app;
pub mod qr;
pub mod renew;
pub mod sheet;
pub mod totp;
pub mod web;

use ledger::{Clock, Id, Kind};
use serde_json::json;
use store::Tx;

use crate::clock;
use crate::error::Result;
use crate::people::secret::Pepper;
use crate::record::Write;
use crate::two::Proposal;

/// What the wall clock says, and whether it can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    /// Seconds since 1970.
    pub seconds: i64,
    /// How it was set.
    pub clock: Clock,
}

impl Wall {
    /// What it says now.
    pub fn now() -> Wall {
        Wall {
            seconds: clock::seconds(),
            clock: clock::state(),
        }
    }

    fn good(self) -> bool {
        matches!(self.clock, Clock::Staff | Clock::Network)
    }
}

/// What a member of staff proved themself with besides the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// A code of the printed sheet.
    Sheet,
    /// An app or token.
    App,
}

impl Factor {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Factor::Sheet => "sheet",
            Factor::App => "app",
        }
    }
}

/// What a person is asked for besides the passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nothing is enrolled.
    Nothing,
    /// The code with this number on their sheet; `None` when all are used.
    Sheet(Option<i64>),
    /// What the app or token shows now.
    App,
}

/// What this person is asked for now. Whoever has an app is asked for it while the clock is good, else for the sheet.
pub fn asked(tx: &mut Tx, person: Id, wall: Wall) -> Result<Asked> {
    if let Some(app) = app::load(tx, person)?
        && wall.good()
        && !app.ahead_of(wall.seconds)
    {
        return Ok(Asked::App);
    }
    if !sheet::has(tx, person)? {
        return Ok(Asked::Nothing);
    }
    Ok(Asked::Sheet(sheet::next(tx, person)?))
}

/// Whether this is the code asked for. If so it is used up.
pub fn take(w: &mut Write, pepper: &Pepper, person: Id, code: &str, wall: Wall) -> Result<bool> {
    match asked(w.tx, person, wall)? {
        Asked::Nothing | Asked::Sheet(None) => Ok(false),
        Asked::Sheet(Some(n)) => sheet::take(w.tx, pepper, person, n, code),
        Asked::App => app::take(w.tx, pepper, person, code, wall.seconds),
    }
}

/// Whether this is a code the person could show now, on their sheet or in their app; who never enrolled has none to
/// show. Nothing is used up: this is for a copy, which is only read.
pub fn shows(tx: &mut Tx, pepper: &Pepper, person: Id, code: &str, seconds: i64) -> Result<bool> {
    let enrolled = sheet::has(tx, person)? || app::load(tx, person)?.is_some();
    Ok(!enrolled
        || sheet::shows(tx, pepper, person, code)?
        || app::shown(tx, pepper, person, code, seconds)?.is_some())
}

/// Forgets the factors of a person, who enrols again at the next sign-in. Two people must have agreed to it; whoever
/// calls this ends the person's sessions.
pub fn forget(w: &mut Write, person: Id, agreed: Option<&Proposal>) -> Result<()> {
    for sql in [
        "DELETE FROM factor WHERE person = $1",
        "DELETE FROM sheet_code WHERE person = $1",
    ] {
        w.tx.execute(sql, &[person.as_bytes()])?;
    }
    let mut reset = json!({ "kind": "factor", "forgotten": true });
    if let Some(proposal) = agreed {
        reset["proposed_by"] = json!(proposal.by);
        reset["reason"] = json!(proposal.reason);
    }
    w.record_about(person, Kind::AuthReset, &reset)?;
    Ok(())
}
