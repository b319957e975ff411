//! The list of tables names every table and every column of bytes that the migrations make, so that neither a copy nor
//! an erasure can forget one.

use lucarne::fold::VIEWS;
use lucarne::tables::{TABLES, Use};
use store::testing::TestDb;
use store::{Engine, NoGroup};

#[test]
fn every_table_and_every_column_of_bytes_is_declared() {
    let test = TestDb::new(Engine::Sqlite);
    let db = test.open(lucarne::migrations::ALL, NoGroup);
    let made: Vec<(String, String, String)> = db
        .read_blocking(|tx| -> store::Result<_> {
            let rows = tx.query(
                "SELECT t.name AS name, c.name AS col, c.type AS kind FROM sqlite_schema t, pragma_table_info(t.name) c \
                 WHERE t.type = 'table' AND t.name NOT IN ('migration') AND t.name NOT LIKE 'sqlite_%'",
                &[],
            )?;
            rows.iter()
                .map(|row| Ok((row.get("name")?, row.get("col")?, row.get("kind")?)))
                .collect()
        })
        .expect("the schema");
    let mut faults = Vec::new();
    for (table, column, kind) in &made {
        let Some(known) = TABLES.iter().find(|one| one.name == table) else {
            faults.push(format!(
                "{table}: say in tables.rs what it is and whom it names"
            ));
            continue;
        };
        let mut declared = known.about.iter().chain(known.named).chain(known.other);
        let id_in_words = ["person", "learner", "subject"].contains(&column.as_str());
        if (kind == "BYTEA" || id_in_words) && !declared.any(|one| one == column) {
            faults.push(format!(
                "{table}.{column}: say in tables.rs whether it names a person"
            ));
        }
    }
    for known in TABLES {
        let columns = known.about.iter().chain(known.named).chain(known.other);
        for column in columns {
            if !made
                .iter()
                .any(|(table, one, _)| table == known.name && one == column)
            {
                faults.push(format!("{}.{column}: there is no such column", known.name));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_views_are_those_that_are_folded() {
    let mut declared: Vec<&str> = TABLES
        .iter()
        .filter(|table| table.made == Use::View)
        .map(|table| table.name)
        .collect();
    let mut folded: Vec<&str> = VIEWS.iter().map(|(view, _)| *view).collect();
    declared.sort_unstable();
    folded.sort_unstable();
    assert_eq!(declared, folded);
}
