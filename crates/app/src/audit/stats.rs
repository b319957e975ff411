//! Counting what is recorded, without reading any of it.

use std::collections::BTreeMap;

use serde::Serialize;
use store::Tx;

use crate::audit::{Records, counted, print_json};
use crate::cli::{Format, Outcome, print};
use crate::epochs;
use crate::error::Result;

/// How much there is.
#[derive(Debug, Clone, Serialize)]
struct Stats {
    events: u64,
    /// Events by name of their kind.
    kinds: BTreeMap<String, u64>,
    /// Persons some event is about.
    persons: u64,
    epochs: usize,
    /// Bytes of headers and bodies.
    bytes: u64,
}

pub(super) fn run(records: &Records, format: Format) -> Result<Outcome> {
    let stats = records.db.read_blocking(stats)?;
    match format {
        Format::Json => print_json(&stats),
        Format::Text => print(&text(&stats)),
    }
}

fn text(stats: &Stats) -> String {
    let mut out = format!(
        "{} about {} in {}, {} bytes\n",
        counted(stats.events, "event"),
        counted(stats.persons, "person"),
        counted(stats.epochs as u64, "epoch"),
        stats.bytes
    );
    let mut kinds: Vec<_> = stats.kinds.iter().collect();
    kinds.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    for (kind, count) in kinds {
        out.push_str(&format!("{count:>10}  {kind}\n"));
    }
    out
}

fn stats(tx: &mut Tx) -> Result<Stats> {
    let rows = tx.query(include_str!("sql/count_by_kind.sql"), &[])?;
    let (mut kinds, mut events, mut bytes) = (BTreeMap::new(), 0, 0);
    for row in rows {
        let code: i64 = row.get("kind")?;
        let count = row.get::<i64>("events")?.unsigned_abs();
        bytes += row.get::<i64>("bytes")?.unsigned_abs();
        events += count;
        kinds.insert(name(code), count);
    }
    let persons = tx.query_one(
        "SELECT COUNT(DISTINCT subject) FROM event WHERE subject IS NOT NULL",
        &[],
    )?;
    Ok(Stats {
        events,
        kinds,
        persons: persons.get::<i64>(0)?.unsigned_abs(),
        epochs: epochs::all(tx)?.len(),
        bytes,
    })
}

fn name(code: i64) -> String {
    let kind = u16::try_from(code).map(ledger::Kind::from_code);
    kind.map_or_else(|_| code.to_string(), |kind| kind.to_string())
}
