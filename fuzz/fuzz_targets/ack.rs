//! Any bytes are read as an ack: nothing panics, and what was read can be written and read again.
#![no_main]

use ledger::ack::Ack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(ack) = Ack::parse(bytes) {
        let written = ack.encode();
        assert_eq!(written.and_then(|bytes| Ack::parse(&bytes)), Ok(ack));
    }
});
