//! `ledger.db`: a fresh SQLite file into which events, secrets and drafts are copied inside one read transaction. Every
//! event is checked on its way, so a broken ledger is noticed before it replaces a good copy.

use std::path::Path;

use ledger::verify::{Stored, Verifier, ends_at};
use ledger::{Event, Hash, Kind};
use store::{CopyFile, Row, Tx, Value, values};

use crate::backup::{Meta, NAME, Source};
use crate::clock;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::refold::walk;
use crate::tables::{self, MARK, TABLES};
use crate::{fold, record};

/// Copies everything that is not a view to the new file `path`, as it is at this moment. Writes go on meanwhile.
pub(super) fn copy(source: &Source, path: &Path, n: u64) -> Result<Meta> {
    let (path, keys) = (path.to_path_buf(), source.keys.clone());
    source.db.read_blocking(move |tx| {
        let schema = tables::copied(tables::schema()).unwrap_or_default();
        CopyFile::make(&path, &schema, |out| fill(tx, out, &keys, n))
    })
}

fn fill(tx: &mut Tx, out: &mut Tx, keys: &Keys, n: u64) -> Result<Meta> {
    let mut counted = Counted::default();
    walk(tx, |_, rows| events(&rows, out, keys, &mut counted))?;
    let summary = std::mem::take(&mut counted.verifier).finish();
    let head = record::head(tx)?.ok_or_else(|| Error::Ledger("there are no events".to_owned()))?;
    ends_at(&summary, &head).map_err(|reason| Error::Ledger(reason.to_string()))?;
    for table in TABLES {
        if table.copied && table.name != "event" {
            rows_of(tx, out, table.name)?;
        }
    }
    out.execute(
        &format!("INSERT INTO {MARK} (schema, device, epoch, seq) VALUES ($1, $2, $3, $4)"),
        &[
            &tables::schema(),
            head.device.as_bytes(),
            head.epoch.as_bytes(),
            &store::bigint(head.seq, "seq")?,
        ],
    )?;
    Ok(Meta {
        lucarne: NAME.to_owned(),
        n,
        at: clock::seconds(),
        device: head.device,
        epoch: head.epoch,
        epoch_n: head.epoch_n,
        seq: head.seq,
        lamport: head.lamport,
        head: head.hash,
        events: summary.events,
        answers: counted.answers,
        people: fold::count(tx, "person")?,
        schema: tables::schema().to_owned(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// What is counted on the way.
#[derive(Default)]
struct Counted {
    verifier: Verifier,
    answers: u64,
}

fn events(rows: &[Row], out: &mut Tx, keys: &Keys, counted: &mut Counted) -> Result<()> {
    let mut copied = Vec::with_capacity(rows.len());
    for row in rows {
        let event = checked(row, keys, &mut counted.verifier)?;
        counted.answers += u64::from(event.header.kind == Kind::LearningStatement);
        copied.push(columns(row, &event)?);
    }
    out.execute_each(include_str!("../sql/insert_event.sql"), &copied)?;
    Ok(())
}

/// An event that has its place in the chain and, as far as it can be opened, the content it committed to.
pub(super) fn checked(row: &Row, keys: &Keys, verifier: &mut Verifier) -> Result<Event> {
    let event = record::stored(row, keys)?.event;
    let stored = Stored {
        header: row.get::<Vec<u8>>("header")?,
        hash: Hash::from_bytes(row.get("hash")?),
        content: event.content.clone(),
    };
    verifier
        .push(stored)
        .map_err(|broken| Error::Ledger(broken.to_string()))?;
    Ok(event)
}

/// The values of `insert_event.sql`, those of the header taken from the header itself.
pub(super) fn columns(row: &Row, event: &Event) -> Result<Vec<Value>> {
    let header = &event.header;
    let subject: Option<[u8; 16]> = row.get("subject")?;
    let body: Vec<u8> = row.get("body")?;
    Ok(values![
        event.hash.as_bytes(),
        header.device.as_bytes(),
        header.epoch.as_bytes(),
        store::bigint(header.seq, "seq")?,
        i64::from(header.kind.code()),
        event.header_bytes(),
        subject,
        body
    ])
}

/// Copies all rows of a table, column by column of the receiving side; a column the giving side does not know keeps
/// its default.
pub(super) fn rows_of(from: &mut Tx, to: &mut Tx, table: &str) -> Result<()> {
    let rows = from.query(&format!("SELECT * FROM {table}"), &[])?;
    let Some(first) = rows.first() else {
        return Ok(());
    };
    let names = first.columns().join(", ");
    let marks: Vec<String> = (1..=first.columns().len())
        .map(|n| format!("${n}"))
        .collect();
    let sql = format!(
        "INSERT INTO {table} ({names}) VALUES ({})",
        marks.join(", ")
    );
    let rows: Vec<Vec<Value>> = rows.into_iter().map(Row::into_values).collect();
    to.execute_each(&sql, &rows)?;
    Ok(())
}
