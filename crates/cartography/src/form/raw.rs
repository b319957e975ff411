//! A record as a file has it: fields with values that nobody has looked at yet.

use std::collections::HashMap;

use serde_json::Value;

use crate::fault::{At, Fault, Reason};
use crate::field::Field;

/// One record of a file.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    /// Where it begins.
    pub at: At,
    /// Its fields.
    pub fields: HashMap<Field, Spot>,
    /// What was wrong with it already.
    pub faults: Vec<Fault>,
    /// Whether missing fields were told for the whole file.
    pub gaps_are_told: bool,
}

/// A value and where it stands.
#[derive(Debug, Clone)]
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
            fields: HashMap::new(),
            faults: Vec::new(),
            gaps_are_told: false,
        }
    }

    /// Adds a field by its name; an unknown or repeated one is a fault.
    pub(super) fn put(&mut self, name: &str, at: At, value: Value) {
        let reason = match Field::parse(name) {
            None => Reason::UnknownField,
            Some(field) if self.fields.contains_key(&field) => Reason::RepeatedField,
            Some(field) => {
                self.fields.insert(field, Spot { at, value });
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
        let id = self.fields.get(&Field::Id)?.value.as_str()?;
        (!id.is_empty()).then(|| id.chars().take(80).collect())
    }

    /// A fault of a field of this record.
    pub(super) fn fault(&self, field: &str, reason: Reason) -> Fault {
        let spot = Field::parse(field).and_then(|field| self.fields.get(&field));
        Fault {
            at: spot.map_or(&self.at, |spot| &spot.at).clone(),
            record: self.id(),
            field: Some(field.to_owned()),
            reason,
        }
    }
}
