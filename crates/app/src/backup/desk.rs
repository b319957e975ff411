//! What is going on with copies in this process: the medium, a copy in the making, a sheet on its way to paper, a
//! restore step by step; and how things stand, in one sentence for every staff start page.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use store::Tx;

use crate::backup::found::Found;
use crate::backup::restore::Restored;
use crate::backup::{Made, Medium, Sheet, Source, note, recipient, run, sheet_act};
use crate::error::{Error, Result};
use crate::export::risk;
use crate::policy::{Policy, by_hand};
use crate::site::Site;
use crate::{anchor, clock, console};

const DAY: i64 = 24 * 60 * 60;
/// A copy of yesterday evening is good until the evening after.
const AMBER: i64 = 2 * DAY;
const RED: i64 = 7 * DAY;

/// Everything about copies that is not on a disk.
#[derive(Default)]
pub struct Desk {
    /// Folder of the medium, named when the program was started.
    pub place: OnceLock<PathBuf>,
    /// A sheet that is on a page and not yet on paper, with the browser it is shown to.
    pub sheet: Mutex<Option<([u8; 32], Sheet)>>,
    /// A restore on its way.
    pub restoring: Mutex<Option<Going>>,
    copying: Mutex<Copying>,
    standing: RwLock<Standing>,
}

/// A restore on its way, for one browser.
pub struct Going {
    /// Which browser.
    pub browser: [u8; 32],
    /// The medium.
    pub medium: Medium,
    /// The sheet, once typed.
    pub sheet: Option<Sheet>,
    /// The copy, once opened.
    pub found: Option<Found>,
    /// What came of it.
    pub done: Option<Restored>,
}

/// The copy in the making, or what became of the last one.
#[derive(Debug, Clone, Default)]
pub enum Copying {
    /// None since the start.
    #[default]
    Never,
    /// Being made.
    Now,
    /// Made.
    Made(Box<Made>),
    /// It failed, for this reason.
    Failed(Arc<Error>),
}

/// How much to worry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub enum Worry {
    /// Nothing to do.
    #[default]
    Green,
    /// Soon.
    Amber,
    /// Now.
    Red,
}

/// How things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// When the last good copy was made.
    pub last: Option<i64>,
    /// Answers that are on this machine only.
    pub risk: i64,
    /// Whether a recovery sheet was made.
    pub sheet: bool,
    /// Whether the last attempt failed.
    pub failed: bool,
    /// Whether anybody follows modules here at all.
    pub people: bool,
}

impl Standing {
    /// How much to worry at this moment.
    pub fn worry(&self, now: i64) -> Worry {
        let Some(last) = self.last else {
            return if self.people {
                Worry::Red
            } else {
                Worry::Amber
            };
        };
        match now - last {
            _ if self.failed || !self.sheet => Worry::Red,
            RED.. => Worry::Red,
            AMBER.. => Worry::Amber,
            _ => Worry::Green,
        }
    }
}

impl Desk {
    /// The folder of the medium: as the program was started, else as the policy says.
    pub fn place(&self, site: &Site) -> Result<Option<PathBuf>> {
        match self.place.get() {
            Some(place) => Ok(Some(place.clone())),
            None => Ok(Policy::read(&site.folder)?.backup),
        }
    }

    /// The copy in the making, or the last one.
    pub fn copying(&self) -> Copying {
        lock(&self.copying).clone()
    }

    /// How things stand, as last looked.
    pub fn standing(&self) -> Standing {
        *self.standing.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A lock that a panic elsewhere does not spoil.
pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Looks how things stand.
pub async fn look(site: &Site) -> Result<Standing> {
    note::take(site).await?;
    sheet_act::look(site).await?;
    console::look(site).await?;
    by_hand::look(site).await?;
    let (last, risk, people) = site.read(stand).await?;
    let standing = Standing {
        last,
        risk,
        people,
        sheet: recipient(&site.folder)?.is_some(),
        failed: matches!(site.copies.copying(), Copying::Failed(_)),
    };
    *site
        .copies
        .standing
        .write()
        .unwrap_or_else(PoisonError::into_inner) = standing;
    Ok(standing)
}

fn stand(tx: &mut Tx) -> Result<(Option<i64>, i64, bool)> {
    let people = tx
        .query_opt("SELECT 1 FROM person WHERE kind = 'learner' LIMIT 1", &[])?
        .is_some();
    let last = tx.query_opt(
        "SELECT at FROM backup_medium ORDER BY at DESC, medium LIMIT 1",
        &[],
    )?;
    let last = last.map(|row| row.get("at")).transpose()?;
    Ok((last, risk::work(tx)?.answers, people))
}

/// Begins a copy unless one is being made, and answers at once; who asked stands in the event.
pub fn begin(site: &Site, medium: PathBuf, by: ledger::Actor, may_prepare: bool) {
    {
        let mut copying = lock(&site.copies.copying);
        if matches!(*copying, Copying::Now) {
            return;
        }
        *copying = Copying::Now;
    }
    let site = site.clone();
    tokio::spawn(async move {
        let done = make(&site, medium, by, may_prepare).await;
        let outcome = match done {
            Ok(made) => Copying::Made(Box::new(made)),
            Err(error) => {
                tracing::error!(%error, "no copy was made");
                Copying::Failed(Arc::new(error))
            }
        };
        *lock(&site.copies.copying) = outcome;
        drop(look(&site).await);
    });
}

async fn make(site: &Site, place: PathBuf, by: ledger::Actor, may_prepare: bool) -> Result<Made> {
    let making = site.clone();
    let made = tokio::task::spawn_blocking(move || {
        // The medium carries how far the ledger had come as well as the anchor does.
        anchor::update(&making)?;
        let medium = if may_prepare {
            Medium::prepare(&place)?
        } else {
            super::command::medium(&place)?
        };
        run(&Source::of(&making), &medium)
    })
    .await
    .map_err(|error| crate::error::Error::Internal(error.to_string()))??;
    note::record(site, by, made.event.clone()).await?;
    Ok(made)
}

/// Hour after which the day's copy is made by itself.
const EVENING: i8 = 17;

/// Looks every minute how things stand, and makes the copy of the day at the end of classes, or as soon after as the
/// medium is plugged in. A medium is never prepared by itself: what is not there yet may be an empty place.
pub async fn follow(site: Site) {
    let mut every = tokio::time::interval(std::time::Duration::from_secs(60));
    loop {
        every.tick().await;
        if let Err(error) = beat(&site).await
            && !error.closed()
        {
            tracing::error!(%error, "the state of copies could not be looked at");
        }
    }
}

async fn beat(site: &Site) -> Result<()> {
    let standing = look(site).await?;
    let now = clock::seconds();
    let (hour, _) = clock::time(now);
    let today = standing
        .last
        .is_some_and(|last| clock::day(last) == clock::day(now));
    let late = standing.last.is_none_or(|last| now - last > DAY);
    if !standing.sheet || today || (hour < EVENING && !late) {
        return Ok(());
    }
    if let Some(place) = site.copies.place(site)?
        && Medium::at(&place).is_some()
    {
        begin(site, place, ledger::Actor::SYSTEM, false);
    }
    Ok(())
}

/// Draws a recovery sheet for this browser to print. Nothing is sealed for it before it is on paper.
pub fn offer_sheet(visitor: &crate::request::Visitor) -> Result<()> {
    let browser = browser(visitor)?;
    *lock(&visitor.site.copies.sheet) = Some((browser, Sheet::draw()));
    Ok(())
}

/// The browser of a request, by which a sheet or a restore is found again.
pub fn browser(visitor: &crate::request::Visitor) -> Result<[u8; 32]> {
    let cookie = visitor.cookie.as_ref();
    Ok(cookie.ok_or(crate::error::Error::Stale)?.hash())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_days_are_good_seven_are_not() {
        let standing = Standing {
            last: Some(0),
            sheet: true,
            people: true,
            ..Standing::default()
        };
        assert_eq!(standing.worry(DAY), Worry::Green);
        assert_eq!(standing.worry(2 * DAY), Worry::Amber);
        assert_eq!(standing.worry(7 * DAY), Worry::Red);
        let failed = Standing {
            failed: true,
            ..standing
        };
        assert_eq!(failed.worry(0), Worry::Red);
        assert_eq!(Standing::default().worry(0), Worry::Amber);
    }
}
