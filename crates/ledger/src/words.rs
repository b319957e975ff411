//! Eight words that two people read to each other by telephone to compare a hash.
//!
//! The words are the English list of BIP-39 (MIT licence, github.com/bitcoin/bips); every word is also a number, for
//! the languages that have no such list.

use std::fmt;

use crate::Hash;

static ENGLISH: &str = include_str!("english.txt");

/// The first 88 bits of a digest as eight numbers from 0 to 2047.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Words8([u16; 8]);

/// The eight words of a digest.
#[must_use]
pub fn words8(digest: &Hash) -> Words8 {
    let bits = digest.as_bytes()[..11]
        .iter()
        .fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    Words8(std::array::from_fn(|i| {
        (bits >> (77 - 11 * i) & 0x7ff) as u16
    }))
}

impl Words8 {
    /// The eight numbers, from 0 to 2047.
    #[must_use]
    pub const fn numbers(&self) -> &[u16; 8] {
        &self.0
    }

    /// The eight numbers as four digits each, separated by spaces.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.map(|number| format!("{number:04}")).join(" ")
    }

    /// The eight words.
    #[must_use]
    pub fn words(&self) -> [&'static str; 8] {
        self.0
            .map(|number| ENGLISH.lines().nth(number.into()).unwrap_or_default())
    }
}

impl fmt::Display for Words8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_2048_distinct_words_in_order() {
        let words: Vec<&str> = ENGLISH.lines().collect();
        assert_eq!(words.len(), 2048);
        assert!(words.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_hash_is_read_as_eight_words_and_eight_numbers() {
        let hash: Hash = "fd4dc64999cb77dc02ad9dc10c34ca2d6fc45da593007c254236e0c9444990ca"
            .parse()
            .expect("a hash");
        let words = words8(&hash);
        assert_eq!(words.digits(), "2026 0881 1171 0412 1467 1904 0085 1437");
        assert_eq!(
            words.to_string(),
            "wool hotel mystery crime resist unlock apple recipe"
        );
    }
}
