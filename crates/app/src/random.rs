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
