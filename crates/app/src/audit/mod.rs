//! `lucarne ledger …`: is what was recorded whole, do the tables follow from it, and how much is it?

use std::sync::Arc;

use ledger::Id;
use serde::Serialize;
use store::{Db, DbUrl, Options, Row, Tx};

use crate::cli::{Format, Outcome, Place, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::keys::Keys;
use crate::migrations;
use crate::record::Ledger;

pub mod doctor;
mod rebuild;
mod stats;
mod verify;
mod views;

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
        let Some(records) = Records::open(place)? else {
            return Ok(wrong_use(format!(
                "there is no site in {}",
                place.data.display()
            )));
        };
        match self {
            Command::Verify { format, .. } => verify::run(&records, *format),
            Command::Rebuild { check: true, .. } => rebuild::compare(&records),
            Command::Rebuild { check: false, .. } => rebuild::run(&records),
            Command::Stats { format, .. } => stats::run(&records, *format),
        }
    }
}

/// The records of a site that is not running: database and keys, without anything a running site does.
pub(crate) struct Records {
    pub db: Db<Ledger>,
    pub keys: Arc<Keys>,
    pub folder: Folder,
}

impl Records {
    /// Opens them; `None` where no site was ever made.
    pub(crate) fn open(place: &Place) -> Result<Option<Records>> {
        let keys = place.data.join("keys.db");
        let there = place.data.join("site.db").is_file() || place.database.is_some();
        if !there || !keys.is_file() {
            return Ok(None);
        }
        let folder = Folder::open(&place.data)?;
        let url = match &place.database {
            None => DbUrl::Sqlite(folder.database()),
            Some(url) => DbUrl::Postgres(url.clone()),
        };
        let db = Db::open(&Options::new(url), migrations::ALL, Ledger::default())?;
        let keys = Arc::new(Keys::open(&folder.keys())?);
        Ok(Some(Records { db, keys, folder }))
    }
}

/// One epoch of one installation.
#[derive(Debug, Clone, Copy)]
struct Epoch {
    device: Id,
    epoch: Id,
    /// Lamport number of its first event, by which epochs are put in order.
    lamport: u64,
}

/// How many rows are read at a time.
const CHUNK: i64 = 4096;

/// All epochs, in the order in which they were opened.
fn epochs(tx: &mut Tx) -> Result<Vec<Epoch>> {
    let rows = tx.query(include_str!("sql/first_events.sql"), &[])?;
    let mut epochs = Vec::new();
    for row in rows {
        let header: Vec<u8> = row.get("header")?;
        // A header that cannot be read is met again, and named, when its epoch is walked.
        let lamport = ledger::Event::decode(&header, None).map_or(0, |event| event.header.lamport);
        epochs.push(Epoch {
            device: Id::from_bytes(row.get("device")?),
            epoch: Id::from_bytes(row.get("epoch")?),
            lamport,
        });
    }
    epochs.sort_by_key(|one| (one.lamport, one.device, one.epoch));
    Ok(epochs)
}

/// Every event in order, a chunk of rows at a time.
fn walk(tx: &mut Tx, mut each: impl FnMut(&mut Tx, Vec<Row>) -> Result<()>) -> Result<()> {
    for Epoch { device, epoch, .. } in epochs(tx)? {
        let (mut seq, mut hash) = (-1_i64, vec![0_u8; 32]);
        loop {
            let rows = tx.query(
                include_str!("sql/next_events.sql"),
                &[device.as_bytes(), epoch.as_bytes(), &seq, &hash, &CHUNK],
            )?;
            let Some(last) = rows.last() else { break };
            (seq, hash) = (last.get("seq")?, last.get("hash")?);
            each(tx, rows)?;
        }
    }
    Ok(())
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
