//! Notes about copies made beside the running site: it alone can record them, and does so when it next looks.

use std::fs;

use ledger::{Actor, Kind};

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

/// Records all notes and takes them away. What is no note is left alone.
pub async fn take(site: &Site) -> Result<()> {
    for path in notes(&site.folder) {
        let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
        let Ok(made) = serde_json::from_slice::<BackupMade>(&bytes) else {
            continue;
        };
        record(site, Actor::SYSTEM, made).await?;
        fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
    }
    Ok(())
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
