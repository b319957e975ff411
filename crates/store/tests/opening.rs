//! Opening: what is refused, and in which words.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::PathBuf;

use store::testing::{TestDb, engines};
use store::{Db, DbUrl, Engine, Error, Migration, NoGroup, Options, Result, params};

const ONE: Migration = Migration {
    name: "0001_first",
    sql: "CREATE TABLE first (a BIGINT);\n",
};
const TWO: Migration = Migration {
    name: "0002_second",
    sql: "-- a second table;\nCREATE TABLE second (b TEXT);\nINSERT INTO second (b) VALUES ('x');\n",
};

fn refusal(place: &TestDb, migrations: &[Migration]) -> Error {
    Db::open(&place.options(), migrations, NoGroup).unwrap_err()
}

fn sqlite() -> TestDb {
    TestDb::new(Engine::Sqlite)
}

#[test]
fn the_bundled_sqlite_has_no_wal_reset_bug() {
    let place = sqlite();
    let db = place.open(&[], NoGroup);
    let version: String = db
        .read_blocking(|tx| tx.query_one("SELECT sqlite_version() AS v", &[])?.get("v"))
        .unwrap();
    let parts: Vec<u32> = version.split('.').map(|n| n.parse().unwrap()).collect();
    assert!(parts >= vec![3, 51, 3], "{version}");
}

#[test]
fn sqlite_is_set_up_for_durability_and_erasure() {
    let place = sqlite();
    let db = place.open(&[], NoGroup);
    for (pragma, wanted) in [
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("synchronous", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
    ] {
        let sql = format!("PRAGMA {pragma}");
        let set: i64 = db
            .write_blocking(move |tx, ()| tx.query_one(&sql, &[])?.get(0))
            .unwrap();
        assert_eq!(set, wanted, "{pragma}");
    }
    db.quick_check().unwrap();
    db.integrity_check().unwrap();
}

#[test]
fn migrations_are_applied_once_each() {
    for engine in engines() {
        let place = TestDb::new(engine);
        drop(place.open(&[ONE], NoGroup));
        drop(place.open(&[ONE, TWO], NoGroup));
        let db = place.open(&[ONE, TWO], NoGroup);
        let rows = db
            .read_blocking(|tx| tx.query("SELECT b FROM second", &[]))
            .unwrap();
        assert_eq!(rows.len(), 1);
    }
}

#[test]
fn a_database_of_a_newer_program_is_refused() {
    for engine in engines() {
        let place = TestDb::new(engine);
        drop(place.open(&[ONE, TWO], NoGroup));
        let error = refusal(&place, &[ONE]);
        let migration = "0002_second".to_owned();
        assert_eq!(error, Error::NewerSchema { migration });
        assert!(error.to_string().contains("newer version"));
    }
}

#[test]
fn a_migration_that_changed_or_moved_is_refused() {
    for engine in engines() {
        let place = TestDb::new(engine);
        drop(place.open(&[ONE, TWO], NoGroup));
        let changed = Migration {
            sql: "CREATE TABLE first (a TEXT);\n",
            ..ONE
        };
        for list in [[changed, TWO], [TWO, ONE]] {
            let error = refusal(&place, &list);
            assert!(matches!(error, Error::ChangedMigration { .. }), "{error}");
        }
    }
}

#[test]
fn a_migration_that_fails_leaves_the_database_as_it_was() {
    for engine in engines() {
        let place = TestDb::new(engine);
        drop(place.open(&[ONE], NoGroup));
        let bad = Migration {
            name: "0003_bad",
            sql: "CREATE TABLE third (a BIGINT);\nCREATE TABBLE fourth;\n",
        };
        let error = refusal(&place, &[ONE, TWO, bad]).to_string();
        assert!(
            error.contains("0003_bad") && error.contains("TABBLE"),
            "{error}"
        );
        let db = place.open(&[ONE], NoGroup);
        let gone = db.read_blocking(|tx| tx.query("SELECT b FROM second", &[]));
        assert!(gone.is_err());
    }
}

#[test]
fn a_second_writer_is_refused() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let first = place.open(&[], NoGroup);
        let error = refusal(&place, &[]);
        assert!(matches!(error, Error::InUse { .. }), "{error}");
        first.close();
        place.open(&[], NoGroup);
    }
}

#[test]
fn servers_that_share_a_database_may_both_write() {
    for engine in engines().into_iter().filter(|e| *e == Engine::Postgres) {
        let place = TestDb::new(engine);
        let options = Options {
            sole_writer: false,
            ..place.options()
        };
        let open = || Db::open(&options, &[ONE], NoGroup).unwrap();
        for db in [open(), open()] {
            db.write_blocking(|tx, ()| tx.execute("INSERT INTO first (a) VALUES ($1)", params![1]))
                .unwrap();
        }
    }
}

#[test]
fn a_file_that_is_no_database_is_damaged() {
    let place = sqlite();
    fs::write(place.path().unwrap(), vec![b'x'; 8192]).unwrap();
    let error = refusal(&place, &[]);
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
    assert!(error.to_string().contains("restore the last backup"));
}

#[test]
fn damage_inside_the_file_is_found_by_the_checks() {
    let place = sqlite();
    let db = place.open(&[ONE], NoGroup);
    db.write_blocking(|tx, ()| {
        (0..5000).try_for_each(|n| {
            tx.execute("INSERT INTO first (a) VALUES ($1)", params![n])
                .map(drop)
        })
    })
    .unwrap();
    drop(db);
    let path = place.path().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[end - 4096..end - 2048].fill(0xAA);
    fs::write(&path, bytes).unwrap();
    let db = place.open(&[ONE], NoGroup);
    let error = db.quick_check().unwrap_err();
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn a_column_whose_name_is_no_text_is_damage_and_no_fault_of_the_program() {
    const NAMED: Migration = Migration {
        name: "0001_named",
        sql: "CREATE TABLE named (singular BIGINT);\nINSERT INTO named (singular) VALUES (1);\n",
    };
    let place = sqlite();
    drop(place.open(&[NAMED], NoGroup));
    let path = place.path().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let name = b"singular BIGINT";
    let at = bytes.windows(name.len()).position(|part| part == name);
    bytes[at.unwrap()] |= 0x80;
    fs::write(&path, bytes).unwrap();
    let db = place.open(&[NAMED], NoGroup);
    let all = "SELECT * FROM named";
    let written = db.write_blocking(|tx, ()| tx.query(all, &[]));
    let read = db.read_blocking(|tx| tx.query(all, &[]));
    for error in [written.unwrap_err(), read.unwrap_err()] {
        assert!(matches!(error, Error::Damaged { .. }), "{error}");
    }
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let url = DbUrl::Sqlite(PathBuf::from("/nowhere/at/all/site.db"));
    let error = Db::open(&Options::new(url), &[], NoGroup).unwrap_err();
    assert!(error.to_string().contains("/nowhere/at/all"), "{error}");
    assert!(matches!(error, Error::Io { .. }), "{error}");
}

#[test]
fn a_server_that_does_not_run_is_unreachable() {
    let url = DbUrl::Postgres("host=/nowhere user=nobody dbname=none".to_owned());
    assert_eq!(format!("{url:?}"), "Postgres(…)");
    let error = Db::open(&Options::new(url), &[], NoGroup).unwrap_err();
    assert!(matches!(error, Error::Unreachable { .. }), "{error}");
}

#[test]
fn a_lost_connection_is_made_again() {
    for engine in engines().into_iter().filter(|e| *e == Engine::Postgres) {
        let place = TestDb::new(engine);
        let db = place.open(&[ONE], NoGroup);
        let add = |db: &Db| {
            db.write_blocking(|tx, ()| tx.execute("INSERT INTO first (a) VALUES (1)", &[]))
        };
        add(&db).unwrap();
        let count = |db: &Db| -> Result<i64> {
            db.read_blocking(|tx| tx.query_one("SELECT count(*) FROM first", &[])?.get(0))
        };
        count(&db).unwrap();
        let cut: Result<u64> = db.write_blocking(|tx, ()| {
            let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                          WHERE datname = current_database() AND pid <> pg_backend_pid()";
            tx.query(others, &[])?;
            tx.execute("INSERT INTO first (a) VALUES (2)", &[])?;
            tx.execute("SELECT pg_terminate_backend(pg_backend_pid())", &[])
        });
        assert!(cut.unwrap_err().is_retryable());
        assert_eq!(add(&db), Ok(1));
        assert_eq!(count(&db), Ok(2));
    }
}

#[test]
fn a_site_runs_with_the_least_rights_on_postgresql() {
    if !engines().contains(&Engine::Postgres) || std::env::var("LUCARNE_TEST_PG").is_ok() {
        return;
    }
    let test = TestDb::new(Engine::Postgres);
    let db = test.open(&[ONE], NoGroup);
    let more: String = db
        .read_blocking(|tx| -> store::Result<_> {
            let row = tx.query_one(
                "SELECT concat_ws(' ', CASE WHEN rolsuper THEN 'super' END, CASE WHEN rolcreatedb THEN 'createdb' END, \
                 CASE WHEN rolcreaterole THEN 'createrole' END, CASE WHEN rolreplication THEN 'replication' END, \
                 CASE WHEN rolbypassrls THEN 'bypassrls' END, \
                 CASE WHEN has_database_privilege(current_database(), 'CREATE') THEN 'schemas' END, \
                 CASE WHEN has_database_privilege(current_database(), 'TEMPORARY') THEN 'temporary' END, \
                 CASE WHEN has_table_privilege('pg_authid', 'SELECT') THEN 'passwords' END) AS more \
                 FROM pg_roles WHERE rolname = current_user",
                &[],
            )?;
            row.get("more")
        })
        .expect("the rights");
    assert_eq!(more, "");
    // What PostgreSQL does not let it do it says in a warning only.
    let file = || -> i64 {
        db.read_blocking(|tx| -> store::Result<_> {
            let row = tx.query_one(
                "SELECT CAST(pg_relation_filenode('pg_statistic') AS BIGINT)",
                &[],
            )?;
            row.get(0)
        })
        .expect("the file of the samples")
    };
    let before = file();
    db.purge(&["first"]).expect("purged");
    assert_ne!(file(), before, "samples of what was erased stay");
}
