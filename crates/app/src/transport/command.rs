//! `lucarne authority`: show the site's authority, and renew its certificates.

use std::path::PathBuf;

use crate::cli::{Outcome, print};
use crate::clock;
use crate::error::{Error, Result};
use crate::folder::{self, Folder};
use crate::keys_changed::{KeyChanged, Way, What};
use crate::transport::authority::{self, Key, Papers};
use crate::transport::name::Named;

/// What is done with the authority.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Print the fingerprint of the site's authority, and write its certificate for the stations
    Show(Show),
    /// Make the certificates anew for ten years; start the site again afterwards
    Renew(Renew),
}

/// `lucarne authority show`.
#[derive(Debug, clap::Args)]
pub struct Show {
    #[command(flatten)]
    place: Data,
    /// Write the certificate into this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// `lucarne authority renew`.
#[derive(Debug, clap::Args)]
pub struct Renew {
    #[command(flatten)]
    place: Data,
    /// Further name or address under which stations ask for the site; stations need the new authority then
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<Named>,
    /// A new key for the authority, when the old one may have been seen; stations need the new authority then
    #[arg(long)]
    new_key: bool,
}

#[derive(Debug, clap::Args)]
struct Data {
    /// Folder that holds everything of the site
    #[arg(long, env = "LUCARNE_DATA", default_value = "lucarne-data")]
    data: PathBuf,
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Command::Show(show) => show.run(),
            Command::Renew(renew) => renew.run(),
        }
    }
}

impl Show {
    fn run(&self) -> Result<Outcome> {
        let folder = existing(&self.place)?;
        let papers = authority::read(&folder)?.ok_or_else(none_yet)?;
        if let Some(out) = &self.out {
            folder::write_durable(out, papers.authority_pem.as_bytes())?;
        }
        print(&told(&papers))
    }
}

impl Renew {
    fn run(&self) -> Result<Outcome> {
        let folder = existing(&self.place)?;
        let mut names = authority::names(&folder)?;
        let added = self.hosts.iter().map(|named| named.host.clone());
        names.extend(added);
        names.sort();
        names.dedup();
        if names.is_empty() {
            return Err(none_yet());
        }
        let key = if self.new_key { Key::New } else { Key::Kept };
        let before = authority::read(&folder).ok().flatten();
        let before = before.map(|papers| papers.words());
        let papers = authority::make(&folder, &names, clock::seconds(), key)?;
        KeyChanged::now(What::Authority, Way::Console, papers.words(), before).leave(&folder)?;
        print(&told(&papers))
    }
}

fn existing(place: &Data) -> Result<Folder> {
    if place.data.is_dir() {
        return Folder::open(&place.data);
    }
    Err(Error::Unfit(format!(
        "{} is no folder of a site; name it with --data",
        place.data.display()
    )))
}

fn none_yet() -> Error {
    Error::Unfit(
        "This site has no authority yet: it is made when `lucarne serve` first answers on a network".to_owned(),
    )
}

fn told(papers: &Papers) -> String {
    let (year, month, day) = clock::day(papers.note.until);
    format!(
        "names    {}\nends     {year:04}-{month:02}-{day:02}\nsha-256  {}\nwords    {}\n",
        papers.note.names.join(" "),
        papers.fingerprint_hex(),
        papers.words(),
    )
}
