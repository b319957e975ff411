//! `lucarne kiosk`: what closes the stations and the server around this site, written with its own addresses.

pub mod address;
pub mod browser;
pub mod server;

use std::path::{Path, PathBuf};

use crate::audit::{Opened, Records};
use crate::cli::{Outcome, Place, print, wrong_use};
use crate::error::{Error, Result};
use crate::folder::write_durable;
use crate::kiosk::address::{Address, Network};
use crate::kiosk::browser::Allowed;
use crate::policy::{self, Policy};

/// Write policies for Chromium and Firefox, firewalls for stations and server, and a systemd unit.
#[derive(Debug, Clone, clap::Args)]
pub struct Kiosk {
    /// Where stations reach the site, such as https://school.internal:8443 (repeat for several)
    #[arg(long = "address", value_name = "URL", required = true)]
    addresses: Vec<Address>,
    /// The server's address in numbers, for the firewall of stations (repeat for several)
    #[arg(long = "server", value_name = "ADDRESS")]
    servers: Vec<std::net::IpAddr>,
    /// The network of the stations, such as 10.0.0.0/24, for the unit and the firewall of the server (repeat for several)
    #[arg(long = "lan", value_name = "NETWORK")]
    networks: Vec<Network>,
    /// The site runs with --insecure-lan: addresses begin with http://
    #[arg(long)]
    insecure_lan: bool,
    /// Printing is possible
    #[arg(long, conflicts_with = "data")]
    printing: bool,
    /// Learners choose files to hand in
    #[arg(long, conflicts_with = "data")]
    uploads: bool,
    /// Folder of the site, which is stopped: its rules say whether learners hand in files and whether they print
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// postgres://… where the records of the site are
    #[arg(
        long,
        env = "LUCARNE_DATABASE",
        value_name = "URL",
        requires = "data",
        hide_env_values = true
    )]
    database: Option<String>,
    /// Learners record their voice
    #[arg(long)]
    recording: bool,
    /// Write the files into this folder instead of printing them
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// One file, and where it belongs.
struct Sheet {
    name: &'static str,
    place: &'static str,
    text: String,
}

impl Kiosk {
    /// Writes or prints the files.
    pub fn run(&self) -> Result<Outcome> {
        if let Some(fault) = self.fault() {
            return Ok(wrong_use(fault));
        }
        let (printing, uploads) = match &self.data {
            None => (self.printing, self.uploads),
            Some(data) => match self.rules(data)? {
                Ok(rules) => (rules.printing, !rules.uploads.is_empty()),
                Err(why) => return Ok(wrong_use(why)),
            },
        };
        let allowed = Allowed {
            insecure_lan: self.insecure_lan,
            printing,
            uploads,
            recording: self.recording,
        };
        let mut told = String::new();
        for sheet in self.sheets(allowed)? {
            match &self.out {
                Some(folder) => {
                    write_durable(&folder.join(sheet.name), sheet.text.as_bytes())?;
                    told.push_str(&format!("{:24} belongs at {}\n", sheet.name, sheet.place));
                }
                None => told.push_str(&format!("==> {} <==\n{}\n", sheet.place, sheet.text)),
            }
        }
        told.push_str(&self.left_out());
        print(&told)
    }

    /// What the rules of the site allow anybody, or why that cannot be read.
    fn rules(&self, data: &Path) -> Result<std::result::Result<Policy, String>> {
        let place = Place {
            data: data.to_path_buf(),
            database: self.database.clone(),
        };
        let records = match Records::open(&place) {
            Ok(Opened::Records(records)) => records,
            Ok(Opened::Nothing(why) | Opened::Part(why)) => return Ok(Err(why)),
            Err(Error::Store(store::Error::InUse { .. })) => {
                return Ok(Err(
                    "the site is running: stop it first, or say --uploads where learners hand in files, and --printing \
                     where they print"
                        .to_owned(),
                ));
            }
            Err(error) => return Err(error),
        };
        let file = Policy::read(&records.folder)?;
        let allowed = records
            .db
            .read_blocking(move |tx| policy::anywhere(tx, file))?;
        Ok(Ok(allowed))
    }

    /// What does not go together.
    fn fault(&self) -> Option<String> {
        let scheme = if self.insecure_lan { "http" } else { "https" };
        let odd = self.addresses.iter().find(|one| one.scheme != scheme)?;
        Some(if self.insecure_lan {
            format!("{odd} does not begin with http://, though the site runs with --insecure-lan")
        } else {
            format!(
                "{odd} is not encrypted: write https://, or say --insecure-lan where the site runs so"
            )
        })
    }

    fn sheets(&self, allowed: Allowed) -> Result<Vec<Sheet>> {
        let sheet = |name, place, text| Sheet { name, place, text };
        let mut sheets = vec![
            sheet(
                "chromium.json",
                "/etc/chromium/policies/managed/lucarne.json",
                browser::chromium(&self.addresses, allowed)?,
            ),
            sheet(
                "firefox.json",
                "/etc/firefox/policies/policies.json",
                browser::firefox(&self.addresses, allowed)?,
            ),
        ];
        if !self.servers.is_empty() {
            sheets.push(sheet(
                "station.nft",
                "/etc/nftables.conf of every station",
                server::station_firewall(&self.servers, &self.addresses),
            ));
        }
        if !self.networks.is_empty() {
            sheets.push(sheet(
                "server.nft",
                "/etc/nftables.conf of the server",
                server::firewall(&self.networks, &self.addresses),
            ));
            sheets.push(sheet(
                "lucarne.service",
                "/etc/systemd/system/lucarne.service of the server",
                server::unit(&self.networks, &self.addresses, self.insecure_lan),
            ));
        }
        Ok(sheets)
    }

    fn left_out(&self) -> String {
        let mut told = String::new();
        if self.servers.is_empty() {
            told.push_str(
                "No firewall for stations: name the server's address in numbers with --server.\n",
            );
        }
        if self.networks.is_empty() {
            told.push_str("No firewall and unit for the server: name the network of the stations with --lan.\n");
        }
        told
    }
}
