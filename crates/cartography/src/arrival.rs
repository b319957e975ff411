//! What a record that comes in would be: new, changed, or known already.

use crate::atlas::Atlas;
use crate::field::Field;
use crate::form::differs;
use crate::initiative::Initiative;

/// What a record is to an atlas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// No record has its id.
    New,
    /// A record has its id and says something else in these fields.
    Changed(Vec<Field>),
    /// The record is there already, word for word.
    Same,
}

impl Atlas {
    /// What this record would be.
    pub fn arrival(&self, record: &Initiative) -> Arrival {
        let Some(known) = self.initiative(record.id.as_str()) else {
            return Arrival::New;
        };
        let fields = Field::ALL.into_iter();
        let changed: Vec<Field> = fields
            .filter(|field| differs(known, record, *field))
            .collect();
        if changed.is_empty() {
            Arrival::Same
        } else {
            Arrival::Changed(changed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_new_changed_or_known() {
        let atlas = Atlas::shipped();
        let mut record = atlas.initiatives()[0].clone();
        assert_eq!(atlas.arrival(&record), Arrival::Same);
        record.place.lat += 1.0;
        record.functions.push("more".to_owned());
        let changed = vec![Field::Lat, Field::Functions];
        assert_eq!(atlas.arrival(&record), Arrival::Changed(changed));
        record.id = crate::InitiativeId::try_from("quite-new".to_owned()).unwrap_or(record.id);
        assert_eq!(atlas.arrival(&record), Arrival::New);
    }
}
