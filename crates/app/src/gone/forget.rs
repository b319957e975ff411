//! Taking everything about a person out of the database, and doing it again after a restore or a power failure.

use std::time::Duration;

use ledger::{Actor, Id, Kind};
use store::Tx;

use crate::error::Result;
use crate::gone::Erased;
use crate::gone::list::{self, Line};
use crate::record::Write;
use crate::site::Site;
use crate::tables::{TABLES, Use};

/// Tables whose old rows may still be read in the files of a PostgreSQL database: all of them.
pub const TOUCHED: &[&str] = &names();

/// Empties the bodies of all events about the person, and takes away every row beside the ledger. Views follow by the
/// event, or by folding again. Harmless when done twice.
pub fn forget(tx: &mut Tx, person: Id) -> Result<u64> {
    let emptied = tx.execute(
        "UPDATE event SET body = $2, subject = NULL WHERE subject = $1",
        &[person.as_bytes(), &Vec::<u8>::new()],
    )?;
    for table in TABLES.iter().filter(|table| table.made == Use::Beside) {
        for column in table.about {
            tx.execute(
                &format!("DELETE FROM {} WHERE {column} = $1", table.name),
                &[person.as_bytes()],
            )?;
        }
    }
    tx.execute(
        "DELETE FROM throttle WHERE scope = $1",
        &[&format!("person:{person}")],
    )?;
    let posted = tx.query("SELECT token, location FROM posted", &[])?;
    for row in posted {
        let (token, location): (String, String) = (row.get(0)?, row.get(1)?);
        if location.contains(&person.to_hex()) {
            tx.execute("DELETE FROM posted WHERE token = $1", &[&token])?;
        }
    }
    Ok(emptied)
}

/// How often the log of the database is tried to be emptied while somebody still reads an older view.
const TRIES: u32 = 20;

/// Notes within the act that takes something out that it is still readable in the files of the database, so that a power
/// failure or somebody who is reading only delays what [`purge`] does.
pub fn unpurged(tx: &mut Tx) -> Result<()> {
    tx.execute(include_str!("sql/unpurged.sql"), &[])?;
    Ok(())
}

/// How often something was taken out since the files of the database were last written anew.
pub fn waiting(tx: &mut Tx) -> Result<i64> {
    let row = tx.query_opt("SELECT unpurged FROM kept_long_look WHERE id = 1", &[])?;
    Ok(row.map_or(Ok(0), |row| row.get(0))?)
}

/// Makes what was taken out unreadable in the files of the database; says whether nobody stood in the way. Blocks.
pub fn purge(site: &Site) -> bool {
    let Ok(before) = site.read_blocking(waiting) else {
        return false;
    };
    let purged = (0..TRIES).any(|n| {
        if n > 0 {
            std::thread::sleep(Duration::from_millis(250));
        }
        site.db.purge(TOUCHED).is_ok()
    });
    purged
        && site
            .write_blocking(Actor::SYSTEM, move |w| done(w, before))
            .is_ok()
}

/// What was taken out meanwhile still waits.
fn done(w: &mut Write, before: i64) -> Result<()> {
    w.tx.execute(
        "UPDATE kept_long_look SET unpurged = 0 WHERE id = 1 AND unpurged = $1",
        &[&before],
    )?;
    Ok(())
}

/// Empties and records within an act.
pub fn erase(w: &mut Write, erased: &Erased) -> Result<(Line, u64)> {
    unpurged(w.tx)?;
    let emptied = forget(w.tx, erased.person)?;
    let event = w.record(Kind::PersonErased, erased)?;
    Ok((Line::new(erased.person, &erased.order, &event), emptied))
}

/// Brings database, keys and `erased.list` together: whoever is erased in one of them is erased in all. Runs at every
/// start and after every restore. Says how many people had to be erased again.
pub fn reconcile(site: &Site) -> Result<u64> {
    let known = site.read_blocking(|tx| {
        let rows = tx.query("SELECT person, order_number, event FROM erased", &[])?;
        rows.iter()
            .map(|row| {
                Ok(Line {
                    person: Id::from_bytes(row.get(0)?),
                    order: row.get(1)?,
                    event: row.get(2)?,
                })
            })
            .collect::<Result<Vec<Line>>>()
    })?;
    list::add(&site.folder, &known)?;
    // At a hub: people whom a site erased.
    for person in site.read_blocking(at_hub)? {
        site.keys.destroy(person)?;
    }
    let all = list::read(&site.folder)?;
    let mut again = 0;
    for line in all {
        let (person, order) = (line.person, line.order.clone());
        site.keys.destroy(person)?;
        if known.iter().any(|one| one.person == person) {
            continue;
        }
        again += 1;
        let erased = Erased {
            person,
            order,
            proposed_by: None,
        };
        site.write_blocking(Actor::SYSTEM, move |w| erase(w, &erased).map(drop))?;
        site.sessions.forget(person);
    }
    site.keys.empty_log()?;
    if site.read_blocking(waiting)? > 0 && !purge(site) {
        tracing::warn!("the files of the database were not written anew");
    }
    Ok(again)
}

fn at_hub(tx: &mut Tx) -> Result<Vec<Id>> {
    let rows = tx.query("SELECT person FROM hub_erased", &[])?;
    rows.iter()
        .map(|row| Ok(Id::from_bytes(row.get(0)?)))
        .collect()
}

const fn names() -> [&'static str; TABLES.len()] {
    let mut names = [""; TABLES.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = TABLES[at].name;
        at += 1;
    }
    names
}
