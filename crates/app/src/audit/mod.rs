//! The trail of what happened, for those who answer for it, and `lucarne ledger …`: is what was recorded whole, do the
//! tables follow from it, and how much is it?

use std::sync::Arc;

use serde::Serialize;
use store::{Db, DbUrl, Options, Tx};

use crate::cli::{Format, Outcome, Place, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::keys::Keys;
use crate::migrations;
use crate::record::Ledger;
use crate::refold::walk;

pub mod changed;
pub mod correction;
pub mod doctor;
pub mod fold;
pub mod look;
pub mod part;
mod rebuild;
pub mod recovered;
pub mod review;
mod stats;
pub mod told;
pub mod trail;
mod verify;
mod views;
pub mod watch;
pub mod web;

/// What to do with the ledger of a site. The site must not be running.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum Command {
    /// Recompute every hash and chain, open every body, and name the first break
    Verify {
        /// Which site
        #[command(flatten)]
        place: Place,
        /// Text, or JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Empty every view and make it again from all events, in one transaction
    Rebuild {
        /// Which site
        #[command(flatten)]
        place: Place,
        /// Only compare the rows before and after; nothing is changed
        #[arg(long)]
        check: bool,
    },
    /// Count events by kind, persons, epochs and bytes
    Stats {
        /// Which site
        #[command(flatten)]
        place: Place,
        /// Text, or JSON for programs
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        let (Command::Verify { place, .. }
        | Command::Rebuild { place, .. }
        | Command::Stats { place, .. }) = self;
        let records = match Records::open(place)? {
            Opened::Records(records) => records,
            Opened::Nothing(says) | Opened::Part(says) => return Ok(wrong_use(says)),
        };
        let done = match self {
            Command::Verify { format, .. } => verify::run(&records, *format),
            Command::Rebuild { check: true, .. } => rebuild::compare(&records),
            Command::Rebuild { check: false, .. } => rebuild::run(&records),
            Command::Stats { format, .. } => stats::run(&records, *format),
        };
        match done {
            // Tables cannot be made from a broken ledger; `verify` names the place.
            Err(Error::Ledger(reason)) => Ok(faults(format!(
                "the ledger is broken: {reason}. See: lucarne ledger verify"
            ))),
            done => done,
        }
    }
}

/// The records of a site that is not running: database and keys, without anything a running site does.
pub(crate) struct Records {
    pub db: Db<Ledger>,
    pub keys: Arc<Keys>,
    pub folder: Folder,
}

/// What was found where a site should be.
pub(crate) enum Opened {
    Records(Records),
    /// No site was ever made here; said in a sentence.
    Nothing(String),
    /// A part of a site, without the rest of it; said in a sentence.
    Part(String),
}

impl Records {
    /// Opens them; nothing is made where nothing is.
    pub(crate) fn open(place: &Place) -> Result<Opened> {
        let data = place.data.display();
        let keys = place.data.join("keys.db").is_file();
        let file = place.data.join("site.db").is_file();
        match &place.database {
            None if !keys && !file => {
                let says =
                    format!("no site has been made in {data} yet; `lucarne serve` makes one");
                return Ok(Opened::Nothing(says));
            }
            None if !file => {
                return Ok(Opened::Part(format!(
                    "{data} has the keys of a site, but not its records: if they are in PostgreSQL, say --database postgres://…; else site.db is lost"
                )));
            }
            Some(_) if !keys => {
                return Ok(Opened::Part(format!(
                    "{data} has no keys.db, which the records in the database need: --data must name the folder of the site"
                )));
            }
            None if !keys => {
                let says = format!("{data} has the records of a site, but keys.db is lost");
                return Ok(Opened::Part(says));
            }
            _ => {}
        }
        let folder = Folder::open(&place.data)?;
        let url = match &place.database {
            None => DbUrl::Sqlite(folder.database()),
            Some(url) => DbUrl::Postgres(url.clone()),
        };
        let options = Options {
            existing: true,
            ..Options::new(url)
        };
        let db = match Db::open(&options, migrations::ALL, Ledger::default()) {
            Err(store::Error::Empty) => {
                return Ok(Opened::Part(
                    "the database holds no site: --database names another one, or the records are lost".to_owned(),
                ));
            }
            db => db?,
        };
        let keys = Arc::new(Keys::open(&folder.keys())?);
        Ok(Opened::Records(Records { db, keys, folder }))
    }
}

/// A number with its noun.
fn counted(number: u64, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn total(tx: &mut Tx) -> Result<u64> {
    let row = tx.query_one("SELECT COUNT(*) FROM event", &[])?;
    Ok(row.get::<i64>(0)?.unsigned_abs())
}

/// A bar on the terminal, and nothing where there is none.
fn bar(total: u64) -> indicatif::ProgressBar {
    let style =
        indicatif::ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta} left");
    indicatif::ProgressBar::new(total)
        .with_style(style.unwrap_or(indicatif::ProgressStyle::default_bar()))
}

fn print_json(value: &impl Serialize) -> Result<Outcome> {
    let text =
        serde_json::to_string_pretty(value).map_err(|error| Error::Internal(error.to_string()))?;
    print(&(text + "\n"))
}
