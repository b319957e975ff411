//! Fuzzing of the parser of units and of everything that is read from a stick: builds a target with the stable compiler and runs it on one core.

use std::path::PathBuf;
use std::process::Command;

use crate::install::{self, succeeded};
use crate::run::root;

/// What `cargo fuzz` would pass, without the parts that only a nightly compiler knows.
const FLAGS: [&str; 10] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "-Ccodegen-units=1",
    "-Cdebug-assertions",
    "--cfg=fuzzing",
    "-Copt-level=3",
];

/// What is fuzzed; the first one unless another is named.
const TARGETS: [&str; 8] = [
    "parse",
    "svg",
    "manifest",
    "signature",
    "zip",
    "path",
    "batch",
    "ack",
];

/// Runs one target for some seconds; all other words are for libFuzzer (`-minimize_crash=1 FILE`).
pub fn fuzz(words: &[String]) -> Result<(), String> {
    let (target, words) = target(words);
    let (seconds, rest) = seconds(words)?;
    install::programs(install::FUZZ)?;
    let program = build(target)?;
    let folder = root().join("fuzz");
    let (corpus, artifacts) = (
        folder.join("corpus").join(target),
        folder.join("artifacts").join(target),
    );
    let seeds = folder.join("seeds").join(target);
    for folder in [&corpus, &artifacts] {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut run = Command::new(program);
    run.arg(format!("-artifact_prefix={}/", artifacts.display()))
        .args(["-max_len=4096", "-timeout=10"])
        .arg(format!("-max_total_time={seconds}"));
    run.args(rest);
    if rest.iter().all(|word| word.starts_with('-')) {
        run.arg(corpus).arg(seeds);
    }
    succeeded("the fuzzer", run.status())
}

fn target(words: &[String]) -> (&'static str, &[String]) {
    let named = |name: &&&str| words.first().is_some_and(|word| word == **name);
    match TARGETS.iter().find(named) {
        Some(target) => (target, &words[1..]),
        None => (TARGETS[0], words),
    }
}

fn seconds(words: &[String]) -> Result<(u32, &[String]), String> {
    match words {
        [flag, number, rest @ ..] if flag == "--seconds" => {
            let number = number.parse();
            Ok((
                number.map_err(|_| "--seconds needs a whole number".to_owned())?,
                rest,
            ))
        }
        rest => Ok((60, rest)),
    }
}

/// The named target keeps the flags away from build scripts.
fn build(target: &str) -> Result<PathBuf, String> {
    let host = host()?;
    let folder = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), PathBuf::from)
        .join("fuzz");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build
        .args(["build", "--release", "--bin", target, "--target", &host])
        .arg("--target-dir")
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
        .current_dir(root().join("fuzz"));
    succeeded("cargo build", build.status())?;
    Ok(folder.join(host).join("release").join(target))
}

fn host() -> Result<String, String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .arg("-vV")
        .output()
        .map_err(|error| format!("rustc: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let host = text.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| "rustc does not name its host".to_owned())
}
