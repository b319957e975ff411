//! `lucarne restore`: a copy is put back at the console of the machine, with the recovery sheet.

use std::path::PathBuf;

use crate::backup::command::{medium, typed};
use crate::backup::found::{Found, scratch};
use crate::backup::restore::restore;
use crate::cli::{Outcome, Place, print};
use crate::error::Result;
use crate::site::Site;

/// Put a copy back into an empty folder: lucarne restore --data /srv/lucarne --from /media/copies
#[derive(Debug, Clone, clap::Args)]
pub struct Restore {
    #[command(flatten)]
    place: Place,
    /// Folder of the medium
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// File with the letters of the recovery sheet, or - to type them
    #[arg(long, value_name = "FILE", default_value = "-")]
    sheet: PathBuf,
    /// Number of the copy; the newest without it
    #[arg(long, value_name = "N")]
    copy: Option<u64>,
    /// Only show what was found
    #[arg(long)]
    look: bool,
}

impl Restore {
    /// Puts it back and says what is missing.
    pub fn run(&self) -> Result<Outcome> {
        let medium = medium(&self.from)?;
        let sheet = typed(&self.sheet)?;
        let site = Site::open(&self.place.opening())?;
        let done = self.put_back(&site, &medium, &sheet);
        site.close()?;
        done
    }

    fn put_back(
        &self,
        site: &Site,
        medium: &crate::backup::Medium,
        sheet: &crate::backup::Sheet,
    ) -> Result<Outcome> {
        let found = Found::open(medium, sheet, self.copy, &scratch(&site.folder))?;
        let (year, month, day) = crate::clock::day(found.meta.at);
        print(&format!(
            "Copy {} of {year:04}-{month:02}-{day:02}: {} people, {} events, {} answers\n{}\n",
            found.meta.n,
            found.meta.people,
            found.meta.events,
            found.meta.answers,
            found.meta.words()
        ))?;
        if found.newest.n > found.meta.n {
            print(&format!(
                "There is a newer copy on this medium: {}\n",
                found.newest.n
            ))?;
        }
        if self.look {
            return Ok(Outcome::Done);
        }
        let restored = restore(site, &found, sheet)?;
        print(&format!(
            "Finished. {} events since the copy are not here; {} people erased since stay erased; {} files were missing. \
             Everybody signs in with the secret they have.\n",
            restored.missing, restored.erased, restored.files_missing
        ))
    }
}
