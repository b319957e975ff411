//! `lucarne parcel zip` and `unzip`: a parcel as one file for a desktop, and the same parcel as a folder again.

use std::path::PathBuf;

use parcel::layout::is_for_people;
use parcel::stick::{Fs as _, FsError};

use crate::cli::{Outcome, faults, print, wrong_use};
use crate::error::Result;
use crate::folder::write_durable;
use crate::parcels::input::{self, Unread, unreadable};
use crate::parcels::medium::Medium;

/// Make one file of the parcel in a folder.
#[derive(Debug, clap::Args)]
pub struct Zip {
    /// Folder that holds LUCARNE, with one parcel
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Where the file is written: my-module.lucarne.zip
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Make a folder of a parcel that is one file. Nothing is verified; see: lucarne parcel verify
#[derive(Debug, clap::Args)]
pub struct Unzip {
    /// The parcel: my-module.lucarne.zip
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// Folder in which LUCARNE is made; nothing in it is overwritten
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

impl Zip {
    /// Makes it; the same folder always gives the same file.
    pub fn run(&self) -> Result<Outcome> {
        if !self.folder.is_dir() {
            let folder = self.folder.display();
            return Ok(wrong_use(format!("{folder}: there is no such folder")));
        }
        let mut tree = match input::tree(&self.folder) {
            Ok(tree) => tree,
            Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => return Ok(faults(refusal)),
        };
        tree.retain(|name, _| !is_for_people(name));
        match parcel::zip::write(&tree) {
            Ok(zip) => {
                write_durable(&self.out, &zip)?;
                print(&format!("{}: {} files\n", self.out.display(), tree.len()))
            }
            Err(why) => Ok(faults(format!("{}: {why}", self.folder.display()))),
        }
    }
}

impl Unzip {
    /// Makes it; the mark of completeness is written last.
    pub fn run(&self) -> Result<Outcome> {
        let bytes = match std::fs::read(&self.parcel) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(wrong_use(unreadable(&self.parcel, &error))),
        };
        let tree = match parcel::zip::read(&bytes) {
            Ok(tree) => tree,
            Err(why) => return Ok(faults(format!("{}: {why}", self.parcel.display()))),
        };
        let mut medium = match Medium::open(&self.to) {
            Ok(medium) => medium,
            Err(error) => return Ok(wrong_use(unreadable(&self.to, &error))),
        };
        let mut files: Vec<_> = tree.iter().collect();
        files.sort_by_key(|(name, _)| name.ends_with("/COMPLETE"));
        let mut put = |name: &str, bytes: &[u8]| -> std::result::Result<(), FsError> {
            medium.create(name)?;
            medium.write(name, bytes)?;
            medium.sync(name)
        };
        for (name, bytes) in files {
            if let Err(why) = put(name, bytes) {
                return Ok(faults(format!("{}: {name}: {why}", self.to.display())));
            }
        }
        print(&format!("{}: {} files\n", self.to.display(), tree.len()))
    }
}
