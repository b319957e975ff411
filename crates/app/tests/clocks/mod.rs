//! Whatever the clock says, nothing that comes in is refused because of it: stories are told again in a process whose
//! clock is wrong, and must end as they always do.
//!
//! The program knows nothing of this: `clock.c`, loaded before the C library, answers for the clock, also in programs
//! that a story starts. PostgreSQL runs with the right time, as a server of its own would.
//! `LUCARNE_CLOCKS=all` tries every clock instead of one.
#![allow(clippy::unwrap_used)]

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use store::Engine;
use store::testing::{PgCluster, engines};
use tempfile::TempDir;

/// A way in, and the story that takes it.
pub type Way = (&'static str, &'static str);

/// Tells the story of each way in once more for each clock.
pub fn whatever_the_clock_says(ways: &[Way]) {
    let built = TempDir::new().unwrap();
    let clock = build(&built);
    let postgres = engines().contains(&Engine::Postgres);
    let cluster = postgres.then(|| PgCluster::start(false));
    let all = env::var("LUCARNE_CLOCKS").is_ok_and(|asked| asked == "all");
    let clocks = clocks();
    for (name, says) in clocks.iter().filter(|(name, _)| all || *name == "1970") {
        let mut again = Command::new(env::current_exe().unwrap());
        again
            .args(ways.iter().map(|(_, story)| story))
            .args(["--exact", "--test-threads=2"])
            .env("LD_PRELOAD", &clock)
            .env("LUCARNE_TEST_CLOCK", says);
        if let Some(cluster) = &cluster {
            again.env("LUCARNE_TEST_PG", cluster.admin());
        }
        let told = again.output().unwrap();
        let said = String::from_utf8_lossy(&told.stdout);
        assert!(told.status.success(), "the clock at {name}: {said}");
        let passed = format!("test result: ok. {} passed", ways.len());
        assert!(said.contains(&passed), "the clock at {name}: {said}");
        for (way, _) in ways {
            println!("{way}, the clock at {name}: taken");
        }
    }
}

/// The clocks of I8, and what they say.
pub fn clocks() -> Vec<(&'static str, String)> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let now = i64::try_from(now.as_secs()).unwrap();
    let day = 24 * 60 * 60;
    // What jumps goes two minutes on and back, a day, and to other centuries.
    let jumping = [
        now,
        now + day,
        now - 200,
        0,
        now + 200,
        4_070_908_800,
        now - day,
    ];
    let jumping: Vec<String> = jumping.iter().map(ToString::to_string).collect();
    vec![
        ("1970", "0".to_owned()),
        ("2000", "946684800".to_owned()),
        ("a day before now", (now - day).to_string()),
        ("a day after now", (now + day).to_string()),
        // Five seconds before 32 bits are full.
        ("2038", "2147483642".to_owned()),
        ("2099", "4070908800".to_owned()),
        ("other times with each look", jumping.join(",")),
    ]
}

/// Builds what is loaded before the C library.
pub fn build(folder: &TempDir) -> PathBuf {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/clocks/clock.c");
    let library = folder.path().join("clock.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .status();
    assert!(
        built.is_ok_and(|status| status.success()),
        "a C compiler, as for SQLite"
    );
    library
}
