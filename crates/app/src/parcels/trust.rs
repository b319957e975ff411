//! `lucarne parcel trust`: a publisher whose parcels a site takes.

use crate::admit::trust::Trust;
use crate::cli::{Outcome, Place, print, wrong_use};
use crate::error::Result;
use crate::folder::Folder;
use crate::parcels::input;

/// Trust a publisher at a site.
#[derive(Debug, clap::Args)]
pub struct TrustKey {
    /// Public key of the publisher, as a file or as the line RW…
    #[arg(value_name = "KEYFILE")]
    key: String,
    /// What people call the publisher
    #[arg(long)]
    name: String,
    /// Reverse domain it publishes under (repeat for several)
    #[arg(long = "namespace", value_name = "NAME", required = true)]
    namespaces: Vec<String>,
    #[command(flatten)]
    place: Place,
}

impl TrustKey {
    /// Writes it into the data folder; a running site knows it with the next parcel.
    pub fn run(&self) -> Result<Outcome> {
        let key = match input::public_key(&self.key) {
            Ok(key) => key,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        if self.name.trim().is_empty() {
            return Ok(wrong_use("a publisher has a name"));
        }
        if !self.place.data.is_dir() {
            let data = self.place.data.display();
            return Ok(wrong_use(format!(
                "{data}: there is no data folder; start the site once, or name it with --data"
            )));
        }
        let folder = Folder::open(&self.place.data)?;
        Trust::add(&folder, self.name.trim(), &key, &self.namespaces)?;
        print(&format!(
            "{} is trusted in {}\nfingerprint  {}\neight words  {}\n\
             Compare the eight words with the publisher by telephone before the first parcel.\n",
            self.name.trim(),
            self.namespaces.join(", "),
            ledger::hash::short(&key.fingerprint()),
            key.words8().words().join(" "),
        ))
    }
}
