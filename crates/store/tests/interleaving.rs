//! Whatever fails or panics between them, exactly the succeeding jobs stay.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use proptest::prelude::*;
use store::testing::{TestDb, engines};
use store::{Db, Error, Group, Migration, Result, Tx, params};

const SCHEMA: &[Migration] = &[Migration {
    name: "0001_kept",
    sql: "CREATE TABLE kept (seq BIGINT NOT NULL PRIMARY KEY, job BIGINT NOT NULL);\n\
          CREATE UNIQUE INDEX kept_job ON kept (job);\n\
          CREATE TABLE head (id BIGINT NOT NULL PRIMARY KEY, seq BIGINT NOT NULL);\n\
          INSERT INTO head (id, seq) VALUES (1, 0);\n",
}];

/// How a job of the test ends.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Succeeds,
    Refuses,
    Panics,
    BreaksARule,
    HidesAFailure,
    RecoversFromAFailure,
}

struct Head;

impl Group for Head {
    type State = i64;

    fn load(&mut self, tx: &mut Tx<'_>) -> Result<i64> {
        let row = tx.query_opt_for_update("SELECT seq FROM head WHERE id = $1", params![1])?;
        row.map_or(Ok(0), |row| row.get(0))
    }

    fn save(&mut self, tx: &mut Tx<'_>, seq: &i64) -> Result<()> {
        tx.execute("UPDATE head SET seq = $1 WHERE id = 1", params![seq])
            .map(drop)
    }
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        4 => Just(Fate::Succeeds),
        1 => Just(Fate::Refuses),
        1 => Just(Fate::Panics),
        1 => Just(Fate::BreaksARule),
        1 => Just(Fate::HidesAFailure),
        1 => Just(Fate::RecoversFromAFailure),
    ]
}

fn add(tx: &mut Tx<'_>, seq: i64, job: i64) -> Result<u64> {
    tx.execute(
        "INSERT INTO kept (seq, job) VALUES ($1, $2)",
        params![seq, job],
    )
}

fn act(tx: &mut Tx<'_>, seq: &mut i64, job: i64, fate: Fate) -> Result<i64> {
    *seq += 1;
    add(tx, *seq, job)?;
    match fate {
        Fate::Succeeds => {}
        Fate::Refuses => return Err(Error::Closed),
        Fate::Panics => std::panic::resume_unwind(Box::new("on purpose")),
        Fate::BreaksARule => drop(add(tx, *seq + 1, job)?),
        Fate::HidesAFailure => drop(add(tx, *seq, job)),
        Fate::RecoversFromAFailure => drop(tx.attempt(|tx| add(tx, *seq, -job))),
    }
    Ok(job)
}

/// Runs all jobs at once; answers those that reported success, those that are there, and the
/// numbers they took.
async fn play(db: &Db<Head>, fates: Vec<Fate>) -> (Vec<i64>, Vec<i64>, Vec<i64>) {
    let jobs: Vec<_> = (1..)
        .zip(fates)
        .map(|(job, fate)| {
            let db = db.clone();
            tokio::spawn(async move { db.write(move |tx, seq| act(tx, seq, job, fate)).await })
        })
        .collect();
    let mut succeeded = Vec::new();
    for job in jobs {
        succeeded.extend(job.await.unwrap());
    }
    let rows = db
        .read(|tx| tx.query("SELECT seq, job FROM kept ORDER BY seq", &[]))
        .await
        .unwrap();
    let column = |name: &str| rows.iter().map(|row| row.get(name).unwrap()).collect();
    let (numbers, mut kept): (Vec<i64>, Vec<i64>) = (column("seq"), column("job"));
    kept.sort_unstable();
    (succeeded, kept, numbers)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_succeeding_jobs_stay(fates in prop::collection::vec(fate(), 1..400)) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
        for engine in engines() {
            let place = TestDb::new(engine);
            let db = place.open(SCHEMA, Head);
            let should: Vec<i64> = (1..)
                .zip(&fates)
                .filter(|(_, fate)| matches!(fate, Fate::Succeeds | Fate::RecoversFromAFailure))
                .map(|(job, _)| job)
                .collect();
            let (succeeded, kept, numbers) = runtime.block_on(play(&db, fates.clone()));
            prop_assert_eq!(&succeeded, &should);
            prop_assert_eq!(&kept, &should);
            // The numbers they took have no gap.
            let count = i64::try_from(should.len()).unwrap();
            prop_assert_eq!(numbers, (1..=count).collect::<Vec<_>>());
        }
    }
}
