//! Wrong tries cost time, never the account: waits grow, and nobody can lock a rival out.

use ledger::{Actor, Id};
use store::Tx;

use crate::error::{Error, Result};
use crate::session::running;
use crate::site::Site;

/// Tries before the first wait.
const FREE: i64 = 5;
/// Waits after each further try, seconds; the last one stays.
const WAITS: [i64; 5] = [30, 60, 120, 300, 900];

/// Refuses a try that comes too early, without running the hash.
pub fn check(tx: &mut Tx, person: Id, now: i64) -> Result<()> {
    let row = tx.query_opt(
        "SELECT until FROM throttle WHERE scope = $1",
        &[&scope(person)],
    )?;
    let Some(row) = row else { return Ok(()) };
    let left = row.get::<i64>("until")? - now;
    if left > 0 {
        Err(Error::Wait { seconds: left })
    } else {
        Ok(())
    }
}

/// A wrong try: the next one may have to wait.
pub async fn failed(site: &Site, person: Id) -> Result<()> {
    let now = site.running.now();
    site.write_even_full(Actor::SYSTEM, move |w| {
        let row = w.tx.query_opt("SELECT failures FROM throttle WHERE scope = $1", &[&scope(person)])?;
        let failures = row.map_or(Ok(0), |row| row.get::<i64>(0))? + 1;
        w.tx.execute(
            "INSERT INTO throttle (scope, failures, until) VALUES ($1, $2, $3) \
             ON CONFLICT (scope) DO UPDATE SET failures = excluded.failures, until = excluded.until",
            &[&scope(person), &failures, &(now + wait(failures))],
        )?;
        running::keep(w.tx, now)?;
        Ok(())
    })
    .await
}

/// Success forgets the wrong tries; says how many there were.
pub async fn succeeded(site: &Site, person: Id) -> Result<i64> {
    let scope = scope(person);
    let asked = scope.clone();
    let row = site
        .read(move |tx| {
            Ok(tx.query_opt("SELECT failures FROM throttle WHERE scope = $1", &[&asked])?)
        })
        .await?;
    let Some(row) = row else { return Ok(0) };
    site.write_even_full(Actor::SYSTEM, move |w| {
        w.tx.execute("DELETE FROM throttle WHERE scope = $1", &[&scope])?;
        Ok(())
    })
    .await?;
    Ok(row.get(0)?)
}

fn scope(person: Id) -> String {
    format!("person:{person}")
}

fn wait(failures: i64) -> i64 {
    match usize::try_from(failures - FREE) {
        Ok(0) | Err(_) => 0,
        Ok(over) => WAITS[(over - 1).min(WAITS.len() - 1)],
    }
}

#[cfg(test)]
mod tests {
    use super::wait;

    #[test]
    fn five_tries_are_free_and_then_waits_grow_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (1..=12).map(wait).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900]);
    }
}
