//! Initiatives side by side show what they share and where they differ.

use cartography::{Atlas, Field, MOST_COLUMNS, Shown};
use locale::Lang;

#[test]
fn the_same_initiative_is_shown_once_and_never_more_than_four() {
    let atlas = Atlas::shipped();
    let ids: Vec<&str> = atlas
        .initiatives()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let twice = atlas.compare(&[ids[0], ids[0], "no-such-one", ids[1]], Lang::En);
    assert_eq!(twice.columns.len(), 2);
    assert_eq!(atlas.compare(&ids, Lang::En).columns.len(), MOST_COLUMNS);
    assert!(atlas.compare(&[], Lang::En).rows.is_empty());
}

#[test]
fn a_row_is_the_same_only_if_all_entries_are() {
    let atlas = Atlas::shipped();
    let alone = atlas.compare(&["spoc-in-prison"], Lang::Ro);
    assert!(alone.rows.iter().all(|row| row.same));
    let two = atlas.compare(&["spoc-in-prison", "cyber-bases-justice"], Lang::Ro);
    let row = |field: Field| {
        two.rows
            .iter()
            .find(|row| row.field == field)
            .expect("a row")
    };
    assert!(row(Field::Status).same, "both have ended");
    assert!(row(Field::Devices).same, "both have desktop computers");
    assert!(!row(Field::Summary).same);
    let countries = row(Field::Countries);
    assert!(!countries.same);
    let shared: Vec<Shown<'_>> = countries.cells[0]
        .iter()
        .filter(|entry| entry.everywhere)
        .map(|entry| entry.text)
        .collect();
    assert_eq!(shared.len(), 1);
    assert!(matches!(shared[0], Shown::Text(text) if text.text == "Franța"));
    assert!(row(Field::Levers).cells[0][0].note.is_some());
}
