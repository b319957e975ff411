//! `lucarne kiosk`: what closes the stations and the server around this site, written with its own addresses.

pub mod address;
pub mod browser;
pub mod server;

use std::path::PathBuf;

use crate::cli::{Outcome, print, wrong_use};
use crate::error::Result;
use crate::folder::write_durable;
use crate::kiosk::address::{Address, Network};
use crate::kiosk::browser::Allowed;

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
    /// Learners print
    #[arg(long)]
    printing: bool,
    /// Learners choose files to hand in
    #[arg(long)]
    uploads: bool,
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
        let mut told = String::new();
        for sheet in self.sheets()? {
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

    fn sheets(&self) -> Result<Vec<Sheet>> {
        let allowed = Allowed {
            insecure_lan: self.insecure_lan,
            printing: self.printing,
            uploads: self.uploads,
            recording: self.recording,
        };
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
