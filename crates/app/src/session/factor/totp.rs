//! Time-based codes as RFC 6238 has them: SHA-1, six digits, thirty seconds.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use subtle::ConstantTimeEq as _;

/// Seconds of one step.
pub const STEP: i64 = 30;
/// How many steps early or late a code may be, beyond the drift learned.
pub const AROUND: i64 = 2;

/// The code of a step.
pub fn code(seed: &[u8], step: i64) -> Option<String> {
    let step = u64::try_from(step).ok()?;
    let mut mac = Hmac::<Sha1>::new_from_slice(seed).ok()?;
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = usize::from(digest.last()? & 0x0f);
    let four: [u8; 4] = digest.get(at..at + 4)?.try_into().ok()?;
    let number = u32::from_be_bytes(four) & 0x7fff_ffff;
    Some(format!("{:06}", number % 1_000_000))
}

/// The step whose code this is, looked for around `expected`, later than `last`.
pub fn step_of(seed: &[u8], given: &str, expected: i64, last: i64) -> Option<i64> {
    let mut found = None;
    for step in (expected - AROUND..=expected + AROUND).rev() {
        let right: bool = code(seed, step)?.as_bytes().ct_eq(given.as_bytes()).into();
        if right && step > last {
            found = Some(step);
        }
    }
    found
}

/// The seed as an app takes it when it is typed: base 32 in groups of four.
pub fn written(seed: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for chunk in seed.chunks(5) {
        let mut five = [0; 8];
        five[3..3 + chunk.len()].copy_from_slice(chunk);
        let bits = u64::from_be_bytes(five);
        for n in 0..(chunk.len() * 8).div_ceil(5) {
            let letter = bits >> (35 - 5 * n) & 31;
            text.push(char::from(
                LETTERS[usize::try_from(letter).unwrap_or_default()],
            ));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &[u8] = b"12345678901234567890";

    /// Appendix B of RFC 6238, SHA-1, its last six of eight digits.
    const VECTORS: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];

    #[test]
    fn the_codes_are_those_of_the_standard() {
        for (seconds, expected) in VECTORS {
            assert_eq!(code(SEED, seconds / STEP).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_code_is_found_two_steps_around_and_never_at_or_before_the_last_one() {
        let step = 1_111_111_109 / STEP;
        for off in -3..=3 {
            let found = step_of(SEED, "081804", step + off, 0);
            assert_eq!(found, (off.abs() <= AROUND).then_some(step), "{off}");
        }
        assert_eq!(step_of(SEED, "081804", step, step - 1), Some(step));
        assert_eq!(step_of(SEED, "081804", step, step), None);
        assert_eq!(step_of(SEED, "81804", step, 0), None);
    }

    #[test]
    fn a_seed_is_written_in_base_32() {
        assert_eq!(written(SEED), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(written(b"fo"), "MZXQ");
    }
}
