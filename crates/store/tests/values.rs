//! Values, placeholders and rules: the same on both engines.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use store::testing::{TestDb, engines};
use store::{
    ConstraintKind, Db, Error, Migration, NoGroup, Result, ToValue, Tx, Value, params, values,
};

const SCHEMA: &[Migration] = &[Migration {
    name: "0001_things",
    sql: "CREATE TABLE thing (
        site BIGINT NOT NULL, id BYTEA NOT NULL, label TEXT, weight DOUBLE PRECISION,
        open BIGINT NOT NULL CONSTRAINT thing_open CHECK (open IN (0, 1)),
        PRIMARY KEY (site, id)
    );
    CREATE UNIQUE INDEX thing_label ON thing (site, label);
    CREATE TABLE part (
        thing_site BIGINT NOT NULL, thing_id BYTEA NOT NULL, n BIGINT NOT NULL, m BIGINT, UNIQUE (n, m),
        FOREIGN KEY (thing_site, thing_id) REFERENCES thing (site, id)
    );\n",
}];

const ADD: &str = "INSERT INTO thing (site, id, label, weight, open) VALUES ($1, $2, $3, $4, $5)";

/// Runs `test` in one job on each engine.
fn on_both(test: fn(&mut Tx<'_>) -> Result<()>) {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db: Db = place.open(SCHEMA, NoGroup);
        db.write_blocking(move |tx, ()| test(tx)).unwrap();
    }
}

#[test]
fn every_kind_of_value_comes_back_as_it_went() {
    on_both(|tx| {
        let id = [0u8, 255, 7, 0];
        tx.execute(ADD, params![i64::MIN, id, "ș Ț مرحبا", 0.1, true])?;
        let row = tx.query_one("SELECT site, id, label, weight, open FROM thing", &[])?;
        assert_eq!(row.get::<i64>("site"), Ok(i64::MIN));
        assert_eq!(row.get::<[u8; 4]>("id"), Ok(id));
        assert_eq!(row.get::<String>("label").as_deref(), Ok("ș Ț مرحبا"));
        assert_eq!(row.get::<f64>(3), Ok(0.1));
        assert_eq!(row.get::<bool>("open"), Ok(true));
        tx.execute(
            "UPDATE thing SET label = $1, weight = $2",
            params![None::<String>, None::<f64>],
        )?;
        let row = tx.query_one("SELECT label, weight FROM thing", &[])?;
        assert_eq!(row.get::<Option<String>>(0), Ok(None));
        assert_eq!(row.values(), [Value::Null, Value::Null]);
        Ok(())
    });
}

#[test]
fn a_text_with_the_sign_zero_is_the_same_on_both_engines() {
    on_both(|tx| {
        tx.execute(ADD, params![1, [1u8], "a\0b", 0.1, true])?;
        let row = tx.query_one("SELECT label FROM thing WHERE label = $1", params!["a\0b"])?;
        assert_eq!(row.get::<String>(0).as_deref(), Ok("a\u{fffd}b"));
        tx.execute_each(ADD, &[values![2, [2u8], "\0", 0.1, true]])?;
        let row = tx.query_one("SELECT label FROM thing WHERE site = 2", &[])?;
        assert_eq!(row.get::<String>(0).as_deref(), Ok("\u{fffd}"));
        Ok(())
    });
}

#[test]
fn a_wrong_column_or_type_is_named() {
    on_both(|tx| {
        let row = tx.query_one("SELECT count(*) AS n FROM thing", &[])?;
        let said = |error: Error| error.to_string();
        assert_eq!(
            said(row.get::<i64>("m").unwrap_err()),
            "Column \"m\": is not in the answer."
        );
        assert_eq!(
            said(row.get::<i64>(4).unwrap_err()),
            "Column number 4: is not in the answer."
        );
        let wrong = row.get::<String>("n").unwrap_err();
        assert_eq!(said(wrong), "Column \"n\": holds an integer, not a text.");
        Ok(())
    });
}

#[test]
fn placeholders_may_come_in_any_order_and_twice() {
    on_both(|tx| {
        tx.execute(ADD, params![1, [1u8], "a", 1.0, false])?;
        let sql = "SELECT site FROM thing WHERE label = $2 AND site = $1 AND site <= $1 LIMIT $3";
        assert_eq!(tx.query(sql, params![1, "a", 5])?.len(), 1);
        Ok(())
    });
}

#[test]
fn a_wrong_number_of_values_is_refused() {
    on_both(|tx| {
        for values in [params![1], params![1, 2, 3]] {
            let refused = tx.attempt(|tx| {
                tx.query(
                    "SELECT site FROM thing WHERE site = $1 AND open = $2",
                    values,
                )
            });
            assert!(
                refused
                    .unwrap_err()
                    .to_string()
                    .contains("it takes 2 values")
            );
        }
        Ok(())
    });
}

#[test]
fn upserts_and_returning_work() {
    on_both(|tx| {
        let sql = "INSERT INTO thing (site, id, open, weight) VALUES ($1, $2, 0, 1.0) \
                   ON CONFLICT (site, id) DO UPDATE SET weight = thing.weight + 1 RETURNING weight";
        tx.query_one(sql, params![1, [9u8]])?;
        let row = tx.query_one(sql, params![1, [9u8]])?;
        assert_eq!(row.get::<f64>("weight"), Ok(2.0));
        let sum = tx.query_one(
            "SELECT CAST(COALESCE(SUM(site), 0) AS BIGINT) AS s FROM thing",
            &[],
        )?;
        assert_eq!(sum.get::<i64>("s"), Ok(1));
        Ok(())
    });
}

#[test]
fn text_sorts_by_bytes() {
    on_both(|tx| {
        for (n, label) in ["b", "B", "é", "a", "_"].iter().enumerate() {
            tx.execute(ADD, params![n as i64, [1u8], label, 0.0, false])?;
        }
        let rows = tx.query("SELECT label FROM thing ORDER BY label", &[])?;
        let labels: Vec<String> = rows.iter().map(|row| row.get(0)).collect::<Result<_>>()?;
        assert_eq!(labels, ["B", "_", "a", "b", "é"]);
        Ok(())
    });
}

#[test]
fn broken_rules_have_the_same_names() {
    on_both(|tx| {
        tx.execute(ADD, params![1, [1u8], "a", 1.0, false])?;
        let mut broken =
            |sql: &str, values: &[&dyn ToValue]| match tx.attempt(|tx| tx.execute(sql, values)) {
                Err(Error::Constraint { kind, name }) => (kind, name),
                other => panic!("{other:?}"),
            };
        let named = |kind, name: &str| (kind, name.to_owned());
        use ConstraintKind::{Check, Foreign, NotNull, Unique};
        assert_eq!(
            broken(ADD, params![1, [1u8], "b", 1.0, false]),
            named(Unique, "thing_pkey")
        );
        assert_eq!(
            broken(ADD, params![1, [2u8], "a", 1.0, false]),
            named(Unique, "thing_label")
        );
        assert_eq!(
            broken(ADD, params![1, [2u8], "b", 1.0, 2]),
            named(Check, "thing_open")
        );
        let open = None::<bool>;
        assert_eq!(
            broken(ADD, params![1, [2u8], "b", 1.0, open]),
            named(NotNull, "thing.open")
        );
        let part = "INSERT INTO part (thing_site, thing_id, n, m) VALUES ($1, $2, $3, 1)";
        assert_eq!(
            broken(part, params![2, [1u8], 1]),
            named(Foreign, "foreign_key")
        );
        let twice =
            "INSERT INTO part (thing_site, thing_id, n, m) VALUES (1, $1, 1, 1), (1, $1, 1, 1)";
        assert_eq!(broken(twice, params![[1u8]]), named(Unique, "part_n_m_key"));
        Ok(())
    });
}

#[test]
fn a_read_cannot_write_and_sees_one_moment() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let refused = db.read_blocking(|tx| tx.execute(ADD, params![1, [1u8], "a", 1.0, false]));
        assert!(
            matches!(refused, Err(Error::ReadOnly { .. })),
            "{refused:?}"
        );
        let other = db.clone();
        let counted: Result<(i64, i64)> = db.read_blocking(move |tx| {
            let sql = "SELECT count(*) FROM thing";
            let before = tx.query_one(sql, &[])?.get(0)?;
            other.write_blocking(|tx, ()| tx.execute(ADD, params![1, [1u8], "a", 1.0, false]))?;
            Ok((before, tx.query_one(sql, &[])?.get(0)?))
        });
        assert_eq!(counted, Ok((0, 0)));
    }
}

#[test]
fn a_statement_can_be_checked_without_running_it() {
    on_both(|tx| {
        tx.check(ADD)?;
        let wrong = tx.attempt(|tx| tx.check("SELECT nothing FROM nowhere"));
        assert!(matches!(wrong, Err(Error::Statement { .. })));
        Ok(())
    });
}
