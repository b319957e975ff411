//! The binary: words of the command line in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    lucarne::cli::main()
}
