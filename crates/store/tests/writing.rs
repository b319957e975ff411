//! What the one writer promises, on both engines.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::sync::mpsc::channel;
use std::time::Duration;

use store::testing::{TestDb, engines};
use store::{
    Db, DbUrl, Engine, Error, Group, Migration, NoGroup, Options, Result, Tx, params, values,
};

const SCHEMA: &[Migration] = &[Migration {
    name: "0001_work",
    sql: "CREATE TABLE work (\n  number BIGINT NOT NULL PRIMARY KEY,\n  text TEXT\n);\n\
          CREATE TABLE head (\n  id BIGINT NOT NULL PRIMARY KEY,\n  seq BIGINT NOT NULL\n);\n\
          INSERT INTO head (id, seq) VALUES (1, 0);\n",
}];

fn add(tx: &mut Tx<'_>, number: i64) -> Result<u64> {
    tx.execute(
        "INSERT INTO work (number, text) VALUES ($1, $2)",
        params![number, "x"],
    )
}

fn numbers<G: Group>(db: &Db<G>) -> Vec<i64> {
    db.read_blocking(|tx| {
        let rows = tx.query("SELECT number FROM work ORDER BY number", &[])?;
        rows.iter()
            .map(|row| row.get("number"))
            .collect::<Result<_>>()
    })
    .unwrap()
}

#[test]
fn what_is_written_can_be_read_and_is_there_after_reopening() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        assert_eq!(db.engine(), engine);
        assert_eq!(db.write_blocking(|tx, ()| add(tx, 7)), Ok(1));
        assert_eq!(numbers(&db), [7]);
        drop(db);
        assert_eq!(numbers(&place.open(SCHEMA, NoGroup)), [7]);
    }
}

#[test]
fn a_job_that_fails_or_panics_leaves_nothing_and_the_writer_lives_on() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let refused: Result<()> = db.write_blocking(|tx, ()| {
            add(tx, 1)?;
            Err(Error::Closed)
        });
        assert_eq!(refused, Err(Error::Closed));
        let panicked: Result<()> = db.write_blocking(|tx, ()| {
            add(tx, 2)?;
            panic!("a fault, on purpose");
        });
        assert_eq!(panicked, Err(Error::Panicked));
        db.write_blocking(|tx, ()| add(tx, 3)).unwrap();
        assert_eq!(numbers(&db), [3]);
    }
}

#[test]
fn a_job_that_hides_a_failed_statement_is_taken_back() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let hidden = db.write_blocking(|tx, ()| {
            add(tx, 1)?;
            let _ = add(tx, 1);
            assert_eq!(add(tx, 2), Err(Error::Aborted));
            Ok::<_, Error>(())
        });
        assert_eq!(hidden, Err(Error::Aborted));
        assert_eq!(numbers(&db), [0; 0]);
    }
}

#[test]
fn an_attempt_that_fails_is_taken_back_alone() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let done = db.write_blocking(|tx, ()| {
            add(tx, 1)?;
            let again = tx.attempt(|tx| {
                add(tx, 2)?;
                tx.attempt(|tx| add(tx, 1))
            });
            assert!(again.unwrap_err().is_constraint("work_pkey"));
            add(tx, 3)
        });
        assert_eq!(done, Ok(1));
        assert_eq!(numbers(&db), [1, 3]);
    }
}

fn put(tx: &mut Tx<'_>, number: i64) -> Result<()> {
    tx.put(
        "INSERT INTO work (number, text) VALUES ($1, $2)",
        params![number, "x"],
    )
}

#[test]
fn rows_that_are_put_are_there_for_the_next_question_and_in_their_order() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let many = 600;
        let counted = db.write_blocking(move |tx, ()| {
            (0..many).try_for_each(|number| put(tx, number))?;
            let all = "SELECT COUNT(*) AS n FROM work";
            let one = "SELECT number FROM work WHERE number = $1";
            let answers = tx.query_each(&[(all, &[]), (one, params![7])])?;
            Ok::<_, Error>((answers[0][0].get::<i64>(0)?, answers[1][0].get::<i64>(0)?))
        });
        assert_eq!(counted, Ok((many, 7)));
    }
}

#[test]
fn a_row_put_in_vain_fails_its_own_job_and_no_other() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        db.write_blocking(|tx, ()| put(tx, 1)).unwrap();
        let (reply, answers) = channel();
        for number in [2, 1, 3] {
            let (db, reply) = (db.clone(), reply.clone());
            std::thread::spawn(move || {
                let outcome = db.write_blocking(move |tx, ()| {
                    put(tx, number)?;
                    put(tx, number + 10)
                });
                reply.send((number, outcome)).unwrap();
            });
        }
        drop(reply);
        for (number, outcome) in answers {
            match number {
                1 => assert!(outcome.unwrap_err().is_constraint("work_pkey")),
                _ => assert_eq!(outcome, Ok(())),
            }
        }
        assert_eq!(numbers(&db), [1, 2, 3, 12, 13]);
    }
}

#[test]
fn a_part_that_puts_in_vain_is_taken_back_alone() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let done: Result<()> = db.write_blocking(|tx, ()| {
            put(tx, 1)?;
            let again = tx.attempt(|tx| {
                put(tx, 2)?;
                put(tx, 1)
            });
            assert!(again.unwrap_err().is_constraint("work_pkey"));
            put(tx, 3)
        });
        assert_eq!(done, Ok(()));
        assert_eq!(numbers(&db), [1, 3]);
    }
}

/// Counts how often a group was loaded and saved.
struct Head;

impl Group for Head {
    type State = i64;

    fn load(&mut self, tx: &mut Tx<'_>) -> Result<i64> {
        let row = tx.query_opt_for_update("SELECT seq FROM head WHERE id = $1", params![1])?;
        row.map_or(Ok(0), |row| row.get(0))
    }

    fn save(&mut self, tx: &mut Tx<'_>, state: &i64) -> Result<()> {
        tx.execute("UPDATE head SET seq = $1 WHERE id = 1", params![state])?;
        // A group of more than two is refused, as a failing commit would be.
        match numbers_in(tx)? {
            0..=2 => Ok(()),
            _ => Err(Error::DiskFull {
                detail: String::new(),
            }),
        }
    }
}

fn numbers_in(tx: &mut Tx<'_>) -> Result<i64> {
    tx.query_one("SELECT count(*) AS n FROM work", &[])?
        .get("n")
}

#[test]
fn a_failed_job_leaves_the_state_of_the_group_as_it_was() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, Head);
        let next = |fails: bool| {
            db.write_blocking(move |_, seq| {
                *seq += 1;
                if fails { Err(Error::Closed) } else { Ok(*seq) }
            })
        };
        assert_eq!(next(false), Ok(1));
        assert_eq!(next(true), Err(Error::Closed));
        assert_eq!(next(false), Ok(2));
        drop(db);
        let db = place.open(SCHEMA, Head);
        assert_eq!(db.write_blocking(|_, seq| Ok::<_, Error>(*seq)), Ok(2));
    }
}

#[tokio::test]
async fn when_a_group_fails_every_job_of_it_is_told_and_nothing_stays() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, Head);
        let (go, wait) = channel::<()>();
        let (started, begun) = channel();
        let gate = tokio::spawn({
            let db = db.clone();
            async move {
                db.write(move |_, _| {
                    started.send(()).unwrap();
                    wait.recv().unwrap();
                    Ok::<_, Error>(())
                })
                .await
            }
        });
        tokio::task::yield_now().await;
        begun.recv().unwrap();
        let jobs: Vec<_> = (0..3)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move { db.write(move |tx, _| add(tx, number)).await })
            })
            .collect();
        tokio::task::yield_now().await;
        go.send(()).unwrap();
        gate.await.unwrap().unwrap();
        for job in jobs {
            assert!(matches!(job.await.unwrap(), Err(Error::DiskFull { .. })));
        }
        assert_eq!(numbers(&db), [0; 0]);
    }
}

#[tokio::test]
async fn a_full_queue_answers_busy_after_the_time_given() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let options = Options {
            queue: 1,
            busy_after: Some(Duration::from_millis(50)),
            ..place.options()
        };
        let db = Db::open(&options, SCHEMA, NoGroup).unwrap();
        let (go, wait) = channel::<()>();
        let (started, begun) = channel();
        let gate = move |_: &mut Tx<'_>, (): &mut ()| {
            started.send(()).unwrap();
            wait.recv().unwrap();
            Ok::<_, Error>(())
        };
        let first = tokio::spawn({
            let db = db.clone();
            async move { db.write(gate).await }
        });
        tokio::task::yield_now().await;
        begun.recv().unwrap();
        let second = tokio::spawn({
            let db = db.clone();
            async move { db.write(|tx, ()| add(tx, 1)).await }
        });
        tokio::task::yield_now().await;
        let third = db.write(|tx, ()| add(tx, 2)).await;
        assert!(matches!(&third, Err(error @ Error::Busy { .. }) if error.is_retryable()));
        go.send(()).unwrap();
        first.await.unwrap().unwrap();
        second.await.unwrap().unwrap();
        assert_eq!(numbers(&db), [1]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn writes_and_reads_work_from_inside_a_runtime() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let jobs: Vec<_> = (0..300)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move { db.write(move |tx, ()| add(tx, number)).await })
            })
            .collect();
        for job in jobs {
            job.await.unwrap().unwrap();
        }
        let count = db.read(numbers_in).await;
        assert_eq!(count, Ok(300));
        db.close();
        let late: Result<u64> = db.write(|tx, ()| add(tx, 1)).await;
        assert_eq!(late, Err(Error::Closed));
    }
}

#[test]
fn many_rows_can_be_written_in_one_go_and_in_their_order() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        db.write_blocking(|tx, ()| {
            let sql = "INSERT INTO work (number, text) VALUES ($1, $2) \
                       ON CONFLICT (number) DO UPDATE SET text = excluded.text";
            let rows: Vec<_> = (0..1000i64)
                .map(|n| values![n % 100, n.to_string()])
                .collect();
            assert_eq!(tx.execute_each(sql, &rows), Ok(1000));
            let last: String = tx
                .query_one("SELECT text FROM work WHERE number = 7", &[])?
                .get(0)?;
            assert_eq!(last, "907");
            let refused = tx.attempt(|tx| {
                let sql = "INSERT INTO work (number) VALUES ($1)";
                tx.execute_each(sql, &[values![500], values![7], values![501]])
            });
            assert!(refused.unwrap_err().is_constraint("work_pkey"));
            assert_eq!(numbers_in(tx), Ok(100));
            Ok::<_, Error>(())
        })
        .unwrap();
    }
}

/// Gives each job the next number, whichever server it runs on.
struct Numbers;

impl Group for Numbers {
    type State = i64;

    fn load(&mut self, tx: &mut Tx<'_>) -> Result<i64> {
        Head.load(tx)
    }

    fn save(&mut self, tx: &mut Tx<'_>, state: &i64) -> Result<()> {
        let sql = "UPDATE head SET seq = $1 WHERE id = 1";
        tx.execute(sql, params![state]).map(drop)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_number_without_gap_or_clash() {
    for engine in engines().into_iter().filter(|e| *e == Engine::Postgres) {
        let place = TestDb::new(engine);
        let options = Options {
            sole_writer: false,
            ..place.options()
        };
        let servers = [0, 1].map(|_| Db::open(&options, SCHEMA, Numbers).unwrap());
        let jobs: Vec<_> = (0..200)
            .map(|n| {
                let db = servers[n % 2].clone();
                tokio::spawn(async move {
                    db.write(|tx, seq| {
                        *seq += 1;
                        add(tx, *seq)
                    })
                    .await
                })
            })
            .collect();
        for job in jobs {
            job.await.unwrap().unwrap();
        }
        assert_eq!(numbers(&servers[0]), (1..=200).collect::<Vec<i64>>());
    }
}

#[test]
fn a_full_disk_refuses_work_and_harms_nothing() {
    let place = TestDb::new(Engine::Sqlite);
    let db = place.open(SCHEMA, NoGroup);
    db.write_blocking(|tx, ()| add(tx, 1)).unwrap();
    db.write_blocking(|tx, ()| tx.query("PRAGMA max_page_count = 20", &[]))
        .unwrap();
    let refused: Result<u64> = db.write_blocking(|tx, ()| {
        add(tx, 2)?;
        let sql = "INSERT INTO work (number, text) VALUES (3, $1)";
        tx.execute(sql, params!["x".repeat(200_000)])
    });
    assert!(
        matches!(refused, Err(Error::DiskFull { .. })),
        "{refused:?}"
    );
    db.write_blocking(|tx, ()| add(tx, 4)).unwrap();
    assert_eq!(numbers(&db), [1, 4]);
    db.integrity_check().unwrap();
}

#[test]
fn the_log_can_be_emptied_after_an_erasure() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, NoGroup);
        let secret = "a text nobody may find";
        let sql = "INSERT INTO work (number, text) VALUES (1, $1)";
        db.write_blocking(move |tx, ()| tx.execute(sql, params![secret]))
            .unwrap();
        db.write_blocking(|tx, ()| tx.execute("DELETE FROM work", &[]))
            .unwrap();
        db.empty_log().unwrap();
        let Some(path) = place.path() else { continue };
        let log = path.with_extension("db-wal");
        assert_eq!(std::fs::metadata(log).unwrap().len(), 0);
        let file = std::fs::read(path).unwrap();
        assert!(
            !file
                .windows(secret.len())
                .any(|bytes| bytes == secret.as_bytes())
        );
    }
}

#[test]
fn a_copy_holds_what_was_there_and_replaces_nothing() {
    let place = TestDb::new(Engine::Sqlite);
    let db = place.open(SCHEMA, NoGroup);
    db.write_blocking(|tx, ()| add(tx, 1)).unwrap();
    let path = place.path().unwrap().with_file_name("copy.db");
    db.copy_to(&path).unwrap();
    assert!(db.copy_to(&path).is_err(), "the file is there already");
    db.write_blocking(|tx, ()| add(tx, 2)).unwrap();
    let copy = Db::open(&Options::new(DbUrl::Sqlite(path)), SCHEMA, NoGroup).unwrap();
    assert_eq!(numbers(&copy), [1]);
}

/// Panics when it is loaded for the first time.
struct Stumbles(bool);

impl Group for Stumbles {
    type State = ();

    fn load(&mut self, _: &mut Tx<'_>) -> Result<()> {
        assert!(!std::mem::take(&mut self.0), "a fault, on purpose");
        Ok(())
    }

    fn save(&mut self, _: &mut Tx<'_>, (): &()) -> Result<()> {
        Ok(())
    }
}

#[test]
fn a_panic_between_the_jobs_stops_one_group_only() {
    for engine in engines() {
        let place = TestDb::new(engine);
        let db = place.open(SCHEMA, Stumbles(true));
        assert_eq!(db.write_blocking(|tx, ()| add(tx, 1)), Err(Error::Panicked));
        assert_eq!(db.write_blocking(|tx, ()| add(tx, 2)), Ok(1));
        assert_eq!(numbers(&db), [2]);
    }
}
