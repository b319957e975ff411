//! Tasks of the house: `cargo xtask demo`, `cargo xtask test`, `cargo xtask tidy`, `cargo xtask bench`,
//! `cargo xtask fuzz`, `cargo xtask sbom`, `cargo xtask advisories`, `cargo xtask file`.

mod advisories;
mod figures;
mod file;
mod fuzz;
mod install;
mod run;
mod sbom;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask TASK

  demo     install what the demonstration needs, render speech, and start it
  test     install what the tests need, and pass them all
  tidy     hold the rules of the house (also a part of `test`)
  browser  only the tests in a real browser; with --all every unit of every module in every language
  courses  render speech and make courses/REPORT.md
  bench    make bench/REPORT.md
  fuzz     feed a reader with broken bytes: [parse|svg|manifest|signature|zip|path|batch|ack] [--seconds N], by default parse, 60
  sbom     write what the program is made of as CycloneDX JSON: --out FILE
  advisories  look through a copy of the RustSec database for what is known of the crates used: --db FOLDER
  file     the officer's file of a release, one folder: --out FOLDER [--program FILE] [--log FILE] [--features pdf];
           by default of target/release/lucarne; FILE of --log is what `cargo xtask test` printed
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let done = match arguments.first().map(String::as_str) {
        Some("demo") => run::demo(rest),
        Some("test") => run::test(),
        Some("tidy") => tidy::tidy(),
        Some("browser") => run::browser(rest),
        Some("courses") => run::courses(),
        Some("bench") => run::bench(rest),
        Some("fuzz") => fuzz::fuzz(rest),
        Some("sbom") => sbom::sbom(rest),
        Some("advisories") => advisories::advisories(rest),
        Some("file") => file::file(rest),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
