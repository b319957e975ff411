//! Notes about copies made beside the running site: it alone can record them, and does so when it next looks.

use std::fs;

use ledger::{Actor, Kind};
use store::Tx;

use crate::backup::BackupMade;
use crate::error::{Error, Result};
use crate::folder::{Folder, write_durable};
use crate::random;
use crate::site::Site;

/// Leaves a note.
pub fn leave(folder: &Folder, made: &BackupMade) -> Result<()> {
    let text = serde_json::to_vec(made).map_err(|error| Error::Internal(error.to_string()))?;
    let name = format!("backup-{}.json", random::id());
    write_durable(&folder.notes().join(name), &text)
}

/// Records all notes and takes them away. What is no note is left alone; what was recorded when the power failed, before
/// its note was taken away, is not recorded again.
pub async fn take(site: &Site) -> Result<()> {
    let mut noted = Vec::new();
    for path in notes(&site.folder) {
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        if let Ok(made) = serde_json::from_slice::<BackupMade>(&bytes) {
            noted.push((path, made));
        }
    }
    noted.sort_by_key(|(_, made)| (made.at, made.n));
    for (path, made) in noted {
        site.write_even_full(Actor::SYSTEM, move |w| match recorded(w.tx, &made)? {
            true => Ok(()),
            false => w.record(Kind::BackupMade, &made).map(drop),
        })
        .await?;
        fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    }
    Ok(())
}

/// Whether this is what was recorded last of its medium.
fn recorded(tx: &mut Tx, made: &BackupMade) -> Result<bool> {
    let sql = "SELECT 1 FROM backup_medium WHERE medium = $1 AND generation = $2 AND at = $3 AND keys_at = $4";
    let n = store::bigint(made.n, "n")?;
    let erased = store::bigint(made.erased, "erased")?;
    let row = tx.query_opt(sql, &[made.medium.as_bytes(), &n, &made.at, &erased])?;
    Ok(row.is_some())
}

/// Records a copy.
pub async fn record(site: &Site, by: Actor, made: BackupMade) -> Result<()> {
    site.write_even_full(by, move |w| {
        w.record(Kind::BackupMade, &made)?;
        Ok(())
    })
    .await
}

fn notes(folder: &Folder) -> Vec<std::path::PathBuf> {
    let found = fs::read_dir(folder.notes()).into_iter().flatten().flatten();
    let paths = found.map(|entry| entry.path());
    paths
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with("backup-") && name.ends_with(".json"))
        })
        .collect()
}
