//! `lucarne parcel trust`: a publisher whose parcels a site takes. Once the site is set up, the command only asks: two
//! people, an administrator and an officer, then decide in the browser.

use crate::admit::trust::{Trust, is_namespace};
use crate::cli::{Outcome, Place, print, wrong_use};
use crate::console::{Act, Done};
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::parcels::input;
use crate::site::Site;

/// Trust a publisher at a site that is not set up yet, or ask two people to.
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
    /// Writes it into the data folder; a running site knows it at once.
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
        let name = self.name.trim();
        if let Some(odd) = self.namespaces.iter().find(|one| !is_namespace(one)) {
            return Ok(wrong_use(format!(
                "{odd} is no name to publish under: write a domain in reverse, such as org.example"
            )));
        }
        let folder = Folder::open(&self.place.data)?;
        let (said, next) = if self.is_set_up()? {
            Trust::ask(&folder, name, &key, &self.namespaces)?;
            (
                "is asked for",
                "Nobody is trusted yet. An administrator proposes it in the browser, on the page “Publishers”, and an \
                 officer confirms it after comparing the eight words with the publisher by telephone.",
            )
        } else {
            let about = format!("{name}, {}", key.words8());
            Done::now(Act::PublisherTrusted, about).leave(&folder)?;
            Trust::add(&folder, name, &key, &self.namespaces)?;
            (
                "is trusted",
                "Compare the eight words with the publisher by telephone before the first parcel. Once the site is set \
                 up, two people decide about publishers.",
            )
        };
        let words = key.words8();
        print(&format!(
            "{name} {said} in {}\nfingerprint  {}\neight words  {}\n             {}\n{next}\n",
            self.namespaces.join(", "),
            ledger::hash::short(&key.fingerprint()),
            words.words().join(" "),
            words.digits(),
        ))
    }

    /// Whether somebody is there who decides. A site that is running, or whose records cannot be asked, counts as set
    /// up: then the command trusts nobody by itself.
    fn is_set_up(&self) -> Result<bool> {
        let here = |name: &str| self.place.data.join(name).is_file();
        match (
            here("keys.db"),
            here("site.db") || self.place.database.is_some(),
        ) {
            (false, _) => return Ok(false),
            (true, false) => return Ok(true),
            (true, true) => {}
        }
        let site = match Site::open(&self.place.opening()) {
            Ok(site) => site,
            Err(Error::Store(store::Error::InUse { .. })) => return Ok(true),
            Err(error) => return Err(error),
        };
        let officers = site.read_blocking(|tx| {
            let sql = "SELECT 1 FROM person_role WHERE role = 'officer' LIMIT 1";
            Ok::<_, Error>(tx.query_opt(sql, &[])?)
        })?;
        site.close()?;
        Ok(officers.is_some())
    }
}
