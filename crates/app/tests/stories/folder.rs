//! The data folder: what lies in it is for the service account.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use lucarne::folder::Folder;
use lucarne::keys::Keys;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn open_to_all(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn the_data_folder_and_the_keys_are_for_the_service_account_alone() {
    let around = tempfile::TempDir::new().unwrap();
    let path = around.path().join("site");
    let folder = Folder::open(&path).unwrap();
    let keys = Keys::open(&folder.keys()).unwrap();
    keys.ensure(lucarne::random::id()).unwrap();
    let beside = folder.keys().with_extension("db-wal");
    assert_eq!((mode(&folder.keys()), mode(&beside)), (0o600, 0o600));
    keys.close();
    folder.secret::<32>("pepper").unwrap();
    assert_eq!(mode(&folder.secrets().join("pepper")), 0o600);

    // One that was made before, by an account that lets everybody read.
    open_to_all(&folder.keys(), 0o644);
    open_to_all(&folder.secrets(), 0o755);
    open_to_all(&path, 0o755);
    let folder = Folder::open(&path).unwrap();
    Keys::open(&folder.keys()).unwrap();
    assert_eq!(mode(&path), 0o700);
    assert_eq!(mode(&folder.secrets()), 0o700);
    assert_eq!(mode(&folder.keys()), 0o600);
}

#[test]
fn a_folder_for_everybody_stays_one() {
    let around = tempfile::TempDir::new().unwrap();
    open_to_all(around.path(), 0o1777);
    let folder = Folder::open(around.path()).unwrap();
    assert_eq!(mode(around.path()), 0o777);
    assert_eq!(mode(&folder.secrets()), 0o700);
}
