//! A school that stands still, with its folder and its database, as an image of the whole disk holds it.

use std::fs;
use std::path::Path;

use ledger::Id;
use lucarne::site::Opening;
use lucarne::{anchor, router};
use store::DbUrl;
use store::testing::TestDb;
use tempfile::TempDir;
use tokio::task::block_in_place;

use super::{School, reopen};

/// Everything a school consists of.
pub struct Image {
    officer: Id,
    opening: Opening,
    folder: TempDir,
    db: TestDb,
}

impl Image {
    /// A school that goes on from here; as many as one likes.
    pub fn school(&self) -> School {
        let (folder, db) = (TempDir::new().unwrap(), block_in_place(|| self.db.twin()));
        copy(self.folder.path(), folder.path());
        let opening = Opening {
            folder: folder.path().to_path_buf(),
            database: address(&db),
            hosts: self.opening.hosts.clone(),
        };
        let site = block_in_place(|| reopen(&opening));
        School {
            service: router::service(&site),
            site,
            officer: self.officer,
            opening,
            _folder: folder,
            db,
        }
    }
}

impl School {
    /// An image of the school, which must have been stopped.
    pub fn image(&self) -> Image {
        let folder = TempDir::new().unwrap();
        copy(&self.opening.folder, folder.path());
        Image {
            officer: self.officer,
            opening: self.opening.clone(),
            folder,
            db: block_in_place(|| self.db.twin()),
        }
    }

    /// Ends the site: in order, or as a power failure does, which notes nothing outside of the database.
    pub fn end(&self, in_order: bool) {
        block_in_place(|| {
            if in_order {
                anchor::update(&self.site).unwrap();
            }
            self.site.db.close();
            self.site.keys.close();
        });
    }

    /// Starts the site that was ended.
    pub fn begin(&mut self) {
        self.site = block_in_place(|| reopen(&self.opening));
        self.service = router::service(&self.site);
    }

    /// The database of the image comes in the place of ours, with the keys of people or without; everything else stays.
    pub fn put_back(&mut self, image: &Image, keys: bool) {
        self.lose(block_in_place(|| image.db.twin()), keys);
        for name in files(keys) {
            let from = image.folder.path().join(&name);
            if from.exists() {
                fs::copy(from, self.opening.folder.join(name)).unwrap();
            }
        }
    }

    /// The database is lost, and the keys of people if it is said so; another one is in its place.
    pub fn lose(&mut self, another: TestDb, keys: bool) {
        for name in files(keys) {
            let _ = fs::remove_file(self.opening.folder.join(name));
        }
        self.opening.database = address(&another);
        self.db = another;
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.opening.folder
    }

    /// Where the database is, if not in the folder.
    pub fn database(&self) -> Option<&str> {
        self.opening.database.as_deref()
    }
}

/// The files of the database, and those of the keys of people.
fn files(keys: bool) -> Vec<String> {
    let names = if keys {
        &["site.db", "keys.db"][..]
    } else {
        &["site.db"]
    };
    let endings = ["", "-wal", "-shm"];
    let all = names
        .iter()
        .flat_map(|name| endings.map(|ending| format!("{name}{ending}")));
    all.collect()
}

fn address(db: &TestDb) -> Option<String> {
    match db.options().url {
        DbUrl::Sqlite(_) => None,
        DbUrl::Postgres(url) => Some(url),
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&path, &target);
        } else if entry.file_name() != "ballast" {
            fs::copy(&path, &target).unwrap();
        }
    }
}
