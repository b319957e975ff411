//! Two new people were named at the console, with the recovery sheet: how it is kept, and read in the trail and in the
//! weekly sign-off.

use ledger::{EventRef, Id};
use locale::Lang;
use serde::{Deserialize, Serialize};
use store::{Row, Tx};

use crate::error::{Error, Result};
use crate::page::moment;
use crate::record::Happened;

/// `policy.set`: not a switch, but who decides about all of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PolicySet {
    /// What was done.
    pub recovered: Recovered,
}

/// Who was named, and why.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recovered {
    /// Why it was necessary.
    pub why: Why,
    /// The eight words of the recovery sheet that was typed.
    pub sheet: String,
    /// The new administrator.
    pub administrator: Id,
    /// The new officer.
    pub officer: Id,
    /// Accounts that were suspended with it.
    pub suspended: Vec<Id>,
}

/// Why nobody could come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Passphrase, sheet of codes or telephone are lost
    Lost,
    /// The person does not work here any more
    Left,
    /// The person is away or ill for long
    Away,
}

impl Why {
    /// Its name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Why::Lost => "lost",
            Why::Left => "left",
            Why::Away => "away",
        }
    }

    fn from_name(name: &str) -> Option<Why> {
        let all = [Why::Lost, Why::Left, Why::Away];
        all.into_iter().find(|why| why.name() == name)
    }

    /// The same in words.
    pub fn words(self, t: Lang) -> &'static str {
        match self {
            Why::Lost => t.audit_recovered_lost(),
            Why::Left => t.audit_recovered_left(),
            Why::Away => t.audit_recovered_away(),
        }
    }
}

/// Folds one event; any other change of the rules is none of this.
pub fn fold(tx: &mut Tx, happened: &Happened) -> Result<()> {
    let Ok(PolicySet { recovered }) = happened.data() else {
        return Ok(());
    };
    tx.execute(
        "INSERT INTO recovered (event, at, why, sheet, administrator, officer, suspended) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (event) DO NOTHING",
        &[
            &happened.event.to_string(),
            &happened.at,
            &recovered.why.name(),
            &recovered.sheet,
            recovered.administrator.as_bytes(),
            recovered.officer.as_bytes(),
            &store::bigint(recovered.suspended.len() as u64, "suspended")?,
        ],
    )?;
    Ok(())
}

/// One such event, as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    at: i64,
    why: Why,
    sheet: String,
    administrator: String,
    officer: String,
    suspended: i64,
}

impl Told {
    /// In one sentence; people by what they type to sign in.
    pub fn words(&self, t: Lang) -> String {
        t.audit_recovered(
            &moment(t, self.at),
            &self.administrator,
            &self.officer,
            self.why.words(t),
            &self.sheet,
            self.suspended,
        )
    }
}

/// What one event says, if it is one of these.
pub fn of(tx: &mut Tx, event: &EventRef) -> Result<Option<Told>> {
    let row = tx.query_opt(&format!("{TOLD} WHERE r.event = $1"), &[&event.to_string()])?;
    row.as_ref().map(told).transpose()
}

const TOLD: &str = "SELECT r.at, r.why, r.sheet, r.suspended, COALESCE(a.number, '–') AS administrator, \
                    COALESCE(o.number, '–') AS officer FROM recovered r \
                    LEFT JOIN person a ON a.id = r.administrator LEFT JOIN person o ON o.id = r.officer";

fn told(row: &Row) -> Result<Told> {
    let why: String = row.get("why")?;
    Ok(Told {
        at: row.get("at")?,
        why: Why::from_name(&why)
            .ok_or_else(|| Error::Internal(format!("recovered: {why} is unknown")))?,
        sheet: row.get("sheet")?,
        administrator: row.get("administrator")?,
        officer: row.get("officer")?,
        suspended: row.get("suspended")?,
    })
}
