//! Which positions of a log are held: ranges in order and apart from each other, and what follows from them.

use ledger::have::Have;
use ledger::{Hash, Id};

/// Ranges of positions, both ends included.
pub type Ranges = Vec<(u64, u64)>;

/// Adds `from..=to`; ranges that touch become one.
pub fn add(ranges: &mut Ranges, from: u64, to: u64) {
    ranges.push((from, to));
    ranges.sort_unstable();
    let mut joined: Ranges = Vec::with_capacity(ranges.len());
    for (from, to) in ranges.drain(..) {
        match joined.last_mut() {
            Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    *ranges = joined;
}

/// The part of the ranges below a fork; all of them where there is none.
pub fn below(ranges: &Ranges, fork: Option<u64>) -> Ranges {
    let Some(fork) = fork else {
        return ranges.clone();
    };
    let cut = |&(from, to): &(u64, u64)| (from < fork).then(|| (from, to.min(fork - 1)));
    ranges.iter().filter_map(cut).collect()
}

/// What an ack says of an epoch: nothing at or above its fork.
pub fn have<E>(
    epoch: Id,
    ranges: &Ranges,
    fork: Option<u64>,
    hash_at: impl FnOnce(u64) -> Result<Hash, E>,
) -> Result<Have, E> {
    let mut extra = below(ranges, fork);
    let mut have = Have::nothing(epoch);
    if let Some(&(1, upto)) = extra.first() {
        extra.remove(0);
        have.upto = upto;
        have.head = hash_at(upto)?;
    }
    have.extra = extra;
    Ok(have)
}

/// What is not there, up to the last position somebody claims to have written.
pub fn missing(ranges: &Ranges, claimed: u64) -> Ranges {
    let mut next = 1;
    let mut gaps = Ranges::new();
    for &(from, to) in ranges {
        if from > next {
            gaps.push((next, from - 1));
        }
        next = to + 1;
    }
    if claimed >= next {
        gaps.push((next, claimed));
    }
    gaps
}

/// How many positions there are in the ranges.
pub fn count(ranges: &Ranges) -> u64 {
    ranges.iter().map(|(from, to)| to - from + 1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(parts: &[(u64, u64)]) -> Ranges {
        let mut ranges = Ranges::new();
        for (from, to) in parts {
            add(&mut ranges, *from, *to);
        }
        ranges
    }

    #[test]
    fn ranges_join_in_whatever_order_they_come() {
        let wanted = vec![(1, 9), (20, 25)];
        assert_eq!(covered(&[(20, 25), (1, 4), (5, 9), (3, 6)]), wanted);
        assert_eq!(covered(&[(5, 9), (20, 22), (23, 25), (1, 4)]), wanted);
    }

    #[test]
    fn a_gap_is_missing_and_what_the_sender_claims_beyond_the_end() {
        assert_eq!(
            missing(&vec![(3, 5), (8, 9)], 11),
            vec![(1, 2), (6, 7), (10, 11)]
        );
        assert_eq!(missing(&vec![(1, 5)], 5), vec![]);
    }

    #[test]
    fn nothing_at_or_above_a_fork_is_reported() {
        let hash = |seq: u64| Ok::<_, ()>(Hash::of(&seq.to_be_bytes()));
        let have = have(Id::default(), &vec![(1, 20), (30, 40)], Some(8), hash)
            .unwrap_or(Have::nothing(Id::default()));
        assert_eq!((have.upto, have.extra.len()), (7, 0));
        assert_eq!(have.head, Hash::of(&7_u64.to_be_bytes()));
    }
}
