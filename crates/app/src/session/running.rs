//! The running clock in the database: kept with every change that counts on it, and every few seconds meanwhile.

use std::time::Duration;

use ledger::Actor;
use store::Tx;

use crate::error::Result;
use crate::session::{Sessions, throttle};
use crate::site::Site;

/// A power cut costs a wait at most this much.
const EVERY: Duration = Duration::from_secs(5);

/// The seconds kept last.
pub fn kept(tx: &mut Tx) -> Result<i64> {
    let row = tx.query_opt("SELECT seconds FROM running WHERE id = 1", &[])?;
    Ok(row.map_or(Ok(0), |row| row.get(0))?)
}

/// Keeps what the clock says; it never goes back.
pub fn keep(tx: &mut Tx, now: i64) -> Result<()> {
    tx.execute(
        "INSERT INTO running (id, seconds) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET seconds = excluded.seconds \
         WHERE running.seconds < excluded.seconds",
        &[&now],
    )?;
    Ok(())
}

/// Keeps the clock while somebody is signed in or has to wait.
pub async fn follow(site: Site) {
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        if let Err(error) = beat(&site).await
            && !error.closed()
        {
            tracing::error!(%error, "the time of sessions and waits could not be kept");
        }
    }
}

/// One beat: dead sessions go, what is alive is noted, and the clock is kept where anything counts on it.
pub async fn beat(site: &Site) -> Result<()> {
    let now = site.running.now();
    if !site.read(move |tx| counted_on(tx, now)).await? {
        return Ok(());
    }
    let seen = site.sessions.seen();
    site.write_even_full(Actor::SYSTEM, move |w| {
        for (hash, seen) in &seen {
            w.tx.execute(
                "UPDATE session SET seen = $2 WHERE token_hash = $1",
                &[hash, seen],
            )?;
        }
        Sessions::bury(w, now)?;
        throttle::forget_nobody(w.tx, now)?;
        keep(w.tx, now)
    })
    .await
}

fn counted_on(tx: &mut Tx, now: i64) -> Result<bool> {
    let row = tx.query_opt(include_str!("sql/counted_on.sql"), &[&now, &(now - 3600)])?;
    Ok(row.is_some())
}
