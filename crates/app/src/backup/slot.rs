//! The key file of a medium: keys of people, the pepper, the list of the erased, and the site's authority that stations
//! trust; in two slots that are written one after the other, so that one of them is whole at every moment.
//!
//! The keys of the installation itself are in no copy: another machine is another installation.

use std::collections::HashMap;
use std::fs;

use age::x25519::Recipient;
use ledger::Id;
use parcel::layout::{ROOT, Tree};
use parcel::zip;
use serde::{Deserialize, Serialize};
use store::{CopyFile, values};

use crate::backup::recipient::{Sheet, seal};
use crate::backup::{Medium, Source};
use crate::error::{Error, Result};
use crate::folder::{Folder, replace_private, write_durable};
use crate::keys::{self, SubjectKey};
use crate::{clock, gone};

/// The names of the two slots.
pub const SLOTS: [&str; 2] = ["k-a.age", "k-b.age"];

/// Files of the data folder that a slot holds where they are there: the site's authority and the server's certificate.
/// Nothing else is ever put back from a slot.
const AUTHORITY: [&str; 4] = [
    "secrets/site-authority.key",
    "secrets/server.pem",
    "certificates/site-authority.crt",
    "certificates/certificates.toml",
];

/// What one slot says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    lucarne: String,
    /// When it was written, seconds since 1970.
    at: i64,
    /// The number of the copy it was written with; of two whole slots the higher is the newer.
    n: u64,
    /// How far the ledger had come then.
    epoch: Id,
    seq: u64,
}

const NAME: &str = "LUCARNE1/backup-keys";

/// What is in a key file.
pub struct KeyFile {
    /// Key by person.
    pub keys: HashMap<Id, SubjectKey>,
    /// Without it no PIN can be checked.
    pub pepper: [u8; 32],
    /// Files of the site's authority, by name below the data folder.
    pub authority: Vec<(&'static str, Vec<u8>)>,
    /// Lines of `erased.list`.
    pub erased: Vec<u8>,
    /// The number of the copy it was written with.
    pub n: u64,
    /// When it was written.
    pub at: i64,
    /// How far the ledger had come then.
    pub reached: (Id, u64),
}

/// Writes both slots and reads both back. The keys are read now: after the ledger was copied, so that none is missing.
pub fn write(
    source: &Source,
    medium: &Medium,
    recipient: &Recipient,
    n: u64,
    reached: (Id, u64),
) -> Result<()> {
    let about = About {
        lucarne: NAME.to_owned(),
        at: clock::seconds(),
        n,
        epoch: reached.0,
        seq: reached.1,
    };
    let mut tree = Tree::new();
    tree.insert(format!("{ROOT}/keys.db"), key_db(source)?);
    tree.insert(
        format!("{ROOT}/pepper"),
        source.folder.secret::<32>("pepper")?.to_vec(),
    );
    tree.insert(
        format!("{ROOT}/erased.list"),
        gone::list::bytes(&source.folder)?,
    );
    for name in AUTHORITY {
        let path = source.folder.path().join(name);
        match fs::read(&path) {
            Ok(bytes) => drop(tree.insert(format!("{ROOT}/{name}"), bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::file(&path, error)),
        }
    }
    let about = serde_json::to_vec(&about).map_err(|error| Error::Internal(error.to_string()))?;
    tree.insert(format!("{ROOT}/meta.json"), about);
    let file = zip::write(&tree).map_err(|error| Error::Unfit(error.to_string()))?;
    let sealed = seal(recipient, &file)?;
    for slot in SLOTS {
        medium.put(slot, &sealed)?;
    }
    Ok(())
}

/// Puts the site's authority of a copy in the place of the one an empty site may have made, so that stations go on
/// trusting the site. The listener uses it from the next start on.
pub fn put_authority(folder: &Folder, file: &KeyFile) -> Result<()> {
    if file.authority.len() < AUTHORITY.len() {
        return Ok(());
    }
    for (name, bytes) in &file.authority {
        let path = folder.path().join(name);
        if name.starts_with("secrets/") {
            replace_private(&path, bytes)?;
        } else {
            write_durable(&path, bytes)?;
        }
    }
    Ok(())
}

/// The newer of the slots that open with this sheet and are whole.
pub fn read(medium: &Medium, sheet: &Sheet, scratch: &std::path::Path) -> Option<KeyFile> {
    let slots = SLOTS.iter().filter_map(|slot| {
        let sealed = medium.read(slot).ok()?;
        open(&sheet.open(&sealed)?, scratch).ok()
    });
    slots.max_by_key(|file| file.n)
}

fn key_db(source: &Source) -> Result<Vec<u8>> {
    let path = source.folder.scratch().join("keys.db");
    let known = source.keys.read_all()?;
    let rows: Vec<_> = known
        .iter()
        .map(|(person, key)| values![person.as_bytes(), key])
        .collect();
    CopyFile::make(&path, &keys::schema(), |tx| -> Result<()> {
        tx.execute_each(
            "INSERT INTO subject_key (person, key) VALUES ($1, $2)",
            &rows,
        )?;
        Ok(())
    })?;
    let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
    fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    Ok(bytes)
}

fn open(file: &[u8], scratch: &std::path::Path) -> Result<KeyFile> {
    let damaged = || Error::Unfit("the key file of the medium is damaged".to_owned());
    let mut tree = zip::read(file).map_err(|_| damaged())?;
    let mut take = |name: &str| tree.remove(&format!("{ROOT}/{name}")).ok_or_else(damaged);
    let about: About = serde_json::from_slice(&take("meta.json")?).map_err(|_| damaged())?;
    let path = scratch.join("keys.db");
    let _ = fs::remove_file(&path);
    crate::folder::write_private(&path, &take("keys.db")?)?;
    let mut db = CopyFile::open(&path, &keys::schema())?;
    let keys = db.read(keys::all)?;
    drop(db);
    fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    let authority = AUTHORITY
        .into_iter()
        .filter_map(|name| Some((name, take(name).ok()?)))
        .collect();
    Ok(KeyFile {
        keys,
        authority,
        pepper: take("pepper")?.try_into().map_err(|_| damaged())?,
        erased: take("erased.list")?,
        n: about.n,
        at: about.at,
        reached: (about.epoch, about.seq),
    })
}
