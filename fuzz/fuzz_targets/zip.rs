//! Any bytes are read as a strict ZIP: nothing panics, and what is accepted is exactly what this program writes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parcel::zip;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(tree) = zip::read(bytes) {
        assert_eq!(zip::write(&tree).as_deref(), Ok(bytes));
    }
    if let Ok(tree) = zip::read_sealed(bytes, 1 << 20) {
        let size: usize = tree.values().map(Vec::len).sum();
        assert!(size <= 1 << 20);
    }
});
