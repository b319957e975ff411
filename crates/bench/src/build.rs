//! A clean release build of the program, and its size.

use std::process::Command;
use std::time::Instant;

use crate::Lines;
use crate::place::root;
use crate::report::verdict;

/// Measures with two jobs, into an empty folder; the crates are fetched already.
pub fn measure() -> Lines {
    let target = tempfile::TempDir::new_in(crate::place::program().parent().unwrap()).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args([
        "build",
        "--release",
        "--package",
        "lucarne",
        "--jobs",
        "2",
        "--target-dir",
    ]);
    build.arg(target.path()).current_dir(root());
    let began = Instant::now();
    assert!(
        build.status().unwrap().success(),
        "the program does not build"
    );
    let minutes = began.elapsed().as_secs_f64() / 60.0;
    let size = std::fs::metadata(target.path().join("release/lucarne"))
        .unwrap()
        .len() as f64
        / 1e6;
    vec![
        verdict(
            &format!("clean release build with two jobs: {minutes:.1} min (budget ≤ 6 min)"),
            minutes <= 6.0,
        ),
        verdict(
            &format!("the program: {size:.1} MB (budget ≤ 30 MB)"),
            size <= 30.0,
        ),
    ]
}
