//! The command line: defined once; help and exit codes derive from it.
//!
//! Exit codes: 0 done, 1 the input has faults, 2 wrong use, 3 the machine failed.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::error::Error;
use crate::{
    audit, backup, export, hub, kiosk, parcels, report, routes, seed, serve, setup, sift, speech,
    teach, transport, write,
};

/// Small Private Offline Courses: write, check, admit, learn, teach; without internet.
#[derive(Debug, Parser)]
#[command(name = "lucarne", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a site: lucarne serve --data /srv/lucarne --listen 0.0.0.0:8443 --host school.internal
    Serve(serve::Serve),
    /// Make a new module from a model: lucarne new my-module --model lesson --lang fr
    New(write::new::New),
    /// Check modules and paths: lucarne check courses/* --strict
    Check(write::check::Check),
    /// Count what modules hold: lucarne report courses --out courses/REPORT.md
    Report(write::report::Report),
    /// Mark one answer: lucarne mark units/01-a.en.md --activity q1 --answer answer.json
    Mark(write::mark::Mark),
    /// Show a module as a learner sees it, without accounts: lucarne preview my-module
    Preview(write::preview::Preview),
    /// Render the speech a module lacks: lucarne speech my-module --lang fr
    Speech(speech::Speech),
    /// Keys, packing, verifying and admitting of parcels
    Parcel {
        #[command(subcommand)]
        command: parcels::Command,
    },
    /// What is known of digital learning in prison
    Cartography {
        #[command(subcommand)]
        command: report::command::Command,
    },
    /// People of a site
    People {
        #[command(subcommand)]
        command: People,
    },
    /// Make and test copies of the whole site; they are put back with `lucarne restore`
    Backup {
        #[command(subcommand)]
        command: backup::command::Command,
    },
    /// Put a copy back into an empty folder: lucarne restore --data /srv/lucarne --from /media/copies
    Restore(backup::restore_command::Restore),
    /// Look whether this installation is sound: lucarne doctor --data /srv/lucarne
    Doctor(audit::doctor::Doctor),
    /// Verify, rebuild or count what is recorded
    Ledger {
        #[command(subcommand)]
        command: audit::Command,
    },
    /// The site's own authority for TLS: show it, renew it
    Authority {
        #[command(subcommand)]
        command: transport::command::Command,
    },
    /// What leaves: released parcels to a stick
    Export {
        #[command(subcommand)]
        command: export::command::Command,
    },
    /// The root key of a site, and the documents that name its hub
    Root {
        #[command(subcommand)]
        command: export::command::RootCommand,
    },
    /// The hub: take in what sites send, and tell them what is safe
    Hub {
        #[command(subcommand)]
        command: hub::command::Command,
    },
    /// Fill an empty data folder with test people and keys: lucarne seed --from contract/seed.toml --data DIR
    Seed(seed::file::Seed),
    /// Policies of browsers, firewalls and a unit: lucarne kiosk --address https://school.internal:8443 --out kiosk
    Kiosk(kiosk::Kiosk),
    /// Look at files that came from others; started by the program itself
    #[command(name = crate::sift::WORD, hide = true)]
    Sift,
    /// Print what each role may do
    Rights {
        /// As text, or as JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Print every address with the right it needs
    Routes {
        /// As a table, or as JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

/// What is done with people.
#[derive(Debug, Subcommand)]
enum People {
    Import(teach::command::Import),
    Recover(Box<setup::command::Recover>),
}

/// How a command prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// The folder of a site, for commands that need one.
#[derive(Debug, Clone, clap::Args)]
pub struct Place {
    /// Folder that holds everything of the site
    #[arg(long, env = "LUCARNE_DATA", default_value = "lucarne-data")]
    pub data: PathBuf,
    /// postgres://… instead of the SQLite file in the folder
    #[arg(
        long,
        env = "LUCARNE_DATABASE",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database: Option<String>,
}

impl Place {
    /// How the site is opened.
    pub fn opening(&self) -> crate::site::Opening {
        crate::site::Opening {
            folder: self.data.clone(),
            database: self.database.clone(),
            hosts: Vec::new(),
        }
    }
}

/// How a command ended, when it did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// The input has faults, which were printed.
    Faults,
    /// The command was used in a way that makes no sense, as printed.
    WrongUse,
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    if matches!(cli.command, Command::Sift) {
        return sift::run();
    }
    sift::answers_here();
    match run(cli.command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Faults) => ExitCode::from(1),
        Ok(Outcome::WrongUse) => ExitCode::from(2),
        Err(error) if broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "lucarne: {error}");
            ExitCode::from(3)
        }
    }
}

fn run(command: Command) -> Result<Outcome, Error> {
    match command {
        Command::Serve(serve) => serve.run(),
        Command::New(new) => new.run(),
        Command::Check(check) => check.run(),
        Command::Report(report) => report.run(),
        Command::Mark(mark) => mark.run(),
        Command::Preview(preview) => preview.run(),
        Command::Speech(speech) => speech.run(),
        Command::Parcel { command } => command.run(),
        Command::Cartography { command } => command.run(),
        Command::People { command } => match command {
            People::Import(import) => import.run(),
            People::Recover(recover) => recover.run(),
        },
        Command::Backup { command } => command.run(),
        Command::Restore(restore) => restore.run(),
        Command::Doctor(doctor) => doctor.run(),
        Command::Ledger { command } => command.run(),
        Command::Authority { command } => command.run(),
        Command::Export { command } => command.run(),
        Command::Root { command } => command.run(),
        Command::Hub { command } => command.run(),
        Command::Rights { format } => routes::print_rights(format),
        Command::Routes { format } => routes::print(format),
        Command::Seed(seed) => seed.run(),
        Command::Kiosk(kiosk) => kiosk.run(),
        Command::Sift => Ok(Outcome::WrongUse),
    }
}

/// Prints to standard output; a reader that went away is no fault.
pub fn print(text: &str) -> Result<Outcome, Error> {
    std::io::stdout()
        .write_all(text.as_bytes())
        .map_err(|error| Error::file(std::path::Path::new("standard output"), error))?;
    Ok(Outcome::Done)
}

/// Says what is wrong with the input.
pub fn faults(message: impl std::fmt::Display) -> Outcome {
    complain(message);
    Outcome::Faults
}

/// Says how the command is used.
pub fn wrong_use(message: impl std::fmt::Display) -> Outcome {
    complain(message);
    Outcome::WrongUse
}

fn complain(message: impl std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "lucarne: {message}");
}

fn broken_pipe(error: &Error) -> bool {
    matches!(error, Error::File { source, .. } if source.kind() == std::io::ErrorKind::BrokenPipe)
}
