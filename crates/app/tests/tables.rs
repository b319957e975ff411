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

/// The page that gives every table and file a class.
const DATA: &str = include_str!("../../../docs/data.md");

const CLASSES: [&str; 6] = [
    "secret",
    "learning",
    "person",
    "duty",
    "content",
    "technical",
];

/// Name and class of each row of the page that begins with a name in backticks.
fn classes() -> Vec<(&'static str, &'static str)> {
    let rows = DATA.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| {
        let (name, rest) = row.split_once("` | ")?;
        Some((name, rest.split_once(" |")?.0))
    })
    .collect()
}

#[test]
fn every_table_has_a_class_of_data() {
    let classes = classes();
    for (name, class) in &classes {
        assert!(CLASSES.contains(class), "{name}: {class} is no class");
    }
    for table in TABLES {
        let found: Vec<&str> = classes
            .iter()
            .filter(|(name, _)| *name == table.name)
            .map(|(_, class)| *class)
            .collect();
        let [class] = found.as_slice() else {
            panic!(
                "docs/data.md: {} needs one class, not {found:?}",
                table.name
            );
        };
        let about_nobody = ["content", "technical"].contains(class);
        assert!(
            table.about.is_empty() || !about_nobody,
            "docs/data.md: {} is about a person, and {class} says it is not",
            table.name
        );
    }
}
