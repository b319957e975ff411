//! The examples of the format: each is read without any finding, and saved as what it says.

use course::{parse, places, write};

fn examples() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples");
    let entries = std::fs::read_dir(folder).expect("the folder of examples");
    let mut examples: Vec<(String, Vec<u8>)> = entries
        .map(|entry| {
            let path = entry.expect("an example").path();
            (
                path.display().to_string(),
                std::fs::read(&path).expect("a text"),
            )
        })
        .collect();
    examples.sort();
    examples
}

#[test]
fn every_example_is_read_without_findings() {
    for (name, text) in examples() {
        let (_, found) = parse::unit(&text);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn saving_an_example_keeps_what_it_says() {
    for (name, text) in examples() {
        let (unit, _) = parse::unit(&text);
        let saved = write::unit(&unit);
        let (again, found) = parse::unit(saved.as_bytes());
        assert!(found.is_empty(), "{name}: {found:#?}\n{saved}");
        assert_eq!(
            places::without_places(again.clone()),
            places::without_places(unit),
            "{name}\n{saved}"
        );
        assert_eq!(write::unit(&again), saved, "{name}");
    }
}
