//! The passphrase around a secret key, as minisign puts it there: a scrypt key stream over the secret part.

use super::KeyError;

/// What minisign itself allows at most when it makes a key.
const MOST_MEMORY: u64 = 1 << 30;

/// How hard a passphrase is made to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// 16 MiB of memory, for tests and very small machines.
    Light,
    /// 128 MiB of memory.
    Usual,
    /// 1 GiB of memory, as minisign itself chooses.
    Heavy,
}

impl Effort {
    /// The two limits that minisign stores: operations and bytes of memory.
    pub(super) const fn limits(self) -> (u64, u64) {
        match self {
            Self::Light => (1 << 19, 1 << 24),
            Self::Usual => (1 << 22, 1 << 27),
            Self::Heavy => (1 << 25, 1 << 30),
        }
    }
}

/// Adds the key stream of the passphrase, or takes it away again.
pub(super) fn mask(
    inner: &mut [u8; 104],
    passphrase: &str,
    salt: &[u8; 32],
    (operations, memory): (u64, u64),
) -> Result<(), KeyError> {
    let (log_n, p) = cost(operations, memory)?;
    let params = scrypt::Params::new(log_n, 8, p).map_err(|_| KeyError::Effort)?;
    let mut stream = [0; 104];
    scrypt::scrypt(passphrase.as_bytes(), salt, &params, &mut stream)
        .map_err(|_| KeyError::Effort)?;
    for (byte, key) in inner.iter_mut().zip(stream) {
        *byte ^= key;
    }
    Ok(())
}

/// scrypt's N (as a power of two) and p for the two limits, with r = 8, as libsodium picks them.
fn cost(operations: u64, memory: u64) -> Result<(u8, u32), KeyError> {
    if memory > MOST_MEMORY || operations > 1 << 25 {
        return Err(KeyError::Effort);
    }
    let operations = operations.max(1 << 15);
    let by_operations = operations < memory / 32;
    let most = if by_operations {
        operations / 32
    } else {
        memory / 1024
    };
    let log_n = (1..63).find(|log_n| 1u64 << log_n > most / 2).unwrap_or(63);
    let p = if by_operations {
        1
    } else {
        ((operations / 4) >> log_n) / 8
    };
    let p = u32::try_from(p).map_err(|_| KeyError::Effort)?;
    Ok((log_n, p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effort_takes_the_memory_it_is_named_for() {
        let mib = |effort: Effort| {
            let (operations, memory) = effort.limits();
            let (log_n, p) = cost(operations, memory).expect("a cost");
            assert_eq!(p, 1);
            (1024u64 << log_n) >> 20
        };
        assert_eq!(
            [Effort::Light, Effort::Usual, Effort::Heavy].map(mib),
            [16, 128, 1024]
        );
    }

    #[test]
    fn a_key_that_asks_for_more_than_any_effort_is_refused() {
        let (most_operations, most_memory) = Effort::Heavy.limits();
        assert!(cost(most_operations, most_memory).is_ok());
        assert_eq!(
            cost(most_operations + 1, most_memory),
            Err(KeyError::Effort)
        );
        assert_eq!(
            cost(most_operations, most_memory + 1),
            Err(KeyError::Effort)
        );
    }

    #[test]
    fn limits_become_the_costs_that_libsodium_picks() {
        assert_eq!(cost(1 << 25, 1 << 30), Ok((20, 1)));
        assert_eq!(cost(1 << 19, 1 << 24), Ok((14, 1)));
        assert_eq!(cost(1 << 22, 1 << 27), Ok((17, 1)));
        assert_eq!(cost(1 << 20, 1 << 30), Ok((15, 1)));
        assert_eq!(cost(1 << 25, 1 << 24), Ok((14, 64)));
        assert_eq!(cost(0, 1 << 30), Ok((10, 1)));
        assert_eq!(cost(1 << 25, 1 << 31), Err(KeyError::Effort));
    }
}
