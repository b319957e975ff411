//! `lucarne parcel verify`: signature, completeness and every byte, against the keys given.

use std::path::PathBuf;

use parcel::{Refusal, Verified};
use serde_json::json;

use crate::admit::rejection::Rejection;
use crate::cli::{Format, Outcome, faults, print, wrong_use};
use crate::error::Result;
use crate::parcels::input::{self, Unread};

/// Verify signature and every file.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// The parcel: one file, or a folder that holds LUCARNE
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// Public key of a trusted publisher, as a file or as the line RW… (repeat for several)
    #[arg(long = "key", value_name = "PUB", required = true)]
    keys: Vec<String>,
    /// For people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Verify {
    /// Verifies it, and says why where it does not stand.
    pub fn run(&self) -> Result<Outcome> {
        let mut keys = Vec::new();
        for given in &self.keys {
            match input::public_key(given) {
                Ok(key) => keys.push(key),
                Err(wrong) => return Ok(wrong_use(wrong)),
            }
        }
        let tree = match input::tree(&self.parcel) {
            Ok(tree) => tree,
            Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => return self.refused(refusal),
        };
        match parcel::verify(&tree, &keys) {
            Ok(verified) => self.stands(&verified),
            Err(refusal) => self.refused(refusal),
        }
    }

    fn stands(&self, verified: &Verified) -> Result<Outcome> {
        let manifest = &verified.manifest;
        let words = ledger::words8(&verified.digest());
        match self.format {
            Format::Text => print(&format!(
                "the parcel is complete, unchanged and signed\nparcel       {}\nname         {}\nsigned by    {}\n\
                 files        {}\neight words  {}\n",
                manifest.id,
                manifest.name,
                verified.signer.to_base64(),
                manifest.files.len(),
                words.words().join(" "),
            )),
            Format::Json => print(&format!(
                "{}\n",
                json!({
                    "ok": true,
                    "parcel": manifest.id,
                    "name": manifest.name,
                    "signer": verified.signer.to_base64(),
                    "files": manifest.files.len(),
                    "manifest": verified.digest(),
                    "words8": words.words(),
                })
            )),
        }
    }

    fn refused(&self, refusal: Refusal) -> Result<Outcome> {
        let why = Rejection::Parcel(refusal);
        if self.format == Format::Text {
            return Ok(faults(why));
        }
        let json = json!({ "ok": false, "code": why.code(), "reason": why.to_string() });
        print(&format!("{json}\n"))?;
        Ok(Outcome::Faults)
    }
}
