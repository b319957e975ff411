//! The rows of every view, as digests that can be compared before and after.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use store::{ToValue, Tx, Value};

use crate::error::Result;
use crate::fold::VIEWS;

/// View → key of a row → digest of the row.
pub(super) type Snapshot = BTreeMap<&'static str, BTreeMap<String, [u8; 32]>>;

/// Every row of every view.
pub(super) fn snapshot(tx: &mut Tx) -> Result<Snapshot> {
    VIEWS
        .iter()
        .map(|(view, keys)| Ok((*view, rows(tx, view, keys)?)))
        .collect()
}

/// Rows that are not the same in both, as sentences; at most `most` of them, and their number.
pub(super) fn differences(
    before: &Snapshot,
    after: &Snapshot,
    most: usize,
) -> (usize, Vec<String>) {
    let (mut count, mut said) = (0, Vec::new());
    for (view, _) in VIEWS {
        let none = BTreeMap::new();
        let old = before.get(view).unwrap_or(&none);
        let new = after.get(view).unwrap_or(&none);
        let keys: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for key in keys {
            let what = match (old.get(key), new.get(key)) {
                (Some(a), Some(b)) if a == b => continue,
                (Some(_), Some(_)) => "differs",
                (Some(_), None) => "follows from no event",
                _ => "is missing",
            };
            count += 1;
            if said.len() < most {
                said.push(format!("{view} ({key}) {what}"));
            }
        }
    }
    (count, said)
}

/// How many rows there are in all.
pub(super) fn count(snapshot: &Snapshot) -> usize {
    snapshot.values().map(BTreeMap::len).sum()
}

/// The rows of one view, read in pages by its key. Every column is compared, whatever a later step adds.
fn rows(tx: &mut Tx, view: &str, keys: &str) -> Result<BTreeMap<String, [u8; 32]>> {
    let names: Vec<&str> = keys.split(',').map(str::trim).collect();
    let marks: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
    let (list, marks) = (names.join(", "), marks.join(", "));
    let first = format!("SELECT * FROM {view} ORDER BY {list} LIMIT 4096");
    let next =
        format!("SELECT * FROM {view} WHERE ({list}) > ({marks}) ORDER BY {list} LIMIT 4096");
    let mut found = BTreeMap::new();
    let mut last: Option<Vec<Value>> = None;
    loop {
        let page = match &last {
            None => tx.query(&first, &[])?,
            Some(last) => {
                let values: Vec<&dyn ToValue> =
                    last.iter().map(|value| value as &dyn ToValue).collect();
                tx.query(&next, &values)?
            }
        };
        let Some(end) = page.last() else {
            return Ok(found);
        };
        last = Some(key_of(end, &names));
        let before = found.len();
        for row in &page {
            let key: Vec<String> = key_of(row, &names).iter().map(say).collect();
            found.insert(key.join(", "), digest(row));
        }
        if found.len() == before {
            return Err(store::Error::walked_in_a_ring(view).into());
        }
    }
}

fn key_of(row: &store::Row, names: &[&str]) -> Vec<Value> {
    let at = |name: &&str| {
        let place = row.columns().iter().position(|column| column == name);
        place.map_or(Value::Null, |place| row.values()[place].clone())
    };
    names.iter().map(at).collect()
}

/// The same for the same values on either engine; columns by name, so that their order does not matter.
fn digest(row: &store::Row) -> [u8; 32] {
    let mut columns: Vec<(&String, &Value)> = row.columns().iter().zip(row.values()).collect();
    columns.sort_by_key(|(name, _)| *name);
    let mut hash = Sha256::new();
    for (name, value) in columns {
        let text = format!("{name}={};", say(value));
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    hash.finalize().into()
}

fn say(value: &Value) -> String {
    match value {
        Value::Blob(bytes) => ledger::id::hex(bytes),
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    }
}
