//! Reading of texts, lists and whatever else a field is made of, and the limits they keep.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Must, Reader, shown};
use crate::fault::Reason;
use crate::form::kept::Column;
use crate::form::limits::{LONGEST_LIST, LONGEST_TEXT, MOST_ENTRIES};

impl Reader<'_> {
    pub(in crate::form) fn texts(
        &mut self,
        field: impl Column,
        must: Must,
        once: bool,
    ) -> Option<Vec<String>> {
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

    pub(in crate::form) fn text(&mut self, field: impl Column, must: Must) -> Option<String> {
        let value = self.value(field)?;
        let Some(text) = value.as_str() else {
            return self.fail(field, Reason::NotText);
        };
        self.readable(field, text, must)
    }

    /// A text that may be missing as well as empty.
    pub(in crate::form) fn text_or_none(&mut self, field: impl Column) -> Option<String> {
        if self.raw.fields.contains_key(field.name()) {
            return self.text(field, Must::Nothing);
        }
        Some(String::new())
    }

    /// A text that can be shown, its line ends made one.
    pub(in crate::form) fn readable(
        &mut self,
        field: impl Column,
        text: &str,
        must: Must,
    ) -> Option<String> {
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

    pub(in crate::form) fn value(&mut self, field: impl Column) -> Option<Value> {
        match self.raw.fields.get(field.name()) {
            Some(spot) => Some(spot.value.clone()),
            None if self.raw.gaps_are_told => None,
            None => self.fail(field, Reason::Missing),
        }
    }

    /// Reads every entry, so that each fault is told; none if one has a fault.
    pub(in crate::form) fn each<E, T>(
        &mut self,
        entries: &[E],
        mut read: impl FnMut(&mut Self, &E) -> Option<T>,
    ) -> Option<Vec<T>> {
        let all: Vec<Option<T>> = entries.iter().map(|entry| read(self, entry)).collect();
        all.into_iter().collect()
    }

    pub(in crate::form) fn few(&mut self, field: impl Column, entries: usize) -> Option<()> {
        let few = (entries <= MOST_ENTRIES).then_some(());
        self.some(field, few, || Reason::TooMany)
    }

    pub(in crate::form) fn short(&mut self, field: impl Column, length: usize) -> bool {
        let short = length <= LONGEST_LIST;
        if !short {
            self.say(field, Reason::TooLong);
        }
        short
    }

    pub(in crate::form) fn some<T>(
        &mut self,
        field: impl Column,
        value: Option<T>,
        reason: impl FnOnce() -> Reason,
    ) -> Option<T> {
        if value.is_none() {
            self.say(field, reason());
        }
        value
    }

    pub(in crate::form) fn fail<T>(&mut self, field: impl Column, reason: Reason) -> Option<T> {
        self.say(field, reason);
        None
    }

    pub(in crate::form) fn say(&mut self, field: impl Column, reason: Reason) {
        self.faults.push(self.raw.fault(field.name(), reason));
    }
}
