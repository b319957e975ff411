//! Turns `locales/<language>/<file>.ftl` into one typed function per message; a gap in a translation stops the build.
//!
//! `LUCARNE_LOCALE_DRAFT=1` is for work in progress: what a translation lacks is then shown in English, with a warning.

mod check;
mod read;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let locales = PathBuf::from("../../locales");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-env-changed=LUCARNE_LOCALE_DRAFT");
    let draft = env::var("LUCARNE_LOCALE_DRAFT").is_ok_and(|value| value == "1");

    let (files, mut faults) = read::all(&locales);
    let (messages, gaps) = check::together(&files, &check::STAFF, &mut faults);
    if draft {
        report_gaps(&gaps);
    } else {
        faults.extend(gaps);
    }
    if !faults.is_empty() {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        println!(
            "cargo::error={} faults in locales/ (LUCARNE_LOCALE_DRAFT=1 lets gaps in translations pass)",
            faults.len()
        );
        return ExitCode::FAILURE;
    }
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    match fs::write(
        Path::new(&out).join("messages.rs"),
        write::module(&messages),
    ) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=messages.rs cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One warning per file, so that a half-translated catalogue does not drown the compiler's own words.
fn report_gaps(gaps: &[read::Fault]) {
    let mut files: Vec<&str> = gaps.iter().map(|gap| gap.file.as_str()).collect();
    files.dedup();
    for file in files {
        let here: Vec<_> = gaps.iter().filter(|gap| gap.file == file).collect();
        if let Some(first) = here.first() {
            println!(
                "cargo::warning=draft: {} gaps in {file}, shown in English; first: {first}",
                here.len()
            );
        }
    }
}
