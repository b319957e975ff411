//! Any bytes are read as a manifest: nothing panics, and what was read can be written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parcel::Manifest;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut manifest) = Manifest::read(bytes) else {
        return;
    };
    let (blobs, _) = manifest.blob_totals();
    assert_eq!(manifest.blobs().len(), blobs);
    if let Ok(written) = manifest.write() {
        assert_eq!(Manifest::read(&written), Ok(manifest));
    }
});
