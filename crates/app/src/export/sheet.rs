//! The export sheet: everything an officer must see before anything leaves. The hub gets the same sheet, so that the
//! receiver sees what the officer saw.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{Hash, Id, Kind};
use parcel::trust::Hub;
use serde::Serialize;
use serde_json::Value;
use store::{Tx, bigint};

use crate::error::{Error, Result};
use crate::export::{Export, Profile, Range};
use crate::keys::Keys;
use crate::record;

/// What leaves, and what does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    lucarne: &'static str,
    /// The export.
    pub export: Id,
    /// What the hub is called.
    pub destination: String,
    /// Its installation.
    pub hub: Id,
    /// Learners something leaves about.
    pub learners: u64,
    /// Events by type.
    pub kinds: Vec<KindRow>,
    /// Every free text that leaves, in full.
    pub texts: Vec<Text>,
    /// Every file that leaves.
    pub files: Vec<String>,
    /// Where each log ends.
    pub ranges: Vec<Range>,
}

/// How many events of one type leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindRow {
    /// The type.
    pub kind: String,
    /// Leave with their content.
    pub whole: i64,
    /// Leave as a header: that something happened, not what.
    pub header_only: i64,
}

/// A free text that leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The type of its event.
    pub kind: String,
    /// Which field of it.
    pub field: String,
    /// In full.
    pub text: String,
}

impl Sheet {
    /// The bytes that travel, and of which the release holds the hash.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|error| Error::Internal(error.to_string()))
    }

    /// The hash of [`Sheet::bytes`].
    pub fn hash(&self) -> Result<Hash> {
        Ok(Hash::of(&self.bytes()?))
    }

    /// Types that leave with their content.
    pub fn leaving(&self) -> impl Iterator<Item = &KindRow> {
        self.kinds.iter().filter(|row| row.whole > 0)
    }

    /// Types that are withheld.
    pub fn withheld(&self) -> impl Iterator<Item = &KindRow> {
        self.kinds.iter().filter(|row| row.header_only > 0)
    }

    /// The head of the last log, by which the ledger is anchored on paper.
    pub fn head(&self) -> Hash {
        self.ranges.last().map_or(Hash::ZERO, |range| range.head)
    }
}

/// The sheet of an export. It follows from the ledger alone.
pub fn sheet(tx: &mut Tx, keys: &Keys, export: &Export, hub: &Hub) -> Result<Sheet> {
    let profile = Profile::Basic;
    let mut kinds: BTreeMap<u16, KindRow> = BTreeMap::new();
    let (mut learners, mut texts) = (BTreeSet::new(), Vec::new());
    for range in &export.ranges {
        count(tx, range, profile, &mut kinds)?;
        about(tx, range, profile, &mut learners)?;
    }
    let wordy: Vec<u16> = kinds
        .iter()
        .filter(|(code, row)| Kind::from_code(**code).may_hold_text() && row.whole > 0)
        .map(|(code, _)| *code)
        .collect();
    for range in &export.ranges {
        for code in &wordy {
            texts.extend(texts_of(tx, keys, range, *code)?);
        }
    }
    Ok(Sheet {
        lucarne: "LUCARNE1/sheet",
        export: export.id,
        destination: hub.name.clone(),
        hub: hub.device,
        learners: learners.len() as u64,
        kinds: kinds.into_values().collect(),
        texts,
        files: Vec::new(),
        ranges: export.ranges.clone(),
    })
}

fn count(
    tx: &mut Tx,
    range: &Range,
    profile: Profile,
    kinds: &mut BTreeMap<u16, KindRow>,
) -> Result<()> {
    let rows = tx.query(
        include_str!("sql/count_kinds.sql"),
        &[
            range.device.as_bytes(),
            range.epoch.as_bytes(),
            &bigint(range.from, "seq")?,
            &bigint(range.to, "seq")?,
        ],
    )?;
    for row in &rows {
        let kind = kind_of(row.get("kind")?);
        let (events, empty): (i64, i64) = (row.get("events")?, row.get("empty")?);
        let entry = kinds.entry(kind.code()).or_insert_with(|| KindRow {
            kind: kind.to_string(),
            whole: 0,
            header_only: 0,
        });
        match profile.lets(kind) {
            true => {
                entry.whole += events - empty;
                entry.header_only += empty;
            }
            false => entry.header_only += events,
        }
    }
    Ok(())
}

/// Learners with at least one event that leaves with its content.
fn about(tx: &mut Tx, range: &Range, profile: Profile, learners: &mut BTreeSet<Id>) -> Result<()> {
    let rows = tx.query(
        include_str!("sql/learners.sql"),
        &[
            range.device.as_bytes(),
            range.epoch.as_bytes(),
            &bigint(range.from, "seq")?,
            &bigint(range.to, "seq")?,
        ],
    )?;
    for row in &rows {
        if profile.lets(kind_of(row.get("kind")?)) {
            learners.insert(Id::from_bytes(row.get("subject")?));
        }
    }
    Ok(())
}

fn texts_of(tx: &mut Tx, keys: &Keys, range: &Range, code: u16) -> Result<Vec<Text>> {
    let rows = tx.query(
        include_str!("sql/of_kind.sql"),
        &[
            range.device.as_bytes(),
            range.epoch.as_bytes(),
            &bigint(range.from, "seq")?,
            &bigint(range.to, "seq")?,
            &i64::from(code),
        ],
    )?;
    let mut texts = Vec::new();
    for row in &rows {
        let stored = record::stored(row, keys)?;
        if let Some(happened) = stored.happened {
            words_in(&happened.data, "", &happened.kind.to_string(), &mut texts);
        }
    }
    Ok(texts)
}

/// Every string that is not an identifier, a hash or empty.
fn words_in(data: &Value, field: &str, kind: &str, texts: &mut Vec<Text>) {
    match data {
        Value::String(text) if !text.is_empty() && !is_hex(text) => texts.push(Text {
            kind: kind.to_owned(),
            field: field.to_owned(),
            text: text.clone(),
        }),
        Value::Array(all) => all.iter().for_each(|one| words_in(one, field, kind, texts)),
        Value::Object(members) => {
            for (name, value) in members {
                words_in(value, name, kind, texts);
            }
        }
        _ => {}
    }
}

fn is_hex(text: &str) -> bool {
    matches!(text.len(), 32 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn kind_of(code: i64) -> Kind {
    Kind::from_code(u16::try_from(code).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_shown_wherever_it_stands_and_identifiers_are_not() {
        let data = serde_json::json!({
            "series": "8f1a5c0e2b7d4a6f9c3e1d5b7a9f0c24",
            "reason": "Too many errors",
            "inner": [{"note": "See page 3"}, {"note": ""}],
        });
        let mut texts = Vec::new();
        words_in(&data, "", "item.withdrawn", &mut texts);
        let found: Vec<(&str, &str)> = texts
            .iter()
            .map(|text| (text.field.as_str(), text.text.as_str()))
            .collect();
        assert_eq!(
            found,
            [("note", "See page 3"), ("reason", "Too many errors")]
        );
    }
}
