//! `lucarne parcel admit`: a parcel brought into a site by one person and admitted by another, from the command line.

use std::path::PathBuf;

use ledger::{Actor, Id};

use crate::admit::bring::bring_blocking;
use crate::admit::decide::{self, Undecided};
use crate::admit::rejection::{NotBrought, Rejection};
use crate::cli::{Outcome, Place, faults, print, wrong_use};
use crate::error::{Error, Result};
use crate::parcels::input::{self, Unread};
use crate::people;
use crate::progress;
use crate::rights::{Capability, Reach, Roles};
use crate::site::Site;

/// Bring a parcel into a site, and admit it if an officer says so who did not bring it.
#[derive(Debug, clap::Args)]
pub struct Admit {
    /// The parcel: one file, or a folder that holds LUCARNE
    #[arg(value_name = "FILE")]
    parcel: PathBuf,
    /// Login of who decides: an officer. Somebody else only brings the parcel in, and it waits
    #[arg(long, value_name = "LOGIN")]
    by: String,
    /// Login of who brings it in: a trainer, coordinator or administrator [default: --by]
    #[arg(long, value_name = "LOGIN")]
    inserted_by: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Somebody named on the command line.
struct Named {
    id: Id,
    login: String,
    roles: Roles,
}

impl Admit {
    /// Brings it in, and admits it where two different people stand behind that.
    pub fn run(&self) -> Result<Outcome> {
        let tree = match input::tree(&self.parcel) {
            Ok(tree) => tree,
            Err(Unread::Wrong(wrong)) => return Ok(wrong_use(wrong)),
            Err(Unread::NoParcel(refusal)) => return Ok(faults(refusal)),
        };
        if !self.place.data.is_dir() {
            let data = self.place.data.display();
            return Ok(wrong_use(format!("{data}: there is no data folder")));
        }
        let site = Site::open(&self.place.opening())?;
        let outcome = self.act(&site, tree);
        site.close()?;
        outcome
    }

    fn act(&self, site: &Site, tree: parcel::Tree) -> Result<Outcome> {
        let inserter = self.inserted_by.as_ref().unwrap_or(&self.by);
        let (Some(by), Some(inserter)) = (named(site, &self.by)?, named(site, inserter)?) else {
            return Ok(wrong_use(format!(
                "no member of staff signs in as {} or {inserter}",
                self.by
            )));
        };
        if inserter.roles.reach(Capability::InsertParcel) == Reach::None {
            return Ok(wrong_use(format!(
                "{} may not bring parcels in; name a trainer, coordinator or administrator with --inserted-by",
                inserter.login
            )));
        }
        let bar = progress::bar(2, "checking");
        let brought = bring_blocking(site, Actor::staff(inserter.id), tree);
        bar.inc(1);
        let parcel = match brought {
            Ok(id) | Err(NotBrought::Rejected(Rejection::Here(id))) => id,
            Err(NotBrought::Rejected(why)) => {
                bar.finish_and_clear();
                return Ok(faults(why));
            }
            Err(NotBrought::Failed(error)) => return Err(error),
        };
        let outcome = decide_on(site, parcel, &by);
        bar.finish_and_clear();
        outcome
    }
}

fn named(site: &Site, login: &str) -> Result<Option<Named>> {
    let login = login.to_owned();
    site.read_blocking(move |tx| {
        let Some(id) = people::staff_by_login(tx, &login)? else {
            return Ok(None);
        };
        let roles = people::roles(tx, id)?;
        Ok(Some(Named { id, login, roles }))
    })
}

/// An officer who did not bring it admits all of it; for anybody else it waits.
fn decide_on(site: &Site, parcel: Id, by: &Named) -> Result<Outcome> {
    let waiting = site.read_blocking(move |tx| {
        let rows = tx.query(
            "SELECT series FROM parcel_item WHERE parcel = $1 AND state = 'waiting' ORDER BY path",
            &[parcel.as_bytes()],
        )?;
        let ids = rows.iter().map(|row| Ok(Id::from_bytes(row.get(0)?)));
        ids.collect::<Result<Vec<_>>>()
    })?;
    if waiting.is_empty() {
        return print(&format!("parcel {parcel} was decided before\n"));
    }
    if by.roles.reach(Capability::Admit) == Reach::None {
        return print(&format!(
            "parcel {parcel} is checked and waits: {} is no officer\n",
            by.login
        ));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .build()
        .map_err(|error| Error::Internal(error.to_string()))?;
    let decided = runtime.block_on(decide::admit(site, Actor::staff(by.id), parcel, waiting));
    match decided {
        Ok(()) => print(&format!("parcel {parcel} is admitted by {}\n", by.login)),
        Err(Undecided::Failed(error)) => Err(error),
        Err(why) => {
            print(&format!("parcel {parcel} is checked and waits\n"))?;
            Ok(faults(why))
        }
    }
}
