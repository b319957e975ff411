//! What every page of staff must know without asking the database: whether the ledger is whole, and when a week was
//! last signed off.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use ledger::{Actor, Head, Kind, words8};
use serde::{Deserialize, Serialize};
use store::Tx;

use crate::audit::verify;
use crate::error::Result;
use crate::site::Site;
use crate::{clock, record};

/// Days between two sign-offs.
const WEEK: i64 = 7 * 24 * 60 * 60;
/// How late a sign-off may be before pages say so.
const GRACE: i64 = 3 * 24 * 60 * 60;

/// `integrity.break`: a break was found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Broken {
    /// The first one: which event, and why.
    pub what: String,
}

/// What the last check of the ledger found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// When; `None` for a break recorded before this start.
    pub at: Option<i64>,
    /// Events walked.
    pub events: u64,
    /// The first break.
    pub broken: Option<String>,
}

/// The state of a site.
#[derive(Debug, Default)]
pub struct Watch {
    checked: Mutex<Option<Checked>>,
    /// Last sign-off, or the first event of the site.
    signed: AtomicI64,
}

impl Watch {
    /// Reads what was recorded before this start.
    pub fn load(&self, tx: &mut Tx) -> Result<()> {
        let signed = tx.query_one(include_str!("sql/signed.sql"), &[])?;
        self.signed(signed.get(0)?);
        let broken = tx.query_opt(
            "SELECT what FROM integrity_break ORDER BY at DESC, event LIMIT 1",
            &[],
        )?;
        if let Some(row) = broken {
            self.keep(Checked {
                at: None,
                events: 0,
                broken: Some(row.get(0)?),
            });
        }
        Ok(())
    }

    /// A week was signed off at this time.
    pub fn signed(&self, at: i64) {
        self.signed.store(at, Ordering::Relaxed);
    }

    /// Whether the weekly sign-off is more than three days late.
    pub fn overdue(&self) -> bool {
        let signed = self.signed.load(Ordering::Relaxed);
        signed > 0 && clock::seconds() - signed > WEEK + GRACE
    }

    /// Whether a break is known.
    pub fn broken(&self) -> bool {
        self.checked()
            .is_some_and(|checked| checked.broken.is_some())
    }

    /// What the last check found.
    pub fn checked(&self) -> Option<Checked> {
        let checked = self.checked.lock();
        checked.unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, checked: Checked) {
        let mut known = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        *known = Some(checked);
    }
}

/// Walks the whole ledger of a running site: takes a second for some hundred thousand events, so it has a thread of its
/// own. A break is recorded once, and every page of staff shows it.
pub fn check(site: &Site) -> Result<Checked> {
    let verdict = verify::verify(&site.db, &site.keys, false)?;
    if let Some(what) = verdict.broken.clone() {
        tracing::error!(%what, "the ledger is broken");
        site.write_blocking(Actor::SYSTEM, move |w| {
            let known = w.tx.query_opt(
                "SELECT 1 FROM integrity_break WHERE what = $1 LIMIT 1",
                &[&what],
            )?;
            if known.is_none() {
                w.record(Kind::IntegrityBreak, &Broken { what })?;
            }
            Ok(())
        })?;
    }
    let checked = Checked {
        at: Some(clock::seconds()),
        events: verdict.events,
        broken: verdict.broken,
    };
    site.watch.keep(checked.clone());
    Ok(checked)
}

/// [`check`] in a thread of its own.
pub async fn check_beside(site: &Site) -> Result<Checked> {
    let checking = site.clone();
    let checked = tokio::task::spawn_blocking(move || check(&checking)).await;
    checked.map_err(|error| crate::error::Error::Internal(error.to_string()))?
}

/// The end of the ledger in eight words, for screens and for every sheet that leaves.
pub fn head_words(tx: &mut Tx) -> Result<String> {
    let head: Option<Head> = record::head(tx)?;
    Ok(head.map_or_else(String::new, |head| words8(&head.hash).to_string()))
}
