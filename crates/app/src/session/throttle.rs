//! Wrong tries cost time, never the account: waits grow, nobody can lock a rival out, and a station or a whole site
//! where many fail is brought to the notice of staff.

use std::sync::atomic::{AtomicI64, Ordering};

use hmac::{Hmac, KeyInit as _, Mac as _};
use ledger::{Actor, Id, Kind};
use serde_json::json;
use sha2::Sha256;
use store::Tx;

use crate::clock;
use crate::error::{Error, Result};
use crate::people::PersonKind;
use crate::random;
use crate::record::Write;
use crate::refused::Why;
use crate::session::running;
use crate::site::Site;

/// Wrong tries that begin no wait; the next one begins the first.
const FREE: i64 = 4;
/// Waits after each further try, seconds; the last one stays.
const WAITS: [i64; 5] = [30, 60, 120, 300, 900];
/// So many failures at one station within [`STATION_TIME`] lock it.
pub const STATION: i64 = 20;
/// Seconds.
const STATION_TIME: i64 = 15 * 60;
/// How far apart staff may try at a locked station, seconds.
const STAFF_APART: i64 = 30;
/// So many failures of the site within [`SITE_TIME`] raise the alarm.
pub const SITE: i64 = 100;
/// Seconds.
const SITE_TIME: i64 = 60 * 60;
/// A wait on a name nobody has is forgotten after a day, seconds.
const FORGOTTEN: i64 = 24 * 60 * 60;

/// Somebody tries to get in.
#[derive(Debug, Clone)]
pub struct Try {
    /// Who they say they are; `None` for a name nobody has.
    pub person: Option<Id>,
    scope: String,
    /// Where.
    pub station: String,
    staff: bool,
}

impl Try {
    /// Whose door it is.
    pub fn kind(&self) -> PersonKind {
        if self.staff {
            PersonKind::Staff
        } else {
            PersonKind::Learner
        }
    }

    /// A learner, or whoever was chosen on the first page.
    pub fn learner(person: Id, station: &str) -> Try {
        Try {
            person: Some(person),
            scope: scope(person),
            station: station.to_owned(),
            staff: false,
        }
    }

    /// Somebody who types the code of set-up; everybody waits together, since there is one code.
    pub fn set_up(station: &str) -> Try {
        Try {
            person: None,
            scope: "set-up".to_owned(),
            station: station.to_owned(),
            staff: true,
        }
    }

    /// Whoever shows a card that nobody has: they wait as if it were somebody's.
    pub fn card_of_nobody(site: &Site, handle: &str, station: &str) -> Result<Try> {
        Ok(Try {
            person: None,
            scope: nobody(&site.pepper.derived("cards nobody has")?, handle)?,
            station: station.to_owned(),
            staff: false,
        })
    }

    /// A member of staff, or somebody who typed a name nobody has: they wait as if it were somebody's.
    pub fn staff(site: &Site, person: Option<Id>, login: &str, station: &str) -> Result<Try> {
        let scope = match person {
            Some(person) => scope(person),
            None => nobody(&site.pepper.derived("names nobody has")?, login)?,
        };
        Ok(Try {
            person,
            scope,
            station: station.to_owned(),
            staff: true,
        })
    }
}

fn nobody(key: &[u8; 32], login: &str) -> Result<String> {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(key).map_err(|error| Error::Internal(error.to_string()))?;
    mac.update(login.as_bytes());
    let digest = mac.finalize().into_bytes();
    Ok(format!("name:{}", ledger::id::hex(&digest[..16])))
}

/// Refuses a try that comes too early, without running the hash.
pub fn check(tx: &mut Tx, attempt: &Try, now: i64) -> Result<()> {
    let locked = tx.query_opt(
        "SELECT 1 FROM locked_station WHERE station = $1",
        &[&attempt.station],
    )?;
    let mut left = 0;
    if locked.is_some() {
        if !attempt.staff {
            return Err(Error::StationLocked);
        }
        left = last_failure(tx, &attempt.station)? + STAFF_APART - now;
    }
    let row = tx.query_opt(
        "SELECT until FROM throttle WHERE scope = $1",
        &[&attempt.scope],
    )?;
    let until: i64 = row.map_or(Ok(0), |row| row.get(0))?;
    left = left.max(until - now);
    if left > 0 {
        Err(Error::Wait { seconds: left })
    } else {
        Ok(())
    }
}

fn last_failure(tx: &mut Tx, station: &str) -> Result<i64> {
    let row = tx.query_one(
        "SELECT CAST(COALESCE(MAX(at), -1000) AS BIGINT) FROM failure WHERE station = $1",
        &[&station],
    )?;
    Ok(row.get(0)?)
}

/// A try that was counted before it was looked at.
#[derive(Debug, Clone, Copy)]
pub struct Counted {
    failures: i64,
    until: i64,
    before: i64,
}

/// Counts a try where it is seen whether it comes too early. Of tries sent at the same moment no more are looked at
/// than of tries sent one after the other.
pub fn count(tx: &mut Tx, attempt: &Try, now: i64) -> Result<Counted> {
    check(tx, attempt, now)?;
    let row = tx.query_opt(
        "SELECT failures, until FROM throttle WHERE scope = $1",
        &[&attempt.scope],
    )?;
    let (failures, before): (i64, i64) = match row {
        Some(row) => (row.get(0)?, row.get(1)?),
        None => (0, 0),
    };
    let failures = failures + 1;
    let until = now + wait(failures);
    tx.execute(
        "INSERT INTO throttle (scope, failures, until) VALUES ($1, $2, $3) \
         ON CONFLICT (scope) DO UPDATE SET failures = excluded.failures, until = excluded.until",
        &[&attempt.scope, &failures, &until],
    )?;
    running::keep(tx, now)?;
    Ok(Counted {
        failures,
        until,
        before,
    })
}

/// The try was right: it does not count, nor does the wait it began. Those before it do, until the person is in.
pub fn take_back(tx: &mut Tx, attempt: &Try, counted: Counted) -> Result<()> {
    tx.execute(
        include_str!("sql/take_back.sql"),
        &[&attempt.scope, &counted.until, &counted.before],
    )?;
    tx.execute(
        "DELETE FROM throttle WHERE scope = $1 AND failures <= 0",
        &[&attempt.scope],
    )?;
    Ok(())
}

/// A wrong try, counted already: the station may be locked, the alarm raised.
pub async fn failed(site: &Site, attempt: &Try, counted: Counted) -> Result<()> {
    let now = site.running.now();
    let (attempt, failures) = (attempt.clone(), counted.failures);
    let counting = site.clone();
    let alarmed = site
        .write_even_full(Actor::SYSTEM, move |w| {
            if note(w.tx, &attempt.station, now)? {
                tell_station(w, &attempt.station, true)?;
            }
            running::keep(w.tx, now)?;
            let person = attempt
                .person
                .filter(|person| known(w.tx, *person).unwrap_or(false));
            match person {
                Some(person) => {
                    let data = json!({ "station": attempt.station, "failures": failures });
                    w.record_about(person, Kind::AuthFailed, &data)?;
                }
                None => counting
                    .refused
                    .count(Actor::SYSTEM, &attempt.station, Why::Nobody, ""),
            }
            alarming(w.tx, now)
        })
        .await?;
    if alarmed {
        site.alarm.raise(now);
    }
    Ok(())
}

fn known(tx: &mut Tx, person: Id) -> Result<bool> {
    let row = tx.query_opt("SELECT 1 FROM person WHERE id = $1", &[person.as_bytes()])?;
    Ok(row.is_some())
}

/// Notes a failure at a station, and locks the station when there were too many.
/// Says whether it was locked just now.
fn note(tx: &mut Tx, station: &str, now: i64) -> Result<bool> {
    tx.execute("DELETE FROM failure WHERE at < $1", &[&(now - SITE_TIME)])?;
    tx.execute(
        "INSERT INTO failure (id, at, station) VALUES ($1, $2, $3)",
        &[random::id().as_bytes(), &now, &station],
    )?;
    let row = tx.query_one(
        "SELECT COUNT(*) FROM failure WHERE station = $1 AND cleared = 0 AND at > $2",
        &[&station, &(now - STATION_TIME)],
    )?;
    if row.get::<i64>(0)? < STATION {
        return Ok(false);
    }
    let locked = tx.execute(
        "INSERT INTO locked_station (station, since) VALUES ($1, $2) ON CONFLICT (station) DO NOTHING",
        &[&station, &clock::seconds()],
    )?;
    Ok(locked > 0)
}

/// Records that a station was locked, or that staff unlocked it.
pub fn tell_station(w: &mut Write, station: &str, locked: bool) -> Result<()> {
    let told = json!({ "station": station, "locked": locked });
    w.record(Kind::AuthStation, &told).map(drop)
}

/// Staff unlock a station.
pub fn unlock(tx: &mut Tx, station: &str) -> Result<bool> {
    tx.execute(
        "UPDATE failure SET cleared = 1 WHERE station = $1",
        &[&station],
    )?;
    let unlocked = tx.execute("DELETE FROM locked_station WHERE station = $1", &[&station])?;
    Ok(unlocked > 0)
}

/// Success forgets the wrong tries; says how many there were.
pub fn succeeded(tx: &mut Tx, person: Id) -> Result<i64> {
    let scope = scope(person);
    let row = tx.query_opt("SELECT failures FROM throttle WHERE scope = $1", &[&scope])?;
    let Some(row) = row else { return Ok(0) };
    tx.execute("DELETE FROM throttle WHERE scope = $1", &[&scope])?;
    Ok(row.get(0)?)
}

/// Forgets waits on names nobody has that ended a day ago.
pub fn forget_nobody(tx: &mut Tx, now: i64) -> Result<()> {
    tx.execute(
        "DELETE FROM throttle WHERE until < $1 AND substr(scope, 1, 5) = 'name:'",
        &[&(now - FORGOTTEN)],
    )?;
    Ok(())
}

/// Whether so many failed within an hour that officer and administrator must know.
#[derive(Debug)]
pub struct Alarm(AtomicI64);

impl Alarm {
    /// As the last hour before the start says.
    pub fn at_start(tx: &mut Tx) -> Result<Alarm> {
        let now = running::kept(tx)?;
        let until = if alarming(tx, now)? {
            now + SITE_TIME
        } else {
            0
        };
        Ok(Alarm(AtomicI64::new(until)))
    }

    fn raise(&self, now: i64) {
        self.0.store(now + SITE_TIME, Ordering::Relaxed);
    }

    /// Whether it is raised.
    pub fn raised(&self, now: i64) -> bool {
        now < self.0.load(Ordering::Relaxed)
    }
}

fn alarming(tx: &mut Tx, now: i64) -> Result<bool> {
    let row = tx.query_one(
        "SELECT COUNT(*) FROM failure WHERE at > $1",
        &[&(now - SITE_TIME)],
    )?;
    Ok(row.get::<i64>(0)? >= SITE)
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

    /// How many tries are looked at within so many seconds, of somebody who tries whenever it may be.
    fn tries(seconds: i64) -> usize {
        let mut now = 0;
        (1..)
            .take_while(|failures| {
                let in_time = now < seconds;
                now += wait(*failures);
                in_time
            })
            .count()
    }

    #[test]
    fn an_hour_of_guessing_is_twelve_tries_and_a_class_day_thirty_six() {
        assert_eq!(tries(60 * 60), 12);
        assert_eq!(tries(7 * 60 * 60), 36);
    }

    #[test]
    fn four_wrong_tries_are_free_and_then_waits_grow_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (1..=12).map(wait).collect();
        assert_eq!(waits, [0, 0, 0, 0, 30, 60, 120, 300, 900, 900, 900, 900]);
    }
}
