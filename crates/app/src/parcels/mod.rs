//! `lucarne parcel`: keys, packing, looking into, verifying, trusting and admitting, from the command line.

mod admit;
mod input;
mod inspect;
mod keygen;
mod pack;
mod trust;
mod verify;

use crate::cli::Outcome;
use crate::error::Result;

/// What is done with parcels.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make the key pair of a publisher: lucarne parcel keygen --out publisher.key
    Keygen(keygen::Keygen),
    /// Check, pack and sign a module: lucarne parcel pack my-module --key publisher.key --namespace org.example --out my-module.lucarne.zip
    Pack(pack::Pack),
    /// Show what a parcel says about itself, without trusting it: lucarne parcel inspect my-module.lucarne.zip
    Inspect(inspect::Inspect),
    /// Verify signature and every file: lucarne parcel verify my-module.lucarne.zip --key publisher.key.pub
    Verify(verify::Verify),
    /// Trust a publisher at a site: lucarne parcel trust publisher.key.pub --name "Example Training" --namespace org.example
    Trust(trust::TrustKey),
    /// Bring a parcel into a site, and admit it if an officer says so who did not bring it
    Admit(admit::Admit),
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Command::Keygen(keygen) => keygen.run(),
            Command::Pack(pack) => pack.run(),
            Command::Inspect(inspect) => inspect.run(),
            Command::Verify(verify) => verify.run(),
            Command::Trust(trust) => trust.run(),
            Command::Admit(admit) => admit.run(),
        }
    }
}
