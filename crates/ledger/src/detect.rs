//! The first detector of a database that went back in time: it compares the anchor with what the database holds.

use crate::{Hash, Head, Id, anchor::Anchor};

/// Why a new epoch has to be opened before anything is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Sign {
    /// The database holds events, and there is no anchor.
    #[error("there is no anchor although the database is not empty")]
    Missing,
    /// The database lacks events that the anchor saw.
    #[error("the database is behind its anchor")]
    Behind,
    /// The database holds other events than the anchor saw.
    #[error("the database holds another history than its anchor")]
    Differs,
}

/// Compares the anchor with the database. `hash_at` looks up the hash of one event of this device; it is asked once.
///
/// A database that is ahead of its anchor is in order: the anchor is written from time to time only.
#[must_use]
pub fn went_back(
    anchor: Option<&Anchor>,
    database: Option<&Head>,
    hash_at: impl FnOnce(Id, u64) -> Option<Hash>,
) -> Option<Sign> {
    let (anchor, head) = match (anchor, database) {
        (None, None) => return None,
        (None, Some(_)) => return Some(Sign::Missing),
        (Some(_), None) => return Some(Sign::Behind),
        (Some(anchor), Some(head)) => (anchor, head),
    };
    if anchor.device != head.device {
        return Some(Sign::Differs);
    }
    match hash_at(anchor.epoch, anchor.seq) {
        Some(hash) if hash == anchor.head => None,
        Some(_) => Some(Sign::Differs),
        None => Some(Sign::Behind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::Floors;

    fn head(seq: u64) -> Head {
        Head {
            device: Id::from_bytes([1; 16]),
            epoch: Id::from_bytes([2; 16]),
            epoch_n: 1,
            seq,
            lamport: seq,
            hash: hash_of(seq),
        }
    }

    fn hash_of(seq: u64) -> Hash {
        Hash::of(&seq.to_be_bytes())
    }

    fn sign(anchor: Option<u64>, database: Option<u64>) -> Option<Sign> {
        let anchor = anchor.map(|seq| Anchor::at(1, &head(seq), Floors::default()));
        let database = database.map(head);
        let known = database.map_or(0, |head| head.seq);
        went_back(anchor.as_ref(), database.as_ref(), |_, seq| {
            (seq <= known).then(|| hash_of(seq))
        })
    }

    #[test]
    fn a_database_level_with_or_ahead_of_its_anchor_is_in_order() {
        assert_eq!(sign(None, None), None);
        assert_eq!(sign(Some(7), Some(7)), None);
        assert_eq!(sign(Some(7), Some(900)), None);
    }

    #[test]
    fn a_restored_database_is_behind() {
        assert_eq!(sign(Some(7), Some(6)), Some(Sign::Behind));
        assert_eq!(sign(Some(7), None), Some(Sign::Behind));
        assert_eq!(sign(None, Some(1)), Some(Sign::Missing));
    }

    #[test]
    fn another_history_or_another_installation_is_noticed() {
        let mut anchor = Anchor::at(1, &head(3), Floors::default());
        let other = |_, _| Some(Hash::ZERO);
        assert_eq!(
            went_back(Some(&anchor), Some(&head(9)), other),
            Some(Sign::Differs)
        );
        anchor.device = Id::from_bytes([9; 16]);
        let same = |_, seq| Some(hash_of(seq));
        assert_eq!(
            went_back(Some(&anchor), Some(&head(9)), same),
            Some(Sign::Differs)
        );
    }
}
