//! How many small durable writes per second does group commit give? Prints it for both engines.
//!
//! `cargo run --release -p store --example group_commit [writers] [seconds]`

#![allow(clippy::unwrap_used, reason = "a measurement may stop where it stands")]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use store::testing::{PgCluster, TestDb, engines};
use store::{Db, Engine, Error, Migration, NoGroup, params, values};

const SCHEMA: &[Migration] = &[Migration {
    name: "0001_answer",
    sql: "CREATE TABLE answer (site BIGINT NOT NULL, id BIGINT NOT NULL, learner BIGINT NOT NULL,\n\
          body BYTEA NOT NULL, PRIMARY KEY (site, id));\n",
}];

const INSERT: &str = "INSERT INTO answer (site, id, learner, body) VALUES ($1, $2, $3, $4)";

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter_map(|word| word.parse().ok());
    let writers = arguments.next().unwrap_or(64);
    let time = Duration::from_secs(arguments.next().unwrap_or(3));
    for engine in engines() {
        // Durable means durable: this cluster synchronises, unlike the tests' one.
        let cluster = (engine == Engine::Postgres).then(|| PgCluster::start(true));
        let place = cluster.as_ref().map_or_else(
            || TestDb::new(engine),
            |cluster| TestDb::on(cluster.admin()),
        );
        let db = place.open(SCHEMA, NoGroup);
        let writes = rate(time, writers, &db, write).await;
        let reads = rate(time, 1, &db, read).await;
        let bulk = bulk(&db).await.unwrap();
        println!("{engine}: {writes:.0} durable writes/s by {writers} writers");
        println!("{engine}: {reads:.0} point reads/s by one reader");
        println!("{engine}: {bulk:.0} rows/s in bulk");
        db.close();
    }
}

/// Runs `act` in `tasks` tasks for `time`; answers how often per second it was done.
async fn rate<F>(time: Duration, tasks: u64, db: &Db, act: fn(Db, i64) -> F) -> f64
where
    F: Future<Output = Result<(), Error>> + Send + 'static,
{
    let number = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let workers: Vec<_> = (0..tasks)
        .map(|_| {
            let (db, number) = (db.clone(), Arc::clone(&number));
            tokio::spawn(async move {
                while started.elapsed() < time {
                    let id = number.fetch_add(1, Ordering::Relaxed);
                    act(db.clone(), i64::try_from(id).unwrap()).await.unwrap();
                }
            })
        })
        .collect();
    for worker in workers {
        worker.await.unwrap();
    }
    number.load(Ordering::Relaxed) as f64 / started.elapsed().as_secs_f64()
}

/// Writes 100,000 rows in one job, as a merge does; answers how many per second.
async fn bulk(db: &Db) -> Result<f64, Error> {
    let started = Instant::now();
    let rows: Vec<_> = (0..100_000i64)
        .map(|id| values![2, id, id % 200, [7u8; 150]])
        .collect();
    db.write(move |tx, ()| tx.execute_each(INSERT, &rows))
        .await?;
    Ok(100_000.0 / started.elapsed().as_secs_f64())
}

async fn write(db: Db, id: i64) -> Result<(), Error> {
    db.write(move |tx, ()| {
        tx.execute(INSERT, params![1, id, id % 200, [7u8; 150]])
            .map(drop)
    })
    .await
}

async fn read(db: Db, id: i64) -> Result<(), Error> {
    db.read(move |tx| {
        let sql = "SELECT learner, body FROM answer WHERE site = $1 AND id = $2";
        tx.query_opt(sql, params![1, id]).map(drop)
    })
    .await
}
