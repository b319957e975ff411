//! `lucarne parcel verify`: signature, completeness and every byte, against the keys given.

use std::path::PathBuf;

use parcel::sealed::{Unopened, open};
use parcel::{PublicKey, Refusal, Verified};
use serde_json::json;

use crate::admit::rejection::Rejection;
use crate::cli::{Format, Outcome, faults, print, wrong_use};
use crate::error::Result;
use crate::parcels::input::{self, Parcel, Unread};

/// Verify signature and every file.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// The parcel: one file, a folder that holds LUCARNE, or a sealed parcel (….age)
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// Public key of a trusted publisher, as a file or as the line RW… (repeat for several)
    #[arg(long = "key", value_name = "PUB", required = true)]
    keys: Vec<String>,
    /// Age identity that opens a sealed parcel (….age)
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
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
        match input::parcel(&self.parcel) {
            Ok(Parcel::Open(tree)) => match parcel::verify(&tree, &keys) {
                Ok(verified) => self.stands(&verified),
                Err(refusal) => self.refused(refusal),
            },
            Ok(Parcel::Sealed(_, file)) => self.sealed(&file, &keys),
            Err(Unread::Wrong(wrong)) => Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => self.refused(refusal),
        }
    }

    fn sealed(&self, file: &[u8], keys: &[PublicKey]) -> Result<Outcome> {
        let Some(path) = &self.identity else {
            return Ok(wrong_use(
                "the parcel is sealed; give the identity it is for with --identity FILE",
            ));
        };
        let identity = match input::identity(path) {
            Ok(identity) => identity,
            Err(wrong) => return Ok(wrong_use(wrong)),
        };
        let opened = match open(file, &identity) {
            Ok(opened) => opened,
            Err(why) => return self.unopened(why),
        };
        match opened.verify(keys) {
            Ok(verified) => self.stands(&verified),
            Err(why) => self.unopened(why),
        }
    }

    fn unopened(&self, why: Unopened) -> Result<Outcome> {
        let code = match why {
            Unopened::Refused(refusal) => return self.refused(refusal),
            Unopened::NotSealed => "not-sealed",
            Unopened::TooLarge => "too-large",
            Unopened::OtherRecipient => "other-recipient",
            Unopened::Changed => "changed",
            Unopened::OpenKind(_) => "kind",
            Unopened::NotAddressed => "not-addressed",
        };
        self.said(code, &why.to_string())
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
        self.said(why.code(), &why.to_string())
    }

    fn said(&self, code: &str, reason: &str) -> Result<Outcome> {
        if self.format == Format::Text {
            return Ok(faults(reason));
        }
        let json = json!({ "ok": false, "code": code, "reason": reason });
        print(&format!("{json}\n"))?;
        Ok(Outcome::Faults)
    }
}
