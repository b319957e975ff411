//! Reads the vectors of `tests/wycheproof`, for tests.

/// One vector: its fields, its number first, its result and flags last.
pub struct Vector<'a>(Vec<&'a str>);

/// The vectors in a text.
pub fn vectors(text: &str) -> impl Iterator<Item = Vector<'_>> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| Vector(line.split(' ').collect()))
}

impl Vector<'_> {
    /// The bytes of a field.
    pub fn bytes(&self, field: usize) -> Vec<u8> {
        let digits = self.0[field].trim_start_matches('-').as_bytes();
        let byte = |pair: &[u8]| {
            let pair = std::str::from_utf8(pair).expect("digits");
            u8::from_str_radix(pair, 16).expect("hexadecimal")
        };
        digits.chunks_exact(2).map(byte).collect()
    }

    /// The bytes of a field that has so many.
    pub fn array<const N: usize>(&self, field: usize) -> Option<[u8; N]> {
        self.bytes(field).try_into().ok()
    }

    /// A field that is a number.
    pub fn number(&self, field: usize) -> usize {
        self.0[field].parse().expect("a number")
    }

    /// Whether it has this result or this flag.
    pub fn is(&self, word: &str) -> bool {
        self.0.contains(&word)
    }

    /// The number it is published under.
    pub fn name(&self) -> &str {
        self.0[0]
    }
}
