//! Files are damaged, missing, or not ours alone: the program says so, changes nothing, and never panics.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use store::Engine;

use crate::place::{Place, SCREEN};

#[test]
fn a_database_with_an_overwritten_header_is_called_damaged() {
    let place = Place::new(Engine::Sqlite, 1);
    overwrite(&place.folder.join("site.db"), 0, &[0x55; 100]);
    let ended = place.run(place.command()).err().unwrap();
    ended.failed_saying(&["damaged", "restore the last backup"]);
}

#[test]
fn flipped_pages_are_noticed_or_harmless_and_nothing_panics() {
    let place = Place::new(Engine::Sqlite, 2);
    let (database, keep) = (
        place.folder.join("site.db"),
        place.around.path().join("keep.db"),
    );
    fs::copy(&database, &keep).unwrap();
    let pages = fs::metadata(&database).unwrap().len() / 4096;
    let step = usize::try_from(pages / 8).unwrap().max(1);
    let mut noticed = 0;
    for page in (1..pages).step_by(step) {
        fs::copy(&keep, &database).unwrap();
        overwrite(&database, page * 4096, &[0xAA; 4096]);
        match place.run(place.command()) {
            Err(ended) => {
                ended.failed_saying(&["damaged"]);
                noticed += 1;
            }
            Ok(running) => {
                let mut browser = running.browser(&place.learners[0]);
                for path in [SCREEN, "/home", "/about-me", "/start"] {
                    let answer = browser.get(path).unwrap();
                    noticed += u32::from(answer.status >= 500);
                }
                drop(
                    browser
                        .post(&format!("{SCREEN}/q1"), "round=1&pick=1")
                        .unwrap(),
                );
                let ended = running.stop();
                assert!(
                    !ended.said.contains("panicked"),
                    "page {page}: {}",
                    ended.said
                );
            }
        }
    }
    assert!(noticed > 0, "no damage of {pages} pages was ever noticed");
}

#[test]
fn a_second_program_on_the_same_site_is_refused() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        let running = place.start();
        let ended = place.run(place.command()).err().unwrap();
        ended.failed_saying(&["in use by another running program"]);
        let page = running.browser(&place.learners[0]).get(SCREEN).unwrap();
        assert_eq!(page.status, 200, "the first one goes on");
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let place = Place::new(Engine::Sqlite, 1);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
    command.args(["serve", "--data"]).arg(&place.folder);
    command.args(["--listen", &format!("127.0.0.1:{port}")]);
    let ended = place.run(command).err().unwrap();
    ended.failed_saying(&["--listen", &port.to_string()]);
}

#[test]
fn missing_files_are_named_and_come_back_as_if_nothing_was() {
    for engine in store::testing::engines() {
        let place = Place::new(engine, 1);
        for name in ["keys.db", "secrets/pepper"] {
            let (file, away) = (place.folder.join(name), place.around.path().join("away"));
            fs::rename(&file, &away).unwrap();
            for _ in 0..2 {
                let ended = place.run(place.command()).err().unwrap();
                ended.failed_saying(&["is missing", name, "Restore it", "Nothing was changed"]);
            }
            fs::rename(&away, &file).unwrap();
            assert!(answers(&place, 200), "{name} is back");
        }
    }
}

#[test]
fn an_empty_key_file_and_a_short_pepper_are_refused() {
    let place = Place::new(Engine::Sqlite, 1);
    let keys = place.folder.join("keys.db");
    let kept = fs::read(&keys).unwrap();
    for name in ["keys.db-wal", "keys.db-shm"] {
        let _ = fs::remove_file(place.folder.join(name));
    }
    fs::write(&keys, b"").unwrap();
    let ended = place.run(place.command()).err().unwrap();
    ended.failed_saying(&["holds no keys", "Restore it"]);
    for name in ["keys.db-wal", "keys.db-shm"] {
        let _ = fs::remove_file(place.folder.join(name));
    }
    fs::write(&keys, kept).unwrap();
    let pepper = place.folder.join("secrets/pepper");
    let kept = fs::read(&pepper).unwrap();
    fs::write(&pepper, &kept[..10]).unwrap();
    let ended = place.run(place.command()).err().unwrap();
    ended.failed_saying(&["pepper", "damaged", "Restore it"]);
    fs::write(&pepper, kept).unwrap();
    assert!(answers(&place, 200));
}

#[test]
fn an_empty_database_beside_the_keys_of_a_site_is_refused() {
    let place = Place::new(Engine::Sqlite, 1);
    for name in ["site.db", "site.db-wal", "site.db-shm"] {
        let _ = fs::rename(place.folder.join(name), place.around.path().join(name));
    }
    let ended = place.run(place.command()).err().unwrap();
    ended.failed_saying(&["new and empty", "Restore the database"]);
    for name in ["site.db", "site.db-wal", "site.db-shm"] {
        let _ = fs::remove_file(place.folder.join(name));
        let _ = fs::rename(place.around.path().join(name), place.folder.join(name));
    }
    assert!(answers(&place, 200));
}

#[test]
fn a_folder_that_can_only_be_read_is_refused_with_what_to_do() {
    let place = Place::new(Engine::Sqlite, 1);
    let script = "mount -t tmpfs tmpfs \"$1\" && cp -r \"$2\" \"$1/data\" && mount -o remount,ro \"$1\" && shift 2 && exec \"$@\"";
    let Some(mut command) = crate::disk::apart(&place, script) else {
        return;
    };
    command
        .arg(env!("CARGO_BIN_EXE_lucarne"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"]);
    command.arg(place.around.path().join("disk/data"));
    let ended = place.run(command).err().unwrap();
    ended.failed_saying(&["only be read", "right to write"]);
}

#[test]
fn a_folder_that_cannot_be_made_is_refused_with_what_to_do() {
    let place = Place::new(Engine::Sqlite, 1);
    let mut command = Command::new(env!("CARGO_BIN_EXE_lucarne"));
    command.args([
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        "/proc/lucarne",
    ]);
    let ended = place.run(command).err().unwrap();
    ended.failed_saying(&["/proc/lucarne"]);
}

fn answers(place: &Place, status: u16) -> bool {
    let running = place.start();
    let page = running.browser(&place.learners[0]).get(SCREEN).unwrap();
    running.stop();
    page.status == status
}

fn overwrite(file: &Path, at: u64, bytes: &[u8]) {
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .open(file)
        .unwrap();
    file.seek(SeekFrom::Start(at)).unwrap();
    let mut before = vec![0; bytes.len()];
    file.read_exact(&mut before).unwrap();
    let flipped: Vec<u8> = before
        .iter()
        .zip(bytes)
        .map(|(old, mask)| old ^ mask)
        .collect();
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&flipped).unwrap();
    file.sync_all().unwrap();
}
