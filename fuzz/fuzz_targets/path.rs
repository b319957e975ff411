//! Any bytes are checked as a path of a parcel: nothing panics, and what is accepted stays below its folder on POSIX and on
//! Windows, as their own rules say.
#![no_main]

use std::path::{Component, Path};

use libfuzzer_sys::fuzz_target;
use parcel::path;

/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if path::check(text).is_err() {
        return;
    }
    let inside = |part| matches!(part, Component::Normal(_));
    assert!(Path::new(text).components().all(inside), "{text:?}");
    // Windows takes both slashes, a drive or a stream behind a colon, and drops dots and spaces at the end.
    for part in text.split(['/', '\\']) {
        assert!(
            !part.is_empty() && !part.contains(':') && !part.contains('\0'),
            "{text:?}"
        );
        assert_eq!(part.trim_end_matches(['.', ' ']), part, "{text:?}");
        let stem = part.split('.').next().unwrap_or_default();
        let stem = stem.trim_end_matches(' ').to_uppercase();
        assert!(!DEVICES.contains(&stem.as_str()), "{text:?}");
        let number = stem.strip_prefix("COM").or(stem.strip_prefix("LPT"));
        let port = |rest: &str| {
            matches!(rest.as_bytes(), [b'1'..=b'9']) || ["¹", "²", "³"].contains(&rest)
        };
        assert!(!number.is_some_and(port), "{text:?}");
    }
});
