//! Any bytes are read as a signature file: nothing panics, and only the one signature of the fixed key stands.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parcel::SecretKey;
use parcel::signature::{Signature, sign};

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = Signature::parse(bytes) else {
        return;
    };
    let key = SecretKey::from_bytes(&[7; 32]);
    if read.verify(b"hello", "LUCARNE1/ack 1", &key.public()).is_ok() {
        let only = sign(b"hello", "LUCARNE1/ack 1", &key);
        let rest = |text: &[u8]| text.splitn(2, |byte| *byte == b'\n').last().map(<[u8]>::to_vec);
        assert_eq!(rest(bytes), rest(only.as_bytes()));
    }
});
