//! The have-vector: which positions of a log somebody holds. Gaps are normal, because sticks get lost.

use serde::{Deserialize, Serialize};

use crate::{Hash, Id, header::MAX_SEQ};

/// What somebody holds of one epoch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Have {
    /// The epoch.
    pub epoch: Id,
    /// Everything up to here is held; 0 is nothing.
    pub upto: u64,
    /// The hash of the event at `upto`, or zeros.
    pub head: Hash,
    /// Ranges beyond a gap, both ends included.
    pub extra: Vec<(u64, u64)>,
}

impl Have {
    /// Nothing at all.
    #[must_use]
    pub const fn nothing(epoch: Id) -> Self {
        Self {
            epoch,
            upto: 0,
            head: Hash::ZERO,
            extra: Vec::new(),
        }
    }

    /// Adds the range `from..=to`. `hash_at` is asked for the hash at the new `upto` when that one rises; if it
    /// does not know it, nothing is added.
    pub fn add(&mut self, from: u64, to: u64, hash_at: impl FnOnce(u64) -> Option<Hash>) {
        if from == 0 || to < from || to > MAX_SEQ {
            return;
        }
        let mut ranges = self.extra.clone();
        ranges.push((from, to));
        ranges.sort_unstable();
        let mut upto = self.upto;
        let mut extra: Vec<(u64, u64)> = Vec::new();
        for (from, to) in ranges {
            match extra.last_mut() {
                _ if from <= upto + 1 => upto = upto.max(to),
                Some(last) if from <= last.1 + 1 => last.1 = last.1.max(to),
                _ => extra.push((from, to)),
            }
        }
        if upto > self.upto {
            let Some(head) = hash_at(upto) else { return };
            (self.upto, self.head) = (upto, head);
        }
        self.extra = extra;
    }

    /// Whether the ranges are in order, apart from each other and beyond `upto`.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let mut last = self.upto;
        let ranges = self.extra.iter().all(|(from, to)| {
            let apart = *from > last + 1 && to >= from && *to <= MAX_SEQ;
            last = *to;
            apart
        });
        ranges && self.upto <= MAX_SEQ
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn have(ranges: &[(u64, u64)]) -> (u64, Vec<(u64, u64)>) {
        let mut have = Have::nothing(Id::default());
        for (from, to) in ranges {
            have.add(*from, *to, |seq| Some(Hash::of(&seq.to_be_bytes())));
            assert!(have.is_sound(), "{have:?}");
        }
        (have.upto, have.extra)
    }

    #[test]
    fn the_order_in_which_sticks_arrive_does_not_matter() {
        let sticks = [(1, 10), (5, 20), (31, 40), (41, 50), (60, 60)];
        let expected = (20, vec![(31, 50), (60, 60)]);
        assert_eq!(have(&sticks), expected);
        let mut turned = sticks;
        turned.reverse();
        assert_eq!(have(&turned), expected);
        turned.rotate_left(2);
        assert_eq!(have(&turned), expected);
    }

    #[test]
    fn the_missing_stick_closes_the_gap() {
        assert_eq!(have(&[(1, 10), (21, 30), (11, 20)]), (30, vec![]));
        assert_eq!(have(&[(21, 30), (1, 25)]), (30, vec![]));
    }

    #[test]
    fn nonsense_adds_nothing_and_the_position_never_falls() {
        assert_eq!(
            have(&[(1, 5), (0, 9), (9, 8), (2, 3), (1, u64::MAX)]),
            (5, vec![])
        );
    }
}
