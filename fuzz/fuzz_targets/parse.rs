//! Any bytes are read, saved and read again: nothing panics, and saving changes nothing that the unit says.
#![no_main]

use course::places::without_places;
use course::{parse, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (unit, found) = parse::unit(bytes);
    assert!(found.len() <= 1001);
    let saved = write::unit(&unit);
    let (again, _) = parse::unit(saved.as_bytes());
    assert_eq!(without_places(again.clone()), without_places(unit), "{saved}");
    assert_eq!(write::unit(&again), saved);
});
