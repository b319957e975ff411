//! `lucarne parcel`: keys, packing, looking into, verifying, trusting and admitting, sticks, from the command line.

mod admit;
mod found;
pub mod input;
mod inspect;
mod keygen;
mod medium;
mod pack;
pub mod stick;
mod trust;
mod verify;
mod zip;

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
    /// Trust a publisher before the site is set up; afterwards, ask two people to: lucarne parcel trust publisher.key.pub --name "Example Training" --namespace org.example
    Trust(trust::TrustKey),
    /// Bring a parcel into a site, and admit it if an officer says so who did not bring it
    Admit(admit::Admit),
    /// Write parcels to a stick, or go on after an interruption: lucarne parcel write-stick my-module.lucarne.zip --to /media/stick --key publisher.key.pub
    WriteStick(stick::WriteStick),
    /// Say what sticks hold, what is complete and what is missing: lucarne parcel read-stick /media/stick --key publisher.key.pub
    ReadStick(stick::ReadStick),
    /// Make one file of the parcel in a folder: lucarne parcel zip folder --out my-module.lucarne.zip
    Zip(zip::Zip),
    /// Make a folder of a parcel that is one file: lucarne parcel unzip my-module.lucarne.zip --to folder
    Unzip(zip::Unzip),
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
            Command::WriteStick(write) => write.run(),
            Command::ReadStick(read) => read.run(),
            Command::Zip(zip) => zip.run(),
            Command::Unzip(unzip) => unzip.run(),
        }
    }
}
