//! Every statement in a `.sql` file can be prepared on both databases, on the schema the migrations make.

use include_dir::{Dir, include_dir};
use store::NoGroup;
use store::testing::{TestDb, engines};

static SOURCES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src");

#[test]
fn every_sql_file_is_prepared_on_both_engines() {
    let mut statements = Vec::new();
    collect(&SOURCES, &mut statements);
    assert!(statements.len() > 15, "the files were not found");
    for engine in engines() {
        let test = TestDb::new(engine);
        let db = test.open(lucarne::migrations::ALL, NoGroup);
        for (path, sql) in statements.clone() {
            let prepared = db.write_blocking(move |tx, ()| -> store::Result<()> { tx.check(sql) });
            assert!(prepared.is_ok(), "{path} on {engine:?}: {prepared:?}");
        }
        db.close();
    }
}

fn collect(dir: &'static Dir<'static>, statements: &mut Vec<(String, &'static str)>) {
    for file in dir.files().filter(|file| {
        file.path()
            .extension()
            .is_some_and(|ending| ending == "sql")
    }) {
        let path = file.path().display().to_string();
        statements.push((path, file.contents_utf8().unwrap_or_default()));
    }
    dir.dirs().for_each(|inner| collect(inner, statements));
}
