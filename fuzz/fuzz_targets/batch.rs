//! Any bytes are read as a batch of events: nothing panics, and what is accepted is exactly what this program writes.
#![no_main]

use ledger::batch::Batch;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(batch) = Batch::decode(bytes) {
        assert_eq!(batch.encode(), bytes);
    }
});
