//! Holds the raw fields of a record against the vocabulary; every fault is told, not only the first.

mod values;

use std::collections::BTreeSet;

use serde_json::Value;

use super::kept::{Column, Kept};
use super::raw::Raw;
use crate::atlas::Atlas;
use crate::code::Code;
use crate::fault::{Fault, Reason};
use crate::initiative::{Fact, Source};
use crate::vocabulary::List;

/// How much of a wrong value a fault repeats, in characters.
const SHOWN: usize = 80;

/// The record, if nothing is missing, and every fault.
pub(super) fn record<R: Kept>(raw: &Raw, atlas: &Atlas) -> (Option<R>, Vec<Fault>) {
    let mut reader = Reader {
        raw,
        atlas,
        faults: raw.faults.clone(),
    };
    for fault in &mut reader.faults {
        fault.record = raw.id();
    }
    let record = R::read(&mut reader);
    (record, reader.faults)
}

/// Reads one record.
pub(super) struct Reader<'a> {
    raw: &'a Raw,
    pub(super) atlas: &'a Atlas,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// An id of this sort.
    pub(super) fn id<T>(
        &mut self,
        field: impl Column,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(field, Must::Say)?;
        self.some(field, parse(&text), || Reason::NotId(shown(&text)))
    }

    pub(super) fn code(&mut self, field: impl Column, list: List) -> Option<Code> {
        let text = self.text(field, Must::Say)?;
        self.known(field, list, &text)
    }

    fn known(&mut self, field: impl Column, list: List, text: &str) -> Option<Code> {
        let term = self.atlas.vocabulary().term(list, text.trim());
        let code = term.and_then(|term| Code::parse(&term.code));
        self.some(field, code, || Reason::UnknownCode(shown(text)))
    }

    pub(super) fn codes(
        &mut self,
        field: impl Column,
        must: Must,
        list: List,
    ) -> Option<Vec<Code>> {
        let texts = self.texts(field, must, true)?;
        self.each(&texts, |reader, text| reader.known(field, list, text))
    }

    /// Ids or codes that something else knows, each once.
    pub(super) fn linked<T>(
        &mut self,
        field: impl Column,
        must: Must,
        known: impl Fn(&Atlas, &str) -> Option<T>,
        unknown: impl Fn(String) -> Reason,
    ) -> Option<Vec<T>> {
        let texts = self.texts(field, must, true)?;
        self.each(&texts, |reader, text| {
            let found = known(reader.atlas, text.trim());
            reader.some(field, found, || unknown(shown(text)))
        })
    }

    /// A whole number in a range; none where nothing stands.
    pub(super) fn whole(
        &mut self,
        field: impl Column,
        range: std::ops::RangeInclusive<u16>,
    ) -> Option<Option<u16>> {
        let value = self.value(field)?;
        if value.is_null() {
            return Some(None);
        }
        let number = value.as_f64().filter(|number| number.fract() == 0.0);
        let number = self.some(field, number, || not_number(&value))?;
        let inside = f64::from(*range.start())..=f64::from(*range.end());
        let whole = inside.contains(&number).then_some(number as u16);
        self.some(field, whole, || Reason::OutOfRange(number.to_string()))
            .map(Some)
    }

    pub(super) fn facts(&mut self, field: impl Column, list: List) -> Option<Vec<Fact>> {
        let Value::Array(entries) = self.value(field)? else {
            return self.fail(field, Reason::NotList);
        };
        self.few(field, entries.len())?;
        let mut seen = BTreeSet::new();
        let mut length = 0;
        self.each(&entries, |reader, entry| {
            let object = entry.as_object().filter(|object| object.len() == 2);
            let part = |name: &str| object?.get(name)?.as_str();
            let (Some(code), Some(note)) = (part("code"), part("note")) else {
                let text = entry
                    .as_str()
                    .map_or_else(|| entry.to_string(), ToOwned::to_owned);
                return reader.fail(field, Reason::NotFact(shown(&text)));
            };
            length += note.chars().count() + 100;
            let note = reader.readable(field, note, Must::Say);
            let code = reader.known(field, list, code)?;
            if !seen.insert(code.clone()) {
                return reader.fail(field, Reason::Repeated(code.to_string()));
            }
            Some(Fact { code, note: note? })
        })
        .filter(|_| self.short(field, length))
    }

    pub(super) fn sources(&mut self, field: impl Column) -> Option<Vec<Source>> {
        let Value::Array(entries) = self.value(field)? else {
            return self.fail(field, Reason::NotList);
        };
        if entries.is_empty() {
            return self.fail(field, Reason::Empty);
        }
        self.few(field, entries.len())?;
        self.each(&entries, |reader, entry| {
            let object = entry.as_object().filter(|object| object.len() == 1);
            let url = object.and_then(|object| object.get("url")?.as_str());
            let Some(url) = url else {
                return reader.fail(field, Reason::NotAddress(shown(&entry.to_string())));
            };
            let url = reader.readable(field, url, Must::Say)?;
            let good = ["http://", "https://"].iter().any(|start| {
                let rest = url.strip_prefix(start);
                rest.is_some_and(|rest| !rest.is_empty())
            }) && !url.contains(char::is_whitespace);
            if !good {
                return reader.fail(field, Reason::NotAddress(shown(&url)));
            }
            Some(Source { url })
        })
    }
}

/// Whether a field may be empty.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Must {
    /// Something must stand there.
    Say,
    /// It may be empty.
    Nothing,
}

pub(super) fn not_number(value: &Value) -> Reason {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned);
    if text.is_empty() || value.is_null() {
        return Reason::Empty;
    }
    Reason::NotNumber(shown(&text))
}

pub(super) fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
