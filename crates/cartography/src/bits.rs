//! Sets of records, one bit each, so that filters over ten thousand records cost next to nothing.

/// A set of positions below a fixed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    /// None of them.
    pub fn none(length: usize) -> Bits {
        Bits {
            words: vec![0; length.div_ceil(64)],
            length,
        }
    }

    /// All of them.
    pub fn all(length: usize) -> Bits {
        let mut all = Bits::none(length);
        (0..length).for_each(|at| all.put(at));
        all
    }

    /// Adds one; what lies beyond the length is left out.
    pub fn put(&mut self, at: usize) {
        if at < self.length {
            self.words[at / 64] |= 1 << (at % 64);
        }
    }

    /// Whether it is in.
    pub fn has(&self, at: usize) -> bool {
        at < self.length && self.words[at / 64] & (1 << (at % 64)) != 0
    }

    /// Keeps what is in both.
    pub fn keep(&mut self, other: &Bits) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine &= theirs;
        }
    }

    /// Adds what is in the other.
    pub fn add(&mut self, other: &Bits) {
        for (mine, theirs) in self.words.iter_mut().zip(&other.words) {
            *mine |= theirs;
        }
    }

    /// How many are in both.
    pub fn shared(&self, other: &Bits) -> usize {
        let pairs = self.words.iter().zip(&other.words);
        pairs.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// The positions, ascending.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let lowest = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(at * 64 + lowest)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_cut_joined_and_counted_across_words() {
        let of = |positions: &[usize]| {
            let mut bits = Bits::none(130);
            positions.iter().for_each(|at| bits.put(*at));
            bits
        };
        let (mut a, b) = (of(&[0, 63, 64, 129, 500]), of(&[63, 64, 70]));
        assert_eq!(a.shared(&b), 2);
        assert_eq!(a.shared(&Bits::all(130)), 4);
        a.add(&b);
        a.keep(&of(&[70, 129]));
        assert_eq!(a.positions().collect::<Vec<_>>(), [70, 129]);
        assert!(!a.has(500));
    }
}
