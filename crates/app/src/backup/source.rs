//! What a copy is made from: a running site, or the same site read beside the process that runs it.

use std::sync::Arc;

use store::{Db, DbUrl, Options};

use crate::cli::Place;
use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::keys::Keys;
use crate::record::{self, Ledger};
use crate::site::Site;

/// Database, keys and folder, to be read.
#[derive(Clone)]
pub struct Source {
    /// The database.
    pub db: Db<Ledger>,
    /// Keys of people.
    pub keys: Arc<Keys>,
    /// Where the files lie.
    pub folder: Folder,
}

impl Source {
    /// The site of this process.
    pub fn of(site: &Site) -> Source {
        Source {
            db: site.db.clone(),
            keys: Arc::clone(&site.keys),
            folder: site.folder.clone(),
        }
    }

    /// The site in this folder, whether it runs or not.
    pub fn open(place: &Place) -> Result<Source> {
        let nothing = || {
            Error::Unfit(format!(
                "no site has been made in {} yet; `lucarne serve` makes one",
                place.data.display()
            ))
        };
        if !place.data.join("keys.db").is_file() {
            return Err(nothing());
        }
        let folder = Folder::open(&place.data)?;
        let url = match &place.database {
            None => DbUrl::Sqlite(folder.database()),
            Some(url) => DbUrl::Postgres(url.clone()),
        };
        let db = Db::open_to_read(&Options::new(url))?;
        if db.read_blocking(record::head)?.is_none() {
            return Err(nothing());
        }
        let keys = Arc::new(Keys::open_to_read(&folder.keys())?);
        Ok(Source { db, keys, folder })
    }
}
