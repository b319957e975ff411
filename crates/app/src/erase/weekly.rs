//! The weekly look: what was kept long enough is counted and proposed, and taken out once the coordinator confirms.

use std::sync::atomic::Ordering;
use std::time::Duration;

use ledger::{Actor, Clock};
use store::{Tx, bigint};

use crate::clock;
use crate::erase::age::{self, BY_AGE, Due};
use crate::error::{Error, Result};
use crate::gone::forget;
use crate::people;
use crate::policy::period::Period;
use crate::record::Write;
use crate::rights::Capability;
use crate::site::Site;

const WEEK: i64 = 7 * 24 * 60 * 60;

/// What the program proposes, and when it looked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposed {
    /// When it last looked; `None` before the first time.
    pub at: Option<i64>,
    /// What is old enough, by period.
    pub due: Vec<Due>,
    /// Whether the files of the database still have to be written anew.
    pub unpurged: bool,
}

/// What was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: i64,
    /// What it was kept for.
    pub period: Period,
    /// What happened before this moment.
    pub until: i64,
    /// How many events.
    pub events: i64,
    /// Name of who confirmed it.
    pub by: String,
}

/// Looks every hour whether a week has passed. A clock that is wrong makes everything look old: nothing is proposed.
pub async fn follow(site: Site) {
    let mut every = tokio::time::interval(Duration::from_secs(60 * 60));
    loop {
        every.tick().await;
        if let Err(error) = beat(&site).await
            && !error.closed()
        {
            tracing::error!(%error, "what was kept long enough could not be counted");
        }
    }
}

async fn beat(site: &Site) -> Result<()> {
    let before = site.read(proposed).await?;
    count(site, &before);
    if before.unpurged {
        purge(site).await?;
    }
    let now = clock::seconds();
    let late = before.at.is_none_or(|at| now - at >= WEEK || at > now);
    if late && !matches!(clock::state(), Clock::Unset | Clock::Jumped) {
        look(site, now).await?;
    }
    Ok(())
}

/// Looks what is old enough at this moment. What was proposed before is replaced.
pub async fn look(site: &Site, now: i64) -> Result<Proposed> {
    let keys = std::sync::Arc::clone(&site.keys);
    let due = site
        .read(move |tx| {
            let each = BY_AGE.map(|period| age::look(tx, &keys, period, now));
            each.into_iter().collect::<Result<Vec<Due>>>()
        })
        .await?;
    let found = site
        .write_even_full(Actor::SYSTEM, move |w| {
            keep(w, now, &due)?;
            proposed(w.tx)
        })
        .await?;
    count(site, &found);
    Ok(found)
}

fn keep(w: &mut Write, now: i64, due: &[Due]) -> Result<()> {
    w.tx.execute("DELETE FROM kept_long", &[])?;
    for one in due.iter().filter(|one| one.events > 0) {
        w.tx.execute(
            "INSERT INTO kept_long (period, months, until, place, events) VALUES ($1, $2, $3, $4, $5)",
            &[
                &one.period.name(),
                &one.months,
                &one.until,
                &bigint(one.place, "place")?,
                &bigint(one.events, "events")?,
            ],
        )?;
    }
    w.tx.execute(
        "INSERT INTO kept_long_look (id, at, unpurged) VALUES (1, $1, 0) \
         ON CONFLICT (id) DO UPDATE SET at = excluded.at",
        &[&now],
    )?;
    Ok(())
}

/// What is proposed.
pub fn proposed(tx: &mut Tx) -> Result<Proposed> {
    let row = tx.query_opt("SELECT at, unpurged FROM kept_long_look WHERE id = 1", &[])?;
    let Some(row) = row else {
        return Ok(Proposed::default());
    };
    let mut due = Vec::new();
    for row in tx.query(
        "SELECT period, months, until, place, events FROM kept_long",
        &[],
    )? {
        let Some(period) = Period::from_name(&row.get::<String>("period")?) else {
            continue;
        };
        due.push(Due {
            period,
            months: row.get("months")?,
            until: row.get("until")?,
            place: row.get("place")?,
            events: row.get("events")?,
        });
    }
    due.sort_by_key(|one| BY_AGE.iter().position(|period| *period == one.period));
    Ok(Proposed {
        at: Some(row.get("at")?).filter(|at| *at > 0),
        due,
        unpurged: row.get::<i64>("unpurged")? > 0,
    })
}

/// Takes out what was proposed of these periods in the look of that moment, and writes the files of the database anew.
pub async fn confirm(site: &Site, by: Actor, looked: i64, periods: Vec<Period>) -> Result<u64> {
    let events = site
        .write_even_full(by, move |w| {
            let who = w.by.id.ok_or(Error::Forbidden)?;
            if !people::roles(w.tx, who)?.propose(Capability::Erase) {
                return Err(Error::Forbidden);
            }
            take_out(w, looked, &periods)
        })
        .await?;
    site.recall.forget_everybody();
    purge(site).await?;
    let found = site.read(proposed).await?;
    count(site, &found);
    Ok(events)
}

fn take_out(w: &mut Write, looked: i64, periods: &[Period]) -> Result<u64> {
    let proposed = proposed(w.tx)?;
    let chosen = |due: &&Due| periods.contains(&due.period);
    let due: Vec<&Due> = proposed.due.iter().filter(chosen).collect();
    if proposed.at != Some(looked) || due.len() != periods.len() {
        return Err(Error::Stale);
    }
    let mut events = 0;
    for one in due {
        events += age::expire(w, one)?;
        w.tx.execute(
            "DELETE FROM kept_long WHERE period = $1",
            &[&one.period.name()],
        )?;
    }
    forget::unpurged(w.tx)?;
    Ok(events)
}

/// What was taken out is still in the files of the database until they are written anew; a power failure in between is
/// made good at the next start.
async fn purge(site: &Site) -> Result<()> {
    let purging = site.clone();
    tokio::task::spawn_blocking(move || forget::purge(&purging))
        .await
        .map_err(|error| Error::Internal(error.to_string()))?;
    Ok(())
}

/// What coordinators are told on their first page.
fn count(site: &Site, proposed: &Proposed) {
    let events = proposed.due.iter().map(|one| one.events).sum::<u64>();
    let events = i64::try_from(events).unwrap_or(i64::MAX);
    site.kept_long.store(events, Ordering::Relaxed);
}

/// What was taken out, the latest first.
pub fn done(tx: &mut Tx) -> Result<Vec<Done>> {
    let rows = tx.query(include_str!("sql/expired.sql"), &[])?;
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(period) = Period::from_name(&row.get::<String>("period")?) else {
            continue;
        };
        done.push(Done {
            at: row.get("at")?,
            period,
            until: row.get("until")?,
            events: row.get("events")?,
            by: row.get("name")?,
        });
    }
    Ok(done)
}
