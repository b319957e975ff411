//! Reading of texts, lists and whatever else a field is made of, and the limits they keep.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Must, Reader, shown};
use crate::fault::Reason;
use crate::field::Field;
use crate::form::limits::{LONGEST_LIST, LONGEST_TEXT, MOST_ENTRIES};

impl Reader<'_> {
    pub(super) fn texts(&mut self, field: Field, must: Must, once: bool) -> Option<Vec<String>> {
        let Value::Array(entries) = self.value(field)? else {
            return self.fail(field, Reason::NotList);
        };
        if must == Must::Say && entries.is_empty() {
            return self.fail(field, Reason::Empty);
        }
        self.few(field, entries.len())?;
        let mut seen = BTreeSet::new();
        let mut length = 0;
        self.each(&entries, |reader, entry| {
            let Some(text) = entry.as_str() else {
                return reader.fail(field, Reason::NotText);
            };
            length += text.chars().count() + 2;
            let text = reader.readable(field, text, Must::Say)?;
            if once && !seen.insert(text.clone()) {
                return reader.fail(field, Reason::Repeated(shown(&text)));
            }
            Some(text)
        })
        .filter(|_| self.short(field, length))
    }

    pub(super) fn text(&mut self, field: Field, must: Must) -> Option<String> {
        let value = self.value(field)?;
        let Some(text) = value.as_str() else {
            return self.fail(field, Reason::NotText);
        };
        self.readable(field, text, must)
    }

    /// A text that can be shown, its line ends made one.
    pub(super) fn readable(&mut self, field: Field, text: &str, must: Must) -> Option<String> {
        let text = text.replace("\r\n", "\n");
        if must == Must::Say && text.trim().is_empty() {
            return self.fail(field, Reason::Empty);
        }
        if text.chars().count() > LONGEST_TEXT {
            return self.fail(field, Reason::TooLong);
        }
        let forbidden = |one: char| {
            one.is_control() && !matches!(one, '\n' | '\t')
                || matches!(one, '\u{fffe}' | '\u{ffff}' | '\u{feff}')
        };
        if text.contains(forbidden) {
            return self.fail(field, Reason::ForbiddenLetter);
        }
        Some(text)
    }

    pub(super) fn value(&mut self, field: Field) -> Option<Value> {
        match self.raw.fields.get(&field) {
            Some(spot) => Some(spot.value.clone()),
            None if self.raw.gaps_are_told => None,
            None => self.fail(field, Reason::Missing),
        }
    }

    /// Reads every entry, so that each fault is told; none if one has a fault.
    pub(super) fn each<E, T>(
        &mut self,
        entries: &[E],
        mut read: impl FnMut(&mut Self, &E) -> Option<T>,
    ) -> Option<Vec<T>> {
        let all: Vec<Option<T>> = entries.iter().map(|entry| read(self, entry)).collect();
        all.into_iter().collect()
    }

    pub(super) fn few(&mut self, field: Field, entries: usize) -> Option<()> {
        let few = (entries <= MOST_ENTRIES).then_some(());
        self.some(field, few, || Reason::TooMany)
    }

    pub(super) fn short(&mut self, field: Field, length: usize) -> bool {
        let short = length <= LONGEST_LIST;
        if !short {
            self.say(field, Reason::TooLong);
        }
        short
    }

    pub(super) fn some<T>(
        &mut self,
        field: Field,
        value: Option<T>,
        reason: impl FnOnce() -> Reason,
    ) -> Option<T> {
        if value.is_none() {
            self.say(field, reason());
        }
        value
    }

    pub(super) fn fail<T>(&mut self, field: Field, reason: Reason) -> Option<T> {
        self.say(field, reason);
        None
    }

    pub(super) fn say(&mut self, field: Field, reason: Reason) {
        self.faults.push(self.raw.fault(field.name(), reason));
    }
}
