//! The disk is full: new work is refused with a page that says so, nothing is lost, reading and signing in go on.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use lucarne::ballast;
use store::Engine;

use crate::browser::Browser;
use crate::place::{Learner, PIN, Place, Running, SCREEN, open, tries};

/// A command run where a small disk of its own is mounted at `disk`; `None` where the system does not allow that.
/// The script gets the place of the disk, the data folder, and then the command.
pub fn apart(place: &Place, script: &str) -> Option<Command> {
    let disk = place.around.path().join("disk");
    fs::create_dir_all(&disk).unwrap();
    let try_it = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "true"])
        .status();
    if !try_it.is_ok_and(|status| status.success()) {
        println!("no disk can be mounted here: this test was left out");
        return None;
    }
    let mut command = Command::new("unshare");
    command.args([
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        script,
        "sh",
    ]);
    command.arg(disk).arg(&place.folder);
    Some(command)
}

/// The program on a disk of this size, and the way to that disk from here.
fn on_a_disk(place: &Place, size: &str) -> Option<(Running, PathBuf)> {
    let script = format!(
        "mount -t tmpfs -o size={size} tmpfs \"$1\" && cp -r \"$2\" \"$1/data\" && shift 2 && exec \"$@\""
    );
    let mut command = apart(place, &script)?;
    let disk = place.around.path().join("disk");
    command.arg(env!("CARGO_BIN_EXE_lucarne"));
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(disk.join("data"));
    let running = place.run(command).unwrap();
    let seen = PathBuf::from(format!("/proc/{}/root{}", running.id(), disk.display()));
    Some((running, seen))
}

#[test]
fn on_a_small_disk_that_fills_up_nothing_acknowledged_is_lost() {
    let place = Place::new(Engine::Sqlite, 2);
    let Some((running, disk)) = on_a_disk(&place, "12m") else {
        return;
    };
    let mut browser = running.browser(&place.learners[0]);
    let mut acknowledged = answer_until_full(&mut browser, 0, &disk);
    let refused = give(&mut browser, acknowledged + 1);
    assert_eq!(refused.status, 507);
    assert!(
        refused.text.contains("The disk of the site is full"),
        "{}",
        refused.text
    );
    assert_eq!(browser.get(SCREEN).unwrap().status, 200, "reading goes on");
    assert_eq!(browser.get("/home").unwrap().status, 200);
    fs::remove_file(disk.join("filler")).unwrap();
    for _ in 0..10 {
        acknowledged += 1;
        let answer = give(&mut browser, acknowledged);
        assert!(answer.taken(), "there is space again: {answer:?}");
    }
    all_there(&place, running, &disk, &place.learners[0], acknowledged);
}

#[test]
fn the_ballast_lets_people_sign_in_while_the_disk_is_full() {
    let place = Place::new(Engine::Sqlite, 2);
    let Some((running, disk)) = on_a_disk(&place, "300m") else {
        return;
    };
    let ballast = disk.join("data/ballast");
    until("the ballast is laid", || {
        fs::metadata(&ballast).is_ok_and(|file| file.len() == ballast::SIZE)
    });
    let mut browser = running.browser(&place.learners[0]);
    let mut acknowledged = answer_until_full(&mut browser, 0, &disk);
    assert!(!ballast.exists(), "it was given up");
    for _ in 0..3 {
        assert_eq!(
            give(&mut browser, acknowledged + 1).status,
            507,
            "new work is refused"
        );
    }
    let mut other = running.browser(&place.learners[1]);
    assert_eq!(other.post("/sign-out", "").unwrap().status, 303);
    let answer = other
        .sign_in(&place.learners[1].id.to_string(), PIN)
        .unwrap();
    assert_eq!(answer.location, "/home", "{answer:?}");
    assert_eq!(other.get("/home").unwrap().status, 200);
    fs::remove_file(disk.join("filler")).unwrap();
    until("work goes on", || {
        let taken = give(&mut browser, acknowledged + 1).taken();
        acknowledged += u32::from(taken);
        taken
    });
    until("the ballast is laid again", || ballast.exists());
    all_there(&place, running, &disk, &place.learners[0], acknowledged);
}

/// A limit on the pages of the database does to a commit what a full disk does, on every system.
#[test]
fn a_database_that_may_not_grow_keeps_what_it_has() {
    let place = Place::new(Engine::Sqlite, 1);
    let site = place.open();
    let (learner, officer) = (
        place.learners[0].id,
        ledger::Actor::staff(place.filled.officer),
    );
    site.write_blocking(officer, |w| {
        let row = w.tx.query_one("PRAGMA page_count", &[])?;
        let pages: i64 = row.get(0)?;
        w.tx.query(&format!("PRAGMA max_page_count = {}", pages + 8), &[])?;
        Ok(())
    })
    .unwrap();
    let note = |n: u32| {
        site.write_blocking(officer, move |w| {
            let data = serde_json::json!({ "station": "x".repeat(2000), "n": n });
            w.record_about(learner, ledger::Kind::AuthSignin, &data)
                .map(drop)
        })
    };
    let count = || {
        site.read_blocking(|tx| {
            Ok(tx
                .query_one("SELECT COUNT(*) FROM event", &[])?
                .get::<i64>(0)?)
        })
        .unwrap()
    };
    let before = count();
    let (mut taken, mut full) = (0, None);
    for n in 0..200 {
        match note(n) {
            Ok(()) => taken += 1,
            Err(error) => {
                full = Some(error);
                break;
            }
        }
    }
    let full = full.expect("the limit was met");
    assert!(full.disk_full(), "{full}");
    assert!(full.to_string().contains("Free some space"), "{full}");
    assert_eq!(count(), before + taken, "reading goes on");
    tries(&site);
    site.close().unwrap();
    tries(&place.open());
}

/// Fills the disk but for a little, then answers until that is gone too. Says how many answers were taken.
fn answer_until_full(browser: &mut Browser, mut acknowledged: u32, disk: &Path) -> u32 {
    let mut filler = File::create(disk.join("filler")).unwrap();
    for piece in [1 << 20, 4096] {
        let piece = vec![1; piece];
        while filler.write_all(&piece).is_ok() {}
    }
    for _ in 0..3000 {
        let answer = give(browser, acknowledged + 1);
        if !answer.taken() {
            return acknowledged;
        }
        acknowledged += 1;
    }
    panic!("the disk never filled up");
}

fn give(browser: &mut Browser, round: u32) -> crate::browser::Answer {
    browser
        .post(&format!("{SCREEN}/q1"), &format!("round={round}&pick=1"))
        .unwrap()
}

fn until(what: &str, mut happened: impl FnMut() -> bool) {
    for _ in 0..200 {
        if happened() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("{what}: not within twenty seconds");
}

/// Copies the data off the disk while the program still runs there and after it was killed it is gone, so the copy
/// is what a power cut would leave.
fn all_there(place: &Place, running: Running, disk: &Path, learner: &Learner, acknowledged: u32) {
    let copy = place.around.path().join("copy");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(disk.join("data"))
        .arg(&copy)
        .status()
        .unwrap();
    assert!(copied.success());
    let ended = running.stop();
    assert!(!ended.said.contains("panicked"), "{}", ended.said);
    let site = open(&copy, None);
    assert_eq!(tries(&site)[&learner.id].len(), acknowledged as usize);
    site.close().unwrap();
}
