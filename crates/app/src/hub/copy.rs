//! The hub's own copy: a fresh SQLite file with everything it holds, read back and compared. Only what is in it is
//! called safe. Contents stay sealed.

use std::path::Path;

use ledger::{Actor, Hash};
use store::{Db, DbUrl, NoGroup, Options, Tx, Value};

use crate::error::{Error, Result};
use crate::hub::digest::digest;
use crate::hub::log::Log;
use crate::migrations;
use crate::site::Site;

/// How many rows are copied at a time.
const CHUNK: i64 = 4096;

/// A table, its columns, and the columns that order it.
struct Table {
    name: &'static str,
    columns: &'static str,
    count: usize,
}

const SMALL: [Table; 6] = [
    Table {
        name: "hub_device",
        columns: "device, site, kind, sign, seal, mac, successor, ack_n",
        count: 8,
    },
    Table {
        name: "hub_log",
        columns: "id, device, epoch, ranges, fork, signed_to, head, signature, claimed, stands, copied, cut",
        count: 12,
    },
    Table {
        name: "hub_cutoff",
        columns: "device, reason, since, lifted, lifted_reason",
        count: 5,
    },
    Table {
        name: "hub_erased",
        columns: "person, order_id, event",
        count: 3,
    },
    Table {
        name: "hub_waiting",
        columns: "sha256, device, what",
        count: 3,
    },
    Table {
        name: "hub_parcel",
        columns: "manifest, parcel, device, at, refused, answered_to, answer",
        count: 7,
    },
];

/// What a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// How many events.
    pub events: u64,
    /// The digest of everything that counts, the same in the hub and in its copy.
    pub digest: Hash,
}

/// Writes the new file `to`, checks it, and from then on calls safe what is in it.
pub fn copy(hub: &Site, to: &Path) -> Result<Copied> {
    if to.exists() {
        return Err(Error::Unfit(format!(
            "{} is there already; a copy never overwrites another one. Choose a new name with --to.",
            to.display()
        )));
    }
    let options = Options::new(DbUrl::Sqlite(to.to_path_buf()));
    let copy = Db::open(&options, migrations::ALL, NoGroup)?;
    let target = copy.clone();
    let (wanted, logs) = hub.read_blocking(move |tx| {
        for table in SMALL {
            small(tx, &target, &table)?;
        }
        let logs = Log::all(tx)?;
        let mut events = 0;
        for log in &logs {
            events += events_of(tx, &target, log)?;
        }
        let wanted = Copied {
            events,
            digest: digest(tx, &[])?,
        };
        Ok::<_, Error>((wanted, logs))
    })?;
    copy.integrity_check()?;
    let found = copy.read_blocking(|tx| digest(tx, &[]))?;
    copy.empty_log()?;
    copy.close();
    if found != wanted.digest {
        return Err(Error::Unfit(format!(
            "{} does not hold what the hub holds: the medium or the machine is at fault. Nothing is called safe \
             because of it; write another copy to another medium.",
            to.display()
        )));
    }
    hub.write_blocking(Actor::SYSTEM, move |w| {
        for mut log in logs {
            log.copied = Some(log.have(w.tx)?);
            log.save(w.tx)?;
        }
        Ok(())
    })?;
    Ok(wanted)
}

fn small(tx: &mut Tx, copy: &Db<NoGroup>, table: &Table) -> Result<()> {
    let rows = tx.query(
        &format!("SELECT {} FROM {} ORDER BY 1", table.columns, table.name),
        &[],
    )?;
    let rows = rows.into_iter().map(store::Row::into_values).collect();
    insert(copy, table.name, table.columns, table.count, rows)
}

fn events_of(tx: &mut Tx, copy: &Db<NoGroup>, log: &Log) -> Result<u64> {
    const COLUMNS: &str = "log, seq, hash, kind, state, header, subject, body, vouched";
    let (mut seq, mut hash, mut count) = (0_i64, Vec::new(), 0);
    loop {
        let rows = tx.query(
            include_str!("sql/next_events.sql"),
            &[&log.id, &seq, &hash, &CHUNK],
        )?;
        let Some(last) = rows.last() else {
            return Ok(count);
        };
        let end = (last.get("seq")?, last.get("hash")?);
        if end <= (seq, hash) {
            return Err(store::Error::walked_in_a_ring("hub_event").into());
        }
        (seq, hash) = end;
        count += rows.len() as u64;
        let rows = rows.into_iter().map(store::Row::into_values).collect();
        insert(copy, "hub_event", COLUMNS, 9, rows)?;
    }
}

fn insert(
    copy: &Db<NoGroup>,
    table: &str,
    columns: &str,
    count: usize,
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    let places: Vec<String> = (1..=count).map(|n| format!("${n}")).collect();
    let sql = format!(
        "INSERT INTO {table} ({columns}) VALUES ({})",
        places.join(", ")
    );
    copy.write_blocking(move |tx, ()| -> Result<()> {
        tx.execute_each(&sql, &rows)?;
        Ok(())
    })
}
