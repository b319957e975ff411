//! The one place where randomness enters: ids, tokens, salts and secrets.

use ledger::Id;

/// Random bytes of the system generator.
///
/// # Panics
/// When the operating system has no random numbers: nothing safe can be done then.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    #[expect(
        clippy::expect_used,
        reason = "without random numbers nothing safe can be done"
    )]
    getrandom::fill(&mut out).expect("the operating system gives no random numbers");
    out
}

/// A new random id.
pub fn id() -> Id {
    Id::from_bytes(bytes())
}

/// A random number below `limit`, without bias.
pub fn below(limit: u32) -> u32 {
    let zone = u32::MAX - u32::MAX % limit;
    loop {
        let n = u32::from_be_bytes(bytes());
        if n < zone {
            return n % limit;
        }
    }
}

/// A random version 4 UUID, as xAPI wants for statement ids.
pub fn uuid() -> String {
    let mut b: [u8; 16] = bytes();
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    let hex = Id::from_bytes(b).to_string();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_draw_comes_twice_and_every_byte_is_drawn() {
        let drawn: BTreeSet<[u8; 32]> = (0..100).map(|_| bytes()).collect();
        assert_eq!(drawn.len(), 100);
        // A byte that always stays would be the same in all of them.
        for at in 0..32 {
            let here: BTreeSet<u8> = drawn.iter().map(|one| one[at]).collect();
            assert!(here.len() > 20, "byte {at}: {here:?}");
        }
        let ids: BTreeSet<Id> = (0..100).map(|_| id()).collect();
        assert_eq!(ids.len(), 100);
    }

    #[test]
    fn every_number_below_the_limit_comes_about_as_often() {
        let mut often = [0; 6];
        for _ in 0..6_000 {
            often[below(6) as usize] += 1;
        }
        // Eight times the standard deviation of 29.
        assert!(often.iter().all(|n| (770..1230).contains(n)), "{often:?}");
        assert_eq!(below(1), 0);
        // Without the draws that are thrown away, the lower half would come twice as often.
        let limit = 3 << 30;
        let low = (0..2_000).filter(|_| below(limit) < limit / 2).count();
        assert!((800..1200).contains(&low), "{low}");
    }

    #[test]
    fn a_uuid_is_of_version_4() {
        for _ in 0..50 {
            let uuid = uuid();
            let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
            assert_eq!(&uuid[14..15], "4", "{uuid}");
            assert!("89ab".contains(&uuid[19..20]), "{uuid}");
        }
    }
}
