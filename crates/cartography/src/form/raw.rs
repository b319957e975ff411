//! A record as a file has it: columns with values that nobody has looked at yet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kept::Column;
use crate::fault::{At, Fault, Reason};

/// One record of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Raw {
    /// Where it begins.
    pub at: At,
    /// Its columns, by name.
    pub fields: BTreeMap<String, Spot>,
    /// What was wrong with it already.
    pub faults: Vec<Fault>,
    /// Whether missing fields were told for the whole file.
    pub gaps_are_told: bool,
}

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Spot {
    /// Where.
    pub at: At,
    /// What.
    pub value: Value,
}

impl Raw {
    pub(super) fn new(at: At) -> Raw {
        Raw {
            at,
            fields: BTreeMap::new(),
            faults: Vec::new(),
            gaps_are_told: false,
        }
    }

    /// Adds a field by the name of its column; an unknown or repeated one is a fault.
    pub(super) fn put<C: Column>(&mut self, name: &str, at: At, value: Value) {
        let reason = match C::of(name) {
            None => Reason::UnknownField,
            Some(_) if self.fields.contains_key(name) => Reason::RepeatedField,
            Some(_) => {
                self.fields.insert(name.to_owned(), Spot { at, value });
                return;
            }
        };
        self.faults.push(Fault {
            at,
            record: None,
            field: Some(name.to_owned()),
            reason,
        });
    }

    /// The id as it is written.
    pub(super) fn id(&self) -> Option<String> {
        let id = self.fields.get("id")?.value.as_str()?;
        (!id.is_empty()).then(|| id.chars().take(80).collect())
    }

    /// A fault of a field of this record.
    pub(super) fn fault(&self, field: &str, reason: Reason) -> Fault {
        let spot = self.fields.get(field);
        Fault {
            at: spot.map_or(&self.at, |spot| &spot.at).clone(),
            record: self.id(),
            field: Some(field.to_owned()),
            reason,
        }
    }
}
